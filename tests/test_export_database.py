"""The SQLite export: sound keys, exact texts, views that answer, search that finds."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from analyzer.export import sqlite
from analyzer.export.tables import TABLES
from tests.sample import STATEMENTS, sample


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(sqlite(sample()))
        yield connection


def test_keys_and_references_hold(database: sqlite3.Connection) -> None:
    """SQLite itself finds no broken page, key or reference."""
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_tables_hold_the_rows(database: sqlite3.Connection, table) -> None:  # type: ignore[no-untyped-def]
    """Every table has the columns and as many rows as its CSV file."""
    found = database.execute(f'SELECT * FROM "{table.name}"')  # noqa: S608 a name of ours
    assert [item[0] for item in found.description] == [column.name for column in table.columns]
    assert len(found.fetchall()) == len(list(table.rows(sample())))


def test_texts_are_exact(database: sqlite3.Connection) -> None:
    """Control characters, NUL and bidi marks included, the words come back as they were."""
    assert database.execute("SELECT text FROM statements ORDER BY rowid").fetchall() == [(item.text,) for item in STATEMENTS]


def test_every_view_answers(database: sqlite3.Connection) -> None:
    """Each view has rows for the sample."""
    views = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")]
    assert len(views) == 6
    for view in views:
        assert database.execute(f'SELECT count(*) FROM "{view}"').fetchone()[0] > 0, view  # noqa: S608


def test_search_finds_without_diacritics(database: sqlite3.Connection) -> None:
    """Full-text search finds Tiến when asked for Tien."""
    query = "SELECT s.passage_id FROM statements_fts f JOIN statements s ON s.rowid = f.rowid WHERE statements_fts MATCH ?"
    assert database.execute(query, ("tien",)).fetchall() == [(STATEMENTS[2].id,)]


def test_withheld_database_has_no_words() -> None:
    """With text=False no statement's words are in the file, and no search index."""
    data = sqlite(sample(), text=False)
    assert b"praised" not in data
    assert b"statements_fts" not in data


def test_equal_analyses_give_equal_databases() -> None:
    """The same analysis gives the same bytes."""
    assert sqlite(sample()) == sqlite(sample())


def test_datasette_opens_it(tmp_path: Path) -> None:
    """Datasette opens the file as it is and finds its search by itself."""
    (tmp_path / "made.db").write_bytes(sqlite(sample()))
    program = str(Path(sys.executable).parent / "datasette")

    query = "/made/statements.json?_search=tien&_shape=array"
    done = subprocess.run([program, str(tmp_path / "made.db"), "--get", query], capture_output=True, check=True, text=True)
    assert STATEMENTS[2].id in done.stdout
