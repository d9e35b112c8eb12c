"""Families before they have forms: places, with the members where they are lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.formulas.coordination import Listing
from analyzer.formulas.grain import Place
from analyzer.model import FamilyKind


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


def by_line(lists: Sequence[Listing]) -> dict[int, list[Listing]]:
    """Lists by line."""
    found: dict[int, list[Listing]] = {}
    for listing in lists:
        found.setdefault(listing.place.line, []).append(listing)
    return found


def list_at(place: Place, at_line: dict[int, list[Listing]]) -> Listing | None:
    """The list that makes up most of a place, if one does."""
    best = max(at_line.get(place.line, ()), key=lambda found: (_shared(found.place, place), -found.place.first), default=None)
    if best is None or _shared(best.place, place) * 2 <= place.last - place.first:
        return None
    return best if _shared(best.place, place) * 2 > best.place.last - best.place.first else None


def _shared(one: Place, other: Place) -> int:
    return min(one.last, other.last) - max(one.first, other.first)
