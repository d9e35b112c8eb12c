"""Text → comparison key. Keys compare; they never replace what is shown.

Việt Nam, Viet Nam  →  viet nam        defence, defense  →  defense
organisation        →  organization    “peace”, "peace"  →  peace
љубав, ljubav       →  ljubav          (in a language written in two alphabets)
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import regex

from analyzer.borrowed import SnowballStemmer
from analyzer.lexicon.roots import KIN
from analyzer.lexicon.spelling import ALPHABETS, BRITISH_AMERICAN, NOT_IZE, OUR_ROOTS, REFORMS
from analyzer.lexicon.stop_words import STOP_WORDS

_STEMMERS = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "pt": "portuguese", "it": "italian", "nl": "dutch",
    "sv": "swedish", "da": "danish", "no": "norwegian", "nb": "norwegian", "fi": "finnish", "hu": "hungarian", "ro": "romanian",
    "ru": "russian", "ar": "arabic",
}  # fmt: skip
_ISE = regex.compile(r"(?<=\w{3})(i|y)s(ations?|ational(?:ly)?|e[sd]?|ing|ers?)$")
_OUR = regex.compile(rf"^((?:un|dis)?(?:{'|'.join(OUR_ROOTS)}))our(?=$|[a-z])")
_REFORMS = {language: tuple((regex.compile(old), new) for old, new in rules) for language, rules in REFORMS.items()}
_ALPHABETS = {language: str.maketrans(letters) for language, letters in ALPHABETS.items()}
_IGNORABLE = regex.compile(r"[\p{Cf}\u00ad]")
_DIACRITIC_SCRIPTS = regex.compile(r"[\p{Latin}\p{Greek}]")


@lru_cache(maxsize=1000)
def primary(language: str) -> str:
    """The primary subtag: `en` of `en-GB`."""
    return language.partition("-")[0].lower()


@lru_cache(maxsize=200_000)
def fold(word: str, language: str = "en") -> str:
    """A key equal for spellings that never differ in meaning: case, diacritics, hyphens, quotes, -ise/-ize.

    >>> fold("Organisation"), fold("Việt"), fold("defence"), fold("co‑operation")
    ('organization', 'viet', 'defense', 'cooperation')
    """
    key: str = _IGNORABLE.sub("", unicodedata.normalize("NFKC", word)).casefold()
    key = key.translate(_ALPHABETS.get(primary(language), {})).replace("đ", "d").translate(_PUNCTUATION)
    for old, new in _REFORMS.get(primary(language), ()):
        key = old.sub(new, key)
    if _DIACRITIC_SCRIPTS.search(key):
        key = "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))
    if primary(language) == "en":
        key = _OUR.sub(r"\1or", BRITISH_AMERICAN.get(key, key))
        if key not in NOT_IZE:
            key = _ISE.sub(r"\1z\2", key)
    return str(key)


_PUNCTUATION = str.maketrans(dict.fromkeys("-\u2010\u2011\u2012\u2013'’ʼ‘\u00ad"))


@lru_cache(maxsize=200_000)
def stem(key: str, language: str = "en") -> str:
    """The stem of a folded word (Snowball; Porter 2001); the word itself where the language has no stemmer.

    >>> stem("agreements"), stem("agreement", "lo")
    ('agreement', 'agreement')
    """
    name = _STEMMERS.get(primary(language))
    return str(_stemmer(name).stem(key)) if name else key


@lru_cache(maxsize=200_000)
def kin(key: str, language: str = "en") -> str:
    """The stem of a folded word, or of the word that stands for its family where stems of one family differ otherwise than by an ending.

    >>> kin("depth") == stem("deep"), kin("agreements") == stem("agreement")
    (True, True)
    """
    short = stem(key, language)
    return _families(primary(language)).get(short, short)


@cache
def _families(language: str) -> dict[str, str]:
    return {stem(word, language): stem(words[0], language) for words in KIN.get(language, ()) for word in words[1:]}


@cache
def _stemmer(name: str) -> SnowballStemmer:
    return SnowballStemmer(name)


def is_stop_word(word: str, language: str = "en") -> bool:
    """Whether a word only carries syntax.

    >>> is_stop_word("The"), is_stop_word("peace")
    (True, False)
    """
    return word.casefold() in STOP_WORDS.get(primary(language), frozenset())
