"""W3C Web Annotations: what points at the same words in any copy of the text.

    TextQuoteSelector     prefix “…two sides ” exact “agreed on …” suffix “, and…”   finds it in a changed copy
    TextPositionSelector  start 812, end 840 (code points)                            exact in the very source

The source of a selector is named by its hash (RFC 6920), which says which bytes the positions count in.
Web Annotation Data Model, W3C Recommendation 2017.
"""

from __future__ import annotations

import base64
from typing import Any

from analyzer.model import Document

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def name(document: Document) -> str:
    """The name of the very bytes of a source (RFC 6920)."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"


def source(document: Document) -> dict[str, Any]:
    """The document as a Web Annotation resource."""
    return {
        "id": name(document),
        "type": "Text",
        "format": "text/plain",
        "language": document.language,
        "dcterms:title": document.title,
        "dcterms:identifier": document.id,
        "dcterms:date": document.date,
    }


def target(document: Document, start: int, end: int, *, around: int, text: bool = True) -> dict[str, Any]:
    """A stretch of a document, named by its hash; `around` characters of context; without words where these are withheld."""
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    selectors: list[dict[str, Any]] = [position]
    if text:
        prefix, suffix = document.text[max(0, start - around) : start], document.text[end : end + around]
        selectors.insert(0, {"type": "TextQuoteSelector", "exact": document.text[start:end], "prefix": prefix, "suffix": suffix})
    return {"source": name(document), "selector": selectors}
