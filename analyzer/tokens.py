r"""The one tokeniser: for counting, comparing and display. Lossless: joined tokens equal the text.

    Việt Nam's 1,600 co-operation   →   Việt|␣|Nam|'s|␣|1,600|␣|co-operation
    from 4-3/4 to 50-basis-point    →   from|␣|4-3/4|␣|to|␣|50-basis-point
    ສາທາລະນະລັດ (no spaces)         →   one token per orthographic cluster

A word keeps its combining marks and zero-width joiners (`\w+` would split Lao, Thai and decomposed
Vietnamese). Unicode UAX #29 splits scripts without spaces by dictionary; nothing is downloaded here,
so those scripts fall back to clusters: a leading vowel, a consonant with its subscripts and marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import regex


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    SPACE = "space"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a text."""

    start: int
    end: int
    kind: TokenKind
    text: str


_SPACELESS = r"\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Han}\p{Hiragana}\p{Katakana}\p{Tibetan}"
_LETTER = rf"(?:(?![{_SPACELESS}])[\p{{L}}\p{{M}}])"
_LETTER_OR_DIGIT = rf"(?:(?![{_SPACELESS}])[\p{{L}}\p{{M}}\p{{N}}])"
_APOSTROPHE = "'’ʼ׳״"
_HYPHEN = "\\-\u2010\u2011\u00ad"
_JOINER = "\u200c\u200d\u2060"
_PATTERN = regex.compile(
    rf"""
    (?P<space>\s+)
  | (?P<number>\p{{Nd}}++(?:[.,:/\-\u2010\u2011\u2013]\p{{Nd}}++)*+%?(?!{_LETTER}|[{_HYPHEN}]{_LETTER}))
  | (?P<cluster>(?=[{_SPACELESS}]) (?:[เแโใไເແໂໃໄ](?=[\p{{Thai}}\p{{Lao}}]))?
      (?:\p{{Tibetan}}(?<!\p{{P}})(?:(?!\p{{P}})\p{{Tibetan}})*|.)
      (?:[\u17d2\u1039].|\p{{M}}|\u200d|[ะาำະາຳ])*)
  | (?P<clitic>[{_APOSTROPHE}]s\b)
  | (?P<word>(?:\p{{Nd}}++(?:[.,:/]\p{{Nd}}++)*+(?:[{_HYPHEN}](?={_LETTER}))?)?
      (?:{_LETTER_OR_DIGIT})+
      (?:[{_HYPHEN}{_JOINER}]+{_LETTER_OR_DIGIT}+|[{_APOSTROPHE}](?!s\b){_LETTER}+)*)
  | (?P<digits>\p{{Nd}}+)
  | (?P<punctuation>\.{{2,}}|\X)
    """,
    regex.VERBOSE | regex.DOTALL,
)
_PLAIN = re.compile(r"[\t\n\r\x20-\x7eÀ-ÖØ-öø-ɏẠ-ỹ\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*")
_PLAIN_PATTERN = re.compile(
    rf"""
    (?P<space>\s+)
  | (?P<number>\d++(?:[.,:/\-\u2010\u2011\u2013]\d++)*+%?(?![^\W\d_]|[{_HYPHEN}][^\W\d_]))
  | (?P<clitic>['’]s\b)
  | (?P<word>(?:\d++(?:[.,:/]\d++)*+(?:[{_HYPHEN}](?=[^\W\d_]))?)?[^\W_]+(?:[{_HYPHEN}]+[^\W_]+|['’](?!s\b)[^\W\d_]+)*)
  | (?P<digits>\d+)
  | (?P<punctuation>\.{{2,}}|.)
    """,
    re.VERBOSE | re.DOTALL,
)
"""The same for texts of Latin letters without combining marks, four times as fast."""
_KINDS = {
    "space": TokenKind.SPACE,
    "number": TokenKind.NUMBER,
    "digits": TokenKind.NUMBER,
    "cluster": TokenKind.WORD,
    "clitic": TokenKind.WORD,
    "word": TokenKind.WORD,
    "punctuation": TokenKind.PUNCTUATION,
}


def tokenize(text: str) -> tuple[Token, ...]:
    """Split a text into tokens that rejoin to it exactly.

    >>> [token.text for token in tokenize("Laos’s 1,600 co-ops")]
    ['Laos', '’s', ' ', '1,600', ' ', 'co-ops']
    """
    return tuple(Token(start, end, _KINDS[shape], text[start:end]) for start, end, shape in scan(text))


def scan(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and shape (`space`, `number`, `digits`, `cluster`, `clitic`, `word`, `punctuation`) of each token, without objects.

    >>> list(scan("5 km"))
    [(0, 1, 'number'), (1, 2, 'space'), (2, 4, 'word')]
    """
    for match in (_PLAIN_PATTERN if _PLAIN.fullmatch(text) else _PATTERN).finditer(text):
        yield *match.span(), match.lastgroup or "punctuation"


_PLAIN_PIECES = re.compile(r"[A-Za-z]+(?=[ ,.;])|" + re.sub(r"\(\?P<\w+>", "(?:", _PLAIN_PATTERN.pattern), re.VERBOSE | re.DOTALL)
"""Without groups, and with the commonest tokens first: three times as fast again."""


def pieces(text: str) -> list[str]:
    """The texts of all tokens, white space included; they rejoin to the text. The quickest way where only words are wanted.

    >>> pieces("5 km, now")
    ['5', ' ', 'km', ',', ' ', 'now']
    """
    if _PLAIN.fullmatch(text):
        return _PLAIN_PIECES.findall(text)
    return [match.group() for match in _PATTERN.finditer(text)]


def shape_of(piece: str) -> str:
    """The shape of a token from its text alone.

    >>> shape_of("km"), shape_of(" ")
    ('word', 'space')
    """
    match = (_PLAIN_PATTERN if _PLAIN.fullmatch(piece) else _PATTERN).match(piece)
    return (match.lastgroup if match else "") or "punctuation"


def count_words(text: str) -> int:
    """How many words and numbers a text has.

    >>> count_words("1,600 co-operation zones, he said")
    5
    """
    return sum(token.kind in (TokenKind.WORD, TokenKind.NUMBER) for token in tokenize(text))
