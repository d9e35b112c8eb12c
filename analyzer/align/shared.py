"""The terms that two statements share, and how much of their likeness each carries.

    "a stable and sustainable border"  ×  "a stable border"     border .31, stable .12; discounted: two, sides

A term much of the pair of documents has ("the two sides") is discounted: idf leaves it little weight.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from analyzer.model import SharedTerm
from analyzer.normalize import fold, stem
from analyzer.settings import AlignSettings
from analyzer.vectors.terms import stems, written
from analyzer.vectors.views import weigh

_DIGITS = 4


class SharedTerms:
    """Looks up what pairs of two lists of texts share."""

    def __init__(self, earlier: Sequence[str], later: Sequence[str], *, language: str, settings: AlignSettings) -> None:
        self._earlier, self._language, self._shown = earlier, language, settings.terms_shown
        self._rows, self._columns, self._names = weigh(
            [stems(text, language) for text in earlier], [stems(text, language) for text in later]
        )
        holders = np.bincount(self._rows.indices, minlength=len(self._names)) + np.bincount(
            self._columns.indices, minlength=len(self._names)
        )
        self._common = holders > settings.common_share * (len(earlier) + len(later))

    def of(self, i: int, j: int) -> tuple[tuple[SharedTerm, ...], tuple[str, ...]]:
        """Heaviest shared terms as the earlier text writes them, and those that were discounted."""
        row, column = self._rows[[i]], self._columns[[j]]
        product = row.multiply(column).tocoo()
        weights = {int(term): float(weight) for term, weight in zip(product.coords[1], product.data, strict=True)}
        written = self._written(i)
        ranked = sorted(weights, key=lambda term: (-round(weights[term], _DIGITS), self._names[term]))
        told = [term for term in ranked if not self._common[term]][: self._shown]
        shared = tuple(SharedTerm(written.get(self._names[t], self._names[t]), round(weights[t], _DIGITS)) for t in told)
        common = [written.get(self._names[t], self._names[t]) for t in ranked if self._common[t]][: self._shown]
        return shared, tuple(common)

    def _written(self, i: int) -> dict[str, str]:
        """Stem → how the earlier text writes it first."""
        found: dict[str, str] = {}
        for word in written(self._earlier[i]).both:
            found.setdefault(stem(fold(word, self._language), self._language), word.casefold())
        return found
