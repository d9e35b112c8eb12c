from __future__ import annotations

import pytest

from analyzer.errors import ReaderError
from analyzer.readers import read
from tests.source_files import pdf_file, web_page, word_file


@pytest.mark.parametrize("suffix", [".doc", ".odt", ".rtf", ".epub"])
def test_formats_that_are_not_read_name_one_that_is(suffix: str) -> None:
    """A foreign format is refused with what to save it as."""
    with pytest.raises(ReaderError, match="save it as"):
        read(b"x", name=f"a{suffix}")


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


@pytest.mark.parametrize(
    ("name", "data", "held"),
    [
        ("a.txt", web_page().encode(), "HTML"),
        ("a.docx", web_page().encode(), "HTML"),
        ("a.txt", b'<?xml version="1.0"?><TEI><text><p>The sides met.</p></text></TEI>', "XML"),
        ("a.txt", pdf_file(["The sides met."]), "a PDF"),
        ("a.html", pdf_file(["The sides met."]), "a PDF"),
        ("a.doc", word_file("The sides met."), "a Word file"),
        ("a.html", b"The sides met, x < y.", "plain text"),
        ("a.pdf", b"The sides met.", "plain text"),
        ("a.xml", b"The sides met.", "plain text"),
    ],
)
def test_a_wrong_ending_is_seen_through(name: str, data: bytes, held: str) -> None:
    """What plainly is of another format is read as that, and a notice says so."""
    reading = read(data, name=name)
    assert f"it holds {held}" in reading.notices[0]
    assert "met" in reading.text or "paragraph number 4" in reading.text
    assert "<" not in reading.text or held == "plain text"


def test_a_kept_extraction_is_plain_text_whatever_it_looks_like() -> None:
    """A text about HTML stays what it is where the caller says that it is plain."""
    assert read(b"<html> is a tag", name="a.txt", kind="plain").text == "<html> is a tag"
