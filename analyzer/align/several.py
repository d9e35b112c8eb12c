"""Pairs of documents in which a statement answers to several others.

    two versions of one text            two reports that say much the same, over and over
    earlier 1 ── 1 later                earlier 1 ──┬── 1 later      "security and defence" stands in a list, in a sentence
            2 ── 2                              2 ──┼── 2             of its own, and among the results of last year:
            3    3 (new)                        3 ──┘   3             each of them is a partner of the others in part

In the first kind a good partner speaks against all others, and neighbours against strangers; in the second neither is so.
How many-sided a pair of documents is shows in the probabilities that words alone give: what part of them lies beyond the
best partner of each statement. Versions of one text have about .02 of it, fables retold .25, the reports .6.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from analyzer.align.covered import covered
from analyzer.align.evidence import Pairs
from analyzer.align.rare import runs
from analyzer.align.residue import value_at
from analyzer.settings import AlignSettings

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def many_sided(pairs: Pairs, wording: Floats, settings: AlignSettings) -> float:
    """0 where each statement has one partner at most, 1 where several are the rule."""
    total = float(wording.sum())
    if not total:
        return 0.0
    beyond = min(1 - _best(wording, group) / total for group in (pairs.earlier, pairs.later))
    reach = max(settings.several_full - settings.several_from, 1e-9)
    return float(np.clip((beyond - settings.several_from) / reach, 0.0, 1.0))


def _best(wording: Floats, group: Ints) -> float:
    best = np.zeros(int(group.max()) + 1)
    np.maximum.at(best, group, wording)
    return float(best.sum())


def partner_features(texts: tuple[Sequence[str], Sequence[str]], pairs: Pairs, wording: Floats, *, language: str, least: float) -> Floats:
    """(pairs, 5): the rarest shared term, the best run, whether a neighbour on either side is a partner too, and how much is covered.

    Pairs whose wording says less than `least` can be no link; their run is not looked for and stands as 0.
    """
    width = len(texts[1]) + 2
    key = pairs.earlier * width + pairs.later + 1
    beside = [np.maximum(value_at(key, wording, key - step), value_at(key, wording, key + step)) for step in (1, width)]
    run, asked = np.zeros(wording.size), wording >= least
    run[asked] = runs(*texts, pairs.earlier[asked], pairs.later[asked], language=language)
    cover = covered(*texts, pairs.earlier, pairs.later, language=language)
    return np.column_stack([pairs.rare.rarest[:, 0], run, *beside, cover])
