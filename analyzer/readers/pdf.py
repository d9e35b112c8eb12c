"""PDF: text by pypdf, page furniture taken out, lines joined (extra `pdf`).

For release at 2 p.m.     ← running head: kept once
… inflation pressures and
(more)                    ← page marks: left out, and said so
- 2 -
expectations, and …       → … inflation pressures and expectations, and …
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence

from analyzer.errors import DocumentError, ReaderError
from analyzer.lexicon.pages import PAGE_MARKS
from analyzer.readers.lines import Hyphens, unwrap
from analyzer.readers.reading import Reading, needs
from analyzer.readers.sandbox import extract as extract_in_child

MAX_PAGES = 5000
_EDGE = 3
"""Lines at the top and at the foot of a page that may be running heads or page numbers."""
_MARK = re.compile("|".join(f"(?:{mark.pattern})" for mark in PAGE_MARKS), re.IGNORECASE)
_FEWEST_PAGES = 2


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The text of a PDF."""
    del encoding
    needs("pypdf", extra="pdf", what="PDF", name=name)
    return extract_in_child("pdf", data, name=name)


def extract(data: bytes, *, encoding: str | None = None) -> Reading:
    """The work itself; called in the child process."""
    import pypdf  # noqa: PLC0415 an extra, and only the child needs it

    del encoding
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReaderError("the PDF is locked with a password", remedy="save it without one")
    if len(reader.pages) > MAX_PAGES:
        raise ReaderError(f"the PDF has {len(reader.pages)} pages, more than the limit of {MAX_PAGES}", remedy="split it")
    pages = [[line.strip() for line in page.extract_text().splitlines() if line.strip()] for page in reader.pages]
    if not any(pages):
        raise DocumentError(
            "the PDF holds no text, perhaps only scanned pages", remedy="run a text recognition first, or save it as plain text"
        )
    lines, left_out = body_lines(pages)
    text = "\n\n".join(unwrap(lines, hyphens=Hyphens("\n".join(lines))))
    notices = ["Paragraphs were joined from the lines of the pages; where a paragraph ends is a guess."]
    if left_out:
        told = ", ".join(f'"{line}"' + (f" ({count} times)" if count > 1 else "") for line, count in sorted(Counter(left_out).items()))
        notices.append(f"Left out as part of the pages: {told}.")
    if empty := sum(1 for page in pages if not page):
        notices.append(f"{empty} of {len(pages)} pages hold no text; perhaps they are scanned.")
    information = reader.metadata
    return Reading(
        text=text + "\n",
        encoding="",
        extractor=f"pypdf {pypdf.__version__}",
        notices=tuple(notices),
        title=(information.title or "").strip() if information else "",
        author=(information.author or "").strip() if information else "",
    )


def body_lines(pages: Sequence[Sequence[str]]) -> tuple[list[str], list[str]]:
    """The lines of the text, and those left out as belonging to the pages.

    >>> body_lines([["Annual report", "The sides agreed", "- 1 -"], ["Annual report", "to meet.", "- 2 -"]])
    (['Annual report', 'The sides agreed', 'to meet.'], ['- 1 -', 'Annual report', '- 2 -'])
    """
    heads = _running_heads(pages)
    seen: set[str] = set()
    body: list[str] = []
    left_out: list[str] = []
    for page in pages:
        marked = _marked(page)
        for number, line in enumerate(page):
            edge = number < _EDGE or number >= len(page) - _EDGE
            key = _key(line)
            if number in marked or (edge and key in heads and key in seen):
                left_out.append(line)
            else:
                body.append(line)
            if edge and key in heads:
                seen.add(key)
    return body, left_out


def _marked(page: Sequence[str]) -> set[int]:
    """Page marks among the outermost lines of a page."""
    edge = [*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))]
    return {number for number in edge if _MARK.fullmatch(page[number])}


def _running_heads(pages: Sequence[Sequence[str]]) -> set[str]:
    """Lines at the edges of at least half of the pages; figures may differ, as page numbers do."""
    counts = Counter(key for page in pages for key in {_key(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    return {key for key, count in counts.items() if count >= max(_FEWEST_PAGES, len(pages) / 2)}


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split())).casefold()
