"""Offers from formulas: steps, first and last attestations, renderings, slips, and what never changed.

steps of one family between the same two moments      one offer, however many members changed
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from analyzer.analysis import Analysis
from analyzer.findings.ranking import Offer
from analyzer.findings.rarity import Rarity
from analyzer.model import Family, FamilyKind, FindingKind, Presence, Step, StepKind, Verdict

_IN_TIME = frozenset(
    {StepKind.APPEND, StepKind.INSERT, StepKind.DROP, StepKind.REPLACE, StepKind.REORDER, StepKind.REQUALIFY, StepKind.SPLIT, StepKind.FUSE}
)
_WHOLE = {
    StepKind.NEW: (FindingKind.FORMULA_NEW, Verdict.FIRST_ATTESTED),
    StepKind.RETIRED: (FindingKind.FORMULA_RETIRED, Verdict.LAST_ATTESTED),
    StepKind.REVIVED: (FindingKind.FORMULA_REVIVED, Verdict.SUPPORTED),
}


_NAME = 0.3
"""Weight of a family that is a name: an institution's or a sea's."""
_BACK_AND_FORTH = 0.1
"""Weight of a step whose old wording comes back, or whose new one was there before: alternation, not a step."""
_ELSEWHERE = 3
"""Other wordings named at most."""
_PAUSE = 0.25
"""Weight of a formula that merely paused: few texts pause for many reasons."""


def formula_offers(analysis: Analysis) -> Iterator[Offer]:
    """All offers of all families."""
    rarity = Rarity(analysis)
    steps: dict[str, list[Step]] = {}
    for step in analysis.steps:
        steps.setdefault(step.family_id, []).append(step)
    period = {document.id: document.period for document in analysis.documents}
    hosts = {(s.family_id, period[s.document_id]) for s in analysis.silences if s.presence is Presence.HOST_WITHOUT}
    for family in analysis.families:
        mine = steps.get(family.id, [])
        groups: dict[tuple[str, str, str, str], list[Step]] = {}
        for step in mine:
            if step.kind in _IN_TIME:
                groups.setdefault((step.from_period, step.to_period, step.from_text, step.to_text), []).append(step)
            elif step.kind in _WHOLE:
                yield _whole_offer(analysis, family, step, rarity=rarity, hosted=(family.id, _silent(step)) in hosts)
        yield from _rendering_offers(family, mine, rarity=rarity)
        for group in groups.values():
            yield _step_offer(analysis, family, group, rarity=rarity)
        if not groups and (stable := _stable_offer(analysis, family, rarity=rarity)):
            yield stable


def _silent(step: Step) -> str:
    """The period that is said not to have the formula."""
    return step.to_period if step.kind is StepKind.RETIRED else step.from_period


def _dates(analysis: Analysis, passages: Sequence[str]) -> list[str]:
    return sorted(analysis.document_by_id[analysis.statement_by_id[p].document_id].date for p in passages)


class _Held:
    """Where a wording of a family stands."""

    def __init__(self, analysis: Analysis, family: Family, text: str) -> None:
        forms = {form.id for form in family.forms if form.text == text}
        self.attestations = [a for a in family.attestations if a.form_id in forms]
        dates = {document.id: document.date for document in analysis.documents}
        self.documents = sorted({a.document_id for a in self.attestations})
        self.dates = sorted(dates[document_id] for document_id in self.documents)


def _step_offer(analysis: Analysis, family: Family, steps: Sequence[Step], *, rarity: Rarity) -> Offer:
    first = steps[0]
    before, after = _Held(analysis, family, first.from_text), _Held(analysis, family, first.to_text)
    back_and_forth = before.dates[-1] >= after.dates[0]
    changed = " ".join(step.item for step in steps)
    one = len(steps) == 1
    facts = (
        ("family", family.label),
        ("step", first.kind.value if one else "several"),
        ("item", first.item if one else ""),
        ("old", first.note.partition(" → ")[0] if " → " in first.note and one else ""),
        ("gained", "; ".join(s.item for s in steps if s.kind is not StepKind.DROP)),
        ("lost", "; ".join(s.item for s in steps if s.kind is StepKind.DROP)),
        ("from_text", first.from_text),
        ("to_text", first.to_text),
        ("from_period", first.from_period),
        ("to_period", first.to_period),
        ("last_old", before.dates[-1]),
        ("first_new", after.dates[0]),
        ("old_attestations", str(len(before.attestations))),
        ("new_attestations", str(len(after.attestations))),
        ("old_documents", str(len(before.documents))),
        ("new_documents", str(len(after.documents))),
        ("back_and_forth", "yes" if back_and_forth else ""),
    )
    shared = _shared(first.from_text, first.to_text, rarity)
    reasons = (
        ("rarity", rarity.of(changed or first.to_text)),
        ("clean step", 0.15 + 0.85 * shared if one else (0.1 + 0.5 * shared) / len(steps) ** 0.5),
        ("support", _support(len(before.attestations)) ** 0.5 * _support(len(after.attestations)) ** 0.5),
        ("weight of the formula", _heft(family, rarity)),
        ("list", 1.0 if family.kind is FamilyKind.LIST else 0.8),
        ("substance", rarity.substance(changed, first.note.partition(" → ")[0] if one else "")),
        ("one way", _BACK_AND_FORTH if back_and_forth else 1.0),
    )
    single = len(after.attestations) == 1 or len(before.attestations) == 1
    return Offer(
        kind=FindingKind.FORMULA_STEP,
        verdict=Verdict.SINGLE_WITNESS if single else Verdict.SUPPORTED,
        facts=facts,
        evidence=tuple(dict.fromkeys(p for step in steps for p in step.evidence)),
        reasons=reasons,
        topic=first.to_text + " " + changed,
        when=f"{first.from_period} {first.to_period}",
        family_id=family.id,
    )


def _whole_offer(analysis: Analysis, family: Family, step: Step, *, rarity: Rarity, hosted: bool) -> Offer:
    kind, verdict = _WHOLE[step.kind]
    count = len(family.attestations)
    documents = sorted({a.document_id for a in family.attestations})
    facts = (
        ("family", family.label),
        ("text", step.to_text or step.from_text),
        ("from_period", step.from_period),
        ("to_period", step.to_period),
        ("date", _edge_date(analysis, step)),
        ("attestations", str(count)),
        ("documents", str(len(documents))),
        ("host", "with" if hosted else "without"),
        ("elsewhere", "; ".join(f"{period}: {text}" for period, text in _elsewhere(analysis, family, step))),
    )
    reasons = (
        ("rarity", rarity.of(family.label)),
        ("persistence", 0.35 if len(documents) == 1 else 0.55),
        ("support", _support(count)),
        ("weight of the formula", _heft(family, rarity)),
        ("silence backed by a host statement", 0.9 if hosted else 0.6),
        ("more than a pause", _PAUSE if step.kind is StepKind.REVIVED else 1.0),
        ("substance", rarity.substance(family.label)),
    )
    single = len(documents) == 1
    return Offer(
        kind=kind,
        verdict=Verdict.SINGLE_WITNESS if single else verdict,
        facts=facts,
        evidence=tuple(dict.fromkeys(a.passage_id for a in family.attestations)),
        reasons=reasons,
        topic=family.label,
        when=f"{step.from_period} {step.to_period}",
        family_id=family.id,
    )


def _elsewhere(analysis: Analysis, family: Family, step: Step) -> list[tuple[str, str]]:
    """Periods that word the formula otherwise, with their wording, in order of time."""
    texts = {form.id: form.text for form in family.forms}
    told = step.to_text or step.from_text
    found: dict[str, list[str]] = {}
    for attestation in family.attestations:
        found.setdefault(analysis.document_by_id[attestation.document_id].period, []).append(texts[attestation.form_id])
    return [(period, held[0]) for period, held in found.items() if told not in held][:_ELSEWHERE]


def _edge_date(analysis: Analysis, step: Step) -> str:
    dates = _dates(analysis, step.evidence)
    return (dates[-1] if step.kind is StepKind.RETIRED else dates[0]) if dates else ""


def _rendering_offers(family: Family, steps: Sequence[Step], *, rarity: Rarity) -> Iterator[Offer]:
    """One offer per slip or rendering; renderings that rest on the same passages are told together."""
    changed = {step.item for step in steps if step.kind in _IN_TIME}
    notes: dict[tuple[StepKind, str], list[Step]] = {}
    for step in steps:
        if step.kind in (StepKind.SPELLING, StepKind.RENDERING) and step.from_period == step.to_period:
            notes.setdefault((step.kind, step.note or step.to_text), []).append(step)
    together: dict[tuple[StepKind, tuple[str, ...]], list[Step]] = {}
    for (kind, _), group in notes.items():
        evidence = tuple(dict.fromkeys(passage for step in group for passage in step.evidence))
        together.setdefault((kind, evidence), []).append(group[0])
    for (kind, evidence), group in together.items():
        yield _rendering_offer(family, group, kind=kind, evidence=evidence, changed=changed, rarity=rarity)


def _rendering_offer(  # noqa: PLR0913 what a rendering is judged by
    family: Family, steps: Sequence[Step], *, kind: StepKind, evidence: tuple[str, ...], changed: set[str], rarity: Rarity
) -> Offer:
    slip = kind is StepKind.SPELLING
    first = steps[0]
    olds = [step.note.partition(" → ")[0] for step in steps]
    facts = (
        ("family", family.label),
        ("item", "; ".join(step.item for step in steps)),
        ("change", "; ".join(step.note for step in steps)),
        ("from_text", first.from_text),
        ("to_text", first.to_text),
        ("period", first.to_period),
    )
    reasons = (
        ("rarity", rarity.of(" ".join(step.item for step in steps) or first.to_text)),
        ("one event", 0.45 if slip else 0.55),
        ("substance", 1.0 if slip else max(rarity.substance(s.item, old) for s, old in zip(steps, olds, strict=True))),
        ("support", _support(len(evidence))),
        ("weight of the formula", _heft(family, rarity)),
        ("list", 1.0 if family.kind is FamilyKind.LIST else 0.4),
        ("of a member that changed", 1.0 if changed & set(olds) else 0.6),
    )
    return Offer(
        kind=FindingKind.SLIP if slip else FindingKind.RENDERING,
        verdict=Verdict.RENDERING,
        facts=facts,
        evidence=evidence,
        reasons=reasons,
        topic=" ".join(step.item for step in steps) or first.note or first.to_text,
        when=f"{first.to_period} rendering {kind}",
        family_id=family.id,
    )


def _stable_offer(analysis: Analysis, family: Family, *, rarity: Rarity) -> Offer | None:
    """A formula whose main form is attested in every period."""
    periods = {analysis.document_by_id[a.document_id].period for a in family.attestations if a.form_id == family.forms[0].id}
    if len(analysis.periods) <= 1 or len(periods) < len({period.label for period in analysis.periods}):
        return None
    facts = (
        ("family", family.label),
        ("text", family.forms[0].text),
        ("attestations", str(len(family.attestations))),
        ("periods", str(len(periods))),
        ("first", family.first_date),
        ("last", family.last_date),
    )
    reasons = (
        ("rarity", rarity.of(family.forms[0].text)),
        ("nothing changed", 0.3),
        ("support", _support(len(family.attestations))),
        ("weight of the formula", _heft(family, rarity)),
    )
    return Offer(
        kind=FindingKind.FORMULA_STABLE,
        verdict=Verdict.STABLE,
        facts=facts,
        evidence=tuple(dict.fromkeys(a.passage_id for a in family.attestations)),
        reasons=reasons,
        topic=family.forms[0].text,
        when="stable",
        family_id=family.id,
    )


def _support(count: int) -> float:
    return min(1.0, log2(1 + count) / 4)


def _heft(family: Family, rarity: Rarity) -> float:
    """How much of a formula it is: content words of the main form, up to eight."""
    words = len(rarity.content(family.label))
    name = all(word[0].isupper() for word in family.label.split() if rarity.content(word))
    return min(1.0, (words / 6) * min(1.0, 0.4 + len(family.attestations) / 10)) * (_NAME if name else 1.0)


def _shared(earlier: str, later: str, rarity: Rarity) -> float:
    ours, theirs = rarity.content(earlier), rarity.content(later)
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))
