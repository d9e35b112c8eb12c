"""Exact top-k products."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array, vstack

from analyzer.vectors import kernel
from analyzer.vectors.kernel import products_at, top_products


def _random(rng: np.random.Generator, *, rows: int, terms: int, density: float, dtype: Any) -> kernel.Matrix:
    """Rows of length one in which a few terms are everywhere, as in any language; some rows are empty, some repeat."""
    common = rng.random((rows, terms)) < density + 0.6 * (np.arange(terms) < 3)
    dense = np.where(common, np.round(rng.random((rows, terms)), 1), 0.0)
    dense[rng.random(rows) < 0.1] = 0.0
    if rows > 3:
        dense[-1] = dense[0]
    length = np.linalg.norm(dense, axis=1, keepdims=True)
    return csr_array((dense / np.where(length == 0, 1, length)).astype(dtype))


def _expected(rows: kernel.Matrix, columns: kernel.Matrix, *, k: int, threshold: float) -> list[list[tuple[int, float]]]:
    table = np.round(rows.toarray().astype(np.float64) @ columns.toarray().astype(np.float64).T, 12)
    return [
        [(int(column), float(row[column])) for column in sorted(np.flatnonzero(row >= threshold), key=lambda c: (-row[c], c))[:k]]
        for row in table
    ]


def _links(found: kernel.Matrix) -> list[list[tuple[int, float]]]:
    return [
        [(int(found.indices[at]), float(found.data[at])) for at in range(found.indptr[row], found.indptr[row + 1])]
        for row in range(found.shape[0])
    ]


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    sizes=st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(1, 30)),
    k=st.integers(1, 12),
    threshold=st.floats(0.05, 0.95),
)
def test_links_are_those_of_the_full_table(seed: int, sizes: tuple[int, int, int], k: int, threshold: float) -> None:
    """Whatever the matrices, links, order and values are those of the full table of products."""
    rng = np.random.default_rng(seed)
    rows = _random(rng, rows=sizes[0], terms=sizes[2], density=0.2, dtype=np.float64)
    columns = _random(rng, rows=sizes[1], terms=sizes[2], density=0.2, dtype=np.float64)
    found = _links(top_products(rows, columns, k=k, threshold=threshold))
    expected = _expected(rows, columns, k=k, threshold=threshold)
    assert [[c for c, _ in row] for row in found] == [[c for c, _ in row] for row in expected]
    assert [v for row in found for _, v in row] == pytest.approx([v for row in expected for _, v in row], abs=2e-12)


@settings(max_examples=80, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    sizes=st.tuples(st.integers(1, 150), st.integers(1, 150), st.integers(1, 60)),
    k=st.integers(1, 12),
    threshold=st.floats(0.05, 0.95),
    lengths=st.sampled_from([(1.0, 1.0), (7.0, 0.3)]),
)
def test_bounding_leaves_nothing_out(
    seed: int, sizes: tuple[int, int, int], k: int, threshold: float, lengths: tuple[float, float]
) -> None:
    """The compiled search gives bit for bit what multiplying everything gives."""
    bounded = pytest.importorskip("analyzer.vectors.bounded", exc_type=ImportError)
    rng = np.random.default_rng(seed)
    rows, columns = (
        _random(rng, rows=size, terms=sizes[2], density=0.2, dtype=np.float64) * length
        for size, length in zip(sizes[:2], lengths, strict=True)
    )
    found = bounded.bounded_products(rows, columns, k=k, threshold=threshold, scale=1e12)
    whole = kernel._scipy_products(rows, columns, k=k, threshold=threshold)
    assert _links(found) == _links(whole)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000), threshold=st.floats(0.05, 0.5))
def test_any_order_and_sign_of_weights_will_do(seed: int, threshold: float) -> None:
    """Terms out of order, terms that stand twice and weights below zero give bit for bit what multiplying everything gives."""
    bounded = pytest.importorskip("analyzer.vectors.bounded", exc_type=ImportError)
    rng = np.random.default_rng(seed)
    rows, columns = (_shuffled(rng, rows=size, terms=25) for size in (40, 60))
    found = bounded.bounded_products(rows.copy(), columns.copy(), k=4, threshold=threshold, scale=1e12)
    whole = kernel._scipy_products(kernel._canonical(rows), kernel._canonical(columns), k=4, threshold=threshold)
    assert _links(found) == _links(whole)


def _shuffled(rng: np.random.Generator, *, rows: int, terms: int) -> kernel.Matrix:
    """Rows whose entries stand in no order, some twice, some negative."""
    counts = rng.integers(0, 12, rows)
    starts = np.concatenate(([0], np.cumsum(counts)))
    data = np.round(rng.normal(0.2, 0.3, starts[-1]), 2)
    return csr_array((data, rng.integers(0, terms, starts[-1]), starts), shape=(rows, terms))


def test_bounding_leaves_nothing_out_over_several_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns and rows that do not fit one block are searched to the end, and ties across blocks keep their order."""
    bounded = pytest.importorskip("analyzer.vectors.bounded", exc_type=ImportError)
    rng = np.random.default_rng(3)
    rows = _random(rng, rows=300, terms=40, density=0.1, dtype=np.float64)
    columns = csr_array(vstack([rows] * 3))
    monkeypatch.setattr(bounded, "_COLUMNS", 130)
    monkeypatch.setattr(bounded, "_KEPT", 500)
    found = bounded.bounded_products(rows, columns, k=4, threshold=0.3, scale=1e12)
    assert _links(found) == _links(kernel._scipy_products(rows, columns, k=4, threshold=0.3))


