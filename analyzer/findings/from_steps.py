"""Offers from steps of a formula between two moments: a member appended, dropped, replaced.

    2024   great friendship, special solidarity and comprehensive cooperation
    2025   great friendship, special solidarity, comprehensive cooperation and strategic cohesion      + strategic cohesion

Steps of one family between the same two wordings make one offer, however many members changed. A step is told only
where the older wording was never used again: wordings that alternate gave way to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.findings.attested import held_of, kinds_apart, turn_of, two_sides
from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.findings.texts import Held, surely_before
from analyzer.findings.words import key, stretch, words, written
from analyzer.lexicon.phrases import LOOSE_AFTER, LOOSE_BEFORE
from analyzer.model import Family, FamilyKind, FindingKind, Reason, Step, StepKind, Verdict
from analyzer.model.parts import joined

STEPS_IN_TIME = frozenset(
    {StepKind.APPEND, StepKind.INSERT, StepKind.DROP, StepKind.REPLACE, StepKind.REORDER, StepKind.REQUALIFY, StepKind.SPLIT, StepKind.FUSE}
)

_ADDED = frozenset({StepKind.APPEND, StepKind.INSERT})


def step_offer(scene: Scene, family: Family, steps: Sequence[Step], *, beside: Sequence[Step]) -> Offer | None:
    """The offer of the steps between two wordings, if the texts bear them out; `beside` are all steps of the family."""
    first = steps[0]
    before = held_of(scene, family, first.from_text, not_in=first.to_text)
    after = held_of(scene, family, first.to_text, not_in=first.from_text)
    if scene.key(first.from_text).replace(" ", "") == scene.key(first.to_text).replace(" ", ""):
        return None  # a blank or a hyphen
    came = " ".join(step.item for step in steps if step.kind is not StepKind.DROP)
    turn = turn_of(scene, before, after, come=came)
    if turn is None:
        return None  # the wordings alternate: neither gave way to the other
    again, everywhere = turn.again, before
    before = turn.before
    if not _is_backed(scene, steps, before, after) or scene.is_clipped(first.from_text) or scene.is_clipped(first.to_text):
        return None
    single = min(before.independent, after.independent) == 1
    return Offer(
        kind=FindingKind.FORMULA_STEP,
        verdict=Verdict.SINGLE_WITNESS if single else Verdict.SUPPORTED,
        facts=(*_facts(scene, family, steps, before=before, after=after, beside=beside), *_returned(first, again)),
        evidence=tuple(dict.fromkeys((*_evidence(scene, steps, before, after), *everywhere.passages))),
        reasons=_reasons(scene, family, steps, before=before, after=after, again=bool(again)),
        topic=" ".join((first.to_text, *(step.item for step in steps))),
        when=f"{first.from_period} {first.to_period}",
        family_id=family.id,
    )


def _returned(step: Step, date: str) -> tuple[tuple[str, str], ...]:
    """That the older wording stands again, where it does."""
    return (("again", step.from_text), ("again_date", date)) if date else ()


def _evidence(scene: Scene, steps: Sequence[Step], before: Held, after: Held) -> tuple[str, ...]:
    """The passages of both wordings, the clearest of each at their head."""
    old = scene.clearest(steps[0].from_text, before.passages, beside=after.passages)
    new = scene.clearest(steps[0].to_text, after.passages, beside=before.passages)
    return tuple(dict.fromkeys((*old[:1], *new[:1], *(name for step in steps for name in step.evidence), *new, *old)))


def with_returns(offers: Sequence[Offer]) -> list[Offer]:
    """The offers of a family, with the return of a member that went, or the end of one that came, told with it and not apart."""
    told: list[Offer] = []
    for offer in offers:
        facts = dict(offer.facts)
        first = next((place for place, one in enumerate(told) if _is_return(dict(one.facts), facts)), None)
        if first is None:
            told.append(offer)
            continue
        again = (("again", facts["to_text"]), ("again_date", facts["first_new"]))
        evidence = tuple(dict.fromkeys((*told[first].evidence, *offer.evidence)))
        reasons = tuple((name, 1.0 if name is Reason.SEEN_AGAIN else value) for name, value in told[first].reasons)
        when = f"{told[first].when} {offer.when}"
        told[first] = replace(told[first], facts=(*told[first].facts, *again), evidence=evidence, reasons=reasons, when=when)
    return told


def _is_return(earlier: dict[str, str], later: dict[str, str]) -> bool:
    """Whether a later step undoes an earlier one: the member that went comes back, or the one that came goes."""
    added = {kind.value for kind in _ADDED}
    turned = (earlier["step"] in added and later["step"] == "drop") or (earlier["step"] == "drop" and later["step"] in added)
    return turned and "again" not in earlier and key(earlier["item"]) == key(later["item"]) and earlier["to_period"] == later["from_period"]


def _facts(  # noqa: PLR0913 what a step is told from
    scene: Scene, family: Family, steps: Sequence[Step], *, before: Held, after: Held, beside: Sequence[Step]
) -> tuple[tuple[str, str], ...]:
    first, one, tag = steps[0], len(steps) == 1, scene.language
    host = first.from_text if first.kind is StepKind.DROP else first.to_text
    rendered, rendered_date = _rendered(scene, first, beside, after) if one else ("", "")
    return (
        ("family", family.label),
        ("step", first.kind.value if one else "several"),
        ("item", _trimmed(scene, written(first.item, host, tag)) if one else ""),
        ("old", _trimmed(scene, written(_gone(first), first.from_text, tag)) if one else ""),
        ("gained", joined(s.item for s in steps if s.kind is not StepKind.DROP)),
        ("lost", joined(s.item for s in steps if s.kind is StepKind.DROP)),
        ("from_text", first.from_text),
        ("to_text", first.to_text),
        ("from_period", first.from_period),
        ("to_period", first.to_period),
        *two_sides(scene, before, after),
        ("rendered", rendered),
        ("rendered_date", rendered_date),
    )


def _reasons(  # noqa: PLR0913 what a step is weighed by
    scene: Scene, family: Family, steps: Sequence[Step], *, before: Held, after: Held, again: bool
) -> tuple[tuple[str, float], ...]:
    first, one = steps[0], len(steps) == 1
    gone = _gone(first) if one else ""
    changed = " ".join(step.item for step in steps)
    kept = scene.shared(first.from_text, first.to_text)
    uniform = {step.kind for step in steps} <= _ADDED or {step.kind for step in steps} == {StepKind.DROP}
    once = (before.independent == 1) + (after.independent == 1)
    members = uniform and family.kind is FamilyKind.LIST and len(steps) > 1  # a list of names is about names
    return (
        (Reason.RARITY, scene.rarity.of(changed or first.to_text, names=members)),
        (Reason.ONE_CHANGE, 0.15 + 0.85 * kept if one or uniform else (0.1 + 0.5 * kept) / len(steps) ** 0.5),
        (Reason.SUPPORT, (scene.support(before.independent) * scene.support(after.independent)) ** 0.5),
        (Reason.HEFT, scene.heft(first.from_text) ** (0.5 if _is_rooted(scene, before, after) else 1.0)),
        (Reason.LIST, 1.0 if family.kind is FamilyKind.LIST else scene.settings.phrase_weight),
        (Reason.SUBSTANCE, 1.0 if members else scene.rarity.substance(changed, gone)),
        (Reason.SAME_KIND, scene.settings.kinds_weight if any(kinds_apart(scene, before, after)) else 1.0),
        (Reason.SEEN_AGAIN, 1.0 if again else scene.settings.once_weight ** (once / 2)),
    )


def _is_rooted(scene: Scene, before: Held, after: Held) -> bool:
    """Whether both wordings stand in several texts, in statements that answer to each other: then a short one is a formula too."""
    several = min(len(before.documents), len(after.documents)) > 1
    return several and scene.linked(before.passages, after.passages) >= scene.settings.host_confidence


def _trimmed(scene: Scene, item: str) -> str:
    """A member without what joined it to its neighbours: "independence and" → "independence"."""
    held = words(item, scene.language)
    first, last = 0, len(held)
    while scene.language == "en" and last - first > 1 and held[first].key in LOOSE_BEFORE:
        first += 1
    while scene.language == "en" and last - first > 1 and held[last - 1].key in LOOSE_AFTER:
        last -= 1
    return item if last - first == len(held) else stretch(item, held, (first, last))


def _gone(step: Step) -> str:
    """The member or word that another one replaced, as the step notes it."""
    return step.note.partition(" → ")[0] if " → " in step.note else ""


def _rendered(scene: Scene, step: Step, beside: Sequence[Step], after: Held) -> tuple[str, str]:
    """How another text of the same event words the new member, and the date, where that text is the earlier one."""
    found = []
    for other in beside:
        if other.kind is not StepKind.RENDERING or other.from_period != step.to_period or not step.item:
            continue
        ours, _, theirs = other.note.partition(" → ")
        if scene.key(step.item) not in (scene.key(ours), scene.key(theirs)):
            continue
        wording = theirs if scene.key(step.item) == scene.key(ours) else ours
        held = scene.held(scene.occurrences(wording))
        near = [scene.date[name] for name in held.documents if name in {scene.place(p)[0] for p in other.evidence}]
        if near and surely_before(near[0], after.dates[0]):
            found.append((near[0], wording))
    return tuple(reversed(min(found))) if found else ("", "")  # type: ignore[return-value]


def _is_backed(scene: Scene, steps: Sequence[Step], before: Held, after: Held) -> bool:
    """Whether aligned hosts, or recurrence of both wordings, bear the step out, and its words do not merely stand beside."""
    first = steps[0]
    aligned = scene.linked(before.passages, after.passages) >= scene.settings.host_confidence
    recurs = before.count > 1 and after.count > 1 and scene.shared(first.from_text, first.to_text) >= scene.settings.alike
    if not (aligned or recurs):
        return False
    for step in steps:
        gone, come = (step.item, "") if step.kind is StepKind.DROP else (_gone(step), step.item)
        if gone and _lingers(scene, gone, after.passages, but=first.to_text):
            return False
        if come and _lingers(scene, come, before.passages, but=first.from_text):
            return False
    return True


def _lingers(scene: Scene, item: str, passages: Sequence[str], *, but: str) -> bool:
    """Whether the head of a member, or all its words, stand close by somewhere where the formula stands without it."""
    sought = scene.rarity.content(item) - scene.rarity.content(but)
    if not sought:
        return True
    held = words(item, scene.language)
    heads = [name for word in reversed(held) for name in scene.rarity.content(item[word.start : word.end]) if name in sought][:1]
    return any(set(heads) & (near := scene.rarity.content(scene.around(name))) or sought <= near for name in passages)
