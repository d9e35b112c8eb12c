"""Which statements of two lists correspond, and how surely.

A first form: TF-IDF views, neighbourhood scaling (CSLS), and a threshold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from analyzer.settings import AlignSettings
from analyzer.vectors.kernel import top_products
from analyzer.vectors.terms import grams, stems
from analyzer.vectors.views import weigh

Matrix = csr_array[Any, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that was looked at."""

    earlier: int
    later: int
    similarity: float
    scaled: float
    runner_up: float
    rival: tuple[int, int] | None
    confidence: float


def candidates(earlier: Sequence[str], later: Sequence[str], *, language: str, settings: AlignSettings) -> tuple[Candidate, ...]:
    """All pairs worth looking at, by position."""
    if not earlier or not later:
        return ()
    matrix = _similarities(earlier, later, language=language, settings=settings)
    entries = matrix.tocoo()
    table = {(int(i), int(j)): float(value) for i, j, value in zip(*entries.coords, entries.data, strict=True)}
    row_best: dict[int, list[tuple[float, int]]] = {}
    column_best: dict[int, list[tuple[float, int]]] = {}
    for (i, j), value in table.items():
        row_best.setdefault(i, []).append((value, j))
        column_best.setdefault(j, []).append((value, i))
    for best in (*row_best.values(), *column_best.values()):
        best.sort(key=lambda entry: (-entry[0], entry[1]))
    found = []
    for (i, j), value in sorted(table.items()):
        row = sum(v for v, _ in row_best[i][:3]) / 3
        column = sum(v for v, _ in column_best[j][:3]) / 3
        rivals = [(v, (i, other)) for v, other in row_best[i] if other != j][:1] + [
            (v, (other, j)) for v, other in column_best[j] if other != i
        ][:1]
        runner_up, rival = max(rivals, key=lambda entry: (entry[0], entry[1]), default=(0.0, None))
        scaled = 2 * value - row - column
        confidence = 1 / (1 + exp(-(6 * value + 4 * scaled + 2 * (value - runner_up) - 2.6)))
        found.append(Candidate(i, j, value, scaled, runner_up, rival, confidence))
    return tuple(found)


def _similarities(earlier: Sequence[str], later: Sequence[str], *, language: str, settings: AlignSettings) -> Matrix:
    """The mean of the views' cosines, for the best candidates of each row and column."""
    whole: Matrix | None = None
    for view, share in ((stems, 0.6), (grams, 0.4)):
        one, other, _ = weigh([view(text, language) for text in earlier], [view(text, language) for text in later])
        root = np.sqrt(share)
        whole_pair = (one * root, other * root)
        joined = _products(*whole_pair, settings)
        whole = joined if whole is None else csr_array(whole + joined)
    assert whole is not None  # noqa: S101 two views above
    return whole


def _products(one: Matrix, other: Matrix, settings: AlignSettings) -> Matrix:
    forth = top_products(one, other, k=settings.top_k, threshold=settings.least_similarity)
    back = csr_array(top_products(other, one, k=settings.top_k, threshold=settings.least_similarity).T)
    return csr_array(forth.maximum(back))


def chosen(found: Sequence[Candidate], settings: AlignSettings) -> tuple[Candidate, ...]:
    """The candidates called links."""
    return tuple(candidate for candidate in found if candidate.confidence >= settings.least_confidence)
