"""Candidates → families: who belongs together, who is only a part, what is too weak.

    heaviest first   A, B and C      leads a family: every place with most of its words
                     A, B, C and D   its places are taken: no family of its own
                     D               stands also alone: a family, related to the first

Leader clustering (Hartigan 1975) instead of chaining, so that no family drifts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analyzer.formulas.candidates import Candidate, needed
from analyzer.formulas.coordination import Listing
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.marks import Mark
from analyzer.formulas.search import find_places, sought
from analyzer.model import FamilyKind
from analyzer.settings import FormulaSettings

_NAME_SHARE = 0.9
"""Share of capitalised words from which a wording is a name."""


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


def gather(
    grist: Grist, candidates: Iterable[Candidate], lists: Sequence[Listing], *, sites: Sequence[Group] = (), settings: FormulaSettings
) -> list[Group]:
    """Families in order of weight; sites of variation hold their places before all others."""
    cover = _Cover()
    at_line = by_line(lists)
    groups: list[Group] = list(sites[: settings.kept // 2])
    for number, group in enumerate(groups):
        cover.add(number, group.hits)
    for candidate in candidates:
        if len(groups) >= settings.kept:
            break
        taken = sum(cover.same(place) for place in candidate.places)
        if 2 * taken > len(candidate.places) or all(cover.inside(place) for place in candidate.places):
            continue
        wanted = as_list(candidate, at_line)
        places = search(grist, wanted, settings=settings)
        found = settle(grist, wanted, places, at_line=at_line, settings=settings)
        if found is None or not _adds(found, cover):
            continue
        cover.add(len(groups), found.hits)
        groups.append(found)
    return sorted(groups, key=lambda g: -g.weight)


def as_list(candidate: Candidate, at_line: dict[int, list[Listing]]) -> Candidate:
    """A repeat that is a list in most of its places, as a list."""
    listed = sum(list_at(place, at_line) is not None for place in candidate.places)
    return replace(candidate, kind=FamilyKind.LIST) if 2 * listed > len(candidate.places) else candidate


def by_line(lists: Sequence[Listing]) -> dict[int, list[Listing]]:
    """Lists by line."""
    found: dict[int, list[Listing]] = {}
    for listing in lists:
        found.setdefault(listing.place.line, []).append(listing)
    return found


def _adds(group: Group, cover: _Cover) -> bool:
    """Whether a family is seen often enough where no heavier one stands."""
    same = sum(cover.same(hit.place) for hit in group.hits)
    fresh = sum(not cover.inside(hit.place) and not cover.same(hit.place) for hit in group.hits)
    return 2 * same <= len(group.hits) and fresh >= 1


def search(grist: Grist, candidate: Candidate, *, settings: FormulaSettings) -> tuple[Place, ...]:
    """All places of a candidate, literal and approximate. Short wordings must stand closer together."""
    if candidate.literal:
        return candidate.places
    gap = min(settings.gap, max(1, len(candidate.stems)))
    return find_places(grist, sought(grist, candidate.stems, share=settings.share, gap=gap, even=candidate.kind is FamilyKind.LIST))


def settle(
    grist: Grist, candidate: Candidate, places: Sequence[Place], *, at_line: dict[int, list[Listing]], settings: FormulaSettings
) -> Group | None:
    """The family at these places, if it is one: attested often enough, and by more than one document unless long."""
    documents = {grist.lines[place.line].statement.document_id for place in places}
    if len(places) < (settings.attestations if candidate.literal else needed(grist, candidate.stems, len(places), settings)):
        return None
    if (
        len(documents) == 1
        and len(grist.document_ids) > 1
        and not candidate.literal
        and len(candidate.stems) < settings.single_document_words
    ):
        return None
    if _is_name(grist, places) and (len(documents) == 1 or len(places) <= settings.attestations):
        return None
    return shape(candidate, places, at_line=at_line)


def shape(candidate: Candidate, places: Sequence[Place], *, at_line: dict[int, list[Listing]]) -> Group:
    """The places as a family: a list if most of them are lists."""
    listed = [list_at(place, at_line) for place in places]
    is_list = 2 * sum(found is not None for found in listed) >= len(places)
    hits = tuple(_hit(place, found if is_list else None) for place, found in zip(places, listed, strict=True))
    return Group(FamilyKind.LIST if is_list else FamilyKind.PHRASE, candidate.stems, hits, candidate.weight)


def _is_name(grist: Grist, places: Sequence[Place]) -> bool:
    """Whether all content words are capitalised nearly everywhere: a ministry, a country, a date."""
    words = [g for place in places for g in grist.grains_at(place) if g.mark is Mark.CONTENT]
    return sum(g.text[0].isupper() or g.text[0].isdigit() for g in words) >= _NAME_SHARE * len(words)


def list_at(place: Place, at_line: dict[int, list[Listing]]) -> Listing | None:
    """The list that makes up most of a place, if one does."""
    best = max(at_line.get(place.line, ()), key=lambda found: (_shared(found.place, place), -found.place.first), default=None)
    if best is None or _shared(best.place, place) * 2 <= place.last - place.first:
        return None
    return best if _shared(best.place, place) * 2 > best.place.last - best.place.first else None


def _shared(one: Place, other: Place) -> int:
    return min(one.last, other.last) - max(one.first, other.first)


def _hit(place: Place, listing: Listing | None) -> Hit:
    return Hit(place, ()) if listing is None else Hit(listing.place, listing.members)
