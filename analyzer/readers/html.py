"""Saved web pages: the main text by trafilatura (Barbaresi 2021), without menus and boilerplate (extra `html`).

    <nav>Home · News</nav><article><p>Both sides …</p></article>   →   Both sides …

The bytes are decoded much as browsers do: a byte order mark, then UTF-8 where they are that (a page that was saved
anew often declares what it was before), then the declared charset, then a guess that is told.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import Any

from analyzer.errors import DocumentError
from analyzer.readers.plain import MARKS, decode
from analyzer.readers.reading import Reading, needs
from analyzer.readers.sandbox import extract as extract_in_child

_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,300}?\bencoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)""", re.IGNORECASE
)
_HEAD = 32768
_AS_WINDOWS = frozenset({"iso8859-1", "ascii", "latin-1"})
"""Charsets that browsers take for windows-1252 (WHATWG Encoding Standard)."""
_AS_CHINESE = frozenset({"gb2312", "gbk"})
"""And those that they take for gb18030, which holds all of both."""


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The main text of a page, with what the page says of its title, date and author."""
    needs("trafilatura", extra="html", what="HTML", name=name)
    return extract_in_child("html", data, name=name, encoding=encoding)


def extract(data: bytes, *, encoding: str | None = None) -> Reading:
    """The work itself; called in the child process."""
    import trafilatura  # noqa: PLC0415 an extra, and only the child needs it
    from lxml import html  # noqa: PLC0415 comes with it

    text, used, notices = _decode(data, encoding)
    options: dict[str, Any] = {
        "include_comments": False, "include_tables": True, "date_extraction_params": _DATES, "prune_xpath": list(_NAVIGATION),
    }  # fmt: skip
    body = trafilatura.extract(text, **options) or trafilatura.extract(text, favor_recall=True, **options) or ""
    told = json.loads(trafilatura.extract(text, output_format="json", with_metadata=True, **options) or "{}")
    if not body.strip():
        raise DocumentError("no main text was found in the page", remedy="save the text itself as plain text")
    page = html.fromstring(text.encode("utf-8"))
    if headline := _missing_headline(page, body, title=told.get("title") or ""):
        body = f"{headline}\n{body}"
        notices = (*notices, "The headline stands outside the main text of the page; it was put before it.")
    seen = len("".join("".join(map(str, page.itertext())).split()))
    kept = len("".join(body.split()))
    notices = (*notices, f"Menus and other parts of the page were left out: {kept:,} of {max(seen, kept):,} visible characters were kept.")
    return Reading(
        text=body.rstrip() + "\n",
        encoding=used,
        extractor=f"trafilatura {trafilatura.__version__}",
        notices=notices,
        title=told.get("title") or "",
        date=told.get("date") or "",
        author=told.get("author") or "",
        language=told.get("language") or "",
    )


_NAVIGATION = (
    "//nav",
    "//footer",
    "//*[@role='navigation' or @role='contentinfo']",
    "//aside[not(ancestor::article)] | //*["
    + " or ".join(
        f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in ("ad", "ads", "advert", "advertisement", "sponsored")
    )
    + "]",
    # Three links or more and hardly a sign beside them: a menu, whatever the page calls it.
    """//*[self::ul or self::ol or self::td or self::div or self::p][count(.//a) > 2]
        [not(.//text()[translate(normalize-space(), '|·•>»/,-–—', '') and not(ancestor::a)])]""",
)
"""Taken out before the main text is sought: in a short page menus would pass for a part of it."""


def _missing_headline(page: Any, body: str, *, title: str) -> str:
    """The heading that says what the page's title says, where the main text came without it."""
    titles = [_folded(name) for name in (title, *page.xpath("//title/text()"), *page.xpath("//meta[@property='og:title']/@content"))]
    held = _folded(body)
    for heading in page.xpath("//h1 | //h2 | //h3"):
        line = " ".join("".join(map(str, heading.itertext())).split())
        key = _folded(line)
        if key and any(key in name for name in titles):
            return "" if key in held else line
    return ""


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""Only dates that the page states of itself; and the same on any day."""


def _decode(data: bytes, encoding: str | None) -> tuple[str, str, tuple[str, ...]]:
    if encoding or any(data.startswith(mark) for mark, _ in MARKS):
        return decode(data, name="", encoding=encoding)
    declared = _DECLARED.search(_without_comments(data[:_HEAD]))
    named = declared[1].decode("ascii", "replace") if declared else ""
    charset = _lookup(named)
    if not data.isascii() and (_is_utf8(data) or charset == "utf-8"):
        return _as_utf8(data, named if charset not in ("", "utf-8") else "")
    try:
        return (data.decode(charset), charset, ()) if charset else decode(data, name="", encoding=None)
    except ValueError:
        text, used, notices = decode(data, name="", encoding=None)
        return text, used, (f"The page declares {named}, which its bytes are not.", *notices)


def _without_comments(head: bytes) -> bytes:
    """What stands outside comments, read once from left to right: one that does not end hides nothing."""
    kept, position = [], 0
    while (start := head.find(b"<!--", position)) >= 0 and (end := head.find(b"-->", start + 4)) >= 0:
        kept.append(head[position:start])
        position = end + 3
    return b"".join((*kept, head[position:]))


def _lookup(charset: str) -> str:
    """Python's name of a declared charset, as browsers take it; empty for one that there is not."""
    try:
        name = codecs.lookup(charset).name
        "".encode(name)
    except (LookupError, ValueError):
        return ""
    return "cp1252" if name in _AS_WINDOWS else "gb18030" if name in _AS_CHINESE else name


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except ValueError:
        return False
    return True


def _as_utf8(data: bytes, declared: str) -> tuple[str, str, tuple[str, ...]]:
    """UTF-8, also with a few damaged bytes; with more of them than of sound characters it is something else."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if lost > sum(1 for character in text if character > "\x7f") - lost:
        found, used, notices = decode(data, name="", encoding=None)
        return found, used, ("The page declares UTF-8, which its bytes are not.", *notices)
    notices = (f"The page declares {declared}, but its bytes are UTF-8; it was read as that.",) if declared else ()
    return text, "utf-8", (*notices, f"{lost} bytes are not UTF-8; each is shown as �.") if lost else notices
