"""Words that bind a statement to persons: what somebody said or felt on one day is no standing position.

Example: "He briefed the guests on the achievements", "expressed his joy at revisiting the country".
Counter-example: "The two sides agreed to promote trade" states a position, whoever was in the room.

Source: the personal pronouns of the third person singular that reference grammars list; words of one language only.
"""

from __future__ import annotations

PERSONAL: dict[str, frozenset[str]] = {"en": frozenset("he her hers herself him himself his she".split())}
"""Pronouns of persons, case-folded, by primary language subtag."""

SUBJECTS: dict[str, frozenset[str]] = {"en": frozenset("i we you he she it they there".split())}
"""Pronouns that open a clause: "They stressed the need → agreed" is a clause cut short, "stressed the need → agreed" would be a phrase."""
