"""Chains of passages: statements that answer to one another from text to text, and what never leaves its chain.

    2001  … provided that the copyright notice is kept …     ┐
    2003  … provided that the copyright notice is kept …     │ one chain: the sentence lives on, and so does whatever is in it
    2007  … provided that the copyright notice is kept …     ┘
    2007  Whoever keeps the copyright notice …               another: "copyright notice" recurs, the sentence does not

What recurs in one place of each text only because the text goes on is a clause of it; what turns up in several places is a formula.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analyzer.analysis import Analysis
from analyzer.formulas.grain import Grist
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import WORDS
from analyzer.model import FamilyKind

_BETWEEN = 3
"""Marks and small words between two pieces of one clause."""


def chains_of(analysis: Analysis, grist: Grist) -> tuple[int, ...]:
    """For each line the first line of its chain; doubtful links join nothing."""
    sure = analysis.settings.findings.host_confidence
    line_of = {line.statement.id: number for number, line in enumerate(grist.lines)}
    root = list(range(len(grist.lines)))

    def top(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for link in analysis.alignments:
        if link.confidence >= sure and link.earlier_id in line_of and link.later_id in line_of:
            one, other = sorted((top(line_of[link.earlier_id]), top(line_of[link.later_id])))
            root[other] = one
    return tuple(top(number) for number in range(len(root)))


def is_clause(grist: Grist, group: Group, chains: Sequence[int]) -> bool:
    """Whether a family is one clause of one chain: once in each of its texts, on several lines of the same chain, always the same words."""
    lines = [hit.place.line for hit in group.hits]
    documents = {grist.lines[number].statement.document_id for number in lines}
    return len(documents) == len(lines) and len({chains[number] for number in lines}) == 1 and not _varies(grist, group)


def one_per_clause(grist: Grist, groups: Sequence[Group], chains: Sequence[int]) -> list[Group]:
    """The families with the pieces of a clause put together: what always stands side by side on the same lines of a chain is one."""
    kept = dict(enumerate(groups))
    pieces: dict[tuple[int, ...], list[int]] = {}
    for number, group in enumerate(groups):
        if is_clause(grist, group, chains):
            pieces.setdefault(tuple(hit.place.line for hit in group.hits), []).append(number)
    for numbers in pieces.values():
        numbers.sort(key=lambda n: (groups[n].hits[0].place.first, -groups[n].hits[0].place.last, n))
        held = numbers[0]
        for number in numbers[1:]:
            joined = _side_by_side(kept[held], kept[number])
            if joined is None:
                held = number
            else:
                kept[held] = joined
                del kept[number]
    return [kept[number] for number in sorted(kept)]


def _side_by_side(group: Group, other: Group) -> Group | None:
    """Two families as one where the second begins in the first or right behind it, everywhere."""
    pairs = [(hit.place, after.place) for hit, after in zip(group.hits, other.hits, strict=True)]
    if any(after.first < hit.first or after.first - hit.last > _BETWEEN for hit, after in pairs):
        return None
    hits = tuple(
        hit if after.place.last <= hit.place.last else Hit(replace(hit.place, last=after.place.last), ())
        for hit, after in zip(group.hits, other.hits, strict=True)
    )
    kind = group.kind if all(hit.members for hit in hits) else FamilyKind.PHRASE
    return replace(group, kind=kind, stems=tuple(dict.fromkeys((*group.stems, *other.stems))), hits=hits)


def _varies(grist: Grist, group: Group) -> bool:
    return len(Counter(tuple(g.key for g in grist.grains_at(hit.place) if g.mark in WORDS) for hit in group.hits)) > 1
