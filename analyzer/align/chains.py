"""Neighbours that support each other: which position each statement came from, as one walk through the other document.

    later 1  2  3  4            the walk 1 → 2 → 3 → (nothing) makes 3 → 3 likelier than its words alone do;
          │  │  ┊               in a freely reordered pair the walk jumps about, and neighbours say little:
    earl. 1  2  3               how it steps is learned from the pair itself

A hidden Markov model over positions (Vogel, Ney & Tillmann 1996, with the null word of Och & Ney 2003). States
are the positions of the other document, or nothing (the last position is kept in mind); a step's probability
depends only on its length, in seven classes, estimated by expectation-maximisation on the pair of documents,
starting from, and held near, `_STEPS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_NEAR = (0, 1, 2, 3, -1)
"""Steps with a probability of their own; then come all farther ones forward, and backward."""
_STEPS = np.array([0.17, 0.45, 0.10, 0.04, 0.03, 0.10, 0.11])
"""Where learning starts: mostly on to the next; 0 is a statement that was split. Last two: far forward, far backward."""
_CELLS = 4_000_000
"""Entries of the forward table held at once; longer walks are taken in stretches."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What one document's statements say of the other's positions."""

    steps: int
    places: int
    step: Ints
    """Of each candidate."""
    place: Ints
    ratio: Floats
    """Of each candidate: how much likelier than nothing it is, by its words."""
    floor: float
    """The ratio of pairs that are no candidates."""


def walk_posteriors(walk: Walk, *, nothing: float, strength: float, rounds: int) -> Floats:
    """The probability of each candidate, given all others.

    `nothing` is the probability of having no counterpart, `strength` the number of imagined steps that hold
    the step classes near their start, `rounds` how often they are re-estimated.
    """
    chances = _STEPS
    order = np.argsort(walk.step, kind="stable")
    bounds = np.searchsorted(walk.step[order], np.arange(walk.steps + 1))
    rows = [order[start:end] for start, end in pairwise(bounds.tolist())]
    found = np.zeros(walk.step.size)
    for left in reversed(range(rounds)):
        found, counts = _pass(walk, rows, chances=chances, nothing=nothing, counting=bool(left))
        if left:
            chances = (counts + strength * _STEPS) / (counts.sum() + strength)
    return found


def _pass(walk: Walk, rows: list[Ints], *, chances: Floats, nothing: float, counting: bool) -> tuple[Floats, Floats]:
    """One forward-backward pass: probabilities of the candidates, and (where they are to be counted) expected steps per class."""
    stepper = _Stepper(walk.places, chances)
    found, counts = np.zeros(walk.step.size), np.zeros(_STEPS.size)
    stretch = max(1, _CELLS // max(1, walk.places))
    before: Floats = np.full(walk.places, 1 / walk.places)
    for start in range(0, walk.steps, stretch):
        part = rows[start : start + stretch]
        first = before
        linked, kept = np.empty((len(part), walk.places)), np.empty((len(part), walk.places))
        for at, row in enumerate(part):
            into = before if start + at == 0 else stepper.forward(before)
            linked[at] = (1 - nothing) * into * _emission(walk, row)
            kept[at] = nothing * before
            total = linked[at].sum() + kept[at].sum()
            linked[at] /= total
            kept[at] /= total
            before = linked[at] + kept[at]
        after: Floats = np.ones(walk.places)
        for at in range(len(part) - 1, -1, -1):
            row = part[at]
            mass = linked[at] * after
            found[row] = mass[walk.place[row]] / (mass.sum() + (kept[at] * after).sum())
            if start + at == 0:
                break
            ahead = (1 - nothing) * _emission(walk, row) * after
            parts = stepper.parts(ahead)
            if counting:
                previous = first if at == 0 else linked[at - 1] + kept[at - 1]
                expected = (parts * previous).sum(axis=1)
                counts += expected / (expected.sum() + nothing * (previous * after).sum())
            after = parts.sum(axis=0) + nothing * after
            after /= after.max()
    return found, counts


def _emission(walk: Walk, row: Ints) -> Floats:
    ratios = np.full(walk.places, walk.floor)
    ratios[walk.place[row]] = walk.ratio[row]
    return ratios


class _Stepper:
    """Steps between positions: five near ones, and two far classes shared evenly by their targets."""

    def __init__(self, places: int, chances: Floats) -> None:
        at = np.arange(places)
        self._forth, self._back = np.maximum(places - 4 - at, 0), np.maximum(at - 1, 0)
        reach = [(at + step >= 0) & (at + step < places) for step in _NEAR] + [self._forth > 0, self._back > 0]
        total = sum((chance * can for chance, can in zip(chances, reach, strict=True)), np.zeros(places))
        total[total == 0] = 1.0
        self._near = [chance * can / total for chance, can in zip(chances, reach, strict=False)][: len(_NEAR)]
        self._far_forth = chances[-2] * reach[-2] / total / np.maximum(self._forth, 1)
        self._far_back = chances[-1] * reach[-1] / total / np.maximum(self._back, 1)

    def forward(self, mass: Floats) -> Floats:
        """Where a distribution over positions goes in one step."""
        out = np.zeros(mass.size)
        for step, chance in zip(_NEAR, self._near, strict=True):
            _add(out, mass * chance, step)
        _add(out, np.cumsum(mass * self._far_forth), 4)
        _add(out, np.cumsum((mass * self._far_back)[::-1])[::-1], -2)
        return out

    def parts(self, ahead: Floats) -> Floats:
        """(classes, positions): what each position may expect of the next step's `ahead`, by the class of the step."""
        found = np.zeros((_STEPS.size, ahead.size))
        for into, step, chance in zip(found, _NEAR, self._near, strict=False):
            _move(into, ahead, step)
            np.multiply(into, chance, out=into)
        _move(found[-2], np.cumsum(ahead[::-1])[::-1], 4)
        _move(found[-1], np.cumsum(ahead), -2)
        found[-2] *= self._far_forth
        found[-1] *= self._far_back
        return found


def _add(out: Floats, mass: Floats, step: int) -> None:
    """Add `mass` of each position to the position `step` on."""
    if abs(step) >= out.size:
        return
    if step > 0:
        out[step:] += mass[:-step]
    elif step < 0:
        out[:step] += mass[-step:]
    else:
        out += mass


def _move(out: Floats, values: Floats, step: int) -> None:
    """Put the value `step` positions on into each place of `out`, which holds zeros: they stay beyond the ends."""
    if abs(step) >= out.size:
        return
    if step > 0:
        out[:-step] = values[step:]
    elif step < 0:
        out[-step:] = values[:step]
    else:
        out[:] = values
