"""How much of each statement's wording changed, along a document: the rows of its chart.

5.2  reworded  0.31     against its closest counterpart in the period before (in the first, the one after)
5.3  new       1.00
6.1  same      0.00
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.model import Alignment, EditClass, Operation, Relation, Statement
from analyzer.tokens import count_words
from analyzer.views.fates import Fates
from analyzer.views.places import Place, Site

_WHOLE = ("new", "dropped")


@dataclass(frozen=True, slots=True)
class ChangeMark:
    """A statement, or in a long document neighbouring ones, in the density of change."""

    place: Place
    """Its first passage."""
    first: str
    last: str
    """Locators of its first and last passage."""
    fate: str
    """What became of it, or of most of them."""
    changed: float
    """Share of its words that changed, 0 to 1; all of them where it has no counterpart, none where it was not compared."""
    statements: int


def density(fates: Fates, document_id: str) -> tuple[ChangeMark, ...]:
    """The marks of a document in reading order, neighbours together where there are too many; none where nothing was compared."""
    if not fates.compared(document_id):
        return ()
    site = fates.site
    held = site.analysis.statements_of[document_id]
    size = -(-len(held) // site.settings.density) or 1
    return tuple(_mark(fates, held[at : at + size]) for at in range(0, len(held), size))


def mean_change(marks: tuple[ChangeMark, ...]) -> float:
    """The share of words changed in a document's statements, each counted alike."""
    total = sum(mark.statements for mark in marks)
    return sum(mark.changed * mark.statements for mark in marks) / total if total else 0.0


def _mark(fates: Fates, statements: tuple[Statement, ...]) -> ChangeMark:
    refs = [fates.site.passage(statement) for statement in statements]
    told = Counter(fates.fate(statement) for statement in statements)
    changed = sum(changed_share(fates, statement) for statement in statements) / len(statements)
    return ChangeMark(refs[0].place, refs[0].locator, refs[-1].locator, told.most_common(1)[0][0], changed, len(statements))


def changed_share(fates: Fates, statement: Statement) -> float:
    """The share of a statement's words that its closest counterpart does not have: what is neither equal, nor moved, nor accidental."""
    link = fates.closest(statement)
    if link is None:
        return float(fates.fate(statement) in _WHOLE)
    if link.relation is Relation.SAME:
        return 0.0
    total = count_words(statement.text)
    kept = sum(count_words(text) for text in _kept(fates.site, statement, link))
    return max(0.0, 1 - kept / total) if total else 0.0


def _kept(site: Site, statement: Statement, link: Alignment) -> Iterator[str]:
    """The stretches of a statement that its collation keeps; of statements that were joined, its own part."""
    collation = site.analysis.collation_by_alignment.get(link.id)
    if collation is None:
        return
    later = link.later_id == statement.id
    text, ids = (collation.later_text, collation.later_ids) if later else (collation.earlier_text, collation.earlier_ids)
    borders = (-1, *(collation.later_borders if later else collation.earlier_borders))
    start = borders[ids.index(statement.id)] + 1
    end = start + len(statement.text)
    for edit in collation.edits:
        low, high = (edit.later_start, edit.later_end) if later else (edit.earlier_start, edit.earlier_end)
        stays = edit.operation in (Operation.EQUAL, Operation.MOVE) or edit.edit_class is EditClass.ACCIDENTAL
        if stays and low < end and high > start:
            yield text[max(low, start) : min(high, end)]
