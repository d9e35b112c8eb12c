"""The command: what it writes, shows and remembers, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analyzer import files
from analyzer.cli.checking import check
from analyzer.cli.tracing import trace
from tests.command import ROOT, TOWNS, run, tree


def test_a_report_has_pages_data_and_marker(reported: Path) -> None:
    """One run writes pages, data files and the marker that lets the next run replace them."""
    names = set(tree(reported))
    assert {"index.html", "data/findings.csv", "data/analysis.json", files.MARKER} <= names


def test_two_runs_give_the_same_bytes(reported: Path, tmp_path: Path) -> None:
    """A corpus copied elsewhere gives the same bytes, written into a fresh folder or over an earlier report."""
    copy = tmp_path / "copy"
    for path in TOWNS.rglob("*"):
        if path.is_file():
            (copy / path.relative_to(TOWNS)).parent.mkdir(parents=True, exist_ok=True)
            (copy / path.relative_to(TOWNS)).write_bytes(path.read_bytes())
    for _ in range(2):
        assert run("report", copy, "--out", tmp_path / "out").exit_code == 0
        assert tree(tmp_path / "out") == tree(reported)


def test_an_input_fault_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    """A missing corpus is told without a traceback, and nothing is written."""
    done = run("report", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert done.stderr.startswith("phrasing: ")
    assert "Traceback" not in done.output
    assert not (tmp_path / "out").exists()


def test_a_failed_run_leaves_the_old_report(tmp_path: Path) -> None:
    """An error in the corpus leaves an earlier report byte for byte."""
    (tmp_path / "out" / "data").mkdir(parents=True)
    (tmp_path / "out" / files.MARKER).write_bytes(b"x")
    (tmp_path / "out" / "index.html").write_bytes(b"old")
    before = tree(tmp_path / "out")
    (tmp_path / "corpus.toml").write_text("id = 3", encoding="utf-8")
    assert run("report", tmp_path, "--out", tmp_path / "out").exit_code == 1
    assert tree(tmp_path / "out") == before


def test_a_folder_of_other_files_is_refused_before_the_work(tmp_path: Path) -> None:
    """An output folder with foreign files is refused at once and untouched."""
    (tmp_path / "thesis.txt").write_bytes(b"work")
    done = run("report", TOWNS, "--out", tmp_path)
    assert done.exit_code == 1
    assert "no report" in done.stderr
    assert tree(tmp_path) == {"thesis.txt": b"work"}


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
    done = run("report", *names, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    links = list(csv.DictReader(io.StringIO((tmp_path / "out" / "data" / "alignments.csv").read_text(encoding="utf-8"))))
    assert {(link["earlier_id"].split(":")[1], link["later_id"].split(":")[1]) for link in links} == {("z", "a")}
    assert "<TEI" in run("export", *names, "--format", "tei").stdout


def test_quiet_says_nothing(tmp_path: Path) -> None:
    """With -q a good run prints nothing at all."""
    done = run("report", TOWNS, "--out", tmp_path / "out", "-q")
    assert (done.exit_code, done.output) == (0, "")


def test_check_tells_what_was_understood() -> None:
    """`check` lists each document with its period, statements and zones."""
    done = run("check", TOWNS)
    assert done.exit_code == 0
    for part in ("Two towns", "communique-2001", "report-2011", "statements", "headline"):
        assert part in done.stdout


def test_trace_shows_attestations_with_passage_ids() -> None:
    """`trace` prints every attestation in context with its passage id."""
    text = (TOWNS / "texts" / "2001-communique.txt").read_text(encoding="utf-8")
    phrase = next(line for line in text.splitlines() if line.endswith(".")).split(",")[0]
    done = run("trace", TOWNS, phrase)
    assert done.exit_code == 0
    assert "two-towns:communique-2001:" in done.stdout


def test_trace_of_an_absent_phrase_is_an_input_error() -> None:
    """A phrase that no statement holds is told, with exit code 1."""
    done = run("trace", TOWNS, "quantum chromodynamics")
    assert (done.exit_code, "no statement holds it" in done.stderr) == (1, True)


def test_show_and_cite_take_an_id_without_corpus_and_hash(reported: Path) -> None:
    """A passage answers to its id with or without the corpus before and the hash behind."""
    whole = (reported / "data" / "statements.csv").read_text(encoding="utf-8").splitlines()[3].split(",")[0]
    short = whole.split("~")[0].removeprefix("two-towns:")
    assert run("show", TOWNS, short).stdout == run("show", TOWNS, whole).stdout
    assert whole in run("show", TOWNS, short).stdout
    assert run("cite", TOWNS, short, "--style", "biblatex").stdout.startswith("@")
    for style in ("csl", "csl-json"):
        assert len(json.loads(run("cite", TOWNS, short, whole, "--style", style).stdout)) == 2


def test_export_writes_each_format(tmp_path: Path) -> None:
    """TEI and JSON go to standard output or a file, a database to a file, the tables to a folder."""
    assert "<TEI" in run("export", TOWNS, "--format", "tei").stdout
    assert run("export", TOWNS, "--format", "sqlite", "--out", tmp_path / "a.db").exit_code == 0
    assert (tmp_path / "a.db").read_bytes().startswith(b"SQLite format 3")
    assert json.loads(run("export", TOWNS, "--format", "json").stdout)["format"] == "phrasing-analysis"
    assert run("export", TOWNS, "--format", "data", "--out", tmp_path / "data").exit_code == 0
    assert (tmp_path / "data" / "data" / "findings.csv").is_file()
    assert run("export", TOWNS, "--format", "data").exit_code == 1


def test_the_cache_changes_no_byte(reported: Path, tmp_path: Path) -> None:
    """Without the results of other runs the report is the same."""
    assert run("report", TOWNS, "--out", tmp_path / "out", "--no-cache").exit_code == 0
    assert tree(tmp_path / "out") == tree(reported)


def test_what_was_said_before_is_known(reported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second `check`, `show`, `trace` or `cite` on the same texts says the same without the work."""
    passage = next(csv.DictReader(io.StringIO((reported / "data" / "statements.csv").read_text(encoding="utf-8"))))["passage_id"]
    commands = [("check", TOWNS), ("show", TOWNS, passage), ("trace", TOWNS, "the two towns"), ("cite", TOWNS, passage)]
    before = [run(*command) for command in commands]

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the work was done again")

    monkeypatch.setattr("analyzer.pipeline.read_statements", refuse)
    for command, first in zip(commands, before, strict=True):
        again = run(*command)
        assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
        assert first.exit_code == 0


