"""The exact top-k product for large inputs: rare terms are multiplied, common ones only bounded.

    "the two sides agreed on a new railway"        the, of, and, to …   a few hundred head terms:
     ──────── head ───────── tail: railway         97 in 100 multiplications, little of any cosine

A product is tail + head. The tail is summed for all pairs from postings, which is cheap because its
terms are rare. The head is at most |row's head| · |column's head| (Cauchy–Schwarz), so that one
multiplication per pair tells whether the pair can still reach the threshold, or the k-th best so
far; only then is the product computed in full, in the order of term numbers, as scipy would. Where
the threshold is low it is the k-th best that counts: the first blocks of columns are narrow, to find
good ones early, and the head is chosen by what the k-th best of a few rows comes to. The
idea is that of L2AP (Anastasiu & Karypis 2014), with one bound over the commonest terms in place of
one per prefix: it needs no index of remainders and runs in vector instructions.

Sums for the bound are in float32, with room for their rounding; what is emitted is float64.
Needs numba (the extra `fast`), so this module is imported only when there is much to do.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

Matrix = csr_array[Any, tuple[int, int]]

_LANE = 64
"""Pairs that are bounded at a time."""
_COLUMNS = 32_768
"""Columns per block: their sums stay in the processor's cache, their numbers fit 16 bits."""
_FIRST_COLUMNS, _WIDENING = 512, 4
"""Columns of the first block, and how much wider than the one before each block may be."""
_ASKED = 64
"""Rows whose k-th best product is looked up to choose the head."""
_KEPT = 16_000_000
"""Links held at a time, about 0.2 GB."""
_TASKS = 32
"""Stretches of rows that the threads share out among themselves."""
_WIDEST = 8_192
"""Terms of the head at most."""
_SAMPLE = 2_000
"""Rows looked at to choose the head."""
_REACH = 0.7
"""Part of the threshold that the heads of 95 in 100 pairs may reach: less wastes multiplications, more wastes candidates."""


class _Rows(NamedTuple):
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


class _Columns(NamedTuple):
    """A block of columns, by row and (for the tail) by term."""

    first: int
    indptr: NDArray[np.int64]
    indices: NDArray[np.int32]
    data: NDArray[np.float64]
    posting_starts: NDArray[np.int32]
    postings: NDArray[np.uint16]
    weights: NDArray[np.float32]
    norms: NDArray[np.float32]


