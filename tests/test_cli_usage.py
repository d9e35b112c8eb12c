"""The command: help, wrong usage, and what cannot be read."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analyzer import __version__
from analyzer.cli import app
from analyzer.cli.extras import EXTRAS
from tests.command import ROOT, TOWNS, run


def test_help_loads_nothing_heavy() -> None:
    """`phrasing --help` names every command and imports neither scikit-learn nor pydantic nor numpy."""
    code = "import sys; from analyzer.cli import app; app(['--help'], standalone_mode=False); "
    code += "sys.exit(bool({'sklearn', 'pydantic', 'numpy', 'nltk'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0
    for command in ("report", "check", "trace", "show", "cite", "compare", "init", "export", "Exit codes"):
        assert command in done.stdout


def test_every_command_has_an_example() -> None:
    """The help of each command ends with an example."""
    for command in app.registered_commands:
        assert command.callback is not None
        assert "Example" in run(command.callback.__name__, "--help").output


def test_the_version_is_told() -> None:
    """`--version` prints name and version and nothing else."""
    assert run("--version").output == f"phrasing {__version__}\n"


def test_wrong_usage_is_exit_code_2() -> None:
    """An unknown option is a usage error."""
    assert run("report", TOWNS, "--colour", "red").exit_code == 2
    assert run("shout").exit_code == 2


@pytest.mark.parametrize("given", ["align.nothing=1", "align.top_k=many", "align.top_k=0", "align"])
def test_a_wrong_setting_is_told(tmp_path: Path, given: str) -> None:
    """A setting that does not exist or is out of range is wrong usage."""
    done = run("report", TOWNS, "--out", tmp_path / "out", "--set", given)
    assert (done.exit_code, "phrasing: " in done.stderr) == (2, True)


def test_help_names_no_types_and_wraps_no_example() -> None:
    """At 80 columns no summary is cut off, no type of Python is shown and each example stands on a line of its own."""
    runner = CliRunner(env={"COLUMNS": "80", "TERMINAL_WIDTH": "80"})
    assert "..." not in runner.invoke(app, ["--help"]).output.split("Commands:")[1]
    for command in app.registered_commands:
        assert command.callback is not None
        told = runner.invoke(app, [command.callback.__name__, "--help"]).output
        assert not any(part in told for part in ("list[", "{CORPUS", "<path>", "<str>"))
        examples = told.split("Example")[1].splitlines()[1:]
        assert all(line.startswith("  phrasing ") or not line.strip() for line in (line[2:] for line in examples))


def test_a_wrong_style_or_setting_is_wrong_usage() -> None:
    """A style that there is not ends with code 2 and names every style there is."""
    done = run("cite", TOWNS, "communique-2001:2.1", "--style", "harvard")
    assert done.exit_code == 2
    for style in ("footnote", "markdown", "biblatex", "csl", "ris", "chicago", "oscola"):
        assert style in done.stderr
    assert run("cite", TOWNS).exit_code == 2


def test_a_file_named_twice_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    """One text given as both is a slip; a name that is nothing is told as neither file nor folder."""
    (tmp_path / "a.txt").write_text("The two sides agreed.\n", encoding="utf-8")
    assert "named twice" in run("check", tmp_path / "a.txt", tmp_path / "." / "a.txt").stderr
    assert "no such file or folder" in run("check", tmp_path / "nowhere").stderr


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["reprot"], 'there is no command "reprot"; did you mean "report"'),
        (["--foo"], "there is no option --foo; --help lists them"),
        (["report"], "CORPUS is missing"),
        (["report", "a.txt", "--outt", "x"], "there is no option --outt; did you mean --"),
        (["export", "a.txt"], "--format is missing; write one of tei, sqlite, json, data"),
        (["export", "a.txt", "-f", "pdf"], '--format cannot be "pdf"; write one of "tei"'),
        (["compare", "a", "b", "c"], '"c" is too much'),
        (["cite", "."], "Error: name one or more passage ids"),
        (["trace", ".", "."], "a phrase is missing behind the texts"),
        (["show", ".", "."], "a passage id is missing behind the texts"),
        (["report", ".", "--set", "algn.top_k=3"], "did you mean align.top_k?"),
    ],
)
def test_wrong_usage_is_told_in_plain_words(call: list[str], said: str) -> None:
    """Each slip of a newcomer gets one line that says what to write, without the names of the library's errors."""
    done = run(*call)
    assert done.exit_code == 2
    assert said in done.output
    assert "Value error" not in done.output
    assert "Invalid value" not in done.output


def test_the_missing_argument_is_named() -> None:
    """Of `trace` and `show` with a corpus alone it is the phrase, or the id, that is missing."""
    assert "PHRASE is missing" in run("trace", TOWNS).output
    assert "PASSAGE_ID is missing" in run("show", TOWNS).output
    assert "CORPUS is missing" in run("trace").output


def test_help_fits_eighty_columns() -> None:
    """No line of any help is wider than a terminal."""
    for arguments in ([], *([command.callback.__name__] for command in app.registered_commands if command.callback)):
        assert all(len(line) <= 80 for line in run(*arguments, "--help").output.splitlines())


def test_what_the_system_refuses_is_told_with_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that may not be read ends with exit code 1, its path and the reason, and is no defect of the program."""

    def refuse(path: object, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "a.txt").write_text("The two sides met.", encoding="utf-8")
    monkeypatch.setattr("os.open", refuse)
    done = run("check", tmp_path / "a.txt", TOWNS / "corpus.toml")
    assert (done.exit_code, "a.txt: the file cannot be read (Permission denied)" in done.stderr) == (1, True)
    monkeypatch.undo()
    monkeypatch.setattr("pathlib.Path.exists", refuse)
    done = run("check", tmp_path)
    assert (done.exit_code, f"{tmp_path}: it cannot be reached (Permission denied)" in done.stderr) == (1, True)


@pytest.mark.parametrize("argument", ["analyzer/__main__.py", "bin/phrasing"])
def test_an_interrupt_before_anything_is_loaded_is_a_plain_message(argument: str) -> None:
    """Ctrl-C while the command's own modules load ends with one line and exit code 130."""
    code = "import os, signal, sys; sys.argv = [%r]; import analyzer.cli; os.kill(os.getpid(), signal.SIGINT); import time; time.sleep(5)"
    done = subprocess.run([sys.executable, "-c", code % argument], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (130, "phrasing: interrupted; what was there before is unchanged\n")


def test_check_names_what_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each missing extra is named with what it is for and one line that installs all; with nothing missing nothing is said."""
    monkeypatch.setattr("analyzer.cli.extras.find_spec", lambda module: None if module in ("pypdf", "numba") else object())
    told = " ".join(run("check", TOWNS).stdout.split())
    assert "not installed: pdf (pypdf: reads PDF), fast (numba: very long documents); " in told
    assert "pip install -e '.[pdf,fast]'" in told
    monkeypatch.setattr("analyzer.cli.extras.find_spec", lambda _module: object())
    assert "not installed" not in run("check", TOWNS).stdout


def test_every_extra_is_known_to_check() -> None:
    """The list is that of the package's own description."""
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set(EXTRAS) == set(described)
