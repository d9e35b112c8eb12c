"""Whether two stretches fill one slot of a sentence, told without a tagger.

    is | on a firmer footing → proceeding at a moderate pace         the same verb before both
    cultivated by → nurtured by successive | generations             both inside a phrase, a word or two
    between Vietnam and Laos, which were → and strategic cohesion    one hangs on what stands before, the other joins a list

How a stretch begins and ends is read off the closed classes of its language, as far as the lexicon has them; for a language
without them marks, content words and length decide.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analyzer.diff.islands import ENDS
from analyzer.diff.units import CLUSTER, CONTENT, PUNCTUATION, Units, keys_of
from analyzer.lexicon.edit_words import ADDITIVE_JOINTS, ALTERNATIVES, CONTRASTS, FINITE, INFINITIVES, JOINT_PHRASES, PREPOSITIONS
from analyzer.lexicon.small_words import ARTICLES, GOVERNORS, POSSESSIVES, SUBORDINATORS
from analyzer.normalize import primary
from analyzer.settings import DiffSettings

__all__ = ["FEW", "JOINTS", "QUOTES", "Run", "closed", "is_bound", "is_open", "is_predicate", "one_slot", "opening"]


class Run(NamedTuple):
    """Units of a text from one place to another."""

    units: Units
    start: int
    end: int

    def matter(self) -> int:
        """Content words; up to three clusters of a script without spaces count as one."""
        ranks = self.units.ranks[self.start : self.end]
        return ranks.count(CONTENT) + -(-ranks.count(CLUSTER) // 3)

    def is_last(self) -> bool:
        """Whether a sentence ends with the run, or right behind it."""
        keys = self.units.keys
        return self.end == len(keys) or keys[self.end] in ENDS or keys[self.end - 1] in ENDS


def one_slot(one: Run, other: Run, language: str, settings: DiffSettings, *, longest: int) -> bool:
    """Whether two stretches begin and end alike and are of like length, or are but a word or two."""
    small, large = sorted((one.matter(), other.matter()))
    if large > settings.affinity_ratio * max(small, 1) or large > longest:
        return False
    begins, other_begins = opening(one, language), opening(other, language)
    if begins == "joint" and not small and (one.end - one.start, other.end - other.start) != (1, 1):
        return False
    if (large <= FEW and max(one.end - one.start, other.end - other.start) <= _SHORT) or _is_governed(one, other):
        return (begins == "joint") == (other_begins == "joint")
    return begins == other_begins and (large <= FEW or is_open(one, language) == is_open(other, language))


def _is_governed(one: Run, other: Run) -> bool:
    """Whether the same verb stands before both: is | on a firmer footing → proceeding at a moderate pace."""
    return all(run.start and run.units.keys[run.start - 1] in FINITE for run in (one, other))


def is_predicate(one: Run, other: Run, settings: DiffSettings) -> bool:
    """Whether two stretches of like length are all that is said behind the same verb, or each the verb that opens it."""
    small, large = sorted((one.matter(), other.matter()))
    if large > settings.affinity_ratio * small:
        return False
    opens = all(run.start and run.units.keys[run.start] in FINITE for run in (one, other))
    return (opens and large <= settings.affinity_bound) or (_is_governed(one, other) and one.is_last() and other.is_last())


def is_bound(one: Run, other: Run) -> bool:
    """Whether the slot is bound by more than the words beside it: a sentence ends there, or both hold a figure."""
    if all(run.start and run.is_last() for run in (one, other)):
        return True
    return all(any(key[0].isdigit() for key in run.units.keys[run.start : run.end]) for run in (one, other))


FEW = 2
"""Content words up to which it does not matter how a stretch ends: cultivated by → nurtured by successive."""
_SHORT = 4
"""Units of the longest stretch that can stand for another whatever its sort: gradually → at a moderate pace."""


def opening(run: Run, language: str) -> str:
    """With what sort of word a stretch begins: what joins, what hangs it on the words before, a clause, or a phrase itself."""
    place = run.start
    while place < run.end - 1 and run.units.keys[place] in QUOTES:
        place += 1
    key = run.units.keys[place]
    words = closed(primary(language))
    if key in JOINTS or (key in _OPENINGS and any(run.units.keys[place : place + len(phrase)] == phrase for phrase in JOINT_PHRASES)):
        return "joint"
    if run.units.ranks[place] == PUNCTUATION:
        return "mark"
    if key in words.adjunct:
        return "adjunct" if FINITE.isdisjoint(run.units.keys[place : run.end]) else "clause"
    return "clause" if key in words.clause else "phrase"


def is_open(run: Run, language: str) -> bool:
    """Whether a stretch ends with a word that waits for what comes after it: of, the, and."""
    place = run.end - 1
    while place > run.start and run.units.ranks[place] == PUNCTUATION and run.units.keys[place] not in JOINTS:
        place -= 1
    key = run.units.keys[place]
    words = closed(primary(language))
    return key in JOINTS or key in words.clause or key in words.adjunct or key in words.opens


QUOTES = frozenset('"([')
JOINTS = ADDITIVE_JOINTS | ALTERNATIVES | CONTRASTS
_OPENINGS = frozenset(phrase[0] for phrase in JOINT_PHRASES)


class _Closed(NamedTuple):
    """Closed classes of a language."""

    adjunct: frozenset[str]
    """What hangs a phrase on what stands before it."""
    clause: frozenset[str]
    """What opens a clause."""
    opens: frozenset[str]
    """Other words that wait for what comes after them."""
    of: frozenset[str]
    """What hangs a noun on the noun before it."""


@cache
def closed(tag: str) -> _Closed:
    """The closed classes of a language, as keys of units."""
    return _Closed(
        keys_of(PREPOSITIONS.get(tag, frozenset()) - INFINITIVES.get(tag, frozenset()), tag),
        keys_of(SUBORDINATORS.get(tag, ()), tag),
        keys_of((*ARTICLES.get(tag, ()), *POSSESSIVES.get(tag, ()), *INFINITIVES.get(tag, ())), tag),
        keys_of(GOVERNORS.get(tag, ()), tag),
    )
