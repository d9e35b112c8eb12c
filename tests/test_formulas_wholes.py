"""Whole phrases: lists that a phrase runs into, labels with a slot, words of one family, names that differ in one word."""

from __future__ import annotations

import pytest

from analyzer.normalize import kin, stem
from tests.formula_cases import corpus_of, mined


def _families(*texts):
    return mined(corpus_of([(str(2001 + number), text) for number, text in enumerate(texts)])).families


def _wordings(families):
    return {a.text for family in families for a in family.attestations}


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (
            ["We keep the spirit of calm, trust and bread.", "They lost the spirit of calm, trust and the hunt for bread."],
            {"calm, trust and bread", "spirit of calm, trust and the hunt"},
        ),
        (
            ["It was the past struggle for national freedom and unity.", "Praise the past struggle for national freedom."],
            {"past struggle for national freedom and unity", "past struggle for national freedom"},
        ),
    ],
)
def test_no_phrase_ends_in_the_middle_of_a_list(texts, whole):
    """Where two texts share only the beginning of a coordination, each wording goes on to its end."""
    assert whole <= _wordings(_families(*texts))


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (
            "The bond is a plain duty, a historical rule and one of the greatest wonders.",
            {"plain duty, historical law", "plain duty, a historical rule"},
        ),
        ("The bond is a common treasure of the quiet villages, a plain duty, a historical rule and the oldest root.", set()),
    ],
)
def test_members_that_unlike_lists_have_in_common_are_quoted_without_the_rest(other, told):
    """Two members of several words that stand in one order in lists without other likeness are a wording; in one list they are its part."""
    first = "It is a common treasure of the quiet villages, a plain duty, historical law and the oldest root of all summer songs."
    wordings = _wordings(_families(first, first.replace("historical", "a historical"), other))
    assert told <= wordings
    assert told or not any(wording.startswith("plain duty") for wording in wordings)


def test_a_list_behind_a_preposition_is_another_phrase():
    """What follows a mark and a preposition does not belong to the phrase before it."""
    texts = ["We serve the people of each harbour, for calm and bread.", "The people of each harbour sang."]
    assert "people of each harbour" in _wordings(_families(*texts))


def test_a_label_shows_what_the_phrase_governs():
    """A phrase that always goes on over the same preposition to something else is named with it; one that may end is not."""
    texts = ["They are realising the goal of calm.", "Now realising the goal of bread, we sing.", "Realising the goal of trade is hard."]
    assert "realising the goal of …" in {family.label.casefold() for family in _families(*texts)}
    ends = ["They praise the open harbour.", "Her open harbour of stone is old.", "The open harbour in the north sleeps."]
    assert {family.label for family in _families(*ends)} == {"open harbour"}


def test_words_of_one_family_are_one_word():
    """Adjectives, adverbs and nouns of one family are the same member of a list."""
    assert kin("depth") == stem("deep")
    assert kin("harbour") == stem("harbour")
    texts = [
        "Make ties deep, practical and effective.",
        "Build ties in depth, practically and effectively.",
        "In depth, practically and effectively.",
    ]
    assert any(len({a.document_id for a in family.attestations}) == len(texts) for family in _families(*texts))


def test_names_that_differ_in_one_word_are_two():
    """Another capitalised word makes another name; the lower-case wording of a long name, before it was one, is the same."""
    first = [f"We praise the Northern Harbour Goals {word}." for word in ("now", "again", "today", "loudly")]
    second = [
        "We want northern lights.",
        "They plan coastal harbour goals.",
        "The Coastal Harbour Goals stand.",
        "Read the Coastal Harbour Goals now.",
    ]
    families = _families(*first, *second)
    held = [{a.text for a in family.attestations} for family in families]
    assert not any({"Northern Harbour Goals", "Coastal Harbour Goals"} <= wordings for wordings in held)
    assert any({"coastal harbour goals", "Coastal Harbour Goals"} <= wordings for wordings in held)
