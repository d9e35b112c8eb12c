"""From a finding to a footnote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analyzer.analysis import Analysis
from analyzer.citation import Citer
from analyzer.views import Site
from tests.browser.visits import Browser, context_of, visit
from tests.test_report import hostile_analysis

pytestmark = pytest.mark.browser


def test_copy_buttons_copy_what_they_show(browser: Browser, towns: Path) -> None:
    """A copy button puts exactly the citation beside it on the clipboard and says so."""
    context = context_of(browser, permissions=["clipboard-read", "clipboard-write"])
    page = visit(context, (towns / "documents/report-2011.html").as_uri()).page
    page.locator(".cite > summary").first.click()
    page.locator(".forms > summary").first.click()
    for block in page.locator(".cite").first.locator(".copyable").all():
        block.locator("button").click()
        block.locator("button", has_text="copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == block.locator("pre").text_content()
    context.close()


_UNPACKED = """() => [...document.querySelectorAll('.cite')].map(box => {
    box.open = true;
    box.dispatchEvent(new Event('toggle'));
    return Object.fromEntries([...box.querySelectorAll('.copyable')]
        .map(form => [form.querySelector('.form-name').firstChild.data.trim(), form.querySelector('pre').textContent]));
})"""


@pytest.mark.parametrize("kind", ["towns", "hostile"])
def test_packed_citations_are_the_citations(request: pytest.FixtureRequest, browser: Browser, towns_analysis: Analysis, kind: str) -> None:
    """What the script unpacks for each passage and each change is, to the letter, what the citation of it says."""
    folder = request.getfixturevalue(kind)
    analysis = towns_analysis if kind == "towns" else hostile_analysis()
    context = context_of(browser)
    site, cite = Site(analysis), Citer(analysis)
    for document in analysis.documents:
        page = visit(context, (folder / site.document_page(document.id)).as_uri()).page
        boxes = page.evaluate(_UNPACKED)
        for statement, box in zip(analysis.statements_of[document.id], boxes, strict=True):
            assert box["BibLaTeX"] == cite.biblatex(statement.id).strip()
            assert box["RIS"] == cite.ris(statement.id).strip()
            assert box["Markdown"] == cite.markdown(statement.id).strip()
            assert json.loads(box["CSL-JSON"]) == cite.csl(statement.id)
        page.close()
    for comparison in analysis.comparisons:
        page = visit(context, (folder / site.comparison_page(comparison)).as_uri()).page
        found = {box["Link"]: box for box in page.evaluate(_UNPACKED)}
        for link in comparison.alignments:
            box = found.get(cite.change_link(link.id))
            if box:  # a split or merge is cited once
                assert box["BibLaTeX"] == cite.change_biblatex(link.id).strip()
                assert json.loads(box["CSL-JSON"]) == cite.change_csl(link.id)
        assert len(found) == len({link.group or link.id for link in comparison.alignments})
        page.close()
    context.close()


def test_formulas_are_found_and_cited(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """The list of formulas shows those that have the words sought; each gives a note with all its passages."""
    context = context_of(browser)
    page = visit(context, (towns / "formulas.html").as_uri()).page
    label = towns_analysis.families[-1].label
    page.locator("[data-find]").fill(label.upper())
    shown = page.locator("tbody tr:visible th").all_text_contents()
    assert shown
    assert all(word.casefold() in found.casefold() for found in shown for word in label.split())
    family = towns_analysis.families[0]
    note = page.locator(f"#formula-{family.id} .cite pre").first.text_content() or ""
    assert all(item.passage_id in note for item in family.attestations)
    context.close()


def test_footnote_is_three_clicks_from_the_first_page(browser: Browser, towns: Path) -> None:
    """From the first page: a finding's passage, its Cite, copy."""
    context = context_of(browser, permissions=["clipboard-read", "clipboard-write"])
    page = visit(context, (towns / "index.html").as_uri()).page
    page.locator(".finding .ref").first.click()
    key = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    notes = page.locator(f'.notes[data-for="{key}"]')
    notes.locator(".cite > summary").click()
    notes.locator("button").first.click()
    notes.locator("button", has_text="copied").wait_for()
    assert key in page.evaluate("navigator.clipboard.readText()")
    context.close()


def test_footnote_of_a_quoted_passage_is_two_clicks_from_the_first_page(browser: Browser, towns: Path) -> None:
    """Where there is room for the passages beside a finding, Cite stands under each: Cite, copy."""
    context = context_of(browser, permissions=["clipboard-read", "clipboard-write"])
    page = visit(context, (towns / "index.html").as_uri()).page
    quoted = page.locator(".quoted blockquote").first
    quoted.locator(".cite > summary").click()
    quoted.locator("button").first.click()
    quoted.locator("button", has_text="copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert (quoted.locator(".said").text_content() or "") in copied
    context.close()
