"""Whole outputs of a made-up corpus beside what was last accepted: `make gold`, then read the diff."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from analyzer.analysis import Analysis
from analyzer.export import data_files

EXPECTED = Path(__file__).parent / "gold" / "expected"


def test_data_files_are_as_accepted(towns_analysis: Analysis, request: pytest.FixtureRequest) -> None:
    """Every data file of the two towns is, byte for byte, the accepted one."""
    present = {path: data for path, data in data_files(towns_analysis).items() if path.endswith(".csv")}
    if request.config.getoption("--accept-gold"):
        for old in EXPECTED.rglob("*.csv"):
            old.unlink()
        for path, data in present.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(data)
    accepted = {path.relative_to(EXPECTED).as_posix(): path.read_bytes() for path in EXPECTED.rglob("*.csv")}
    assert sorted(present) == sorted(accepted)
    for path, data in present.items():
        assert data == accepted[path], "\n".join(
            difflib.unified_diff(accepted[path].decode().splitlines(), data.decode().splitlines(), path, "now", lineterm="")
        )
