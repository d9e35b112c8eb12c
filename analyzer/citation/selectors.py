"""W3C Web Annotations: what points at the same words in any copy of the text.

    TextQuoteSelector     prefix “…two sides ” exact “agreed on …” suffix “, and…”   finds it in a changed copy
    TextPositionSelector  start 812, end 840 (code points)                            exact in the very source

The source of a selector is named by its hash (RFC 6920), which says which bytes the positions count in: those of the
file, or where its format has no plain offsets those of the text that was extracted from it.
Web Annotation Data Model, W3C Recommendation 2017.
"""

from __future__ import annotations

import base64
from typing import Any

from analyzer.model import Document

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def name(document: Document) -> str:
    """The name of the very bytes whose characters the positions count (RFC 6920)."""
    return _named(document.extracted_sha256 or document.sha256)


def _named(sha256: str) -> str:
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"


def source(document: Document, *, extracted: str = "") -> dict[str, Any]:
    """The document as a Web Annotation resource; `extracted` is the path of the text that was extracted from it."""
    told: dict[str, Any] = {
        "id": name(document),
        "type": "Text",
        "format": "text/plain",
        "language": document.language,
        "dcterms:title": document.title,
        "dcterms:identifier": document.id,
        "dcterms:date": document.date,
    }
    if document.extracted_sha256:
        origin = {"id": _named(document.sha256), "dcterms:identifier": document.file}
        told |= {"dcterms:source": origin, "dcterms:provenance": f"extracted: {document.extraction}"}
    return told | ({"dcterms:hasVersion": extracted} if extracted else {})


def target(document: Document, start: int, end: int, *, around: int, text: bool = True) -> dict[str, Any]:
    """A stretch of a document, named by its hash; `around` characters of context; without words where these are withheld."""
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    selectors: list[dict[str, Any]] = [position]
    if text:
        prefix, suffix = document.text[max(0, start - around) : start], document.text[end : end + around]
        selectors.insert(0, {"type": "TextQuoteSelector", "exact": document.text[start:end], "prefix": prefix, "suffix": suffix})
    return {"source": name(document), "selector": selectors}
