"""Words of a part of a statement."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.lineages import around, roots
from analyzer.normalize import is_stop_word

_WORDS = ["peace", "the", "in", "has", "well-known", "cooperation", ",", "been", "3.5", "of", "Frieden", "agreed;"]


@given(st.lists(st.sampled_from(_WORDS), max_size=12), st.integers(0, 12), st.integers(0, 12), st.sampled_from(["en", "de"]))
def test_a_part_read_off_the_whole_is_as_the_part_read_alone(words, first, last, language):
    """Between any two words: the same roots, and the same content words, as if only that part were read."""
    text = " ".join(words)
    low, high = len(" ".join(words[:first])), len(" ".join(words[: max(first, last)]))
    part = text[low:high]
    assert around.roots_between(text, language, low, high) == roots.roots(part, language)
    small = roots.small_words(language)
    matter = tuple(name for name in roots.content(part, language) if name not in small and not is_stop_word(name, language))
    assert around.matter_between(text, language, low, high) == matter


def test_a_long_statement_is_cut_into_words_once(monkeypatch):
    """However many places of a statement are asked for."""
    read = []
    monkeypatch.setattr(around, "spans", lambda text, language: read.append(text) or roots.spans(text, language))
    text = "nobody had ever asked for the words beside any place of this long statement " * 20
    for place in range(0, len(text), 7):
        around.roots_between(text, "en", 0, place)
        around.matter_between(text, "en", place, len(text))
    assert len(read) == 1
