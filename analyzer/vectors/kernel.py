"""Which rows of two sparse matrices resemble each other most: the exact top-k product, by blocks.

               columns                                k = 2, threshold = 0.3
            c0   c1   c2   c3
    r0     .9   .1   .4   .4         r0 → c0 .9, c2 .4      (c3 ties with c2: the lower index goes first)
    r1     .2   .2   .1   .0         r1 →
    r2     .0   .8   .3   .0         r2 → c1 .8, c2 .3

The full table is never held: a corpus of 100,000 statements would need 80 GB for it. With rows
normalised to length one the products are cosines. Everything is exact: what is left out is only
what cannot reach the threshold.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

Matrix = csr_array[Any, tuple[int, int]]

_BLOCK_ENTRIES = 8_000_000
"""Entries of a block's product at most, about 0.1 GB: memory, not results, depends on it."""
_LARGE = 100_000_000
"""Multiplications from which compiling is worth its start of a second or two."""
_MANY = 20_000_000
"""Entries of the rows of given pairs from which the same holds."""
_DECIMALS = 12
_SCALE = 10.0**_DECIMALS
"""Values are kept to 12 decimals: beyond them the order of summation would decide ties."""


def top_products(rows: Matrix, columns: Matrix, *, k: int, threshold: float) -> Matrix:
    """For each row of `rows`, its `k` largest products with rows of `columns` that reach `threshold`.

    `rows` is (n, terms) and `columns` (m, terms); the result is (n, m) with at most `k` entries a
    row, standing in order of value, largest first, and of column index where values are equal.
    Values have the type of `rows`; they are summed as float64 and rounded to 12 decimals, so that any
    way of summing gives the same links. Negative weights are allowed, but `threshold` must be above
    zero: pairs that share no term are never looked at.

    Large inputs are left to `bounded` where numba is installed; the result is the same.

    >>> rows = csr_array([[0.6, 0.8]])
    >>> top_products(rows, csr_array([[1.0, 0.0], [0.0, 1.0], [0.6, 0.8]]), k=2, threshold=0.1).indices.tolist()
    [2, 1]
    """
    if k < 1 or threshold <= 0:
        raise ValueError(f"k must be at least 1 and threshold above 0, not {k} and {threshold}")
    exact, against = (matrix.astype(np.float64, copy=False) for matrix in (rows, columns))
    if _multiplications(exact, against) > _LARGE and find_spec("numba"):
        from analyzer.vectors.bounded import bounded_products  # noqa: PLC0415 numba takes a second to import

        found = bounded_products(exact, against, k=k, threshold=threshold, scale=_SCALE)
    else:
        found = _scipy_products(_canonical(exact), _canonical(against), k=k, threshold=threshold)
    return found.astype(rows.dtype, copy=False)


def products_at(rows: Matrix, columns: Matrix, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.float64]:
    """(pairs): the product of row `i[n]` of `rows` with row `j[n]` of `columns`, to 12 decimals.

    >>> products_at(csr_array([[0.6, 0.8]]), csr_array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 0]), np.array([1, 0])).tolist()
    [0.8, 0.6]
    """
    if np.diff(rows.indptr)[i].sum() + np.diff(columns.indptr)[j].sum() > _MANY and find_spec("numba"):
        from analyzer.vectors.scan import Side, multiply_pairs  # noqa: PLC0415 numba takes a second to import

        sides = (Side(matrix.indptr, matrix.indices, matrix.data) for matrix in (_canonical(rows), _canonical(columns)))
        found = multiply_pairs(*sides, i, j)
    else:
        found = np.asarray(rows[i].multiply(columns[j]).sum(axis=1), dtype=np.float64)
    return np.asarray(found.round(_DECIMALS))


def _canonical(matrix: Matrix) -> Matrix:
    """Terms of each row in ascending order, none twice."""
    if matrix.has_canonical_format:
        return matrix
    found = matrix.copy()
    found.sum_duplicates()
    return found


def _multiplications(rows: Matrix, columns: Matrix) -> float:
    frequency = np.bincount(columns.indices, minlength=columns.shape[1]).astype(np.float64)
    return float(frequency[rows.indices].sum())


def _scipy_products(rows: Matrix, columns: Matrix, *, k: int, threshold: float) -> Matrix:
    turned = csr_array(columns.T)
    parts = [_best(csr_array(rows[start:end] @ turned), k=k, threshold=threshold) for start, end in _blocks(rows, columns)]
    if not parts:
        return csr_array((rows.shape[0], columns.shape[0]), dtype=rows.dtype)
    return csr_array(vstack(parts, format="csr"))


def _blocks(rows: Matrix, columns: Matrix) -> Iterator[tuple[int, int]]:
    """Stretches of rows whose product has at most `_BLOCK_ENTRIES` entries (or one row)."""
    frequency = np.bincount(columns.indices, minlength=columns.shape[1])
    reached = np.concatenate(([0], np.cumsum(frequency[rows.indices])))[rows.indptr]
    cost = np.concatenate(([0], np.cumsum(np.minimum(np.diff(reached), columns.shape[0]))))
    start = 0
    while start < rows.shape[0]:
        end = int(np.searchsorted(cost, cost[start] + _BLOCK_ENTRIES, side="right")) - 1
        end = min(max(end, start + 1), rows.shape[0])
        yield start, end
        start = end


def _best(product: Matrix, *, k: int, threshold: float) -> Matrix:
    """The `k` best entries of each row, best first."""
    values = np.rint(product.data * _SCALE) / _SCALE
    kept = values >= threshold
    row = np.repeat(np.arange(product.shape[0]), np.diff(product.indptr))[kept]
    column, values = product.indices[kept], values[kept]
    order = np.lexsort((column, -values, row))
    order = order[_places(row[order]) < k]
    counts = np.bincount(row[order], minlength=product.shape[0])
    indptr = np.concatenate(([0], np.cumsum(counts)))
    return csr_array((values[order], column[order], indptr), shape=product.shape)


def _places(groups: NDArray[np.int64]) -> NDArray[np.int64]:
    """The place of each entry within its run of equal numbers: [4, 4, 4, 7] → [0, 1, 2, 0]."""
    counts = np.unique(groups, return_counts=True)[1]
    return np.arange(groups.size) - np.repeat(np.cumsum(counts) - counts, counts)
