"""Where everything is shown: which pages there are, and the place of each passage, change and formula.

    passage  v:2024-talks:5.2~1a2b   →  documents/2024-talks.html#v:2024-talks:5.2~1a2b
    link     2019-talks × 2024-talks →  synopsis/2019-talks--2024-talks.html#<alignment id>
    family   comprehensive-coop…     →  formulas.html#<family id>, or formulas-2.html in a large corpus

Fragments are unique over the whole report, so that all pages can be bundled into one file. Large
corpora are paged, never cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from analyzer.analysis import Analysis
from analyzer.model import (
    Alignment,
    Attestation,
    Collation,
    Comparison,
    Document,
    Family,
    Finding,
    Period,
    Silence,
    Statement,
    Step,
    Unmatched,
)
from analyzer.settings import ViewSettings
from analyzer.views.paths import file_names, paged

INDEX, FORMULAS, SYNOPSIS, LEDGER, METHOD = "index.html", "formulas.html", "synopsis.html", "ledger.html", "method.html"
PASSAGES = "passages.html"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A page and a spot on it."""

    page: str
    """Path from the report's folder."""
    fragment: str = ""
    """Id of an element; unique over all pages. Empty: the top of the page."""


@dataclass(frozen=True, slots=True)
class PassageRef:
    """A passage, as every page names it."""

    id: str
    place: Place
    document_id: str
    title: str
    date: str
    period: str
    locator: str
    """Paragraph and statement: `5.2`."""
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A document as a filter and a column name it."""

    id: str
    number: int
    """0-based, by date."""
    place: Place
    title: str
    date: str
    period: str
    kind: str


@dataclass(frozen=True)
class Site:
    """An analysis with the places of everything in it."""

    analysis: Analysis

    @property
    def settings(self) -> ViewSettings:
        """How much a page holds."""
        return self.analysis.settings.views

    def doubts(self, confidence: float) -> bool:
        """Whether a link of this confidence, as it is told, is called doubtful."""
        return round(confidence, 2) < self.settings.doubtful

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return file_names(document.id for document in self.analysis.documents)

    @cached_property
    def document_number(self) -> Mapping[str, int]:
        """0-based position by date."""
        return {document.id: number for number, document in enumerate(self.analysis.documents)}

    def document_page(self, document_id: str) -> str:
        """Path of a document's page."""
        return f"documents/{self._names[document_id]}.html"

    def extracted(self, document: Document) -> str:
        """Path of the text that a document's offsets count, where that is not the decoded source itself; else empty."""
        return f"data/extracted/{self._names[document.id]}.txt" if document.extracted_sha256 else ""

    def document(self, document_id: str) -> Place:
        """Top of a document's page."""
        return Place(self.document_page(document_id))

    def facet(self, document: Document) -> Facet:
        """A document as filters and columns name it."""
        number = self.document_number[document.id]
        place = self.document(document.id)
        return Facet(document.id, number, place, document.title, document.date, document.period, document.kind)

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """All documents, by date."""
        return tuple(self.facet(document) for document in self.analysis.documents)

    def passage(self, statement: Statement) -> PassageRef:
        """A statement as every page names it."""
        document = self.analysis.document_by_id[statement.document_id]
        place = Place(self.document_page(document.id), statement.id)
        locator = f"{statement.paragraph}.{statement.number}"
        return PassageRef(
            statement.id, place, document.id, document.title, document.date, document.period, locator, statement.text, statement.language
        )

    def passages(self, ids: Iterable[str]) -> tuple[PassageRef, ...]:
        """Statements by passage id, in the order given; ids this corpus does not hold are left out."""
        known = self.analysis.statement_by_id
        return tuple(self.passage(known[key]) for key in ids if key in known)

    def in_order(self, passages: Iterable[PassageRef]) -> tuple[PassageRef, ...]:
        """Passages in the order of the texts, by which a list of references names each text once."""
        return tuple(sorted(passages, key=lambda ref: self.statement_number[ref.id]))

    def comparison_page(self, comparison: Comparison) -> str:
        """Path of the page of two compared documents."""
        return f"synopsis/{self.comparison_stem(comparison)}.html"

    def comparison_stem(self, comparison: Comparison) -> str:
        """File name without folder and suffix."""
        return f"{self._names[comparison.earlier_document_id]}--{self._names[comparison.later_document_id]}"

    @cached_property
    def comparison_of(self) -> Mapping[str, Comparison]:
        """Comparison by alignment id."""
        return {link.id: comparison for comparison in self.analysis.comparisons for link in comparison.alignments}

    def alignment(self, link: Alignment) -> Place:
        """The row of a link on the page of its two documents."""
        return Place(self.comparison_page(self.comparison_of[link.id]), link.id)

    @cached_property
    def collation_by_id(self) -> Mapping[str, Collation]:
        """Collations by their own id."""
        return {collation.id: collation for collation in self.analysis.collations}

    def collation(self, collation_id: str) -> Place | None:
        """The row of a collation on the page of its two documents."""
        collation = self.collation_by_id.get(collation_id)
        link = self.analysis.alignment_by_id.get(collation.alignment_ids[0] if collation else collation_id)
        return self.alignment(link) if link else None

    @cached_property
    def _family_pages(self) -> Mapping[str, str]:
        # The first page has the list of all families: its lines take room, too.
        pages, number, held = {}, 1, len(self.analysis.families) if len(self.analysis.families) < self.settings.formula_lines else 0
        for family in self.analysis.families:
            size = len(family.attestations) + len(family.forms) + 5
            if held and held + size > self.settings.formula_lines:
                number, held = number + 1, 0
            held += size
            pages[family.id] = paged(FORMULAS, number)
        return pages

    def family(self, family_id: str) -> Place | None:
        """Where a family is told."""
        page = self._family_pages.get(family_id)
        return Place(page, f"formula-{family_id}") if page else None

    @cached_property
    def family_pages(self) -> tuple[tuple[str, tuple[Family, ...]], ...]:
        """Pages of families, heaviest families first; at least one page."""
        pages: dict[str, list[Family]] = {FORMULAS: []}
        for family in self.analysis.families:
            pages.setdefault(self._family_pages[family.id], []).append(family)
        return tuple((page, tuple(families)) for page, families in pages.items())

    @cached_property
    def attestations_in(self) -> Mapping[str, tuple[Attestation, ...]]:
        """Attestations by document id, longest first where they start together."""
        found: dict[str, list[Attestation]] = {document.id: [] for document in self.analysis.documents}
        for family in self.analysis.families:
            for attestation in family.attestations:
                found[attestation.document_id].append(attestation)
        return {key: tuple(sorted(value, key=lambda a: (a.start, -a.end, a.family_id))) for key, value in found.items()}

    @cached_property
    def formulas_of(self) -> Mapping[str, tuple[Attestation, ...]]:
        """Attestations by passage id, longest first."""
        found: dict[str, list[Attestation]] = {}
        for family in self.analysis.families:
            for attestation in family.attestations:
                found.setdefault(attestation.passage_id, []).append(attestation)
        return {key: tuple(sorted(value, key=lambda a: (a.start - a.end, a.start, a.family_id))) for key, value in found.items()}

    @cached_property
    def attested(self) -> Mapping[tuple[str, str], tuple[Attestation, ...]]:
        """Attestations by family id and document id, in order of position."""
        found: dict[tuple[str, str], list[Attestation]] = {}
        for family in self.analysis.families:
            for attestation in family.attestations:
                found.setdefault((family.id, attestation.document_id), []).append(attestation)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def marked_families(self) -> frozenset[str]:
        """Families worth marking in a text for reading: in two documents at least, and not too short."""
        return frozenset(
            family.id
            for family in self.analysis.families
            if len({attestation.document_id for attestation in family.attestations}) > 1
            and len(family.label.split()) >= self.settings.marked_words
        )

    @cached_property
    def unmatched_of(self) -> Mapping[str, tuple[tuple[Comparison, Unmatched], ...]]:
        """Comparisons in which a statement has no counterpart, by passage id."""
        found: dict[str, list[tuple[Comparison, Unmatched]]] = {}
        for comparison in self.analysis.comparisons:
            for item in comparison.unmatched:
                found.setdefault(item.statement_id, []).append((comparison, item))
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def steps_of(self) -> Mapping[str, tuple[Step, ...]]:
        """Steps by family id."""
        found: dict[str, list[Step]] = {}
        for step in self.analysis.steps:
            found.setdefault(step.family_id, []).append(step)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def silences_of(self) -> Mapping[str, Mapping[str, Silence]]:
        """Cells of the silence matrix by family id, then document id."""
        found: dict[str, dict[str, Silence]] = {}
        for cell in self.analysis.silences:
            found.setdefault(cell.family_id, {})[cell.document_id] = cell
        return found

    @cached_property
    def findings_of(self) -> Mapping[str, tuple[Finding, ...]]:
        """Findings by passage id."""
        found: dict[str, list[Finding]] = {}
        for finding in self.analysis.findings:
            for key in dict.fromkeys(finding.evidence):
                found.setdefault(key, []).append(finding)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def statement_number(self) -> Mapping[str, int]:
        """0-based position of each statement in the whole corpus, by passage id."""
        return {statement.id: number for number, statement in enumerate(self.analysis.statements)}

    @cached_property
    def columns(self) -> tuple[Period, ...]:
        """The synopsis' columns; empty where there are too many to stand side by side, or only one: then pairs of documents are read."""
        periods = self.analysis.periods
        return periods if 1 < len(periods) <= self.settings.columns else ()
