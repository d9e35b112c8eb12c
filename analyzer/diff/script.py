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
from analyzer.diff.steps import Step, merged
from analyzer.diff.units import Units
from analyzer.settings import DiffSettings

__all__ = ["compare"]


def compare(earlier: Units, later: Units, *, settings: DiffSettings) -> list[Step]:
    """The script that turns the earlier row of units into the later, by their keys."""
    head = common_start(earlier.keys, later.keys)
    tail = common_start(earlier.keys[head:][::-1], later.keys[head:][::-1])
    lengths = (len(earlier.keys), len(later.keys))
    middle_earlier, middle_later = earlier.keys[head : lengths[0] - tail], later.keys[head : lengths[1] - tail]
    blocks = matching_blocks(middle_earlier, middle_later, settings) if middle_earlier and middle_later else []
    if blocks:
        ranks, ends = earlier.ranks[head : lengths[0] - tail], (head > 0, tail > 0)
        blocks = without_islands(blocks, middle_earlier, middle_later, ranks=ranks, open_ends=ends, settings=settings)
    steps = _steps(blocks, len(middle_earlier), len(middle_later))
    if sum([not step.equal for step in steps]) > 1:
        steps = clean(steps, middle_earlier, middle_later, settings)
    return _framed(steps, head, tail, lengths=lengths)


def _framed(steps: list[Step], head: int, tail: int, *, lengths: tuple[int, int]) -> list[Step]:
    """Put the common ends back, joining them to kept runs beside them."""
    framed = [Step(True, 0, head, 0, head)] if head else []
    framed += [Step(equal, i + head, j + head, m + head, n + head) for equal, i, j, m, n in steps]
    if tail:
        framed.append(Step(True, lengths[0] - tail, lengths[0], lengths[1] - tail, lengths[1]))
    return merged(framed)


def _steps(blocks: list[Block], earlier_length: int, later_length: int) -> list[Step]:
    steps: list[Step] = []
    place, other = 0, 0
    for block in [*blocks, Block(earlier_length, later_length, 0)]:
        if place < block.earlier or other < block.later:
            steps.append(Step(False, place, block.earlier, other, block.later))
        place, other = block.earlier + block.size, block.later + block.size
        if block.size:
            steps.append(Step(True, block.earlier, place, block.later, other))
    return steps
