"""Wordings that may be formulas: lists, and stretches that recur.

    list     "great friendship, special solidarity and comprehensive cooperation"      even once
    repeat   "in the region and the world"                                             at least twice

A candidate is only an offer: what the search then finds of it in the texts decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log2

import numpy as np

from analyzer.formulas.coordination import Listing
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.marks import WORDS, Grain, Mark
from analyzer.formulas.repeats import Repeat, maximal_repeats
from analyzer.formulas.stream import Stream, near_pairs
from analyzer.lexicon.phrase_edges import EDGE_WORDS, PREPOSITIONAL_NOUNS
from analyzer.lexicon.small_words import GOVERNORS, PREPOSITIONS
from analyzer.model import FamilyKind
from analyzer.names import is_named
from analyzer.normalize import primary
from analyzer.settings import FormulaSettings

_PAIR = 2
"""Members of the shortest list; a pair must recur to be one."""
_LOOKS = 20
"""Places looked at to tell whether a wording is written like a name."""
_PREPOSITIONAL = frozenset(word for words in PREPOSITIONAL_NOUNS.values() for word in words)
_EDGE_WORDS = frozenset(word for words in EDGE_WORDS.values() for word in words)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording with the places where it stands literally."""

    kind: FamilyKind
    stems: tuple[str, ...]
    """Content stems, each once, in order."""
    places: tuple[Place, ...]
    weight: float
    literal: bool = False
    """Whether only the literal places count: what hangs on function words or on one word cannot be searched loosely."""


def list_candidates(grist: Grist, lists: Sequence[Listing], *, settings: FormulaSettings) -> list[Candidate]:
    """One candidate per distinct set of member words; lists of two members only where a member pair recurs."""
    places: dict[tuple[str, ...], list[Listing]] = {}
    for found in lists:
        stems = tuple(sorted(set(grist.stems_at(found.place))))
        if len(stems) >= max(2, settings.content_words):
            places.setdefault(stems, []).append(found)
    return [
        Candidate(FamilyKind.LIST, stems, tuple(f.place for f in group), weigh(grist, stems, len(group)))
        for stems, group in sorted(places.items())
        if len(group[0].members) > _PAIR or (len(group) > 1 and _coheres(grist, stems, len(group), settings))
    ]


def repeat_candidates(grist: Grist, words: Stream, *, settings: FormulaSettings) -> list[Candidate]:
    """Maximal repeats, trimmed of function words at their edges."""
    best: dict[tuple[str, ...], tuple[Repeat, int, int]] = {}
    for repeat in maximal_repeats(words.symbols, shortest=2):
        for begin, end in _pieces(words, repeat, settings.longest):
            trimmed = _trimmed(words.grains(grist, repeat.first + begin, end - begin))
            if trimmed is None:
                continue
            shift, length = begin + trimmed[0], trimmed[1]
            key = tuple(g.key for g in grist.grains_at(words.place(repeat.first + shift, length)) if g.mark in WORDS)
            if key not in best or repeat.count > best[key][0].count:
                best[key] = repeat, shift, length
    found = []
    for _, (repeat, shift, length) in sorted(best.items()):
        stems = tuple(dict.fromkeys(grist.stems_at(words.place(repeat.first + shift, length))))
        enough = len(stems) >= settings.content_words and repeat.count >= settings.attestations
        if enough and (_coheres(grist, stems, repeat.count, settings) or _is_name(grist, words, repeat, shift=shift, length=length)):
            places = tuple(words.place(start + shift, length) for start in repeat.starts)
            found.append(Candidate(FamilyKind.PHRASE, stems, places, weigh(grist, stems, len(places))))
    return found


def _is_name(grist: Grist, words: Stream, repeat: Repeat, *, shift: int, length: int) -> bool:
    """Whether a wording of three words of matter or more is written like a name in most of its places."""
    named = total = 0
    for start in repeat.offsets[:_LOOKS].tolist():
        place = words.place(start + shift, length)
        line = grist.lines[place.line]
        held = [g for g in grist.grains_at(place) if g.mark is Mark.CONTENT]
        if len(held) <= _PAIR or grist.headlines[place.line]:
            continue
        total += 1
        named += place.first > 0 and all(is_named(g.text, line.statement.language) for g in held)
    return 2 * named > total


