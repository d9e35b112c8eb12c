"""The frozen whole and its lookups."""

from __future__ import annotations

import pytest

from analyzer.analysis import Analysis
from analyzer.errors import UnknownPassageError


def test_a_passage_is_found_by_any_unique_part_of_its_id(towns_analysis: Analysis) -> None:
    """The corpus before an id and the hash behind it may be left out."""
    statement = towns_analysis.statements[3]
    assert towns_analysis.statement(statement.id) is statement
    assert towns_analysis.statement(statement.id.partition(":")[2]) is statement
    assert towns_analysis.statement(statement.id.partition("~")[0] + "~") is statement


def test_an_unknown_passage_is_an_error_with_a_remedy(towns_analysis: Analysis) -> None:
    """An id that no passage has, or that several have, is refused with what to write instead."""
    with pytest.raises(UnknownPassageError, match="no such passage; copy an id"):
        towns_analysis.statement("nowhere:1.1")
    with pytest.raises(UnknownPassageError, match="passages answer to it; write one of"):
        towns_analysis.statement("two-towns:")


def test_the_tables_come_as_data_frames(towns_analysis: Analysis) -> None:
    """`to_pandas()` has a row per statement."""
    pytest.importorskip("pandas")
    assert len(towns_analysis.to_pandas()["statements"]) == len(towns_analysis.statements)


def test_a_notebook_shows_a_summary_with_escaped_titles(towns_analysis: Analysis) -> None:
    """The notebook table names each document, and nothing of a text can be markup in it."""
    html = towns_analysis._repr_html_()
    assert all(document.date in html for document in towns_analysis.documents)
    assert "<script" not in html
