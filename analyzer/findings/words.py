"""Words of a text as findings compare them: folded, without marks, each with its place.

    its medium- term outlook    →    its · mediumterm · outlook        the line's break was no blank between words
    short- and medium-term      →    short · and · mediumterm          here the hyphen stands for a word left out

A sentence that quotes a wording must count that wording, so everything that counts goes through these keys.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from analyzer.normalize import fold, is_stop_word, stem
from analyzer.tokens import Token, TokenKind, tokenize

_WORDS = frozenset({TokenKind.WORD, TokenKind.NUMBER})
_HYPHENS = frozenset("-\u2010\u2011\u00ad")


class Word(NamedTuple):
    """A word of a text."""

    key: str
    """Folded."""
    start: int
    end: int
    small: bool
    """Whether it only carries syntax."""


@lru_cache(maxsize=50_000)
def words(text: str, language: str = "en") -> tuple[Word, ...]:
    """The words and numbers of a text, in order.

    >>> [word.key for word in words("short- and medium- term")]
    ['short', 'and', 'mediumterm']
    """
    found: list[Word] = []
    tokens = tokenize(text)
    for place, token in enumerate(tokens):
        if token.kind not in _WORDS:
            continue
        one = Word(fold(token.text, language), token.start, token.end, is_stop_word(token.text, language))
        if found and not one.small and _is_broken(tokens, place, found[-1].end):
            last = found.pop()
            one = Word(last.key + one.key, last.start, one.end, small=False)
        found.append(one)
    return tuple(found)


def _is_broken(tokens: tuple[Token, ...], place: int, end: int) -> bool:
    """Whether the word before ends in a hyphen that only a blank parts from this word."""
    if place < 3 or tokens[place - 1].kind is not TokenKind.SPACE or not tokens[place].text[:1].islower():  # noqa: PLR2004 word, hyphen, blank
        return False
    return tokens[place - 2].text in _HYPHENS and tokens[place - 2].start == end


@lru_cache(maxsize=50_000)
def count_words(line: str, sought: str) -> int:
    """How often the words stand in a line of words; both begin and end in a blank, which neighbours share.

    >>> count_words(" never again never again ", " never again ")
    2
    """
    return line.replace(" ", "  ").count(f" {sought.strip().replace(' ', '  ')} ") if sought in line else 0


def key(text: str, language: str = "en") -> str:
    """Folded words, blank between them.

    >>> key("peace, stability, and trade"), key("medium- term") == key("medium-term")
    ('peace stability and trade', True)
    """
    return " ".join(word.key for word in words(text, language))


def find(sought: str, text: str, language: str = "en") -> int:
    """The place of the first word of a wording among the words of a text; -1 where the text does not have it.

    >>> find("special solidarity", "great friendship, special solidarity")
    2
    """
    keys, wanted = [word.key for word in words(text, language)], key(sought, language).split()
    if not wanted:
        return -1
    return next((spot for spot in range(len(keys) - len(wanted) + 1) if keys[spot : spot + len(wanted)] == wanted), -1)


def written(item: str, text: str, language: str = "en") -> str:
    """A folded member as it is written in a text; the member itself where the text does not have it.

    >>> written("mediumterm outlook", "its medium-term outlook")
    'medium-term outlook'
    """
    spot = find(item, text, language)
    return stretch(text, words(text, language), (spot, spot + len(words(item, language)))) if spot >= 0 else item


def stretch(text: str, held: tuple[Word, ...], run: tuple[int, int]) -> str:
    """The text of a run of its words, given as their places."""
    inside = held[run[0] : run[1]]
    return text[inside[0].start : inside[-1].end] if inside else ""


def neighbour(text: str, held: tuple[Word, ...], place: int, joint: int, language: str) -> str:
    """The stem of a content word at a place, unless a mark stands in the joint before a word; empty for a small word or none."""
    if not 0 <= place < len(held) or held[place].small or not 0 < joint < len(held):
        return ""
    return "" if text[held[joint - 1].end : held[joint].start].strip() else stem(held[place].key, language)
