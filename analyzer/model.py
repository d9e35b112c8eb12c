"""The nouns: what the stages hand to one another. Frozen, slotted, made of tuples.

    Document ─ Zone ─ Statement ─ Alignment ─ Collation(Edit) ┐
                         └─ Attestation ─ Family ─ Step ──────┴─ Finding

Every `start`/`end` counts Unicode code points in `Document.text`, end exclusive, so that
`document.text[start:end]` is the quoted text. Dates are ISO 8601 strings of the precision that is
known (`2024`, `2024-09`, `2024-09-11`); nothing is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "CARRYING",
    "Adjudication",
    "AdjudicationAction",
    "Alignment",
    "AlignmentEvidence",
    "Attestation",
    "Collation",
    "Comparison",
    "ComparisonKind",
    "Corpus",
    "Document",
    "Edit",
    "EditClass",
    "Family",
    "FamilyKind",
    "Finding",
    "FindingKind",
    "Form",
    "Gain",
    "Notice",
    "Operation",
    "Outcome",
    "Period",
    "Presence",
    "Relation",
    "SharedTerm",
    "Silence",
    "Span",
    "Statement",
    "StatementLineage",
    "Step",
    "StepKind",
    "Substitution",
    "Unmatched",
    "Verdict",
    "Voice",
    "Zone",
    "ZoneKind",
    "ZoneOverride",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader should know or look at; never an error."""

    place: str
    """Document id, passage id, or file with line."""
    message: str
    """One sentence."""


# ─── documents ───────────────────────────────────────────────────────────────────────────────────


class ZoneKind(StrEnum):
    """What a stretch of a document is. Only four kinds carry statements (`CARRYING`)."""

    HEADLINE = "headline"
    """The title of the text itself."""
    STANDFIRST = "standfirst"
    """The summary paragraph between headline and body."""
    BODY = "body"
    """Running text."""
    LIST_ITEM = "list-item"
    """One member of a list set out line by line."""
    BYLINE = "byline"
    """Who wrote it."""
    DATELINE = "dateline"
    """Where and when it was filed; a line of its own or a span opening a body line."""
    CAPTION = "caption"
    """Text that belongs to a picture."""
    IMAGE = "image"
    """Mark-up that stands for a picture."""
    RELATED = "related"
    """Pointers to other texts, with their headlines and teasers."""
    DUPLICATE = "duplicate"
    """A stretch that repeats an earlier one of the same document."""
    SOURCE = "source"
    """Agency, copyright or rights line."""
    HEADING = "heading"
    """A heading inside the text, an article or section number."""
    SALUTATION = "salutation"
    """Address to the audience: "Mr. President,"."""
    SIGNATURE = "signature"
    """Signature block: place, date, names and offices at the end."""
    VOTING_RECORD = "voting-record"
    """Who voted how."""
    FOOTNOTE = "footnote"
    """A note set apart from the text."""
    PAGE_NUMBER = "page-number"
    """Page numbers and running heads."""
    NAVIGATION = "navigation"
    """Site furniture: menus, share links, cookie notices."""


CARRYING = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.LIST_ITEM})
"""The zones that carry statements; all others are furniture: kept, shown, listed with a reason."""


@dataclass(frozen=True, slots=True)
class ZoneOverride:
    """A reader's decision about zones, from the manifest."""

    document_id: str
    kind: ZoneKind
    first_line: int | None = None
    """1-based, inclusive; None when the override quotes text instead."""
    last_line: int | None = None
    quote: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One dated text (a witness). Its text is never changed after decoding."""

    id: str
    file: str
    """Path relative to the corpus folder."""
    sha256: str
    """Of the file's bytes."""
    text: str
    title: str
    date: str
    period: str
    """Label of the group of documents compared as one point in time."""
    event: str = ""
    """What several documents report on; empty where the manifest names none."""
    outlet: str = ""
    author: str = ""
    kind: str = ""
    language: str = "en"
    """BCP 47."""
    rights: str = ""
    series: str = ""
    """Only documents of one series are compared; empty is a series too."""
    encoding: str = "utf-8"
    """How the bytes were decoded."""
    extraction: str = ""
    """For formats without plain offsets: extractor, its version, and the extracted text's file and hash."""
    notices: tuple[Notice, ...] = ()
    """What was noticed while reading: guessed encoding, control characters, mojibake."""


