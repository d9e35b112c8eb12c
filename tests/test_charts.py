"""Charts: static, linked, the same bytes each time."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from xml.etree.ElementTree import Element, fromstring

import pytest

from analyzer import views
from analyzer.analysis import Analysis
from analyzer.charts.density import density_of_change, density_sheet
from analyzer.charts.flow import statement_flow
from analyzer.charts.life import formulas_over_time, life_sheet
from analyzer.views import ChangeMark, Count, FlowRow, LifeMark, Place

_SVG = "{http://www.w3.org/2000/svg}"


def _root(svg: str) -> Element:
    return fromstring(svg)  # noqa: S314 drawn a moment ago


def _href(place: Place) -> str:
    return f"{place.page}#{place.fragment}"


def _marks() -> list[LifeMark]:
    family = Place("formulas.html", "formula-f")
    states = [("present", 2), ("host-without", 0), ("host-absent", 0), ("not-comparable", 0)]
    return [
        LifeMark(
            "f", "peace 'and' <b>quiet</b>", f"d-{n}", n, 2000.5 + n, state, count, Place(f"documents/d-{n}.html", f"c:d-{n}:1.1~0"), family
        )
        for n, (state, count) in enumerate(states)
    ]


def _rows(number: int) -> list[FlowRow]:
    counts = tuple(Count(name, size, Place("synopsis/x.html", name)) for size, name in enumerate(views.COUNTED))
    return [FlowRow(f"{2000 + n} → {2001 + n}", counts) for n in range(number)]


def _changes(number: int) -> list[ChangeMark]:
    fates = ("same", "moved", "reworded", "partial", "new", "dropped", "alone")
    places = [Place("documents/d.html", f"c:d:{n}.1~0") for n in range(number)]
    return [ChangeMark(place, f"{n}.1", f"{n}.1", fates[n % 7], n / number, 1) for n, place in enumerate(places)]


def test_each_mark_leads_to_its_passage() -> None:
    """Every document that can tell something has a mark that is a link with a name."""
    svg = formulas_over_time(_marks(), href=_href, title="T", description="D")
    root = _root(svg)
    links = {anchor.get("href"): anchor.get("aria-label") for anchor in root.iter(f"{_SVG}a")}
    assert set(links) == {"formulas.html#formula-f"} | {f"documents/d-{n}.html#c:d-{n}:1.1~0" for n in range(3)}
    assert all(links.values())


def test_each_bar_leads_to_its_list() -> None:
    """Every count but nought has a bar that is a link, few pairs or many."""
    for number in (2, 30):
        svg = statement_flow(_rows(number), href=_href, title="T", description="D")
        anchors = list(_root(svg).iter(f"{_SVG}a"))
        assert len(anchors) == 5 * number
        assert {anchor.get("href") for anchor in anchors} == {
            f"synopsis/x.html#{name}" for name in ("reworded", "partial", "moved", "dropped", "new")
        }


def test_each_column_of_the_density_leads_to_its_passage() -> None:
    """Each statement has one column, large enough to be hit, that is a link and says how much of it changed."""
    svg = density_of_change(_changes(90), href=_href, title="T", description="D")
    anchors = list(_root(svg).iter(f"{_SVG}a"))
    assert [anchor.get("href") for anchor in anchors] == [f"documents/d.html#c:d:{n}.1~0" for n in range(90)]
    assert anchors[45].findtext(f"{_SVG}title") == "45.1: partly shared, 50 % of its words changed"
    sizes = [re.search(r"h([\d.]+)v([\d.]+)", path.get("d", "")) for anchor in anchors for path in anchor.iter(f"{_SVG}path")]
    assert all(size and float(size[1]) >= 22 and float(size[2]) >= 24 for size in sizes)


def test_a_known_sheet_is_drawn_on_without_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changed words move bars on the sheet that is known: the same bytes as drawn anew, without Altair and vl-convert."""
    before, after = _changes(45), [replace(mark, changed=mark.changed / 3, fate="reworded") for mark in _changes(45)]
    known = cache(density_sheet)
    anew = [density_of_change(marks, href=_href, title="T", description="D") for marks in (before, after)]
    known(len(before), tuple(mark.first for mark in before if mark.first in {"0.1", "10.1", "20.1", "30.1", "40.1"}))
    monkeypatch.setattr("vl_convert.vegalite_to_svg", None)
    assert anew == [density_of_change(marks, href=_href, title="T", description="D", draw=known) for marks in (before, after)]
    assert anew[0] != anew[1]


