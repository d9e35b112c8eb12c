"""Offers from formulas: steps, first and last attestations, renderings, slips, and what recurs unchanged.

steps of one family between the same two moments      one offer, however many members changed
counts, dates and documents                           of the wording quoted, never of its whole family
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log2

from analyzer.findings.ranking import Offer
from analyzer.findings.scene import Held, Scene, key, surely_before, words, written
from analyzer.model import Family, FamilyKind, FindingKind, Step, StepKind, Verdict

_IN_TIME = frozenset(
    {StepKind.APPEND, StepKind.INSERT, StepKind.DROP, StepKind.REPLACE, StepKind.REORDER, StepKind.REQUALIFY, StepKind.SPLIT, StepKind.FUSE}
)
_WHOLE = {
    StepKind.NEW: (FindingKind.FORMULA_NEW, Verdict.FIRST_ATTESTED),
    StepKind.RETIRED: (FindingKind.FORMULA_RETIRED, Verdict.LAST_ATTESTED),
}
_SAME_THING = 0.6
"""Share of common words from which two wordings of one event can be renderings of one thing."""
_SEEN_ONCE = 0.5
"""Weight of a replacement of which each side is seen once: what stands at one place once may be chance."""
_SLIP = 0.6
"""What stands for rarity in a slip: its words are not the author's."""
_ELSEWHERE = 3
"""Other wordings named at most."""


def formula_offers(scene: Scene) -> Iterator[Offer]:
    """All offers of all families."""
    steps: dict[str, list[Step]] = {}
    for step in scene.analysis.steps:
        steps.setdefault(step.family_id, []).append(step)
    for family in scene.analysis.families:
        mine = steps.get(family.id, [])
        groups: dict[tuple[str, str, str, str], list[Step]] = {}
        for step in mine:
            if step.kind in _IN_TIME:
                groups.setdefault((step.from_period, step.to_period, step.from_text, step.to_text), []).append(step)
            elif step.kind in _WHOLE and (whole := _whole_offer(scene, family, step)):
                yield whole
        yield from _rendering_offers(scene, family, mine)
        told = [offer for group in groups.values() if (offer := _step_offer(scene, family, group))]
        yield from told
        if not told and (stable := _stable_offer(scene, family)):
            yield stable


# ─── where a wording stands ──────────────────────────────────────────────────────────────────────


def _held(scene: Scene, family: Family, text: str, *, not_in: str = "") -> Held:
    """Where exactly this wording stands; for lists, also where the same members do with other joints.

    What stands inside the other wording of a step (`not_in`) is no attestation of this one.
    """
    counts = Counter(scene.occurrences(text))
    if not_in and f" {key(text)} " in f" {key(not_in)} ":
        counts.subtract(scene.occurrences(not_in))
    forms = {form.id for form in family.forms if form.text == text}
    listed: Counter[str] = Counter()
    for attestation in family.attestations:
        if attestation.form_id in forms and family.kind is FamilyKind.LIST:
            listed[attestation.passage_id] += scene.rarity.content(attestation.text) == scene.rarity.content(text)
    return scene.held(counts | listed)


def _others(scene: Scene, family: Family, held: Held) -> Held:
    """The attestations of the family's other wordings."""
    counts = Counter(attestation.passage_id for attestation in family.attestations)
    return scene.held(Counter({name: count for name, count in counts.items() if name not in held.passages}))


# ─── steps ───────────────────────────────────────────────────────────────────────────────────────


def _step_offer(scene: Scene, family: Family, steps: Sequence[Step]) -> Offer | None:
    first, one = steps[0], len(steps) == 1
    before = _held(scene, family, first.from_text, not_in=first.to_text)
    after = _held(scene, family, first.to_text, not_in=first.from_text)
    if key(first.from_text).replace(" ", "") == key(first.to_text).replace(" ", ""):
        return None  # a blank or a hyphen
    if not before.dates or not after.dates or not surely_before(before.dates[-1], after.dates[0]):
        return None  # the wordings alternate: neither gave way to the other
    if not _is_backed(scene, steps, before, after) or scene.is_clipped(first.from_text) or scene.is_clipped(first.to_text):
        return None
    old = first.note.partition(" → ")[0] if " → " in first.note and one else ""
    changed = " ".join(step.item for step in steps)
    facts = (
        ("family", family.label),
        ("step", first.kind.value if one else "several"),
        ("item", written(first.item, first.from_text if first.kind is StepKind.DROP else first.to_text) if one else ""),
        ("old", written(old, first.from_text)),
        ("gained", "; ".join(s.item for s in steps if s.kind is not StepKind.DROP)),
        ("lost", "; ".join(s.item for s in steps if s.kind is StepKind.DROP)),
        ("from_text", first.from_text),
        ("to_text", first.to_text),
        ("from_period", first.from_period),
        ("to_period", first.to_period),
        ("last_old", before.dates[-1]),
        ("first_new", after.dates[0]),
        ("old_attestations", str(before.count)),
        ("new_attestations", str(after.count)),
        ("old_documents", str(len(before.documents))),
        ("new_documents", str(len(after.documents))),
    )
    shared = _shared(scene, first.from_text, first.to_text)
    reasons = (
        ("rarity", scene.rarity.of(changed or first.to_text)),
        ("clean step", 0.15 + 0.85 * shared if one else (0.1 + 0.5 * shared) / len(steps) ** 0.5),
        ("support", (_support(before.count) * _support(after.count)) ** 0.5),
        ("weight of the formula", _heft(scene, first.from_text)),
        ("list", 1.0 if family.kind is FamilyKind.LIST else 0.8),
        ("substance", scene.rarity.substance(changed, old)),
        ("seen more than once", _SEEN_ONCE if old and before.count == after.count == 1 else 1.0),
    )
    single = before.count == 1 or after.count == 1
    return Offer(
        kind=FindingKind.FORMULA_STEP,
        verdict=Verdict.SINGLE_WITNESS if single else Verdict.SUPPORTED,
        facts=facts,
        evidence=tuple(dict.fromkeys((*(p for step in steps for p in step.evidence), *before.passages, *after.passages))),
        reasons=reasons,
        topic=first.to_text + " " + changed,
        when=f"{first.from_period} {first.to_period}",
        family_id=family.id,
    )


