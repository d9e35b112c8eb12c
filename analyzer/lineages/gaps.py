"""Passages that stand in each other's place: no link joins them, but their neighbours on both sides are linked.

    2004-03   … inflation is low. │ The Committee can be patient. │ The risks are balanced …
                 └─ linked ─┘           gap on both sides            └─ linked ─┘
    2004-05   … inflation is low. │ Accommodation can be removed at a measured pace. │ The risks are balanced …

Too few words are shared for a link, yet an author who works through a text puts the new sentence where the old one was.
Where documents order their matter freely the place says nothing; then there is no gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from analyzer.model import Comparison, Statement, ZoneKind
from analyzer.settings import DiffSettings

__all__ = ["Gap", "find_gaps"]

Links = Mapping[str, Mapping[str, str]]
"""Statement id → ids of its partners → the link between them."""


class Gap(NamedTuple):
    """Statements without counterpart between the same two links; one side may be empty."""

    earlier: tuple[Statement, ...]
    later: tuple[Statement, ...]
    links: tuple[str, ...]
    """Alignment ids of the neighbours; one where a document begins or ends here."""


def find_gaps(comparison: Comparison, statements_of: Mapping[str, Sequence[Statement]], *, settings: DiffSettings) -> Iterator[Gap]:
    """The gaps of a comparison in the order of the earlier document; none where its order is too free, none too long."""
    if comparison.order < settings.ledger_order:
        return
    earlier, later = statements_of[comparison.earlier_document_id], statements_of[comparison.later_document_id]
    onward, back = _links(comparison)
    places = {statement.id: place for place, statement in enumerate(later)}
    joints = [(-1, -1, "")]
    joints += [
        (place, places[other], link)
        for place, statement in enumerate(earlier)
        for other, link in sorted(onward.get(statement.id, {}).items(), key=lambda item: places[item[0]])
    ]
    for place, other, link in joints:
        end, other_end = _next_linked(earlier, onward, place + 1), _next_linked(later, back, other + 1)
        following = _joint(earlier, later, onward, (end, other_end))
        size = max(end - place, other_end - other) - 1
        if following is None or not 0 < size <= settings.ledger_gap:
            continue
        gap = Gap(
            tuple(earlier[place + 1 : end]), tuple(later[other + 1 : other_end]), tuple(found for found in (link, following) if found)
        )
        if gap.links and not any(statement.zone is ZoneKind.HEADLINE for statement in (*gap.earlier, *gap.later)):
            yield gap


def _links(comparison: Comparison) -> tuple[Links, Links]:
    """The partners of each earlier and of each later statement."""
    onward: dict[str, dict[str, str]] = {}
    back: dict[str, dict[str, str]] = {}
    for link in comparison.alignments:
        onward.setdefault(link.earlier_id, {})[link.later_id] = link.id
        back.setdefault(link.later_id, {})[link.earlier_id] = link.id
    return onward, back


def _next_linked(statements: Sequence[Statement], links: Links, start: int) -> int:
    return next((place for place in range(start, len(statements)) if statements[place].id in links), len(statements))


def _joint(earlier: Sequence[Statement], later: Sequence[Statement], onward: Links, ends: tuple[int, int]) -> str | None:
    """The link that joins two places, empty where both documents end there, nothing where they are not joined."""
    if ends == (len(earlier), len(later)):
        return ""
    if ends[0] == len(earlier) or ends[1] == len(later):
        return None
    return onward[earlier[ends[0]].id].get(later[ends[1]].id)
