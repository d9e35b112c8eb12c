from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from analyzer import statistics


def test_none_against_three_is_no_evidence():
    """0 against 3 hits in equal halves: the exact test says .25, where G² (4.16) would say .04."""
    assert statistics.compare_counts(0, 50, later=3, later_total=50).p == pytest.approx(0.25)


def test_none_against_eight_is_evidence():
    """0 against 8 hits in equal halves is beyond chance."""
    test = statistics.compare_counts(0, 50, later=8, later_total=50)
    assert test.p == pytest.approx(2 / 2**8)


def test_known_values():
    """Interval and tests agree with published values."""
    interval = statistics.proportion_interval(4, 20)
    assert (interval.low, interval.high) == (pytest.approx(0.0573, abs=1e-4), pytest.approx(0.4366, abs=1e-4))
    assert statistics.holm([0.01, 0.03, 0.04]) == pytest.approx((0.03, 0.06, 0.06))
    assert statistics.dispersion([4, 0, 0, 0], [1, 1, 1, 1]) == pytest.approx(1)


def test_log_odds_shrink_rare_words():
    """With the informative prior, one hit against none has an interval around zero and twenty against none has not."""
    prior = {"rare": 0.01, "often": 0.1, "rest": 0.89}
    odds = statistics.log_odds({"rest": 200}, {"rest": 180, "rare": 1, "often": 20}, prior=prior, strength=200)
    assert odds["rare"].low < 0 < odds["rare"].value
    assert odds["often"].low > 0


def test_nothing_to_compare():
    """No text on a side: no claim, no crash."""
    assert statistics.compare_counts(0, 0, later=3, later_total=10).p == 1
    assert statistics.proportion_interval(0, 0) == statistics.Interval(0, 1)
    assert statistics.dispersion([0], [3]) == 0


@given(st.integers(0, 30), st.integers(30, 60), st.integers(0, 30), st.integers(30, 60))
def test_comparison_is_fair(earlier, earlier_total, later, later_total):
    """Swapping the sides leaves p and turns the ratio round; the interval holds the observed ratio."""
    one = statistics.compare_counts(earlier, earlier_total, later=later, later_total=later_total)
    other = statistics.compare_counts(later, later_total, later=earlier, later_total=earlier_total)
    assert 0 <= one.p <= 1
    assert one.p == pytest.approx(other.p)
    if earlier and later:
        observed = (later / later_total) / (earlier / earlier_total)
        assert one.ratio.low <= observed <= one.ratio.high
        assert one.ratio.low == pytest.approx(1 / other.ratio.high)


@given(st.integers(0, 400), st.integers(0, 400), st.sampled_from([0.01, 0.1, 0.25, 1 / 3, 0.5, 0.6, 0.9]) | st.floats(0.001, 0.999))
def test_the_exact_test_is_that_of_scipy(hits, misses, share):
    """The chance of outcomes no likelier than the one seen is the p value of SciPy's exact binomial test."""
    if hits + misses:
        expected = binomtest(hits, hits + misses, share).pvalue
        assert statistics.binomial_p(hits, hits + misses, share=share) == pytest.approx(expected, rel=1e-6, abs=1e-300)


@given(st.lists(st.floats(0, 1), max_size=8))
def test_holm_never_makes_surer(values):
    """Correction only raises p values, keeps their order, and stays within 1."""
    corrected = statistics.holm(values)
    assert all(p <= c <= 1 for p, c in zip(values, corrected, strict=True))
    order = sorted(range(len(values)), key=lambda i: values[i])
    assert [corrected[i] for i in order] == sorted(corrected)


@given(st.integers(1, 7), st.integers(1, 7), st.integers(1, 7))
def test_the_chance_of_a_span_is_that_of_counting_all(count, span, total):
    """The chance that places lie close together is the share of all draws that do."""
    if not count <= span <= total:
        assert statistics.chance_of_span(count, span, total=total) == 1
        return
    draws = list(combinations(range(total), count))
    close = sum(draw[-1] - draw[0] < span for draw in draws)
    assert statistics.chance_of_span(count, span, total=total) == pytest.approx(close / len(draws))
