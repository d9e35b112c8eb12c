"""The density of change along a document: a column per statement, in the order of reading.

▁▁▃█▁▁▅▁▁█▁▃    height: how much of its wording changed; sign and colour: what it became
==~+==◐==+=~
2.1       5.3   each column leads to its passage

What all documents have in common, the sheet, is specified by Altair and translated for Vega once. Loading Altair and
the translator takes longer than all drawing, so that whoever keeps the sheet draws the next document without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from json import dumps, loads
from typing import Any

from analyzer.charts.svg import COLOURS, CONFIG, FATES, FONT, Href, Links, drawn_by_vega
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


def density_of_change(marks: Sequence[ChangeMark], *, href: Href, title: str, description: str, sheet: str = "") -> str:
    """A document's statements as columns that wrap like its text; `sheet` is what `density_sheet` gave, if it is known."""
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
    spec = _specification(sheet or density_sheet(), {"cells": cells, "bars": bars, "signs": signs, "names": names})
    return drawn_by_vega(spec, links=links, title=title, description=description, kind="density")


def _specification(sheet: str, rows: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    columns = len(rows["cells"])
    size = {"x": min(columns, _LINE) * _STEP, "y": -(-columns // _LINE) * _LINE_HEIGHT}
    spec: dict[str, Any] = loads(sheet)
    for table in spec["data"]:
        if table["name"] in rows:
            table["values"] = rows[table["name"]]
    for scale in spec["scales"]:
        if scale["name"] in size:
            scale["domain"] = [0, size[scale["name"]]]
    return spec | {"width": size["x"], "height": size["y"]}


@cache
def density_sheet() -> str:
    """A specification for Vega, as JSON, that lacks rows and size."""
    import altair  # noqa: PLC0415 not needed where the sheet is known
    import vl_convert  # noqa: PLC0415 as above

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
    return dumps(vl_convert.vegalite_to_vega(altair.layer(*layers).to_dict() | {"config": CONFIG}))


def _told(mark: ChangeMark) -> str:
    where = mark.first if mark.first == mark.last else f"{mark.first} to {mark.last}"
    return f"{where}: {RELATIONS[mark.fate]}, {round(mark.changed * 100)} % of its words changed"
