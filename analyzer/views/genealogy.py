"""The genealogy of a formula: its wordings as a tree, each with what it adds to and lacks of the one it descends from.

great friendship, special solidarity and comprehensive cooperation              2019–2024
└─ great friendship, special solidarity, comprehensive cooperation
   and strategic cohesion                                                       2025   + strategic cohesion

Where two wordings hardly share a word ("town of Đạ Tẻh" ← "ward 10"), a list of what went and came is longer than
the wordings and tells less: there it is only said that the wording is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analyzer import diff
from analyzer.model import Family, Form
from analyzer.views.places import PassageRef, Site
from analyzer.views.runs import diff_runs

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
    distant: bool
    """Whether it shares so little with the form it descends from that what was added and gone would not be read."""
    attestations: tuple[PassageRef, ...]
    note: str
    beside: str
    """`text` or `event` where it is no step in time: it stands in the same text, or tells of the same event, as one before it."""


def stem(site: Site, family: Family) -> Iterator[FormEntry]:
    """Forms in the order of a tree: each before those that descend from it, siblings by date."""
    known = {form.id: form for form in family.forms}
    children: dict[str, list[Form]] = {}
    for form in family.forms:
        parent = _parent(form, known)
        children.setdefault(parent.id if parent else "", []).append(form)
    stack = [(form, 0) for form in reversed(by_date(children.get("", ())))]
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
        stack.extend((child, depth + 1) for child in reversed(by_date(children.get(form.id, ()))))


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


def by_date(forms: Iterable[Form]) -> list[Form]:
    """Wordings by first, then last attestation."""
    return sorted(forms, key=lambda form: (form.first_date, form.last_date, form.id))


def _form_entry(  # noqa: PLR0913 a wording with its place in the tree
    site: Site, family: Family, form: Form, *, parent: Form | None, depth: int, beside: str
) -> FormEntry:
    here = [attestation.passage_id for attestation in family.attestations if attestation.form_id == form.id]
    passages = site.passages(dict.fromkeys(here))
    slip = form.note.startswith(_SLIP)
    marks, distant = ((), False) if slip or parent is None else _marks(site, form, parent)
    if beside == "text":
        marks = ()
    return FormEntry(form.id, depth, form.text, form.first_date, form.last_date, marks, distant, passages, form.note, beside)


def _marks(site: Site, form: Form, parent: Form) -> tuple[tuple[ItemMark, ...], bool]:
    """What a form adds and lacks; nothing, and True, where that is more than what stays."""
    if form.items and parent.items:
        gone = [ItemMark(item, "gone") for item in parent.items if item not in form.items]
        if len(gone) == len(parent.items):
            return (), True
        return (*gone, *(ItemMark(item, "added") for item in form.items if item not in parent.items)), False
    runs = diff_runs(diff.edits(parent.text, form.text, settings=site.analysis.settings.diff))
    kept = sum(_written(run.text) for run in runs if run.kind == "equal")
    if 2 * kept < min(_written(form.text), _written(parent.text)):
        return (), True
    changed = [run for run in runs if run.kind != "equal" and _written(run.text)]
    return tuple(ItemMark(run.text.strip(" ,;"), "added" if run.kind in ("insert", "move-to") else "gone") for run in changed), False


def _written(text: str) -> int:
    return sum(map(str.isalnum, text))
