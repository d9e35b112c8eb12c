"""`phrasing report`: analyse, render, write."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import typer

from analyzer import export, files
from analyzer import report as pages
from analyzer.cli.console import clean, tell
from analyzer.cli.screen import progress
from analyzer.corpus import open_corpus
from analyzer.pipeline import analyze


def report(paths: Sequence[Path], *, out: Path, quiet: bool, single_file: bool, text: bool) -> None:
    """Write the report of a corpus. Raises `AnalyzerError`; then what was in `out` is unchanged."""
    started = time.monotonic()
    files.refuse_foreign(out)  # before the work, not after it
    with progress(quiet=quiet) as show:
        analysis = analyze(open_corpus(paths), progress=show)
    files.write_report(out, {**pages.render(analysis, single_file=single_file, text=text), **export.data_files(analysis, text=text)})
    if not quiet:
        counts = f"{len(analysis.documents)} documents, {len(analysis.statements)} statements, {len(analysis.alignments)} links"
        tell(f"{counts}, {len(analysis.families)} formulas, {len(analysis.findings)} findings in {time.monotonic() - started:.1f} s")
        typer.echo(clean(str(out / "index.html")))
