"""What went as a whole and what came at length in the same document, told as one where they have many words in common.

    went     The Committee expects to maintain this target range until it is confident …          no link
    came     … | and expects it will be appropriate to maintain this target range until labor …   added to a linked sentence

One passage can be worked into another that answers to a third: no link joins the two, and as a loss and a gain the change would
be told twice and seen nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum, log

from analyzer.lineages.ledger_places import Place
from analyzer.lineages.roots import content
from analyzer.settings import DiffSettings

__all__ = ["matched"]

_COMMON = 20
"""Places with a word from which it tells no two of them from others."""


def matched(places: Sequence[Place], texts: Sequence[str], *, language: str, settings: DiffSettings) -> list[Place]:
    """The same places, pairs of a loss and a gain of which one is a whole passage made one, the most alike first.

    `texts` are the statements of both documents: a word weighs the more the fewer of them have it.
    """
    words = [frozenset(content(" ".join(place.phrases), language)) if _is_open(place, settings) else frozenset() for place in places]
    if not {True, False} <= {bool(place.keys[1]) for place, held in zip(places, words, strict=True) if held}:
        return list(places)
    counts = Counter(word for text in texts for word in set(content(text, language)))
    weights = {word: log(1 + len(texts) / max(1, counts[word])) for held in words for word in held}
    ways = sorted(_ways(places, words, weights, settings.ledger_alike))
    told: dict[int, Place | None] = {}
    for _, lost, won in ways:
        if lost not in told and won not in told:
            told[lost], told[won] = _joined(places[lost], places[won]), None
    found = (told.get(number, place) for number, place in enumerate(places))
    return [place for place in found if place]


def _is_open(place: Place, settings: DiffSettings) -> bool:
    """Whether a place is a loss or a gain of some length."""
    earlier, later = place.keys
    return bool(earlier) != bool(later) and len((earlier or later).split()) >= settings.ledger_longest


def _ways(
    places: Sequence[Place], words: Sequence[frozenset[str]], weights: Mapping[str, float], least: float
) -> list[tuple[float, int, int]]:
    """The pairs that are alike enough: their Dice coefficient by rarity, negative, the loss and the gain."""
    sizes = [fsum(weights[word] for word in held) for held in words]
    holders: dict[str, list[int]] = {}
    for number, held in enumerate(words):
        if places[number].keys[1]:
            for word in held:
                holders.setdefault(word, []).append(number)
    ways = []
    for lost, held in enumerate(words):
        if not held or places[lost].keys[1]:
            continue
        shared = Counter(won for word in sorted(held) for won in holders.get(word, ()) if len(holders[word]) <= _COMMON)
        for won in shared:
            alike = round(2 * fsum(weights[word] for word in held & words[won]) / (sizes[lost] + sizes[won]), 6)
            if alike >= least and (places[lost].gap or places[won].gap):
                ways.append((-alike, lost, won))
    return ways


def _joined(lost: Place, won: Place) -> Place:
    """A loss and a gain as one place."""
    return Place(
        (lost.phrases[0], won.phrases[1]),
        ("wording",),
        (lost.passages[0], won.passages[1]),
        lost.document_ids,
        tuple(dict.fromkeys((*won.evidence, *lost.evidence))),
        sure=False,
        statements=(lost.statements[0], won.statements[1]),
        gap=True,
        alike=True,
        claimed=False,
    )
