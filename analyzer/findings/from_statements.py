"""Offers from statements to which no statement of the periods compared answers.

    2025   resolutely not allowing hostile forces to …        no counterpart in 2019 or 2024

That nothing was found is weaker than that nothing is there: what is told is the search and its result.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from analyzer.findings.ranking import Offer
from analyzer.findings.scene import Scene, surely_before, words
from analyzer.lexicon.dates import MONTHS
from analyzer.lexicon.names import OFFICES
from analyzer.lexicon.occurrences import PERSONAL
from analyzer.model import ComparisonKind, FindingKind, Statement, Verdict, ZoneKind
from analyzer.normalize import fold, primary

_OTHER_KIND = 0.3
"""Weight of an absence where the other period holds no text of the same kind: a commentary need not say what a report says."""
_OCCURRENCE = 0.15
"""Weight of what tells of one dated occurrence: that the next report does not repeat it says nothing."""
_FULL = 16
"""Content words from which a statement has full weight."""
_LOOKED_AT = 60
"""Statements, best first, for which likenesses without a link are looked for."""


def statement_offers(scene: Scene) -> Iterator[Offer]:
    """One offer per passage without counterpart, whichever side it was looked for on."""
    likely = sorted(_candidates(scene), key=lambda pair: (-pair[0].score, pair[0].evidence))[:_LOOKED_AT]
    for offer, others in likely:
        if not _is_contained(scene, scene.analysis.statement_by_id[offer.evidence[0]], others):
            yield offer


def _candidates(scene: Scene) -> Iterator[tuple[Offer, tuple[str, ...]]]:
    compared = _compared(scene)
    linked = _linked(scene)
    misses = {(gap.statement_id): gap.confidence for c in scene.analysis.comparisons for gap in c.unmatched}
    kinds: dict[str, set[str]] = defaultdict(set)
    for document in scene.analysis.documents:
        kinds[document.period].add(document.kind)
    for statement in scene.analysis.statements:
        document = scene.analysis.document_by_id[statement.document_id]
        others = compared.get(document.id, ())
        earlier = tuple(label for label, is_later in others if not is_later)
        later = tuple(label for label, is_later in others if is_later)
        sides = [side for side in (earlier, later) if side and not linked[statement.id] & set(side)]
        if not sides or not _is_position(scene, statement):
            continue
        dropped = later in sides
        told = tuple(label for side in sides for label in side)
        plain = scene.rarity.plain(statement.text)
        reasons = (
            ("rarity", scene.rarity.of(statement.text)),
            ("size", min(1.0, len(plain) / _FULL)),
            ("certainty that nothing answers to it", max(0.05, 1 - misses.get(statement.id, 0.0))),
            ("a text of the same kind is silent", 1.0 if any(document.kind in kinds[label] for label in told) else _OTHER_KIND),
            ("no single occurrence", _OCCURRENCE if _is_occurrence(scene, statement) else 1.0),
            ("absence only", 0.11),
        )
        offer = Offer(
            kind=FindingKind.STATEMENT_DROPPED if dropped else FindingKind.STATEMENT_NEW,
            verdict=Verdict.NO_COUNTERPART,
            facts=(
                ("text", statement.text),
                ("period", document.period),
                ("other_period", "; ".join(told)),
                ("date", document.date),
            ),
            evidence=(statement.id,),
            reasons=reasons,
            topic=statement.text,
            when=f"{document.period} {' '.join(told)}",
        )
        yield offer, told


def _compared(scene: Scene) -> dict[str, tuple[tuple[str, bool], ...]]:
    """Periods each document was compared with, each with whether it is later."""
    found: dict[str, dict[str, bool]] = {}
    for comparison in scene.analysis.comparisons:
        if comparison.kind is ComparisonKind.EVENT:
            continue
        earlier, later = comparison.earlier_document_id, comparison.later_document_id
        if surely_before(scene.date[earlier], scene.date[later]):
            found.setdefault(earlier, {})[scene.period[later]] = True
            found.setdefault(later, {})[scene.period[earlier]] = False
    return {name: tuple(sorted(labels.items())) for name, labels in found.items()}


def _linked(scene: Scene) -> dict[str, set[str]]:
    """Periods to which each statement has a link, by itself or through the reports of its own event and its chain."""
    direct: dict[str, set[str]] = defaultdict(set)
    beside: dict[str, set[str]] = defaultdict(set)
    for link in scene.analysis.alignments:
        for here, there in ((link.earlier_id, link.later_id), (link.later_id, link.earlier_id)):
            if scene.place(here)[1] == scene.place(there)[1]:
                beside[here].add(there)
            else:
                direct[here].add(scene.place(there)[1])
    for chain in scene.analysis.lineages:
        labels = {scene.place(name)[1] for name in chain.statement_ids}
        for name in chain.statement_ids:
            direct[name] |= labels - {scene.place(name)[1]}
    found: dict[str, set[str]] = defaultdict(set)
    for statement in scene.analysis.statements:
        found[statement.id] = direct[statement.id].union(*(direct[name] for name in sorted(beside[statement.id])))
    return found


def _is_position(scene: Scene, statement: Statement) -> bool:
    """Whether it says enough, with a verb of its own, to be a position: no headline, no title of a document."""
    if statement.zone in (ZoneKind.HEADLINE, ZoneKind.LIST_ITEM) and statement.verb is None:
        return False
    return len(scene.rarity.plain(statement.text)) >= scene.settings.statement_words


def _is_occurrence(scene: Scene, statement: Statement) -> bool:
    """Whether it is bound to a day, a year, a person, or a name that stands in one document only."""
    months = MONTHS.get(primary(statement.language), ())
    held = [fold(token.text) for token in words(statement.text)]
    if any(word in months for word in held) or any(len(word) == 4 and word.isdigit() for word in held):  # noqa: PLR2004 a year
        return True
    if statement.actor and OFFICES.get(primary(statement.language), frozenset()) & {
        fold(token.text)
        for token in words(scene.analysis.document_by_id[statement.document_id].text[statement.actor.start : statement.actor.end])
    }:
        return True
    if PERSONAL.get(primary(statement.language), frozenset()) & set(held):
        return True
    names = scene.rarity.names & scene.rarity.content(statement.text)
    return any(len(scene.documents_with(name)) == 1 for name in sorted(names)) and len(scene.analysis.documents) > 1


def _is_contained(scene: Scene, statement: Statement, others: tuple[str, ...]) -> bool:
    """Whether one statement of the other periods, with its neighbour, has most of its words though no link was made."""
    sought = scene.rarity.content(statement.text)
    for document in scene.analysis.documents:
        if document.period not in others:
            continue
        held = [scene.rarity.content(other.text) for other in scene.analysis.statements_of[document.id]]
        neighbours = pairwise([*held, frozenset[str]()])
        if any(len(sought & (one | two)) >= scene.settings.contained * len(sought) for one, two in neighbours):
            return True
    return False
