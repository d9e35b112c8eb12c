"""What is worth telling, ranked, each with verdict, facts and passages.

    steps ─┐
    families ─┼─ offers ── score (rarity, size, persistence, support, beyond noise) ── no two alike ── findings
    ledger ─┘

A finding holds facts, not prose: the sentence is made from them elsewhere, so that it cannot claim more than they say.
"""

from __future__ import annotations

from analyzer.analysis import Analysis
from analyzer.findings.from_formulas import formula_offers
from analyzer.findings.from_texts import text_offers
from analyzer.findings.ranking import choose
from analyzer.model import Finding
from analyzer.settings import FindingSettings

__all__ = ["find"]


def find(analysis: Analysis, *, settings: FindingSettings) -> tuple[Finding, ...]:
    """The findings of an analysis, by rank."""
    return choose([*formula_offers(analysis), *text_offers(analysis)], shown=settings.shown)
