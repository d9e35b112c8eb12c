"""Text → lines → paragraphs ("blocks"). Offsets never leave the text.

A line is not always a paragraph, nor is a blank line always between two:

    The Committee decided to        │ wrapped by hand: one paragraph
    maintain the target range.      │
    Headline                        │ one line per paragraph, no blank line between
    A first paragraph of one long line …

A hand-wrapped text betrays itself by the rule that its typist followed: a line ends where the next
word would not have fitted. Where most line ends obey that rule, lines that obey it are joined.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass

from analyzer.lexicon.zone_lines import ABBREVIATED_END, FUNCTION_END, LIST_MARKER, SENTENCE_END
from analyzer.settings import ZoneSettings

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LAST_WORD = 16
"""Characters that hold the last word, if it is one of the short ones looked for."""
_NUMBERED_BREAKS = frozenset({"\n", "\r", "\r\n"})
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphen, zero-width space, word joiner, byte order mark."""
_STARTS_LOWER = re.compile(r"[\"'“‘«(\[]?[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, trimmed."""

    start: int
    end: int
    number: int
    """1-based, as an editor counts."""
    indent: int
    after_blank: bool
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: consecutive lines, trimmed at both ends."""

    start: int
    end: int
    first_line: int
    last_line: int
    number: int
    """1-based ordinal of the paragraph in its document."""
    text: str
    """As rules read it: composed, without invisible marks; not to be measured against offsets."""


def read_blocks(text: str, *, settings: ZoneSettings) -> tuple[Block, ...]:
    r"""The paragraphs of a text, in order; blank lines belong to none.

    >>> [block.text for block in read_blocks("One.\n\nTwo.\nThree.", settings=ZoneSettings())]
    ['One.', 'Two.', 'Three.']
    """
    lines = _lines(text)
    width = _wrap_width(lines, settings=settings)
    blocks: list[Block] = []
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group[-1], line, width=width, settings=settings):
            blocks.append(_block(text, group, number=len(blocks) + 1))
            group = []
        group.append(line)
    if group:
        blocks.append(_block(text, group, number=len(blocks) + 1))
    return tuple(blocks)


def _block(text: str, group: list[Line], *, number: int) -> Block:
    start, end = group[0].start, group[-1].end
    return Block(start, end, group[0].number, group[-1].number, number, _plain(text[start:end]))


def _plain(text: str) -> str:
    """The words as rules know them: composed letters, nothing invisible between them."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).strip() or text


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    number, start, blank = 1, 0, True
    for match in (*_BREAK.finditer(text), None):
        end = match.start() if match else len(text)
        raw = text[start:end]
        trimmed = raw.strip()
        if trimmed:
            indent = len(raw) - len(raw.lstrip())
            found.append(Line(start + indent, start + indent + len(trimmed), number, indent, blank, trimmed))
        blank = not trimmed
        if match:
            number += match.group() in _NUMBERED_BREAKS
            start = match.end()
    return found


def _wrap_width(lines: list[Line], *, settings: ZoneSettings) -> int | None:
    """The column at which the text was wrapped by hand, or None if it was not."""
    pairs = [(earlier, later) for earlier, later in itertools.pairwise(lines) if not later.after_blank]
    if len(pairs) < settings.wrap_evidence:
        return None
    lengths = sorted(earlier.indent + len(earlier.text) for earlier, _ in pairs)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not settings.wrap_narrowest <= width <= settings.wrap_widest:
        return None
    full = sum(_is_full(earlier, later, width=width) for earlier, later in pairs)
    return width if full >= settings.wrap_share * len(pairs) else None


def _is_full(earlier: Line, later: Line, *, width: int) -> bool:
    """Whether the first word of the later line would not have fitted on the earlier one."""
    return earlier.indent + len(earlier.text) + 1 + len(later.text.split(maxsplit=1)[0]) > width


def _continues(earlier: Line, later: Line, *, width: int | None, settings: ZoneSettings) -> bool:
    if LIST_MARKER.match(later.text):
        return False
    if later.after_blank:
        return _is_broken_off(earlier, later, settings=settings)
    if width is not None:
        if later.indent > earlier.indent and SENTENCE_END.search(earlier.text):
            return False
        return _is_full(earlier, later, width=width) or _runs_on(earlier, later)
    return len(earlier.text) >= settings.broken_line and _runs_on(earlier, later)


def _is_broken_off(earlier: Line, later: Line, *, settings: ZoneSettings) -> bool:
    """Whether a paragraph was cut by a blank line: it cannot have ended where it ends."""
    if len(earlier.text) < settings.broken_line:
        return False
    last = earlier.text[-_LAST_WORD:]
    return bool(FUNCTION_END.search(last) or ABBREVIATED_END.search(last)) or _runs_on(earlier, later)


def _runs_on(earlier: Line, later: Line) -> bool:
    start = _STARTS_LOWER.match(later.text)
    return start is not None and start.group()[-1].islower() and (earlier.text[-1].isalpha() or earlier.text[-1] in "-\u2010\u00ad")
