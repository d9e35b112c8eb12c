"""The lines of a PDF's page as they were written, not as fonts and typesetters put them.

shown      glyphs 0075 002D 0031, marked /ActualText “ทั้”    → ทั้      what the file itself says that it shows
offices    o-ﬃ-ces                                            → offices  joined letters are the typesetter's
ﻣﺠﻠﺴﺎ      forms that a letter takes beside others             → مجلسا
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, MutableSequence, Sequence
from dataclasses import dataclass, replace
from typing import Any

_LIGATURES = str.maketrans(
    dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
)
"""Joined letters are the typesetter's, and not all fonts have them."""
_VOWELS = (("\u0ecd\u0eb2", "\u0eb3"), ("\u0e4d\u0e32", "\u0e33"))
"""Lao and Thai am, which fonts draw in two parts."""
_ARABIC_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_BEFORE_MARK = re.compile(r"(?<=[\u0e00-\u0eff\u1780-\u17ff]) (?=[.,;:!?)](?:\s|\Z))")
"""Thai, Lao and Khmer fonts lack the marks, so these are in another font; nobody wrote a space before them."""
NO_LETTER = "\ufffd"
"""Stands for a glyph of which the file does not say what letter it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, and where it stands."""

    text: str
    page: int = 0
    left: float = 0.0
    """0 for lines that run from right to left: where those end says nothing."""
    height: float = 0.0
    """Of its foot over the page's; lines further down have less."""
    size: float = 0.0
    """Of its letters; 0 where it is not known."""


def lines_of(page: Any, number: int) -> Iterator[Line]:
    """The lines of a page in the order in which it has them; each begins where its first piece does, in the letters of its longest."""
    pieces: list[Line] = []

    def take(text: str, outer: list[float], inner: list[float], _font: Any, size: float) -> None:
        whole = [
            inner[0] * outer[0] + inner[1] * outer[2], inner[2] * outer[1] + inner[3] * outer[3],
            inner[4] * outer[0] + inner[5] * outer[2] + outer[4], inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
        ]  # fmt: skip
        pieces.append(Line(text, number, whole[2], whole[3], abs(size) * (abs(whole[0] * whole[1]) ** 0.5)))

    page.extract_text(visitor_text=take, visitor_operand_before=_ActualText())
    line: list[Line] = []
    for piece in (*pieces, Line("\n")):
        for part in re.split(r"(\n)", piece.text):
            if part != "\n":
                line.append(replace(piece, text=part))
                continue
            text = _cleaned("".join(found.text for found in line))
            if text:
                left = 0.0 if _RIGHT_TO_LEFT.search(text) else min(found.left for found in line if found.text.strip())
                yield replace(max(line, key=lambda found: len(found.text.strip())), text=text, left=left)
            line = []


class _ActualText:
    """Puts what a marked stretch says of itself in place of its glyphs, before pypdf reads them (ISO 32000-1, 14.9.4).

    Of the replaced letters pypdf does not know how wide they were drawn, and would take the step to the next one for a space:
    so that step is taken out. What runs from right to left is left to pypdf, which puts such letters in order glyph by glyph.
    """

    def __init__(self) -> None:
        self._depth = 0
        self._said: str | None = None
        self._stepped = False

    def __call__(self, operator: bytes, operands: MutableSequence[Any], _outer: Any, _inner: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            self._begin(operands)
        elif operator == b"EMC" and self._depth:
            self._depth -= 1
            self._said = self._said if self._depth else None
        elif operator in _SHOWING and operands:
            self._stepped = self._said is not None
            if self._said is not None:
                operands[-1] = type(operands[-1])([self._said]) if operator == b"TJ" else self._said
                self._said = ""
        elif operator in (b"Td", b"TD") and len(operands) > 1 and self._stepped:
            operands[0] = type(operands[0])(0)

    def _begin(self, operands: Sequence[Any]) -> None:
        if self._depth == 0:
            said = operands[1].get("/ActualText") if len(operands) > 1 and isinstance(operands[1], dict) else None
            words = _text_string(said) if isinstance(said, bytes) else said
            self._said = words if isinstance(words, str) and not _RIGHT_TO_LEFT.search(words) else None
        self._depth += self._said is not None


_SHOWING = (b"Tj", b"TJ", b"'", b'"')


def _text_string(data: bytes) -> str:
    """A text string of PDF (7.9.2.2): UTF-16 or UTF-8 with mark, else PDFDocEncoding, which is near Latin-1."""
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    return data.decode("latin-1")


def _cleaned(text: str) -> str:
    text = text.translate(_LIGATURES).replace("\0", NO_LETTER)
    for parts, whole in _VOWELS:
        text = text.replace(parts, whole)
    text = _ARABIC_FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _BEFORE_MARK.sub("", re.sub(" {2,}", " ", text)).strip()
