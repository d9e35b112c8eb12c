"""Births, deaths and returns of a formula, told only where the texts can bear it.

    2019 report    …                                    2024 commentary   "a vivid demonstration"
    2024 report    …                 no birth: reports never had it, and no text of the commentary's kind stands before

What a wording's absence says depends on what could have had it: a text of its kind, or a passage that answers to its host.
A short wording is used by chance; it was born or died only if several texts of more than one moment have it.

    x x x x x x x x – – – – – x     left, and returned: eight texts running had it
    x – – x – x – – – x – x – –     comes and goes: none of these pauses is a return
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from math import comb

from analyzer.lineages.ground import Ground
from analyzer.lineages.moments import Moment
from analyzer.lineages.readings import Reading
from analyzer.lineages.roots import content, roots
from analyzer.model import Family, Step, StepKind
from analyzer.names import is_name, is_title


def begins(ground: Ground, family: Family, readings: Sequence[Reading], moments: Sequence[Moment]) -> Iterator[Step]:
    """The birth of a family, if there is one to tell."""
    first = readings[0]
    before = moments[: first.moment.number]
    if before and _is_weighty(ground, readings, first, _documents(moments, before)) and _is_missed(ground, readings, first, before):
        yield _whole(ground, family, StepKind.NEW, (before, (first.moment,)), to=first)


def ends(ground: Ground, family: Family, readings: Sequence[Reading], moments: Sequence[Moment]) -> Iterator[Step]:
    """The death of a family, if there is one to tell."""
    last = readings[-1]
    after = moments[last.moment.number + 1 :]
    if after and _is_weighty(ground, readings, last, _documents(moments, after)) and _is_missed(ground, readings, last, after):
        yield _whole(ground, family, StepKind.RETIRED, ((last.moment,), after), of=last)


def returns(ground: Ground, family: Family, readings: Sequence[Reading], later: Reading, moments: Sequence[Moment]) -> Iterator[Step]:
    """The return of a family with `later` after a pause, if there is one to tell; where chance excludes the pause, its beginning too.

    `moments`: the whole line.
    """
    at = readings.index(later)
    earlier = readings[at - 1]
    pause = moments[earlier.moment.number + 1 : later.moment.number]
    if not pause or not _is_rare(ground, readings, later):
        return
    bears = _bears(len(moments), ground.settings.chance)
    if bears and _chance(readings, len(pause)) > ground.settings.chance:
        return
    if _is_missed(ground, readings, later, pause):
        if bears and _is_missed(ground, readings, earlier, pause):
            yield _whole(ground, family, StepKind.RETIRED, ((earlier.moment,), pause), of=earlier)
        yield _whole(ground, family, StepKind.REVIVED, (pause, (later.moment,)), to=later)


def _chance(readings: Sequence[Reading], pause: int) -> float:
    """The chance that a wording which comes and goes without order has so long a pause, or a longer one, anywhere."""
    span = readings[-1].moment.number - readings[0].moment.number + 1
    return _chance_of(len(readings), span - len(readings), pause)


def _chance_of(having: int, silent: int, pause: int) -> float:
    """Every way to spread the silent moments over the pauses is taken for equally likely (Bose and Einstein's count), pause by pause."""
    if having <= _ONE_PAUSE:
        return 1.0
    return min(1.0, (having - 1) * comb(silent - pause + having - 2, having - 2) / comb(silent + having - 2, having - 2))


@cache
def _bears(moments: int, chance: float) -> bool:
    """Whether a line of moments is long enough for any pause to be beyond chance; in a shorter one all pauses are plain to see."""
    return any(_chance_of(moments - pause, pause, pause) <= chance for pause in range(1, moments - 1))


def told_once(steps: Sequence[Step], language_of: Callable[[str], str]) -> list[Step]:
    """The steps without births, deaths and returns that are told otherwise: of a wording within or around this one, or as a turn.

    Of two on the same passages, the one of more passages is kept, then the longer. What stands in a wording into which another turned
    was not born then, nor did what stands in the other die. `language_of`: passage id → primary subtag.
    """
    words = {id(step): frozenset(roots(_text(step), language_of(step.evidence[0]))) for step in steps if step.kind in _LIVES}
    groups: dict[tuple[StepKind, str, str], list[Step]] = {}
    for step in steps:
        if step.kind in _LIVES:
            groups.setdefault((step.kind, step.from_period, step.to_period), []).append(step)
    dropped: set[int] = set()
    for group in groups.values():
        kept: list[tuple[frozenset[str], frozenset[str]]] = []
        for step in sorted(group, key=lambda one: (-len(one.evidence), -len(_text(one)), one.family_id)):
            ours, passages = words[id(step)], frozenset(step.evidence)
            if any(passages <= where and (ours <= others or others <= ours) for others, where in kept):
                dropped.add(id(step))
            else:
                kept.append((ours, passages))
    turns = _turns(steps, language_of)
    return [step for step in steps if id(step) not in dropped and not (step.kind in _LIVES and _is_turned(step, words[id(step)], turns))]


_Turns = dict[tuple[bool, str, str], list[frozenset[str]]]
"""Whether the earlier side, its period, a passage of the turn → the words of that side's wordings."""


def _turns(steps: Sequence[Step], language_of: Callable[[str], str]) -> _Turns:
    found: _Turns = {}
    for step in steps:
        if step.kind in _LIVES or step.from_period == step.to_period:
            continue
        for before, period, text in ((True, step.from_period, step.from_text), (False, step.to_period, step.to_text)):
            for passage in step.evidence:
                held = found.setdefault((before, period, passage), [])
                held.append(frozenset(roots(text, language_of(passage))))
    return found


def _is_turned(step: Step, words: frozenset[str], turns: _Turns) -> bool:
    """Whether a wording that came or went stands in one that turned into another, or another into it, on one of its passages."""
    gone = step.kind is StepKind.RETIRED
    period = step.from_period if gone else step.to_period
    return any(words <= held for passage in step.evidence for held in turns.get((gone, period, passage), ()))


_ONE_PAUSE = 2
"""Moments with a wording that has a single pause: there is none to compare it with."""
_LIVES = frozenset({StepKind.NEW, StepKind.RETIRED, StepKind.REVIVED})


def _text(step: Step) -> str:
    return step.to_text or step.from_text


def _documents(moments: Sequence[Moment], silent: Sequence[Moment]) -> tuple[int, int]:
    return sum(len(moment.document_ids) for moment in moments), sum(len(moment.document_ids) for moment in silent)


def _is_weighty(ground: Ground, readings: Sequence[Reading], reading: Reading, documents: tuple[int, int]) -> bool:
    """Whether a wording's absence says something: it is long and no name, or so frequent that chance does not explain the silence.

    `documents`: how many there are, and how many of them are silent. That all texts with a wording, drawn from all texts, miss the silent
    ones has the hypergeometric chance that is compared.
    """
    language = reading.moment.language
    words = [word for word in reading.form.text.split() if len(word) > ground.settings.name_letters]
    if len(content(reading.form.text, language)) >= ground.settings.telling_words and not is_name(words, language, share=1.0):
        return True
    total, silent = documents
    having = len({attestation.document_id for held in readings for attestation in held.attestations})
    return len(readings) > 1 and comb(total - silent, having) <= ground.settings.chance * comb(total, having)


def _is_missed(ground: Ground, readings: Sequence[Reading], reading: Reading, silent: Sequence[Moment]) -> bool:
    """Whether the wording could have stood at these moments and does not, nor do its words stand together there."""
    documents = [document_id for moment in silent for document_id in moment.document_ids]
    statements = [ground.analysis.statement_by_id[name] for name in reading.evidence()]
    if all(map(is_title, statements)):
        return False
    language = reading.moment.language
    if not _could_stand(ground, readings, documents) or ground.stands(reading.form.text, documents, language=language):
        return False
    short = len(set(content(reading.form.text, language))) <= ground.settings.closely_words  # of a longer one, half is another wording
    if short and ground.answered(reading.form.text, reading.evidence(), documents, language=language) >= ground.settings.reworded:
        return False
    return not ground.lists(reading.form.items, documents, language=language)


def _could_stand(ground: Ground, readings: Sequence[Reading], documents: Sequence[str]) -> bool:
    """Whether a text of a kind that has the family, or a passage that answers to one of its, is among these documents.

    What texts of several kinds say belongs to none of them: then any text could have it.
    """
    known = ground.analysis.document_by_id
    kinds = {known[attestation.document_id].kind for reading in readings for attestation in reading.attestations}
    if "" in kinds or len(kinds) > 1 or any(not known[name].kind or known[name].kind in kinds for name in documents):
        return True
    return any(ground.hosts(reading.evidence()) & set(documents) for reading in readings)


def _is_rare(ground: Ground, readings: Sequence[Reading], later: Reading) -> bool:
    """Whether a return is worth telling: a long wording, or one that most moments lack; what is common is merely left out at times."""
    span = readings[-1].moment.number - readings[0].moment.number + 1
    return len(content(later.form.text, later.moment.language)) >= ground.settings.telling_words or 2 * len(readings) <= span


def _whole(  # noqa: PLR0913 a reading on one side and silence on the other
    ground: Ground,
    family: Family,
    kind: StepKind,
    sides: tuple[Sequence[Moment], Sequence[Moment]],
    *,
    to: Reading | None = None,
    of: Reading | None = None,
) -> Step:
    """The step between the last moment of one side and the first of the other."""
    reading = to or of
    having = reading.documents(reading.form) if reading else frozenset()
    silent = [name for moment in sides[0 if to else 1] for name in moment.document_ids]
    kinds = ground.kinds_apart(silent, having) if to else ground.kinds_apart(having, silent)
    return Step(
        family_id=family.id,
        from_period=sides[0][-1].period,
        to_period=sides[1][0].period,
        kind=kind,
        from_text=of.wording() if of else "",
        to_text=to.wording() if to else "",
        evidence=tuple(dict.fromkeys((*reading.evidence(), *(a.passage_id for a in reading.attestations)))) if reading else (),
        earlier_kind=kinds[0],
        later_kind=kinds[1],
    )
