"""The report in a real browser: opened, followed, filtered, copied, printed, and judged by axe."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import Any, Literal

import pytest

from analyzer import files
from analyzer.analysis import Analysis
from analyzer.citation import Citer
from analyzer.export import data_files
from analyzer.report import render
from analyzer.views import Site
from tests.test_report import hostile_analysis

_USUAL = Path("/usr/bin/chromium")
_ELSEWHERE = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
CHROMIUM = _USUAL if _USUAL.exists() else Path(next(_ELSEWHERE, _USUAL))
if not CHROMIUM.exists() and not os.environ.get("CI"):
    pytest.skip("NO BROWSER TESTED: there is no Chromium or Chrome; install one, e.g. `apt-get install chromium`", allow_module_level=True)

from axe_playwright_python.sync_playwright import Axe  # noqa: E402 only where a browser is
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright  # noqa: E402 only where a browser is

pytestmark = pytest.mark.browser

_CORE = ("index.html", "formulas.html", "synopsis.html", "ledger.html", "passages.html", "method.html", "documents/report-2011.html")
_AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""Every rule of axe that is not an experiment."""
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_OPEN = "for (const box of document.querySelectorAll('details:not(.cite ~ .cite, .notes ~ .notes .cite)')) box.open = true"
"""Opens everything but the citations that only repeat the form of one that is open."""


