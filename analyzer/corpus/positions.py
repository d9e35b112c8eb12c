"""Where each key of a TOML file stands, so that an error can name the line.

    [[documents]]          1
    id = "talks-2019"      2   → ("documents", 0, "id")
    date = "2024-13-01"    3   → ("documents", 0, "date")

`tomllib` reads values without their places. This walk over the lines reads only what is needed for them: headers,
keys at the beginning of a line, and where strings and arrays of several lines end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
_PART = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")
_STRING = re.compile(
    r"""
    "{3} (?: \\. | [^\\] )*? "{3,5}   # string of several lines
    | '{3} .*? '{3,5}                 # the same, literal
    | " (?: \\. | [^"\\\n] )* "
    | ' [^'\n]* '
    | \# [^\n]*                       # comment
    """,
    re.DOTALL | re.VERBOSE,
)


def key_lines(text: str) -> Mapping[Path, int]:
    r"""The 1-based line of every table and key; list members by their position.

    >>> key_lines('[[documents]]\nid = "x"\n')[("documents", 0, "id")]
    2
    """
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    depth = 0
    for number, line in enumerate(_blank_strings(text).split("\n"), 1):
        if depth == 0:
            if header := _HEADER.match(line):
                table = _table_path(_parts(header.group(2)), many=header.group(1) == "[[", counts=counts)
                found.setdefault(table, number)
                continue
            if key := _KEY.match(line):
                found.setdefault((*table, *_parts(key.group(1))), number)
        depth = max(0, depth + sum(map(line.count, "[{")) - sum(map(line.count, "]}")))
    return found


def line_of(lines: Mapping[Path, int], path: Sequence[str | int]) -> int:
    """The line of a key, or of the nearest table around it, or 1."""
    for length in range(len(path), 0, -1):
        if (number := lines.get(tuple(path[:length]))) is not None:
            return number
    return 1


def _blank_strings(text: str) -> str:
    """The text with the content of values and comments blanked, line by line as long as before."""
    return _STRING.sub(lambda match: re.sub(r"[^\n]", " ", match.group()) if _is_value(text, match) else match.group(), text)


def _is_value(text: str, match: re.Match[str]) -> bool:
    # A quoted key keeps its text: only white space stands between it and the line's beginning, and "=" follows.
    after = text[match.end() : match.end() + 80].lstrip(" \t")
    return not (match.group()[0] in "\"'" and after[:1] in ("=", "."))


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(next(part for part in match.groups() if part is not None) for match in _PART.finditer(dotted))


def _table_path(names: tuple[str, ...], *, many: bool, counts: dict[Path, int]) -> Path:
    path: Path = ()
    for position, name in enumerate(names):
        path = (*path, name)
        if many and position == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path
