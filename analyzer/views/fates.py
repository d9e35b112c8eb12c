"""What became of each statement: where it came from and where it went.

2019 5.2 ──reworded──▶ 2024 6.1 ──(nothing)── dropped after 2024
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from analyzer.model import Alignment, Comparison, ComparisonKind, Outcome, Relation, Statement
from analyzer.views.places import PassageRef, Place, Site

_STRENGTH = {Relation.SAME: 3, Relation.REWORDED: 2, Relation.PARTIAL: 1}


@dataclass(frozen=True, slots=True)
class Note:
    """A line in the margin of a passage: a counterpart, or none."""

    direction: str
    """`from` an earlier document, `to` a later one, `beside` in one of the same event, or `none`: no link was found."""
    relation: str
    """A relation, or `none`."""
    moved: bool
    other: PassageRef | None
    other_document_id: str
    place: Place
    """The row on the page of the two documents."""
    confidence: float
    doubtful: bool
    """Whether the link's confidence is so low that it is as likely wrong as right."""
    kind: str
    """Kind of the comparison: `step`, `span` or `event`."""


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Notes of one direction and relation, told in one line."""

    direction: str
    relation: str
    notes: tuple[Note, ...]


def grouped(notes: Iterable[Note]) -> tuple[NoteGroup, ...]:
    """Notes by direction and relation: counterparts first, then where none was found."""
    found: dict[tuple[str, str], list[Note]] = {}
    for note in notes:
        found.setdefault((note.direction, note.relation), []).append(note)
    return tuple(NoteGroup(*key, tuple(value)) for key, value in found.items())


@dataclass(frozen=True)
class Fates:
    """Margin notes and the one word that sums up a statement's change."""

    site: Site

    def notes(self, statement: Statement) -> tuple[Note, ...]:
        """Everything known of where a statement came from and went, earlier documents first."""
        links = [self._link_note(statement, link) for link in self.site.analysis.alignments_of[statement.id]]
        gaps = [self._gap_note(comparison, item.outcome) for comparison, item in self.site.unmatched_of.get(statement.id, ())]
        order = self.site.document_number
        ranked = ("from", "beside", "to", "none")
        return tuple(
            sorted(
                links + [note for note in gaps if note],
                key=lambda n: (ranked.index(n.direction), order[n.other_document_id], n.place, n.other.id if n.other else ""),
            )
        )

    def _link_note(self, statement: Statement, link: Alignment) -> Note:
        comparison = self.site.comparison_of[link.id]
        is_later = link.later_id == statement.id
        other = self.site.passage(self.site.analysis.statement_by_id[link.earlier_id if is_later else link.later_id])
        direction = "from" if is_later else "to"
        if not comparison.kind.in_time:
            direction = "beside"
        return Note(
            direction,
            str(link.relation),
            link.moved,
            other,
            other.document_id,
            self.site.alignment(link),
            link.confidence,
            self.site.doubts(link.confidence),
            str(comparison.kind),
        )

    def _gap_note(self, comparison: Comparison, outcome: Outcome) -> Note | None:
        if not comparison.kind.in_time:
            return None
        new = outcome is Outcome.NEW
        other = comparison.earlier_document_id if new else comparison.later_document_id
        place = Place(self.site.comparison_page(comparison), f"{self.site.comparison_stem(comparison)}-{outcome}")
        return Note("none", "none", False, None, other, place, 0.0, False, str(comparison.kind))

    @cached_property
    def _stepped(self) -> Mapping[str, tuple[bool, bool]]:
        found = {document.id: (False, False) for document in self.site.analysis.documents}
        for comparison in self.site.analysis.comparisons:
            if comparison.kind is ComparisonKind.STEP:
                earlier, later = comparison.earlier_document_id, comparison.later_document_id
                found[earlier] = (found[earlier][0], True)
                found[later] = (True, found[later][1])
        return found

    def compared(self, document_id: str) -> bool:
        """Whether a document is compared with one of a neighbouring period: only then its statements have a fate."""
        return any(self._stepped[document_id])

    def fate(self, statement: Statement) -> str:
        """One word: the closest relation to the period before, else to one before that; in the first period, to later ones.

        `same`, `reworded`, `partial`, `moved` (same words elsewhere), `new`, `dropped`, or `alone`
        where nothing was compared, as between texts in different languages.
        """
        has_earlier, has_later = self._stepped[statement.document_id]
        if not (has_earlier or has_later):
            return "alone"
        best = self.closest(statement)
        if best is None:
            return self._unlinked(statement, Outcome.NEW if has_earlier else Outcome.DROPPED)
        return "moved" if best.relation is Relation.SAME and best.moved else str(best.relation)

    def closest(self, statement: Statement) -> Alignment | None:
        """The link that tells a statement's fate: the closest to the period before, else to one before; in the first, to later ones."""
        has_earlier = self._stepped[statement.document_id][0]
        links = [
            link
            for link in self.site.analysis.alignments_of[statement.id]
            if self.site.comparison_of[link.id].kind.in_time and (link.later_id if has_earlier else link.earlier_id) == statement.id
        ]
        links = [link for link in links if self.site.comparison_of[link.id].kind is ComparisonKind.STEP] or links
        return max(links, key=lambda link: (_STRENGTH[link.relation], link.confidence, link.id), default=None)

    def _unlinked(self, statement: Statement, outcome: Outcome) -> str:
        compared = self.site.unmatched_of.get(statement.id, ())
        told = any(item.outcome is outcome and comparison.kind.in_time for comparison, item in compared)
        return str(outcome) if told else "alone"
