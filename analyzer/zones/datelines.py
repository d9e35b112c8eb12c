"""The dateline that opens a running paragraph: place, date, agency, a dash.

HANOI, Sept. 5 (VNA) - The two sides …      a dateline, then the text
JOINT STATEMENT - The two sides …           a title run into its text: all of it is text
"""

from __future__ import annotations

import regex

from analyzer.lexicon.zone_dates import INLINE_DATELINE, NO_PLACE


def opening_dateline(text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
    """The dateline at the beginning of a stretch, or None where what stands there is no place."""
    found = INLINE_DATELINE.match(text, start, len(text) if end is None else end)
    return found if found and not (found["where"] and NO_PLACE.search(found["where"])) else None
