"""The words of a part of a statement, read off the whole statement, which is cut into words once however often it is asked.

"they agreed to keep [peace] in the region"     before: agre · keep     after: region
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from analyzer.lineages.roots import COMPOUND, Span, keys, root, small_words, spans
from analyzer.normalize import is_stop_word


class _Placed(NamedTuple):
    """Words in order, with where each starts and ends."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    names: tuple[str, ...]

    def between(self, low: int, high: int) -> tuple[str, ...]:
        return self.names[bisect_left(self.starts, low) : bisect_right(self.ends, high)]


class _Words(NamedTuple):
    """The words of a text in the selections that are asked for."""

    written: _Placed
    roots: _Placed
    """Of all but small words."""
    content: _Placed
    """Roots of all that do not only carry syntax."""
    matter: _Placed
    """Those of them that are neither small nor carry only syntax as roots."""


def roots_between(text: str, language: str, low: int, high: int) -> tuple[str, ...]:
    """As `roots` of that part of a text.

    >>> roots_between("they agreed to keep peace in the region", "en", 25, 39)
    ('region',)
    """
    held = _words(text, language)
    return held.roots.between(low, high) or held.written.between(low, high)


def matter_between(text: str, language: str, low: int, high: int) -> tuple[str, ...]:
    """The content words of that part of a text; none where all are small."""
    held = _words(text, language)
    if held.content.between(low, high):
        return held.matter.between(low, high)
    return tuple(name for name in roots_between(text, language, low, high) if _is_matter(name, language))


def _is_matter(name: str, language: str) -> bool:
    return name not in small_words(language) and not is_stop_word(name, language)


@lru_cache(maxsize=5_000)
def _words(text: str, language: str) -> _Words:
    plain = COMPOUND.sub(" ", text)  # as long as the text: offsets stay
    found = tuple(zip(spans(plain, language), keys(plain, language), strict=True))
    small = small_words(language)
    rooted = [(place, root(name, language)) for place, name in found if name not in small]
    content = [(place, root(name, language)) for place, name in found if not is_stop_word(name, language)]
    matter = [one for one in content if _is_matter(one[1], language)]
    return _Words(_placed(found), _placed(rooted), _placed(content), _placed(matter))


def _placed(found: Sequence[tuple[Span, str]]) -> _Placed:
    return _Placed(tuple(place[0] for place, _ in found), tuple(place[1] for place, _ in found), tuple(name for _, name in found))
