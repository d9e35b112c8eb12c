"""Graded words and opposites, looked up by stems: will → will endeavour to, increase → decrease."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analyzer.diff.roots import root
from analyzer.diff.sides import Side
from analyzer.diff.units import FUNCTION
from analyzer.lexicon.edit_words import OPPOSITES, PARTS
from analyzer.lexicon.strength import SCALES
from analyzer.normalize import fold

__all__ = ["CONTEXT", "PART_OPENINGS", "graded", "graded_phrases", "opposed", "opposites", "parted"]

CONTEXT = 2
"""Units beside a change that a graded phrase may reach into ("will | endeavour to")."""
_LONGEST_GRADED = 6
"""Words of the longest graded phrase."""


def opposed(gone: Sequence[str], come: Sequence[str], language: str) -> bool:
    """Whether a word that went is the opposite of one that came."""
    known = opposites(language)
    other = {root(key, language) for key in come}
    return any(not other.isdisjoint(known.get(root(key, language), ())) for key in gone)


@cache
def opposites(language: str) -> dict[str, frozenset[str]]:
    """Stem → stems of its opposites."""
    found: dict[str, set[str]] = {}
    for low, high in OPPOSITES:
        found.setdefault(root(low, language), set()).add(root(high, language))
        found.setdefault(root(high, language), set()).add(root(low, language))
    return {key: frozenset(values) for key, values in found.items()}


def graded(earlier: Side, later: Side, language: str) -> list[str]:
    """Kinds of the scales on which the two sides stand on different steps; one of the phrases must be touched by the change."""
    steps, other_steps = _steps(earlier, language), _steps(later, language)
    return [
        SCALES[number].kind
        for number, (step, touched) in sorted(steps.items())
        if number in other_steps and other_steps[number][0] != step and (touched or other_steps[number][1])
    ]


def _steps(side: Side, language: str) -> dict[int, tuple[int, bool]]:
    """Scale → step of its longest phrase in the change or reaching into it, and whether the change touches it."""
    start, end = max(0, side.start - CONTEXT), min(len(side.units.keys), side.end + CONTEXT)
    keys = side.units.keys[start:end]
    phrases = graded_phrases(language)
    found: dict[int, tuple[int, int, bool]] = {}
    for place, key in enumerate(keys):
        starting = phrases.get(root(key, language))
        if not starting:
            continue
        stems = [root(near, language) for near in keys[place : place + _LONGEST_GRADED]]
        for number, phrase, step in starting:
            size = len(phrase)
            touched = start + place < side.end and start + place + size > side.start
            if tuple(stems[:size]) == phrase and (number not in found or (touched, size) > (found[number][2], found[number][0])):
                found[number] = (size, step, touched)
    return {number: (step, touched) for number, (_, step, touched) in found.items()}


PART_OPENINGS = frozenset(phrase[0] for phrase in PARTS)
"""Keys with which a phrase for a part of the whole begins."""


def parted(side: Side) -> bool:
    """Whether a stretch makes a part of what comes after it: one of | the greatest."""
    keys, end = side.units.keys, side.end
    return any(
        keys[place : place + len(phrase)] == phrase and max(side.units.ranks[place + len(phrase) : end], default=FUNCTION) <= FUNCTION
        for place in range(side.start, end)
        if keys[place] in PART_OPENINGS
        for phrase in PARTS
    )


@cache
def graded_phrases(language: str) -> dict[str, list[tuple[int, tuple[str, ...], int]]]:
    """First stem → scale number, stems of the phrase, step."""
    found: dict[str, list[tuple[int, tuple[str, ...], int]]] = {}
    for number, scale in enumerate(SCALES):
        for step, words in enumerate(scale.steps):
            for phrase in words:
                stems = tuple(root(fold(word, language), language) for word in phrase.split())
                found.setdefault(stems[0], []).append((number, stems, step))
    return found