@dataclass(frozen=True, slots=True)
class Period:
    """The documents compared as one point in time, within one series."""

    label: str
    series: str
    document_ids: tuple[str, ...]
    first_date: str
    last_date: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a document and what it is; the zones of a document tile its text."""

    document_id: str
    start: int
    end: int
    kind: ZoneKind
    rule: str
    """Id of the lexicon rule, `manifest`, or `default`."""
    reason: str
    """One sentence a reader can check."""


class Voice(StrEnum):
    """Who acts, as far as the wording says."""

    ACTIVE = "active"
    PASSIVE = "passive"
    """Passive with a named agent."""
    AGENTLESS = "agentless"
    """Passive without an agent."""
    NONE = "none"
    """No governing verb was recognised."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The smallest stretch a scholar would cite as one position."""

    id: str
    """Passage id: `<corpus>:<document>:<paragraph>.<number>~<hash>`."""
    document_id: str
    paragraph: int
    """1-based ordinal of the paragraph among all paragraphs of the document, furniture included."""
    number: int
    """1-based ordinal of the statement in its paragraph."""
    start: int
    end: int
    zone: ZoneKind
    text: str
    """`document.text[start:end]`."""
    language: str = "en"
    verb: Span | None = None
    """The governing (performative) verb: "agreed"."""
    actor: Span | None = None
    """Who performs it: "The two sides"; may lie in an earlier statement of the same sentence."""
    voice: Voice = Voice.NONE
    quotes: bool = False
    """Whether it quotes somebody's words."""
    notices: tuple[Notice, ...] = ()


# ─── alignment ───────────────────────────────────────────────────────────────────────────────────


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
    EVENT = "event"
    """Documents of one event or period: how much wording differs with no change over time."""


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
    """0 to 1, calibrated: of links with confidence .8 about 80 in 100 are right."""
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


# ─── wording ─────────────────────────────────────────────────────────────────────────────────────


class Operation(StrEnum):
    """What an edit does."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"


class EditClass(StrEnum):
    """Whether an edit matters: the editors' substantive and accidental variants."""

    NONE = "none"
    """Of `equal`."""
    SUBSTANTIVE = "substantive"
    ACCIDENTAL = "accidental"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change between an earlier and a later wording.

    Applying all edits in order to the earlier text gives the later text, and backward. For a `move`
    the words stand twice, once with an empty later side and once with an empty earlier side, both
    carrying the same `move_id`.
    """

    operation: Operation
    earlier_start: int
    """Offset in the collation's earlier text."""
    earlier_end: int
    later_start: int
    later_end: int
    earlier_text: str
    later_text: str
    edit_class: EditClass
    kinds: tuple[str, ...] = ()
    """Finer kinds from the lexicon: `spelling`, `number`, `modality`, `negation`, `list-append` …"""
    move_id: int | None = None


@dataclass(frozen=True, slots=True)
class Collation:
    """The edits between the two sides of an alignment, or of a whole group, joined."""

    id: str
    """The alignment's id, or the group's."""
    alignment_ids: tuple[str, ...]
    earlier_ids: tuple[str, ...]
    later_ids: tuple[str, ...]
    earlier_text: str
    later_text: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Substitution:
    """Old phrase → new phrase, pooled over all aligned passages of a pair of periods."""

    earlier_phrase: str
    later_phrase: str
    """One of the two may be empty: gone, or added."""
    from_period: str
    to_period: str
    count: int
    document_ids: tuple[str, ...]
    edit_class: EditClass
    kinds: tuple[str, ...]
    evidence: tuple[str, ...]
    """Collation ids."""
    systematic: bool
    """Whether it recurs or is backed by other evidence; if not, it may be two words that merely stand at one place."""
    reason: str = ""
    """Why it was, or was not, called systematic."""


