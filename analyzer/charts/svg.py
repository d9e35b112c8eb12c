"""From a chart's specification to an SVG that is fit for a page.

    Altair specification ── vl-convert ─→ SVG with raw colours, stand-ins for links, counted clip ids
                         ── cleaned ────→ classes for colours, our links, each named by what it tells

Link targets are put in afterwards (vl-convert resolves them against a foreign host), clip ids are
numbered anew (its counter runs through the whole process), coordinates are rounded, colours become classes, so that dark
mode, forced colours and print can restyle them, and text is measured with a font that it carries.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import vl_convert

from analyzer.views import Place

FONT = "Liberation Sans"
SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"
FATES = ("same", "reworded", "partial", "moved", "dropped", "new", "alone")
"""What can have become of a statement."""
_CLASSES = ("ink", "soft", "rule", "present", "host-without", "other-words", "host-absent", "label", "cell", *FATES)
COLOURS = {name: f"#0101{number:02x}" for number, name in enumerate(_CLASSES, start=16)}
"""A colour that no reader sees for each class of the style sheet."""
_NAMES = {colour: name for name, colour in COLOURS.items()}
STAND_IN = "https://target.invalid/"
"""What the address of a mark begins with until its own is put in."""
WIDTH = 720
WIDE = 16
"""Bars up to which each has its own labelled line."""

Href = Callable[[Place], str]


def short(text: str, limit: int = 88) -> str:
    """A label that fits on its line."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


class Links:
    """Targets by number: the numbers travel through vl-convert, the targets do not."""

    def __init__(self, href: Href) -> None:
        self._href = href
        self._numbers: dict[str, int] = {}
        self._targets: list[str] = []

    def add(self, place: Place) -> str:
        """A stand-in for the place's address."""
        target = self._href(place)
        if target not in self._numbers:
            self._numbers[target] = len(self._targets)
            self._targets.append(target)
        return f"{STAND_IN}{self._numbers[target]}"

    def target(self, stand_in: str) -> str:
        """The address that a stand-in stands for."""
        return self._targets[int(stand_in.rsplit("/", 1)[1])]


def drawn(spec: dict[str, Any], *, links: Links, title: str, description: str, kind: str) -> str:
    """A specification as SVG for a page; `kind` is a class of the style sheet."""
    root = ElementTree.fromstring(raw(spec))  # noqa: S314 written by vl-convert from our own rows
    return cleaned(root, links=links, title=title, description=description, kind=kind)


def raw(spec: dict[str, Any]) -> str:
    """A specification as vl-convert draws it."""
    config = {"view": {"stroke": None}, "background": None, "font": FONT, "axis": {"domain": False, "ticks": False}, "padding": 4}
    return vl_convert.vegalite_to_svg(_drawable(spec | {"config": config}))


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
_LONG = re.compile(r"\d+\.\d{3,}")


def cleaned(root: ElementTree.Element, *, links: Links, title: str, description: str, kind: str) -> str:
    """vl-convert's SVG made fit for a page: classes for colours, own links, title and description, stable ids."""
    ElementTree.register_namespace("", SVG)
    clips: dict[str, str] = {}
    told: dict[ElementTree.Element, str] = {}
    for element in root.iter():
        if label := element.get("aria-label", ""):
            told[element] = label
        for name in _ROLES:
            element.attrib.pop(name, None)
        _recolour(element)
        for name, value in list(element.attrib.items()):
            named = _CLIP.sub(lambda found: clips.setdefault(found.group(), f"clip-{len(clips) + 1}"), value)
            element.set(name, _LONG.sub(_rounded, named) if name in ("d", "transform") else named)
        if element.tag == f"{{{SVG}}}text":
            element.attrib.pop("font-family", None)
    for anchor in root.iter(f"{{{SVG}}}a"):
        anchor.set("href", links.target(anchor.attrib.pop(XLINK)))
        label = next((told[child] for child in anchor.iter() if child in told), "")
        anchor.set("aria-label", label)
        _insert(anchor, 0, "title", label)
    _insert(root, 0, "title", title)
    _insert(root, 1, "desc", description)
    root.attrib = {
        "viewBox": root.get("viewBox", ""),
        "width": root.get("width", ""),
        "role": "group",
        "aria-label": title,
        "class": f"chart-svg {kind}",
    }
    return ElementTree.tostring(root, encoding="unicode")


def _rounded(found: re.Match[str]) -> str:
    """A coordinate without the last digits of its arithmetic."""
    return f"{float(found.group()):.2f}".rstrip("0").rstrip(".")


def _insert(parent: ElementTree.Element, place: int, tag: str, text: str) -> None:
    node = ElementTree.Element(f"{{{SVG}}}{tag}")
    node.text = text
    parent.insert(place, node)


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
