"""What a word can say about the kind of a change, found out once per word: most words say nothing, and nothing need be asked of them.

September  figure        not  negation        increase  opposite        will  graded
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from analyzer.diff.figures import counts
from analyzer.diff.graded import PART_OPENINGS, graded_phrases, opposites
from analyzer.diff.roots import root
from analyzer.lexicon.edit_words import BE, INTENSIFIERS, NEGATIONS, OFFICES, TITLES
from analyzer.lexicon.numbers import MONTHS

__all__ = ["BEING", "DEGREE", "FIGURE", "GRADED", "NEGATION", "OFFICE", "OPPOSITE", "PART", "traits_of"]

FIGURE, OFFICE, NEGATION, OPPOSITE, GRADED, PART, BEING, DEGREE = (1 << place for place in range(8))
_WORDS_KNOWN = 200_000
"""Words remembered per language before the memory starts anew."""


def traits_of(keys: Iterable[str], language: str) -> int:
    """The traits of all words together.

    >>> traits_of(["border", "not"], "en") == NEGATION
    True
    """
    known = _known(language)
    found = 0
    for key in keys:
        traits = known.get(key)
        if traits is None:
            if len(known) > _WORDS_KNOWN:
                known.clear()
            traits = known[key] = _traits(key, language)
        found |= traits
    return found


@lru_cache(maxsize=64)
def _known(language: str) -> dict[str, int]:  # noqa: ARG001 one memory per language
    """What is known of each word already read."""
    return {}


def _traits(key: str, language: str) -> int:
    base = root(key, language)
    figure = any(character.isdigit() for character in key) or key in MONTHS or counts(key)
    return (
        FIGURE * figure
        | OFFICE * (key in OFFICES or key in TITLES)
        | NEGATION * (key in NEGATIONS)
        | OPPOSITE * (base in opposites(language))
        | GRADED * (base in graded_phrases(language))
        | PART * (key in PART_OPENINGS)
        | BEING * (key in BE)
        | DEGREE * (key in INTENSIFIERS)
    )
