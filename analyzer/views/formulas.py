"""The formulas page: each family as a genealogy, a collation table, a table of silences and words in context.

great friendship, special solidarity and comprehensive cooperation              2019–2024
└─ great friendship, special solidarity, comprehensive cooperation
   and strategic cohesion                                                       2025   + strategic cohesion
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.model import Attestation, Family, Presence
from analyzer.views.genealogy import FormEntry, by_date, stem
from analyzer.views.places import FORMULAS, Facet, PassageRef, Place, Site


@dataclass(frozen=True, slots=True)
class StepEntry:
    """One change of a family."""

    kind: str
    from_period: str
    to_period: str
    from_text: str
    to_text: str
    item: str
    note: str
    evidence: tuple[PassageRef, ...]
    kinds: tuple[str, ...]
    """The kinds of the texts on both sides where no kind is on both; else nothing."""


@dataclass(frozen=True, slots=True)
class CollationRow:
    """One attestation and which members it has."""

    passage: PassageRef
    cells: tuple[str, ...]
    """The member as it stands in the text, per column; empty where it has none."""
    note: str


@dataclass(frozen=True, slots=True)
class Context:
    """A key word in context."""

    passage: PassageRef
    before: str
    text: str
    after: str
    note: str


@dataclass(frozen=True, slots=True)
class PresenceEntry:
    """What one document says of a family."""

    facet: Facet
    presence: str
    count: int
    statements: int
    """All statements of the document: the denominator."""
    hosts: tuple[PassageRef, ...]
    attestations: tuple[PassageRef, ...]


@dataclass(frozen=True, slots=True)
class FamilyView:
    """Everything told of a family."""

    id: str
    place: Place
    label: str
    kind: str
    language: str
    """Of its first attestation."""
    first_date: str
    last_date: str
    attestations: int
    documents: int
    """Documents that have it."""
    comparable: int
    """Documents that could have had it."""
    stem: tuple[FormEntry, ...]
    steps: tuple[StepEntry, ...]
    columns: tuple[str, ...]
    """Members, in the order of the lists they come from."""
    collation: tuple[CollationRow, ...]
    presence: tuple[PresenceEntry, ...]
    """In large corpora only the documents that tell something."""
    silent: tuple[tuple[str, int], ...]
    """The other documents, counted by what their silence is worth."""
    gaps: tuple[str, ...]
    """Periods between first and last attestation in which it is not attested."""
    contexts: tuple[Context, ...]
    related: tuple[tuple[str, Place], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedFamily:
    """A line in the list of all formulas."""

    label: str
    kind: str
    place: Place
    first_date: str
    last_date: str
    attestations: int
    presence: tuple[PresenceEntry, ...]
    """A cell per document; empty where there are too many."""


@dataclass(frozen=True, slots=True)
class FormulasView:
    """One page of formulas."""

    page: str
    pages: tuple[str, ...]
    families: tuple[FamilyView, ...]
    listed: tuple[ListedFamily, ...]
    """On the first page, all families."""
    facets: tuple[Facet, ...]
    """The list's columns; empty where there are too many documents for one."""


def formulas_views(site: Site) -> Iterator[FormulasView]:
    """The formulas, in as many pages as it takes."""
    pages = tuple(page for page, _ in site.family_pages)
    facets = site.facets if len(site.facets) <= site.settings.matrix else ()
    for page, families in site.family_pages:
        views = tuple(family_view(site, family) for family in families)
        first = page == FORMULAS
        yield FormulasView(
            page=page,
            pages=pages,
            families=views,
            listed=tuple(_listing(site)) if first else (),
            facets=facets,
        )


def _listing(site: Site) -> Iterator[ListedFamily]:
    drawn = len(site.facets) <= site.settings.matrix
    for family in site.analysis.families:
        yield ListedFamily(
            label=family.label,
            kind=str(family.kind),
            place=site.family(family.id) or Place(FORMULAS),
            first_date=family.first_date,
            last_date=family.last_date,
            attestations=len(family.attestations),
            presence=tuple(_presence(site, family)) if drawn else (),
        )


