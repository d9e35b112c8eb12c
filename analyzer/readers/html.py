"""Saved web pages: the main text by trafilatura (Barbaresi 2021), without menus and boilerplate (extra `html`).

    <nav>Home · News</nav><article><p>Both sides …</p></article>   →   Both sides …

The bytes are decoded as browsers do: a byte order mark, then the declared charset, then UTF-8.
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

_DECLARED = re.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096
_AS_WINDOWS = frozenset({"iso8859-1", "ascii", "latin-1"})
"""Charsets that browsers take for windows-1252 (WHATWG Encoding Standard)."""


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The main text of a page, with what the page says of its title, date and author."""
    needs("trafilatura", extra="html", what="HTML", name=name)
    return extract_in_child("html", data, name=name, encoding=encoding)


def extract(data: bytes, *, encoding: str | None = None) -> Reading:
    """The work itself; called in the child process."""
    import trafilatura  # noqa: PLC0415 an extra, and only the child needs it
    from lxml import html  # noqa: PLC0415 comes with it

    text, used, notices = _decode(data, encoding)
    options: dict[str, Any] = {"include_comments": False, "include_tables": True, "date_extraction_params": _DATES}
    body = trafilatura.extract(text, **options) or trafilatura.extract(text, favor_recall=True, **options) or ""
    told = json.loads(trafilatura.extract(text, output_format="json", with_metadata=True, **options) or "{}")
    if not body.strip():
        raise DocumentError("no main text was found in the page", remedy="save the text itself as plain text")
    seen = len("".join("".join(map(str, html.fromstring(text.encode("utf-8")).itertext())).split()))
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


_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""Only dates that the page states of itself; and the same on any day."""


def _decode(data: bytes, encoding: str | None) -> tuple[str, str, tuple[str, ...]]:
    declared = _DECLARED.search(data[:_HEAD])
    if encoding or any(data.startswith(mark) for mark, _ in MARKS) or not declared:
        return decode(data, name="", encoding=encoding)
    try:
        charset = codecs.lookup(declared[1].decode("ascii", "replace")).name
        charset = "cp1252" if charset in _AS_WINDOWS else charset
        return data.decode(charset), charset, ()
    except LookupError:
        return decode(data, name="", encoding=None)
    except ValueError:
        text = data.decode("utf-8", "replace")
        return (
            text,
            "utf-8",
            (f"The page declares {declared[1].decode('ascii', 'replace')}, which its bytes are not; it was read as UTF-8.",),
        )
