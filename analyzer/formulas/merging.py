"""Families that are one: the same wording found twice, or a wording that stands nearly always inside another.

greatest source                3 places ┐ all of them inside
greatest source of strength    3 places ┘ one family, the longer

strategic cohesion             8 places, 5 of them inside the list: a family of its own
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.formulas.cover import Holders
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import WORDS, Mark
from analyzer.model import FamilyKind
from analyzer.settings import FormulaSettings

_AGAIN = 2
"""Places a wording must have to be the name of a family."""
_THIRD = 3


def merged(grist: Grist, groups: Sequence[Group], *, settings: FormulaSettings) -> list[Group]:
    """The families with those joined that are one."""
    return _standing_alone(_outermost(_not_cut_out(grist, _sharing(_one_of_a_name(grist, groups)), settings=settings), settings=settings))


def _one_of_a_name(grist: Grist, groups: Sequence[Group]) -> list[Group]:
    """Families whose commonest wording is the same are one; a list where one of them is."""
    found: dict[tuple[str, ...], Group] = {}
    for group in groups:
        wordings = Counter(_stems(grist, hit) for hit in group.hits)
        key = max(wordings, key=lambda w: (wordings[w], w))
        if key not in found or wordings[key] < _AGAIN:
            found[key if key not in found else (*key, str(len(found)))] = group
        else:
            held = found[key]
            given = (group, held) if held.kind is FamilyKind.PHRASE and group.kind is FamilyKind.LIST else (held, group)
            found[key] = _with(*given)
    return list(found.values())


def _sharing(groups: Sequence[Group]) -> list[Group]:
    """Families of one kind that hold the same places are one; of lists a third, as where one wording leads from one to the other."""
    kept = dict(enumerate(groups))
    owners: dict[Place, list[int]] = {}
    for number, group in enumerate(groups):
        for hit in group.hits:
            owners.setdefault(hit.place, []).append(number)
    for number in sorted(kept, key=lambda n: (len(groups[n].hits), -n)):
        group = groups[number]
        shared = Counter(other for hit in group.hits for other in owners[hit.place] if other != number and other in kept)
        able = {n: count for n, count in shared.items() if groups[n].kind is group.kind and len(groups[n].hits) >= len(group.hits)}
        best = max(able, key=lambda n: (able[n], -n), default=None)
        if best is not None and able[best] * (_THIRD if group.kind is FamilyKind.LIST else _AGAIN) >= len(group.hits):
            kept[best] = _with(kept[best], group)
            del kept[number]
    return [kept[number] for number in sorted(kept)]


def _stems(grist: Grist, hit: Hit) -> tuple[str, ...]:
    """The words of matter of a hit; all its words where it has none, as a frame."""
    return grist.stems_at(hit.place) or tuple(g.stem for g in grist.grains_at(hit.place) if g.mark in WORDS)


def _not_cut_out(grist: Grist, groups: Sequence[Group], *, settings: FormulaSettings) -> list[Group]:
    """Without phrases cut out of longer lists nearly everywhere, over a mark: "States and peoples" out of "Party, States and peoples"."""
    lists = Holders((0, replace(group, hits=tuple(hit for hit in group.hits if hit.members))) for group in groups)
    return [group for group in groups if not _is_cut_out(grist, group, lists, settings.contained)]


def _is_cut_out(grist: Grist, group: Group, lists: Holders, share: float) -> bool:
    if any(hit.members for hit in group.hits):
        return False
    inside = [hit for hit in group.hits if lists.of(hit)]
    over = sum(any(g.mark in (Mark.COMMA, Mark.AND) for g in grist.grains_at(hit.place)) for hit in inside)
    return len(inside) >= share * len(group.hits) and 2 * over > len(inside)


def _outermost(groups: Sequence[Group], *, settings: FormulaSettings) -> list[Group]:
    """Without the families that stand nearly always inside one other; what they have alone goes to that one.

    A list and a phrase are never one: a member is told as such.
    """
    whole = Holders(enumerate(groups))
    kept = dict(enumerate(groups))
    for number, group in sorted(enumerate(groups), key=lambda one: (_width(one[1]), one[0])):
        holders = Counter(other for hit in group.hits for other in whole.of(hit))
        able = {n: count for n, count in holders.items() if n in kept and n != number and groups[n].kind is group.kind}
        best = max(able, key=lambda n: (able[n], -n), default=None)
        if (
            best is not None
            and able[best] >= settings.contained * len(group.hits)
            and (_width(groups[best]), best) > (_width(group), number)
        ):
            kept[best] = _with(kept[best], group)
            del kept[number]
    return [kept[number] for number in sorted(kept)]


def _standing_alone(groups: Sequence[Group]) -> list[Group]:
    """Without the phrases that never stand outside one list, as "create breakthroughs" in "promote and create breakthroughs"."""
    lists = Holders((number, group) for number, group in enumerate(groups) if group.kind is FamilyKind.LIST)
    kept = []
    for group in groups:
        holders = Counter(number for hit in group.hits for number in lists.of(hit))
        most = max(holders.values(), default=0)
        if group.kind is FamilyKind.LIST or most < len(group.hits):
            kept.append(group)
    return kept


def _width(group: Group) -> int:
    return sum(hit.place.last - hit.place.first for hit in group.hits) // len(group.hits)


def _with(group: Group, other: Group) -> Group:
    """A family with the places of another that it does not touch; what has members is given to a list only."""
    taken = {(h.place.line, at) for h in group.hits for at in range(h.place.first, h.place.last)}
    more = [h for h in other.hits if not any((h.place.line, at) in taken for at in range(h.place.first, h.place.last))]
    return replace(group, hits=_ordered((*group.hits, *more)))


def _ordered(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda h: (h.place.line, h.place.first)))
