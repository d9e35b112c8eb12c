"""The page of one document: every character of the source, its passages with notes in the margin.

    text    │ Vietnam - Laos hold talks⏎The two sides affirmed…; agreed…⏎![]() |⏎
    blocks  │ headline                 │ paragraph 2: 2.1 · 2.2  │ image, greyed with its reason

The pieces of all blocks joined are the document's text, tested for every corpus.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from analyzer.model import CARRYING, Attestation, Document, Statement, Zone
from analyzer.views.density import ChangeMark, density, mean_change
from analyzer.views.fates import Fates, NoteGroup, grouped
from analyzer.views.places import INDEX, Facet, PassageRef, Place, Site
from analyzer.views.runs import Stretch, marked

_TOLD = ("same", "reworded", "partial", "moved", "new", "dropped", "alone")
"""What a statement became, in the order of a key."""
_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage, or the characters between passages."""

    passage: PassageRef | None
    stretches: tuple[Stretch, ...]
    former: tuple[str, ...] = ()
    """Ids of earlier reports that lead here."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A formula of a passage that stands in documents to which no link leads."""

    text: str
    """Its words as they stand in the passage."""
    family: Place | None
    reworded: bool
    """Whether it stands there in other words."""
    passages: tuple[PassageRef, ...]


@dataclass(frozen=True, slots=True)
class PassageNotes:
    """What the margin says of a passage."""

    passage: PassageRef
    fate: str
    groups: tuple[NoteGroup, ...]
    standing: tuple[Standing, ...]
    """Formulas of this passage that stand where no link leads."""
    findings: tuple[tuple[int, str, Place], ...]
    """Rank, sentence and place of each finding that rests on this passage."""
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document with one zone, at most a paragraph long."""

    zone: str
    furniture: bool
    reason: str
    rule: str
    gap: bool
    """Whether it is white space alone."""
    pieces: tuple[Piece, ...]
    margin: tuple[PassageNotes, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document's page."""

    page: str
    document: Document
    facet: Facet
    blocks: tuple[Block, ...]
    density: tuple[ChangeMark, ...]
    """How much of each statement's wording changed."""
    mean: float
    """The mean of it over the statements."""
    fates: tuple[str, ...]
    """What its statements became, as the chart's key lists it."""
    comparisons: tuple[tuple[str, str, Place], ...]
    """Kind, other document's id and place of each comparison."""
    furniture: int
    """Characters that carry no statement."""
    statements: int
    previous: Facet | None
    following: Facet | None


def document_view(site: Site, document: Document, *, fates: Fates, former: Mapping[str, tuple[str, ...]] = _NONE) -> DocumentView:
    """All of a document's text as blocks, with the notes that belong to each; `former` gives old ids by passage id."""
    facets, number = site.facets, site.document_number[document.id]
    zones = site.analysis.zones_of[document.id]
    marks = density(fates, document.id)
    return DocumentView(
        page=site.document_page(document.id),
        document=document,
        facet=facets[number],
        blocks=tuple(block for zone in zones for block in _blocks(site, zone, fates=fates, former=former)),
        density=marks,
        mean=mean_change(marks),
        fates=tuple(sorted({mark.fate for mark in marks}, key=_TOLD.index)),
        comparisons=_comparisons(site, document.id),
        furniture=sum(zone.end - zone.start for zone in zones if zone.kind not in CARRYING),
        statements=len(site.analysis.statements_of[document.id]),
        previous=facets[number - 1] if number else None,
        following=facets[number + 1] if number + 1 < len(facets) else None,
    )


def _comparisons(site: Site, document_id: str) -> tuple[tuple[str, str, Place], ...]:
    found = []
    for comparison in site.analysis.comparisons:
        pair = (comparison.earlier_document_id, comparison.later_document_id)
        if document_id in pair:
            other = pair[0] if pair[1] == document_id else pair[1]
            found.append((str(comparison.kind), other, Place(site.comparison_page(comparison))))
    return tuple(sorted(found, key=lambda item: (site.document_number[item[1]], item[0])))


