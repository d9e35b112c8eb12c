"""What a silent period has that comes nearest to a wording: its rarest words, close together.

    wording    consultation, close coordination, and effective mutual support          2024, 2025
    nearest    coordinate closely, provide timely and effective information, and support       2019

That a wording is not attested does not say that its matter is not; so what comes nearest is quoted beside the silence.
"""

from __future__ import annotations

from math import log
from typing import NamedTuple

from analyzer.findings.scene import Scene
from analyzer.findings.words import stretch, words
from analyzer.model import Statement


class Near(NamedTuple):
    """A stretch of a passage that shares words with a wording."""

    share: float
    """Share of the wording's words that stand in it, weighed by rarity."""
    text: str
    passage_id: str
    date: str


def nearest(scene: Scene, text: str, period: str) -> Near | None:
    """The stretch in the texts of a period that shares most with a wording; nothing where it shares too little, or one word only."""
    wanted = scene.rarity.content(text)
    weights = {name: log((len(scene.statements) + 1) / (scene.rarity.count(name) + 1)) for name in sorted(wanted)}
    whole = sum(weights.values())
    best: Near | None = None
    for document in scene.documents:
        for statement in scene.analysis.statements_of[document.id] if document.period == period else ():
            if len(wanted & scene.rarity.content(statement.text)) > 1:
                found = _best_stretch(scene, statement, weights)
                share = found[0] / whole if whole else 0.0
                if share >= scene.settings.nearest_share and (best is None or share > best.share):
                    best = Near(share, found[1], statement.id, document.date)
    return best


def _best_stretch(scene: Scene, statement: Statement, weights: dict[str, float]) -> tuple[float, str]:
    """The weight of the wanted words in the best stretch twice their number long, and the stretch from the first of them to the last."""
    held = words(statement.text, scene.language)
    names = [next(iter(scene.rarity.content(statement.text[word.start : word.end])), "") for word in held]
    places = [place for place, name in enumerate(names) if name in weights]
    best = (0.0, "")
    for number, first in enumerate(places):
        inside = [place for place in places[number:] if place - first < 2 * max(len(weights), 2)]
        found = {names[place] for place in inside}
        weight = sum(weights[name] for name in sorted(found))
        if len(found) > 1 and weight > best[0]:
            best = (weight, stretch(statement.text, held, (first, inside[-1] + 1)))
    return best
