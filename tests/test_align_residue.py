"""What a counterpart's neighbour leaves over."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.align import align_statements
from analyzer.align.residue import residue

WORDS = ("harbour", "lighthouse", "herring", "school", "reef", "loan", "bridge")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4)
SPLIT = (
    ["The council will dredge the old harbour, and it will let others fish for herring beside its boats.", "The school has a choir."],
    ["The council promises to dredge the harbour.", "Others may fish for herring beside the boats.", "The school has a choir."],
)


def table(earlier: list[str], later: list[str], support: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """What each pair covers of what a neighbour leaves."""
    pairs = list(product(range(len(earlier)), range(len(later))))
    i, j = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    sure = np.array([support.get(pair, 0.0) for pair in pairs])
    return dict(zip(pairs, residue((earlier, later), i, j, sure, language="en").tolist(), strict=True))


def test_the_second_part_of_a_split_covers_what_the_first_leaves() -> None:
    """Both parts of a split say it of each other, a statement beside them does not; so do both parts of a merge."""
    found = table(*SPLIT, {(0, 0): 0.9})
    assert found[0, 1] > 0.3
    assert found[1, 2] == 0
    merged = table(SPLIT[1], SPLIT[0], {(0, 0): 0.9})
    assert merged[1, 0] == found[0, 1]


def test_words_that_the_neighbour_has_too_do_not_count() -> None:
    """A statement that repeats its neighbour covers nothing of what is left, and an unsure neighbour leaves nothing."""
    repeated = [SPLIT[1][0], SPLIT[1][0]]
    assert table(SPLIT[0], repeated, {(0, 0): 0.9})[0, 1] == 0
    assert table(*SPLIT, {(0, 0): 0.1})[0, 1] == 0


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, st.randoms(use_true_random=False))
def test_it_is_a_share(earlier: list[str], later: list[str], chance: object) -> None:
    """Between 0 and 1 for any statements, and the same whichever side stands first."""
    support = {pair: chance.random() for pair in product(range(len(earlier)), range(len(later)))}  # type: ignore[attr-defined] random.Random
    found = table(earlier, later, support)
    assert all(0 <= value <= 1 for value in found.values())
    turned = table(later, earlier, {(j, i): value for (i, j), value in support.items()})
    assert {(j, i): value for (i, j), value in turned.items()} == pytest.approx(found)


def test_a_residue_that_stands_nearly_word_for_word_beside_its_sibling_is_linked() -> None:
    """A clause that became a statement of its own is the second part of a split, though the rest resembles the whole far more."""
    uri = "the identifier of the work, unless it does not refer to its notice of copyright or to its licensing"
    credit = "You must keep intact all notices of copyright, and give the original author credit by name and by title if supplied"
    rest = ["You may not restrict what others do with the work.", "Fees may be charged for the act of making a copy.", "Send a letter."]
    links = {
        (link.earlier, link.later)
        for link in align_statements([f"{credit}, and {uri}.", *rest], [f"{credit}.", f"Also give {uri}.", *rest])
    }
    assert links == {(0, 0), (0, 1), (1, 2), (2, 3), (3, 4)}


def test_a_statement_that_stands_word_for_word_elsewhere_takes_no_second_counterpart() -> None:
    """Nothing of it is left over for a statement that only resembles it."""
    voting = "The voting period is two weeks, but may be varied by up to one week by the leader."
    minimum = "The least discussion period is two weeks, but may be varied by up to one week by the leader."
    links = align_statements([voting, minimum, "Votes are secret."], [voting, "Votes are secret."])
    assert [(link.earlier, link.later) for link in links] == [(0, 0), (2, 1)]


def test_titles_of_nothing_but_names_meet_where_nearly_all_their_words_do() -> None:
    """What would be a name alone within a sentence is all that a title says."""
    links = align_statements(["Open Harbour Licence 1.0", "You may copy."], ["Open Harbour Licence 2.0", "You may copy."])
    assert [(link.earlier, link.later) for link in links] == [(0, 0), (1, 1)]
