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

from analyzer.model import Finding, FindingKind, Verdict
from analyzer.normalize import fold, is_stop_word, stem
from analyzer.settings import FindingSettings
from analyzer.tokens import TokenKind, tokenize

_IN_EVENT = frozenset({FindingKind.RENDERING, FindingKind.SLIP})
"""What is told of one event; it may speak of the same words as what is told of time."""

_PAIR = 3
"""Passages up to which two offers on the same ones tell of one change."""


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
        words = _words(offer.topic)
        if not any(_repeats(offer, words, other, held, alike=settings.alike) for other, held in taken):
            taken.append((offer, words))
            counts[kind] += 1
    return tuple(_finding(offer, rank) for rank, (offer, _) in enumerate(taken, start=1))


def _repeats(offer: Offer, words: frozenset[str], other: Offer, held: frozenset[str], *, alike: float) -> bool:
    """Whether two offers are about the same words, of the same periods or on a common passage."""
    if not words or not held or (offer.kind in _IN_EVENT) is not (other.kind in _IN_EVENT):
        return False
    if offer.kind is other.kind and offer.kind is FindingKind.FREQUENCY and set(offer.evidence) == set(other.evidence):
        return True
    ours, theirs = set(offer.evidence), set(other.evidence)
    if (
        offer.kind not in _IN_EVENT
        and min(len(ours), len(theirs)) > 1
        and len(ours | theirs) <= _PAIR
        and (ours <= theirs or theirs <= ours)
    ):
        return True
    if offer.when != other.when and not set(offer.evidence) & set(other.evidence):
        return False
    return len(words & held) >= alike * min(len(words), len(held))


def _words(text: str) -> frozenset[str]:
    keys = [fold(t.text) for t in tokenize(text) if t.kind in (TokenKind.WORD, TokenKind.NUMBER)]
    content = frozenset(stem(key) for key in keys if not is_stop_word(key))
    return content or frozenset(keys)


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
        reasons=tuple((name, round(value, 6)) for name, value in offer.reasons),
        family_id=offer.family_id,
    )
