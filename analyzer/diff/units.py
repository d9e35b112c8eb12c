"""Text → the units that are compared: words and marks with keys, dates and shares as one unit.

    on 10 September 2024   →   on|10 September 2024         key of the date: 2024-09-10
    2 percent, 2%          →   2 percent|,|2%               one key: 2%
    U.S. “trade”           →   U.S.|“|trade|”               the quotes have one key

White space is no unit: it stands between units and is given back when the edits are laid out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

import regex

from analyzer.lexicon.edit_words import DISTINCTIVE_MARKS, MARK_KEYS
from analyzer.lexicon.numbers import DAY_WORDS, MONTH_WORDS, MONTHS, PERCENT, YEAR_WORDS
from analyzer.normalize import fold, is_stop_word, primary
from analyzer.tokens import pieces, shape_of

__all__ = ["Units", "glued", "join_compounds", "key_of", "keys_of", "read_units"]

PUNCTUATION, FUNCTION, CLUSTER, CONTENT = 0, 1, 2, 3
"""Ranks of units, by what an agreement in them is worth."""


class Units(NamedTuple):
    """The units of a text, as columns."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    ranks: tuple[int, ...]


_YEAR = regex.compile(r"\d{4}")
_DAY = regex.compile(r"\d{1,2}(?:[-–/.]\d{1,2})?(?:st|nd|rd|th)?")
_RUNS_KNOWN, _LONGEST_KNOWN = 100_000, 40
"""Runs remembered per language before the memory starts anew, and the code points of the longest."""
_FRACTION = regex.compile(r"\d+/\d+")
_INITIALS = frozenset("STDLM")
"""Letters that can stand for a name though as words they are what is left of a contraction."""
_INVISIBLE = regex.compile(r"\p{Cf}+")


@lru_cache(maxsize=20_000)
def read_units(text: str, language: str = "en") -> Units:
    """The units of a text.

    >>> read_units("By 10 September 2024: 2 per cent.").keys
    ('by', '2024-09-10', ':', '2%', '.')
    """
    known = _known(language)
    runs = [known.get(run) or _learn(known, run, language) for run in text.split(" ")]
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    ranks: list[int] = []
    place = 0
    opening = False
    for units, width, opens in runs:
        for start, end, key, rank in units:  # a loop over few: chains of iterators took twice as long
            starts.append(place + start)
            ends.append(place + end)
            keys.append(key)
            ranks.append(rank)
        place += width
        opening = opening or opens
    found = Units(text, tuple(starts), tuple(ends), tuple(keys), tuple(ranks))
    return _join_units(found, [run.opens for run in runs for _ in run.units]) if opening else found


class _Run(NamedTuple):
    """What is read of a stretch without blanks: its units, counted from its start. No token reaches across a blank."""

    units: tuple[tuple[int, int, str, int], ...]
    """Start, end, key and rank of each; white space and what cannot be seen is none."""
    width: int
    """Code points with the blank after it."""
    opens: bool
    """Whether a compound unit may begin in it."""


def _learn(known: dict[str, _Run], run: str, language: str) -> _Run:
    """A run not read before; whole lines of scripts without spaces are not remembered."""
    if len(known) > _RUNS_KNOWN:
        known.clear()
    found = _read_run(run, language)
    if len(run) <= _LONGEST_KNOWN:
        known[run] = found
    return found


@lru_cache(maxsize=64)
def _known(language: str) -> dict[str, _Run]:  # noqa: ARG001 one memory per language
    """What is known of each run already read."""
    return {}


def _read_run(run: str, language: str) -> _Run:
    words = pieces(run)
    ends = list(accumulate(map(len, words)))
    read = [(end - len(word), end, *_read(word, shape_of(word), language)) for word, end in zip(words, ends, strict=True)]
    units = [unit for unit in read if unit[2]]
    return _Run(tuple(unit[:4] for unit in units), len(run) + 1, any(unit[4] for unit in units))


def _read(word: str, shape: str, language: str) -> tuple[str, int, bool]:
    """Key, rank, and whether a compound unit may begin with the word or hold it."""
    key, rank = key_of(word, shape, language)
    opens = key in MONTHS or key in PERCENT or key == "cent" or key in DAY_WORDS or "/" in key or len(word) == 1
    return key, rank, opens and (rank == CONTENT or word in _INITIALS)


