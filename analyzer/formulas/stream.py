"""The words of all lines in a row, as arrays of integers: 12 bytes a word instead of a tuple and a number each.

line 0  great friendship , special solidarity       symbols    0  1  2  3  -2   4 …
line 1  strategic …                                 lines      0  0  0  0   0   1 …
                                                    positions  0  1  3  4   5   0 …
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.marks import Grain, Mark

Integers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """Words by number, and where each stands. A break or the end of a line is a wall: a number that stands once."""

    symbols: Integers
    lines: Integers
    positions: Integers

    def grains(self, grist: Grist, start: int, length: int) -> list[Grain]:
        """The words of a stretch without walls."""
        grains = grist.lines[int(self.lines[start])].grains
        return [grains[position] for position in self.positions[start : start + length].tolist()]

    def place(self, start: int, length: int) -> Place:
        """The place of a stretch without walls."""
        return Place(int(self.lines[start]), int(self.positions[start]), int(self.positions[start + length - 1]) + 1)


def stream_of(grist: Grist) -> Stream:
    """All words; commas and quotation marks are passed over."""
    numbers: dict[str, int] = {}
    symbols, lines, positions = array("i"), array("i"), array("i")
    wall = -2
    for number, line in enumerate(grist.lines):
        for position, grain in enumerate(line.grains):
            if grain.mark in (Mark.COMMA, Mark.QUOTE):
                continue
            if grain.mark is Mark.BREAK:
                symbols.append(wall)
                wall -= 1
            else:
                symbols.append(numbers.setdefault(grain.key, len(numbers)))
            lines.append(number)
            positions.append(position)
        symbols.append(wall)
        lines.append(number)
        positions.append(len(line.grains))
        wall -= 1
    return Stream(*(np.array(part, dtype=np.int32) for part in (symbols, lines, positions)))


def near_pairs(grist: Grist, *, gap: int, dice: float) -> frozenset[tuple[str, str]]:
    """Pairs of content stems, in order of the alphabet, that stand at most `gap` words apart so often that their
    Dice coefficient over statements can reach `dice`; all others need not be looked at one by one.
    """
    names = sorted(grist.document_frequency)
    number = {name: at for at, name in enumerate(names)}
    held = array("i")
    for line, words in enumerate(grist.content):
        for position, name in words:
            held.extend((line, position, number[name]))
    lines, positions, stems = np.array(held, dtype=np.int32).reshape(-1, 3).T
    keys = []
    for apart in range(1, gap + 1):
        near = (lines[apart:] == lines[:-apart]) & (positions[apart:] - positions[:-apart] <= gap + 1)
        one, other = stems[:-apart][near], stems[apart:][near]
        keys.append(np.minimum(one, other).astype(np.int64) * len(names) + np.maximum(one, other))
    pairs, counts = np.unique(np.concatenate(keys) if keys else np.zeros(0, dtype=np.int64), return_counts=True)
    lows, highs = pairs // len(names), pairs % len(names)
    frequency = np.array([grist.document_frequency[name] for name in names])
    reaching = (2 * counts >= dice * (frequency[lows] + frequency[highs])) & (counts > 1) & (lows != highs)
    return frozenset((names[low], names[high]) for low, high in zip(lows[reaching].tolist(), highs[reaching].tolist(), strict=True))
