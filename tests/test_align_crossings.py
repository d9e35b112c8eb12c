"""Likely links nearby that run across a pair."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analyzer.align import align_statements
from analyzer.align.crossings import REACH, crossings

PLACES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0, 1), st.floats(0, 1)), min_size=1, unique_by=lambda p: p[:2])
HARBOUR = (
    "The old harbour lies at the mouth of a river.",
    "Every summer a choir of fishermen sings on the quay.",
    "Nobody knows who paid for the lighthouse.",
    "In winter herring are smoked behind the church.",
)


def crossed(*pairs: tuple[int, int, float, float]) -> list[float]:
    """Of pairs as (earlier, later, support, similarity)."""
    i, j, support, similarity = (np.array(column) for column in zip(*sorted(pairs), strict=True))
    return crossings(i, j, support, similarity).tolist()


def test_a_likely_link_that_crosses_counts_and_one_that_runs_beside_does_not() -> None:
    """Only a link that has the two statements change places says anything, and it says the less the further away it is."""
    assert crossed((1, 2, 0.5, 0.2), (2, 1, 0.9, 0.2))[0] > crossed((1, 3, 0.5, 0.2), (2, 1, 0.9, 0.2))[0] > 0
    assert crossed((1, 1, 0.5, 0.2), (2, 2, 0.9, 0.2)) == [0.0, 0.0]
    assert crossed((1, 1, 0.5, 0.2), (1, 2, 0.9, 0.2)) == [0.0, 0.0]


def test_nothing_is_asked_further_away_than_its_reach() -> None:
    """A block that moves far crosses what lies between; that is no sign against it."""
    assert crossed((0, REACH + 1, 0.9, 0.2), (REACH + 1, 0, 0.9, 0.2)) == [0.0, 0.0]


def test_statements_of_equal_words_may_change_places() -> None:
    """Two neighbours that changed places unaltered, or nearly so, are linked all the same."""
    turned = (HARBOUR[0], HARBOUR[2], HARBOUR[1].replace("Every", "Each"), HARBOUR[3])
    assert [(link.earlier, link.later) for link in align_statements(HARBOUR, turned)] == [(0, 0), (1, 2), (2, 1), (3, 3)]


@given(PLACES)
def test_it_is_the_same_from_both_sides(places: list[tuple[int, int, float, float]]) -> None:
    """Which document is called the earlier one changes nothing."""
    told = dict(zip(((i, j) for i, j, *_ in sorted(places)), crossed(*places), strict=True))
    turned = [(j, i, *rest) for i, j, *rest in places]
    back = dict(zip(((j, i) for i, j, *_ in sorted(turned)), crossed(*turned), strict=True))
    assert told == back
