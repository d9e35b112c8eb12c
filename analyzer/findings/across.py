"""What the other side of a collation has where this side has a wording.

earlier   their  priceless  common asset          “priceless common asset”
later     their  invaluable common asset      →   “invaluable common asset”
"""

from __future__ import annotations

from analyzer.findings.words import find, stretch, words
from analyzer.model import Collation, Operation


def across(collation: Collation, text: str, language: str, *, forward: bool) -> str:
    """The stretch of the other side that answers to a wording on one side; empty where the wording is not found."""
    here, there = (collation.earlier_text, collation.later_text) if forward else (collation.later_text, collation.earlier_text)
    tokens, spot = words(here, language), find(text, here, language)
    if spot < 0:
        return ""
    start, end = tokens[spot].start, tokens[spot + len(words(text, language)) - 1].end
    low, high = len(there), 0
    for edit in collation.edits:
        ours = (edit.earlier_start, edit.earlier_end) if forward else (edit.later_start, edit.later_end)
        theirs = (edit.later_start, edit.later_end) if forward else (edit.earlier_start, edit.earlier_end)
        if ours[1] <= start or ours[0] >= end or edit.operation is Operation.MOVE:
            continue
        if edit.operation is Operation.EQUAL:
            inner = max(0, start - ours[0]), min(end, ours[1]) - ours[0]
            theirs = (theirs[0] + edit.across(inner[0], forward=forward), theirs[0] + edit.across(inner[1], forward=forward))
        low, high = min(low, theirs[0]), max(high, theirs[1])
    held = words(there, language)
    inside = [place for place, word in enumerate(held) if word.end > low and word.start < high]
    return stretch(there, held, (inside[0], inside[-1] + 1)) if inside else ""
