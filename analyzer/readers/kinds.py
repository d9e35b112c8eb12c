r"""Which format a file is in: by what it holds where that is plain to see, else by the ending of its name.

talks.txt   %PDF-1.7 …         → pdf, and a notice that the name says otherwise
talks.html  no tag at all      → plain
talks.txt   {\rtf1 …            → plain, which refuses it in words
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from types import MappingProxyType

from analyzer.errors import ReaderError

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
        ".eml": "mail",
        ".mht": "mail",
        ".mhtml": "mail",
    }
)
"""Ending of the file's name → module; any other file is taken for plain text, which refuses what is none."""

_FOREIGN = {".doc": ".docx", ".odt": ".docx", ".rtf": ".docx", ".pages": ".docx", ".epub": ".html", ".djvu": ".pdf", ".msg": ".eml"}
"""Formats that are not read → what to save them as."""

_CALLED = {"plain": "plain text", "html": "HTML", "pdf": "a PDF", "docx": "a Word file", "xml": "XML", "mail": "a mail"}
_HEAD = 1024
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_PAGE = re.compile(rb"(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
_TAG = re.compile(rb"<[A-Za-z!/?]")

_MAIL_HEAD = re.compile(rb"(?:(?:From |>?From:?)[^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}\r?\n")
_BY_PROGRAMS = re.compile(
    rb"^(?:received|return-path|message-id|mime-version|content-transfer-encoding|delivered-to|x-[a-z-]+):", re.IGNORECASE | re.MULTILINE
)
"""Fields that programs write and people do not: a memorandum has "From", "To" and "Subject", too."""
_MAIL_HEAD_BYTES = 65536


def kind_of(data: bytes, *, name: str) -> tuple[str, str]:
    """The reader for a file, and a notice where its name says otherwise. Raises `ReaderError` for formats that are not read."""
    suffix = PurePosixPath(name).suffix.lower()
    named = READERS.get(suffix, "plain")
    found = _by_content(data, named) or ("" if suffix in _FOREIGN else named)
    if not found:
        raise ReaderError(f"{suffix} files are not read", place=name, remedy=f"save it as {_FOREIGN[suffix]} or .txt")
    if found == named or (found, named) == ("plain", "markdown"):
        return found, ""
    return found, f"Its name ends in {suffix or 'nothing'}, but it holds {_CALLED[found]}, and was read as that."


def _by_content(data: bytes, named: str) -> str:
    """The format that the bytes show; empty where they show none."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in head:
        found = "pdf"
    elif head.startswith(b"PK\x03\x04"):
        found = "docx" if b"word/document.xml" in data else ""
    elif data.startswith(_WIDE_MARKS):
        found = ""
    elif _PAGE.match(head) or (head.startswith(b"<?xml") and _PAGE.search(head) and named != "xml"):
        found = "html"
    elif head.startswith((b"<?xml", b"<TEI")):
        found = "html" if named == "html" else "xml"
    elif _is_mail(data):
        found = "mail"
    elif named in ("pdf", "docx") or (named == "xml" and not head.startswith(b"<")) or (named == "html" and not _TAG.search(data)):
        found = "plain"
    else:
        found = ""
    return found


def _is_mail(data: bytes) -> bool:
    """Whether bytes begin with the head of a mail."""
    head = _MAIL_HEAD.match(data[:_MAIL_HEAD_BYTES])
    return head is not None and _BY_PROGRAMS.search(head[0]) is not None
