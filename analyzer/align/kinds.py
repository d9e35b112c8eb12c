"""What kind of pair two documents make, as their likely counterparts show: revised, condensed, or strangers.

    revised      "We build a stable border."   "We build a firm border."         alike, of one length: a passage that
                                                                                 shares little besides is rather new
    condensed    "We agreed, after long        "We build a border."              of other lengths: counterparts may
                 talks, to build a border."                                      share little and still be ones
    strangers    "We build a stable border."   "The border of the garden …"      the likeliest share no more than the
                                                                                 likeliest of any two texts do

The same evidence means another thing in each, and no reader should have to say which it is. Each number is a mean over
all candidates, weighted by what the words alone give them, so that the two documents in either order say the same.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from analyzer.align.evidence import Pairs
from analyzer.settings import AlignSettings
from analyzer.vectors.terms import words

Floats = NDArray[np.float64]

_EQUAL = 0.999
"""Similarity from which two statements have the same words."""


def kind_of_pair(
    pairs: Pairs, wording: Floats, texts: tuple[Sequence[str], Sequence[str]], *, language: str, settings: AlignSettings
) -> Floats:
    """(3,), in the order of `weights.OF_THE_PAIR`.

    By how much likely counterparts differ in length where they are not equal (mean of |ln ratio of words|); what share
    of them was edited lightly, held down by `edited_prior` others where there are few; and how far their mean similarity
    stays below `unrelated_likeness`, 0 where it does not, and less where the two are written in different scripts:
    these share numerals alone, so that little likeness says nothing against them.
    """
    changed = np.where(pairs.similarity < _EQUAL, wording, 0.0)
    one, other = (np.array([len(words(text, language)) for text in side], dtype=np.float64) for side in texts)
    stretch = np.abs(np.log((other[pairs.later] + 1) / (one[pairs.earlier] + 1)))
    likeness = _mean(pairs.similarity, wording)
    return np.array(
        [
            _mean(stretch, changed),
            float(changed @ (pairs.similarity > settings.lightly_edited)) / (float(wording.sum()) + settings.edited_prior),
            max(0.0, settings.unrelated_likeness - likeness) * one_script(texts, language),
        ]
    )


def one_script(texts: tuple[Sequence[str], Sequence[str]], language: str) -> float:
    """The share of letters, 0 to 1, that both texts write in the same scripts, once the alphabets of one language are made one.

    >>> one_script((["Mọi người"], ["每𠊛"]), "vi"), one_script((["Сви људи"], ["Svi ljudi"]), "sr")
    (0.0, 1.0)
    """
    one, other = (_scripts(side, language) for side in texts)
    return sum(min(share, other.get(script, 0.0)) for script, share in sorted(one.items()))


def _scripts(texts: Sequence[str], language: str) -> dict[str, float]:
    """The share of letters of each script, by the first word of their Unicode names; of a text without letters none."""
    letters = Counter(letter for text in texts for word in words(text, language) for letter in word)
    scripts: Counter[str] = Counter()
    for letter, count in sorted(letters.items()):
        if letter.isalpha():
            scripts[unicodedata.name(letter, "").partition(" ")[0]] += count
    return {script: count / scripts.total() for script, count in scripts.items()}


def _mean(values: Floats, weight: Floats) -> float:
    total = float(weight.sum())
    return float(values @ weight) / total if total else 0.0
