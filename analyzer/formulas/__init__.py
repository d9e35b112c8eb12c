"""Set phrases and their families: what recurs, in which wordings, and which came from which.

    2019   great friendship, special solidarity and comprehensive cooperation
    2024   great friendship, special solidarity and comprehensive cooperation
    2025   great friendship, special solidarity, comprehensive cooperation and strategic cohesion
           └─────────────────────────── one family, two forms ───────────────────────────────┘

Only statements are searched: site furniture repeats more than any formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.analysis import Analysis
from analyzer.formulas.abbreviations import with_initials
from analyzer.formulas.candidates import Candidate, bundle_candidates, list_candidates, pair_candidates, repeat_candidates
from analyzer.formulas.chains import chains_of
from analyzer.formulas.coordination import Listing, find_lists
from analyzer.formulas.descent import build
from analyzer.formulas.families import gather, ranked, search, shape
from analyzer.formulas.glosses import gloss_candidates
from analyzer.formulas.grain import Grist, grind, grind_phrase
from analyzer.formulas.groups import Group, by_line
from analyzer.formulas.marks import WORDS, Mark
from analyzer.formulas.naming import slug_of
from analyzer.formulas.sites import site_groups
from analyzer.formulas.slips import Attested, is_slip, slip_of
from analyzer.formulas.speech import speech_candidates
from analyzer.formulas.stream import stream_of
from analyzer.formulas.terms import term_candidates
from analyzer.model import Family, FamilyKind
from analyzer.settings import FormulaSettings

__all__ = ["is_slip", "mine", "slip_of", "trace"]


def mine(analysis: Analysis, *, settings: FormulaSettings) -> tuple[Family, ...]:
    """All families of a corpus, heaviest first."""
    grist = grind(analysis.statements, settings=settings)
    lists = find_lists(grist, longest_member=settings.member_words)
    sites = site_groups(analysis, grist, lists, settings=settings)
    groups = gather(grist, _candidates(grist, lists, settings), lists, sites=sites, settings=settings)
    groups = ranked(grist, groups, chains_of(analysis, grist))
    return _related(_named(analysis, grist, with_initials(grist, groups)))


def _candidates(grist: Grist, lists: Sequence[Listing], settings: FormulaSettings) -> list[Candidate]:
    """Whatever may be a formula, heaviest first; frames and single words last."""
    words = stream_of(grist)
    found = list_candidates(grist, lists, settings=settings) + repeat_candidates(grist, words, settings=settings)
    found += pair_candidates(grist, settings=settings) + bundle_candidates(grist, words, settings=settings)
    found.sort(key=lambda c: (-c.weight, c.stems, c.places[0].line, c.places[0].first))
    found += speech_candidates(grist, settings=settings) + gloss_candidates(grist, settings=settings)
    return found + term_candidates(grist, settings=settings)


def trace(analysis: Analysis, phrase: str, *, settings: FormulaSettings) -> Family:
    """The family of any phrase, mined or not; its attestations may be none."""
    language = analysis.documents[0].language if analysis.documents else "en"
    grist = grind(analysis.statements, settings=settings, plain=True)
    lists = find_lists(grist, longest_member=settings.member_words)
    stems = tuple(dict.fromkeys(g.stem for g in grind_phrase(phrase, language) if g.mark is Mark.CONTENT))
    stems = stems or tuple(dict.fromkeys(g.stem for g in grind_phrase(phrase, language) if g.mark in WORDS))
    candidate = Candidate(FamilyKind.PHRASE, stems, (), 0.0)
    places = search(grist, candidate, settings=settings)
    if not places:
        return Family("trace", phrase, FamilyKind.PHRASE, "", "", (), ())
    (family,) = _named(analysis, grist, [shape(candidate, places, at_line=by_line(lists))])
    return replace(family, label=phrase)


def _named(analysis: Analysis, grist: Grist, groups: list[Group]) -> tuple[Family, ...]:
    taken: set[str] = set()
    families = []
    attested = Attested(grist)
    for group in groups:
        slug = slug_of(grist, [hit.place for hit in group.hits], taken)
        taken.add(slug)
        families.append(build(grist, group, family_id=slug, documents=dict(analysis.document_by_id), attested=attested))
    return tuple(families)


def _related(families: tuple[Family, ...]) -> tuple[Family, ...]:
    """Link families whose attestations contain one another."""
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for family in families:
        for a in family.attestations:
            spans.setdefault(a.passage_id, []).append((a.start, a.end, family.id))
    links: dict[str, set[str]] = {family.id: set() for family in families}
    for held in spans.values():
        open_now: list[tuple[int, int, str]] = []
        for start, end, inner in sorted(held, key=lambda span: (span[0], -span[1], span[2])):
            open_now = [span for span in open_now if span[1] > start]
            for first, last, outer in open_now:
                if inner != outer and first <= start and end <= last:
                    links[outer].add(inner)
                    links[inner].add(outer)
            open_now.append((start, end, inner))
    return tuple(replace(family, related=tuple(sorted(links[family.id]))) for family in families)
