"""What is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analyzer.analysis import Analysis
from tests.browser.visits import Browser, context_of, visit

pytestmark = pytest.mark.browser


def test_a_printed_document_names_all_passages(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """The PDF of a document has tags, an outline, and the id of each of its passages as a place to jump to."""
    context = context_of(browser)
    page = visit(context, (towns / "documents/report-2011.html").as_uri()).page
    pdf = page.pdf(tagged=True, outline=True)
    assert re.search(rb"/MarkInfo|/StructTreeRoot", pdf)
    assert b"/Outlines" in pdf
    for statement in towns_analysis.statements_of["report-2011"]:
        assert re.search(re.escape(statement.id.encode()) + rb"|" + re.escape(statement.id.replace("~", "#7E").encode()), pdf), statement.id
    context.close()


def test_print_opens_everything_and_brackets_changes(browser: Browser, towns: Path) -> None:
    """On paper closed details are open, also without script, changes stand in brackets, controls are gone."""
    context = context_of(browser, java_script_enabled=False)
    page = visit(context, (towns / "synopsis.html").as_uri()).page
    page.emulate_media(media="print")
    assert page.locator(".filters").is_hidden()
    box = page.locator(".change.beside:not(.doubtful, .k-event, .k-period) .diff").first.bounding_box()
    assert box is not None
    assert box["height"] > 0
    sign = page.locator("del").first.evaluate("e => getComputedStyle(e, '::before').content")
    assert "[" in sign
    pdf = page.pdf(tagged=True, outline=True)
    assert re.search(rb"/MarkInfo|/StructTreeRoot", pdf)
    assert b"/Outlines" in pdf
    context.close()


def test_the_synopsis_is_printed_in_columns(browser: Browser, towns: Path) -> None:
    """On paper the periods stand beside each other on a broad sheet, whatever the width of the window was, and every row has its id."""
    context = context_of(browser, width=320)
    page = visit(context, (towns / "synopsis.html").as_uri()).page
    pdf = page.pdf(tagged=True, outline=True, prefer_css_page_size=True)
    sizes = [tuple(map(float, found)) for found in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)]
    assert sizes
    assert all(width > height for width, height in sizes)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1030, "height": 900})
    row = page.locator('.row:not(.apart):not([data-relation~="single"])').first
    cells = [cell.bounding_box() for cell in row.locator("td").all()]
    tops = {round(box["y"]) for box in cells if box}
    assert len(cells) > 1
    assert len(tops) == 1
    context.close()
