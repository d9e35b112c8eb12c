"""Where something gives way to something else between two documents: inside of linked passages, and where no link stands.

linked      for a |considerable period → measured pace|          the changes, as phrases a person would name
rewritten   |be patient as …| appropriate to |support …|         long changes a few kept words apart: one rewritten passage
distant     too little stays to tell changes word by word: the one passage gave way to the other as a whole
gap         no link, but the neighbours on both sides are linked: the one passage stands in the other's place
alone       no link, and nothing stands in its place: the passage came, or went, as a whole
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from analyzer.analysis import Analysis
from analyzer.lineages.gaps import Gap, find_gaps
from analyzer.lineages.phrases import Change, changes, key, phrases
from analyzer.model import Collation, Comparison, Statement, ZoneKind
from analyzer.normalize import primary
from analyzer.settings import DiffSettings

__all__ = ["Place", "places_of"]


class Place(NamedTuple):
    """One occurrence of a substitution."""

    phrases: tuple[str, str]
    kinds: tuple[str, ...]
    passages: tuple[str, str]
    """The texts that were compared."""
    document_ids: tuple[str, str]
    evidence: tuple[str, ...]
    """Collation ids."""
    sure: bool
    """Whether the passages are aligned with confidence, and no headlines."""
    statements: tuple[frozenset[str], frozenset[str]]
    """Passage ids of either side."""
    gap: bool = False
    """Whether no link joins the passages: they only stand between the same neighbours."""
    distant: bool = False
    """Whether the passages are linked, but so little stays that nothing is told of single phrases."""
    alike: bool = False
    """Whether no link joins the passages, but they have many words in common (`ledger_matches`)."""
    claimed: bool = True
    """Whether the later phrase is told as put for the earlier, not merely as what came where that went."""

    @property
    def keys(self) -> tuple[str, str]:
        """The phrases, folded."""
        return key(self.phrases[0]), key(self.phrases[1])


def places_of(comparison: Comparison, analysis: Analysis) -> Iterator[Place]:
    """All places of a comparison, those inside of links first."""
    found = find_gaps(comparison, analysis.statements_of, settings=analysis.settings.diff)
    gaps = [gap for gap in found if gap.earlier and gap.later]
    return chain(_changed(analysis, comparison), _in_gaps(analysis, comparison, gaps), _alone(analysis, comparison, gaps))


def _changed(analysis: Analysis, comparison: Comparison) -> Iterator[Place]:
    """What gives way to what inside of linked passages."""
    documents = (comparison.earlier_document_id, comparison.later_document_id)
    collations = {link.id: analysis.collation_by_alignment.get(link.id) for link in comparison.alignments}
    for collation in {found.id: found for found in collations.values() if found}.values():
        if collation.distant:
            yield from _distant(collation, documents, analysis)
            continue
        sure = _is_sure(collation, analysis)
        language = primary(analysis.statement_by_id[collation.earlier_ids[0]].language)
        turned = changes(collation, analysis.settings.diff, language=language)
        for change in _rewritten(turned, collation, analysis.settings.diff):
            named = phrases(change, collation, language=language)
            if named.earlier or named.later:
                passages = (collation.earlier_text, collation.later_text)
                ids = frozenset(collation.earlier_ids), frozenset(collation.later_ids)
                place = Place((named.earlier, named.later), change.kinds, passages, documents, (collation.id,), sure, ids)
                yield place._replace(claimed=change.claimed)


def _distant(collation: Collation, documents: tuple[str, str], analysis: Analysis) -> Iterator[Place]:
    """Linked passages that stand in each other's place as a whole."""
    ids = frozenset(collation.earlier_ids), frozenset(collation.later_ids)
    if any(analysis.statement_by_id[name].zone is ZoneKind.HEADLINE for name in ids[0] | ids[1]):
        return
    texts = collation.earlier_text, collation.later_text
    named = _bare(texts[0]), _bare(texts[1])
    yield Place(named, ("wording",), texts, documents, (collation.id,), sure=False, statements=ids, distant=True, claimed=False)


def _rewritten(found: Iterable[Change], collation: Collation, settings: DiffSettings) -> Iterator[Change]:
    """The changes; a replacement too long for a phrase takes in the next one where but a few words of the sentence stay between them."""
    before: Change | None = None
    for change in found:
        if before and _is_one(before, change, collation, settings):
            kinds = tuple(dict.fromkeys((*before.kinds, *change.kinds)))
            claimed = before.claimed and change.claimed
            before = Change(before.earlier_start, change.earlier_end, before.later_start, change.later_end, kinds, claimed)
            continue
        if before:
            yield before
        before = change
    if before:
        yield before