def key_of(word: str, shape: str, language: str) -> tuple[str, int]:
    """Key and rank of a token; an empty key for what cannot be seen (zero-width marks).

    >>> key_of("Việt", "word", "en"), key_of("”", "punctuation", "en")
    (('viet', 3), ('"', 0))
    """
    if shape == "space":
        return "", PUNCTUATION
    if shape == "punctuation":
        if _INVISIBLE.fullmatch(word):
            return "", PUNCTUATION
        return MARK_KEYS.get(word, unicodedata.normalize("NFKC", word)), PUNCTUATION
    if shape in {"number", "digits"}:
        return unicodedata.normalize("NFKC", word).translate(_DASHES), CONTENT
    if shape == "cluster":
        return unicodedata.normalize("NFC", word), CLUSTER
    key = fold(word, language) or word
    marks = DISTINCTIVE_MARKS.get(primary(language), "")
    if marks:
        decomposed = unicodedata.normalize("NFD", word.casefold())
        key += "".join(sorted(c for c in decomposed if c in marks))
    return key, FUNCTION if shape == "clitic" or is_stop_word(word, language) else CONTENT


def keys_of(words: Iterable[str], language: str) -> frozenset[str]:
    """The keys of words as a lexicon writes them.

    >>> keys_of(["à"], "fr")
    frozenset({'a'})
    """
    return frozenset(key for word in words for key in read_units(word, language).keys)


_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—", "-"))


def _join_units(units: Units, opening: list[bool]) -> Units:
    """Make one unit of each date, share and dotted abbreviation; none begins more than two units before one that opens such."""
    text, starts, ends, keys, ranks = units
    joined: list[tuple[int, int, str, int]] = []
    place = 0
    while place < len(keys):
        length, key = _compound(text, starts, ends, keys=keys, place=place) if True in opening[place : place + 3] else (0, "")
        if length:
            joined.append((starts[place], ends[place + length - 1], key, CONTENT))
            place += length
        else:
            joined.append((starts[place], ends[place], keys[place], ranks[place]))
            place += 1
    columns = tuple(zip(*joined, strict=True))
    return Units(text, columns[0], columns[1], columns[2], columns[3])


def _compound(text: str, starts: Sequence[int], ends: Sequence[int], *, keys: Sequence[str], place: int) -> tuple[int, str]:
    """Length and key of the compound unit that begins here; length 0 if none does."""
    first, second, third, fourth = (*keys[place : place + 4], "", "", "", "")[:4]
    if first in MONTHS and text[starts[place]].isupper():
        return _month_first(first, second, third, fourth)
    if second in MONTHS and _DAY.fullmatch(first) and text[starts[place + 1]].isupper():
        return (3, _date(third, second, first)) if _YEAR.fullmatch(third) else (2, _date("", second, first))
    if first in DAY_WORDS and second.isdigit() and third in MONTH_WORDS and fourth.isdigit():
        return _spelt_date(keys[place : place + 6])
    if first[:1].isdigit():
        return _figure(first, second, third)
    if len(first) == 1 and second == "." and first.isalpha():
        return (2, first) if _is_initial(text, starts, ends, place) else _dotted(starts, ends, keys=keys, place=place)
    return 0, ""


def _is_initial(text: str, starts: Sequence[int], ends: Sequence[int], place: int) -> bool:
    """Whether a letter and its full stop stand inside a name: Ben S. Bernanke."""
    if not 0 < place < len(starts) - 2 or ends[place] != starts[place + 1] or ends[place + 1] == starts[place + 2]:
        return False
    return all(text[starts[near]].isupper() for near in (place - 1, place, place + 2))


def _figure(first: str, second: str, third: str) -> tuple[int, str]:
    """1 3/4 percent, 2 per cent."""
    if first.isdigit() and _FRACTION.fullmatch(second):
        return (3, f"{first}-{second}%") if third in PERCENT else (2, f"{first}-{second}")
    if (second, third) == ("per", "cent"):
        return 3, f"{first}%"
    return (2, f"{first}%") if second in PERCENT else (0, "")


