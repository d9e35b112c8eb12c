"""Words by which a text says that several act together, and words that stand for one named before.

Example: "The two sides agreed", "Both leaders", "They affirmed": several. "He thanked": whoever was named last.
Counter-example: "The Lao leader and his delegation": one party, however many people; "the Party, State and people" too, so
that a plural or an "and" alone says nothing.
"""

from __future__ import annotations

SEVERAL: dict[str, frozenset[str]] = {
    "en": frozenset("all both each parties sides they three two we".split()),
    "de": frozenset("alle beide beiden beider drei parteien seiten wir zwei".split()),
    "fr": frozenset("deux elles ils nous parties tous toutes trois".split()),
    "vi": frozenset("hai ba họ chúng".split()),
}
"""By primary language subtag, case-folded: "hai bên" (two sides), "die beiden Seiten"."""

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
