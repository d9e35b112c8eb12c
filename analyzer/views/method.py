"""The method page: what was read, with which settings, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.lexicon.edit_kinds import KINDS, EditKind
from analyzer.model import CARRYING, Adjudication, Document, Notice, ZoneKind
from analyzer.views.comparisons import Tally, tally
from analyzer.views.places import METHOD, Facet, PassageRef, Site


@dataclass(frozen=True, slots=True)
class ZoneSum:
    """How much of a document is of one kind."""

    facet: Facet
    zone: str
    furniture: bool
    stretches: int
    characters: int
    share: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A reader's decision with the passages it concerns."""

    adjudication: Adjudication
    earlier: tuple[PassageRef, ...]
    later: tuple[PassageRef, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """How the report was made."""

    page: str
    version: str
    signature: str
    settings: tuple[tuple[str, int | float, str, str], ...]
    documents: tuple[tuple[Facet, Document], ...]
    zones: tuple[ZoneSum, ...]
    tallies: tuple[Tally, ...]
    judgements: tuple[Judgement, ...]
    notices: tuple[Notice, ...]
    forwarded: tuple[tuple[str, tuple[PassageRef, ...], str], ...]
    """Passage ids of earlier reports, the passages that hold their words now, and what happened."""
    edit_kinds: tuple[EditKind, ...]
    """Every kind of edit with its rule, example and counter-example."""
    kinds: tuple[str, ...]
    """Different kinds of text in the corpus."""


def method_view(site: Site, forwarded: Iterable[tuple[str, tuple[str, ...], str]] = ()) -> MethodView:
    """Everything a reader needs to judge the report and run it again; `forwarded` are old passage ids, what holds their words, and why."""
    analysis = site.analysis
    notices = list(analysis.corpus.notices) + list(analysis.notices)
    notices += [notice for document in analysis.documents for notice in document.notices]
    notices += [notice for comparison in analysis.comparisons for notice in comparison.notices]
    notices += [notice for statement in analysis.statements for notice in statement.notices]
    return MethodView(
        page=METHOD,
        version=analysis.version,
        signature=analysis.corpus.signature,
        settings=tuple(analysis.settings.entries()),
        documents=tuple(zip(site.facets, analysis.documents, strict=True)),
        zones=tuple(_zone_sums(site)),
        tallies=tuple(tally(site, comparison) for comparison in analysis.comparisons),
        judgements=tuple(
            Judgement(item, site.passages(item.earlier_ids), site.passages(item.later_ids)) for item in analysis.corpus.adjudications
        ),
        notices=tuple(dict.fromkeys(notices)),
        forwarded=tuple((old, site.passages(ids), reason) for old, ids, reason in forwarded),
        edit_kinds=KINDS,
        kinds=tuple(sorted({document.kind for document in analysis.documents if document.kind})),
    )


def _zone_sums(site: Site) -> list[ZoneSum]:
    sums = []
    for facet in site.facets:
        zones = site.analysis.zones_of[facet.id]
        total = sum(zone.end - zone.start for zone in zones) or 1
        stretches = Counter(zone.kind for zone in zones)
        for kind in ZoneKind:
            here = [zone for zone in zones if zone.kind is kind]
            characters = sum(zone.end - zone.start for zone in here)
            if here:
                reasons = tuple(sorted({zone.reason for zone in here if zone.reason}))
                sums.append(ZoneSum(facet, str(kind), kind not in CARRYING, stretches[kind], characters, characters / total, reasons))
    return sums
