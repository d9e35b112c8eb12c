"""The README's examples, taken from the README itself and run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from analyzer.cli import app
from analyzer.lexicon.citation import OWN_STYLES

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
TOML = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
SAID = "The two councils reaffirmed the lasting friendship and agreed to keep the river clean."


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHRASING_CACHE", str(tmp_path / "cache"))


def _corpus(folder: Path) -> Path:
    """The README's manifest with texts that its examples fit, and a second document for its judgement."""
    (folder / "texts").mkdir(parents=True)
    kept = ("river", "canal", "market", "forest")
    paragraphs = [
        f"The mayors spoke at length about the {what} that both towns share. They agreed to keep the {what} clean." for what in kept
    ]
    (folder / "texts" / "2001-communique.txt").write_text(
        "\n\n".join([*paragraphs, "The fair opens.", "The baker retires.", "The bridge is painted."]), "utf-8"
    )
    (folder / "texts" / "2011-communique.txt").write_text("\n\n".join(paragraphs), "utf-8")
    second = '\n[[documents]]\nid = "communique-2011"\nfile = "texts/2011-communique.txt"\ndate = "2011-05"\n'
    (folder / "corpus.toml").write_text(TOML[0] + second, "utf-8")
    return folder


def test_the_manifest_is_accepted(tmp_path: Path) -> None:
    """The manifest as printed, with its date, periods and zone, is read without a fault."""
    done = _run("check", _corpus(tmp_path / "c"))
    assert done.exit_code == 0, done.output
    assert "by hand" in done.stdout


def test_the_judgement_is_applied(tmp_path: Path) -> None:
    """The judgement as printed names passages by short ids, and is applied; one that names nothing is told with file and line."""
    folder = _corpus(tmp_path / "c")
    (folder / "adjudications.toml").write_text(TOML[1], "utf-8")
    done = _run("report", folder, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert "not applied" not in done.output
    assert "I.H." in (tmp_path / "out" / "data" / "alignments.csv").read_text("utf-8")
    (folder / "adjudications.toml").write_text(TOML[1].replace(":3.2", ":33.2"), "utf-8")
    for command in (("check", folder), ("report", folder, "--out", tmp_path / "out")):
        assert "adjudications.toml:1: " in _run(*command).output


def test_two_undated_files_go_through_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's call on two files makes a report, each form of citation and each export."""
    call = re.search(r"^phrasing (report \S+\.txt \S+\.txt --out \S+)", README, re.MULTILINE)
    assert call
    _, earlier, later, *_ = words = call[1].split()
    monkeypatch.chdir(tmp_path)
    Path(earlier).write_text(SAID, "utf-8")
    Path(later).write_text(SAID.replace("river", "canal"), "utf-8")
    assert _run(*words).exit_code == 0
    assert Path(words[-1], "index.html").is_file()
    for style in OWN_STYLES:
        done = _run("cite", earlier, later, f"{Path(earlier).stem}:1.1", "--style", style)
        assert (done.exit_code, bool(done.stdout.strip())) == (0, True), style
    for form in ("tei", "sqlite", "json", "data"):
        assert _run("export", earlier, later, "--format", form, "--out", f"out-{form}").exit_code == 0, form
