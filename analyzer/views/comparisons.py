"""The page of two compared documents: one row per link or group, with the evidence for it.

    earlier                     relation                later
    5.2 The two sides agreed…   split · confidence .91  6.1 agreed…   6.2 affirmed…
    5.3 They thanked…           dropped · nearest miss 7.4 (.22)

Rows stand in the order of reading: a row is placed after its predecessor in either document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analyzer.model import Alignment, AlignmentEvidence, Comparison, Outcome, Relation, Unmatched
from analyzer.views.places import Facet, PassageRef, Place, Site
from analyzer.views.reading_order import interleave
from analyzer.views.runs import Difference, change_classes, difference

COUNTED = ("same", "reworded", "partial", "moved", "dropped", "new")
"""What is counted for a pair of documents, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class LinkDetail:
    """One link of a row and what speaks for it."""

    id: str
    earlier: PassageRef
    later: PassageRef
    relation: str
    moved: bool
    similarity: float
    confidence: float
    doubtful: bool
    """Whether its confidence is so low that it is as likely wrong as right."""
    evidence: AlignmentEvidence
    runner_up: PassageRef | None
    decided_by: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """A link, a group of links, or a statement without counterpart."""

    number: int
    fragment: str
    """Its address: that of its first link, or what its passage lacks."""
    relation: str
    """`same`, `reworded`, `partial`, `split`, `merge`, `group`, `dropped` or `new`."""
    filters: tuple[str, ...]
    """The words under which it is counted: of `COUNTED`."""
    classes: tuple[str, ...]
    moved: bool
    earlier: tuple[PassageRef, ...]
    later: tuple[PassageRef, ...]
    difference: Difference
    links: tuple[LinkDetail, ...]
    cited: tuple[LinkDetail, ...]
    """Links with a citation of their own: one for passages that were collated together."""
    doubtful: bool = False
    """Whether every link of it is."""
    nearest: PassageRef | None = None
    similarity: float = 0.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many statements or links there are of a kind, and where they are listed."""

    name: str
    number: int
    place: Place


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one pair of documents."""

    place: Place
    kind: str
    earlier: Facet
    later: Facet
    counts: tuple[Count, ...]
    statements: tuple[int, int]
    order: float
    distance: float
    comparable: bool
    """Whether both are of one kind of text, as far as the manifest says."""
    aligned: bool = True
    """Whether they were aligned at all: texts in different languages are not."""

    @property
    def numbers(self) -> Mapping[str, int]:
        """The counts by name."""
        return {count.name: count.number for count in self.counts}


