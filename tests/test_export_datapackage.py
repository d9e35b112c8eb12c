"""The data package: every file of the folder is what its description says."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import frictionless
import pytest

from analyzer.export import data_files
from tests.sample import sample


@pytest.mark.parametrize("text", [True, False])
def test_frictionless_finds_nothing_wrong(tmp_path: Path, text: bool) -> None:
    """The Frictionless validator accepts types, keys and references of all tables, with and without wording."""
    for path, data in data_files(sample(), text=text).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    report = frictionless.validate(str(tmp_path / "data" / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_package_lists_hashes_and_formula_like_cells() -> None:
    """Sizes and hashes are those of the files, and the cells a spreadsheet would run are counted."""
    files = data_files(sample())
    package = json.loads(files["data/datapackage.json"])
    for resource in package["resources"]:
        data = files[f"data/{resource['path']}"]
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
    assert package["formulaLikeCells"] == {"statements.csv": 1}
