"""Candidates → families: who belongs together, who is only a part, what is too weak.

    heaviest first   A, B and C      leads a family: every place with most of its words
                     A, B, C and D   its places are taken: no family of its own
                     D               stands also alone: a family, related to the first

Leader clustering (Hartigan 1975) instead of chaining, so that no family drifts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import sqrt

from analyzer.formulas.candidates import Candidate, keep_close, needed
from analyzer.formulas.chains import is_clause, one_per_clause
from analyzer.formulas.coordination import Listing
from analyzer.formulas.cover import Cover
from analyzer.formulas.edges import edged, is_attribute
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.groups import Group, Hit, by_line, list_at
from analyzer.formulas.marks import Mark
from analyzer.formulas.membership import faithful
from analyzer.formulas.merging import merged
from analyzer.formulas.search import find_places, sought
from analyzer.formulas.wholes import with_whole_lists
from analyzer.lexicon.formulas import NUMBER_WORDS, TIME_WORDS
from analyzer.model import FamilyKind
from analyzer.names import is_name, is_named
from analyzer.normalize import primary
from analyzer.settings import FormulaSettings

_PAIR = 2
"""Words of matter that a wording with an amount must have."""
_HALF = 0.5
"""Of its places a candidate may share with another family, if its words are of any sort."""


def gather(
    grist: Grist, candidates: Iterable[Candidate], lists: Sequence[Listing], *, sites: Sequence[Group] = (), settings: FormulaSettings
) -> list[Group]:
    """Families in order of their finding; sites of variation hold their places before all others."""
    cover = Cover()
    at_line = by_line(lists)
    groups: list[Group] = [group for group in sites[: settings.kept // 2] if _is_matter(grist, group)]
    for group in groups:
        cover.add(group.hits)
    for candidate in candidates:
        if len(groups) >= settings.kept:
            break
        same = cover.same(candidate.places)
        if same > max(settings.contained, _HALF) * len(candidate.places):
            continue
        most = _most(grist, candidate, settings)
        if same > most * len(candidate.places):
            continue
        wanted = as_list(candidate, at_line)
        places = search(grist, wanted, settings=settings, cover=cover if settings.own else None)
        if not _adds(places, cover, most, settings.own):
            continue
        if not wanted.literal:
            places = faithful(grist, wanted, places, at_line=at_line, settings=settings)
        found = settle(grist, wanted, places, at_line=at_line, settings=settings)
        if found is None or not _adds([hit.place for hit in found.hits], cover, most, settings.own):
            continue
        cover.add(found.hits)
        groups.append(found)
    return merged(grist, groups, settings=settings)


def ranked(grist: Grist, groups: Sequence[Group], chains: Sequence[int]) -> list[Group]:
    """Families as a reader wants them: formulas first, then passages that go on from text to text, single words last."""
    named = grist.settings.named
    kept = one_per_clause(grist, groups, chains)
    return sorted(kept, key=lambda g: (len(g.stems) == 1, _is_passage(grist, g, chains), -_standing(grist, g, named), -g.weight))


def _is_passage(grist: Grist, group: Group, chains: Sequence[int]) -> bool:
    """Whether a long wording recurs only because its passage goes on from text to text: what turns up elsewhere, too, comes before it."""
    return len(group.stems) >= grist.settings.long_words and is_clause(grist, group, chains)


def _standing(grist: Grist, group: Group, share: float) -> float:
    """What a reader would name first: attestations × documents × how telling the words are; half where they only name or frame."""
    documents = {grist.lines[hit.place.line].statement.document_id for hit in group.hits}
    telling = sqrt(sum(grist.weight(name) for name in group.stems))
    members = max(1, max(len(hit.members) for hit in group.hits) - 1)
    frame = not any(grist.stems_at(hit.place) for hit in group.hits)
    named = frame or _is_name(grist, [hit.place for hit in group.hits], share)
    return len(group.hits) * len(documents) * telling * sqrt(members) * (0.5 if named else 1.0)


def _is_matter(grist: Grist, group: Group) -> bool:
    """Whether the wordings hold more than amounts and times, and more than names in a row."""
    amounts = names = 0
    for hit in group.hits:
        grains = grist.grains_at(hit.place)
        language = primary(grist.lines[hit.place.line].statement.language)
        words = [g for g in grains if g.mark is Mark.CONTENT]
        empty = NUMBER_WORDS.get(language, frozenset()) | TIME_WORDS.get(language, frozenset())
        real = [g for g in words if not g.text[:1].isdigit() and g.key not in empty]
        amounts += len(real) < len(words) and len(real) < min(_PAIR, len(words))
        names += len(hit.members) == _PAIR and all(is_named(g.text, language) for g in words) and len(words) <= len(hit.members)
    return 2 * max(amounts, names) <= len(group.hits)


def as_list(candidate: Candidate, at_line: dict[int, list[Listing]]) -> Candidate:
    """A repeat that is a list in most of its places, as a list."""
    listed = sum(list_at(place, at_line) is not None for place in candidate.places)
    return replace(candidate, kind=FamilyKind.LIST) if 2 * listed > len(candidate.places) else candidate


def _adds(places: Sequence[Place], cover: Cover, most: float, own: float) -> bool:
    """Whether a family at these places is seen often enough where no heavier one stands."""
    fresh = sum(cover.free(place) for place in places)
    return (fresh >= _PAIR or fresh >= own * len(places)) and cover.same(places) <= most * len(places)


def _most(grist: Grist, candidate: Candidate, settings: FormulaSettings) -> float:
    """The share of a candidate's places that another family may hold: more where its words keep to each other, or are a name."""
    named = sum(_is_name(grist, [place], settings.named) for place in candidate.places)
    return settings.contained if 2 * named > len(candidate.places) or keep_close(grist, candidate, settings) else _HALF


