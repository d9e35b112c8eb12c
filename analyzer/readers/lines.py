"""Lines that a page broke → the lines an author wrote.

    In support of these goals, the Com-        In support of these goals, the Committee decided to
    mittee decided to maintain survey-    →    maintain survey-based measures.
    based measures.

A hyphen at a line's end is the typesetter's or the word's own. The text itself decides: the form that stands elsewhere
in it wins; without a witness a hyphen after a part that the text hyphenates elsewhere stays, any other goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

# Every pattern begins where a word begins: begun anywhere, a page of letters without spaces would take hours.
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u2010\u00ad]\Z")
_NEXT = re.compile(r"([^\W\d_]+)")
_HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = (".", "!", "?", ":", ";", "”", '"', "’", ")", "»", "。", "！", "？", "།", "។", "۔")
_BULLET = re.compile(r"\s*(?:[•‣◦▪●○■□*·–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)", re.IGNORECASE)
_DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
_UNSPACED = re.compile(rf"[{_DENSE}][{_DENSE}]")
"""The end of one line and the beginning of the next, in scripts that put no spaces between words."""
_SHORT = 0.75
"""Share of the usual line length below which a line that ends like a sentence ends its paragraph."""
_FILLED = 0.95
"""Share of lines that must keep to a rule of filling: the others are pasted in, or hold a word longer than a line."""
_FEW = 3
_LONGEST_WORD = 80


class Hyphens:
    """Which line-end hyphens belong to their words, judged by the words of the whole text."""

    def __init__(self, text: str) -> None:
        inner = re.sub(r"[-\u2010\u00ad]\s*\n\s*\S+", " ", text)
        self._words = {word.casefold() for word in _WORD.findall(inner)}
        self._hyphenated = {found.casefold().replace("\u2010", "-").replace("\u2011", "-") for found in _HYPHENATED.findall(inner)}
        self._firsts = {found.split("-")[0] for found in self._hyphenated}
        self._tails = {found.rsplit("-", 1)[1] for found in self._hyphenated}

    def join(self, line: str, following: str) -> str:
        """Two lines as one; the hyphen between them kept, dropped, or a space put in."""
        return f"{self.seam(line, following)}{following}"

    def seam(self, line: str, following: str) -> str:
        """The first of two lines as it reads before the second."""
        broken, start = _BROKEN.search(line, max(0, len(line) - _LONGEST_WORD)), _NEXT.match(following)
        if not broken or not start or not start[1][0].islower():
            dash = line.endswith(("-", "\u2010")) and not line.endswith((" -", "--"))
            return line if dash or _UNSPACED.match(f"{line[-1:]}{following[:1]}") else f"{line} "
        first, second = broken[1].casefold(), start[1].casefold()
        if f"{first}{second}" in self._words:
            keep = False
        elif f"{first}-{second}" in self._hyphenated:
            keep = True
        else:
            # Two whole words of the text, or a part that is hyphenated elsewhere: a compound ("survey-based").
            keep = first in self._firsts or second in self._tails or (first in self._words and second in self._words)
        return f"{line[:-1]}-" if keep else line[:-1]


def unwrap(lines: Sequence[str], *, hyphens: Hyphens, width: int | None = None) -> list[str]:
    """Paragraphs from broken lines: empty lines, bullets and lines that end early part them.

    With a `width` (see `filled_width`), a line ends early where the next word would have had room, too.

    >>> unwrap(["The two sides agreed to", "build a border.", "", "- peace"], hyphens=Hyphens(""))
    ['The two sides agreed to build a border.', '- peace']
    >>> unwrap(["  1. On the Open Border", "     The two sides agreed to"], hyphens=Hyphens(""), width=40)
    ['1. On the Open Border', 'The two sides agreed to']
    """
    usual = usual_length(lines)
    paragraphs: list[list[str]] = []
    opened = False
    for number, raw in enumerate(lines):
        line = raw.strip()
        if not line:
            opened = False
            continue
        if opened and not _BULLET.match(line) and not is_ruler(line):
            paragraphs[-1][-1] = hyphens.seam(paragraphs[-1][-1], line)
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        following = lines[number + 1].strip() if number + 1 < len(lines) else ""
        opened = not is_ruler(line) and not (len(line) < _SHORT * usual and (line.endswith(_ENDS) or _is_title(line, following)))
        if width and following and not following[:1].islower() and _has_room(raw, following, width):
            opened = False
    return ["".join(parts) for parts in paragraphs]


def is_ruler(line: str) -> bool:
    """Whether a line is drawn, not written: several signs, and neither letter nor figure among them.

    >>> [is_ruler(line) for line in ("_____", "* * *", "–", "§ 5")]
    [True, True, False, False]
    """
    return len(line) >= _FEW and not any(sign.isalnum() for sign in line)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences and parts of them do."""
    return line.endswith(_ENDS)


def begins_item(line: str) -> bool:
    """Whether a line begins with a bullet or number."""
    return _BULLET.match(line) is not None


def _is_title(line: str, following: str) -> bool:
    """Whether a short line without a sentence's end stands over a line that begins a sentence."""
    return not line.endswith((",", "-")) and following[:1].isupper() and line[:1].isupper() and len(line.split()) > 1


def usual_length(lines: Iterable[str]) -> int:
    """The length that full lines have: the nine tenths quantile."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[(len(lengths) * 9) // 10] if lengths else 0


def filled_width(lines: Sequence[str]) -> int | None:
    """The width to which a program filled each line, indent included, before it broke it; None where lines end as they like.

    Filled lines end where the next word has no room. In such a text a line that ends earlier ends a paragraph, whatever its last sign:
    a heading over its text, the last line before a new item. Only lines that go on in lower case, which no heading does, are asked.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    running = [(line, after.strip()) for line, after in pairwise(lines) if line.strip() and after.strip()[:1].islower()]
    if len(running) < _FEW:
        return None
    width = lengths[int(_FILLED * (len(lengths) - 1))]
    early = sum(_has_room(line, after, width) for line, after in running)
    return width if early <= (1 - _FILLED) * len(running) else None


def _has_room(line: str, following: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) <= width


def is_wrapped(text: str) -> bool:
    """Whether the lines of a text were broken at a fixed width rather than by its author.

    Most lines are then nearly full, and most of these end in the middle of a sentence.
    """
    lines = [line.strip() for line in text.splitlines()]
    usual = usual_length(lines)
    inner = [(line, following) for line, following in pairwise(lines) if line and following]
    full = [line for line, _ in inner if len(line) >= _SHORT * usual]
    if len(full) < _FEW or not _LEAST <= usual <= _MOST:
        return False
    running = [line for line in full if not line.endswith(_ENDS)]
    return len(full) >= len(inner) / 2 and len(running) >= 2 * len(full) / 3


_LEAST, _MOST = 30, 120
"""Widths, in characters, at which programs wrap lines."""
