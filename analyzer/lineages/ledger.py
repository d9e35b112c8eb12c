"""The substitution ledger: old phrase → new phrase, pooled over all aligned passages of two periods.

    considerable period → measured pace      3 passages, 2 documents    systematic: recurs
    Monday → geese                           1 passage                  chance: merely at one place

Two words that stand at the same place once need have nothing to do with each other. A substitution is
called systematic when something beside the place speaks for it: it recurs in other passages; the
phrases share a stem or stand on one scale; or the old phrase goes out of use in the later texts and
the new one was not there before (complementary distribution, the linguist's test for variants).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.analysis import Analysis
from analyzer.lexicon.edit_kinds import KIND_BY_NAME
from analyzer.model import Collation, Comparison, ComparisonKind, Edit, EditClass, Operation, Substitution
from analyzer.normalize import fold, is_stop_word, stem
from analyzer.tokens import Token, TokenKind, tokenize

__all__ = ["pool_substitutions"]

_RELATED_KINDS = frozenset({"strength", "modality", "polarity", "number", "date", "actor", "negation"})
_JOINTS = " ,;:.–—-\n\t"


class _Place(NamedTuple):
    """One occurrence of a substitution."""

    earlier: str
    later: str
    collation: Collation
    edit: Edit
    document_ids: tuple[str, str]


def pool_substitutions(analysis: Analysis) -> tuple[Substitution, ...]:
    """Substitutions of every pair of periods that is compared over time, most frequent first.

    Renderings of one event are no substitutions in time, nor are accidentals or moves.
    """
    pooled: list[Substitution] = []
    for periods, comparisons in _by_periods(analysis).items():
        places: dict[tuple[str, str], list[_Place]] = {}
        for comparison in comparisons:
            for place in _places(analysis, comparison):
                places.setdefault((_key(place.earlier), _key(place.later)), []).append(place)
        texts = _Texts(analysis, comparisons)
        pooled += [_substitution(found, periods, texts) for found in places.values()]
    return tuple(sorted(pooled, key=lambda s: (s.from_period, s.to_period, -s.count, not s.systematic, s.earlier_phrase, s.later_phrase)))


def _by_periods(analysis: Analysis) -> dict[tuple[str, str], list[Comparison]]:
    found: dict[tuple[str, str], list[Comparison]] = {}
    for comparison in analysis.comparisons:
        if comparison.kind is ComparisonKind.EVENT:
            continue
        earlier, later = (analysis.document_by_id[key].period for key in (comparison.earlier_document_id, comparison.later_document_id))
        if earlier != later:
            found.setdefault((earlier, later), []).append(comparison)
    return found


def _places(analysis: Analysis, comparison: Comparison) -> Iterator[_Place]:
    documents = (comparison.earlier_document_id, comparison.later_document_id)
    seen: set[str] = set()
    for link in comparison.alignments:
        collation = analysis.collation_by_alignment.get(link.id)
        if collation is None or collation.id in seen:
            continue
        seen.add(collation.id)
        for edit in collation.edits:
            if edit.edit_class is EditClass.SUBSTANTIVE and edit.operation is not Operation.MOVE:
                earlier, later = _phrases(edit)
                if earlier or later:
                    yield _Place(earlier, later, collation, edit, documents)


def _key(phrase: str) -> str:
    return " ".join(fold(token.text) for token in tokenize(phrase) if token.kind in {TokenKind.WORD, TokenKind.NUMBER})


# ─── whole phrases ───────────────────────────────────────────────────────────────────────────────


def _phrases(edit: Edit) -> tuple[str, str]:
    """The edit's two sides as phrases: without the words and marks of syntax at their ends."""
    return _phrase(edit.earlier_text), _phrase(edit.later_text)


def _phrase(text: str) -> str:
    tokens = [token for token in tokenize(text) if token.kind is not TokenKind.SPACE]
    while tokens and not _carries(tokens[0]):
        tokens.pop(0)
    while tokens and not _carries(tokens[-1]):
        tokens.pop()
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _carries(token: Token) -> bool:
    return token.kind in {TokenKind.WORD, TokenKind.NUMBER} and not is_stop_word(token.text)


# ─── systematic or chance ────────────────────────────────────────────────────────────────────────


class _Texts:
    """The statements of two periods as keys, to look phrases up in."""

    def __init__(self, analysis: Analysis, comparisons: list[Comparison]) -> None:
        self.earlier = self._keys(analysis, {comparison.earlier_document_id for comparison in comparisons})
        self.later = self._keys(analysis, {comparison.later_document_id for comparison in comparisons})

    @staticmethod
    def _keys(analysis: Analysis, documents: set[str]) -> str:
        return " \n ".join(_key(statement.text) for key in sorted(documents) for statement in analysis.statements_of[key])

    @staticmethod
    def holds(text: str, phrase: str) -> bool:
        return f" {phrase} " in f" {text} "


def _substitution(found: list[_Place], periods: tuple[str, str], texts: _Texts) -> Substitution:
    first = found[0]
    kinds = sorted({kind for place in found for kind in place.edit.kinds}, key=list(KIND_BY_NAME).index)
    evidence = tuple(dict.fromkeys(place.collation.id for place in found))
    systematic, reason = _judge(found, kinds, texts)
    return Substitution(
        earlier_phrase=first.earlier,
        later_phrase=first.later,
        from_period=periods[0],
        to_period=periods[1],
        count=len(found),
        document_ids=tuple(sorted({key for place in found for key in place.document_ids})),
        edit_class=EditClass.SUBSTANTIVE,
        kinds=tuple(kinds),
        evidence=evidence,
        systematic=systematic,
        reason=reason,
    )


def _judge(found: list[_Place], kinds: list[str], texts: _Texts) -> tuple[bool, str]:
    """Whether something beside the place speaks for the substitution, and what."""
    earlier, later = _key(found[0].earlier), _key(found[0].later)
    independent = {(place.collation.earlier_ids, place.collation.later_ids) for place in found}
    if len({ids for ids, _ in independent}) > 1 and len({ids for _, ids in independent}) > 1:
        return True, f"recurs in {len(independent)} passages"
    if earlier and later:
        shared = {stem(word) for word in earlier.split() if not is_stop_word(word)} & {stem(word) for word in later.split()}
        if shared:
            return True, f'the phrases share "{min(shared)}"'
        scale = [kind for kind in kinds if kind in _RELATED_KINDS]
        if scale:
            return True, f"both are words of one kind: {', '.join(scale)}"
    gone = not earlier or not texts.holds(texts.later, earlier)
    fresh = not later or not texts.holds(texts.earlier, later)
    if gone and fresh and earlier and later:
        return True, "the old phrase is not in the later texts and the new one not in the earlier"
    if gone and fresh:
        return True, "the phrase is not in the other period's texts"
    kept = "the old phrase is still in the later texts" if not gone else "the new phrase is already in the earlier texts"
    return False, f"one passage only, and {kept}: perhaps two words that merely stand at one place"
