"""Offers from the life of a formula: where it is first and last attested.

    2019   priceless asset      2024   priceless common asset (twice), invaluable common asset      2025   –
    →      “priceless common asset” is last attested in September 2024; it is worded “priceless asset” in 2019

One occurrence is no trend: a wording that stands once is not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import comb
from typing import NamedTuple

from analyzer.findings.attested import held_of, joints_aside, other_wordings, others_of
from analyzer.findings.nearest import Near, nearest
from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.findings.texts import Held, surely_before
from analyzer.model import Attestation, Family, FindingKind, Reason, Step, StepKind, Verdict
from analyzer.model.parts import LABEL, joined
from analyzer.names import is_title

LIVES = frozenset({StepKind.NEW, StepKind.RETIRED})


def life_offers(scene: Scene, family: Family, text: str, steps: Sequence[Step]) -> Iterator[Offer]:
    """The offers of the first and the last attestation of a wording; one offer where both are known."""
    offers = {step.kind: offer for step in steps if (offer := _life_offer(scene, family, text, step))}
    if len(offers) == len(LIVES):
        first, last = offers[StepKind.NEW], offers[StepKind.RETIRED]
        early = dict(first.facts)
        facts = (*last.facts, ("first", early["date"]), ("silent_before", early["silent"]))
        evidence = tuple(dict.fromkeys((*first.evidence, *last.evidence)))
        yield replace(last, facts=facts, evidence=evidence, when=f"{first.when} {last.when}")
    else:
        yield from offers.values()


class _Life(NamedTuple):
    """A first or last attestation, with what is known of the silence."""

    text: str
    retired: bool
    silent: str
    """The period that does not have it."""
    held: Held
    others: Held
    """Where it stands in other words."""
    kindred: tuple[Attestation, ...]
    """These attestations."""
    host: tuple[str, float, str] | None
    """What stands in its place in an aligned statement, with confidence and passage."""
    elsewhere: list[tuple[str, str]]
    """Periods that word it otherwise, with their wording."""
    near: Near | None
    """What the silent period has that comes nearest."""


def _life_offer(scene: Scene, family: Family, text: str, step: Step) -> Offer | None:
    """The offer of a first or last attestation, if the texts bear it out."""
    retired = step.kind is StepKind.RETIRED
    silent = step.to_period if retired else step.from_period
    held = held_of(scene, family, text)
    kindred, others = others_of(scene, family, text, held)
    if not _is_whole(scene, text, held) or not _is_silent(scene, held, silent, retired=retired):
        return None
    if _lives_on(scene, text, held, kindred, retired=retired):
        return None
    if len({*held.documents, *others.documents}) == 1 and len(scene.documents) > 1 and not _is_edge(scene, held, retired=retired):
        return None  # one document's own phrase
    host = _host(scene, held, text, silent)
    if host and scene.rarity.content(text) <= scene.rarity.content(scene.analysis.statement_by_id[host[2]].text):
        return None  # the same words in another order
    elsewhere = _elsewhere(scene, text, kindred, held)
    near = None if host or silent in dict(elsewhere) else nearest(scene, text, silent)
    if near and near.share >= 1:
        return None  # all of its words stand together there
    return _told(scene, family, step, _Life(text, retired, silent, held, others, kindred, host, elsewhere, near))


def _is_whole(scene: Scene, text: str, held: Held) -> bool:
    """Whether a wording is attested twice, not once by two reports of one event, and neither cut out of a longer one nor all titles."""
    return held.independent > 1 and not (scene.is_clipped(text) or scene.is_fragment(text) or _is_titles(scene, held))


def _told(scene: Scene, family: Family, step: Step, life: _Life) -> Offer:
    held, host, near = life.held, life.host, life.near
    facts = (
        ("family", family.label),
        ("text", life.text),
        ("open", "yes" if scene.breaks_off(life.text) else ""),
        ("from_period", step.from_period),
        ("to_period", step.to_period),
        ("date", held.last if life.retired else held.dates[0]),
        ("attestations", str(held.count)),
        ("documents", str(len(held.documents))),
        ("events", str(held.events)),
        ("silent", joined(_silent_periods(scene, held, retired=life.retired))),
        ("joints_aside", joints_aside(scene, life.text, held)),
        ("others", str(life.others.count)),
        ("others_texts", joined(other_wordings(scene, life.kindred))),
        ("host", host[0] if host else ""),
        ("host_period", life.silent if host else ""),
        ("elsewhere", joined(joined(pair, LABEL) for pair in life.elsewhere)),
        ("elsewhere_when", joined(_side_of(scene, held, period) for period, _ in life.elsewhere)),
        *zip(("old_kind", "new_kind"), _kinds(scene, life), strict=True),
        ("near", near.text if near else ""),
        ("near_date", near.date if near else ""),
        ("same_language", "" if scene.alone else "yes"),
    )
    surest = Verdict.LAST_ATTESTED if life.retired else Verdict.FIRST_ATTESTED
    beside = (host[2],) if host else (near.passage_id,) if near else _counterpart(scene, life)
    return Offer(
        kind=FindingKind.FORMULA_RETIRED if life.retired else FindingKind.FORMULA_NEW,
        verdict=Verdict.SINGLE_WITNESS if held.events == 1 else surest,
        facts=facts,
        evidence=tuple(dict.fromkeys((*scene.clearest(life.text, held.passages), *beside, *life.others.passages))),
        reasons=_reasons(scene, life),
        topic=life.text,
        when=f"{step.from_period} {step.to_period}",
        family_id=family.id,
    )


def _reasons(scene: Scene, life: _Life) -> tuple[tuple[str, float], ...]:
    settings, text, held, others = scene.settings, life.text, life.held, life.others
    alone = len({*held.documents, *others.documents}) == 1
    rephrased = life.silent in others.periods or life.near is not None
    return (
        (Reason.RARITY, scene.rarity.of(text)),
        (Reason.PERSISTENCE, settings.one_document_weight if alone else settings.life_weight),
        (Reason.SUPPORT, scene.support(held.independent + others.independent)),
        (Reason.HEFT, scene.heft(text)),
        (Reason.STORY, 1.0 if life.host else 0.9 if life.elsewhere or life.near else settings.no_story_weight),
        (Reason.SUBSTANCE, scene.rarity.substance(text)),
        (Reason.WHOLE, settings.rephrased_weight if rephrased else 1.0),
        (Reason.SILENCE, _silence(scene, held, others, retired=life.retired)),
        (Reason.SAME_KIND, settings.kinds_weight if any(_kinds(scene, life)) else 1.0),
    )


def _side_of(scene: Scene, held: Held, period: str) -> str:
    """Whether a period that does not have a wording is before it or after."""
    return "before" if scene.period_dates(period)[0] < held.dates[0] else "after"


def _kinds(scene: Scene, life: _Life) -> tuple[str, str]:
    """The kinds of the texts that have a wording and of those that are silent, earlier first, where no kind is on both sides."""
    having = {scene.analysis.document_by_id[name].kind for name in life.held.documents} - {""}
    silent = {document.kind for document in scene.documents if document.period == life.silent} - {""}
    if not having or not silent or having & silent:
        return "", ""
    told = " or ".join(sorted(having)), " or ".join(sorted(silent))
    return told if life.retired else (told[1], told[0])


def _is_titles(scene: Scene, held: Held) -> bool:
    """Whether a wording stands in headlines and titles of listed documents only, which are what they name."""
    return all(is_title(scene.analysis.statement_by_id[name]) for name in held.passages)


def _lives_on(scene: Scene, text: str, held: Held, kindred: Sequence[Attestation], *, retired: bool) -> bool:
    """Whether the same content words stand on the silent side of time in another joint."""
    for attestation in kindred:
        date = scene.date[attestation.document_id]
        beyond = surely_before(held.last, date) if retired else surely_before(date, held.dates[0])
        if beyond and scene.rarity.content(attestation.text) == scene.rarity.content(text):
            return True
    return False


def _silence(scene: Scene, held: Held, others: Held, *, retired: bool) -> float:
    """How much longer the silence is than the pauses before it: 1 less the chance that so many events, drawn from all, are on one side.

    Other wordings are counted with this one unless they stand on the silent side.
    """
    order = list(dict.fromkeys(scene.witness[document.id] for document in scene.documents))
    places = sorted({order.index(scene.witness[name]) for name in held.documents})
    more = sorted({*places, *(order.index(scene.witness[name]) for name in others.documents)})
    beyond = more[-1] > places[-1] if retired else more[0] < places[0]
    used = places if beyond else more
    room = used[-1] + 1 if retired else len(order) - used[0]
    return max(scene.settings.least_silence, 1 - comb(room, len(used)) / comb(len(order), len(used)))


def _is_silent(scene: Scene, held: Held, silent: str, *, retired: bool) -> bool:
    """Whether the wording stands only on its own side of the silent period."""
    dates = scene.period_dates(silent)
    if not dates or silent in held.periods:
        return False
    return surely_before(held.last, dates[0]) if retired else surely_before(dates[-1], held.dates[0])


def _silent_periods(scene: Scene, held: Held, *, retired: bool) -> list[str]:
    """All periods on the silent side of time, in order."""
    labels = dict.fromkeys(document.period for document in scene.documents)
    return [label for label in labels if _is_silent(scene, held, label, retired=retired)]


def _is_edge(scene: Scene, held: Held, *, retired: bool) -> bool:
    """Whether a wording stands only in texts of the first or the last period, so that its coming or going is all there is."""
    labels = [period.label for period in scene.analysis.periods]
    return bool(labels) and held.periods == {labels[0] if retired else labels[-1]}


def _host(scene: Scene, held: Held, text: str, silent: str) -> tuple[str, float, str] | None:
    """What stands in the place of a wording in the surest aligned statement of a period, with its confidence and passage."""
    for link, passage, other in scene.counterparts(held.passages, silent):
        if link.confidence < scene.settings.host_confidence:
            return None
        if there := scene.instead(text, link, passage):
            return there, link.confidence, other
    return None


def _counterpart(scene: Scene, life: _Life) -> tuple[str, ...]:
    """The surest statement of the silent period that has one of the wording's words, though nothing in it answers as a whole."""
    sought = scene.rarity.content(life.text)
    for link, _, other in scene.counterparts(life.held.passages, life.silent):
        if link.confidence < scene.settings.host_confidence:
            break
        if sought & scene.rarity.content(scene.analysis.statement_by_id[other].text):
            return (other,)
    return ()


def _elsewhere(scene: Scene, text: str, kindred: Sequence[Attestation], held: Held) -> list[tuple[str, str]]:
    """Periods that word the formula otherwise, with their wording, in order of time."""
    found: dict[str, str] = {}
    for attestation in kindred:
        if scene.rarity.content(attestation.text) == scene.rarity.content(text):
            continue
        period = scene.period[attestation.document_id]
        known = {scene.key(wording) for wording in found.values()}
        if period not in held.periods and scene.key(attestation.text) not in known:
            found.setdefault(period, attestation.text)
    return list(found.items())[: scene.settings.wordings_named]
