"""Lists within the edits: "A, B and C" → "A, B, C and D" is one change, not three.

    trust, equality| and→,| respect| + and peace|
                     └ list-joint (accidental)   └ list-append (substantive)

A change of mere joints ("and" → ",") is accidental in itself; a member that comes or goes with its joint
is an append, an insertion or a drop.
"""

from __future__ import annotations

from analyzer.diff.sides import Side
from analyzer.diff.units import CONTENT, FUNCTION, PUNCTUATION
from analyzer.lexicon.edit_words import ADDITIVE_JOINTS, ALTERNATIVES, JOINT_PHRASES, NOT_MEMBERS, PRONOUNS

__all__ = ["is_joint_change", "is_sentence_joint", "member_place"]

_LONGEST_MEMBER = 12
"""Units of the longest member, and how far to look for another joint of the same list."""


def is_joint_change(earlier: Side, later: Side) -> bool:
    """Whether one joint gives way to another: "and" → ","."""
    return _only_joints(earlier.keys) and _only_joints(later.keys)


def is_sentence_joint(earlier: Side, later: Side) -> bool:
    """Whether a full stop, with or without a pronoun after it, gives way to a joint, or the reverse."""
    if earlier.keys[:1] == _STOP:
        return _opens_sentence(earlier.keys) and bool(later.keys) and _only_joints(later.keys)
    return later.keys[:1] == _STOP and _opens_sentence(later.keys) and bool(earlier.keys) and _only_joints(earlier.keys)


_STOP = (".",)


def _opens_sentence(keys: tuple[str, ...]) -> bool:
    """Whether after the stop comes nothing, or a pronoun."""
    return keys == _STOP or (len(keys) == len(_STOP) + 1 and keys[-1] in PRONOUNS)


def _only_joints(keys: tuple[str, ...]) -> bool:
    rest = keys
    while rest:
        size = _joint_length(rest)
        if not size:
            return False
        rest = rest[size:]
    return True


_JOINT_PHRASES = sorted(JOINT_PHRASES)
_OPENINGS = frozenset(phrase[0] for phrase in JOINT_PHRASES)


def _joint_length(keys: tuple[str, ...]) -> int:
    """Units of the joint with which a run begins; 0 for none."""
    if keys[:1] and keys[0] in ADDITIVE_JOINTS:
        return 1
    if not keys or keys[0] not in _OPENINGS:
        return 0
    return next((len(phrase) for phrase in _JOINT_PHRASES if keys[: len(phrase)] == phrase), 0)


def member_place(side: Side) -> str:
    """Where in a list a stretch stands that only this text has: `end`, `inside`, or empty if it is no member.

    A member carries one joint of its own, before or after it, and another joint of the list stands near.
    """
    units, start, end = side.units, side.start, side.end
    if max(units.ranks[start:end], default=PUNCTUATION) <= FUNCTION or end - start > _LONGEST_MEMBER:
        return ""
    joint = 0
    while size := _joint_length(units.keys[start + joint : end]):
        joint += size
    leads, trails = bool(joint), units.keys[end - 1] in ADDITIVE_JOINTS
    followed = end < len(units.keys) and (units.keys[end] in ADDITIVE_JOINTS or units.keys[end] in ALTERNATIVES)
    if (leads == trails and not (leads and followed)) or units.keys[start + joint] in NOT_MEMBERS:
        return ""
    if leads and trails:
        return "inside"
    before = range(start - 2, max(-1, start - 2 - _LONGEST_MEMBER), -1)
    if trails:
        return "inside" if _joint_near(side, range(end, min(len(units.keys), end + _LONGEST_MEMBER))) else ""
    if end < len(units.keys) and units.keys[end] in ADDITIVE_JOINTS and not _clause_follows(side):
        after = range(end + 1, min(len(units.keys), end + 1 + _LONGEST_MEMBER))
        return "inside" if _joint_near(side, before) or _joint_near(side, after) else ""
    return "end" if _joint_near(side, before) else ""


def _joint_near(side: Side, places: range) -> bool:
    """Whether another joint stands at one of the places before a sentence ends."""
    for place in places:
        key = side.units.keys[place]
        if key in ADDITIVE_JOINTS:
            return True
        if side.units.ranks[place] == PUNCTUATION:
            return False
    return False


def _clause_follows(side: Side) -> bool:
    """Whether the comma after the stretch opens a clause rather than another member."""
    joint, *after = side.units.keys[side.end : side.end + 2]
    return joint == "," and not (after and (side.units.ranks[side.end + 1] == CONTENT or after[0] in ADDITIVE_JOINTS))
