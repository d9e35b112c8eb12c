"""A table of documents (`.csv`, `.jsonl`) that somebody already has, read for `phrasing init`.

    id,file,date,title                    {"id": "a", "file": "a.txt", "date": "2024", "lang": "en"}
    a,texts/a.txt,2024-09-11,Talks        one object to a line

Column names are taken in their usual spellings (`lexicon.columns`); columns that a manifest has no key for are left out, and said so.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from analyzer import files
from analyzer.errors import ManifestError
from analyzer.lexicon.columns import COLUMNS

_TABLE_BYTES = 64 * 1024 * 1024
_LONGEST_FIELD = 16 * 1024 * 1024
_MOST_NAMED = 12
"""Columns of a table that an error repeats."""
_PARTED = re.compile(r"[\s_-]+")
_PRECISION = {"year": 4, "month": 7, "day": 10}


def read_table(path: Path) -> tuple[list[dict[str, str]], list[str]]:
    """Rows with the manifest's keys, and the names of the columns left out. Raises `ManifestError` with the line."""
    data = files.read_bytes(path, limit=_TABLE_BYTES, error=ManifestError)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise ManifestError("the table is not UTF-8", place=f"{path}:{line}", remedy="save it as UTF-8") from None
    rows = _json_lines(text, path) if path.suffix.lower() in (".jsonl", ".ndjson") else _delimited(text, path)
    names = list(dict.fromkeys(name for row in rows for name in row))
    chosen = {key: name for key, spellings in COLUMNS.items() if (name := _first(spellings, names))}
    if "file" not in chosen:
        seen = f": it has {', '.join(names[:_MOST_NAMED])}" if names else ""
        raise ManifestError(f"the table has no column of files{seen}", place=str(path), remedy='name the column of paths "file"')
    told = [{key: " ".join(row.get(name, "").split()) for key, name in chosen.items()} for row in rows]
    return [_precise(row) for row in told if row["file"]], [name for name in names if name not in chosen.values()]


def _first(spellings: Sequence[str], names: Sequence[str]) -> str:
    """The column that has the most preferred of some names; empty where none has one."""
    folded = {_PARTED.sub(" ", unicodedata.normalize("NFC", name).casefold()).strip(): name for name in reversed(names)}
    return next((folded[spelling] for spelling in spellings if spelling in folded), "")


def _precise(row: dict[str, str]) -> dict[str, str]:
    """The date cut to the precision that the table says is known."""
    precision = row.pop("date_precision", "").split(" ")[0].casefold()
    if precision in _PRECISION:
        row["date"] = row.get("date", "")[: _PRECISION[precision]]
    return row


def _json_lines(text: str, path: Path) -> Sequence[Mapping[str, str]]:
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise ManifestError("this is not a JSON object", place=f"{path}:{number}", remedy="write one object to a line") from None
        if not isinstance(row, dict):
            raise ManifestError("this is not a JSON object", place=f"{path}:{number}", remedy="write one object to a line")
        rows.append({str(key): _cell(value) for key, value in row.items()})
    return rows


def _cell(value: Any) -> str:
    told = "" if value is None or isinstance(value, list | dict) else str(value)
    return told.encode("utf-8", "replace").decode("utf-8")  # JSON can name halves of characters, which nothing can hold


def _delimited(text: str, path: Path) -> Sequence[Mapping[str, str]]:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    limit = csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="", strict=True))
    except csv.Error as fault:
        raise ManifestError(f"the table cannot be read ({fault})", place=str(path), remedy="save it as CSV with a header row") from None
    finally:
        csv.field_size_limit(limit)
    return [{str(key).strip(): _cell(value) for key, value in row.items() if key} for row in rows]
