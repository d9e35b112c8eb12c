from __future__ import annotations

import io
import re

import pypdf
import pytest

from analyzer.errors import DocumentError, ReaderError
from analyzer.lexicon.pages import PAGE_MARKS, PRINTED
from analyzer.readers import read
from analyzer.readers.pdf import _MARK, body_lines
from analyzer.readers.pdf_text import Line, _cleaned
from tests.source_files import pdf_file, web_page


def test_a_pdf_loses_its_page_furniture() -> None:
    """Running heads after the first, page numbers and marks of continuation are left out and named; lines are joined."""
    first = [
        "Release of 30 January",
        "The Committee met in December and said that the",
        "labor market continued to strengthen and",
        "\\(more\\)",
    ]
    second = ["Release of 30 January", "- 2 -", "that activity rose. The range stays.", "- 0 -"]
    reading = read(pdf_file(first, second), name="a.pdf")
    assert "labor market continued to strengthen and that activity rose." in reading.text.replace("\n", " ")
    assert reading.text.count("Release of 30 January") == 1
    assert "(more)" not in reading.text
    assert "- 2 -" not in reading.text
    assert any('"(more)"' in notice for notice in reading.notices)


def test_a_pdf_without_text_is_refused() -> None:
    """A PDF of empty pages is told to be one of scans."""
    with pytest.raises(DocumentError, match="holds no text"):
        read(pdf_file([]), name="a.pdf")