@dataclass(frozen=True, slots=True)
class Gain:
    """A word or phrase that one period uses more than another."""

    phrase: str
    from_period: str
    to_period: str
    earlier_count: int
    later_count: int
    earlier_total: int
    """Statements of the earlier period."""
    later_total: int
    log_odds: float
    """With an informative prior (Monroe, Colaresi & Quinn 2008); positive: gained."""
    low: float
    """Lower end of the 95 % interval."""
    high: float
    verdict: Verdict
    evidence: tuple[str, ...]
    """Passage ids."""


# ─── formulas ────────────────────────────────────────────────────────────────────────────────────


class FamilyKind(StrEnum):
    """How a formula is built."""

    LIST = "list"
    """Coordinated items: "A, B and C"."""
    PHRASE = "phrase"
    """Anything else."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """One occurrence of a formula."""

    family_id: str
    form_id: str
    document_id: str
    start: int
    end: int
    text: str
    items: tuple[str, ...]
    """The members as they stand in the text, for lists."""
    passage_id: str
    note: str = ""
    """A slip ("Grate friendship"), a rendering, found by approximate search."""


@dataclass(frozen=True, slots=True)
class Form:
    """One wording of a formula: attestations that are equal but for accidentals."""

    id: str
    text: str
    """Its most frequent wording."""
    items: tuple[str, ...]
    """Normalised members, for lists."""
    first_date: str
    last_date: str
    parent_id: str | None = None
    """The form it descends from: earliest, then most shared; None for the root."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Formulas that descend from one another."""

    id: str
    label: str
    kind: FamilyKind
    first_date: str
    last_date: str
    forms: tuple[Form, ...]
    attestations: tuple[Attestation, ...]
    """By date, document, position."""
    related: tuple[str, ...] = ()
    """Ids of families that contain this one or are contained in it."""
    notes: tuple[str, ...] = ()


class StepKind(StrEnum):
    """What happened to a family between two periods."""

    APPEND = "append"
    """A member added at the end."""
    INSERT = "insert"
    """A member added elsewhere."""
    DROP = "drop"
    REPLACE = "replace"
    """One member, or one word of a phrase, for another."""
    REORDER = "reorder"
    REQUALIFY = "requalify"
    """The same head with another qualifier: "great" → "grand" friendship."""
    SPLIT = "split"
    """One member became two."""
    FUSE = "fuse"
    """Two members became one."""
    SPELLING = "spelling"
    """An accidental or a slip."""
    RENDERING = "rendering"
    """A translation variant: another wording of one thing in one event. Never a step in time."""
    RETIRED = "retired"
    """Not attested from here on."""
    REVIVED = "revived"
    """Attested again after a period without."""
    NEW = "new"
    """First attested."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change in a family between two attestations or periods."""

    family_id: str
    from_period: str
    to_period: str
    kind: StepKind
    from_text: str
    to_text: str
    evidence: tuple[str, ...]
    """Passage ids, earlier first."""
    item: str = ""
    """The member concerned, for lists."""
    note: str = ""


class Presence(StrEnum):
    """What a document says of a family: silence is evidence only where the host statement is there."""

    PRESENT = "present"
    HOST_WITHOUT = "host-without"
    """The statement that carries it elsewhere is here without it."""
    HOST_ABSENT = "host-absent"
    NOT_COMPARABLE = "not-comparable"
    """Another kind of text, or another language or series."""


@dataclass(frozen=True, slots=True)
class Silence:
    """One cell of the matrix family × document."""

    family_id: str
    document_id: str
    presence: Presence
    count: int
    hosts: tuple[str, ...] = ()
    """Passage ids of the host statements here."""


# ─── findings ────────────────────────────────────────────────────────────────────────────────────


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


# ─── the whole input ─────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a manifest describes, read and decoded."""

    id: str
    title: str
    documents: tuple[Document, ...]
    """By date, then id."""
    signature: str
    """Hash over ids, metadata and sha256 of all documents, and the readers' decisions."""
    overrides: tuple[ZoneOverride, ...] = ()
    adjudications: tuple[Adjudication, ...] = ()
    periods: tuple[Period, ...] = ()
    """In order of time, within each series."""
    notices: tuple[Notice, ...] = ()
    description: str = ""
