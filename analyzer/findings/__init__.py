"""What is worth telling, ranked, each with verdict, facts and passages.

    formulas ───┐
    edits ──────┼─ offers ── score (rarity, size, persistence, support, beyond noise) ── no two alike ── findings
    ledger ─────┤
    statements ─┘

A finding holds facts, not prose: the sentence is made from them elsewhere, so that it cannot claim more than they say.
Fewer are better: what scores below a floor is not told, however short the list, unless a period would not be heard at all.
"""

from __future__ import annotations

from dataclasses import replace

from analyzer.analysis import Analysis
from analyzer.findings.from_counts import count_offers
from analyzer.findings.from_edits import edit_offers
from analyzer.findings.from_formulas import formula_offers
from analyzer.findings.from_statements import statement_offers
from analyzer.findings.from_texts import text_offers, without_pieces
from analyzer.findings.from_words import word_offers
from analyzer.findings.offers import Offer
from analyzer.findings.ranking import choose
from analyzer.findings.scene import Scene
from analyzer.model import Finding
from analyzer.normalize import primary
from analyzer.settings import FindingSettings

__all__ = ["find"]


def find(analysis: Analysis, *, settings: FindingSettings) -> tuple[Finding, ...]:
    """The findings of an analysis, by rank. Texts of different languages are not comparable: each language is read by itself."""
    offers: list[Offer] = []
    for language in sorted({primary(document.language) for document in analysis.documents}):
        scene = Scene(analysis, settings, language=language)
        sources = formula_offers, edit_offers, count_offers, word_offers, statement_offers, text_offers
        found = without_pieces([offer for source in sources for offer in source(scene)])
        offers += (replace(offer, language=language) for offer in found)
    return choose(offers, settings=settings)