def test_a_locked_pdf_is_refused() -> None:
    """A PDF that needs a password is told as such."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(ReaderError):
        read(stream.getvalue(), name="a.pdf")


@pytest.mark.parametrize("mark", PAGE_MARKS, ids=lambda mark: mark.id)
def test_every_page_mark_has_an_example_and_a_counter_example(mark: object) -> None:
    """Each pattern matches its example and none matches its counter-example."""
    assert _MARK.fullmatch(mark.example)  # type: ignore[attr-defined]
    assert not _MARK.fullmatch(mark.counter_example)  # type: ignore[attr-defined]


def test_figures_inside_a_page_stay() -> None:
    """A number on a line of its own in the middle of a page is text."""
    assert body_lines([[Line(text) for text in ("a", "b", "c", "42", "d", "e", "f")]])[1] == []


def test_paragraphs_begin_where_the_page_shows_it() -> None:
    """A larger distance, an indent and other letters part paragraphs; a line that goes on in the middle of a sentence does not."""
    page = [
        ("Talks in Hanoi", 0, 0, 18),
        ("The two sides agreed to deepen their", 24, 0, 11),
        "friendship in all fields and to",
        ("go on.", 30, 0, 11),
        ("They thanked the host. Both sides will", 14, 12, 11),
        "meet again. Peace and stability in the region are",
        "the aim.",
        ("A joint statement was adopted.", 24, 0, 11),
    ]
    assert read(pdf_file(page), name="a.pdf").text.split("\n\n") == [
        "Talks in Hanoi",
        "The two sides agreed to deepen their friendship in all fields and to go on.",
        "They thanked the host. Both sides will meet again. Peace and stability in the region are the aim.",
        "A joint statement was adopted.\n",
    ]


def test_a_sentence_that_several_pages_begin_with_is_no_running_head() -> None:
    """Lines that stand with the text are the text, also where pages begin alike; small print over the first page is furniture."""
    body = ["Both sides agreed to meet again.", "They thanked the host for it.", "The talks went well, they said."]
    pages = [[("Gazette of the harbour", 0, 0, 8), (body[0], 40, 0, 11), *body[1:], ("Page 1", 40, 0, 8)] for _ in range(3)]
    reading = read(pdf_file(*pages), name="a.pdf")
    assert reading.text.count(body[0]) == reading.text.count(body[2]) == 3
    assert "Gazette" not in reading.text


def test_a_running_head_does_not_stand_in_a_sentence() -> None:
    """A head that begins on the second page is left out there, too; so is a mark beside a page number."""
    first = ["Talks", "The two sides agreed to deepen", "their friendship, and to", ("- 1 - \\(more\\)", 40, 0, 11)]
    later = [
        [("Talks in Hanoi, 2024", 0, 0, 11), ("go on with it.", 40, 0, 11), f"They met {n} times.", f"They left in {n}."]
        for n in ("two", "three")
    ]
    reading = read(pdf_file(first, *later), name="a.pdf")
    assert "and to go on with it." in reading.text
    assert "Hanoi, 2024" not in reading.text
    assert "more" not in reading.text


@pytest.mark.parametrize(
    ("drawn", "written"),
    [
        ("tra\ufb03c of\ufb01ce", "traffic office"),
        ("\u0e94\u0ecd\u0eb2\u0ec0\u0e99\u0eb5\u0e99 .", "\u0e94\u0eb3\u0ec0\u0e99\u0eb5\u0e99."),
        ("\ufee3\ufea0\ufee0\ufeb4\ufe8e", "\u0645\u062c\u0644\u0633\u0627"),
        ("one . two", "one . two"),
    ],
)
def test_what_fonts_make_of_letters_is_undone(drawn: str, written: str) -> None:
    """Ligatures, vowels in two parts, the forms of Arabic letters and spaces where the font changes belong to the typesetter."""
    assert _cleaned(drawn) == written


def test_what_a_stretch_says_of_itself_is_read() -> None:
    """Where the file says what letters its glyphs show (ActualText) these are the text, without a space behind them."""
    shown = "The ) Tj /Span << /ActualText <FEFF0E170E310E49> >> BDC (q) Tj 9 0 Td (z) Tj EMC 9 0 Td (!) Tj 40 0 Td ( met."
    assert read(pdf_file([shown]), name="a.pdf").text == "The \u0e17\u0e31\u0e49! met.\n"


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("11/22/26, 9:41 PM file:///home/ann/release.html 1/1", True),
        ("22.11.2026, 21:41 Marktordnung https://example.org/a?b=c 2/14", True),
        ("https://example.org/releases/2011/09/a-very-long-address-of-a-page-that-says-what-it-is-about 1/3", True),
        ("1 of 3 22/11/26, 21:41", True),
        ("11/22/26, 9:41 PM", False),
        ("https://example.org/", False),
        ("See https://example.org/ 1/3", False),
        ("22.11.2026, 21:41 Uhr: Der Rat hat getagt.", False),
    ],
)
def test_what_a_browser_prints_around_a_page_is_no_text(line: str, printed: bool) -> None:
    """Time, address and page number in one line are left out, two of them suffice; one alone, or words around them, are text."""
    assert bool(re.fullmatch(PRINTED.pattern, line, re.IGNORECASE)) is printed
    if printed:
        reading = read(pdf_file(["The two sides agreed to meet.", "They will meet again.", line]), name="a.pdf")
        assert "sides agreed" in reading.text
        assert line not in reading.text
        assert any(line in notice for notice in reading.notices)


def test_the_time_of_printing_is_known_by_the_address_on_its_page() -> None:
    """A time alone is left out where a browser's line stands on the same page, and kept where none does."""
    time, text = "11/22/26, 9:41 PM", "The two sides agreed to meet."
    assert time not in read(pdf_file([time, text, "file:///home/ann/release.html 1/1"]), name="a.pdf").text
    assert time in read(pdf_file([time, text]), name="a.pdf").text


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("p2011.html", False),
        ("Microsoft Word - Draft 3.doc", False),
        ("Final draft.docx", False),
        ("file:///tmp/a", False),
        ("A guide to robots.txt", True),
        ("Version 2.0", True),
        ("Market order", True),
    ],
)
def test_the_name_of_a_file_is_no_title(title: str, kept: bool) -> None:
    """What only names the file it was made from is not taken for the title of the text."""
    page = web_page().replace("Talks in Hanoi", title)
    assert (read(page.encode(), name="a.html").title == title) is kept
