"""One family ends where another begins: a formula gave way to another that shares too few words to be its variant.

    2005-11   … policy accommodation can be removed at a pace that is likely to be measured.     13 documents, then none
    2005-12   … some further measured policy firming is likely to be needed.                     2 documents, none before
              └─ the passages are linked, if weakly, or stand in one place between linked neighbours ─┘

A weak link says little and a place says little; that both are set phrases, and that one ends at the moment the other begins, says
the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from analyzer.lineages.gaps import find_gaps
from analyzer.lineages.ground import Ground
from analyzer.lineages.roots import roots
from analyzer.model import Comparison, Family, Step, StepKind

_ENDS, _BEGINS = StepKind.RETIRED, StepKind.NEW


class _Claim(NamedTuple):
    """A beginning that may have taken the place of an end; the greatest is the likeliest."""

    shared: int
    """Words the two wordings have in common."""
    confidence: float
    begin: int
    """Number of the step, negative: of equals the first."""
    end: int
    before: str
    after: str
    """The passages that answer to each other."""


def joined(ground: Ground, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps, with the beginning of a family that took the place of another told as a replacement.

    Each end has the likeliest heir, and each beginning the likeliest end; an heir may so have taken the place of several.
    """
    lasting = {family.id for family in ground.analysis.families if _lasts(family, ground)}
    claims = list(_claims(ground, steps, lasting))
    kept: set[_Claim] = set()
    for side in ("begin", "end"):
        best: dict[int, _Claim] = {}
        for claim in claims:
            number = getattr(claim, side)
            best[number] = max(best.get(number, claim), claim)
        kept.update(best.values())
    replaced: dict[int, list[Step]] = {}
    for claim in sorted(kept, key=lambda claim: (-claim.begin, -claim.end)):
        replaced.setdefault(-claim.begin, []).append(_replaces(ground, steps[-claim.end], steps[-claim.begin], claim))
    return tuple(found for number, step in enumerate(steps) for found in replaced.get(number, [step]))


def _claims(ground: Ground, steps: Sequence[Step], lasting: set[str]) -> Iterator[_Claim]:
    begins: dict[str, list[int]] = {}
    ends: dict[str, list[int]] = {}
    for number, step in enumerate(steps):
        if step.kind in (_BEGINS, _ENDS) and step.family_id in lasting:
            for passage in step.evidence:
                (begins if step.kind is _BEGINS else ends).setdefault(passage, []).append(number)
    for before, after, confidence in _bonds(ground):
        for end in ends.get(before, ()):
            language = ground.language_of(before)
            gone = set(roots(steps[end].from_text, language))
            for begin in begins.get(after, ()):
                shared = len(gone & set(roots(steps[begin].to_text, language)))
                if shared and steps[begin].family_id != steps[end].family_id:
                    yield _Claim(shared, confidence, -begin, -end, before, after)


def _replaces(ground: Ground, end: Step, begin: Step, claim: _Claim) -> Step:
    kinds = ground.kinds_apart(*({ground.analysis.statement_by_id[name].document_id for name in one.evidence} for one in (end, begin)))
    return replace(
        begin,
        kind=StepKind.REPLACE,
        from_period=end.from_period,
        from_text=end.from_text,
        evidence=tuple(dict.fromkeys((claim.before, claim.after, *begin.evidence))),
        item=begin.to_text,
        note=f"{end.from_text} → {begin.to_text}",
        earlier_kind=kinds[0],
        later_kind=kinds[1],
    )


def _lasts(family: Family, ground: Ground) -> bool:
    documents = ground.analysis.document_by_id
    return len({documents[a.document_id].event or a.document_id for a in family.attestations}) > 1


def _bonds(ground: Ground) -> Iterator[tuple[str, str, float]]:
    """Passages of neighbouring moments, the later in the place of the earlier, and how sure that is."""
    for comparison in ground.analysis.comparisons:
        if not _neighbours(comparison, ground):
            continue
        for gap in find_gaps(comparison, ground.analysis.statements_of, settings=ground.analysis.settings.diff):
            for one in gap.earlier:
                for other in gap.later:
                    yield one.id, other.id, 0.0
        for link in comparison.alignments:
            yield link.earlier_id, link.later_id, link.confidence


def _neighbours(comparison: Comparison, ground: Ground) -> bool:
    """Whether the later document belongs to the moment after that of the earlier one."""
    one, other = ground.moment_of[comparison.earlier_document_id], ground.moment_of[comparison.later_document_id]
    return (one.series, one.language, one.number + 1) == (other.series, other.language, other.number)
