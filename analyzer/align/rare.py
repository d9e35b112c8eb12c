"""What two statements share, counted by rarity: how much in all, its rarest terms, and the best run of it.

    earlier  strengthen cooperation in {security and defence}, first of all at the border
    later    … hailed the results of {security and defence} cooperation
                                      └ one run: rare terms that follow each other on both sides

A cosine says how alike two whole statements are. A long statement can hold several positions, and then a part of it
answers to another statement: what speaks for that is the amount that is shared, its rarest terms, and that they stand
together. The run is the best local alignment (Smith & Waterman 1981): shared terms count their rarity, each term
that has to be skipped costs `GAP`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analyzer.vectors.terms import stems
from analyzer.vectors.views import rarities

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Matrix = csr_array[Any, tuple[int, int]]

RAREST = 3
"""Rarest shared terms that are looked at one by one."""
GAP = 0.7
"""Cost of a term that a run skips, in units of rarity: a term that one statement of a hundred has outweighs about six."""


FEW = 200
"""Shared places up to which each asks every other."""

_Row = tuple[int, float, list[int]]
"""Place of a term in the earlier statement, its rarity, its places in the later one."""


@dataclass(frozen=True, slots=True)
class Rare:
    """Of each candidate pair, by what is shared."""

    amount: Floats
    """ln(1 + sum of the rarities of shared terms)."""
    rarest: Floats
    """(pairs, `RAREST`): rarities of the rarest shared terms, 0 where there are fewer."""


def rare(earlier: Sequence[str], later: Sequence[str], i: Ints, j: Ints, *, language: str) -> Rare:
    """Rarity among the statements of these two lists alone."""
    rows, columns, _ = rarities([stems(text, language) for text in earlier], [stems(text, language) for text in later])
    shared = csr_array(rows[i].multiply(columns[j].sign()))
    shared.sum_duplicates()
    return Rare(np.log1p(sums(shared)), _highest(shared))


def sums(matrix: Matrix) -> Floats:
    """Of each row."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def _highest(matrix: Matrix) -> Floats:
    """The highest entries of each row, falling."""
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    order = np.lexsort((-matrix.data, row))
    place = np.arange(order.size) - matrix.indptr[row]
    kept = place < RAREST
    found = np.zeros((matrix.shape[0], RAREST))
    found[row[kept], place[kept]] = matrix.data[order][kept]
    return found


def runs(earlier: Sequence[str], later: Sequence[str], i: Ints, j: Ints, *, language: str) -> Floats:
    """ln(1 + score of the best run) of each pair."""
    one, other = ([stems(text, language) for text in side] for side in (earlier, later))
    rows, columns, names = rarities(one, other)
    rarity = by_name(rows, columns, names)
    places = [_places(terms) for terms in other]
    return np.log1p([_best_run(one[row], places[column], rarity) for row, column in zip(i.tolist(), j.tolist(), strict=True)])


def by_name(rows: Matrix, columns: Matrix, names: tuple[str, ...]) -> dict[str, float]:
    """The rarity of each term, as `rarities` gives it to all rows that have it."""
    return {names[int(term)]: float(value) for side in (rows, columns) for term, value in zip(side.indices, side.data, strict=True)}


def _places(terms: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, term in enumerate(terms):
        found.setdefault(term, []).append(place)
    return found


def _best_run(terms: Sequence[str], places: dict[str, list[int]], rarity: dict[str, float]) -> float:
    """The best chain of shared terms, later ones after earlier ones on both sides."""
    rows = [(here, rarity[term], places[term]) for here, term in enumerate(terms) if term in places]
    return _among_few(rows) if sum(len(there) for _, _, there in rows) <= FEW else _by_table(rows)


def _among_few(rows: Sequence[_Row]) -> float:
    """Every shared place asks all before it: quickest for the few that two ordinary statements share."""
    ends: list[tuple[int, int, float]] = []
    best = 0.0
    for here, weight, found in rows:
        fresh = []
        for there in found:
            before = max([score - GAP * (max(here - x, there - y) - 1) for x, y, score in ends if y < there], default=0.0)
            fresh.append((here, there, weight + max(before, 0.0)))
        ends += fresh
        best = max([best, *(score for _, _, score in fresh)])
    return best


def _by_table(rows: Sequence[_Row]) -> float:
    """The same by the table of both statements, a line at a time: bounded where a word is said a thousand times."""
    width = max(there for _, _, found in rows for there in found) + 1
    slope: Floats = GAP * np.arange(width + 1, dtype=np.float64)
    reach = np.zeros(width + 1)  # best chain that ends before each place, less what was skipped since
    best, last = 0.0, -1
    for here, weight, found in rows:
        skipped = here - last - 1
        for _ in range(min(skipped, width + 1)):
            reach = _carried(reach, slope)
        reach = reach - GAP * max(0, skipped - width - 1)  # by then the skipped rows alone tell: each costs the same everywhere
        score = weight + np.maximum(reach[found], 0.0)
        best = max(best, float(score.max()))
        reach = _carried(reach, slope, at=np.asarray(found) + 1, score=score)
        last = here
    return best


def _carried(reach: Floats, slope: Floats, *, at: Ints | None = None, score: Floats | None = None) -> Floats:
    """The next line of the table: a term skipped on one side or on both costs the same."""
    line = np.maximum(reach, np.concatenate((reach[:1], reach[:-1]))) - GAP
    if at is not None and score is not None:
        line[at] = np.maximum(line[at], score)
    carried: Floats = np.maximum.accumulate(line + slope) - slope
    return carried