def _spelt_date(keys: Sequence[str]) -> tuple[int, str]:
    """ngày 12 tháng 6 năm 2025."""
    _, day, _, month, *rest = keys
    year = rest[1] if len(rest) > 1 and rest[0] in YEAR_WORDS and rest[1].isdigit() else ""
    return (6 if year else 4), f"{year}-{month.zfill(2)}-{day.zfill(2)}"


def _month_first(month: str, second: str, third: str, fourth: str) -> tuple[int, str]:
    if _YEAR.fullmatch(second):
        return 2, _date(second, month, "")
    if not _DAY.fullmatch(second):
        return 0, ""
    if _YEAR.fullmatch(third):
        return 3, _date(third, month, second)
    if third == "," and _YEAR.fullmatch(fourth):
        return 4, _date(fourth, month, second)
    if third == "-" and _DAY.fullmatch(fourth):
        return 4, _date("", month, f"{second}-{fourth}")
    return 2, _date("", month, second)


def _dotted(starts: Sequence[int], ends: Sequence[int], *, keys: Sequence[str], place: int) -> tuple[int, str]:
    """An abbreviation of letters with dots, at least two: U.S., U.N."""
    length = 0
    letters = ""
    while (
        place + length + 1 < len(keys)
        and len(keys[place + length]) == 1
        and keys[place + length].isalpha()
        and keys[place + length + 1] == "."
        and ends[place + length] == starts[place + length + 1]
        and (not length or starts[place + length] == ends[place + length - 1])
    ):
        letters += keys[place + length]
        length += 2
    return (length, letters) if len(letters) > 1 else (0, "")


def _date(year: str, month: str, day: str) -> str:
    number = day.rstrip("stndrh").replace("–", "-")
    return f"{year}-{MONTHS[month]:02}" + (f"-{number.zfill(2)}" if number else "")


def glued(keys: Sequence[str]) -> str:
    """The key of a word that others make up; the marks that tell words apart stand at its end.

    >>> glued(("viet", "nam")), glued(("hinh\u0300", "thanh\u0300")) == "hinhthanh\u0300\u0300"
    ('vietnam', True)
    """
    word = "".join(keys)
    if word.isascii():
        return word
    marks = sorted(character for character in word if character in _MARKS)
    return "".join([character for character in word if character not in _MARKS] + marks) if marks else word


_MARKS = frozenset("".join(DISTINCTIVE_MARKS.values()))


def join_compounds(units: Units, other: Units) -> Units:
    """Make one unit of neighbours that the other text writes as one word: Viet Nam beside Vietnam, co operation.

    Only content words are joined, so that "people's" is not taken for "peoples".

    >>> join_compounds(read_units("in Viet Nam"), read_units("Vietnam")).keys
    ('in', 'vietnam')
    """
    keys = units.keys
    missing = set(other.keys).difference(keys)
    if not missing:
        return units
    written = "".join(keys)
    if written.isascii() and "-" not in written and not any(map(written.__contains__, missing)):
        return units
    if not (
        missing.intersection(map(add, keys, keys[1:]))
        or ("-" in keys and missing.intersection(map(add, keys, keys[2:])))
        or (not written.isascii() and any(key[-1] in _MARKS for key in missing))
    ):
        return units
    joined: list[tuple[int, int, str, int]] = []
    place = 0
    while place < len(keys):
        size = 1
        if units.ranks[place : place + 2] == (CONTENT, CONTENT) and glued(keys[place : place + 2]) in missing:
            size = 2
        elif (
            units.ranks[place : place + 3 : 2] == (CONTENT, CONTENT) and keys[place + 1] == "-" and keys[place] + keys[place + 2] in missing
        ):
            size = 3
        key = keys[place] if size == 1 else glued((keys[place], keys[place + size - 1]))
        joined.append((units.starts[place], units.ends[place + size - 1], key, max(units.ranks[place : place + size])))
        place += size
    if len(joined) == len(keys):
        return units
    columns = tuple(zip(*joined, strict=True))
    return Units(units.text, columns[0], columns[1], columns[2], columns[3])
