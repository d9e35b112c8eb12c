"""Words as steps compare them: folded, without inflection, small words apart; by the rules of the text's own language.

    closely coordinated     en    coordin · close         close coordination    the same in another order
    des großen Friedens     de    gross · fried           der große Friede      the same
    вечно пријатељство      sr    vecno · prijateljstvo   večno prijateljstvo   the same in the other alphabet

"Die" is small in German and a word in English, so nothing is compared without its language.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from analyzer.lexicon.roots import DERIVATIONS
from analyzer.lexicon.small_words import ARTICLES, CONJUNCTIONS, GENITIVES, LINKERS, PREPOSITIONS
from analyzer.normalize import fold, is_stop_word, kin, primary
from analyzer.tokens import TokenKind, tokenize

_HYPHENS = frozenset("-\u2010\u2011\u00ad")
COMPOUND = regex.compile(r"(?<=\p{L}{3})[-\u2010\u2011](?=\p{L}{3})")
"""The hyphen of a compound; a prefix of two letters is part of its word."""
_ROOT_LETTERS = 4
"""Letters that must stay when an ending is taken off: of fewer, nobody tells what word it was."""

Span = tuple[int, int]


@cache
def small_words(language: str) -> frozenset[str]:
    """Folded words whose change alone says nothing. Modals, negations and conjunctions are not among them."""
    tables = (ARTICLES, LINKERS, PREPOSITIONS)
    return GENITIVES | {fold(word, language) for table in tables for word in table.get(primary(language), ())}


@cache
def joints(language: str) -> frozenset[str]:
    """Folded words that join the members of a list."""
    return frozenset(fold(word, language) for word in CONJUNCTIONS.get(primary(language), ()))


def is_small(text: str, language: str) -> bool:
    """Whether words alone say nothing: an article, a preposition, the mark of a genitive."""
    return set(keys(text, language) or (fold(text, language),)) <= small_words(language)


@lru_cache(maxsize=50_000)
def roots(text: str, language: str) -> tuple[str, ...]:
    """What the words of a text come from, small words apart; all words where there are no others.

    >>> roots("coordinate closely", "en") == tuple(reversed(roots("close coordination", "en")))
    True
    """
    found = keys(COMPOUND.sub(" ", text), language)
    small = small_words(language)
    return tuple(root(word, language) for word in found if word not in small) or found


@lru_cache(maxsize=50_000)
def content(text: str, language: str) -> tuple[str, ...]:
    """The same without all words that only carry syntax; all words where there are no others."""
    found = keys(COMPOUND.sub(" ", text), language)
    return tuple(root(word, language) for word in found if not is_stop_word(word, language)) or roots(text, language)


@lru_cache(maxsize=100_000)
def root(word: str, language: str) -> str:
    """What a folded word comes from."""
    short = kin(word, language)
    for ending in DERIVATIONS.get(primary(language), ()):
        if short.endswith(ending) and len(short) - len(ending) >= _ROOT_LETTERS:
            return short[: -len(ending)]
    return short


@lru_cache(maxsize=50_000)
def keys(text: str, language: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The folded words and numbers of a text; `known` as for `spans`."""
    return tuple(fold("".join(text[start:end].split()), language) for start, end in spans(text, language, known))


@lru_cache(maxsize=20_000)
def spans(text: str, language: str, known: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """Where each word and number of a text stands; what was cut in two behind a hyphen is one word where it is known whole."""
    found: list[Span] = []
    for token in tokenize(text):
        if token.kind not in (TokenKind.WORD, TokenKind.NUMBER):
            continue
        between = text[found[-1][1] : token.start] if found else ""
        broken = between[:1] in _HYPHENS and not between[1:].strip()
        if broken and fold(text[slice(*found[-1])], language) + fold(token.text, language) in known:
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
    return tuple(found)


def as_written(text: str, held: Sequence[Span]) -> str:
    """Some words of a text as they stand, with the marks between them."""
    return text[held[0][0] : held[-1][1]] if held else ""