def test_other_passages_stand_on_a_known_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passage whose words and so whose id changed is linked from the drawing of formulas that is known."""
    before, after = _marks(), [replace(mark, place=replace(mark.place, fragment=f"{mark.place.fragment}9")) for mark in _marks()]
    sheets = []
    formulas_over_time(before, href=_href, title="T", description="D", draw=lambda *parts: sheets.append(life_sheet(*parts)) or sheets[0])
    anew = formulas_over_time(after, href=_href, title="T", description="D")
    monkeypatch.setattr("vl_convert.vegalite_to_svg", None)
    assert formulas_over_time(after, href=_href, title="T", description="D", draw=lambda *_: sheets[0]) == anew
    assert "~09" in anew


def test_a_bar_is_as_high_as_its_statement_changed() -> None:
    """What did not change has no height, what changed as a whole the full one; the colour says what became of it."""
    marks = [replace(mark, changed=share) for mark, share in zip(_changes(3), (0.0, 0.5, 1.0), strict=True)]
    root = _root(density_of_change(marks, href=_href, title="T", description="D"))
    bars = [path for path in root.iter(f"{_SVG}path") if path.get("class") in {"f-same", "f-moved", "f-reworded"}]
    assert [path.get("class") for path in bars] == ["f-same", "f-moved", "f-reworded"]
    assert [re.findall(r"v([\d.]+)", path.get("d", "")) for path in bars] == [["0"], ["17"], ["34"]]


def test_characters_that_no_svg_can_hold_are_drawn_as_replaced() -> None:
    """Control characters in a label end neither the process nor the chart."""
    marks = [replace(mark, label="be\x07ll \ufffe\x00", document_id="d\x1b") for mark in _marks()]
    svg = formulas_over_time(marks, href=_href, title="T", description="D")
    assert "be\ufffdll" in svg


def test_a_chart_is_named_and_static() -> None:
    """Title and description are there; script, style, foreign addresses and raw colours of the data are not."""
    for svg in (
        formulas_over_time(_marks(), href=_href, title="The <title>", description="What it shows"),
        statement_flow(_rows(3), href=_href, title="The <title>", description="What it shows"),
        density_of_change(_changes(50), href=_href, title="The <title>", description="What it shows"),
    ):
        root = _root(svg)
        assert root.findtext(f"{_SVG}title") == "The <title>"
        assert root.findtext(f"{_SVG}desc") == "What it shows"
        assert not re.search(r"style=|<script|vega|invalid|#0101|\bon\w+=", svg)
        assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]


def test_same_rows_give_same_bytes() -> None:
    """A chart drawn again, after others, is the same."""
    first = formulas_over_time(_marks(), href=_href, title="T", description="D")
    statement_flow(_rows(3), href=_href, title="T", description="D")
    assert formulas_over_time(_marks(), href=_href, title="T", description="D") == first


def test_nothing_to_draw_draws_nothing() -> None:
    """No rows, no chart."""
    assert formulas_over_time([], href=_href, title="T", description="D") == ""
    assert statement_flow([], href=_href, title="T", description="D") == ""
    assert density_of_change([], href=_href, title="T", description="D") == ""


def test_own_corpus_is_drawn(own_analysis: Analysis) -> None:
    """The project's own corpus has a mark for each document that attests a charted formula."""
    site = views.Site(own_analysis)
    life = views.index_view(site, fates=views.Fates(site)).life
    svg = formulas_over_time(life, href=_href, title="T", description="D")
    assert svg.count("<a ") == len({mark.family for mark in life}) + sum(mark.presence != "not-comparable" for mark in life)
