r"""Several texts in the one string of a fact, and apart again as they were.

    "leading role; key part", "core role"    →    "leading role\; key part; core role"    →    the same two

Facts are strings, which tables and notebooks show as they are, so plain texts stay plain: only the separator within a text
is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

MEMBERS = "; "
"""Stands between the members of a fact that tells several."""
LABEL = ": "
"""Stands between the label of a period and what it is told with."""


def joined(texts: Iterable[str], mark: str = MEMBERS) -> str:
    r"""The texts as one, the mark between them; a text that has the mark has a backslash before it.

    >>> joined(["Draft: 2", "key part"], LABEL)
    'Draft\\: 2: key part'
    """
    return mark.join(text.replace("\\", "\\\\").replace(mark, f"\\{mark}") for text in texts)


def parted(text: str, mark: str = MEMBERS) -> tuple[str, ...]:
    r"""The texts that were joined; none of an empty string.

    >>> parted("Draft\\: 2: key part", LABEL)
    ('Draft: 2', 'key part')
    """
    found = [""]
    for piece in re.findall(rf"\\\\|\\{mark}|{mark}|.", text, re.DOTALL):
        if piece == mark:
            found.append("")
        else:
            found[-1] += piece[1:] if len(piece) > 1 else piece
    return tuple(found) if text else ()
