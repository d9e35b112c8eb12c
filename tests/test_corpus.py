import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.corpus import load_corpus, open_corpus
from analyzer.corpus.manifest import Manifest, parse
from analyzer.corpus.periods import period_labels
from analyzer.corpus.positions import key_lines
from analyzer.errors import DocumentError, ManifestError
from analyzer.files import sha256
from analyzer.model import AdjudicationAction, ZoneKind

ROOT = Path(__file__).parents[1]
FAULTS = ROOT / "tests" / "cases" / "manifests" / "faults.txt"
DOCUMENT = '[[documents]]\nid = "{id}"\nfile = "{file}"\ndate = "{date}"\n'
HEAD = 'id = "x"\ntitle = "X"\n'


def _cases() -> list[tuple[str, str, str]]:
    blocks = re.split(r"^=== ", FAULTS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    cases = [re.fullmatch(r"(.+?)\n(.*?)^---\n(.*)", block, re.DOTALL | re.MULTILINE) for block in blocks]
    return [(case[1], case[2], case[3].strip()) for case in cases if case]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    (corpus / "folder").mkdir(parents=True)
    (corpus / "a.txt").write_text("Both sides agreed.", encoding="utf-8")
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "blank.txt").write_bytes(b" \n\n\t")
    (corpus / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (corpus / "latin.txt").write_bytes("déjà vu à café".encode("latin-1"))
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (corpus / "outside.txt").symlink_to(tmp_path / "secret.txt")
    return corpus


def _write(folder: Path, manifest: str) -> Path:
    (folder / "corpus.toml").write_text(manifest, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("name", "manifest", "expected"), _cases(), ids=[case[0] for case in _cases()])
def test_a_fault_is_told_with_its_line_and_remedy(folder: Path, name: str, manifest: str, expected: str) -> None:
    """Every faulty manifest of the case file gets exactly the errors written there."""
    with pytest.raises((ManifestError, DocumentError)) as raised:
        load_corpus(_write(folder, manifest))
    told = str(raised.value).replace(f"{folder}/", "").replace(sha256((folder / "a.txt").read_bytes()), "HASH")
    assert told == expected, name


def test_there_are_cases() -> None:
    """The case file is read as a whole: no case is lost for its form."""
    assert len(_cases()) == FAULTS.read_text(encoding="utf-8").count("\n=== ")


def test_the_own_corpus_is_read_byte_for_byte() -> None:
    """The five texts load with ids, dates and periods as the manifest gives them, and their text is their decoded bytes."""
    corpus = load_corpus(ROOT / "corpus")
    assert [(document.id, document.date, document.period) for document in corpus.documents] == [
        ("talks-2019", "2019-02-24", "2019"),
        ("commentary-2024", "2024-09", "2024"),
        ("talks-2024", "2024-09-11", "2024"),
        ("talks-2025", "2025-12-01", "2025"),
        ("statement-2025", "2025-12-02", "2025"),
    ]
    assert [period.label for period in corpus.periods] == ["2019", "2024", "2025"]
    for document in corpus.documents:
        assert document.text.encode("utf-8") == (ROOT / "corpus" / document.file).read_bytes()


def test_the_own_manifest_verifies_every_text() -> None:
    """Each text of the project's corpus carries a hash, so that a changed byte is found."""
    manifest = tomllib.loads((ROOT / "corpus" / "corpus.toml").read_text(encoding="utf-8"))
    assert all(len(entry["sha256"]) == 64 for entry in manifest["documents"])


def test_folder_and_manifest_name_the_same_corpus(folder: Path) -> None:
    """A corpus may be given by its folder or by its manifest."""
    _write(folder, HEAD + DOCUMENT.format(id="a", file="a.txt", date="2024"))
    assert load_corpus(folder) == load_corpus(folder / "corpus.toml") == open_corpus([folder])


def test_the_signature_depends_on_content_not_on_place_or_order(folder: Path, tmp_path: Path) -> None:
    """The same corpus in another folder, listed in another order, has the same signature; another date gives another one."""
    entries = [DOCUMENT.format(id="a", file="a.txt", date="2024"), DOCUMENT.format(id="b", file="a.txt", date="2025")]
    one = load_corpus(_write(folder, HEAD + "".join(entries)))
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "a.txt").write_bytes((folder / "a.txt").read_bytes())
    assert load_corpus(_write(other, HEAD + "".join(reversed(entries)))) == one
    changed = load_corpus(_write(other, HEAD + "".join(entries).replace("2025", "2025-01")))
    assert changed.signature != one.signature


