"""Ranking: the findings a scholar would want first, and none twice.

score = rarity × size × persistence × support × beyond noise        each 0 to 1, all kept as reasons

A list that says one kind of thing forty times tires its reader: each further finding of a kind needs a higher score to come
before another kind (greedy choice with a penalty for redundancy, after Carbonell & Goldstein 1998).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import prod

from analyzer.findings.words import words
from analyzer.model import Finding, FindingKind, Verdict
from analyzer.normalize import stem
from analyzer.settings import FindingSettings

_IN_EVENT = frozenset({FindingKind.RENDERING, FindingKind.SLIP})
"""What is told of one event; it may speak of the same words as what is told of time."""

_PAIR = 3
"""Passages of one change of words: those of a statement, of its counterpart, and of one half of it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A finding that has not been ranked yet."""

    kind: FindingKind
    verdict: Verdict
    facts: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]
    reasons: tuple[tuple[str, float], ...]
    topic: str
    """The words it is about: two offers about the same words say the same."""
    when: str
    """The periods it speaks of."""
    family_id: str | None = None
    language: str = "en"
    """Primary subtag of its texts."""

    @property
    def score(self) -> float:
        """The product of the reasons."""
        return round(prod(value for _, value in self.reasons), 6)


def choose(offers: Sequence[Offer], *, settings: FindingSettings) -> tuple[Finding, ...]:
    """The best offers, without those that repeat a better one, as far as the floor."""
    waiting: dict[FindingKind, list[Offer]] = {}
    for offer in sorted(offers, key=lambda o: (-o.score, o.kind, o.topic, o.when, o.evidence)):
        if offer.score >= settings.least_score:
            waiting.setdefault(offer.kind, []).append(offer)
    taken: list[tuple[Offer, frozenset[str]]] = []
    counts: Counter[FindingKind] = Counter()

    def worth(kind: FindingKind) -> float:
        return waiting[kind][0].score * settings.again ** counts[kind]

    while len(taken) < settings.shown and any(waiting.values()):
        kind = max(sorted(k for k, left in waiting.items() if left), key=worth)
        if worth(kind) < settings.least_score:
            break
        offer = waiting[kind].pop(0)
        topic = _words(offer.topic, offer.language)
        if not any(_repeats(offer, topic, other, held, alike=settings.alike) for other, held in taken):
            taken.append((offer, topic))
            counts[kind] += 1
    return tuple(_finding(offer, rank) for rank, (offer, _) in enumerate(taken, start=1))


def _repeats(offer: Offer, topic: frozenset[str], other: Offer, held: frozenset[str], *, alike: float) -> bool:
    """Whether two offers are about the same words, of the same periods or on a common passage."""
    if not topic or not held or offer.language != other.language or (offer.kind in _IN_EVENT) is not (other.kind in _IN_EVENT):
        return False
    if offer.kind is other.kind and offer.kind is FindingKind.FREQUENCY and set(offer.evidence) == set(other.evidence):
        return True
    ours, theirs = set(offer.evidence), set(other.evidence)
    if (
        offer.kind not in _IN_EVENT
        and offer.kind is not other.kind
        and min(len(ours), len(theirs)) > 1
        and len(ours | theirs) <= _PAIR
        and (ours <= theirs or theirs <= ours)
    ):
        return True
    if FindingKind.FREQUENCY in (offer.kind, other.kind) and offer.kind is not other.kind:
        return len(ours & theirs) >= alike * min(len(ours), len(theirs)) and len(ours) <= len(theirs) and bool(topic & held)
    if offer.when != other.when and not set(offer.evidence) & set(other.evidence):
        return False
    return len(topic & held) >= alike * min(len(topic), len(held))


def _words(text: str, language: str) -> frozenset[str]:
    held = words(text, language)
    return frozenset(stem(word.key, language) for word in held if not word.small) or frozenset(word.key for word in held)


def _finding(offer: Offer, rank: int) -> Finding:
    mark = sha256("\x1f".join([offer.kind, offer.when, offer.topic, *offer.evidence]).encode()).hexdigest()[:8]
    return Finding(
        id=f"{offer.kind}-{mark}",
        rank=rank,
        kind=offer.kind,
        verdict=offer.verdict,
        facts=offer.facts,
        evidence=offer.evidence,
        score=offer.score,
        reasons=tuple((str(name), round(value, 6)) for name, value in offer.reasons),
        family_id=offer.family_id,
    )