def test_show_of_an_unknown_passage_is_an_input_error() -> None:
    """An id that the corpus does not hold is told, with exit code 1."""
    assert run("show", TOWNS, "two-towns:communique-2001:99.9").exit_code == 1


def test_show_sets_distant_wordings_side_by_side(tmp_path: Path) -> None:
    """Where a reader links passages that share too little for a word diff, both are shown whole."""
    wordings = ("The two sides agreed to promote peace.", "Both towns thanked every guest warmly after dinner.")
    documents = "".join(f'[[documents]]\nid = "{name}"\nfile = "{name}.txt"\ndate = "200{at}"\n' for at, name in enumerate("ab"))
    (tmp_path / "corpus.toml").write_text(f'id = "x"\ntitle = "X"\n{documents}', encoding="utf-8")
    (tmp_path / "adjudications.toml").write_text(
        '[[links]]\naction = "accept"\nearlier = ["x:a:1.1"]\nlater = ["x:b:1.1"]\ninitials = "I.H."\nreason = "the same toast"\n', "utf-8"
    )
    for name, words in zip("ab", wordings, strict=True):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    for passage, other in (("b:1.1", wordings[0]), ("a:1.1", wordings[1])):
        told = " ".join(run("show", tmp_path, passage).stdout.split())
        assert f"too little stays to mark changes word by word {other}" in told
        assert "[-" not in told


def test_terminal_codes_in_texts_are_shown_not_obeyed(tmp_path: Path) -> None:
    """An escape sequence in a source text does not reach the terminal."""
    for name, word in (("1.txt", "peace"), ("2.txt", "trade")):
        (tmp_path / name).write_text(
            f"The \x1b[31mtwo sides\x1b]0;owned\x07 agreed to promote {word} and close cooperation.\n", encoding="utf-8"
        )
    done = run("show", tmp_path / "1.txt", tmp_path / "2.txt", "texts:1:1.1")
    assert done.exit_code == 0
    assert "\x1b" not in done.output


def test_cite_takes_texts_as_show_does(tmp_path: Path) -> None:
    """Two files without a manifest are cited by the same names that show them."""
    for name, word in (("2019.txt", "peace"), ("2024.txt", "trade")):
        (tmp_path / name).write_text(f"The two sides agreed to promote {word} and close cooperation.\n", encoding="utf-8")
    done = run("cite", tmp_path / "2019.txt", tmp_path / "2024.txt", "2019:1.1")
    assert (done.exit_code, "promote peace" in done.stdout) == (0, True), done.output


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
    done = run("cite", TOWNS, "=".join(short))
    assert done.exit_code == 0
    assert rows[0]["alignment_id"] in done.output
    assert "not linked" in run("cite", TOWNS, f"{short[0]}={short[0]}").output


def test_a_hash_of_other_words_is_told(reported: Path) -> None:
    """Where only the hash of an id differs, the message says so and gives the id of the passage that stands there."""
    row = next(csv.DictReader(io.StringIO((reported / "data" / "statements.csv").read_text(encoding="utf-8-sig"))))
    whole = row["passage_id"]
    told = run("show", TOWNS, whole.split("~")[0] + "~zzzzzz").output
    assert "its hash is of other words" in told
    assert whole in told
    assert run("show", TOWNS, whole[:-1]).exit_code == 0


def test_an_address_of_no_scheduler_is_wrong_usage(reported: Path) -> None:
    """What cannot be an address is refused also where the report is known and needs no cluster."""
    assert run("report", TOWNS, "--out", reported, "--scheduler", "nonsense").exit_code == 2


def test_check_lists_a_decision_once_and_counts_well(tmp_path: Path) -> None:
    """A stretch decided by hand is not listed as set aside too, three of one reason are all listed, and one statement is one."""
    (tmp_path / "a.txt").write_text(
        "The two sides agreed to meet again in the capital.\n\nRead on 1.\n\nRead on 2.\n\nRead on 3.\n", encoding="utf-8"
    )
    zones = "".join(f'[[zones]]\ndocument = "a"\nquote = "Read on {n}."\nzone = "related"\nreason = "teaser"\n' for n in (1, 2, 3))
    document = '[[documents]]\nid = "a"\nfile = "a.txt"\ndate = "2024"\n'
    (tmp_path / "corpus.toml").write_text(f'id = "x"\ntitle = "X"\n{document}{zones}', encoding="utf-8")
    told = run("check", tmp_path).output
    assert "1 statement in" in told
    assert [told.count(f"Read on {n}.") for n in (1, 2, 3)] == [1, 1, 1]
    assert "more for the same reason" not in told
