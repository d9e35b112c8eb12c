"""The numbers that Word counts by itself: they stand in no paragraph, only in the rules of its list.

    word/document.xml    <w:numId w:val="3"/> Juni 2004       the paragraph only names its list
    word/numbering.xml   3: decimal, from 5, "%1."            → 5. Juni 2004
    next paragraph, one level down, "%1.%2"                   → 5.1 The two sides …

Rules after ECMA-376 part 1, 17.9: lists of one abstract list go on counting together unless one says where it starts,
a level begins anew below each member of a higher one, and a style may number its paragraphs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip  # noqa: E501 a table
_LARGEST = 10_000
"""The largest number that is written in letters or roman figures; larger ones, from damaged files, in figures."""
_MOST_STYLES = 50
"""Styles that may be based on each other in a row: in a damaged file in a circle."""


@dataclass(slots=True)
class Numbers:
    """The lists of a file and how far each is counted; ask for each paragraph once, in order."""

    styles: Mapping[str, Any]
    abstract: Mapping[str, Any]
    lists: Mapping[str, Any]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    """Abstract list → level → last number."""
    begun: set[tuple[str, int]] = field(default_factory=set)

    def before(self, paragraph: Any) -> str:
        """The number or bullet that Word shows before a paragraph, with what parts them; empty where it shows none."""
        number, level = self._place(paragraph)
        one = self.lists.get(number)
        if one is None:
            return ""
        name = _value(one, "abstractNumId")
        rules = self._rules(one, name)
        rule = rules.get(level)
        if rule is None:
            return ""
        self._count(number, one, name=name, level=level, rules=rules)
        text = self._text(rule, self.counts[name], rules=rules)
        if not text:
            return ""
        return text if _value(rule, "suff") == "nothing" else f"{text} "

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """List and level of a paragraph: its own, else those of its style or of one that is based on."""
        number, level = _value(paragraph, "pPr/numPr/numId"), _value(paragraph, "pPr/numPr/ilvl")
        style = _value(paragraph, "pPr/pStyle")
        for _ in range(_MOST_STYLES):
            element = self.styles.get(style)
            if number or element is None:
                break
            if number := _value(element, "pPr/numPr/numId"):
                one = self.lists.get(number)
                rules = self._rules(one, _value(one, "abstractNumId")) if one is not None else {}
                named = next((str(at) for at, rule in sorted(rules.items()) if _value(rule, "pStyle") == style), "")
                level = level or named or _value(element, "pPr/numPr/ilvl")
            style = _value(element, "basedOn")
        return number, _whole(level, otherwise=0)

    def _rules(self, one: Any, name: str) -> dict[int, Any]:
        """Level → its rule, as a list has it: those of its abstract list, or of the one it stands for, with its own instead."""
        listed = self.abstract.get(name)
        if listed is not None and (linked := _value(listed, "numStyleLink")):
            listed = next((other for other in self.abstract.values() if _value(other, "styleLink") == linked), listed)
        found = {_level(rule): rule for rule in (listed if listed is not None else []) if rule.tag == f"{_W}lvl"}
        found.update({_level(rule): rule for rule in one.iterfind(f"{_W}lvlOverride/{_W}lvl")})
        return found

    def _count(self, number: str, one: Any, *, name: str, level: int, rules: Mapping[int, Any]) -> None:
        counts = self.counts.setdefault(name, {})
        starts = {
            _level(told): _whole(start, otherwise=1)
            for told in one.iterfind(f"{_W}lvlOverride")
            if (start := _value(told, "startOverride"))
        }
        for upper in range(level):
            counts.setdefault(upper, starts.get(upper, _start(rules.get(upper))))
        if level in starts and (number, level) not in self.begun:
            counts[level] = starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else starts.get(level, _start(rules[level]))
        self.begun.add((number, level))
        for lower in [at for at in counts if at > level and _value(rules.get(at), "lvlRestart") != "0"]:
            del counts[lower]

    def _text(self, rule: Any, counts: Mapping[int, int], *, rules: Mapping[int, Any]) -> str:
        template = _value(rule, "lvlText")
        if _value(rule, "numFmt") == "bullet":
            return _bullet(template)
        legal = rule.find(f"{_W}isLgl") is not None

        def number(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            form = _value(rules.get(level), "numFmt")
            return written(counts.get(level, _start(rules.get(level))), form="decimal" if legal and form != "none" else form)

        return " ".join(_PLACE.sub(number, template).split())


def numbers_of(document: Any) -> Numbers:
    """The lists of a Word file; none where it has no part for them."""
    from docx.oxml import parse_xml  # noqa: PLC0415 an extra, and only the child needs it

    parts = [relation.target_part for relation in document.part.rels.values() if relation.reltype.endswith("/numbering")]
    root = parse_xml(parts[0].blob) if parts else ()
    return Numbers(
        styles={style.get(f"{_W}styleId") or "": style for style in document.styles.element.iterfind(f"{_W}style")},
        abstract={each.get(f"{_W}abstractNumId", ""): each for each in root if each.tag == f"{_W}abstractNum"},
        lists={each.get(f"{_W}numId", ""): each for each in root if each.tag == f"{_W}num"},
    )


def written(number: int, *, form: str) -> str:
    """A number in one of Word's forms; in figures where the form is not known.

    >>> [written(28, form=form) for form in ("decimal", "lowerLetter", "upperRoman", "decimalZero", "none")]
    ['28', 'bb', 'XXVIII', '28', '']
    """
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02d}"
    if form in ("lowerLetter", "upperLetter") and 0 < number < _LARGEST:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number < _LARGEST:
        figures = ""
        for value, sign in _ROMAN:
            figures, number = figures + sign * (number // value), number % value
        return figures if form == "lowerRoman" else figures.upper()
    return str(number)


def _bullet(template: str) -> str:
    """A list's sign; signs of picture fonts, and the letter o that Word sets as a ring, are a bullet."""
    sign = template.strip()
    return _BULLET if sign == "o" or any(unicodedata.category(character) == "Co" for character in sign) else sign


def _value(element: Any, path: str) -> str:
    found = element.find("/".join(f"{_W}{name}" for name in path.split("/"))) if element is not None else None
    return "" if found is None else found.get(f"{_W}val", "")


def _level(element: Any) -> int:
    return _whole(element.get(f"{_W}ilvl", ""), otherwise=0)


def _start(rule: Any) -> int:
    """Where a level begins; from 0 where its rule does not say (17.9.25)."""
    return 1 if rule is None else _whole(_value(rule, "start"), otherwise=0)


def _whole(text: str, *, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(_LARGEST)) * 2 else otherwise
