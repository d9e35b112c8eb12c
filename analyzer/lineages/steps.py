"""Steps: what happened to a formula from one moment to the next.

    2019   –
    2024   A, B and C          ×5    new
    2025   A, B, C and D       ×5    append D
    2026   –                         retired

The documents of one event vote on what the moment says; slips are read as what was meant. A wording whose words stand together
elsewhere in a text is neither new after it nor retired before it: only its outward form is.
"""

from __future__ import annotations

from itertools import pairwise

from analyzer.analysis import Analysis
from analyzer.lineages.ground import Ground
from analyzer.lineages.lives import begins, ends, returns, told_once
from analyzer.lineages.moments import Moment
from analyzer.lineages.readings import readings_of
from analyzer.lineages.successions import joined
from analyzer.lineages.turns import between, renderings
from analyzer.model import Family, Step


def trace_steps(analysis: Analysis) -> tuple[Step, ...]:
    """The steps of all families, in order of families, then time."""
    ground = Ground(analysis)
    steps = joined(ground, [step for family in analysis.families for step in _all_steps(ground, family)])
    return tuple(told_once(steps, ground.language_of))


def steps_of(analysis: Analysis, family: Family) -> tuple[Step, ...]:
    """The steps of one family, mined or traced, in order of time."""
    return tuple(_all_steps(Ground(analysis), family))


def _all_steps(ground: Ground, family: Family) -> list[Step]:
    return [step for line in ground.lines for step in _steps_in(ground, family, line)]


def _steps_in(ground: Ground, family: Family, moments: tuple[Moment, ...]) -> list[Step]:
    readings = readings_of(family, moments)
    if not readings:
        return []
    found = [*begins(ground, family, readings, moments), *renderings(ground, family, readings[0])]
    for earlier, later in pairwise(readings):
        found += between(ground, family, earlier, later) or returns(ground, family, readings, later, moments)
        found += renderings(ground, family, later)
    return [*found, *ends(ground, family, readings, moments)]
