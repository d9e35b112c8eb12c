"""How one wording turned into another: between two moments, and within one.

    2024   A, B and C          ×5 ─┐
    2025   A, B, C and D       ×5  ├─ append D
           A, B, C and E       ×2 ─┘  E for D in one event: a rendering, no step

A new wording is compared with the nearest of those before it. Two wordings have to do with each other where their passages
answer to each other, or where they share most of their words in like company; else they are two uses of some words, and no step is
told. A list of many words needs no company: where one member is added and all others stay in their order, they show it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.lexicon.small_words import GENITIVES
from analyzer.lineages.accidents import is_accident
from analyzer.lineages.company import SWAPS, Company, borne_out
from analyzer.lineages.ground import Ground
from analyzer.lineages.item_steps import Change, item_changes
from analyzer.lineages.likeness import alike, is_grown, is_mostly_one_list, is_one_list, is_same, meant
from analyzer.lineages.readings import Reading, is_slip
from analyzer.lineages.roots import is_small, roots
from analyzer.lineages.word_steps import word_changes
from analyzer.model import Attestation, Family, Form, Step, StepKind
from analyzer.normalize import fold

_PAIR = 2
"""Members of a list that two uses of some words have in common by chance."""
_SEEN = 10
"""Places of a wording at one moment whose company is looked at: of very many the first show it."""


def between(ground: Ground, family: Family, earlier: Reading, later: Reading) -> list[Step]:
    """Changes from the nearest earlier wording to the winning later one, unless either is attested on both sides.

    What was there before may come back only in versions of one passage; elsewhere it was one of two wordings all along.
    """
    language = later.moment.language
    forms = earlier.forms or (earlier.form,)
    source = max(forms, key=lambda form: (round(alike(form, later.form, language), 6), form.id == earlier.form.id))
    before, after = earlier.evidence(source), later.evidence()
    versions, listed = ground.answer(before, after), bool(source.items and later.form.items)
    again = later.form.first_date <= earlier.moment.date or source.last_date >= later.moment.date
    if not _has_turned(ground, earlier, later, source) or (again and not ground.are_versions(before, after)):
        return []
    akin = min(len(source.items), len(later.form.items)) > _PAIR or alike(source, later.form, language) >= ground.settings.alike
    kinds = ground.kinds_apart(earlier.documents(source), later.documents(later.form))
    grown = is_grown(source, later.form, language) and not any(kinds)
    if not (versions or grown or (akin and _have_one_place(ground, earlier.of(source), later.of(later.form)))):
        return []
    sides, turned = (earlier, later), (source, later.form)
    there, here = (Company(ground, side, form) for side, form in zip(sides, reversed(turned), strict=True))
    changes = borne_out(_changes(ground, source, later.form, language=language, small=versions), there, here)
    changes = [change for change in changes if not (_is_number(change, versions=versions) or _is_name_short(change, language))]
    if not versions and not listed:
        changes = [change for change in changes if not _is_cut(change, source, later.form)]
    evidence = tuple(dict.fromkeys((before[-1], *after)))
    return [_step(family, sides, turned, change=change, evidence=evidence, kinds=kinds) for change in changes]


def _have_one_place(ground: Ground, some: Sequence[Attestation], others: Sequence[Attestation]) -> bool:
    """Whether two wordings stand in one place of their texts: a link joins their passages, sure or not, or they are in like company.

    What stands in passages of unlike matter, "renovation and protection of Laos" and "protection of the Fatherland", are two uses of words.
    """
    if ground.touch([one.passage_id for one in some], [one.passage_id for one in others]):
        return True
    return ground.company(some[:_SEEN], others[:_SEEN]) >= ground.settings.company


def _has_turned(ground: Ground, earlier: Reading, later: Reading, source: Form) -> bool:
    """Whether one list or phrase stands for the other, and neither on both sides: in this family or, by itself, in any."""
    language, form = later.moment.language, later.form
    if is_same(source, form) or later.has(source) or earlier.has(form):
        return False
    if not is_one_list(source, form, language, kept=ground.settings.members_kept):
        return False
    words, others = f" {' '.join(roots(source.text, language))} ", f" {' '.join(roots(form.text, language))} "
    if words not in others and ground.says(source.text, later.moment.document_ids, language=language):
        return False
    return others in words or not ground.says(form.text, earlier.moment.document_ids, language=language)


def renderings(ground: Ground, family: Family, reading: Reading) -> list[Step]:
    """Other wordings of the winning form in the same moment: slips, and renderings by another document of the event.

    They render the same thing where their passages answer to each other, or where most members of a list are the same. Who comments on
    an event renders nothing.
    """
    found: list[Step] = []
    winners = reading.documents(reading.form) & ground.renders
    for form in family.forms:
        mine = reading.documents(form)
        if not mine or is_same(form, reading.form):
            continue
        sides, forms = (reading, reading), (reading.form, form)
        evidence = tuple(dict.fromkeys((*reading.evidence()[:1], *reading.evidence(form))))
        if is_slip(form):
            found.append(_step(family, sides, forms, change=Change(StepKind.SPELLING, "", form.note), evidence=evidence))
        if reading.moment.event and winners and (mine & ground.renders) - winners:
            told = _rendered(ground, reading, form)
            found += [_step(family, sides, forms, change=replace(one, kind=StepKind.RENDERING), evidence=evidence) for one in told]
    return found


def _rendered(ground: Ground, reading: Reading, form: Form) -> list[Change]:
    """What another document of the event words otherwise than the winning form; members that it only leaves out are not told."""
    language, right = reading.moment.language, meant(form)
    if not ground.answer(reading.evidence(), reading.evidence(form)) and not is_mostly_one_list(reading.form, right, language):
        return []
    there, here = Company(ground, reading, right, form=reading.form), Company(ground, reading, reading.form, form=form)
    changes = borne_out(_changes(ground, reading.form, right, language=language), there, here)
    if len(changes) == 1:
        return changes
    return [change for change in changes if change.kind in SWAPS] if form.items else []


def _is_number(change: Change, *, versions: bool) -> bool:
    """Whether nothing but an ordinal changed, or any number where no version is at hand: the tenth congress, then the eleventh."""
    texts = change.note.split(" → ") if change.kind in SWAPS and change.note else [change.item]
    words = [word for text in texts for word in text.split()]
    return all(word[:1].isdigit() and (word[-1:].isalpha() or not versions) for word in words)


def _is_name_short(change: Change, language: str) -> bool:
    """Whether a name gave way to its initials, or the reverse; or one small word to another."""
    if change.kind not in SWAPS:
        return fold(change.item, language) in GENITIVES
    old, _, new = change.note.partition(" → ")
    short, long = sorted((old, new), key=len)
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return (short.isupper() and short == initials) or all(is_small(word, language) for text in (old, new) for word in text.split())


def _is_cut(change: Change, earlier: Form, later: Form) -> bool:
    """Whether words came or went at an edge of a phrase: elsewhere than in versions of a passage it may only be cut otherwise."""
    if change.kind in SWAPS or not change.item:
        return False
    host = earlier if change.kind is StepKind.DROP else later
    return change.kind is StepKind.APPEND or host.text.startswith(change.item) or host.text.endswith(change.item)


def _changes(ground: Ground, earlier: Form, later: Form, *, language: str, small: bool = False) -> list[Change]:
    """What differs between two wordings; `small` as for words."""
    if earlier.items and later.items:
        found = item_changes(earlier.items, later.items, language=language, versions=small)
    else:
        found = word_changes(earlier.text, later.text, language=language, small=small, least=ground.settings.kept)
    return [change for change in found if not is_accident(change, language)]


def _step(  # noqa: PLR0913 two sides and what differs
    family: Family,
    sides: tuple[Reading, Reading],
    forms: tuple[Form, Form],
    *,
    change: Change,
    evidence: tuple[str, ...],
    kinds: tuple[str, str] = ("", ""),
) -> Step:
    return Step(
        family_id=family.id,
        from_period=sides[0].moment.period,
        to_period=sides[1].moment.period,
        kind=change.kind,
        from_text=sides[0].wording(forms[0]),
        to_text=sides[1].wording(forms[1]),
        evidence=evidence,
        item=change.item,
        note=change.note,
        earlier_kind=kinds[0],
        later_kind=kinds[1],
    )
