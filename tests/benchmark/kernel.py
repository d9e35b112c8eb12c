"""Top 10 products of TF-IDF rows above 0.2, N statements against N: processor seconds, memory and links.

Peers: sparse_dot_topn (exact), and every product in scipy by blocks. All find the links of the same matrices; scipy
gets a sample of the rows from 100,000 on, and the others the same sample once more to compare links with it.

Then a whole alignment, two lists of sentences in and a table of links on disk, beside the two searches for candidates
in it (each side's best). These have their own weights, three views of the text and a far lower threshold, so that they
take longer than the table's. Loading what is compiled stands apart; the first run of an installation adds compiling.
"""

from __future__ import annotations

import csv
import hashlib
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_array, csr_matrix, load_npz, save_npz
from sklearn.feature_extraction.text import TfidfVectorizer

from analyzer.align import align_statements, evidence
from analyzer.vectors import kernel
from tests.benchmark.corpora import edited, sentences
from tests.benchmark.measure import Cost, measure, quick

_SAMPLE = 2_000
_MILLION = 1_000_000


def run(folder: Path | None) -> Iterator[str]:
    """One table per size."""
    base = sentences(folder)
    yield f"{'statements':>11} {'terms':>9} {'method':24} {'CPU s':>8} {'times ours':>10} {'MB':>6} {'links':>9}  same links"
    for size in (2_000, 10_000) if quick() else (10_000, 100_000):
        with tempfile.TemporaryDirectory() as place:
            terms, vectorising = _write(Path(place), base, size)
            yield from _table(Path(place), size, terms)
            yield f"{size:11,} {'':9} scikit-learn's vectoriser took {vectorising:.1f} s of this process"
    yield f"{'statements':>11} {'alignment CPU s':>16} {'its searches':>13} {'ratio':>6} {'loading':>8} {'links':>9}"
    for size in (1_000, 2_000) if quick() else (2_000, 10_000):
        cost = measure(_whole, base, size)
        links, searching, loading = cost.result
        yield f"{size:11,} {cost.seconds:16.2f} {searching:13.2f} {cost.seconds / searching:6.1f} {loading:8.2f} {links:9,}"


def _write(place: Path, base: list[str], size: int) -> tuple[int, float]:
    earlier, later = edited(base, size, seed=1), edited(base, size, seed=2)
    began = time.process_time()
    vectoriser = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    weights = vectoriser.fit_transform(earlier + later)
    took = time.process_time() - began
    save_npz(place / "earlier.npz", csr_matrix(weights[:size]))
    save_npz(place / "later.npz", csr_matrix(weights[size:]))
    return int(weights.shape[1]), took


def _table(place: Path, size: int, terms: int) -> Iterator[str]:
    of = f"{size:11,} {terms:9,}"
    sample = size if size <= 10 * _SAMPLE else _SAMPLE
    ours = measure(_ours, place, size)
    yield _row(f"{of} this kernel", ours, ours, "")
    if find_spec("sparse_dot_topn"):
        peer = measure(_sparse_dot_topn, place, size)
        yield _row(f"{of} sparse_dot_topn", peer, ours, "same number" if peer.result[0] == ours.result[0] else "differ")
    whole, part = measure(_scipy, place, sample), measure(_ours, place, sample)
    same = "same, bit for bit" if whole.result == part.result else "differ"
    name = "scipy, by blocks" if sample == size else f"scipy, {sample:,} rows"
    yield _row(f"{of} {name}", whole, part, same)
    if size > 10 * _SAMPLE:
        yield _projected(ours, size)


def _projected(ours: Cost, size: int) -> str:
    """What a million against a million would take: blocks follow each other, so time grows with rows times columns, memory with rows."""
    times = _MILLION / size
    hours, gigabytes = ours.seconds * times**2 / 3600, ours.megabytes * times / 1024
    return f"{_MILLION:11,} {'':9} projected: {hours:.1f} processor hours, at most {gigabytes:.1f} GB above the matrices"


def _row(what: str, cost: Cost, ours: Cost, same: str) -> str:
    ratio = cost.seconds / ours.seconds
    return f"{what:46} {cost.seconds:8.2f} {ratio:10.1f} {cost.megabytes:6.0f} {cost.result[0]:9,}  {same}"


def _load(place: Path, rows: int) -> tuple[kernel.Matrix, kernel.Matrix]:
    return csr_array(load_npz(place / "earlier.npz"))[:rows], csr_array(load_npz(place / "later.npz"))


def _seen(found: kernel.Matrix) -> tuple[int, str]:
    """How many links, and a hash of all of them."""
    parts = (found.indptr.astype(np.int64), found.indices.astype(np.int64), found.data)
    return int(found.nnz), hashlib.sha256(b"".join(part.tobytes() for part in parts)).hexdigest()


def _ours(place: Path, rows: int) -> Callable[[], tuple[int, str]]:
    earlier, later = _load(place, rows)
    kernel._LARGE = 0
    bounded = import_module("analyzer.vectors.bounded")
    bounded._threads = lambda: 1  # type: ignore[attr-defined] # as the peers
    kernel.top_products(earlier[:50], later[:50], k=10, threshold=0.2)
    return lambda: _seen(kernel.top_products(earlier, later, k=10, threshold=0.2))


def _scipy(place: Path, rows: int) -> Callable[[], tuple[int, str]]:
    earlier, later = _load(place, rows)
    kernel._LARGE = float("inf")
    return lambda: _seen(kernel.top_products(earlier, later, k=10, threshold=0.2))


def _sparse_dot_topn(place: Path, rows: int) -> Callable[[], tuple[int, str]]:
    from sparse_dot_topn import sp_matmul_topn  # noqa: PLC0415 a peer, installed for measuring only

    earlier, later = map(csr_matrix, _load(place, rows))
    turned = later.T.tocsr()
    return lambda: _seen(sp_matmul_topn(earlier, turned, top_n=10, threshold=0.2, sort=True))


def _whole(base: list[str], size: int) -> Callable[[], tuple[int, float, float]]:
    """Links, seconds of the searches, and seconds that loading (or compiling) took beforehand."""
    earlier, later = edited(base, size, seed=1), edited(base, size, seed=2)
    spent: list[float] = []

    def search(*arguments: Any, **options: Any) -> kernel.Matrix:
        began = time.process_time()
        found = kernel.top_products(*arguments, **options)
        spent.append(time.process_time() - began)
        return found

    began, large = time.process_time(), kernel._LARGE
    kernel._LARGE = 0
    align_statements(base[:50], base[50:100])
    kernel._LARGE = large
    loading = time.process_time() - began
    evidence.top_products = search

    def task() -> tuple[int, float, float]:
        found = align_statements(earlier, later)
        with tempfile.TemporaryDirectory() as place, (Path(place) / "links.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows((link.earlier, link.later, link.relation, link.similarity, link.confidence) for link in found)
        return len(found), sum(spent), loading

    return task
