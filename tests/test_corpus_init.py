import json
import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from analyzer.cli import app
from analyzer.corpus import load_corpus
from analyzer.corpus.dating import find_date
from analyzer.corpus.founding import found_corpus, quoted
from analyzer.corpus.languages import language_of
from analyzer.corpus.naming import slug, unique
from analyzer.errors import AnalyzerError, ManifestError

TEXT = "The two sides agreed to promote {word} and the friendship of the two countries.\n"


def _init(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["init", *map(str, arguments)])


def _fill(folder: Path, *names: str) -> Path:
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT.format(word=("peace", "trade", "rivers")[number % 3]), encoding="utf-8")
    return folder


def test_init_check_report(tmp_path: Path) -> None:
    """A folder with dates in its names needs no hand edit from init to report."""
    _fill(tmp_path / "my texts", "talks 2019-02-24.txt", "2024/statement_20240911.txt")
    assert _init(tmp_path / "my texts").exit_code == 0
    corpus = load_corpus(tmp_path / "my texts")
    assert [(document.id, document.date) for document in corpus.documents] == [
        ("talks-2019-02-24", "2019-02-24"),
        ("statement-20240911", "2024-09-11"),
    ]
    runner = CliRunner()
    assert runner.invoke(app, ["check", str(tmp_path / "my texts")]).exit_code == 0
    assert runner.invoke(app, ["report", str(tmp_path / "my texts"), "--out", str(tmp_path / "out"), "-q", "--no-cache"]).exit_code == 0


