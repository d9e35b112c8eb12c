"""The flow of statements from one period to another, or from one document to another: a stretch per outcome.

2024 → 2025   [= 3][~ 20][◐ 11][− 68][+ 40]
              [⇄ 12]                            those of them that also moved
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import altair

from analyzer.charts.svg import COLOURS, FONT, WIDE, WIDTH, Href, Links, drawn, short
from analyzer.views import FlowRow
from analyzer.wording import RELATIONS, SIGNS

_STACKED = ("same", "reworded", "partial", "dropped", "new")
_KINDS = (*_STACKED, "moved")
_ROOM = 34
"""Pixels from which a bar holds its own label."""
_LINE = 76
_BAR = 24
_COLUMNS = 220
_Chart = altair.Chart | altair.LayerChart | altair.FacetChart
_SOFT: dict[str, Any] = {"labelFont": FONT, "labelFontSize": 12, "labelColor": COLOURS["soft"], "title": None}


def statement_flow(rows: Sequence[FlowRow], *, href: Href, title: str, description: str) -> str:
    """Stacked bars per pair of periods or documents: kept, reworded, partial, dropped, new; and beneath, how many of them moved."""
    links = Links(href)
    bars = [bar for number, row in enumerate(rows) for bar in _bars(row, number, links)]
    if not bars:
        return ""
    chart = _columns(bars, number=len(rows)) if len(rows) > WIDE else _lines(bars, names=[short(row.name) for row in rows])
    return drawn(chart.to_dict(), links=links, title=title, description=description, kind="flow")


def _bars(row: FlowRow, number: int, links: Links) -> Iterator[dict[str, Any]]:
    counts = {count.name: count for count in row.counts}
    at = 0
    for name in _KINDS:
        count = counts[name]
        start = 0 if name == "moved" else at
        if count.number:
            yield {"row": number, "from": start, "to": start + count.number, "kind": name, "href": links.add(count.place)} | {
                "told": f"{row.name}: {count.number} {RELATIONS[name]}",
                "label": f"{SIGNS[name]} {count.number}",
                "size": count.number,
            }
        at = start + count.number


def _colour(bars: list[dict[str, Any]]) -> altair.Color:
    kinds = sorted({bar["kind"] for bar in bars})
    return altair.Color("kind:N", legend=None, scale=altair.Scale(domain=kinds, range=[COLOURS[kind] for kind in kinds]))


def _lines(bars: list[dict[str, Any]], *, names: list[str]) -> _Chart:
    top = max(bar["to"] for bar in bars)
    height = len(names) * _LINE
    placed = []
    for bar in bars:
        base = bar["row"] * _LINE + (_LINE - 2 * _BAR) + (_BAR if bar["kind"] == "moved" else 0)
        placed.append(bar | {"y": base, "y2": base + _BAR - 1, "middle": (bar["from"] + bar["to"]) / 2, "centre": base + _BAR / 2})
    y = altair.Y("y:Q", axis=None, scale=altair.Scale(domain=[0, height], reverse=True, nice=False))
    centre = altair.Y("centre:Q", axis=None, scale=altair.Scale(domain=[0, height], reverse=True, nice=False))
    axis = altair.Axis(grid=False, tickMinStep=1, tickCount=6, format="d", **_SOFT)
    scale = altair.Scale(domain=[0, top], nice=False)
    start, middle = altair.X("from:Q", axis=axis, scale=scale), altair.X("middle:Q", axis=axis, scale=scale)
    wide = [bar for bar in placed if bar["size"] / top * WIDTH > _ROOM]
    named = [{"centre": number * _LINE + (_LINE - 2 * _BAR) / 2 + 2, "label": name} for number, name in enumerate(names)]
    above = altair.Chart(altair.InlineData(values=named)).mark_text(align="left", font=FONT, fontSize=13, color=COLOURS["ink"])
    layers = [
        altair.Chart(altair.InlineData(values=placed))
        .mark_rect()
        .encode(x=start, x2="to:Q", y=y, y2="y2:Q", color=_colour(placed), href="href:N", description="told:N"),
        altair.Chart(altair.InlineData(values=wide))
        .mark_text(font=FONT, fontSize=12, color=COLOURS["label"])
        .encode(x=middle, y=centre, text="label:N"),
        above.encode(y=centre, x=altair.value(2), text="label:N"),
    ]
    return altair.layer(*layers).properties(width=WIDTH, height=height)


def _columns(bars: list[dict[str, Any]], *, number: int) -> _Chart:
    """Where there are many: upright, what moved below the line."""
    width = max(WIDTH, number * 4)
    placed = [bar | ({"from": -bar["size"], "to": 0} if bar["kind"] == "moved" else {}) for bar in bars]
    axis = altair.Axis(grid=False, tickMinStep=1, minExtent=40, maxExtent=40, labelExpr="format(abs(datum.value), 'd')", **_SOFT)
    x = altair.X("row:Q", axis=None, scale=altair.Scale(domain=[-1, number], nice=False))
    drawing: _Chart = altair.Chart(altair.InlineData(values=placed)).mark_bar(size=max(2.0, width / number - 1))
    y = altair.Y("from:Q", axis=axis)
    return altair.layer(drawing.encode(x=x, y=y, y2="to:Q", color=_colour(placed), href="href:N", description="told:N")).properties(
        width=width, height=_COLUMNS
    )
