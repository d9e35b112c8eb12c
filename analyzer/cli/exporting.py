"""`phrasing export`: an analysis as a file for other programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from analyzer import export, files
from analyzer.analysis import Analysis
from analyzer.cache import Cache, default_folder
from analyzer.cli.console import tell
from analyzer.cli.making import analyse
from analyzer.cli.styles import Format
from analyzer.corpus import open_corpus
from analyzer.errors import OutputError
from analyzer.settings import Settings


def export_corpus(paths: Sequence[Path], *, form: Format, out: Path | None) -> None:
    """Write an analysis to a file, a folder, or standard output. Raises `AnalyzerError`."""
    if out is None and (form is Format.DATA or (form is Format.SQLITE and sys.stdout.isatty())):
        raise OutputError(f"{form.value} is not written to the terminal", place="export", remedy="name a place with --out")
    if form is Format.DATA and out is not None:
        files.refuse_foreign(out)
    analysis = analyse(open_corpus(paths), Settings(), quiet=False, keep=Cache(default_folder()).answers)
    if form is Format.DATA and out is not None:
        files.write_report(out, export.data_files(analysis))
    else:
        data = _bytes(analysis, form)
        if out is None:
            sys.stdout.buffer.write(data)
            return
        files.write_file(out, data)
    tell(f"wrote {out}")


def _bytes(analysis: Analysis, form: Format) -> bytes:
    match form:
        case Format.TEI:
            return export.tei(analysis)
        case Format.SQLITE:
            return export.sqlite(analysis)
    return export.data_files(analysis)["data/analysis.json"]