def test_overrides_and_adjudications_are_read(folder: Path) -> None:
    """Readers' decisions on zones and links come with the corpus, a link with the line that made it."""
    zone = '[[zones]]\ndocument = "a"\nzone = "related"\nlines = "1-2"\nreason = "teaser"\n'
    _write(folder, HEAD + DOCUMENT.format(id="a", file="a.txt", date="2024") + zone)
    link = '\n[[links]]\naction = "reject"\nearlier = ["x:a:1.1"]\nlater = ["x:b:1.1", "x:b:1.2"]\ninitials = "NM"\n'
    (folder / "adjudications.toml").write_text(link, encoding="utf-8")
    corpus = load_corpus(folder)
    assert (corpus.overrides[0].kind, corpus.overrides[0].first_line, corpus.overrides[0].last_line) == (ZoneKind.RELATED, 1, 2)
    decision = corpus.adjudications[0]
    assert (decision.action, decision.later_ids, decision.place) == (
        AdjudicationAction.REJECT,
        ("x:b:1.1", "x:b:1.2"),
        "adjudications.toml:2",
    )


def test_lines_of_a_zone_are_written_in_two_ways(folder: Path) -> None:
    """`lines = [1, 2]` and `lines = "1-2"` mean the same; what is no range is refused with its line."""
    zone = '[[zones]]\ndocument = "a"\nzone = "related"\nlines = {}\n'
    base = HEAD + DOCUMENT.format(id="a", file="a.txt", date="2024")
    assert load_corpus(_write(folder, base + zone.format("[1, 2]"))) == load_corpus(_write(folder, base + zone.format('"1-2"')))
    for wrong in ("[2, 1]", '["1", 2]', "[1, 2, 3]", "[]"):
        with pytest.raises(ManifestError, match=r"is not a range of lines.*\[12, 15\]"):
            load_corpus(_write(folder, base + zone.format(wrong)))


def test_undated_documents_stand_in_the_order_of_listed_periods(folder: Path) -> None:
    """Where the manifest lists its periods a document needs no date; elsewhere it is told how to do without, with the date's own line."""
    entries = [
        DOCUMENT.format(id=name, file="a.txt", date="") + f'period = "{period}"\n' for name, period in (("z", "draft"), ("a", "2nd-b"))
    ]
    listed = HEAD.replace("\n", '\nperiods = ["draft", "2nd-b"]\n', 1)
    corpus = load_corpus(_write(folder, listed + "".join(entries)))
    assert [(document.id, document.date, document.period) for document in corpus.documents] == [
        ("z", "text 1", "draft"),
        ("a", "text 2", "2nd-b"),
    ]
    text = HEAD + "".join(entries)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith("date")]
    with pytest.raises(ManifestError, match="periods = ") as raised:
        load_corpus(_write(folder, text))
    assert [int(told.split(": ")[0].rpartition(":")[2]) for told in str(raised.value).splitlines()] == lines


def test_a_faulty_adjudication_names_its_line(folder: Path) -> None:
    """A decision that is neither accept nor reject is refused with its line."""
    _write(folder, HEAD + DOCUMENT.format(id="a", file="a.txt", date="2024"))
    (folder / "adjudications.toml").write_text(
        '[[links]]\naction = "maybe"\nearlier = []\nlater = ["x"]\ninitials = "N"\n', encoding="utf-8"
    )
    with pytest.raises(ManifestError, match=r"adjudications\.toml:2: action \"maybe\" is none of those allowed") as raised:
        load_corpus(folder)
    assert "adjudications.toml:3: a side of a link is not a list of passage ids" in str(raised.value)


def test_listed_periods_keep_their_order(folder: Path) -> None:
    """An explicit list of periods is the order of time, whatever the dates say."""
    manifest = HEAD + 'periods = ["eleventh", "ninth"]\n'
    for name, period in (("a", "ninth"), ("b", "eleventh")):
        manifest += DOCUMENT.format(id=name, file="a.txt", date="2024") + f'period = "{period}"\n'
    corpus = load_corpus(_write(folder, manifest))
    assert [period.label for period in corpus.periods] == ["eleventh", "ninth"]
    assert [document.period for document in corpus.documents] == ["eleventh", "ninth"]


def test_periods_are_built_within_a_series(folder: Path) -> None:
    """Documents of two series never share a period."""
    manifest = HEAD + "".join(
        DOCUMENT.format(id=name, file="a.txt", date="2024") + f'series = "{series}"\n' for name, series in (("a", "north"), ("b", "south"))
    )
    periods = load_corpus(_write(folder, manifest)).periods
    assert [(period.series, period.document_ids) for period in periods] == [("north", ("a",)), ("south", ("b",))]


