"""Which statements of two lists correspond, and how surely.

    words alone    what a pair shares, against its rivals      → a first probability   (`evidence`)
    neighbours     two walks, one through each document        → supported or not      (`chains`)
    both together                                              → confidence; from `least_confidence` on, a link,
                                                                 if the words alone say at least `least_wording`;
                                                                 where several partners are the rule, more is asked

All combinations are logistic regressions with few, non-negative weights (`weights`). Where statements have several
partners another one takes the place of the last, by degrees (`several`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analyzer.align.actors import Acting, agreement
from analyzer.align.chains import Walk, walk_posteriors
from analyzer.align.crossings import crossings
from analyzer.align.evidence import Pairs, look
from analyzer.align.kinds import kind_of_pair
from analyzer.align.residue import residue
from analyzer.align.several import many_sided, partner_features
from analyzer.align.weights import LINK, PARTNER, WORDING, Weights
from analyzer.settings import AlignSettings
from analyzer.vectors.terms import words

Floats = NDArray[np.float64]

_DIGITS = 6
_LEAST, _MOST = 0.003, 0.997
"""Probabilities are held within these before their log odds are taken."""
_FAINT = 0.001
"""First probability of pairs that are no candidates."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that was looked at."""

    earlier: int
    later: int
    similarity: float = 0.0
    wording: float = 0.0
    """Probability by words alone."""
    support: float = 0.0
    """Probability when its neighbours are heard too."""
    crossing: float = 0.0
    """How likely links that run across it nearby are, by what its words lack in likeness."""
    residue: float = 0.0
    """How much of what a neighbour's link leaves over it covers."""
    runner_up: float = 0.0
    """The best similarity of a rival in its row or column."""
    rival: tuple[int, int] | None = None
    confidence: float = 0.0
    asked: float = 0.0
    """The confidence from which it is a link; the same for all pairs of two documents."""
    mirrored: bool = False
    """Whether who acts and who is acted on are exchanged."""
    others_act: bool = False
    """Whether another party acts in the one than in the other; told only where several partners are the rule, as it counts only there."""


def candidates(
    earlier: Sequence[str], later: Sequence[str], *, language: str, settings: AlignSettings, acting: Acting | None = None
) -> tuple[Candidate, ...]:
    """All pairs worth looking at, by position. A pure function of the lists; `acting` as for `look`."""
    if not earlier or not later:
        return ()
    pairs = look(earlier, later, language=language, settings=settings, acting=acting)
    if not pairs.earlier.size:
        return ()
    equal = equals(earlier, later, pairs, language)
    wording = held(logistic(margins(WORDING, pairs.features)), pairs, equal=equal, settings=settings)
    forth, back = walks(pairs, wording, shape=(len(earlier), len(later)), settings=settings)
    support = np.maximum(forth, back)
    kind = kind_of_pair(pairs, wording, (earlier, later), language=language, settings=settings)
    over = residue((earlier, later), pairs.earlier, pairs.later, support, language=language)
    across = crossings(pairs.earlier, pairs.later, support, pairs.similarity)
    margin = margins(LINK, link_features(pairs, (forth, back), (over, across), kind))
    share = many_sided(pairs, wording, settings)
    same = same_actor((earlier, later), pairs, acting, language)
    if share:
        others = partner_features((earlier, later), pairs, wording, language=language, least=settings.least_wording)
        margin = (1 - share) * margin + share * margins(PARTNER, several_features(wording, support, others, same))
        margin += share * as_strangers(kind)
    confidence = logistic(margin)
    asked = round(min(1.0, settings.least_confidence + share * settings.several_more), _DIGITS)
    rivals = _rivals(pairs)
    return tuple(
        Candidate(
            earlier=int(i),
            later=int(j),
            similarity=float(pairs.similarity[at]),
            wording=float(wording[at]),
            support=round(float(support[at]), _DIGITS),
            crossing=float(across[at]),
            residue=float(over[at]),
            runner_up=float(max(pairs.row_rival[at], pairs.column_rival[at])),
            rival=rivals[at],
            confidence=round(float(confidence[at]), _DIGITS),
            asked=asked,
            mirrored=bool(pairs.crossed[at]),
            others_act=bool(share and same[at] < 0),
        )
        for at, (i, j) in enumerate(zip(pairs.earlier, pairs.later, strict=True))
    )


def held(wording: Floats, pairs: Pairs, *, equal: NDArray[np.bool_], settings: AlignSettings) -> Floats:
    """The first probability, held low or high where something speaks that no weight could.

    Low where roles are mirrored, where only syntax or names are shared and not nearly all words are, and where one of the two
    stands word for word elsewhere: nothing of it is left over for a second counterpart. Near 1 where the words are equal
    and no rival's are. Rounded, as all that is compared with a bar: the last bits differ from machine to machine.
    """
    telling = pairs.telling | (pairs.similarity >= settings.lightly_edited)
    elsewhere = ~equal & (np.isin(pairs.earlier, pairs.earlier[equal]) | np.isin(pairs.later, pairs.later[equal]))
    found = np.where(telling & ~pairs.crossed & ~elsewhere, wording, np.minimum(wording, settings.least_wording / 2))
    return np.asarray(np.round(np.where(equal, np.maximum(found, _MOST), found), _DIGITS), dtype=np.float64)


