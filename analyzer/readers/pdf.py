"""PDF: text by pypdf, page furniture taken out, lines joined (extra `pdf`).

For release at 2 p.m.     ← running head: kept on the first page, and there only where it is not small print
… inflation pressures and
(more)                    ← page marks: left out, and said so
- 2 -
expectations, and …       → … inflation pressures and expectations, and …

A paragraph begins where a line is indented, stands further from the one above than lines do, or is in another size.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analyzer.errors import DocumentError, ReaderError
from analyzer.lexicon.pages import PAGE_MARKS, PRINT_TIME, PRINTED
from analyzer.readers.lines import Hyphens, begins_item, ends_sentence, unwrap
from analyzer.readers.pdf_text import NO_LETTER, Line, lines_of
from analyzer.readers.reading import Reading, needs
from analyzer.readers.sandbox import extract as extract_in_child

MAX_PAGES = 5000
_EDGE = 3
"""Lines at the top and at the foot of a page that may be running heads or page numbers."""
_ONE_MARK = "|".join(f"(?:{mark.pattern})" for mark in PAGE_MARKS)
_MARK = re.compile(rf"(?:{_ONE_MARK})(?:\s+(?:{_ONE_MARK}))*", re.IGNORECASE)
_PRINTED = re.compile(PRINTED.pattern, re.IGNORECASE)
_TIME = re.compile(PRINT_TIME, re.IGNORECASE)
_LONGEST_MARK = 60
_FEWEST_PAGES = 2
_APART = 1.2
"""How many times the usual distance of lines parts paragraphs."""
_INDENT = 0.8
"""How many times the size of its letters a first line is indented at least."""
_OTHER_SIZE = 1.08


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
    pages = [list(lines_of(page, number)) for number, page in enumerate(reader.pages)]
    if not any(pages):
        raise DocumentError(
            "the PDF holds no text, perhaps only scanned pages", remedy="run a text recognition first, or save it as plain text"
        )
    lines, left_out = body_lines(pages)
    text = "\n\n".join(unwrap(_parted(lines), hyphens=Hyphens("\n".join(line.text for line in lines))))
    notices = ["Paragraphs were joined from the lines of the pages; where a paragraph ends is a guess."]
    if left_out:
        told = ", ".join(f'"{line}"' + (f" ({count} times)" if count > 1 else "") for line, count in sorted(Counter(left_out).items()))
        notices.append(f"Left out as part of the pages: {told}.")
    if lost := text.count(NO_LETTER):
        notices.append(f"Of {lost} letters the PDF does not say which they are; each is shown as {NO_LETTER}.")
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


def _parted(lines: Sequence[Line]) -> list[str]:
    """The lines with an empty one before each that begins a paragraph by its place on the page."""
    margins = _margins(lines)
    distances = [_distance(above, line) for above, line in pairwise(lines)]
    parted = [line.text for line in lines[:1]]
    for number, (above, line) in enumerate(pairwise(lines)):
        beside = [found for found in (*distances[max(0, number - 1) : number], *distances[number + 1 : number + 2]) if found]
        apart = bool(beside) and distances[number] > _APART * min(beside)
        parted += ["", line.text] if _begins(above, line, apart=apart, margin=margins[line.page]) else [line.text]
    return parted


def _begins(above: Line, line: Line, *, apart: bool, margin: float) -> bool:
    if above.page != line.page or not above.size or not line.size:
        return False
    if _differ(above, line):
        return True
    if not ends_sentence(above.text) and line.text[:1].islower() and not begins_item(line.text):
        return False
    indented = line.left > max(margin, above.left) + _INDENT * line.size
    return apart or (indented and not begins_item(above.text))


def _differ(above: Line, line: Line) -> bool:
    """Whether two lines are in letters of different size."""
    return max(above.size, line.size) > _OTHER_SIZE * min(above.size, line.size)


def _distance(above: Line, line: Line) -> float:
    """How far a line stands below another; 0 where it does not, as at the head of a page or column, or is in other letters."""
    same = above.page == line.page and above.size > 0 and not _differ(above, line)
    return max(0.0, above.height - line.height) if same else 0.0


def _margins(lines: Sequence[Line]) -> dict[int, float]:
    """By page, where most lines begin."""
    found: dict[int, Counter[float]] = {}
    for line in lines:
        found.setdefault(line.page, Counter())[round(line.left, 0)] += 1
    return {page: min(counts, key=lambda left: (-counts[left], left)) for page, counts in found.items()}


def body_lines(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], list[str]]:
    """The lines of the text, and those left out as belonging to the pages.

    >>> first, second = ["Annual report", "The sides agreed", "- 1 -"], ["Annual report", "to meet.", "- 2 -"]
    >>> body, left_out = body_lines([[Line(text) for text in first], [Line(text) for text in second]])
    >>> [line.text for line in body], left_out
    (['Annual report', 'The sides agreed', 'to meet.'], ['- 1 -', 'Annual report', '- 2 -'])
    """
    marked = [_marked(page) for page in pages]
    heads = _running_heads(pages, marked)
    sizes = Counter(round(line.size, 1) for page in pages for line in page for _ in line.text)
    usual = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
    first = next((number for number, page in enumerate(pages) if page), 0)
    body: list[Line] = []
    left_out: list[str] = []
    for number, page in enumerate(pages):
        for place, line in enumerate(page):
            title = number == first and place < _EDGE and line.size >= usual / _OTHER_SIZE
            if place in marked[number] or (place in heads[number] and not title):
                left_out.append(line.text)
            else:
                body.append(line)
    return body, left_out


def _marked(page: Sequence[Line]) -> set[int]:
    """Page marks among the outermost lines of a page."""
    edge = {*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))}
    printed = any(_PRINTED.fullmatch(page[place].text) for place in edge)
    return {place for place in edge if _is_mark(page[place].text) or (printed and _TIME.fullmatch(page[place].text))}


def _is_mark(text: str) -> bool:
    return bool((len(text) <= _LONGEST_MARK and _MARK.fullmatch(text)) or _PRINTED.fullmatch(text))


def _running_heads(pages: Sequence[Sequence[Line]], marked: Sequence[set[int]]) -> list[set[int]]:
    """By page, the places of lines that stand at the same distance from an edge on half of the pages, apart from the text.

    Figures may differ, as page numbers do.
    """
    found: list[set[int]] = [set() for _ in pages]
    least = max(_FEWEST_PAGES, sum(1 for page in pages if page) / 2)
    for step in (1, -1):
        ordered = [list(range(len(page)))[::step] for page in pages]
        counts = Counter(
            (depth, _key(pages[n][place].text)) for n, places in enumerate(ordered) for depth, place in enumerate(places[:_EDGE])
        )
        for number, (page, places) in enumerate(zip(pages, ordered, strict=True)):
            heads: list[int] = []
            for depth, place in enumerate(places[:_EDGE]):
                if place not in marked[number] and counts[depth, _key(page[place].text)] < least:
                    break
                heads.append(place)
            while heads and (heads[-1] in marked[number] or not _stands_apart(page, heads, marked=marked[number])):
                heads.pop()
            found[number] |= set(heads)
    return found


def _stands_apart(page: Sequence[Line], heads: Sequence[int], *, marked: set[int]) -> bool:
    """Whether the innermost of some heads is further from the nearest other line than lines are, or in other letters.

    Also where nothing is known of places. A page number may stand close to the text.
    """
    head = page[heads[-1]]
    rest = [line for place, line in enumerate(page) if place not in heads and place not in marked]
    nearest = min(rest, key=lambda line: abs(line.height - head.height), default=head)
    distances = sorted(found for above, line in pairwise(page) if (found := _distance(above, line)))
    if not head.size or not distances or _differ(head, nearest):
        return True
    return abs(nearest.height - head.height) > _APART * distances[len(distances) // 2]


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split())).casefold()