def _is_one(first: Change, second: Change, collation: Collation, settings: DiffSettings) -> bool:
    sizes = [_sizes(change, collation) for change in (first, second)]
    kept = collation.earlier_text[first.earlier_end : second.earlier_start]
    return (
        all(min(size) > 0 and max(size) > settings.ledger_bridge for size in sizes)
        and max(map(max, sizes)) > settings.ledger_longest
        and first.earlier_end <= second.earlier_start
        and first.later_end <= second.later_start
        and key(kept).replace(" ", "") == key(collation.later_text[first.later_end : second.later_start]).replace(" ", "")
        and len(key(kept).split()) <= settings.ledger_bridge
        and not set(".;:?!") & set(kept)
    )


def _sizes(change: Change, collation: Collation) -> tuple[int, int]:
    """Words on the two sides of a change."""
    sides = collation.earlier_text[change.earlier_start : change.earlier_end], collation.later_text[change.later_start : change.later_end]
    return len(key(sides[0]).split()), len(key(sides[1]).split())


def _in_gaps(analysis: Analysis, comparison: Comparison, gaps: Iterable[Gap]) -> Iterator[Place]:
    """Whole passages that gave way to others between linked neighbours."""
    documents = (comparison.earlier_document_id, comparison.later_document_id)
    for gap in gaps:
        earlier, later = (" ".join(statement.text for statement in side) for side in (gap.earlier, gap.later))
        named = _bare(earlier), _bare(later)
        evidence = _collations(analysis, gap.links)
        ids = _ids(gap.earlier), _ids(gap.later)
        yield Place(named, ("wording",), (earlier, later), documents, evidence, sure=False, statements=ids, gap=True, claimed=False)


def _ids(statements: Iterable[Statement]) -> frozenset[str]:
    return frozenset(statement.id for statement in statements)


def _alone(analysis: Analysis, comparison: Comparison, gaps: Iterable[Gap]) -> Iterator[Place]:
    """Passages that no link joins and that stand in no gap: each came or went by itself.

    Not where the documents order their matter freely, nor where they are of different kinds: a press release lacks most of what the
    ordinance has that it reports, and nothing came or went by that.
    """
    documents = (comparison.earlier_document_id, comparison.later_document_id)
    kinds = {analysis.document_by_id[name].kind for name in documents} - {""}
    if comparison.order < analysis.settings.diff.ledger_order or len(kinds) > 1:
        return
    linked = {name: link.id for link in comparison.alignments for name in (link.earlier_id, link.later_id)}
    told = {statement.id for gap in gaps for statement in (*gap.earlier, *gap.later)}
    for side, document in enumerate(documents):
        statements = analysis.statements_of[document]
        for statement, beside in zip(statements, _beside(statements, linked), strict=True):
            if statement.id not in linked and statement.id not in told and _has_words(statement):
                named = ("", _bare(statement.text)) if side else (_bare(statement.text), "")
                passages = ("", statement.text) if side else (statement.text, "")
                evidence = _collations(analysis, beside)
                ids = (_ids(()), _ids([statement])) if side else (_ids([statement]), _ids(()))
                yield Place(named, ("wording",), passages, documents, evidence, sure=False, statements=ids, gap=True, claimed=False)


def _has_words(statement: Statement) -> bool:
    """Whether a statement can come or go: no headline, no ruler of underscores."""
    return statement.zone is not ZoneKind.HEADLINE and bool(key(statement.text))


def _beside(statements: Sequence[Statement], linked: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """For each statement the links of the nearest linked statements before it and from it on."""
    links = [linked.get(statement.id, "") for statement in statements]
    before = accumulate(["", *links][:-1], _latest)
    after = reversed(list(accumulate(reversed(links), _latest)))
    return (tuple(filter(None, pair)) for pair in zip(before, after, strict=True))


def _latest(last: str, link: str) -> str:
    return link or last


def _collations(analysis: Analysis, links: Iterable[str]) -> tuple[str, ...]:
    found = (analysis.collation_by_alignment.get(link) for link in links)
    return tuple(dict.fromkeys(collation.id for collation in found if collation))


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".;:,").rstrip()


def _is_sure(collation: Collation, analysis: Analysis) -> bool:
    links = [analysis.alignment_by_id[name] for name in collation.alignment_ids if name in analysis.alignment_by_id]
    held = (analysis.statement_by_id[name] for name in (*collation.earlier_ids, *collation.later_ids))
    return max((link.confidence for link in links), default=0.0) >= analysis.settings.diff.ledger_confidence and not any(
        statement.zone is ZoneKind.HEADLINE for statement in held
    )
