"""The density of change along a document: a column per statement, in the order of reading.

▁▁▃█▁▁▅▁▁█▁▃    height: how much of its wording changed; sign and colour: what it became
==~+==◐==+=~
2.1       5.3   each column leads to its passage
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from typing import Any

import altair

from analyzer.charts.svg import COLOURS, FATES, FONT, Href, Links, drawn
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
    spec = _specification({"cells": cells, "bars": bars, "signs": signs, "names": names}, columns=len(cells))
    return drawn(spec, links=links, title=title, description=description, kind="density")


def _specification(rows: dict[str, list[dict[str, Any]]], *, columns: int) -> dict[str, Any]:
    width, height = min(columns, _LINE) * _STEP, -(-columns // _LINE) * _LINE_HEIGHT
    spec = deepcopy(_template())
    for layer in spec["layer"]:
        layer["encoding"]["x"]["scale"]["domain"] = [0, width]
        layer["encoding"]["y"]["scale"]["domain"] = [0, height]
    return spec | {"width": width, "height": height, "datasets": rows}


@cache
def _template() -> dict[str, Any]:
    """What all documents have in common: Altair takes longer to check a specification than the engine takes to draw it."""
    x = altair.X("x:Q", axis=None, scale=altair.Scale(domain=[0, 1], nice=False))
    y = altair.Y("y:Q", axis=None, scale=altair.Scale(domain=[0, 1], reverse=True, nice=False))
    colours = altair.Scale(domain=list(FATES), range=[COLOURS[kind] for kind in FATES])
    cells, bars, signs, names = (altair.Chart(altair.NamedData(name)) for name in ("cells", "bars", "signs", "names"))
    layers = (
        cells.mark_rect(color=COLOURS["cell"]).encode(x=x, x2="x2:Q", y=y, y2="y2:Q", href="href:N", description="told:N"),
        bars.mark_rect().encode(x=x, x2="x2:Q", y=y, y2="y2:Q", color=altair.Color("kind:N", legend=None, scale=colours)),
        signs.mark_text(fontSize=12, font=FONT, color=COLOURS["ink"]).encode(x=x, y=y, text="label:N"),
        names.mark_text(fontSize=10, align="left", font=FONT, color=COLOURS["soft"]).encode(x=x, y=y, text="label:N"),
    )
    return altair.layer(*layers).to_dict()


def _told(mark: ChangeMark) -> str:
    where = mark.first if mark.first == mark.last else f"{mark.first} to {mark.last}"
    return f"{where}: {RELATIONS[mark.fate]}, {round(mark.changed * 100)} % of its words changed"
