"""Births, deaths and returns of a formula, told only where the texts can bear it.

    2019 report    …                                    2024 commentary   "a vivid demonstration"
    2024 report    …                 no birth: reports never had it, and no text of the commentary's kind stands before

What a wording's absence says depends on what could have had it: a text of its kind, or a passage that answers to its host.
A short wording is used by chance; it was born or died only if several texts of more than one moment have it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyzer.lineages.ground import Ground
from analyzer.lineages.item_steps import roots
from analyzer.lineages.moments import Moment
from analyzer.lineages.readings import Reading
from analyzer.model import Family, Step, StepKind, ZoneKind


def begins(ground: Ground, family: Family, readings: Sequence[Reading], moments: Sequence[Moment]) -> Iterator[Step]:
    """The birth of a family, if there is one to tell."""
    first = readings[0]
    before = moments[: first.moment.number]
    if before and _is_weighty(ground, readings, first) and _is_missed(ground, readings, first, before):
        yield _whole(family, StepKind.NEW, (before[-1], first.moment), to=first)


def ends(ground: Ground, family: Family, readings: Sequence[Reading], moments: Sequence[Moment]) -> Iterator[Step]:
    """The death of a family, if there is one to tell."""
    last = readings[-1]
    after = moments[last.moment.number + 1 :]
    if after and _is_weighty(ground, readings, last) and _is_missed(ground, readings, last, after):
        yield _whole(family, StepKind.RETIRED, (last.moment, after[0]), of=last)


def returns(ground: Ground, family: Family, readings: Sequence[Reading], later: Reading, gap: Sequence[Moment]) -> Iterator[Step]:
    """The return of a family after the moments of a gap, if there is one to tell."""
    if gap and _is_rare(ground, readings, later) and _is_missed(ground, readings, later, gap):
        yield _whole(family, StepKind.REVIVED, (gap[-1], later.moment), to=later)


def told_once(steps: Sequence[Step]) -> list[Step]:
    """The steps without births, deaths and returns that a wording within or around this one has on the same passages.

    Of two, the one of more passages is kept, then the longer.
    """
    groups: dict[tuple[StepKind, str, str], list[Step]] = {}
    for step in steps:
        if step.kind in _LIVES:
            groups.setdefault((step.kind, step.from_period, step.to_period), []).append(step)
    dropped: set[int] = set()
    for group in groups.values():
        kept: list[tuple[frozenset[str], frozenset[str]]] = []
        for step in sorted(group, key=lambda one: (-len(one.evidence), -len(_text(one)), one.family_id)):
            words, passages = frozenset(roots(_text(step))), frozenset(step.evidence)
            if any(passages <= where and (words <= others or others <= words) for others, where in kept):
                dropped.add(id(step))
            else:
                kept.append((words, passages))
    return [step for step in steps if id(step) not in dropped]


_LIVES = frozenset({StepKind.NEW, StepKind.RETIRED, StepKind.REVIVED})


def _text(step: Step) -> str:
    return step.to_text or step.from_text


def _is_weighty(ground: Ground, readings: Sequence[Reading], reading: Reading) -> bool:
    """Whether a wording says something of its own: it is long and no name, or it stayed and stands in several documents."""
    words = [word for word in reading.form.text.split() if len(word) > ground.settings.name_letters]
    if len(roots(reading.form.text)) >= ground.settings.telling_words and not all(word[:1].isupper() for word in words):
        return True
    documents = {attestation.document_id for held in readings for attestation in held.attestations}
    return len(readings) > 1 and len(documents) >= ground.settings.telling_documents


def _is_missed(ground: Ground, readings: Sequence[Reading], reading: Reading, silent: Sequence[Moment]) -> bool:
    """Whether the wording could have stood at these moments and does not, nor do its words stand together there."""
    documents = [document_id for moment in silent for document_id in moment.document_ids]
    statements = [ground.analysis.statement_by_id[name] for name in reading.evidence()]
    if all(one.zone in (ZoneKind.HEADLINE, ZoneKind.LIST_ITEM) and one.verb is None for one in statements):
        return False
    if not _could_stand(ground, readings, documents) or ground.stands(reading.form.text, documents):
        return False
    return not ground.lists(reading.form.items, documents)


def _could_stand(ground: Ground, readings: Sequence[Reading], documents: Sequence[str]) -> bool:
    """Whether a text of a kind that has the family, or a passage that answers to one of its, is among these documents."""
    known = ground.analysis.document_by_id
    kinds = {known[attestation.document_id].kind for reading in readings for attestation in reading.attestations}
    if "" in kinds or any(not known[name].kind or known[name].kind in kinds for name in documents):
        return True
    return any(ground.hosts(reading.evidence()) & set(documents) for reading in readings)


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
