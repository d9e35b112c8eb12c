"""The whole analysis as one JSON file, `data/analysis.json`.

    {
    "format": "phrasing-analysis",
    "format_version": 1,
    …
    "statements": [
    {"id": "vl:2019:1.1~5f…", "document_id": "2019", …},
    …

Keys are the names of the nouns' fields; one record per line, so that two runs can be compared with
an ordinary line diff.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, cast

from analyzer import model
from analyzer.analysis import FORMAT, FORMAT_VERSION, Analysis
from analyzer.export.rows import rounded

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_dump = json.JSONEncoder(ensure_ascii=False).encode

_WORDING: dict[type, frozenset[str]] = {
    model.Document: frozenset({"text"}),
    model.ZoneOverride: frozenset({"quote"}),
    model.Statement: frozenset({"text"}),
    model.SharedTerm: frozenset({"term"}),
    model.AlignmentEvidence: frozenset({"discounted", "notes"}),
    model.Edit: frozenset({"earlier_text", "later_text"}),
    model.Collation: frozenset({"earlier_text", "later_text"}),
    model.Substitution: frozenset({"earlier_phrase", "later_phrase", "reason"}),
    model.Gain: frozenset({"phrase"}),
    model.Attestation: frozenset({"text", "items", "note"}),
    model.Form: frozenset({"text", "items", "note"}),
    model.Family: frozenset({"label", "notes"}),
    model.Step: frozenset({"from_text", "to_text", "item", "note"}),
    model.Finding: frozenset({"facts", "statement"}),
    model.Notice: frozenset({"message"}),
}
"""Fields that repeat words of a source: withheld where texts may not be passed on."""

_PARTS = (
    "zones", "statements", "comparisons", "collations", "lineages", "families", "steps", "silences", "substitutions", "gains",
    "findings", "notices",
)  # fmt: skip


def analysis_json(analysis: Analysis, *, text: bool = True) -> bytes:
    """`data/analysis.json`; with `text=False` the words of the sources are left out."""
    plain = _Plain(text=text)
    head: dict[str, object] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "tool": {"name": "phrasing", "version": analysis.version},
        "text": text,
        "offsets": "Unicode code points of the decoded source, end exclusive",
        "settings": {name: value for name, value, _, _ in analysis.settings.entries()},
        "corpus": {name: plain(getattr(analysis.corpus, name)) for name in ("id", "title", "description", "signature", "notices")},
    }
    lists = {name: getattr(analysis.corpus, name) for name in ("documents", "periods", "overrides", "adjudications")}
    lists |= {name: getattr(analysis, name) for name in _PARTS}
    lines = [f"{_dump(name)}: {_dump(value)}" for name, value in head.items()]
    lines += [f"{_dump(name)}: [{_records(value, plain)}]" for name, value in lists.items()]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def _records(values: tuple[object, ...], plain: Callable[[object], object]) -> str:
    return "\n" + ",\n".join(_dump(plain(value)) for value in values) + "\n" if values else ""


class _Plain:
    """Nouns → what JSON knows."""

    def __init__(self, *, text: bool) -> None:
        self._text = text

    def __call__(self, value: object) -> object:
        if value is None or isinstance(value, str | int):
            return value
        if isinstance(value, tuple):
            return [self(item) for item in value] if value else []
        if isinstance(value, float):
            return rounded(value)
        noun = cast("type[DataclassInstance]", type(value))  # nothing else is left: nouns are made of these and of nouns
        return {name: self(getattr(value, name)) for name in _names(noun, self._text)}


@cache
def _names(noun: type[DataclassInstance], text: bool) -> tuple[str, ...]:
    hidden = frozenset() if text else _WORDING.get(noun, frozenset())
    return tuple(item.name for item in fields(noun) if item.name not in hidden)
