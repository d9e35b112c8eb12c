"""Which words are names."""

from __future__ import annotations

from dataclasses import replace

from analyzer.model import ZoneKind
from analyzer.names import is_name, is_named, is_title, names_among


def test_a_capital_shows_a_name_only_where_nouns_have_none() -> None:
    """“Vientiane” is written like a name in English; a German noun is not, although it has a capital."""
    assert is_named("Vientiane", "en-GB")
    assert not is_named("Frieden", "de-AT")
    assert not is_named("ลาว", "th")


def test_a_wording_is_a_name_when_nearly_all_its_words_are() -> None:
    """Figures go with the words; no words, and figures alone, are no name."""
    assert is_name(["11th", "Party", "Congress"], "en", share=0.9)
    assert not is_name(["great", "Party", "Congress"], "en", share=0.9)
    assert not is_name([], "en", share=0.9)
    assert not is_name(["2021", "2025"], "en", share=0.9)


def test_what_opens_a_sentence_shows_nothing() -> None:
    """“Peace” is a name only where it is one inside sentences too."""
    sentences = [[("peace", "Peace"), ("in", "in"), ("laos", "Laos")], [("the", "The"), ("peace", "peace"), ("laos", "Laos")]]
    assert names_among(sentences, "en", share=0.8) == {"laos"}


def test_a_title_has_a_capital_and_no_verb(towns_analysis) -> None:
    """A member of a list that goes on with a sentence is no title; one that names a document is."""
    (some, *_) = towns_analysis.statements
    item = replace(some, zone=ZoneKind.LIST_ITEM, verb=None)
    assert is_title(replace(item, text="2. Agreement between the two towns on the bridge"))
    assert not is_title(replace(item, text="(c) plugins such as the button"))
    assert not is_title(replace(item, zone=ZoneKind.BODY, text="Agreement between the two towns"))
