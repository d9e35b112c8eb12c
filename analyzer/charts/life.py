"""The life of formulas: a line from first to last attestation, a mark per document.

great friendship, special solidarity…   ●────────●────────○      ● attested  ○ host without it
priceless asset                         ●────────●
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from xml.etree import ElementTree

from analyzer.charts.svg import COLOURS, FONT, WIDE, WIDTH, Href, Links, cleaned, raw, short
from analyzer.views import LifeMark

Row = dict[str, Any]
Tick = tuple[int, str]
"""Where a document stands, and its name."""
Draw = Callable[[list[Row], list[Row], list[Tick]], str]
_MARKS = {
    "host-absent": ("circle", 30, 30),
    "other-words": ("diamond", 150, 150),
    "host-without": ("circle", 300, 300),
    "present": ("circle", 460, 90),
}
"""State of a formula in a text → shape, and area in square pixels with few documents and with many; later ones lie on top."""
_HOLLOW = ("host-without", "other-words")


def formulas_over_time(marks: Sequence[LifeMark], *, href: Href, title: str, description: str, draw: Draw | None = None) -> str:
    """The life of each formula: a line from first to last attestation, a mark per document.

    `draw` does what `life_sheet` does, which depends on no address; whoever keeps what that gave draws without Altair.
    """
    shown = [mark for mark in marks if mark.presence in _MARKS]
    few = len({mark.document_id for mark in marks}) <= WIDE
    if not few:
        shown = [mark for mark in shown if mark.presence == "present"]
    if not shown:
        return ""
    links = Links(href)
    order = {key: number for number, key in enumerate(dict.fromkeys(mark.family for mark in marks))}
    rows = [_row(mark, number=order[mark.family], few=few, link=links.add(mark.place)) for mark in shown]
    labels = {mark.family: (mark.label, links.add(mark.family_place)) for mark in marks}
    named = [{"row": order[key], "label": short(label), "told": label, "href": link} for key, (label, link) in labels.items()]
    ticks = sorted({(mark.number, mark.document_id) for mark in marks}) if few else []
    root = ElementTree.fromstring((draw or life_sheet)(rows, named, ticks))  # noqa: S314 drawn by `life_sheet`
    return cleaned(root, links=links, title=title, description=description, kind="life")


def _row(mark: LifeMark, *, number: int, few: bool, link: str) -> Row:
    told = f"{mark.count} ×" if mark.count else mark.presence
    at = mark.number if few else mark.year
    return {"row": number, "x": at, "kind": mark.presence, "href": link, "told": f"{mark.label}: {mark.document_id}, {told}"}


def life_sheet(rows: list[Row], named: list[Row], ticks: list[Tick]) -> str:
    """Marks, names of formulas and, where documents are few, their names, as Altair draws them: links are still stand-ins."""
    import altair  # noqa: PLC0415 not needed where the sheet is known

    spans = []
    for number in sorted({row["row"] for row in rows if row["kind"] == "present"}):
        here = [row["x"] for row in rows if row["row"] == number and row["kind"] == "present"]
        spans.append({"row": number, "x": min(here), "x2": max(here)})
    y = altair.Y("row:Q", axis=None, scale=altair.Scale(domain=[-0.5, len(named) - 0.5], reverse=True, nice=False))
    axis = altair.Axis(grid=False, tickMinStep=1, format="d", labelFont=FONT, labelFontSize=12, labelColor=COLOURS["ink"], title=None)
    if ticks:
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
    low, high = (0, max(number for number, _ in ticks)) if ticks else (min(row["x"] for row in rows), max(row["x"] for row in rows))
    pad = 0.5 if ticks else max(0.5, (high - low) / 40)
    x = altair.X("x:Q", axis=axis, scale=altair.Scale(domain=[low - pad, high + pad], nice=False))
    layers = [altair.Chart(altair.InlineData(values=spans)).mark_rule(color=COLOURS["rule"], strokeWidth=3).encode(y=y, x=x, x2="x2:Q")]
    for kind, (shape, large, small) in _MARKS.items():
        here = [row for row in rows if row["kind"] == kind]
        size = large if ticks else small
        mark = altair.Chart(altair.InlineData(values=here)).mark_point(
            shape=shape, size=size, filled=kind not in _HOLLOW, color=COLOURS[kind], strokeWidth=2.5, opacity=1
        )
        if here:
            layers.append(mark.encode(y=y, x=x, href="href:N", description="told:N"))
    text = altair.Chart(altair.InlineData(values=named)).mark_text(align="left", font=FONT, fontSize=13, dy=-22, color=COLOURS["ink"])
    layers.append(text.encode(y=y, x=altair.value(4), text="label:N", href="href:N", description="told:N"))
    return raw(altair.layer(*layers).properties(width=WIDTH, height=len(named) * 52).to_dict())


def _label_expression(ticks: Iterable[tuple[int, str]]) -> str:
    cases = "".join(f"datum.value == {number} ? {_quoted(label)} : " for number, label in ticks)
    return f"{cases}''"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'"
