"""Pages are quiet, whole and open to all: no word on the console, nothing asked of the network, axe without an objection."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Literal

import pytest

from tests.browser.visits import Browser, Page, context_of, visit

from axe_playwright_python.sync_playwright import Axe  # isort: skip  only where a browser is

pytestmark = pytest.mark.browser

_CORE = ("index.html", "formulas.html", "synopsis.html", "ledger.html", "passages.html", "method.html", "documents/report-2011.html")
_AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""Every rule of axe that is not an experiment."""
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_OPEN = "for (const box of document.querySelectorAll('details:not(.cite ~ .cite, .notes ~ .notes .cite)')) box.open = true"
"""Opens everything but the citations that only repeat the form of one that is open."""


def test_hostile_pages_are_silent_and_stay_at_home(browser: Browser, hostile: Path) -> None:
    """No page of hostile texts says a word on the console, asks the network, opens a dialog or scrolls sideways at 320 px."""
    context = context_of(browser, width=320)
    for path in sorted(hostile.rglob("*.html")):
        opened = visit(context, path.as_uri())
        assert (opened.said, opened.asked) == ([], []), path
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 320, path
        opened.page.close()
    context.close()


def test_axe_finds_no_violation(browser: Browser, towns: Path) -> None:
    """By no rule has axe an objection, on any page, light or dark, narrow or wide, all open; no page speaks, asks or scrolls sideways."""
    context = context_of(browser)
    axe = Axe()
    told = []
    for path in sorted(towns.rglob("*.html")):
        opened = visit(context, path.as_uri())
        opened.page.evaluate(_OPEN)
        for width, scheme in product((1280, 320), _SCHEMES):
            opened.page.set_viewport_size({"width": width, "height": 900})
            opened.page.emulate_media(color_scheme=scheme)
            told += [(path.name, width, scheme, *found) for found in _violations(axe, opened.page)]
            assert opened.page.evaluate("document.documentElement.scrollWidth") <= width, (path.name, width)
        assert (opened.said, opened.asked) == ([], []), path.name
        opened.page.close()
    assert told == []
    context.close()


def _violations(axe: Axe, page: Page) -> list[tuple[str, str, str]]:
    found = axe.run(page, options=_AXE).response["violations"]
    return [(item["id"], node["html"][:160], node["failureSummary"][:300]) for item in found for node in item["nodes"][:2]]


def test_targets_are_large_enough(browser: Browser, towns: Path) -> None:
    """Controls and links that stand alone are at least 24 px high and wide; links in running text and in charts with a table are exempt."""
    context = context_of(browser, width=320)
    lay_out = (
        "for (const box of document.querySelectorAll('.text')) box.style.contentVisibility = 'visible'"  # else only what is in view is
    )
    measure = """() => [...document.querySelectorAll('a, button, summary, input')]
        .filter(e => e.checkVisibility() && !e.closest('svg, .source, .skip, .vh'))
        .filter(e => !(e.matches('a') && getComputedStyle(e).display === 'inline'))
        .map(e => [e.outerHTML.slice(0, 90), (e.closest('label') ?? e).getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 23.5)
        .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
    for name in _CORE:
        opened = visit(context, (towns / name).as_uri())
        opened.page.evaluate(lay_out)
        opened.page.evaluate("for (const box of document.querySelectorAll('.filtering')) box.open = true")
        assert opened.page.evaluate(measure) == [], name
        opened.page.close()
    context.close()


def test_forced_colours_keep_marks_apart(browser: Browser, towns: Path) -> None:
    """Where the system sets all colours, changes and relations still have an outline of their own."""
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    page = visit(context, (towns / "synopsis.html").as_uri()).page
    for name in ("ins", "del", ".relation"):
        style = page.locator(name).first.evaluate("e => getComputedStyle(e).borderTopStyle + ' ' + getComputedStyle(e).textDecorationLine")
        assert style.startswith("solid"), name
    context.close()


def test_keyboard_reaches_the_text_past_the_header(browser: Browser, towns: Path) -> None:
    """The first stop of the Tab key is the skip link, and it leads to the text; focus is always visible."""
    context = context_of(browser)
    page = visit(context, (towns / "index.html").as_uri()).page
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("class") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(12):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        assert focus.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
        box = focus.bounding_box()
        assert box is not None
        assert -1 <= box["y"] <= 900
    context.close()


def test_hostile_texts_are_shown_and_do_nothing(browser: Browser, hostile: Path) -> None:
    """Mark-up, script addresses, templates and giant words stand on the page as text; nothing runs and the layout holds."""
    context = context_of(browser)
    opened = visit(context, (hostile / "documents/a-1.html").as_uri())
    text = opened.page.locator(".reading").text_content() or ""
    for wanted in ("<script>alert(1)</script>", "</style>", "{{ 7 * 7 }}", "javascript:alert(2)", "onerror=alert(3)", "x" * 100_000):
        assert wanted in text
    assert opened.page.locator("script").count() == 1
    assert opened.page.locator('a[href^="javascript"], img').count() == 0
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert opened.said == []
    context.close()


def test_reading_without_script_lacks_nothing(browser: Browser, towns: Path) -> None:
    """Without script every passage, change and citation can be reached, and no dead control is shown."""
    context = context_of(browser, java_script_enabled=False)
    page = visit(context, (towns / "documents/report-2011.html").as_uri()).page
    assert page.locator("button:visible").count() == 0
    page.locator(".cite summary").first.click()
    assert page.locator(".cite pre").first.is_visible()
    page.goto((towns / "index.html").as_uri())
    page.locator(".finding .ref").first.click()
    assert page.locator(":target").is_visible()
    context.close()
