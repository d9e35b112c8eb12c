"""Statement lineages: one position through all the documents that hold it.

    2019 s4 ─ same ─ 2024 s9 ─ reworded ─ 2025 s2        one lineage of three statements

A statement has at most one forerunner and one follower: the surest link; the nearer in time of equals.
"""

from __future__ import annotations

from analyzer.analysis import Analysis
from analyzer.model import Alignment, ComparisonKind, StatementLineage


def chain_statements(analysis: Analysis) -> tuple[StatementLineage, ...]:
    """Chains of two statements or more, in order of their first statement."""
    order = {statement.id: number for number, statement in enumerate(analysis.statements)}
    later: dict[str, str] = {}
    earlier: dict[str, str] = {}
    for link in sorted(_links(analysis), key=lambda a: (-a.confidence, -a.similarity, a.id)):
        if link.earlier_id not in later and link.later_id not in earlier and not _closes(link, later):
            later[link.earlier_id] = link.later_id
            earlier[link.later_id] = link.earlier_id
    found: list[StatementLineage] = []
    for start in sorted((s for s in later if s not in earlier), key=order.__getitem__):
        chain = [start]
        while chain[-1] in later:
            chain.append(later[chain[-1]])
        found.append(StatementLineage(id=f"lineage:{start}", statement_ids=tuple(chain)))
    return tuple(found)


def _links(analysis: Analysis) -> list[Alignment]:
    """Links between neighbouring periods first; those over a longer span only where nothing stands between."""
    step = [a for c in analysis.comparisons if c.kind is ComparisonKind.STEP for a in c.alignments]
    gone_on, come_from = {a.earlier_id for a in step}, {a.later_id for a in step}
    wide = (ComparisonKind.SPAN, ComparisonKind.LIKE)
    span = [a for c in analysis.comparisons if c.kind in wide for a in c.alignments]
    return step + [a for a in span if a.earlier_id not in gone_on and a.later_id not in come_from]


def _closes(link: Alignment, later: dict[str, str]) -> bool:
    """Whether the link would close a ring (possible only if dates are equal)."""
    position = link.later_id
    while position in later:
        position = later[position]
    return position == link.earlier_id
