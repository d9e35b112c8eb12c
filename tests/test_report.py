"""Pages as bytes: complete, linked, safe, the same each time."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from analyzer.analysis import Analysis
from analyzer.citation import passage_register
from analyzer.export import data_files
from analyzer.model import Corpus, Document, Period
from analyzer.pipeline import analyze
from analyzer.report import render
from analyzer.views import Site
from tests.pages import Page, broken_links, read
from tests.sample import sample

HOSTILE = (
    "Talks <script>alert(1)</script> & </style><b onclick='x'>bold</b>\n\n"
    "The two sides agreed to keep {{ 7 * 7 }} and {% raw %} as they are, see javascript:alert(2) for more.\n\n"
    "They praised \u202ethe peace\u202c, <img src=x onerror=alert(3)> and the ]]> friendship -->.\n\n"
    "Both sides stressed " + "x" * 100_000 + " in their talks.\n\n"
    "A line\rwith carriage return, a \x00 and a \x0b control, ສະບາຍດີ, \U0001f91d and \ufeff.\n"
)


def hostile_analysis() -> Analysis:
    """Two texts that try everything a page could stumble over."""
    later = HOSTILE.replace("agreed to keep", "pledged to keep").replace("the peace", "the lasting peace")
    documents = tuple(
        Document(
            id=key,
            file=f"{key}.txt",
            sha256=sha256(text.encode()).hexdigest(),
            text=text,
            title=f"<script>{key}</script>",
            date=date,
            period=date,
        )
        for key, text, date in (("a-1", HOSTILE, "2001"), ("b-2", later, "2002"))
    )
    periods = tuple(Period(d.period, "", (d.id,), d.date, d.date) for d in documents)
    return analyze(Corpus("hostile", "“</title><script>”", documents, "0" * 64, periods=periods))


_SAMPLE = sample()
_RENDERED: dict[int, tuple[Analysis, dict[str, bytes], dict[str, Page]]] = {}


def rendered(analysis: Analysis) -> tuple[dict[str, bytes], dict[str, Page]]:
    """The pages of an analysis and what they hold, made once for all tests."""
    if id(analysis) not in _RENDERED:
        files = render(analysis)
        _RENDERED[id(analysis)] = (analysis, files, read(files))
    return _RENDERED[id(analysis)][1:]


@pytest.fixture(scope="module")
def hostile() -> Analysis:
    return hostile_analysis()


@pytest.fixture(params=["own", "towns", "sample", "hostile"])
def analysis(request: pytest.FixtureRequest) -> Analysis:
    if request.param == "sample":
        return _SAMPLE
    found = request.getfixturevalue("hostile" if request.param == "hostile" else f"{request.param}_analysis")
    assert isinstance(found, Analysis)
    return found


def test_every_link_leads_somewhere(analysis: Analysis) -> None:
    """Each internal link names a file of the report and an element on it."""
    pages, parsed = rendered(analysis)
    assert broken_links(parsed, {**pages, **data_files(analysis)}) == []


def test_ids_are_unique_over_the_whole_report(analysis: Analysis) -> None:
    """No element id stands twice, on a page or, but for the frame's own, on two pages."""
    seen: dict[str, str] = {}
    for path, page in rendered(analysis)[1].items():
        assert len(page.ids) == len(set(page.ids)), path
        for key in set(page.ids) - {"main"}:
            assert key not in seen, f"{key} on {path} and {seen.get(key)}"
            seen[key] = path


def test_every_passage_and_link_can_be_linked_to(analysis: Analysis) -> None:
    """A passage id is an element of its document's page, an alignment id of its pair's."""
    ids = {key for page in rendered(analysis)[1].values() for key in page.ids}
    assert {statement.id for statement in analysis.statements} <= ids
    assert {link.id for link in analysis.alignments} <= ids


def test_every_character_of_the_sources_is_shown(analysis: Analysis) -> None:
    """The text of a document's page is its source, but for characters that HTML cannot hold."""
    unholdable = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
    pages = rendered(analysis)[1]
    for document in analysis.documents:
        page = pages[Site(analysis).document_page(document.id)]
        assert "".join(page.source) == unholdable.sub("", document.text)


def test_nothing_may_run_but_our_own_script(analysis: Analysis) -> None:
    """One script and one style per page, each named by its hash; no handler, no inline style, no address outside."""
    for path, page in rendered(analysis)[1].items():
        assert (page.tags.count("script"), page.tags.count("style")) == (1, 1), path
        policy = next(value for tag, name, value in page.attributes if tag == "meta" and value.startswith("default-src 'none'"))
        for tag in ("script", "style"):
            inline = page.html.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
            assert f"{tag}-src 'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'" in policy
        for tag, name, value in page.attributes:
            assert name != "style", path
            assert not name.startswith("on"), path
            if name in ("href", "src", "xlink:href", "action"):
                assert not re.match(r"\s*[a-z+.-]+:(?!,)", value, re.IGNORECASE), (path, tag, value)


def test_overrides_are_held_in_isolation(hostile: Analysis) -> None:
    """A bidirectional override is shown by name and stands alone in its element."""
    html = rendered(hostile)[0]["documents/a-1.html"].decode()
    assert '<span class="control" title="RIGHT-TO-LEFT OVERRIDE" data-shown="U+202E">\u202e</span>' in html
    assert html.count("\u202e") == html.count('data-shown="U+202E">\u202e')


