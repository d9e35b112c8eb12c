"""Data frames for notebooks."""

from __future__ import annotations

import pytest

from analyzer.errors import AnalyzerError
from analyzer.export import to_pandas
from analyzer.export.tables import TABLES
from tests.sample import STATEMENTS, sample


def test_frames_hold_the_tables() -> None:
    """There is a frame per table with its rows, indexed by id, with spans as numbers and lists as lists."""
    pytest.importorskip("pandas", reason="pandas is not installed")
    found = sample()
    frames = to_pandas(found)
    assert {name: len(frame) for name, frame in frames.items()} == {table.name: len(list(table.rows(found))) for table in TABLES}
    row = frames["statements"].loc[STATEMENTS[1].id]
    assert found.documents[0].text[row["start"] : row["end"]] == row["text"]
    assert frames["attestations"]["items"][0] == ["great friendship", "special solidarity"]
    assert str(frames["alignments"]["confidence"].dtype) == "float64"
    assert type(frames["zones"]["zone"][0]) is str
    assert frames["statements"]["verb_start"].isna().sum() == 4


def test_missing_pandas_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pandas the error says what to install."""
    monkeypatch.setattr("analyzer.export.frames.find_spec", lambda _: None)
    with pytest.raises(AnalyzerError, match=r"\.\[pandas\]"):
        to_pandas(sample())
