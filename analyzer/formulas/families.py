"""Candidates → families: who belongs together, who is only a part, what is too weak.

    heaviest first   A, B and C      leads a family: every place with most of its words
                     A, B, C and D   its places are taken: no family of its own
                     D               stands also alone: a family, related to the first

Leader clustering (Hartigan 1975) instead of chaining, so that no family drifts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.formulas.candidates import Candidate
from analyzer.formulas.coordination import Listing
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.search import find_places, sought
from analyzer.model import FamilyKind
from analyzer.settings import FormulaSettings


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of a family; for lists, with the members."""

    place: Place
    members: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A family before it has forms."""

    kind: FamilyKind
    stems: tuple[str, ...]
    hits: tuple[Hit, ...]
    weight: float


class _Cover:
    """Which places the families found so far hold."""

    def __init__(self) -> None:
        self._held: dict[int, list[tuple[int, int, int]]] = {}

    def add(self, group: int, hits: Iterable[Hit]) -> None:
        for hit in hits:
            self._held.setdefault(hit.place.line, []).append((hit.place.first, hit.place.last, group))

    def same(self, place: Place) -> bool:
        """Whether a family holds nearly the same stretch."""
        for first, last, _ in self._held.get(place.line, ()):
            shared = min(last, place.last) - max(first, place.first)
            if shared > 0.5 * max(last - first, place.last - place.first):
                return True
        return False

    def inside(self, place: Place) -> bool:
        """Whether the place lies in a family's stretch."""
        return any(first <= place.first and place.last <= last for first, last, _ in self._held.get(place.line, ()))


def gather(grist: Grist, candidates: Iterable[Candidate], lists: Sequence[Listing], *, settings: FormulaSettings) -> list[Group]:
    """Families in order of weight."""
    cover = _Cover()
    at_line: dict[int, list[Listing]] = {}
    for found in lists:
        at_line.setdefault(found.place.line, []).append(found)
    groups: list[Group] = []
    for candidate in candidates:
        if len(groups) >= settings.kept:
            break
        free = [p for p in candidate.places if not cover.same(p)]
        outside = [p for p in free if not cover.inside(p)]
        if not outside or len(free) * 2 < len(candidate.places):
            continue
        hits = tuple(grow(grist, place, candidate.kind, at_line) for place in search(grist, candidate, settings=settings))
        fresh = [hit for hit in hits if not cover.same(hit.place) and not cover.inside(hit.place)]
        if len(hits) < settings.attestations or not fresh:
            continue
        cover.add(len(groups), hits)
        groups.append(Group(candidate.kind, candidate.stems, hits, candidate.weight))
    return groups


def search(grist: Grist, candidate: Candidate, *, settings: FormulaSettings) -> tuple[Place, ...]:
    """All places of a candidate, literal and approximate."""
    return find_places(grist, sought(grist, candidate.stems, share=settings.share, gap=settings.gap))


def grow(grist: Grist, place: Place, kind: FamilyKind, at_line: dict[int, list[Listing]]) -> Hit:
    """For lists, the whole list that stands at a place; for phrases, the place itself."""
    del grist
    if kind is FamilyKind.LIST:
        best = max(
            at_line.get(place.line, ()),
            key=lambda found: min(found.place.last, place.last) - max(found.place.first, place.first),
            default=None,
        )
        if best is not None and min(best.place.last, place.last) - max(best.place.first, place.first) > 0:
            wide = Place(place.line, min(place.first, best.place.first), max(place.last, best.place.last))
            return Hit(best.place if best.place.last - best.place.first >= place.last - place.first else wide, best.members)
    return Hit(place, ())
