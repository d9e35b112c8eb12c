"""Offers from single changes of words inside statements that otherwise stayed.

    2019   … soon reach a substantive and effective            Code of Conduct …
    2025   … soon reaching a substantive, effective and consistent Code of Conduct …      + consistent

Such a change is told where the statements are surely aligned, the words round it are mostly the same, and each
wording stands on its own side of time only. Where two reports of one event differ much (the noise floor), the
words round a change must agree all the better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import NamedTuple

from analyzer.findings.ranking import Offer
from analyzer.findings.scene import Scene, key, surely_before, words
from analyzer.model import Collation, Comparison, ComparisonKind, Edit, EditClass, FindingKind, Operation, Verdict, ZoneKind
from analyzer.normalize import is_stop_word
from analyzer.tokens import Token

_NAMING = frozenset({"name", "office", "number", "date"})
"""Kinds of edit that change who, how much or when."""
_WEIGHTS = {"list-append": 1.0, "list-insert": 1.0, "list-drop": 1.0, "negation": 1.0, "strength": 1.0, "modality": 1.0}
_STOPS = frozenset(".;:!?")
_PLAIN = 0.7
"""Weight of words that came or went without a list."""
_EXCHANGED = 0.6
"""Weight of words exchanged: half of them are a matter of style."""
_BESIDE = 2
"""Words on each side by which a changed place is looked up in other texts."""


class _Change(NamedTuple):
    """One change, with what stands round it on both sides."""

    edit: Edit
    old: str
    new: str
    from_frame: str
    to_frame: str
    from_clause: str
    to_clause: str
    kept: float
    """Share of the words round it that are the same."""


def edit_offers(scene: Scene) -> Iterator[Offer]:
    """At most one offer for each pair of aligned passages: its weightiest change."""
    noise = [c.distance for c in scene.analysis.comparisons if c.kind is ComparisonKind.EVENT and c.alignments]
    floor = sum(noise) / len(noise) if noise else 1.0
    for comparison in scene.analysis.comparisons:
        if comparison.kind is ComparisonKind.EVENT or _same_event(scene, comparison):
            continue
        found = (scene.analysis.collation_by_alignment.get(link.id) for link in comparison.alignments)
        for collation in {held.id: held for held in found if held}.values():
            if _is_sure(scene, collation):
                offers = [offer for change in _changes(scene, collation) if (offer := _offer(scene, collation, change, floor=floor))]
                if offers:
                    yield max(offers, key=lambda offer: (offer.score, offer.topic))


def _same_event(scene: Scene, comparison: Comparison) -> bool:
    events = [scene.analysis.document_by_id[name].event for name in (comparison.earlier_document_id, comparison.later_document_id)]
    return bool(events[0]) and events[0] == events[1]


def _is_sure(scene: Scene, collation: Collation) -> bool:
    links = [scene.analysis.alignment_by_id[name].confidence for name in collation.alignment_ids]
    held = (scene.analysis.statement_by_id[name] for name in (*collation.earlier_ids, *collation.later_ids))
    return min(links) >= scene.settings.host_confidence and not any(statement.zone is ZoneKind.HEADLINE for statement in held)


# ─── changes and what stands round them ──────────────────────────────────────────────────────────


def _changes(scene: Scene, collation: Collation) -> Iterator[_Change]:
    longest, wide = scene.settings.edit_words, scene.settings.clause_words
    ours, theirs = words(collation.earlier_text), words(collation.later_text)
    for place, edit in enumerate(collation.edits):
        if edit.edit_class is not EditClass.SUBSTANTIVE or edit.operation is Operation.MOVE or _NAMING & set(edit.kinds):
            continue
        old = _run(ours, edit.earlier_start, edit.earlier_end)
        new = _run(theirs, edit.later_start, edit.later_end)
        if max(old[1] - old[0], new[1] - new[0]) > longest or (old[0] == old[1] and new[0] == new[1]):
            continue
        if scene.rarity.substance(edit.later_text, edit.earlier_text) < 1:
            continue
        kept = _kept(scene, collation.edits, place)
        if kept < scene.settings.frame_share:
            continue
        if old[0] == old[1] or new[0] == new[1]:
            around = _clause(collation.earlier_text, ours, old, wide), _clause(collation.later_text, theirs, new, wide)
            old, new = _trimmed(scene, ours, old, around[1]), _trimmed(scene, theirs, new, around[0])
        yield _Change(
            edit=edit,
            old=_text(collation.earlier_text, ours, old),
            new=_text(collation.later_text, theirs, new),
            from_frame=_text(collation.earlier_text, ours, (max(0, old[0] - _BESIDE), old[1] + _BESIDE)),
            to_frame=_text(collation.later_text, theirs, (max(0, new[0] - _BESIDE), new[1] + _BESIDE)),
            from_clause=_clause(collation.earlier_text, ours, old, wide),
            to_clause=_clause(collation.later_text, theirs, new, wide),
            kept=kept,
        )


def _run(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The words of a stretch, as positions in the list of words; an empty run stands before the next word."""
    first = next((i for i, token in enumerate(tokens) if token.end > start), len(tokens))
    last = next((i for i, token in enumerate(tokens) if token.start >= end), len(tokens))
    return first, max(first, last)


