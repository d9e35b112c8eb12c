"""Words that name an office: with the name that follows they say who somebody is, not what is stated.

A report that repeats "Party General Secretary and President Nguyen Phu Trong" in twenty statements makes
all twenty look alike.

Example: "General Secretary and President Trong thanked Laos" → thanked Laos.
Counter-example: "the Ministry of Finance", "the Party Congress", "the general opinion" stay as they are:
no office stands in them, or not with a capital letter.

Source: the offices that handbooks of protocol and forms of address list; words of one language only.
"""

from __future__ import annotations

OFFICES: dict[str, frozenset[str]] = {
    "en": frozenset(
        """ambassador chairman chairperson chairwoman chancellor commissioner comrade congressman congresswoman councillor
        dr excellency general governor judge justice king lord madam mayor minister mr mrs ms premier president prime prince
        princess prof professor queen rep representative secretary sen senator sir speaker""".split()
    ),
}
"""Offices and forms of address, case-folded, by primary language subtag; only capitalised ones count."""

BEFORE_OFFICE: dict[str, frozenset[str]] = {"en": frozenset("acting deputy former late party state vice".split())}
"""Words that belong to an office only where one follows: "Party General Secretary", but not "the Party Congress"."""

WITHIN_NAME: dict[str, frozenset[str]] = {"en": frozenset("and of".split())}
"""Small words inside an office and its name: "General Secretary and President of Laos Bounnhang Vorachith"."""

NOUNS_CAPITALISED = frozenset({"de", "lb"})
"""Primary subtags of languages in which a capital letter marks any noun, so that it does not show a name."""

TOWARDS_OTHERS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """aid aided assist assisted award awarded blame blamed condemn condemned condole congratulate congratulated gratitude
        hail hailed help helped invite invited lend lent owe owed praise praised promise promised support supported sympathize sympathized
        thank thanked welcome welcomed wish wished""".split()
    ),
}
"""Words for what one party does to another. With them it matters who stands before and who after.

Example: "Laos thanked Vietnam" and "Vietnam thanked Laos" are different statements.
Counter-example: "Laos and Vietnam discussed trade" says the same with the names exchanged.
"""
