"""Initials that a text itself explains: they say what the long form says.

    … the Lao People's Revolutionary Party (LPRP) …    the text gives the pair
    … under the leadership of the LPRP …               an attestation of "Lao People's Revolutionary Party"

Initials are read as Schwartz and Hearst (2003) read them: in parentheses, spelled by the words before. Small words may be left out, no
other word may.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import Grain, Mark
from analyzer.model import FamilyKind
from analyzer.normalize import fold

_SHORTEST = 2
"""Letters that initials must have."""
_REACH = 5
"""Words before a parenthesis, for each letter in it, in which the long form begins."""


def with_initials(grist: Grist, groups: Sequence[Group]) -> list[Group]:
    """The families, each with the places of the initials that a text gives for its wording; where two could have them, the shorter."""
    found = list(groups)
    places = _places(grist)
    for short, long in sorted(_pairs(grist).items()):
        able = [number for number, group in enumerate(found) if _is_about(grist, group, long)]
        if able:
            best = min(able, key=lambda number: (len(found[number].stems), number))
            found[best] = _with(found[best], places.get(short, []))
    return found


def _pairs(grist: Grist) -> dict[str, frozenset[str]]:
    """Initials to the stems of the long form; what the texts give two meanings has none."""
    meanings: dict[str, set[frozenset[str]]] = {}
    for number, line in enumerate(grist.lines):
        for at in _bracketed(line.grains):
            place = _spelled(line.grains, at - 1, line.grains[at].text)
            if place is not None:
                stems = grist.stems_at(Place(number, *place))
                meanings.setdefault(line.grains[at].text, set()).add(frozenset(stems))
    return {short: next(iter(held)) for short, held in meanings.items() if len(held) == 1 and len(min(held)) > 1}


def _is_short(grain: Grain) -> bool:
    return len(grain.text) >= _SHORTEST and grain.text.isalpha() and grain.text.isupper()


def _bracketed(grains: Sequence[Grain]) -> Iterator[int]:
    """Where initials stand alone in parentheses."""
    for at in range(1, len(grains) - 1):
        if grains[at - 1].text == "(" and grains[at + 1].text == ")" and _is_short(grains[at]):
            yield at


def _spelled(grains: Sequence[Grain], end: int, short: str) -> tuple[int, int] | None:
    """The nearest stretch before a parenthesis whose words spell the initials, one letter each."""
    first = end
    while first > max(0, end - _REACH * len(short)) and grains[first - 1].mark not in (Mark.BREAK, Mark.QUOTE):
        first -= 1
        last = _spells(grains[first:end], short) if grains[first].text[:1].isupper() else None
        if last is not None:
            return first, first + last
    return None


def _spells(grains: Sequence[Grain], short: str) -> int | None:
    """How many grains spell the initials; none where a word of matter gives no letter."""
    letters = fold(short).strip()
    at = 0
    for number, grain in enumerate(grains):
        if grain.key[:1] == letters[at]:
            at += 1
            if at == len(letters):
                return number + 1 if grain.mark is Mark.CONTENT else None
        elif grain.mark is not Mark.FUNCTION and grain.mark is not Mark.AND and len(grain.key) > 1:
            return None
    return None


def _is_about(grist: Grist, group: Group, long: frozenset[str]) -> bool:
    """Whether at least half of a phrase's places are the long form and no more, a number apart: who joins the bank is not the bank."""
    held = [frozenset(stem for stem in grist.stems_at(hit.place) if not stem[:1].isdigit()) for hit in group.hits]
    return group.kind is FamilyKind.PHRASE and 2 * held.count(long) >= len(held)


def _places(grist: Grist) -> dict[str, list[Hit]]:
    """Where initials stand, but for where they are explained."""
    found: dict[str, list[Hit]] = {}
    for number, line in enumerate(grist.lines):
        explained = set(_bracketed(line.grains))
        for at, grain in enumerate(line.grains):
            if _is_short(grain) and at not in explained and grain.mark is Mark.CONTENT:
                found.setdefault(grain.text, []).append(Hit(Place(number, at, at + 1), ()))
    return found


def _with(group: Group, more: Sequence[Hit]) -> Group:
    taken = {(hit.place.line, at) for hit in group.hits for at in range(hit.place.first, hit.place.last)}
    hits = (*group.hits, *(hit for hit in more if (hit.place.line, hit.place.first) not in taken))
    return replace(group, hits=tuple(sorted(hits, key=lambda hit: (hit.place.line, hit.place.first))))
