"""What is shown, hidden, unfolded and looked up."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from analyzer import files
from analyzer.analysis import Analysis
from analyzer.report import render
from analyzer.views import Site
from tests.browser.visits import Browser, Page, context_of, shown_rows, visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False])
def test_filters_by_relation_and_change(browser: Browser, towns: Path, *, script: bool) -> None:
    """Each value of a filter shows exactly the rows that have it, with script or without."""
    context = context_of(browser, java_script_enabled=script)
    page = visit(context, (towns / "synopsis.html").as_uri()).page
    total = page.locator(".row").count()
    assert page.locator(".row:visible").count() == total
    for name in ("relation", "change"):
        for box in page.locator(f'[data-filter="{name}"]').all():
            value = box.get_attribute("value")
            box.check()
            wanted = total if value == "all" else page.locator(f'.row[data-{name}~="{value}"]').count()
            assert page.locator(".row:visible").count() == wanted, (name, value)
        page.locator(f'[data-filter="{name}"][value="all"]').check()
    context.close()


def test_filter_by_text_folds_marks_and_case(synopsis: Page) -> None:
    """A row is found by words of its passages, whatever their case, and the count is told."""
    words = (synopsis.locator(".clean").nth(3).text_content() or "").split()[:3]
    synopsis.locator('[data-filter="text"]').fill(" ".join(words).upper())
    shown = shown_rows(synopsis)
    assert 0 < len(shown) < synopsis.locator(".row").count()
    assert f"{len(shown)} of " in (synopsis.locator(".count").text_content() or "")
    for row in synopsis.locator(".row:visible").all():
        assert " ".join(words).casefold() in (row.text_content() or "").casefold()


def test_filter_by_document(synopsis: Page) -> None:
    """A document that is taken off leaves no passage, and rows that only it had are gone."""
    synopsis.locator('[data-filter="document"][value="0"]').uncheck()
    assert synopsis.locator('.entry[data-document="0"]:visible').count() == 0
    assert synopsis.locator('.entry[data-document="1"]:visible').count() > 0


def test_layers_and_accidentals(synopsis: Page) -> None:
    """Step by step opens the steps and hides the rest; accidentals can be hidden."""
    synopsis.locator('[data-filter="layer"][value="step"]').check()
    assert synopsis.locator(".change.k-step[open]").count() == synopsis.locator(".change.k-step").count() > 0
    assert synopsis.locator(".change:visible:not(.k-step)").count() == 0
    minor = synopsis.locator("del.minor:visible").count()
    synopsis.locator('[data-filter="minor"]').check()
    assert synopsis.locator("del.minor:visible").count() == 0
    synopsis.locator('[data-filter="minor"]').uncheck()
    assert synopsis.locator("del.minor:visible").count() == minor


@pytest.mark.parametrize("script", [True, False])
def test_doubtful_links_can_be_hidden(browser: Browser, towns_analysis: Analysis, tmp_path: Path, *, script: bool) -> None:
    """A doubtful link says so in a word and a number; one box hides what rests on such links alone, with script or without."""
    strict = replace(towns_analysis.settings, views=replace(towns_analysis.settings.views, doubtful=0.9))
    files.write_report(tmp_path / "report", render(replace(towns_analysis, settings=strict)))
    context = context_of(browser, java_script_enabled=script)
    page = visit(context, (tmp_path / "report" / "synopsis.html").as_uri()).page
    total, doubtful = page.locator(".row").count(), page.locator(".row.doubtful").count()
    told = page.locator(".change.doubtful > summary").all_text_contents()
    assert told
    assert all(re.search(r"doubtful, 0\.[0-8]\d", text) for text in told)
    assert page.locator(".row:visible").count() == total
    page.locator('[data-filter="doubtful"]').check()
    assert page.locator(".doubtful:visible").count() == 0
    assert page.locator(".row:visible").count() == total - doubtful
    if script:
        assert f"{total - doubtful} of {total} rows" in (page.locator(".count").text_content() or "")
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_a_narrow_screen_has_the_filters_in_a_box(browser: Browser, towns: Path, *, script: bool) -> None:
    """At 1280 px the filters stand open and no box is seen; at 320 they are closed and a click opens them; with script, so does a key."""
    context = context_of(browser, java_script_enabled=script)
    page = visit(context, (towns / "synopsis.html").as_uri()).page
    box = page.locator(".filtering > summary")
    seen = "e => e.checkVisibility({contentVisibilityAuto: true})"
    form = page.locator(".filters fieldset").first
    assert box.is_hidden()
    assert form.evaluate(seen)
    page.set_viewport_size({"width": 320, "height": 900})
    assert box.is_visible()
    assert not form.evaluate(seen)
    if script:
        page.keyboard.press("/")
        assert page.locator('[data-filter="text"]').evaluate("e => e === document.activeElement")
    else:
        box.click()
    assert form.evaluate(seen)
    context.close()


def test_single_keys_and_their_switch(synopsis: Page) -> None:
    """Keys walk the rows, open changes and reach the search; switched off, and inside the search, they are letters."""
    synopsis.keyboard.press("j")
    synopsis.keyboard.press("j")
    assert synopsis.locator(".row.current").get_attribute("id") == shown_rows(synopsis)[1] or synopsis.locator(".row.current").count() == 1
    second = synopsis.locator(".row.current").get_attribute("id")
    synopsis.keyboard.press("k")
    assert synopsis.locator(".row.current").get_attribute("id") != second
    synopsis.keyboard.press("/")
    synopsis.keyboard.type("jdk")
    assert synopsis.locator('[data-filter="text"]').input_value() == "jdk"
    synopsis.locator('[data-filter="text"]').fill("")
    synopsis.locator('[data-filter="keys"]').uncheck()
    current = synopsis.locator(".row.current").get_attribute("id")
    synopsis.keyboard.press("j")
    assert synopsis.locator(".row.current").get_attribute("id") == current
    synopsis.locator('[data-filter="keys"]').check()


def test_a_phrase_is_found_in_all_texts(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """From the first page a phrase leads to every passage that has it, counted by period, and to the formulas that do."""
    family = towns_analysis.families[0]
    holders = [s for s in towns_analysis.statements if family.label.casefold() in " ".join(s.text.split()).casefold()]
    context = context_of(browser)
    opened = visit(context, (towns / "index.html").as_uri())
    opened.page.locator("[data-goto] input").fill(f" {family.label.upper()} ")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_url("**/passages.html#find=*")
    shown = opened.page.locator(".text li:visible .ref")
    assert [link.get_attribute("href") for link in shown.all()] == [f"documents/{s.document_id}.html#{s.id}" for s in holders]
    assert (opened.page.locator(".found").text_content() or "").startswith(f"{len(holders)} passages in ")
    assert opened.page.locator(f'.named li:visible a[href="formulas.html#formula-{family.id}"]').count() == 1
    assert opened.page.evaluate("CSS.highlights.get('found').size") >= len(holders)
    assert opened.said == []
    context.close()


def test_a_pair_is_filtered_like_the_synopsis(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """On the page of two documents a number opens its rows, and words show the rows that have them."""
    comparison = next(item for item in towns_analysis.comparisons if item.alignments and item.unmatched)
    site = Site(towns_analysis)
    context = context_of(browser)
    page = visit(context, (towns / site.comparison_page(comparison)).as_uri() + f"#{site.comparison_stem(comparison)}-dropped").page
    dropped = [item for item in comparison.unmatched if item.outcome == "dropped"]
    assert page.locator(".row:visible").count() == len(dropped) > 0
    page.locator('[data-filter="relation"][value="all"]').check()
    words = (page.locator(".clean").first.text_content() or "").strip()[:30]
    page.locator('[data-filter="text"]').fill(words)
    assert 0 < page.locator(".row:visible").count() < page.locator(".row").count()
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_what_is_folded_unfolds(browser: Browser, towns: Path, *, script: bool) -> None:
    """Passages of no chain are folded; the address of their row, the box, and with script a search open them."""
    context = context_of(browser, java_script_enabled=script)
    page = visit(context, (towns / "synopsis.html").as_uri()).page
    row = page.locator(".row.apart").last
    text = row.locator(".clean").first
    hidden = "e => e.checkVisibility({contentVisibilityAuto: true, opacityProperty: true})"
    assert not text.evaluate(hidden)
    page.locator('[data-filter="fold"]').check()
    assert text.evaluate(hidden)
    page.locator('[data-filter="fold"]').uncheck()
    assert not text.evaluate(hidden)
    page.goto((towns / "synopsis.html").as_uri() + f"#{row.get_attribute('id')}")
    assert text.evaluate(hidden)
    context.close()
