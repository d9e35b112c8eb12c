"""How dates are written, per language: names of months, and the patterns in which dates stand.

Each pattern has its reason, an example and a counter-example. Groups `y`, `m`, `d` are digits; `name` is a month's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One way of writing a date."""

    id: str
    pattern: str
    """For `regex` and `re`; verbose, case ignored. `{names}` stands for all names of months."""
    reason: str
    example: str
    counter_example: str


def _months(names: str) -> tuple[str, ...]:
    return tuple(names.split())


MONTHS = MappingProxyType({
    # CLDR, wide format; languages whose months have names of their own.
    "en": _months("january february march april may june july august september october november december"),
    "fr": _months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "de": _months("januar februar märz april mai juni juli august september oktober november dezember"),
    "es": _months("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "pt": _months("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    "it": _months("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    "nl": _months("januari februari maart april mei juni juli augustus september oktober november december"),
    "ru": _months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    "lo": _months("ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ"),
    "id": _months("januari februari maret april mei juni juli agustus september oktober november desember"),
})  # fmt: skip

ABBREVIATED_MONTHS = MappingProxyType({
    # English short forms; "may" is whole already, "sept" stands beside "sep".
    name: number for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"), 1
    ) for name in names.split()
})  # fmt: skip

PATTERNS = (
    DatePattern(
        "iso",
        r"(?<![\d/.-]) (?P<y>1\d{3}|20\d{2}) [-./] (?P<m>0?[1-9]|1[0-2]) [-./] (?P<d>0?[1-9]|[12]\d|3[01]) (?![\d/-])",
        "year first can be read in one way only",
        "2024-09-11",
        "4-2024-09",
    ),
    DatePattern(
        "day-name-year",
        r"(?<!\d) (?P<d>0?[1-9]|[12]\d|3[01]) (?:st|nd|rd|th|er|\.)? \s+ (?:of\s+|de\s+)? (?P<name>{names}) \.? ,? \s+"
        r"(?:de\s+)? (?P<y>1\d{3}|20\d{2}) (?!\d)",
        "a month in letters leaves no doubt",
        "11 September 2024",
        "11 meetings 2024",
    ),
    DatePattern(
        "name-day-year",
        r"\b (?P<name>{names}) \.? \s+ (?P<d>0?[1-9]|[12]\d|3[01]) (?:st|nd|rd|th)? ,? \s+ (?P<y>1\d{3}|20\d{2}) (?!\d)",
        "the American order, with the month in letters",
        "September 11, 2024",
        "September 10-13",
    ),
    DatePattern(
        "vietnamese",
        r"ngày \s+ (?P<d>0?[1-9]|[12]\d|3[01]) \s+ tháng \s+ (?P<m>0?[1-9]|1[0-2]) \s+ năm \s+ (?P<y>1\d{3}|20\d{2}) (?!\d)",
        "day, month and year each named in Vietnamese",
        "ngày 16 tháng 6 năm 2025",
        "tháng 6 năm 2025",
    ),
    DatePattern(
        "east-asian",
        r"(?P<y>1\d{3}|20\d{2}) \s* [年년] \s* (?P<m>0?[1-9]|1[0-2]) \s* [月월] \s* (?P<d>0?[1-9]|[12]\d|3[01]) \s* [日일]",
        "year, month and day each named in Chinese, Japanese or Korean",
        "2019年2月24日",
        "2019年",
    ),
    DatePattern(
        "figures",
        r"(?<![\d/.-]) (?P<d>0?[1-9]|[12]\d|3[01]) ([-./]) (?P<m>0?[1-9]|[12]\d|3[01]) \2 (?P<y>1\d{3}|20\d{2}) (?![\d/-])",
        "day or month first: only a number above 12 tells, or points between them, with which the day is first (CLDR: de, ru, tr, pl, fi)",
        "24/02/2019",
        "24/02",
    ),
    DatePattern(
        "name-year",
        r"\b (?P<name>{names}) \.? ,? \s+ (?:de\s+)? (?P<y>1\d{3}|20\d{2}) (?!\d)",
        "a month and a year, where no day is named",
        "September 2024",
        "September 10",
    ),
)
"""In order of trust; the last one only where no other matches."""
