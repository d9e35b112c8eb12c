r"""A source's characters as HTML that keeps every one of them and lets none act.

    "a\u202eb"   →  a<span class="control" …>U+202E</span>b   the override ends where its span ends

Autoescape deals with mark-up. What it leaves are characters that act on a page by themselves:
bidirectional overrides (CVE-2021-42574), carriage returns (a parser turns them into line feeds) and
characters that HTML cannot hold.
"""

from __future__ import annotations

import re
from unicodedata import name

from markupsafe import Markup

_ACTING = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\r\ud800-\udfff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SHOWN = Markup('<span class="control" title="{title}" data-shown="{shown}">{character}</span>')
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def isolated(text: str) -> Markup:
    r"""A source's text, escaped, with acting characters shown and held in isolation.

    >>> isolated("<b>")
    Markup('&lt;b&gt;')
    >>> "U+202E" in isolated("a\u202eb")
    True
    """
    if not _ACTING.search(text):
        return _escaped(text)
    return Markup("").join(_shown(part) for part in re.split(f"({_ACTING.pattern})", text) if part)


def quoting(text: str) -> Markup:
    """A sentence of ours that quotes texts: each quotation keeps its own direction, so that Arabic words do not turn ours.

    >>> quoting("“a” was appended")
    Markup('“<bdi>a</bdi>” was appended')
    """
    parts = re.split("(?<=“)([^“”]*)(?=”)", text)
    return Markup("").join(Markup("<bdi>{}</bdi>").format(isolated(part)) if at % 2 else isolated(part) for at, part in enumerate(parts))


def attribute(text: str) -> str:
    r"""A source's text for a tip or a label, where nothing can be isolated: without the characters that act.

    >>> attribute("a\u202eb")
    'ab'
    """
    return _ACTING.sub("", text)


def _shown(part: str) -> Markup:
    if part == "\r":
        return Markup("&#13;")
    if _BIDI.fullmatch(part):
        return _SHOWN.format(title=name(part), shown=f"U+{ord(part):04X}", character=part)
    if _UNHOLDABLE.fullmatch(part):
        return _SHOWN.format(title="character that a page cannot hold", shown=f"U+{ord(part):04X}", character="")
    return _escaped(part)


def _escaped(text: str) -> Markup:
    """Between tags a quotation mark is no mark-up: escaping it would make quoted texts a fifth longer."""
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))  # noqa: S704 escaped here
