"""The page on which a phrase is looked up: the words of all texts, passage by passage, and the formulas by name.

    comprehensive cooperation   →   2019 3 · 2024 11 · 2025 7      talks-2019 2.1 …

A filter on another page sees that page alone; here stands the whole corpus, or as many whole documents of it as
a page can hold, and the page says which.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.model import Family
from analyzer.views.paths import paged
from analyzer.views.places import FORMULAS, PASSAGES, Facet, PassageRef, Place, Site


@dataclass(frozen=True, slots=True)
class FoundFormula:
    """A formula by its name."""

    label: str
    place: Place
    first_date: str
    last_date: str
    attestations: int


@dataclass(frozen=True, slots=True)
class PassagesView:
    """One page of passages."""

    page: str
    pages: tuple[tuple[str, Facet, Facet], ...]
    """All pages of passages, each with its first and last document."""
    documents: tuple[tuple[Facet, tuple[PassageRef, ...]], ...]
    formulas: tuple[FoundFormula, ...]


def passages_views(site: Site) -> Iterator[PassagesView]:
    """All passages, in as many pages as it takes; a document is never cut."""
    parts = list(_parts(site))
    pages = tuple((paged(PASSAGES, number), part[0], part[-1]) for number, part in enumerate(parts, start=1))
    formulas = tuple(_formula(site, family) for family in site.analysis.families)
    held = site.analysis.statements_of
    for (page, *_), part in zip(pages, parts, strict=True):
        documents = tuple((facet, tuple(map(site.passage, held[facet.id]))) for facet in part)
        yield PassagesView(page, pages, documents, formulas)


def _parts(site: Site) -> Iterator[list[Facet]]:
    part: list[Facet] = []
    room = site.settings.found
    for facet in site.facets:
        size = sum(len(statement.text) for statement in site.analysis.statements_of[facet.id])
        if part and size > room:
            yield part
            part, room = [], site.settings.found
        part.append(facet)
        room -= size
    if part:
        yield part


def _formula(site: Site, family: Family) -> FoundFormula:
    place = site.family(family.id) or Place(FORMULAS)
    return FoundFormula(family.label, place, family.first_date, family.last_date, len(family.attestations))
