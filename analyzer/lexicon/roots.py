"""Endings by which words of one root differ where a stemmer keeps them apart, per primary language subtag."""

from __future__ import annotations

DERIVATIONS: dict[str, tuple[str, ...]] = {"en": ("ful", "iti", "ity", "ness", "ent", "enc", "ence")}
"""Endings that stems of one family of words differ by.

Example: "peace*ful*" and "peace", "hostil*ity*" and "hostile". Counter-example: "serious" and "series", "unity" and "UN", "notify"
and "not" share no root: "ous" and "ify" end too many short words to be taken off.
"""

KIN: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("unity", "unify", "unified", "unification"),
        ("deep", "depth"),
        ("strong", "strength"),
        ("long", "length"),
        ("broad", "breadth"),
        ("wide", "width"),
        ("true", "truth"),
        ("wise", "wisdom"),
        ("free", "freedom"),
        ("proud", "pride"),
        ("believe", "belief"),
        ("succeed", "success"),
    )
}
"""Words of one family whose stems differ otherwise than by an ending; the first stands for the others.

Example: "an independent, *unified* country" and "independence, *unity*". Counter-example: "union" and "united" are not listed: they are
parts of names, and what is united need not be one.
"""

MANNER: dict[str, tuple[str, ...]] = {"en": ("ly",)}
"""Endings of words that say how something is done: they colour a sentence and name nothing.

Example: "active*ly* implement", "increasing*ly*". Counter-example: "assembly", "early" and "family" end so by chance and are left aside
with them, which costs little: such a word is only not told by itself.
"""
