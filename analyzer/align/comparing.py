"""Two documents → their comparison: links with evidence, what moved, what has no counterpart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.align.actors import acting_in
from analyzer.align.groups import grouped
from analyzer.align.judgements import Judgement, Judgements
from analyzer.align.linking import Candidate, candidates, chosen
from analyzer.align.plan import Planned
from analyzer.align.relations import Relations, wording_distance
from analyzer.align.shared import SharedTerms
from analyzer.align.spine import orderliness, spine
from analyzer.align.unmatched import unmatched
from analyzer.model import AdjudicationAction, Alignment, AlignmentEvidence, Comparison, Statement, ZoneKind
from analyzer.settings import AlignSettings

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class _Sides:
    earlier: Sequence[Statement]
    later: Sequence[Statement]
    language: str
    settings: AlignSettings


def compare_pair(
    planned: Planned, *, earlier: Sequence[Statement], later: Sequence[Statement], judgements: Judgements, settings: AlignSettings
) -> Comparison:
    """Align two documents. Depends on these two and on the judgements about them alone."""
    if not planned.comparable:
        return Comparison(planned.earlier.id, planned.later.id, planned.kind, (), (), 0.0, notices=planned.notices)
    sides = _Sides(earlier, later, planned.earlier.language, settings)
    texts = [s.text for s in earlier], [s.text for s in later]
    documents = (planned.earlier.id, earlier), (planned.later.id, later)
    acting = acting_in(earlier, later, sources=(planned.earlier.text, planned.later.text), language=sides.language)
    found = candidates(*texts, language=sides.language, settings=settings, acting=acting)
    decided = _decide(found, sides, judgements)
    pairs = [(c.earlier, c.later) for c, _ in decided]
    alignments = _alignments(decided, sides, SharedTerms(*texts, language=sides.language, settings=settings))
    distances = [wording_distance(earlier[i].text, later[j].text, sides.language) for i, j in pairs]
    return Comparison(
        earlier_document_id=planned.earlier.id,
        later_document_id=planned.later.id,
        kind=planned.kind,
        alignments=alignments,
        unmatched=(
            *unmatched(found, documents, linked=pairs, later_side=False, settings=settings),
            *unmatched(found, documents, linked=pairs, later_side=True, settings=settings),
        ),
        order=orderliness(pairs),
        distance=round(sum(distances) / len(distances), _DIGITS) if distances else 0.0,
        notices=planned.notices,
    )


def _decide(found: Sequence[Candidate], sides: _Sides, judgements: Judgements) -> list[tuple[Candidate, Judgement | None]]:
    """The program's links, less what readers rejected, with what they accepted; by position."""
    taken: dict[tuple[int, int], tuple[Candidate, Judgement | None]] = {
        (c.earlier, c.later): (c, None) for c in chosen(found, sides.settings) if _comparable(c, sides)
    }
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
            taken[pair] = (replace(seen.get(pair) or Candidate(*pair), confidence=1.0), judgement)
    return [taken[pair] for pair in sorted(taken)]


def _comparable(candidate: Candidate, sides: _Sides) -> bool:
    """A headline sums up its text, so it shares words with any statement of another; it is one only with a like headline."""
    earlier, later = sides.earlier[candidate.earlier], sides.later[candidate.later]
    if ZoneKind.HEADLINE not in (earlier.zone, later.zone):
        return True
    near = wording_distance(earlier.text, later.text, sides.language) <= sides.settings.partial_distance
    return near and earlier.zone == later.zone


def _alignments(decided: Sequence[tuple[Candidate, Judgement | None]], sides: _Sides, shared: SharedTerms) -> tuple[Alignment, ...]:
    pairs = [(c.earlier, c.later) for c, _ in decided]
    kept = spine(pairs)
    groups, shares = grouped({pair: c.confidence for pair, (c, _) in zip(pairs, decided, strict=True)}, sides.settings)
    texts = [s.text for s in sides.earlier], [s.text for s in sides.later]
    relations = Relations(texts, pairs, language=sides.language, settings=sides.settings)
    found = []
    for (candidate, judgement), pair in zip(decided, pairs, strict=True):
        earlier, later = sides.earlier[pair[0]], sides.later[pair[1]]
        first = groups.get(pair)
        found.append(
            Alignment(
                id=link_id(earlier.id, later.id),
                earlier_id=earlier.id,
                later_id=later.id,
                relation=relations.of(pair, candidate.confidence, grouped=first is not None, shared=pair in shares),
                moved=pair not in kept,
                similarity=round(candidate.similarity, _DIGITS),
                confidence=round(candidate.confidence, _DIGITS),
                evidence=_evidence(candidate, judgement, sides, shared, parted=pair in shares),
                group=f"group:{link_id(sides.earlier[first[0]].id, sides.later[first[1]].id)}" if first else None,
                decided_by=judgement.initials if judgement else "",
            )
        )
    return tuple(found)


def _evidence(candidate: Candidate, judgement: Judgement | None, sides: _Sides, shared: SharedTerms, *, parted: bool) -> AlignmentEvidence:
    terms, discounted = shared.of(candidate.earlier, candidate.later)
    notes = []
    if judgement:
        notes.append(f"decided by {judgement.initials}: {judgement.reason}")
    if candidate.mirrored:
        notes.append("roles are mirrored: who acts in one is acted on in the other")
    if candidate.others_act:
        notes.append("others act: one party, or both together, here and not there")
    if round(candidate.support - candidate.wording, _DIGITS) > sides.settings.noted:
        notes.append("neighbouring statements are aligned too")
    if candidate.crossing > sides.settings.noted:
        notes.append("against it: likely links nearby cross it")
    if parted and candidate.residue > sides.settings.noted:
        notes.append("says what a neighbouring statement leaves of the other: one was split, or two were joined")
    return AlignmentEvidence(
        shared=terms,
        runner_up_id=_rival_id(candidate, sides),
        runner_up=round(candidate.runner_up, _DIGITS),
        margin=round(candidate.similarity - candidate.runner_up, _DIGITS),
        discounted=discounted,
        notes=tuple(notes),
    )


def _rival_id(candidate: Candidate, sides: _Sides) -> str | None:
    if candidate.rival is None:
        return None
    i, j = candidate.rival
    return sides.later[j].id if i == candidate.earlier else sides.earlier[i].id


def link_id(earlier_id: str, later_id: str) -> str:
    """The name of a link: both passage ids without the corpus, joined by `=`; stable as long as they are.

    It holds only characters that a URL fragment takes as they are.

    >>> link_id("vl:2019-talks:5.1~ab12", "vl:2024-talks:7.2~cd34")
    '2019-talks:5.1~ab12=2024-talks:7.2~cd34'
    """
    return f"{earlier_id.split(':', 1)[-1]}={later_id.split(':', 1)[-1]}"
