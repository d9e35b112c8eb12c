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

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import NamedTuple

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
_LARGE = 4_000_000
"""Steps times positions from which compiling is worth its start of a second or two."""


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


class Steps(NamedTuple):
    """The chance of each step from each position, by class: (near steps, positions), then to every single far position."""

    near: Floats
    forth: Floats
    back: Floats


class Seen(NamedTuple):
    """What each step sees: its candidates are `places[bounds[step] : bounds[step + 1]]`."""

    bounds: Ints
    places: Ints
    ratios: Floats
    floor: float
    nothing: float
    something: float


class Stretch(NamedTuple):
    """Some steps in a row that are held in memory together."""

    start: int
    before: Floats
    """The distribution over positions before them."""
    masses: Floats
    """(steps, positions): the distributions after each of them."""


def walk_posteriors(walk: Walk, *, nothing: float, strength: float, rounds: int) -> Floats:
    """The probability of each candidate, given all others.

    `nothing` is the probability of having no counterpart, `strength` the number of imagined steps that hold
    the step classes near their start, `rounds` how often they are re-estimated.
    """
    chances = _STEPS
    order = np.argsort(walk.step, kind="stable")
    bounds = np.searchsorted(walk.step[order], np.arange(walk.steps + 1))
    seen = Seen(bounds, walk.place[order], walk.ratio[order], walk.floor, nothing, 1 - nothing)
    found, by_step = np.zeros(walk.step.size), np.zeros(walk.step.size)
    for left in reversed(range(rounds)):
        by_step, counts = _pass(walk, seen, step_chances(walk.places, chances), counting=bool(left))
        if left:
            chances = (counts + strength * _STEPS) / (counts.sum() + strength)
    found[order] = by_step
    return found


def _pass(walk: Walk, seen: Seen, steps: Steps, *, counting: bool) -> tuple[Floats, Floats]:
    """One forward-backward pass: probabilities of the candidates, by step, and (where they are to be counted) expected steps per class."""
    forward_over, backward_over = _ways(walk)
    found, counts = np.zeros(walk.step.size), np.zeros(_STEPS.size if counting else 0)
    height = max(1, _CELLS // max(1, walk.places))
    room = np.empty((min(height, walk.steps), walk.places))
    before: Floats = np.full(walk.places, 1 / walk.places)
    for start in range(0, walk.steps, height):
        stretch = Stretch(start, before, room[: walk.steps - start])
        forward_over(seen, steps, stretch, found)
        backward_over(seen, steps, stretch, found, counts)
        before = stretch.masses[-1].copy()
    return found, counts


def _ways(walk: Walk) -> tuple[Callable[..., None], Callable[..., None]]:
    """What goes forward and backward over a stretch of steps: compiled where that is worth a second of loading."""
    if walk.steps * walk.places > _LARGE and find_spec("numba"):
        from analyzer.align import long_walks  # noqa: PLC0415 numba takes a second to import

        return long_walks.forward, long_walks.backward
    return forward, backward


def forward(seen: Seen, steps: Steps, stretch: Stretch, linked: Floats) -> None:
    """Fill the stretch's masses, knowing what came before; `linked` gets the part of each candidate."""
    before = stretch.before
    for at in range(stretch.masses.shape[0]):
        row, places = _row(seen, stretch.start + at)
        into = _come(steps, before) if stretch.start + at else before
        linked[row] = seen.something * into[places] * seen.ratios[row]
        mass = seen.something * seen.floor * into + seen.nothing * before
        mass[places] = linked[row] + seen.nothing * before[places]
        scale = 1 / mass.sum()
        linked[row] *= scale
        before = stretch.masses[at]
        np.multiply(mass, scale, out=before)


def backward(seen: Seen, steps: Steps, stretch: Stretch, found: Floats, counts: Floats) -> None:
    """Make of `found`, the candidates' parts, what they are when all that comes after in this stretch is known too.

    Where `counts` has room, the expected steps of each class are added.
    """
    masses = stretch.masses
    after: Floats = np.ones(masses.shape[1])
    for at in range(masses.shape[0] - 1, -1, -1):
        row, places = _row(seen, stretch.start + at)
        found[row] *= after[places] / (masses[at] * after).sum()
        if stretch.start + at == 0:
            break
        ahead = seen.something * seen.floor * after
        ahead[places] = seen.something * seen.ratios[row] * after[places]
        parts = _parts(steps, ahead)
        if counts.size:
            previous = masses[at - 1] if at else stretch.before
            expected = (parts * previous).sum(axis=1)
            counts += expected / (expected.sum() + seen.nothing * (previous * after).sum())
        after = parts.sum(axis=0) + seen.nothing * after
        after *= 1 / after.max()


def _row(seen: Seen, step: int) -> tuple[slice, Ints]:
    """Where a step's candidates stand, and their positions."""
    row = slice(seen.bounds[step], seen.bounds[step + 1])
    return row, seen.places[row]


def step_chances(places: int, chances: Floats) -> Steps:
    """Steps between positions: five near ones, and two far classes shared evenly by their targets."""
    at = np.arange(places)
    forth, back = np.maximum(places - 4 - at, 0), np.maximum(at - 1, 0)
    reach = [(at + step >= 0) & (at + step < places) for step in _NEAR] + [forth > 0, back > 0]
    total = sum((chance * can for chance, can in zip(chances, reach, strict=True)), np.zeros(places))
    total[total == 0] = 1.0
    near = np.array([chance * can / total for chance, can in zip(chances, reach, strict=False)][: len(_NEAR)])
    return Steps(near, chances[-2] * reach[-2] / total / np.maximum(forth, 1), chances[-1] * reach[-1] / total / np.maximum(back, 1))


def _come(steps: Steps, mass: Floats) -> Floats:
    """Where a distribution over positions goes in one step."""
    out = np.zeros(mass.size)
    for step, chance in zip(_NEAR, steps.near, strict=True):
        _add(out, mass * chance, step)
    _add(out, np.cumsum(mass * steps.forth), 4)
    _add(out, np.cumsum((mass * steps.back)[::-1])[::-1], -2)
    return out


def _parts(steps: Steps, ahead: Floats) -> Floats:
    """(classes, positions): what each position may expect of the next step's `ahead`, by the class of the step."""
    found = np.zeros((_STEPS.size, ahead.size))
    for into, step, chance in zip(found, _NEAR, steps.near, strict=False):
        _move(into, ahead, step)
        np.multiply(into, chance, out=into)
    _move(found[-2], np.cumsum(ahead[::-1])[::-1], 4)
    _move(found[-1], np.cumsum(ahead), -2)
    found[-2] *= steps.forth
    found[-1] *= steps.back
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
