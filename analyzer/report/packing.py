r"""Citations of many passages in little room: each tells only what the one before it does not.

    title = {{Talks held in Hanoi}},               ─┐
    date = {2024-09-11},                           ─┴→ 2                         two lines as before
    addendum = {Paragraph 5, statement 2; …~1a2b}  ──→ [34, "2; …~1a2b", 1]      begins and ends as before
    annotation = {“The two sides agreed …”}        ──→ [15, "\ue000", 2]         the quoted passage

The records of a passage in six forms are some thirty times as long as its words, and nearly all of it is the
same for its neighbours. A page of a thousand passages would be 5 MB long. The script of the page unpacks
them when a box is opened; what a reader needs without script (note and link) stands there in full.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from os.path import commonprefix

_HELD = 0xE000
"""The first stand-in for a quoted passage, of the private use area."""
_STANDINS = 16
_TAKEN = re.compile(f"[{chr(_HELD)}-{chr(_HELD + _STANDINS - 1)}]")
_ACTING = re.compile(r"[<>&\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]")
"""What may not stand in a page as it is: mark-up, and characters that act or that HTML cannot hold."""
_WORTH = 8
"""Characters in common from which a line is told by its difference."""

_Line = int | str | list[int | str]


class Packer:
    """Packs the citations of one page, in the order in which they stand on it."""

    def __init__(self) -> None:
        self._before: dict[str, list[str]] = {}

    def pack(self, forms: Sequence[tuple[str, str]], quotes: Sequence[str]) -> str:
        """Forms (name, text) as JSON that is safe inside an element; `quotes` are the passages' words, which the texts repeat."""
        held = tuple(quotes[:_STANDINS])
        if any(_TAKEN.search(text) for _, text in forms):
            held = ()
        packed = []
        for name, text in forms:
            lines = _with_standins(text, held).split("\n")
            packed.append([name, *_against(self._before.get(name, []), lines)])
            self._before[name] = lines
        told = json.dumps({"q": held, "f": packed}, ensure_ascii=False, separators=(",", ":"))
        return _ACTING.sub(lambda found: f"\\u{ord(found.group()):04x}", told)


def _with_standins(text: str, quotes: Sequence[str]) -> str:
    for number, quote in enumerate(quotes):
        if len(quote) > _WORTH:
            text = text.replace(quote, chr(_HELD + number))
    return text


def _against(before: list[str], lines: list[str]) -> list[_Line]:
    told: list[_Line] = []
    for number, line in enumerate(lines):
        known = before[number] if number < len(before) else ""
        if number < len(before) and line == known:
            if told and isinstance(told[-1], int):
                told[-1] += 1
            else:
                told.append(1)
            continue
        told.append(_difference(known, line))
    return told


def _difference(known: str, line: str) -> str | list[int | str]:
    """A line, or how many of its first characters are as before, what is its own, and how many of its last.

    >>> _difference("date = {2024-09-11},", "date = {2024-09-12},")
    [17, '2', 2]
    """
    first = len(commonprefix([known, line]))  # noqa: RUF071 characters are what is compared
    last = len(commonprefix([known[first:][::-1], line[first:][::-1]]))  # noqa: RUF071 as above
    if first + last < _WORTH:
        return line
    return [first, line[first : len(line) - last], last]
