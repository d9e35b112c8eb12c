"""When a text is from, as far as its name, what its file says of itself, and its own lines tell.

    2019-02-24-talks.txt          the name says 2019-02-24
    page.html                     its metadata say 2024-09-11
    Joint Statement, 5 May 2001   its title says 2001-05-05
    06:30 11/09/2024              line 1 says 2024-09-11 or 2024-11-09: undecided, both are offered

A date is never guessed in silence: each comes with how it was found, and where two readings are
possible none is taken.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from analyzer.lexicon.dates import ABBREVIATED_MONTHS, MONTHS, PATTERNS

_HEAD_LINES = 12
_TAIL_LINES = 8
_LINE_LENGTH = 2000
"""How much of a long line is looked at: a date line is short."""
_MONTHS_IN_YEAR = 12
_DAY = len("2024-09-11")
_QUOTED = 60
"""Characters of a line that are quoted as evidence."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")
_IN_NAME = re.compile(
    r"(?<!\d) (1[0-9]\d{2}|20\d{2}) (?: ([-_. ]?) (0[1-9]|1[0-2]) (?: \2 (0[1-9]|[12]\d|3[01]) )? )? (?!\d)",
    re.VERBOSE,
)
_DAY_FIRST_IN_NAME = re.compile(r"(?<!\d) (\d{1,2}) ([-_. ]) (\d{1,2}) \2 (1\d{3}|20\d{2}) (?!\d)", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date and how it was found; an empty date with candidates is undecided."""

    date: str
    how: str
    """Completes "the date is …": "in the file's name", "in line 3: …"."""
    candidates: tuple[str, ...] = ()


def is_date(value: str) -> bool:
    """Whether a text is a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD.

    >>> [is_date(value) for value in ("2024", "2024-02", "2024-02-30", "24-02-01")]
    [True, True, False, False]
    """
    match = _DATE.match(value)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def find_date(name: str, *, stated: str = "", title: str = "", text: str = "") -> Dating:
    """The date of a text by its file name, else by what the file states of itself, else by its title, else by its lines.

    >>> find_date("texts/2019-02-24-talks.txt").date
    '2019-02-24'
    >>> find_date("a.txt", text="06:30 11/09/2024").candidates
    ('2024-09-11', '2024-11-09')
    """
    named = _in_name(PurePosixPath(name).name)
    if named.date or named.candidates:
        return named
    if is_date(stated):
        return Dating(stated, "what the file says of itself")
    titled = sorted({date for dates in _dates_in(title) for date in dates})
    if len(titled) == 1:
        return Dating(titled[0], f'its title: "{" ".join(title.split())[:_QUOTED]}"')
    return _in_text(text)


def _in_name(name: str) -> Dating:
    stem = name.rsplit(".", 1)[0] if "." in name else name
    whole = {
        found for match in _IN_NAME.finditer(stem) if is_date(found := "-".join(part for part in (match[1], match[3], match[4]) if part))
    }
    precise = sorted(date for date in whole if not any(other.startswith(f"{date}-") for other in whole))
    for match in _DAY_FIRST_IN_NAME.finditer(stem):
        readings = _readings(int(match[1]), int(match[3]), match[4], dotted=match[2] == ".")
        precise = [date for date in precise if date != match[4]] + list(readings)
    if days := [date for date in precise if len(date) == _DAY]:
        precise = days  # beside a whole date other figures number or name something
    if len(precise) == 1:
        return Dating(precise[0], "in the file's name")
    return Dating("", "the file's name can be read in more than one way" if precise else "", tuple(sorted(set(precise))))


def find_date_in_cell(cell: str) -> Dating:
    """The date that a cell of a table gives, in whatever form.

    >>> find_date_in_cell("09.11.2024").date, find_date_in_cell("9/11/2024").candidates
    ('2024-11-09', ('2024-09-11', '2024-11-09'))
    """
    if is_date(cell):
        return Dating(cell, "in the table")
    distinct = sorted({date for dates in _dates_in(cell) for date in dates})
    if len(distinct) == 1:
        return Dating(distinct[0], f'in the table: "{cell[:_QUOTED]}"')
    return Dating("", f'the table has "{cell[:_QUOTED]}"' if cell else "", tuple(distinct))


def _in_text(text: str) -> Dating:
    lines = text.splitlines()
    head = list(enumerate(lines[:_HEAD_LINES], 1))
    tail = list(enumerate(lines, 1))[max(_HEAD_LINES, len(lines) - _TAIL_LINES) :]
    for part, only_short in ((head, True), (head, False), (tail, False)):
        found = [(number, line, dates) for number, line in part for dates in _dates_in(line) if not only_short or _is_date_line(line)]
        distinct = sorted({date for _, _, dates in found for date in dates})
        if not distinct:
            continue
        number, line, _ = found[0]
        quoted = " ".join(line.split())[:_QUOTED]
        if len(distinct) == 1:
            return Dating(distinct[0], f'line {number}: "{quoted}"')
        return Dating("", f'line {number} and others name more than one: "{quoted}"', tuple(distinct))
    return Dating("", "neither name nor text gives one")


def _is_date_line(line: str) -> bool:
    """Whether a line says little more than when and where: it does not run on for a sentence."""
    return len(line.split()) <= _MONTHS_IN_YEAR


def _dates_in(line: str) -> Iterator[tuple[str, ...]]:
    """The readings of each date in a line; one reading where there is no doubt."""
    line = line[:_LINE_LENGTH]
    exact = [readings for pattern in _patterns()[:-1] for match in pattern.finditer(line) if (readings := _of_match(match))]
    yield from exact or [readings for match in _patterns()[-1].finditer(line) if (readings := _of_match(match))]


@cache
def _month_numbers() -> dict[str, int]:
    numbers = dict(ABBREVIATED_MONTHS)
    for names in MONTHS.values():
        numbers.update({name: number for number, name in enumerate(names, 1)})
    return numbers


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, _month_numbers()), key=lambda name: (-len(name), name)))
    return tuple(re.compile(rule.pattern.replace("{names}", names), re.VERBOSE | re.IGNORECASE) for rule in PATTERNS)


def _of_match(match: re.Match[str]) -> tuple[str, ...]:
    parts = match.groupdict()
    year = parts["y"]
    if name := parts.get("name"):
        month = _month_numbers()[name.lower()]
        date = f"{year}-{month:02d}-{int(parts['d']):02d}" if parts.get("d") else f"{year}-{month:02d}"
        return (date,) if is_date(date) else ()
    first, second = int(parts["d"]), int(parts["m"])
    if match.start("y") < match.start("m"):
        date = f"{year}-{second:02d}-{first:02d}"
        return (date,) if is_date(date) else ()
    if "ngày" in match.group().lower():
        date = f"{year}-{second:02d}-{first:02d}"
        return (date,) if is_date(date) else ()
    return _readings(first, second, year, dotted="." in match.group())


def _readings(first: int, second: int, year: str, *, dotted: bool) -> tuple[str, ...]:
    """The dates that two numbers and a year can mean: day first, or month first; between points the day is first."""
    days = [(first, second)] if dotted and second <= _MONTHS_IN_YEAR else [(first, second), (second, first)]
    dates = {f"{year}-{month:02d}-{day:02d}" for day, month in days if month <= _MONTHS_IN_YEAR}
    return tuple(sorted(date for date in dates if is_date(date)))
