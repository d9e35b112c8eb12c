"""Rows → static SVG by Altair and vl-convert: no script, no network, the same bytes on any machine.

    great friendship, special solidarity…   ●────────●────────○      ● attested  ○ host without it
    priceless asset                         ●────────●

What vl-convert writes is cleaned before it goes into a page: link targets are put in afterwards
(it resolves them against a foreign host), clip ids are numbered anew (its counter runs through the
whole process), colours become classes, so that dark mode, forced colours and print can restyle
them, and text is measured with a font that vl-convert carries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from xml.etree import ElementTree

import altair
import vl_convert

from analyzer.views import LifeMark, Place, Tally

_FONT = "Liberation Sans"
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_CLASSES = ("ink", "soft", "rule", "present", "host-without", "host-absent", "same", "reworded", "partial", "dropped", "new", "label")
_COLOURS = {name: f"#0101{number:02x}" for number, name in enumerate(_CLASSES, start=16)}
_NAMES = {colour: name for name, colour in _COLOURS.items()}
_STACKED = ("same", "reworded", "partial", "dropped", "new")
_SIGNS = {"same": "=", "reworded": "~", "partial": "◐", "dropped": "−", "new": "+"}
_WIDTH = 720
_WIDE = 16
"""Bars up to which each has its own labelled line."""
_ROOM = 34
"""Pixels from which a bar holds its own label."""

Href = Callable[[Place], str]
_Chart = altair.LayerChart | altair.FacetChart


def formulas_over_time(marks: Sequence[LifeMark], *, href: Href, title: str, description: str) -> str:
    """The life of each formula: a line from first to last attestation, a mark per document."""
    drawn = [mark for mark in marks if mark.presence in ("present", "host-without", "host-absent")]
    documents = len({mark.document_id for mark in marks})
    few = documents <= _WIDE
    if not few:
        drawn = [mark for mark in drawn if mark.presence == "present"]
    if not drawn:
        return ""
    links = _Links(href)
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
        for mark in drawn
    ]
    chart = altair.layer(*_life_layers(rows, marks=drawn, order=order, few=few, links=links)).properties(
        width=_WIDTH, height=max(1, len(order)) * 52
    )
    return _finish(chart, links=links, title=title, description=description)


def _life_layers(
    rows: list[dict[str, Any]], *, marks: Sequence[LifeMark], order: list[str], few: bool, links: _Links
) -> list[altair.Chart]:
    labels = {mark.family: (mark.label, links.add(mark.family_place)) for mark in marks}
    named = [{"row": order.index(key), "label": _short(label), "told": label, "href": link} for key, (label, link) in labels.items()]
    spans = []
    for number in sorted({row["row"] for row in rows if row["kind"] == "present"}):
        here = [row["x"] for row in rows if row["row"] == number and row["kind"] == "present"]
        spans.append({"row": number, "x": min(here), "x2": max(here)})
    y = altair.Y("row:Q", axis=None, scale=altair.Scale(domain=[-0.5, len(order) - 0.5], reverse=True, nice=False))
    ticks = sorted({(mark.number, mark.document_id) for mark in marks})
    axis = altair.Axis(grid=False, tickMinStep=1, format="d", labelFont=_FONT, labelFontSize=12, labelColor=_COLOURS["ink"], title=None)
    if few:
        axis = altair.Axis(
            values=[number for number, _ in ticks],
            labelExpr=_label_expression(ticks),
            grid=False,
            labelFont=_FONT,
            labelFontSize=12,
            labelColor=_COLOURS["ink"],
            labelLimit=_WIDTH // max(1, len(ticks)) - 6,
            title=None,
        )
    low, high = min(row["x"] for row in rows), max(row["x"] for row in rows)
    low, high = (0, max(number for number, _ in ticks)) if few else (low, high)
    pad = 0.5 if few else max(0.5, (high - low) / 40)
    x = altair.X("x:Q", axis=axis, scale=altair.Scale(domain=[low - pad, high + pad], nice=False))
    line = altair.Chart(_data(spans)).mark_rule(color=_COLOURS["rule"], strokeWidth=3).encode(y=y, x=x, x2="x2:Q")
    layers = [line]
    for kind in ("host-absent", "host-without", "present"):
        here = [row for row in rows if row["kind"] == kind]
        size = {"present": 460 if few else 90, "host-without": 300, "host-absent": 30}[kind]
        mark = altair.Chart(_data(here)).mark_point(
            shape="circle", size=size, filled=kind != "host-without", color=_COLOURS[kind], strokeWidth=2.5, opacity=1
        )
        if here:
            layers.append(mark.encode(y=y, x=x, href="href:N", description="told:N"))
    text = altair.Chart(_data(named)).mark_text(align="left", font=_FONT, fontSize=13, dy=-22, color=_COLOURS["ink"])
    layers.append(text.encode(y=y, x=altair.value(4), text="label:N", href="href:N", description="told:N"))
    return layers


def _label_expression(ticks: Iterable[tuple[int, str]]) -> str:
    cases = "".join(f"datum.value == {number} ? {_quoted(label)} : " for number, label in ticks)
    return f"{cases}''"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'"


def _short(text: str, limit: int = 88) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def statement_flow(tallies: Sequence[Tally], *, href: Href, title: str, description: str) -> str:
    """Stacked bars per pair of documents: kept, reworded, partial, dropped, new."""
    if not tallies:
        return ""
    links = _Links(href)
    rows = []
    for number, item in enumerate(tallies):
        at = 0
        counts = {count.name: count for count in item.counts}
        for name in _STACKED:
            count = counts[name]
            if count.number:
                label = f"{item.earlier.id} → {item.later.id}: {count.number} {name}"
                rows.append(
                    {"row": number, "from": at, "to": at + count.number, "kind": name, "told": label, "href": links.add(count.place)}
                    | {"label": f"{_SIGNS[name]} {count.number}", "middle": at + count.number / 2, "size": count.number}
                )
            at += count.number
    if not rows:
        return ""
    if len(tallies) > _WIDE:
        chart = _flow_columns(rows, number=len(tallies))
    else:
        names = [{"row": n, "label": _short(f"{t.earlier.id} → {t.later.id}")} for n, t in enumerate(tallies)]
        chart = _flow_bars(rows, names=names)
    return _finish(chart, links=links, title=title, description=description)


def _flow_bars(rows: list[dict[str, Any]], *, names: list[dict[str, Any]]) -> _Chart:
    top = max(row["to"] for row in rows)
    y = altair.Y("row:Q", axis=None, scale=altair.Scale(domain=[-0.5, len(names) - 0.5], reverse=True, nice=False))
    axis = altair.Axis(
        grid=False, labelFont=_FONT, labelFontSize=12, labelColor=_COLOURS["soft"], title=None, tickMinStep=1, tickCount=6, format="d"
    )
    scale = altair.Scale(domain=[0, top], nice=False)
    layers = []
    for kind in _STACKED:
        here = [row for row in rows if row["kind"] == kind]
        bars = altair.Chart(_data(here)).mark_bar(color=_COLOURS[kind], size=26, yOffset=6, y2Offset=6)
        if here:
            layers.append(bars.encode(y=y, x=altair.X("from:Q", axis=axis, scale=scale), x2="to:Q", href="href:N", description="told:N"))
    wide = [row for row in rows if row["size"] / top * _WIDTH > _ROOM]
    inside = altair.Chart(_data(wide)).mark_text(font=_FONT, fontSize=12, dy=6, color=_COLOURS["label"])
    layers.append(inside.encode(y=y, x=altair.X("middle:Q", scale=scale, axis=axis), text="label:N"))
    above = altair.Chart(_data(names)).mark_text(align="left", font=_FONT, fontSize=13, dy=-18, color=_COLOURS["ink"])
    layers.append(above.encode(y=y, x=altair.value(2), text="label:N"))
    return altair.layer(*layers).properties(width=_WIDTH, height=len(names) * 58)


def _flow_columns(rows: list[dict[str, Any]], *, number: int) -> _Chart:
    width = max(_WIDTH, number * 4)
    y = altair.Axis(
        grid=False, labelFont=_FONT, labelFontSize=12, labelColor=_COLOURS["soft"], title=None, tickMinStep=1, minExtent=40, maxExtent=40
    )
    layers = []
    for kind in _STACKED:
        here = [row for row in rows if row["kind"] == kind]
        bars = altair.Chart(_data(here)).mark_bar(color=_COLOURS[kind], size=max(2.0, width / number - 1))
        scale = altair.Scale(domain=[-1, number], nice=False)
        if here:
            layers.append(
                bars.encode(
                    x=altair.X("row:Q", axis=None, scale=scale),
                    y=altair.Y("from:Q", axis=y),
                    y2="to:Q",
                    href="href:N",
                    description="told:N",
                )
            )
    return altair.layer(*layers).properties(width=width, height=220)


class _Links:
    """Targets by number: the numbers travel through vl-convert, the targets do not."""

    def __init__(self, href: Href) -> None:
        self._href = href
        self._targets: dict[str, int] = {}

    def add(self, place: Place) -> str:
        """A stand-in for the place's address."""
        target = self._href(place)
        return f"https://target.invalid/{self._targets.setdefault(target, len(self._targets))}"

    def target(self, stand_in: str) -> str:
        """The address that a stand-in stands for."""
        number = int(stand_in.rsplit("/", 1)[1])
        return list(self._targets)[number]


