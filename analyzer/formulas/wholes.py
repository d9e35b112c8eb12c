"""Lists that a phrase runs into, taken whole: no phrase ends, or begins, in the middle of a coordination.

    promoting the spirit of independence, self-reliance │ and the will to self-reliance      over a mark already
    the past struggle for national liberation │ and reunification                            its last noun is the first of two
    great friendship, special solidarity and comprehensive cooperation                       a list itself: left as it is
    asset, │ an objective necessity, historical law │ and source     two members that other lists
    are │ an objective necessity, a historical rule │ and one        hold in this order: a pair of its own

What two texts share may stop after any member; what governs a list governs all of it. But members that unlike lists have in
common, in one order, are quoted without the rest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from analyzer.formulas.coordination import Listing, is_participle
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import Mark
from analyzer.lexicon.small_words import ARTICLES, PREPOSITIONS
from analyzer.model import FamilyKind
from analyzer.names import is_named
from analyzer.normalize import primary

_PAIR = 2
"""Members of the shortest run."""
_QUALIFIED = 2
"""Words of matter of a member that is no stock noun: "peace, stability" stands in any list."""


def with_whole_lists(grist: Grist, group: Group, *, at_line: Mapping[int, Sequence[Listing]], reach: int) -> Group:
    """A phrase with its places widened over the lists they end or begin in, by `reach` words on a side at most."""
    if (pair := _of_unlike_lists(grist, group, at_line)) is not None:
        return pair
    hits = tuple(hit if hit.members else _whole(grist, hit, at_line.get(hit.place.line, ()), reach) for hit in group.hits)
    if group.kind is FamilyKind.LIST:
        return replace(group, hits=hits)
    lists = sum(bool(hit.members) for hit in hits)
    if 2 * lists > len(hits):
        return replace(group, kind=FamilyKind.LIST, hits=hits)
    return replace(group, hits=tuple(replace(hit, members=()) for hit in hits))


def _of_unlike_lists(grist: Grist, group: Group, at_line: Mapping[int, Sequence[Listing]]) -> Group | None:
    """The same places as a list, if every one of them is a run of members, each of several words, that unlike lists have in common."""
    runs: list[Hit] = []
    beside: list[frozenset[str]] = []
    for hit in group.hits:
        found = None if hit.members else _run_in(at_line.get(hit.place.line, ()), hit.place)
        if found is None or any(len(grist.stems_at(member)) < _QUALIFIED for member in found[0]):
            return None
        runs.append(replace(hit, members=found[0]))
        beside.append(frozenset(stem for member in found[1] for stem in grist.stems_at(member)))
    if not any(one and other and not one & other for one, other in combinations(sorted(set(beside), key=sorted), 2)):
        return None
    return replace(group, kind=FamilyKind.LIST, hits=tuple(runs))


def _run_in(lists: Sequence[Listing], place: Place) -> tuple[tuple[Place, ...], tuple[Place, ...]] | None:
    """The members of a list that fill a place from its first word to its last, and the others; none where they are not two or more."""
    for listing in lists:
        run = tuple(m for m in listing.members if place.first <= m.first and m.last <= place.last)
        if len(run) >= _PAIR and (run[0].first, run[-1].last) == (place.first, place.last):
            return run, tuple(m for m in listing.members if m not in run)
    return None


def _whole(grist: Grist, hit: Hit, lists: Sequence[Listing], reach: int) -> Hit:
    place = hit.place
    first, last = place.first, place.last
    near = _near(lists, hit)
    for listing in near:
        low, high = listing.place.first, listing.place.last
        if high - low > last - first + 2 * reach or not _of_a_kind(grist, listing):
            continue
        begun = sum(first < member.last and member.first < last for member in listing.members)
        opens = (
            first < low
            and last == listing.members[0].last
            and any(g.mark is Mark.FUNCTION for g in grist.grains_at(Place(place.line, first, low)))
        )
        if last < high <= last + reach and (begun > 1 or opens):
            last = high
        if begun > 1 and first - reach <= low < first:
            first = low
    wide = replace(place, first=first, last=last)
    members = next((found.members for found in near if found.place == wide), ()) if wide != place else hit.members
    return Hit(wide, members)


def _near(lists: Sequence[Listing], hit: Hit) -> list[Listing]:
    """The lists that share a word with a place, in order: lists of a line hardly ever overlap, one that ends before it ends the search."""
    found = []
    for at in range(bisect_left(lists, hit.place.last, key=lambda listing: listing.place.first) - 1, -1, -1):
        if lists[at].place.last <= hit.place.first:
            break
        found.append(lists[at])
    return found[::-1]


def _of_a_kind(grist: Grist, listing: Listing) -> bool:
    """Whether the members hang on one word: no preposition between, no clause or verb with its object, no common noun beside a name."""
    line = grist.lines[listing.place.line]
    language = primary(line.statement.language)
    between = [g.key for one, other in pairwise(listing.members) for g in line.grains[one.last : other.first]]
    after = line.grains[listing.place.last : listing.place.last + 1]
    if set(between) & PREPOSITIONS.get(language, frozenset()) or any(g.key in ARTICLES.get(language, ()) for g in after):
        return False
    clauses = [is_participle(line.grains[member.first], language) for member in listing.members]
    names = [g for g in line.grains[listing.members[0].first : listing.members[0].last] if is_named(g.text, language)]
    last = line.grains[listing.members[-1].last - 1]
    other = len(names) > 1 and not is_named(last.text, language) and not grist.headlines[listing.place.line]
    return (clauses[0] or not any(clauses)) and not other
