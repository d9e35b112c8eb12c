"""Whether two offers say the same: a reader wants nothing twice.

“Program” became “Work” in 24 passages           one change of words, wherever it stands: the second is not told
“The Program” gave way to “the Work” in “…”
"""

from __future__ import annotations

from functools import lru_cache

from analyzer.findings.offers import Offer
from analyzer.findings.words import words
from analyzer.model import FindingKind
from analyzer.normalize import stem

_IN_EVENT = frozenset({FindingKind.RENDERING, FindingKind.SLIP})
"""What is told of one event; it may speak of the same words as what is told of time."""

_PAIR = 3
"""Passages of one change of words: those of a statement, of its counterpart, and of one half of it."""


def repeats(offer: Offer, other: Offer, *, alike: float) -> bool:
    """Whether an offer is about the words of another, of the same periods or on a common passage, or tells the same change.

    `alike` is the share of their words from which two wordings are the same.
    """
    topic, held = stems(offer.topic, offer.language), stems(other.topic, other.language)
    if not topic or not held or offer.language != other.language or (offer.kind in _IN_EVENT) is not (other.kind in _IN_EVENT):
        return False
    ours, theirs = set(offer.evidence), set(other.evidence)
    if offer.kind not in _IN_EVENT and (_same_change(offer, other, alike=alike) or _same_passages(offer, other)):
        return True
    if FindingKind.FREQUENCY in (offer.kind, other.kind) and offer.kind is not other.kind:
        return len(ours & theirs) >= alike * min(len(ours), len(theirs)) and len(ours) <= len(theirs) and bool(topic & held)
    if offer.when != other.when and not ours & theirs:
        return False
    return len(topic & held) >= alike * min(len(topic), len(held))


def _same_passages(offer: Offer, other: Offer) -> bool:
    """Whether two counts are of the same statements, or two kinds of finding are of one statement and its counterpart."""
    ours, theirs = set(offer.evidence), set(other.evidence)
    if offer.kind is other.kind:
        return offer.kind is FindingKind.FREQUENCY and ours == theirs
    return min(len(ours), len(theirs)) > 1 and len(ours | theirs) <= _PAIR and (ours <= theirs or theirs <= ours)


def _same_change(offer: Offer, other: Offer, *, alike: float) -> bool:
    """Whether both came with one period and exchange, add or take the same words; what is only added must have more in common."""
    if offer.turn != other.turn:
        return False
    ours, theirs = _changed(offer), _changed(other)
    if not any(ours) or any(bool(one) is not bool(two) for one, two in zip(ours, theirs, strict=True)):
        return False
    if any(len(one & two) < alike * len(one | two) for one, two in zip(ours, theirs, strict=True)):
        return False
    beside = stems(offer.topic, offer.language) & stems(other.topic, other.language)
    return all(ours) or bool(beside - ours[0] - ours[1])


def _changed(offer: Offer) -> tuple[frozenset[str], frozenset[str]]:
    """Stems that went and stems that came, by the facts of the offer; those on both sides are left out."""
    facts = dict(offer.facts)
    old, new = facts.get("old", ""), facts.get("new", "") or facts.get("item", "")
    if facts.get("step") == "drop":
        old, new = new, ""
    gone, come = (stems(text, offer.language) if text else frozenset() for text in (old, new))
    return gone - come, come - gone


@lru_cache(maxsize=20_000)
def stems(text: str, language: str) -> frozenset[str]:
    """Stems of the content words of a text, or of all its words where none has content."""
    held = words(text, language)
    return frozenset(stem(word.key, language) for word in held if not word.small) or frozenset(word.key for word in held)
