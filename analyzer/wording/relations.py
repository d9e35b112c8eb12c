"""What a relation between two statements is called, and the sign that stands beside its colour.

reworded   ~      partly shared   ◐      dropped   −
"""

from __future__ import annotations

from analyzer.model import Step


def step_note(step: Step) -> str:
    """What a reader should know of a step: its note, and that the texts on its sides are of different kinds, so worded apart."""
    kinds = f"differs between kinds: {step.earlier_kind}, then {step.later_kind}" if step.earlier_kind and step.later_kind else ""
    return "; ".join(filter(None, (step.note, kinds)))


RELATIONS = {
    "same": "same wording",
    "reworded": "reworded",
    "partial": "partly shared",
    "split": "split",
    "merge": "merged",
    "group": "regrouped",
    "moved": "moved",
    "dropped": "dropped",
    "new": "new",
    "linked": "linked through other texts",
    "alone": "not compared",
    "alone_here": "between",
    "single": "in one period only",
}
"""Relations and outcomes, as a reader meets them."""

SIGNS = {
    "same": "=",
    "reworded": "~",
    "partial": "◐",
    "split": "◐",
    "merge": "◐",
    "group": "◐",
    "moved": "⇄",
    "dropped": "−",
    "new": "+",
    "linked": "…",
    "alone": "·",
    "alone_here": "·",
    "single": "·",
}
"""Marks that stand beside every colour."""
