"""Set phrases and how they live."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    """Members in the spelling that is most frequent in the family, for lists: equal members read equal."""
    first_date: str
    last_date: str
    parent_id: str | None = None
    """The form it descends from: earliest, then most shared; None for the root."""
    note: str = ""
    relation: str = ""
    """How it stands to its parent: nothing where it descends from it in time, `beside` in the same document, `rendering` in another
    document of the same event, `slip` of it. Only the first is a step."""


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
    earlier_kind: str = ""
    """The kinds of the texts on the earlier side where no kind is on both sides: they may be worded apart for that. Empty otherwise."""
    later_kind: str = ""


class Presence(StrEnum):
    """What a document says of a family: silence is evidence only where the host statement is there."""

    PRESENT = "present"
    HOST_WITHOUT = "host-without"
    """The clause that carries it elsewhere is here without it: the only silence that tells something."""
    OTHER_WORDS = "other-words"
    """A statement linked to one that carries it is here, and says it, or may say it, in other words."""
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
