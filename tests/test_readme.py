"""The README against the program: what it names exists, and what exists is named."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from analyzer.cli import app
from analyzer.export.tables import TABLES
from analyzer.lexicon.edit_kinds import KINDS
from analyzer.model import ZoneKind
from analyzer.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text("utf-8")


def test_every_setting_is_documented_once_with_its_default() -> None:
    """The table in docs/settings.md is the one that the program prints: run `python -m tests.test_readme` for it."""
    assert [line for line in SETTINGS.splitlines() if line.startswith("| `")] == settings_table()


def test_every_command_and_option_stands_in_the_readme() -> None:
    """No command and no option is only in `--help`."""
    group = typer.main.get_command(app)
    commands = group.commands  # type: ignore[attr-defined]
    for name, command in commands.items():
        assert f"phrasing {name}" in README, name
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--") and option != "--help":
                    assert option in README, f"{name} {option}"


def test_every_zone_and_table_stands_in_the_readme() -> None:
    """A reader of the data files finds each table and each zone explained."""
    assert not [kind.value for kind in ZoneKind if not re.search(rf"\b{kind.value}\b", README)]
    assert not [table.name for table in TABLES if f"`{table.name}.csv`" not in README]
    assert KINDS


def settings_table() -> list[str]:
    """The rows of the table of settings."""
    return [f"| `{name}` | {value} | {meaning} | {span} |" for name, value, meaning, span in Settings().entries()]


if __name__ == "__main__":
    print("| setting | default | meaning | range |", "|---|---|---|---|", *settings_table(), sep="\n")  # noqa: T201 made to be pasted
