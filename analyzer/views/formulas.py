"""The formulas page: each family as a genealogy, a collation table, a table of silences and words in context.

great friendship, special solidarity and comprehensive cooperation              2019–2024
└─ great friendship, special solidarity, comprehensive cooperation
   and strategic cohesion                                                       2025   + strategic cohesion
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analyzer import diff
from analyzer.model import Attestation, Family, Form, Presence
from analyzer.views.places import FORMULAS, Facet, PassageRef, Place, Site
from analyzer.views.runs import Run, diff_runs

_SLIP = "slip"
"""How the note of a form begins that is a slip of another."""


@dataclass(frozen=True, slots=True)
class ItemMark:
    """What a form adds or lacks."""

    text: str
    change: str
    """`added` or `gone`."""


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One wording in the genealogy."""

    id: str
    depth: int
    """Distance from the root of the stem."""
    text: str
    first_date: str
    last_date: str
    marks: tuple[ItemMark, ...]
    """What it adds and lacks against the form it descends from: members of a list, else words."""
    runs: tuple[Run, ...]
    """Its wording against that of the form it descends from; empty for a root."""
    attestations: tuple[PassageRef, ...]
    note: str
    beside: str
    """`text` or `event` where it is no step in time: it stands in the same text, or tells of the same event, as one before it."""


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
        telling = tuple(entry for entry in presence if entry.presence in (Presence.PRESENT, Presence.HOST_WITHOUT))
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
        stem=tuple(_stem(site, family)),
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


def _stem(site: Site, family: Family) -> Iterator[FormEntry]:
    """Forms in the order of a tree: each before those that descend from it, siblings by date."""
    known = {form.id: form for form in family.forms}
    children: dict[str, list[Form]] = {}
    for form in family.forms:
        parent = _parent(form, known)
        children.setdefault(parent.id if parent else "", []).append(form)
    stack = [(form, 0) for form in reversed(_by_date(children.get("", ())))]
    told: set[str] = set()
    while stack:
        form, depth = stack.pop()
        if form.id in told:
            continue
        parent = _parent(form, known)
        siblings = children.get(parent.id if parent else "", [])
        depth -= bool(depth and _renders(site, family, form, parent))
        beside = _beside(site, family, form, parent=parent, before=[item for item in siblings if item.id in told])
        told.add(form.id)
        yield _form_entry(site, family, form, parent=parent, depth=depth, beside=beside)
        stack.extend((child, depth + 1) for child in reversed(_by_date(children.get(form.id, ()))))


def _parent(form: Form, known: Mapping[str, Form]) -> Form | None:
    """The form it descends from; never a slip, for nobody takes up a slip but by copying."""
    parent = known.get(form.parent_id or "")
    passed = {form.id}
    while parent and parent.id not in passed and parent.note.startswith(_SLIP):
        passed.add(parent.id)
        parent = known.get(parent.parent_id or "")
    return parent if parent and parent.id not in passed else None


def _beside(site: Site, family: Family, form: Form, *, parent: Form | None, before: list[Form]) -> str:
    """Whether a form stands beside its parent or an elder sibling: in the same text, or in another text of the same event."""
    for other in ([parent] if parent else []) + before:
        texts, others = _documents(family, form), _documents(family, other)
        if form.first_date == other.first_date and texts & others:
            return "text"
        if _renders(site, family, form, other):
            return "event"
    return ""


def _renders(site: Site, family: Family, form: Form, other: Form | None) -> bool:
    """Whether a form stands only in texts of events of which another text has the other form."""
    if other is None:
        return False
    by_id = site.analysis.document_by_id
    texts, others = _documents(family, form), _documents(family, other)
    events = {by_id[key].event for key in texts}
    return not texts & others and "" not in events and events <= {by_id[key].event for key in others}


def _documents(family: Family, form: Form) -> set[str]:
    return {attestation.document_id for attestation in family.attestations if attestation.form_id == form.id}


def _by_date(forms: Iterable[Form]) -> list[Form]:
    return sorted(forms, key=lambda form: (form.first_date, form.last_date, form.id))


def _form_entry(  # noqa: PLR0913 a wording with its place in the tree
    site: Site, family: Family, form: Form, *, parent: Form | None, depth: int, beside: str
) -> FormEntry:
    here = [attestation.passage_id for attestation in family.attestations if attestation.form_id == form.id]
    runs = diff_runs(diff.edits(parent.text, form.text, settings=site.analysis.settings.diff)) if parent else ()
    passages = site.passages(dict.fromkeys(here))
    marks = () if form.note.startswith(_SLIP) or beside == "text" else _marks(form, parent, runs)
    return FormEntry(form.id, depth, form.text, form.first_date, form.last_date, marks, runs, passages, form.note, beside)


def _marks(form: Form, parent: Form | None, runs: tuple[Run, ...]) -> tuple[ItemMark, ...]:
    if parent is None:
        return ()
    if form.items and parent.items:
        gone = [ItemMark(item, "gone") for item in parent.items if item not in form.items]
        return tuple(gone + [ItemMark(item, "added") for item in form.items if item not in parent.items])
    changed = [run for run in runs if run.kind != "equal" and any(c.isalnum() for c in run.text)]
    return tuple(ItemMark(run.text.strip(" ,;"), "added" if run.kind in ("insert", "move-to") else "gone") for run in changed)


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
            site.passages(dict.fromkeys(step.evidence)),
        )


def _collation(site: Site, family: Family) -> tuple[tuple[str, ...], tuple[CollationRow, ...]]:
    forms = {form.id: form for form in family.forms}
    columns = merged_order([form.items for form in _by_date(family.forms) if form.items])
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