def _pieces(words: Stream, repeat: Repeat, longest: int) -> Iterator[tuple[int, int]]:
    """A repeat, cut where it is longer than a formula can be: at the last mark between its words, or after so many words."""
    begin = 0
    while repeat.length - begin > longest:
        start = repeat.first + begin
        steps = np.diff(words.positions[start : start + longest + 1])
        marks = np.flatnonzero(steps[longest // 2 :] > 1)
        end = begin + (longest // 2 + int(marks[-1]) + 1 if marks.size else longest)
        yield begin, end
        begin = end
    yield begin, repeat.length


def _coheres(grist: Grist, stems: Sequence[str], count: int, settings: FormulaSettings) -> bool:
    """Whether the words of a short phrase keep to each other: Dice's coefficient, generalised to n words (Dice 1945)."""
    if len(stems) > settings.short_words:
        return True
    if count < needed(grist, stems, count, settings):
        return False
    least = settings.dice if len(stems) <= settings.content_words else settings.dice / 3
    return len(stems) * count >= least * sum(grist.document_frequency[name] for name in stems)


def needed(grist: Grist, stems: Sequence[str], count: int, settings: FormulaSettings) -> int:
    """Attestations a short wording must have: the larger the corpus, the more of its word pairs recur by chance.

    Words that hardly ever stand apart ("doi moi") need fewer.
    """
    if len(stems) > settings.short_words:
        return settings.attestations
    by_chance = max(settings.attestations, ceil(log2(max(1, len(grist.lines)) / settings.chance_statements)))
    return min(by_chance, settings.attestations + 1) if _dice(grist, stems, count) >= settings.bound else by_chance


def keep_close(grist: Grist, candidate: Candidate, settings: FormulaSettings) -> bool:
    """Whether a wording always has the same words in the same order, and they hardly ever stand apart."""
    if _dice(grist, candidate.stems, len(candidate.places)) < settings.bound:
        return False
    return len({tuple(g.stem for g in grist.grains_at(place)) for place in candidate.places}) == 1


def _dice(grist: Grist, stems: Sequence[str], count: int) -> float:
    return len(stems) * count / max(1, sum(grist.document_frequency[name] for name in stems))


def bundle_candidates(grist: Grist, words: Stream, *, settings: FormulaSettings) -> list[Candidate]:
    """Lexical bundles (Biber et al. 1999): one content word held by function words, as in "under the leadership of".

    What grammar gives every text ("in the course of") is none.
    """
    best: dict[tuple[str, ...], tuple[Place, ...]] = {}
    for repeat in maximal_repeats(words.symbols, shortest=settings.bundle_words):
        start = repeat.first
        grains = words.grains(grist, start, repeat.length)
        marks = [grain.mark for grain in grains]
        if marks.count(Mark.CONTENT) != 1 or any(m in (Mark.PERSON, Mark.FRAME, Mark.AND) for m in marks):
            continue
        frame = _frame(grains, grist.lines[int(words.lines[start])].statement.language)
        if frame is None or frame[1] < settings.bundle_words or grains[marks.index(Mark.CONTENT)].key in _PREPOSITIONAL:
            continue
        places = tuple(words.place(start + frame[0], frame[1]) for start in repeat.starts)
        key = grist.stems_at(places[0])
        if len(places) > len(best.get(key, ())):
            best[key] = places
    return [
        Candidate(FamilyKind.PHRASE, stems, places, weigh(grist, stems, len(places)), literal=True)
        for stems, places in sorted(best.items())
        if len(places) >= max(settings.attestations + 1, needed(grist, stems, len(places), settings))
        and len(places) >= settings.dice * grist.document_frequency[stems[0]]
    ]


def pair_candidates(grist: Grist, *, settings: FormulaSettings) -> list[Candidate]:
    """Words that keep to each other although others come between them (Smadja 1993).

    "modern industrialized", "industrialized and modernized"
    """
    near = near_pairs(grist, gap=settings.gap, dice=settings.bound)
    spots: dict[tuple[str, str], dict[int, Place]] = {}
    edges = {g.stem for line in grist.lines for g in line.grains if g.key in _EDGE_WORDS}
    for number, line in enumerate(grist.content):
        for here, (position, name) in enumerate(line):
            for after, other in line[here + 1 : here + 1 + settings.gap]:
                pair = (name, other) if name < other else (other, name)
                if pair in near and not {name, other} & edges and after - position <= settings.gap + 1:
                    spots.setdefault(pair, {}).setdefault(number, Place(number, position, after + 1))
    found = []
    for pair, held in sorted(spots.items()):
        documents = {grist.lines[number].statement.document_id for number in held}
        share = 2 * len(held) / sum(grist.document_frequency[name] for name in pair)
        places = tuple(place for place in held.values() if not _broken(grist, place))
        if len(documents) > 1 and share >= settings.bound and len(places) >= needed(grist, pair, len(places), settings):
            found.append(Candidate(FamilyKind.PHRASE, pair, places, weigh(grist, pair, len(places))))
    return found


def _broken(grist: Grist, place: Place) -> bool:
    return any(g.mark in (Mark.BREAK, Mark.COMMA) for g in grist.grains_at(place))


def _frame(grains: Sequence[Grain], tag: str) -> tuple[int, int] | None:
    """Offset and length of a repeat from its first preposition to its last, around its one content word."""
    language = primary(tag)
    words = PREPOSITIONS.get(language, frozenset())
    middle = next(i for i, g in enumerate(grains) if g.mark is Mark.CONTENT)
    before = [i for i, g in enumerate(grains[:middle]) if g.key in words and g.key not in GOVERNORS.get(language, ())]
    after = [i for i, g in enumerate(grains) if i > middle and g.key in words]
    return (before[-1], after[0] - before[-1] + 1) if before and after else None


def weigh(grist: Grist, stems: Sequence[str], count: int) -> float:
    """How much a wording matters: how telling its words are, and how often it stands."""
    return sum(grist.weight(name) for name in stems) * log2(1 + count)


def _trimmed(grains: Sequence[Grain]) -> tuple[int, int] | None:
    """Offset and length of a repeat without the function words and persons at its edges."""
    content = [i for i, grain in enumerate(grains) if grain.mark is Mark.CONTENT and grain.key not in _EDGE_WORDS]
    return (content[0], content[-1] - content[0] + 1) if content else None
