"""Numbers and dates in a change: the same ones written otherwise, or other ones.

two, 2 · third, 3rd · 1,600, 1600     the same figure
6. Debts → 5. Debts                    the number of a clause; "1.5 million" and "J. Smith" have none
sixty-second → sixty-third            number        10 September → 12 September    date
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from analyzer.diff.sides import Side
from analyzer.diff.units import FUNCTION
from analyzer.lexicon.edit_words import ENUMERATORS, NAME_LINKS
from analyzer.lexicon.names import NOUNS_CAPITALISED
from analyzer.lexicon.numbers import MONTHS, NUMBER_WORDS, ORDINAL_WORDS, TENS, VERB_MONTHS
from analyzer.normalize import primary

__all__ = ["counts", "figure", "figure_kinds", "is_figure", "is_numbering"]

_DATE_KEY = regex.compile(r"(?:\d{4})?-\d{2}(?:-.*)?")
_YEAR = regex.compile(r"\p{L}*(?:1[5-9]|20)\d{2}(?:-\d{2,4})?")
_ORDINAL = regex.compile(r"(\d+)(?:st|nd|rd|th)")
_GROUPED = regex.compile(r"\d{1,3}(?:,\d{3})+%?")
_TENS = regex.compile(f"(?:{'|'.join(TENS)})t(?:y|ieth$)")
"""What a spelt number from twenty on begins with, its hyphen folded away: sixtysecond."""


def figure(key: str) -> str:
    """The key with number words as digits."""
    if key.isalpha():
        return NUMBER_WORDS.get(key) or ORDINAL_WORDS.get(key) or key
    ordinal = _ORDINAL.fullmatch(key)
    if ordinal:
        return f"{ordinal.group(1)}th"
    return key.replace(",", "") if _GROUPED.fullmatch(key) else key


def figure_kinds(gone: Sequence[str], come: Sequence[str]) -> list[str]:
    """`date` and `number`, as far as the words that went and came hold such."""
    figures = dates = 0
    both = all(any(counts(key) or key[:1].isdigit() for key in keys) for keys in (gone, come))
    for key in (*gone, *come):
        if key in MONTHS:
            dates += key not in VERB_MONTHS
        elif key.isalpha():
            figures += counts(key) and key != "one" and both
        elif _has_figure(key):
            dated = bool(_DATE_KEY.fullmatch(key) or _YEAR.fullmatch(key))
            dates, figures = dates + dated, figures + (not dated)
    return ["date"] * bool(dates) + ["number"] * bool(figures)


def is_figure(key: str) -> bool:
    """Whether a word is a number or a date, whatever else may be told of it: 2%, two, March."""
    return key in MONTHS or counts(key) or _has_figure(key)


def _has_figure(key: str) -> bool:
    return any(c.isdigit() for c in key) and not (_NAME.fullmatch(key) and not _YEAR.fullmatch(key))


_NAME = regex.compile(r"\p{L}{2,}\p{M}*[-.]?\d+")
"""A name that ends with a figure: LaTeX3, GPLv2."""


def counts(key: str) -> bool:
    """Whether a word is a number: two, second, sixty-second."""
    tens = _TENS.match(key)
    rest = key[tens.end() :] if tens else key
    return not rest or rest in NUMBER_WORDS or rest in ORDINAL_WORDS


def is_numbering(earlier: Side, later: Side, language: str) -> bool:
    """Whether two stretches at the heads of their texts are numbers of clauses: 6. → 5., (a) → (b), 3.1 → nothing."""
    if (earlier.start == earlier.end and later.start == later.end) or not (_is_at_head(earlier) and _is_at_head(later)):
        return False
    one, other = _enumerator(earlier), _enumerator(later)
    roman = any(_ROMAN.fullmatch(text) for text in (one, other))
    return all(_is_enumerator(side, text, language, roman=roman) for side, text in ((earlier, one), (later, other)))


def _is_at_head(side: Side) -> bool:
    """Whether a stretch opens its text, a bracket aside, and something follows."""
    return side.start <= int(side.units.keys[:1] == ("(",)) and side.end < len(side.units.keys)


def _enumerator(side: Side) -> str:
    """A stretch at the head of its text with the brackets and the point about it; empty if the stretch is."""
    units = side.units
    if side.start == side.end:
        return ""
    end = side.end + (units.keys[side.end] in _CLOSING)
    return units.text[units.starts[0] : units.ends[end - 1]]


def _is_enumerator(side: Side, written: str, language: str, *, roman: bool) -> bool:
    """Whether what stands at the head of a text numbers it; a capital with its point does so beside a Roman number, or before "The"."""
    if not written:
        return not side.start
    units, start = side.units, side.units.starts[0]
    after = side.end + (units.keys[side.end] in _CLOSING)
    follows = units.keys[after] if after < len(units.keys) else ""
    if follows in MONTHS and written[-1] == ".":
        return False  # 1. September
    opened = bool(follows) and units.ranks[after] == FUNCTION and follows not in NAME_LINKS
    if _LETTER.fullmatch(written):
        return (roman and written[0] in _ROMAN_DIGITS) or (opened and units.keys[after + 1 : after + 2] != (".",))
    if _SECTION.fullmatch(written) and primary(language) in NOUNS_CAPITALISED and not opened:
        return False  # 1.5 Euro
    return any(found and found.end() == start + len(written) for found in (pattern.match(units.text, start) for pattern in _ENUMERATORS))


_ENUMERATORS = tuple(regex.compile(pattern) for pattern in ENUMERATORS)
_LETTER = regex.compile(r"\p{Lu}\.")
_SECTION = regex.compile(r"\d+\.\d+")
_ROMAN_DIGITS = "IVXLC"
_ROMAN = regex.compile(f"[{_ROMAN_DIGITS}]{{2,}}\\.")
_CLOSING = frozenset(".)")
