"""Steps: what happened to a formula from one moment to the next.

    2019   –
    2024   A, B and C          ×5    new
    2025   A, B, C and D       ×5    append D
    2026   –                         retired

The documents of one event vote on what the moment says; slips are read as what was meant. A wording whose words stand together
elsewhere in a text is neither new after it nor retired before it: only its outward form is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analyzer.analysis import Analysis
from analyzer.lineages.ground import Ground
from analyzer.lineages.item_steps import roots
from analyzer.lineages.moments import Moment
from analyzer.lineages.readings import Reading, readings_of
from analyzer.lineages.successions import joined
from analyzer.lineages.turns import between, renderings
from analyzer.model import Family, Step, StepKind


def trace_steps(analysis: Analysis) -> tuple[Step, ...]:
    """The steps of all families, in order of families, then time."""
    ground = Ground(analysis)
    return joined(ground, [step for family in analysis.families for step in _all_steps(ground, family)])


def steps_of(analysis: Analysis, family: Family) -> tuple[Step, ...]:
    """The steps of one family, mined or traced, in order of time."""
    return tuple(_all_steps(Ground(analysis), family))


def _all_steps(ground: Ground, family: Family) -> list[Step]:
    return [step for line in ground.lines for step in _steps_in(ground, family, line)]


def _steps_in(ground: Ground, family: Family, moments: tuple[Moment, ...]) -> list[Step]:
    readings = readings_of(family, moments)
    if not readings:
        return []
    found = _begins(ground, family, readings[0], moments) + renderings(ground, family, readings[0])
    for earlier, later in pairwise(readings):
        gap = moments[earlier.moment.number + 1 : later.moment.number]
        if gap and _is_rare(ground, readings, later) and not _stands(ground, later, gap):
            found.append(_whole(family, StepKind.REVIVED, (gap[-1], later.moment), to=later))
        found += between(ground, family, earlier, later)
        found += renderings(ground, family, later)
    return found + _ends(ground, family, readings[-1], moments)


def _begins(ground: Ground, family: Family, first: Reading, moments: Sequence[Moment]) -> list[Step]:
    before = moments[: first.moment.number]
    if not before or _stands(ground, first, before):
        return []
    return [_whole(family, StepKind.NEW, (before[-1], first.moment), to=first)]


def _ends(ground: Ground, family: Family, last: Reading, moments: Sequence[Moment]) -> list[Step]:
    after = moments[last.moment.number + 1 :]
    if not after or _stands(ground, last, after):
        return []
    return [_whole(family, StepKind.RETIRED, (last.moment, after[0]), of=last)]


def _stands(ground: Ground, reading: Reading, moments: Sequence[Moment]) -> bool:
    """Whether the words of a reading stand together at any of these moments, though not as the family has them."""
    return ground.stands(reading.form.text, (document_id for moment in moments for document_id in moment.document_ids))


def _is_rare(ground: Ground, readings: Sequence[Reading], later: Reading) -> bool:
    """Whether a return is worth telling: a long wording, or one that most moments lack; what is common is merely left out at times."""
    span = readings[-1].moment.number - readings[0].moment.number + 1
    return len(roots(later.form.text)) >= ground.settings.telling_words or 2 * len(readings) <= span


def _whole(family: Family, kind: StepKind, sides: tuple[Moment, Moment], *, to: Reading | None = None, of: Reading | None = None) -> Step:
    reading = to or of
    return Step(
        family_id=family.id,
        from_period=sides[0].period,
        to_period=sides[1].period,
        kind=kind,
        from_text=of.form.text if of else "",
        to_text=to.form.text if to else "",
        evidence=reading.evidence() if reading else (),
    )
