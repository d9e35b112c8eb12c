"""`phrasing cite`: passages and changes as text or as records for reference managers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from analyzer.analysis import Analysis
from analyzer.cli.console import clean
from analyzer.cli.screen import remembered
from analyzer.cli.showing import aligned, find_link, find_statement, statements_of
from analyzer.corpus import open_corpus
from analyzer.model import Corpus

if TYPE_CHECKING:
    from analyzer.citation import Citer

_OWN = ("footnote", "markdown", "biblatex", "ris")


def cite(paths: Sequence[Path], ids: Sequence[str], *, style: str) -> None:
    """Print citations of passages and links: in a form of our own, or in a style by pandoc. Raises `AnalyzerError`."""
    corpus = open_corpus(paths)
    style = "csl" if style == "csl-json" else style
    if style == "csl" or style in _OWN:
        typer.echo(remembered(("cite", corpus, tuple(ids), style), lambda: _own(corpus, ids, style)))
    else:
        typer.echo(_by_pandoc(corpus, ids, style))  # the style may be a file, and pandoc another tomorrow


def _own(corpus: Corpus, ids: Sequence[str], style: str) -> str:
    analysis, citer = _citer(corpus)
    if style == "csl":
        return json.dumps([item for name in ids for item in _csl(citer, analysis, name)], ensure_ascii=False, indent=1)
    return clean("\n\n".join(_record(citer, analysis, name, style).rstrip("\n") for name in ids))


def _by_pandoc(corpus: Corpus, ids: Sequence[str], style: str) -> str:
    from analyzer.export.pandoc import find_style, format_citations  # noqa: PLC0415 a known citation is written without loading it

    find_style(style)  # before the work, not after it
    analysis, citer = _citer(corpus)
    passages = [item for name in ids for item in citer.passages_of(_whole(analysis, name))]
    formatted = format_citations(citer, passages, style=style)
    return clean("\n".join((*formatted.notes, "", *formatted.bibliography)))


def _citer(corpus: Corpus) -> tuple[Analysis, Citer]:
    from analyzer.citation import Citer  # noqa: PLC0415 as above

    analysis = aligned(statements_of(corpus))
    return analysis, Citer(analysis)


def _record(citer: Citer, analysis: Analysis, name: str, style: str) -> str:
    write = getattr(citer, f"change_{style}" if "=" in name else style)
    return str(write(_whole(analysis, name)))


def _csl(citer: Citer, analysis: Analysis, name: str) -> list[dict[str, Any]]:
    whole = _whole(analysis, name)
    return citer.change_csl(whole) if "=" in name else [citer.csl(whole)]


def _whole(analysis: Analysis, name: str) -> str:
    """The whole id of a passage, or of a change: two passages with "=" between them."""
    if name in analysis.alignment_by_id:
        return name
    return find_link(analysis, name).id if "=" in name else find_statement(analysis, name).id
