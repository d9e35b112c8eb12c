"""Silence: a formula that is missing is evidence only where the very clause that carries it elsewhere is there.

elsewhere   "maintain political stability, and [social order and safety] in each country"
here        "maintaining political stability in each country"                  host without: this silence tells something
            "ensure safety and order in society, and political stability"      other words: its matter is there
            "cooperate in defence and security"                                host absent: another part of a linked statement

That two statements are linked says that they share something, not which part of them: so the words round the formula
must stand in the other statement, and the formula's own must not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from analyzer.analysis import Analysis
from analyzer.lineages.hosts import Hosts
from analyzer.model import Document, Family, Presence, Silence
from analyzer.normalize import primary

_Class = tuple[str, str, str]
"""Series, language and kind: whether documents can be compared depends on these alone."""


def find_silences(analysis: Analysis) -> tuple[Silence, ...]:
    """The matrix family × document without `HOST_ABSENT`: families in their order, documents by date.

    Where no host stands nothing follows, and in a long series that is nearly everywhere: a document
    without a cell is such a one. What remains grows with the attestations.
    """
    ground = _Ground(analysis)
    return tuple(cell for family in analysis.families for cell in _cells(ground, family, telling=True))


def silences_of(analysis: Analysis, family: Family) -> tuple[Silence, ...]:
    """One row of the whole matrix, for any family, mined or traced."""
    return tuple(_cells(_Ground(analysis), family, telling=False))


class _Ground(Hosts):
    """What is the same for all families."""

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each document stands among all."""
        return {document.id: number for number, document in enumerate(self.analysis.documents)}

    @cached_property
    def members(self) -> Mapping[_Class, tuple[str, ...]]:
        """Documents by class."""
        found: dict[_Class, list[str]] = {}
        for document in self.analysis.documents:
            found.setdefault(_class(document), []).append(document.id)
        return {key: tuple(value) for key, value in found.items()}


def _cells(ground: _Ground, family: Family, *, telling: bool) -> Iterable[Silence]:
    """The cells of a family by document; `telling`: without `HOST_ABSENT`."""
    carriers, counts = _carriers(family)
    answers = ground.answers(family)
    attesting = {_class(ground.analysis.document_by_id[key]) for key in counts}
    silent = Presence.NOT_COMPARABLE, Presence.HOST_ABSENT
    absent = {
        key: silent[comparable]
        for kind, members in ground.members.items()
        if not (comparable := _comparable(kind, attesting)) or not telling
        for key in members
    }
    for key in sorted({*counts, *answers, *absent}, key=ground.place.__getitem__):
        if key in counts:
            yield Silence(family.id, key, Presence.PRESENT, counts[key], tuple(carriers[key]))
        elif key in answers:
            yield Silence(family.id, key, answers[key][0], 0, answers[key][1])
        else:
            yield Silence(family.id, key, absent[key], 0)


def _carriers(family: Family) -> tuple[dict[str, dict[str, None]], dict[str, int]]:
    """Per document the statements that carry the family, and how often it stands there."""
    counts: dict[str, int] = {}
    carriers: dict[str, dict[str, None]] = {}
    for attestation in family.attestations:
        counts[attestation.document_id] = counts.get(attestation.document_id, 0) + 1
        carriers.setdefault(attestation.document_id, {})[attestation.passage_id] = None
    return carriers, counts


def _class(document: Document) -> _Class:
    return document.series, primary(document.language), document.kind


def _comparable(kind: _Class, attesting: Iterable[_Class]) -> bool:
    """Whether documents of a class are of a kind, language and series in which the formula is attested."""
    return any(kind[:2] == other[:2] and (not kind[2] or not other[2] or kind[2] == other[2]) for other in attesting)
