"""Plain text: bytes → characters, and nothing else.

    EF BB BF …   UTF-8 with mark        the mark is not part of the text
    FF FE …      UTF-16 with mark
    …            UTF-8; else what the manifest says; else a guess, told as such

The text is not mended: line ends, no-break spaces, soft hyphens and control characters stay, because offsets count
them. What is odd is noticed, so that a reader can look or ask for a repair in the manifest.
"""

from __future__ import annotations

import codecs
import re
from importlib import import_module
from importlib.util import find_spec

from analyzer.errors import DocumentError
from analyzer.readers.mending import suspects
from analyzer.readers.reading import Reading

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; UTF-32 before UTF-16, whose mark begins alike."""

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (a word processor's file?)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_COMMON = ("cp1252", "cp1258", "cp1250", "cp1251")
"""Encodings preferred among those that fit alike: Western European, Vietnamese, Central European, Cyrillic."""
_CLOSE = 0.02
"""Difference of charset-normalizer's chaos measure that is none."""
_BINARY_SHARE = 0.05
"""Share of control bytes from which a file is no text; a damaged text has a handful of them."""


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The text of a plain file. Raises `DocumentError` when it is binary or cannot be decoded."""
    text, used, notices = decode(data, name=name, encoding=encoding)
    return Reading(text=text, encoding=used, notices=(*notices, *oddities(text)))


def decode(data: bytes, *, name: str, encoding: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """Text, encoding used and notices."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise DocumentError(f"this is {what}, not a text", place=name, remedy="give a text, or the right ending to its name")
    for mark, marked in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], marked, name=name), marked, ()
    if encoding:
        return _strict(data, encoding, name=name), encoding.lower(), ()
    if len(_CONTROL.findall(data[:65536])) > _BINARY_SHARE * min(len(data), 65536):
        raise DocumentError(
            "this is binary data, not a text", place=name, remedy="give a text file; for UTF-16 without mark name its encoding"
        )
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as fault:
        return _guess(data, fault, name=name)


def _guess(data: bytes, fault: UnicodeDecodeError, *, name: str) -> tuple[str, str, tuple[str, ...]]:
    """A text that is not UTF-8, in the encoding that fits it best; always with a notice that names the guess."""
    what = f"byte {data[fault.start]:#04x} is not UTF-8"
    place = f"{name}:{data[: fault.start].count(10) + 1}"
    remedy = 'name the encoding, as in encoding = "windows-1252"'
    if not find_spec("charset_normalizer"):
        raise DocumentError(what, place=place, remedy=f"{remedy}, or install phrasing[encodings] to have it guessed")
    matches = import_module("charset_normalizer").from_bytes(data)
    best = matches.best()
    if best is None:
        raise DocumentError(what, place=place, remedy=remedy)
    # Short western texts fit a dozen code pages alike; the one that most files are in comes first.
    close = [match for match in matches if match.chaos <= best.chaos + _CLOSE]
    names = {name for match in close for name in (match.encoding, *match.could_be_from_charset)}
    chosen = next((known for known in _COMMON if known in names and _decodes(data, known)), best.encoding)
    return data.decode(chosen), chosen, (f"The file is not UTF-8; it was read as {chosen}, which is a guess: check its accented letters.",)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except ValueError:
        return False
    return True


def _strict(data: bytes, encoding: str, *, name: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise DocumentError(f'no encoding is called "{encoding}"', place=name, remedy="write one like utf-8 or windows-1252") from None
    except ValueError:  # UnicodeError is one
        raise DocumentError(f"the bytes are not {encoding}", place=name, remedy="correct the encoding in the manifest") from None


def oddities(text: str) -> tuple[str, ...]:
    """What a reader should know of the characters of a text, each as one sentence."""
    found = [f'{reason} To mend it, write repair = ["{repair}"] in the manifest.' for repair, reason in suspects(text).items()]
    if lost := text.count("\ufffd"):
        found.append(f"{lost} replacement characters (�) stand in the text: letters were lost before it came here.")
    if "\r" in text.replace("\r\n", ""):
        found.append("Lines end in carriage returns, as on an old Macintosh.")
    return tuple(found)
