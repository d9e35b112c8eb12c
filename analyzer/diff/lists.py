"""Lists within the edits: "A, B and C" → "A, B, C and D" is one change, not three.

    trust, equality| and→,| respect| + and peace|
                     └ list-joint (accidental)   └ list-append (substantive)

A change of mere joints ("and" → ",") is accidental in itself; an inserted or deleted member with its
joint is an append, an insertion or a drop.
"""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.diff.classify import is_joint
from analyzer.diff.units import CONTENT, PUNCTUATION, read_units
from analyzer.lexicon.edit_kinds import ADDITIVE_JOINTS

__all__ = ["is_joint_change", "member_kind"]


def is_joint_change(earlier: str, later: str, language: str) -> bool:
    """Whether one joint gives way to another: "and" → ",".

    >>> is_joint_change(" and", ",", "en"), is_joint_change(" and", " or", "en")
    (True, False)
    """
    return bool(earlier.strip() or later.strip()) and is_joint(read_units(earlier, language)) and is_joint(read_units(later, language))


def member_kind(text: str, before: str, after: str, *, language: str) -> str:
    """Which way a stretch that stands only in one text belongs to a list there: `append`, `inner`, or an empty string.

    `before` and `after` are what stands round it in the text that has it.

    >>> member_kind(" and peace", "trust, equality, respect", ".", language="en")
    'append'
    >>> member_kind(" security,", "peace,", " stability and trade", language="en")
    'inner'
    """
    units = read_units(text, language)
    if CONTENT not in units.ranks:
        return ""
    leads, trails = units.keys[0] in ADDITIVE_JOINTS, units.keys[-1] in ADDITIVE_JOINTS
    if leads == trails:
        return ""
    left, right = read_units(before, language), read_units(after, language)
    if leads:
        closes = (
            not right.keys
            or right.keys[0] not in ADDITIVE_JOINTS
            or (len(right.keys) > 1 and right.ranks[0] == PUNCTUATION and _clause_follows(right.keys[1:]))
        )
        return ("append" if closes else "inner") if left.keys else ""
    joined_before = not left.keys or left.keys[-1] in ADDITIVE_JOINTS or ADDITIVE_JOINTS & set(right.keys[:8])
    return "inner" if joined_before and right.keys else ""


def _clause_follows(keys: Sequence[str]) -> bool:
    return keys[0] in {"which", "that", "who", "while", "but", "as", "with", "in", "on", "at", "for", "to", "thereby", "thus"}
