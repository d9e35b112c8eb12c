from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.normalize import fold, is_stop_word, primary, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Việt", "Viet"),
        ("defence", "Defense"),
        ("co-operation", "cooperation"),
        ("organised", "organized"),
        ("Lào", "Lao"),
        ("Đông", "Dong"),
    ],
)
def test_spellings_that_mean_the_same_have_one_key(one: str, other: str) -> None:
    """Case, diacritics, hyphens and the two English standards never make two keys."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("људи", "Ljudi"), ("ЊЕГОВ", "njegov"), ("џеп", "džep"), ("ђак", "đak"), ("ћерка", "ćerka")])
def test_a_word_in_two_alphabets_has_one_key(one: str, other: str) -> None:
    """Serbian in Cyrillic and in Latin letters compares as one language; other languages keep their letters."""
    assert fold(one, "sr-Cyrl") == fold(other, "sr-Latn")
    assert fold(one, "ru") != fold(other, "ru")


@pytest.mark.parametrize(("one", "other"), [("advise", "advize"), ("peace", "piece"), ("solidarity", "cohesion"), ("rise", "rize")])
def test_words_that_differ_keep_their_keys(one: str, other: str) -> None:
    """Folding joins no two words of different meaning."""
    assert fold(one) != fold(other)


@given(st.text(max_size=30))
def test_a_key_is_stable(word: str) -> None:
    """Composed and decomposed forms of a word have the same key in any language."""
    assert fold(unicodedata.normalize("NFC", word), "vi") == fold(unicodedata.normalize("NFD", word), "vi")


def test_marks_of_scripts_without_case_are_kept() -> None:
    """Vowel signs and tone marks of Lao and Thai are not diacritics to be dropped."""
    assert fold("ເກົ່າ", "lo") != fold("ເກາ", "lo")


def test_stems_and_stop_words_follow_the_language() -> None:
    """A language without a stemmer keeps its words; function words are known by primary subtag."""
    assert stem("nations") == stem("nation")
    assert stem("nations", "lo") == "nations"
    assert is_stop_word("und", "de-AT")
    assert not is_stop_word("und", "en")
    assert primary("zh-Hant") == "zh"
