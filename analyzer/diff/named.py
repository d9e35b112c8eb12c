"""Proper names in a change: who or where is named otherwise, or by initials.

the United Nations → the UN           abbreviation
held in Hanoi → held in Vientiane     name        “THE SERVICE IS PROVIDED” in a contract: set in capitals for weight, no name
"""

from __future__ import annotations

from analyzer.diff.sides import Known, Side
from analyzer.diff.units import CONTENT, FUNCTION, PUNCTUATION, Units
from analyzer.lexicon.edit_words import OFFICES, TITLES
from analyzer.lexicon.numbers import MONTHS, VERB_MONTHS

__all__ = ["is_abbreviation", "names_differ", "names_of"]


def names_differ(earlier: Side, later: Side, known: Known) -> bool:
    """Whether both stretches name somebody or some place, and not the same."""
    if earlier.written.islower() or later.written.islower():
        return False
    names = names_of(earlier, known)
    other_names = names_of(later, known) if names else names
    if (
        not other_names
        or names == other_names
        or any(_is_set_in_capitals(side, other) for side, other in ((earlier, later), (later, earlier)))
    ):
        return False
    return all(_others(side) < 2 * len(found) for found, side in ((names, earlier), (other_names, later)))


def _others(side: Side) -> int:
    """Content words of a stretch beside offices: more than half of them must be names."""
    part = slice(side.start, side.end)
    units = zip(side.units.keys[part], side.units.ranks[part], strict=True)
    return sum([rank > FUNCTION and key not in OFFICES and key not in TITLES for key, rank in units])


def _is_set_in_capitals(side: Side, other: Side) -> bool:
    """Whether a stretch is in capitals for weight, as in contracts: too long for a name, or several words where the other text has none."""
    if not side.written.isupper():
        return False
    return side.end - side.start > _CAPITALS or (len(side.written.split()) > 1 and not other.written.isupper())


_CAPITALS = 4
"""Units of the longest stretch in capitals that can be a name: longer ones are set in capitals for weight, as in contracts."""


def names_of(side: Side, known: Known) -> frozenset[str]:
    """Keys of capitalised words that do not open a sentence, unless they are known as names, and are no title."""
    text, starts, keys, ranks = side.units.text, side.units.starts, side.units.keys, side.units.ranks
    return frozenset(
        keys[place]
        for place in range(side.start, side.end)
        if ranks[place] == CONTENT
        and not keys[place][-1].isdigit()
        and text[starts[place]].isupper()
        and (keys[place] in known.names or (place and keys[place - 1] not in '.!?:;"•' and not _is_among_capitals(side.units, place)))
        and keys[place] not in known.terms
        and keys[place] not in OFFICES
        and keys[place] not in TITLES
        and (keys[place] not in MONTHS or keys[place] in VERB_MONTHS)
    )


def _is_among_capitals(units: Units, place: int) -> bool:
    """Whether a word is in capitals, and the words beside it, too: such a stretch is set so for weight."""
    beside = [unit for unit in (place - 1, place + 1) if 0 <= unit < len(units.keys) and units.ranks[unit] > PUNCTUATION]
    written = [units.text[units.starts[unit] : units.ends[unit]] for unit in (place, *beside)]
    return bool(beside) and all(len(word) > 1 and word.isupper() for word in written)


def is_abbreviation(earlier: Side, later: Side) -> bool:
    """Whether what differs is a name written out on one side and by its letters on the other: Southeast Asian Nations, SEAN."""
    if not (earlier.written and later.written) or earlier.written.islower() or later.written.islower():
        return False
    gone, come = _own(earlier, later), _own(later, earlier)
    return _abbreviates(gone, come) or _abbreviates(come, gone)


def _own(side: Side, other: Side) -> list[str]:
    """The content words of a stretch, as written, that the other stretch does not have."""
    units, had = side.units, set(other.keys)
    places = (place for place in range(side.start, side.end) if units.ranks[place] > FUNCTION and units.keys[place] not in had)
    return [units.text[units.starts[place] : units.ends[place]] for place in places]


def _abbreviates(short: list[str], words: list[str]) -> bool:
    """Whether the letters of one word in capitals stand for the others: the first of each in order, and letters further on in them."""
    if len(short) != 1 or len(words) <= 1 or not all(word[0].isupper() for word in words):
        return False
    letters = short[0].replace(".", "")
    if not (letters.isalpha() and letters.isupper() and len(words) <= len(letters) <= 2 * len(words)):
        return False
    ways = {0}  # how many letters the words so far can stand for
    for word in words:
        ways = {
            told + 1 + size
            for told in ways
            if word[:1].upper() == letters[told : told + 1]
            for size in range(len(letters) - told)
            if _goes_on(word[1:].upper(), letters[told + 1 : told + 1 + size])
        }
    return len(letters) in ways


def _goes_on(rest: str, letters: str) -> bool:
    """Whether letters stand in the rest of a word in this order."""
    left = iter(rest)
    return all(letter in left for letter in letters)
