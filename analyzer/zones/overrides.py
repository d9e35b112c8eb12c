"""The manifest's word on zones: a range of lines or a quoted text, with a reader's reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analyzer.model import Document, Zone, ZoneOverride

_LINE_END = re.compile(r"\r\n|\n|\r")
_QUOTED = 60
"""Characters of a quotation that a notice repeats."""


def apply_overrides(document: Document, zones: Sequence[Zone], *, overrides: Sequence[ZoneOverride]) -> list[Zone]:
    """The zones with the overrides put in, in their order; a later override beats an earlier one."""
    found = list(zones)
    for override in overrides:
        for start, end in _stretches(document.text, override):
            found = [part for zone in found for part in _cut(zone, start, end, override=override)]
    return found


def _stretches(text: str, override: ZoneOverride) -> list[tuple[int, int]]:
    """Where an override points: one range of lines, or every place where its quotation stands."""
    if override.quote is not None:
        pattern = r"\s+".join(re.escape(word) for word in override.quote.split())
        return [match.span() for match in re.finditer(pattern, text)] if pattern else []
    if override.first_line is None:
        return []
    starts = _line_starts(text)
    last = override.last_line if override.last_line is not None else override.first_line
    start = starts[min(override.first_line - 1, len(starts) - 1)]
    return [(start, starts[min(last, len(starts) - 1)])]


def _line_starts(text: str) -> list[int]:
    """Where each line begins, and where the last one ends."""
    ends = [match.end() for match in _LINE_END.finditer(text)]
    return [0, *ends] if ends and ends[-1] == len(text) else [0, *ends, len(text)]


def missed(text: str, override: ZoneOverride) -> str:
    """What a decision names that the text does not have, as a sentence with its remedy; empty where all of it was found.

    >>> missed("one line", ZoneOverride("a", "related", first_line=1, last_line=4))
    'The decision on lines 1 to 4 of a goes beyond its last line, 1; correct the lines.'
    """
    if override.quote is not None:
        short = " ".join(override.quote.split())
        short = short if len(short) <= _QUOTED else f"{short[: _QUOTED - 1]}…"
        remedy = "copy the words from the text as it was read."
        return (
            ""
            if _stretches(text, override)
            else f'The decision on "{short}" of {override.document_id} does nothing: no such words; {remedy}'
        )
    first, last = override.first_line or 1, override.last_line or override.first_line or 1
    lines = len(_line_starts(text)) - 1
    if last <= lines:
        return ""
    named = f"line {first}" if first == last else f"lines {first} to {last}"
    fault = f"does nothing: the text has {lines} lines" if first > lines else f"goes beyond its last line, {lines}"
    return f"The decision on {named} of {override.document_id} {fault}; correct the lines."


def _cut(zone: Zone, start: int, end: int, *, override: ZoneOverride) -> list[Zone]:
    start, end = max(start, zone.start), min(end, zone.end)
    if start >= end:
        return [zone]
    reason = override.reason or "the manifest says so"
    decided = replace(zone, start=start, end=end, kind=override.kind, rule="manifest", reason=reason)
    before = [replace(zone, end=start)] if zone.start < start else []
    after = [replace(zone, start=end)] if end < zone.end else []
    return [*before, decided, *after]
