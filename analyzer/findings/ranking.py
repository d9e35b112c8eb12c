"""Ranking: the findings a scholar would want first, and none twice.

score = rarity × size × persistence × support × beyond noise        each 0 to 1, all kept as reasons
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import prod

from analyzer.model import Finding, FindingKind, Verdict
from analyzer.normalize import fold, is_stop_word, stem
from analyzer.tokens import TokenKind, tokenize

_ALIKE = 0.6
"""Share of the smaller offer's words that makes two offers of one kind say the same."""


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


def choose(offers: Sequence[Offer], *, shown: int) -> tuple[Finding, ...]:
    """The best offers, without those that repeat a better one."""
    taken: list[tuple[Offer, frozenset[str]]] = []
    for offer in sorted(offers, key=lambda o: (-o.score, o.kind, o.topic, o.when, o.evidence)):
        if len(taken) == shown:
            break
        words = _words(offer.topic)
        if not any(_repeats(offer, words, other, held) for other, held in taken):
            taken.append((offer, words))
    return tuple(_finding(offer, rank) for rank, (offer, _) in enumerate(taken, start=1))


def _repeats(offer: Offer, words: frozenset[str], other: Offer, held: frozenset[str]) -> bool:
    if not words or not held or offer.when != other.when:
        return False
    return len(words & held) >= _ALIKE * min(len(words), len(held))


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
