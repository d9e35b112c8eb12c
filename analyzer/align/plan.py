"""Which documents are compared, and why.

    2019 ──step── 2024 ──step── 2025        neighbouring periods
       └───────────span───────────┘         first against last
    2025 talks ──event── 2025 statement     two reports of one event

Only documents of one series and language meet: alignment compares wording, which a translation replaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from analyzer.model import ComparisonKind, Corpus, Document, Notice
from analyzer.normalize import primary
from analyzer.settings import AlignSettings


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
    """The pairs of documents to compare, by date of the earlier, then of the later."""
    found: list[Planned] = []
    for series in sorted({document.series for document in corpus.documents}):
        members = sorted((d for d in corpus.documents if d.series == series), key=_when)
        languages = sorted(
            {primary(d.language) for d in members}, key=lambda tag: next(_when(d) for d in members if primary(d.language) == tag)
        )
        for language in languages:
            found.extend(_of_one_language([d for d in members if primary(d.language) == language], settings))
        found.extend(_not_compared(members, languages))
    return tuple(sorted(found, key=lambda p: (_when(p.earlier), _when(p.later))))


def _when(document: Document) -> tuple[str, str]:
    return document.date, document.id


def _of_one_language(members: list[Document], settings: AlignSettings) -> Iterator[Planned]:
    periods: dict[str, list[Document]] = {}
    for document in members:
        periods.setdefault(document.period, []).append(document)
    labels = list(periods)
    wanted = [(ComparisonKind.STEP, pair) for pair in pairwise(labels)]
    if len(labels) > 1 and (labels[0], labels[-1]) not in list(pairwise(labels)):
        wanted.append((ComparisonKind.SPAN, (labels[0], labels[-1])))
    kinds: dict[tuple[str, str], Planned] = {}
    for kind, (first, second) in wanted:
        for one, other, notices in _across(periods[first], periods[second], settings):
            kinds.setdefault((one.id, other.id), _pair(one, other, kind, notices))
    for label in labels:
        for one, other, notices in _within(periods[label], settings):
            kinds[one.id, other.id] = _pair(one, other, ComparisonKind.EVENT, notices)
    for one, other in _same_event(members):
        kinds[one.id, other.id] = _pair(one, other, ComparisonKind.EVENT, ())
    yield from kinds.values()


def _pair(one: Document, other: Document, kind: ComparisonKind, notices: tuple[Notice, ...]) -> Planned:
    earlier, later = sorted((one, other), key=_when)
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


def _within(members: list[Document], settings: AlignSettings) -> Iterator[tuple[Document, Document, tuple[Notice, ...]]]:
    """All pairs of one period; where that is too many, neighbours in time."""
    pairs = list(combinations(members, 2))
    if len(pairs) <= settings.pairs_of_periods:
        yield from ((one, other, ()) for one, other in pairs)
        return
    yield from ((one, other, ()) for one, other in pairwise(members))


def _same_event(members: list[Document]) -> Iterator[tuple[Document, Document]]:
    events: dict[str, list[Document]] = {}
    for document in members:
        if document.event:
            events.setdefault(document.event, []).append(document)
    for together in events.values():
        yield from combinations(together, 2)


def _not_compared(members: list[Document], languages: list[str]) -> Iterator[Planned]:
    """One notice for each language beyond the series' first."""
    for language in languages[1:]:
        strangers = [d for d in members if primary(d.language) == language]
        first = next(d for d in members if primary(d.language) == languages[0])
        notice = Notice(
            strangers[0].id,
            f"Documents in {language} ({len(strangers)}) are not aligned with those in {languages[0]}: "
            "alignment compares wording, and a translation replaces all of it.",
        )
        yield replace(_pair(first, strangers[0], ComparisonKind.STEP, (notice,)), comparable=False)
