"""Two rows of keys → the edit script: difflib's blocks, freed of islands, shaped by diff-match-patch.

    earlier  peace  and  C            difflib alone: keeps "and", then rewrites around it
    later    peace  ,    C  and  D    here: and → ,  | C kept |  + and D

Steps: common ends are set aside; difflib (Ratcliff & Obershelp) finds the blocks; a kept run of mere
function words between two changes is dissolved and the stretch compared again by its content words;
a stretch that repeats itself so often that difflib would not end is cut at what it has once, the rest is one replacement;
diff-match-patch's semantic clean-up (Fraser 2006) then removes agreements too small for the changes
round them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from diff_match_patch import diff_match_patch

from analyzer.diff.units import CLUSTER, CONTENT, FUNCTION, PUNCTUATION, Units
from analyzer.settings import DiffSettings

__all__ = ["Block", "Step", "compare", "steps_between"]


class Block(NamedTuple):
    """A run of units with equal keys."""

    earlier: int
    later: int
    size: int


class Step(NamedTuple):
    """One step of the script; indices count units, end exclusive."""

    equal: bool
    earlier_from: int
    earlier_to: int
    later_from: int
    later_to: int


Keys = Sequence[str]


def compare(earlier: Units, later: Units, *, settings: DiffSettings) -> list[Step]:
    """The script that turns the earlier row of units into the later, by their keys."""
    head = _common(earlier.keys, later.keys)
    tail = _common(earlier.keys[head:][::-1], later.keys[head:][::-1])
    lengths = (len(earlier.keys), len(later.keys))
    middle_earlier, middle_later = earlier.keys[head : lengths[0] - tail], later.keys[head : lengths[1] - tail]
    middle_ranks = earlier.ranks[head : lengths[0] - tail]
    blocks = _blocks(middle_earlier, middle_later, settings) if middle_earlier and middle_later else []
    if blocks:
        ends = (head > 0, tail > 0)
        blocks = _without_islands(blocks, middle_earlier, middle_later, ranks=middle_ranks, open_ends=ends, settings=settings)
    steps = _steps(blocks, len(middle_earlier), len(middle_later))
    if sum(not step.equal for step in steps) > 1:
        rank_of = dict(zip(later.keys, later.ranks, strict=True)) | dict(zip(earlier.keys, earlier.ranks, strict=True))
        steps = _clean(steps, middle_earlier, middle_later, rank_of=rank_of, settings=settings)
    return _framed(steps, head, tail, lengths=lengths)


def _common(earlier: Keys, later: Keys) -> int:
    size = 0
    for one, other in zip(earlier, later, strict=False):
        if one != other:
            break
        size += 1
    return size


def _framed(steps: list[Step], head: int, tail: int, *, lengths: tuple[int, int]) -> list[Step]:
    """Put the common ends back, joining them to kept runs beside them."""
    framed = [Step(True, 0, head, 0, head)] if head else []
    framed += [Step(equal, i + head, j + head, m + head, n + head) for equal, i, j, m, n in steps]
    if tail:
        framed.append(Step(True, lengths[0] - tail, lengths[0], lengths[1] - tail, lengths[1]))
    return _merged(framed)


def _merged(steps: list[Step]) -> list[Step]:
    merged: list[Step] = []
    for step in steps:
        if merged and merged[-1].equal == step.equal:
            last = merged[-1]
            merged[-1] = Step(step.equal, last.earlier_from, step.earlier_to, last.later_from, step.later_to)
        else:
            merged.append(step)
    return merged


# ─── blocks ──────────────────────────────────────────────────────────────────────────────────────


def _blocks(earlier: Keys, later: Keys, settings: DiffSettings) -> list[Block]:
    """Matching blocks by difflib; long rows are first cut at anchors: runs of keys that both have just once (patience diff)."""
    if min(len(earlier), len(later)) <= settings.anchor_from:
        return _bounded(earlier, later, settings)
    return _between(_anchors(earlier, later, settings.anchor_length), earlier, later, settings=settings, rounds=_ROUNDS)


def _between(anchors: list[Block], earlier: Keys, later: Keys, *, settings: DiffSettings, rounds: int) -> list[Block]:
    """The anchors, and the blocks of what lies between them."""
    blocks: list[Block] = []
    before = Block(0, 0, 0)
    for anchor in [*anchors, Block(len(earlier), len(later), 0)]:
        start, other = before.earlier + before.size, before.later + before.size
        if start < anchor.earlier and other < anchor.later:
            found = _bounded(earlier[start : anchor.earlier], later[other : anchor.later], settings, rounds=rounds)
            blocks += [Block(block.earlier + start, block.later + other, block.size) for block in found]
        if anchor.size:
            blocks.append(anchor)
        before = anchor
    return _joined(blocks)


_ROUNDS = 3
"""How often a stretch too repetitive for difflib is cut anew: each round reads it once."""


def _bounded(earlier: Keys, later: Keys, settings: DiffSettings, *, rounds: int = _ROUNDS) -> list[Block]:
    """Blocks by difflib, unless both rows repeat themselves too much: then common ends, and anchors of ever shorter runs.

    difflib looks at every pair of equal units once for each block that it finds.
    """
    if pairs_of_equals(earlier, later) <= settings.most_pairs:
        matcher = SequenceMatcher(None, earlier, later, autojunk=False)
        return [Block(*found) for found in matcher.get_matching_blocks()[:-1]]
    head = _common(earlier, later)
    tail = _common(earlier[head:][::-1], later[head:][::-1])
    end, other_end = len(earlier) - tail, len(later) - tail
    middle, other_middle = earlier[head:end], later[head:other_end]
    blocks = [Block(0, 0, head)] if head else []
    if middle and other_middle and rounds:
        anchors = next(filter(None, (_anchors(middle, other_middle, length) for length in range(settings.anchor_length, 0, -1))), [])
        if anchors or head or tail:
            found = _between(anchors, middle, other_middle, settings=settings, rounds=rounds - 1)
            blocks += [Block(block.earlier + head, block.later + head, block.size) for block in found]
    if tail:
        blocks.append(Block(end, other_end, tail))
    return _joined(blocks)


def pairs_of_equals(earlier: Keys, later: Keys) -> int:
    """How many pairs of a unit of the earlier row and a unit of the later have equal keys.

    >>> pairs_of_equals(["and", "and", "peace"], ["and", "and", "trade"])
    4
    """
    counts = Counter(later)
    return sum([counts[key] for key in earlier])


def _joined(blocks: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        if joined and joined[-1].earlier + joined[-1].size == block.earlier and joined[-1].later + joined[-1].size == block.later:
            joined[-1] = Block(joined[-1].earlier, joined[-1].later, joined[-1].size + block.size)
        else:
            joined.append(block)
    return joined


def _anchors(earlier: Keys, later: Keys, length: int) -> list[Block]:
    """Runs of `length` keys found exactly once in each row, in the longest common order, without overlap."""
    once = _once(earlier, length)
    other = _once(later, length)
    pairs = [(place, other[run]) for run, place in once.items() if run in other]
    anchors: list[Block] = []
    for place, match in _increasing(pairs):
        shift = 0
        if anchors:
            last = anchors[-1]
            shift = max(last.earlier + last.size - place, last.later + last.size - match, 0)
        if shift < length:
            anchors.append(Block(place + shift, match + shift, length - shift))
    return anchors


def _once(keys: Keys, length: int) -> dict[tuple[str, ...], int]:
    """Places of the runs that occur once, in order of place."""
    places: dict[tuple[str, ...], int] = {}
    for place in range(len(keys) - length + 1):
        run = tuple(keys[place : place + length])
        places[run] = -1 if run in places else place
    return {run: place for run, place in places.items() if place >= 0}


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence increasing in its second member (Schensted 1961); the first is increasing already."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, value) in enumerate(pairs):
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [index]
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


# ─── islands ─────────────────────────────────────────────────────────────────────────────────────


def _without_islands(  # noqa: PLR0913 two rows, what is known of them, and the bound
    blocks: list[Block], earlier: Keys, later: Keys, *, ranks: Sequence[int], open_ends: tuple[bool, bool], settings: DiffSettings
) -> list[Block]:
    """Dissolve kept runs of mere function words inside a change, and compare that stretch again by content."""
    kept: list[Block] = []
    hole = False
    place = (0, 0)
    for block in blocks:
        at_edge = (not open_ends[0] and block[:2] == (0, 0)) or (
            not open_ends[1] and (block.earlier + block.size, block.later + block.size) == (len(earlier), len(later))
        )
        if not at_edge and _is_island(earlier, ranks, block):
            hole = True
            continue
        if hole:
            kept += _by_content(earlier, later, ranks=ranks, region=(*place, block.earlier, block.later), settings=settings)
        hole = False
        kept.append(block)
        place = (block.earlier + block.size, block.later + block.size)
    if hole:
        kept += _by_content(earlier, later, ranks=ranks, region=(*place, len(earlier), len(later)), settings=settings)
    return _joined(kept)


def _is_island(keys: Keys, ranks: Sequence[int], block: Block) -> bool:
    """Whether a kept run carries no matter of its own: function words, commas, one cluster of a script without spaces."""
    clusters = 0
    for place in range(block.earlier, block.earlier + block.size):
        if ranks[place] == CONTENT or (ranks[place] == PUNCTUATION and keys[place] in ";.:?!"):
            return False
        clusters += ranks[place] == CLUSTER
    return clusters <= 1


def _by_content(
    earlier: Keys, later: Keys, *, ranks: Sequence[int], region: tuple[int, int, int, int], settings: DiffSettings
) -> list[Block]:
    """Blocks that hold a content word, widened over the function words beside it."""
    start, other, end, other_end = region
    part, other_part = earlier[start:end], later[other:other_end]
    weak = {key for key, rank in zip(part, ranks[start:end], strict=True) if rank <= FUNCTION}
    if pairs_of_equals([key for key in part if key not in weak], other_part) > settings.most_pairs:
        return []
    matcher = SequenceMatcher(weak.__contains__, part, other_part, autojunk=False)
    blocks = [Block(i + start, j + other, size) for i, j, size in matcher.get_matching_blocks()[:-1]]
    return [block for block in blocks if not _is_island(earlier, ranks, block)]


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


# ─── diff-match-patch ────────────────────────────────────────────────────────────────────────────


class _SemanticCleanup(diff_match_patch):  # type: ignore[misc] # it ships no types
    """diff-match-patch's clean-up with the two steps left out that would cut a unit in two."""

    def diff_cleanupSemanticLossless(self, diffs: object) -> None:  # noqa: N802 its name
        """Sliding a change sideways is done over units instead."""

    def diff_commonOverlap(self, text1: str, text2: str) -> int:  # noqa: N802, ARG002 its name
        """Repeats across a change are moves, found over units instead."""
        return 0


