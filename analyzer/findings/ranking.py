"""Ranking: the findings a scholar would want first, and none twice.

score = rarity × size × persistence × support × beyond noise        each 0 to 1, all kept as reasons

A list that says one kind of thing forty times tires its reader: each further finding of a kind needs a higher score to come
before another kind (greedy choice with a penalty for redundancy, after Carbonell & Goldstein 1998).

    1997   2004   2022                the one sentence that 2022 adds is weak beside all that 2004 changed,
     └──────┴─12   └─1                but it is what happened in 2022: each period has a voice
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from analyzer.findings.offers import Offer
from analyzer.findings.repeats import repeats
from analyzer.model import Finding, FindingKind, Reason
from analyzer.settings import FindingSettings


def choose(offers: Sequence[Offer], *, settings: FindingSettings) -> tuple[Finding, ...]:
    """The best offers, without those that repeat a better one, as far as the floor; then the weightiest of each period not heard."""
    ordered = sorted(offers, key=lambda o: (-o.score, o.kind, o.topic, o.when, o.evidence))
    taken = _best(ordered, settings=settings)
    voices = _voices(ordered, taken, settings=settings)
    room = max(0, len(taken) + len(voices) - settings.shown)
    told = [*_without(taken, room), *((offer, True) for offer in voices)]
    return tuple(_finding(offer, rank, voice=voice) for rank, (offer, voice) in enumerate(told, start=1))


def _best(ordered: Sequence[Offer], *, settings: FindingSettings) -> list[Offer]:
    """The best offers of all kinds, each further one of a kind weighed less."""
    waiting: dict[FindingKind, list[Offer]] = {}
    for offer in ordered:
        if offer.score >= settings.least_score:
            waiting.setdefault(offer.kind, []).append(offer)
    taken: list[Offer] = []
    counts: Counter[FindingKind] = Counter()

    def worth(kind: FindingKind) -> float:
        return waiting[kind][0].score * settings.again ** counts[kind]

    while len(taken) < settings.shown and any(waiting.values()):
        kind = max(sorted(k for k, left in waiting.items() if left), key=worth)
        if worth(kind) < settings.least_score:
            break
        offer = waiting[kind].pop(0)
        if not any(repeats(offer, other, alike=settings.alike) for other in taken):
            taken.append(offer)
            counts[kind] += 1
    return taken


def _voices(ordered: Sequence[Offer], taken: Sequence[Offer], *, settings: FindingSettings) -> list[Offer]:
    """For each period of which nothing is told yet the best offer that is no trifle; none where there are more periods than room."""
    turns = {(offer.language, offer.turn) for offer in ordered if offer.turn}
    heard = {(offer.language, offer.turn) for offer in taken}
    found: list[Offer] = []
    if len(turns) > settings.periods_heard:
        return found
    for offer in ordered:
        turn = offer.language, offer.turn
        if not offer.turn or turn in heard or offer.score < settings.least_heard or _is_trifle(offer):
            continue
        if not any(repeats(offer, other, alike=settings.alike) for other in (*taken, *found)):
            found.append(offer)
            heard.add(turn)
    return found


def _is_trifle(offer: Offer) -> bool:
    """Whether only names, figures or word forms changed, or one occurrence is told: no period is known by that."""
    reasons = dict(offer.reasons)
    return min(reasons.get(Reason.SUBSTANCE, 1.0), reasons.get(Reason.STANDING, 1.0)) < 1.0


def _without(taken: Sequence[Offer], room: int) -> list[tuple[Offer, bool]]:
    """The offers but so many of the last ones as others need room for; what alone speaks of its period stays."""
    left, counts = list(taken), Counter((offer.language, offer.turn) for offer in taken)
    for offer in reversed(taken):
        if room and (not offer.turn or counts[offer.language, offer.turn] > 1):
            left.remove(offer)
            counts[offer.language, offer.turn] -= 1
            room -= 1
    return [(offer, False) for offer in left]


def _finding(offer: Offer, rank: int, *, voice: bool) -> Finding:
    mark = sha256("\x1f".join([offer.kind, offer.when, offer.topic, *offer.evidence]).encode()).hexdigest()[:8]
    reasons = (*offer.reasons, (Reason.VOICE, 1.0)) if voice else offer.reasons
    return Finding(
        id=f"{offer.kind}-{mark}",
        rank=rank,
        kind=offer.kind,
        verdict=offer.verdict,
        facts=offer.facts,
        evidence=offer.evidence,
        score=offer.score,
        reasons=tuple((str(name), round(value, 6)) for name, value in reasons),
        family_id=offer.family_id,
    )
