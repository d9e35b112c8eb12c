"""The substitution ledger: old phrase → new phrase, pooled over all aligned passages of two periods.

    considerable period → measured pace      3 passages, 2 documents    systematic: recurs
    Monday → geese                           1 passage                  chance: merely at one place

Two words that stand at one place once need have nothing to do with each other. A substitution is called
systematic when something beside the place speaks for it, tried in this order:

1. it recurs between other passages (both the earlier and the later passages must be others);
2. it is a member of a list that came or went;
3. the phrases share enough of their stems, or are words of one kind (two figures, two steps of one scale);
4. complementary distribution, the linguist's test for variants: the old phrase is gone from the later
   period, the new one was not in the earlier, and at least one of them stood its ground in several
   documents in a row (both of them, where each is a single word).

A stretch too long to be a phrase is a rewritten passage; it is listed, and not called systematic.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from analyzer.analysis import Analysis
from analyzer.lexicon.edit_kinds import KIND_BY_NAME
from analyzer.lineages.phrases import Phrases, changes, key, phrases
from analyzer.model import Collation, Comparison, ComparisonKind, Document, EditClass, Substitution
from analyzer.normalize import is_stop_word, stem

__all__ = ["pool_substitutions"]

_RELATED = frozenset({"strength", "modality", "polarity", "number", "date", "actor", "office"})
"""Kinds of which both sides are words of one sort."""
_RELATED_WORDS = 5
"""Words up to which such a kind describes the whole phrase."""


class _Place(NamedTuple):
    """One occurrence of a substitution."""

    phrases: Phrases
    kinds: tuple[str, ...]
    collation: Collation
    document_ids: tuple[str, str]


def pool_substitutions(analysis: Analysis) -> tuple[Substitution, ...]:
    """Substitutions of every pair of periods that is compared over time, most frequent first.

    Renderings of one event are no substitutions in time, nor are accidentals or moves.
    """
    pooled: list[Substitution] = []
    attested = _Attested(analysis)
    for periods, comparisons in _by_periods(analysis).items():
        places: dict[tuple[str, str], list[_Place]] = {}
        for comparison in comparisons:
            for place in _places(analysis, comparison):
                places.setdefault((key(place.phrases.earlier), key(place.phrases.later)), []).append(place)
        witness = _Witness(attested, comparisons)
        pooled += [_substitution(found, periods, witness, analysis) for found in places.values()]
    return tuple(sorted(pooled, key=lambda s: (s.from_period, s.to_period, -s.count, not s.systematic, s.earlier_phrase, s.later_phrase)))


def _by_periods(analysis: Analysis) -> dict[tuple[str, str], list[Comparison]]:
    found: dict[tuple[str, str], list[Comparison]] = {}
    for comparison in analysis.comparisons:
        earlier, later = (analysis.document_by_id[name] for name in (comparison.earlier_document_id, comparison.later_document_id))
        if comparison.kind is not ComparisonKind.EVENT and earlier.period != later.period:
            found.setdefault((earlier.period, later.period), []).append(comparison)
    return found


def _places(analysis: Analysis, comparison: Comparison) -> Iterator[_Place]:
    documents = (comparison.earlier_document_id, comparison.later_document_id)
    collations = {link.id: analysis.collation_by_alignment.get(link.id) for link in comparison.alignments}
    for collation in {found.id: found for found in collations.values() if found}.values():
        for change in changes(collation, analysis.settings.diff):
            named = phrases(change, collation)
            if named.earlier or named.later:
                yield _Place(named, change.kinds, collation, documents)


def _substitution(found: list[_Place], periods: tuple[str, str], witness: _Witness, analysis: Analysis) -> Substitution:
    kinds = tuple(sorted({kind for place in found for kind in place.kinds}, key=list(KIND_BY_NAME).index))
    systematic, reason = _judge(found, kinds, witness, analysis)
    return Substitution(
        earlier_phrase=found[0].phrases.earlier,
        later_phrase=found[0].phrases.later,
        from_period=periods[0],
        to_period=periods[1],
        count=len(found),
        document_ids=tuple(sorted({name for place in found for name in place.document_ids})),
        edit_class=EditClass.SUBSTANTIVE,
        kinds=kinds,
        evidence=tuple(dict.fromkeys(place.collation.id for place in found)),
        systematic=systematic,
        reason=reason,
    )


# ─── where phrases are attested ──────────────────────────────────────────────────────────────────


class _Attested:
    """Which documents have a phrase."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._found: dict[tuple[str, str], bool] = {}

    @cached_property
    def _keys(self) -> dict[str, str]:
        statements = self._analysis.statements_of
        return {document.id: f" {' | '.join(key(s.text) for s in statements[document.id])} " for document in self._analysis.documents}

    def holds(self, document: Document, phrase: str) -> bool:
        """Whether the document's statements have the phrase, by folded words."""
        spot = (document.id, phrase)
        if spot not in self._found:
            self._found[spot] = f" {phrase} " in self._keys[document.id]
        return self._found[spot]

    def row(self, phrase: str, document_id: str, *, forward: bool) -> int:
        """How many documents of the series have the phrase without a gap, from this one on or back from it."""
        document = self._analysis.document_by_id[document_id]
        series = [other for other in self._analysis.documents if other.series == document.series]
        place = series.index(document)
        size = 0
        for other in series[place:] if forward else series[place::-1]:
            if not self.holds(other, phrase):
                break
            size += 1
        return size


