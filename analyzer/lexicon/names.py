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
        """aid assist award blame condemn condole congratulate gratitude hail help invite lend lent owe praise promise
        support sympathize thank welcome wish""".split()
    ),
}
"""Words for what one party does to another, compared by stem. With them it matters who stands before and who after.

Example: "Laos thanked Vietnam" and "Vietnam thanks Laos" are different statements.
Counter-example: "Laos and Vietnam discussed trade" says the same with the names exchanged.
"""

TO_BE: dict[str, frozenset[str]] = {"en": frozenset("am are be been being is was were".split())}
"""Before a word for an act they make a passive, unless the act ends in `PROGRESSIVE`: the one named first is acted on.

Example: "Iraq was condemned by Iran". Counter-example: "Iran is condemning Iraq".
"""

PROGRESSIVE: dict[str, str] = {"en": "ing"}
"""Ending of an act that goes on."""

DEMONYMS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": tuple(
        (adjective.strip("-"), name.strip("-"))
        for adjective, name in (
            pair.split(":")
            for pair in """-:-s -:-y -:-land -:-istan -:-stan -n:- -an:- -an:-o -an:-um -ian:- -ian:-a -ian:-e -ian:-s -ian:-y -ian:-ius
            -tian:-s -vian:- -egian:-ay -ese:- -ese:-a -lese:- -uese:-al -i:- -er:- -e:-a -ish:- -ish:-ain -ish:-and -ish:-eland
            -ish:-en -ish:-ey -lish:-land -nish:-land -tish:-land -nish:-in -ench:-ance -k:-ce -ss:-tzerland""".split()
        )
    ),
}
"""Endings of the word for a people, and what stands in their place in the name of the country.

Example: Vietnamese, Vietnam (-ese:-); Iranian, Iran (-ian:-); Lao, Laos (-:-s); Turkish, Turkey (-ish:-ey).
Counter-example: Iran and Iraq, India and Indonesia, Niger and Nigeria only begin alike.
"""

NOT_ITS_PEOPLE: dict[str, frozenset[tuple[str, str]]] = {
    "en": frozenset({("nigerian", "niger"), ("romanian", "roman")}),
}
"""Pairs that the endings would join and that are two names: the people of Niger are Nigeriens."""
