"""Words in quotation marks, as a note has them: marks inside marks change their kind, and nothing else does.

    plots of "peaceful evolution"        →  “plots of ‘peaceful evolution’”
    he said, “she called it ‘mine’”      →  “he said, ‘she called it “mine”’”
    the party's „gute“ and «bonne» ones  →  “the party's ‚gute‘ and «bonne» ones”

Guillemets stay: no reader takes them for the outer marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

_OPENING = {"“": "‘", "„": "‚", "「": "『"}
_CLOSING = {"”": "’", "」": "』"}
_BEFORE_OPENING = frozenset("([{“‘„‚—–-/")


def quoted(text: str) -> str:
    """A text in quotation marks.

    >>> quoted('plots of "peaceful evolution"')
    '“plots of ‘peaceful evolution’”'
    """
    return f"“{_nested(text)}”" if any(sign in text for sign in '"“”„「') else f"“{text}”"


def sic(text: str, slips: Iterable[str]) -> str:
    """A text with "[sic]" behind each of some words, however they are written there.

    >>> sic("Grate friendship, greater grates", ["grate"])
    'Grate [sic] friendship, greater grates'
    """
    words = "|".join(map(re.escape, sorted(slips)))
    return re.sub(rf"(?<!\w)(?:{words})(?!\w)", r"\g<0> [sic]", text, flags=re.IGNORECASE) if words else text


def _nested(text: str) -> str:
    shown: list[str] = []
    closers: list[str] = []
    """What each double mark that is open will be closed with; single marks inside one become double."""
    for before, sign, after in _with_neighbours(text):
        begins = not before or before.isspace() or before in _BEFORE_OPENING
        if sign == "“" and closers and closers[-1] == "‘":  # „…“: the German closing mark
            shown.append(closers.pop())
        elif sign in _OPENING or (sign == '"' and begins and after and not after.isspace()):
            shown.append(_OPENING.get(sign, "‘"))
            closers.append({"„": "‘", "「": "』"}.get(sign, "’"))
        elif sign in _CLOSING or sign == '"':
            shown.append(closers.pop() if closers else _CLOSING.get(sign, "’"))
        elif sign == "‘" and closers and begins:
            shown.append("“")
            closers.append("”")
        elif sign == "’" and closers and closers[-1] == "”" and not after.isalnum():
            shown.append(closers.pop())
        else:
            shown.append(sign)
    return "".join(shown)


def _with_neighbours(text: str) -> list[tuple[str, str, str]]:
    """Each character with the one before and the one after it, empty at the edges."""
    signs = ["", *text, ""]
    return [(first, second, third) for (first, second), (_, third) in pairwise(pairwise(signs))]