def link_features(pairs: Pairs, walked: tuple[Floats, Floats], nearby: tuple[Floats, Floats], kind: Floats) -> Floats:
    """(pairs, 10), in the order of `weights.LINK`; `nearby` has what is covered of a residue, and what crosses."""
    over, across = nearby
    return np.column_stack(
        [
            _log_odds(np.maximum(*walked)),
            _log_odds(np.minimum(*walked)),
            pairs.features[:, [1, 2]],
            over,
            pairs.rare.rarest[:, -1],
            -across,
            np.tile(kind, (over.size, 1)),
        ]
    )


def as_strangers(kind: Floats) -> float:
    """What the log odds of all pairs of two documents lose where these look unrelated."""
    return LINK.slopes[-1] * float(kind[-1])


def several_features(wording: Floats, support: Floats, others: Floats, same: Floats) -> Floats:
    """(pairs, 8), in the order of `weights.PARTNER`."""
    return np.column_stack([_log_odds(wording), _log_odds(support), others, same])


def same_actor(texts: tuple[Sequence[str], Sequence[str]], pairs: Pairs, acting: Acting | None, language: str) -> Floats:
    """Whether the same act in each pair, as `agreement` says; 0 throughout where nobody told who acts."""
    if acting is None:
        return np.zeros(pairs.earlier.size)
    return agreement(acting.who, texts, pairs.earlier, pairs.later, language=language)


def margins(weights: Weights, features: Floats) -> Floats:
    """The log odds that a combination gives each row of features."""
    return np.asarray(features @ np.array(weights.slopes) + weights.intercept)


def logistic(margin: Floats) -> Floats:
    """Log odds → probability."""
    return np.asarray(1 / (1 + np.exp(-margin)))


def _log_odds(probability: Floats) -> Floats:
    held = np.clip(probability, _LEAST, _MOST)
    return np.asarray(np.log(held / (1 - held)))


def equals(earlier: Sequence[str], later: Sequence[str], pairs: Pairs, language: str) -> NDArray[np.bool_]:
    """Pairs of equal words that have no equal rival."""
    one, other = [words(text, language) for text in earlier], [words(text, language) for text in later]
    equal = np.array([one[i] == other[j] for i, j in zip(pairs.earlier, pairs.later, strict=True)])
    rows, columns = np.bincount(pairs.earlier[equal], minlength=len(earlier)), np.bincount(pairs.later[equal], minlength=len(later))
    return np.asarray(equal & (rows[pairs.earlier] == 1) & (columns[pairs.later] == 1))


def walks(pairs: Pairs, wording: Floats, *, shape: tuple[int, int], settings: AlignSettings) -> tuple[Floats, Floats]:
    """Support by a walk of the later document through the earlier, and of the earlier through the later."""
    held = np.clip(wording, _FAINT, 1 - _FAINT)
    odds = held / (1 - held)
    found = []
    for places, steps, place, step in (
        (shape[0], shape[1], pairs.earlier, pairs.later),
        (shape[1], shape[0], pairs.later, pairs.earlier),
    ):
        walk = Walk(steps=steps, places=places, step=step, place=place, ratio=odds * places, floor=_FAINT * places)
        found.append(
            walk_posteriors(walk, nothing=settings.without_counterpart, strength=settings.order_prior, rounds=settings.order_rounds)
        )
    return found[0], found[1]


def _rivals(pairs: Pairs) -> list[tuple[int, int] | None]:
    """For each pair the most similar other pair of its row or column; among equals the first by position."""
    everything = [(float(s), int(i), int(j)) for s, i, j in zip(pairs.similarity, pairs.earlier, pairs.later, strict=True)]
    best: dict[tuple[int, int], list[tuple[float, int, int]]] = {}
    for similarity, i, j in everything:
        for key in ((0, i), (1, j)):
            top = best.setdefault(key, [])
            top.append((-similarity, i, j))
    for top in best.values():
        top.sort()
        del top[2:]
    found: list[tuple[int, int] | None] = []
    for _, i, j in everything:
        others = [entry for key in ((0, i), (1, j)) for entry in best[key] if entry[1:] != (i, j)]
        found.append(min(others)[1:] if others else None)
    return found


def chosen(found: Sequence[Candidate], settings: AlignSettings) -> tuple[Candidate, ...]:
    """The candidates called links."""
    return tuple(c for c in found if c.confidence >= c.asked and c.wording >= settings.least_wording)
