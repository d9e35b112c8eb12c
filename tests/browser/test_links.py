"""Addresses lead to what they name, and it is seen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from analyzer import files
from analyzer.analysis import Analysis
from analyzer.report import render
from tests.browser.visits import Browser, context_of, visit

pytestmark = pytest.mark.browser


def test_deep_links_show_and_mark_their_passage(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """The address of a passage brings it into view and marks it; so does the address of a change."""
    context = context_of(browser)
    statement = towns_analysis.statements[-1]
    page = visit(context, (towns / f"documents/{statement.document_id}.html").as_uri() + f"#{statement.id}").page
    passage = page.locator(":target")
    assert passage.text_content() == statement.text
    box = passage.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    assert passage.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    context.close()


def test_deep_links_jump(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """After three tenths of a second the passage or finding that an address names is in view, also where motion is welcome."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="no-preference")
    statement, finding = towns_analysis.statements[-1], towns_analysis.findings[-1]
    for path, key in ((f"documents/{statement.document_id}.html", statement.id), ("index.html", f"finding-{finding.id}")):
        page = context.new_page()
        page.goto((towns / path).as_uri() + f"#{key}")
        page.wait_for_timeout(300)
        top = page.locator(":target").evaluate("e => e.getBoundingClientRect().top")
        assert -1 <= top < 900, key
        page.close()
    context.close()


def test_a_count_of_periods_opens_its_passages(browser: Browser, towns: Path) -> None:
    """Each number in the table of periods on the first page leads to just as many passages, and they are in view."""
    context = context_of(browser)
    page = visit(context, (towns / "index.html").as_uri()).page
    links = page.locator('td a[href*="#periods-"]')
    told = [(link.get_attribute("href") or "", int(link.text_content() or "0")) for link in links.all()]
    assert told
    page.goto((towns / "synopsis.html").as_uri())
    for address, number in told:
        page.evaluate("key => { location.hash = key }", address.partition("#")[2])
        page.wait_for_function("document.querySelector(':target')?.open")
        assert page.locator(":target li").count() == number, address
    context.close()


def test_a_number_of_the_first_page_opens_its_rows(browser: Browser, towns: Path) -> None:
    """The address of a relation sets the synopsis' filter to it."""
    context = context_of(browser)
    page = visit(context, (towns / "synopsis.html").as_uri() + "#synopsis-relation-single").page
    assert page.locator('[data-filter="relation"][value="single"]').is_checked()
    assert page.locator(".row:visible:not([data-relation~=single])").count() == 0
    context.close()


def test_a_fragment_that_is_no_escape_breaks_nothing(browser: Browser, towns: Path) -> None:
    """An address with a stray percent sign opens the page without an error."""
    context = context_of(browser)
    opened = visit(context, (towns / "synopsis.html").as_uri() + "#%")
    assert not opened.said
    context.close()


def test_a_row_of_the_ledger_has_an_address(browser: Browser, towns: Path) -> None:
    """The sign before a row is its address; opened, the row is in view, also where its table is folded."""
    context = context_of(browser)
    page = visit(context, (towns / "ledger.html").as_uri()).page
    for table in ("ledger", "gains"):
        row = page.locator(f"table.{table} tbody tr").last
        address = row.locator(".address a").get_attribute("href") or ""
        page.goto((towns / "ledger.html").as_uri() + address)
        page.reload()
        assert page.locator(":target").evaluate("e => e.tagName") == "TR"
        assert page.locator(":target").is_visible()
    context.close()


def test_what_moved_to_another_page_is_found(browser: Browser, towns_analysis: Analysis, tmp_path: Path) -> None:
    """A link to one of several pages leads on to the page that holds what it names; one to what is gone ends without an error."""
    few = replace(towns_analysis, settings=replace(towns_analysis.settings, views=replace(towns_analysis.settings.views, rows=10)))
    files.write_report(tmp_path / "report", render(few))
    pages = sorted((tmp_path / "report").glob("ledger*.html"), key=lambda path: len(path.name))
    assert len(pages) > 2
    context = context_of(browser)
    opened = visit(context, pages[-1].as_uri())
    address = opened.page.locator("tbody .address a").last.get_attribute("href") or ""
    for name in ("ledger.html", pages[1].name):
        opened.page.goto((tmp_path / "report" / name).as_uri() + address)
        opened.page.wait_for_url(f"**/{pages[-1].name}*{address}")
        opened.page.wait_for_function("document.querySelector(':target')?.tagName === 'TR'")
    opened.page.goto((tmp_path / "report" / "ledger.html").as_uri() + "#substitution-0000000000")
    opened.page.wait_for_url(f"**/ledger*tried={len(pages) - 1}*")
    opened.page.wait_for_timeout(300)
    assert opened.said == []
    context.close()


def test_every_mark_of_a_chart_leads_to_a_passage(browser: Browser, towns: Path) -> None:
    """The three charts have a title, a description and a table; each mark is a link whose target exists, and says where it leads."""
    context = context_of(browser)
    for name, kinds in (("index.html", {"flow", "life", "density"}), ("documents/report-2011.html", {"density"})):
        page = visit(context, (towns / name).as_uri()).page
        found = set()
        for chart in page.locator(".chart-svg").all():
            found.add((chart.get_attribute("class") or "").split()[1])
            assert (chart.locator("> title").text_content() or "").strip()
            assert (chart.locator("> desc").text_content() or "").strip()
            links = chart.locator("a").evaluate_all("all => all.map(a => [a.getAttribute('href'), a.getAttribute('aria-label')])")
            assert links
            for href, label in links:
                assert label
                path, _, fragment = href.partition("#")
                target = (towns / name).parent / path if path else towns / name
                assert f'id="{unquote(fragment)}"' in target.read_text(), href
        assert found == kinds
        assert page.locator("table").count() > 0
    context.close()


def test_a_column_of_the_density_is_hit_with_24_pixels(browser: Browser, towns: Path) -> None:
    """A column of the density of change is wide and tall enough on a narrow screen too, and a click on it opens its passage."""
    context = context_of(browser, width=320)
    page = visit(context, (towns / "documents/report-2011.html").as_uri()).page
    column = page.locator(".density a").nth(2)
    box = column.bounding_box()
    assert box is not None
    assert box["width"] >= 22
    assert box["height"] >= 24
    column.click()
    assert page.evaluate("decodeURIComponent(location.hash)") == unquote(column.get_attribute("href") or "")
    context.close()
