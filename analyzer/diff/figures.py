"""Numbers and dates in a change: the same ones written otherwise, or other ones.

two, 2 · third, 3rd · 1,600, 1600     the same figure
6. Debts → 5. Debts                    the number of a clause
sixty-second → sixty-third            number        10 September → 12 September    date
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from analyzer.diff.sides import Side
from analyzer.lexicon.edit_words import ENUMERATOR
from analyzer.lexicon.numbers import MONTHS, NUMBER_WORDS, ORDINAL_WORDS, TENS, VERB_MONTHS

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


def is_numbering(earlier: Side, later: Side) -> bool:
    """Whether two stretches at the heads of their texts are numbers of clauses: 6. → 5., (a) → (b), 3.1 → nothing."""
    return (earlier.start < earlier.end or later.start < later.end) and _is_enumerator(earlier) and _is_enumerator(later)


def _is_enumerator(side: Side) -> bool:
    """Whether a stretch is the number with which its text begins, or nothing before that text's first word."""
    keys, text = side.units.keys, side.units.text
    first = int(keys[:1] == ("(",))
    if side.start > first or side.end >= len(keys):
        return False
    if side.start == side.end:
        return not side.start
    end = side.end + (keys[side.end] in _CLOSING)
    return bool(_ENUMERATOR.fullmatch(text[: side.units.ends[end - 1]].strip()))


_ENUMERATOR = regex.compile(ENUMERATOR, regex.IGNORECASE)
_CLOSING = frozenset(".)")
