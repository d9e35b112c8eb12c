"""Moments: what counts as one point in time when wordings are compared.

    2024-09-11 talks ┐ one event, one moment: their differences are renderings
    2024-09 comment  ┘
    2025-12-01 talks ── the next moment

Documents of one event stand together; any other document is a moment of its own, also inside a period.
"""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Moment:
    """Documents that tell of one point in time."""

    number: int
    """Ordinal within the series."""
    period: str
    series: str
    document_ids: tuple[str, ...]
    date: str
    """The earliest of its documents."""
    event: str = ""


def moments_of(analysis: Analysis) -> tuple[Moment, ...]:
    """All moments, by series, then date."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for document in analysis.documents:
        groups.setdefault((document.series, document.event or f"\0{document.id}", document.period), []).append(document.id)
    dates = {document.id: document.date for document in analysis.documents}
    found: list[Moment] = []
    ordered = sorted(groups.items(), key=lambda item: (item[0][0], min(dates[i] for i in item[1]), item[1]))
    numbers: dict[str, int] = {}
    for (series, event, period), ids in ordered:
        number = numbers.get(series, 0)
        numbers[series] = number + 1
        name = "" if event.startswith("\0") else event
        found.append(Moment(number, period, series, tuple(ids), min(dates[i] for i in ids), name))
    return tuple(found)
