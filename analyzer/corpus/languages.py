"""Which language a text is probably in: its script, its own letters, its small words. A proposal for a reader to confirm."""

from __future__ import annotations

from functools import cache

import regex

from analyzer.lexicon.languages import OWN_LETTERS, SCRIPTS
from analyzer.lexicon.stop_words import STOP_WORDS

_SAMPLE = 20_000
"""Characters looked at."""
_SCRIPT_SHARE = 0.2
"""Share of letters in a script from which it decides: names and quotations in Latin letters are common everywhere."""
_LETTER_SHARE = 0.05
_WORD_SHARE = 0.1
_MARGIN = 1.5
"""How much more a language's small words must count than the next one's."""


def language_of(text: str) -> str:
    """A BCP 47 tag, or an empty string when nothing decides.

    >>> language_of("The two sides agreed to promote the friendship of the two countries in the coming time.")
    'en'
    >>> language_of("ປະກາດສາກົນກ່ຽວກັບສິດຂອງມະນຸດ")
    'lo'
    """
    sample = text[:_SAMPLE]
    letters = len(regex.findall(r"\p{L}", sample))
    if not letters:
        return ""
    for script, tag in SCRIPTS.items():
        if len(_script(script).findall(sample)) > _SCRIPT_SHARE * letters:
            return tag
    folded = sample.casefold()
    own = {tag: sum(map(folded.count, signs)) / letters for tag, signs in OWN_LETTERS.items()}
    best = max(own, key=lambda tag: own[tag])
    if own[best] > _LETTER_SHARE:
        return best
    return _by_words(regex.findall(r"[\p{L}\p{M}]+", folded))


def _by_words(words: list[str]) -> str:
    shares = sorted(((sum(word in small for word in words) / len(words), tag) for tag, small in STOP_WORDS.items()), reverse=True)
    (first, tag), (second, _) = shares[0], shares[1]
    return tag if first > _WORD_SHARE and first > _MARGIN * second else ""


@cache
def _script(name: str) -> regex.Pattern[str]:
    return regex.compile(rf"\p{{{name}}}")