@dataclass
class Visit:
    """A page, what it said on its console and what it asked of the network."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def towns(towns_analysis: Analysis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("towns") / "report"
    files.write_report(folder, {**render(towns_analysis), **data_files(towns_analysis)})
    return folder


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "report"
    files.write_report(folder, render(hostile_analysis()))
    return folder


def _context(browser: Browser, *, width: int = 1280, dark: bool = False, **options: Any) -> BrowserContext:
    scheme = "dark" if dark else "light"
    return browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", **options)


def _visit(context: BrowserContext, target: str) -> Visit:
    visit = Visit(context.new_page())
    visit.page.on("console", lambda message: visit.said.append(message.text))
    visit.page.on("pageerror", lambda error: visit.said.append(str(error)))
    visit.page.on("dialog", lambda dialog: (visit.said.append(dialog.message), dialog.dismiss()))

    def hear(route: Route) -> None:
        if route.request.url.startswith(("file:", "data:")):
            route.continue_()
        else:
            visit.asked.append(route.request.url)
            route.abort()

    visit.page.route("**/*", hear)
    visit.page.goto(target)
    return visit


@pytest.fixture
def synopsis(browser: Browser, towns: Path) -> Iterator[Page]:
    context = _context(browser)
    visit = _visit(context, (towns / "synopsis.html").as_uri())
    yield visit.page
    assert visit.said == []
    context.close()


def _shown(page: Page) -> list[str]:
    return page.locator(".row:visible").evaluate_all("rows => rows.map(row => row.id)")


def test_hostile_pages_are_silent_and_stay_at_home(browser: Browser, hostile: Path) -> None:
    """No page of hostile texts says a word on the console, asks the network, opens a dialog or scrolls sideways at 320 px."""
    context = _context(browser, width=320)
    for path in sorted(hostile.rglob("*.html")):
        visit = _visit(context, path.as_uri())
        assert (visit.said, visit.asked) == ([], []), path
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320, path
        visit.page.close()
    context.close()


def test_axe_finds_no_violation(browser: Browser, towns: Path) -> None:
    """By no rule has axe an objection, on any page, light or dark, narrow or wide, all open; no page speaks, asks or scrolls sideways."""
    context = _context(browser)
    axe = Axe()
    told = []
    for path in sorted(towns.rglob("*.html")):
        visit = _visit(context, path.as_uri())
        visit.page.evaluate(_OPEN)
        for width, scheme in product((1280, 320), _SCHEMES):
            visit.page.set_viewport_size({"width": width, "height": 900})
            visit.page.emulate_media(color_scheme=scheme)
            told += [(path.name, width, scheme, *found) for found in _violations(axe, visit.page)]
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, (path.name, width)
        assert (visit.said, visit.asked) == ([], []), path.name
        visit.page.close()
    assert told == []
    context.close()


def _violations(axe: Axe, page: Page) -> list[tuple[str, str, str]]:
    found = axe.run(page, options=_AXE).response["violations"]
    return [(item["id"], node["html"][:160], node["failureSummary"][:300]) for item in found for node in item["nodes"][:2]]


def test_targets_are_large_enough(browser: Browser, towns: Path) -> None:
    """Controls and links that stand alone are at least 24 px high and wide; links in running text and in charts with a table are exempt."""
    context = _context(browser, width=320)
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
        visit = _visit(context, (towns / name).as_uri())
        visit.page.evaluate(lay_out)
        visit.page.evaluate("for (const box of document.querySelectorAll('.filtering')) box.open = true")
        assert visit.page.evaluate(measure) == [], name
        visit.page.close()
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_filters_by_relation_and_change(browser: Browser, towns: Path, *, script: bool) -> None:
    """Each value of a filter shows exactly the rows that have it, with script or without."""
    context = _context(browser, java_script_enabled=script)
    page = _visit(context, (towns / "synopsis.html").as_uri()).page
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
    shown = _shown(synopsis)
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
    context = _context(browser, java_script_enabled=script)
    page = _visit(context, (tmp_path / "report" / "synopsis.html").as_uri()).page
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
    context = _context(browser, java_script_enabled=script)
    page = _visit(context, (towns / "synopsis.html").as_uri()).page
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
    assert synopsis.locator(".row.current").get_attribute("id") == _shown(synopsis)[1] or synopsis.locator(".row.current").count() == 1
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


def test_copy_buttons_copy_what_they_show(browser: Browser, towns: Path) -> None:
    """A copy button puts exactly the citation beside it on the clipboard and says so."""
    context = _context(browser, permissions=["clipboard-read", "clipboard-write"])
    page = _visit(context, (towns / "documents/report-2011.html").as_uri()).page
    page.locator(".cite summary").first.click()
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
    context = _context(browser)
    site, cite = Site(analysis), Citer(analysis)
    for document in analysis.documents:
        page = _visit(context, (folder / site.document_page(document.id)).as_uri()).page
        boxes = page.evaluate(_UNPACKED)
        for statement, box in zip(analysis.statements_of[document.id], boxes, strict=True):
            assert box["BibLaTeX"] == cite.biblatex(statement.id).strip()
            assert box["RIS"] == cite.ris(statement.id).strip()
            assert box["Markdown"] == cite.markdown(statement.id).strip()
            assert json.loads(box["CSL-JSON"]) == cite.csl(statement.id)
        page.close()
    for comparison in analysis.comparisons:
        page = _visit(context, (folder / site.comparison_page(comparison)).as_uri()).page
        found = {box["Link"]: box for box in page.evaluate(_UNPACKED)}
        for link in comparison.alignments:
            box = found.get(cite.change_link(link.id))
            if box:  # a split or merge is cited once
                assert box["BibLaTeX"] == cite.change_biblatex(link.id).strip()
                assert json.loads(box["CSL-JSON"]) == cite.change_csl(link.id)
        assert len(found) == len({link.group or link.id for link in comparison.alignments})
        page.close()
    context.close()


def test_a_phrase_is_found_in_all_texts(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """From the first page a phrase leads to every passage that has it, counted by period, and to the formulas that do."""
    family = towns_analysis.families[0]
    holders = [s for s in towns_analysis.statements if family.label.casefold() in " ".join(s.text.split()).casefold()]
    context = _context(browser)
    visit = _visit(context, (towns / "index.html").as_uri())
    visit.page.locator("[data-goto] input").fill(f" {family.label.upper()} ")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/passages.html#find=*")
    shown = visit.page.locator(".text li:visible .ref")
    assert [link.get_attribute("href") for link in shown.all()] == [f"documents/{s.document_id}.html#{s.id}" for s in holders]
    assert (visit.page.locator(".found").text_content() or "").startswith(f"{len(holders)} passages in ")
    assert visit.page.locator(f'.named li:visible a[href="formulas.html#formula-{family.id}"]').count() == 1
    assert visit.page.evaluate("CSS.highlights.get('found').size") >= len(holders)
    assert visit.said == []
    context.close()


def test_a_pair_is_filtered_like_the_synopsis(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """On the page of two documents a number opens its rows, and words show the rows that have them."""
    comparison = next(item for item in towns_analysis.comparisons if item.alignments and item.unmatched)
    site = Site(towns_analysis)
    context = _context(browser)
    page = _visit(context, (towns / site.comparison_page(comparison)).as_uri() + f"#{site.comparison_stem(comparison)}-dropped").page
    dropped = [item for item in comparison.unmatched if item.outcome == "dropped"]
    assert page.locator(".row:visible").count() == len(dropped) > 0
    page.locator('[data-filter="relation"][value="all"]').check()
    words = (page.locator(".clean").first.text_content() or "").strip()[:30]
    page.locator('[data-filter="text"]').fill(words)
    assert 0 < page.locator(".row:visible").count() < page.locator(".row").count()
    context.close()


def test_deep_links_show_and_mark_their_passage(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """The address of a passage brings it into view and marks it; so does the address of a change."""
    context = _context(browser)
    statement = towns_analysis.statements[-1]
    page = _visit(context, (towns / f"documents/{statement.document_id}.html").as_uri() + f"#{statement.id}").page
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


@pytest.mark.parametrize("script", [True, False])
def test_what_is_folded_unfolds(browser: Browser, towns: Path, *, script: bool) -> None:
    """Passages of no chain are folded; the address of their row, the box, and with script a search open them."""
    context = _context(browser, java_script_enabled=script)
    page = _visit(context, (towns / "synopsis.html").as_uri()).page
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


def test_formulas_are_found_and_cited(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """The list of formulas shows those that have the words sought; each gives a note with all its passages."""
    context = _context(browser)
    page = _visit(context, (towns / "formulas.html").as_uri()).page
    label = towns_analysis.families[-1].label
    page.locator("[data-find]").fill(label.upper())
    shown = page.locator("tbody tr:visible th").all_text_contents()
    assert shown
    assert all(word.casefold() in found.casefold() for found in shown for word in label.split())
    family = towns_analysis.families[0]
    note = page.locator(f"#formula-{family.id} .cite pre").first.text_content() or ""
    assert all(item.passage_id in note for item in family.attestations)
    context.close()


def test_forced_colours_keep_marks_apart(browser: Browser, towns: Path) -> None:
    """Where the system sets all colours, changes and relations still have an outline of their own."""
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    page = _visit(context, (towns / "synopsis.html").as_uri()).page
    for name in ("ins", "del", ".relation"):
        style = page.locator(name).first.evaluate("e => getComputedStyle(e).borderTopStyle + ' ' + getComputedStyle(e).textDecorationLine")
        assert style.startswith("solid"), name
    context.close()


def test_a_printed_document_names_all_passages(browser: Browser, towns: Path, towns_analysis: Analysis) -> None:
    """The PDF of a document has tags, an outline, and the id of each of its passages as a place to jump to."""
    context = _context(browser)
    page = _visit(context, (towns / "documents/report-2011.html").as_uri()).page
    pdf = page.pdf(tagged=True, outline=True)
    assert re.search(rb"/MarkInfo|/StructTreeRoot", pdf)
    assert b"/Outlines" in pdf
    for statement in towns_analysis.statements_of["report-2011"]:
        assert re.search(re.escape(statement.id.encode()) + rb"|" + re.escape(statement.id.replace("~", "#7E").encode()), pdf), statement.id
    context.close()


def test_keyboard_reaches_the_text_past_the_header(browser: Browser, towns: Path) -> None:
    """The first stop of the Tab key is the skip link, and it leads to the text; focus is always visible."""
    context = _context(browser)
    page = _visit(context, (towns / "index.html").as_uri()).page
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


def test_print_opens_everything_and_brackets_changes(browser: Browser, towns: Path) -> None:
    """On paper closed details are open, also without script, changes stand in brackets, controls are gone."""
    context = _context(browser, java_script_enabled=False)
    page = _visit(context, (towns / "synopsis.html").as_uri()).page
    page.emulate_media(media="print")
    assert page.locator(".filters").is_hidden()
    box = page.locator(".change .diff").first.bounding_box()
    assert box is not None
    assert box["height"] > 0
    sign = page.locator("del").first.evaluate("e => getComputedStyle(e, '::before').content")
    assert "[" in sign
    pdf = page.pdf(tagged=True, outline=True)
    assert re.search(rb"/MarkInfo|/StructTreeRoot", pdf)
    assert b"/Outlines" in pdf
    context.close()


def test_hostile_texts_are_shown_and_do_nothing(browser: Browser, hostile: Path) -> None:
    """Mark-up, script addresses, templates and giant words stand on the page as text; nothing runs and the layout holds."""
    context = _context(browser)
    visit = _visit(context, (hostile / "documents/a-1.html").as_uri())
    text = visit.page.locator(".reading").text_content() or ""
    for wanted in ("<script>alert(1)</script>", "</style>", "{{ 7 * 7 }}", "javascript:alert(2)", "onerror=alert(3)", "x" * 100_000):
        assert wanted in text
    assert visit.page.locator("script").count() == 1
    assert visit.page.locator('a[href^="javascript"], img').count() == 0
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert visit.said == []
    context.close()


def test_reading_without_script_lacks_nothing(browser: Browser, towns: Path) -> None:
    """Without script every passage, change and citation can be reached, and no dead control is shown."""
    context = _context(browser, java_script_enabled=False)
    page = _visit(context, (towns / "documents/report-2011.html").as_uri()).page
    assert page.locator("button:visible").count() == 0
    page.locator(".cite summary").first.click()
    assert page.locator(".cite pre").first.is_visible()
    page.goto((towns / "index.html").as_uri())
    page.locator(".finding .ref").first.click()
    assert page.locator(":target").is_visible()
    context.close()


def test_footnote_is_three_clicks_from_the_first_page(browser: Browser, towns: Path) -> None:
    """From the first page: a finding's passage, its Cite, copy."""
    context = _context(browser, permissions=["clipboard-read", "clipboard-write"])
    page = _visit(context, (towns / "index.html").as_uri()).page
    page.locator(".finding .ref").first.click()
    key = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    notes = page.locator(f'.notes[data-for="{key}"]')
    notes.locator(".cite summary").click()
    notes.locator("button").first.click()
    notes.locator("button", has_text="copied").wait_for()
    assert key in page.evaluate("navigator.clipboard.readText()")
    context.close()


