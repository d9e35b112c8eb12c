"""The tables as one SQLite database: keys, indexes, views that join them, full-text search.

    select * from changes where relation = 'reworded' and earlier_date like '2019%';
    select * from statements_fts where statements_fts match 'Viet NEAR friendship';   -- finds Việt

Datasette opens it as it is and finds the references and the search by itself. The same analysis gives
the same bytes with the same version of SQLite, which writes its version number into the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from analyzer.analysis import FORMAT, FORMAT_VERSION, Analysis
from analyzer.export import delimited
from analyzer.export.rows import Value
from analyzer.export.tables import TABLES, Table
from analyzer.views import withhold

_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "string": "TEXT", "array": "TEXT", "object": "TEXT"}

_VIEWS = {
    "passages": """
        SELECT s.passage_id, d.date, d.title, d.outlet, s.document_id, s.paragraph, s.number, s.zone, s.text
        FROM statements s JOIN documents d USING (document_id)""",
    "changes": """
        SELECT a.alignment_id, a.relation, a.moved, a.confidence,
               ed.date AS earlier_date, e.passage_id AS earlier_id, e.text AS earlier_text,
               ld.date AS later_date, l.passage_id AS later_id, l.text AS later_text, a."group"
        FROM alignments a
        JOIN statements e ON e.passage_id = a.earlier_id JOIN documents ed ON ed.document_id = e.document_id
        JOIN statements l ON l.passage_id = a.later_id JOIN documents ld ON ld.document_id = l.document_id""",
    "word_changes": """
        SELECT e.class, e.operation, e.earlier_text, e.later_text, count(*) AS times, min(e.alignment_id) AS example
        FROM edits e WHERE e.operation <> 'equal' AND NOT e.distant GROUP BY 1, 2, 3, 4""",
    "dropped_and_new": """
        SELECT u.outcome, d.date, u.passage_id, s.text, u.other_document_id, u.nearest_id, u.similarity, u.reason
        FROM unmatched u JOIN statements s USING (passage_id) JOIN documents d USING (document_id)""",
    "formula_timeline": """
        SELECT f.family_id, f.label, d.date, a.document_id, a.text, a.passage_id, a.note
        FROM attestations a JOIN families f USING (family_id) JOIN documents d USING (document_id)""",
    "finding_evidence": """
        SELECT f.rank, f.finding_id, f.statement, d.date, s.passage_id, s.text
        FROM findings f, json_each(f.evidence) e JOIN statements s ON s.passage_id = e.value JOIN documents d USING (document_id)""",
}


def sqlite(analysis: Analysis, *, text: bool = True) -> bytes:
    """A database file; with `text=False` the words of the sources are left out, and with them the search."""
    analysis = analysis if text else withhold(analysis)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA encoding = 'UTF-8'")
        connection.execute("CREATE TABLE analysis (name TEXT PRIMARY KEY, value)")
        connection.executemany("INSERT INTO analysis VALUES (?, ?)", _facts(analysis, text=text))
        for table in TABLES:
            _fill(connection, table, analysis, text=text)
        for name, query in _VIEWS.items():
            connection.execute(f"CREATE VIEW {_name(name)} AS {query}")
        if text:
            connection.execute(
                "CREATE VIRTUAL TABLE statements_fts USING fts5"
                '(text, content="statements", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2")'
            )
            connection.execute("INSERT INTO statements_fts (statements_fts) VALUES ('rebuild')")
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        connection.commit()
        return connection.serialize()


def _facts(analysis: Analysis, *, text: bool) -> Iterator[tuple[str, str | int | float]]:
    corpus = analysis.corpus
    yield from (("format", FORMAT), ("format_version", FORMAT_VERSION), ("tool", f"phrasing {analysis.version}"), ("text", int(text)))
    yield from (("corpus", corpus.id), ("title", corpus.title), ("description", corpus.description), ("corpus_signature", corpus.signature))
    yield from ((f"settings.{name}", value) for name, value, _, _ in analysis.settings.entries())


def _fill(connection: sqlite3.Connection, table: Table, analysis: Analysis, *, text: bool) -> None:
    parts = [f"{_name(column.name)} {_TYPES[column.type]}" for column in table.columns]
    if table.key:
        parts.append(f"PRIMARY KEY ({', '.join(map(_name, table.key))})")
    for column, other, target in table.refers:
        parts.append(f"FOREIGN KEY ({_name(column)}) REFERENCES {_name(other or table.name)} ({_name(target)})")
    connection.execute(f"CREATE TABLE {_name(table.name)} ({', '.join(parts)})")
    rows = table.rows(analysis) if text else table.withheld_rows(analysis)
    marks = ", ".join("?" * len(table.columns))
    connection.executemany(
        f"INSERT INTO {_name(table.name)} VALUES ({marks})",  # noqa: S608 names are those of `tables`
        (tuple(_stored(value) for value in row) for row in rows),
    )
    for column, _, _ in table.refers:
        if table.key[:1] != (column,):
            connection.execute(f"CREATE INDEX {_name(f'{table.name}_{column}')} ON {_name(table.name)} ({_name(column)})")


def _stored(value: Value) -> str | int | float | None:
    if value is None or isinstance(value, int | float):
        return value
    return delimited.cell(value)


def _name(identifier: str) -> str:
    return f'"{identifier}"'
