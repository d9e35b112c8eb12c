"""Offers from single changes of words inside statements that otherwise stayed.

    2019   … soon reach a substantive and effective            Code of Conduct …
    2025   … soon reaching a substantive, effective and consistent Code of Conduct …      + consistent

Such a change is told where the statements are surely aligned, the words round it are mostly the same, and each
wording stands on its own side of time only. Where two reports of one event differ much (the noise floor), the
words round a change must agree all the better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analyzer.analysis import Analysis
from analyzer.findings.attested import turn_of, two_sides
from analyzer.findings.frames import Frame, clause, frames, kept_beside, quotables, run_of, trimmed
from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.findings.words import stretch, words
from analyzer.model import Collation, ComparisonKind, Edit, EditClass, FindingKind, Operation, Reason, Verdict, ZoneKind

_NAMING = frozenset({"name", "office", "number", "date"})
"""Kinds of edit that change who, how much or when."""
_WEIGHTY = frozenset({"list-append", "list-insert", "list-drop", "negation", "strength", "modality"})
"""Kinds of edit that change what is promised, or how firmly."""


class _Change(NamedTuple):
    """One change, with what stands round it on both sides."""

    edit: Edit
    old: str
    new: str
    earlier: Frame
    later: Frame
    kept: float
    """Share of the words round it that are the same."""


def edit_offers(scene: Scene) -> Iterator[Offer]:
    """For each pair of aligned passages, its changes of members, negation or modality, and else its weightiest change."""
    floor = _noise(scene.analysis)
    for comparison in scene.comparisons:
        found = (scene.analysis.collation_by_alignment.get(link.id) for link in comparison.alignments)
        for collation in {held.id: held for held in found if held}.values():
            if _is_sure(scene, collation):
                offers = [offer for change in _changes(scene, collation) if (offer := _offer(scene, collation, change, floor=floor))]
                best = max(offers, key=lambda offer: (offer.score, offer.topic), default=None)
                yield from (offer for offer in offers if offer is best or dict(offer.reasons)[Reason.KIND] == 1.0)


def _noise(analysis: Analysis) -> float:
    """How far texts differ with no change over time: those of one event, else those of one period; 1 where there are none."""
    for kind in (ComparisonKind.EVENT, ComparisonKind.PERIOD):
        if distances := [c.distance for c in analysis.comparisons if c.kind is kind and c.alignments]:
            return sum(distances) / len(distances)
    return 1.0


def _is_sure(scene: Scene, collation: Collation) -> bool:
    links = [scene.analysis.alignment_by_id[name].confidence for name in collation.alignment_ids]
    held = (scene.analysis.statement_by_id[name] for name in (*collation.earlier_ids, *collation.later_ids))
    return min(links) >= scene.settings.host_confidence and not any(statement.zone is ZoneKind.HEADLINE for statement in held)


def _changes(scene: Scene, collation: Collation) -> Iterator[_Change]:
    longest, wide = scene.settings.edit_words, scene.settings.clause_words
    earlier, later = collation.earlier_text, collation.later_text
    ours, theirs = words(earlier, scene.language), words(later, scene.language)
    for place, edit in enumerate(collation.edits):
        if edit.edit_class is not EditClass.SUBSTANTIVE or edit.operation is Operation.MOVE or _NAMING & set(edit.kinds):
            continue
        old, new = run_of(ours, edit.earlier_start, edit.earlier_end), run_of(theirs, edit.later_start, edit.later_end)
        if max(old[1] - old[0], new[1] - new[0]) > longest or (old[0] == old[1] and new[0] == new[1]):
            continue
        if scene.rarity.substance(edit.later_text, edit.earlier_text) < 1 or _is_loose(scene, edit) or _is_beside(collation.edits, place):
            continue
        kept = kept_beside(scene, collation.edits, place)
        if kept < scene.settings.frame_share:
            continue
        whole = old, new
        if old[0] == old[1] or new[0] == new[1]:
            around = stretch(earlier, ours, clause(earlier, ours, old, wide)), stretch(later, theirs, clause(later, theirs, new, wide))
            old, new = trimmed(scene, earlier, ours, old, moved=around[1]), trimmed(scene, later, theirs, new, moved=around[0])
        sides = frames(scene, (earlier, later), (old, new), edits=whole)
        yield _Change(
            edit=edit,
            old=stretch(earlier, ours, old),
            new=stretch(later, theirs, new),
            earlier=sides[0],
            later=sides[1],
            kept=kept,
        )


def _is_beside(edits: Sequence[Edit], place: int) -> bool:
    """Whether something went where an edit brings something, or came where it takes some: neither was merely added or dropped."""
    near = (edits[other] for other in (place - 1, place + 1) if 0 <= other < len(edits))
    return any({edits[place].operation, other.operation} == {Operation.INSERT, Operation.DELETE} for other in near)


def _is_loose(scene: Scene, edit: Edit) -> bool:
    """Whether small words stand where several words of substance do: the two merely stand at one place."""
    sizes = sorted(len(scene.rarity.content(text)) for text in (edit.earlier_text, edit.later_text))
    return bool(edit.earlier_text.strip() and edit.later_text.strip()) and not sizes[0] and sizes[1] > 1


def _offer(scene: Scene, collation: Collation, change: _Change, *, floor: float) -> Offer | None:
    turn = turn_of(scene, change.earlier.held, change.later.held, come=change.new)
    if turn is None:
        return None
    before, after, again = turn
    if not (set(before.documents[-1:]) & _documents(scene, collation.earlier_ids) and after.dates[0] in _dates(scene, collation.later_ids)):
        return None  # another pair of passages stands nearer to the change
    if _stood(scene, change.new, collation.later_ids, later=False):
        return None
    if not again and _stood(scene, change.old, collation.earlier_ids, later=True):
        return None
    quoted = quotables(scene, change.earlier, change.later)
    periods = scene.place(collation.earlier_ids[0])[1], scene.place(collation.later_ids[0])[1]
    facts = (
        ("old", change.old),
        ("new", change.new),
        ("from_text", quoted[0]),
        ("to_text", quoted[1]),
        ("from_period", periods[0]),
        ("to_period", periods[1]),
        *two_sides(scene, before, after),
        *turn.facts,
    )
    return Offer(
        kind=FindingKind.STATEMENT_REWORDED,
        verdict=Verdict.SINGLE_WITNESS if min(before.events, after.events) == 1 else Verdict.SUPPORTED,
        facts=facts,
        evidence=tuple(dict.fromkeys((*collation.earlier_ids, *collation.later_ids, *before.passages, *after.passages))),
        reasons=_reasons(scene, collation, change, floor=floor),
        topic=f"{change.old} {change.new} {change.earlier.core} {change.later.core}",
        when=" ".join(periods),
    )


def _reasons(scene: Scene, collation: Collation, change: _Change, *, floor: float) -> tuple[tuple[str, float], ...]:
    settings = scene.settings
    plain = settings.exchanged_weight if change.old and change.new else settings.added_weight
    confidence = scene.linked(
        set(collation.earlier_ids) & set(change.earlier.held.passages), set(collation.later_ids) & set(change.later.held.passages)
    )
    texts = len(change.earlier.held.documents), len(change.later.held.documents)
    return (
        (Reason.RARITY, scene.rarity.of(f"{change.old} {change.new}")),
        (Reason.BEYOND_NOISE, max(0.1, 1 - (1 - change.kept) / max(floor, 0.1))),
        (Reason.ALIGNED, confidence),
        (Reason.PERSISTENCE, (scene.support(texts[0]) * scene.support(texts[1])) ** 0.5),
        (Reason.KIND, 1.0 if _WEIGHTY & set(change.edit.kinds) else plain),
        (Reason.SEEN_AGAIN, settings.once_weight if texts == (1, 1) else 1.0),
    )


def _documents(scene: Scene, passages: Sequence[str]) -> set[str]:
    return {scene.place(name)[0] for name in passages}


def _dates(scene: Scene, passages: Sequence[str]) -> set[str]:
    return {scene.date[name] for name in _documents(scene, passages)}


def _stood(scene: Scene, text: str, passages: Sequence[str], *, later: bool) -> bool:
    """Whether any statement surely linked with these on the other side of time has the changed words all the same."""
    sought = scene.rarity.content(text)
    if not sought:
        return False
    for passage in passages:
        for link in scene.analysis.alignments_of[passage]:
            other = link.later_id if link.earlier_id == passage else link.earlier_id
            sure = link.confidence >= scene.settings.host_confidence
            if sure and (link.earlier_id == passage) is later and scene.place(other)[1] != scene.place(passage)[1]:
                held = scene.analysis.statement_by_id[other].text
                if sought <= scene.rarity.content(held) and f" {scene.key(text)} " in f" {scene.key(held)} ":
                    return True
    return False
