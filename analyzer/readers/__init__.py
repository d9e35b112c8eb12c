"""Bytes of a source file → its text, one module per input format.

    .txt  ─ plain ─────────┐
    .html ─ (extra html) ──┼─→ Reading: text · how it was decoded · what was noticed · what it says of itself
    .pdf  ─ (extra pdf) ───┘

For plain text, offsets count code points of the decoded file. The other formats have no plain
offsets: their text is extracted, and offsets point into the extracted text.
"""

from __future__ import annotations

from analyzer.readers.kinds import READERS
from analyzer.readers.mending import REPAIRS
from analyzer.readers.reading import Reading, read

__all__ = ["READERS", "REPAIRS", "Reading", "read"]
