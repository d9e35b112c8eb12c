"""Finding a wording again, also where it was changed: "Grate friendship", a list with a member more or less.

    sought   great friendship special solidarity comprehensive cooperation        weight 1.0
    here     Grate friendship, special solidarity, comprehensive cooperation …    weight 0.9  found
    here     special solidarity year                                              weight 0.4  not found

What counts is the share of the sought words' weight (inverse statement frequency) that stands close together, in any
order. Only lines that hold the sought words are looked at, so that the search is linear in their occurrences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np
from numpy.typing import NDArray

from analyzer.formulas.cover import Cover
from analyzer.formulas.grain import Grist, Place

_LONG = 16
"""Words of a line for each word sought beyond which looking up is faster than reading."""
_NOWHERE: NDArray[np.int32] = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for."""

    weights: Mapping[str, float]
    """Stem to weight."""
    share: float
    """Of the total weight that must stand together, 0 to 1."""
    gap: int
    """Foreign words allowed between two sought ones."""


def sought(grist: Grist, stems: Iterable[str], *, share: float, gap: int, even: bool = False) -> Sought:
    """Weigh the stems of a wording; `even` gives all the same weight, for lists, whose members count alike."""
    return Sought({name: 1.0 if even else grist.weight(name) for name in sorted(set(stems))}, share, gap)


def find_places(grist: Grist, wanted: Sought, literal: Sequence[Place] = (), *, cover: Cover | None = None) -> tuple[Place, ...]:
    """Every place where enough of the wording stands together, in order of the text; none where families (`cover`) hold all of them.

    Of a formula's many variants nearly all stand where it stands: that is seen before any place is drawn. In a statement that is
    crowded with its words, as one without end is, only the places count where it stands literally.
    """
    total = sum(wanted.weights.values())
    if not total:
        return ()
    at_line: dict[int, list[Place]] = {}
    for place in literal:
        at_line.setdefault(place.line, []).append(place)
    drawn: dict[int, list[Place]] = {}
    held: dict[int, list[tuple[int, str]]] = {}
    for number in _lines(grist, wanted, total):
        if _is_crowded(grist, wanted, number):
            drawn[number] = sorted(at_line.get(number, ()), key=lambda place: place.first)
            continue
        hits = _hits(grist, wanted, number)
        if cover is not None and hits and cover.holds(Place(number, hits[0][0], hits[-1][0] + 1)):
            held[number] = hits
        else:
            drawn[number] = _places(grist, number=number, hits=hits, wanted=wanted)
    if cover is not None and not any(cover.free(place) for places in drawn.values() for place in places):
        return ()
    drawn.update((number, _places(grist, number=number, hits=hits, wanted=wanted)) for number, hits in held.items())
    return tuple(place for number in sorted(drawn) for place in drawn[number])


def _lines(grist: Grist, wanted: Sought, total: float) -> list[int]:
    """Lines that hold the share, ascending.

    Stems are taken rarest first; once what is left weighs less than the share demands, no other line can qualify, so the
    common stems are only looked up in the lines found until then.
    """
    rarest = sorted((grist.lines_of.get(name, _NOWHERE).size, name) for name in wanted.weights)
    left = total
    first: list[NDArray[np.int32]] = []
    for _, name in rarest:
        if left < wanted.share * total - 1e-9:
            break
        first.append(grist.lines_of.get(name, _NOWHERE))
        left -= wanted.weights[name]
    lines = np.unique(np.concatenate(first))
    held = np.zeros(lines.size)
    for size, name in rarest:
        if size:
            at = np.minimum(np.searchsorted(grist.lines_of[name], lines), size - 1)
            held += np.where(grist.lines_of[name][at] == lines, wanted.weights[name], 0.0)
    found: list[int] = lines[held >= wanted.share * total - 1e-6].tolist()
    return found


def _is_crowded(grist: Grist, wanted: Sought, number: int) -> bool:
    """Whether the sought words stand so often in a line that looking at each would take a time that grows with its square."""
    most = grist.settings.crowded
    if len(grist.content[number]) <= most:
        return False
    found = 0
    for name in wanted.weights:
        places = grist.postings.get(name, ())
        found += bisect_left(places, (number + 1, 0)) - bisect_left(places, (number, 0))
    return found > most


def _hits(grist: Grist, wanted: Sought, number: int) -> list[tuple[int, str]]:
    """Position and stem of the sought words of a line, in order: read off the line, or looked up word by word where it is long."""
    line = grist.content[number]
    if len(line) <= _LONG * len(wanted.weights):
        return [word for word in line if word[1] in wanted.weights]
    found: list[tuple[int, str]] = []
    for name in wanted.weights:
        places = grist.postings.get(name, ())
        for at in range(bisect_left(places, (number, 0)), len(places)):
            line_number, position = places[at]
            if line_number != number:
                break
            found.append((position, name))
    return sorted(found)


def _places(grist: Grist, *, number: int, hits: Sequence[tuple[int, str]], wanted: Sought) -> list[Place]:
    """Clusters of hits that weigh enough; a cluster that holds the wording twice is cut in two."""
    total = sum(wanted.weights.values())
    found: list[Place] = []
    cluster: list[tuple[int, str]] = []
    seen: set[str] = set()

    def close() -> None:
        enough = fsum(wanted.weights[name] for name in seen) >= wanted.share * total - 1e-9
        if cluster and enough and len(seen) >= min(2, len(wanted.weights)):
            first, last = _trim(cluster, wanted)
            found.append(Place(number, first, last + 1))
        cluster.clear()
        seen.clear()

    for position, name in hits:
        apart = bool(cluster) and _foreign(grist, number, cluster[-1][0], position) > wanted.gap
        again = name in seen and len(seen) == len(wanted.weights)
        if apart or again:
            close()
        cluster.append((position, name))
        seen.add(name)
    close()
    return found


def _trim(cluster: Sequence[tuple[int, str]], wanted: Sought) -> tuple[int, int]:
    """First and last position of a cluster without edge words that stand in it again or are not worth their distance."""
    left, right = 0, len(cluster) - 1
    total = sum(wanted.weights.values())
    while left < right and _loose(cluster[left], cluster[left + 1 : right + 1], cluster[left + 1][0], total=total, wanted=wanted):
        left += 1
    while left < right and _loose(cluster[right], cluster[left:right], cluster[right - 1][0], total=total, wanted=wanted):
        right -= 1
    return cluster[left][0], cluster[right][0]


def _loose(edge: tuple[int, str], rest: Sequence[tuple[int, str]], neighbour: int, *, total: float, wanted: Sought) -> bool:
    """Whether an edge word says nothing the rest does not say, and stands apart from it."""
    position, name = edge
    distance = abs(neighbour - position) - 1
    return distance > 0 and any(other == name for _, other in rest) and wanted.weights[name] < total


def _foreign(grist: Grist, number: int, earlier: int, later: int) -> int:
    """Words between two hits; a break counts as many."""
    before = grist.words_before[number]
    return before[later] - before[earlier + 1]
