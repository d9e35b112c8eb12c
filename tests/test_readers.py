import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.errors import DocumentError, ReaderError
from analyzer.lexicon.pages import PAGE_MARKS
from analyzer.readers import READERS, REPAIRS, read, sandbox
from analyzer.readers.lines import Hyphens, is_wrapped, unwrap
from analyzer.readers.markdown import plain
from analyzer.readers.mending import mend, suspects
from analyzer.readers.pdf import _MARK, body_lines

SENTENCE = "Both sides agreed to deepen their co-operation: “naïve” hopes, Việt Nam."


def _docx(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _pdf(*pages: list[str]) -> bytes:
    """A small PDF made by hand, one text line per list member."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 11 Tf 60 780 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
        objects.append(page)
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return (body + end).encode("latin-1")


# ─── plain text ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_are_read_without_their_mark(encoding: str) -> None:
    """UTF-8 with and without mark and UTF-16 and 32 with mark give the same text, without the mark."""
    reading = read(SENTENCE.encode(encoding), name="a.txt")
    assert (reading.text, reading.extractor, reading.notices) == (SENTENCE, "", ())


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are(ends: str) -> None:
    """The text is what the bytes say: offsets count the decoded source."""
    text = ends.join(["First line.", "Second line."])
    assert read(text.encode(), name="a.txt").text == text


def test_a_guessed_encoding_is_told() -> None:
    """Bytes that are not UTF-8 are read with a notice that names the guess."""
    reading = read("Côté déclaration à Genève, « été » et forêt".encode("cp1252"), name="a.txt")
    assert (reading.text, reading.encoding) == ("Côté déclaration à Genève, « été » et forêt", "cp1252")
    assert "cp1252, which is a guess" in reading.notices[0]


def test_without_the_extra_the_encoding_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where charset-normalizer is missing the error names the extra."""
    monkeypatch.setattr("analyzer.readers.plain.find_spec", lambda _name: None)
    with pytest.raises(DocumentError, match=r"phrasing\[encodings\]"):
        read(b"caf\xe9", name="a.txt")


def test_a_named_encoding_is_used() -> None:
    """The manifest's encoding decides."""
    assert read("Дружба".encode("koi8-r"), name="a.txt", encoding="koi8-r").text == "Дружба"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1 x}", "RTF"),
        (b"PK\x03\x04zip", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (bytes(range(256)), "binary"),
        (b"", "empty"),
        (b" \n\t", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        ("\u200b\u00a0\u3000\u2028\u00ad\u200f\n".encode(), "no text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    """Pictures, archives, binary data and empty files are refused in words that say what they are."""
    with pytest.raises(DocumentError, match=what):
        read(data, name="a.txt")


def test_a_few_control_characters_are_noticed_not_refused() -> None:
    """NUL bytes in a text are told and kept, as offsets count them."""
    text = "The sides agreed to meet.\x00 The talks per\fcent went well, and both delegations said so again and again."
    reading = read(text.encode(), name="a.txt")
    assert reading.text == text
    assert "2 control characters" in reading.notices[0]


@pytest.mark.parametrize("suffix", [".doc", ".odt", ".rtf", ".epub"])
def test_formats_that_are_not_read_name_one_that_is(suffix: str) -> None:
    """A foreign format is refused with what to save it as."""
    with pytest.raises(ReaderError, match="save it as"):
        read(b"x", name=f"a{suffix}")


# ─── repairs ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("repair", "broken", "whole"),
    [
        ("mojibake", "the Committeeâ€™s view", "the Committee’s view"),
        ("composition", "Vie\u0323\u0302t Nam", "Việt Nam"),
        ("zero-width", "ຄົນ\u200b ແລະ ສິດ\u200bທິ, co\u200bop", "ຄົນ ແລະ ສິດ\u200bທິ, coop"),
        ("soft-hyphens", "infor\u00admation", "information"),
        ("controls", "per\fcent.\x00 End\n\fPage", "percent. End\n\nPage"),
        ("hyphenation", "The Committee met. The Com-\nmittee decided.\n", "The Committee met. The Committee\ndecided.\n"),
    ],
)
def test_a_repair_mends_and_only_when_asked(repair: str, broken: str, whole: str) -> None:
    """Each repair is proposed for what it mends, mends it, and is not proposed again."""
    assert repair in suspects(broken)
    assert read(broken.encode(), name="a.txt").text == broken
    mended = read(broken.encode(), name="a.txt", repairs=[repair])
    assert mended.text == whole
    assert repair in mended.extractor
    assert repair not in suspects(whole)


def test_clean_texts_need_no_repair() -> None:
    """A text with quotes, accents, dashes, hyphens and Lao word spaces is not suspected of anything."""
    assert suspects("“Great” – l’été, Việt Nam, co-operation: ສິດ\u200bທິ.\n\nSecond paragraph, Ã is a letter too.") == {}


WRAPPED = """Information received since the Committee met in January
indicates that the labor market remains strong but that
growth of economic activity has slowed from its solid
rate in the fourth quarter, and survey-based measures of
inflation are unchanged while market-
based ones moved. In support of these goals, the Com-
mittee decided to maintain the range for the funds rate.
"""


def test_lines_of_a_fixed_width_are_joined() -> None:
    """Wrapped lines become paragraphs; a hyphen stays where the text hyphenates the word and goes where it does not."""
    assert is_wrapped(WRAPPED)
    joined = mend(WRAPPED, ["line-wraps"], name="a.txt")
    assert "market-based ones" in joined
    assert "the Committee decided" in joined
    assert joined.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "A title\n\nA paragraph that is one long line of many words and ends here.\n\nAnother one of the same kind.\n",
        "Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you.\n",
        "- peace\n- trade\n- rivers\n- roads\n",
        "One line.\n",
        "",
    ],
)
def test_an_authors_lines_are_not_taken_for_wrapped(text: str) -> None:
    """Paragraphs, verse and lists keep their lines."""
    assert not is_wrapped(text)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abC -\n.\u00ad\f\x00é\u0301\u200b’â€™", max_size=200), st.lists(st.sampled_from(REPAIRS), unique=True))
def test_any_text_can_be_mended(text: str, repairs: list[str]) -> None:
    """No text breaks a repair, and mending never adds a letter."""
    mended = mend(text, repairs, name="a.txt")
    if "mojibake" not in repairs and "composition" not in repairs:
        assert [c for c in mended if c.isalpha()] == [c for c in text if c.isalpha()]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="abC -.\u2010é", max_size=40), max_size=12))
def test_joining_lines_keeps_every_letter(lines: list[str]) -> None:
    """Whatever the lines, joining them loses and adds no letter."""
    joined = unwrap(lines, hyphens=Hyphens("\n".join(lines)))
    assert [c for c in "".join(joined) if c.isalpha()] == [c for c in "".join(lines) if c.isalpha()]


# ─── formats ─────────────────────────────────────────────────────────────────────────────────────

PAGE = """<html lang="en"><head><meta charset="{charset}"><title>Talks in Hanoi</title>
<meta property="article:published_time" content="2024-09-11"></head><body><nav><a href="/">Skip to main content</a> Home News Sport</nav>
<article><h1>Talks in Hanoi</h1>{paragraphs}</article><footer>Copyright Privacy Cookies</footer></body></html>"""


def _page(charset: str = "utf-8") -> str:
    paragraphs = "".join(
        f"<p>{SENTENCE} This is paragraph number {number} of the article, long enough to count.</p>" for number in range(5)
    )
    return PAGE.format(charset=charset, paragraphs=paragraphs)


def test_a_web_page_gives_its_main_text() -> None:
    """Menus are left out and said so; title, date and language are what the page states."""
    reading = read(_page().encode(), name="a.html")
    assert SENTENCE in reading.text
    assert "Skip to main content" not in reading.text
    assert (reading.title, reading.date) == ("Talks in Hanoi", "2024-09-11")
    assert any("left out" in notice for notice in reading.notices)
    assert reading.extractor.startswith("trafilatura ")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252"])
def test_a_declared_charset_is_used_as_browsers_do(charset: str) -> None:
    """A page that declares Latin-1 is read as Windows-1252, curly quotes and all."""
    reading = read(_page(charset).replace("Việt", "Viet").encode("cp1252"), name="a.htm")
    assert "“naïve”" in reading.text
    assert reading.encoding == "cp1252"


def test_a_page_without_text_is_refused() -> None:
    """A page that holds nothing to read is a clear error."""
    with pytest.raises(DocumentError, match="no main text"):
        read(b"<html><body></body></html>", name="a.html")


def test_a_pdf_loses_its_page_furniture() -> None:
    """Running heads after the first, page numbers and marks of continuation are left out and named; lines are joined."""
    first = [
        "Release of 30 January",
        "The Committee met in December and said that the",
        "labor market continued to strengthen and",
        "\\(more\\)",
    ]
    second = ["Release of 30 January", "- 2 -", "that activity rose. The range stays.", "- 0 -"]
    reading = read(_pdf(first, second), name="a.pdf")
    assert "labor market continued to strengthen and that activity rose." in reading.text.replace("\n", " ")
    assert reading.text.count("Release of 30 January") == 1
    assert "(more)" not in reading.text
    assert "- 2 -" not in reading.text
    assert any('"(more)"' in notice for notice in reading.notices)


def test_a_pdf_without_text_is_refused() -> None:
    """A PDF of empty pages is told to be one of scans."""
    with pytest.raises(DocumentError, match="holds no text"):
        read(_pdf([]), name="a.pdf")


def test_a_locked_pdf_is_refused() -> None:
    """A PDF that needs a password is told as such."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(ReaderError):
        read(stream.getvalue(), name="a.pdf")


def test_a_word_file_gives_its_paragraphs() -> None:
    """Paragraphs and tables come in their order."""
    document = docx.Document()
    document.add_paragraph("First.")
    document.add_table(1, 2).rows[0].cells[1].text = "In a cell."
    document.add_paragraph("Last\tone.")
    stream = io.BytesIO()
    document.save(stream)
    assert read(stream.getvalue(), name="a.docx").text == "First.\n\nIn a cell.\n\nLast one.\n"


def test_tracked_changes_are_read_as_accepted() -> None:
    """Marked insertions belong to the text, marked deletions do not."""
    data = _docx("The great friendship.")
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == "word/document.xml":
                deleted = b'<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>'
                inserted = b'<w:ins w:id="2"><w:r><w:t> and new</w:t></w:r></w:ins>'
                content = content.replace(b"</w:p>", deleted + inserted + b"</w:p>", 1)
            target.writestr(item, content)
    reading = read(stream.getvalue(), name="a.docx")
    assert reading.text == "The great friendship. and new\n"
    assert any("deletions were left out" in notice for notice in reading.notices)


TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>Talks</title><author>N. Tam</author></titleStmt>
<sourceDesc><bibl><date when="2024-09-11"/></bibl></sourceDesc></fileDesc></teiHeader>
<text><body><head>Talks</head>
<p>the <choice><sic>Grate</sic><corr>Great</corr></choice> friend<lb break="no"/>ship<note>sic!</note>, special<lb/>solidarity</p>
<list><item>peace</item><item>trade <del>war</del></item></list></body></text></TEI>"""


def test_tei_gives_the_witnesss_own_reading() -> None:
    """Slips stay, corrections, notes, deletions and the header do not; title, author and date come from the header."""
    reading = read(TEI.encode(), name="a.xml")
    assert reading.text == "Talks\n\nthe Grate friendship, special solidarity\n\npeace\n\ntrade\n"
    assert (reading.title, reading.author, reading.date, reading.language) == ("Talks", "N. Tam", "2024-09-11", "en")
    assert "<note>" in reading.notices[0]


def test_markdown_loses_marks_inside_lines() -> None:
    """Emphasis, links and comments go, structure stays, front matter is what the file says of itself."""
    front = '---\ntitle: "Talks"\ndate: 2024-09-11\n---\n'
    source = front + "# The *great* [friend](http://x)\n\n<!-- no -->- a **bold** snake_case_name, 2 * 3 * 4\n"
    reading = read(source.encode(), name="a.md")
    assert reading.text == "# The great friend\n\n- a bold snake_case_name, 2 * 3 * 4\n"
    assert (reading.title, reading.date) == ("Talks", "2024-09-11")
    assert plain("a \\* b") == "a * b"


@pytest.mark.parametrize("mark", PAGE_MARKS, ids=lambda mark: mark.id)
def test_every_page_mark_has_an_example_and_a_counter_example(mark: object) -> None:
    """Each pattern matches its example and none matches its counter-example."""
    assert _MARK.fullmatch(mark.example)  # type: ignore[attr-defined]
    assert not _MARK.fullmatch(mark.counter_example)  # type: ignore[attr-defined]


def test_figures_inside_a_page_stay() -> None:
    """A number on a line of its own in the middle of a page is text."""
    assert body_lines([["a", "b", "c", "42", "d", "e", "f"]])[1] == []


@pytest.mark.parametrize(
    ("data", "module", "extra"),
    [
        (b"<html>", "trafilatura", "html"),
        (b"%PDF-1.7", "pypdf", "pdf"),
        (b"PK\x03\x04 word/document.xml", "docx", "docx"),
        (b"<?xml?>", "lxml", "xml"),
    ],
)
def test_a_missing_library_names_its_extra(monkeypatch: pytest.MonkeyPatch, data: bytes, module: str, extra: str) -> None:
    """Without the library of a format the error says what to install."""
    monkeypatch.setattr("analyzer.readers.reading.find_spec", lambda wanted: None if wanted == module else object())
    with pytest.raises(ReaderError, match=rf"pip install -e '\.\[{extra}\]'"):
        read(data, name="a.dat")


# ─── hostile input ───────────────────────────────────────────────────────────────────────────────


def _bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (300 * 1024 * 1024))
    return stream.getvalue()


_LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(9))
    + b"]><x>&a8;</x>"
)
_OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'
_LOOP = _pdf(["x"]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.docx", _bomb()),
        ("laughs.xml", _LAUGHS),
        ("outside.xml", _OUTSIDE),
        ("loop.pdf", _LOOP),
        ("deep.xml", b"<a>" * 200_000 + b"x" + b"</a>" * 200_000),
        ("deep.html", b"<div>" * 100_000 + b"x"),
        ("cut.pdf", _pdf(["Some text."])[:200]),
        ("cut.docx", _docx("Some text.")[:500]),
        ("cut.xml", b"<a><b>"),
        ("not.docx", b"PK\x03\x04 nothing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bombs_and_broken_files_are_refused_in_bounded_time(name: str, data: bytes) -> None:
    """Zip bombs, entity bombs, foreign entities, loops, deep nesting and cut files end in a clear error within seconds."""
    started = time.monotonic()
    with pytest.raises(DocumentError) as raised:
        read(data, name=name)
    assert "/etc/passwd" not in str(raised.value)
    assert "root:" not in str(raised.value)
    assert time.monotonic() - started < 20


def test_a_reader_that_hangs_is_ended_and_the_next_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that takes too long is refused when its time is over, and another can be read after it."""
    kind = "import time; time.sleep(60)"
    monkeypatch.setattr(sandbox, "_START", kind)
    sandbox._stop_all()
    with pytest.raises(ReaderError, match="longer than"):
        sandbox.extract("xml", b"<a>x</a>", name="a.xml", seconds=0.2)
    monkeypatch.undo()
    assert read(b"<a>x</a>", name="a.xml").text == "x\n"


def test_a_child_has_a_limit_of_memory() -> None:
    """What a reader may allocate is bounded by the system, not by its manners."""
    code = "from analyzer.readers.child import _limit; _limit(2**30); bytearray(2**31)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1])
    assert "MemoryError" in done.stderr


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(set(READERS) - {".txt", ".text"})),
    st.binary(max_size=200) | st.text(alphabet="<>/ap&;!-[]()*_ \n%PDFobj", max_size=200).map(str.encode),
)
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    """Whatever stands in a file of whatever format, it gives a text or a clear error."""
    try:
        assert read(data, name=f"a{suffix}").text
    except DocumentError as fault:
        assert str(fault)  # noqa: PT017 either outcome is right


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "cp1258"]))
def test_any_bytes_as_plain_text(data: bytes, encoding: str | None) -> None:
    """Plain files give their text or a clear error; a text never comes without saying how it was decoded."""
    try:
        reading = read(data, name="a.txt", encoding=encoding)
    except DocumentError as fault:
        assert str(fault)  # noqa: PT017 either outcome is right
        return
    assert reading.encoding


@pytest.mark.parametrize("unit", ["a", "ab-", "-\n", "a-\n", "\u200b", "\u00ad", "\f\n", " \n", "[", "*a", "_a_", "![", "<!--", "â€", "\r"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_time_grows_with_length_only(unit: str, suffix: str) -> None:
    """No run of one sign makes reading or mending slow: 150,000 characters take a second or two at most."""
    text = f"x {unit * (150_000 // len(unit))} x"
    started = time.monotonic()
    read(text.encode(), name=f"a{suffix}", repairs=[repair for repair in REPAIRS if repair != "mojibake"])
    assert time.monotonic() - started < 5
