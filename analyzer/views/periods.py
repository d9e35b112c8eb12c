"""What became of a whole period's statements: counted once each, whatever number of documents tells of it.

    2024 → 2025   102 statements: 3 same, 20 reworded, 11 partly shared, 68 without counterpart; 40 new

A statement of the earlier period counts by its closest counterpart in any document of the later one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model import Comparison, ComparisonKind, Relation
from analyzer.views.comparisons import COUNTED, Count, tally
from analyzer.views.places import SYNOPSIS, PassageRef, Place, Site

_RANK = (Relation.PARTIAL, Relation.REWORDED, Relation.SAME)


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
    listed: tuple[tuple[str, str, tuple[PassageRef, ...]], ...]
    """For each word counted: the fragment of its list, and the passages; empty where the page of one pair lists them, or nothing does."""


def period_tallies(site: Site) -> tuple[PeriodTally, ...]:
    """Counts per pair of periods: neighbours first, then the first against the last."""
    by_id = site.analysis.document_by_id
    groups: dict[tuple[str, str, str, str], list[Comparison]] = {}
    for comparison in site.analysis.comparisons:
        earlier, later = by_id[comparison.earlier_document_id], by_id[comparison.later_document_id]
        if comparison.kind.in_time and (comparison.alignments or comparison.unmatched):
            groups.setdefault((str(comparison.kind), earlier.series, earlier.period, later.period), []).append(comparison)
    order = tuple(str(kind) for kind in ComparisonKind if kind.in_time)
    told = sorted(groups.items(), key=lambda item: order.index(item[0][0]))
    return tuple(_tally(site, key, comparisons) for key, comparisons in told)


def _tally(site: Site, key: tuple[str, str, str, str], comparisons: list[Comparison]) -> PeriodTally:
    kind, _, from_period, to_period = key
    found = _found(site, comparisons)
    single = tally(site, comparisons[0]).counts if len(comparisons) == 1 else ()
    places = {count.name: count.place for count in single}
    stem = f"periods-{kind}-{'-'.join(map(site.comparison_stem, comparisons[:1]))}"
    listed: list[tuple[str, str, tuple[PassageRef, ...]]] = []
    if site.columns and not single:
        order = site.statement_number
        for name in COUNTED:
            passages = site.passages(sorted(found[name], key=order.__getitem__))
            listed.append((name, f"{stem}-{name}", passages))
            places[name] = Place(SYNOPSIS, f"{stem}-{name}")
    counts = tuple(Count(name, len(found[name]), places.get(name, Place(SYNOPSIS, "synopsis-pairs"))) for name in COUNTED)
    held = site.analysis.statements_of
    earlier = {comparison.earlier_document_id for comparison in comparisons}
    later = {comparison.later_document_id for comparison in comparisons}
    totals = (sum(len(held[document]) for document in earlier), sum(len(held[document]) for document in later))
    return PeriodTally(kind, from_period, to_period, counts, totals, len(comparisons), tuple(listed))


def _found(site: Site, comparisons: Iterable[Comparison]) -> dict[str, set[str]]:
    """The passages that are counted under each word: those of the earlier period, and the new ones of the later."""
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
    found = {str(relation): {key for key, value in best.items() if value is relation} for relation in Relation}
    return found | {"moved": moved, "dropped": alone_earlier - set(best), "new": alone_later - reached}
