"""Two strings → edits: the stages of the comparison in their order."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.diff.classify import classify
from analyzer.diff.layout import Stretch, lay_out
from analyzer.diff.lists import is_joint_change, member_kind
from analyzer.diff.moves import find_moves
from analyzer.diff.script import compare
from analyzer.diff.units import read_units
from analyzer.model import Edit, EditClass, Operation
from analyzer.settings import DiffSettings

__all__ = ["apply", "edits", "revert"]

_RENDERED = frozenset({"wording", "inflection", "grammar", "strength", "actor", "intensifier", "voice"})
"""Kinds in which two renderings of one event may differ; figures, names, negations and members of lists do not depend on the reporter."""


def edits(
    earlier: str,
    later: str,
    *,
    language: str = "en",
    same_event: bool = False,
    settings: DiffSettings = DiffSettings(),  # noqa: B008 frozen
) -> tuple[Edit, ...]:
    """The edits that turn the earlier text into the later one; they tile both texts.

    Of two reports of one event (`same_event`) a replaced wording is a rendering, hence accidental.

    >>> [(edit.operation.value, edit.earlier_text, edit.later_text) for edit in edits("trust and respect", "trust, respect and peace")]
    [('equal', 'trust', 'trust'), ('replace', ' and', ','), ('equal', ' respect', ' respect'), ('insert', '', ' and peace')]
    """
    if earlier == later:
        return (
            (_edit(Stretch(True, 0, len(earlier), 0, len(later)), earlier, later, language=language, same_event=False),) if earlier else ()
        )
    one, other = read_units(earlier, language), read_units(later, language)
    steps = compare(one, other, settings=settings)
    laid = lay_out(find_moves(steps, one, other, settings=settings), one, other)
    return tuple(_edit(stretch, earlier, later, language=language, same_event=same_event) for stretch in laid)


def _edit(stretch: Stretch, earlier: str, later: str, *, language: str, same_event: bool) -> Edit:
    gone, come = earlier[stretch.earlier_start : stretch.earlier_end], later[stretch.later_start : stretch.later_end]
    operation, edit_class = Operation.EQUAL, EditClass.NONE
    kinds: tuple[str, ...] = ()
    if stretch.move is not None:
        operation, edit_class, kinds = Operation.MOVE, EditClass.SUBSTANTIVE, ("move",)
    elif not stretch.equal:
        operation = Operation.REPLACE if gone and come else Operation.DELETE if gone else Operation.INSERT
        edit_class, kinds = _judge(stretch, earlier, later, language=language, same_event=same_event)
    return Edit(
        operation=operation, earlier_start=stretch.earlier_start, earlier_end=stretch.earlier_end, later_start=stretch.later_start,
        later_end=stretch.later_end, earlier_text=gone, later_text=come, edit_class=edit_class, kinds=kinds, move_id=stretch.move,
    )  # fmt: skip


def _judge(stretch: Stretch, earlier: str, later: str, *, language: str, same_event: bool) -> tuple[EditClass, tuple[str, ...]]:
    gone, come = earlier[stretch.earlier_start : stretch.earlier_end], later[stretch.later_start : stretch.later_end]
    edit_class, kinds = classify(gone, come, language)
    if edit_class is EditClass.ACCIDENTAL:
        return edit_class, kinds
    if is_joint_change(gone, come, language):
        return EditClass.ACCIDENTAL, ("list-joint",)
    if not gone.strip() or not come.strip():
        side, start, end = (
            (later, stretch.later_start, stretch.later_end) if come.strip() else (earlier, stretch.earlier_start, stretch.earlier_end)
        )
        member = member_kind(side[start:end], side[:start], side[end:], language=language)
        if member:
            name = "list-drop" if gone.strip() else "list-append" if member == "append" else "list-insert"
            return edit_class, (name, *(kind for kind in kinds if kind != "wording"))
    if same_event and gone.strip() and come.strip() and _RENDERED.issuperset(kinds):
        return EditClass.ACCIDENTAL, ("rendering", *kinds)
    return edit_class, kinds


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
