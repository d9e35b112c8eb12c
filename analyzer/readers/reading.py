"""What every reader returns, and which reader reads which file."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import PurePosixPath
from types import MappingProxyType

from analyzer.errors import DocumentError, ReaderError, installing


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


READERS = MappingProxyType(
    {
        ".txt": "plain",
        ".text": "plain",
        ".md": "markdown",
        ".markdown": "markdown",
        ".html": "html",
        ".htm": "html",
        ".xhtml": "html",
        ".pdf": "pdf",
        ".docx": "docx",
        ".xml": "xml",
        ".tei": "xml",
    }
)
"""Ending of the file's name → module; any other file is taken for plain text, which refuses what is none."""

_FOREIGN = {".doc": ".docx", ".odt": ".docx", ".rtf": ".docx", ".pages": ".docx", ".epub": ".html", ".djvu": ".pdf", ".mht": ".html"}
"""Formats that are not read → what to save them as."""


def needs(module: str, *, extra: str, what: str, name: str) -> None:
    """Raise `ReaderError` naming the extra when a format's library is not installed."""
    if not find_spec(module):
        raise ReaderError(f'reading {what} needs the extra "{extra}"', place=name, remedy=installing(extra))


def read(data: bytes, *, name: str, encoding: str | None = None, repairs: Sequence[str] = ()) -> Reading:
    """Read a source file by the ending of its name.

    `encoding` overrides what the file says of itself; `repairs` are those of `mending`. Raises
    `DocumentError` (and its kind `ReaderError`).
    """
    if not data:
        raise DocumentError("the file is empty", place=name, remedy="give a file with text, or take it out of the manifest")
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _FOREIGN:
        raise ReaderError(f"{suffix} files are not read", place=name, remedy=f"save it as {_FOREIGN[suffix]} or .txt")
    reader: Callable[..., Reading] = import_module(f"analyzer.readers.{READERS.get(suffix, 'plain')}").read
    reading = reader(data, name=name, encoding=encoding)
    if repairs:
        reading = _mended(reading, repairs, name=name)
    if not reading.text.strip("\ufeff\u200b \t\r\n\f\v\0\u00a0"):
        raise DocumentError("the file holds no text", place=name, remedy="give a file with text, or take it out of the manifest")
    return reading


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
