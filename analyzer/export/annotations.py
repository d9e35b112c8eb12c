"""Passages, links and formulas as W3C Web Annotations (JSON-LD), `data/annotations.jsonld`.

    identifying   each passage           its id, with quote and position selectors
    linking       each aligned pair      later passage → earlier passage, tagged with the relation
    tagging       each attestation       the formula's label

Sources are named by hash in the targets and described once, under `dcterms:source`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from analyzer.citation import Citer, selectors
from analyzer.model import Document
from analyzer.views.places import Site

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_UP = "../"
"""From `data/` to the report's folder."""


def web_annotations(cite: Citer, *, text: bool = True) -> bytes:
    """One annotation collection with one page; with `text=False` positions stand alone."""
    lines = [_compact(item) for item in _all(cite, text=text)]
    site = Site(cite.analysis)
    head = {
        "@context": [selectors.CONTEXT, {"dcterms": "http://purl.org/dc/terms/"}],
        "id": "annotations.jsonld",
        "type": "AnnotationCollection",
        "label": cite.analysis.corpus.title,
        "dcterms:identifier": cite.analysis.corpus.signature,
        "generator": {"type": "Software", "name": f"phrasing {cite.analysis.version}"},
        "dcterms:source": [
            selectors.source(document, extracted=_extracted(site, document, text=text)) for document in cite.analysis.documents
        ],
        "total": len(lines),
    }
    first = '"first": {"id":"annotations.jsonld#1","type":"AnnotationPage","startIndex":0,"items":[\n' + ",\n".join(lines) + "\n]}"
    return (json.dumps(head, ensure_ascii=False)[:-1] + ",\n" + first + "\n}\n").encode("utf-8")


def _extracted(site: Site, document: Document, *, text: bool) -> str:
    path = site.extracted(document)
    return f"{_UP}{path}" if path and text else ""


def _all(cite: Citer, *, text: bool) -> Iterator[dict[str, Any]]:
    for statement in cite.analysis.statements:
        yield cite.annotation(statement.id, text=text, folder=_UP)
    for link in cite.analysis.alignments:
        yield cite.change_annotation(link.id, text=text, folder=_UP)
    for family in cite.analysis.families:
        for number, item in enumerate(family.attestations, start=1):
            document = cite.analysis.document_by_id[item.document_id]
            yield {
                "id": f"#{family.id}/{number}",
                "type": "Annotation",
                "motivation": "tagging",
                "body": {"type": "TextualBody", "purpose": "tagging", "value": family.label if text else family.id, "format": "text/plain"},
                "target": selectors.target(document, item.start, item.end, around=cite.settings.around, text=text),
            }
