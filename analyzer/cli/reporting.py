"""`phrasing report`: analyse, render, write."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path

import typer

from analyzer import export, files
from analyzer import report as pages
from analyzer.cli.console import clean, stop_if_interrupted, tell
from analyzer.cli.screen import progress
from analyzer.corpus import open_corpus
from analyzer.model import Corpus
from analyzer.pipeline import analyze

_REGISTER_BYTES = 256 * 1024 * 1024


def report(paths: Sequence[Path], *, out: Path, quiet: bool, single_file: bool, text: bool) -> None:
    """Write the report of a corpus. Raises `AnalyzerError`; then what was in `out` is unchanged."""
    started = time.monotonic()
    files.refuse_foreign(out)  # before the work, not after it
    with progress(quiet=quiet) as show:
        analysis = analyze(open_corpus(paths), progress=show)
    data = export.data_files(analysis, text=text, previous=_register(out, analysis.corpus))
    rendered = {**pages.render(analysis, single_file=single_file, text=text), **data}
    stop_if_interrupted()
    files.write_report(out, rendered)
    if not quiet:
        counts = f"{len(analysis.documents)} documents, {len(analysis.statements)} statements, {len(analysis.alignments)} links"
        tell(f"{counts}, {len(analysis.families)} formulas, {len(analysis.findings)} findings in {time.monotonic() - started:.1f} s")
        typer.echo(clean(str(out / "index.html")))


def _register(out: Path, corpus: Corpus) -> bytes | None:
    """The register of passage ids of an earlier report on the same corpus in this place, so that its ids lead on."""
    path = out / "data" / "passages.json"
    if not path.is_file():
        return None
    data = files.read_bytes(path, limit=_REGISTER_BYTES)
    try:
        register = json.loads(data)
        known = register["corpus"]["id"] == corpus.id and set(register["documents"]) & {document.id for document in corpus.documents}
    except (ValueError, KeyError, TypeError):
        tell(f"{path}: the register of the earlier report is damaged; its passage ids are not forwarded")
        return None
    return data if known else None