@dataclass(frozen=True, slots=True)
class FlowRow:
    """A bar of the chart of the flow of statements."""

    name: str
    """What is compared: two periods, or two documents."""
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The page of two documents."""

    page: str
    stem: str
    tally: Tally
    rows: tuple[PairRow, ...]
    listed: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """For each counted word: fragment and locator of its rows."""
    doubtful: int
    """How many links are doubtful."""
    notices: tuple[str, ...]

    @property
    def rows_of(self) -> Mapping[str, int]:
        """How many rows there are under each counted word: a split is one row, a statement with links apart is in several."""
        return {name: len(rows) for name, rows in self.listed}


def tally(site: Site, comparison: Comparison) -> Tally:
    """What became of the statements of two documents, counted.

    Statements of the earlier document are counted by their closest relation (a statement split in
    three counts once); `new` counts statements of the later one; `moved` is counted beside.
    """
    page, stem = site.comparison_page(comparison), site.comparison_stem(comparison)
    best: dict[str, Relation] = {}
    moved: set[str] = set()
    strength = (Relation.PARTIAL, Relation.REWORDED, Relation.SAME)
    for link in comparison.alignments:
        known = best.get(link.earlier_id, Relation.PARTIAL)
        best[link.earlier_id] = max(known, link.relation, key=strength.index)
        if link.moved:
            moved.add(link.earlier_id)
    numbers = {str(relation): sum(value is relation for value in best.values()) for relation in Relation}
    numbers["moved"] = len(moved)
    for outcome in Outcome:
        numbers[str(outcome)] = sum(item.outcome is outcome for item in comparison.unmatched)
    by_id, held = site.analysis.document_by_id, site.analysis.statements_of
    earlier, later = by_id[comparison.earlier_document_id], by_id[comparison.later_document_id]
    return Tally(
        place=Place(page),
        kind=str(comparison.kind),
        earlier=site.facet(earlier),
        later=site.facet(later),
        counts=tuple(Count(name, numbers[name], Place(page, f"{stem}-{name}")) for name in COUNTED),
        statements=(len(held[earlier.id]), len(held[later.id])),
        order=comparison.order,
        distance=comparison.distance,
        comparable=earlier.kind == later.kind,
        aligned=bool(comparison.alignments or comparison.unmatched),
    )


def comparison_view(site: Site, comparison: Comparison) -> ComparisonView:
    """All rows of two documents, in reading order."""
    groups: dict[str, list[Alignment]] = {}
    for link in comparison.alignments:
        groups.setdefault(link.group or link.id, []).append(link)
    bare = [_link_row(site, links) for links in groups.values()]
    bare += [_single_row(site, comparison, item) for item in comparison.unmatched]
    rows = tuple(replace(row, number=number) for number, row in enumerate(_in_reading_order(site, comparison, bare), start=1))
    listed = tuple((name, tuple((row.fragment, _locator(row)) for row in rows if name in row.filters)) for name in COUNTED)
    return ComparisonView(
        page=site.comparison_page(comparison),
        stem=site.comparison_stem(comparison),
        tally=tally(site, comparison),
        rows=rows,
        listed=listed,
        doubtful=sum(link.doubtful for row in rows for link in row.links),
        notices=tuple(notice.message for notice in comparison.notices),
    )


def _locator(row: PairRow) -> str:
    return " + ".join(ref.locator for ref in row.earlier or row.later)


def _link_row(site: Site, links: list[Alignment]) -> PairRow:
    known = site.analysis.statement_by_id
    order = site.statement_number
    earlier = site.passages(sorted({link.earlier_id for link in links}, key=order.__getitem__))
    later = site.passages(sorted({link.later_id for link in links}, key=order.__getitem__))
    collation = site.analysis.collation_by_alignment.get(links[0].id)
    moved = any(link.moved for link in links)
    relations = tuple(dict.fromkeys(str(link.relation) for link in links))
    details = tuple(
        LinkDetail(
            link.id,
            site.passage(known[link.earlier_id]),
            site.passage(known[link.later_id]),
            str(link.relation),
            link.moved,
            link.similarity,
            link.confidence,
            site.doubts(link.confidence),
            link.evidence,
            _passage(site, link.evidence.runner_up_id),
            link.decided_by,
        )
        for link in links
    )
    return PairRow(
        number=0,
        fragment=links[0].id,
        relation=_shape(relations, earlier=len(earlier), later=len(later)),
        filters=relations + (("moved",) if moved else ()),
        classes=change_classes(collation.edits) if collation else ("none",),
        moved=moved,
        earlier=earlier,
        later=later,
        difference=replace(difference(collation), apart=()),
        links=details,
        cited=details[:1] if collation else details,
        doubtful=all(detail.doubtful for detail in details),
    )


def _passage(site: Site, passage_id: str | None) -> PassageRef | None:
    found = site.passages([passage_id] if passage_id else [])
    return found[0] if found else None


def _shape(relations: tuple[str, ...], *, earlier: int, later: int) -> str:
    if earlier == 1 and later == 1:
        return relations[0]
    if earlier == 1:
        return "split"
    return "merge" if later == 1 else "group"


def _single_row(site: Site, comparison: Comparison, item: Unmatched) -> PairRow:
    known = site.analysis.statement_by_id
    ref = site.passage(known[item.statement_id])
    dropped = item.outcome is Outcome.DROPPED
    return PairRow(
        number=0,
        fragment=f"{site.comparison_stem(comparison)}-{item.outcome}-{item.statement_id}",
        relation=str(item.outcome),
        filters=(str(item.outcome),),
        classes=("substantive",),
        moved=False,
        earlier=(ref,) if dropped else (),
        later=() if dropped else (ref,),
        difference=Difference((), ()),
        links=(),
        cited=(),
        nearest=_passage(site, item.nearest_id),
        similarity=item.similarity,
        reason=item.reason,
    )


def _in_reading_order(site: Site, comparison: Comparison, rows: list[PairRow]) -> list[PairRow]:
    sides = (comparison.earlier_document_id, comparison.later_document_id)
    held = [(number, [ref.id for ref in row.earlier + row.later]) for number, row in enumerate(rows)]
    sequences = [[statement.id for statement in site.analysis.statements_of[side]] for side in sides]
    return [rows[number] for number in interleave(held, sequences)]
