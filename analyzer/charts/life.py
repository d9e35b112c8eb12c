"""The life of formulas: a line from first to last attestation, a mark per document.

great friendship, special solidarity…   ●────────●────────○      ● attested  ○ host without it
priceless asset                         ●────────●
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import altair

from analyzer.charts.svg import COLOURS, FONT, WIDE, WIDTH, Href, Links, drawn, short
from analyzer.views import LifeMark

_MARKS = {
    "host-absent": ("circle", 30, 30),
    "other-words": ("diamond", 150, 150),
    "host-without": ("circle", 300, 300),
    "present": ("circle", 460, 90),
}
"""State of a formula in a text → shape, and area in square pixels with few documents and with many; later ones lie on top."""
_HOLLOW = ("host-without", "other-words")


def formulas_over_time(marks: Sequence[LifeMark], *, href: Href, title: str, description: str) -> str:
    """The life of each formula: a line from first to last attestation, a mark per document."""
    shown = [mark for mark in marks if mark.presence in _MARKS]
    documents = len({mark.document_id for mark in marks})
    few = documents <= WIDE
    if not few:
        shown = [mark for mark in shown if mark.presence == "present"]
    if not shown:
        return ""
    links = Links(href)
    order = list(dict.fromkeys(mark.family for mark in marks))
    rows = [
        {
            "row": order.index(mark.family),
            "x": mark.number if few else mark.year,
            "kind": mark.presence,
            "href": links.add(mark.place),
            "told": f"{mark.label}: {mark.document_id}, {mark.count} ×"
            if mark.count
            else f"{mark.label}: {mark.document_id}, {mark.presence}",
        }
        for mark in shown
    ]
    chart = altair.layer(*_life_layers(rows, marks=shown, order=order, few=few, links=links)).properties(
        width=WIDTH, height=max(1, len(order)) * 52
    )
    return drawn(chart.to_dict(), links=links, title=title, description=description, kind="life")


def _life_layers(rows: list[dict[str, Any]], *, marks: Sequence[LifeMark], order: list[str], few: bool, links: Links) -> list[altair.Chart]:
    labels = {mark.family: (mark.label, links.add(mark.family_place)) for mark in marks}
    named = [{"row": order.index(key), "label": short(label), "told": label, "href": link} for key, (label, link) in labels.items()]
    spans = []
    for number in sorted({row["row"] for row in rows if row["kind"] == "present"}):
        here = [row["x"] for row in rows if row["row"] == number and row["kind"] == "present"]
        spans.append({"row": number, "x": min(here), "x2": max(here)})
    y = altair.Y("row:Q", axis=None, scale=altair.Scale(domain=[-0.5, len(order) - 0.5], reverse=True, nice=False))
    ticks = sorted({(mark.number, mark.document_id) for mark in marks})
    axis = altair.Axis(grid=False, tickMinStep=1, format="d", labelFont=FONT, labelFontSize=12, labelColor=COLOURS["ink"], title=None)
    if few:
        axis = altair.Axis(
            values=[number for number, _ in ticks],
            labelExpr=_label_expression(ticks),
            grid=False,
            labelFont=FONT,
            labelFontSize=12,
            labelColor=COLOURS["ink"],
            labelLimit=WIDTH // max(1, len(ticks)) - 6,
            title=None,
        )
    low, high = min(row["x"] for row in rows), max(row["x"] for row in rows)
    low, high = (0, max(number for number, _ in ticks)) if few else (low, high)
    pad = 0.5 if few else max(0.5, (high - low) / 40)
    x = altair.X("x:Q", axis=axis, scale=altair.Scale(domain=[low - pad, high + pad], nice=False))
    line = altair.Chart(altair.InlineData(values=spans)).mark_rule(color=COLOURS["rule"], strokeWidth=3).encode(y=y, x=x, x2="x2:Q")
    layers = [line]
    for kind, (shape, large, small) in _MARKS.items():
        here = [row for row in rows if row["kind"] == kind]
        size = large if few else small
        mark = altair.Chart(altair.InlineData(values=here)).mark_point(
            shape=shape, size=size, filled=kind not in _HOLLOW, color=COLOURS[kind], strokeWidth=2.5, opacity=1
        )
        if here:
            layers.append(mark.encode(y=y, x=x, href="href:N", description="told:N"))
    text = altair.Chart(altair.InlineData(values=named)).mark_text(align="left", font=FONT, fontSize=13, dy=-22, color=COLOURS["ink"])
    layers.append(text.encode(y=y, x=altair.value(4), text="label:N", href="href:N", description="told:N"))
    return layers


def _label_expression(ticks: Iterable[tuple[int, str]]) -> str:
    cases = "".join(f"datum.value == {number} ? {_quoted(label)} : " for number, label in ticks)
    return f"{cases}''"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'"
