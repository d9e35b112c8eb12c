"""What every reader returns, and which reader reads which file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePosixPath

from analyzer.errors import DocumentError


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


_READERS = {".txt": "plain", ".text": "plain", "": "plain"}


def suffixes() -> tuple[str, ...]:
    """The endings of file names that can be read, in lower case."""
    return tuple(key for key in _READERS if key)


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """Read a source file by the ending of its name.

    `encoding` overrides what the file says of itself. Raises `DocumentError` (and `ReaderError`).
    """
    if not data:
        raise DocumentError("the file is empty", place=name, remedy="give a file with text, or take it out of the manifest")
    suffix = PurePosixPath(name).suffix.lower()
    reader: Callable[..., Reading] = import_module(f"analyzer.readers.{_READERS.get(suffix, 'plain')}").read
    reading = reader(data, name=name, encoding=encoding)
    if not reading.text.strip("\ufeff\u200b \t\r\n\f\v\0"):
        raise DocumentError("the file holds no text", place=name, remedy="give a file with text, or take it out of the manifest")
    return reading
