"""Citations of all documents and passages as files that reference managers import.

    citations.bib   BibLaTeX     citations.ris   RIS     citations.json   CSL-JSON

Documents come first. The same keys are in all three.
"""

from __future__ import annotations

import json

from analyzer.citation import Citer


def citations(cite: Citer, *, text: bool = True) -> dict[str, bytes]:
    """File name → content."""
    items = ",\n".join(json.dumps(item, ensure_ascii=False) for item in cite.csl_items(text=text))
    return {
        "citations.bib": "\n".join(cite.biblatex_entries(text=text)).encode("utf-8"),
        "citations.ris": "\n".join(cite.ris_records(text=text)).encode("utf-8"),
        "citations.json": f"[\n{items}\n]\n".encode(),
    }
