"""How the wording of aligned statements differs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyzer.model.findings import Verdict


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

    Applying all edits in order to the earlier text gives the later text, and backward. An `equal` one has the same words on both
    sides; blanks between them may be set otherwise, as in justified text. For a `move` the words stand twice, once with an empty
    later side and once with an empty earlier side, both carrying the same `move_id`.
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

    def across(self, inner: int, *, forward: bool = True) -> int:
        """Where a place inside a kept stretch of one side lies in the other side's; both count from the start of the stretch.

        `forward` goes from the earlier side to the later. Only blanks may differ, so the same letters stand before both places.
        """
        here, there = (self.earlier_text, self.later_text) if forward else (self.later_text, self.earlier_text)
        if here == there:
            return inner
        letters = sum(not character.isspace() for character in here[:inner])
        places = [place for place, character in enumerate(there) if not character.isspace()]
        if inner < len(here) and not here[inner].isspace():
            return places[letters]
        return places[letters - 1] + 1 if letters else 0


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
    earlier_borders: tuple[int, ...] = ()
    """Offsets in `earlier_text` of the blanks that join two statements; one fewer than there are statements."""
    later_borders: tuple[int, ...] = ()
    distant: bool = False
    """Whether so little stays that the edits only turn one text into the other: none of them is told or counted as a change of its own."""


@dataclass(frozen=True, slots=True)
class Substitution:
    """Old phrase → new phrase, pooled over all aligned passages of a pair of periods."""

    earlier_phrase: str
    later_phrase: str
    """One of the two may be empty: gone, or added."""
    from_period: str
    to_period: str
    count: int
    """Distinct later passages in which it stands; earlier ones where nothing stands later."""
    document_ids: tuple[str, ...]
    edit_class: EditClass
    kinds: tuple[str, ...]
    evidence: tuple[str, ...]
    """Collation ids."""
    systematic: bool
    """Whether it recurs or is backed by other evidence; if not, it may be two words that merely stand at one place."""
    reason: str = ""
    """Why it was, or was not, called systematic."""
    claimed: bool = True
    """Whether the later phrase is told as put for the earlier; if not, and both are there, the one went where the other came."""


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
    compared: int = 0
    """Words and phrases that were compared between the two periods."""
    p: float = 1.0
    """Of the difference in counts, by the texts of each period as clusters of statements; not corrected for how many were compared."""
