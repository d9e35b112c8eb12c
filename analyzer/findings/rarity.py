"""How rare words are in the corpus: what is said everywhere tells little, and a name or a small word tells nothing.

    friendship     in 24 of 236 statements     .41        sabotage      in one     1
    Vientiane      a name                       0         seventy-two   a figure   0

Words are folded, stemmed and told from small words by the rules of the texts' own language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from itertools import takewhile
from math import log

import regex

from analyzer.findings.words import words
from analyzer.lexicon.dates import MONTHS
from analyzer.lexicon.numbers import NUMBER_WORDS, ORDINAL_WORDS
from analyzer.model import Statement
from analyzer.names import names_among
from analyzer.normalize import fold, stem
from analyzer.settings import FindingSettings

_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousand thousandth"
_SPELT = {form for word in (*NUMBER_WORDS, *ORDINAL_WORDS, *_TENS.split()) for form in (word, stem(word))}
_NUMERAL = regex.compile(rf"(?:{'|'.join(sorted(_SPELT, key=lambda word: (-len(word), word)))})+|.*\p{{N}}.*")


class Rarity:
    """Statement frequencies of the stems of one language's statements, and which of them are names."""

    def __init__(self, statements: Iterable[Statement], *, language: str, settings: FindingSettings) -> None:
        held = self._statements = list(statements)
        self._settings = settings
        self._total = max(settings.rarity_statements, len(held))
        self.language = language
        self._counts = Counter(name for statement in held for name in self.content(statement.text))
        months = frozenset(stem(fold(month, language), language) for month in MONTHS.get(language, ()))
        self.names = _names(held, language, settings.name_share) | months

    @cached_property
    def forms(self) -> Mapping[str, Counter[str]]:
        """The folded forms of each stem, with how often each stands."""
        found: dict[str, Counter[str]] = {}
        for statement in self._statements:
            for word in words(statement.text, self.language):
                if not word.small:
                    found.setdefault(stem(word.key, self.language), Counter())[word.key] += 1
        return found

    def content(self, text: str) -> frozenset[str]:
        """Stems of the content words of a text."""
        return _content(text, self.language)

    def plain(self, text: str) -> frozenset[str]:
        """Stems of the content words that are neither names nor numbers."""
        return frozenset(word for word in self.content(text) if word not in self.names and not is_numeral(word))

    def of(self, text: str, *, names: bool = False) -> float:
        """Mean inverse statement frequency of the words, near 0 (in every statement) to 1 (in one); of `names` too if asked."""
        held = sorted(self.content(text) if names else self.plain(text))
        if not held:
            return 2 * self._settings.least_rarity
        return max(self._settings.least_rarity, sum(1 - log(max(1, self._counts[word])) / log(self._total) for word in held) / len(held))

    def count(self, name: str) -> int:
        """Statements that have a stem."""
        return self._counts[name]

    def substance(self, new: str, old: str = "") -> float:
        """Less for what is only a number, a name, a small word or another form of the same word; 1 otherwise."""
        come, gone = self.content(new), self.content(old)
        if not come and not gone:
            return self._settings.small_weight
        if come == gone or (come and gone and self._inflected(come - gone, gone - come)):
            return self._settings.inflected_weight
        changed = come ^ gone
        if all(word in self.names or is_numeral(word) for word in changed):
            return self._settings.name_weight
        if any(map(is_numeral, come)) and any(map(is_numeral, gone)):
            return self._settings.name_weight
        return 1.0

    def _inflected(self, come: frozenset[str], gone: frozenset[str]) -> bool:
        """Whether every changed word is another form of one on the other side: "basis" and "based", "prosperous" and "prosperity"."""
        share, least = self._settings.kin_share, self._settings.kin_letters
        return all(any(_kin(word, other, share, least) for other in gone) for word in come) and all(
            any(_kin(word, other, share, least) for other in come) for word in gone
        )


@lru_cache(maxsize=20_000)
def is_numeral(word: str) -> bool:
    """Whether a word says how many or which in a row.

    >>> is_numeral("seventysecond"), is_numeral("65th"), is_numeral("secondary"), is_numeral("tense")
    (True, True, False, False)
    """
    return bool(_NUMERAL.fullmatch(word))


def shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How much two wordings have in common (Dice 1945).

    >>> shared(frozenset("ab"), frozenset("bc"))
    0.5
    """
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))


def _names(statements: Iterable[Statement], language: str, share: float) -> frozenset[str]:
    """Stems of words that are written like names inside sentences."""
    texts = (statement.text for statement in statements if not statement.text.isupper())
    sentences = ([(stem(word.key, language), text[word.start : word.end]) for word in words(text, language)] for text in texts)
    return names_among(sentences, language, share=share)


@lru_cache(maxsize=40_000)
def _content(text: str, language: str) -> frozenset[str]:
    return frozenset(stem(word.key, language) for word in words(text, language) if not word.small)


def _kin(word: str, other: str, share: float, least: int) -> bool:
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return common >= max(least, share * max(len(word), len(other)))
