"""The company that words keep everywhere in a corpus: what a word never goes without belongs to the phrase it opens.

    in accordance with international law    "accordance" stands after "in" wherever it stands:   in │ accordance
    within the framework of ASEAN           "framework" after "within the":           within the │ framework
    the tradition of special solidarity     "tradition" after anything                           │ tradition

A noun that follows one and the same preposition, and has another behind it, is the middle of a complex preposition (Quirk et al.
1985, 9.10). Which nouns these are is counted, not listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from analyzer.formulas.marks import Grain, Mark
from analyzer.lexicon.small_words import GOVERNORS, PREPOSITIONS
from analyzer.normalize import primary

_BETWEEN = 2
"""Small words between a preposition and its noun: "in │ his │ capacity"."""


def bound_nouns(lines: Sequence[tuple[Sequence[Grain], str]], *, share: float) -> Mapping[str, str]:
    """Keys of nouns to the preposition that they stand after in `share` of their places, and at least twice.

    `lines`: grains with the language.
    """
    before: dict[str, Counter[str]] = {}
    for grains, tag in lines:
        language = primary(tag)
        for position, grain in enumerate(grains):
            if grain.mark is Mark.CONTENT and is_middle(grains, position, language):
                at = governor(grains, position, language)
                before.setdefault(grain.key, Counter())["" if at is None else grains[at].key] += 1
    found = {}
    for key, counts in before.items():
        word, count = counts.most_common(1)[0]
        if word and count > 1 and count >= share * counts.total():
            found[key] = word
    return found


def is_middle(grains: Sequence[Grain], position: int, language: str) -> bool:
    """Whether a preposition follows directly."""
    return position + 1 < len(grains) and grains[position + 1].key in PREPOSITIONS.get(language, ())


def governor(grains: Sequence[Grain], position: int, language: str) -> int | None:
    """Where the preposition stands that governs the noun at `position`, over small words; what hangs on another noun has none."""
    for at in range(position - 1, max(-1, position - 2 - _BETWEEN), -1):
        if grains[at].mark is not Mark.FUNCTION or grains[at].key in GOVERNORS.get(language, ()):
            return None
        if grains[at].key in PREPOSITIONS.get(language, ()):
            return at
    return None
