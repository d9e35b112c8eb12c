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
from itertools import takewhile
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
_LINKS = ("alignment_id", ("relation", "moved", "decided_by"))
"""Of links neither similarity nor confidence: both differ a little wherever a text was changed."""
_LISTED = 20
"""Links of one fate that are listed; --json has them all."""
_HEAD_LINES = 40
"""Lines of data/analysis.json, one to a key, within which version and settings stand, before the first list."""
_REPORT_BYTES = 1024 * 1024 * 1024
_ALIKE = 0.5
"""Share of passages that two findings of one kind have in common from which one is the other under a new id."""

Row = Mapping[str, str]


def compare(earlier: Path, later: Path, *, as_json: bool) -> None:
    """Print what is new, gone and changed. Raises `AnalyzerError` when a folder holds no report."""
    forwards = _forwards(later)
    made = _made(_head(earlier), _head(later))
    found = {
        table: changes(_rows(earlier, table), _rows(later, table), key=key, columns=columns, forwards=forwards)
        for table, (key, columns) in _TABLES.items()
    }
    led = {old: list(through) for old, through in forwards.items()}
    links = _changed_links(earlier, later, forwards=forwards)
    if as_json:
        typer.echo(
            json.dumps(
                {"earlier": str(earlier), "later": str(later), "made": made, **found, "links": links, "passages": {"forwarded": led}},
                ensure_ascii=False,
                indent=1,
            )
        )
        return
    screen = Screen()
    for name, (before, now) in made.items():
        screen.line(f"{name}: {before} → {now}", style="yellow")
    for table, told in found.items():
        _tell(screen, table, told)
    _tell_links(screen, links)
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


def _head(report: Path) -> dict[str, Any]:
    """What `data/analysis.json` says of how a report was made; empty where it has none."""
    path = report / "data" / "analysis.json"
    if not path.is_file():
        return {}
    lines = files.read_bytes(path, limit=_REPORT_BYTES).split(b"\n", _HEAD_LINES)[1:_HEAD_LINES]
    head = list(takewhile(lambda line: not line.startswith(b'"documents"'), lines))
    try:
        known: dict[str, Any] = json.loads(b"{" + b"\n".join(head).rstrip(b",") + b"}")
    except ValueError:
        raise AnalyzerError("the analysis cannot be read", place=str(path), remedy="write the report anew") from None
    return known


def _made(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> dict[str, list[Any]]:
    """What differs in how the reports were made, the earlier value and the later: version, settings, whether words were withheld."""
    sides = []
    for head in (earlier, later):
        settings = {f"setting {name}": value for name, value in head.get("settings", {}).items()}
        sides.append({"version": head.get("tool", {}).get("version"), "with text": head.get("text"), **settings} if head else {})
    before, now = sides
    return {name: [before[name], now[name]] for name in before if name in now and before[name] != now[name]} | {
        name: [before.get(name), now.get(name)] for name in {**before, **now} if before and now and (name in before) != (name in now)
    }


def _changed_links(earlier: Path, later: Path, *, forwards: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Links by what became of them; one whose passages have other ids now is looked for under these."""
    key, columns = _LINKS

    def now(passage: str) -> str:
        through = forwards.get(passage, [passage])
        return through[0] if len(through) == 1 else passage

    before = [{**row, key: f"{now(row['earlier_id'])}={now(row['later_id'])}"} for row in _rows(earlier, "alignments")]
    after = [{**row, key: f"{row['earlier_id']}={row['later_id']}"} for row in _rows(later, "alignments")]
    told = changes(before, after, key=key, columns=columns, forwards={})
    relations = {row[key]: row["relation"] for row in (*before, *after)}
    return told | {part: [{"id": row["id"], "relation": relations[row["id"]]} for row in told[part]] for part in ("new", "gone")}


def _tell_links(screen: Screen, told: Mapping[str, Any]) -> None:
    screen.line(
        f"links: {told['same']} the same, {', '.join(f'{len(told[part])} {part}' for part in ('new', 'gone', 'changed'))}", style="bold"
    )
    for part, sign in (("new", "+"), ("gone", "-"), ("changed", "~")):
        for row in told[part][:_LISTED]:
            parts = "; ".join(
                f"{column.replace('_', ' ')}: {' → '.join(row[column])}" for column in _LINKS[1] if isinstance(row.get(column), list)
            )
            screen.line(f"  {sign} {_short(row['id'])} ({parts or row['relation']})")
        if len(told[part]) > _LISTED:
            screen.line(f"  {sign} and {len(told[part]) - _LISTED} more (--json lists them)", style="dim")


def _short(link: str) -> str:
    """A link without corpus and hashes, as every command takes it."""
    return "=".join(passage.partition(":")[2].partition("~")[0] for passage in link.split("="))


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
    key, columns = {**_TABLES, "alignments": _LINKS}[table]
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
