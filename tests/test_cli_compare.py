"""`phrasing compare`: what changed between two reports."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from pathlib import Path

from tests.command import TOWNS, run


def test_compare_finds_no_change_between_equal_reports(reported: Path) -> None:
    """A report compared with itself has nothing new, gone or changed."""
    told = json.loads(run("compare", reported, reported, "--json").stdout)
    for table in ("documents", "families", "findings"):
        assert told[table]["same"] > 0
        assert not any(told[table][part] for part in ("new", "gone", "changed", "forwarded"))


def _write_findings(reported: Path, folder: Path, rows: list[dict[str, str]]) -> None:
    (folder / "data").mkdir(parents=True)
    for name in ("documents.csv", "families.csv", "alignments.csv", "analysis.json"):
        (folder / "data" / name).write_bytes((reported / "data" / name).read_bytes())
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (folder / "data" / "findings.csv").write_text(stream.getvalue(), encoding="utf-8")


def test_compare_tells_new_gone_changed_and_forwarded(reported: Path, tmp_path: Path) -> None:
    """A finding that lost its row, one with another verdict and one under a new id are each told as such."""
    rows = list(csv.DictReader(io.StringIO((reported / "data" / "findings.csv").read_text(encoding="utf-8"))))
    gone, changed, renamed = rows[:3]
    gone["evidence"] = '["two-towns:elsewhere:1.1"]'  # so that it is not taken for another finding of its kind
    before = tmp_path / "before"
    _write_findings(reported, before, [gone, changed, renamed])
    _write_findings(reported, tmp_path, [{**changed, "verdict": "other"}, {**renamed, "finding_id": "renamed-1"}])
    told = json.loads(run("compare", before, tmp_path, "--json").stdout)["findings"]
    assert [(row["id"], row["verdict"]) for row in told["changed"]] == [(changed["finding_id"], [changed["verdict"], "other"])]
    assert [row["id"] for row in told["gone"]] == [gone["finding_id"]]
    assert [(row["id"], row["to"]) for row in told["forwarded"]] == [(renamed["finding_id"], "renamed-1")]
    assert told["new"] == []
    plain = run("compare", before, tmp_path).stdout
    assert "is now renamed-1" in plain
    assert f"- {gone['statement']}" in " ".join(plain.split())
    assert gone["finding_id"] not in plain
    assert "families" not in plain


def test_compare_of_something_else_is_refused(tmp_path: Path) -> None:
    """A folder that is no report is told as such."""
    assert run("compare", tmp_path, tmp_path).exit_code == 1


def test_compare_tells_settings_and_links(reported: Path, tmp_path: Path) -> None:
    """What the second run was told otherwise stands first, and links that are gone or called otherwise are counted and named."""
    assert run("report", TOWNS, "--out", tmp_path / "strict", "--set", "align.least_confidence=0.9").exit_code == 0
    told = json.loads(run("compare", reported, tmp_path / "strict", "--json").stdout)
    assert told["made"] == {"setting align.least_confidence": [0.3, 0.9]}
    assert told["links"]["gone"]
    assert told["links"]["same"] > 0
    plain = run("compare", reported, tmp_path / "strict").stdout
    assert "setting align.least_confidence: 0.3 → 0.9" in plain
    short = re.compile(r"  - [\w-]+:\d+\.\d+=[\w-]+:\d+\.\d+ \((?:same|reworded|partial)\)")
    assert len(short.findall(plain)) == min(20, len(told["links"]["gone"]))


def test_links_of_forwarded_passages_are_the_same_links(reported: Path, tmp_path: Path) -> None:
    """A link whose passage has another id now is neither gone nor new."""
    shutil.copytree(reported, tmp_path / "later")
    row = next(csv.DictReader(io.StringIO((reported / "data" / "alignments.csv").read_text(encoding="utf-8"))))
    old, new = row["earlier_id"], row["earlier_id"].split("~")[0] + "~zzzzzz"
    for name in ("alignments.csv", "statements.csv"):
        path = tmp_path / "later" / "data" / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    path = tmp_path / "later" / "data" / "passages.json"
    register = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**register, "forwarded": [[old, [new], "renumbered"]]}), encoding="utf-8")
    told = json.loads(run("compare", reported, tmp_path / "later", "--json").stdout)["links"]
    assert (told["new"], told["gone"], told["changed"]) == ([], [], [])
