"""How rare words are in the corpus: what is said everywhere tells little, and a name or a small word tells nothing."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import takewhile
from math import log

from analyzer.analysis import Analysis
from analyzer.normalize import fold, is_stop_word, stem
from analyzer.tokens import TokenKind, tokenize

_FUNCTION_ONLY = 0.1
_SAME_WORDS = 0.15
_NUMBER_ONLY = 0.2
_PREFIX, _PREFIX_SHARE = 3, 0.6
"""Letters, and share of the longer word's, that two forms of one word have in common at the beginning."""
_FEW = 50
"""Statements below which rarity cannot be told: fewer count as so many."""
_MOSTLY = 0.8
"""Share of a word's occurrences inside sentences that are capitalised, from which it is a name."""


class Rarity:
    """Statement frequencies of stems, and which of them are names."""

    def __init__(self, analysis: Analysis) -> None:
        self._total = max(_FEW, len(analysis.statements))
        self._counts = Counter(name for statement in analysis.statements for name in self.content(statement.text))
        self.names = _names(analysis)

    def content(self, text: str) -> frozenset[str]:
        """Stems of the content words of a text."""
        return _content(text)

    def plain(self, text: str) -> frozenset[str]:
        """Stems of the content words that are neither names nor figures."""
        return frozenset(word for word in _content(text) if word not in self.names and not word[0].isdigit())

    def of(self, text: str) -> float:
        """Mean inverse statement frequency of the words that are no names, 0 (in every statement) to 1 (in one)."""
        words = sorted(self.plain(text))
        if not words:
            return 0.1
        return max(0.05, sum(1 - log(max(1, self._counts[word])) / log(self._total) for word in words) / len(words))

    def substance(self, new: str, old: str = "") -> float:
        """Less for what is only a number, a name, a function word or another form of the same word; 1 otherwise."""
        come, gone = self.content(new), self.content(old)
        if not come and not gone:
            return _FUNCTION_ONLY
        if come == gone or (come and gone and _inflected(come - gone, gone - come)):
            return _SAME_WORDS
        changed = come ^ gone
        if not any(word.isalpha() and word not in self.names for word in changed):
            return _NUMBER_ONLY
        if come and gone and _numbered(come) and _numbered(gone):
            return _NUMBER_ONLY
        return 1.0


def _names(analysis: Analysis) -> frozenset[str]:
    """Stems of words that are written with a capital inside sentences."""
    seen: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for statement in analysis.statements:
        for token in [token for token in tokenize(statement.text) if token.kind is TokenKind.WORD][1:]:
            name = stem(fold(token.text))
            seen[name] += 1
            capital[name] += token.text[0].isupper()
    return frozenset(name for name, count in seen.items() if capital[name] >= _MOSTLY * count)


@lru_cache(maxsize=20_000)
def _content(text: str) -> frozenset[str]:
    kinds = (TokenKind.WORD, TokenKind.NUMBER)
    return frozenset(stem(fold(token.text)) for token in tokenize(text) if token.kind in kinds and not is_stop_word(token.text))


def _inflected(come: frozenset[str], gone: frozenset[str]) -> bool:
    """Whether every changed word is another form of one on the other side: "basis" and "based", "prosperous" and "prosperity"."""
    return all(any(_kin(word, other) for other in gone) for word in come) and all(any(_kin(word, other) for other in come) for word in gone)


def _kin(word: str, other: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return shared >= max(_PREFIX, _PREFIX_SHARE * max(len(word), len(other)))


def _numbered(words: frozenset[str]) -> bool:
    return any(character.isdigit() for word in words for character in word)
