"""Endings by which words of one root differ where a stemmer keeps them apart, per primary language subtag."""

from __future__ import annotations

DERIVATIONS: dict[str, tuple[str, ...]] = {"en": ("ful", "ous", "iti", "ity", "ness", "ent", "enc", "ence")}
"""Endings that stems of one family of words differ by.

Example: "peace*ful*" and "peace", "prosper*ous*" and "prosper*ity*". Counter-example: "stable" and "state" share no root.
"""

MANNER: dict[str, tuple[str, ...]] = {"en": ("ly",)}
"""Endings of words that say how something is done: they colour a sentence and name nothing.

Example: "active*ly* implement", "increasing*ly*". Counter-example: "assembly", "early" and "family" end so by chance and are left aside
with them, which costs little: such a word is only not told by itself.
"""

FACTITIVES: dict[str, tuple[str, ...]] = {"en": ("iti", "ifi")}
"""Endings of stems that name a quality and the giving of it, however short what is left.

Example: "un*ity*" and "un*ified*", "pur*ity*" and "pur*ified*". Counter-example: "party" and "parts" share no root.
"""
