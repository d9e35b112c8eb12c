"""Two documents seen through one kind of term: TF-IDF matrices over a common vocabulary.

    earlier  [agre build border] ┐                       border  rare here: heavy
    later    [side agre border ] ┴→ one vocabulary, idf  agre    everybody says it: light

Weights come from the two documents alone, so that adding a third changes nothing between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.preprocessing import normalize

Matrix = csr_array[Any, tuple[int, int]]


def weigh(
    earlier: Sequence[Sequence[str]], later: Sequence[Sequence[str]], *, power: float = 1.0
) -> tuple[Matrix, Matrix, tuple[str, ...]]:
    """Unit rows of sublinear TF-IDF for the terms of each statement, and the vocabulary.

    `power` raises the inverse document frequency: above 1, what everybody says counts still less.
    """
    together = [*earlier, *later]
    if not any(together):
        empty = csr_array((len(together), 1), dtype=np.float64)
        return empty[: len(earlier)], empty[len(earlier) :], ("",)
    vectorizer = CountVectorizer(analyzer=tuple)
    counts = vectorizer.fit_transform(together)
    transformer = TfidfTransformer(sublinear_tf=True, norm=None).fit(counts)
    weighted = csr_array(transformer.transform(counts).multiply(transformer.idf_ ** (power - 1.0)))
    unit = csr_array(normalize(weighted))
    unit.sort_indices()
    return unit[: len(earlier)], unit[len(earlier) :], tuple(vectorizer.get_feature_names_out())
