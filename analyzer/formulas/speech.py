"""Frames of speech acts: who does it, the governing verb, and what it takes, however the words between them vary.

    expressed │ his firm │ belief that …      │ expressed │ their │ belief that …      verb and what it takes
    the two sides │ agreed to …               │ the two sides │ also │ agreed to …     actor and verb
    highly │ valued …                         │ highly │ value …                       manner and verb

A verb governs many things; a pair is a frame where it recurs in several documents and its words keep to each other. The words between
the two are the frame's slot: possessives and attributes that change with who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyzer.formulas.candidates import Candidate, needed, weigh
from analyzer.formulas.frames import in_verb
from analyzer.formulas.grain import Grist, Line, Place
from analyzer.formulas.marks import Grain, Mark
from analyzer.lexicon.phrase_edges import HEAD_FIRST
from analyzer.lexicon.roots import MANNER
from analyzer.lexicon.small_words import ARTICLES, INFINITIVES, POSSESSIVES, SUBORDINATORS
from analyzer.model import FamilyKind
from analyzer.normalize import primary
from analyzer.settings import FormulaSettings

_WORDS = frozenset({Mark.CONTENT, Mark.FRAME})


def speech_candidates(grist: Grist, *, settings: FormulaSettings) -> list[Candidate]:
    """Pairs of a governing verb and a word beside it that recur in several documents; their places run from one to the other."""
    places: dict[tuple[str, str], list[Place]] = {}
    verbs: dict[str, int] = {}
    for number, line in enumerate(grist.lines):
        for pair, place in _pairs(line, number, slot=settings.slot):
            places.setdefault(pair, []).append(place)
        for name in {g.stem for g in line.grains if g.mark in _WORDS}:
            verbs[name] = verbs.get(name, 0) + 1
    found = []
    for pair, held in sorted(places.items()):
        documents = {grist.lines[place.line].statement.document_id for place in held}
        enough = max(settings.attestations + 1, needed(grist, pair, len(held), settings))
        if len(documents) > 1 and len(held) >= enough and _keep_together(len(held), verbs[pair[0]], verbs[pair[1]], settings):
            found.append(Candidate(FamilyKind.PHRASE, pair, tuple(held), weigh(grist, pair, len(held)), literal=True))
    return sorted(found, key=lambda c: (-len(c.places), c.stems)) + _manners(grist, settings) + _openers(grist, settings)


def _manners(grist: Grist, settings: FormulaSettings) -> list[Candidate]:
    """Words that say how a governing verb is meant, whatever the verb: "highly valued", "highly evaluated", "spoke highly of"."""
    places: dict[str, list[Place]] = {}
    seen: dict[str, int] = {}
    for number, line in enumerate(grist.lines):
        endings = MANNER.get(primary(line.statement.language), ())
        if not endings:
            continue
        for position, grain in enumerate(line.grains):
            if grain.mark not in _WORDS or not grain.key.endswith(endings):
                continue
            seen[grain.stem] = seen.get(grain.stem, 0) + 1
            first, last = position, position + 1
            if last < len(line.grains) and in_verb(line.statement, line.grains[last]):
                places.setdefault(grain.stem, []).append(Place(number, first, last + 1))
            elif first > 0 and in_verb(line.statement, line.grains[first - 1]):
                places.setdefault(grain.stem, []).append(Place(number, first - 1, last))
    return [
        Candidate(FamilyKind.PHRASE, (name,), tuple(held), weigh(grist, (name,), len(held)), literal=True)
        for name, held in sorted(places.items())
        if _recurs(grist, held, settings) and len(held) >= settings.verb_share * seen[name]
    ]


def _openers(grist: Grist, settings: FormulaSettings) -> list[Candidate]:
    """Governing verbs that open a clause again and again: "agreed to …", "affirmed that …", "affirmed their …", whoever does."""
    places: dict[str, list[Place]] = {}
    for number, line in enumerate(grist.lines):
        language = primary(line.statement.language)
        openers = frozenset(word for table in (SUBORDINATORS, INFINITIVES, POSSESSIVES) for word in table.get(language, ()))
        for position, grain in enumerate(line.grains[:-1]):
            after = line.grains[position + 1]
            if grain.mark is Mark.FRAME and after.key in openers and in_verb(line.statement, grain):
                places.setdefault(grain.stem, []).append(Place(number, position, position + 2))
    return [
        Candidate(FamilyKind.PHRASE, (verb,), tuple(held), weigh(grist, (verb,), len(held)), literal=True)
        for verb, held in sorted(places.items(), key=lambda one: (-len(one[1]), one[0]))
        if _recurs(grist, held, settings)
    ]


def _recurs(grist: Grist, places: Sequence[Place], settings: FormulaSettings) -> bool:
    """Whether a frame belongs to the manner of the texts: it stands in so many of their statements, in several documents."""
    documents = {grist.lines[place.line].statement.document_id for place in places}
    return len(places) >= max(settings.frame_attestations, settings.frame_share * len(grist.lines)) and len(documents) > 1


def _keep_together(count: int, one: int, other: int, settings: FormulaSettings) -> bool:
    """Whether two words keep to each other, or the rarer of the two to the other: a belief is expressed."""
    return 2 * count >= settings.dice * (one + other) or count >= settings.bound * min(one, other)


def _pairs(line: Line, number: int, *, slot: int) -> Iterator[tuple[tuple[str, str], Place]]:
    """The governing verb with the nearest word of matter before it and behind it, each at most `slot` words away."""
    grains, language = line.grains, primary(line.statement.language)
    for position, grain in enumerate(grains):
        if grain.mark not in _WORDS or not in_verb(line.statement, grain):
            continue
        before = next(_near(grains, position, -1, slot), None)
        if before is not None:
            yield (grains[before].stem, grain.stem), Place(number, _opening(grains, before, language), position + 1)
        for after in _near(grains, position, 1, slot):
            if _is_modifier(grains, after, language):
                continue
            yield (grain.stem, grains[after].stem), Place(number, position, after + 1)


def _near(grains: Sequence[Grain], position: int, side: int, slot: int) -> Iterator[int]:
    """The words of matter before (-1) or behind (1) a position, no further than the slot is wide and over no mark."""
    for distance in range(1, slot + 2):
        at = position + side * distance
        if not 0 <= at < len(grains) or grains[at].mark not in (*_WORDS, Mark.FUNCTION):
            return
        if grains[at].mark in _WORDS:
            yield at


def _is_modifier(grains: Sequence[Grain], position: int, language: str) -> bool:
    """Whether a word only qualifies its neighbour: "his *firm* belief", and what follows the head where heads come first."""
    beside = position - 1 if language in HEAD_FIRST else position + 1
    return beside < len(grains) and grains[beside].mark is Mark.CONTENT


def _opening(grains: Sequence[Grain], first: int, language: str) -> int:
    """Where the actor begins: "the two │ sides"."""
    while first > 0 and grains[first - 1].mark is Mark.FRAME:
        first -= 1
    return first - 1 if first > 0 and grains[first - 1].key in ARTICLES.get(language, ()) else first
