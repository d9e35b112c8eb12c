"""Repairs of a decoded text, each only when the manifest asks for it.

    quoted-printable  =E2=80=99 → ’    characters that a mail program spelled out, lines that it broke
    quote-marks     > The sides → The sides   a text that a mail quotes as a whole
    table-cells     1,"A, b" → A, b   a table, each cell on a line of its own
    mojibake        â€™ → ’          UTF-8 that was read as Windows-1252 and saved (extra `encodings`)
    composition     e + ´ → é         letters and marks written apart (NFD) composed
    zero-width      invisible characters taken out where they do nothing: separators beside a space or inside Latin words,
                                      marks of direction in a text that runs from left to right
    soft-hyphens    infor·mation      invisible hyphens taken out
    controls        per␌cent         control characters taken out with what terminals make of them, a form feed between lines
                                      becomes an empty line; those that stand for quotation marks become these
    hyphenation     Com-⏎mittee       words broken at line ends joined
    line-wraps      lines of a fixed width joined into paragraphs

A mended text has offsets of its own, so it is treated as an extracted one.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

from analyzer.errors import ReaderError, installing
from analyzer.readers.lines import Hyphens, filled_width, is_wrapped, unwrap

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_PAGE_BREAK = re.compile(r"(?<=\n)[ \t]*\f|\f[ \t]*(?=\n)")
_APART = re.compile("[A-Za-zĂÂÊÔƠƯăâêôơư][\u0300-\u0304\u0306-\u030c\u031b\u0323\u0327\u0328]")
"""Latin letters whose composed form exists; other scripts write some marks apart by rule."""
_IDLE = re.compile(
    "(?<![\u200b\u2060\ufeff])[\u200b\u2060\ufeff]+(?=\\s|\\Z)|(?<=\\s)[\u200b\u2060\ufeff]+|(?<=[A-Za-z\u00c0-\u024f])[\u200b\u2060\ufeff]+(?=[a-z\u00df-\u024f])"
)
"""Zero-width spaces and joiners that do no work; between Lao, Thai or Khmer words they do, and stay."""
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BROKEN_WORD = re.compile(r"[^\W\d_][-\u2010]\n[^\W\d_]")
_MOJIBAKE = re.compile(
    r"â€[™œ\x9d˜“”¦\x99\x9c\x93\x94]|Ã[\x80-\xbf©¨ª«¢§®¯´¹»¼¶¤±]|Â[\xa0-\xbf]|áº[\x80-\xbf¡£¥§©«­¯±³µ·¹»½¿]|á»|Ä‘|Æ°|Æ¡"
    "|‚Ä[ôúùìîò¶]|√[©®†ßÆπ¥±]"
)
"""What is hardly ever anything else: letters and quotation marks of UTF-8 read as Windows-1252, or as Mac Roman."""
_SECOND = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_READ_AS_LATIN = re.compile(f"[Â-ß][{_SECOND}]|[à-ï][{_SECOND}]{{2}}|[ð-ô][{_SECOND}]{{3}}")
_READ_AS_CYRILLIC = re.compile("[РС][ЁЂ-Џёђѓєѕіїјљњћќўџґ\xa0-\xbf‚„…†‡€‰‹‘’“”•–—™›№]")
"""What can be something else once or twice (a quotation mark after a letter), and is not when a text is made of it."""
_FEWEST_PLACES = 3
_SPELLED = re.compile("=[0-9A-F]{2}")
_SPELLED_RUN = re.compile("(?:=[0-9A-F]{2})+")
_SOFT_BREAK = re.compile("=[ \t]*\r?\n")
_QUOTE_MARK = re.compile("^(?:>[ \t]?)+", re.MULTILINE)
_BEGINNING = 500_000
"""Characters of a text that is wrapped in something else from which it is told what else it needs."""
_LONGEST_HEAD = 10_000
"""Characters of the first line of a table."""
_OLD_TYPE = re.compile("[\x80-\x9f]")
_TERMINAL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_LONGEST_PIECE = 50_000
"""Characters that ftfy is given at once: it decides for the whole, and a text may be damaged in a part only."""


def suspects(text: str) -> dict[str, str]:
    """Repairs that a text seems to need, with the reason for each as a sentence."""
    for repair, (damaged, work) in _WRAPPINGS.items():
        if reason := damaged(text):
            return {repair: reason, **suspects(work(_beginning(text), ""))}  # the text itself is seen when it is unwrapped
    found = {}
    if hits := _wrongly_decoded(text):
        found["mojibake"] = f'Letters were decoded wrongly before the text came here, as in "{hits[0]}" ({len(hits)} places).'
    if count := len(_APART.findall(text)):
        found["composition"] = f"{count} letters and their marks are written apart (NFD)."
    if count := len(_IDLE.findall(text)) + len(_idle_directions(text)):
        found["zero-width"] = f"{count} invisible characters stand where they do nothing: beside spaces, inside words."
    if count := text.count("\u00ad"):
        found["soft-hyphens"] = f"{count} soft hyphens stand in the text."
    if count := len(_CONTROL.findall(text)):
        found["controls"] = f"{count} control characters stand in the text."
    lines = re.sub(r"\r\n?", "\n", text)
    if is_wrapped(lines):
        found["line-wraps"] = "Lines are broken at a fixed width."
    elif count := len(_BROKEN_WORD.findall(lines)):
        found["hyphenation"] = f"{count} words are broken at line ends."
    return found


def _beginning(text: str) -> str:
    """As many whole lines as tell how a text is."""
    return text if len(text) <= _BEGINNING else text[: text.rfind("\n", 0, _BEGINNING) + 1 or _BEGINNING]


def _idle_directions(text: str) -> list[str]:
    """Marks of the direction of writing, in a text that runs from left to right throughout."""
    return [] if _RIGHT_TO_LEFT.search(text) else _DIRECTION.findall(text)


def _spelled_out(text: str) -> str:
    if len(_SPELLED.findall(text)) < _FEWEST_PLACES or not _SOFT_BREAK.search(text) or not text.isascii():
        return ""
    return "Letters are spelled out and lines broken as in mail (quoted-printable)."


def _quoted(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < _FEWEST_PLACES or not all(line.startswith(">") for line in lines):
        return ""
    return "Every line begins with a mark of quotation, as in mail."


def _tabled(text: str) -> str:
    rows = _rows(text)
    quoted = any(sign in cell for row in rows for cell in row for sign in ",;\n")
    return f"It is a table of {len(rows[0])} columns and {len(rows)} rows." if len(rows) >= _FEWEST_PLACES and quoted else ""


def _rows(text: str) -> list[list[str]]:
    """The rows of a table with commas, semicolons or tabs between its cells, all of one length; else none."""
    head = text[:_LONGEST_HEAD].split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    rows: list[list[str]] = []
    if delimiter not in head:
        return rows
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            if row and len(row) != len((rows or [row])[0]):
                return []
            rows += [row] if row else []
    except csv.Error:
        return []
    return rows


def _wrongly_decoded(text: str) -> list[str]:
    """Stretches that look like UTF-8 read as something else."""
    if hits := _MOJIBAKE.findall(text):
        return list(hits)
    foreign = sum(1 for character in text if character > "\x7f")
    for pattern in (_READ_AS_LATIN, _READ_AS_CYRILLIC):
        hits = pattern.findall(text)
        if len(hits) >= _FEWEST_PLACES and 2 * sum(map(len, hits)) >= foreign:
            return list(hits)
    return []


def mend(text: str, repairs: Sequence[str], *, name: str) -> str:
    """The text with the repairs done, always in the order of the list above. Raises `ReaderError`."""
    for repair, work in _WORK.items():
        if repair in repairs:
            text = work(text, name)
    return text


def mender(repairs: Sequence[str]) -> str:
    """What did the repairs, as an extractor's name and version."""
    version = f" (ftfy {import_module('ftfy').__version__})" if "mojibake" in repairs and find_spec("ftfy") else ""
    return f"repair: {', '.join(repair for repair in _WORK if repair in repairs)}{version}"


