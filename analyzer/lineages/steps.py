"""Steps: what happened to a formula from one moment to the next.

    2024   A, B and C          ×5 ─┐
    2025   A, B, C and D       ×5  ├─ append D
           A, B, C and E       ×2 ─┘  E for D in one event: a rendering, no step

The documents of one event vote on what the moment says; slips are read as what was meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analyzer.analysis import Analysis
from analyzer.lineages.item_steps import Change, item_changes, word_changes
from analyzer.lineages.moments import Moment, moments_of
from analyzer.model import Attestation, Family, Form, Step, StepKind
from analyzer.normalize import fold

_SWAPS = frozenset({StepKind.REQUALIFY, StepKind.REPLACE})


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a moment says: its winning form, with all that is attested there."""

    moment: Moment
    form: Form
    attestations: tuple[Attestation, ...]

    def evidence(self, *, form_id: str = "") -> tuple[str, ...]:
        """Passages of a form (the winning one unless named), each once, in order."""
        wanted = form_id or self.form.id
        return tuple(dict.fromkeys(a.passage_id for a in self.attestations if a.form_id == wanted))


def trace_steps(analysis: Analysis) -> tuple[Step, ...]:
    """The steps of all families, in order of families, then time."""
    moments, aligned = moments_of(analysis), aligned_pairs(analysis)
    return tuple(step for family in analysis.families for step in _all_steps(family, moments, aligned))


def steps_of(analysis: Analysis, family: Family) -> tuple[Step, ...]:
    """The steps of one family, mined or traced, in order of time."""
    return tuple(_all_steps(family, moments_of(analysis), aligned_pairs(analysis)))


def _all_steps(family: Family, moments: Sequence[Moment], aligned: frozenset[tuple[str, str]]) -> list[Step]:
    found: list[Step] = []
    for line in sorted({(moment.series, moment.language) for moment in moments}):
        found += _steps_in(family, [moment for moment in moments if (moment.series, moment.language) == line], aligned)
    return found


def _steps_in(family: Family, moments: Sequence[Moment], aligned: frozenset[tuple[str, str]]) -> list[Step]:
    readings = [reading for moment in moments if (reading := _read(family, moment)) is not None]
    if not readings:
        return []
    found: list[Step] = []
    first, last = readings[0], readings[-1]
    if first.moment.number > 0:
        before = moments[first.moment.number - 1]
        found.append(_whole(family, StepKind.NEW, before.period, first.moment.period, to=first))
    found += _renderings(family, first, aligned)
    for earlier, later in pairwise(readings):
        if later.moment.number > earlier.moment.number + 1:
            gap = moments[later.moment.number - 1]
            found.append(_whole(family, StepKind.REVIVED, gap.period, later.moment.period, to=later))
        found += _between(family, earlier, later)
        found += _renderings(family, later, aligned)
    if last.moment.number < len(moments) - 1:
        after = moments[last.moment.number + 1]
        found.append(_whole(family, StepKind.RETIRED, last.moment.period, after.period, to=None, of=last))
    return found


def _read(family: Family, moment: Moment) -> _Reading | None:
    here = tuple(a for a in family.attestations if a.document_id in moment.document_ids)
    if not here:
        return None
    forms = {form.id: form for form in family.forms}
    documents = Counter({form: len({a.document_id for a in here if a.form_id == form}) for form in {a.form_id for a in here}})
    counts = Counter(a.form_id for a in here)
    totals = Counter(a.form_id for a in family.attestations)
    slips = {form.id for form in family.forms if form.note.startswith("slip")}
    order = {form.id: number for number, form in enumerate(family.forms)}
    best = max(counts, key=lambda f: (f not in slips, counts[f], documents[f], totals[f], -order[f]))
    return _Reading(moment, forms[best], here)


def _whole(family: Family, kind: StepKind, from_period: str, to_period: str, *, to: _Reading | None, of: _Reading | None = None) -> Step:  # noqa: PLR0913 one step has this many sides
    reading = to or of
    return Step(
        family_id=family.id,
        from_period=from_period,
        to_period=to_period,
        kind=kind,
        from_text=of.form.text if of else "",
        to_text=to.form.text if to else "",
        evidence=reading.evidence() if reading else (),
    )