def _data(rows: list[dict[str, Any]]) -> altair.InlineData:
    return altair.InlineData(values=rows)


def _finish(chart: _Chart, *, links: _Links, title: str, description: str) -> str:
    config = {"view": {"stroke": None}, "background": None, "font": _FONT, "axis": {"domain": False, "ticks": False}, "padding": 4}
    spec = chart.to_dict()
    spec["config"] = config
    svg = vl_convert.vegalite_to_svg(_drawable(spec))
    return cleaned(svg, links=links, title=title, description=description)


_UNDRAWABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _drawable(value: Any) -> Any:
    """A specification without characters that no SVG can hold: on one of them vl-convert ends the whole process."""
    if isinstance(value, str):
        return _UNDRAWABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_drawable(item) for item in value]
    return {key: _drawable(item) for key, item in value.items()} if isinstance(value, dict) else value


_ROLES = ("role", "aria-roledescription", "aria-label", "aria-hidden", "pointer-events", "style")
_CLIP = re.compile(r"clip\d+")


def cleaned(svg: str, *, links: _Links, title: str, description: str) -> str:
    """vl-convert's SVG made fit for a page: classes for colours, own links, title and description, stable ids."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(svg)  # noqa: S314 written by vl-convert from our own rows
    clips: dict[str, str] = {}
    for element in root.iter():
        label = element.get("aria-label", "")
        for name in _ROLES:
            element.attrib.pop(name, None)
        _recolour(element)
        for name, value in list(element.attrib.items()):
            element.set(name, _CLIP.sub(lambda found: clips.setdefault(found.group(), f"clip-{len(clips) + 1}"), value))
        if element.tag == f"{{{_SVG}}}text":
            element.attrib.pop("font-family", None)
        if label:
            element.set("data-label", label)
    for anchor in root.iter(f"{{{_SVG}}}a"):
        anchor.set("href", links.target(anchor.attrib.pop(_XLINK)))
        anchor.set("aria-label", next((child.get("data-label", "") for child in anchor.iter() if child.get("data-label")), ""))
    for element in root.iter():
        element.attrib.pop("data-label", None)
    for index, (tag, text) in enumerate((("title", title), ("desc", description))):
        node = ElementTree.Element(f"{{{_SVG}}}{tag}")
        node.text = text
        root.insert(index, node)
    root.attrib = {
        "viewBox": root.get("viewBox", ""),
        "width": root.get("width", ""),
        "role": "group",
        "aria-label": title,
        "class": "chart-svg",
    }
    return ElementTree.tostring(root, encoding="unicode")


def _recolour(element: ElementTree.Element) -> None:
    names = []
    for attribute, prefix in (("fill", "f"), ("stroke", "s")):
        value = element.get(attribute, "")
        if value in _NAMES:
            names.append(f"{prefix}-{_NAMES[value]}")
            del element.attrib[attribute]
    element.attrib.pop("class", None)
    if names:
        element.set("class", " ".join(names))
