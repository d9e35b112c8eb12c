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
    TEXT_REPLACED = "text-replaced"
    STATEMENT_REWORDED = "statement-reworded"
    FREQUENCY = "frequency"


class Reason(StrEnum):
    """What a finding is ranked by. Each is a factor between 0 and 1; their product is the score. In words: `wording.reasons`."""

    RARITY = "rarity"
    """How rare its words are in these texts."""
    SUPPORT = "support"
    """How often its wordings are attested."""
    HEFT = "weight of the formula"
    """How many content words the formula has."""
    LIST = "list"
    """Members of a list that come and go are surer than words of a phrase."""
    SUBSTANCE = "substance"
    """Less for what is only a name, a number, a small word or another form of a word."""
    ONE_CHANGE = "one clean change"
    """How much of the wording stayed round the change."""
    SEEN_AGAIN = "seen more than once"
    """Less where each wording stands once: what stands at one place once may be chance."""
    PERSISTENCE = "persistence"
    """In how many texts the wordings stand."""
    STORY = "what stands in its place is known"
    """Whether aligned statements, or other times, show what is said instead."""
    WHOLE = "the formula itself came or went"
    """Less where the other period still has it in other words."""
    SILENCE = "silence"
    """Whether the silence is longer than the pauses of the formula before."""
    ONE_EVENT = "one event"
    """A rendering or a slip is no change in time."""
    CHANGED_MEMBER = "of a member that changed"
    """More where the member that is rendered otherwise also changed in time."""
    UNCHANGED = "nothing changed"
    """That a wording stays is told after what changed."""
    UNUSUAL = "unusual in these texts"
    """A wording that stays says more where most are new, and one that has no answer more where most are answered."""
    BEYOND_NOISE = "beyond the noise floor"
    """How much better the words round a change agree than in two reports of one event."""
    ALIGNED = "surely aligned"
    """The confidence of the link."""
    KIND = "kind of change"
    """Lists, negation, modality and strength before other words."""
    SIZE = "size"
    """How much the statement says."""
    UNANSWERED = "certainty that nothing answers to it"
    """What is left by the nearest miss."""
    NOVEL = "words that stand nowhere else"
    """Share of its words that no text compared has."""
    SAME_KIND = "a text of the same kind is silent"
    """A text of another kind need not say the same."""
    STANDING = "no single occurrence"
    """Less for what is bound to one day, person or place."""
    ABSENCE = "absence only"
    """That nothing was found is weaker than what was found."""
    STRENGTH = "strength"
    """How far the counts are apart at least."""
    VOICE = "the weightiest of its period"
    """Told, though weak beside others, because nothing else is told of what its period changed."""


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
    """The parts of the score: names of `Reason`, and values."""
    family_id: str | None = None
    statement: str = ""
    """Its claim as one sentence and what that rests on as another, made from kind, verdict and facts by `wording`."""
    claim_end: int = 0
    """Where the claim ends in the statement, behind its full stop."""

    @property
    def claim(self) -> str:
        """The claim alone; all where nothing says where it ends."""
        return self.statement[: self.claim_end or None]

    @property
    def ground(self) -> str:
        """What the claim rests on; empty where nothing more is said."""
        return self.statement[self.claim_end :].lstrip() if self.claim_end else ""

    def fact(self, name: str) -> str:
        """The value of a fact, or an empty string."""
        return dict(self.facts).get(name, "")
