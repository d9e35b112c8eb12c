"""`data/datapackage.json`: what each table and column is, in the Frictionless Data Package format (v1).

    resources: statements.csv     ── fields (name, type, meaning), primary key, foreign keys, bytes, hash
               extracted/talks.txt ── what the offsets of talks.pdf count, bytes, hash

Any tool that knows the format can check the folder against it. Texts stand in the files exactly as in
their sources, so a cell may begin with = + - @, which a spreadsheet takes for a formula. Altering it
would break `text[start:end]`; instead the package says which files hold such cells and how to open them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from analyzer.analysis import Analysis
from analyzer.citation.facts import key
from analyzer.export.tables import TABLES, Column, Table

_CAUTION = (
    "Cells hold the exact words of the sources. In the files listed under formulaLikeCells some begin with = + - @ or a control"
    " character; a spreadsheet that opens the file directly may take them for formulas. Import as text, or use the SQLite export."
)


def datapackage(
    analysis: Analysis, written: Mapping[str, tuple[bytes, int]], *, extracted: Mapping[str, bytes], text: bool = True
) -> bytes:
    """The descriptor of CSV files as `delimited.write` gave them, by name of the table, and of the extracted texts by their path."""
    corpus = analysis.corpus
    package: dict[str, Any] = {
        "profile": "data-package" if extracted else "tabular-data-package",
        "name": key(corpus.id).lower().replace(":", "-") or "corpus",
        "title": corpus.title,
        "description": f"{corpus.description} {_CAUTION}".strip(),
        "version": analysis.version,
        "created_by": f"phrasing {analysis.version}",
        "corpus_signature": corpus.signature,
        "text": text,
        "formulaLikeCells": {f"{name}.csv": cells for name, (_, cells) in written.items() if cells},
        "resources": [
            *(_resource(table, written[table.name][0], text=text) for table in TABLES),
            *(_extracted(path, data) for path, data in sorted(extracted.items())),
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _resource(table: Table, data: bytes, *, text: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(table, column, text=text) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.refers:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": [target]}} for column, other, target in table.refers
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": schema,
    }


def _extracted(path: str, data: bytes) -> dict[str, Any]:
    """An extracted text as a resource that is no table."""
    inner = PurePosixPath(path).relative_to("data")
    return {
        "profile": "data-resource",
        "name": f"extracted-{inner.stem.lower()}",
        "path": str(inner),
        "title": "Extracted text: what offsets of the document count",
        "format": "txt",
        "mediatype": "text/plain",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }


def _field(table: Table, column: Column, *, text: bool) -> dict[str, Any]:
    withheld = " (withheld)" if column.wording and not text else ""
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.meaning + withheld}
    constraints: dict[str, Any] = {}
    if column.name in table.key:
        constraints["required"] = True
    if column.pattern:
        constraints["pattern"] = column.pattern
    if constraints:
        field["constraints"] = constraints
    return field
