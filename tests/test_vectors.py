from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import vstack

from analyzer.vectors.terms import grams, stems, telling_words, words
from analyzer.vectors.views import weigh

TERMS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), min_size=1, max_size=5)


@settings(max_examples=50, deadline=None)
@given(TERMS, TERMS)
def test_rows_have_length_one_or_nothing(earlier: list[list[str]], later: list[list[str]]) -> None:
    """Every row is a unit vector, or empty where its text has no terms; both sides share one vocabulary."""
    rows, columns, names = weigh(earlier, later)
    assert rows.shape == (len(earlier), len(names))
    assert columns.shape == (len(later), len(names))
    lengths = np.sqrt(rows.multiply(rows).sum(axis=1))
    assert np.allclose(lengths, [1.0 if terms else 0.0 for terms in earlier])


@settings(max_examples=30, deadline=None)
@given(TERMS, TERMS)
def test_weights_are_those_of_the_textbook_tool(earlier: list[list[str]], later: list[list[str]]) -> None:
    """Weights are scikit-learn's sublinear TF-IDF, which scholars can reproduce."""
    peer = pytest.importorskip("sklearn.feature_extraction.text")
    if any([*earlier, *later]):
        expected = peer.TfidfVectorizer(analyzer=tuple, sublinear_tf=True).fit_transform([*earlier, *later])
        rows, columns, _ = weigh(earlier, later)
        assert np.allclose(vstack([rows, columns]).toarray(), expected.toarray(), atol=1e-12)


def test_what_everybody_says_weighs_less() -> None:
    """A term of every text weighs less than one of a single text, and a higher power widens the gap."""
    texts = [["side", "border"], ["side", "river"], ["side", "rice"]]
    plain, _, names = weigh(texts, texts[:1])
    steep, _, _ = weigh(texts, texts[:1], power=2.0)
    side, river = names.index("side"), names.index("river")
    assert plain[1, side] < plain[1, river]
    assert steep[1, side] / steep[1, river] < plain[1, side] / plain[1, river]


def test_offices_and_their_holders_are_left_out_but_institutions_stay() -> None:
    """A person with an office is not what a statement says; a ministry or a congress may be."""
    assert telling_words("President Nguyen Phu Trong thanked the Ministry of Finance") == ("thanked", "the", "ministry", "of", "finance")
    assert telling_words("the Party Congress") == ("the", "party", "congress")
    assert telling_words("Der Präsident dankte", "de") == ("der", "prasident", "dankte")


def test_a_text_of_nothing_but_a_name_keeps_it() -> None:
    """Where leaving out persons would leave nothing, they stay."""
    assert telling_words("President Trong") == ("president", "trong")
    assert words("…") == stems("…") == ()


def test_scripts_without_spaces_are_compared_over_word_borders() -> None:
    """Lao, Thai and Chinese give n-grams of neighbouring characters."""
    assert "和平" in grams("和平与发展", "zh")
    assert len(grams("ສັນຕິພາບ", "lo")) > 3
