"""Ids from file names and titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 60


def slug(text: str) -> str:
    """A name of letters, digits and hyphens; empty when nothing of the text can be written so.

    >>> slug("Hội đàm Việt–Lào.txt")
    'hoi-dam-viet-lao-txt'
    """
    folded = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(character for character in folded if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold())[:_LONGEST].strip("-")


def unique(names: Iterable[str], *, fallback: str) -> list[str]:
    """The names, each once: empty ones become `fallback`, repeated ones are numbered.

    >>> unique(["a", "", "a"], fallback="text")
    ['a', 'text', 'a-2']
    """
    seen: set[str] = set()
    result = []
    for name in names:
        base = candidate = name or fallback
        number = 1
        while candidate in seen:
            number += 1
            candidate = f"{base}-{number}"
        seen.add(candidate)
        result.append(candidate)
    return result