def test_same_analysis_gives_same_bytes(towns_analysis: Analysis) -> None:
    """Rendering twice gives equal pages, and the order of documents in the manifest does not show."""
    first = render(towns_analysis)
    assert list(first) == sorted(first)
    assert first == render(towns_analysis)
    turned = replace(towns_analysis.corpus, documents=tuple(sorted(towns_analysis.documents, key=lambda d: (d.date, d.id))))
    assert first == render(analyze(turned))


def test_pages_hold_no_time_and_no_path(towns_analysis: Analysis) -> None:
    """No page says when or where it was made."""
    for page in rendered(towns_analysis)[1].values():
        assert not re.search(r"20\d\d-\d\d-\d\dT|/home/|/tmp/|/root/", page.html)


def test_single_file_bundles_all_pages(towns_analysis: Analysis) -> None:
    """One page holds every passage, and its links stay within it."""
    files = render(towns_analysis, single_file=True)
    assert list(files) == ["index.html"]
    page = read(files)["index.html"]
    assert len(page.ids) == len(set(page.ids))
    assert {statement.id for statement in towns_analysis.statements} <= set(page.ids)
    assert broken_links({"index.html": page}, files) == []


def test_withheld_pages_repeat_no_wording(towns_analysis: Analysis) -> None:
    """Without text, no five words of a source in a row are on any page but those the manifest states; ids and figures are."""
    files = render(towns_analysis, text=False)
    forms = ("{0.title}, {0.author}, {0.outlet}, {0.event}", "{0.title} {0.author} {0.outlet} {0.event}")
    stated = " ".join(form.format(d) for form in forms for d in towns_analysis.documents).split()
    known = {" ".join(stated[at : at + 5]) for at in range(len(stated))}
    runs = set()
    for document in towns_analysis.documents:
        words = document.text.split()
        runs |= {" ".join(words[at : at + 5]) for at in range(len(words) - 4)}
    for path, page in read(files).items():
        words = " ".join(page.text).split()
        shown = {" ".join(words[at : at + 5]) for at in range(len(words) - 4)}
        assert (shown & runs) - known == set(), path
    assert {statement.id for statement in towns_analysis.statements} <= {key for page in read(files).values() for key in page.ids}


def test_withheld_pages_say_why_they_are_hatched(towns_analysis: Analysis) -> None:
    """Each page of a copy without text explains its hatching in a line; no page of a full copy does."""
    line = "may not be passed on with this copy"
    assert all(line in " ".join(page.text) for page in read(render(towns_analysis, text=False)).values())
    assert not any(line in " ".join(page.text) for page in rendered(towns_analysis)[1].values())


def test_what_was_seen_once_is_folded_and_whole(own_analysis: Analysis) -> None:
    """Every substitution stands on the ledger's pages, those seen once inside a box that opens without script."""
    html = "".join(data.decode() for path, data in rendered(own_analysis)[0].items() if path.startswith("ledger"))
    assert html.count('class="class"') == len(own_analysis.substitutions)
    folded = "".join(re.findall(r"<details class=\"part\"><summary>Show .*?</details>", html, re.DOTALL))
    assert folded.count('class="class"') == sum(not item.systematic for item in own_analysis.substitutions)


def test_links_to_former_ids_lead_on(towns_analysis: Analysis) -> None:
    """An id of an earlier report is an anchor inside the passage that holds its words now, and the method page lists it."""
    statement = towns_analysis.statements[0]
    former = f"{statement.id}0"
    register = passage_register(towns_analysis).replace(f'"{statement.id}"'.encode(), f'"{former}"'.encode())
    files = render(towns_analysis, previous=register)
    pages = read(files)
    held = pages[Site(towns_analysis).document_page(statement.document_id)]
    assert f'id="{statement.id}" lang="{statement.language}"><span class="anchor" id="{former}">' in held.html
    assert former in "".join(pages["method.html"].text)
    assert broken_links(pages, {**files, **data_files(towns_analysis)}) == []


def test_languages_are_marked(analysis: Analysis) -> None:
    """Every passage says its language."""
    for page in rendered(analysis)[1].values():
        assert all(value for tag, name, value in page.attributes if name == "lang")


def test_our_own_words_do_not_turn_a_text(analysis: Analysis) -> None:
    """What the report puts into a source's paragraph has a direction of its own, so that the paragraph's is that of its text."""
    for page in rendered(analysis)[1].values():
        assert '<a class="pid" href' not in page.html
        assert '<span class="vh">[' not in page.html


def test_empty_corpus_gives_pages_that_say_so() -> None:
    """A corpus with one short text gives every page, without chart or finding."""
    document = Document(id="only", file="only.txt", sha256="0" * 64, text="One line.\n", title="Only", date="2020", period="2020")
    period = Period("2020", "", ("only",), "2020", "2020")
    pages = read(render(analyze(Corpus("one", "One", (document,), "0" * 64, periods=(period,)))))
    assert {"index.html", "formulas.html", "synopsis.html", "ledger.html", "method.html", "documents/only.html"} <= set(pages)
    assert "svg" not in pages["index.html"].tags


def test_page_reader_sees_what_a_browser_sees() -> None:
    """The reader of these tests finds ids, links and source text."""
    page = Page('<p class="source" id="x"><a class="pid" href="#x">1</a>a &amp; b</p>')
    assert (page.ids, page.links, page.source) == (["x"], ["#x"], ["a & b"])
