"""A member that joins a list whose tail is written anew at the same time, told apart from the tail.

    earlier  …, and comprehensive cooperation| between the two countries|
    later    …, comprehensive cooperation|, and strategic cohesion| in the new era|

    earlier  on the basis of trust| agreed| to open the border
    later    on the basis of trust| and equal benefit|, and agree| to open the border

As one replacement the new member would be lost in it. It begins with a joint, and ends where a word opens an adjunct, if what the
other text has there opens an adjunct, too; or where another joint opens the other text's words in another form.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analyzer.diff.lists import member_place
from analyzer.diff.roots import root
from analyzer.diff.sides import Side
from analyzer.diff.steps import Step
from analyzer.diff.units import CONTENT, PUNCTUATION, Units, keys_of
from analyzer.lexicon.edit_words import ADDITIVE_JOINTS, PREPOSITIONS
from analyzer.lexicon.phrase_edges import PARTICIPLE_ENDINGS
from analyzer.normalize import primary

__all__ = ["with_members"]


def with_members(steps: list[Step], earlier: Units, later: Units, *, language: str) -> Iterator[Step]:
    """The same script; a replacement that holds a member and a tail is cut in two."""
    for step in steps:
        equal, start, end, other_start, other_end = step
        if equal or start == end or other_start == other_end:
            yield step
        elif cut := (
            _member_end(later, (other_start, other_end), earlier.keys[start], language)
            or _joined_end(later, (other_start, other_end), earlier.keys[start:end], language)
        ):
            yield Step(False, start, start, other_start, cut)
            yield Step(False, start, end, cut, other_end)
        elif cut := (
            _member_end(earlier, (start, end), later.keys[other_start], language)
            or _joined_end(earlier, (start, end), later.keys[other_start:other_end], language)
        ):
            yield Step(False, start, cut, other_start, other_start)
            yield Step(False, cut, end, other_start, other_end)
        else:
            yield step


def _member_end(units: Units, stretch: tuple[int, int], opener: str, language: str) -> int:
    """Where a member ends with which a stretch begins; 0 for none."""
    start, end = stretch
    prepositions, endings = _words(primary(language))
    place = start
    while place < end and units.keys[place] in ADDITIVE_JOINTS:
        place += 1
    if opener not in prepositions or place == start or units.ranks[place - 1] == PUNCTUATION:
        return 0
    while place < end and units.ranks[place] != PUNCTUATION and not units.keys[place].endswith(endings):  # a verb: and met
        if units.keys[place] in prepositions:
            return place if member_place(Side(units, start, place, ""), language) == "end" else 0
        place += 1
    return 0


def _joined_end(units: Units, stretch: tuple[int, int], others: tuple[str, ...], language: str) -> int:
    """Where a member ends behind which a joint and the other text's first word follow, in another form of it; 0 for none."""
    start, end = stretch
    slid = units.keys[start] not in ADDITIVE_JOINTS  # trust and | equal benefit, and agree |
    if start < slid or end - start < _SHORTEST - slid or len(others) > end - start or units.keys[start - slid] not in ADDITIVE_JOINTS:
        return 0
    place = next((place for place in range(start, end) if units.ranks[place] == CONTENT), end)
    place = next((place for place in range(place, end) if units.keys[place] in ADDITIVE_JOINTS), end)
    behind = next((unit for unit in range(place, end) if units.ranks[unit] == CONTENT), end)
    word = next((key for key in others if key not in ADDITIVE_JOINTS), "")
    if behind == end or not word or root(units.keys[behind], language) != root(word, language):
        return 0
    member = member_place(Side(units, start - slid, place, ""), language)
    return (behind if slid else place) if member else 0


_SHORTEST = 4
"""Units of a member with its joint, another joint, and a word."""


@cache
def _words(tag: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The keys of a language's prepositions, and the endings of its participles."""
    return keys_of(PREPOSITIONS.get(tag, ()), tag), PARTICIPLE_ENDINGS.get(tag, ())
