"""Statements without a counterpart are results too: dropped or new, with the nearest miss and why it was not taken.

2019  They thanked the host.    dropped; nearest: "The host received them.", shares only "host"
"""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.align.linking import Candidate
from analyzer.model import Outcome, Statement, Unmatched, ZoneKind
from analyzer.settings import AlignSettings

_DIGITS = 4

Side = tuple[str, Sequence[Statement]]
"""Id of a document, and its statements; a document may have none."""


def unmatched(
    found: Sequence[Candidate],
    documents: tuple[Side, Side],
    *,
    linked: Sequence[tuple[int, int]],
    later_side: bool,
    settings: AlignSettings,
) -> tuple[Unmatched, ...]:
    """The statements of the earlier (or later) document that no link touches, by position."""
    (_, own), (other_document, others) = reversed(documents) if later_side else documents
    taken = {pair[later_side] for pair in linked}
    busy = {pair[not later_side] for pair in linked}
    best: dict[int, Candidate] = {}
    for candidate in found:
        place = candidate.later if later_side else candidate.earlier
        before = best.get(place)
        if before is None or (candidate.confidence, candidate.similarity) > (before.confidence, before.similarity):
            best[place] = candidate
    outcome = Outcome.NEW if later_side else Outcome.DROPPED
    result = []
    for place, statement in enumerate(own):
        if place in taken:
            continue
        miss = best.get(place)
        if miss is None:
            result.append(Unmatched(statement.id, other_document, outcome, reason="no statement there shares a telling word with it"))
            continue
        at = miss.earlier if later_side else miss.later
        headline = ZoneKind.HEADLINE in (statement.zone, others[at].zone)
        reason = _reason(miss, outdone=at in busy and _outdone(miss, later_side), headline=headline, settings=settings)
        similarity, confidence, asked = (round(number, _DIGITS) for number in (miss.similarity, miss.confidence, miss.asked))
        result.append(Unmatched(statement.id, other_document, outcome, others[at].id, similarity, confidence, reason, asked))
    return tuple(result)


def _outdone(miss: Candidate, later_side: bool) -> bool:
    """Whether the nearest resembles another statement of this side more."""
    if miss.rival is None or miss.similarity >= miss.runner_up:
        return False
    return miss.rival[not later_side] == (miss.earlier if later_side else miss.later)


def _reason(miss: Candidate, *, outdone: bool, headline: bool, settings: AlignSettings) -> str:
    """Why the nearest miss was not taken."""
    if miss.mirrored:
        return "the nearest exchanges who acts and who is acted on"
    if miss.confidence >= miss.asked and miss.wording >= settings.least_wording:
        return "a headline sums up; no like headline is there" if headline else "a reader rejected the link"
    if outdone:
        return "the nearest corresponds better to another statement"
    if miss.wording < miss.asked or miss.support >= miss.wording:
        return "the nearest shares too little of its wording, or shares it with many others"
    return "the nearest shares some wording, but its neighbours do not correspond"