def test_documents_of_one_day_make_no_step_in_time(folder: Path) -> None:
    """Two documents of one day share a period whatever the rule, and the reader is told that no order is known."""
    entries = [("x", "2024-01-01", ""), ("y", "2024-01-01", "")]
    assert all(len(set(period_labels(entries, rule=rule))) == 1 for rule in ("year", "month", "date", "document"))
    (folder / "b.txt").write_text("Another text.", encoding="utf-8")
    manifest = HEAD + 'periods = "document"\n' + "".join(f'[[documents]]\nid = "{i}"\nfile = "{i}.txt"\ndate = 2024-01-01\n' for i in "ab")
    corpus = load_corpus(_write(folder, manifest))
    assert [period.document_ids for period in corpus.periods] == [("a", "b")]
    assert "nothing is said about an order in time" in corpus.notices[0].message


def test_dates_may_be_written_without_quotes(folder: Path) -> None:
    """TOML's own dates and a bare year are dates too."""
    for bare, date in (("2024-09-11", "2024-09-11"), ("1859", "1859")):
        manifest = HEAD + f'[[documents]]\nid = "a"\nfile = "a.txt"\ndate = {bare}\n'
        assert load_corpus(_write(folder, manifest)).documents[0].date == date


def test_a_text_without_outlet_among_others_is_noticed(folder: Path) -> None:
    """What a footnote would lack is said where other texts have it; where none has an outlet nothing is missed."""
    (folder / "b.txt").write_text("Both sides parted.", encoding="utf-8")
    texts = DOCUMENT.format(id="a", file="a.txt", date="2001") + "{outlet}" + DOCUMENT.format(id="b", file="b.txt", date="2002")
    assert load_corpus(_write(folder, HEAD + texts.format(outlet=""))).notices == ()
    (notice,) = load_corpus(_write(folder, HEAD + texts.format(outlet='outlet = "The Courier"\n'))).notices
    assert "No outlet is given for b:" in notice.message


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_a_manifest_or_a_clear_error(data: bytes) -> None:
    """Whatever stands in a manifest, it is refused as one; nothing else is raised."""
    with pytest.raises(ManifestError, match=r"^corpus\.toml"):
        parse(data, Manifest, place="corpus.toml")


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "file", "date", "zone", "x y"]), inner, max_size=4),
    max_leaves=8,
)


def _toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value % 2**63)
        case str():
            return '"' + "".join(f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}" for c in value) + '"'
        case list():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case dict():
            return "{" + ", ".join(f'"{key}" = {_toml(inner)}' for key, inner in value.items()) + "}"
    return '""'


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["id", "title", "periods", "documents", "zones", "language"]), _VALUES))
def test_any_shape_of_manifest_is_read_or_refused(values: dict[str, object]) -> None:
    """Values of the wrong type at any depth are told as faults of the manifest."""
    data = "".join(f"{key} = {_toml(value)}\n" for key, value in values.items()).encode("utf-8", "surrogatepass")
    with pytest.raises(ManifestError):
        parse(data, Manifest, place="corpus.toml")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(['a = "x"', "[[documents]]", "[t.u]", 'b = """', '"""', "c = [", '"x",', "]", "# [", "'q' = '''", "'''", ""]))
)
def test_lines_of_keys_stand_where_the_key_is_written(lines: list[str]) -> None:
    """Whatever TOML is valid, the line found for a key is one on which its name stands."""
    text = "\n".join(lines)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = key_lines(text)
    assert all(str(path[-1]) in lines[number - 1] or isinstance(path[-1], int) for path, number in found.items())
    for key in raw:
        assert (key,) in found or any(path[0] == key for path in found)


def test_a_decision_that_hits_nothing_is_a_notice_with_its_place(folder: Path) -> None:
    """A zone beyond the text's lines is told with document, line of the manifest and remedy."""
    zone = '[[zones]]\ndocument = "a"\nzone = "related"\nlines = [90, 91]\n'
    notice = load_corpus(_write(folder, HEAD + DOCUMENT.format(id="a", file="a.txt", date="2024") + zone)).notices[0]
    assert notice.place == "corpus.toml:7"
    assert "lines 90 to 91 of a does nothing" in notice.message
    assert "correct the lines" in notice.message


def test_a_document_that_is_alone_in_its_series_is_told(folder: Path) -> None:
    """What is compared with nothing is named, with its series."""
    documents = [DOCUMENT.format(id=name, file="a.txt", date=f"202{number}") for number, name in enumerate("ab")]
    told = load_corpus(_write(folder, HEAD + documents[0] + 'series = "y"\n' + documents[1])).notices
    assert any('a (series "y"), b (no series)' in notice.message for notice in told)
    assert not load_corpus(_write(folder, HEAD + "".join(documents))).notices