def family_view(site: Site, family: Family) -> FamilyView:
    """A family with its genealogy, collation, silences and contexts."""
    presence = tuple(_presence(site, family))
    telling = presence
    if len(presence) > site.settings.matrix:
        telling = tuple(entry for entry in presence if entry.presence in (Presence.PRESENT, Presence.HOST_WITHOUT, Presence.OTHER_WORDS))
    silent = Counter(entry.presence for entry in presence)
    silent.subtract(entry.presence for entry in telling)
    columns, collation = _collation(site, family) if len(family.forms) > 1 else ((), ())
    return FamilyView(
        id=family.id,
        place=site.family(family.id) or Place(FORMULAS),
        label=family.label,
        kind=str(family.kind),
        language=site.analysis.document_by_id[family.attestations[0].document_id].language if family.attestations else "und",
        first_date=family.first_date,
        last_date=family.last_date,
        attestations=len(family.attestations),
        documents=len({attestation.document_id for attestation in family.attestations}),
        comparable=sum(entry.presence != Presence.NOT_COMPARABLE for entry in presence),
        stem=tuple(stem(site, family)),
        steps=tuple(_steps(site, family.id)),
        columns=columns,
        collation=collation,
        presence=telling,
        silent=tuple(sorted((+silent).items())),
        gaps=_gaps(site, family),
        contexts=tuple(_context(site, attestation) for attestation in family.attestations),
        related=tuple(_related(site, family)),
        notes=family.notes,
    )


def _related(site: Site, family: Family) -> Iterator[tuple[str, Place]]:
    for key in family.related:
        place = site.family(key)
        if place:
            yield site.analysis.family_by_id[key].label, place


def _steps(site: Site, family_id: str) -> Iterator[StepEntry]:
    for step in site.steps_of.get(family_id, ()):
        yield StepEntry(
            str(step.kind),
            step.from_period,
            step.to_period,
            step.from_text,
            step.to_text,
            step.item,
            step.note,
            site.in_order(site.passages(dict.fromkeys(step.evidence))),
            (step.earlier_kind, step.later_kind) if step.earlier_kind and step.later_kind else (),
        )


def _collation(site: Site, family: Family) -> tuple[tuple[str, ...], tuple[CollationRow, ...]]:
    forms = {form.id: form for form in family.forms}
    columns = merged_order([form.items for form in by_date(family.forms) if form.items])
    rows = []
    for attestation in family.attestations:
        items = forms[attestation.form_id].items if attestation.form_id in forms else ()
        shown = attestation.items if len(attestation.items) == len(items) else items
        by_column = dict(zip(items, shown, strict=True))
        ref = site.passages([attestation.passage_id])
        if ref:
            rows.append(CollationRow(ref[0], tuple(by_column.get(column, "") for column in columns), attestation.note))
    return columns, tuple(rows) if columns else ()


def merged_order(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """All members of several lists; a new one stands after its predecessor in the list that brings it.

    >>> merged_order([("a", "b"), ("a", "x", "b", "c")])
    ('a', 'x', 'b', 'c')
    """
    order: list[str] = []
    for items in lists:
        at = 0
        for item in items:
            if item in order:
                at = order.index(item) + 1
            else:
                order.insert(at, item)
                at += 1
    return tuple(order)


def _presence(site: Site, family: Family) -> Iterator[PresenceEntry]:
    cells = site.silences_of.get(family.id, {})
    for facet in site.facets:
        here = [attestation.passage_id for attestation in family.attestations if attestation.document_id == facet.id]
        cell = cells.get(facet.id)
        fallback = Presence.PRESENT if here else Presence.HOST_ABSENT
        yield PresenceEntry(
            facet=facet,
            presence=str(cell.presence if cell else fallback),
            count=len(here),
            statements=len(site.analysis.statements_of[facet.id]),
            hosts=site.passages(cell.hosts) if cell and not here else (),
            attestations=site.passages(dict.fromkeys(here)),
        )


def _gaps(site: Site, family: Family) -> tuple[str, ...]:
    by_id = site.analysis.document_by_id
    attested = {(by_id[a.document_id].series, by_id[a.document_id].period) for a in family.attestations}
    marks = [(period.series, period.label) in attested for period in site.analysis.periods]
    if not any(marks):
        return ()
    first, last = marks.index(True), len(marks) - 1 - marks[::-1].index(True)
    return tuple(period.label for period, mark in zip(site.analysis.periods[first:last], marks[first:last], strict=True) if not mark)


def _context(site: Site, attestation: Attestation) -> Context:
    text = site.analysis.document_by_id[attestation.document_id].text
    width = site.settings.context
    before = text[max(0, attestation.start - width) : attestation.start].rpartition("\n")[2]
    after = text[attestation.end : attestation.end + width].partition("\n")[0]
    ref = site.passages([attestation.passage_id])
    passage = ref[0] if ref else _unplaced(site, attestation)
    return Context(passage, before, attestation.text, after, attestation.note)


def _unplaced(site: Site, attestation: Attestation) -> PassageRef:
    document = site.analysis.document_by_id[attestation.document_id]
    place = site.document(document.id)
    return PassageRef("", place, document.id, document.title, document.date, document.period, "", attestation.text, document.language)