def test_every_date_says_how_it_was_found(tmp_path: Path) -> None:
    """Beside each date stands whether name or text gave it; an undecided one is marked and offered, never taken."""
    (tmp_path / "a.txt").write_text("Hanoi, 11 September 2024\n\nBoth sides agreed.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("06:30 11/09/2024\n\nBoth sides agreed.", encoding="utf-8")
    _fill(tmp_path, "c-2019.txt")
    done = _init(tmp_path)
    manifest = (tmp_path / "corpus.toml").read_text(encoding="utf-8")
    assert 'date = "2024-09-11" # line 1: "Hanoi, 11 September 2024"' in manifest
    assert 'date = "2019" # in the file\'s name' in manifest
    assert 'date = "" # UNDECIDED: 2024-09-11 or 2024-11-09' in manifest
    assert "undecided: one date" in done.stderr
    with pytest.raises(ManifestError, match='the date of "b" is undecided'):
        load_corpus(tmp_path)


def test_a_language_that_is_no_tag_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    """`init` writes nothing that `check` would refuse."""
    (tmp_path / "a.txt").write_text("One text.", "utf-8")
    with pytest.raises(ManifestError, match="not a language tag"):
        found_corpus(tmp_path, language="deutsch")


def test_an_existing_manifest_is_kept(tmp_path: Path) -> None:
    """A manifest that somebody edited is not overwritten unless asked."""
    _fill(tmp_path, "2019.txt")
    (tmp_path / "corpus.toml").write_text("# mine", encoding="utf-8")
    assert _init(tmp_path).exit_code == 1
    assert (tmp_path / "corpus.toml").read_text(encoding="utf-8") == "# mine"
    assert _init(tmp_path, "--replace").exit_code == 0
    assert len(load_corpus(tmp_path).documents) == 1


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    """With --dry-run the manifest is printed and the folder stays as it is."""
    _fill(tmp_path, "2019.txt")
    assert tomllib.loads(_init(tmp_path, "--dry-run").stdout)["documents"][0]["date"] == "2019"
    assert [path.name for path in tmp_path.iterdir()] == ["2019.txt"]


def test_a_table_gives_ids_dates_and_the_rest(tmp_path: Path) -> None:
    """Columns in their usual spellings are taken, dates at the precision the table states; unused columns are told."""
    _fill(tmp_path, "texts/x.txt", "texts/y.txt")
    rows = [
        {
            "id": "First Talks",
            "file": "texts/x.txt",
            "date": "1859-01-01",
            "date_precision": "year",
            "lang": "en",
            "licence": "CC0",
            "chars": 3,
        },
        {"id": "second", "file": "texts/y.txt", "date": "2024-09", "title": "Y: the «second»", "lang": "fr", "event": "visit"},
    ]
    (tmp_path / "manifest.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = _init("--table", tmp_path / "manifest.jsonl")
    assert done.exit_code == 0, done.output
    assert "not used: chars" in done.stderr
    first, second = load_corpus(tmp_path).documents
    assert (first.id, first.date, first.rights, first.language) == ("first-talks", "1859", "CC0", "en")
    assert (second.title, second.event, second.language) == ("Y: the «second»", "visit", "fr")


def test_what_cannot_be_read_is_left_out_and_said_so(tmp_path: Path) -> None:
    """Empty files stand in the manifest as comments with their reason, so that the rest can be used."""
    _fill(tmp_path, "2019.txt")
    (tmp_path / "2020.txt").write_bytes(b"")
    done = _init(tmp_path)
    assert "left out 2020.txt: the file is empty" in done.stderr
    assert "#   2020.txt: the file is empty" in (tmp_path / "corpus.toml").read_text(encoding="utf-8")
    assert [document.file for document in load_corpus(tmp_path).documents] == ["2019.txt"]


def test_extracted_text_is_kept_beside_its_source(tmp_path: Path) -> None:
    """A web page's text is kept with its own hash and the extractor's version; the corpus reads the kept text and verifies it."""
    paragraphs = "".join(f"<p>The two sides agreed on matter {number} and on the friendship of both countries.</p>" for number in range(6))
    (tmp_path / "2019.html").write_text(f"<html><body><article>{paragraphs}</article></body></html>", encoding="utf-8")
    assert _init(tmp_path).exit_code == 0
    kept = tmp_path / "2019.html.extracted.txt"
    document = load_corpus(tmp_path).documents[0]
    assert document.text == kept.read_text(encoding="utf-8")
    assert "trafilatura" in document.extraction
    assert "2019.html.extracted.txt (SHA-256 " in document.extraction
    assert any("left out" in notice.message for notice in document.notices)
    kept.write_text("changed", encoding="utf-8")
    with pytest.raises(AnalyzerError, match="not the one the manifest describes"):
        load_corpus(tmp_path)


def test_repairs_are_written_down_not_done_in_silence(tmp_path: Path) -> None:
    """What init mends stands in the manifest with its reason, and the source keeps its bytes."""
    source = "The two sides agreed to pro\u00admote peace.\n".encode()
    (tmp_path / "2019.txt").write_bytes(source)
    assert _init(tmp_path).exit_code == 0
    assert 'repair = ["soft-hyphens"] # 1 soft hyphens' in (tmp_path / "corpus.toml").read_text(encoding="utf-8")
    assert (tmp_path / "2019.txt").read_bytes() == source
    assert "promote" in load_corpus(tmp_path).documents[0].text


@pytest.mark.parametrize(
    ("dates", "periods"),
    [
        (["2019", "2020", "2021"], "year"),
        (["2019-01-01", "2019-03-01", "2019-05-01"], "document"),
        (["2019-01-01", "2019-03-01", "2019-03-01", "2019-04-01"], "date"),
    ],
)
def test_periods_follow_how_dense_the_dates_are(tmp_path: Path, dates: list[str], periods: str) -> None:
    """One document a year makes years the periods; several a year make each document, or each date, one."""
    rows = [{"file": f"{number}.txt", "date": date} for number, date in enumerate(dates)]
    _fill(tmp_path, *(row["file"] for row in rows))
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert tomllib.loads(found_corpus(tmp_path).manifest.decode())["periods"] == periods


@pytest.mark.parametrize(
    ("titles", "periods"),
    [(("Charter 1.0", "Charter 1.1", "Charter 2"), "document"), (("The Courier on the fair", "The Tribune on the fair", "Fair"), "year")],
)
def test_versions_of_one_year_are_not_one_point_in_time(tmp_path: Path, titles: tuple[str, ...], periods: str) -> None:
    """Texts of a year with one title but for figures follow each other; others stand together, and the year is named."""
    dates = ("2003-06-21", "2003-10-29", "2006-09-24")
    rows = [{"file": f"{at}.txt", "date": date, "title": title} for at, (date, title) in enumerate(zip(dates, titles, strict=True))]
    _fill(tmp_path, *(row["file"] for row in rows))
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    manifest = found_corpus(tmp_path).manifest.decode()
    assert tomllib.loads(manifest)["periods"] == periods
    assert ("several are of 2003" in manifest) is (periods == "year")


def test_read_me_files_and_hidden_ones_are_no_texts(tmp_path: Path) -> None:
    """A folder's read-me, hidden files and earlier extractions are passed over."""
    _fill(tmp_path, "2019.txt", "README.md", ".git/x.txt", "LICENSE.txt", "2019.pdf.extracted.txt")
    assert [found.file for found in found_corpus(tmp_path).documents] == ["2019.txt"]


def test_init_without_anything_is_wrong_usage() -> None:
    """A folder or a table must be named."""
    assert _init().exit_code == 2


@pytest.mark.parametrize("make", [lambda folder: folder / "nowhere", lambda folder: folder])
def test_a_folder_without_texts_is_an_input_error(tmp_path: Path, make: object) -> None:
    """A missing or empty folder is told as such."""
    assert _init(make(tmp_path)).exit_code == 1  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two sides agreed to promote the friendship of the two countries in the time to come.", "en"),
        ("Hai bên nhất trí tăng cường quan hệ hữu nghị vĩ đại giữa hai nước", "vi"),
        ("ປະກາດສາກົນ ກ່ຽວກັບສິດຂອງມະນຸດ", "lo"),
        ("ปฏิญญาสากลว่าด้วยสิทธิมนุษยชน", "th"),
        ("世界人权宣言", "zh"),
        ("世界人権に関する宣言", "ja"),
        ("الإعلان العالمي لحقوق الإنسان", "ar"),
        ("Les deux parties ont décidé de renforcer la coopération dans les domaines de la paix et du commerce.", "fr"),
        ("12345", ""),
    ],
)
def test_a_language_is_proposed(text: str, language: str) -> None:
    """Script, letters and small words tell the language; where nothing does, none is proposed."""
    assert language_of(text) == language


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_any_text_can_be_quoted_in_toml(text: str) -> None:
    """What init writes, TOML reads back letter for letter."""
    text = text.encode("utf-8", "ignore").decode()
    assert tomllib.loads(f"x = {quoted(text)}")["x"] == text


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=20), max_size=8))
def test_ids_are_unique_names(names: list[str]) -> None:
    """Whatever files are called, their ids are letters, digits and hyphens, each once."""
    ids = unique(map(slug, names), fallback="text")
    assert len(set(ids)) == len(ids)
    assert all(set(item) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") and item[0] != "-" for item in ids)


def test_a_hostile_folder_is_told_file_by_file(tmp_path: Path) -> None:
    """Loops of links, pipes, missing targets, odd names and binary files are left out with the reason; the rest can be checked."""
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "two\nlines.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "turned\u202e.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    founding = found_corpus(tmp_path)
    assert [found.file for found in founding.documents] == ["good.txt"]
    assert sorted(name for name, _ in founding.left_out) == sorted(
        ["self.txt", "gone.txt", "pipe.txt", "two\nlines.txt", "turned\u202e.txt", "picture.txt"]
    )
    assert all(reason for _, reason in founding.left_out)
    tomllib.loads(founding.manifest.decode())


def test_a_table_with_slips_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """Repeated ids are numbered and said so, dates in other forms read where they have one meaning, halves of characters replaced."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    rows = [
        '{"id": "x", "file": "a.txt", "date": "31.12.2024"}',
        '{"id": "X", "file": "b.txt", "date": "9/11/2024", "title": "half \\ud800"}',
    ]
    table = tmp_path / "table.jsonl"
    table.write_text("\n".join([*rows, '{"file": "c\\udc00.txt"}']), encoding="utf-8")
    founding = found_corpus(tmp_path, table=table)
    dates = {found.file: (found.dating.date, found.dating.candidates) for found in founding.documents}
    assert dates == {"a.txt": ("2024-12-31", ()), "b.txt": ("", ("2024-09-11", "2024-11-09"))}
    assert len({found.id for found in founding.documents}) == 2
    assert any("numbered: x" in note for note in founding.notes)
    assert len(founding.left_out) == 1
    tomllib.loads(founding.manifest.decode())


def test_a_whole_date_in_a_name_outweighs_other_figures() -> None:
    """A number that looks like a year does not make a dated name doubtful; two whole dates do."""
    assert find_date("2010-05-03-text1995.txt").date == "2010-05-03"
    assert find_date("2010-05-03_2011-05-03.txt").candidates == ("2010-05-03", "2011-05-03")


def test_a_dateline_is_no_title(tmp_path: Path) -> None:
    """A line that `check` calls a dateline is passed over where a title is sought."""
    text = "Vientiane, 24 February 2019\n\nLeaders hold talks in Vientiane\n\nThe two sides agreed to meet again.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert found_corpus(tmp_path).documents[0].title == "Leaders hold talks in Vientiane"
