"""Offers from formulas whose main wording stands throughout.

    2019 · 2024 · 2025     “contributing to maintaining peace, stability, cooperation and development”     in every period
    one day, 22 texts      “Căn cứ Luật Tổ chức chính quyền địa phương”                                    in 21 of them

Where most statements are copied from text to text, that one stays is no news; where most are worded anew, it is.
"""

from __future__ import annotations

from analyzer.findings.attested import held_of, joints_aside, other_wordings, others_of
from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.findings.texts import Held
from analyzer.model import Family, FindingKind, Reason, Verdict
from analyzer.model.parts import joined


def recurrence_offer(scene: Scene, family: Family) -> Offer | None:
    """A formula attested in the same words in every period; where there is one period, in most of its texts."""
    text = family.forms[0].text
    labels = {document.period for document in scene.documents}
    held = held_of(scene, family, text)
    few = len(scene.documents) < scene.settings.recurrence_documents or 2 * len(held.documents) < len(scene.documents)
    if held.periods != labels or (few and len(labels) == 1) or scene.is_clipped(text) or scene.is_fragment(text):
        return None
    kindred, others = others_of(scene, family, text, held)
    facts = (
        ("family", family.label),
        ("text", text),
        ("attestations", str(held.count)),
        ("documents", str(len(held.documents))),
        ("joints_aside", joints_aside(scene, text, held)),
        ("of_documents", str(len(scene.documents))),
        ("periods", str(len(held.periods))),
        ("others", str(others.count)),
        ("others_texts", joined(other_wordings(scene, kindred))),
        ("first", held.dates[0]),
        ("last", held.last),
        ("same_language", "" if scene.alone else "yes"),
    )
    return Offer(
        kind=FindingKind.FORMULA_STABLE,
        verdict=Verdict.STABLE,
        facts=facts,
        evidence=tuple(dict.fromkeys((*held.passages, *others.passages))),
        reasons=_reasons(scene, text, held),
        topic=text,
        when="stable",
        family_id=family.id,
    )


def _reasons(scene: Scene, text: str, held: Held) -> tuple[tuple[str, float], ...]:
    settings = scene.settings
    return (
        (Reason.RARITY, scene.rarity.of(text)),
        (Reason.UNCHANGED, settings.unchanged_weight),
        (Reason.SUPPORT, scene.support(held.count)),
        (Reason.HEFT, min(1.0, len(scene.rarity.plain(text)) / (2 * settings.formula_words))),
        (Reason.UNUSUAL, max(settings.usual_weight, 1 - scene.unchanged)),
    )
