"""Texts that nobody wrote on purpose, through the whole analysis; what `python -m tests.fuzz` found stands here."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from analyzer import analyze
from analyzer.analysis import Analysis
from analyzer.corpus.loading import assemble
from analyzer.export import data_files, sqlite, tei
from analyzer.model import Corpus, Document
from analyzer.report import render

TALKS = "The two sides agreed to deepen their great friendship and special solidarity.\n\nThey thanked the host for the warm welcome."


def _analysis(*texts: str, language: str = "en") -> Analysis:
    documents = tuple(
        Document(f"d{n}", f"d{n}.txt", "0" * 64, text, "T", f"20{n:02}", f"20{n:02}", language=language) for n, text in enumerate(texts)
    )
    return analyze(assemble(Corpus(id="x", title="T", documents=documents, signature="")))


@pytest.mark.parametrize("empty", ["...\n\n***\n", "RELATED NEWS\n\nPhoto: VNA\n", "- 2 -\n"])
def test_a_text_without_statements_is_compared_like_any_other(empty: str) -> None:
    """Statements without counterpart in such a text name it, tables keep their keys, and every file can be written."""
    for texts in ((TALKS, empty), (empty, empty, TALKS), (TALKS, TALKS, empty)):
        found = _analysis(*texts)
        assert all(miss.other_document_id in found.document_by_id for pair in found.comparisons for miss in pair.unmatched)
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(sqlite(found))
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert data_files(found)
        assert tei(found)


def test_control_characters_reach_every_page_and_break_none() -> None:
    """A formula that holds characters which neither XML nor SVG can hold is drawn, listed and exported."""
    found = _analysis(*(TALKS.replace("great friendship", "great\x07 friend\x00ship") for _ in range(3)))
    for made in (render(found), data_files(found), {"tei": tei(found)}):
        assert all(made.values())
