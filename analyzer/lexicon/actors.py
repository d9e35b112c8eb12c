"""Words by which a text says that both parties act together, and words that stand for one or several named before.

Both parties: a word that counts them beside a word for parties, and nothing before but what belongs to these: "the two sides",
"leaders of both countries". Counter-examples: "Three Gorges Corporation", "two banks", "trade between the two countries"; and
"the Lao leader and his delegation", "the Party, State and people": one party, however many people, so that a plural or an
"and" alone says nothing. "They" are both parties only where these were named last ("The Committee met. They decided"), and
"we" is whoever wrote the text: both in a joint statement, one in a policy.
"""

from __future__ import annotations

COUNTING: dict[str, frozenset[str]] = {
    "en": frozenset("both each two".split()),
    "de": frozenset("beide beiden beider zwei".split()),
    "fr": frozenset("deux".split()),
    "vi": frozenset({"hai"}),
}
"""By primary language subtag, case-folded: words that say two act, beside one of `PARTIES`."""

PARTIES: dict[str, frozenset[str]] = {
    "en": frozenset(
        "countries delegations governments leaders ministers nations parties party people peoples presidents side sides states".split()
    ),
    "de": frozenset("delegationen länder nationen parteien präsidenten regierungen seiten staaten völker".split()),
    "fr": frozenset("dirigeants délégations états gouvernements ministres nations parties pays peuples présidents".split()),
    "vi": frozenset("bên đảng nhà nước".split()),
}
"""By primary language subtag, case-folded: what parties to talks are called: "hai bên" (two sides), "die beiden Seiten"."""

ALONE: dict[str, frozenset[str]] = {
    "en": frozenset({"both", "the sides", "the parties"}),
    "de": frozenset({"beide", "die seiten", "die parteien"}),
    "fr": frozenset({"les deux", "les parties"}),
    "vi": frozenset({"các bên", "cả hai"}),
}
"""By primary language subtag, case-folded: whole phrases that say both without a count or without a word for parties."""

OPENING: dict[str, frozenset[str]] = {
    "en": frozenset("of the these".split()),
    "de": frozenset("der die diese von".split()),
    "fr": frozenset("ces de des les".split()),
    "vi": frozenset({"cả"}),
}
"""By primary language subtag, case-folded: small words that may stand before the count, as in "the leaders of the two countries"."""

SEVERAL_BEFORE: dict[str, frozenset[str]] = {
    "en": frozenset({"they"}),
    "de": frozenset({"sie"}),
    "fr": frozenset("elles ils".split()),
    "vi": frozenset({"họ"}),
}
"""By primary language subtag, case-folded: both parties where the last who was named are both; else nobody is known to act."""

ONE_BEFORE: dict[str, frozenset[str]] = {
    "en": frozenset("he she".split()),
    "de": frozenset({"er"}),
    "fr": frozenset("elle il".split()),
    "vi": frozenset({"ông"}),
}
"""By primary language subtag, case-folded: the actor is the last one who was named alone."""

OF_PLACE: dict[str, frozenset[str]] = {
    "en": frozenset({"of"}),
    "de": frozenset("der des von".split()),
    "fr": frozenset("de du des".split()),
}
"""Small words inside one person's titles: "President of Laos Bounnhang Vorachith"; an "and" may bring in a second person."""
