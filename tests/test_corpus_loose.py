"""Files without a manifest: how they are ordered and dated."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.corpus import dating, load_files, open_corpus
from analyzer.corpus.dating import find_date
from analyzer.errors import DocumentError
from analyzer.lexicon.dates import PATTERNS


def test_two_files_are_a_corpus_in_the_order_given(tmp_path: Path) -> None:
    """Two texts without dates are compared in the order in which they are named."""
    for name in ("z.txt", "a.txt"):
        (tmp_path / name).write_text(f"The text of {name}.", encoding="utf-8")
    corpus = load_files([tmp_path / "z.txt", tmp_path / "a.txt"])
    assert [document.title for document in corpus.documents] == ["z", "a"]
    assert [period.document_ids for period in corpus.periods] == [("z",), ("a",)]


@pytest.mark.parametrize("others", [(), ("a.txt",)], ids=["alone", "among texts"])
def test_a_table_is_no_text(tmp_path: Path, others: tuple[str, ...]) -> None:
    """A list of files that is named in place of the texts is refused with the command that reads it."""
    for name in (*others, "list.csv"):
        (tmp_path / name).write_text("file,date\na.txt,2001\n", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"list\.csv.*phrasing init --table"):
        load_files([tmp_path / name for name in (*others, "list.csv")])


def test_two_dated_files_are_ordered_by_their_dates(tmp_path: Path) -> None:
    """Dates in the names of files decide which is the earlier."""
    for name in ("2025-01.txt", "2024-12-31.txt"):
        (tmp_path / name).write_text("The text.", encoding="utf-8")
    corpus = load_files([tmp_path / "2025-01.txt", tmp_path / "2024-12-31.txt"])
    assert [period.label for period in corpus.periods] == ["2024-12-31", "2025-01"]


def test_two_files_of_one_day_follow_in_the_order_given(tmp_path: Path) -> None:
    """Drafts of one day are steps in the order in which they are named, and the corpus says so."""
    for name in ("z-2024-05-01.txt", "a-2024-05-01.txt"):
        (tmp_path / name).write_text("The text.", encoding="utf-8")
    corpus = load_files([tmp_path / "z-2024-05-01.txt", tmp_path / "a-2024-05-01.txt"])
    assert [period.document_ids for period in corpus.periods] == [("z-2024-05-01",), ("a-2024-05-01",)]
    assert [document.id for document in corpus.documents] == ["z-2024-05-01", "a-2024-05-01"]
    assert all("order of the files" in notice.message for notice in corpus.notices)


def test_one_file_alone_is_refused(tmp_path: Path) -> None:
    """A single text has nothing to be compared with."""
    (tmp_path / "a.txt").write_text("The text.", encoding="utf-8")
    with pytest.raises(DocumentError, match="one text alone cannot be compared"):
        load_files([tmp_path / "a.txt"])


def test_a_date_left_aside_is_told(tmp_path: Path) -> None:
    """Of a dated and an undated file, the dated one's notice says why its date is not used."""
    paths = [tmp_path / "2019-02-24-talks.txt", tmp_path / "final.txt"]
    for path in paths:
        path.write_text(f"They met, says {path.name[-5]}.", encoding="utf-8")
    first, second = load_files(paths).documents
    assert "2019-02-24 (in the file's name), was left aside because final.txt has none" in first.notices[0].message
    assert second.notices[0].message.startswith("no date is known")


def test_a_folder_among_files_is_refused(tmp_path: Path) -> None:
    """A corpus folder and a file together are a slip that is named as one."""
    (tmp_path / "a.txt").write_text("They met.", encoding="utf-8")
    with pytest.raises(DocumentError, match="a folder stands among files; name one corpus folder"):
        open_corpus([tmp_path, tmp_path / "a.txt"])


@pytest.mark.parametrize(
    ("name", "text", "date"),
    [
        ("statement_20140917.html", "", "2014-09-17"),
        ("talks 2024.09.11.txt", "", "2024-09-11"),
        ("24-02-2019 talks.txt", "", "2019-02-24"),
        ("origin-1859.txt", "", "1859"),
        ("a.txt", "Talks\n\nHanoi, 11 September 2024\n\nThe two sides agreed.", "2024-09-11"),
        ("a.txt", "For release at 2:00 p.m. EDT September 17, 2014\n", "2014-09-17"),
        ("a.txt", "NGHỊ QUYẾT\nHà Nội, ngày 16 tháng 6 năm 2025\n", "2025-06-16"),
        ("a.txt", "2019年2月24日\n", "2019-02-24"),
        ("a.txt", "14:05 24/02/2019\n", "2019-02-24"),
    ],
)
def test_a_date_is_found(name: str, text: str, date: str) -> None:
    """Dates in names and lines are read, and how they were found is told."""
    found = find_date(name, text=text)
    assert found.date == date
    assert found.how


@pytest.mark.parametrize(
    ("name", "text", "candidates"),
    [
        ("a.txt", "06:30 11/09/2024\n", ("2024-09-11", "2024-11-09")),
        ("11-09-2024.txt", "", ("2024-09-11", "2024-11-09")),
        ("2019-2024.txt", "", ("2019", "2024")),
        ("a.txt", "Between 1 May 2020 and 2 June 2021\n", ("2020-05-01", "2021-06-02")),
        ("a.txt", "No date at all.", ()),
    ],
)
def test_a_doubtful_date_is_left_undecided(name: str, text: str, candidates: tuple[str, ...]) -> None:
    """Where two readings are possible none is taken, and both are offered."""
    found = find_date(name, text=text)
    assert (found.date, found.candidates) == ("", candidates)


@pytest.mark.parametrize("rule", PATTERNS, ids=lambda rule: rule.id)
def test_every_date_pattern_has_an_example_and_a_counter_example(rule: object) -> None:
    """Each way of writing a date matches its example and not its counter-example."""
    pattern = dating._patterns()[PATTERNS.index(rule)]  # type: ignore[arg-type]
    assert pattern.search(rule.example)  # type: ignore[attr-defined]
    assert not pattern.search(rule.counter_example)  # type: ignore[attr-defined]
