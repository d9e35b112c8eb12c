"""`phrasing init`: write a manifest for a folder of texts, and tell what is still to decide."""

from __future__ import annotations

from pathlib import Path

import typer

from analyzer import files
from analyzer.cli.console import clean, tell
from analyzer.cli.screen import Screen
from analyzer.corpus.founding import found_corpus
from analyzer.corpus.loading import MANIFEST
from analyzer.errors import OutputError
from analyzer.wording import counted


def init(folder: Path | None, *, table: Path | None, language: str, replace: bool, dry_run: bool) -> None:
    """Write `corpus.toml` and the extracted texts. Raises `AnalyzerError`; an existing manifest is kept unless `replace`."""
    folder = folder or (table.parent if table else Path())
    path = folder / MANIFEST
    if path.exists() and not replace and not dry_run:
        raise OutputError("there is a manifest already", place=str(path), remedy="edit it, or write it anew with --replace")
    founding = found_corpus(folder, table=table, language=language)
    if dry_run:
        typer.echo(clean(founding.manifest.decode("utf-8")))
    else:
        for relative, data in sorted(founding.sidecars.items()):
            files.write_file(folder / relative, data)
        files.write_file(path, founding.manifest)
        screen = Screen()
        for found in founding.documents:
            screen.line(
                f"{found.dating.date or 'UNDECIDED':<10}  {found.file}  ({found.dating.how})", style="" if found.dating.date else "yellow"
            )
    for note in founding.notes:
        tell(note)
    for file, reason in founding.left_out:
        tell(f"left out {file}: {reason}")
    if founding.undecided:
        tell(f"undecided: {counted(len(founding.undecided), 'date')}; write it into {path} where it says UNDECIDED")
    if not dry_run:
        tell(f"wrote {path} with {counted(len(founding.documents), 'document')}; next: phrasing check {folder}")
