"""`phrasing compare`: what changed in the findings between two reports.

earlier report            later report
formula-step-96030cc5  =  formula-step-96030cc5     the same, or its verdict or sentence changed
formula-new-1a2b3c4d   →  formula-new-99aa77ee      same kind and passages: the id is forwarded
slip-0f0f0f0f             –                         gone
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from analyzer import files
from analyzer.cli.screen import Screen
from analyzer.errors import AnalyzerError

_TABLES = {
    "documents": ("document_id", ("sha256", "date", "period")),
    "families": ("family_id", ("kind", "first_date", "last_date", "attestations")),
    "findings": ("finding_id", ("verdict", "statement")),
}
_REPORT_BYTES = 1024 * 1024 * 1024
_ALIKE = 0.5
"""Share of passages that two findings of one kind have in common from which one is the other under a new id."""

Row = Mapping[str, str]


def compare(earlier: Path, later: Path, *, as_json: bool) -> None:
    """Print what is new, gone and changed. Raises `AnalyzerError` when a folder holds no report."""
    forwards = _forwards(later)
    found = {
        table: changes(_rows(earlier, table), _rows(later, table), key=key, columns=columns, forwards=forwards)
        for table, (key, columns) in _TABLES.items()
    }
    led = {old: list(through) for old, through in forwards.items()}
    if as_json:
        typer.echo(
            json.dumps(
                {"earlier": str(earlier), "later": str(later), **found, "passages": {"forwarded": led}}, ensure_ascii=False, indent=1
            )
        )
        return
    screen = Screen()
    for table, told in found.items():
        _tell(screen, table, told)
    if led:
        screen.line(f"passages: {len(led)} ids lead on", style="bold")
    for old, through in led.items():
        screen.line(f"  ⇢ {old} is now {', '.join(through) or 'gone'}")


def changes(
    earlier: Sequence[Row], later: Sequence[Row], *, key: str, columns: Sequence[str], forwards: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Rows by what became of them: `same` (a count), `changed`, `forwarded`, `gone`, `new`."""
    before, after = {row[key]: row for row in earlier}, {row[key]: row for row in later}
    changed = [
        {
            "id": name,
            **{column: [before[name][column], after[name][column]] for column in columns if before[name][column] != after[name][column]},
        }
        for name in before
        if name in after and any(before[name][column] != after[name][column] for column in columns)
    ]
    gone = [row for name, row in before.items() if name not in after]
    new = [row for name, row in after.items() if name not in before]
    forwarded = _match(gone, new, forwards=forwards) if key == "finding_id" else []
    passed, taken = {old[key] for old, _ in forwarded}, {row[key] for _, row in forwarded}
    return {
        "same": len([name for name in before if name in after]) - len(changed),
        "changed": changed,
        "forwarded": [{"id": old[key], "to": row[key], "verdict": [old["verdict"], row["verdict"]]} for old, row in forwarded],
        "gone": [_named(row, key) for row in gone if row[key] not in passed],
        "new": [_named(row, key) for row in new if row[key] not in taken],
    }


def _match(gone: Iterable[Row], new: Iterable[Row], *, forwards: Mapping[str, Sequence[str]]) -> list[tuple[Row, Row]]:
    free = list(new)
    matched = []
    for old in gone:
        passages = {now for passage in json.loads(old["evidence"]) for now in forwards.get(passage, [passage])}
        best = max(free, key=lambda row: _alike(old, row, passages), default=None)
        if best is not None and _alike(old, best, passages) >= _ALIKE:
            free.remove(best)
            matched.append((old, best))
    return matched


def _alike(old: Row, row: Row, passages: set[str]) -> float:
    others = set(json.loads(row["evidence"]))
    if old["kind"] != row["kind"] or not passages | others:
        return 0.0
    return len(passages & others) / len(passages | others)


def _named(row: Row, key: str) -> dict[str, str]:
    told = ("rank", "kind", "verdict", "statement", "label", "title", "date")
    return {"id": row[key], **{column: row[column] for column in told if column in row}}


def _rows(report: Path, table: str) -> list[Row]:
    path = report / "data" / f"{table}.csv"
    if not files.looks_like_report(report):
        raise AnalyzerError("this is not a report", place=str(report), remedy="name a folder that `phrasing report` wrote")
    key, columns = _TABLES[table]
    try:
        rows = list(csv.DictReader(io.StringIO(files.read_bytes(path, limit=_REPORT_BYTES).decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        raise AnalyzerError("the table cannot be read", place=str(path), remedy="write the report anew") from None
    if rows and not {key, *columns} <= rows[0].keys():
        raise AnalyzerError("the table lacks columns", place=str(path), remedy="write the report anew with this version")
    return list(rows)


def _forwards(report: Path) -> Mapping[str, Sequence[str]]:
    """Passage ids of earlier reports → those that hold their words now; empty where the report keeps no register."""
    path = report / "data" / "passages.json"
    if not path.is_file():
        return {}
    try:
        return {old: list(through) for old, through, *_ in json.loads(files.read_bytes(path, limit=_REPORT_BYTES))["forwarded"]}
    except (ValueError, KeyError, TypeError):
        raise AnalyzerError("the register of passages cannot be read", place=str(path), remedy="write the report anew") from None


_TITLES = {"documents": "documents", "families": "formulas", "findings": "findings"}
"""Names of the tables, as the pages have them."""


def _tell(screen: Screen, table: str, told: Mapping[str, Any]) -> None:
    counts = ", ".join(f"{len(told[part])} {part}" for part in ("new", "gone", "changed", "forwarded") if told[part] or part != "forwarded")
    screen.line(f"{_TITLES[table]}: {told['same']} the same, {counts}", style="bold")
    for part, sign in (("new", "+"), ("gone", "-")):
        for row in told[part]:
            words = row.get("statement") or row.get("label") or row.get("title") or row["id"]
            verdict = f" ({row['verdict'].replace('-', ' ')})" if row.get("verdict") else ""
            screen.line(f"  {sign} {words}{verdict}")
    for row in told["changed"]:
        parts = "; ".join(f"{column.replace('_', ' ')}: {' → '.join(values)}" for column, values in row.items() if column != "id")
        screen.line(f"  ~ {row['id']}: {parts}")
    for row in told["forwarded"]:
        screen.line(f"  ⇢ {row['id']} is now {row['to']}")
