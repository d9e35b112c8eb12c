"""Which words are names, by how they are written: one rule for all rooms that ask.

    en   the Party Congress met in Vientiane    Party · Congress · Vientiane    a capital inside a sentence shows a name
    de   der Rat berät über den Frieden         nothing                         a capital shows any noun
    th   ประชาชนลาว                               nothing                         there are no capitals

The first word of a sentence shows nothing in any language, a headline in capitals neither: whoever counts leaves them out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import regex

from analyzer.lexicon.names import NOUNS_CAPITALISED
from analyzer.model import Statement, ZoneKind
from analyzer.normalize import primary

_ENUMERATOR = regex.compile(r"^\s*\(?\w{1,4}[).]\s+")
"""What numbers a member of a list: "(c) social plugins", "iv. the texts"."""


def is_named(word: str, language: str) -> bool:
    """Whether a word inside a sentence is written like a name.

    >>> is_named("Vientiane", "en"), is_named("peace", "en"), is_named("Frieden", "de")
    (True, False, False)
    """
    return word[:1].isupper() and primary(language) not in NOUNS_CAPITALISED


def is_name(words: Sequence[str], language: str, *, share: float) -> bool:
    """Whether a wording is a name: `share` of its words are written like one; figures go with them, but alone they name nothing.

    >>> is_name(["Lao", "Party", "Congress"], "en", share=0.9), is_name(["the", "Lao", "people"], "en", share=0.9)
    (True, False)
    """
    if not any(is_named(word, language) for word in words):
        return False
    return sum(word[:1].isupper() or word[:1].isdigit() for word in words) >= share * len(words)


def names_among(sentences: Iterable[Sequence[tuple[str, str]]], language: str, *, share: float) -> frozenset[str]:
    """Keys of the words that are written like names in `share` of their places; the first word of each sentence is not counted.

    `sentences`: words as (key, as written).

    >>> names_among([[("the", "The"), ("lao", "Lao"), ("people", "people")]], "en", share=0.8)
    frozenset({'lao'})
    """
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for sentence in sentences:
        for key, written in sentence[1:]:
            seen[key] += 1
            named[key] += is_named(written, language)
    return frozenset(key for key, count in seen.items() if named[key] >= share * count > 0)


def is_title(statement: Statement) -> bool:
    """Whether a statement is the name of a text: a headline, or a member of a list of documents; it has no verb and a capital.

    A member of a list that begins small goes on with the sentence before: "(c) social plugins such as …".
    """
    first = next((letter for letter in _ENUMERATOR.sub("", statement.text) if letter.isalpha()), "")
    return statement.zone in (ZoneKind.HEADLINE, ZoneKind.LIST_ITEM) and statement.verb is None and not first.islower()
