"""How rare words are in the corpus: what is said everywhere tells little."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log

from analyzer.analysis import Analysis
from analyzer.normalize import fold, is_stop_word, stem
from analyzer.tokens import TokenKind, tokenize

_FUNCTION_ONLY = 0.1
_SAME_WORDS = 0.15
_NUMBER_ONLY = 0.2


class Rarity:
    """Statement frequencies of stems."""

    def __init__(self, analysis: Analysis) -> None:
        self._total = max(2, len(analysis.statements))
        self._counts = Counter(name for statement in analysis.statements for name in self.content(statement.text))

    def content(self, text: str) -> frozenset[str]:
        """Stems of the content words of a text."""
        return _content(text)

    def of(self, text: str) -> float:
        """Mean inverse statement frequency of the words, 0 (in every statement) to 1 (in one)."""
        words = sorted(self.content(text))
        if not words:
            return 0.1
        return max(0.05, sum(1 - log(max(1, self._counts[word])) / log(self._total) for word in words) / len(words))

    def substance(self, new: str, old: str = "") -> float:
        """Less for what is only a number, a function word or another form of the same word; 1 otherwise."""
        come, gone = self.content(new), self.content(old)
        if not come and not gone:
            return _FUNCTION_ONLY
        if come == gone:
            return _SAME_WORDS
        changed = come ^ gone
        if not any(word.isalpha() for word in changed) or (come and gone and _numbered(come) and _numbered(gone)):
            return _NUMBER_ONLY
        return 1.0


@lru_cache(maxsize=20_000)
def _content(text: str) -> frozenset[str]:
    kinds = (TokenKind.WORD, TokenKind.NUMBER)
    return frozenset(stem(fold(token.text)) for token in tokenize(text) if token.kind in kinds and not is_stop_word(token.text))


def _numbered(words: frozenset[str]) -> bool:
    return any(character.isdigit() for word in words for character in word)
