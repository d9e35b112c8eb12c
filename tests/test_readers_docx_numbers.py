"""Numbers that Word counts by itself: what it shows before a paragraph stands in the text."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml

from analyzer.readers import read
from analyzer.readers.docx_numbers import written

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _level(level: int, form: str, text: str, *, start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def _read(levels: list[str], lists: dict[int, str], *members: tuple[int, int, str]) -> str:
    """The text of a Word file with one abstract list, the lists made of it, and (list, level, text) for each paragraph."""
    document = docx.Document()
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    root.append(parse_xml(f'<w:abstractNum {_SPACE} w:abstractNumId="1">{"".join(levels)}</w:abstractNum>'))
    for number, own in lists.items():
        root.append(parse_xml(f'<w:num {_SPACE} w:numId="{number}"><w:abstractNumId w:val="1"/>{own}</w:num>'))
    for number, level, text in members:
        told = f'<w:numPr {_SPACE}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        document.add_paragraph(text)._p.get_or_add_pPr().append(parse_xml(told))
    stream = io.BytesIO()
    document.save(stream)
    reading = read(stream.getvalue(), name="a.docx")
    assert any("Numbers and bullets" in notice for notice in reading.notices)
    return reading.text.replace("\n\n", "|").strip()


def test_a_date_that_became_a_list_is_whole() -> None:
    """A day that Word took for the number of a list stands before its month."""
    own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    assert _read([_level(0, "decimal", "%1.")], {3: own}, (3, 0, "Juni 2004")) == "5. Juni 2004"


def test_levels_count_below_each_other() -> None:
    """A lower level takes up the number of the higher and begins anew below its next member; empty paragraphs count."""
    levels = [_level(0, "upperRoman", "Part %1"), _level(1, "lowerLetter", "(%2)"), _level(2, "decimal", "%1.%2.%3")]
    members = [(3, 0, "A"), (3, 1, "b"), (3, 1, ""), (3, 1, "c"), (3, 2, "d"), (3, 0, "E"), (3, 1, "f")]
    assert _read(levels, {3: ""}, *members) == "Part I A|(a) b|(c) c|I.c.1 d|Part II E|(a) f"


def test_lists_of_one_kind_count_together_unless_one_starts_anew() -> None:
    """Word goes on counting in another list of the same abstract one; one that says where it starts begins there, once."""
    own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    members = [(3, 0, "a"), (4, 0, "b"), (5, 0, "c"), (5, 0, "d"), (0, 0, "none"), (9, 0, "unknown")]
    assert _read([_level(0, "decimal", "%1)")], {3: "", 4: "", 5: own}, *members) == "1) a|2) b|1) c|2) d|none|unknown"


@pytest.mark.parametrize(("sign", "shown"), [("\uf0b7", "• a"), ("o", "• a"), ("–", "– a")])
def test_bullets_are_signs(sign: str, shown: str) -> None:
    """Signs of picture fonts are a bullet, others are as they are."""
    assert _read([_level(0, "bullet", sign)], {3: ""}, (3, 0, "a")) == shown


def test_a_style_may_number_its_paragraphs() -> None:
    """What a style, or one that is based on it, numbers is numbered without a word in the paragraph."""
    document = docx.Document()
    document.add_paragraph("Plain.")
    for text in ("First.", "Second."):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Point.", style="List Bullet")
    stream = io.BytesIO()
    document.save(stream)
    assert read(stream.getvalue(), name="a.docx").text == "Plain.\n\n1. First.\n\n2. Second.\n\n• Point.\n"


def test_forms_of_numbers() -> None:
    """Letters are doubled after z, roman figures subtract; a form that is not known is written in figures."""
    shown = [
        written(number, form=form) for number, form in ((27, "upperLetter"), (1994, "lowerRoman"), (7, "decimalZero"), (3, "hindiVowels"))
    ]
    assert shown == ["AA", "mcmxciv", "07", "3"]
