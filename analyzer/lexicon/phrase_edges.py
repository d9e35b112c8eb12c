"""Words and endings that tell where a phrase begins and ends, per primary language subtag.

Each table carries its reason, an example it must catch and a counter-example it must leave alone.
"""

from __future__ import annotations

EDGE_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        {
            "two",
            "both",
            "each",
            "every",
            "other",
            "one",
            "three",
            "also",
            "including",
            "well",
            "especially",
            "particularly",
        }
    ),
}
"""Words that are matter inside a phrase but never open or close one on their own.

Reason: a repeat that happens to end "of the two" is heard as unfinished. Example: "common asset of the *two*".
Counter-example: "two" inside "the two Parties" stays.
"""

ATTRIBUTE_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("al", "ive", "ous", "ic", "ful", "able", "ible", "less", "ary", "ant"),
}
"""Endings of words that wait for a noun when one follows, in languages whose attributes come first.

Reason: a repeat may end where two texts go on differently. Example: "objective necessity, *historical*" (law, rule).
Counter-example: "cooperation" is a noun and may end a phrase.
"""

ATTRIBUTES: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "great",
            "greater",
            "greatest",
            "new",
            "high",
            "higher",
            "highest",
            "good",
            "better",
            "best",
            "close",
            "closer",
            "deep",
            "deeper",
            "strong",
            "stronger",
            "long",
            "longer",
            "large",
            "larger",
            "small",
            "smaller",
            "main",
            "key",
            "common",
            "own",
            "various",
            "several",
            "certain",
            "current",
            "recent",
            "different",
            "relevant",
            "important",
            "independent",
            "first",
            "second",
            "third",
            "last",
            "next",
            "high-quality",
            "high-level",
            "high-ranking",
            "long-term",
            "favorable",
            "favourable",
        ]
    ),
}
"""Attributes that no ending shows. Example: "even *greater*" (achievements). Counter-example: "necessity"."""

PARTICIPLE_ENDINGS: dict[str, tuple[str, ...]] = {"en": ("ing", "ed")}
"""Endings of participles that wait for their object or noun when one follows directly.

Example: "contributing to *maintaining*" (peace), "modern *industrialized*" (country). Counter-example: "training" before a comma
stays as it is.
"""

CLAUSE_ENDINGS: dict[str, tuple[str, ...]] = {"en": ("ing",)}
"""Endings of a participle that opens a clause behind a comma, where the words before the comma have none.

Example: "received attention, *ensuring* quality". Counter-example: "education, training": one word alone is a noun.
"""

PASSIVE_ENDINGS: dict[str, tuple[str, ...]] = {"en": ("ed",)}
"""Endings of a participle that, after a noun and before a preposition, governs what follows.

Example: "cooperation *based* on trust". Counter-example: "strengthening": it has its own object before the preposition.
"""

UNMARKED_PASSIVES: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        begun born borne bought brought built cut done drawn driven felt found given gone grown held kept known laid led left lost made
        meant met paid put read run said seen sent set shown spent spoken taken taught thought told understood won written
        """.split()
    ),
}
"""Participles that no ending shows.

Example: "the tasks *set* │ by the Congress". Counter-example: "a *set* of rules" has no noun before it."""

HEAD_FIRST: frozenset[str] = frozenset({"vi", "fr", "es", "pt", "it", "lo", "th", "id"})
"""Languages whose nouns precede what qualifies them: the head of a noun phrase is its first word.

Example: vi "*hợp tác* toàn diện". Counter-example: en "comprehensive *cooperation*".
"""

PREPOSITIONAL_NOUNS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        absence account accordance addition aid basis behalf behest benefit case cause charge circumstances consequence context course
        end event exception exchange expense extent eyes face favor favour fear field fields form framework front ground grounds hand hands
        hope interest interests lack lieu light limits line matter means midst name need opinion order pain part pleasure point
        presence process purpose purposes pursuit quest reason regard relation result return sake scope search sense side sides sight
        strength terms time top use view virtue want way
        """.split()
    ),
    "de": frozenset(
        "anbetracht anlass basis bezug ende falle folge grund grundlage hinblick lauf laufe namen rahmen sinne verlauf zuge".split()
    ),
    "fr": frozenset(
        "aide base cadre cas cause cours dépens égard face faveur fin lieu moyen nom occasion raison sein sujet suite titre vue".split()
    ),
    "es": frozenset(
        "base bordo cabo caso causa cuenta favor fin fondo lugar marco medio motivo nombre parte pesar razón través virtud vista".split()
    ),
}
"""Nouns of complex prepositions (Quirk et al. 1985, 9.10-13): with a preposition on each side they are grammar.

Reason: "in the course of" stands in texts of every kind. Example: "in the *presence* of". Counter-example: "under the *leadership*
of" says something of its own.
"""
