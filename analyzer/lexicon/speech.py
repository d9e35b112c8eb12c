"""Idioms of the act of speaking: they say in what attitude something is stated, not what.

    "affirmed their determination to preserve that tradition"     │ share the idiom and nothing else:
    "affirmed their determination to organise the congress"       │ two statements

An idiom is a verb of `VOICING`, words of `BETWEEN` (any number, none too), and a noun of its own.
Example: "expressed his firm belief that trade will grow" → that trade will grow.
Counter-example: "expressed gratitude", "expressed regret": thanking and regretting are what is stated, so these
nouns are not here; "affirmed the treaty": a verb alone is no idiom, and idf makes it as light as it is common.

Source: the light-verb constructions (Jespersen 1942) that carry assertives and commissives in Searle's (1976) sense.
"""

from __future__ import annotations

VOICING: dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {
    "en": (
        (
            frozenset(
                """affirm affirms affirmed affirming confirm confirms confirmed confirming express expresses expressed expressing
                reaffirm reaffirms reaffirmed reaffirming reiterate reiterates reiterated reiterating restate restated stress stressed
                stressing underline underlined underlining voice voices voiced voicing""".split()
            ),
            frozenset(
                """belief beliefs confidence conviction desire determination hope hopes pleasure readiness satisfaction view views
                willingness wish wishes""".split()
            ),
        ),
        (frozenset("attach attaches attached attaching".split()), frozenset({"importance"})),
        (frozenset("pay pays paid paying".split()), frozenset({"attention"})),
    ),
}
"""By primary language subtag: verbs and the nouns that make an idiom with them, case-folded."""

BETWEEN: dict[str, frozenset[str]] = {
    "en": frozenset("a the its his her their our my and deep due firm full great high much particular special strong warm".split()),
}
"""Words that may stand between the two."""
