"""The synopsis: one column per period, one row per chain of aligned statements.

    row 7  2019 → 2024 reworded   │ 2019        │ 2024            │ 2025
           2024 → 2025 partial    │ 5.2 …       │ 6.1 … (2024-a)  │ 4.2 …
                                  │             │ 9.3 … (2024-b)  │
    row 8  between the rows       │ 5.3 …       │ 6.2 …           │
                                  │             │ 6.3 … → 8.1     │

A passage stands in its cell as clean text; what changed against each earlier counterpart is a
second layer, step by step (neighbouring periods) or cumulative (first against last period). A passage
whose link leads out of its row says where to. What is in no chain is folded between the rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analyzer.model import ComparisonKind, Period, Statement
from analyzer.views.changes import KINDS, Change, Onward, changes_of, onward_of
from analyzer.views.comparisons import Tally, tally
from analyzer.views.paths import paged
from analyzer.views.periods import PeriodTally, period_tallies
from analyzer.views.places import SYNOPSIS, Facet, PassageRef, Site
from analyzer.views.reading_order import interleave

FILTERED = ("same", "reworded", "partial", "moved", "several", "single")
"""What the filter of relations offers."""


@dataclass(frozen=True, slots=True)
class CellPassage:
    """A passage in a cell."""

    passage: PassageRef
    document_number: int
    changes: tuple[Change, ...]
    onward: tuple[Onward, ...]
    """Later counterparts that stand in other rows."""


@dataclass(frozen=True, slots=True)
class SynopsisCell:
    """What one period says at this row."""

    period: str
    passages: tuple[CellPassage, ...]
    runs: tuple[tuple[str, str, str], ...]
    """Document id, first and last locator of what stands here."""
    linked: int
    """How many of the passages have a link."""


@dataclass(frozen=True, slots=True)
class Transition:
    """The relation between two neighbouring attestations of a row, in words."""

    from_period: str
    to_period: str
    relation: str
    moved: bool
    doubtful: bool
    """Whether only doubtful links lead from one to the other."""


@dataclass(frozen=True, slots=True)
class SynopsisRow:
    """A chain of aligned statements, or a statement alone."""

    number: int
    fragment: str
    transitions: tuple[Transition, ...]
    only: str
    """The one period that has it; empty where several have."""
    apart: bool
    """Whether nothing here is in a chain: what each period says between two aligned rows."""
    filters: tuple[str, ...]
    classes: tuple[str, ...]
    doubtful: bool
    """Whether it is a chain and every link of it is doubtful."""
    cells: tuple[SynopsisCell, ...]


@dataclass(frozen=True, slots=True)
class PageCounts:
    """What stands on one page of several."""

    page: str
    first: int
    last: int
    """Numbers of its first and last row."""
    counts: tuple[tuple[str, int], ...]
    """Rows on it by what the filter of relations calls them."""


@dataclass(frozen=True, slots=True)
class SynopsisView:
    """One page of the synopsis."""

    page: str
    pages: tuple[str, ...]
    columns: tuple[Period, ...]
    """Empty where there are too many periods: then the page lists the pairs of documents only."""
    facets: tuple[Facet, ...]
    rows: tuple[SynopsisRow, ...]
    total: int
    """Rows on all pages."""
    spread: tuple[PageCounts, ...]
    """All pages, where there are several: a filter sees the rows of its page alone."""
    points: int
    """How many periods there are."""
    tallies: tuple[Tally, ...]
    periods: tuple[PeriodTally, ...]
    """Pairs of periods whose passages are listed by what became of them."""


def synopsis_views(site: Site) -> Iterator[SynopsisView]:
    """The synopsis, in as many pages as it takes."""
    rows = _rows(site) if site.columns else ()
    size = site.settings.rows
    parts = [rows[at : at + size] for at in range(0, len(rows), size)] or [()]
    pages = tuple(paged(SYNOPSIS, number) for number in range(1, len(parts) + 1))
    order = [str(kind) for kind in KINDS]
    tallies = tuple(sorted((tally(site, item) for item in site.analysis.comparisons), key=lambda found: order.index(found.kind)))
    spread = tuple(_counts(page, part) for page, part in zip(pages, parts, strict=True)) if len(pages) > 1 else ()
    for page, part in zip(pages, parts, strict=True):
        yield SynopsisView(
            page=page,
            pages=pages,
            columns=site.columns,
            facets=site.facets,
            rows=tuple(part),
            total=len(rows),
            spread=spread,
            points=len(site.analysis.periods),
            tallies=tallies if page == SYNOPSIS else (),
            periods=tuple(item for item in period_tallies(site) if item.listed) if page == SYNOPSIS else (),
        )


def _counts(page: str, rows: Sequence[SynopsisRow]) -> PageCounts:
    counts = tuple((name, sum(name in row.filters for row in rows)) for name in FILTERED)
    return PageCounts(page, rows[0].number, rows[-1].number, counts)


def _rows(site: Site) -> tuple[SynopsisRow, ...]:
    chains = [(lineage.id, list(lineage.statement_ids)) for lineage in site.analysis.lineages]
    chained = {key for _, keys in chains for key in keys}
    chains += [(statement.id, [statement.id]) for statement in site.analysis.statements if statement.id not in chained]
    numbered = [(number, keys) for number, (_, keys) in enumerate(chains)]
    sequences = [[s.id for s in site.analysis.statements_of[document.id]] for document in site.analysis.documents]
    bundles = _bundled([chains[at] for at in interleave(numbered, sequences)])
    chained = {lineage.id for lineage in site.analysis.lineages if len(lineage.statement_ids) > 1}
    return tuple(_row(site, n, key=key, ids=ids, apart=key not in chained) for n, (key, ids) in enumerate(bundles, start=1))


def _bundled(chains: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """Statements of no chain that follow one another become one row: each period reads on in its own column."""
    bundles: list[tuple[str, list[str]]] = []
    open_bundle = False
    for key, ids in chains:
        alone = len(ids) == 1
        if alone and open_bundle:
            bundles[-1][1].extend(ids)
        else:
            bundles.append((key, list(ids)))
        open_bundle = alone
    return bundles


def _row(site: Site, number: int, *, key: str, ids: list[str], apart: bool) -> SynopsisRow:
    held = [site.analysis.statement_by_id[passage] for passage in ids]
    by_document = site.analysis.document_by_id
    cells = []
    for period in site.columns:
        here = [s for s in held if (d := by_document[s.document_id]).period == period.label and d.series == period.series]
        passages = (
            CellPassage(
                site.passage(s), site.document_number[s.document_id], changes_of(site, s, inside=ids), onward_of(site, s, inside=ids)
            )
            for s in here
        )
        linked = sum(bool(site.analysis.alignments_of[s.id]) for s in here)
        cells.append(SynopsisCell(period.label, tuple(passages), _spans(site, here), linked))
    changes = [change for cell in cells for entry in cell.passages for change in entry.changes]
    onward = [item for cell in cells for entry in cell.passages for item in entry.onward]
    timed = [change for change in changes if ComparisonKind(change.kind).in_time]
    present = [cell.period for cell in cells if cell.passages]
    filters = {change.relation for change in timed} | ({"moved"} if any(change.moved for change in timed) else set())
    filters |= {item.relation for item in onward}
    filters.add("single" if apart or len(present) == 1 else "several")
    classes = {name for change in timed for name in change.classes}
    return SynopsisRow(
        number=number,
        fragment=f"row-{key}",
        transitions=() if apart else tuple(_transitions(cells, frozenset(ids))),
        only=present[0] if len(present) == 1 and not apart and not (timed or onward) else "",
        apart=apart,
        filters=tuple(sorted(filters)),
        classes=tuple(sorted(classes)) or ("none",),
        doubtful=bool(changes or onward)
        and not apart
        and all(change.doubtful for change in changes)
        and all(item.doubtful for item in onward),
        cells=tuple(cells),
    )


def _spans(site: Site, statements: list[Statement]) -> tuple[tuple[str, str, str], ...]:
    found: dict[str, list[str]] = {}
    for statement in statements:
        found.setdefault(statement.document_id, []).append(site.passage(statement).locator)
    return tuple((document, locators[0], locators[-1]) for document, locators in found.items())


def _transitions(cells: list[SynopsisCell], inside: frozenset[str]) -> Iterator[Transition]:
    """For neighbouring columns that have the row: the closest relation that leads from one to the other."""
    rank = ("same", "reworded", "partial")
    filled = [cell for cell in cells if cell.passages]
    for earlier, later in pairwise(filled):
        here = [
            change
            for entry in later.passages
            for change in entry.changes
            if ComparisonKind(change.kind).in_time and any(ref.period == earlier.period and ref.id in inside for ref in change.against)
        ]
        best = min(here, key=lambda change: (change.doubtful, rank.index(change.relation)), default=None)
        if best:
            yield Transition(earlier.period, later.period, best.relation, best.moved, best.doubtful)
        else:
            yield Transition(earlier.period, later.period, "linked", False, False)
