"""Two documents seen through one kind of term: TF-IDF matrices over a common vocabulary.

    earlier  [agre build border] ┐                       border  rare here: heavy
    later    [side agre border ] ┴→ one vocabulary, idf  agre    everybody says it: light

Weights come from the two documents alone, so that adding a third changes nothing between them. Each
term is looked at once, to number it; all counting is done on arrays of numbers, and scikit-learn weighs them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analyzer.borrowed import weighing

Matrix = csr_array[Any, tuple[int, int]]

_LEAST_RARITY = 0.01
"""What a term that every statement has still weighs, so that no statement weighs nothing."""


def weigh(
    earlier: Sequence[Sequence[str]], later: Sequence[Sequence[str]], *, power: float = 1.0
) -> tuple[Matrix, Matrix, tuple[str, ...]]:
    """Unit rows of sublinear TF-IDF for the terms of each statement, and the vocabulary in order.

    A weight is (1 + ln count) · idf^`power` with scikit-learn's idf = 1 + ln((1 + rows) / (1 + rows with the
    term)). A `power` above 1 makes what everybody says count still less.
    """
    together = [*earlier, *later]
    starts, terms, vocabulary = _numbered(together)
    if not vocabulary:
        empty = csr_array((len(together), 1), dtype=np.float64)
        return empty[: len(earlier)], empty[len(earlier) :], ("",)
    counts = csr_array((np.ones(terms.size), terms, starts), shape=(len(together), len(vocabulary)))
    counts.sum_duplicates()
    tfidf, normalize = weighing()  # here, for pairs not yet known: it takes half a second to load
    transformer = tfidf(sublinear_tf=True, norm=None).fit(counts)
    unit = csr_array(normalize(transformer.transform(counts).multiply(transformer.idf_ ** (power - 1.0))))
    unit.sort_indices()
    return unit[: len(earlier)], unit[len(earlier) :], vocabulary


def rarities(earlier: Sequence[Sequence[str]], later: Sequence[Sequence[str]]) -> tuple[Matrix, Matrix, tuple[str, ...]]:
    """How rare each different term of each statement is among all rows, and the vocabulary in order.

    An entry is ln((1 + rows) / (½ + rows with the term)), at least `_LEAST_RARITY`: a term that every row has tells
    nothing, whereas in `weigh`, whose idf never falls below 1, a hundred of them would. Rows are not scaled.
    """
    together = [*earlier, *later]
    starts, terms, vocabulary = _numbered(together)
    if not vocabulary:
        empty = csr_array((len(together), 1), dtype=np.float64)
        return empty[: len(earlier)], empty[len(earlier) :], ("",)
    rows = csr_array((np.ones(terms.size), terms, starts), shape=(len(together), len(vocabulary)))
    rows.sum_duplicates()
    holders = np.bincount(rows.indices, minlength=len(vocabulary))
    rows.data = np.maximum(np.log((1 + len(together)) / (0.5 + holders)), _LEAST_RARITY)[rows.indices]
    return rows[: len(earlier)], rows[len(earlier) :], vocabulary


def _numbered(statements: Sequence[Sequence[str]]) -> tuple[NDArray[np.int32], NDArray[np.int32], tuple[str, ...]]:
    """Where each statement begins among all terms in a row, their numbers, and the terms by number, sorted."""
    starts = np.concatenate((np.zeros(1, dtype=np.int32), np.cumsum([len(terms) for terms in statements], dtype=np.int32)))
    seen: defaultdict[str, int] = defaultdict()
    seen.default_factory = seen.__len__
    met = np.fromiter(map(seen.__getitem__, chain.from_iterable(statements)), dtype=np.int32, count=int(starts[-1]))
    vocabulary = tuple(sorted(seen))
    number = np.empty(len(vocabulary), dtype=np.int32)
    number[[seen[term] for term in vocabulary]] = np.arange(len(vocabulary), dtype=np.int32)
    return starts, number[met], vocabulary
