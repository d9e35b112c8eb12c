from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from analyzer.diff import apply, edits, revert
from analyzer.diff.sides import Known
from analyzer.model import Operation

CASES = Path(__file__).parent / "cases" / "diff"


def _read() -> Iterator[Any]:
    for file in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            marks = [pytest.mark.xfail(strict=True, reason=case["unsolved"])] if "unsolved" in case else []
            yield pytest.param(case, id=f"{file.stem}: {case['name']}", marks=marks)


_CASES = list(_read())


@pytest.mark.parametrize("case", _CASES)
def test_a_case_shows_the_changes_its_file_names(case: dict[str, Any]) -> None:
    """A reader sees exactly the changes that the case file lists, with these classes and kinds."""
    known = Known(names=frozenset(case.get("names", ())))
    found = edits(case["earlier"], case["later"], language=case.get("language", "en"), known=known)
    shown = [
        [edit.earlier_text.strip(), edit.later_text.strip(), edit.edit_class.value, ", ".join(edit.kinds)]
        for edit in found
        if edit.operation is not Operation.EQUAL
    ]
    assert shown == case["changes"]


@pytest.mark.parametrize("case", [pytest.param(param.values[0], id=param.id) for param in _CASES])
def test_a_case_replays(case: dict[str, Any]) -> None:
    """Applied to the earlier text the edits give the later, and backward, solved or not."""
    found = edits(case["earlier"], case["later"], language=case.get("language", "en"))
    assert apply(found, case["earlier"]) == case["later"]
    assert revert(found, case["later"]) == case["earlier"]


def test_there_are_enough_cases() -> None:
    """At least sixty cases stand in the files, most of them from real texts, and some of them are open problems."""
    made = [param for param in _CASES if param.values[0]["source"].startswith("made")]
    assert len(_CASES) >= 60
    assert len(made) < len(_CASES) / 3
    assert any(param.marks for param in _CASES)
