"""Wordings that may be formulas: lists, and stretches that recur.

    list     "great friendship, special solidarity and comprehensive cooperation"      even once
    repeat   "in the region and the world"                                             at least twice

A candidate is only an offer: what the search then finds of it in the texts decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from analyzer.formulas.coordination import Listing
from analyzer.formulas.grain import WORDS, Grist, Mark, Place
from analyzer.formulas.repeats import maximal_repeats
from analyzer.model import FamilyKind
from analyzer.settings import FormulaSettings


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording with the places where it stands literally."""

    kind: FamilyKind
    stems: tuple[str, ...]
    """Content stems, each once, in order."""
    places: tuple[Place, ...]
    weight: float


def list_candidates(grist: Grist, lists: Sequence[Listing], *, settings: FormulaSettings) -> list[Candidate]:
    """One candidate per distinct set of member words; lists of two members only where a member pair recurs."""
    places: dict[tuple[str, ...], list[Listing]] = {}
    for found in lists:
        stems = tuple(sorted(set(grist.stems_at(found.place))))
        if len(stems) >= max(2, settings.content_words):
            places.setdefault(stems, []).append(found)
    return [
        Candidate(FamilyKind.LIST, stems, tuple(f.place for f in group), _weight(grist, stems, len(group)))
        for stems, group in sorted(places.items())
        if len(group) > 1 or len(group[0].members) > 2
    ]


def repeat_candidates(grist: Grist, *, settings: FormulaSettings) -> list[Candidate]:
    """Maximal repeats, trimmed of function words at their edges."""
    symbols, origins = _flatten(grist)
    best: dict[tuple[str, ...], tuple[Place, ...]] = {}
    for repeat in maximal_repeats(symbols, shortest=2):
        first = _trimmed(grist, origins, repeat.starts[0], min(repeat.length, settings.longest))
        if first is None:
            continue
        shift, length = first
        places = tuple(_place(origins, start + shift, length) for start in repeat.starts)
        key = tuple(g.key for g in grist.grains_at(places[0]) if g.mark in WORDS)
        if len(places) > len(best.get(key, ())):
            best[key] = places
    found = []
    for key, places in sorted(best.items()):
        stems = tuple(dict.fromkeys(grist.stems_at(places[0])))
        if len(stems) >= settings.content_words and len(places) >= settings.attestations:
            found.append(Candidate(FamilyKind.PHRASE, stems, places, _weight(grist, stems, len(places))))
        del key
    return found


def _weight(grist: Grist, stems: Sequence[str], count: int) -> float:
    return sum(grist.weight(name) for name in stems) * log2(1 + count)


def _flatten(grist: Grist) -> tuple[list[int], list[tuple[int, int]]]:
    """All words as integers, with walls at breaks and ends of lines; and where each came from."""
    numbers: dict[str, int] = {}
    symbols: list[int] = []
    origins: list[tuple[int, int]] = []
    wall = -2
    for line_number, line in enumerate(grist.lines):
        for position, grain in enumerate(line.grains):
            if grain.mark is Mark.COMMA:
                continue
            if grain.mark is Mark.BREAK:
                symbols.append(wall)
                wall -= 1
            else:
                symbols.append(numbers.setdefault(grain.key, len(numbers)))
            origins.append((line_number, position))
        symbols.append(wall)
        origins.append((line_number, len(line.grains)))
        wall -= 1
    return symbols, origins


def _trimmed(grist: Grist, origins: Sequence[tuple[int, int]], start: int, length: int) -> tuple[int, int] | None:
    """Offset and length of a repeat without the function words and persons at its edges."""
    marks = [grist.lines[line].grains[position].mark for line, position in origins[start : start + length]]
    content = [i for i, mark in enumerate(marks) if mark is Mark.CONTENT]
    return (content[0], content[-1] - content[0] + 1) if content else None


def _place(origins: Sequence[tuple[int, int]], start: int, length: int) -> Place:
    line, first = origins[start]
    return Place(line, first, origins[start + length - 1][1] + 1)


def all_candidates(grist: Grist, lists: Sequence[Listing], *, settings: FormulaSettings) -> Iterator[Candidate]:
    """Heaviest first."""
    found = list_candidates(grist, lists, settings=settings) + repeat_candidates(grist, settings=settings)
    yield from sorted(found, key=lambda c: (-c.weight, c.stems, c.places[0].line, c.places[0].first))
