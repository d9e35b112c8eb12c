"""How one wording turned into another: between two moments, and within one.

    2024   A, B and C          ×5 ─┐
    2025   A, B, C and D       ×5  ├─ append D
           A, B, C and E       ×2 ─┘  E for D in one event: a rendering, no step

A new wording is compared with the nearest of those before it. Two wordings have to do with each other where their passages
answer to each other, or where they share most of their words; else they are two uses of some words, and no step is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analyzer.lineages.ground import Ground
from analyzer.lineages.item_steps import Change, item_changes, roots, word_changes
from analyzer.lineages.readings import Reading, is_slip
from analyzer.model import Family, Form, Step, StepKind
from analyzer.normalize import fold

_SWAPS = frozenset({StepKind.REQUALIFY, StepKind.REPLACE})
_COMINGS = frozenset({StepKind.APPEND, StepKind.INSERT})


def between(ground: Ground, family: Family, earlier: Reading, later: Reading) -> list[Step]:
    """Changes from the nearest earlier wording to the winning later one, unless either is attested on both sides.

    What was there before may come back only in versions of one passage; elsewhere it was one of two wordings all along.
    """
    source = max(earlier.forms or (earlier.form,), key=lambda form: (round(_alike(form, later.form), 6), form.id == earlier.form.id))
    if _same(source, later.form) or later.has(source) or earlier.has(later.form):
        return []
    before, after = earlier.evidence(source), later.evidence()
    versions = ground.answer(before, after)
    again = later.form.first_date <= earlier.moment.date or source.last_date >= later.moment.date
    if not versions and (again or _alike(source, later.form) < ground.settings.alike):
        return []
    evidence = tuple(dict.fromkeys((before[-1], *after)))
    changes = _told(changes_of(source, later.form, small=versions), earlier, later)
    return [_step(family, (earlier, later), (source, later.form), change=change, evidence=evidence) for change in changes]


def _told(changes: Sequence[Change], earlier: Reading, later: Reading) -> list[Change]:
    """The changes that no other wording of their moments contradicts: what came was nowhere before, what went is nowhere after."""
    there, here = _members(earlier), _members(later)
    return [
        change
        for change in changes
        if not (change.kind in _COMINGS and _key(change.item) in there) and not (change.kind is StepKind.DROP and _key(change.item) in here)
    ]


def _members(reading: Reading) -> set[tuple[str, ...]]:
    return {_key(item) for form in reading.forms for item in form.items}


def _key(item: str) -> tuple[str, ...]:
    return tuple(sorted(roots(item)))


def renderings(ground: Ground, family: Family, reading: Reading) -> list[Step]:
    """Other wordings of the winning form in the same moment: slips, and renderings by another document of the event.

    They render the same thing where their passages answer to each other, or where most members of a list are the same.
    """
    found: list[Step] = []
    winners = {a.document_id for a in reading.attestations if a.form_id == reading.form.id}
    for form in family.forms:
        mine = {a.document_id for a in reading.attestations if a.form_id == form.id}
        if not mine or form.id == reading.form.id or _same(form, reading.form):
            continue
        evidence = tuple(dict.fromkeys((*reading.evidence()[:1], *reading.evidence(form))))
        sides, forms = (reading, reading), (reading.form, form)
        if is_slip(form):
            slip = Change(StepKind.SPELLING, "", form.note)
            found.append(_step(family, sides, forms, change=slip, evidence=evidence))
        if not reading.moment.event or not mine - winners:
            continue
        meant = _meant(form)
        if not ground.answer(reading.evidence(), reading.evidence(form)) and not _same_list(reading.form, meant):
            continue
        changes = changes_of(reading.form, meant)
        told = changes if len(changes) == 1 else [change for change in changes if change.kind in _SWAPS] if form.items else []
        found += [_step(family, sides, forms, change=replace(change, kind=StepKind.RENDERING), evidence=evidence) for change in told]
    return found


def _same_list(one: Form, other: Form) -> bool:
    """Whether most members of two lists are the same."""
    members, others = {_key(item) for item in one.items}, {_key(item) for item in other.items}
    return 2 * len(members & others) > max(len(members), len(others))


def _alike(one: Form, other: Form) -> float:
    """Share of the words in common, inflection apart (Dice 1945)."""
    words, others = Counter(roots(one.text)), Counter(roots(other.text))
    return 2 * (words & others).total() / max(1, words.total() + others.total())


def _meant(form: Form) -> Form:
    """The form with its slip put right."""
    written, _, meant = form.note.removeprefix("slip: ").partition(" for ")
    if not meant:
        return form
    return replace(
        form, items=tuple(" ".join(meant if fold(word) == fold(written) else word for word in item.split()) for item in form.items)
    )


def _same(earlier: Form, later: Form) -> bool:
    return earlier.id == later.id or (bool(earlier.items) and earlier.items == later.items)


def changes_of(earlier: Form, later: Form, *, small: bool = False) -> list[Change]:
    """What differs between two wordings; `small` as for words."""
    if earlier.items and later.items:
        return item_changes(earlier.items, later.items)
    return word_changes(earlier.text, later.text, small=small)


def _step(family: Family, sides: tuple[Reading, Reading], forms: tuple[Form, Form], *, change: Change, evidence: tuple[str, ...]) -> Step:
    return Step(
        family_id=family.id,
        from_period=sides[0].moment.period,
        to_period=sides[1].moment.period,
        kind=change.kind,
        from_text=forms[0].text,
        to_text=forms[1].text,
        evidence=evidence,
        item=change.item,
        note=change.note,
    )
