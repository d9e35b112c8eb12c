"""Plain text: bytes → characters, and nothing else.

    EF BB BF …   UTF-8 with mark        the mark is not part of the text
    FF FE …      UTF-16 with mark
    T 00 h 00 …  UTF-16 without mark, told as a guess
    …            UTF-8; else what the manifest says; else a guess, told as such

The text is not mended: line ends, no-break spaces, soft hyphens and control characters stay, because offsets count
them. What is odd is noticed, so that a reader can look or ask for a repair in the manifest.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from importlib import import_module
from importlib.util import find_spec

from analyzer.errors import DocumentError
from analyzer.lexicon.languages import ALPHABETS
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
    (b"{\\rtf", "an RTF file"),
)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1f\x7f]")
_COMMON = ("cp1252", "cp1258", "cp1250", "cp1251")
"""Encodings preferred among those that fit alike: Western European, Vietnamese, Central European, Cyrillic."""
_WITHOUT_WINDOWS = ("cp1252", "cp1258", "iso8859_2", "cp1250", "cp1251")
"""The same where no byte stands for a letter or quotation mark that only the Windows pages have."""
_WINDOWS_ONLY = re.compile(rb"[\x80-\x9f]")
_CLOSE = 0.02
"""Difference of charset-normalizer's chaos measure that is none."""
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_ENOUGH = 24
"""Letters beyond ASCII from which that can be told at all."""
_LATIN_LETTERS = re.compile("[\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_TELLING = re.compile(rb"[^<>\n]*[\x80-\xff][^<>\n]*")
_AS_LIKELY = 0.1
"""Difference of its coherence (how well letters fit a language) that is none."""
_WIDE_NULS = 0.2
"""Share of NUL bytes from which a file can be in two or four bytes to a character: Latin text has half or more, Chinese hardly any."""
_NARROW_LETTERS = 0.4
"""Share of small letters and spaces beyond which it is in one byte to a character and its NULs are damage."""
_ODD_SHARE = 0.01
_SMALL = re.compile(rb"[ a-z]")
_BETWEEN = re.compile("[ \n\r\u3000-\u3002\uff0c]")
_SAMPLE = 65536
"""Bytes from which the kind of a file is told."""
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
    if wide := wide_encoding(data):
        return data.decode(wide), wide, (f"The file has no byte order mark; it was read as {wide}, which is a guess.",)
    sample = data[:_SAMPLE].rstrip(b"\0")  # records of a fixed length are filled up with NUL
    if len(_CONTROL.findall(sample)) > _BINARY_SHARE * len(sample) or sample.count(0) > _WIDE_NULS * len(sample):
        raise DocumentError("this is binary data, not a text", place=name, remedy="give a text file, or name its encoding in the manifest")
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
    matches = import_module("charset_normalizer").from_bytes(b"\n".join(_TELLING.findall(data)))  # ASCII says nothing of its language
    best = matches.best()
    # Short western texts fit a dozen code pages alike; the one that most files are in comes first.
    close = [match for match in matches if best and match.chaos <= best.chaos + _CLOSE]
    common = _COMMON if _WINDOWS_ONLY.search(data) else _WITHOUT_WINDOWS
    fits = {name: match.coherence for match in reversed(close) for name in (match.encoding, *match.could_be_from_charset)}
    usable = [name for name in (*common, *sorted(fits)) if name in fits and _decodes(data, name)]
    if not usable:
        raise DocumentError(what, place=place, remedy=remedy)
    least = max(fits.values()) - _AS_LIKELY if len(_NOT_ASCII.findall(data)) >= _ENOUGH else 0.0
    chosen = min(usable, key=lambda name: (fits[name] < least, _foreign_letters(data.decode(name))))
    return data.decode(chosen), chosen, (f"The file is not UTF-8; it was read as {chosen}, which is a guess: check its accented letters.",)


def _foreign_letters(text: str) -> int:
    """How many letters beyond ASCII are not of the one Latin alphabet that has most of them; 0 for other scripts."""
    counts = Counter(_LATIN_LETTERS.findall(text))
    return min(sum(count for letter, count in counts.items() if letter not in alphabet) for alphabet in ALPHABETS)


def wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32 without mark, where bytes look like either; else an empty string.

    >>> wide_encoding("They met.".encode("utf-16-le")), wide_encoding(b"They met.")
    ('utf-16-le', '')
    """
    if b"\0" not in data:
        return ""
    sample = data[:_SAMPLE]
    if sample.count(0) < _WIDE_NULS * len(sample) and len(_SMALL.findall(sample)) > _NARROW_LETTERS * len(sample):
        return ""
    plausible = {name: _plausible(data, name) for name in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")}
    return max(plausible, key=lambda name: plausible[name]) if any(plausible.values()) else ""


def _plausible(data: bytes, encoding: str) -> float:
    """Share of spaces, line ends and ideographic marks in what bytes decode to; 0 where it holds what no text does."""
    try:
        text = data.decode(encoding)[:_SAMPLE]
    except ValueError:
        return 0.0
    odd = sum(1 for character in text if unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs") and character not in "\t\n\r\f")
    return len(_BETWEEN.findall(text)) / len(text) if odd <= _ODD_SHARE * len(text) else 0.0


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
