"""Citations of one analysis: the same facts in every form.

cite = Citer(analysis)
cite.footnote("v:talks-2024:5.2~1a2b"), cite.biblatex(…), cite.change_footnote("l-…")
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from analyzer.analysis import Analysis
from analyzer.citation import items, notes, selectors
from analyzer.citation.facts import Cited, CitedChange, address, key, line, slips_of
from analyzer.errors import UnknownPassageError
from analyzer.model import Alignment, Collation, Document, Finding, Relation, Step, Substitution, Unmatched
from analyzer.settings import CitationSettings
from analyzer.views.places import FORMULAS, INDEX, Place, Site


@dataclass(frozen=True)
class Citer:
    """Every form of citation for an analysis."""

    analysis: Analysis
    base: str = ""
    """Address under which the report is published, ending in a slash; without it, links are relative and no URL is claimed."""

    @cached_property
    def _site(self) -> Site:
        return Site(self.analysis)

    @property
    def settings(self) -> CitationSettings:
        """How much a citation says."""
        return self.analysis.settings.citation

    @property
    def provenance(self) -> str:
        """Tool version and corpus hash."""
        return f"phrasing {self.analysis.version}, corpus {self.analysis.corpus.signature[: self.settings.hash_digits]}"

    # passages

    def passage(self, passage_id: str) -> Cited:
        """What the citation of a passage is made of."""
        statement = self.analysis.statement(passage_id)
        document = self.analysis.document_by_id[statement.document_id]
        link = address(self._site.passage(statement).place)
        slips = self._slips.get(statement.id, ())
        return Cited(statement, document, key(statement.id), line(statement.text), link, self.provenance, slips)

    @cached_property
    def _slips(self) -> Mapping[str, tuple[str, ...]]:
        return slips_of(self.analysis.findings)

    def csl(self, passage_id: str) -> dict[str, Any]:
        """A CSL-JSON item."""
        return items.csl_passage(self.passage(passage_id), signature=self.analysis.corpus.signature, base=self.base)

    def biblatex(self, passage_id: str) -> str:
        """A BibLaTeX entry."""
        return items.bib_passage(self.passage(passage_id), base=self.base)

    def ris(self, passage_id: str) -> str:
        """A RIS record."""
        return items.ris_passage(self.passage(passage_id), base=self.base)

    def footnote(self, passage_id: str) -> str:
        """One line of plain text."""
        return notes.footnote(self.passage(passage_id))

    def markdown(self, passage_id: str) -> str:
        """A block quotation with its source."""
        return notes.markdown(self.passage(passage_id), base=self.base)

    def link(self, passage_id: str) -> str:
        """Path and fragment from the report's folder."""
        return self.base + self.passage(passage_id).link

    def annotation(self, passage_id: str, *, text: bool = True, folder: str = "") -> dict[str, Any]:
        """A Web Annotation that identifies the passage; `folder` leads from the annotation's file to the report's folder.

        Its source is named by hash; `selectors.source` says which document that is.
        """
        cited = self.passage(passage_id)
        statement = cited.statement
        return {
            "id": (self.base or folder) + cited.link,
            "type": "Annotation",
            "motivation": "identifying",
            "body": {"type": "TextualBody", "purpose": "identifying", "value": statement.id, "format": "text/plain"},
            "target": selectors.target(cited.document, statement.start, statement.end, around=self.settings.around, text=text),
        }

    # documents

    def document_key(self, document: Document) -> str:
        """Citation key of a whole document, the same in every form."""
        return key(f"{self.analysis.corpus.id}:{document.id}")

    def csl_document(self, document: Document) -> dict[str, Any]:
        """A CSL-JSON item for a whole document, to be cited with a locator."""
        return items.csl_document(document, self.document_key(document))

    # changes

    def change(self, alignment_id: str) -> CitedChange:
        """What the citation of a change is made of; the whole split or merge where the link belongs to one."""
        link = self._alignment(alignment_id)
        collation = self.analysis.collation_by_alignment.get(link.id)
        earlier, later = _sides(link, collation)
        return CitedChange(
            alignment_id=link.id,
            relation=link.relation,
            moved=link.moved,
            confidence=link.confidence,
            decided_by=link.decided_by,
            earlier=tuple(self.passage(item) for item in earlier),
            later=tuple(self.passage(item) for item in later),
            edits=collation.edits if collation and not collation.distant else (),
            link=self.base + address(self._site.alignment(link)),
            provenance=self.provenance,
        )

    def change_csl(self, alignment_id: str) -> list[dict[str, Any]]:
        """CSL-JSON items of both sides."""
        return [self.csl(item) for item in self._passages(alignment_id)]

    def change_biblatex(self, alignment_id: str) -> str:
        """BibLaTeX entries of both sides."""
        return "\n".join(self.biblatex(item) for item in self._passages(alignment_id))

    def change_ris(self, alignment_id: str) -> str:
        """RIS records of both sides."""
        return "\n".join(self.ris(item) for item in self._passages(alignment_id))

    def change_footnote(self, alignment_id: str) -> str:
        """One line of plain text: both wordings, their sources, what was changed."""
        return notes.change_footnote(self.change(alignment_id), self.settings)

    def change_markdown(self, alignment_id: str) -> str:
        """Block quotations of both wordings, and what was changed."""
        return notes.change_markdown(self.change(alignment_id), self.settings, base=self.base)

    def change_link(self, alignment_id: str) -> str:
        """Path and fragment of the change in the report."""
        return self.base + address(self._site.alignment(self._alignment(alignment_id)))

    def change_annotation(self, alignment_id: str, *, text: bool = True, folder: str = "") -> dict[str, Any]:
        """A Web Annotation that links the later passage (target) to the earlier (body)."""
        link = self._alignment(alignment_id)
        sides = []
        for passage_id in (link.earlier_id, link.later_id):
            cited = self.passage(passage_id)
            found = selectors.target(cited.document, cited.statement.start, cited.statement.end, around=self.settings.around, text=text)
            sides.append({"type": "SpecificResource", **found})
        tag = {"type": "TextualBody", "purpose": "tagging", "value": link.relation.value}
        return {
            "id": (self.base or folder) + address(self._site.alignment(link)),
            "type": "Annotation",
            "motivation": "linking",
            "body": [{**sides[0], "purpose": "linking"}, tag],
            "target": sides[1],
        }

    # formulas

    def formula_footnote(self, family_id: str) -> str:
        """Plain text: each wording of a formula with every passage that has it, by date."""
        family = self.analysis.family_by_id[family_id]
        wordings = []
        for form in sorted(family.forms, key=lambda form: (form.first_date, form.last_date, form.id)):
            keys = dict.fromkeys(item.passage_id for item in family.attestations if item.form_id == form.id)
            wordings.append((form.text, tuple(self.passage(key) for key in keys if key in self.analysis.statement_by_id)))
        return notes.formula_footnote(family, tuple(wordings), self.provenance)

    def formula_biblatex(self, family_id: str) -> str:
        """BibLaTeX entries of the documents that have a formula, to be cited with the paragraphs of its note."""
        return self._documents(item.document_id for item in self.analysis.family_by_id[family_id].attestations)

    def _documents(self, held: Iterable[str]) -> str:
        documents = [self.analysis.document_by_id[key] for key in dict.fromkeys(held)]
        return "\n".join(items.bib_document(document, self.document_key(document)) for document in documents)

    def formula_link(self, family_id: str) -> str:
        """Path and fragment of a formula in the report."""
        return self.base + address(self._site.family(family_id) or Place(FORMULAS))

    # substitutions

    def substitution_footnote(self, item: Substitution) -> str:
        """Plain text: what was put for what, and the passages on both sides of each place."""
        return notes.substitution_footnote(item, tuple(self.passage(key) for key in self._sides_of(item)), self.provenance)

    def substitution_biblatex(self, item: Substitution) -> str:
        """BibLaTeX entries of the documents in which a substitution stands."""
        return self._documents(self.analysis.statement_by_id[key].document_id for key in self._sides_of(item))

    def substitution_link(self, place: Place) -> str:
        """Path and fragment of a row of the ledger."""
        return self.base + address(place)

    def _sides_of(self, item: Substitution) -> tuple[str, ...]:
        held = [self._site.collation_by_id[key] for key in item.evidence if key in self._site.collation_by_id]
        return tuple(dict.fromkeys(key for collation in held for key in (*collation.earlier_ids, *collation.later_ids)))

    # findings

    def finding_footnote(self, finding: Finding) -> str:
        """Plain text: the sentence of a finding and the passages it rests on."""
        return notes.finding_footnote(finding, tuple(self.passage(key) for key in self._evidence(finding)), self.provenance)

    def finding_biblatex(self, finding: Finding) -> str:
        """BibLaTeX entries of the documents that a finding rests on."""
        return self._documents(self.analysis.statement_by_id[key].document_id for key in self._evidence(finding))

    def finding_link(self, finding: Finding) -> str:
        """Path and fragment of a finding in the report."""
        return self.base + address(Place(INDEX, f"finding-{finding.id}"))

    def _evidence(self, finding: Finding) -> Iterator[str]:
        return (key for key in dict.fromkeys(finding.evidence) if key in self.analysis.statement_by_id)

    def step_footnote(self, step: Step) -> str:
        """One line of plain text on a step of a formula: both wordings, and the passages it rests on."""
        return notes.step_footnote(step, tuple(self.passage(item) for item in step.evidence), self.provenance)

    def absence_footnote(self, unmatched: Unmatched) -> str:
        """One line of plain text on a passage that has no counterpart in another document, with its nearest miss."""
        nearest = self.passage(unmatched.nearest_id) if unmatched.nearest_id else None
        other = self.analysis.document_by_id[unmatched.other_document_id]
        return notes.absence_footnote(self.passage(unmatched.statement_id), other, nearest, unmatched.similarity)

    # everything

    @cached_property
    def recorded(self) -> tuple[str, ...]:
        """The passages that stand in files of all citations, in order of the texts.

        All, as long as `settings.records` allows; else those that findings rest on, then those on both sides of a change.
        """
        statements, most = self.analysis.statements, self.settings.records
        if len(statements) <= most:
            return tuple(statement.id for statement in statements)
        telling = [key for finding in self.analysis.findings for key in finding.evidence]
        changed = [link for link in self.analysis.alignments if link.relation is not Relation.SAME]
        wanted = dict.fromkeys((*telling, *(key for link in changed for key in (link.earlier_id, link.later_id))))
        kept = frozenset(list(wanted)[:most])
        return tuple(statement.id for statement in statements if statement.id in kept)

    def csl_items(self, *, passages: bool = True) -> Iterator[dict[str, Any]]:
        """CSL-JSON items of all documents, then of the recorded passages."""
        yield from (self.csl_document(document) for document in self.analysis.documents)
        yield from (self.csl(key) for key in self.recorded if passages)

    def biblatex_entries(self, *, passages: bool = True) -> Iterator[str]:
        """BibLaTeX entries of all documents, then of the recorded passages."""
        yield from (items.bib_document(document, self.document_key(document)) for document in self.analysis.documents)
        yield from (self.biblatex(key) for key in self.recorded if passages)

    def ris_records(self, *, passages: bool = True) -> Iterator[str]:
        """RIS records of all documents, then of the recorded passages."""
        yield from (items.ris_document(document, self.document_key(document)) for document in self.analysis.documents)
        yield from (self.ris(key) for key in self.recorded if passages)

    def passages_of(self, identifier: str) -> tuple[str, ...]:
        """The passages that a passage id or an alignment id stands for, earlier first."""
        if identifier in self.analysis.alignment_by_id:
            return self._passages(identifier)
        return (self.analysis.statement(identifier).id,)

    def _passages(self, alignment_id: str) -> tuple[str, ...]:
        link = self._alignment(alignment_id)
        earlier, later = _sides(link, self.analysis.collation_by_alignment.get(link.id))
        return (*earlier, *later)

    def _alignment(self, alignment_id: str) -> Alignment:
        link = self.analysis.alignment_by_id.get(alignment_id)
        if link is None:
            raise UnknownPassageError(
                "this corpus holds no such link",
                place=f'alignment "{alignment_id}"',
                remedy="copy an id from the report or data/alignments.csv",
            )
        return link


def _sides(link: Alignment, collation: Collation | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if collation is None:
        return (link.earlier_id,), (link.later_id,)
    return collation.earlier_ids, collation.later_ids
