"""How rare words are in the corpus: what is said everywhere tells little."""

from __future__ import annotations

from collections import Counter
from math import log

from analyzer.analysis import Analysis
from analyzer.normalize import fold, is_stop_word, stem
from analyzer.tokens import TokenKind, tokenize


class Rarity:
    """Statement frequencies of stems."""

    def __init__(self, analysis: Analysis) -> None:
        self._total = max(2, len(analysis.statements))
        self._counts = Counter(name for statement in analysis.statements for name in self.content(statement.text))

    def content(self, text: str) -> frozenset[str]:
        """Stems of the content words of a text."""
        return frozenset(
            stem(fold(t.text)) for t in tokenize(text) if t.kind in (TokenKind.WORD, TokenKind.NUMBER) and not is_stop_word(t.text)
        )

    def of(self, text: str) -> float:
        """Mean inverse statement frequency of the words, 0 (in every statement) to 1 (in one)."""
        words = sorted(self.content(text))
        if not words:
            return 0.1
        return max(0.05, sum(1 - log(max(1, self._counts[word])) / log(self._total) for word in words) / len(words))
