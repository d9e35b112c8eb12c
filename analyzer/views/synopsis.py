"""The synopsis: one column per period, one row per chain of aligned statements.

    row 7  2019 → 2024 reworded   │ 2019        │ 2024            │ 2025
           2024 → 2025 partial    │ 5.2 …       │ 6.1 … (2024-a)  │ 4.2 …
                                  │             │ 9.3 … (2024-b)  │
    row 8  not aligned            │ 5.3 …       │ 6.2 …           │
                                  │             │ 6.3 …           │

A passage stands in its cell as clean text; what changed against each earlier counterpart is a
second layer, step by step (neighbouring periods) or cumulative (first against last period).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from analyzer.model import Alignment, ComparisonKind, Period, Statement
from analyzer.views.comparisons import Tally, interleave, tally
from analyzer.views.places import SYNOPSIS, Facet, PassageRef, Place, Site, paged
from analyzer.views.runs import Run, change_classes, diff_runs


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between a passage and one earlier counterpart."""

    kind: str
    """`step`, `span` or `event`."""
    against: tuple[PassageRef, ...]
    relation: str
    moved: bool
    classes: tuple[str, ...]
    confidence: float
    place: Place
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CellPassage:
    """A passage in a cell."""

    passage: PassageRef
    document_number: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class SynopsisCell:
    """What one period says at this row."""

    period: str
    passages: tuple[CellPassage, ...]


@dataclass(frozen=True, slots=True)
class Transition:
    """The relation between two neighbouring attestations of a row, in words."""

    from_period: str
    to_period: str
    relation: str
    moved: bool


@dataclass(frozen=True, slots=True)
class SynopsisRow:
    """A chain of aligned statements, or a statement alone."""

    number: int
    fragment: str
    transitions: tuple[Transition, ...]
    only: str
    """The one period that has it; empty where several have."""
    apart: bool
    """Whether nothing here is aligned: what each period says for itself between two aligned rows."""
    filters: tuple[str, ...]
    classes: tuple[str, ...]
    cells: tuple[SynopsisCell, ...]


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
    tallies: tuple[Tally, ...]


def synopsis_views(site: Site) -> Iterator[SynopsisView]:
    """The synopsis, in as many pages as it takes."""
    rows = _rows(site) if site.columns else ()
    size = site.settings.rows
    parts = [rows[at : at + size] for at in range(0, len(rows), size)] or [()]
    pages = tuple(paged(SYNOPSIS, number) for number in range(1, len(parts) + 1))
    tallies = tuple(tally(site, comparison) for comparison in site.analysis.comparisons)
    for page, part in zip(pages, parts, strict=True):
        yield SynopsisView(page, pages, site.columns, site.facets, tuple(part), len(rows), tallies if page == SYNOPSIS else ())


def _rows(site: Site) -> tuple[SynopsisRow, ...]:
    chains = [(lineage.id, list(lineage.statement_ids)) for lineage in site.analysis.lineages]
    chained = {key for _, keys in chains for key in keys}
    chains += [(statement.id, [statement.id]) for statement in site.analysis.statements if statement.id not in chained]
    numbered = [(number, keys) for number, (_, keys) in enumerate(chains)]
    sequences = [[s.id for s in site.analysis.statements_of[document.id]] for document in site.analysis.documents]
    bundles = _bundled([chains[at] for at in interleave(numbered, sequences)])
    return tuple(_row(site, number, key=key, ids=ids) for number, (key, ids) in enumerate(bundles, start=1))


def _bundled(chains: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """Statements that stand alone and follow one another become one row: each period reads on in its own column."""
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


def _row(site: Site, number: int, *, key: str, ids: list[str]) -> SynopsisRow:
    held = [site.analysis.statement_by_id[passage] for passage in ids]
    by_document = site.analysis.document_by_id
    cells = []
    for period in site.columns:
        here = [s for s in held if (d := by_document[s.document_id]).period == period.label and d.series == period.series]
        passages = (CellPassage(site.passage(s), site.document_number[s.document_id], _changes(site, s, ids)) for s in here)
        cells.append(SynopsisCell(period.label, tuple(passages)))
    changes = [change for cell in cells for entry in cell.passages for change in entry.changes]
    timed = [change for change in changes if change.kind != "event"]
    present = [cell.period for cell in cells if cell.passages]
    filters = {change.relation for change in timed} | ({"moved"} if any(change.moved for change in timed) else set())
    filters.add("several" if len(present) > 1 and changes else "single")
    classes = {name for change in timed for name in change.classes}
    return SynopsisRow(
        number=number,
        fragment=f"row-{key}",
        transitions=tuple(_transitions(cells)) if changes else (),
        only=present[0] if len(present) == 1 and changes else "",
        apart=not changes,
        filters=tuple(sorted(filters)),
        classes=tuple(sorted(classes)) or ("none",),
        cells=tuple(cells),
    )


def _changes(site: Site, statement: Statement, ids: list[str]) -> tuple[Change, ...]:
    inside = set(ids)
    found: dict[str, Change] = {}
    for link in site.analysis.alignments_of[statement.id]:
        if link.later_id == statement.id and link.earlier_id in inside:
            found.setdefault(link.group or link.id, _change(site, link))
    order = [str(kind) for kind in (ComparisonKind.STEP, ComparisonKind.SPAN, ComparisonKind.EVENT)]
    return tuple(sorted(found.values(), key=lambda change: (order.index(change.kind), change.place)))


def _change(site: Site, link: Alignment) -> Change:
    collation = site.analysis.collation_by_alignment.get(link.id)
    return Change(
        kind=str(site.comparison_of[link.id].kind),
        against=site.passages(collation.earlier_ids if collation else (link.earlier_id,)),
        relation=str(link.relation),
        moved=link.moved,
        classes=change_classes(collation.edits) if collation else ("none",),
        confidence=link.confidence,
        place=site.alignment(link),
        runs=diff_runs(collation.edits) if collation else (),
    )


def _transitions(cells: list[SynopsisCell]) -> Iterator[Transition]:
    """For neighbouring columns that have the row: the closest relation that leads from one to the other."""
    rank = ("same", "reworded", "partial")
    filled = [cell for cell in cells if cell.passages]
    for earlier, later in pairwise(filled):
        here = [
            change
            for entry in later.passages
            for change in entry.changes
            if change.kind != "event" and any(ref.period == earlier.period for ref in change.against)
        ]
        best = min(here, key=lambda change: rank.index(change.relation), default=None)
        if best:
            yield Transition(earlier.period, later.period, best.relation, best.moved)
        else:
            yield Transition(earlier.period, later.period, "linked", False)
