"""Neighbours that support each other, as walks."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.align import chains
from analyzer.align.chains import Walk, walk_posteriors

_NOTHING = 0.3


def _walk(seed: int, *, steps: int, places: int, floor: float = 0.05) -> Walk:
    """A walk with some candidates, likely and unlikely ones."""
    rng = np.random.default_rng(seed)
    step, place = np.nonzero(rng.random((steps, places)) < 0.4)
    return Walk(steps=steps, places=places, step=step, place=place, ratio=np.exp(rng.normal(0, 3, step.size)), floor=floor)


def _one_by_one(walk: Walk) -> np.ndarray:
    """The probability of each candidate from all ways that the walk could have gone, each looked at by itself."""
    chances = np.array([[_step_chance(there - here, here, walk.places) for there in range(walk.places)] for here in range(walk.places)])
    ratio = np.full((walk.steps, walk.places), walk.floor)
    ratio[walk.step, walk.place] = walk.ratio
    linked, total = np.zeros((walk.steps, walk.places)), 0.0
    for start in range(walk.places):
        for way in product(range(-1, walk.places), repeat=walk.steps):  # -1: nothing
            weight, at = 1 / walk.places, start
            for number, there in enumerate(way):
                if there < 0:
                    weight *= _NOTHING
                else:
                    came = chances[at, there] if number else float(at == there)
                    weight *= (1 - _NOTHING) * came * ratio[number, there]
                    at = there
            total += weight
            for number, there in enumerate(way):
                if there >= 0:
                    linked[number, there] += weight
    return np.asarray(linked[walk.step, walk.place] / total)


def _step_chance(step: int, here: int, places: int) -> float:
    """The chance of a step, of all that are possible from here; far ones share theirs."""
    near = {0: 0, 1: 1, 2: 2, 3: 3, -1: 4}
    sizes = {5: max(places - 4 - here, 0), 6: max(here - 1, 0)}
    kinds = {near.get(there - here, 5 if there > here else 6) for there in range(places)}
    kind = near.get(step, 5 if step > 0 else 6)
    return float(chains._STEPS[kind] / sum(chains._STEPS[one] for one in kinds) / sizes.get(kind, 1))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 3), places=st.integers(1, 6))
def test_a_walk_weighs_all_ways_it_could_have_gone(seed: int, steps: int, places: int) -> None:
    """The probability of a candidate is its share among all ways through the other document."""
    walk = _walk(seed, steps=steps, places=places)
    found = walk_posteriors(walk, nothing=_NOTHING, strength=6.0, rounds=1)
    assert found == pytest.approx(_one_by_one(walk), rel=1e-9)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000), steps=st.integers(1, 30), places=st.integers(1, 30), rounds=st.integers(1, 4), cells=st.integers(1, 400)
)
def test_long_walks_are_walked_alike(seed: int, steps: int, places: int, rounds: int, cells: int) -> None:
    """Compiled for long documents or not, in one stretch or several, a walk says the same of every candidate."""
    pytest.importorskip("analyzer.align.long_walks", exc_type=ImportError)
    walk = _walk(seed, steps=steps, places=places)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chains, "_CELLS", cells)
        plain = walk_posteriors(walk, nothing=_NOTHING, strength=6.0, rounds=rounds)
        patch.setattr(chains, "_LARGE", -1)
        compiled = walk_posteriors(walk, nothing=_NOTHING, strength=6.0, rounds=rounds)
    assert compiled == pytest.approx(plain, rel=1e-9, abs=1e-300)
