"""Which documents are compared, and why.

    2019 ──step── 2024 ──step── 2025        neighbouring periods
       └───────────span───────────┘         first against last
    2018 communiqué ──like── 2025 communiqué   over periods in which no other of its kind stands
    2025 talks ──event── 2025 statement     two reports of one event

Time runs as `Corpus.periods` says, which need not be by date. Documents of one period have no order that could be
told; they are of one event where the corpus says so. Only documents of one series and language meet: alignment compares wording, which a
translation replaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from analyzer.model import ComparisonKind, Corpus, Document, Notice
from analyzer.normalize import primary
from analyzer.settings import AlignSettings

_Order = Mapping[str, int]
"""Document id → its place in time."""


@dataclass(frozen=True, slots=True)
class Planned:
    """Two documents to compare."""

    earlier: Document
    later: Document
    kind: ComparisonKind
    notices: tuple[Notice, ...] = ()
    comparable: bool = True
    """False where the pair only stands for the notice that says why it is not compared."""


def plan(corpus: Corpus, settings: AlignSettings) -> tuple[Planned, ...]:
    """The pairs of documents to compare, in order of time of the earlier, then of the later."""
    order = _in_time(corpus)
    found: list[Planned] = []
    for series in sorted({document.series for document in corpus.documents}):
        members = sorted((d for d in corpus.documents if d.series == series), key=lambda d: order[d.id])
        languages = list(dict.fromkeys(primary(d.language) for d in members))
        for language in languages:
            found.extend(_of_one_language([d for d in members if primary(d.language) == language], order, settings))
        found.extend(_not_compared(members, languages, order))
    return tuple(sorted(found, key=lambda p: (order[p.earlier.id], order[p.later.id])))


def _in_time(corpus: Corpus) -> _Order:
    """By the order of the periods, then by date."""
    ranks = {(period.series, period.label): number for number, period in enumerate(corpus.periods)}
    ordered = sorted(corpus.documents, key=lambda d: (ranks.get((d.series, d.period), 0), d.date, d.id))
    return {document.id: number for number, document in enumerate(ordered)}


def _of_one_language(members: list[Document], order: _Order, settings: AlignSettings) -> Iterator[Planned]:
    periods: dict[str, list[Document]] = {}
    for document in members:
        periods.setdefault(document.period, []).append(document)
    found: dict[tuple[str, str], Planned] = {}
    for kind, first, second in _in_order(list(periods.values()), settings):
        for one, other, notices in _across(first, second, settings):
            found.setdefault((one.id, other.id), _pair(one, other, order, kind=kind, notices=notices))
    for together in periods.values():
        for one, other, notices in _within(together, settings):
            found[one.id, other.id] = _pair(one, other, order, notices=notices)
    for one, other in _same_event(members):
        found[one.id, other.id] = _pair(one, other, order)
    yield from found.values()


def _in_order(periods: list[list[Document]], settings: AlignSettings) -> Iterator[tuple[ComparisonKind, list[Document], list[Document]]]:
    """Pairs of periods, or of what is of one kind in them, with the reason that counts first."""
    for first, second in pairwise(periods):
        yield ComparisonKind.STEP, first, second
    for back in range(2, settings.periods_back + 1):
        for first, second in zip(periods, periods[back:], strict=False):
            yield ComparisonKind.SPAN, first, second
    if len(periods) > 1:
        yield ComparisonKind.SPAN, periods[0], periods[-1]
    for first, second in _of_one_kind(periods):
        yield ComparisonKind.LIKE, first, second


def _pair(
    one: Document, other: Document, order: _Order, *, kind: ComparisonKind = ComparisonKind.PERIOD, notices: tuple[Notice, ...] = ()
) -> Planned:
    earlier, later = sorted((one, other), key=lambda d: order[d.id])
    if earlier.event and earlier.event == later.event:
        kind = ComparisonKind.EVENT
    return Planned(earlier, later, kind, notices)


def _across(
    first: list[Document], second: list[Document], settings: AlignSettings
) -> Iterator[tuple[Document, Document, tuple[Notice, ...]]]:
    """All pairs of two periods; where that is too many, only the last of one with the first of the other."""
    if len(first) * len(second) <= settings.pairs_of_periods:
        yield from ((one, other, ()) for one in first for other in second)
        return
    message = (
        f"{len(first)} documents of {first[0].period} and {len(second)} of {second[0].period} would make "
        f"{len(first) * len(second)} comparisons; only the neighbours in time are compared."
    )
    yield first[-1], second[0], (Notice(first[-1].id, message),)


def _of_one_kind(periods: list[list[Document]]) -> Iterator[tuple[list[Document], list[Document]]]:
    """Documents of a kind, and those of that kind in the last period that has any, where that is not the neighbour.

    A communiqué answers to the communiqué before it, whatever reports stand between the two.
    """
    last: dict[str, tuple[int, list[Document]]] = {}
    for place, members in enumerate(periods):
        for kind in sorted({document.kind for document in members if document.kind}):
            alike = [document for document in members if document.kind == kind]
            before, earlier = last.get(kind, (place, []))
            if place - before > 1:
                yield earlier, alike
            last[kind] = (place, alike)


def _within(members: list[Document], settings: AlignSettings) -> Iterator[tuple[Document, Document, tuple[Notice, ...]]]:
    """All pairs of one period; where that is too many, neighbours in the list."""
    pairs = list(combinations(members, 2))
    if len(pairs) <= settings.pairs_of_periods:
        yield from ((one, other, ()) for one, other in pairs)
        return
    message = (
        f"{len(members)} documents of {members[0].period} would make {len(pairs)} comparisons; each is compared with the next one only."
    )
    for number, (one, other) in enumerate(pairwise(members)):
        yield one, other, () if number else (Notice(one.id, message),)


def _same_event(members: list[Document]) -> Iterator[tuple[Document, Document]]:
    events: dict[str, list[Document]] = {}
    for document in members:
        if document.event:
            events.setdefault(document.event, []).append(document)
    for together in events.values():
        yield from combinations(together, 2)


def _not_compared(members: list[Document], languages: list[str], order: _Order) -> Iterator[Planned]:
    """One notice for each language beyond the series' first."""
    for language in languages[1:]:
        strangers = [d for d in members if primary(d.language) == language]
        first = next(d for d in members if primary(d.language) == languages[0])
        notice = Notice(
            strangers[0].id,
            f"Documents in {language} ({len(strangers)}) are not aligned with those in {languages[0]}: "
            "alignment compares wording, and a translation replaces all of it.",
        )
        yield replace(_pair(first, strangers[0], order, kind=ComparisonKind.STEP, notices=(notice,)), comparable=False)
