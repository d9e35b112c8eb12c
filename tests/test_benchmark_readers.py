"""Readers' tables of links, as the fit of the alignment takes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmark.align import read_reports


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("c:one:1.1~aa\tc:two:1.1~bb\n", "reader.tsv:1: 2 columns"),
        ("c:one:1.1~aa\tc:two:1.1~bb\tpartial\tdoubtful\n", "no link in common"),
        ("c:one:1.1~aa\tc:two:1.1~bb\tpartial\tsure\n", "no line has two passage ids"),
    ],
)
def test_a_table_that_is_none_says_what_is_wrong(tmp_path: Path, table: str, told: str) -> None:
    """A wrong file, passages of another corpus, and readers who agree on nothing are told, with the file."""
    path = tmp_path / "reader.tsv"
    path.write_text(table, "utf-8")
    with pytest.raises(ValueError, match=told):
        list(read_reports([path]))