def test_large_inputs_are_searched_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether an input counts as large, and whether numba is there, changes nothing in the links."""
    rng = np.random.default_rng(4)
    rows = _random(rng, rows=80, terms=30, density=0.2, dtype=np.float32)
    small = top_products(rows, rows, k=5, threshold=0.2)
    monkeypatch.setattr(kernel, "_LARGE", 0)
    large = top_products(rows, rows, k=5, threshold=0.2)
    monkeypatch.setattr(kernel, "find_spec", lambda _: None)
    plain = top_products(rows, rows, k=5, threshold=0.2)
    assert small.dtype == large.dtype == np.float32
    assert _links(small) == _links(large) == _links(plain)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), sizes=st.tuples(st.integers(1, 20), st.integers(1, 20), st.integers(0, 60)))
def test_products_of_given_pairs_are_those_of_the_full_table(seed: int, sizes: tuple[int, int, int]) -> None:
    """Few pairs or many, compiled or not: the product of a pair is its entry in the full table."""
    pytest.importorskip("numba")
    rng = np.random.default_rng(seed)
    rows, columns = (_random(rng, rows=size, terms=15, density=0.3, dtype=np.float64) for size in sizes[:2])
    i, j = (rng.integers(0, size, sizes[2]) for size in sizes[:2])
    few = products_at(rows, columns, i, j)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel, "_MANY", -1)
        many = products_at(rows, columns, i, j)
    assert many.tobytes() == few.tobytes()
    assert few == pytest.approx((rows.toarray() @ columns.toarray().T)[i, j], abs=2e-12)


def test_blocks_do_not_change_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cutting the work into smaller blocks gives the same bytes."""
    rng = np.random.default_rng(1)
    rows = _random(rng, rows=60, terms=20, density=0.3, dtype=np.float64)
    whole = top_products(rows, rows, k=3, threshold=0.2)
    monkeypatch.setattr(kernel, "_BLOCK_ENTRIES", 50)
    cut = top_products(rows, rows, k=3, threshold=0.2)
    assert _links(cut) == _links(whole)
    assert cut.indices.tobytes() == whole.indices.tobytes()


def test_equal_values_stand_in_order_of_index() -> None:
    """Of columns that are equally near, those of lower index are kept and stand first."""
    rows = csr_array(np.array([[1.0, 0.0]]))
    columns = csr_array(np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 0.0], [1.0, 0.0]]))
    assert top_products(rows, columns, k=2, threshold=0.5).indices.tolist() == [1, 2]


@pytest.mark.parametrize(("k", "threshold"), [(0, 0.5), (1, 0.0), (1, -1.0)])
def test_senseless_bounds_are_refused(k: int, threshold: float) -> None:
    """A k below one or a threshold that keeps everything raises at once."""
    empty = csr_array((1, 1), dtype=np.float64)
    with pytest.raises(ValueError, match="at least 1"):
        top_products(empty, empty, k=k, threshold=threshold)
