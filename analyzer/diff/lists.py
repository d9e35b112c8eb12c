"""Lists within the edits: "A, B and C" → "A, B, C and D" is one change, not three.

    trust, equality| and→,| respect| + and peace|
                     └ list-joint (accidental)   └ list-append (substantive)

A change of mere joints ("and" → ",") is accidental in itself; a member that comes or goes with its joint
is an append, an insertion or a drop.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import NamedTuple

from analyzer.diff.sides import Side
from analyzer.diff.units import CONTENT, FUNCTION, PUNCTUATION, Units, keys_of
from analyzer.lexicon.edit_words import (
    ADDITIVE_JOINTS,
    ALTERNATIVES,
    CONTRASTS,
    FINITE,
    INFINITIVES,
    JOINT_PHRASES,
    NOT_MEMBERS,
    PREPOSITIONS,
    PRONOUNS,
)
from analyzer.lexicon.phrase_edges import CLAUSE_ENDINGS
from analyzer.lexicon.roots import MANNER
from analyzer.lexicon.small_words import ARTICLES, POSSESSIVES, SUBORDINATORS
from analyzer.normalize import primary

__all__ = ["is_joint_change", "is_sentence_joint", "member_place"]

_LONGEST_MEMBER = 12
"""Units of the longest member, and how far to look for another joint of the same list."""


def is_joint_change(earlier: Side, later: Side) -> bool:
    """Whether one joint gives way to another: "and" → ",", or "or" → "," where the list goes on to its "or" further on."""
    one, other = earlier.keys, later.keys
    if _only_joints(one) and _only_joints(other):
        return True
    return (one == _COMMA and _goes_on(earlier, other)) or (other == _COMMA and _goes_on(later, one))


_COMMA = (",",)


def _goes_on(comma: Side, other: tuple[str, ...]) -> bool:
    """Whether one text has a comma where the other has "or", and an "or" of its own later in the list."""
    if not other or other[-1] not in ALTERNATIVES or other[:-1] not in {(), _COMMA}:
        return False
    after = comma.units.keys[comma.end : comma.end + _LONGEST_MEMBER]
    return any(key in ALTERNATIVES for key in takewhile(lambda key: key not in ".;:?!", after))


def is_sentence_joint(earlier: Side, later: Side) -> bool:
    """Whether a full stop, with or without a pronoun after it, gives way to a joint, or the reverse."""
    one, other = earlier.keys, later.keys
    if one[:1] == _STOP:
        return _opens_sentence(one) and bool(other) and _only_joints(other)
    return other[:1] == _STOP and _opens_sentence(other) and bool(one) and _only_joints(one)


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


def member_place(side: Side, language: str) -> str:
    """Where in a list a stretch stands that only this text has: `end`, `inside`, or empty if it is no member.

    A member carries one joint of its own, before or after it, and another joint of the list stands near.
    """
    units, start, end = side.units, side.start, side.end
    joint = _leading(units.keys[start:end])
    if start + joint >= end or not _may_be_member(units.keys[start:end], units.ranks[start:end]):
        return ""
    leads, trails = bool(joint), _is_any_joint(units.keys, end - 1)
    followed = _is_any_joint(units.keys, end)
    if leads and trails and units.keys[start] != "," and units.keys[end - 1] == ",":  # and X, | founded by: the comma ends the list
        side, end, trails, followed = side._replace(end=end - 1), end - 1, False, False
    if (trails and _opens_clause(units, start, end)) or (leads == trails and not followed) or units.keys[start + joint] in NOT_MEMBERS:
        return ""
    if _is_clause(units, start + joint, end, primary(language)):
        return ""
    if leads:
        return "inside" if trails else _after_joint(side, joint, followed=followed)
    if trails and _closed(primary(language)).verbs.isdisjoint(units.keys[start:end]):
        return "inside" if _joint_near(side, range(end, min(len(units.keys), end + _LONGEST_MEMBER))) else ""
    return ""


def _is_clause(units: Units, start: int, end: int, tag: str) -> bool:
    """Whether a stretch is no phrase: it opens a bracket, holds a clause or breaks off, or has a participle that no neighbour in the
    list has: ", ensuring quality".
    """
    known = _closed(tag)
    keys = units.keys
    words = [place for place in range(start, end) if units.ranks[place] > PUNCTUATION and not _is_any_joint(keys, place)]
    if keys[start] in _BRACKETS or not words or not known.clause.isdisjoint(keys[start:end]):
        return True
    if keys[words[-1]] in known.opens or keys[words[-1]].endswith(known.manner):
        return True
    if not any(keys[place].endswith(known.participles) for place in words[:-1]):
        return False
    near = (*range(max(1, start - _LONGEST_MEMBER), start - 1), *range(end, min(len(keys), end + _LONGEST_MEMBER)))
    return not any(_is_any_joint(keys, place - 1) and keys[place].endswith(known.participles) for place in near)


_BRACKETS = frozenset("([{")


class _Closed(NamedTuple):
    """What is known of the words of a language."""

    clause: frozenset[str]
    opens: frozenset[str]
    """Words that wait for what comes after them."""
    verbs: frozenset[str]
    """Words that open a verb."""
    manner: tuple[str, ...]
    participles: tuple[str, ...]


@cache
def _closed(tag: str) -> _Closed:
    opens = (*PREPOSITIONS.get(tag, ()), *ARTICLES.get(tag, ()), *POSSESSIVES.get(tag, ()))
    clause, verbs = keys_of(SUBORDINATORS.get(tag, ()), tag), keys_of(INFINITIVES.get(tag, ()), tag)
    return _Closed(clause, keys_of(opens, tag), verbs, MANNER.get(tag, ()), CLAUSE_ENDINGS.get(tag, ()))


def _leading(keys: tuple[str, ...]) -> int:
    """Units of the joints with which a stretch begins."""
    size = 0
    while size < len(keys) and (more := _joint_length(keys[size:]) or int(keys[size] in ALTERNATIVES)):
        size += more
    return size


def _is_any_joint(keys: tuple[str, ...], place: int) -> bool:
    return place < len(keys) and (keys[place] in ADDITIVE_JOINTS or keys[place] in ALTERNATIVES)


def _after_joint(side: Side, joint: int, *, followed: bool) -> str:
    """The place of a member that carries its joint before it: ", X" or "and X"."""
    keys, end = side.units.keys, side.end
    before = range(side.start - 2, max(-1, side.start - 2 - _LONGEST_MEMBER), -1)
    if followed and not _clause_follows(side):
        after = range(end + 1, min(len(keys), end + 1 + _LONGEST_MEMBER))
        last = keys[end] != "," and keys[side.start] == ","  # A, X or B
        if not (last or _joint_near(side, before) or _joint_near(side, after)):
            return ""
        closes = keys[side.start] != "," and keys[end] == "," and keys[end + 1] in ADDITIVE_JOINTS  # A and X |, and agree
        return "end" if closes else "inside"
    return "end" if _joint_near(side, before) or "," in keys[side.start + joint : end] else ""


def _may_be_member(keys: tuple[str, ...], ranks: tuple[int, ...]) -> bool:
    """Whether a stretch has matter, is no clause, and is short enough."""
    return len(keys) <= _LONGEST_MEMBER and max(ranks, default=PUNCTUATION) > FUNCTION and FINITE.isdisjoint(keys)


def _opens_clause(units: Units, start: int, end: int) -> bool:
    """Whether the joint at the end of a stretch sets off an adverb that opens a sentence, or a clause with "but" after it."""
    opens = units.keys[start - 1] in ".?!" if start else units.text[units.starts[start]].isupper()
    return opens or (end < len(units.keys) and (units.keys[end] in NOT_MEMBERS or units.keys[end] in CONTRASTS))


def _joint_near(side: Side, places: range) -> bool:
    """Whether another joint stands at one of the places before a sentence ends."""
    for place in places:
        key = side.units.keys[place]
        if key in ADDITIVE_JOINTS or key in ALTERNATIVES:
            return True
        if side.units.ranks[place] == PUNCTUATION:
            return False
    return False


def _clause_follows(side: Side) -> bool:
    """Whether the comma after the stretch opens a clause rather than another member."""
    joint, *after = side.units.keys[side.end : side.end + 2]
    return joint == "," and not (after and (side.units.ranks[side.end + 1] == CONTENT or after[0] in ADDITIVE_JOINTS))
