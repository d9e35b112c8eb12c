"""What each stretch of a document is: text that speaks, or the furniture around it.

    06:30 11/09/2024                                     dateline
    Talks between top leaders held in Hanoi              headline      ┐
    The president is paying a state visit …              standfirst    ├ carry statements
    During their talks, the two leaders agreed …         body          ┘
    Leaders in Hanoi (Photo: VNA)                        caption
    RELATED NEWS / President departs for state visit     related       ← repeats the subject: false evidence

Zones tile the text; nothing is deleted. Each says which rule decided and why, so that a reader can
disagree: an override in the manifest beats every rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from analyzer.lexicon.zone_address import INLINE_SALUTATION
from analyzer.lexicon.zone_structures import STRUCTURES
from analyzer.lexicon.zones import INLINE_SOURCE
from analyzer.model import Document, Zone, ZoneKind, ZoneOverride
from analyzer.settings import ZoneSettings
from analyzer.zones import plain, structure
from analyzer.zones.datelines import opening_dateline
from analyzer.zones.draft import Draft
from analyzer.zones.overrides import apply_overrides

__all__ = ["zone_documents"]


def zone_documents(documents: Iterable[Document], *, overrides: Sequence[ZoneOverride], settings: ZoneSettings) -> tuple[Zone, ...]:
    """The zones of all documents, by document in the order given, then by position.

    The zones of a document tile its text: the first starts at 0, each starts where the one before
    ends, the last ends with the text. An empty text has none.
    """
    drafts = [Draft(document, settings=settings) for document in documents]
    shared = _shared_lines(drafts, settings=settings)
    found: list[Zone] = []
    for draft in drafts:
        _decide(draft, shared=shared)
        mine = [override for override in overrides if override.document_id == draft.document.id]
        found.extend(apply_overrides(draft.document, _zones(draft), overrides=mine))
    return tuple(found)


def _decide(draft: Draft, *, shared: frozenset[str]) -> None:
    """The order in which decisions are made: what is surest first."""
    structure.apply_rules(draft, place="anywhere")
    structure.drop_lone_menu_words(draft)
    structure.find_related(draft)
    structure.find_captions(draft)
    structure.find_duplicates(draft)
    structure.apply_rules(draft, place="edge")
    structure.find_headline(draft)
    structure.find_bylines(draft)
    structure.find_recipients(draft)
    structure.find_standfirst(draft)
    plain.find_headings_and_lists(draft)
    _find_repeated(draft, shared=shared)


def _shared_lines(drafts: Sequence[Draft], *, settings: ZoneSettings) -> frozenset[str]:
    """Short lines that stand in several documents."""
    counts: Counter[str] = Counter()
    for draft in drafts:
        counts.update({draft.keys[index] for index in range(len(draft.blocks)) if draft.is_short(index)})
    return frozenset(key for key, count in counts.items() if count >= settings.repeat_documents)


def _find_repeated(draft: Draft, *, shared: frozenset[str]) -> None:
    """Undecided short lines that recur are furniture; a line that a rule understood is left alone."""
    within = Counter(draft.keys)
    head, tail = draft.head(), draft.tail()
    for index, decision in enumerate(draft.decisions):
        if decision and decision[1] == "default" and draft.is_short(index):
            key = draft.keys[index]
            if (key in shared and not head <= index < tail) or within[key] >= draft.settings.repeat_within:
                draft.decisions[index] = None
                draft.decide(index, "repeated-line")


def _zones(draft: Draft) -> list[Zone]:
    document = draft.document
    if not draft.blocks:
        kind, reason = STRUCTURES["blank"]
        return [Zone(document.id, 0, len(document.text), kind, "blank", reason, 1)] if document.text else []
    found: list[Zone] = []
    first, last = draft.head(), draft.tail() - 1
    for index, block in enumerate(draft.blocks):
        start = 0 if index == 0 else block.start
        end = draft.blocks[index + 1].start if index + 1 < len(draft.blocks) else len(document.text)
        decided = draft.decisions[index] or (*STRUCTURES["default"], "")
        zone = Zone(document.id, start, end, decided[0], decided[1], decided[2], block.number)
        if zone.kind in (ZoneKind.BODY, ZoneKind.STANDFIRST):
            found.extend(_spans(document.text, zone, first=index == first, last=index == last))
        else:
            found.append(zone)
    return found


def _spans(text: str, zone: Zone, *, first: bool, last: bool) -> list[Zone]:
    """A running paragraph without the dateline, address or agency that open or close it."""
    head: list[Zone] = []
    tail: list[Zone] = []
    start, end = zone.start, zone.end
    opening = opening_dateline(text, start, end) if first else None
    name = "dateline-span"
    if opening is None:
        opening, name = INLINE_SALUTATION.match(text, start, end), "salutation-span"
    if opening and opening.end() < end:
        kind, reason = STRUCTURES[name]
        head = [Zone(zone.document_id, start, opening.end(), kind, name, reason, zone.paragraph)]
        start = opening.end()
    closing = INLINE_SOURCE.search(text, max(start, end - 60), end) if last else None
    if closing and closing.start() > start:
        kind, reason = STRUCTURES["source-span"]
        begin = closing.start() + len(closing.group()) - len(closing.group().lstrip())
        tail = [Zone(zone.document_id, begin, end, kind, "source-span", reason, zone.paragraph)]
        end = begin
    return [*head, Zone(zone.document_id, start, end, zone.kind, zone.rule, zone.reason, zone.paragraph), *tail]
