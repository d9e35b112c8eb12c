from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from analyzer.errors import ReaderError
from analyzer.readers import read
from tests.source_files import word_file


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
    data = word_file("The great friendship.")
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


def test_notes_are_said_to_be_left_out_where_there_are_some() -> None:
    """What no mark in the text points to was not left out, whatever empty parts a program wrote."""
    assert not any("left out" in notice for notice in read(word_file("No note."), name="a.docx").notices)
    document = docx.Document()
    run = document.add_paragraph("A claim.").add_run()
    run._r.append(run._r.makeelement(qn("w:footnoteReference"), {}))
    stream = io.BytesIO()
    document.save(stream)
    assert any("footnotes; they were left out" in notice for notice in read(stream.getvalue(), name="a.docx").notices)


def test_hidden_text_is_left_out() -> None:
    """What Word does not show is left out, and said so."""
    document = docx.Document()
    document.add_paragraph("Shown. ").add_run("Not shown.").font.hidden = True
    stream = io.BytesIO()
    document.save(stream)
    reading = read(stream.getvalue(), name="a.docx")
    assert reading.text == "Shown.\n"
    assert any("hidden" in notice for notice in reading.notices)


def test_a_text_box_is_read_once() -> None:
    """What stands in the file once more for older programs is not the text again."""
    space = "http://schemas.openxmlformats.org"
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    shown = (
        f'<w:p xmlns:w="{space}/wordprocessingml/2006/main" xmlns:mc="{space}/markup-compatibility/2006"><w:r><mc:AlternateContent>'
        f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>'
    )
    document = docx.Document()
    document.add_paragraph("Before.")
    document.element.body.insert(1, parse_xml(shown))
    stream = io.BytesIO()
    document.save(stream)
    assert read(stream.getvalue(), name="a.docx").text == "Before.\n\nIn the box.\n"


def test_an_archive_that_is_no_word_file_is_told() -> None:
    """A ZIP archive under a Word file's name is refused in these words."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(ReaderError, match="no Word file"):
        read(stream.getvalue(), name="a.docx")
