"""Citations as files that reference managers import.

    sources.bib     citations.bib     BibLaTeX
    sources.ris     citations.ris     RIS
    sources.json    citations.json    CSL-JSON
    the documents   and the passages  with the same keys in all three

Who cites a text with its paragraph imports `sources`; who collects passages with their words imports `citations`. A change is
cited by the passages on both sides of it; their keys are the passage ids in `alignments.csv` with a hyphen for the tilde.
"""

from __future__ import annotations

import json

from analyzer.citation import Citer


def citations(cite: Citer, *, text: bool = True) -> dict[str, bytes]:
    """File name → content; the documents alone stand in all of them where wording is withheld."""
    written: dict[str, bytes] = {}
    for name, passages in (("sources", False), ("citations", text)):
        items = ",\n".join(json.dumps(item, ensure_ascii=False) for item in cite.csl_items(passages=passages))
        written |= {
            f"{name}.bib": "\n".join(cite.biblatex_entries(passages=passages)).encode("utf-8"),
            f"{name}.ris": "\n".join(cite.ris_records(passages=passages)).encode("utf-8"),
            f"{name}.json": f"[\n{items}\n]\n".encode(),
        }
    return written
