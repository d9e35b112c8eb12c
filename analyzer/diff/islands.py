"""Islands: kept runs of a function word or two between two changes, which make a rewritten phrase hard to read.

    difflib   the |growth → decline| of |output → wages| and of |trade → jobs|
    here      the |growth of output and of trade → decline in wages and in jobs|

They are dissolved, and the stretch is compared again by its content words alone. Three function words in a row ("do you do that")
are a phrase of their own and stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from analyzer.diff.blocks import Block, joined, pairs_of_equals
from analyzer.diff.steps import Keys
from analyzer.diff.units import CLUSTER, CONTENT, FUNCTION, PUNCTUATION
from analyzer.settings import DiffSettings

__all__ = ["ENDS", "without_islands"]

ENDS = ".;:?!"
"""Marks that end something; a change does not reach across one for the sake of reading."""


def without_islands(  # noqa: PLR0913 two rows, what is known of them, and the bound
    blocks: list[Block], earlier: Keys, later: Keys, *, ranks: Sequence[int], open_ends: tuple[bool, bool], settings: DiffSettings
) -> list[Block]:
    """Dissolve kept runs of mere function words inside a change, and compare that stretch again by content."""
    lengths = len(earlier), len(later)
    islands = [_is_island(earlier, ranks, block, settings.island_words) and not _at_edge(block, lengths, open_ends) for block in blocks]
    if True not in islands:
        return blocks
    kept: list[Block] = []
    hole = False
    place = (0, 0)
    for block, island in zip(blocks, islands, strict=True):
        if island:
            hole = True
            continue
        if hole:
            kept += _by_content(earlier, later, ranks=ranks, region=(*place, block.earlier, block.later), settings=settings)
        hole = False
        kept.append(block)
        place = (block.earlier + block.size, block.later + block.size)
    if hole:
        kept += _by_content(earlier, later, ranks=ranks, region=(*place, *lengths), settings=settings)
    return joined(kept)


def _at_edge(block: Block, lengths: tuple[int, int], open_ends: tuple[bool, bool]) -> bool:
    """Whether a block stands where both texts begin or end."""
    opens, closes = block[:2] == (0, 0), (block.earlier + block.size, block.later + block.size) == lengths
    return (opens and not open_ends[0]) or (closes and not open_ends[1])


def _is_island(keys: Keys, ranks: Sequence[int], block: Block, longest: int) -> bool:
    """Whether a kept run carries no matter of its own: a function word or two, commas, one cluster of a script without spaces."""
    start, end = block.earlier, block.earlier + block.size
    run = ranks[start:end]
    if CONTENT in run or run.count(CLUSTER) > 1 or run.count(FUNCTION) > longest:
        return False
    return not any(rank == PUNCTUATION and key in ENDS for key, rank in zip(keys[start:end], run, strict=True))


def _by_content(
    earlier: Keys, later: Keys, *, ranks: Sequence[int], region: tuple[int, int, int, int], settings: DiffSettings
) -> list[Block]:
    """Blocks that hold a content word, widened over the function words beside it."""
    start, other, end, other_end = region
    part, other_part = earlier[start:end], later[other:other_end]
    weak = {key for key, rank in zip(part, ranks[start:end], strict=True) if rank <= FUNCTION}
    strong = [key for key in part if key not in weak]
    if not strong or set(strong).isdisjoint(other_part):
        return []
    if len(strong) * len(other_part) > settings.most_pairs and pairs_of_equals(strong, other_part) > settings.most_pairs:
        return []
    matcher = SequenceMatcher(weak.__contains__, part, other_part, autojunk=False)
    blocks = [Block(i + start, j + other, size) for i, j, size in matcher.get_matching_blocks()[:-1]]
    return [block for block in blocks if not _is_island(earlier, ranks, block, settings.island_words)]
