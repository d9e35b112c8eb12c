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
        yield _whole(family, StepKind.NEW, (before[-1], first.moment), to=first)


def ends(ground: Ground, family: Family, readings: Sequence[Reading], moments: Sequence[Moment]) -> Iterator[Step]:
    """The death of a family, if there is one to tell."""
    last = readings[-1]
    after = moments[last.moment.number + 1 :]
    if after and _is_weighty(ground, readings, last, _documents(moments, after)) and _is_missed(ground, readings, last, after):
        yield _whole(family, StepKind.RETIRED, (last.moment, after[0]), of=last)


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
            yield _whole(family, StepKind.RETIRED, (earlier.moment, pause[0]), of=earlier)
        yield _whole(family, StepKind.REVIVED, (pause[-1], later.moment), to=later)


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
    """The steps without births, deaths and returns that a wording within or around this one has on the same passages.

    Of two, the one of more passages is kept, then the longer. `language_of`: passage id → primary subtag.
    """
    groups: dict[tuple[StepKind, str, str], list[Step]] = {}
    for step in steps:
        if step.kind in _LIVES:
            groups.setdefault((step.kind, step.from_period, step.to_period), []).append(step)
    dropped: set[int] = set()
    for group in groups.values():
        kept: list[tuple[frozenset[str], frozenset[str]]] = []
        for step in sorted(group, key=lambda one: (-len(one.evidence), -len(_text(one)), one.family_id)):
            words, passages = frozenset(roots(_text(step), language_of(step.evidence[0]))), frozenset(step.evidence)
            if any(passages <= where and (words <= others or others <= words) for others, where in kept):
                dropped.add(id(step))
            else:
                kept.append((words, passages))
    return [step for step in steps if id(step) not in dropped]


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


def _whole(family: Family, kind: StepKind, sides: tuple[Moment, Moment], *, to: Reading | None = None, of: Reading | None = None) -> Step:
    reading = to or of
    return Step(
        family_id=family.id,
        from_period=sides[0].period,
        to_period=sides[1].period,
        kind=kind,
        from_text=of.wording() if of else "",
        to_text=to.wording() if to else "",
        evidence=reading.evidence() if reading else (),
    )
