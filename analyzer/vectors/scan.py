"""The loops of `bounded`, compiled: sums of tails, bounds, and the products of what can still reach the limit.

    postings of the row's rare terms   railway → 3, 17, 240 …      sums   ·  ·  ·  .31  ·  ·  .08 …
    one pass over the sums             sum + |head| · |head| ≥ limit?                ✓
    full product of those              in the order of terms                        .47  → among the k best?

The pass over the sums looks at every column, many at a time in vector instructions: that costs less than noticing on the
way which sums grow large enough. Needs numba (the extra `fast`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

LANE = 64
"""Pairs that are bounded at a time."""


class Rows(NamedTuple):
    """A stretch of rows, what is asked of them, how much their heads and rounding can add, and the best links so far."""

    threshold: float
    scale: float
    indptr: NDArray[np.int64]
    indices: NDArray[np.int32]
    data: NDArray[np.float64]
    norms: NDArray[np.float32]
    slack: NDArray[np.float64]
    values: NDArray[np.float64]
    columns: NDArray[np.int32]
    counts: NDArray[np.int32]


class Columns(NamedTuple):
    """A block of columns, by row and (for the tail) by term."""

    first: int
    indptr: NDArray[np.int64]
    indices: NDArray[np.int32]
    data: NDArray[np.float64]
    posting_starts: NDArray[np.int32]
    postings: NDArray[np.uint16]
    weights: NDArray[np.float32]
    norms: NDArray[np.float32]


class _Reaching(NamedTuple):
    """Columns that can reach the limit, and how far."""

    columns: NDArray[np.int32]
    bounds: NDArray[np.float32]


def _scan_rows(rows: Rows, start: int, end: int, block: Columns, weights: NDArray[np.float64]) -> None:
    """Bring the best links of rows `start` to `end` up to date with a block of columns; `weights` has a zero for each term."""
    sums = np.zeros(block.norms.size, dtype=np.float32)
    reaching = _Reaching(np.empty(block.norms.size, dtype=np.int32), np.empty(block.norms.size, dtype=np.float32))
    for row in range(start, end):
        _sum(rows, row, block, sums)
        count = _look(rows, row, block, sums, reaching)
        if count:
            for at in range(rows.indptr[row], rows.indptr[row + 1]):
                weights[rows.indices[at]] = rows.data[at]
            for number in range(count):
                if reaching.bounds[number] >= _limit(rows, row):
                    value = _product(block, reaching.columns[number], weights)
                    _keep(rows, row, block.first + reaching.columns[number], np.rint(value * rows.scale) / rows.scale)
            for at in range(rows.indptr[row], rows.indptr[row + 1]):
                weights[rows.indices[at]] = 0


def _sum_tails(rows: Rows, row: int, block: Columns, sums: NDArray[np.float32]) -> None:
    """Add up a row's tails."""
    for at in range(rows.indptr[row], rows.indptr[row + 1]):
        term, weight = rows.indices[at], np.float32(rows.data[at])
        for place in range(block.posting_starts[term], block.posting_starts[term + 1]):
            sums[block.postings[place]] += weight * block.weights[place]


def _look_at_all(rows: Rows, row: int, block: Columns, sums: NDArray[np.float32], reaching: _Reaching) -> int:
    """Which columns can reach the limit, in ascending order, with their bounds; the sums are cleared for the next row."""
    norm, limit, count = rows.norms[row], _limit(rows, row), 0
    for lane in range(0, sums.size, LANE):
        tails, norms = sums[lane : lane + LANE], block.norms[lane : lane + LANE]
        some = np.int32(0)
        for place in range(LANE):
            some += np.int32(tails[place] + norm * norms[place] >= limit)
        if some:
            for place in range(LANE):
                if tails[place] + norm * norms[place] >= limit:
                    reaching.columns[count] = lane + place
                    reaching.bounds[count] = tails[place] + norm * norms[place]
                    count += 1
        for place in range(LANE):
            tails[place] = 0
    return count


