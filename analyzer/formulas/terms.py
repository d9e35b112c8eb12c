"""Single words that have a life span: all their documents lie close together in a long series.

    1978 ──────────────── 1985 ······························ 2024
    hegemonism in 8 of 8         in none of 39               a term of its time
    peace      in 8 of 8         in 31 of 39                 a word

The chance that so many documents, drawn at random, would lie so close is known exactly; with as many words as a corpus
has, only what is far beyond chance is told. A word that stands in one sentence only, over and over, belongs to that sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.formulas.candidates import Candidate
from analyzer.formulas.grain import Grist, Place
from analyzer.model import FamilyKind
from analyzer.settings import FormulaSettings
from analyzer.statistics import chance_of_span

_LETTERS = 4
"""Letters a term must have: shorter ones are abbreviations and leavings of other languages."""


def term_candidates(grist: Grist, *, settings: FormulaSettings) -> list[Candidate]:
    """The words with the surest life spans, surest first; none in a short series."""
    ordinal = {document: number for number, document in enumerate(grist.document_ids)}
    if len(ordinal) < settings.term_documents:
        return []
    found = []
    tested = [(name, places) for name, places in sorted(grist.postings.items()) if len(name) >= _LETTERS and not name.isdigit()]
    for name, places in tested:
        held = sorted({ordinal[grist.lines[line].statement.document_id] for line, _ in places})
        if len(held) <= settings.attestations or 2 * len(_contexts(grist, places)) < len(held):
            continue
        chance = len(tested) * chance_of_span(len(held), held[-1] - held[0] + 1, total=len(ordinal))
        if chance <= settings.term_chance:
            found.append((chance, name, tuple(Place(line, position, position + 1) for line, position in places)))
    return [
        Candidate(FamilyKind.PHRASE, (name,), places, grist.weight(name), literal=True)
        for _, name, places in sorted(found)[: settings.terms]
    ]


def _contexts(grist: Grist, places: Sequence[tuple[int, int]]) -> set[tuple[str, str]]:
    """The words on both sides of a word, where it stands: its accessor variety (Feng et al. 2004)."""
    found = set()
    for line, position in places:
        grains = grist.lines[line].grains
        before = grains[position - 1].key if position else ""
        after = grains[position + 1].key if position + 1 < len(grains) else ""
        found.add((before, after))
    return found
