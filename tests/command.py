"""The command as tests call it."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner, Result

from analyzer.cli import app

ROOT = Path(__file__).parents[1]
TOWNS = ROOT / "tests" / "gold" / "corpus"


def run(*arguments: str | Path) -> Result:
    """What `phrasing` does with some arguments."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
