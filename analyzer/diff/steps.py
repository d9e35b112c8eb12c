"""Steps of an edit script: stretches of the two rows of units that are kept or changed, in order.

earlier  trust and   respect
later    trust ,     respect and peace      kept 0–1 | changed 1–2 | kept 2–3 | changed 3–3 / 3–5
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Keys", "Step", "merged"]

Keys = Sequence[str]
"""Keys of a row of units."""


class Step(NamedTuple):
    """One step of the script; indices count units, end exclusive."""

    equal: bool
    earlier_from: int
    earlier_to: int
    later_from: int
    later_to: int


def merged(steps: Iterable[Step]) -> list[Step]:
    """The same script without empty steps, neighbours of one sort joined.

    >>> merged([Step(True, 0, 1, 0, 1), Step(False, 1, 1, 1, 1), Step(True, 1, 2, 1, 2)])
    [Step(equal=True, earlier_from=0, earlier_to=2, later_from=0, later_to=2)]
    """
    found: list[Step] = []
    for step in steps:
        if step.earlier_from == step.earlier_to and step.later_from == step.later_to:
            continue
        if found and found[-1].equal == step.equal:
            last = found[-1]
            found[-1] = Step(step.equal, last.earlier_from, step.earlier_to, last.later_from, step.later_to)
        else:
            found.append(step)
    return found
