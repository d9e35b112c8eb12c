"""Terms that a text itself explains: a quoted word with its meaning in parentheses.

    … nearly 40 years of ‘Doi moi’ (Renewal).     the text says that one is the other
    … in the current national renewal …            an attestation of the term, as is every other "renewal"
    … Bounnhang Vorachith (left) greets …          nothing is quoted: no term

What a writer marks as a term and explains is a term wherever it stands, be it one ordinary word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyzer.formulas.candidates import Candidate
from analyzer.formulas.grain import Grist, Line, Place
from analyzer.formulas.marks import WORDS, Grain, Mark
from analyzer.model import FamilyKind
from analyzer.settings import FormulaSettings

_CLOSING = frozenset("’'”\"»」’")
_LONGEST = 3
"""Words of a term and of its meaning."""


def gloss_candidates(grist: Grist, *, settings: FormulaSettings) -> list[Candidate]:
    """Every explained term with all places of the term and of its meaning; they recur, in more than one document."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for line in grist.lines:
        for meaning, term in _glosses(line):
            found.setdefault(meaning, set()).update({meaning, *((term,) if term else ())})
    candidates = []
    for meaning, wordings in sorted(found.items()):
        places = sorted(_places(grist, wordings), key=lambda place: (place.line, place.first))
        documents = {grist.lines[place.line].statement.document_id for place in places}
        if len(documents) > 1 and len(places) > settings.attestations:
            weight = sum(grist.weight(name) for name in meaning)
            candidates.append(Candidate(FamilyKind.PHRASE, meaning, tuple(places), weight, literal=True))
    return candidates


def _glosses(line: Line) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Stems of each meaning in parentheses behind a quotation, with those of what is quoted, if it is short."""
    grains = line.grains
    for at, grain in enumerate(grains):
        if grain.text != "(" or not _is_quoted(line, grain):
            continue
        end = next((i for i in range(at + 1, min(len(grains), at + _LONGEST + 2)) if grains[i].text == ")"), None)
        if end is None or not _is_term(grains[at + 1 : end]):
            continue
        first = at
        while first > 0 and at - first < _LONGEST and grains[first - 1].mark is Mark.CONTENT and grains[first - 1].text[:1].isalpha():
            first -= 1
            if _opens(line, grains[first]):
                break
        quoted = grains[first:at] if first < at and _opens(line, grains[first]) else ()
        yield tuple(g.stem for g in grains[at + 1 : end]), tuple(g.stem for g in quoted)


def _is_quoted(line: Line, bracket: Grain) -> bool:
    before = line.statement.text[: bracket.start - line.statement.start].rstrip()
    return before[-1:] in _CLOSING and bool(before)


def _opens(line: Line, grain: Grain) -> bool:
    at = grain.start - line.statement.start
    return at > 0 and not line.statement.text[at - 1].isspace() and not line.statement.text[at - 1].isalnum()


def _is_term(grains: Sequence[Grain]) -> bool:
    """Whether a parenthesis holds a word or two, not initials or a figure."""
    return bool(grains) and all(g.mark is Mark.CONTENT and g.text.isalpha() and not g.text.isupper() for g in grains)


def _places(grist: Grist, wordings: set[tuple[str, ...]]) -> Iterator[Place]:
    for stems in sorted(wordings):
        for number, position in grist.postings.get(stems[0], ()):
            grains = grist.lines[number].grains[position : position + len(stems)]
            if tuple(g.stem for g in grains if g.mark in WORDS) == stems:
                yield Place(number, position, position + len(stems))