def test_footnote_of_a_quoted_passage_is_two_clicks_from_the_first_page(browser: Browser, towns: Path) -> None:
    """Where there is room for the passages beside a finding, Cite stands under each: Cite, copy."""
    context = _context(browser, permissions=["clipboard-read", "clipboard-write"])
    page = _visit(context, (towns / "index.html").as_uri()).page
    quoted = page.locator(".quoted blockquote").first
    quoted.locator(".cite summary").click()
    quoted.locator("button").first.click()
    quoted.locator("button", has_text="copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert (quoted.locator(".said").text_content() or "") in copied
    context.close()


def test_a_count_of_periods_opens_its_passages(browser: Browser, towns: Path) -> None:
    """Each number in the table of periods on the first page leads to just as many passages, and they are in view."""
    context = _context(browser)
    page = _visit(context, (towns / "index.html").as_uri()).page
    links = page.locator('a[href*="#periods-"]')
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
    context = _context(browser)
    page = _visit(context, (towns / "synopsis.html").as_uri() + "#synopsis-relation-single").page
    assert page.locator('[data-filter="relation"][value="single"]').is_checked()
    assert page.locator(".row:visible:not([data-relation~=single])").count() == 0
    context.close()


def test_a_fragment_that_is_no_escape_breaks_nothing(browser: Browser, towns: Path) -> None:
    """An address with a stray percent sign opens the page without an error."""
    context = _context(browser)
    visit = _visit(context, (towns / "synopsis.html").as_uri() + "#%")
    assert not visit.said
    context.close()
