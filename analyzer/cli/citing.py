"""`phrasing cite`: passages and changes as text or as records for reference managers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from analyzer.analysis import Analysis
from analyzer.citation import Citer
from analyzer.cli.console import clean
from analyzer.cli.showing import aligned, find_statement
from analyzer.corpus import open_corpus
from analyzer.export.pandoc import format_citations
from analyzer.pipeline import read_statements

_PASSAGE = {"footnote": Citer.footnote, "markdown": Citer.markdown, "biblatex": Citer.biblatex, "ris": Citer.ris}
_CHANGE = {"footnote": Citer.change_footnote, "markdown": Citer.change_markdown, "biblatex": Citer.change_biblatex, "ris": Citer.change_ris}


def cite(paths: Sequence[Path], ids: Sequence[str], *, style: str) -> None:
    """Print citations of passages and links: in a form of our own, or in a style by pandoc. Raises `AnalyzerError`."""
    analysis = aligned(read_statements(open_corpus(paths)))
    citer = Citer(analysis)
    if style == "csl":
        items = [item for name in ids for item in _csl(citer, analysis, name)]
        typer.echo(json.dumps(items, ensure_ascii=False, indent=1))
    elif style in _PASSAGE:
        typer.echo(clean("\n\n".join(_record(citer, analysis, name, style).rstrip("\n") for name in ids)))
    else:
        links = analysis.alignment_by_id
        passages = [item for name in ids for item in citer.passages_of(name if name in links else find_statement(analysis, name).id)]
        formatted = format_citations(citer, passages, style=style)
        typer.echo(clean("\n".join((*formatted.notes, "", *formatted.bibliography))))


def _record(citer: Citer, analysis: Analysis, name: str, style: str) -> str:
    if name in analysis.alignment_by_id:
        return _CHANGE[style](citer, name)
    return _PASSAGE[style](citer, find_statement(analysis, name).id)


def _csl(citer: Citer, analysis: Analysis, name: str) -> list[dict[str, Any]]:
    if name in analysis.alignment_by_id:
        return citer.change_csl(name)
    return [citer.csl(find_statement(analysis, name).id)]
