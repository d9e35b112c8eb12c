"""The edits of every alignment; a split or merge is compared as a whole, its statements joined by one blank.

earlier  "They met and they signed."
later    "They met." ␣ "They signed."      one collation, two alignment ids
"""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.analysis import Analysis
from analyzer.diff.compose import edits
from analyzer.model import Alignment, Collation, Comparison, ComparisonKind
from analyzer.settings import DiffSettings

__all__ = ["collate"]


def collate(analysis: Analysis, *, settings: DiffSettings) -> tuple[Collation, ...]:
    """One collation per alignment or, for splits and merges, per group, in the order of the comparisons.

    A group's statements are joined by one blank in document order: `Collation.alignment_ids` has more
    than one id then.
    """
    return tuple(
        _collation(analysis, comparison, links, settings=settings) for comparison in analysis.comparisons for links in _groups(comparison)
    )


def _groups(comparison: Comparison) -> Iterator[tuple[Alignment, ...]]:
    """Links alone or by group, each group at the place of its first link."""
    members: dict[str, list[Alignment]] = {}
    for link in comparison.alignments:
        members.setdefault(link.group or link.id, []).append(link)
    for links in members.values():
        yield tuple(links)


def _collation(analysis: Analysis, comparison: Comparison, links: tuple[Alignment, ...], *, settings: DiffSettings) -> Collation:
    earlier_ids, later_ids = (
        _in_order(analysis, (link.earlier_id for link in links)),
        _in_order(analysis, (link.later_id for link in links)),
    )
    earlier = " ".join(analysis.statement_by_id[key].text for key in earlier_ids)
    later = " ".join(analysis.statement_by_id[key].text for key in later_ids)
    return Collation(
        id=links[0].group or links[0].id,
        alignment_ids=tuple(link.id for link in links),
        earlier_ids=earlier_ids,
        later_ids=later_ids,
        earlier_text=earlier,
        later_text=later,
        edits=edits(
            earlier, later, language=analysis.statement_by_id[later_ids[0]].language, same_event=_same_event(analysis, comparison),
            settings=settings,
        ),
    )  # fmt: skip


def _in_order(analysis: Analysis, ids: Iterator[str]) -> tuple[str, ...]:
    statements = {key: analysis.statement_by_id[key] for key in ids}
    return tuple(sorted(statements, key=lambda key: (statements[key].document_id, statements[key].start, key)))


def _same_event(analysis: Analysis, comparison: Comparison) -> bool:
    if comparison.kind is ComparisonKind.EVENT:
        return True
    event = analysis.document_by_id[comparison.earlier_document_id].event
    return bool(event) and event == analysis.document_by_id[comparison.later_document_id].event