def _trimmed(scene: Scene, tokens: Sequence[Token], run: tuple[int, int], other: str) -> tuple[int, int]:
    """A run without small words at its edges, nor words that merely moved: "and consistent" → "consistent"."""
    moved = scene.rarity.content(other)

    def is_loose(place: int) -> bool:
        return is_stop_word(tokens[place].text) or scene.rarity.content(tokens[place].text) <= moved

    start, end = run
    while end - start > 1 and is_loose(start):
        start += 1
    while end - start > 1 and is_loose(end - 1):
        end -= 1
    return start, end


def _text(text: str, tokens: Sequence[Token], run: tuple[int, int]) -> str:
    held = tokens[run[0] : run[1]]
    return text[held[0].start : held[-1].end] if held else ""


def _clause(text: str, tokens: Sequence[Token], run: tuple[int, int], wide: int) -> str:
    """The words round a change, up to the next full stop or semicolon."""
    first, last = run
    while first > 0 and run[0] - first < wide and not _ends(text, tokens, first):
        first -= 1
    while last < len(tokens) and last - run[1] < wide and not _ends(text, tokens, last):
        last += 1
    opens = "" if not first or _ends(text, tokens, first) else "… "
    closes = "" if last == len(tokens) or _ends(text, tokens, last) else " …"
    return f"{opens}{_text(text, tokens, (first, last))}{closes}"


def _ends(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether a sentence or clause ends before a word."""
    return 0 < place < len(tokens) and bool(_STOPS & set(text[tokens[place - 1].end : tokens[place].start]))


def _kept(scene: Scene, edits: Sequence[Edit], place: int) -> float:
    """Share of the nearest words on both sides of an edit that are the same but for accidentals and inflection.

    0 where no word is kept on either side, or where another rewritten stretch follows at once.
    """
    same = different = 0
    for side in (range(place - 1, -1, -1), range(place + 1, len(edits))):
        seen = 0
        for spot in side:
            edit = edits[spot]
            size = max(len(words(edit.earlier_text)), len(words(edit.later_text)))
            size = min(size, scene.settings.frame_words - seen)
            alike = edit.edit_class is not EditClass.SUBSTANTIVE or (
                scene.rarity.content(edit.earlier_text) == scene.rarity.content(edit.later_text)
            )
            same, different = same + size * alike, different + size * (not alike)
            seen += size
            if seen >= scene.settings.frame_words:
                break
    return same / (same + different) if same >= scene.settings.frame_words else 0.0


# ─── offers ──────────────────────────────────────────────────────────────────────────────────────


def _offer(scene: Scene, collation: Collation, change: _Change, *, floor: float) -> Offer | None:
    before, after = scene.held(scene.occurrences(change.from_frame)), scene.held(scene.occurrences(change.to_frame))
    if not before.dates or not after.dates or not surely_before(before.dates[-1], after.dates[0]):
        return None
    if not (set(before.documents[-1:]) & _documents(scene, collation.earlier_ids) and after.dates[0] in _dates(scene, collation.later_ids)):
        return None  # another pair of passages stands nearer to the change
    if _stood_before(scene, change.new, collation.later_ids, later=False) or _stood_before(
        scene, change.old, collation.earlier_ids, later=True
    ):
        return None
    facts = (
        ("old", change.old),
        ("new", change.new),
        ("from_text", change.from_clause),
        ("to_text", change.to_clause),
        ("from_period", scene.place(collation.earlier_ids[0])[1]),
        ("to_period", scene.place(collation.later_ids[0])[1]),
        ("last_old", before.dates[-1]),
        ("first_new", after.dates[0]),
        ("old_documents", str(len(before.documents))),
        ("new_documents", str(len(after.documents))),
    )
    plain = _EXCHANGED if change.old and change.new else _PLAIN
    confidence = min(scene.analysis.alignment_by_id[name].confidence for name in collation.alignment_ids)
    reasons = (
        ("rarity", scene.rarity.of(f"{change.old} {change.new}")),
        ("beyond the noise floor", max(0.1, 1 - (1 - change.kept) / max(floor, 0.1))),
        ("surely aligned", confidence),
        ("persistence", (_support(len(before.documents)) * _support(len(after.documents))) ** 0.5),
        ("kind of change", max((_WEIGHTS.get(kind, plain) for kind in change.edit.kinds), default=plain)),
    )
    return Offer(
        kind=FindingKind.STATEMENT_REWORDED,
        verdict=Verdict.SUPPORTED,
        facts=facts,
        evidence=(*collation.earlier_ids, *collation.later_ids),
        reasons=reasons,
        topic=f"{change.old} {change.new} {change.from_frame} {change.to_frame}",
        when=f"{facts[4][1]} {facts[5][1]}",
    )


def _documents(scene: Scene, passages: Sequence[str]) -> set[str]:
    return {scene.place(name)[0] for name in passages}


def _dates(scene: Scene, passages: Sequence[str]) -> set[str]:
    return {scene.date[name] for name in _documents(scene, passages)}


def _stood_before(scene: Scene, text: str, passages: Sequence[str], *, later: bool) -> bool:
    """Whether any statement linked with these on the other side of time has the changed words all the same."""
    sought = scene.rarity.content(text)
    if not sought:
        return False
    for passage in passages:
        for link in scene.analysis.alignments_of[passage]:
            other = link.later_id if link.earlier_id == passage else link.earlier_id
            if (link.earlier_id == passage) is later and scene.period[scene.place(other)[0]] != scene.place(passage)[1]:
                held = scene.analysis.statement_by_id[other].text
                if sought <= scene.rarity.content(held) and f" {key(text)} " in f" {key(held)} ":
                    return True
    return False


def _support(count: int) -> float:
    return min(1.0, log2(1 + count) / 4)
