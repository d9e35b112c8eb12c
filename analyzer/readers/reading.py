"""What every reader returns, and how a file is read: its format, its text, its repairs."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from analyzer.errors import DocumentError, ReaderError, installing
from analyzer.readers.kinds import kind_of


@dataclass(frozen=True, slots=True)
class Reading:
    """A source file, read."""

    text: str
    encoding: str = "utf-8"
    """How the bytes were decoded; empty where the format decides by itself."""
    extractor: str = ""
    """Name and version of the program that extracted the text; empty where offsets count the decoded file."""
    notices: tuple[str, ...] = ()
    """What was noticed and what was left out, each as one sentence."""
    title: str = ""
    """What the file says of itself; empty where it says nothing."""
    date: str = ""
    author: str = ""
    language: str = ""


def needs(module: str, *, extra: str, what: str, name: str) -> None:
    """Raise `ReaderError` naming the extra when a format's library is not installed."""
    if not find_spec(module):
        raise ReaderError(f'reading {what} needs the extra "{extra}"', place=name, remedy=installing(extra))


def read(data: bytes, *, name: str, encoding: str | None = None, repairs: Sequence[str] = (), kind: str = "") -> Reading:
    """Read a source file by what it holds and by the ending of its name.

    `encoding` overrides what the file says of itself, `kind` (a module of this folder) what it seems to be; `repairs` are
    those of `mending`. Raises `DocumentError` (and its kind `ReaderError`).
    """
    if not data:
        raise DocumentError("the file is empty", place=name, remedy="give a file with text, or leave it out")
    found, otherwise = (kind, "") if kind else kind_of(data, name=name)
    reader: Callable[..., Reading] = import_module(f"analyzer.readers.{found}").read
    reading = reader(data, name=name, encoding=encoding)
    if _FILE_NAME.fullmatch(reading.title):
        reading = dataclasses.replace(reading, title="")
    if otherwise:
        reading = dataclasses.replace(reading, notices=(otherwise, *reading.notices))
    if repairs:
        reading = _mended(reading, repairs, name=name)
    if not any(map(_is_visible, reading.text)):
        raise DocumentError("the file holds no text", place=name, remedy="give a file with text, or leave it out")
    try:
        reading.text.encode("utf-8")
    except UnicodeEncodeError:
        fault = "it holds halves of characters (surrogates), which no file can store"
        raise DocumentError(fault, place=name, remedy="name another encoding") from None
    return reading


_FILE_NAME = re.compile(
    r"\w+://\S+|(?:[\w ]{1,40} - )?\S{1,200}\.(?:docx?|odt|rtf|pdf|x?html?|mht|txt|md|tex|indd|pages|xml|pptx?)"
    r"|Microsoft Word - .{1,200}|.{1,200}\.(?:docx?|odt|rtf|pdf|indd|pptx?)",
    re.IGNORECASE,
)
"""A title that only names the file, as programs write that print or convert: `p2011.html`, `Microsoft Word - Draft 3.doc`."""


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in _INVISIBLE


_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def _mended(reading: Reading, repairs: Sequence[str], *, name: str) -> Reading:
    mending = import_module("analyzer.readers.mending")  # not needed by most corpora
    reasons = mending.suspects(reading.text)
    text = mending.mend(reading.text, repairs, name=name)
    extractor = "; ".join(part for part in (reading.extractor, mending.mender(repairs)) if part)
    mended = tuple(f"Mended as the manifest asks ({repair}): {reasons[repair]}" for repair in repairs if repair in reasons)
    others = tuple(
        notice for notice in reading.notices if not notice.startswith(tuple(reasons[repair] for repair in repairs if repair in reasons))
    )
    return dataclasses.replace(reading, text=text, extractor=extractor, notices=(*others, *mended))
