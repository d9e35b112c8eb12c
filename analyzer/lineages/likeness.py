"""How much two wordings of a family have to do with each other.

A, B, C        A, B, C, D          one list: all members of the shorter stay
A, B, C        C, X, Y, Z          two lists with a member in common
a, b and land  a, b and the land   the same wording but for small words
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from analyzer.lineages.roots import roots
from analyzer.model import Form
from analyzer.normalize import fold

_MEMBERS, _WORDS = 3, 6
"""Members in one order, and their words, that show a list again wherever it stands: "growth, trust and trade" anybody may say."""


def alike(one: Form, other: Form, language: str) -> float:
    """Share of the words in common, inflection apart (Dice 1945)."""
    words, others = Counter(roots(one.text, language)), Counter(roots(other.text, language))
    return 2 * (words & others).total() / max(1, words.total() + others.total())


def is_same(earlier: Form, later: Form) -> bool:
    """Whether two forms are one, or have the same members."""
    return earlier.id == later.id or (bool(earlier.items) and earlier.items == later.items)


def is_one_list(one: Form, other: Form, language: str, *, kept: float) -> bool:
    """Whether enough members (`kept`) of the shorter of two lists stay, and more than one of a longer one; so for what are no lists."""
    members, others = _members(one, language), _members(other, language)
    shorter = min(len(members), len(others))
    return not shorter or len(members & others) >= max(min(2, shorter - 1), kept * shorter)


def is_mostly_one_list(one: Form, other: Form, language: str) -> bool:
    """Whether most members of two lists are the same."""
    members, others = _members(one, language), _members(other, language)
    return 2 * len(members & others) > max(len(members), len(others))


def is_grown(one: Form, other: Form, language: str) -> bool:
    """Whether a list of many words stays whole, in its order, and one member is added or lost: nobody meets the rest by chance."""
    shorter, longer = sorted(([member_key(item, language) for item in form.items] for form in (one, other)), key=len)
    if len(shorter) < _MEMBERS or sum(map(len, shorter)) < _WORDS or len(longer) != len(shorter) + 1:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def member_key(item: str, language: str) -> tuple[str, ...]:
    """A member's words without inflection, order and small words."""
    return tuple(sorted(roots(item, language)))


def _members(form: Form, language: str) -> set[tuple[str, ...]]:
    return {member_key(item, language) for item in form.items}


def meant(form: Form) -> Form:
    """The form with its slip put right."""
    written, _, right = form.note.removeprefix("slip: ").partition(" for ")
    if not right:
        return form
    items = tuple(" ".join(right if fold(word) == fold(written) else word for word in item.split()) for item in form.items)
    return replace(form, items=items)
