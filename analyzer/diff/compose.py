"""Two strings → edits: the stages of the comparison in their order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from analyzer.diff.classify import classify
from analyzer.diff.layout import Stretch, lay_out
from analyzer.diff.lists import is_joint_change, is_sentence_joint, member_place
from analyzer.diff.members import with_members
from analyzer.diff.moves import find_moves
from analyzer.diff.script import compare
from analyzer.diff.shape import shape
from analyzer.diff.sides import Known, Side, Terms
from analyzer.diff.units import Units, join_compounds, read_units
from analyzer.model import Edit, EditClass, Operation
from analyzer.settings import DiffSettings

__all__ = ["apply", "edits", "revert"]

_RENDERED = frozenset({"wording", "inflection", "grammar", "strength", "actor", "intensifier", "voice"})
"""Kinds in which two renderings of one event may differ; figures, names, negations and members of lists do not depend on the reporter."""


def edits(  # noqa: PLR0913 two texts, and on what terms they are compared
    earlier: str,
    later: str,
    *,
    language: str = "en",
    same_event: bool = False,
    known: Known = Known(),  # noqa: B008 frozen
    settings: DiffSettings = DiffSettings(),  # noqa: B008 frozen
) -> tuple[Edit, ...]:
    """The edits that turn the earlier text into the later one; they tile both texts.

    Of two reports of one event (`same_event`) a replaced wording is a rendering, hence accidental. `known` says
    what is known of single words from elsewhere in the two documents.

    >>> [(edit.operation.value, edit.earlier_text, edit.later_text) for edit in edits("trust and respect", "trust, respect and peace")]
    [('equal', 'trust', 'trust'), ('replace', ' and', ','), ('equal', ' respect', ' respect'), ('insert', '', ' and peace')]
    """
    if earlier == later:
        return (_kept(earlier, 0, 0),) if earlier else ()
    one, other = read_units(earlier, language), read_units(later, language)
    one, other = join_compounds(one, other), join_compounds(other, one)
    steps = shape(compare(one, other, settings=settings), one, other, language=language)
    steps = list(with_members(steps, one, other))
    laid = lay_out(find_moves(steps, one, other, settings=settings), one, other)
    terms = Terms(language, settings, same_event and _stays(laid, one, other) >= settings.rendering_kept, known)
    return tuple(
        [
            _kept(earlier[stretch.earlier_start : stretch.earlier_end], stretch.earlier_start, stretch.later_start)
            if stretch.equal
            else _change(stretch, one, other, terms)
            for stretch in laid
        ]
    )


def _stays(laid: list[Stretch], one: Units, other: Units) -> float:
    """Share of the content words of the shorter text that stay: two texts that share little are no renderings of one wording."""
    kept = [stretch for stretch in laid if stretch.equal]
    matter = sum(_side(one, stretch.earlier_start, stretch.earlier_end).matter() for stretch in kept)
    return matter / max(1, min(Side(units, 0, len(units.keys), "").matter() for units in (one, other)))


def _kept(text: str, start: int, other: int) -> Edit:
    return Edit(Operation.EQUAL, start, start + len(text), other, other + len(text), text, text, EditClass.NONE)


def _change(stretch: Stretch, one: Units, other: Units, terms: Terms) -> Edit:
    earlier, later = _side(one, stretch.earlier_start, stretch.earlier_end), _side(other, stretch.later_start, stretch.later_end)
    operation, edit_class = Operation.MOVE, EditClass.SUBSTANTIVE
    kinds: tuple[str, ...] = ("move",)
    if stretch.move is None:
        operation = Operation.REPLACE if earlier.written and later.written else Operation.DELETE if earlier.written else Operation.INSERT
        edit_class, kinds = _judge(earlier, later, terms)
    return Edit(operation, *stretch[1:5], earlier.written, later.written, edit_class, kinds, stretch.move)


def _side(units: Units, start: int, end: int) -> Side:
    """The units that lie in a stretch of their text."""
    return Side(units, bisect_left(units.starts, start), bisect_left(units.starts, end), units.text[start:end])


def _judge(earlier: Side, later: Side, terms: Terms) -> tuple[EditClass, tuple[str, ...]]:
    edit_class, kinds = classify(earlier, later, terms)
    if edit_class is EditClass.ACCIDENTAL:
        return edit_class, kinds
    if is_joint_change(earlier, later):
        return EditClass.ACCIDENTAL, ("list-joint",)
    if is_sentence_joint(earlier, later):
        return EditClass.ACCIDENTAL, ("sentence-joint",)
    if earlier.start == earlier.end or later.start == later.end:
        place = member_place(later if earlier.start == earlier.end else earlier)
        if place:
            name = "list-drop" if earlier.start < earlier.end else "list-append" if place == "end" else "list-insert"
            return edit_class, (name, *(kind for kind in kinds if kind != "wording"))
    elif terms.same_event and _RENDERED.issuperset(kinds) and _is_rendering(earlier, later, terms.settings.rendering_longest):
        return EditClass.ACCIDENTAL, ("rendering", *kinds)
    return edit_class, kinds


def _is_rendering(earlier: Side, later: Side, longest: int) -> bool:
    """Whether two stretches are short and of like weight, so that the one can render what the other does and no more."""
    words, matter = (len(earlier.words()), len(later.words())), (earlier.matter(), later.matter())
    return max(words) <= longest and max(matter) <= 2 * min(matter)


def apply(changes: Iterable[Edit], earlier: str) -> str:
    """The later text, made from the earlier one.

    >>> apply(edits("one, two", "one; two"), "one, two")
    'one; two'
    """
    return "".join(
        earlier[edit.earlier_start : edit.earlier_end] if edit.operation is Operation.EQUAL else edit.later_text for edit in changes
    )


def revert(changes: Iterable[Edit], later: str) -> str:
    """The earlier text, made from the later one.

    >>> revert(edits("one, two", "one; two"), "one; two")
    'one, two'
    """
    return "".join(later[edit.later_start : edit.later_end] if edit.operation is Operation.EQUAL else edit.earlier_text for edit in changes)
