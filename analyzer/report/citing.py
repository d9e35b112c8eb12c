"""What "Cite" offers beside a passage or a change: the same facts, in every form a scholar pastes.

The note and the link stand on the page as they are; the records for reference managers are packed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from analyzer.citation import Citer
from analyzer.model import Finding, Substitution
from analyzer.report.packing import Packer
from analyzer.views.places import Place


@dataclass(frozen=True, slots=True)
class CiteForm:
    """One form of a citation."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CiteBox:
    """All forms of a citation."""

    shown: tuple[CiteForm, ...]
    """What stands there in full: the note first."""
    packed: Markup
    """What the script unpacks."""


class Cites:
    """The boxes of one page, asked for in the order in which they stand on it."""

    def __init__(self, cite: Citer) -> None:
        self._cite = cite
        self._packer = Packer()

    def passage(self, passage_id: str) -> CiteBox:
        """The forms of a passage."""
        cite = self._cite
        shown = (CiteForm("Footnote", cite.footnote(passage_id)), CiteForm("Link", cite.link(passage_id)))
        more = (
            ("Markdown", cite.markdown(passage_id)),
            ("BibLaTeX", cite.biblatex(passage_id)),
            ("CSL-JSON", _json(cite.csl(passage_id))),
            ("RIS", cite.ris(passage_id)),
        )
        return self._box(shown, more, passages=(passage_id,))

    def change(self, alignment_id: str) -> CiteBox:
        """The forms of a change, with records of the passages on both sides."""
        cite = self._cite
        shown = (CiteForm("Footnote", cite.change_footnote(alignment_id)), CiteForm("Link", cite.change_link(alignment_id)))
        more = (
            ("Markdown", cite.change_markdown(alignment_id)),
            ("BibLaTeX", cite.change_biblatex(alignment_id)),
            ("CSL-JSON", _json(cite.change_csl(alignment_id))),
            ("RIS", cite.change_ris(alignment_id)),
        )
        return self._box(shown, more, passages=cite.passages_of(alignment_id))

    def formula(self, family_id: str) -> CiteBox:
        """The forms of a formula with all its attestations."""
        cite = self._cite
        shown = (CiteForm("Text", cite.formula_footnote(family_id)), CiteForm("Link", cite.formula_link(family_id)))
        return self._box(shown, (("BibLaTeX of the documents", cite.formula_biblatex(family_id)),), passages=())

    def substitution(self, item: Substitution, place: Place) -> CiteBox:
        """The forms of a substitution, which stands at a place of the ledger."""
        cite = self._cite
        shown = (CiteForm("Footnote", cite.substitution_footnote(item)), CiteForm("Link", cite.substitution_link(place)))
        return self._box(shown, (("BibLaTeX of the documents", cite.substitution_biblatex(item)),), passages=())

    def finding(self, finding: Finding) -> CiteBox:
        """The forms of a finding with the passages it rests on."""
        cite = self._cite
        shown = (CiteForm("Footnote", cite.finding_footnote(finding)), CiteForm("Link", cite.finding_link(finding)))
        return self._box(shown, (("BibLaTeX of the documents", cite.finding_biblatex(finding)),), passages=())

    def _box(self, shown: tuple[CiteForm, ...], more: tuple[tuple[str, str], ...], *, passages: tuple[str, ...]) -> CiteBox:
        quotes = [self._cite.analysis.statement(key).text for key in passages]
        packed = self._packer.pack([(name, text.strip()) for name, text in more], quotes)
        return CiteBox(shown, Markup(packed))  # noqa: S704 JSON in which nothing acts


def _json(item: Any) -> str:
    return json.dumps(item, ensure_ascii=False, indent=1)
