"""`phrasing cite`: passages and changes as text or as records for reference managers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import typer

from analyzer.analysis import Analysis
from analyzer.citation import Citer
from analyzer.cli.console import clean
from analyzer.cli.showing import find_statement
from analyzer.cli.styles import Style
from analyzer.corpus import open_corpus
from analyzer.pipeline import align_documents, read_statements


def cite(paths: Sequence[Path], ids: Sequence[str], *, style: Style) -> None:
    """Print citations of passages and links. Raises `UnknownPassageError`."""
    analysis = align_documents(read_statements(open_corpus(paths)))
    records = [_record(analysis, item, style) for item in ids]
    if style is Style.CSL:
        items = [item for record in records for item in (record if isinstance(record, list) else [record])]
        typer.echo(json.dumps(items, ensure_ascii=False, indent=1))
    else:
        typer.echo(clean("\n\n".join(str(record).rstrip("\n") for record in records)))


def _record(analysis: Analysis, item: str, style: Style) -> object:
    citer = Citer(analysis)
    if item in analysis.alignment_by_id:
        return _change(citer, item, style)
    passage = find_statement(analysis, item).id
    match style:
        case Style.MARKDOWN:
            return citer.markdown(passage)
        case Style.BIBLATEX:
            return citer.biblatex(passage)
        case Style.CSL:
            return citer.csl(passage)
        case Style.RIS:
            return citer.ris(passage)
    return citer.footnote(passage)


def _change(citer: Citer, link: str, style: Style) -> object:
    match style:
        case Style.MARKDOWN:
            return citer.change_markdown(link)
        case Style.BIBLATEX:
            return citer.change_biblatex(link)
        case Style.CSL:
            return citer.change_csl(link)
        case Style.RIS:
            return citer.change_ris(link)
    return citer.change_footnote(link)
