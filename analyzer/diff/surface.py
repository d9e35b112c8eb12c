"""What differs in the look of two stretches whose words are the same.

Co-operation,  /  cooperation      case, hyphen, punctuation
“peace”        /  "peace"          typography
"""

from __future__ import annotations

import unicodedata

import regex

from analyzer.lexicon.edit_words import APPARATUS

__all__ = ["is_apparatus", "surface_kinds"]

_QUOTES = dict.fromkeys(map(ord, "\"“”„‟«»'‘’‚‛ʼ`´‹›"), '"')
_DASHES = dict.fromkeys(map(ord, "-‐‑‒–—―−"), "-")
_HIDDEN: dict[int, None] = dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF))
_TYPOGRAPHY: dict[int, str | None] = {**_QUOTES, **_DASHES, **_HIDDEN}


def surface_kinds(earlier: str, later: str) -> tuple[str, ...]:
    """Kinds of the difference, in order: case, diacritics, spelling, hyphen, punctuation; typography where only the look differs.

    >>> surface_kinds("Co-operation,", "cooperation")
    ('case', 'hyphen', 'punctuation')
    >>> surface_kinds("“peace”", '"peace"')
    ('typography',)
    """
    one, other = _plain(earlier), _plain(later)
    if one == other:
        return ("typography",)
    compound = bool(_letters(one)) and len(one.replace("-", " ").split()) != len(other.replace("-", " ").split())
    kinds = _letter_kinds(_letters(one), _letters(other))
    if compound and one[:1] == other[:1] and "case" in kinds:
        kinds.remove("case")
    if compound or one.count("-") != other.count("-"):
        kinds.append("hyphen")
    if _marks(one) != _marks(other):
        kinds.append("punctuation")
    return tuple(kinds) or ("typography",)


def _plain(text: str) -> str:
    """Without typography: compatibility forms, kinds of quotes and dashes, hidden characters, widths of blanks."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY)).split())


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or unicodedata.combining(c))


def _marks(text: str) -> list[str]:
    return [c for c in text if not c.isalnum() and not c.isspace() and not unicodedata.combining(c) and c != "-"]


def _letter_kinds(one: str, other: str) -> list[str]:
    if one == other:
        return []
    folded, other_folded = one.lower(), other.lower()
    if folded == other_folded:
        return ["case"]
    cased = ["case"] if one[:1] != other[:1] and one[:1].casefold() == other[:1].casefold() else []
    return [*cased, "diacritics" if _bare(folded) == _bare(other_folded) else "spelling"]


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.replace("đ", "d")) if not unicodedata.combining(c))


def is_apparatus(earlier: str, later: str) -> bool:
    """Whether only what points out of the text came or went: <#warranty>, <https://example.org>, [3].

    >>> is_apparatus("", " <#warranty>"), is_apparatus("", " [sic]")
    (True, False)
    """
    return all(not text.strip() or _APPARATUS.fullmatch(text) for text in (earlier, later))


_APPARATUS = regex.compile(APPARATUS)
