"""What "Cite" offers beside a passage or a change: the same facts, in every form a scholar pastes."""

from __future__ import annotations

import json
from dataclasses import dataclass

from analyzer.citation import Citer


@dataclass(frozen=True, slots=True)
class CiteForm:
    """One form of a citation."""

    name: str
    text: str


def passage_forms(cite: Citer, passage_id: str) -> tuple[CiteForm, ...]:
    """The forms of a passage, the footnote first."""
    return (
        CiteForm("Footnote", cite.footnote(passage_id)),
        CiteForm("Markdown", cite.markdown(passage_id).strip()),
        CiteForm("BibLaTeX", cite.biblatex(passage_id).strip()),
        CiteForm("CSL-JSON", json.dumps(cite.csl(passage_id), ensure_ascii=False, indent=1)),
        CiteForm("RIS", cite.ris(passage_id).strip()),
        CiteForm("Link", cite.link(passage_id)),
    )


def formula_forms(cite: Citer, family_id: str) -> tuple[CiteForm, ...]:
    """The forms of a formula with all its attestations, the text first."""
    return (
        CiteForm("Text", cite.formula_footnote(family_id)),
        CiteForm("BibLaTeX of the documents", cite.formula_biblatex(family_id).strip()),
        CiteForm("Link", cite.formula_link(family_id)),
    )


def change_forms(cite: Citer, alignment_id: str, *, brief: bool = False) -> tuple[CiteForm, ...]:
    """The forms of a change, the footnote first; `brief` where thousands stand, and the passages' own pages have the rest."""
    footnote = CiteForm("Footnote", cite.change_footnote(alignment_id))
    if brief:
        return (footnote, CiteForm("Link", cite.change_link(alignment_id)))
    return (
        footnote,
        CiteForm("Markdown", cite.change_markdown(alignment_id).strip()),
        CiteForm("BibLaTeX", cite.change_biblatex(alignment_id).strip()),
        CiteForm("CSL-JSON", json.dumps(cite.change_csl(alignment_id), ensure_ascii=False, indent=1)),
        CiteForm("RIS", cite.change_ris(alignment_id).strip()),
        CiteForm("Link", cite.change_link(alignment_id)),
    )
