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

from analyzer.lexicon.formulas import GENITIVES
from analyzer.lineages.ground import Ground
from analyzer.lineages.item_steps import Change, is_small, item_changes, roots, word_changes
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
    if not _is_one_list(ground, source, later.form):
        return []
    least = 0.0 if source.items and later.form.items else ground.settings.alike
    if not versions and (again or _alike(source, later.form) < least):
        return []
    evidence = tuple(dict.fromkeys((before[-1], *after)))
    changes = _told(changes_of(source, later.form, small=versions), ground, (earlier, later), (source, later.form))
    changes = [change for change in changes if not (_is_number(change, versions=versions) or _is_name_short(change))]
    if not versions and not (source.items and later.form.items):
        changes = [change for change in changes if not _is_cut(change, source, later.form)]
    return [_step(family, (earlier, later), (source, later.form), change=change, evidence=evidence) for change in changes]


def _told(changes: Sequence[Change], ground: Ground, sides: tuple[Reading, Reading], forms: tuple[Form, Form]) -> list[Change]:
    """The changes that nothing else of their moments contradicts: what came was nowhere before, what went is nowhere after.

    Neither among the members of another wording, nor close beside one, where the wording was only cut otherwise, nor beside
    another member of the list.
    """
    there, here = (_Company(ground, side, form) for side, form in zip(sides, reversed(forms), strict=True))
    return [change for one in changes for change in _borne(one, there, here)]


def _borne(change: Change, there: _Company, here: _Company) -> list[Change]:
    """What the company of both wordings leaves of a change."""
    old, _, new = change.note.partition(" → ") if change.kind in _SWAPS else ("", "", "")
    if change.kind in _COMINGS:
        return [] if there.has(change.item) else [change]
    if change.kind is StepKind.DROP:
        return [] if here.has(change.item) else [change]
    return _swapped(change, old, new, there=there, here=here) if new else [change]


def _swapped(change: Change, old: str, new: str, *, there: _Company, here: _Company) -> list[Change]:
    """What is left of a swap: nothing where both live on; a member that comes or goes where the other does."""
    gone, come = set(roots(old)) - set(roots(new)), set(roots(new)) - set(roots(old))
    kept, known = here.has(old, but=new), there.has(new, but=old)
    if (kept or not gone) and (known or not come):
        return []
    if not there.members or not (kept or known):
        return [change]
    return [Change(StepKind.INSERT, new)] if kept else [Change(StepKind.DROP, old)]


class _Company:
    """What stands with a wording at a moment."""

    def __init__(self, ground: Ground, reading: Reading, other: Form, *, form: Form | None = None) -> None:
        self.members = set() if form else _members(reading)
        self._around = [ground.beside(a) for a in reading.attestations if not form or a.form_id == form.id]
        self._ground, self._others = ground, other.items
        self._documents = () if form else reading.moment.document_ids

    def has(self, item: str, *, but: str = "") -> bool:
        """Whether a member, or what it has beyond another, stands there: in another wording, close by one, or with another member."""
        own = set(roots(item)) - set(roots(but))
        if not own:
            return False
        if _key(item) in self.members or any(own <= words for words in self._around):
            return True
        if but or not self._others:
            return False
        beside = [f"{item} {other}" for other in self._others if not own & set(roots(other))]
        return any(self._ground.stands(words, self._documents, close=True) for words in (*beside, *([item] if len(own) > 1 else ())))


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
        there, here = _Company(ground, reading, meant, form=reading.form), _Company(ground, reading, reading.form, form=form)
        changes = [change for one in changes_of(reading.form, meant) for change in _borne(one, there, here)]
        told = changes if len(changes) == 1 else [change for change in changes if change.kind in _SWAPS] if form.items else []
        found += [_step(family, sides, forms, change=replace(change, kind=StepKind.RENDERING), evidence=evidence) for change in told]
    return found


def _is_number(change: Change, *, versions: bool) -> bool:
    """Whether nothing but an ordinal changed, or any number where no version is at hand: the tenth congress, then the eleventh."""
    texts = change.note.split(" → ") if change.kind in _SWAPS and change.note else [change.item]
    words = [word for text in texts for word in text.split()]
    return all(word[:1].isdigit() and (word[-1:].isalpha() or not versions) for word in words)


def _is_name_short(change: Change) -> bool:
    """Whether a name gave way to its initials, or the reverse; or one small word to another."""
    if change.kind not in _SWAPS:
        return fold(change.item) in GENITIVES
    old, _, new = change.note.partition(" → ")
    short, long = sorted((old, new), key=len)
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return (short.isupper() and short == initials) or all(is_small(word) for text in (old, new) for word in text.split())


def _is_cut(change: Change, earlier: Form, later: Form) -> bool:
    """Whether words came or went at an edge of a phrase: elsewhere than in versions of a passage it may only be cut otherwise."""
    if change.kind in _SWAPS or not change.item:
        return False
    host = earlier if change.kind is StepKind.DROP else later
    return change.kind is StepKind.APPEND or host.text.startswith(change.item) or host.text.endswith(change.item)


def _is_one_list(ground: Ground, one: Form, other: Form) -> bool:
    """Whether enough members of the shorter of two lists stay, and more than one of a longer one; so for what are no lists."""
    members, others = {_key(item) for item in one.items}, {_key(item) for item in other.items}
    shorter = min(len(members), len(others))
    return not shorter or len(members & others) >= max(min(2, shorter - 1), ground.settings.members_kept * shorter)


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
        return item_changes(earlier.items, later.items, versions=small)
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
