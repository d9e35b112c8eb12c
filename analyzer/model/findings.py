"""What is worth telling, and what may be claimed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the texts allow one to say. The sentences are in `wording`."""

    SUPPORTED = "supported"
    """The wording itself shows it, in aligned or same-family passages."""
    FIRST_ATTESTED = "first-attested"
    """Present later, absent earlier; "introduced" is more than the texts carry."""
    LAST_ATTESTED = "last-attested"
    """Present earlier, absent later."""
    FREQUENCY = "frequency"
    """A difference in counts beyond chance by an exact test."""
    NO_EVIDENCE = "no-evidence"
    """A difference in counts that chance can explain."""
    RENDERING = "rendering"
    """A difference between renderings of one event."""
    SINGLE_WITNESS = "single-witness"
    """Rests on one document."""
    STABLE = "stable"
    """The same wording throughout."""
    NO_COUNTERPART = "no-counterpart"
    """No statement that answers to it was found in the texts compared."""
    NOT_COMPARABLE = "not-comparable"
    """The documents differ too much in kind or length."""


class FindingKind(StrEnum):
    """What a finding tells of."""

    FORMULA_STEP = "formula-step"
    FORMULA_NEW = "formula-new"
    FORMULA_RETIRED = "formula-retired"
    FORMULA_REVIVED = "formula-revived"
    FORMULA_STABLE = "formula-stable"
    RENDERING = "rendering"
    SLIP = "slip"
    SUBSTITUTION = "substitution"
    STATEMENT_DROPPED = "statement-dropped"
    STATEMENT_NEW = "statement-new"
    STATEMENT_REWORDED = "statement-reworded"
    FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth telling a reader."""

    id: str
    rank: int
    kind: FindingKind
    verdict: Verdict
    facts: tuple[tuple[str, str], ...]
    """What the sentence is made of: name and value, e.g. ("item", "strategic cohesion")."""
    evidence: tuple[str, ...]
    """Passage ids."""
    score: float
    """What it is ranked by."""
    reasons: tuple[tuple[str, float], ...] = ()
    """The parts of the score."""
    family_id: str | None = None
    statement: str = ""
    """The sentence, made from kind, verdict and facts by `wording`."""

    def fact(self, name: str) -> str:
        """The value of a fact, or an empty string."""
        return dict(self.facts).get(name, "")