def _quoted_printable(text: str, _name: str) -> str:
    return _SPELLED_RUN.sub(_letters, _SOFT_BREAK.sub("", text))


def _letters(found: re.Match[str]) -> str:
    data = bytes.fromhex(found[0].replace("=", ""))
    try:
        return data.decode("utf-8")
    except ValueError:
        return data.decode("cp1252", "replace")


def _quote_marks(text: str, _name: str) -> str:
    return _QUOTE_MARK.sub("", text)


def _table_cells(text: str, _name: str) -> str:
    if not _tabled(text):
        return text
    return "\n\n".join("\n".join(cell for cell in row if cell.strip()) for row in _rows(text)) + "\n"


def _mojibake(text: str, name: str) -> str:
    if not find_spec("ftfy"):
        raise ReaderError('repairing mojibake needs the extra "encodings"', place=name, remedy=installing("encodings"))
    fix: Callable[[str], str] = import_module("ftfy").fix_encoding
    pieces = (line[start : start + _LONGEST_PIECE] for line in text.splitlines(True) for start in range(0, len(line), _LONGEST_PIECE))
    return "".join(piece if piece.isascii() else fix(piece) for piece in pieces)


def _composition(text: str, _name: str) -> str:
    return unicodedata.normalize("NFC", text)


def _zero_width(text: str, _name: str) -> str:
    return _IDLE.sub("", text if _RIGHT_TO_LEFT.search(text) else _DIRECTION.sub("", text))


