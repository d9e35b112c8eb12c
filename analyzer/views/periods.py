"""What became of a whole period's statements: counted once each, whatever number of documents tells of it.

    2024 → 2025   102 statements: 3 same, 20 reworded, 11 partly shared, 68 without counterpart; 40 new

A statement of the earlier period counts by its closest counterpart in any document of the later one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model import Comparison, ComparisonKind, Relation
from analyzer.views.comparisons import COUNTED, Count, tally
from analyzer.views.places import SYNOPSIS, Place, Site

_RANK = (Relation.PARTIAL, Relation.REWORDED, Relation.SAME)
_FILTER = {"dropped": "single", "new": "single"}


@dataclass(frozen=True, slots=True)
class PeriodTally:
    """The counts of a pair of periods."""

    kind: str
    from_period: str
    to_period: str
    counts: tuple[Count, ...]
    statements: tuple[int, int]
    pairs: int
    """Pairs of documents that were compared for it."""


def period_tallies(site: Site) -> tuple[PeriodTally, ...]:
    """Counts per pair of periods: neighbours first, then the first against the last."""
    by_id = site.analysis.document_by_id
    groups: dict[tuple[str, str, str, str], list[Comparison]] = {}
    for comparison in site.analysis.comparisons:
        earlier, later = by_id[comparison.earlier_document_id], by_id[comparison.later_document_id]
        if comparison.kind is not ComparisonKind.EVENT and (comparison.alignments or comparison.unmatched):
            groups.setdefault((str(comparison.kind), earlier.series, earlier.period, later.period), []).append(comparison)
    order = (str(ComparisonKind.STEP), str(ComparisonKind.SPAN))
    told = sorted(groups.items(), key=lambda item: order.index(item[0][0]))
    return tuple(_tally(site, key, comparisons) for key, comparisons in told)


def _tally(site: Site, key: tuple[str, str, str, str], comparisons: list[Comparison]) -> PeriodTally:
    kind, _, from_period, to_period = key
    numbers = _numbers(site, comparisons)
    single = tally(site, comparisons[0]).counts if len(comparisons) == 1 else ()
    places = {count.name: count.place for count in single}
    counts = tuple(Count(name, numbers[name], places.get(name, _place(site, name))) for name in COUNTED)
    held = site.analysis.statements_of
    earlier = {comparison.earlier_document_id for comparison in comparisons}
    later = {comparison.later_document_id for comparison in comparisons}
    totals = (sum(len(held[document]) for document in earlier), sum(len(held[document]) for document in later))
    return PeriodTally(kind, from_period, to_period, counts, totals, len(comparisons))


def _numbers(site: Site, comparisons: Iterable[Comparison]) -> dict[str, int]:
    best: dict[str, Relation] = {}
    moved: set[str] = set()
    reached: set[str] = set()
    alone_earlier: set[str] = set()
    alone_later: set[str] = set()
    for comparison in comparisons:
        for link in comparison.alignments:
            best[link.earlier_id] = max(best.get(link.earlier_id, Relation.PARTIAL), link.relation, key=_RANK.index)
            reached.add(link.later_id)
            if link.moved:
                moved.add(link.earlier_id)
        for item in comparison.unmatched:
            document = site.analysis.statement_by_id[item.statement_id].document_id
            (alone_earlier if document == comparison.earlier_document_id else alone_later).add(item.statement_id)
    numbers = {str(relation): sum(value is relation for value in best.values()) for relation in Relation}
    return numbers | {"moved": len(moved), "dropped": len(alone_earlier - set(best)), "new": len(alone_later - reached)}


def _place(site: Site, name: str) -> Place:
    """Where the synopsis shows the rows of a relation; the list of pairs where it has no columns."""
    return Place(SYNOPSIS, f"synopsis-relation-{_FILTER.get(name, name)}" if site.columns else "synopsis-pairs")
