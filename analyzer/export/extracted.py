"""The texts that offsets count where a format has none of its own: `data/extracted/<document>.txt`.

    talks.pdf  ─ pypdf 5.1.0 ─→  data/extracted/talks.txt   SHA-256 9f2c…     text[812:840] is the passage
    talks.txt  ─ decoded ─────→  (none: offsets count talks.txt itself)

Extracted again, by another version of the extractor, a PDF may give another text, and every offset that was
cited would be lost. So the text goes with the report: exactly, in UTF-8 without mark, its line ends as they were.
"""

from __future__ import annotations

from analyzer.analysis import Analysis
from analyzer.views.places import Site


def extracted_texts(analysis: Analysis) -> dict[str, bytes]:
    """Path in the report → extracted text, of the documents whose offsets do not count the decoded source."""
    site = Site(analysis)
    return {path: document.text.encode("utf-8") for document in analysis.documents if (path := site.extracted(document))}
