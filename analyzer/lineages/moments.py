"""Moments: what counts as one point in time when wordings are compared.

    2024-09-11 talks ┐ one event, one moment: their differences are renderings
    2024-09 comment  ┘
    2025-12-01 talks ── the next moment

Documents of one event stand together, and so do those of one date within a period: nothing says which came first.
Any other document is a moment of its own, also inside a period. A text in another language is no point in the same
line of time: what it lacks says nothing about a wording.
"""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.analysis import Analysis
from analyzer.model import Document
from analyzer.normalize import primary


@dataclass(frozen=True, slots=True)
class Moment:
    """Documents that tell of one point in time."""

    number: int
    """Ordinal within the series and language."""
    period: str
    series: str
    document_ids: tuple[str, ...]
    date: str
    """The earliest of its documents."""
    event: str = ""
    """Empty unless all of its documents tell of it."""
    language: str = ""
    """Primary subtag."""


def moments_of(analysis: Analysis) -> tuple[Moment, ...]:
    """All moments, by series and language, then in order of time: by period, then date."""
    ranks = {(period.series, period.label): number for number, period in enumerate(analysis.periods)}
    lines: dict[tuple[str, str], list[Document]] = {}
    for document in analysis.documents:
        lines.setdefault((document.series, primary(document.language)), []).append(document)
    found: list[Moment] = []
    for (series, language), line in sorted(lines.items()):
        groups = _groups(line)
        groups.sort(key=lambda group: (ranks.get((series, group[0].period), 0), group[0].date, group[0].id))
        for number, group in enumerate(groups):
            events = {document.event for document in group}
            event = group[0].event if len(events) == 1 else ""
            ids = tuple(document.id for document in group)
            found.append(Moment(number, group[0].period, series, ids, group[0].date, event, language))
    return tuple(found)


def _groups(line: list[Document]) -> list[tuple[Document, ...]]:
    """Documents of one period that share a date or an event, or each share one with a third; by date in each group."""
    groups: dict[tuple[str, str, str], list[Document]] = {}
    for document in line:
        keys = [(document.period, document.date, "")] + ([(document.period, "", document.event)] if document.event else [])
        joined = {id(group): group for key in keys if (group := groups.get(key))}
        merged = [*(member for group in joined.values() for member in group), document]
        for member in merged:
            groups[member.period, member.date, ""] = merged
            if member.event:
                groups[member.period, "", member.event] = merged
    unique = {id(group): group for group in groups.values()}
    return [tuple(sorted(group, key=lambda d: (d.date, d.id))) for group in unique.values()]
