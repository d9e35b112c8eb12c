"""A change → its class and finer kinds, by the rules that `lexicon.edit_kinds` declares.

    ’ → '                       accidental   typography
    Viet Nam → Vietnam          accidental   hyphen
    will → will endeavour to    substantive  modality

The accidental kinds are tried first: they hold only if nothing else differs. The substantive kinds are
given side by side; `wording` stands where no finer kind does.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import regex

from analyzer.diff.units import CONTENT, FUNCTION, PUNCTUATION, Units, read_units
from analyzer.lexicon.edit_kinds import ACTORS, ADDITIVE_JOINTS, INTENSIFIERS, NEGATIONS, OFFICES, OPPOSITES
from analyzer.lexicon.numbers import MONTHS, NUMBER_WORDS, ORDINAL_WORDS
from analyzer.lexicon.strength import SCALES
from analyzer.model import EditClass
from analyzer.normalize import stem

__all__ = ["accidental_kinds", "classify", "is_joint"]

_DATE_KEY = regex.compile(r"(?:\d{4})?-\d{2}(?:-.*)?")
_YEAR = regex.compile(r"(?:1[5-9]|20)\d{2}(?:-\d{2,4})?")
_ORDINAL = regex.compile(r"(\d+)(?:st|nd|rd|th)")
_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("\"“”„‟«»'‘’‚‛ʼ`´", '"')
    | dict.fromkeys("-‐‑‒–—―−", "-")
    | dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")
)


@lru_cache(maxsize=50_000)
def classify(earlier: str, later: str, language: str = "en") -> tuple[EditClass, tuple[str, ...]]:
    """Class and kinds of the change from one stretch to another; either may be empty.

    >>> classify("10 September", "September 12")
    (<EditClass.SUBSTANTIVE: 'substantive'>, ('date',))
    """
    kinds = accidental_kinds(earlier, later, language)
    if kinds:
        return EditClass.ACCIDENTAL, kinds
    return EditClass.SUBSTANTIVE, _substantive_kinds(read_units(earlier, language), read_units(later, language), language)


# ─── accidental ──────────────────────────────────────────────────────────────────────────────────


def accidental_kinds(earlier: str, later: str, language: str = "en") -> tuple[str, ...]:
    """The kinds of a change that leaves the words as they are; empty if it does not.

    >>> accidental_kinds("Co-operation,", "cooperation")
    ('case', 'hyphen', 'punctuation')
    """
    one, other = read_units(earlier, language), read_units(later, language)
    words, other_words = _word_keys(one), _word_keys(other)
    if words == other_words:
        return _surface(earlier, later, language)
    if "".join(words) == "".join(other_words):
        return ("hyphen", *(kind for kind in _surface(earlier, later, language) if kind == "case"))
    if _numbers(words) == _numbers(other_words):
        return ("number-form",)
    return ()


def is_joint(units: Units) -> bool:
    """Whether a stretch holds only what joins the members of a list."""
    return all(key in ADDITIVE_JOINTS for key in units.keys)


def _word_keys(units: Units) -> list[str]:
    return [key for key, rank in zip(units.keys, units.ranks, strict=True) if rank > PUNCTUATION]


def _numbers(keys: list[str]) -> list[str]:
    """Keys with number words as digits; "one" stays a word beside others, since it is a pronoun too."""
    return [_figure(key) for key in keys]


def _figure(key: str) -> str:
    ordinal = _ORDINAL.fullmatch(key)
    if ordinal:
        return f"{ordinal.group(1)}th"
    figure = NUMBER_WORDS.get(key) or ORDINAL_WORDS.get(key) or key
    return figure.replace(",", "") if regex.fullmatch(r"\d{1,3}(?:,\d{3})+%?", figure) else figure


def _surface(earlier: str, later: str, language: str) -> tuple[str, ...]:
    """What differs between two stretches with the same words."""
    kinds: list[str] = []
    one, other = _steps_of_folding(earlier), _steps_of_folding(later)
    if one[0] == other[0]:
        return ("typography",)
    if _letters(one[0]) != _letters(other[0]):
        if _letters(one[1]) == _letters(other[1]):
            kinds.append("case")
        if _letters(one[1]) != _letters(other[1]):
            kinds.append("diacritics" if _letters(one[2]) == _letters(other[2]) else _spelling_or_number(earlier, later, language))
    if one[0].count("-") != other[0].count("-"):
        kinds.append("hyphen")
    if _marks(one[0]) != _marks(other[0]):
        kinds.append("punctuation")
    return tuple(dict.fromkeys(kinds)) or ("typography",)


def _spelling_or_number(earlier: str, later: str, language: str) -> str:
    one, other = read_units(earlier, language), read_units(later, language)
    figures = any(any(c.isdigit() for c in key) for key in (*one.keys, *other.keys))
    return "number-form" if figures else "spelling"


def _steps_of_folding(text: str) -> tuple[str, str, str]:
    """Without typography; then without case; then without diacritics."""
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHY).split())
    folded = plain.casefold()
    bare = "".join(c for c in unicodedata.normalize("NFD", folded.replace("đ", "d")) if not unicodedata.combining(c))
    return plain, folded, bare


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or unicodedata.combining(c))


def _marks(text: str) -> list[str]:
    return [c for c in text if not c.isalnum() and not c.isspace() and not unicodedata.combining(c) and c != "-"]


# ─── substantive ─────────────────────────────────────────────────────────────────────────────────


def _substantive_kinds(earlier: Units, later: Units, language: str) -> tuple[str, ...]:
    one, other = _word_keys(earlier), _word_keys(later)
    gone = [key for key in one if key not in other]
    come = [key for key in other if key not in one]
    kinds: list[str] = []
    for kind in (_figure_kind(gone, come), _name_kind(earlier, later, gone=gone, come=come)):
        kinds += kind
    if any(key in NEGATIONS for key in gone) != any(key in NEGATIONS for key in come):
        kinds.append("negation")
    if _opposed(gone, come, language):
        kinds.append("polarity")
    kinds += _graded(one, other, language)
    if _is_actor(one) and _is_actor(other) and one and other:
        kinds.append("actor")
    if one != other and (gone or come) and all(key in INTENSIFIERS for key in (*gone, *come)):
        kinds.append("intensifier")
    if not kinds:
        kinds.append(_plain_kind(earlier, later, language=language))
    return tuple(dict.fromkeys(kinds))


def _figure_kind(gone: list[str], come: list[str]) -> list[str]:
    figures = [key for key in (*gone, *come) if any(c.isdigit() for c in key) or (key in NUMBER_WORDS and key != "one")]
    dates = [key for key in figures if _DATE_KEY.fullmatch(key) or _YEAR.fullmatch(key)]
    months = [key for key in (*gone, *come) if key in MONTHS and key not in {"may", "march", "mar", "mai", "set", "dec"}]
    return ["date"] * bool(dates or months) + ["number"] * (len(figures) > len(dates))


def _name_kind(earlier: Units, later: Units, *, gone: list[str], come: list[str]) -> list[str]:
    kinds: list[str] = []
    if any(key in OFFICES for key in gone) or any(key in OFFICES for key in come):
        kinds.append("office")
    names, other_names = _names(earlier) - OFFICES, _names(later) - OFFICES
    if names and other_names and names != other_names:
        kinds.append("name")
    return kinds


def _names(units: Units) -> frozenset[str]:
    """Keys of capitalised words, the first excepted unless all words are capitalised."""
    words = [place for place, rank in enumerate(units.ranks) if rank == CONTENT]
    capital = [place for place in words if units.text[units.starts[place]].isupper()]
    if len(capital) < len(words):
        capital = [place for place in capital if place]
    return frozenset(units.keys[place] for place in capital)


def _opposed(gone: list[str], come: list[str], language: str) -> bool:
    one, other = {stem(key, language) for key in gone}, {stem(key, language) for key in come}
    return any((low in one and high in other) or (high in one and low in other) for low, high in _opposites(language))


@cache
def _opposites(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((stem(low, language), stem(high, language)) for low, high in OPPOSITES)


def _graded(one: list[str], other: list[str], language: str) -> list[str]:
    stems, other_stems = tuple(stem(key, language) for key in one), tuple(stem(key, language) for key in other)
    found: list[str] = []
    for kind, phrases in _scales(language):
        step, other_step = _step_of(stems, phrases), _step_of(other_stems, phrases)
        if step is not None and other_step is not None and step != other_step:
            found.append(kind)
    return found


@cache
def _scales(language: str) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], int], ...]], ...]:
    """Kind and stemmed phrases with their step, longest phrase first."""
    scales = []
    for scale in SCALES:
        phrases = [
            (tuple(stem(word, language) for word in phrase.split()), step) for step, words in enumerate(scale.steps) for phrase in words
        ]
        scales.append((scale.kind, tuple(sorted(phrases, key=lambda item: (-len(item[0]), item[1], item[0])))))
    return tuple(scales)


def _step_of(stems: tuple[str, ...], phrases: tuple[tuple[tuple[str, ...], int], ...]) -> int | None:
    for phrase, step in phrases:
        size = len(phrase)
        if any(stems[place : place + size] == phrase for place in range(len(stems) - size + 1)):
            return step
    return None


def _is_actor(keys: list[str]) -> bool:
    return any(key in ACTORS for key in keys) and all(key in ACTORS or key in {"the", "all", "of"} for key in keys)


def _plain_kind(earlier: Units, later: Units, *, language: str) -> str:
    ranks = (*earlier.ranks, *later.ranks)
    if all(rank <= FUNCTION for rank in ranks):
        return "grammar"
    stems = [stem(key, language) for key, rank in zip(earlier.keys, earlier.ranks, strict=True) if rank == CONTENT]
    other = [stem(key, language) for key, rank in zip(later.keys, later.ranks, strict=True) if rank == CONTENT]
    return "inflection" if stems == other else "wording"
