import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from analyzer import __version__, files
from analyzer.cli import app
from analyzer.cli.checking import check
from analyzer.cli.tracing import trace

ROOT = Path(__file__).parents[1]
TOWNS = ROOT / "tests" / "gold" / "corpus"


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither use nor fill the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHRASING_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("reported") / "out"
    assert _run("report", TOWNS, "--out", out).exit_code == 0
    return out


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
        assert "Example" in _run(command.callback.__name__, "--help").output


def test_the_version_is_told() -> None:
    """`--version` prints name and version and nothing else."""
    assert _run("--version").output == f"phrasing {__version__}\n"


def test_a_report_has_pages_data_and_marker(reported: Path) -> None:
    """One run writes pages, data files and the marker that lets the next run replace them."""
    names = set(_tree(reported))
    assert {"index.html", "data/findings.csv", "data/analysis.json", files.MARKER} <= names


def test_two_runs_give_the_same_bytes(reported: Path, tmp_path: Path) -> None:
    """A corpus copied elsewhere gives the same bytes, written into a fresh folder or over an earlier report."""
    copy = tmp_path / "copy"
    for path in TOWNS.rglob("*"):
        if path.is_file():
            (copy / path.relative_to(TOWNS)).parent.mkdir(parents=True, exist_ok=True)
            (copy / path.relative_to(TOWNS)).write_bytes(path.read_bytes())
    for _ in range(2):
        assert _run("report", copy, "--out", tmp_path / "out").exit_code == 0
        assert _tree(tmp_path / "out") == _tree(reported)


