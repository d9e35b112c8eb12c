"""Two documents → their comparison: links with evidence, what moved, what has no counterpart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from analyzer.align.judgements import Judgement, Judgements
from analyzer.align.linking import Candidate, candidates, chosen
from analyzer.align.plan import Planned
from analyzer.align.spine import orderliness, spine
from analyzer.model import (
    AdjudicationAction,
    Alignment,
    AlignmentEvidence,
    Comparison,
    Outcome,
    Relation,
    Statement,
    Unmatched,
)
from analyzer.settings import AlignSettings
from analyzer.vectors.terms import words

_DIGITS = 4
_FAR = 0.75
_FAINT = 0.05


@dataclass(frozen=True, slots=True)
class _Sides:
    earlier: Sequence[Statement]
    later: Sequence[Statement]
    language: str


def compare_pair(
    planned: Planned, *, earlier: Sequence[Statement], later: Sequence[Statement], judgements: Judgements, settings: AlignSettings
) -> Comparison:
    """Align two documents. Depends on these two and on the judgements about them alone."""
    if not planned.comparable:
        return Comparison(planned.earlier.id, planned.later.id, planned.kind, (), (), 0.0, notices=planned.notices)
    sides = _Sides(earlier, later, planned.earlier.language)
    found = candidates([s.text for s in earlier], [s.text for s in later], language=planned.earlier.language, settings=settings)
    decided = _decide(found, sides, judgements, settings)
    pairs = [(c.earlier, c.later) for c, _ in decided]
    kept = spine(pairs)
    groups = _groups(pairs, sides)
    alignments = tuple(
        _alignment(
            c,
            judgement,
            sides=sides,
            moved=(c.earlier, c.later) not in kept,
            group=groups.get((c.earlier, c.later)),
        )
        for c, judgement in decided
    )
    unmatched = (*_unmatched(found, sides, pairs, side=0), *_unmatched(found, sides, pairs, side=1))
    distances = [_distance(earlier[i].text, later[j].text, planned.earlier.language) for i, j in pairs]
    distance = round(sum(distances) / len(distances), _DIGITS) if distances else 0.0
    return Comparison(
        planned.earlier.id, planned.later.id, planned.kind, alignments, unmatched, orderliness(pairs), distance, planned.notices
    )


def _decide(
    found: Sequence[Candidate], sides: _Sides, judgements: Judgements, settings: AlignSettings
) -> list[tuple[Candidate, Judgement | None]]:
    """The program's links, less what readers rejected, with what they accepted; by position."""
    taken: dict[tuple[int, int], tuple[Candidate, Judgement | None]] = {(c.earlier, c.later): (c, None) for c in chosen(found, settings)}
    seen = {(c.earlier, c.later): c for c in found}
    earlier = {s.id: place for place, s in enumerate(sides.earlier)}
    later = {s.id: place for place, s in enumerate(sides.later)}
    for (one, other), judgement in judgements.by_pair.items():
        if one not in earlier or other not in later:
            continue
        pair = (earlier[one], later[other])
        if judgement.action is AdjudicationAction.REJECT:
            taken.pop(pair, None)
        else:
            candidate = seen.get(pair) or Candidate(*pair)
            taken[pair] = (replace(candidate, confidence=1.0), judgement)
    return [taken[pair] for pair in sorted(taken)]


def _groups(pairs: Sequence[tuple[int, int]], sides: _Sides) -> dict[tuple[int, int], str]:
    """A name for each set of links that share a statement, where it holds more than one link."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for i, j in pairs:
        one, other = sorted((root(("earlier", i)), root(("later", j))))
        parent[other] = one
    members: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for pair in pairs:
        members.setdefault(root(("earlier", pair[0])), []).append(pair)
    return {
        pair: "group:" + link_id(sides.earlier[group[0][0]].id, sides.later[group[0][1]].id)
        for group in members.values()
        if len(group) > 1
        for pair in group
    }


def link_id(earlier_id: str, later_id: str) -> str:
    """The name of a link: both passage ids without the corpus, joined by `=`; stable as long as they are.

    >>> link_id("vl:2019-talks:5.1~ab12", "vl:2024-talks:7.2~cd34")
    '2019-talks:5.1~ab12=2024-talks:7.2~cd34'
    """
    return f"{earlier_id.split(':', 1)[-1]}={later_id.split(':', 1)[-1]}"


def _alignment(candidate: Candidate, judgement: Judgement | None, *, sides: _Sides, moved: bool, group: str | None) -> Alignment:
    earlier, later = sides.earlier[candidate.earlier], sides.later[candidate.later]
    notes = (f"decided by {judgement.initials}: {judgement.reason}",) if judgement else ()
    return Alignment(
        id=link_id(earlier.id, later.id),
        earlier_id=earlier.id,
        later_id=later.id,
        relation=_relation(earlier.text, later.text, grouped=group is not None, language=sides.language),
        moved=moved,
        similarity=round(candidate.similarity, _DIGITS),
        confidence=round(candidate.confidence, _DIGITS),
        evidence=AlignmentEvidence(
            runner_up_id=_rival_id(candidate, sides),
            runner_up=round(candidate.runner_up, _DIGITS),
            margin=round(candidate.similarity - candidate.runner_up, _DIGITS),
            notes=notes,
        ),
        group=group,
        decided_by=judgement.initials if judgement else "",
    )


def _rival_id(candidate: Candidate, sides: _Sides) -> str | None:
    if candidate.rival is None:
        return None
    i, j = candidate.rival
    return sides.later[j].id if i == candidate.earlier else sides.earlier[i].id


def _relation(earlier: str, later: str, *, grouped: bool, language: str) -> Relation:
    if words(earlier, language) == words(later, language):
        return Relation.SAME
    if grouped or _distance(earlier, later, language) > _FAR:
        return Relation.PARTIAL
    return Relation.REWORDED


def _distance(earlier: str, later: str, language: str) -> float:
    """1 less the share of words that stand in both in one order (Ratcliff & Obershelp)."""
    return 1 - SequenceMatcher(None, words(earlier, language), words(later, language), autojunk=False).ratio()


def _unmatched(found: Sequence[Candidate], sides: _Sides, pairs: Sequence[tuple[int, int]], *, side: int) -> list[Unmatched]:
    linked = {pair[side] for pair in pairs}
    own, others = ((sides.earlier, sides.later), (sides.later, sides.earlier))[side]
    best: dict[int, Candidate] = {}
    for candidate in found:
        place = (candidate.earlier, candidate.later)[side]
        if place not in best or (candidate.confidence, -candidate.earlier) > (best[place].confidence, -best[place].earlier):
            best[place] = candidate
    result = []
    for place, statement in enumerate(own):
        if place in linked:
            continue
        miss = best.get(place)
        outcome = (Outcome.DROPPED, Outcome.NEW)[side]
        other_document = others[0].document_id if others else ""
        if miss is None:
            result.append(Unmatched(statement.id, other_document, outcome, reason="no statement shares a telling word with it"))
            continue
        nearest = others[(miss.later, miss.earlier)[side]]
        result.append(
            Unmatched(
                statement.id,
                other_document,
                outcome,
                nearest.id,
                round(miss.similarity, _DIGITS),
                round(miss.confidence, _DIGITS),
                "too little in common" if miss.wording < _FAINT else "the nearest statement resembles others as much",
            )
        )
    return result
