"""What is worth telling, ranked, each with verdict, facts and passages.

    steps ────┐
    families ─┤
    edits ────┼─ offers ── score (rarity, size, persistence, support, beyond noise) ── no two alike ── findings
    ledger ───┤
    silence ──┘

A finding holds facts, not prose: the sentence is made from them elsewhere, so that it cannot claim more than they say.
Fewer are better: what scores below a floor is not told, however short the list.
"""

from __future__ import annotations

from analyzer.analysis import Analysis
from analyzer.findings.from_counts import count_offers
from analyzer.findings.from_edits import edit_offers
from analyzer.findings.from_formulas import formula_offers
from analyzer.findings.from_statements import statement_offers
from analyzer.findings.ranking import choose
from analyzer.findings.scene import Scene
from analyzer.model import Finding
from analyzer.settings import FindingSettings

__all__ = ["find"]


def find(analysis: Analysis, *, settings: FindingSettings) -> tuple[Finding, ...]:
    """The findings of an analysis, by rank."""
    scene = Scene(analysis, settings)
    offers = [*formula_offers(scene), *edit_offers(scene), *count_offers(scene), *statement_offers(scene)]
    return choose(offers, settings=settings)
