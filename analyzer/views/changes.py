"""What changed between a passage and its counterparts: the earlier ones, and the later ones that stand in another row.

2025 7.3   against 2024 6.1   reworded   "joint" → "common"      step
           against 2019 5.2   partial    …                       span
           onward to 2026 9.3 in another row
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from analyzer.model import Alignment, Collation, ComparisonKind, Statement
from analyzer.views.places import PassageRef, Place, Site
from analyzer.views.runs import Difference, change_classes, difference

KINDS = (ComparisonKind.STEP, ComparisonKind.SPAN, ComparisonKind.LIKE, ComparisonKind.EVENT, ComparisonKind.PERIOD)
"""Why texts are compared, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between a passage and one earlier counterpart."""

    kind: str
    """`step`, `span`, `like`, `event` or `period`."""
    against: tuple[PassageRef, ...]
    relation: str
    moved: bool
    classes: tuple[str, ...]
    confidence: float
    doubtful: bool
    """Whether its confidence is so low that it is as likely wrong as right."""
    place: Place
    difference: Difference
    beside: bool
    """Whether all of the counterpart stands in the same row."""


@dataclass(frozen=True, slots=True)
class Onward:
    """A later counterpart in another row."""

    relation: str
    moved: bool
    later: PassageRef
    confidence: float
    doubtful: bool
    place: Place


def onward_of(site: Site, statement: Statement, *, inside: list[str]) -> tuple[Onward, ...]:
    """The later counterparts of a statement that are not `inside` its row, in the order of the texts."""
    known = site.analysis.statement_by_id
    links = [k for k in site.analysis.alignments_of[statement.id] if k.earlier_id == statement.id and k.later_id not in inside]
    found = (
        Onward(str(k.relation), k.moved, site.passage(known[k.later_id]), k.confidence, site.doubts(k.confidence), site.alignment(k))
        for k in links
    )
    return tuple(sorted(found, key=lambda item: (site.statement_number[item.later.id], item.place)))


def changes_of(site: Site, statement: Statement, *, inside: list[str]) -> tuple[Change, ...]:
    """What changed between a statement and each earlier counterpart, steps in time first; `inside`: the passages of its row."""
    found: dict[str, list[Alignment]] = {}
    for link in site.analysis.alignments_of[statement.id]:
        if link.later_id == statement.id:
            found.setdefault(link.group or link.id, []).append(link)
    order = [str(kind) for kind in KINDS]
    changes = (_change(site, links, inside=inside) for links in found.values())
    return tuple(sorted(changes, key=lambda change: (order.index(change.kind), change.place)))


def _change(site: Site, links: list[Alignment], *, inside: list[str]) -> Change:
    link = max(links, key=lambda item: item.confidence)
    collation = site.analysis.collation_by_alignment.get(link.id)
    against = collation.earlier_ids if collation else (link.earlier_id,)
    beside = all(key in inside for key in (*against, *(collation.later_ids if collation else ())))
    return Change(
        kind=str(site.comparison_of[link.id].kind),
        against=site.passages(against),
        relation=str(link.relation),
        moved=link.moved,
        classes=change_classes(collation.edits) if collation else ("none",),
        confidence=link.confidence,
        doubtful=site.doubts(link.confidence),
        place=site.alignment(link),
        difference=_unrepeated(difference(collation), collation, beside=beside),
        beside=beside,
    )


def _unrepeated(shown: Difference, collation: Collation | None, *, beside: bool) -> Difference:
    """Without the wordings that stand in the row as clean text: both where the counterpart is beside it, else the passage's own."""
    single = collation is not None and len(collation.later_ids) == 1
    return replace(shown, apart=() if beside else shown.apart[:1] if single else shown.apart)
