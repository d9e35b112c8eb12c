"""Offers from formulas, family by family.

    steps between two wordings            “…, strategic cohesion” was appended       from_steps
    first and last attestations           “priceless common asset” until 2024        from_lives
    other wordings in one event           “strategic solidarity”, “Grate”            from_renderings
    nothing                               the same words throughout                  from_recurrence

Counts, dates and documents are those of the wording quoted, never those of its whole family.
"""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.findings.from_lives import LIVES, life_offers
from analyzer.findings.from_recurrence import recurrence_offer
from analyzer.findings.from_renderings import rendering_offers
from analyzer.findings.from_steps import STEPS_IN_TIME, step_offer, with_returns
from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.model import Step


def formula_offers(scene: Scene) -> Iterator[Offer]:
    """All offers of all families of one language."""
    steps: dict[str, list[Step]] = {}
    for step in scene.analysis.steps:
        steps.setdefault(step.family_id, []).append(step)
    for family in scene.analysis.families:
        if not all(attestation.document_id in scene.period for attestation in family.attestations):
            continue
        mine = steps.get(family.id, [])
        groups: dict[tuple[str, str, str, str], list[Step]] = {}
        lives: dict[str, list[Step]] = {}
        for step in mine:
            if step.kind in STEPS_IN_TIME:
                groups.setdefault((step.from_period, step.to_period, step.from_text, step.to_text), []).append(step)
            elif step.kind in LIVES:
                lives.setdefault(step.to_text or step.from_text, []).append(step)
        for text, ends in lives.items():
            yield from life_offers(scene, family, text, ends)
        yield from rendering_offers(scene, family, mine)
        told = with_returns([offer for group in groups.values() if (offer := step_offer(scene, family, group, beside=mine))])
        yield from told
        if not told and (stable := recurrence_offer(scene, family)):
            yield stable
