"""Which links are one split or merge."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.align.groups import grouped, sharing
from analyzer.settings import AlignSettings

LINKS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(0.3, 1.0), max_size=8)


def test_a_split_and_a_merge_are_groups_of_parts() -> None:
    """Also where one link is surer than the other, neither side is all that became of it."""
    for links in ({(1, 1): 0.97, (1, 2): 0.34}, {(1, 1): 0.97, (2, 1): 0.34}):
        groups, parts = grouped(links, AlignSettings())
        assert set(groups) == set(links)
        assert parts == set(links)


def test_a_sure_link_crossed_by_unsure_ones_stands_alone() -> None:
    """What became of its statement is known, and the unsure links round it are parts without a group."""
    groups, parts = grouped({(2, 3): 0.96, (3, 2): 0.47, (3, 3): 0.54}, AlignSettings())
    assert not groups
    assert parts == {(3, 2), (3, 3)}


def test_two_against_two_in_order_stay_one_group() -> None:
    """Where the surest links follow each other, the weak ones across them do not tear them apart."""
    links = {(0, 0): 0.9, (0, 1): 0.5, (1, 0): 0.4, (1, 1): 0.8}
    groups, parts = grouped(links, AlignSettings())
    assert set(groups.values()) == {(0, 0)}
    assert parts == set(links)


@given(LINKS)
def test_no_link_of_a_group_crosses_its_surest_one(links: dict[tuple[int, int], float]) -> None:
    """A group can be read in one stretch, and only links that share a statement are called parts for it."""
    groups, parts = grouped(links, AlignSettings())
    for first in set(groups.values()):
        held = sorted(pair for pair, of in groups.items() if of == first)
        surest = max(held, key=lambda pair: links[pair])
        assert all((one - surest[0]) * (other - surest[1]) >= 0 for one, other in held)
    assert parts <= sharing(links)
