"""The edits of every alignment; a split or merge is compared as a whole, its statements joined by one blank.

earlier  "They met and they signed."
later    "They met." ␣ "They signed."      one collation, two alignment ids, a border at 9

Which words are whose statement's is not lost in the joining: `Collation.earlier_borders` and `later_borders` say where the joining
blanks stand, `borders` in which edit, so that a page can mark each of them. The texts and edits hold no mark and replay exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from analyzer.analysis import Analysis
from analyzer.diff.compose import edits
from analyzer.diff.evidence import names, terms, with_spellings
from analyzer.diff.sides import Known
from analyzer.diff.units import read_units
from analyzer.keep import Keep, as_is
from analyzer.model import Alignment, Collation, Comparison, Edit, EditClass, Operation, Statement
from analyzer.settings import DiffSettings
from analyzer.tokens import count_words

__all__ = ["Border", "borders", "collate"]


def collate(analysis: Analysis, *, settings: DiffSettings, keep: Keep = as_is) -> tuple[Collation, ...]:
    """One collation per alignment or, for splits and merges, per group, in the order of the comparisons.

    A group's statements are joined by one blank in document order: `Collation.alignment_ids` has more
    than one id then. The collations of a comparison depend on its two documents alone, so `keep` may remember them.
    """
    found = keep(
        partial(collate_pair, comparison, _held(analysis, comparison), same_event=_same_event(analysis, comparison), settings=settings)
        for comparison in analysis.comparisons
    )
    return tuple(collation for collations in found for collation in collations)


def _held(analysis: Analysis, comparison: Comparison) -> tuple[Statement, ...]:
    """The statements that the links of a comparison connect, each once."""
    ids = {key: None for link in comparison.alignments for key in (link.earlier_id, link.later_id)}
    return tuple(analysis.statement_by_id[key] for key in ids)


def collate_pair(
    comparison: Comparison, statements: tuple[Statement, ...], *, same_event: bool, settings: DiffSettings
) -> tuple[Collation, ...]:
    """The collations of one comparison, whose links connect `statements`."""
    held = {statement.id: statement for statement in statements}
    known = Known(names(statements), terms(statements))
    found = {links: _collation(held, links, same_event=same_event, known=known, settings=settings) for links in _groups(comparison)}
    learnt = with_spellings(known, found.values(), statements, settings)
    if learnt.spellings:
        again = partial(_collation, held, same_event=same_event, known=learnt, settings=settings)
        found = {
            links: again(links) if _has(collation, learnt, held[collation.later_ids[0]].language) else collation
            for links, collation in found.items()
        }
    return tuple(found.values())


def _has(collation: Collation, known: Known, language: str) -> bool:
    """Whether a word that is only spelt otherwise may stand in an edit."""
    changed = (edit.earlier_text.strip() for edit in collation.edits if edit.operation is Operation.REPLACE)
    words = {key for text in changed for key in read_units(text, language).keys}
    return any(one in words for one, _ in known.spellings)


def _groups(comparison: Comparison) -> Iterator[tuple[Alignment, ...]]:
    """Links alone or by group, each group at the place of its first link."""
    members: dict[str, list[Alignment]] = {}
    for link in comparison.alignments:
        members.setdefault(link.group or link.id, []).append(link)
    for links in members.values():
        yield tuple(links)


def _collation(
    held: Mapping[str, Statement], links: tuple[Alignment, ...], *, same_event: bool, known: Known, settings: DiffSettings
) -> Collation:
    earlier_ids, later_ids = _in_order(held, (link.earlier_id for link in links)), _in_order(held, (link.later_id for link in links))
    earlier_texts, later_texts = [held[key].text for key in earlier_ids], [held[key].text for key in later_ids]
    earlier, later = " ".join(earlier_texts), " ".join(later_texts)
    joints = _joints(earlier_texts), _joints(later_texts)
    language = held[later_ids[0]].language
    found = edits(earlier, later, language=language, same_event=same_event, known=known, borders=joints, settings=settings)
    return Collation(
        id=links[0].group or links[0].id,
        alignment_ids=tuple(link.id for link in links),
        earlier_ids=earlier_ids,
        later_ids=later_ids,
        earlier_text=earlier,
        later_text=later,
        edits=found,
        earlier_borders=joints[0],
        later_borders=joints[1],
        distant=is_distant(earlier, later, found, kept_share=settings.kept_share),
    )


def is_distant(earlier: str, later: str, found: Sequence[Edit], *, kept_share: float) -> bool:
    """Whether less than `kept_share` of the shorter text's words stays between two wordings; `found` are all edits.

    What stays is what is equal, what merely moved, and what differs in spelling or the like.
    """
    stays = [edit for edit in found if edit.operation in (Operation.EQUAL, Operation.MOVE) or edit.edit_class is EditClass.ACCIDENTAL]
    kept = min(sum(count_words(edit.earlier_text) for edit in stays), sum(count_words(edit.later_text) for edit in stays))
    return kept < kept_share * min(count_words(earlier), count_words(later))


def _joints(texts: list[str]) -> tuple[int, ...]:
    """Where the blanks stand that join the texts."""
    return tuple(end + place for place, end in enumerate(accumulate(map(len, texts[:-1]))))


def _in_order(held: Mapping[str, Statement], ids: Iterator[str]) -> tuple[str, ...]:
    statements = {key: held[key] for key in ids}
    return tuple(sorted(statements, key=lambda key: (statements[key].document_id, statements[key].start, key)))


def _same_event(analysis: Analysis, comparison: Comparison) -> bool:
    """Whether the manifest says so: documents of one period need not report on one event."""
    event = analysis.document_by_id[comparison.earlier_document_id].event
    return bool(event) and event == analysis.document_by_id[comparison.later_document_id].event


# ─── where statements meet ───────────────────────────────────────────────────────────────────────


class Border(NamedTuple):
    """A place in the edits of a collation where one statement ends and the next begins."""

    edit: int
    """Index of the edit that holds the joining blank."""
    side: str
    """`earlier`, `later`, or `both` where the two texts have it in the same kept stretch."""
    offset: int
    """Of the blank in that side's text of the edit; in its later text where the edit is kept."""


def borders(collation: Collation) -> tuple[Border, ...]:
    """The borders of the joined statements, by edit and offset; none where no statements were joined."""
    found: dict[tuple[int, bool, int], str] = {}
    for side, places in (("earlier", collation.earlier_borders), ("later", collation.later_borders)):
        for place in places:
            index, edit = next((index, edit) for index, edit in enumerate(collation.edits) if _holds(edit, side, place))
            start = edit.earlier_start if side == "earlier" else edit.later_start
            kept = edit.operation is Operation.EQUAL
            inner = edit.across(place - start) if kept and side == "earlier" else place - start
            spot = (index, not kept and side == "later", inner)
            found[spot] = "both" if spot in found else side
    return tuple(Border(index, side, offset) for (index, _, offset), side in sorted(found.items()))


def _holds(edit: Edit, side: str, place: int) -> bool:
    if side == "earlier":
        return edit.earlier_start <= place < edit.earlier_end
    return edit.later_start <= place < edit.later_end
