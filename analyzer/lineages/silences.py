"""Silence: a formula that is missing is evidence only where the statement that carries it elsewhere is there.

             2019            2024            2025
formula      present         host without    host absent
                             └ the aligned statement is here, the formula is not
"""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.analysis import Analysis
from analyzer.model import Document, Family, Presence, Silence
from analyzer.normalize import primary


def find_silences(analysis: Analysis) -> tuple[Silence, ...]:
    """The matrix family × document: families in their order, documents by date."""
    links = _links(analysis)
    return tuple(cell for family in analysis.families for cell in _cells(analysis, family, links))


def silences_of(analysis: Analysis, family: Family) -> tuple[Silence, ...]:
    """One row of the matrix, for any family, mined or traced."""
    return _cells(analysis, family, _links(analysis))


def _links(analysis: Analysis) -> Mapping[str, tuple[str, ...]]:
    """Statements aligned to each statement."""
    found: dict[str, list[str]] = {}
    for link in analysis.alignments:
        found.setdefault(link.earlier_id, []).append(link.later_id)
        found.setdefault(link.later_id, []).append(link.earlier_id)
    return {key: tuple(value) for key, value in found.items()}


def _cells(analysis: Analysis, family: Family, links: Mapping[str, tuple[str, ...]]) -> tuple[Silence, ...]:
    counts: dict[str, int] = {}
    carriers: dict[str, dict[str, None]] = {}
    for attestation in family.attestations:
        counts[attestation.document_id] = counts.get(attestation.document_id, 0) + 1
        carriers.setdefault(attestation.document_id, {})[attestation.passage_id] = None
    hosts: dict[str, dict[str, None]] = {}
    for passages in carriers.values():
        for passage in passages:
            for other in links.get(passage, ()):
                hosts.setdefault(analysis.statement_by_id[other].document_id, {})[other] = None
    attesting = [analysis.document_by_id[i] for i in sorted(counts)]
    cells = []
    for document in analysis.documents:
        count = counts.get(document.id, 0)
        if count:
            cell = Silence(family.id, document.id, Presence.PRESENT, count, tuple(carriers[document.id]))
        elif document.id in hosts:
            cell = Silence(family.id, document.id, Presence.HOST_WITHOUT, 0, tuple(hosts[document.id]))
        elif _comparable(document, attesting):
            cell = Silence(family.id, document.id, Presence.HOST_ABSENT, 0)
        else:
            cell = Silence(family.id, document.id, Presence.NOT_COMPARABLE, 0)
        cells.append(cell)
    return tuple(cells)


def _comparable(document: Document, attesting: list[Document]) -> bool:
    """Whether the document is of a kind, language and series in which the formula is attested."""
    return any(
        document.series == other.series
        and primary(document.language) == primary(other.language)
        and (not document.kind or not other.kind or document.kind == other.kind)
        for other in attesting
    )
