"""Two rows of keys → the edit script: difflib's blocks, freed of islands, shaped by diff-match-patch.

    earlier  peace  and  C            difflib alone: keeps "and", then rewrites around it
    later    peace  ,    C  and  D    here: and → ,  | C kept |  + and D

Steps: common ends are set aside; difflib finds the blocks (`blocks`); a kept run of mere function words between two changes is
dissolved and the stretch compared again by its content words (`islands`); diff-match-patch's semantic clean-up
then removes agreements too small for the changes round them (`cleanup`).
"""

from __future__ import annotations

from analyzer.diff.blocks import Block, common_start, matching_blocks
from analyzer.diff.cleanup import clean
from analyzer.diff.islands import without_islands
from analyzer.diff.steps import Step
from analyzer.diff.units import Units
from analyzer.settings import DiffSettings

__all__ = ["compare"]


def compare(earlier: Units, later: Units, *, settings: DiffSettings) -> list[Step]:
    """The script that turns the earlier row of units into the later, by their keys."""
    head = common_start(earlier.keys, later.keys)
    rest, other_rest = earlier.keys[head:], later.keys[head:]
    tail = common_start(rest[::-1], other_rest[::-1])
    middle, other_middle = rest[: len(rest) - tail], other_rest[: len(other_rest) - tail]
    blocks = matching_blocks(middle, other_middle, settings) if middle and other_middle else []
    if blocks:
        ranks, ends = earlier.ranks[head : head + len(middle)], (head > 0, tail > 0)
        blocks = without_islands(blocks, middle, other_middle, ranks=ranks, open_ends=ends, settings=settings)
    steps = _steps(blocks, head, tail, lengths=(len(earlier.keys), len(later.keys)))
    return clean(steps, earlier.keys, later.keys, settings) if blocks else steps


def _steps(blocks: list[Block], head: int, tail: int, *, lengths: tuple[int, int]) -> list[Step]:
    """Changes and kept runs by turns; the blocks count from the end of the common start."""
    steps = [Step(True, 0, head, 0, head)] if head else []
    place = other = head
    for start, other_start, size in [*blocks, (lengths[0] - tail - head, lengths[1] - tail - head, tail)]:
        if place < start + head or other < other_start + head:
            steps.append(Step(False, place, start + head, other, other_start + head))
        place, other = start + head + size, other_start + head + size
        if size:
            steps.append(Step(True, start + head, place, other_start + head, other))
    return steps
