"""Which statements of two documents correspond, and what became of the rest.

    2019  The two sides agreed to build a stable border.       ─ reworded ─  2025  Both sides agreed to build a stable
                                                                                   and sustainable border.
    2019  They thanked the host.                               dropped: no statement shares a telling word with it

A pair of documents is aligned from its own two texts alone: adding a third, or listing them in another
order, changes none of its links.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from analyzer.align.comparing import compare_pair, link_id
from analyzer.align.groups import grouped
from analyzer.align.judgements import Judgements, out_of_reach, read_judgements, resolve
from analyzer.align.linking import candidates, chosen
from analyzer.align.plan import plan
from analyzer.align.relations import Relations
from analyzer.keep import Keep, as_is
from analyzer.model import Comparison, Corpus, Relation, Statement
from analyzer.settings import AlignSettings

__all__ = ["Link", "align_statements", "compare", "judgements_of", "link_id", "resolve"]


def compare(corpus: Corpus, *, statements: Sequence[Statement], settings: AlignSettings, keep: Keep = as_is) -> tuple[Comparison, ...]:
    """Compare the documents of neighbouring periods, of the first and last period, and of one event.

    Comparisons stand by date of the earlier document, then of the later; links and unmatched statements
    by position. Judgements that could not be applied are notices of the first comparison. A comparison
    depends on its two documents alone, so `keep` may remember it.
    """
    by_document: dict[str, list[Statement]] = {document.id: [] for document in corpus.documents}
    for statement in statements:
        by_document.setdefault(statement.document_id, []).append(statement)
    judgements = judgements_of(corpus, statements=statements, settings=settings)
    asked = partial(compare_pair, judgements=judgements, settings=settings)
    found = keep(
        partial(asked, planned, earlier=by_document[planned.earlier.id], later=by_document[planned.later.id])
        for planned in plan(corpus, settings)
    )
    if found and judgements.notices:
        found[0] = replace(found[0], notices=(*found[0].notices, *judgements.notices))
    return tuple(found)


def judgements_of(corpus: Corpus, *, statements: Sequence[Statement], settings: AlignSettings) -> Judgements:
    """The readers' judgements on this corpus, with a notice of each that cannot be applied."""
    found = read_judgements(corpus.adjudications, [statement.id for statement in statements])
    if not found.by_pair:
        return found
    compared = {(planned.earlier.id, planned.later.id) for planned in plan(corpus, settings) if planned.comparable}
    document_of = {statement.id: statement.document_id for statement in statements}
    return replace(found, notices=(*found.notices, *out_of_reach(found, compared=compared, document_of=document_of)))


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two sentences of anybody's lists."""

    earlier: int
    """Index in the earlier list."""
    later: int
    """Index in the later list."""
    similarity: float
    """0 to 1."""
    confidence: float
    """0 to 1; `Alignment.confidence` says how far it may be trusted."""
    relation: Relation


def align_statements(
    earlier: Sequence[str],
    later: Sequence[str],
    *,
    language: str = "en",
    settings: AlignSettings = AlignSettings(),  # noqa: B008 frozen
) -> list[Link]:
    """Align two lists of sentences of one language (BCP 47); links by position.

    >>> align_statements(["Der Bund senkt die Steuern."], ["Die Steuern senkt der Bund."], language="de")[0].later
    0
    """
    found = chosen(candidates(earlier, later, language=language, settings=settings), settings)
    pairs = [(c.earlier, c.later) for c in found]
    groups, shares = grouped(dict(zip(pairs, (c.confidence for c in found), strict=True)), settings)
    relations = Relations((earlier, later), pairs, language=language, settings=settings)
    return [
        Link(
            *pair,
            similarity=round(c.similarity, 4),
            confidence=round(c.confidence, 4),
            relation=relations.of(pair, c.confidence, grouped=pair in groups, shared=pair in shares),
        )
        for c, pair in zip(found, pairs, strict=True)
    ]