def _between(family: Family, earlier: _Reading, later: _Reading) -> list[Step]:
    """Changes between the winning forms, unless either is attested on both sides."""
    if _same_wording(earlier.form, later.form):
        return []
    there = {a.form_id for a in later.attestations}
    here = {a.form_id for a in earlier.attestations}
    if earlier.form.id in there or later.form.id in here:
        return []
    if later.form.first_date <= earlier.moment.date or earlier.form.last_date >= later.moment.date:
        return []
    evidence = (earlier.evidence()[-1], later.evidence()[0])
    return [
        Step(
            family_id=family.id,
            from_period=earlier.moment.period,
            to_period=later.moment.period,
            kind=change.kind,
            from_text=earlier.form.text,
            to_text=later.form.text,
            evidence=tuple(dict.fromkeys((*evidence, *later.evidence()))),
            item=change.item,
            note=change.note,
        )
        for change in _changes(earlier.form, later.form)
    ]


def aligned_pairs(analysis: Analysis) -> frozenset[tuple[str, str]]:
    """Passages that are aligned, each pair both ways."""
    return frozenset(pair for a in analysis.alignments for pair in ((a.earlier_id, a.later_id), (a.later_id, a.earlier_id)))


def _renderings(family: Family, reading: _Reading, aligned: frozenset[tuple[str, str]]) -> list[Step]:
    """Other wordings of the winning form in the same moment: slips, and renderings by another document of the event.

    A list names the same members wherever it stands; a phrase of another document renders the same thing only where the
    passages are aligned.
    """
    found: list[Step] = []
    winners = {a.document_id for a in reading.attestations if a.form_id == reading.form.id}
    for form in family.forms:
        mine = [a for a in reading.attestations if a.form_id == form.id]
        if not mine or form.id == reading.form.id or _same_wording(form, reading.form):
            continue
        slip = form.note.startswith("slip")
        evidence = tuple(dict.fromkeys((*reading.evidence()[:1], *reading.evidence(form_id=form.id))))
        if slip:
            found.append(
                _same_time(
                    family, reading, form, kind=StepKind.SPELLING, change=Change(StepKind.SPELLING, "", form.note), evidence=evidence
                )
            )
        if not reading.moment.event or not {a.document_id for a in mine} - winners:
            continue
        if not form.items and not any((p, q) in aligned for p in reading.evidence() for q in reading.evidence(form_id=form.id)):
            continue
        changes = _changes(reading.form, _meant(form))
        swaps = [change for change in changes if change.kind in _SWAPS]
        told = changes if len(changes) == 1 else swaps if form.items else []
        found += [_same_time(family, reading, form, kind=StepKind.RENDERING, change=change, evidence=evidence) for change in told]
    return found


def _same_time(  # noqa: PLR0913 what a step is made of
    family: Family, reading: _Reading, form: Form, *, kind: StepKind, change: Change, evidence: tuple[str, ...]
) -> Step:
    return Step(
        family_id=family.id,
        from_period=reading.moment.period,
        to_period=reading.moment.period,
        kind=kind,
        from_text=reading.form.text,
        to_text=form.text,
        evidence=evidence,
        item=change.item,
        note=change.note,
    )


def _meant(form: Form) -> Form:
    """The form with its slip put right."""
    written, _, meant = form.note.removeprefix("slip: ").partition(" for ")
    if not meant:
        return form
    return replace(
        form, items=tuple(" ".join(meant if fold(word) == fold(written) else word for word in item.split()) for item in form.items)
    )


def _same_wording(earlier: Form, later: Form) -> bool:
    return earlier.id == later.id or (bool(earlier.items) and earlier.items == later.items)


def _changes(earlier: Form, later: Form) -> list[Change]:
    if earlier.items and later.items:
        return item_changes(earlier.items, later.items)
    return word_changes(earlier.text, later.text)
