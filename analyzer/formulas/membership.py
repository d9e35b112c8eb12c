"""Who belongs to a family: a place that was found must carry what the family is about.

family "priceless common asset"     a priceless asset                yes: the head, and more than half
family "peace, stability"           maintain political stability     no: one member of two is no attestation
family "acts against Viet Nam"      acts against the sale of … Viet Nam's     no: something else is governed
family "State visit to Vietnam"    Vietnam Friendship Park, paid visits   no: another phrase begins at the comma
family "casting vote"            the votes cast, casting a vote   no: a thing has a name, what is done with it is another phrase
family "Natural Resources and …"    natural resources of forests     no: a name and a common noun have different referents
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from analyzer.formulas.candidates import Candidate
from analyzer.formulas.coordination import Listing
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.groups import list_at
from analyzer.formulas.marks import Mark
from analyzer.lexicon.phrase_edges import EDGE_WORDS, HEAD_FIRST
from analyzer.lexicon.small_words import ARTICLES, GENITIVES, GOVERNORS, PREPOSITIONS
from analyzer.model import FamilyKind
from analyzer.names import is_name, is_named
from analyzer.normalize import primary
from analyzer.settings import FormulaSettings

_PAIR = 2
"""Words of matter up to which capitals alone tell a name from what is no name."""
_OFTEN = 4
"""One in so many places shows that a wording can have an article."""
_EDGE_WORDS = frozenset(word for words in EDGE_WORDS.values() for word in words)


def faithful(
    grist: Grist, candidate: Candidate, places: Sequence[Place], *, at_line: dict[int, list[Listing]], settings: FormulaSettings
) -> tuple[Place, ...]:
    """The places that carry the candidate's core."""
    core = _side_by_side(candidate)
    compound = _is_compound(grist, core)
    literal = set(candidate.places)
    named = 2 * sum(_is_name(grist, place, settings.named) for place in candidate.places) > len(candidate.places)
    capitals = _capitals(grist, candidate)
    common = _common(grist, candidate)
    heads = _heads(grist, candidate, at_line)
    whole = candidate.kind is FamilyKind.PHRASE and not any(_has_comma(grist, place) for place in candidate.places)
    kept = []
    for place in places:
        stems = set(grist.stems_at(place))
        whole_name = named and place in literal and len(candidate.stems) > _PAIR
        if len(stems) > 1 and not whole_name and not _refers_alike(grist, place, capitals) and not grist.headlines[place.line]:
            continue
        if place not in literal:
            if len(common & stems) < settings.share * len(common) - 1e-9 and len(candidate.stems) < 2 * settings.long_words:
                continue
            if named and candidate.kind is FamilyKind.LIST and not stems >= set(candidate.stems):
                continue
            if compound and not _is_noun_phrase(grist, core[0], place):
                continue
            if named and _is_other_name(grist, candidate, place):
                continue
            if (whole and _has_comma(grist, place)) or _is_regoverned(grist, candidate, place):
                continue
            if not _carries(grist, candidate, place, heads=heads, at_line=at_line):
                continue
        kept.append(place)
    return tuple(kept)


def _side_by_side(candidate: Candidate) -> list[Place]:
    """The places of two words, if nothing ever stands between them."""
    beside = all(place.last - place.first == _PAIR for place in candidate.places)
    return list(candidate.places) if beside and len(candidate.stems) == _PAIR else []


def _is_compound(grist: Grist, places: Sequence[Place]) -> bool:
    """Whether two words side by side often stand behind an article: they name a thing."""
    if not places:
        return False
    articles = ARTICLES.get(primary(grist.lines[places[0].line].statement.language), frozenset())
    opened = sum(place.first > 0 and grist.lines[place.line].grains[place.first - 1].key in articles for place in places)
    return _OFTEN * opened >= len(places)


def _is_noun_phrase(grist: Grist, core: Place, place: Place) -> bool:
    """Whether the two words of a compound name the same here: with attributes between, or the one hung on the other by a preposition."""
    grains = grist.grains_at(place)
    spots = [next((at for at, g in enumerate(grains) if g.stem == stem), None) for stem in grist.stems_at(core)]
    if spots[0] is None or spots[-1] is None:
        return True
    between = grains[min(spots[0], spots[-1]) + 1 : max(spots[0], spots[-1])]
    if spots[0] < spots[-1]:
        return not any(g.mark is Mark.FUNCTION for g in between)
    return any(g.key in PREPOSITIONS.get(primary(grist.lines[place.line].statement.language), ()) for g in between)


def _is_other_name(grist: Grist, candidate: Candidate, place: Place) -> bool:
    """Whether a name has another word where the candidate has one: "Sustainable Development Goals", "Millennium Development Goals"."""
    line = grist.lines[place.line]
    language = line.statement.language
    near = [g for g in line.grains[max(0, place.first - 1) : place.last + 1] if g.mark is Mark.CONTENT]
    other = any(g.stem not in candidate.stems and is_named(g.text, language) for g in near)
    return other and not set(grist.stems_at(place)) >= set(candidate.stems)