def test_an_input_fault_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    """A missing corpus is told without a traceback, and nothing is written."""
    done = _run("report", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert done.stderr.startswith("phrasing: ")
    assert "Traceback" not in done.output
    assert not (tmp_path / "out").exists()


def test_wrong_usage_is_exit_code_2() -> None:
    """An unknown option is a usage error."""
    assert _run("report", TOWNS, "--colour", "red").exit_code == 2
    assert _run("shout").exit_code == 2


def test_a_failed_run_leaves_the_old_report(tmp_path: Path) -> None:
    """An error in the corpus leaves an earlier report byte for byte."""
    (tmp_path / "out" / "data").mkdir(parents=True)
    (tmp_path / "out" / files.MARKER).write_bytes(b"x")
    (tmp_path / "out" / "index.html").write_bytes(b"old")
    before = _tree(tmp_path / "out")
    (tmp_path / "corpus.toml").write_text("id = 3", encoding="utf-8")
    assert _run("report", tmp_path, "--out", tmp_path / "out").exit_code == 1
    assert _tree(tmp_path / "out") == before


def test_a_folder_of_other_files_is_refused_before_the_work(tmp_path: Path) -> None:
    """An output folder with foreign files is refused at once and untouched."""
    (tmp_path / "thesis.txt").write_bytes(b"work")
    done = _run("report", TOWNS, "--out", tmp_path)
    assert done.exit_code == 1
    assert "no report" in done.stderr
    assert _tree(tmp_path) == {"thesis.txt": b"work"}


def _wait_for_work(pid: int) -> None:
    """Wait until the process has loaded numpy, so that it is past its start."""
    for _ in range(200):
        time.sleep(0.1)
        maps = Path(f"/proc/{pid}/maps")
        if maps.exists() and "numpy" in maps.read_text(encoding="utf-8"):
            return


def test_an_interrupted_run_leaves_nothing_behind(tmp_path: Path) -> None:
    """Ctrl-C and a polite kill end with code 130, without a traceback and without a half-written folder."""
    for number in (signal.SIGINT, signal.SIGTERM):
        command = [sys.executable, "-m", "analyzer", "report", str(ROOT / "corpus"), "--out", str(tmp_path / "out")]
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
        _wait_for_work(process.pid)
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
        # A shell says 130 in both cases: Python ends by the signal itself when an extension module was just being loaded.
        assert process.returncode in (130, -signal.SIGINT), errors
        assert "Traceback" not in errors
        assert list(tmp_path.iterdir()) == []


def test_two_files_without_dates_are_enough(tmp_path: Path) -> None:
    """Two texts without any date make a report and every export; the order given is the order of time."""
    (tmp_path / "z.txt").write_text("The two sides agreed to promote peace.\nThey thanked the host.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("The two sides agreed to promote peace and trade.\nThey thanked the host.\n", encoding="utf-8")
    names = (tmp_path / "z.txt", tmp_path / "a.txt")
    done = _run("report", *names, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    links = list(csv.DictReader(io.StringIO((tmp_path / "out" / "data" / "alignments.csv").read_text(encoding="utf-8"))))
    assert {(link["earlier_id"].split(":")[1], link["later_id"].split(":")[1]) for link in links} == {("1-z", "2-a")}
    assert "<TEI" in _run("export", *names, "--format", "tei").stdout


def test_quiet_says_nothing(tmp_path: Path) -> None:
    """With -q a good run prints nothing at all."""
    done = _run("report", TOWNS, "--out", tmp_path / "out", "-q")
    assert (done.exit_code, done.output) == (0, "")


def test_check_tells_what_was_understood() -> None:
    """`check` lists each document with its period, statements and zones."""
    done = _run("check", TOWNS)
    assert done.exit_code == 0
    for part in ("Two towns", "communique-2001", "report-2011", "statements", "headline"):
        assert part in done.stdout


def test_trace_shows_attestations_with_passage_ids() -> None:
    """`trace` prints every attestation in context with its passage id."""
    text = (TOWNS / "texts" / "2001-communique.txt").read_text(encoding="utf-8")
    phrase = next(line for line in text.splitlines() if line.endswith(".")).split(",")[0]
    done = _run("trace", TOWNS, phrase)
    assert done.exit_code == 0
    assert "two-towns:communique-2001:" in done.stdout


def test_trace_of_an_absent_phrase_is_an_input_error() -> None:
    """A phrase that no statement holds is told, with exit code 1."""
    done = _run("trace", TOWNS, "quantum chromodynamics")
    assert (done.exit_code, "no statement holds it" in done.stderr) == (1, True)


def test_show_and_cite_take_an_id_without_corpus_and_hash(reported: Path) -> None:
    """A passage answers to its id with or without the corpus before and the hash behind."""
    whole = (reported / "data" / "statements.csv").read_text(encoding="utf-8").splitlines()[3].split(",")[0]
    short = whole.split("~")[0].removeprefix("two-towns:")
    assert _run("show", TOWNS, short).stdout == _run("show", TOWNS, whole).stdout
    assert whole in _run("show", TOWNS, short).stdout
    assert _run("cite", TOWNS, short, "--style", "biblatex").stdout.startswith("@")
    assert len(json.loads(_run("cite", TOWNS, short, whole, "--style", "csl").stdout)) == 2


def test_export_writes_each_format(tmp_path: Path) -> None:
    """TEI and JSON go to standard output or a file, a database to a file, the tables to a folder."""
    assert "<TEI" in _run("export", TOWNS, "--format", "tei").stdout
    assert _run("export", TOWNS, "--format", "sqlite", "--out", tmp_path / "a.db").exit_code == 0
    assert (tmp_path / "a.db").read_bytes().startswith(b"SQLite format 3")
    assert json.loads(_run("export", TOWNS, "--format", "json").stdout)["format"] == "phrasing-analysis"
    assert _run("export", TOWNS, "--format", "data", "--out", tmp_path / "data").exit_code == 0
    assert (tmp_path / "data" / "data" / "findings.csv").is_file()
    assert _run("export", TOWNS, "--format", "data").exit_code == 1


def test_the_cache_changes_no_byte(reported: Path, tmp_path: Path) -> None:
    """Without the results of other runs the report is the same."""
    assert _run("report", TOWNS, "--out", tmp_path / "out", "--no-cache").exit_code == 0
    assert _tree(tmp_path / "out") == _tree(reported)


@pytest.mark.parametrize("given", ["align.nothing=1", "align.top_k=many", "align.top_k=0", "align"])
def test_a_wrong_setting_is_told(tmp_path: Path, given: str) -> None:
    """A setting that does not exist or is out of range is wrong usage."""
    done = _run("report", TOWNS, "--out", tmp_path / "out", "--set", given)
    assert (done.exit_code, "phrasing: " in done.stderr) == (2, True)


def test_what_was_said_before_is_known(reported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second `check`, `show`, `trace` or `cite` on the same texts says the same without the work."""
    passage = next(csv.DictReader(io.StringIO((reported / "data" / "statements.csv").read_text(encoding="utf-8"))))["passage_id"]
    commands = [("check", TOWNS), ("show", TOWNS, passage), ("trace", TOWNS, "the two towns"), ("cite", TOWNS, passage)]
    before = [_run(*command) for command in commands]

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the work was done again")

    monkeypatch.setattr("analyzer.pipeline.read_statements", refuse)
    for command, first in zip(commands, before, strict=True):
        again = _run(*command)
        assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
        assert first.exit_code == 0


def test_show_of_an_unknown_passage_is_an_input_error() -> None:
    """An id that the corpus does not hold is told, with exit code 1."""
    assert _run("show", TOWNS, "two-towns:communique-2001:99.9").exit_code == 1


def test_terminal_codes_in_texts_are_shown_not_obeyed(tmp_path: Path) -> None:
    """An escape sequence in a source text does not reach the terminal."""
    for name, word in (("1.txt", "peace"), ("2.txt", "trade")):
        (tmp_path / name).write_text(
            f"The \x1b[31mtwo sides\x1b]0;owned\x07 agreed to promote {word} and close cooperation.\n", encoding="utf-8"
        )
    done = _run("show", tmp_path / "1.txt", tmp_path / "2.txt", "texts:1-1:1.1")
    assert done.exit_code == 0
    assert "\x1b" not in done.output


def test_compare_finds_no_change_between_equal_reports(reported: Path) -> None:
    """A report compared with itself has nothing new, gone or changed."""
    told = json.loads(_run("compare", reported, reported, "--json").stdout)
    for table in ("documents", "families", "findings"):
        assert told[table]["same"] > 0
        assert not any(told[table][part] for part in ("new", "gone", "changed", "forwarded"))


def _write_findings(reported: Path, folder: Path, rows: list[dict[str, str]]) -> None:
    (folder / "data").mkdir(parents=True)
    for name in ("documents.csv", "families.csv", "analysis.json"):
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
    told = json.loads(_run("compare", before, tmp_path, "--json").stdout)["findings"]
    assert [(row["id"], row["verdict"]) for row in told["changed"]] == [(changed["finding_id"], [changed["verdict"], "other"])]
    assert [row["id"] for row in told["gone"]] == [gone["finding_id"]]
    assert [(row["id"], row["to"]) for row in told["forwarded"]] == [(renamed["finding_id"], "renamed-1")]
    assert told["new"] == []
    plain = _run("compare", before, tmp_path).stdout
    assert "is now renamed-1" in plain
    assert f"- {gone['statement']}" in " ".join(plain.split())
    assert gone["finding_id"] not in plain
    assert "families" not in plain


def test_compare_of_something_else_is_refused(tmp_path: Path) -> None:
    """A folder that is no report is told as such."""
    assert _run("compare", tmp_path, tmp_path).exit_code == 1


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
    done = _run("cite", TOWNS, "communique-2001:2.1", "--style", "harvard")
    assert done.exit_code == 2
    for style in ("footnote", "markdown", "biblatex", "csl", "ris", "chicago", "oscola"):
        assert style in done.stderr
    assert _run("cite", TOWNS).exit_code == 2


def test_cite_takes_texts_as_show_does(tmp_path: Path) -> None:
    """Two files without a manifest are cited by the same names that show them."""
    for name, word in (("2019.txt", "peace"), ("2024.txt", "trade")):
        (tmp_path / name).write_text(f"The two sides agreed to promote {word} and close cooperation.\n", encoding="utf-8")
    done = _run("cite", tmp_path / "2019.txt", tmp_path / "2024.txt", "2019:1.1")
    assert (done.exit_code, "promote peace" in done.stdout) == (0, True), done.output


def test_a_file_named_twice_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    """One text given as both is a slip; a name that is nothing is told as neither file nor folder."""
    (tmp_path / "a.txt").write_text("The two sides agreed.\n", encoding="utf-8")
    assert "named twice" in _run("check", tmp_path / "a.txt", tmp_path / "." / "a.txt").stderr
    assert "no such file or folder" in _run("check", tmp_path / "nowhere").stderr


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
    done = _run(*call)
    assert done.exit_code == 2
    assert said in done.output
    assert "Value error" not in done.output
    assert "Invalid value" not in done.output


def test_no_row_of_a_narrow_terminal_breaks_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 80 and at 40 columns every row of `trace` and `check` fits, and the words of all rows are those of a wide terminal."""
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdout", terminal)
    monkeypatch.setenv("TERM", "xterm")
    words = {}
    for columns in (80, 40, 1000):
        monkeypatch.setenv("COLUMNS", str(columns))
        terminal.truncate(0)
        terminal.seek(0)
        trace([TOWNS], "the two towns")
        check([TOWNS])
        rows = re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue()).splitlines()
        assert max(map(len, rows)) <= columns
        words[columns] = [word for row in rows for word in row.split()]
    assert words[80] == words[1000]


def test_a_terminal_without_the_letters_is_no_defect(reported: Path) -> None:
    """Where standard output can show ASCII only, what it lacks is replaced."""
    first = next(csv.DictReader(io.StringIO((reported / "data" / "statements.csv").read_text(encoding="utf-8-sig"))))
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    arguments = [sys.executable, "-m", "analyzer", "show", str(TOWNS), first["passage_id"]]
    done = subprocess.run(arguments, capture_output=True, check=False, cwd=ROOT, env=environment)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert done.stdout.isascii()


def test_an_interrupt_while_loading_is_a_plain_message() -> None:
    """Ctrl-C before the command has begun ends with one line and exit code 130."""
    code = "import sys; from analyzer.cli import main; sys.modules['analyzer.cli.commands'] = Stop(); main()"
    stop = "class Stop:\n    def __getattr__(self, name): raise KeyboardInterrupt\n"
    done = subprocess.run([sys.executable, "-c", stop + code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (130, "phrasing: interrupted; what was there before is unchanged\n")


def test_a_change_is_cited_by_short_ids(reported: Path) -> None:
    """Two passage ids without corpus and hash name the change between them; passages that are not linked are told."""
    rows = list(csv.DictReader(io.StringIO((reported / "data" / "alignments.csv").read_text(encoding="utf-8-sig"))))
    short = [rows[0][end].split(":", 1)[1].split("~")[0] for end in ("earlier_id", "later_id")]
    done = _run("cite", TOWNS, "=".join(short))
    assert done.exit_code == 0
    assert rows[0]["alignment_id"] in done.output
    assert "not linked" in _run("cite", TOWNS, f"{short[0]}={short[0]}").output


def test_a_hash_of_other_words_is_told(reported: Path) -> None:
    """Where only the hash of an id differs, the message says so and gives the id of the passage that stands there."""
    row = next(csv.DictReader(io.StringIO((reported / "data" / "statements.csv").read_text(encoding="utf-8-sig"))))
    whole = row["passage_id"]
    told = _run("show", TOWNS, whole.split("~")[0] + "~zzzzzz").output
    assert "its hash is of other words" in told
    assert whole in told
    assert _run("show", TOWNS, whole[:-1]).exit_code == 0


def test_the_missing_argument_is_named() -> None:
    """Of `trace` and `show` with a corpus alone it is the phrase, or the id, that is missing."""
    assert "PHRASE is missing" in _run("trace", TOWNS).output
    assert "PASSAGE_ID is missing" in _run("show", TOWNS).output
    assert "CORPUS is missing" in _run("trace").output


def test_an_address_of_no_scheduler_is_wrong_usage(reported: Path) -> None:
    """What cannot be an address is refused also where the report is known and needs no cluster."""
    assert _run("report", TOWNS, "--out", reported, "--scheduler", "nonsense").exit_code == 2


def test_help_fits_eighty_columns() -> None:
    """No line of any help is wider than a terminal."""
    for arguments in ([], *([command.callback.__name__] for command in app.registered_commands if command.callback)):
        assert all(len(line) <= 80 for line in _run(*arguments, "--help").output.splitlines())


def test_check_lists_a_decision_once_and_counts_well(tmp_path: Path) -> None:
    """A stretch decided by hand is not listed as set aside too, three of one reason are all listed, and one statement is one."""
    (tmp_path / "a.txt").write_text(
        "The two sides agreed to meet again in the capital.\n\nRead on 1.\n\nRead on 2.\n\nRead on 3.\n", encoding="utf-8"
    )
    zones = "".join(f'[[zones]]\ndocument = "a"\nquote = "Read on {n}."\nzone = "related"\nreason = "teaser"\n' for n in (1, 2, 3))
    document = '[[documents]]\nid = "a"\nfile = "a.txt"\ndate = "2024"\n'
    (tmp_path / "corpus.toml").write_text(f'id = "x"\ntitle = "X"\n{document}{zones}', encoding="utf-8")
    told = _run("check", tmp_path).output
    assert "1 statement in" in told
    assert [told.count(f"Read on {n}.") for n in (1, 2, 3)] == [1, 1, 1]
    assert "more for the same reason" not in told
