"""Which documents have a phrase: what the two periods of a comparison can witness of its coming and going.

considerable period    2003-08 ✓  2003-12 ✓ │ 2004-01 –      a run of two documents up to here, none from here on
"""

from __future__ import annotations

import re
from functools import cached_property

from analyzer.analysis import Analysis
from analyzer.lexicon.edit_words import INDEFINITES
from analyzer.lineages.phrases import key
from analyzer.model import Comparison
from analyzer.normalize import is_stop_word, primary

__all__ = ["Attested", "Witness"]


class Attested:
    """Which documents have a phrase."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._found: dict[tuple[str, str], bool] = {}

    @cached_property
    def _keys(self) -> dict[str, str]:
        statements = self._analysis.statements_of
        return {document.id: f" {' | '.join(key(s.text) for s in statements[document.id])} " for document in self._analysis.documents}

    def holds(self, document_id: str, phrase: str) -> bool:
        """Whether the document's statements have the phrase, by folded words."""
        spot = (document_id, phrase)
        if spot not in self._found:
            self._found[spot] = f" {phrase} " in self._keys[document_id]
        return self._found[spot]

    def is_term(self, document_id: str, phrase: str, language: str) -> bool:
        """Whether the document has the phrase behind an indefinite word, with no matter after it: a collective work is."""
        words = INDEFINITES.get(primary(language), frozenset())
        text = self._keys[document_id]
        if not words or f" {phrase} " not in text:
            return False
        found = re.findall(rf" ([^ ]+) {re.escape(phrase)} (?=([^ ]*))", text)
        return any(before in words and (after in {"", "|"} or is_stop_word(after, language)) for before, after in found)

    def apart(self, document_id: str, phrase: str, longer: str) -> bool:
        """Whether the document's statements have the phrase outside a longer one that holds it."""
        return f" {phrase} " in self._keys[document_id].replace(f" {longer} ", " | ")

    def beside(self, document_id: str, *, forward: bool) -> list[str]:
        """The documents of the series from this one on, or back from it."""
        series = self._analysis.document_by_id[document_id].series
        names = [other.id for other in self._analysis.documents if other.series == series]
        place = names.index(document_id)
        return names[place:] if forward else names[place::-1]

    def row(self, phrase: str, document_id: str, *, forward: bool) -> int:
        """How many documents of the series have the phrase without a gap, from this one on or back from it."""
        size = 0
        for other in self.beside(document_id, forward=forward):
            if not self.holds(other, phrase):
                break
            size += 1
        return size


class Witness:
    """The documents of the two periods that are compared."""

    def __init__(self, attested: Attested, comparisons: list[Comparison]) -> None:
        self._attested = attested
        self._earlier = sorted({comparison.earlier_document_id for comparison in comparisons})
        self._later = sorted({comparison.later_document_id for comparison in comparisons})

    def holds(self, phrase: str, *, in_later: bool) -> bool:
        """Whether a document of the later period, or of the earlier, has the phrase."""
        return any(self._attested.holds(name, phrase) for name in (self._later if in_later else self._earlier))

    def earlier_run(self, phrase: str) -> int:
        """Documents up to the earlier period that have the phrase in a row; 0 for none."""
        return max((self._attested.row(phrase, name, forward=False) for name in self._earlier), default=0)

    def later_run(self, phrase: str) -> int:
        """Documents from the later period on that have the phrase in a row; 0 for none."""
        return max((self._attested.row(phrase, name, forward=True) for name in self._later), default=0)

    def only_later(self, new: str, old: str) -> bool:
        """Whether no document before the later period, in all the series, has the new phrase; within a longer old one it does not count."""
        return not self._anywhere(self._earlier, new, within=old, forward=False)

    def only_earlier(self, old: str, new: str) -> bool:
        """Whether no document from the later period on has the old phrase; within a longer new one it does not count."""
        return not self._anywhere(self._later, old, within=new, forward=True)

    def _anywhere(self, documents: list[str], phrase: str, *, within: str, forward: bool) -> bool:
        names = dict.fromkeys(other for name in documents for other in self._attested.beside(name, forward=forward))
        inside = f" {phrase} " in f" {within} "
        return any(self._attested.apart(name, phrase, within) if inside else self._attested.holds(name, phrase) for name in names)

    def is_term(self, phrase: str, language: str) -> bool:
        """Whether a document of either period has the phrase behind an indefinite word, and no noun after it: it names nothing."""
        return any(self._attested.is_term(name, phrase, language) for name in (*self._earlier, *self._later))
