"""Where a wording ends for the ear: no attribute without its noun, no half of a name or of a quotation.

    continue to achieve even greater │ achievements          widened to the noun
    international law, including the 1982 │ United Nations … widened over the name
    peaceful evolution" and "violent overthrow               widened over both quotations

Where two texts go on differently, what they share ends anywhere; what a reader would quote does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.formulas.grain import Grist, Line
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import Grain, Mark
from analyzer.lexicon.formulas import ATTRIBUTE_ENDINGS, ATTRIBUTES, GENITIVES, GERUND_ENDINGS
from analyzer.normalize import primary

_REACH = 5
"""Words by which an edge is moved at most."""
_QUOTED = 8
"""Grains within which the other mark of a quotation is looked for."""
_HEADLINE = 0.7
"""Share of capitalised content words from which capitals say nothing: a headline."""
_ENDING_LETTERS = 4


def edged(grist: Grist, group: Group) -> Group:
    """The group with all its places widened to phrases; places that then hold one another count once."""
    found: list[Hit] = []
    for hit in group.hits:
        wide = _widened(grist.lines[hit.place.line], hit)
        if found and found[-1].place.line == wide.place.line and wide.place.first < found[-1].place.last:
            if wide.place.last - wide.place.first > found[-1].place.last - found[-1].place.first:
                found[-1] = wide
            continue
        found.append(wide)
    return replace(group, hits=tuple(found))


def _widened(line: Line, hit: Hit) -> Hit:
    place = hit.place
    language = primary(line.statement.language)
    first, last = place.first, place.last
    plain = (_capital(line.grains[first]) or _capital(line.grains[last - 1])) and not _in_capitals(line.grains)
    while place.first - first < _REACH and _open_left(line.grains, first, plain=plain):
        first -= 1
    while last - place.last < _REACH and _open_right(line.grains, last, language=language, plain=plain):
        last += 1
    members = hit.members
    if members and (first, last) != (place.first, place.last):
        members = (replace(members[0], first=min(first, members[0].first)), *members[1:])
        members = (*members[:-1], replace(members[-1], last=max(last, members[-1].last)))
    first, last = _with_quotes(line.grains, first, last)
    return Hit(replace(place, first=first, last=last), members)


def _open_left(grains: Sequence[Grain], first: int, *, plain: bool) -> bool:
    """Whether the word before belongs to the same name: "10th │ Congress", "National │ Assembly"."""
    if first == 0 or not plain or not _capital(grains[first]) or grains[first].mark is not Mark.CONTENT:
        return False
    before = grains[first - 1]
    opens = first == 1 or grains[first - 2].mark is Mark.BREAK
    return before.mark is Mark.CONTENT and (before.text[:1].isdigit() or (_capital(before) and not opens))


def _open_right(grains: Sequence[Grain], last: int, *, language: str, plain: bool) -> bool:
    """Whether the last word waits for the next: an attribute for its noun, a number, half a name."""
    if last >= len(grains):
        return False
    if grains[last].key in GENITIVES and last + 1 < len(grains):
        return plain and _capital(grains[last - 1]) and _capital(grains[last + 1])
    if grains[last].mark not in (Mark.CONTENT, Mark.PERSON):
        return False
    edge = grains[last - 1]
    if edge.mark is not Mark.CONTENT:
        return edge.mark is Mark.FUNCTION and plain and edge.key in GENITIVES and _capital(grains[last]) and _capital(grains[last - 2])
    if plain and _capital(edge) and _capital(grains[last]) and last > 1:
        return True
    return edge.text[:1].isdigit() or is_attribute(edge, language) or _is_gerund(edge, language)


def is_attribute(grain: Grain, language: str) -> bool:
    """Whether a word is heard as an attribute: "historical", "greater"."""
    if grain.key in ATTRIBUTES.get(language, frozenset()):
        return True
    return len(grain.key) > _ENDING_LETTERS and grain.key.endswith(ATTRIBUTE_ENDINGS.get(language, ("\0",)))


def _is_gerund(grain: Grain, language: str) -> bool:
    return len(grain.key) > _ENDING_LETTERS and grain.key.endswith(GERUND_ENDINGS.get(language, ("\0",)))


def _capital(grain: Grain) -> bool:
    return grain.text[:1].isupper()


def _in_capitals(grains: Sequence[Grain]) -> bool:
    words = [g for g in grains if g.mark in (Mark.CONTENT, Mark.PERSON, Mark.FRAME)]
    return sum(map(_capital, words)) >= _HEADLINE * len(words)


def _with_quotes(grains: Sequence[Grain], first: int, last: int) -> tuple[int, int]:
    """The stretch with both marks of every quotation it holds half of."""
    quotes = [i for i in range(first, last) if grains[i].mark is Mark.QUOTE]
    if quotes and _closes(grains, quotes[0]):
        before = next((i for i in range(first - 1, max(-1, first - _QUOTED), -1) if grains[i].mark is Mark.QUOTE), None)
        first = quotes[0] + 1 if before is None and quotes[0] == first else first if before is None else before
    if quotes and not _closes(grains, quotes[-1]):
        after = next((i for i in range(last, min(len(grains), last + _QUOTED)) if grains[i].mark is Mark.QUOTE), None)
        last = last if after is None else after + 1
    return first, last


def _closes(grains: Sequence[Grain], position: int) -> bool:
    """Whether a quotation mark closes: it touches the word before it, or a list mark follows."""
    if position == 0:
        return False
    touches = grains[position - 1].end == grains[position].start
    free = position + 1 == len(grains) or grains[position + 1].start > grains[position].end or grains[position + 1].mark is not Mark.CONTENT
    return touches and free
