"""Choices that options offer; apart from what they do, so that `--help` loads nothing."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What an analysis can be written as."""

    TEI = "tei"
    """TEI P5, one file."""
    SQLITE = "sqlite"
    """A database with keys and full-text search."""
    JSON = "json"
    """The whole analysis."""
    DATA = "data"
    """A folder: all tables as CSV, the whole as JSON, citations."""