def _capitals(grist: Grist, candidate: Candidate) -> dict[str, bool]:
    """Whether each stem is mostly capitalised at the literal places."""
    upper, seen = Counter[str](), Counter[str]()
    for place in candidate.places:
        for grain in grist.grains_at(place):
            if grain.mark is Mark.CONTENT:
                seen[grain.stem] += 1
                upper[grain.stem] += is_named(grain.text, grist.lines[place.line].statement.language)
    return {name: 2 * upper[name] > count for name, count in seen.items()}


def _refers_alike(grist: Grist, place: Place, capitals: Mapping[str, bool]) -> bool:
    """Whether the words of a place are names where the candidate's are, by most of those they share."""
    language = grist.lines[place.line].statement.language
    shared = [g for g in grist.grains_at(place) if g.mark is Mark.CONTENT and g.stem in capitals]
    return 2 * sum(is_named(g.text, language) == capitals[g.stem] for g in shared) > len(shared)


def _carries(grist: Grist, candidate: Candidate, place: Place, *, heads: frozenset[str], at_line: dict[int, list[Listing]]) -> bool:
    """Whether a place has the heads: of a list two members, of a short phrase its one head."""
    stems = set(grist.stems_at(place))
    if stems >= set(candidate.stems):
        return True
    listing = list_at(place, at_line)
    if candidate.kind is FamilyKind.LIST:
        if listing is None:
            return False
        return len(heads & set(grist.stems_at(listing.place))) >= min(2, len(heads))
    return len(candidate.stems) >= grist.settings.long_words or bool(heads & stems)


def _is_regoverned(grist: Grist, candidate: Candidate, place: Place) -> bool:
    """Whether other words take the place of the noun that is governed: it depends on one behind it, or on one put before it."""
    line = grist.lines[place.line]
    if _is_owner(grist, place):
        return 2 * sum(_is_owner(grist, literal) for literal in candidate.places) <= len(candidate.places)
    language = primary(line.statement.language)
    grains = [g for g in grist.grains_at(place) if g.key not in ARTICLES.get(language, ())]
    sought = set(candidate.stems)
    for number in range(1, len(grains) - 1):
        if grains[number].key not in GOVERNORS.get(language, ()) or grains[number + 1].stem not in sought:
            continue
        first = number
        while first > 0 and grains[first - 1].mark is Mark.CONTENT and grains[first - 1].stem not in sought:
            first -= 1
        if 0 < first < number and grains[first - 1].key in PREPOSITIONS.get(language, ()):
            return True
    return False


def _has_comma(grist: Grist, place: Place) -> bool:
    return any(g.mark is Mark.COMMA for g in grist.grains_at(place))


def _is_owner(grist: Grist, place: Place) -> bool:
    """Whether a genitive follows: "Viet Nam's"."""
    grains = grist.lines[place.line].grains
    return place.last < len(grains) and grains[place.last].key in GENITIVES


def _heads(grist: Grist, candidate: Candidate, at_line: dict[int, list[Listing]]) -> frozenset[str]:
    """Of a list the heads of its members, of a phrase the head of its first noun phrase."""
    if candidate.kind is FamilyKind.LIST:
        listed = [found for place in candidate.places if (found := list_at(place, at_line)) is not None]
        if listed:
            return frozenset(name for found in listed[:1] for member in found.members for name in _ends(grist, member))
    ends = Counter(name for place in candidate.places[:20] for name in _ends(grist, place))
    return frozenset(name for name, _ in ends.most_common(1)) if ends else frozenset(candidate.stems)


def _ends(grist: Grist, place: Place) -> tuple[str, ...]:
    """The stem of the head of a stretch: the last content word before a function word, or the first where heads come first."""
    stems = []
    for grain in grist.grains_at(place):
        if grain.mark is Mark.CONTENT:
            stems.append(grain.stem)
        elif stems:
            break
    if not stems:
        return ()
    first = primary(grist.lines[place.line].statement.language) in HEAD_FIRST
    return (stems[0] if first else stems[-1],)


def _common(grist: Grist, candidate: Candidate) -> set[str]:
    """The stems that are not part of names at the literal places; all where all are."""
    found: set[str] = set()
    for place in candidate.places[:20]:
        language = grist.lines[place.line].statement.language
        words = [g for g in grist.grains_at(place) if g.mark is Mark.CONTENT and g.key not in _EDGE_WORDS]
        found |= {g.stem for g in words if not is_named(g.text, language)}
    return found & set(candidate.stems) or set(candidate.stems)


def _is_name(grist: Grist, place: Place, share: float) -> bool:
    words = [g.text for g in grist.grains_at(place) if g.mark is Mark.CONTENT and not g.text[:1].isdigit()]
    return len(words) > 1 and is_name(words, grist.lines[place.line].statement.language, share=share)
