"""Where a phrase begins and ends: words that hang loose at its ends, and endings that call for a head noun.

    , and a considerable | period        loose: ", and a"; "considerable" calls for "period"

English; other languages keep their phrases as they were cut.
"""

from __future__ import annotations

LOOSE_BEFORE: frozenset[str] = frozenset("a an the and or but that which who whom whose this these also then as".split())
"""Keys of words that open a phrase without belonging to it. A preposition stays: "at least through mid-2013"."""

LOOSE_AFTER: frozenset[str] = frozenset(
    """
    a an the and or but that which who whom whose to of in on at by for with from into as than its their his her our your it they we
    is are was were be been
    """.split()
)
"""Keys of words that close a phrase without belonging to it."""

ARTICLES: dict[str, frozenset[str]] = {
    "en": frozenset("a an the".split()),
    "de": frozenset("der die das den dem des ein eine einen einem einer eines".split()),
    "fr": frozenset("le la les un une des".split()),
    "es": frozenset("el la los las un una unos unas".split()),
    "pt": frozenset("o a os as um uma uns umas".split()),
    "it": frozenset("il lo la i gli le un uno una".split()),
    "nl": frozenset("de het een".split()),
}
"""Articles by primary language subtag: "a historical law" is the wording "historical law", "no historical law" is another."""

ADJECTIVE_ENDINGS: tuple[str, ...] = ("able", "ible", "al", "ic", "ive", "ous", "ful", "less", "ary", "ant", "ent", "er", "est")
"""Endings of English adjectives, which call for the noun after them: "immutable" → "immutable rule". Nouns that end alike
("agreement") take one word too many now and then, which still reads as a phrase."""

NOT_ADJECTIVES: frozenset[str] = frozenset(
    """
    percent arrival approval renewal proposal removal denial trial music topic public traffic republic logic basic initiative perspective
    objective alternative motive narrative executive representative development agreement government employment investment movement
    statement commitment improvement treatment environment management assessment settlement adjustment requirement moment event extent
    percent content president parliament student agent talent number member paper power order matter border leader minister officer center
    letter river water winter summer interest request forest guest rest test budget after over under never ever either whether rather
    other another however together further later summary secretary anniversary library boundary territory
    """.split()
)
"""Common words with such an ending that are no adjectives."""
