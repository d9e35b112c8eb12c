"""A passage or a change as something to cite: data for reference managers, a neutral note, a link, selectors.

    v:talks-2024:5.2~1a2b  ─┬─ csl, biblatex, ris      for Zotero, LaTeX, pandoc
                            ├─ footnote, markdown      the quoted words with all that identifies them
                            ├─ link                    documents/talks-2024.html#v:talks-2024:5.2~1a2b
                            └─ annotation              W3C selectors: quote and position

Every form names the exact words, document, date (as precise as it is known), paragraph, the tool's
version and the corpus hash. Nothing is formatted after a citation style here: styles are the business
of a CSL processor (`export.pandoc`). The functions below serve a single passage; for many, make one
`Citer` and use its methods of the same names.
"""

from __future__ import annotations

from typing import Any

from analyzer.analysis import Analysis
from analyzer.citation.citer import Citer
from analyzer.citation.facts import Cited, CitedChange
from analyzer.citation.forwarding import Forwarding, forward, passage_register

__all__ = [
    "Cited",
    "CitedChange",
    "Citer",
    "Forwarding",
    "annotation",
    "biblatex",
    "change_annotation",
    "change_biblatex",
    "change_csl",
    "change_footnote",
    "change_link",
    "change_markdown",
    "change_ris",
    "csl",
    "footnote",
    "forward",
    "link",
    "markdown",
    "passage_register",
    "ris",
]


def csl(analysis: Analysis, passage_id: str) -> dict[str, Any]:
    """A CSL-JSON item (CSL 1.0.2). Raises `UnknownPassageError`, as all functions here do."""
    return Citer(analysis).csl(passage_id)


def biblatex(analysis: Analysis, passage_id: str) -> str:
    """A BibLaTeX entry."""
    return Citer(analysis).biblatex(passage_id)


def ris(analysis: Analysis, passage_id: str) -> str:
    """A RIS record."""
    return Citer(analysis).ris(passage_id)


def footnote(analysis: Analysis, passage_id: str) -> str:
    """One line of plain text."""
    return Citer(analysis).footnote(passage_id)


def markdown(analysis: Analysis, passage_id: str) -> str:
    """A block quotation with its source, in CommonMark."""
    return Citer(analysis).markdown(passage_id)


def link(analysis: Analysis, passage_id: str) -> str:
    """Path and fragment from the report's folder, percent-encoded."""
    return Citer(analysis).link(passage_id)


def annotation(analysis: Analysis, passage_id: str) -> dict[str, Any]:
    """A W3C Web Annotation without `@context`."""
    return Citer(analysis).annotation(passage_id)


def change_csl(analysis: Analysis, alignment_id: str) -> list[dict[str, Any]]:
    """CSL-JSON items of the passages on both sides, earlier first."""
    return Citer(analysis).change_csl(alignment_id)


def change_biblatex(analysis: Analysis, alignment_id: str) -> str:
    """BibLaTeX entries of the passages on both sides."""
    return Citer(analysis).change_biblatex(alignment_id)


def change_ris(analysis: Analysis, alignment_id: str) -> str:
    """RIS records of the passages on both sides."""
    return Citer(analysis).change_ris(alignment_id)


def change_footnote(analysis: Analysis, alignment_id: str) -> str:
    """One line of plain text: both wordings with their sources, and what was changed."""
    return Citer(analysis).change_footnote(alignment_id)


def change_markdown(analysis: Analysis, alignment_id: str) -> str:
    """Both wordings as block quotations, and what was changed."""
    return Citer(analysis).change_markdown(alignment_id)


def change_link(analysis: Analysis, alignment_id: str) -> str:
    """Path and fragment of the change in the report."""
    return Citer(analysis).change_link(alignment_id)


def change_annotation(analysis: Analysis, alignment_id: str) -> dict[str, Any]:
    """A W3C Web Annotation that links the later to the earlier passage."""
    return Citer(analysis).change_annotation(alignment_id)
