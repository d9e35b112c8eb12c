"""What a link says: the same words, one position in other words, or a part of one.

    2019  agreed to promote connectivity in transport and energy     ─ reworded ─  2024  will {connect} {transport}, {power} …
    2019  proud of the {special} {solidarity} that Presidents founded  ─ partial ─  2025  agreed to teach its history …
                 └ a formula that many statements share, and nothing else

"Reworded" tells a reader that one position was put in other words, so it asks that each statement has a good part of the
other's matter: by rarity, which leaves formulas and names little weight, and by senses, since words are what changed; or
that most words stand as they were: in a revision of one text, where all speaks of the same few things, nothing is rare.
A link that is not sure, or where one statement answers to several others, says less than that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np

from analyzer.align.covered import mutual
from analyzer.align.groups import Pair
from analyzer.model import Relation
from analyzer.settings import AlignSettings
from analyzer.vectors.terms import words

_MOST_PAIRS = 40_000
"""Pairs of equal words beyond which the order of words is not looked at: difflib goes through all of them for each block."""


class Relations:
    """Tells the relations of the links between two lists of texts."""

    def __init__(
        self, texts: tuple[Sequence[str], Sequence[str]], pairs: Sequence[Pair], *, language: str, settings: AlignSettings
    ) -> None:
        self._texts, self._language, self._settings = texts, language, settings
        i, j = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
        matter = mutual(*texts, i, j, language=language) if pairs else ()
        self._matter = {pair: round(float(share), 6) for pair, share in zip(pairs, matter, strict=True)}

    def of(self, pair: Pair, confidence: float, *, grouped: bool, shared: bool) -> Relation:
        """Of a link; `grouped` where it is told as one split or merge with others, `shared` where a statement of it has another link."""
        earlier, later = self._texts[0][pair[0]], self._texts[1][pair[1]]
        if words(earlier, self._language) == words(later, self._language):
            return Relation.SAME
        if grouped or confidence < self._settings.reworded_confidence:
            return Relation.PARTIAL
        matter, distance = self._matter[pair], wording_distance(earlier, later, self._language)
        whole = matter >= self._settings.reworded_most
        if not (whole or shared):
            near = matter >= self._settings.reworded_matter and distance <= self._settings.partial_distance
            whole = near or distance <= self._settings.reworded_distance
        return Relation.REWORDED if whole else Relation.PARTIAL


@lru_cache(maxsize=100_000)
def wording_distance(earlier: str, later: str, language: str) -> float:
    """1 less the share of words that stand in both in one order (Ratcliff & Metzener 1988): 0 the same words, 1 none shared.

    Of texts that repeat themselves without measure, the share of words that stand in both in any order.
    """
    one, other = words(earlier, language), words(later, language)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    counts = Counter(other)
    if sum([counts[word] for word in one]) > _MOST_PAIRS:
        return 1 - matcher.quick_ratio()
    return 1 - matcher.ratio()
