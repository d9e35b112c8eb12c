"""What is offered to the ranking: a finding that has no rank yet, with what it is weighed by."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from analyzer.model import FindingKind, Verdict
from analyzer.model.parts import parted

_TURNS = {
    FindingKind.FORMULA_STEP: "to_period",
    FindingKind.FORMULA_NEW: "to_period",
    FindingKind.FORMULA_RETIRED: "to_period",
    FindingKind.SUBSTITUTION: "to_period",
    FindingKind.STATEMENT_REWORDED: "to_period",
    FindingKind.TEXT_REPLACED: "to_period",
    FindingKind.STATEMENT_NEW: "period",
    FindingKind.STATEMENT_DROPPED: "other_period",
}
"""The fact that names the period with which a change came, by kind of finding; word counts are of no one period."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A finding that has not been ranked yet."""

    kind: FindingKind
    verdict: Verdict
    facts: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]
    reasons: tuple[tuple[str, float], ...]
    topic: str
    """The words it is about: two offers about the same words say the same."""
    when: str
    """The periods it speaks of."""
    family_id: str | None = None
    language: str = "en"
    """Primary subtag of its texts."""

    @property
    def score(self) -> float:
        """The product of the reasons."""
        return round(prod(value for _, value in self.reasons), 6)

    @property
    def turn(self) -> str:
        """The period with which the change came that is told; empty where none is. Of several, the last: what lacks a statement."""
        told = dict(self.facts).get(_TURNS.get(self.kind, ""), "")
        # Only a dropped statement is missed in several periods, told as one fact; any other fact is a period's label as it is.
        return (parted(told) or ("",))[-1] if self.kind is FindingKind.STATEMENT_DROPPED else told
