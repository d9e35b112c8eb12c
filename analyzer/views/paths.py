"""Names of files: of what an id may become on any disk, and of the continuations of a page.

a/b    →  a-b          a b  →  a-b-2          ledger.html, its second page  →  ledger-2.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNSAFE = re.compile(r"[^\w.-]+", re.ASCII)


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """A safe, distinct file name (no suffix) for each id.

    >>> file_names(["2024-talks", "a/b", "a b"])
    {'2024-talks': '2024-talks', 'a/b': 'a-b', 'a b': 'a-b-2'}
    """
    taken: set[str] = set()
    names = {}
    for key in ids:
        stem = _UNSAFE.sub("-", key).strip(".-")[:80] or "document"
        name, count = stem, 1
        while name.casefold() in taken:
            count += 1
            name = f"{stem}-{count}"
        taken.add(name.casefold())
        names[key] = name
    return names


def paged(page: str, number: int) -> str:
    """Path of the numbered continuation of a page.

    >>> paged("ledger.html", 1), paged("ledger.html", 2)
    ('ledger.html', 'ledger-2.html')
    """
    return page if number == 1 else f"{page.removesuffix('.html')}-{number}.html"
