"""What a statement is made of when it is compared: stems of its words, and character n-grams.

    "Both sides support Việt Nam's defence."  →  stems   side, support, viet, nam, defens
                                              →  chars   " bo", "bot", "both", …, "fens", "ense", "nse "

Stems ignore inflection and spelling; character n-grams also meet halfway where a stemmer does not
(compounds, names, slips) and are all there is for scripts without spaces.
"""

from __future__ import annotations

from functools import lru_cache

from analyzer.normalize import fold, is_stop_word, stem
from analyzer.tokens import TokenKind, tokenize


@lru_cache(maxsize=100_000)
def words(text: str, language: str = "en") -> tuple[str, ...]:
    """The folded words and numbers of a text, in order, function words included.

    >>> words("Việt Nam's 1,600 co-operatives")
    ('viet', 'nam', 's', '1,600', 'cooperatives')
    """
    kinds = (TokenKind.WORD, TokenKind.NUMBER)
    folded = (fold(token.text, language) for token in tokenize(text) if token.kind in kinds)
    return tuple(key for key in folded if key)


@lru_cache(maxsize=100_000)
def stems(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of a text's content words, in order; of all its words where it has no others.

    >>> stems("The two sides agreed on agreements")
    ('two', 'side', 'agre', 'agreement')
    """
    found = words(text, language)
    content = tuple(stem(word, language) for word in found if not is_stop_word(word, language))
    return content or tuple(stem(word, language) for word in found)


@lru_cache(maxsize=100_000)
def grams(text: str, language: str = "en", shortest: int = 3, longest: int = 5) -> tuple[str, ...]:
    """Character n-grams of a text's words, each word between two spaces; over word borders in scripts without spaces.

    >>> grams("on it", longest=3)
    (' on', 'on ', ' it', 'it ')
    """
    found = words(text, language)
    padded = ["".join(found)] if found and sum(map(len, found)) < 2 * len(found) else [f" {word} " for word in found]
    if padded and len(padded) == 1 and padded[0] == "".join(found):
        shortest, longest = 1, 3
    return tuple(
        word[start : start + size]
        for word in padded
        for size in range(shortest, longest + 1)
        for start in range(max(0, len(word) - size + 1))
    )
