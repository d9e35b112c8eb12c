"""Where a wording ends for the ear: no attribute without its noun, no half of a name or of a quotation.

    continue to achieve even greater │ achievements          widened to the noun
    soon reach a substantive │ and effective Code            widened over the attributes to the noun
    always giving │ Laos great support                       never at an end here: widened to where the words end,
    always giving │ Vietnam their support                    over a possessive, too
    international law, including the 1982 │ United Nations … widened over the name
    peaceful evolution" and "violent overthrow               widened over both quotations

Where two texts go on differently, what they share ends anywhere; what a reader would quote does not. A place where a phrase
ends shows itself by what comes next: now a mark, now a small word (accessor variety, Feng et al. 2004).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analyzer.formulas.company import governor, is_middle
from analyzer.formulas.grain import Grist
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import Grain, Mark
from analyzer.lexicon.phrase_edges import ATTRIBUTE_ENDINGS, ATTRIBUTES, HEAD_FIRST, PARTICIPLE_ENDINGS, PASSIVE_ENDINGS, UNMARKED_PASSIVES
from analyzer.lexicon.small_words import ARTICLES, GENITIVES, GOVERNORS, POSSESSIVES, PREPOSITIONS
from analyzer.names import is_named
from analyzer.normalize import primary
from analyzer.settings import FormulaSettings

_LEAST = 2
"""Words that a phrase keeps when what governs the next one is left to it."""
_ENDING_LETTERS = 4
_MATTER = (Mark.CONTENT, Mark.PERSON)


def edged(grist: Grist, group: Group, *, settings: FormulaSettings) -> Group:
    """The group with all its places widened to phrases; places that then hold one another count once."""
    if len(group.stems) == 1:
        return group
    group = _with_constant(grist, group, settings.reach)
    found: list[Hit] = []
    hangs = _never_ends(grist, group)
    for hit in group.hits:
        wide = _widened(grist, hit, hangs=hangs, settings=settings)
        if len(grist.stems_at(wide.place)) < min(_LEAST, len(grist.stems_at(hit.place))):
            continue
        if found and found[-1].place.line == wide.place.line and wide.place.first < found[-1].place.last:
            if wide.place.last - wide.place.first > found[-1].place.last - found[-1].place.first:
                found[-1] = wide
            continue
        found.append(wide)
    return replace(group, hits=_with_shared_tail(grist, found, settings.reach, governed=True))


def _with_constant(grist: Grist, group: Group, reach: int) -> Group:
    """The group widened over a word that stands directly before, or after, wherever it stands: that word is part of it."""
    hits = group.hits
    for _ in range(reach):
        before = {_neighbour(grist, hit, -1) for hit in hits}
        if len(before) > 1 or "" in before:
            break
        hits = tuple(_moved(hit, first=hit.place.first - 1, last=hit.place.last) for hit in hits)
    for _ in range(reach):
        after = {_neighbour(grist, hit, 1) for hit in hits}
        if len(after) > 1 or "" in after:
            break
        hits = tuple(_moved(hit, first=hit.place.first, last=hit.place.last + 1) for hit in hits)
    return replace(group, hits=_with_shared_tail(grist, hits, reach))


def _with_shared_tail(grist: Grist, hits: Sequence[Hit], reach: int, *, governed: bool = False) -> tuple[Hit, ...]:
    """The hits with what every one of them goes on with, unless one would reach into the next; `governed`: only over "of"."""
    more = _shared_tail(grist, hits, reach, governed=governed) if hits else 0
    if any(one.place.line == other.place.line and one.place.last + more > other.place.first for one, other in pairwise(hits)):
        more = 0
    return tuple(_moved(hit, first=hit.place.first, last=hit.place.last + more) for hit in hits) if more else tuple(hits)


def _shared_tail(grist: Grist, hits: Sequence[Hit], reach: int, *, governed: bool) -> int:
    """Grains up to the last word of matter that every place goes on with, over small words: "Code │ of Conduct in the East Sea".

    A list, and whatever has found its end already (`governed`), goes on only with what its last noun governs.
    """
    tails = [grist.lines[hit.place.line].grains[hit.place.last : hit.place.last + reach] for hit in hits]
    language = primary(grist.lines[hits[0].place.line].statement.language)
    governed = governed or any(hit.members for hit in hits)
    if governed and any(not tail or tail[0].key not in GOVERNORS.get(language, ()) for tail in tails):
        return 0
    shared = 0
    for number, row in enumerate(zip(*tails, strict=False)):
        if len({g.key for g in row}) > 1 or any(g.mark not in (Mark.CONTENT, Mark.FUNCTION) for g in row):
            break
        if row[0].mark is Mark.CONTENT:
            shared = number + 1
    return shared


def _neighbour(grist: Grist, hit: Hit, side: int) -> str:
    """The stem of the content word directly before (-1) or after (1) a place; empty where there is none."""
    grains = grist.lines[hit.place.line].grains
    at = hit.place.first - 1 if side < 0 else hit.place.last
    return grains[at].stem if 0 <= at < len(grains) and grains[at].mark is Mark.CONTENT else ""


def _moved(hit: Hit, *, first: int, last: int) -> Hit:
    """A hit with other edges; the outer members of a list go with them."""
    members = hit.members
    if members and (first, last) != (hit.place.first, hit.place.last):
        members = (replace(members[0], first=min(first, members[0].first)), *members[1:])
        members = (*members[:-1], replace(members[-1], last=max(last, members[-1].first + 1)))
    return Hit(replace(hit.place, first=first, last=last), members)


def _never_ends(grist: Grist, group: Group) -> bool:
    """Whether words follow directly wherever a phrase stands: then it is cut off before what it governs."""
    for hit in group.hits:
        line = grist.lines[hit.place.line]
        if hit.members or hit.place.last >= len(line.grains) or primary(line.statement.language) in HEAD_FIRST:
            return False
        if not _goes_on(line.grains, hit.place.last, primary(line.statement.language)):
            return False
    return True


def _goes_on(grains: Sequence[Grain], last: int, language: str) -> int:
    """Grains up to the end of the next word, a possessive before it counted in; none where no phrase goes on."""
    if last < len(grains) and grains[last].mark in _MATTER:
        return 1
    opens = last + 1 < len(grains) and grains[last].key in POSSESSIVES.get(language, ())
    return 2 if opens and grains[last + 1].mark in _MATTER else 0


def _widened(grist: Grist, hit: Hit, *, hangs: bool, settings: FormulaSettings) -> Hit:
    place, reach = hit.place, settings.reach
    line = grist.lines[place.line]
    language = primary(line.statement.language)
    first, last = place.first, place.last
    owner = last < len(line.grains) and line.grains[last].key in GENITIVES
    named = is_named(line.grains[first].text, language) or is_named(line.grains[last - 1].text, language)
    plain = named and (owner or not grist.full_headlines[place.line])
    while place.first - first < reach and _open_left(line.grains, first, plain=plain):
        first -= 1
    while last - place.last < reach and (more := _open_right(line.grains, last, language=language, plain=plain)):
        last += more
    while hangs and last - place.last < reach and (more := _goes_on(line.grains, last, language)):
        last += more
    opens = hit.members[-1].first if hit.members else first
    if last - opens > 1 and (_governs(line.grains, last, language) or _takes_object(line.grains, first, last, language)):
        last -= 1
    first = _with_governor(grist, line.grains, first, language=language)
    wide = _moved(hit, first=first, last=last)
    first, last = _with_quotes(line.grains, first, last, settings.quoted)
    return replace(wide, place=replace(place, first=first, last=last))


def _open_left(grains: Sequence[Grain], first: int, *, plain: bool) -> bool:
    """Whether the word before belongs to the same name: "10th │ Congress", "National │ Assembly"."""
    if first == 0 or not plain or not _capital(grains[first]) or grains[first].mark is not Mark.CONTENT:
        return False
    before = grains[first - 1]
    opens = first == 1 or grains[first - 2].mark is Mark.BREAK
    return before.mark is Mark.CONTENT and (before.text[:1].isdigit() or (_capital(before) and not opens))


def _open_right(grains: Sequence[Grain], last: int, *, language: str, plain: bool) -> int:
    """How many grains the last word waits for: an attribute for its noun, a number, half a name; none where the phrase ends."""
    if last >= len(grains):
        return 0
    edge, after = grains[last - 1], grains[last]
    if after.key in GENITIVES and last + 1 < len(grains):
        return int(plain and _capital(edge) and _capital(grains[last + 1]))
    if after.mark in (Mark.AND, Mark.COMMA):
        return _coordinated(grains, last, language)
    if after.mark not in _MATTER or (edge.mark is not Mark.CONTENT and edge.key not in GENITIVES):
        return 0
    owner = grains[last - 2] if edge.key in GENITIVES else edge
    named = plain and _capital(owner) and _capital(after) and last > 1
    return int(named or edge.text[:1].isdigit() or is_attribute(edge, language) or _is_participle(edge, language))


def _coordinated(grains: Sequence[Grain], last: int, language: str) -> int:
    """Grains up to the next attribute, where attributes of one noun are joined: "substantive │ and effective Code"."""
    if not is_attribute(grains[last - 1], language):
        return 0
    after = last + 1
    while after < len(grains) and grains[after].mark in (Mark.AND, Mark.COMMA):
        after += 1
    waits = after + 1 < len(grains) and is_attribute(grains[after], language) and grains[after + 1].mark is Mark.CONTENT
    return after - last + 1 if waits else 0


def is_attribute(grain: Grain, language: str) -> bool:
    """Whether a word is heard as an attribute: "historical", "greater"."""
    if grain.key in ATTRIBUTES.get(language, frozenset()):
        return True
    return len(grain.key) > _ENDING_LETTERS and grain.key.endswith(ATTRIBUTE_ENDINGS.get(language, ("\0",)))


def _is_participle(grain: Grain, language: str) -> bool:
    return len(grain.key) > _ENDING_LETTERS and grain.key.endswith(PARTICIPLE_ENDINGS.get(language, ("\0",)))


def _governs(grains: Sequence[Grain], last: int, language: str) -> bool:
    """Whether the last word begins what follows: "cooperation *based* │ on trust"."""
    edge = grains[last - 1]
    if last >= len(grains) or grains[last].key not in PREPOSITIONS.get(language, frozenset()) or grains[last - 2].mark is not Mark.CONTENT:
        return False
    passive = edge.key in UNMARKED_PASSIVES.get(language, ()) or edge.key.endswith(PASSIVE_ENDINGS.get(language, ("\0",)))
    return passive and not is_attribute(grains[last - 2], language)


def _takes_object(grains: Sequence[Grain], first: int, last: int, language: str) -> bool:
    """Whether an article follows the last word, so that it governs what comes: "core pillar *guiding* │ the relationship"."""
    if last >= len(grains) or grains[last].key not in ARTICLES.get(language, ()):
        return False
    edge = grains[last - 1]
    if last - first > 1 and grains[last - 2].mark is not Mark.CONTENT:
        return False
    return edge.mark is Mark.CONTENT and sum(g.mark is Mark.CONTENT for g in grains[first:last]) > _LEAST and not _capital(edge)


def _with_governor(grist: Grist, grains: Sequence[Grain], first: int, *, language: str) -> int:
    """Where the phrase begins with the preposition that its first noun never goes without: "in │ accordance with"."""
    wanted = grist.bound.get(grains[first].key)
    if wanted is None or not is_middle(grains, first, language):
        return first
    at = governor(grains, first, language)
    return at if at is not None and grains[at].key == wanted else first


def _capital(grain: Grain) -> bool:
    return grain.text[:1].isupper()


def _with_quotes(grains: Sequence[Grain], first: int, last: int, reach: int) -> tuple[int, int]:
    """The stretch with both marks of every quotation it holds half of."""
    quotes = [i for i in range(first, last) if grains[i].mark is Mark.QUOTE]
    if quotes and _closes(grains, quotes[0]):
        before = next((i for i in range(first - 1, max(-1, first - reach), -1) if grains[i].mark is Mark.QUOTE), None)
        first = quotes[0] + 1 if before is None and quotes[0] == first else first if before is None else before
    if quotes and not _closes(grains, quotes[-1]):
        after = next((i for i in range(last, min(len(grains), last + reach)) if grains[i].mark is Mark.QUOTE), None)
        last = last if after is None else after + 1
    return first, last


def _closes(grains: Sequence[Grain], position: int) -> bool:
    """Whether a quotation mark closes: it touches the word before it, or a list mark follows."""
    if position == 0:
        return False
    touches = grains[position - 1].end == grains[position].start
    free = position + 1 == len(grains) or grains[position + 1].start > grains[position].end or grains[position + 1].mark is not Mark.CONTENT
    return touches and free
