"""Offers from the ledger and from word counts.

ledger     closely → comprehensively      in three independent pairs of aligned passages
counts     strategic                      0 of 38 statements, then 21 of 62; corrected for all words compared, and for how
                                          much the texts of one side differ among themselves
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.findings.words import words
from analyzer.lexicon.occurrences import SUBJECTS
from analyzer.model import EditClass, FindingKind, Gain, Reason, Substitution, Verdict
from analyzer.statistics import dispersion, holm

_FORMS = frozenset({"inflection", "grammar", "spelling", "number", "number-form", "date", "name", "typography", "case", "contraction"})
"""Kinds of edit that change no word for another."""


def count_offers(scene: Scene) -> Iterator[Offer]:
    """Substitutions that recur, and words whose counts differ beyond chance."""
    yield from _substitutions(scene)
    yield from _frequencies(scene)


def _substitutions(scene: Scene) -> Iterator[Offer]:
    passages = {collation.id: (*collation.earlier_ids, *collation.later_ids) for collation in scene.analysis.collations}
    pairs = Counter((entry.earlier_phrase, entry.later_phrase) for entry in scene.analysis.substitutions)
    for entry in scene.analysis.substitutions:
        evidence = tuple(dict.fromkeys(p for c in entry.evidence for p in passages.get(c, ())))
        if not all(name in scene.period for name in entry.document_ids) or not _is_systematic(scene, entry):
            continue
        if pairs[entry.later_phrase, entry.earlier_phrase]:
            continue
        facts = (
            ("old", entry.earlier_phrase),
            ("new", entry.later_phrase),
            ("from_period", entry.from_period),
            ("to_period", entry.to_period),
            ("count", str(entry.count)),
            ("documents", str(len(entry.document_ids))),
            ("still", _still(scene, entry, evidence)),
        )
        yield Offer(
            kind=FindingKind.SUBSTITUTION,
            verdict=Verdict.SUPPORTED,
            facts=facts,
            evidence=evidence,
            reasons=_weighed(scene, entry),
            topic=f"{entry.earlier_phrase} {entry.later_phrase}",
            when=f"{entry.from_period} {entry.to_period}",
        )


def _still(scene: Scene, entry: Substitution, evidence: tuple[str, ...]) -> str:
    """The last period between both that has the older wording, in a statement that surely answers to one of these; empty for none.

    Texts of one kind are compared over those of other kinds between them, and the change came later than the earlier of the two.
    """
    labels = list(dict.fromkeys(document.period for document in scene.documents))
    if entry.from_period not in labels or entry.to_period not in labels:
        return ""
    old, new = f" {scene.key(entry.earlier_phrase)} ", f" {scene.key(entry.later_phrase)} "
    for label in reversed(labels[labels.index(entry.from_period) + 1 : labels.index(entry.to_period)]):
        for link, _, other in scene.counterparts(evidence, label):
            text = f" {scene.key(scene.analysis.statement_by_id[other].text)} "
            if link.confidence >= scene.settings.host_confidence and old in text and new not in text:
                return label
    return ""


def _weighed(scene: Scene, entry: Substitution) -> tuple[tuple[str, float], ...]:
    """What a substitution is weighed by; the oftener it is seen, the less it matters that its words are common.

    That "program" stands everywhere is why "program → work" stands in 24 passages. Whether such a change is inflection is asked of
    the diff, which knows words: "Chairman → Chair" is none, though the words begin alike.
    """
    old, new = entry.earlier_phrase, entry.later_phrase
    gone, come = ({word.key for word in words(text, scene.language) if not word.small} for text in (old, new))
    often = entry.count > scene.settings.substitution_times and bool(gone - come) and bool(come - gone)
    worded = often and bool(set(entry.kinds) - _FORMS)
    return (
        (Reason.RARITY, scene.rarity.of(f"{old} {new}") ** (1 / (entry.count - 1) if often else 1.0)),
        (Reason.SUPPORT, scene.support(entry.count)),
        (Reason.KIND, scene.settings.substitution_weight),
        (Reason.SUBSTANCE, 1.0 if worded else scene.rarity.substance(new, old)),
    )


def _is_systematic(scene: Scene, entry: Substitution) -> bool:
    """Whether it recurs, by words and not by spelling; what is seen once may be two words at one place."""
    both = bool(entry.earlier_phrase and entry.later_phrase)
    firsts = {scene.key(phrase).partition(" ")[0] for phrase in (entry.earlier_phrase, entry.later_phrase)}
    if firsts & SUBJECTS.get(scene.language, frozenset()):
        return False  # a clause cut short
    return entry.systematic and entry.edit_class is EditClass.SUBSTANTIVE and both and entry.count >= scene.settings.substitution_times


def _frequencies(scene: Scene) -> Iterator[Offer]:
    gains = [gain for gain in scene.analysis.gains if _is_comparable(scene, gain)]
    tests = [gain.p for gain in gains]
    told = Counter((_series(scene, gain), gain.from_period, gain.to_period) for gain in gains)
    tried = {(_series(scene, gain), gain.from_period, gain.to_period): gain.compared for gain in gains}
    compared = sum(max(tried[pair], count) for pair, count in told.items())
    for gain, p in zip(gains, holm(tests, among=compared), strict=True):
        if p < scene.settings.significance and (gain.low > 0 or gain.high < 0) and not _is_clumped(scene, gain):
            yield _frequency(scene, gain, compared=compared)


def _frequency(scene: Scene, gain: Gain, *, compared: int) -> Offer:
    sides = [_documents(scene, gain, label) for label in (gain.from_period, gain.to_period)]
    witnesses = [len({scene.witness[name] for name in side}) for side in sides]
    facts = (
        ("phrase", gain.phrase),
        ("from_period", gain.from_period),
        ("to_period", gain.to_period),
        ("earlier_count", str(gain.earlier_count)),
        ("earlier_total", str(gain.earlier_total)),
        ("later_count", str(gain.later_count)),
        ("later_total", str(gain.later_total)),
        ("earlier_documents", str(len(sides[0]))),
        ("later_documents", str(len(sides[1]))),
        ("earlier_events", str(witnesses[0])),
        ("later_events", str(witnesses[1])),
        ("compared", str(compared)),
    )
    reasons = (
        (Reason.RARITY, scene.rarity.of(gain.phrase)),
        (Reason.STRENGTH, min(1.0, min(abs(gain.low), abs(gain.high)) / 3)),
        (Reason.KIND, scene.settings.frequency_weight),
        (Reason.SUBSTANCE, scene.rarity.substance(gain.phrase)),
    )
    return Offer(
        kind=FindingKind.FREQUENCY,
        verdict=Verdict.SINGLE_WITNESS if 1 in witnesses else Verdict.FREQUENCY,
        facts=facts,
        evidence=gain.evidence,
        reasons=reasons,
        topic=gain.phrase,
        when=f"{gain.from_period} {gain.to_period}",
    )


def _series(scene: Scene, gain: Gain) -> str:
    """The series whose periods a gain compares: periods of several series may have one name."""
    return scene.analysis.document_by_id[scene.place(gain.evidence[0])[0]].series


def _documents(scene: Scene, gain: Gain, label: str) -> list[str]:
    """The documents of a period of the series that a gain compares."""
    series = _series(scene, gain)
    return [document.id for document in scene.analysis.documents if document.period == label and document.series == series]


def _is_comparable(scene: Scene, gain: Gain) -> bool:
    """Whether all texts of both periods are in this language: in another no word of it can stand."""
    return all(name in scene.period for label in (gain.from_period, gain.to_period) for name in _documents(scene, gain, label))


def _is_clumped(scene: Scene, gain: Gain) -> bool:
    """Whether the side with more hits has them in few of its documents."""
    documents = _documents(scene, gain, gain.to_period if gain.log_odds > 0 else gain.from_period)
    hits = Counter(scene.place(name)[0] for name in gain.evidence)
    sizes = [len(scene.analysis.statements_of[name]) for name in documents]
    return len(documents) > 1 and dispersion([hits[name] for name in documents], sizes) >= scene.settings.clumped
