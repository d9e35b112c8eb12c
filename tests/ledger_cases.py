"""Statements of a few periods as one analysis, aligned line by line, and the rows that the ledger makes of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from analyzer.analysis import Analysis
from analyzer.diff import collate
from analyzer.lineages.ledger import pool_substitutions
from analyzer.model import (
    Alignment,
    Comparison,
    ComparisonKind,
    Corpus,
    Document,
    Relation,
    Statement,
    Substitution,
    ZoneKind,
)
from analyzer.settings import Settings

Texts = dict[str, list[str]]
"""Statements by period; those of equal number in neighbouring periods are aligned."""


def aligned(texts: Texts, kind: ComparisonKind = ComparisonKind.STEP) -> Analysis:
    """Texts by period, those of neighbouring periods compared line by line."""
    documents = tuple(
        Document(id=f"d{period}", file=f"{period}.txt", sha256="", text="\n".join(lines), title=period, date=period, period=period)
        for period, lines in texts.items()
    )
    statements = tuple(statement for document in documents for statement in _statements(document, texts[document.period]))
    analysis = Analysis(
        corpus=Corpus(id="c", title="", documents=documents, signature=""), settings=Settings(), version="0", statements=statements
    )
    pairs = pairwise(documents)
    analysis = replace(analysis, comparisons=tuple(compared(analysis, *pair, kind=kind) for pair in pairs))
    return replace(analysis, collations=collate(analysis, settings=analysis.settings.diff))


def _statements(document: Document, lines: list[str]) -> list[Statement]:
    found, start = [], 0
    for number, line in enumerate(lines):
        span = {"start": start, "end": start + len(line)}
        found.append(
            Statement(
                id=f"{document.id}.{number}", document_id=document.id, paragraph=number + 1, number=1, zone=ZoneKind.BODY, text=line, **span
            )
        )
        start += len(line) + 1
    return found


def compared(analysis: Analysis, earlier: Document, later: Document, *, kind: ComparisonKind) -> Comparison:
    """Two documents compared: lines of equal number are linked."""
    pairs = zip(analysis.statements_of[earlier.id], analysis.statements_of[later.id], strict=False)
    links = tuple(
        Alignment(f"{one.id}–{two.id}", one.id, two.id, relation=Relation.REWORDED, moved=False, similarity=0.9, confidence=0.9)
        for one, two in pairs
    )
    return Comparison(earlier.id, later.id, kind=kind, alignments=links, unmatched=(), order=1.0)


def named(found: tuple[Substitution, ...]) -> list[tuple[str, str]]:
    """Both phrases of each row."""
    return [(row.earlier_phrase, row.later_phrase) for row in found]


def only_row(earlier: str, later: str) -> Substitution:
    """The one row of one pair of statements."""
    (row,) = pool_substitutions(aligned({"2001": [earlier], "2002": [later]}))
    return row


def linked_at_ends(earlier: list[str], later: list[str], *, order: float = 1.0) -> Analysis:
    """Only the first and the last statements are linked; an empty line is no statement."""
    analysis = aligned({"2001": earlier, "2002": later})
    (comparison,) = analysis.comparisons
    pairs = {("d2001.0", "d2002.0"), (f"d2001.{len(earlier) - 1}", f"d2002.{min(len(earlier), len(later)) - 1}")}
    ends = tuple(link for link in comparison.alignments if (link.earlier_id, link.later_id) in pairs)
    analysis = replace(
        analysis,
        statements=tuple(statement for statement in analysis.statements if statement.text),
        comparisons=(replace(comparison, alignments=ends, order=order),),
    )
    return replace(analysis, collations=collate(analysis, settings=analysis.settings.diff))
