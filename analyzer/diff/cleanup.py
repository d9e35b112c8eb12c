"""Agreements too small for the changes round them, dissolved by diff-match-patch's semantic clean-up (Fraser 2006).

    + it can be patient in removing its | policy accommodation | − can be maintained for a considerable period
      └ insertion                         └ two kept units       └ deletion         → one replacement

The clean-up works on texts and compares lengths; here each unit is one character, and a kept unit as many as it weighs: little
between an insertion and a deletion, which together are one rewriting, much between replacements, where a word that
stayed is worth seeing unless all round it was written anew. A long run stays whatever surrounds it, and so does a
word between two insertions or two deletions: dissolved, it would be shown as gone and come again.
"""

from __future__ import annotations

from collections.abc import Sequence

from diff_match_patch import diff_match_patch

from analyzer.diff.islands import ENDS
from analyzer.diff.steps import Keys, Step, merged
from analyzer.settings import DiffSettings

__all__ = ["clean"]


class _SemanticCleanup(diff_match_patch):  # type: ignore[misc] # it ships no types
    """diff-match-patch's clean-up with the two steps left out that would cut a unit in two."""

    def diff_cleanupSemanticLossless(self, diffs: object) -> None:  # noqa: N802 its name
        """Sliding a change sideways is done over units instead."""

    def diff_commonOverlap(self, text1: str, text2: str) -> int:  # noqa: N802, ARG002 its name
        """Repeats across a change are moves, found over units instead."""
        return 0


_CLEANUP = _SemanticCleanup()
_FIRST, _FILL = 0xF0000, "\U0010fffd"
"""The private planes of Unicode: a character for each key, and one that only adds weight."""


def clean(steps: list[Step], earlier: Keys, later: Keys, settings: DiffSettings) -> list[Step]:
    """The same script with the small agreements dissolved; kept and changed stand by turns."""
    if not _has_small(steps, earlier, settings):
        return steps
    weights = [_weight(steps, place, earlier, settings) for place in range(len(steps))]
    cleaned: list[Step] = []
    start = 0
    for place in range(len(steps) + 1):
        if place == len(steps) or (steps[place].equal and not weights[place]):
            part = slice(start, place)
            cleaned += _cleaned(steps[part], weights[part], earlier, later) if _any_small(steps[part], weights[part]) else steps[part]
            cleaned += steps[place : place + 1]
            start = place + 1
    return merged(cleaned)


def _has_small(steps: list[Step], earlier: Keys, settings: DiffSettings) -> bool:
    """Whether any agreement is small beside the changes round it: mostly none is, and few need be weighed to see it."""
    sizes = [max(end - start, other_end - other) for _, start, end, other, other_end in steps]
    least = min(settings.kept_weight, settings.bridge_weight)
    for place in range(2 if steps[0].equal else 1, len(steps) - 1, 2):
        limit = min(sizes[place - 1], sizes[place + 1])
        if least * sizes[place] <= limit and 0 < _weight(steps, place, earlier, settings) * sizes[place] <= limit:
            return True
    return False


def _weight(steps: Sequence[Step], place: int, earlier: Keys, settings: DiffSettings) -> int:
    """What each unit of a kept run weighs; 0 for a change and for what stays in any case."""
    step = steps[place]
    if not step.equal or not 0 < place < len(steps) - 1 or step.earlier_to - step.earlier_from > settings.kept_longest:
        return 0
    if any(key in ENDS for key in earlier[step.earlier_from : step.earlier_to]):
        return 0
    before, after = _sides(steps[place - 1]), _sides(steps[place + 1])
    if before == after != (True, True):
        return 0
    return settings.kept_weight if True in map(bool.__and__, before, after) else settings.bridge_weight


def _sides(step: Step) -> tuple[bool, bool]:
    """Whether a change has units in the earlier row, and in the later."""
    return step.earlier_from < step.earlier_to, step.later_from < step.later_to


def _any_small(steps: Sequence[Step], weights: Sequence[int]) -> bool:
    """Whether the clean-up would do anything: its own test (an agreement no longer than the changes on both sides), made first."""
    return any(
        weight and weight * (step.earlier_to - step.earlier_from) <= min(_size(steps[place - 1]), _size(steps[place + 1]))
        for place, (step, weight) in enumerate(zip(steps, weights, strict=True))
    )


def _size(step: Step) -> int:
    return max(step.earlier_to - step.earlier_from, step.later_to - step.later_from)


def _cleaned(steps: Sequence[Step], weights: Sequence[int], earlier: Keys, later: Keys) -> list[Step]:
    """A stretch of the script that begins and ends with a change, shaped by diff-match-patch."""
    first, last = steps[0], steps[-1]
    keys = dict.fromkeys((*earlier[first.earlier_from : last.earlier_to], *later[first.later_from : last.later_to]))
    if _FIRST + len(keys) >= ord(_FILL):
        return list(steps)
    code = {key: chr(_FIRST + number) for number, key in enumerate(keys)}
    diffs: list[tuple[int, str]] = []
    for step, weight in zip(steps, weights, strict=True):
        gone = [code[key] for key in earlier[step.earlier_from : step.earlier_to]]
        if step.equal:
            diffs.append((0, "".join([character + _FILL * (weight - 1) for character in gone])))
            continue
        come = [code[key] for key in later[step.later_from : step.later_to]]
        diffs += [(-1, "".join(gone))] * bool(gone) + [(1, "".join(come))] * bool(come)
    _CLEANUP.diff_cleanupSemantic(diffs)
    return _read_back(diffs, first.earlier_from, first.later_from)


def _read_back(diffs: Sequence[tuple[int, str]], place: int, other: int) -> list[Step]:
    steps: list[Step] = []
    for operation, text in diffs:
        size = len(text) - text.count(_FILL)
        until, other_until = place + size * (operation <= 0), other + size * (operation >= 0)
        steps.append(Step(operation == 0, place, until, other, other_until))
        place, other = until, other_until
    return merged(steps)
