"""The data files: names, columns, keys and exactness that other tools rely on."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.analysis import Analysis
from analyzer.export import data_files, delimited
from analyzer.export.tables import TABLES, Table
from tests.sample import sample

PROMISED = {
    "documents": "document_id, file, sha256, title, date, period, event, outlet, kind, language, characters",
    "zones": "document_id, start, end, zone, reason",
    "statements": "passage_id, document_id, paragraph, number, start, end, zone, text",
    "alignments": "alignment_id, earlier_id, later_id, relation, moved, similarity, confidence, evidence",
    "edits": "alignment_id, position, operation, class, earlier_text, later_text",
    "families": "family_id, label, kind, first_date, last_date, attestations",
    "attestations": "family_id, document_id, start, end, text, items, passage_id",
    "steps": "family_id, from_period, to_period, kind, from_text, to_text, evidence",
    "substitutions": "earlier_phrase, later_phrase, from_period, to_period, count, documents, class, evidence",
    "findings": "finding_id, rank, kind, verdict, statement, evidence",
}
"""The contract of the data folder, written down once more so that a change in the code alone cannot break it."""


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode("utf-8"), newline="")))


@pytest.mark.parametrize("name", sorted(PROMISED))
def test_promised_columns_come_first_in_promised_order(name: str) -> None:
    """Each promised file begins with the promised columns; more may follow."""
    promised = PROMISED[name].split(", ")
    header = data_files(sample())[f"data/{name}.csv"].decode("utf-8").split("\n", 1)[0].split(",")
    assert header[: len(promised)] == promised


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_sample_exercises_every_table(table: Table) -> None:
    """The hand-made analysis has rows in every table, with a value per column that the table's key tells apart."""
    assert rows_are_sound(table, sample())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_of_a_real_analysis_are_sound(table: Table, own_analysis: Analysis) -> None:
    """So do the tables of the project's own corpus, whose references all lead somewhere."""
    rows_are_sound(table, own_analysis)


def rows_are_sound(table: Table, found: Analysis) -> int:
    names = [column.name for column in table.columns]
    listed = [dict(zip(names, row, strict=True)) for row in table.rows(found)]
    keys = [tuple(row[name] for name in table.key) for row in listed]
    assert not table.key or len(set(keys)) == len(keys)
    for column, other, target in table.refers:
        there = next(item for item in TABLES if item.name == (other or table.name))
        at = [item.name for item in there.columns].index(target)
        assert {row[column] for row in listed} - {None} <= {row[at] for row in there.rows(found)}
    return len(listed)


@pytest.mark.parametrize("corpus", ["sample", "own"])
def test_spans_quote_the_source(corpus: str, own_analysis: Analysis) -> None:
    """text[start:end] of the decoded source is the text of every statement and attestation, by hand or by the stages."""
    found = sample() if corpus == "sample" else own_analysis
    files = data_files(found)
    for name in ("statements", "attestations"):
        for row in rows(files, name):
            document = found.document_by_id[row["document_id"]]
            assert document.text[int(row["start"]) : int(row["end"])] == row["text"]


@pytest.mark.parametrize("corpus", ["sample", "own"])
def test_zones_tile_their_documents(corpus: str, own_analysis: Analysis) -> None:
    """Zones, put together, are the whole document."""
    found = sample() if corpus == "sample" else own_analysis
    listed = rows(data_files(found), "zones")
    for document in found.documents:
        pieces = [document.text[int(row["start"]) : int(row["end"])] for row in listed if row["document_id"] == document.id]
        assert "".join(pieces) == document.text


def test_distant_pairs_are_told_alike(own_analysis: Analysis) -> None:
    """Edits and links say of which pairs too little stays to tell the change word by word, and both say it of the same."""
    files = data_files(own_analysis)
    distant = {collation.id for collation in own_analysis.collations if collation.distant}
    assert distant
    assert {row["collation_id"] for row in rows(files, "edits") if row["distant"] == "true"} == distant
    assert {row["group"] or row["alignment_id"] for row in rows(files, "alignments") if row["distant"] == "true"} == distant


