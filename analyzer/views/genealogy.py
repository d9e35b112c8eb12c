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

_SLIP, _BESIDE, _RENDERING = "slip", "beside", "rendering"
"""How a form stands to the one it hangs on, where that is no step in time (`Form.relation`)."""


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
    """`beside` or `rendering` where it is no step in time: in the same text, or of the same event, as the one it hangs on."""


def stem(site: Site, family: Family) -> Iterator[FormEntry]:
    """Forms in the order of a tree: each before those that descend from it, siblings and renderings by date."""
    known = {form.id: form for form in family.forms}
    children: dict[str | None, list[Form]] = {}
    for form in family.forms:
        children.setdefault(form.parent_id, []).append(form)
    stack = [(form, 0) for form in reversed(_abreast(children.get(None, ()), children))]
    while stack:
        form, depth = stack.pop()
        yield _form_entry(site, family, form, parent=known.get(form.parent_id or ""), depth=depth)
        own = [child for child in children.get(form.id, ()) if not _beside(child, form)]
        stack.extend((child, depth + 1) for child in reversed(_abreast(own, children)))


def _abreast(forms: Iterable[Form], children: Mapping[str | None, list[Form]]) -> list[Form]:
    """Wordings of one depth by date: a rendering stands beside the wording it renders, and before it where its text is earlier."""
    found = list(forms)
    for form in found:  # grows as it goes: a rendering can have its own
        found.extend(child for child in children.get(form.id, ()) if _beside(child, form))
    return by_date(found)


def _beside(child: Form, parent: Form) -> bool:
    """Whether a wording cannot descend from its parent: it renders it, or all its texts are earlier (a misprint of the same event)."""
    earlier = child.last_date < parent.first_date and not parent.first_date.startswith(child.last_date)
    return child.relation == _RENDERING or earlier


def by_date(forms: Iterable[Form]) -> list[Form]:
    """Wordings by first, then last attestation."""
    return sorted(forms, key=lambda form: (form.first_date, form.last_date, form.id))


def _form_entry(site: Site, family: Family, form: Form, *, parent: Form | None, depth: int) -> FormEntry:
    here = [attestation.passage_id for attestation in family.attestations if attestation.form_id == form.id]
    passages = site.passages(dict.fromkeys(here))
    marks, distant = ((), False) if form.relation == _SLIP or parent is None else _marks(site, form, parent)
    if form.relation == _BESIDE:
        marks = ()
    beside = form.relation if form.relation in (_BESIDE, _RENDERING) else ""
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