def _blocks(site: Site, zone: Zone, *, fates: Fates, former: Mapping[str, tuple[str, ...]]) -> list[Block]:
    text = site.analysis.document_by_id[zone.document_id].text
    inside = [s for s in site.analysis.statements_of[zone.document_id] if zone.start <= s.start and s.end <= zone.end]
    blocks = []
    for start, end in _paragraphs(text, zone=zone, statements=inside):
        held = [statement for statement in inside if start <= statement.start and statement.end <= end]
        gap = not text[start:end].strip()
        blocks.append(
            Block(
                zone=str(zone.kind),
                furniture=zone.kind not in CARRYING,
                reason=zone.reason,
                rule=zone.rule,
                gap=gap,
                pieces=tuple(
                    replace(piece, former=former.get(piece.passage.id, ())) if piece.passage else piece
                    for piece in _pieces(site, zone.document_id, start=start, end=end, statements=held)
                ),
                margin=tuple(_margin(site, statement, fates=fates) for statement in held),
            )
        )
    return blocks


def _paragraphs(text: str, *, zone: Zone, statements: list[Statement]) -> list[tuple[int, int]]:
    """Lines of a zone and the white space between them; a line break inside a statement does not cut."""
    spans: list[tuple[int, int]] = []
    at = zone.start
    while at < zone.end:
        blank = at
        while blank < zone.end and text[blank].isspace():
            blank += 1
        if blank > at and ("\n" in text[at:blank] or "\r" in text[at:blank] or blank == zone.end):
            spans.append((at, blank))
            at = blank
            continue
        end = _line_end(text, start=blank, zone_end=zone.end, statements=statements)
        spans.append((at, end))
        at = end
    return spans


def _line_end(text: str, *, start: int, zone_end: int, statements: list[Statement]) -> int:
    at = start
    while at < zone_end:
        if text[at] in "\n\r":
            crossing = next((s.end for s in statements if s.start < at < s.end), None)
            if crossing is None:
                return at
            at = crossing
        else:
            at += 1
    return zone_end


def _pieces(site: Site, document_id: str, *, start: int, end: int, statements: list[Statement]) -> tuple[Piece, ...]:
    text = site.analysis.document_by_id[document_id].text
    pieces: list[Piece] = []
    at = start
    for statement in statements:
        if statement.start > at:
            pieces.append(Piece(None, (Stretch(text[at : statement.start]),)))
        stretches = marked(site, document_id=document_id, start=max(at, statement.start), end=statement.end)
        pieces.append(Piece(site.passage(statement), stretches))
        at = max(at, statement.end)
    if at < end:
        pieces.append(Piece(None, (Stretch(text[at:end]),)))
    return tuple(pieces)


def _margin(site: Site, statement: Statement, *, fates: Fates) -> PassageNotes:
    told = site.findings_of.get(statement.id, ())
    findings = tuple((finding.rank, finding.statement, Place(INDEX, f"finding-{finding.id}")) for finding in told)
    remarks = tuple(notice.message for notice in statement.notices)
    groups = grouped(fates.notes(statement))
    unlinked = [note.other_document_id for group in groups if group.direction == "none" for note in group.notes]
    standing = tuple(_standing(site, statement, documents=unlinked))
    return PassageNotes(site.passage(statement), fates.fate(statement), groups, standing, findings, remarks)


def _standing(site: Site, statement: Statement, *, documents: list[str]) -> Iterator[Standing]:
    """Where unlinked documents have a formula of this passage: of each document one, its longest and if possible in the same words."""
    here = [a for a in site.formulas_of.get(statement.id, ()) if a.family_id in site.marked_families]
    found: dict[tuple[bool, str], tuple[Attestation, list[str]]] = {}
    for document in documents:
        there = [(mine, other) for mine in here for other in site.attested.get((mine.family_id, document), ())]
        best = min(there, key=lambda pair: pair[0].form_id != pair[1].form_id, default=None)
        if best:
            mine, other = best
            found.setdefault((mine.form_id != other.form_id, mine.family_id), (mine, []))[1].append(other.passage_id)
    for (reworded, family), (mine, passages) in sorted(found.items(), key=lambda item: item[0][0]):
        yield Standing(mine.text, site.family(family), reworded, site.passages(passages))