def search(grist: Grist, candidate: Candidate, *, settings: FormulaSettings, cover: Cover | None = None) -> tuple[Place, ...]:
    """All places of a candidate, literal and approximate; none where families (`cover`) hold all.

    Short wordings must stand closer together.
    """
    if candidate.literal:
        return candidate.places
    gap = min(settings.gap, max(1, len(candidate.stems)))
    wanted = sought(grist, candidate.stems, share=settings.share, gap=gap, even=candidate.kind is FamilyKind.LIST)
    return find_places(grist, wanted, candidate.places, cover=cover)


def settle(
    grist: Grist, candidate: Candidate, places: Sequence[Place], *, at_line: dict[int, list[Listing]], settings: FormulaSettings
) -> Group | None:
    """The family at these places, if it is one: attested often enough, and by more than one document unless long."""
    documents = {grist.lines[place.line].statement.document_id for place in places}
    if len(places) < (settings.attestations if candidate.literal else needed(grist, candidate.stems, len(places), settings)):
        return None
    plain = shape(candidate, places, at_line=at_line)
    found = with_whole_lists(grist, edged(grist, plain, settings=settings), at_line=at_line, reach=settings.label_words)
    if len(found.hits) < settings.attestations or all(_meet_by_chance(grist, group, settings) for group in (plain, found)):
        return None
    if len(documents) == 1 and len(grist.document_ids) > 1 and not _repeats_itself(candidate, found, settings):
        return None
    wide = [hit.place for hit in found.hits]
    joined = all(len(hit.members) > _PAIR for hit in found.hits)
    if _is_name(grist, wide, settings.named) and not joined and (len(documents) == 1 or len(wide) <= settings.attestations):
        return None
    return found if _is_matter(grist, found) and not _hangs(grist, candidate, wide) else None


def _meet_by_chance(grist: Grist, group: Group, settings: FormulaSettings) -> bool:
    """Whether two lists, and no third, have at most half of their words in common (Dice 1945)."""
    if group.kind is not FamilyKind.LIST or len(group.hits) != _PAIR:
        return False
    one, other = (set(grist.stems_at(hit.place)) for hit in group.hits)
    return 2 * len(one & other) < settings.members_alike * (len(one) + len(other))


def _repeats_itself(candidate: Candidate, group: Group, settings: FormulaSettings) -> bool:
    """Whether one document alone makes a wording a formula: long and more than twice, or a list; its summary often repeats a sentence."""
    if candidate.literal or all(len(hit.members) > _PAIR for hit in group.hits):
        return True
    return len(group.hits) > settings.attestations and len(candidate.stems) >= settings.single_document_words


def _hangs(grist: Grist, candidate: Candidate, places: Sequence[Place]) -> bool:
    """Whether what recurs is one word and an attribute whose nouns differ: "preventing illegal │ trade, migration"."""
    language = primary(grist.lines[places[0].line].statement.language)
    grains = [g for g in grist.grains_at(candidate.places[0]) if g.mark is Mark.CONTENT]
    waits = bool(grains) and (is_attribute(grains[-1], language))
    if candidate.literal or not waits or len(grains) > _PAIR:
        return False
    wordings = Counter(tuple(grist.stems_at(place)) for place in places)
    return max(wordings.values()) < _PAIR


def shape(candidate: Candidate, places: Sequence[Place], *, at_line: dict[int, list[Listing]]) -> Group:
    """The places as a family: a list if most of them are lists."""
    listed = [list_at(place, at_line) for place in places]
    is_list = 2 * sum(found is not None for found in listed) >= len(places)
    hits = tuple(_hit(place, found if is_list else None) for place, found in zip(places, listed, strict=True))
    return Group(FamilyKind.LIST if is_list else FamilyKind.PHRASE, candidate.stems, hits, candidate.weight)


def _is_name(grist: Grist, places: Sequence[Place], share: float) -> bool:
    """Whether all content words are written like names nearly everywhere: a ministry, a country, a date."""
    if not places:
        return False
    words = [g.text for place in places for g in grist.grains_at(place) if g.mark is Mark.CONTENT]
    return is_name(words, grist.lines[places[0].line].statement.language, share=share)


def _hit(place: Place, listing: Listing | None) -> Hit:
    return Hit(place, ()) if listing is None else Hit(listing.place, listing.members)
