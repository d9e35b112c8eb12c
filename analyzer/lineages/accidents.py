"""What is merely written otherwise is no step.

we won't hide it       we will not hide it        the short form of the same words
July 5, 1997           July 5th, 1997             the same number
two sides              2 sides                    the same
we won't hide it       we would not hide it       a step
"""

from __future__ import annotations

from functools import lru_cache

import regex

from analyzer.lexicon.edit_words import CONTRACTIONS
from analyzer.lexicon.numbers import NUMBER_WORDS, ORDINAL_WORDS
from analyzer.lineages.item_steps import Change
from analyzer.lineages.roots import roots
from analyzer.normalize import primary

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})
_ORDINAL = regex.compile(r"(\d+)(?:st|nd|rd|th)")


def is_accident(change: Change, language: str) -> bool:
    """Whether one side of a change is the other, written otherwise: a short form, a number as a word or with an ending."""
    old, arrow, new = change.note.partition(" → ")
    return bool(arrow) and _written_out(old, language) == _written_out(new, language)


@lru_cache(maxsize=20_000)
def _written_out(text: str, language: str) -> tuple[str, ...]:
    """The roots of a text in order, with its short forms in full and its numbers as digits."""
    full = text.casefold().translate(_APOSTROPHES)
    for form, words in CONTRACTIONS.get(primary(language), ()):
        full = full.replace(form, words)
    spelt = " ".join(ORDINAL_WORDS.get(word) or NUMBER_WORDS.get(word) or word for word in full.split())
    return roots(_ORDINAL.sub(r"\1", spelt), language)