def _renumbered(
    indptr: NDArray[np.int64], indices: NDArray[np.int32], data: NDArray[np.float64], number: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float64]]:
    """Rows without the terms whose number is negative."""
    starts, terms, weights = np.zeros(indptr.size, dtype=np.int64), np.empty(indices.size, dtype=np.int32), np.empty(indices.size)
    count = 0
    for row in range(indptr.size - 1):
        for at in range(indptr[row], indptr[row + 1]):
            if number[indices[at]] >= 0:
                terms[count] = number[indices[at]]
                weights[count] = data[at]
                count += 1
        starts[row + 1] = count
    return starts, terms[:count], weights[:count]


def _turned(
    indptr: NDArray[np.int64], indices: NDArray[np.int32], data: NDArray[np.float64], kept: NDArray[np.bool_]
) -> tuple[NDArray[np.int32], NDArray[np.uint16], NDArray[np.float32]]:
    """Where the postings of each term begin, and in which rows it stands with which weight; only of the terms that are kept."""
    starts = np.zeros(kept.size + 2, dtype=np.int32)
    for term in indices:
        starts[term + 2] += kept[term]
    starts = np.cumsum(starts).astype(np.int32)
    places, weights = np.empty(starts[-1], dtype=np.uint16), np.empty(starts[-1], dtype=np.float32)
    for row in range(indptr.size - 1):
        for at in range(indptr[row], indptr[row + 1]):
            term = indices[at]
            if kept[term]:
                places[starts[term + 1]] = row
                weights[starts[term + 1]] = data[at]
                starts[term + 1] += 1
    return starts[:-1], places, weights


def _limit_of(rows: Rows, row: int) -> np.float32:
    """What a bound must reach: the threshold or the last of k links, less what rounding may have taken away."""
    k = rows.values.shape[1]
    least = rows.threshold if rows.counts[row] < k else max(rows.threshold, rows.values[row, k - 1])
    return np.float32(least - rows.slack[row])


def _full_product(block: Columns, column: int, weights: NDArray[np.float64]) -> float:
    total = 0.0
    if column < block.indptr.size - 1:
        for at in range(block.indptr[column], block.indptr[column + 1]):
            total += block.data[at] * weights[block.indices[at]]
    return total


def _insert(rows: Rows, row: int, column: int, value: float) -> None:
    """Keep a link among the k best; columns come in ascending order, so an equal one stays behind."""
    k, place = rows.values.shape[1], rows.counts[row]
    if value < rows.threshold or (place == k and value <= rows.values[row, k - 1]):
        return
    if place < k:
        rows.counts[row] += 1
    else:
        place = k - 1
    while place > 0 and rows.values[row, place - 1] < value:
        rows.values[row, place] = rows.values[row, place - 1]
        rows.columns[row, place] = rows.columns[row, place - 1]
        place -= 1
    rows.values[row, place] = value
    rows.columns[row, place] = column


class Side(NamedTuple):
    """Rows in compressed form, terms of each in ascending order."""

    indptr: NDArray[np.int32]
    indices: NDArray[np.int32]
    data: NDArray[np.float64]


def _products_of_pairs(rows: Side, columns: Side, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.float64]:
    """The product of each pair of rows, found by walking along both."""
    found = np.zeros(i.size)
    for number in range(i.size):
        one, last = rows.indptr[i[number]], rows.indptr[i[number] + 1]
        other, end = columns.indptr[j[number]], columns.indptr[j[number] + 1]
        while one < last and other < end:
            term, there = rows.indices[one], columns.indices[other]
            if term == there:
                found[number] += rows.data[one] * columns.data[other]
            one += term <= there
            other += there <= term
    return found


_compiled: Any = njit(nogil=True, cache=True)
renumber: Any = _compiled(_renumbered)
turn: Any = _compiled(_turned)
_limit: Any = _compiled(_limit_of)
_product: Any = _compiled(_full_product)
_keep: Any = _compiled(_insert)
_sum: Any = _compiled(_sum_tails)
_look: Any = _compiled(_look_at_all)
multiply_pairs: Any = _compiled(_products_of_pairs)
scan: Any = _compiled(_scan_rows)