_CLEANUP = _SemanticCleanup()
_FIRST, _LAST = 0xF0000, 0x10FFFF
"""The private planes of Unicode: each key gets as many characters of its own as it weighs."""


def _clean(steps: list[Step], earlier: Keys, later: Keys, *, rank_of: Mapping[str, int], settings: DiffSettings) -> list[Step]:
    """Dissolve agreements that are small beside the changes on both sides of them."""
    widths = (1, 1, 1, settings.content_weight)
    weights = [
        (
            sum([widths[rank_of[key]] for key in earlier[step.earlier_from : step.earlier_to]]),
            sum([widths[rank_of[key]] for key in later[step.later_from : step.later_to]]),
        )
        for step in steps
    ]
    if not _any_small(steps, weights, settings.kept_weight):
        return steps
    room = settings.content_weight * settings.kept_weight
    keys = dict.fromkeys((*earlier, *later))
    if (len(keys) + 1) * room > _LAST - _FIRST:
        return steps
    code = {key: [chr(_FIRST + number * room + shift) for shift in range(room)] for number, key in enumerate(keys)}

    def encode(part: Keys, times: int) -> str:
        return "".join(["".join(code[key][: widths[rank_of[key]] * times]) for key in part])

    diffs: list[tuple[int, str]] = []
    for step in steps:
        if step.equal:
            diffs.append((0, encode(earlier[step.earlier_from : step.earlier_to], settings.kept_weight)))
            continue
        if step.earlier_from < step.earlier_to:
            diffs.append((-1, encode(earlier[step.earlier_from : step.earlier_to], 1)))
        if step.later_from < step.later_to:
            diffs.append((1, encode(later[step.later_from : step.later_to], 1)))
    _CLEANUP.diff_cleanupSemantic(diffs)
    return steps_between(diffs, {characters[0] for characters in code.values()})


def _any_small(steps: list[Step], weights: Sequence[tuple[int, int]], kept_weight: int) -> bool:
    """Whether the clean-up would do anything: its own test (an agreement no longer than the changes on both sides), made first."""
    return any(
        steps[place].equal and weights[place][0] * kept_weight <= min(max(weights[place - 1]), max(weights[place + 1]))
        for place in range(1, len(steps) - 1)
    )


def steps_between(diffs: Sequence[tuple[int, str]], firsts: set[str]) -> list[Step]:
    """Read diff-match-patch's list back; a unit is counted at the first of its characters."""
    steps: list[Step] = []
    place = other = 0
    for operation, text in diffs:
        size = sum(character in firsts for character in text)
        until, other_until = place + size * (operation <= 0), other + size * (operation >= 0)
        steps.append(Step(operation == 0, place, until, other, other_until))
        place, other = until, other_until
    return _merged(steps)
