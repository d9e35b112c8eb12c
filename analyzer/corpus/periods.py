"""Which documents are compared as one point in time.

2019-02-24 ─ 2019 ┐
2024-09    ┐      ├ one series, three periods, in order of their first date
2024-09-11 ┴ 2024 ┤
2025-12-01 ─ 2025 ┘
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.model import Document, Period

_PRECISION = {"year": 4, "month": 7, "date": 10, "document": 10}
"""Characters of a date that name the period. Documents of one date stand together also where each is to stand alone:
nothing says which of them is the earlier, unless the manifest lists its periods."""


def period_labels(entries: Sequence[tuple[str, str, str]], *, rule: str) -> list[str]:
    """The period of each document (id, date, series) by the manifest's rule.

    >>> period_labels([("x", "2024-09-11", ""), ("y", "2024", "")], rule="month")
    ['2024-09', '2024']
    >>> period_labels([("x", "2024", ""), ("y", "2024", ""), ("z", "2025", "")], rule="document")
    ['2024', '2024', '2025']
    """
    return [date[: _PRECISION[rule]] for _, date, _ in entries]


def build_periods(documents: Iterable[Document], *, order: Sequence[str] = ()) -> tuple[Period, ...]:
    """The periods of all series, by series, then by `order` where given, else in order of time."""
    groups: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        groups.setdefault((document.series, document.period), []).append(document)
    periods = [
        Period(
            label=label,
            series=series,
            document_ids=tuple(document.id for document in members),
            first_date=min(document.date for document in members),
            last_date=max(document.date for document in members),
        )
        for (series, label), members in groups.items()
    ]
    ranks = {label: rank for rank, label in enumerate(order)}
    return tuple(sorted(periods, key=lambda period: (period.series, ranks.get(period.label, 0), period.first_date, period.label)))