class _Witness:
    """The documents of the two periods that are compared."""

    def __init__(self, attested: _Attested, comparisons: list[Comparison]) -> None:
        self._attested = attested
        self._earlier = sorted({comparison.earlier_document_id for comparison in comparisons})
        self._later = sorted({comparison.later_document_id for comparison in comparisons})

    def earlier_run(self, phrase: str) -> int:
        """Documents up to the earlier period that have the phrase in a row; 0 for none."""
        return max((self._attested.row(phrase, name, forward=False) for name in self._earlier), default=0)

    def later_run(self, phrase: str) -> int:
        """Documents from the later period on that have the phrase in a row; 0 for none."""
        return max((self._attested.row(phrase, name, forward=True) for name in self._later), default=0)


# ─── systematic or chance ────────────────────────────────────────────────────────────────────────


def _judge(found: list[_Place], kinds: tuple[str, ...], witness: _Witness, analysis: Analysis) -> tuple[bool, str]:
    """Whether something beside the place speaks for the substitution, and what."""
    earlier, later = key(found[0].phrases.earlier), key(found[0].phrases.later)
    passages = min(len({place.collation.earlier_ids for place in found}), len({place.collation.later_ids for place in found}))
    if passages > 1:
        return True, f"recurs in {passages} passages"
    longest = max(len(earlier.split()), len(later.split()))
    if longest > analysis.settings.diff.ledger_longest:
        return False, f"a rewritten passage of {longest} words, not a phrase"
    members = [kind for kind in kinds if kind.startswith("list-")]
    if members and not (earlier and later):
        return True, "a member of a list came" if not earlier else "a member of a list went"
    core, later_core = key(found[0].phrases.earlier_core), key(found[0].phrases.later_core)
    if core and later_core:
        stems, later_stems = _stems(core), _stems(later_core)
        shared = stems & later_stems
        if shared and len(shared) >= analysis.settings.diff.ledger_shared * min(len(stems), len(later_stems)):
            return True, f'the phrases share the stem "{min(shared)}"'
        related = [kind for kind in kinds if kind in _RELATED]
        if related and longest <= _RELATED_WORDS:
            return True, f"both are words of one kind: {', '.join(related)}"
    return _complementary(earlier, later, witness, analysis.settings.diff.ledger_persists)


def _stems(phrase: str) -> set[str]:
    return {stem(word) for word in phrase.split() if not is_stop_word(word)}


def _complementary(earlier: str, later: str, witness: _Witness, persists: int) -> tuple[bool, str]:
    if earlier and later:  # "increases" → "gradual increases": only the longer one can come or go
        earlier, later = ("" if f" {earlier} " in f" {later} " else earlier), ("" if f" {later} " in f" {earlier} " else later)
    if earlier and witness.later_run(earlier):
        return False, "one passage only, and the old phrase is still in the later texts: perhaps they merely stand at one place"
    if later and witness.earlier_run(later):
        return False, "one passage only, and the new phrase is already in the earlier texts: perhaps they merely stand at one place"
    before, after = (witness.earlier_run(earlier) if earlier else 0), (witness.later_run(later) if later else 0)
    single = earlier and later and " " not in earlier and " " not in later
    if (min(before, after) if single else max(before, after)) < persists:
        return False, "one passage only, and neither phrase stands in several documents in a row"
    told = [f"the old phrase in {before} documents up to here"] * bool(before) + [f"the new one in {after} from here on"] * bool(after)
    return True, f"each stands only on its own side: {', '.join(told)}"
