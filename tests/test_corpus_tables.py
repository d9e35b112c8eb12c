"""Tables of documents that `phrasing init` reads, and the dates in their cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from analyzer.cli import app
from analyzer.corpus import load_corpus
from analyzer.corpus.dating import find_date, find_date_in_cell
from analyzer.corpus.tables import read_table
from analyzer.errors import ManifestError
from analyzer.lexicon.columns import COLUMNS


def _init(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["init", *map(str, arguments)])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_with_any_usual_delimiter_is_a_table(tmp_path: Path, delimiter: str) -> None:
    """Commas, semicolons and tabs are told apart by the header."""
    (tmp_path / "t.csv").write_text(f"Filename{delimiter}Date\na.txt{delimiter}2024\n", encoding="utf-8-sig")
    assert read_table(tmp_path / "t.csv") == ([{"file": "a.txt", "date": "2024"}], [])


@pytest.mark.parametrize(
    ("header", "keys"),
    [
        ("Datei,Datum,Titel,Ort", ["file", "date", "title", ""]),
        ("Fichier,Année,Titre,Langue", ["file", "date", "title", "language"]),
        ("archivo,fecha,título,autor", ["file", "date", "title", "author"]),
        ("Файл,Дата,Название,Город", ["file", "date", "title", ""]),
        ("Doc-ID,File Name,date_published,Art", ["id", "file", "date", ""]),
        ("Dateiname,File,Jahr,Date", ["", "file", "", "date"]),
    ],
)
def test_columns_are_known_by_their_names_in_other_languages(tmp_path: Path, header: str, keys: list[str]) -> None:
    """Columns are known in the main languages of tables, the English name first; those unknown, or second to another, are told."""
    (tmp_path / "t.csv").write_text(f"{header}\nw,x,y,z\n", encoding="utf-8")
    rows, unused = read_table(tmp_path / "t.csv")
    assert rows == [{key: cell for key, cell in zip(keys, "wxyz", strict=True) if key}]
    assert unused == [name for name, key in zip(header.split(","), keys, strict=True) if not key]


def test_no_name_of_a_column_stands_for_two_keys() -> None:
    """A name that could mean two keys would be taken by the order of the list."""
    names = [name for names in COLUMNS.values() for name in names]
    assert len(names) == len(set(names))
    assert all(name == name.casefold() and not set(name) & set("_-") for name in names)


def test_a_table_that_is_not_read_is_told(tmp_path: Path) -> None:
    """A .csv in the folder that lists none of its texts is named, with why, and how a table is given."""
    (tmp_path / "x.txt").write_text("The two sides agreed.\n", encoding="utf-8")
    (tmp_path / "liste.csv").write_text("Ort,Jahr\nLindenau,1998\n", encoding="utf-8")
    told = " ".join(_init(tmp_path).stderr.split())
    assert "liste.csv was not taken for a table of the texts (the table has no column of files: it has Ort, Jahr); --table" in told
    (tmp_path / "x.txt").unlink()
    refused = " ".join(_init("--replace", tmp_path).stderr.split())
    assert "liste.csv is no table of texts" in refused


def test_between_points_the_day_comes_first() -> None:
    """12.03.1998 is the twelfth of March; 12/03/1998 stays undecided, and a month that cannot be one is a day."""
    assert find_date_in_cell("12.03.1998").date == "1998-03-12"
    assert find_date_in_cell("12.31.1998").date == "1998-12-31"
    assert find_date_in_cell("12/03/1998").candidates == ("1998-03-12", "1998-12-03")
    assert find_date("12.03.1998.txt").date == "1998-03-12"
    assert find_date("12-03-1998.txt").candidates == ("1998-03-12", "1998-12-03")


def test_a_table_in_the_folder_is_used_and_said_so(tmp_path: Path) -> None:
    """A table that lists the folder's files is found by itself."""
    (tmp_path / "x.txt").write_text("The two sides agreed.\n", encoding="utf-8")
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "texts.csv").write_text("file,date\nx.txt,2001-05\n", encoding="utf-8")
    assert "those of texts.csv" in _init(tmp_path).stderr
    assert load_corpus(tmp_path).documents[0].date == "2001-05"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("t.jsonl", "{", r"t\.jsonl:1: this is not a JSON object"),
        ("t.jsonl", '{"file": "a"}\n[1]', r"t\.jsonl:2: this is not a JSON object"),
        ("t.jsonl", "[" * 100_000, "this is not a JSON object"),
        ("t.csv", "a,b\n1,2\n", "no column of files"),
        ("t.csv", "", "no column of files"),
    ],
)
def test_a_faulty_table_names_its_line(tmp_path: Path, name: str, content: str, fault: str) -> None:
    """A table that is none is refused with the line at fault."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ManifestError, match=fault):
        read_table(tmp_path / name)
