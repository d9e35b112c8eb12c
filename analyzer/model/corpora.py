"""The whole input."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.model.alignments import Adjudication
from analyzer.model.documents import Document, Notice, Period, ZoneOverride


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a manifest describes, read and decoded."""

    id: str
    title: str
    documents: tuple[Document, ...]
    """By date, then id."""
    signature: str
    """Hash over ids, metadata and sha256 of all documents, and the readers' decisions."""
    overrides: tuple[ZoneOverride, ...] = ()
    adjudications: tuple[Adjudication, ...] = ()
    periods: tuple[Period, ...] = ()
    """In order of time, within each series."""
    notices: tuple[Notice, ...] = ()
    description: str = ""
