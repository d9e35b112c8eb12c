"""Offers from statements to which no statement of the periods compared answers, and whose words stand nowhere in them.

    2025   resolutely not allowing hostile forces to … sabotage … incite …        hostile, sabotage, incite: in no text of 2019 or 2024

That no link was found is weak: of 58 such statements of the project's five texts, two readers named a counterpart for 25.
So the words are asked as well: of the 13 of which four words in ten or more stand in no text compared, they named one for
four, and were sure or nearly sure of one. (The share was read off these texts.) What is told is this search and its result.
In texts that are worded anew each time an absence is no news, so most of the document must be answered to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.findings.texts import surely_before
from analyzer.findings.words import words
from analyzer.lexicon.dates import MONTHS
from analyzer.lexicon.names import OFFICES
from analyzer.lexicon.occurrences import PERSONAL
from analyzer.model import FindingKind, Reason, Statement, Verdict
from analyzer.model.parts import joined
from analyzer.names import is_title


class _Sides(NamedTuple):
    """Periods a document was compared with."""

    earlier: tuple[str, ...]
    later: tuple[str, ...]


class _Weights(NamedTuple):
    """What an absence is weighed by."""

    novel: float
    unanswered: float
    answered: float
    support: float


def statement_offers(scene: Scene) -> Iterator[Offer]:
    """One offer per passage without counterpart, whichever side it was looked for on."""
    compared, linked = _compared(scene), _linked(scene)
    misses, answered, chains = _misses(scene), _answered(scene), _chains(scene)
    for statement in scene.statements:
        sides = compared.get(statement.document_id, _Sides((), ()))
        open_sides = [side for side in sides if side and not linked[statement.id] & set(side)]
        if not open_sides or answered[statement.document_id] < scene.settings.answered_share or not _is_position(scene, statement):
            continue
        told = tuple(label for side in open_sides for label in side)
        absent = _absent(scene, statement, told)
        share = len(absent) / len(scene.rarity.plain(_prose(statement)))
        if share >= scene.settings.novel_share:
            support = scene.support(chains.get(statement.id, 1))
            weights = _Weights(share, max(0.05, 1 - misses.get(statement.id, 0.0)), answered[statement.document_id], support)
            yield _offer(scene, statement, told, dropped=sides.later in open_sides, absent=absent, weights=weights)


def _misses(scene: Scene) -> dict[str, float]:
    """How near each passage came to a link where it has none: 1 where its nearest miss had nearly all that is asked."""
    found: dict[str, float] = {}
    for gap in (gap for comparison in scene.comparisons for gap in comparison.unmatched):
        found[gap.statement_id] = max(found.get(gap.statement_id, 0.0), gap.confidence / max(gap.asked, 1e-6))
    return found


def _offer(  # noqa: PLR0913 what an absence is told from
    scene: Scene,
    statement: Statement,
    told: tuple[str, ...],
    *,
    dropped: bool,
    absent: list[str],
    weights: _Weights,
) -> Offer:
    settings, document = scene.settings, scene.analysis.document_by_id[statement.document_id]
    plain = scene.rarity.plain(_prose(statement))
    alike = any(other.kind == document.kind for other in scene.documents if other.period in told)
    reasons = (
        (Reason.RARITY, scene.rarity.of(statement.text)),
        (Reason.SUPPORT, weights.support),
        (Reason.SIZE, min(1.0, len(plain) / settings.full_statement)),
        (Reason.UNANSWERED, weights.unanswered),
        (Reason.NOVEL, weights.novel),
        (Reason.SAME_KIND, 1.0 if alike else settings.other_kind_weight),
        (Reason.STANDING, settings.occurrence_weight if _is_occurrence(scene, statement) else 1.0),
        (Reason.UNUSUAL, weights.answered),
        (Reason.ABSENCE, settings.absence_weight),
    )
    return Offer(
        kind=FindingKind.STATEMENT_DROPPED if dropped else FindingKind.STATEMENT_NEW,
        verdict=Verdict.NO_COUNTERPART,
        facts=(
            ("text", statement.text),
            ("period", document.period),
            ("other_period", joined(told)),
            ("date", document.date),
            ("words", str(len(plain))),
            ("absent", str(len(absent))),
            ("absent_words", joined(absent[: settings.examples])),
            ("same_kind", "yes" if alike else ""),
        ),
        evidence=(statement.id,),
        reasons=reasons,
        topic=statement.text,
        when=f"{document.period} {' '.join(told)}",
    )


def _absent(scene: Scene, statement: Statement, told: tuple[str, ...]) -> list[str]:
    """Words of a statement, as written, no form of which stands in any text of these periods; rarest first, then in order."""
    there = {document.id for document in scene.documents if document.period in told}
    text = _prose(statement)
    plain, found = scene.rarity.plain(text), {}
    for word in words(text, scene.language):
        written = text[word.start : word.end]
        for name in sorted(scene.rarity.content(written) & plain):
            if name not in found and not there & scene.statements_with(name).keys():
                found[name] = written
    return [found[name] for name in sorted(found, key=scene.rarity.count)]


def _compared(scene: Scene) -> dict[str, _Sides]:
    """Periods each document was compared with."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for comparison in scene.comparisons:
        earlier, later = comparison.earlier_document_id, comparison.later_document_id
        if surely_before(scene.date[earlier], scene.date[later]):
            found.setdefault(earlier, (set(), set()))[1].add(scene.period[later])
            found.setdefault(later, (set(), set()))[0].add(scene.period[earlier])
    return {name: _Sides(tuple(sorted(before)), tuple(sorted(after))) for name, (before, after) in found.items()}


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
    for statement in scene.statements:
        found[statement.id] = direct[statement.id].union(*(direct[name] for name in sorted(beside[statement.id])))
    return found


