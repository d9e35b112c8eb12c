"""The density of change along a document: a column per statement, in the order of reading.

▁▁▃█▁▁▅▁▁█▁▃    height: how much of its wording changed; sign and colour: what it became
==~+==◐==+=~
2.1       5.3   each column leads to its passage

Altair draws the sheet: as many columns as there are statements, all alike. What each statement is, its height, sign, colour
and link, is put in afterwards, as links are in every chart. Starting the engine takes half a second; who keeps the
sheet draws a text in which words have changed without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from functools import cache
from typing import Any
from xml.etree import ElementTree

from analyzer.charts.svg import COLOURS, FONT, STAND_IN, SVG, XLINK, Href, Links, cleaned, raw
from analyzer.views import ChangeMark
from analyzer.wording import RELATIONS, SIGNS

Draw = Callable[[int, tuple[str, ...]], str]
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


def density_of_change(marks: Sequence[ChangeMark], *, href: Href, title: str, description: str, draw: Draw | None = None) -> str:
    """A document's statements as columns that wrap like its text.

    `draw` does what `density_sheet` does; whoever keeps what that gave draws without Altair.
    """
    if not marks:
        return ""
    names = tuple(mark.first for number, mark in enumerate(marks) if number % _LINE % _NAMED == 0)
    root = ElementTree.fromstring((draw or density_sheet)(len(marks), names))  # noqa: S314 drawn by `density_sheet`
    cells, bars, signs, _ = (group for group in root.iter(f"{{{SVG}}}g") if group.get("class", "").startswith(("mark-rect", "mark-text")))
    links = Links(href)
    for number, mark in enumerate(marks):
        left, base = _place(number)
        top = round(base - _TALL * mark.changed, 1)
        cells[number].set(XLINK, links.add(mark.place))
        cells[number][0].set("aria-label", _told(mark))
        bars[number].set("d", f"M{left + 1},{_short(top)}h{_STEP - 2}v{_short(base - top)}h-{_STEP - 2}Z")
        bars[number].set("fill", COLOURS[mark.fate])
        signs[number].text = SIGNS[mark.fate]
    return cleaned(root, links=links, title=title, description=description, kind="density")


def density_sheet(columns: int, names: tuple[str, ...]) -> str:
    """Columns as Altair draws them: all of full height and of one kind."""
    places = [_place(number) for number in range(columns)]
    at = [{"x": left + 1, "x2": left + _STEP - 1, "y": base - _TALL} for left, base in places]
    named = [place for number, place in enumerate(places) if number % _LINE % _NAMED == 0]
    rows = {
        "cells": [cell | {"y2": base + _SIGN, "href": f"{STAND_IN}0"} for cell, (_, base) in zip(at, places, strict=True)],
        "bars": [bar | {"y2": base} for bar, (_, base) in zip(at, places, strict=True)],
        "signs": [{"x": left + _STEP / 2, "y": base + _SIGN / 2, "label": SIGNS["same"]} for left, base in places],
        "names": [{"x": left + 1, "y": base - _TALL - _NAME / 2, "label": name} for name, (left, base) in zip(names, named, strict=True)],
    }
    width, height = min(columns, _LINE) * _STEP, -(-columns // _LINE) * _LINE_HEIGHT
    spec = deepcopy(_template())
    for layer in spec["layer"]:
        layer["encoding"]["x"]["scale"]["domain"] = [0, width]
        layer["encoding"]["y"]["scale"]["domain"] = [0, height]
    return raw(spec | {"width": width, "height": height, "datasets": rows})


def _place(number: int) -> tuple[int, int]:
    """Where a column begins, and its foot."""
    line, column = divmod(number, _LINE)
    return column * _STEP, line * _LINE_HEIGHT + _NAME + _TALL


@cache
def _template() -> dict[str, Any]:
    """What all documents have in common: Altair takes longer to check a specification than the engine takes to draw it."""
    import altair  # noqa: PLC0415 not needed where the sheet is known

    x = altair.X("x:Q", axis=None, scale=altair.Scale(domain=[0, 1], nice=False))
    y = altair.Y("y:Q", axis=None, scale=altair.Scale(domain=[0, 1], reverse=True, nice=False))
    cells, bars, signs, names = (altair.Chart(altair.NamedData(name)) for name in ("cells", "bars", "signs", "names"))
    layers = (
        cells.mark_rect(color=COLOURS["cell"]).encode(x=x, x2="x2:Q", y=y, y2="y2:Q", href="href:N"),
        bars.mark_rect(color=COLOURS["same"]).encode(x=x, x2="x2:Q", y=y, y2="y2:Q"),
        signs.mark_text(fontSize=12, font=FONT, color=COLOURS["ink"]).encode(x=x, y=y, text="label:N"),
        names.mark_text(fontSize=10, align="left", font=FONT, color=COLOURS["soft"]).encode(x=x, y=y, text="label:N"),
    )
    return altair.layer(*layers).to_dict()


def _short(coordinate: float) -> str:
    return f"{coordinate:.1f}".removesuffix(".0")


def _told(mark: ChangeMark) -> str:
    where = mark.first if mark.first == mark.last else f"{mark.first} to {mark.last}"
    return f"{where}: {RELATIONS[mark.fate]}, {round(mark.changed * 100)} % of its words changed"
