"""The first page: what this corpus is, what was found, and the story of its weightiest formula.

5 documents, 2019 to 2025 · findings in plain sentences, each with its passages · counts per pair
"""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.model import ComparisonKind, Presence, Relation
from analyzer.views.comparisons import FlowRow, Tally, tally
from analyzer.views.density import ChangeMark, density, mean_change
from analyzer.views.evidence import FindingRow, finding_row
from analyzer.views.fates import Fates
from analyzer.views.formulas import FamilyView, family_view
from analyzer.views.periods import PeriodTally, period_tallies
from analyzer.views.places import INDEX, Facet, Place, Site


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in the list of documents."""

    facet: Facet
    event: str
    outlet: str
    characters: int
    statements: int
    furniture: int
    density: tuple[ChangeMark, ...]
    """How much of each statement's wording changed; empty in large corpora: there it stands on the document's page alone."""
    mean: float
    """The mean of it over the statements."""


@dataclass(frozen=True, slots=True)
class LifeMark:
    """One document in the life of a formula: a mark of the chart of formulas over time."""

    family: str
    label: str
    document_id: str
    number: int
    year: float
    presence: str
    count: int
    place: Place
    family_place: Place


@dataclass(frozen=True, slots=True)
class IndexView:
    """The first page."""

    page: str
    facets: tuple[Facet, ...]
    periods: tuple[str, ...]
    events: tuple[str, ...]
    first_date: str
    last_date: str
    statements: int
    links: int
    partial: int
    """Links of passages that share a part only."""
    doubtful: int
    """Links whose confidence is called doubtful."""
    families: int
    headline: FamilyView | None
    findings: tuple[FindingRow, ...]
    periods_told: tuple[PeriodTally, ...]
    flow: tuple[FlowRow, ...]
    """The chart of the flow of statements: between periods where each of its marks can lead to passages, else between documents."""
    by_period: bool
    """Which of the two it is."""
    tallies: tuple[Tally, ...]
    """Step by step, then first to last, then within events; in large corpora without the last."""
    left: int
    """Pairs that only the synopsis lists."""
    documents: tuple[DocumentRow, ...]
    life: tuple[LifeMark, ...]
    kinds: tuple[str, ...]


def index_view(site: Site, *, fates: Fates) -> IndexView:
    """Facts, findings, counts and the chart's rows."""
    analysis = site.analysis
    dates = sorted(document.date for document in analysis.documents)
    order = tuple(map(str, ComparisonKind))
    told = list(analysis.comparisons)
    if len(site.facets) > site.settings.matrix:
        told = [comparison for comparison in told if comparison.kind.in_time] or told
    tallies = [tally(site, comparison) for comparison in told[: site.settings.rows]]
    left = len(analysis.comparisons) - len(tallies)
    tallies.sort(key=lambda item: order.index(item.kind))
    periods = period_tallies(site)
    by_period = bool(periods) and (bool(site.columns) or all(item.pairs == 1 for item in periods))
    return IndexView(
        page=INDEX,
        facets=site.facets,
        periods=tuple(dict.fromkeys(period.label for period in analysis.periods)),
        events=tuple(dict.fromkeys(document.event for document in analysis.documents if document.event)),
        first_date=dates[0] if dates else "",
        last_date=dates[-1] if dates else "",
        statements=len(analysis.statements),
        links=len(analysis.alignments),
        partial=sum(link.relation is Relation.PARTIAL for link in analysis.alignments),
        doubtful=sum(site.doubts(link.confidence) for link in analysis.alignments),
        families=len(analysis.families),
        headline=_headline(site),
        findings=tuple(finding_row(site, finding) for finding in analysis.findings),
        periods_told=periods,
        flow=_flow(periods) if by_period else tuple(FlowRow(f"{item.earlier.id} → {item.later.id}", item.counts) for item in tallies),
        by_period=by_period,
        tallies=tuple(tallies),
        left=left,
        documents=tuple(_documents(site, fates=fates)),
        life=tuple(_life(site)),
        kinds=tuple(sorted({document.kind for document in analysis.documents if document.kind})),
    )


def _flow(periods: tuple[PeriodTally, ...]) -> tuple[FlowRow, ...]:
    return tuple(FlowRow(f"{item.from_period} → {item.to_period}", item.counts) for item in periods)


def _headline(site: Site) -> FamilyView | None:
    """The weightiest family with several wordings over several dates: a story to tell, where there is one."""
    told = (family for family in site.analysis.families if family.first_date != family.last_date and len(family.forms) > 1)
    first = next(told, None)
    return family_view(site, first) if first else None


def _documents(site: Site, *, fates: Fates) -> list[DocumentRow]:
    drawn = len(site.facets) <= site.settings.matrix
    rows = []
    for facet in site.facets:
        document = site.analysis.document_by_id[facet.id]
        held = site.analysis.statements_of[facet.id]
        marks = density(fates, facet.id) if drawn else ()
        carried = sum(statement.end - statement.start for statement in held)
        rows.append(
            DocumentRow(
                facet=facet,
                event=document.event,
                outlet=document.outlet,
                characters=len(document.text),
                statements=len(held),
                furniture=len(document.text) - carried,
                density=marks,
                mean=mean_change(marks),
            )
        )
    return rows


def _life(site: Site) -> list[LifeMark]:
    marks = []
    for family in site.analysis.families[: site.settings.charted]:
        family_place = site.family(family.id) or Place("formulas.html")
        cells = site.silences_of.get(family.id, {})
        for facet in site.facets:
            here = [attestation for attestation in family.attestations if attestation.document_id == facet.id]
            cell = cells.get(facet.id)
            presence = cell.presence if cell else (Presence.PRESENT if here else Presence.HOST_ABSENT)
            refs = site.passages([here[0].passage_id] if here else (cell.hosts[:1] if cell else ()))
            place = refs[0].place if refs else family_place
            year = decimal_year(facet.date)
            marks.append(LifeMark(family.id, family.label, facet.id, facet.number, year, str(presence), len(here), place, family_place))
    return marks


def decimal_year(date: str) -> float:
    """A date as a number of years, for an axis; a year or month alone stands at its middle.

    >>> decimal_year("2024"), decimal_year("2024-07"), decimal_year("2024-01-01")
    (2024.5, 2024.542, 2024.0)
    """
    # Texts given without a manifest and without dates are numbered: "text 1".
    year, *rest = (int("".join(filter(str.isdecimal, part)) or 0) for part in date.split("-"))
    month = rest[0] - 1 if rest else 6
    day = (rest[1] - 1) / 31 if rest[1:] else 0.5 * bool(rest)
    return round(year + (month + day) / 12, 3)
