"""Packed citations: as safe as they are short, and nothing of them is lost."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from analyzer.report.packing import Packer

_TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]) | st.sampled_from("ab\n\ue000<"), max_size=60)
_BOXES = st.lists(st.tuples(st.lists(_TEXTS, min_size=2, max_size=2), st.lists(_TEXTS, max_size=2)), min_size=1, max_size=5)


def unpacked(boxes: list[str]) -> list[list[tuple[str, str]]]:
    """What the script of a page makes of its boxes, in its own steps."""
    before: dict[str, list[str]] = {}
    made = []
    for box in boxes:
        told = json.loads(box)
        made.append([_form(before, name, parts, told["q"]) for name, *parts in told["f"]])
    return made


def _form(before: dict[str, list[str]], name: str, parts: list[Any], quotes: list[str]) -> tuple[str, str]:
    old, lines = before.get(name, []), list[str]()
    for part in parts:
        if isinstance(part, int):
            lines += old[len(lines) : len(lines) + part]
        elif isinstance(part, str):
            lines.append(part)
        else:
            first, middle, last = part
            known = old[len(lines)]
            lines.append(known[:first] + middle + known[len(known) - last :])
    before[name] = lines
    stand_ins = {ord("\ue000") + number: quote for number, quote in enumerate(quotes)}
    return name, "\n".join(lines).translate(stand_ins)


@given(_BOXES)
def test_what_is_packed_is_unpacked_whole(boxes: list[tuple[list[str], list[str]]]) -> None:
    """Whatever texts and quotations hold, the forms come out as they went in."""
    packer = Packer()
    forms = [[(f"form {number}", text + "".join(quotes)) for number, text in enumerate(texts)] for texts, quotes in boxes]
    packed = [packer.pack(form, quotes) for form, (_, quotes) in zip(forms, boxes, strict=True)]
    assert unpacked(packed) == forms


@given(_TEXTS)
def test_what_is_packed_cannot_act(text: str) -> None:
    """Neither mark-up nor a character that acts by itself stands in a packed box."""
    packed = Packer().pack([("form", text + "</template><script>&amp;\u202e\r\x00")], [])
    assert not set(packed) & set("<>&\u202e\r\x00\n")


def test_a_neighbour_is_told_by_what_differs() -> None:
    """The second of two like records takes a fraction of the first."""
    packer = Packer()
    quotes = ("The two sides agreed to build a border.", "The two sides agreed to keep the border.")
    packed = [
        packer.pack([("RIS", f"TY  - GEN\nTI  - A title of some length\nN1  - “{quote}”\nN1  - Paragraph {n}")], [quote])
        for n, quote in enumerate(quotes)
    ]
    assert json.loads(packed[1])["f"] == [["RIS", 3, [16, "1", 0]]]