def _soft_hyphens(text: str, _name: str) -> str:
    return text.replace("\u00ad", "")


def _controls(text: str, _name: str) -> str:
    shown = _OLD_TYPE.sub(_as_typed, _TERMINAL.sub("", text))
    return _CONTROL.sub("", _PAGE_BREAK.sub("\n", shown).replace("\v", "\n"))


def _as_typed(found: re.Match[str]) -> str:
    r"""What a control character of Latin-1 is in Windows-1252: "\x93" is an opening quotation mark."""
    return "\n" if found[0] == "\x85" else found[0].encode("latin-1").decode("cp1252", "ignore")


def _hyphenation(text: str, _name: str) -> str:
    hyphens = Hyphens(text)
    done: list[str] = []
    for line in re.sub(r"\r\n?", "\n", text).split("\n"):
        if done and re.search(r"[^\W\d_][-\u2010]\Z", done[-1]) and line[:1].islower():
            word, _, rest = line.partition(" ")
            done[-1] = hyphens.join(done[-1], word)
            done.append(rest)
        else:
            done.append(line)
    return "\n".join(done)


def _line_wraps(text: str, _name: str) -> str:
    lines = text.expandtabs().splitlines()
    return "\n\n".join(unwrap(lines, hyphens=Hyphens(text), width=filled_width(lines))) + "\n"


_WRAPPINGS: dict[str, tuple[Callable[[str], str], Callable[[str, str], str]]] = {
    "quoted-printable": (_spelled_out, _quoted_printable),
    "quote-marks": (_quoted, _quote_marks),
    "table-cells": (_tabled, _table_cells),
}
"""What a whole text can be wrapped in: how it is seen, and taken off."""
_WORK: dict[str, Callable[[str, str], str]] = {
    **{repair: work for repair, (_, work) in _WRAPPINGS.items()},
    "mojibake": _mojibake,
    "composition": _composition,
    "zero-width": _zero_width,
    "soft-hyphens": _soft_hyphens,
    "controls": _controls,
    "hyphenation": _hyphenation,
    "line-wraps": _line_wraps,
}
REPAIRS = tuple(_WORK)
"""What a manifest may ask for, in the order in which it is done."""
