"""Whether a verb changes from active to passive or back.

    the sides |signed| it → it |was signed| by the sides        voice
    they |have → are| descended from one stock                   the same subject before and after: none

A form of "be" that only one text has makes a passive if the other text has the participle behind it as an active verb at the same
place, or if an agent comes with it.
"""

from __future__ import annotations

from analyzer.diff.graded import CONTEXT
from analyzer.diff.roots import root
from analyzer.diff.sides import Side
from analyzer.lexicon.edit_words import BE, LINKING, PARTICIPLES, PERFECT

__all__ = ["passive_of"]


def passive_of(changed: list[str], passive: Side, active: Side, language: str) -> bool:
    """Whether a form of "be" among the changed words makes a passive of a verb that the other text has without it."""
    if BE.isdisjoint(changed):
        return False
    keys, other = passive.units.keys, active.units.keys
    for place in range(passive.start, passive.end):
        if keys[place] not in BE:
            continue
        for spot in range(place + 1, min(place + 3, len(keys))):
            if keys[spot].endswith("ed") or keys[spot] in PARTICIPLES:
                agent = keys[spot + 1 : spot + 2] == _BY
                if not agent and not PERFECT.isdisjoint(active.keys):
                    return False
                verb = root(keys[spot], language)
                if sum(root(key, language) == verb for key in keys) != sum(root(key, language) == verb for key in other):
                    return False
                near = range(len(other)) if agent else range(max(0, active.start - CONTEXT), min(len(other), active.end + CONTEXT))
                return any(root(other[unit], language) == verb and _is_active(other, unit) for unit in near)
    return False


_BY = ("by",)


def _is_active(keys: tuple[str, ...], spot: int) -> bool:
    """Whether a verb is no gerund and has neither "be" nor an adverb before it nor an agent after it, as participles do."""
    return (
        not keys[spot].endswith("ing")
        and keys[spot - 1] not in BE
        and keys[spot - 1] not in LINKING
        and not keys[spot - 1].endswith("ly")
        and keys[spot + 1 : spot + 2] != _BY
    )
