"""The exact top-k product for large inputs: rare terms are multiplied, common ones only bounded.

    "the two sides agreed on a new railway"        the, of, and, to …   a few hundred head terms:
     ──────── head ───────── tail: railway         97 in 100 multiplications, little of any cosine

Terms that only one side has are dropped first: they multiply nothing, and what is left lies closer together.
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
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from analyzer.vectors.scan import LANE, Columns, Rows, renumber, scan, turn

Matrix = csr_array[Any, tuple[int, int]]

_COLUMNS = 32_768
"""Columns per block: their sums stay in the processor's cache, their numbers fit 16 bits."""
_FIRST_COLUMNS, _WIDENING = 512, 4
"""Columns of the first block, and how much wider than the one before each block may be."""
_ASKED = 24
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


def bounded_products(rows: Matrix, columns: Matrix, *, k: int, threshold: float, scale: float) -> Matrix:
    """`kernel.top_products` for float64 matrices; values are rounded to 1/`scale`."""
    rows, columns = _of_both(rows, columns)
    usual = _usual_limit(rows, columns, k=k, threshold=threshold)
    head = _head_terms(rows, columns, threshold=usual)
    first_columns = _FIRST_COLUMNS if usual > threshold else _COLUMNS
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
            part = Rows(threshold, scale, *_by_row(csr_array(rows[start:end])), row_norms[start:end], slack[start:end], *best)
            for first, last in _widening(columns.shape[0], min(first_columns, _COLUMNS)):
                block = _by_term(csr_array(columns[first:last]), column_norms[first:last], head, first=first)
                step = max(1, -(-(end - start) // _TASKS))
                tasks = [pool.submit(_scan_with, scratch, part, (at, stop), block) for at, stop in _stretches(end - start, step)]
                for task in tasks:
                    task.result()
            parts.append(_links(part, columns.shape[0]))
    return csr_array(vstack(parts, format="csr"))


def _of_both(rows: Matrix, columns: Matrix) -> tuple[Matrix, Matrix]:
    """The terms that both sides have, in their order: most have a term only once, and others then lie closer together."""
    terms = rows.shape[1]
    shared = np.zeros(terms, dtype=np.bool_)
    shared[rows.indices] = True
    there = np.zeros(terms, dtype=np.bool_)
    there[columns.indices] = True
    shared &= there
    number = np.where(shared, np.cumsum(shared, dtype=np.int32) - 1, -1).astype(np.int32)
    size = int(shared.sum())
    found = [
        csr_array(renumber(matrix.indptr.astype(np.int64), matrix.indices, matrix.data, number)[::-1], shape=(matrix.shape[0], size))
        for matrix in (rows, columns)
    ]
    for matrix in found:
        matrix.sum_duplicates()
    return found[0], found[1]


def _scan_with(scratch: SimpleQueue[NDArray[np.float64]], part: Rows, stretch: tuple[int, int], block: Columns) -> None:
    """One array as long as the vocabulary for each thread, not for each task: clearing millions of terms takes longer than a task."""
    weights = scratch.get()
    try:
        scan(part, *stretch, block, weights)
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


def _widening(size: int, width: int) -> Iterator[tuple[int, int]]:
    """Stretches of columns, first narrow ones: the best links of these are the limit that all others must reach."""
    start = 0
    while start < size:
        yield start, min(start + width, size)
        start, width = start + width, min(_WIDENING * width, _COLUMNS)


def _usual_limit(rows: Matrix, columns: Matrix, *, k: int, threshold: float) -> float:
    """What three rows in four ask of a column in the end: their k-th best product, looked up for a few; at least the threshold."""
    some = csr_array(rows[:: max(1, rows.shape[0] // _ASKED)][:_ASKED])
    against = csr_array(columns[:: columns.shape[0] // _COLUMNS]) if columns.shape[0] > _COLUMNS else columns
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


def _by_term(block: Matrix, norms: NDArray[np.float32], head: NDArray[np.float64], *, first: int) -> Columns:
    """The tail of a block of columns turned into postings; norms filled up to whole lanes."""
    indptr, indices, data = _by_row(block)
    padded = np.zeros(-(-norms.size // LANE) * LANE, dtype=np.float32)
    padded[: norms.size] = norms
    starts, postings, weights = turn(indptr, indices, data, head == 0)
    return Columns(first, indptr, indices, data, starts, postings, weights, padded)


def _links(part: Rows, width: int) -> Matrix:
    kept = np.arange(part.values.shape[1]) < part.counts[:, None]
    indptr = np.concatenate(([0], np.cumsum(part.counts, dtype=np.int64)))
    return csr_array((part.values[kept], part.columns[kept], indptr), shape=(part.counts.size, width))
