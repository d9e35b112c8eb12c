"""Words that belong to numbers and dates: months, number words, percent. Per language where they differ.

Months and numerals are those of the Unicode CLDR; only full names and the usual abbreviations are
listed, so that "may" the verb and "march" the noun count as months only beside a number.
"""

from __future__ import annotations

MONTHS: dict[str, int] = {
    **{name: number for number, names in enumerate(
        (
            "january jan januar janvier enero janeiro gennaio", "february feb februar février febrero fevereiro febbraio",
            "march mar märz mars marzo março", "april apr avril abril aprile", "may mai mayo maio maggio",
            "june jun juni juin junio junho giugno", "july jul juli juillet julio julho luglio", "august aug août agosto",
            "september sept sep septembre septiembre setembro settembre", "october oct oktober octobre octubre outubro ottobre",
            "november nov novembre noviembre novembro", "december dec dezember décembre diciembre dezembro dicembre",
        ),
        start=1,
    ) for name in names.split()},
}  # fmt: skip
"""Month name, lower case → number."""

NUMBER_WORDS: dict[str, str] = {
    word: str(number)
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100"}
"""English cardinals → digits. "one" is left out by the rules that read it as a pronoun."""

ORDINAL_WORDS: dict[str, str] = {
    word: f"{number}th"
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
        ],
        start=1,
    )
}
"""English ordinals → "nth", whatever the ending ("3rd" is written "3th" as a key)."""

TENS: tuple[str, ...] = tuple("twen thir for fif six seven eigh nine".split())
"""What a spelt ten begins with, before "-ty" or "-tieth": sixty-second is folded to "sixtysecond"."""

VERB_MONTHS: frozenset[str] = frozenset({"may", "march", "mar", "mai", "set", "dec", "jan", "sept"})
"""Names of months that are other words as well: they count as months only beside a number."""

PERCENT: frozenset[str] = frozenset({"%", "percent", "pct", "percentage", "prozent", "pourcent"})
"""Words that make the number before them a share."""

DAY_WORDS: frozenset[str] = frozenset({"ngay", "ngay\u0300"})
"""Keys of the word before a day that is followed by a spelt month: Vietnamese "ngày 12 tháng 6 năm 2025"."""

MONTH_WORDS: frozenset[str] = frozenset({"thang", "thang\u0301"})
"""Keys of the word before a month's number."""

YEAR_WORDS: frozenset[str] = frozenset({"nam", "nam\u0306"})
"""Keys of the word before a year."""