def _is_backed(scene: Scene, steps: Sequence[Step], before: Held, after: Held) -> bool:
    """Whether aligned hosts, or recurrence of both wordings, bear the step out, and its words do not merely stand beside."""
    first = steps[0]
    aligned = scene.linked(before.passages, after.passages) >= scene.settings.host_confidence
    recurs = before.count > 1 and after.count > 1 and _shared(scene, first.from_text, first.to_text) >= scene.settings.alike
    if not (aligned or recurs):
        return False
    for step in steps:
        gone, come = (
            (step.item, "") if step.kind is StepKind.DROP else (step.note.partition(" → ")[0] if "→" in step.note else "", step.item)
        )
        if gone and _lingers(scene, gone, after.passages, but=first.to_text):
            return False
        if come and _lingers(scene, come, before.passages, but=first.from_text):
            return False
    return True


def _lingers(scene: Scene, item: str, passages: Sequence[str], *, but: str) -> bool:
    """Whether the head of a member, or all its words, stand close by somewhere where the formula stands without it."""
    sought = scene.rarity.content(item) - scene.rarity.content(but)
    heads = [name for token in reversed(words(item)) for name in scene.rarity.content(token.text) if name in sought][:1]
    if not sought:
        return True
    return any(set(heads) & (near := scene.rarity.content(scene.around(name))) or sought <= near for name in passages)


# ─── first and last attestations ─────────────────────────────────────────────────────────────────


