"""Word files: paragraphs and tables in their order, by python-docx (extra `docx`).

Numbers and bullets that Word sets by itself are written out. Insertions that are still marked as such belong to
the text, deletions do not; comments, notes, headers and footers are left out, and said so.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from analyzer.errors import ReaderError
from analyzer.readers.docx_numbers import numbers_of
from analyzer.readers.reading import Reading, needs
from analyzer.readers.sandbox import extract as extract_in_child

MAX_UNPACKED = 256 * 1024 * 1024
"""Bytes that the parts of the file may have when unpacked; a bomb has more."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same once more, for programs that do not know a newer form: text boxes stand in a file twice."""
_LEFT_OUT = {"commentReference": "comments", "footnoteReference": "footnotes", "endnoteReference": "endnotes"}
"""Marks in the text → what they point to. Programs write the parts for notes also where there are none."""


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The text of a Word file."""
    del encoding
    needs("docx", extra="docx", what="DOCX", name=name)
    return extract_in_child("docx", data, name=name)


def extract(data: bytes, *, encoding: str | None = None) -> Reading:
    """The work itself; called in the child process."""
    import docx  # noqa: PLC0415 an extra, and only the child needs it

    del encoding
    _check(data)
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    for again in list(body.iter(_FALLBACK)):
        if len(again.getparent()) > 1:
            again.getparent().remove(again)
    numbers = numbers_of(document)
    numbered = [(numbers.before(paragraph), _line(paragraph).strip()) for paragraph in body.iter(f"{_W}p")]
    paragraphs = [f"{number}{line}" for number, line in numbered if line]
    notices = []
    if shown := sum(1 for number, line in numbered if number and line):
        notices.append(f"Numbers and bullets that Word sets by itself stand in the text as Word counts them: {shown}.")
    if hidden := sum(1 for run in body.iter(f"{_W}r") if _is_hidden(run)):
        notices.append(f"{hidden} stretches of hidden text were left out.")
    if left_out := [what for mark, what in _LEFT_OUT.items() if next(body.iter(f"{_W}{mark}"), None) is not None]:
        notices.append(f"The file has {' and '.join(left_out)}; they were left out, as are headers and footers.")
    if deleted := sum(1 for _ in body.iter(f"{_W}del")):
        notices.append(f"{deleted} marked deletions were left out; marked insertions belong to the text.")
    known = document.core_properties
    return Reading(
        text="\n\n".join(paragraphs) + "\n",
        encoding="",
        extractor=f"python-docx {docx.__version__}",
        notices=tuple(notices),
        title=(known.title or "").strip(),
        author=(known.author or "").strip() if known.author != "python-docx" else "",
        language=(known.language or "").strip(),
    )


def _check(data: bytes) -> None:
    """Raises `ReaderError` for what is no Word file, or unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile:
        raise ReaderError("this is no Word file", remedy="save it as .docx or as plain text") from None
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise ReaderError(f"it unpacks to {unpacked:,} bytes, more than the limit of {MAX_UNPACKED:,}", remedy="save it as plain text")
    if "[Content_Types].xml" not in {entry.filename for entry in entries}:
        raise ReaderError("this is a ZIP archive, but no Word file", remedy="save it as .docx or as plain text")


def _line(paragraph: Any) -> str:
    """The text of a paragraph without those nested in it and without what is marked as deleted."""
    words: list[str] = []
    stack = list(reversed(list(paragraph)))
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}t":
            words.append(element.text or "")
        elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            words.append(" ")
        elif element.tag == f"{_W}noBreakHyphen":
            words.append("\u2011")
        if element.tag not in (f"{_W}del", f"{_W}p", f"{_W}moveFrom") and not _is_hidden(element):
            stack.extend(reversed(list(element)))
    return "".join(words)


def _is_hidden(element: Any) -> bool:
    """Whether a run is not shown."""
    mark = element.find(f"{_W}rPr/{_W}vanish") if element.tag == f"{_W}r" else None
    return mark is not None and mark.get(f"{_W}val", "true") not in ("0", "false")
