"""How much of the shorter statement the other one covers."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.align.covered import covered, senses
from analyzer.lexicon.senses import SENSES
from analyzer.normalize import fold, stem

TEXTS = st.lists(st.text(max_size=40), min_size=1, max_size=5)


def cover(earlier: list[str], later: list[str], language: str = "en") -> np.ndarray:
    """The table of all pairs."""
    i, j = (np.array(side, dtype=np.int64) for side in zip(*product(range(len(earlier)), range(len(later))), strict=True))
    return covered(earlier, later, i, j, language=language).reshape(len(earlier), len(later))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a priceless asset", "an invaluable asset"),
        ("remove the obstacles to trade", "remove difficulties in commerce"),
        ("the President of Laos praised fisheries", "in Laos they hailed fisheries"),
        ("YOU USE THE SERVICE AT YOUR OWN RISK", "you use the service at your own risk"),
    ],
)
def test_words_of_one_sense_are_one_term_and_names_are_none(one: str, other: str) -> None:
    """Synonyms and derivations meet, and a name that all share says nothing."""
    assert set(senses(one)) == set(senses(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("war", "peace"),
        ("river", "bank"),
        ("party", "parts"),
        ("an interest", "favourable"),
        ("art", "artistic"),
        ("free of charge", "independence"),
    ],
)
def test_opposites_and_words_of_two_senses_stay_apart(one: str, other: str) -> None:
    """Words of one field are not of one sense, and a word that says two things is of none."""
    assert set(senses(one)) != set(senses(other))


def test_the_short_one_counts_however_long_the_other_is() -> None:
    """A statement that is wholly a part of a long one is covered more than one that shares a word with it."""
    long = "The two sides will repair the lighthouse, count the herring, pave the quay and exchange teachers every spring."
    table = cover(["count the herring", "herring prices fell after the storm"], [long, "A choir sang."])
    assert table[0, 0] > 2 * table[1, 0]
    assert table[0, 1] == 0


def test_what_is_said_first_counts_most() -> None:
    """Sharing the subject is more than sharing the good that it is said to do at the end of a long sentence."""
    filler = (
        "with teachers, masons, sailors, bakers, painters, judges, weavers, potters, tailors, hunters, miners, singers, smiths and clerks"
    )
    long = f"herring stocks were counted {filler} for prosperity along the coast"
    table = cover(["herring stocks fell", "prosperity along the coast rose"], [long, "Rain fell and the sun rose."])
    assert table[0, 0] > table[1, 0]


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["en", "de", "zh", "und"]))
def test_any_texts_cover_each_other_by_zero_to_one_both_ways_alike(earlier: list[str], later: list[str], language: str) -> None:
    """Whatever the characters, cover lies between 0 and 1 and does not depend on which document is the earlier one."""
    table = cover(earlier, later, language)
    assert ((table >= 0) & (table <= 1 + 1e-9)).all()
    assert table == pytest.approx(cover(later, earlier, language).T)


def test_each_sense_joins_words_that_stand_in_no_other() -> None:
    """Each sense has two stems at least, of words as they are looked up, and no stem has two senses."""
    for tag, table in SENSES.items():
        assert all(word == word.casefold() for words in table for word in words)
        stems = [frozenset(stem(fold(word, tag), tag) for word in words) for words in table]
        assert min(map(len, stems)) > 1
        assert sum(map(len, stems)) == len(frozenset().union(*stems))