def _whole_offer(scene: Scene, family: Family, step: Step) -> Offer | None:
    kind, verdict = _WHOLE[step.kind]
    text, retired = step.to_text or step.from_text, step.kind is StepKind.RETIRED
    silent = step.to_period if retired else step.from_period
    held = _held(scene, family, text)
    others = _others(scene, family, held)
    if scene.is_clipped(text) or not _recurs(held, others, silent) or not _is_silent(scene, held, silent, retired=retired):
        return None
    if len({*held.documents, *others.documents}) == 1 and len(scene.analysis.documents) > 1 and not _is_edge(scene, held, retired=retired):
        return None  # one document's own phrase
    host = _host(scene, held, text, silent)
    if host and scene.rarity.content(text) <= scene.rarity.content(scene.analysis.statement_by_id[host[2]].text):
        return None  # the same words in another order
    facts = (
        ("family", family.label),
        ("text", text),
        ("from_period", step.from_period),
        ("to_period", step.to_period),
        ("date", held.dates[-1] if retired else held.dates[0]),
        ("attestations", str(held.count)),
        ("documents", str(len(held.documents))),
        ("others", str(others.count)),
        ("host", host[0] if host else ""),
        ("host_period", silent if host else ""),
        ("elsewhere", "; ".join(f"{period}: {wording}" for period, wording in _elsewhere(scene, family, held))),
    )
    reasons = (
        ("rarity", scene.rarity.of(text)),
        ("persistence", 0.35 if len({*held.documents, *others.documents}) == 1 else 0.55),
        ("support", _support(held.count + others.count // 2)),
        ("weight of the formula", _heft(scene, text)),
        ("silence backed by a host statement", 0.9 if host else 0.5),
        ("substance", scene.rarity.substance(text)),
        ("the formula itself came or went", 0.6 if silent in others.periods else 1.0),
    )
    return Offer(
        kind=kind,
        verdict=Verdict.SINGLE_WITNESS if len(held.documents) == 1 else verdict,
        facts=facts,
        evidence=(*held.passages, *((host[2],) if host else ())),
        reasons=reasons,
        topic=text,
        when=f"{step.from_period} {step.to_period}",
        family_id=family.id,
    )


def _recurs(held: Held, others: Held, silent: str) -> bool:
    """Whether a wording stands twice, or once beside two kindred ones of more than one text, none of them in the silent period."""
    kindred = others.count if silent not in others.periods and {*held.documents, *others.documents} > set(held.documents) else 0
    return held.count > 1 or (held.count == 1 and kindred > 1)


def _is_silent(scene: Scene, held: Held, silent: str, *, retired: bool) -> bool:
    """Whether the wording stands only on its own side of the silent period."""
    dates = scene.period_dates(silent)
    if not dates or silent in held.periods:
        return False
    return surely_before(held.dates[-1], dates[0]) if retired else surely_before(dates[-1], held.dates[0])


def _is_edge(scene: Scene, held: Held, *, retired: bool) -> bool:
    """Whether a wording stands only in texts of the first or the last period, so that its coming or going is all there is."""
    labels = [period.label for period in scene.analysis.periods]
    return bool(labels) and held.periods == {labels[0] if retired else labels[-1]}


def _host(scene: Scene, held: Held, text: str, silent: str) -> tuple[str, float, str] | None:
    """What stands in the place of a wording in the surest aligned statement of a period, with its confidence and passage."""
    for link, passage, other in scene.counterparts(held.passages, silent):
        if link.confidence < scene.settings.host_confidence:
            return None
        if there := scene.instead(text, link, passage):
            return there, link.confidence, other
    return None


def _elsewhere(scene: Scene, family: Family, held: Held) -> list[tuple[str, str]]:
    """Periods that word the formula otherwise, with their wording, in order of time."""
    found: dict[str, str] = {}
    for attestation in family.attestations:
        period = scene.period[attestation.document_id]
        if period not in held.periods and "; " not in attestation.text and key(attestation.text) not in map(key, found.values()):
            found.setdefault(period, attestation.text)
    return list(found.items())[:_ELSEWHERE]


# ─── renderings and slips ────────────────────────────────────────────────────────────────────────


def _rendering_offers(scene: Scene, family: Family, steps: Sequence[Step]) -> Iterator[Offer]:
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
        if kind is StepKind.RENDERING and _shared(scene, group[0].from_text, group[0].to_text) < _SAME_THING:
            continue
        yield _rendering_offer(scene, family, group, kind=kind, evidence=evidence, changed=changed)


def _rendering_offer(  # noqa: PLR0913 what a rendering is judged by
    scene: Scene, family: Family, steps: Sequence[Step], *, kind: StepKind, evidence: tuple[str, ...], changed: set[str]
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
    substances = [scene.rarity.substance(step.item, old) for step, old in zip(steps, olds, strict=True)]
    reasons = (
        ("rarity", _SLIP if slip else scene.rarity.of(" ".join(step.item for step in steps) or first.to_text)),
        ("one event", 0.45 if slip else 0.55),
        ("substance", 1.0 if slip else max(substances)),
        ("support", _support(len(evidence))),
        ("weight of the formula", _heft(scene, first.from_text)),
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


# ─── what recurs ─────────────────────────────────────────────────────────────────────────────────


def _stable_offer(scene: Scene, family: Family) -> Offer | None:
    """A formula whose main form is attested in the same words in every period."""
    text = family.forms[0].text
    held = _held(scene, family, text)
    labels = {period.label for period in scene.analysis.periods}
    if len(labels) <= 1 or held.periods != labels or scene.is_clipped(text):
        return None
    others = _others(scene, family, held)
    facts = (
        ("family", family.label),
        ("text", text),
        ("attestations", str(held.count)),
        ("documents", str(len(held.documents))),
        ("periods", str(len(held.periods))),
        ("others", str(others.count)),
        ("first", held.dates[0]),
        ("last", held.dates[-1]),
    )
    reasons = (
        ("rarity", scene.rarity.of(text)),
        ("nothing changed", 0.3),
        ("support", _support(held.count)),
        ("weight of the formula", _heft(scene, text)),
        ("content", min(1.0, len(scene.rarity.plain(text)) / (2 * scene.settings.formula_words))),
    )
    return Offer(
        kind=FindingKind.FORMULA_STABLE,
        verdict=Verdict.STABLE,
        facts=facts,
        evidence=held.passages,
        reasons=reasons,
        topic=text,
        when="stable",
        family_id=family.id,
    )


def _support(count: int) -> float:
    return min(1.0, log2(1 + count) / 4)


def _heft(scene: Scene, text: str) -> float:
    """How much of a formula it is: content words that are no names; short ones count half."""
    words = len(scene.rarity.plain(text))
    full = scene.settings.formula_words
    return min(1.0, words / (2 * full)) * (1.0 if words >= full else 0.5)


def _shared(scene: Scene, earlier: str, later: str) -> float:
    ours, theirs = scene.rarity.content(earlier), scene.rarity.content(later)
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))
