"""Templates kept compiled."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from analyzer.report.compiled import Compiled


def _rendered(folder: Path, *, trim: bool = False) -> str:
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True, trim_blocks=trim, bytecode_cache=Compiled(folder))
    return environment.get_template("a.html").render(x="<")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one template."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "a.html").write_text("1 {{ x }}", encoding="utf-8")
    return tmp_path


def _kept(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").iterdir())


def test_a_compiled_template_is_used_until_its_text_changes(folder: Path) -> None:
    """The second time nothing is compiled; a changed template is compiled anew, in its place."""
    assert _rendered(folder) == "1 &lt;"
    (path,) = _kept(folder)
    first = path.read_bytes()
    assert _rendered(folder) == "1 &lt;"
    assert path.read_bytes() == first
    (folder / "a.html").write_text("2 {{ x }}", encoding="utf-8")
    assert _rendered(folder) == "2 &lt;"
    assert _kept(folder) == [path]
    assert path.read_bytes() != first


def test_another_version_of_the_program_compiles_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an environment with other options compiled is not taken, since options are part of the program."""
    (folder / "a.html").write_text("{% if true %}\n1{% endif %}", encoding="utf-8")
    assert _rendered(folder) == "\n1"
    monkeypatch.setattr("analyzer.report.compiled.program", lambda: "another")
    assert _rendered(folder, trim=True) == "1"


@pytest.mark.parametrize("damage", [b"", b"j2", b"nothing of ours" * 9])
def test_what_is_damaged_is_compiled_anew(folder: Path, damage: bytes) -> None:
    """A file that is empty, cut off or foreign counts as not there and is written anew."""
    _rendered(folder)
    (path,) = _kept(folder)
    whole = path.read_bytes()
    for broken in (damage, whole[: len(whole) // 2], whole[:40]):
        path.write_bytes(broken)
        assert _rendered(folder) == "1 &lt;"
        assert path.read_bytes() == whole


def test_where_nothing_may_be_kept_nothing_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With Python told to write no compiled files, and with a folder that cannot be one, templates still are rendered."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _rendered(folder) == "1 &lt;"
    assert not (folder / "__pycache__").exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (folder / "__pycache__").write_text("", encoding="utf-8")
    assert _rendered(folder) == "1 &lt;"
