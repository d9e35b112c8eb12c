"""What a statement is made of when it is compared: words, stems, character n-grams.

    "President Trong supports Việt Nam's defence."  →  words   support, viet, nam, s, defense   (who holds which office is left out,
                                                                and idioms of speaking)
                                                    →  stems   support, viet, nam, defens       (nor words that only carry syntax)
                                                    →  grams   " su", "sup", "supp", …, "ense", "nse "

Words keep the manner of saying it, stems ignore inflection, and character n-grams also meet halfway where
a stemmer does not (compounds, names, slips); they are all there is for scripts without spaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analyzer.lexicon.names import BEFORE_OFFICE, NOUNS_CAPITALISED, OFFICES, WITHIN_NAME
from analyzer.lexicon.speech import BETWEEN, VOICING
from analyzer.normalize import fold, is_stop_word, primary, stem
from analyzer.tokens import scan

_NUMBERS = frozenset({"number", "digits"})
_NO_WORDS = frozenset({"space", "punctuation"})
_SHORTEST, _LONGEST = 3, 5
_LONG_NAME = 3
"""Capitalised words in a row that make a name for certain; two may be any at the head of a sentence."""


@dataclass(frozen=True, slots=True)
class Written:
    """The tokens of a text that are compared, as they are written."""

    words: tuple[str, ...]
    both: tuple[str, ...]
    """Words and numbers."""


@lru_cache(maxsize=100_000)
def written(text: str) -> Written:
    """What every view of a text is made of, read once for all of them.

    >>> written("on 5 May").words
    ('on', 'May')
    """
    found = [(text[start:end], shape) for start, end, shape in scan(text) if shape not in _NO_WORDS]
    both = tuple(word for word, _ in found)
    words = tuple(word for word, shape in found if shape not in _NUMBERS)
    return Written(words if len(words) < len(both) else both, both)


@lru_cache(maxsize=100_000)
def words(text: str, language: str = "en") -> tuple[str, ...]:
    """The folded words and numbers of a text, in order; all of them.

    >>> words("Việt Nam's 1,600 co-operatives")
    ('viet', 'nam', 's', '1,600', 'cooperatives')
    """
    return _folded(written(text).both, language)


@lru_cache(maxsize=100_000)
def telling_words(text: str, language: str = "en") -> tuple[str, ...]:
    """The folded words of a text without offices and the names of those who hold them, and without idioms of speaking.

    >>> telling_words("Party General Secretary and President of Laos Bounnhang Vorachith thanked the Party Congress")
    ('thanked', 'the', 'party', 'congress')
    >>> telling_words("affirmed their determination to preserve it")
    ('to', 'preserve', 'it')
    """
    kept = _without_idioms(_without_persons(written(text).both, primary(language)), primary(language))
    return _folded(kept, language) or words(text, language)


def _without_persons(found: Sequence[str], language: str) -> list[str]:
    """Drop each run of an office, what belongs to it, and the capitalised name after it."""
    offices, before, within = (table.get(language, frozenset()) for table in (OFFICES, BEFORE_OFFICE, WITHIN_NAME))
    kept: list[str] = []
    place = 0
    while place < len(found):
        head = place
        while head < len(found) - 1 and _is(found[head], before):
            head += 1
        if not (found[head][:1].isupper() and _is(found[head], offices)):
            kept.append(found[place])
            place += 1
            continue
        place = head + 1
        while place < len(found) and (
            _capital(found[place]) or (found[place] in within and place + 1 < len(found) and _capital(found[place + 1]))
        ):
            place += 1
    return kept


def _without_idioms(found: Sequence[str], language: str) -> list[str]:
    """Drop each verb and noun that together only say in what attitude something is stated, and what stands between."""
    idioms, between = VOICING.get(language, ()), BETWEEN.get(language, frozenset())
    kept: list[str] = []
    place = 0
    while place < len(found):
        nouns = next((nouns for verbs, nouns in idioms if _is(found[place], verbs)), None)
        end = place + 1
        while nouns and end < len(found) and _is(found[end], between):
            end += 1
        if nouns and end < len(found) and _is(found[end], nouns):
            place = end + 1
        else:
            kept.append(found[place])
            place += 1
    return kept


def _is(word: str, table: frozenset[str]) -> bool:
    return word.casefold() in table


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _folded(found: Sequence[str], language: str) -> tuple[str, ...]:
    folded = (fold(word, language) for word in found)
    return tuple(key for key in folded if key)


@lru_cache(maxsize=100_000)
def stems(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of a text's telling content words, in order; of all its words where it has no others.

    >>> stems("The two sides agreed on agreements")
    ('two', 'side', 'agre', 'agreement')
    """
    found = telling_words(text, language)
    content = tuple(stem(word, language) for word in found if not is_stop_word(word, language))
    return content or tuple(stem(word, language) for word in found)


@lru_cache(maxsize=100_000)
def matter(text: str, language: str = "en") -> frozenset[str]:
    """The stems of a text that stand outside names of three words or more; all its stems where there are no others.

    Two texts that share nothing but "the Ministry of Foreign Affairs" share a name, not what they say of it. In a
    language that capitalises every noun a name cannot be told so.

    >>> sorted(matter("the Ministry of Foreign Affairs signed an agreement on trade"))
    ['agreement', 'sign', 'trade']
    """
    everything = frozenset(stems(text, language))
    if primary(language) in NOUNS_CAPITALISED:
        return everything
    named = frozenset(stem(fold(word, language), language) for word in _in_long_names(written(text).both, primary(language)))
    return everything - named or everything


def _in_long_names(found: Sequence[str], language: str) -> Iterator[str]:
    """The words of each run of several capitalised words, small words left out."""
    within = WITHIN_NAME.get(language, frozenset())
    run: list[str] = []
    for place, word in enumerate([*found, ""]):
        if _capital(word) and not is_stop_word(word, language):
            run.append(word)
        elif not (run and word in within and place + 1 < len(found) and _capital(found[place + 1])):
            yield from run if len(run) >= _LONG_NAME else ()
            run = []


@lru_cache(maxsize=20_000)
def grams(text: str, language: str = "en") -> tuple[str, ...]:
    """Character n-grams of 3 to 5, each word between two spaces; of 1 to 3 over word borders in scripts without spaces.

    >>> grams("on it")
    (' on', 'on ', ' on ', ' it', 'it ', ' it ')
    """
    found = telling_words(text, language)
    if sum(map(len, found)) < 2 * len(found):
        return _pieces("".join(found), 1, _SHORTEST)
    return tuple(piece for word in found for piece in _word_grams(word))


@lru_cache(maxsize=100_000)
def _word_grams(word: str) -> tuple[str, ...]:
    return _pieces(f" {word} ", _SHORTEST, _LONGEST)


def _pieces(text: str, shortest: int, longest: int) -> tuple[str, ...]:
    return tuple(text[start : start + size] for size in range(shortest, longest + 1) for start in range(len(text) - size + 1))
