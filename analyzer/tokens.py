"""The one tokeniser: for counting, comparing and display. Lossless: joined tokens equal the text.

    Việt Nam's 1,600 co-operation   →   Việt|␣|Nam|'s|␣|1,600|␣|co-operation
    ສາທາລະນະລັດ (no spaces)         →   one token per grapheme cluster

A word keeps its combining marks (Unicode UAX #29 word boundaries would split scripts without
spaces by dictionary; nothing is downloaded here, so these scripts fall back to grapheme clusters).
"""

from __future__ import annotations

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
_APOSTROPHE = "'’ʼ"  # noqa: RUF001 the typographic apostrophes are what is meant
_HYPHEN = "\\-\u2010\u2011\u00ad"
_PATTERN = regex.compile(
    rf"""
    (?P<space>\s+)
  | (?P<number>\p{{Nd}}+(?:[.,:/]\p{{Nd}}+)*%?)
  | (?P<cluster>[{_SPACELESS}](?:\p{{M}}|\u200d|[ะาำ]|[ະາຳ])*)
  | (?P<clitic>[{_APOSTROPHE}]s\b)
  | (?P<word>(?:(?![{_SPACELESS}])[\p{{L}}\p{{M}}\p{{N}}])+
      (?:[{_HYPHEN}](?:(?![{_SPACELESS}])[\p{{L}}\p{{M}}\p{{N}}])+|[{_APOSTROPHE}](?!s\b)(?:(?![{_SPACELESS}])[\p{{L}}\p{{M}}])+)*)
  | (?P<punctuation>\X)
    """,
    regex.VERBOSE | regex.DOTALL,
)
_KINDS = {
    "space": TokenKind.SPACE,
    "number": TokenKind.NUMBER,
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
    return tuple(
        Token(match.start(), match.end(), _KINDS[match.lastgroup or "punctuation"], match.group()) for match in _PATTERN.finditer(text)
    )