def _answered(scene: Scene) -> dict[str, float]:
    """Share of each document's statements that some statement of the texts compared surely answers to."""
    sure: set[str] = set()
    for comparison in scene.comparisons:
        for link in comparison.alignments:
            if link.confidence >= scene.settings.host_confidence:
                sure.update((link.earlier_id, link.later_id))
    statements = scene.analysis.statements_of
    return {
        document.id: sum(statement.id in sure for statement in statements[document.id]) / max(1, len(statements[document.id]))
        for document in scene.documents
    }


def _chains(scene: Scene) -> dict[str, int]:
    """In how many texts the chain of each statement stands: what one text alone says is no position that came or went."""
    found: dict[str, int] = {}
    for chain in scene.analysis.lineages:
        texts = len({scene.place(name)[0] for name in chain.statement_ids})
        for name in chain.statement_ids:
            found[name] = max(texts, found.get(name, 1))
    return found


def _is_position(scene: Scene, statement: Statement) -> bool:
    """Whether it says enough, with a verb of its own, to be a position: no headline, no title of a document."""
    return not is_title(statement) and len(scene.rarity.plain(_prose(statement))) >= scene.settings.statement_words


def _prose(statement: Statement) -> str:
    """The text without web addresses: what they are made of are no words."""
    return " ".join(part for part in statement.text.split() if "://" not in part and not part.startswith("www."))


def _is_occurrence(scene: Scene, statement: Statement) -> bool:
    """Whether it is bound to a day, a year, a person, or a name that stands in it alone."""
    text = statement.text
    tokens = words(text, scene.language)
    held = [word.key for word in tokens]
    if any(len(word) == 4 and word.isdigit() for word in held):  # noqa: PLR2004 a year
        return True
    if any(_is_month(scene, held, place, text[word.start : word.end]) for place, word in enumerate(tokens)):
        return True
    if statement.actor:
        actor = scene.analysis.document_by_id[statement.document_id].text[statement.actor.start : statement.actor.end]
        if OFFICES.get(scene.language, frozenset()) & {word.key for word in words(actor, scene.language)}:
            return True
    if PERSONAL.get(scene.language, frozenset()) & set(held):
        return True
    names = scene.rarity.names & scene.rarity.content(statement.text)
    return any(sum(scene.statements_with(name).values()) == 1 for name in names)


def _is_month(scene: Scene, held: list[str], place: int, written: str) -> bool:
    """Whether a word is the name of a month: beside a figure, or with a capital inside a sentence; "may" is a verb."""
    if held[place] not in MONTHS.get(scene.language, ()):
        return False
    beside = held[max(0, place - 1) : place] + held[place + 1 : place + 2]
    return any(word[:1].isdigit() for word in beside) or (place > 0 and written[:1].isupper() and not written[1:].isupper())