def bounded_products(rows: Matrix, columns: Matrix, *, k: int, threshold: float, scale: float) -> Matrix:
    """`kernel.top_products` for float64 matrices in canonical format; values are rounded to 1/`scale`."""
    head = _head_terms(rows, columns, threshold=_usual_limit(rows, columns, k=k, threshold=threshold))
    whole = np.ones(head.size)
    slack = (np.diff(rows.indptr) + 8) * float(np.finfo(np.float32).eps) * _norms(rows, whole) * _norms(columns, whole).max(initial=0.0)
    row_norms, column_norms = _singles(_norms(rows, head)), _singles(_norms(columns, head))
    parts = []
    scratch: SimpleQueue[NDArray[np.float64]] = SimpleQueue()
    for _ in range(_threads()):
        scratch.put(np.zeros(rows.shape[1]))
    with ThreadPoolExecutor(_threads()) as pool:
        for start, end in _stretches(rows.shape[0], max(1, _KEPT // k)):
            best = np.zeros((end - start, k)), np.zeros((end - start, k), dtype=np.int32), np.zeros(end - start, dtype=np.int32)
            part = _Rows(threshold, scale, *_by_row(csr_array(rows[start:end])), row_norms[start:end], slack[start:end], *best)
            for first, last in _widening(columns.shape[0]):
                block = _by_term(csr_array(columns[first:last]), column_norms[first:last], head, first=first)
                step = max(1, -(-(end - start) // _TASKS))
                tasks = [pool.submit(_scan_with, scratch, part, (at, stop), block) for at, stop in _stretches(end - start, step)]
                for task in tasks:
                    task.result()
            parts.append(_links(part, columns.shape[0]))
    return csr_array(vstack(parts, format="csr"))


def _scan_with(scratch: SimpleQueue[NDArray[np.float64]], part: _Rows, stretch: tuple[int, int], block: _Columns) -> None:
    """One array as long as the vocabulary for each thread, not for each task: clearing millions of terms takes longer than a task."""
    weights = scratch.get()
    try:
        _scan(part, *stretch, block, weights)
    except BaseException:
        scratch.put(np.zeros_like(weights))  # else the tasks that follow would wait for it for ever
        raise
    scratch.put(weights)


def _threads() -> int:
    """The processors this process may use."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _stretches(size: int, step: int) -> Iterator[tuple[int, int]]:
    for start in range(0, size, step):
        yield start, min(start + step, size)


def _widening(size: int) -> Iterator[tuple[int, int]]:
    """Stretches of columns, first narrow ones: the best links of these are the limit that all others must reach."""
    start, width = 0, min(_FIRST_COLUMNS, _COLUMNS)
    while start < size:
        yield start, min(start + width, size)
        start, width = start + width, min(_WIDENING * width, _COLUMNS)


def _usual_limit(rows: Matrix, columns: Matrix, *, k: int, threshold: float) -> float:
    """What three rows in four ask of a column in the end: their k-th best product, looked up for a few; at least the threshold."""
    some = csr_array(rows[:: max(1, rows.shape[0] // _ASKED)][:_ASKED])
    against = csr_array(columns[:: max(1, columns.shape[0] // _COLUMNS)])
    if not some.shape[0] or against.shape[0] < k:
        return threshold
    products = csr_array(some @ csr_array(against.T))
    rest = [np.partition(row, -k)[-k] if row.size >= k else 0.0 for row in np.split(products.data, products.indptr[1:-1])]
    return max(threshold, float(np.quantile(rest, 0.25)))


def _head_terms(rows: Matrix, columns: Matrix, *, threshold: float) -> NDArray[np.float64]:
    """1 for each of the terms with most multiplications whose bound seldom reaches the threshold, else 0."""
    terms = rows.shape[1]
    work = np.bincount(rows.indices, minlength=terms).astype(np.float64) * np.bincount(columns.indices, minlength=terms)
    size = min(terms, _WIDEST)
    order = np.argpartition(-work, size - 1)[:size] if terms else np.arange(0)
    order = order[np.argsort(-work[order], kind="stable")]
    level = np.full(terms, int(np.log2(_WIDEST)) - 2)
    level[order] = np.ceil(np.log2(np.maximum(np.arange(1, order.size + 1), 8))) - 3
    reach = _usual_norms(rows, level) * _usual_norms(columns, level)
    chosen = min(int(np.searchsorted(reach, _REACH * threshold, side="right")) - 1, int(np.log2(_WIDEST)) - 3)
    return (level <= chosen).astype(np.float64)


def _usual_norms(matrix: Matrix, level: NDArray[np.int64]) -> NDArray[np.float64]:
    """The length over the terms up to each level that 95 in 100 rows stay below."""
    sample = csr_array(matrix[:: max(1, matrix.shape[0] // _SAMPLE)])
    size, levels = sample.shape[0], int(level.max(initial=0)) + 1
    row = np.repeat(np.arange(size), np.diff(sample.indptr))
    squares = np.bincount(row * levels + level[sample.indices], weights=sample.data**2, minlength=size * levels)
    return np.asarray(np.quantile(np.sqrt(squares.reshape(size, levels).cumsum(axis=1)), 0.95, axis=0), dtype=np.float64)


def _norms(matrix: Matrix, terms: NDArray[np.float64]) -> NDArray[np.float64]:
    """The length of each row over the chosen terms."""
    squares: Matrix = csr_array((matrix.data**2, matrix.indices, matrix.indptr), shape=matrix.shape)
    return np.sqrt(np.asarray(squares @ terms, dtype=np.float64))


def _singles(norms: NDArray[np.float64]) -> NDArray[np.float32]:
    """Rounded up, so that a bound stays a bound."""
    return np.nextafter(norms.astype(np.float32), np.float32(np.inf))


def _by_row(matrix: Matrix) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float64]]:
    return matrix.indptr.astype(np.int64), matrix.indices.astype(np.int32), matrix.data


def _by_term(block: Matrix, norms: NDArray[np.float32], head: NDArray[np.float64], *, first: int) -> _Columns:
    """The tail of a block of columns turned into postings; norms filled up to whole lanes."""
    kept = head[block.indices] == 0
    indptr = np.concatenate(([0], np.cumsum(kept)))[block.indptr]
    turned = csr_array((block.data[kept], block.indices[kept], indptr), shape=block.shape).tocsc()
    padded = np.zeros(-(-norms.size // _LANE) * _LANE, dtype=np.float32)
    padded[: norms.size] = norms
    postings = turned.indptr.astype(np.int32), turned.indices.astype(np.uint16), turned.data.astype(np.float32)
    return _Columns(first, *_by_row(block), *postings, padded)


def _links(part: _Rows, width: int) -> Matrix:
    kept = np.arange(part.values.shape[1]) < part.counts[:, None]
    indptr = np.concatenate(([0], np.cumsum(part.counts, dtype=np.int64)))
    return csr_array((part.values[kept], part.columns[kept], indptr), shape=(part.counts.size, width))


def _scan_rows(rows: _Rows, start: int, end: int, block: _Columns, weights: NDArray[np.float64]) -> None:
    """Bring the best links of rows `start` to `end` up to date with a block of columns; `weights` has a zero for each term."""
    sums = np.zeros(block.norms.size, dtype=np.float32)
    reaching = np.empty(block.norms.size, dtype=np.int32)
    widest = block.norms.max()
    for row in range(start, end):
        for at in range(rows.indptr[row], rows.indptr[row + 1]):
            weights[rows.indices[at]] = rows.data[at]
        count = _sum(rows, row, block, sums, reaching)
        if count == reaching.size or rows.norms[row] * widest >= _limit(rows, row):
            count = _look(rows, row, block, sums, reaching)
        last, norm = -1, rows.norms[row]
        for column in np.sort(reaching[:count]):
            if column != last and sums[column] + norm * block.norms[column] >= _limit(rows, row):
                value = _product(block, column, weights)
                _keep(rows, row, block.first + column, np.rint(value * rows.scale) / rows.scale)
            last = column
        sums[:] = 0
        for at in range(rows.indptr[row], rows.indptr[row + 1]):
            weights[rows.indices[at]] = 0


def _sum_tails(rows: _Rows, row: int, block: _Columns, sums: NDArray[np.float32], reaching: NDArray[np.int32]) -> int:
    """Add up a row's tails; which columns come to reach the limit by them is seen on the way, where it costs least."""
    norm, limit, count = rows.norms[row], _limit(rows, row), 0
    for at in range(rows.indptr[row], rows.indptr[row + 1]):
        term, weight = rows.indices[at], np.float32(rows.data[at])
        for place in range(block.posting_starts[term], block.posting_starts[term + 1]):
            column = block.postings[place]
            before = sums[column]
            after = before + weight * block.weights[place]
            sums[column] = after
            if after + norm * block.norms[column] >= limit and before + norm * block.norms[column] < limit and count < reaching.size:
                reaching[count] = column
                count += 1
    return count


def _look_at_all(rows: _Rows, row: int, block: _Columns, sums: NDArray[np.float32], reaching: NDArray[np.int32]) -> int:
    """The same for a row whose head alone may reach the limit: every column is looked at, many at a time."""
    norm, limit, count = rows.norms[row], _limit(rows, row), 0
    for lane in range(0, sums.size, _LANE):
        tails, norms = sums[lane : lane + _LANE], block.norms[lane : lane + _LANE]
        some = np.int32(0)
        for place in range(_LANE):
            some += np.int32(tails[place] + norm * norms[place] >= limit)
        for place in range(_LANE if some else 0):
            if tails[place] + norm * norms[place] >= limit:
                reaching[count] = lane + place
                count += 1
    return count


def _limit_of(rows: _Rows, row: int) -> np.float32:
    """What a bound must reach: the threshold or the last of k links, less what rounding may have taken away."""
    k = rows.values.shape[1]
    least = rows.threshold if rows.counts[row] < k else max(rows.threshold, rows.values[row, k - 1])
    return np.float32(least - rows.slack[row])


def _full_product(block: _Columns, column: int, weights: NDArray[np.float64]) -> float:
    total = 0.0
    if column < block.indptr.size - 1:
        for at in range(block.indptr[column], block.indptr[column + 1]):
            total += block.data[at] * weights[block.indices[at]]
    return total


def _insert(rows: _Rows, row: int, column: int, value: float) -> None:
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


_compiled: Any = njit(nogil=True, cache=True)
_limit: Any = _compiled(_limit_of)
_product: Any = _compiled(_full_product)
_keep: Any = _compiled(_insert)
_sum: Any = _compiled(_sum_tails)
_look: Any = _compiled(_look_at_all)
_scan: Any = _compiled(_scan_rows)