@pytest.mark.parametrize("corpus", ["sample", "own"])
def test_edits_replay(corpus: str, own_analysis: Analysis) -> None:
    """The edits of a collation, put together, are the earlier and the later text."""
    found = sample() if corpus == "sample" else own_analysis
    listed = groupby(rows(data_files(found), "edits"), key=lambda row: row["collation_id"])
    edits = {key: list(group) for key, group in listed}
    assert list(edits) == [collation.id for collation in found.collations]
    for collation in found.collations:
        own = edits[collation.id]
        assert "".join(row["earlier_text"] for row in own) == collation.earlier_text
        assert "".join(row["later_text"] for row in own) == collation.later_text


def test_equal_analyses_give_equal_bytes() -> None:
    """The same analysis gives the same bytes, and the paths come sorted."""
    first, second = data_files(sample()), data_files(sample())
    assert first == second
    assert list(first) == sorted(first)


def test_analysis_json_holds_everything() -> None:
    """analysis.json says what it is and holds as many records as the tables."""
    files = data_files(sample())
    whole = json.loads(files["data/analysis.json"])
    assert (whole["format"], whole["format_version"], whole["tool"]["version"]) == ("phrasing-analysis", 1, "0.0.1")
    assert whole["corpus"]["signature"] == "c0ffee" * 10
    assert whole["settings"]["align.top_k"] == sample().settings.align.top_k
    assert [item["text"] for item in whole["documents"]] == [document.text for document in sample().documents]
    for name in ("zones", "statements", "families", "steps", "substitutions", "gains", "findings", "silences"):
        assert len(whole[name]) == len(rows(files, name)), name


def test_withheld_wording_is_nowhere() -> None:
    """With text=False no three words of a source in a row are in any file, not even in a zone's reason; ids and spans stay."""
    found = sample()
    quoting = replace(found.zones[1], reason=f"it repeats “{found.statements[1].text}”")
    found = replace(found, zones=(found.zones[0], quoting, *found.zones[2:]))
    files = data_files(found, text=False)
    everything = "\n".join(data.decode("utf-8") for data in files.values())
    for statement in found.statements[1:3] + found.statements[4:]:
        words = statement.text.split()
        for piece in zip(words, words[1:], words[2:], strict=False):
            assert " ".join(piece) not in everything
    for full, bare in zip(rows(data_files(found), "statements"), rows(files, "statements"), strict=True):
        assert bare == full | {"text": ""}


def test_withheld_wording_of_a_real_corpus_is_nowhere(own_analysis: Analysis) -> None:
    """Nor do four words in a row of the project's own corpus, spelled out or as part of an id, but for those of titles and the like."""
    files = {path: data.decode("utf-8") for path, data in data_files(own_analysis, text=False).items()}
    told = " ".join(words(f"{item.title} {item.kind} {item.event} {item.author} {item.rights}") for item in own_analysis.documents)
    rows_of_four = set()
    for statement in own_analysis.statements:
        every = words(statement.text).split()
        rows_of_four |= {" ".join(every[at : at + 4]) for at in range(len(every) - 3)}
    for path, text in files.items():
        here = words(text)
        assert not [row for row in rows_of_four if row not in told and row in here], path


def words(text: str) -> str:
    """Words alone, so that a text and an id made from it look alike."""
    return " ".join(re.findall(r"\w+", text.casefold()))


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_csv_reads_back_exactly(cells: list[tuple[str, str]]) -> None:
    """Any text in a cell, line breaks, quotes and NUL included, is read back as it was."""
    data, _ = delimited.write(("one", "two"), cells)
    assert [tuple(row) for row in csv.reader(io.StringIO(data.decode("utf-8"), newline=""))][1:] == cells
