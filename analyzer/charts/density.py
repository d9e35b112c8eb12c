"""The density of change along a document: a column per statement, in the order of reading.

▁▁▃█▁▁▅▁▁█▁▃    height: how much of its wording changed; sign and colour: what it became
==~+==◐==+=~
2.1       5.3   each column leads to its passage
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair

from analyzer.charts.svg import COLOURS, FONT, Chart, Href, Links, data, drawn
from analyzer.views import ChangeMark
from analyzer.wording import RELATIONS, SIGNS

_STEP = 24
"""Pixels from one column to the next: a target that can be hit."""
_LINE = 40
"""Columns of a line."""
_TALL = 34
"""Pixels of a column that changed as a whole."""
_SIGN = 15
"""Pixels below it for its sign."""
_NAME = 14
"""Pixels above it for the number of a passage."""
_GAP = 8
_NAMED = 10
"""Each so-manieth column has its number above it."""
_LINE_HEIGHT = _NAME + _TALL + _SIGN + _GAP


def density_of_change(marks: Sequence[ChangeMark], *, href: Href, title: str, description: str) -> str:
    """A document's statements as columns that wrap like its text."""
    if not marks:
        return ""
    links = Links(href)
    cells, bars, signs, names = [], [], [], []
    for number, mark in enumerate(marks):
        line, column = divmod(number, _LINE)
        left, base = column * _STEP, line * _LINE_HEIGHT + _NAME + _TALL
        at = {"x": left + 1, "x2": left + _STEP - 1}
        cells.append({**at, "y": base - _TALL, "y2": base + _SIGN, "href": links.add(mark.place), "told": _told(mark)})
        bars.append({**at, "y": round(base - _TALL * mark.changed, 1), "y2": base, "kind": mark.fate})
        signs.append({"x": left + _STEP / 2, "y": base + _SIGN / 2, "label": SIGNS[mark.fate]})
        if column % _NAMED == 0:
            names.append({"x": left + 1, "y": base - _TALL - _NAME / 2, "label": mark.first})
    return drawn(_chart(cells, bars=bars, signs=signs, names=names), links=links, title=title, description=description, kind="density")


def _chart(cells: list[dict[str, Any]], *, bars: list[dict[str, Any]], signs: list[dict[str, Any]], names: list[dict[str, Any]]) -> Chart:
    width, height = min(len(cells), _LINE) * _STEP, -(-len(cells) // _LINE) * _LINE_HEIGHT
    x = altair.X("x:Q", axis=None, scale=altair.Scale(domain=[0, width], nice=False))
    y = altair.Y("y:Q", axis=None, scale=altair.Scale(domain=[0, height], reverse=True, nice=False))
    kinds = sorted({bar["kind"] for bar in bars})
    colour = altair.Color("kind:N", legend=None, scale=altair.Scale(domain=kinds, range=[COLOURS[kind] for kind in kinds]))
    layers = [
        altair.Chart(data(cells))
        .mark_rect(color=COLOURS["cell"])
        .encode(x=x, x2="x2:Q", y=y, y2="y2:Q", href="href:N", description="told:N"),
        altair.Chart(data(bars)).mark_rect().encode(x=x, x2="x2:Q", y=y, y2="y2:Q", color=colour),
        altair.Chart(data(signs)).mark_text(fontSize=12, font=FONT, color=COLOURS["ink"]).encode(x=x, y=y, text="label:N"),
        altair.Chart(data(names)).mark_text(fontSize=10, align="left", font=FONT, color=COLOURS["soft"]).encode(x=x, y=y, text="label:N"),
    ]
    return altair.layer(*layers).properties(width=width, height=height)


def _told(mark: ChangeMark) -> str:
    where = mark.first if mark.first == mark.last else f"{mark.first} to {mark.last}"
    return f"{where}: {RELATIONS[mark.fate]}, {round(mark.changed * 100)} % of its words changed"
