"""The substitution ledger: old phrase → new phrase, pooled over all aligned passages of two periods.

    considerable period → measured pace      3 passages, 2 documents    systematic: recurs
    Monday → geese                           1 passage                  chance: merely at one place

Two words that stand at one place once need have nothing to do with each other. A substitution is called
systematic only where

1. it recurs between independent passages: neither the earlier nor the later ones are copies of each other, and the
   later ones stand in different documents, where texts of one event are one witness; or it recurs in one such witness
   and the old phrase is gone from the later period and the new one was not in the earlier, a revision carried through, or it
   recurs there so often that the old phrase lives on in other matters only; or
2. the phrases are in complementary distribution, the linguist's test for variants: the old one is gone from
   the later period, the new one was not in the earlier, and each stood its ground in several documents in a row.

What went and what came at one place without affinity (`diff.affinity`) stands in one row, too, but no replacement is claimed of it
(`Substitution.claimed`) unless 1 or 2 hold: then their evidence makes the claim.

Names and offices, the version or year that a text bears itself, headlines and unsure alignments are never systematic, nor are
passages that no link joins (`ledger_places`).
A stretch too long to be a phrase is a rewritten passage; it is listed, and not called systematic.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from analyzer.analysis import Analysis
from analyzer.lexicon.edit_kinds import KIND_BY_NAME
from analyzer.lexicon.edit_words import OFFICES, TITLES
from analyzer.lineages.ledger_matches import matched
from analyzer.lineages.ledger_places import Place, places_of
from analyzer.lineages.ledger_witness import Attested, Witness
from analyzer.lineages.phrases import key
from analyzer.model import Comparison, EditClass, Substitution
from analyzer.names import is_named
from analyzer.normalize import fold, is_stop_word

__all__ = ["UNLINKED", "pool_substitutions"]

_REPLACED = "no link joins the passages: they stand between the same neighbours"
_ALIKE = "no link joins the passages, but they have many words in common"
_WHOLE = "one passage only, which came or went as a whole"
_DISTANT = "the passages are linked, but too little stays to tell the change word by word"
_BESIDE = "the one went and the other came at one place: that it was put for it is not claimed"
_OWN = "the number or year that each text bears itself"
UNLINKED = frozenset({_REPLACED, _ALIKE, _WHOLE, _DISTANT})
"""Reasons of substitutions whose phrases are whole passages: no link joins them, or one that leaves too little."""
_NAMING = frozenset({"name", "office"})
"""Kinds of edit that exchange who or what is named."""


def pool_substitutions(analysis: Analysis) -> tuple[Substitution, ...]:
    """Substitutions of every pair of periods that is compared over time, most frequent first.

    Renderings of one event are no substitutions in time, nor are accidentals or moves.
    """
    pooled: list[Substitution] = []
    attested, settings = Attested(analysis), analysis.settings.diff
    for periods, comparisons in _by_periods(analysis).items():
        witness = Witness(attested, comparisons)
        places: dict[tuple[str, str], list[Place]] = {}
        for comparison in comparisons:
            found = [place for place in places_of(comparison, analysis) if not _has_moved(place, witness, settings.ledger_moved)]
            documents = (comparison.earlier_document_id, comparison.later_document_id)
            texts = [statement.text for name in documents for statement in analysis.statements_of[name]]
            for place in matched(found, texts, language=_language(comparison, analysis), settings=settings):
                places.setdefault(place.keys, []).append(place)
        pooled += [_substitution(held, periods, witness, analysis) for held in places.values()]
    pooled = _nearest(pooled, analysis)
    return tuple(sorted(pooled, key=lambda s: (s.from_period, s.to_period, -s.count, not s.systematic, s.earlier_phrase, s.later_phrase)))


def _nearest(pooled: list[Substitution], analysis: Analysis) -> list[Substitution]:
    """The substitutions without those that a nearer pair of periods shows, too: a pair that leaps over a text dates a change too wide."""
    places = {document.period: number for number, document in reversed(tuple(enumerate(analysis.documents)))}
    spans = [(places[found.from_period], places[found.to_period]) for found in pooled]
    known: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for found, span in zip(pooled, spans, strict=True):
        known.setdefault((key(found.earlier_phrase), key(found.later_phrase)), []).append(span)
    return [
        found
        for found, (start, end) in zip(pooled, spans, strict=True)
        if not any(
            start <= near[0] and near[1] <= end and near != (start, end)
            for near in known[key(found.earlier_phrase), key(found.later_phrase)]
        )
    ]


def _by_periods(analysis: Analysis) -> dict[tuple[str, str], list[Comparison]]:
    found: dict[tuple[str, str], list[Comparison]] = {}
    for comparison in analysis.comparisons:
        earlier, later = (analysis.document_by_id[name] for name in (comparison.earlier_document_id, comparison.later_document_id))
        if comparison.kind.in_time and earlier.period != later.period:
            found.setdefault((earlier.period, later.period), []).append(comparison)
    return found


def _substitution(found: list[Place], periods: tuple[str, str], witness: Witness, analysis: Analysis) -> Substitution:
    kinds = tuple(sorted({kind for place in found for kind in place.kinds}, key=list(KIND_BY_NAME).index))
    systematic, reason = _judge(found, kinds, witness, analysis)
    return Substitution(
        earlier_phrase=found[0].phrases[0],
        later_phrase=found[0].phrases[1],
        from_period=periods[0],
        to_period=periods[1],
        count=_passages(found),
        document_ids=tuple(sorted({name for place in found for name in place.document_ids})),
        edit_class=EditClass.SUBSTANTIVE,
        kinds=kinds,
        evidence=tuple(dict.fromkeys(name for place in found for name in place.evidence)),
        systematic=systematic,
        reason=reason,
        claimed=systematic or (reason != _OWN and any(place.claimed for place in found)),
    )


def _has_moved(place: Place, witness: Witness, least: int) -> bool:
    """Whether words only seem to come or go: a whole passage, or a long phrase, that both periods have."""
    earlier, later = place.keys
    if bool(earlier) == bool(later) or not (place.gap or len((earlier or later).split()) >= least):
        return False
    return witness.holds(later or earlier, in_later=not later)


def _passages(places: Iterable[Place]) -> int:
    """Places that differ in their later passages; where nothing stands later, in their earlier ones."""
    met: set[str] = set()
    count = 0
    for place in places:
        held = place.statements[1] or place.statements[0]
        count += met.isdisjoint(held)
        met |= held
    return count


# ─── systematic or chance ────────────────────────────────────────────────────────────────────────


def _judge(found: list[Place], kinds: tuple[str, ...], witness: Witness, analysis: Analysis) -> tuple[bool, str]:
    """Whether something beside the place speaks for the substitution, and what."""
    settings = analysis.settings.diff
    aside = _aside(found, kinds, witness, analysis)
    if aside:
        return False, aside
    sure = [place for place in found if place.sure]
    recurs = _recurs(_independent(sure), witness, analysis)
    if recurs:
        return True, recurs
    longest = max(len(phrase.split()) for phrase in found[0].keys)
    if longest > settings.ledger_longest:
        return False, f"a rewritten passage of {longest} words, not a phrase"
    if not sure:
        return False, "the passages are not surely aligned, or are headlines"
    told = _complementary(found[0], witness, settings.ledger_persists, language=_language(found[0], analysis))
    return told if told[0] or any(place.claimed for place in found) else (False, _BESIDE)


def _aside(found: list[Place], kinds: tuple[str, ...], witness: Witness, analysis: Analysis) -> str:
    """Why a substitution is no matter of wording however often it stands; nothing for others."""
    if all(place.gap or place.distant for place in found):
        return _whole(found)
    if all(_is_own_number(place, analysis) for place in found):
        return _OWN
    if _is_naming(found[0], kinds, witness, _language(found[0], analysis)):
        return "a name or an office stands there: who is named is no matter of wording"
    return ""


def _whole(found: list[Place]) -> str:
    """What to say of whole passages."""
    if any(place.distant for place in found):
        return _DISTANT
    if any(place.alike for place in found):
        return _ALIKE
    return _REPLACED if all(found[0].keys) else _WHOLE


def _recurs(found: list[Place], witness: Witness, analysis: Analysis) -> str:
    """What to say of a substitution that recurs between these independent passages; nothing where that shows no system."""
    if len(found) <= 1:
        return ""
    earlier, later = found[0].keys
    if bool(earlier) != bool(later) and (witness.later_run(earlier) if earlier else witness.earlier_run(later)):
        return ""
    witnesses = len({_witness(place, analysis) for place in found})
    if witnesses > 1:
        return f"recurs between {len(found)} independent passages of {witnesses} documents or events"
    if len(found) >= analysis.settings.diff.ledger_recurs:
        return f"recurs in {len(found)} independent passages of one document or event"
    if _carried_through(found[0], witness):
        return (
            f"recurs in {len(found)} passages of one document or event; the later texts do not have the old words, nor the earlier the new"
        )
    return ""


def _language(found: Place | Comparison, analysis: Analysis) -> str:
    name = found.document_ids[0] if isinstance(found, Place) else found.earlier_document_id
    return analysis.document_by_id[name].language


def _is_naming(place: Place, kinds: tuple[str, ...], witness: Witness, language: str) -> bool:
    """Whether a substitution says who or what is named: not where a side is a term, "a Collective Work", or an office alone changes."""
    if not (_NAMING & set(kinds) or _is_name(place.phrases, language)):
        return False
    if any(words and witness.is_term(words, language) for words in place.keys):
        return False
    words = [word for side in place.phrases for word in side.split() if not is_stop_word(word, language)]
    alone = all(fold(word, language) in OFFICES or fold(word, language) in TITLES for word in words)
    return not (alone and "name" not in kinds)


def _is_name(sides: tuple[str, str], language: str) -> bool:
    """Whether every content word is written with a capital, where that shows a name."""
    words = [word for side in sides for word in side.split() if not is_stop_word(word, language)]
    return bool(words) and all(is_named(word, language) for word in words)


def _is_own_number(place: Place, analysis: Analysis) -> bool:
    """Whether each side is a number, the last of it the version or the year that its text bears in title or date: 1.2 → 1.3."""
    for phrase, name in zip(place.phrases, place.document_ids, strict=True):
        document = analysis.document_by_id[name]
        numbers = _NUMBER.findall(phrase)
        if not numbers or any(character.isalpha() for character in phrase) or _SIGNS.intersection(phrase):
            return False
        if numbers[-1] != document.date[:_YEAR] and numbers[-1] not in _VERSION.findall(document.title):
            return False
    return True


_NUMBER, _VERSION, _YEAR = regex.compile(r"\d+(?:\.\d+)*"), regex.compile(r"\d+(?:\.\d+)+"), 4
"""A number with its parts; one of several parts, as versions are; the figures of a year at the head of a date."""
_SIGNS = frozenset("%‰$€£¥°")
"""Signs of a quantity."""


def _witness(place: Place, analysis: Analysis) -> str:
    """Who speaks for the later words: the document, or the event of which it is one of the texts."""
    document = analysis.document_by_id[place.document_ids[1]]
    return f"event {document.event}" if document.event else f"document {document.id}"


def _carried_through(place: Place, witness: Witness) -> bool:
    """Whether the old phrase is gone from the later period and the new one was not in the earlier; of what one phrase adds, that alone."""
    old, new = _exchanged(*place.keys)
    return not (old and witness.later_run(old)) and not (new and witness.earlier_run(new))


def _exchanged(earlier: str, later: str) -> tuple[str, str]:
    """The phrases that can come or go: of "increases" → "gradual increases" only the longer one."""
    return ("" if f" {earlier} " in f" {later} " else earlier), ("" if f" {later} " in f" {earlier} " else later)


def _independent(places: Iterable[Place]) -> list[Place]:
    """Places of which none shares a passage with another, on either side, nor has a copy of its text."""
    known: tuple[set[str], set[str]] = set(), set()
    found = []
    for place in places:
        held = [place.statements[side] | {key(place.passages[side])} for side in (0, 1)]
        if not any(held[side] & known[side] for side in (0, 1)):
            found.append(place)
            for side in (0, 1):
                known[side].update(held[side])
    return found


def _content(phrase: str, language: str) -> list[str]:
    return sorted(word for word in phrase.split() if not is_stop_word(word, language))


def _complementary(place: Place, witness: Witness, persists: int, *, language: str) -> tuple[bool, str]:
    earlier, later = place.keys
    if not (earlier and later):
        return False, "one witness only, in which words came or went"
    if _content(earlier, language) == _content(later, language):
        return False, "one witness only, in which but small words differ"
    if not witness.only_earlier(earlier, later):
        return False, "one witness only, and the old phrase is still in the later texts: perhaps they merely stand at one place"
    if not witness.only_later(later, earlier):
        return False, "one witness only, and the new phrase is already in the earlier texts: perhaps they merely stand at one place"
    before, after = witness.earlier_run(earlier), witness.later_run(later)
    if min(before, after) < persists:
        return False, "one witness only, and not both phrases stand in several documents in a row"
    return True, f"each stands only on its own side: the old phrase in {before} documents up to here, the new one in {after} from here on"
