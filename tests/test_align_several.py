"""Statements with several partners, and what speaks for them."""

from __future__ import annotations

import time
from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analyzer.align import align_statements
from analyzer.align.evidence import look
from analyzer.align.linking import WORDING, equals, held, logistic, margins
from analyzer.align.rare import GAP, RAREST, _among_few, _by_table, rare, runs
from analyzer.align.several import many_sided
from analyzer.settings import AlignSettings
from analyzer.vectors.terms import stems
from analyzer.vectors.views import rarities

WORDS = ("harbour", "lighthouse", "herring", "school", "reef", "loan", "bridge")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4)
VERSIONS = (
    "The council met in the old harbour.",
    "A choir of schoolchildren sang.",
    "Herring stocks recovered.",
    "The lighthouse on the reef was built with a loan.",
)


def share(earlier: list[str], later: list[str]) -> float:
    """How many-sided two texts are."""
    chosen = AlignSettings()
    pairs = look(earlier, later, language="en", settings=chosen)
    wording = logistic(margins(WORDING, pairs.features))
    return many_sided(pairs, held(wording, pairs, equal=equals(earlier, later, pairs, "en"), settings=chosen), chosen)


def textbook_run(one: tuple[str, ...], other: tuple[str, ...], rarity: dict[str, float]) -> float:
    """Smith and Waterman's table, cell by cell."""
    table = np.zeros((len(one) + 1, len(other) + 1))
    for i, j in product(range(len(one)), range(len(other))):
        met = rarity[one[i]] if one[i] == other[j] else -GAP
        table[i + 1, j + 1] = max(0, table[i, j] + met, table[i, j + 1] - GAP, table[i + 1, j] - GAP)
    return float(table.max())


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_the_best_run_is_that_of_the_textbook(earlier: list[str], later: list[str]) -> None:
    """Chaining shared terms gives the score that the full table of a local alignment gives."""
    one, other = ([stems(text) for text in side] for side in (earlier, later))
    rows, columns, names = rarities(one, other)
    rarity = {names[t]: float(v) for side in (rows, columns) for t, v in zip(side.indices, side.data, strict=True)}
    pairs = list(product(range(len(one)), range(len(other))))
    i, j = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    expected = [textbook_run(one[a], other[b], rarity) for a, b in pairs]
    assert np.expm1(runs(earlier, later, i, j, language="en")) == pytest.approx(expected)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from("abcdefgh"), max_size=30), st.lists(st.sampled_from("abcdefgh"), max_size=30))
@example(list("baaaab"), list("bb"))
def test_both_ways_to_a_best_run_agree(earlier: list[str], later: list[str]) -> None:
    """The table and the comparison of few places give the same score for any statements."""
    places = {term: [at for at, other in enumerate(later) if other == term] for term in later}
    rows = [(here, 1.0 + ord(term) % 5, places[term]) for here, term in enumerate(earlier) if term in places]
    if rows:
        assert _by_table(rows) == pytest.approx(_among_few(rows))


def test_a_word_said_a_thousand_times_takes_bounded_work() -> None:
    """Statements that repeat a word are compared in the size of their table."""
    began = time.process_time()
    align_statements(["border " * 1000] * 3, ["border " * 1000] * 3)
    assert time.process_time() - began < 20


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_rarest_shared_terms_fall_and_are_shared(earlier: list[str], later: list[str]) -> None:
    """Of each pair the rarest shared terms come first, no more than there are."""
    i, j = (np.array(side, dtype=np.int64) for side in zip(*product(range(len(earlier)), range(len(later))), strict=True))
    found = rare(earlier, later, i, j, language="en")
    assert (np.diff(found.rarest, axis=1) <= 0).all()
    common = [len(set(stems(earlier[a])) & set(stems(later[b]))) for a, b in zip(i, j, strict=True)]
    assert (found.rarest > 0).sum(axis=1).tolist() == [min(RAREST, count) for count in common]


def test_versions_of_one_text_are_not_many_sided() -> None:
    """Where each statement has one partner, several are not expected, in any order."""
    assert share(list(VERSIONS), list(VERSIONS)) == 0
    assert share(list(VERSIONS), [*VERSIONS[2:], *VERSIONS[:2]]) == 0


def test_texts_that_come_back_to_their_subjects_are_many_sided() -> None:
    """Where every statement of a subject resembles every other one of it, several partners are the rule."""
    subjects = ("cooperation in fisheries and herring", "the exchange of pupils between schools")
    verbs = ("agreed on", "praised", "spoke of", "valued", "discussed", "wanted")
    earlier, later = ([f"They {verb} {subject}." for verb in half for subject in subjects] for half in (verbs[:3], verbs[3:]))
    assert share(earlier, later) == 1
