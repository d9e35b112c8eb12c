"""How statements of two documents correspond."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyzer.model.documents import Notice


class Relation(StrEnum):
    """How two aligned statements relate."""

    SAME = "same"
    """Equal but for accidentals."""
    REWORDED = "reworded"
    """The same position in other words."""
    PARTIAL = "partial"
    """They share part of their matter; splits and merges are groups of partial links."""


class ComparisonKind(StrEnum):
    """Why two documents are compared."""

    STEP = "step"
    """Documents of neighbouring periods."""
    SPAN = "span"
    """Documents of the first and the last period."""
    LIKE = "like"
    """A document and the last earlier one of its kind, where the period between has none of that kind."""
    EVENT = "event"
    """Documents of one event: how much wording differs with no change over time."""
    PERIOD = "period"
    """Documents of one period, of which nobody says that they are of one event: no order in time is told of them."""

    @property
    def in_time(self) -> bool:
        """Whether the later document follows the earlier one in another period."""
        return self in (ComparisonKind.STEP, ComparisonKind.SPAN, ComparisonKind.LIKE)


@dataclass(frozen=True, slots=True)
class SharedTerm:
    """A term both statements have, and how much of the similarity it carries."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class AlignmentEvidence:
    """What a reader needs to judge a link."""

    shared: tuple[SharedTerm, ...] = ()
    """Heaviest shared terms first."""
    runner_up_id: str | None = None
    """The best rival in the row or column."""
    runner_up: float = 0.0
    """The rival's similarity."""
    margin: float = 0.0
    """Similarity minus the rival's."""
    discounted: tuple[str, ...] = ()
    """Shared terms that were given little weight because much of the pair of documents shares them."""
    notes: tuple[str, ...] = ()
    """Other reasons in words: "neighbours are aligned too", "roles are mirrored"."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A link between two statements of two documents."""

    id: str
    earlier_id: str
    later_id: str
    relation: Relation
    moved: bool
    """Off the spine, the longest chain of links in the same order in both documents."""
    similarity: float
    """0 to 1."""
    confidence: float
    """0 to 1. Fitted on texts that people aligned: on retold texts of links at .7 about 73 in 100 were right, on
    simplifications 85; on revisions of essays, where people call a loosely kept sentence new, only 29. Near 1 it
    holds on all of them. On other kinds of text read it as a ranking."""
    evidence: AlignmentEvidence = AlignmentEvidence()
    group: str | None = None
    """Shared by the links of one split, merge or n:m group."""
    decided_by: str = ""
    """Initials of the reader whose judgement made the link; empty for the program."""


class Outcome(StrEnum):
    """What became of a statement without counterpart."""

    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A statement without a counterpart in the other document, with its nearest miss."""

    statement_id: str
    other_document_id: str
    outcome: Outcome
    nearest_id: str | None = None
    similarity: float = 0.0
    confidence: float = 0.0
    """The confidence the nearest miss would have had."""
    reason: str = ""
    """Why it was not taken."""
    asked: float = 0.0
    """The confidence from which it would have been a link."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents, compared."""

    earlier_document_id: str
    later_document_id: str
    kind: ComparisonKind
    alignments: tuple[Alignment, ...]
    unmatched: tuple[Unmatched, ...]
    order: float
    """0 (freely reordered) to 1 (same order throughout), learned from the pair."""
    distance: float = 0.0
    """Mean wording distance of the aligned statements, 0 to 1; on same-event pairs, the noise floor."""
    notices: tuple[Notice, ...] = ()


class AdjudicationAction(StrEnum):
    """What a reader decided about a link."""

    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Adjudication:
    """A reader's judgement on a link, applied at each run."""

    action: AdjudicationAction
    earlier_ids: tuple[str, ...]
    later_ids: tuple[str, ...]
    """More than one id on a side makes a split or merge."""
    initials: str
    reason: str
    place: str = ""
    """File and line."""


@dataclass(frozen=True, slots=True)
class StatementLineage:
    """A chain of aligned statements through the periods; gaps are allowed."""

    id: str
    statement_ids: tuple[str, ...]
    """In order of document date, then position."""
