"""What speaks for a pair by its words alone: its similarity, and how far it stands out from its rivals.

                later 1   2    3
    earlier 1      .60  .55  .50      everything resembles 1: its .55 with 2 says little
            2      .10  .52  .05      the same .52 says much here: nothing else comes near

Cosines of three TF-IDF views (words, stems, character n-grams) are scaled by their neighbourhood (CSLS:
twice the similarity, less the mean of the three best of the row and of the column; Conneau et al. 2018).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, hstack

from analyzer.align.actors import Acting
from analyzer.align.rare import Rare, rare
from analyzer.align.roles import mirrored
from analyzer.settings import AlignSettings
from analyzer.vectors.kernel import products_at, top_products
from analyzer.vectors.terms import grams, matter, stems, telling_words
from analyzer.vectors.views import weigh

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Matrix = csr_array[Any, tuple[int, int]]

NEIGHBOURS = 3
"""Best rivals that make up a neighbourhood."""
_SOFT = 0.03
"""Added above and below a ratio of similarities, so that two tiny ones do not look far apart."""
_VIEWS = (telling_words, stems, grams)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs worth looking at, by position, with what their words say."""

    earlier: Ints
    later: Ints
    similarity: Floats
    """Mean cosine of the three views, 0 to 1."""
    row_rival: Floats
    """The best similarity of the earlier statement with another later one."""
    column_rival: Floats
    features: Floats
    """(pairs, 11), in the order of `weights.WORDING`."""
    rare: Rare
    """What is shared, by rarity."""
    telling: NDArray[np.bool_]
    """Whether they share more than words that only carry syntax, and names."""
    crossed: NDArray[np.bool_]
    """Whether roles are mirrored; such pairs keep only a share of their similarity, also as rivals."""


def look(earlier: Sequence[str], later: Sequence[str], *, language: str, settings: AlignSettings, acting: Acting | None = None) -> Pairs:
    """The best candidates of each row and column, with their features.

    `acting` has the statements of both sides with who acts in them, where the statements themselves leave that to
    the one before: "(Laos) thanked Vietnam for its help". Only mirrored roles are looked for in it.
    """
    views = [weigh([view(text, language) for text in earlier], [view(text, language) for text in later])[:2] for view in _VIEWS]
    share = 1 / np.sqrt(len(views))
    rows, columns = (csr_array(hstack([view[side] * share for view in views], format="csr")) for side in (0, 1))
    i, j = _candidates(rows, columns, settings)
    ones, others = (acting.earlier, acting.later) if acting else (earlier, later)
    crossed = np.array([mirrored(ones[one], others[other], language) for one, other in zip(i, j, strict=True)], dtype=bool)
    left = np.where(crossed, settings.mirrored_share, 1.0)
    by_view = [products_at(one, other, i, j) * left for one, other in views]
    similarity = np.asarray(np.mean(by_view, axis=0))
    row, column = _rivals(similarity, i), _rivals(similarity, j)
    word_rows, word_columns = views[0]
    shared = rare(earlier, later, i, j, language=language)
    features = np.column_stack(
        [
            _scaled(similarity, i, j),
            _scaled(by_view[0], i, j),
            _scaled(by_view[2], i, j),
            similarity,
            similarity - row,
            similarity - column,
            _ratio(similarity, row),
            _ratio(similarity, column),
            _gain(word_rows, word_columns, i, j),
            _gain(word_columns, word_rows, j, i),
            shared.amount,
        ]
    )
    return Pairs(i, j, similarity, row, column, features, shared, telling=_telling(earlier, later, i, j, language), crossed=crossed)


def _telling(earlier: Sequence[str], later: Sequence[str], i: Ints, j: Ints, language: str) -> NDArray[np.bool_]:
    one, other = ([matter(text, language) for text in side] for side in (earlier, later))
    return np.array([not one[row].isdisjoint(other[column]) for row, column in zip(i, j, strict=True)], dtype=bool)


def _candidates(rows: Matrix, columns: Matrix, settings: AlignSettings) -> tuple[Ints, Ints]:
    forth = top_products(rows, columns, k=settings.top_k, threshold=settings.least_similarity)
    back = csr_array(top_products(columns, rows, k=settings.top_k, threshold=settings.least_similarity).T)
    found = csr_array(forth.maximum(back))
    found.sort_indices()
    i, j = found.tocoo().coords
    return i.astype(np.int64), j.astype(np.int64)


def _scaled(values: Floats, i: Ints, j: Ints) -> Floats:
    return 2 * values - _neighbourhood(values, i)[i] - _neighbourhood(values, j)[j]


def _neighbourhood(values: Floats, group: Ints) -> Floats:
    """Mean of each group's best values."""
    total = np.zeros(int(group.max()) + 1 if group.size else 0)
    order = np.lexsort((-values, group))
    place = np.arange(order.size) - np.searchsorted(group[order], group[order])
    best = order[place < NEIGHBOURS]
    np.add.at(total, group[best], values[best])
    counts = np.bincount(group, minlength=total.size)
    return total / np.clip(counts, 1, NEIGHBOURS)


def _rivals(values: Floats, group: Ints) -> Floats:
    """For each value the best other one of its group; 0 where there is none."""
    first, second = (np.zeros(int(group.max()) + 1 if group.size else 0) for _ in range(2))
    np.maximum.at(first, group, values)
    below = values < first[group]
    np.maximum.at(second, group[below], values[below])
    ties = np.bincount(group[~below], minlength=first.size) > 1
    second = np.where(ties, first, second)
    return np.where(below, first[group], second[group])


def _ratio(values: Floats, rivals: Floats) -> Floats:
    return np.log((values + _SOFT) / (rivals + _SOFT))


def _gain(rows: Matrix, columns: Matrix, i: Ints, j: Ints) -> Floats:
    """How much a row and its neighbour together resemble the column more than either alone does: a split or a merge."""
    own = products_at(rows, columns, i, j)
    gain = np.zeros(own.size)
    for step in (-1, 1):
        inside = (i + step >= 0) & (i + step < rows.shape[0])
        here, there = i[inside], i[inside] + step
        beside = products_at(rows, columns, there, j[inside])
        together = (own[inside] + beside) / np.sqrt(np.maximum(2 + 2 * products_at(rows, rows, here, there), 1e-9))
        gain[inside] = np.maximum(gain[inside], together - np.maximum(own[inside], beside))
    return gain
