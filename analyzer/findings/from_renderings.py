"""Offers from other wordings in one event: renderings and slips, which are never changes in time.

    statement   great friendship, …, strategic cohesion
    report      Grand friendship, …, strategic solidarity        “strategic solidarity” renders “strategic cohesion”
                Grate friendship, …, strategic solidarity        “Grate” is a slip; the same text also has “Grand”

Renderings that rest on the same passages are told together. What a text has beside its own slip, at the same member,
is told with the slip: of two wordings in one text neither is the text's rendering.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.model import Family, FamilyKind, FindingKind, Reason, Step, StepKind, Verdict
from analyzer.model.parts import joined
from analyzer.normalize import stem

_EVIDENCE = tuple[str, ...]


class _Slip(NamedTuple):
    """A step that is a slip, with the word written and the word meant."""

    step: Step
    written: str
    meant: str


def rendering_offers(scene: Scene, family: Family, steps: Sequence[Step]) -> Iterator[Offer]:
    """One offer per slip, and one per group of renderings that rest on the same passages."""
    renderings, slips = _gathered(scene, steps)
    beside: set[str] = set()
    for evidence, slip in slips:
        also = _beside(scene, family, slip)
        beside.update(map(scene.key, also))
        yield _slip_offer(scene, family, slip, evidence=tuple(dict.fromkeys((*evidence, *also.values()))), also=tuple(also))
    together: dict[_EVIDENCE, list[Step]] = {}
    for evidence, step in renderings:
        if scene.key(_pair(step)[1]) not in beside:
            together.setdefault(evidence, []).append(step)
    changed = {scene.key(step.item) for step in steps if step.kind not in (StepKind.SPELLING, StepKind.RENDERING)}
    for evidence, group in together.items():
        yield _rendering_offer(scene, family, group, evidence=_widened(scene, group, evidence), changed=changed)


def _gathered(scene: Scene, steps: Sequence[Step]) -> tuple[list[tuple[_EVIDENCE, Step]], list[tuple[_EVIDENCE, _Slip]]]:
    """The renderings and the slips among steps, each once, with all its passages."""
    notes: dict[tuple[StepKind, str], list[Step]] = {}
    for step in steps:
        if step.kind in (StepKind.SPELLING, StepKind.RENDERING) and step.from_period == step.to_period:
            notes.setdefault((step.kind, step.note or step.to_text), []).append(step)
    renderings: list[tuple[_EVIDENCE, Step]] = []
    slips: list[tuple[_EVIDENCE, _Slip]] = []
    for (kind, _), group in notes.items():
        evidence = tuple(dict.fromkeys(passage for step in group for passage in step.evidence))
        if kind is StepKind.RENDERING and scene.shared(group[0].from_text, group[0].to_text) >= scene.settings.alike:
            renderings.append((evidence, group[0]))
        elif kind is StepKind.SPELLING and (slip := _slip(scene, group[0])):
            slips.append((evidence, slip))
    return renderings, slips


def _pair(step: Step) -> tuple[str, str]:
    """The members of a rendering, as its note gives them; both empty where it gives none."""
    ours, arrow, theirs = step.note.partition(" → ")
    return (ours, theirs) if arrow else ("", "")


def _slip(scene: Scene, step: Step) -> _Slip | None:
    """A slip, unless it is another form of the word it is said to stand for."""
    written, _, meant = step.note.removeprefix("slip: ").partition(" for ")
    if not meant or any(stem(written, scene.language) == stem(other, scene.language) for other in meant.split()):
        return None
    return _Slip(step, written, meant)


def _beside(scene: Scene, family: Family, slip: _Slip) -> dict[str, str]:
    """What a text with a slip has at the same member in its other places, with a passage each: "Grand friendship" beside "Grate"."""
    members = [scene.key(item).split() for form in family.forms if form.text == slip.step.from_text for item in form.items]
    meant = next((member for member in members if scene.key(slip.meant) in member), [])
    texts = {scene.place(name)[0] for name in slip.step.evidence if scene.key(slip.written) in scene.key(_text(scene, name)).split()}
    found: dict[str, str] = {}
    for attestation in family.attestations:
        for item in attestation.items if attestation.document_id in texts else ():
            words = scene.key(item).split()
            changed = [pair for pair in zip(meant, words, strict=False) if pair[0] != pair[1]]
            other = changed[0][1] if len(words) == len(meant) and len(changed) == 1 and changed[0][0] == scene.key(slip.meant) else ""
            if other not in ("", scene.key(slip.written)):
                found.setdefault(item, attestation.passage_id)
    return found


def _text(scene: Scene, name: str) -> str:
    return scene.analysis.statement_by_id[name].text


def _widened(scene: Scene, steps: Sequence[Step], evidence: _EVIDENCE) -> _EVIDENCE:
    """The passages of renderings, and all others of the same texts that have one of the two wordings."""
    texts = {scene.place(name)[0] for name in evidence}
    wordings = [wording for step in steps for wording in _pair(step) if wording]
    more = (name for wording in wordings for name in scene.held(scene.occurrences(wording)).passages if scene.place(name)[0] in texts)
    return tuple(dict.fromkeys((*evidence, *more)))


def _event_facts(family: Family, step: Step) -> tuple[tuple[str, str], ...]:
    """What is told of any two wordings of one event."""
    return (("family", family.label), ("from_text", step.from_text), ("to_text", step.to_text), ("period", step.to_period))


def _clean(scene: Scene, family: Family, step: Step) -> Step:
    """A rendering told by another attestation of the same text that has its member and no slip, where the wording it names has one."""
    member = scene.key(_pair(step)[1])
    if not member or not scene.slips & set(scene.key(step.to_text).split()):
        return step
    texts = {scene.place(name)[0] for name in step.evidence}
    for attestation in family.attestations:
        held = scene.key(attestation.text)
        if attestation.document_id in texts and f" {member} " in f" {held} " and not scene.slips & set(held.split()):
            return replace(step, to_text=attestation.text)
    return step


def _slip_offer(scene: Scene, family: Family, slip: _Slip, *, evidence: _EVIDENCE, also: Sequence[str]) -> Offer:
    step = slip.step
    facts = (*_event_facts(family, step), ("written", slip.written), ("meant", slip.meant), ("also", joined(also)))
    reasons = (
        (Reason.RARITY, scene.settings.slip_rarity),
        (Reason.ONE_EVENT, scene.settings.slip_weight),
        (Reason.SUPPORT, scene.support(len(evidence))),
        (Reason.HEFT, scene.heft(step.from_text)),
        (Reason.LIST, 1.0 if family.kind is FamilyKind.LIST else scene.settings.phrase_weight / 2),
    )
    return Offer(
        kind=FindingKind.SLIP,
        verdict=Verdict.RENDERING,
        facts=facts,
        evidence=evidence,
        reasons=reasons,
        topic=f"{slip.written} {slip.meant}",
        when=f"{step.to_period} slip",
        family_id=family.id,
    )


def _rendering_offer(scene: Scene, family: Family, steps: Sequence[Step], *, evidence: _EVIDENCE, changed: set[str]) -> Offer:
    first = _clean(scene, family, steps[0])
    evidence = tuple(sorted(evidence, key=lambda name: bool(scene.slips & set(scene.key(_text(scene, name)).split()))))
    olds = [_pair(step)[0] for step in steps]
    items, changes = "; ".join(step.item for step in steps), "; ".join(step.note for step in steps)
    facts = (*_event_facts(family, first), ("item", items), ("change", changes))
    substances = [scene.rarity.substance(step.item, old) for step, old in zip(steps, olds, strict=True)]
    reasons = (
        (Reason.RARITY, scene.rarity.of(" ".join(step.item for step in steps) or first.to_text)),
        (Reason.ONE_EVENT, scene.settings.rendering_weight),
        (Reason.SUBSTANCE, max(substances)),
        (Reason.SUPPORT, scene.support(len(evidence))),
        (Reason.HEFT, scene.heft(first.from_text)),
        (Reason.LIST, 1.0 if family.kind is FamilyKind.LIST else scene.settings.phrase_weight / 2),
        (Reason.CHANGED_MEMBER, 1.0 if changed & set(map(scene.key, olds)) else scene.settings.rephrased_weight),
    )
    return Offer(
        kind=FindingKind.RENDERING,
        verdict=Verdict.RENDERING,
        facts=facts,
        evidence=evidence,
        reasons=reasons,
        topic=" ".join(step.item for step in steps) or first.note or first.to_text,
        when=f"{first.to_period} rendering",
        family_id=family.id,
    )
