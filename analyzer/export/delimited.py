"""Tables as CSV: UTF-8, RFC 4180 quoting, one header row, LF between records.

    alignment_id,earlier_id,later_id,relation,moved,…
    l-0a1,vl:2019:3.1~5f,vl:2024:4.2~c1,reworded,false,…

Python's own writer leaves a lone carriage return unquoted before version 3.13, which its reader then
refuses; quoting is four lines, so it is done here and equal on every version. Texts are written as
they are: a cell that begins with `= + - @` is *not* altered, since `text[start:end]` must hold. The
data package says so, and how to open the files in a spreadsheet.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import regex

from analyzer.export.rows import Row, Value

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_SPECIAL = regex.compile(r'[",\r\n\v\f\x00\x1c-\x1e\x85\u2028\u2029]|^\s|\s$')
_FORMULA = frozenset("=+-@\t\r")


def write(header: Iterable[str], rows: Iterable[Row]) -> tuple[bytes, int]:
    """A CSV file, and how many of its cells a spreadsheet would take for a formula."""
    lines = [",".join(map(_quoted, header))]
    risky = 0
    for row in rows:
        lines.append(",".join(_quoted(cell(value)) for value in row))
        risky += sum(map(looks_like_formula, row))
    return ("\n".join(lines) + "\n").encode("utf-8"), risky


def cell(value: Value) -> str:
    """A value as text: nothing as an empty cell, flags as true and false, lists and objects as compact JSON.

    >>> cell(None), cell(True), cell(0.5), cell(("Việt", "Lào"))
    ('', 'true', '0.5', '["Việt","Lào"]')
    """
    if isinstance(value, str):
        return str(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return _compact(value)


def looks_like_formula(value: Value) -> bool:
    """Whether a spreadsheet would take the cell for a formula.

    >>> looks_like_formula("=1+1"), looks_like_formula("1+1"), looks_like_formula(-1.5)
    (True, False, False)
    """
    return isinstance(value, str) and value[:1] in _FORMULA


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _SPECIAL.search(text) else text
