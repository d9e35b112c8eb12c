"""One side of a change, and on what terms the two are compared.

earlier  the two sides will | open | border gates      side: units 4–5 of the earlier text
"""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple

from analyzer.diff.units import FUNCTION, PUNCTUATION, Units
from analyzer.settings import DiffSettings

__all__ = ["Known", "Side", "Terms"]


class Side(NamedTuple):
    """One side of a change: a run of units of a text, and the stretch as written."""

    units: Units
    start: int
    end: int
    written: str

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of its units."""
        return self.units.keys[self.start : self.end]

    def words(self) -> list[str]:
        """Keys of its words, marks left out."""
        return list(compress(self.units.keys[self.start : self.end], self.units.ranks[self.start : self.end]))  # a mark has rank 0

    def matter(self) -> int:
        """How many of its units are more than function words."""
        ranks = self.units.ranks[self.start : self.end]
        return len(ranks) - ranks.count(FUNCTION) - ranks.count(PUNCTUATION)


class Known(NamedTuple):
    """What is known of single words from elsewhere, by key."""

    names: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    """Words with a capital that name nobody: a text speaks of "a Collective Work", "any Adaptation"."""
    spellings: frozenset[tuple[str, str]] = frozenset()
    """Earlier and later spelling of one word."""


class Terms(NamedTuple):
    """On what terms two texts are compared."""

    language: str
    settings: DiffSettings
    same_event: bool = False
    """Whether they report on one event, in much the same words."""
    known: Known = Known()
