"""Choices that options offer; apart from what they do, so that `--help` loads nothing."""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """How a citation is written."""

    FOOTNOTE = "footnote"
    MARKDOWN = "markdown"
    BIBLATEX = "biblatex"
    CSL = "csl"
    RIS = "ris"
