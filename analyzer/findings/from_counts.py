"""Offers from the ledger and from word counts.

ledger     closely → comprehensively      in three independent pairs of aligned passages
counts     strategic                      0 of 38 statements, then 21 of 62; corrected for all words compared
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log2

from analyzer.findings.ranking import Offer
from analyzer.findings.scene import Scene
from analyzer.model import EditClass, FindingKind, Gain, Verdict
from analyzer.statistics import compare_counts, dispersion, holm

_LEAST = 2
"""Times a substitution must be seen to be told: what is seen once may be two words at one place."""
_NAME = 0.2
"""Weight of names among gains: who holds an office is no matter of wording."""
_CLUMPED = 0.8
"""Deviation of proportions from which the passages of a word are the matter of one document."""


def count_offers(scene: Scene) -> Iterator[Offer]:
    """Substitutions that recur, and words whose counts differ beyond chance."""
    yield from _substitutions(scene)
    yield from _frequencies(scene)


def _substitutions(scene: Scene) -> Iterator[Offer]:
    passages = {collation.id: (*collation.earlier_ids, *collation.later_ids) for collation in scene.analysis.collations}
    pairs = Counter((entry.earlier_phrase, entry.later_phrase) for entry in scene.analysis.substitutions)
    for entry in scene.analysis.substitutions:
        if not entry.systematic or entry.edit_class is not EditClass.SUBSTANTIVE or not (entry.earlier_phrase and entry.later_phrase):
            continue
        if entry.count < _LEAST or pairs[entry.later_phrase, entry.earlier_phrase]:
            continue
        facts = (
            ("old", entry.earlier_phrase),
            ("new", entry.later_phrase),
            ("from_period", entry.from_period),
            ("to_period", entry.to_period),
            ("count", str(entry.count)),
            ("documents", str(len(entry.document_ids))),
        )
        reasons = (
            ("rarity", scene.rarity.of(f"{entry.earlier_phrase} {entry.later_phrase}")),
            ("support", min(1.0, log2(1 + entry.count) / 4)),
            ("substitution", 0.45),
            ("substance", scene.rarity.substance(entry.later_phrase, entry.earlier_phrase)),
        )
        yield Offer(
            kind=FindingKind.SUBSTITUTION,
            verdict=Verdict.SUPPORTED,
            facts=facts,
            evidence=tuple(dict.fromkeys(p for c in entry.evidence for p in passages.get(c, ()))),
            reasons=reasons,
            topic=f"{entry.earlier_phrase} {entry.later_phrase}",
            when=f"{entry.from_period} {entry.to_period}",
        )


def _frequencies(scene: Scene) -> Iterator[Offer]:
    gains = scene.analysis.gains
    tests = [compare_counts(g.earlier_count, g.earlier_total, later=g.later_count, later_total=g.later_total).p for g in gains]
    for gain, p in zip(gains, holm(tests), strict=True):
        if p >= scene.settings.significance or not (gain.low > 0 or gain.high < 0) or _is_clumped(scene, gain):
            continue
        facts = (
            ("phrase", gain.phrase),
            ("from_period", gain.from_period),
            ("to_period", gain.to_period),
            ("earlier_count", str(gain.earlier_count)),
            ("earlier_total", str(gain.earlier_total)),
            ("later_count", str(gain.later_count)),
            ("later_total", str(gain.later_total)),
        )
        reasons = (
            ("rarity", scene.rarity.of(gain.phrase)),
            ("strength", min(1.0, min(abs(gain.low), abs(gain.high)) / 3)),
            ("exact test, corrected", 0.8),
            ("substance", scene.rarity.substance(gain.phrase)),
            ("not a name", _NAME if not scene.rarity.plain(gain.phrase) else 1.0),
        )
        yield Offer(
            kind=FindingKind.FREQUENCY,
            verdict=Verdict.FREQUENCY,
            facts=facts,
            evidence=gain.evidence,
            reasons=reasons,
            topic=gain.phrase,
            when=f"{gain.from_period} {gain.to_period}",
        )


def _is_clumped(scene: Scene, gain: Gain) -> bool:
    """Whether the side with more hits has them in few of its documents."""
    label = gain.to_period if gain.log_odds > 0 else gain.from_period
    documents = [document.id for document in scene.analysis.documents if document.period == label]
    hits = Counter(scene.place(name)[0] for name in gain.evidence)
    sizes = [len(scene.analysis.statements_of[name]) for name in documents]
    return len(documents) > 1 and dispersion([hits[name] for name in documents], sizes) >= _CLUMPED
