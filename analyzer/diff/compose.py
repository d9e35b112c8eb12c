"""Two strings → edits: the stages of the comparison in their order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from analyzer.diff.affinity import parts
from analyzer.diff.classify import classify
from analyzer.diff.cuts import Borders, at_borders, at_mark
from analyzer.diff.figures import is_numbering
from analyzer.diff.layout import Stretch, lay_out
from analyzer.diff.lists import is_joint_change, is_sentence_joint, member_place
from analyzer.diff.members import with_members
from analyzer.diff.moves import find_moves
from analyzer.diff.named import is_abbreviation
from analyzer.diff.script import compare
from analyzer.diff.shape import shape
from analyzer.diff.sides import Known, Side, Terms
from analyzer.diff.surface import is_apparatus
from analyzer.diff.units import CONTENT, PUNCTUATION, Units, join_compounds, read_units
from analyzer.model import Edit, EditClass, Operation
from analyzer.settings import DiffSettings

__all__ = ["apply", "edits", "revert"]

_EQUAL, _INSERT, _DELETE, _REPLACE, _MOVE = Operation.EQUAL, Operation.INSERT, Operation.DELETE, Operation.REPLACE, Operation.MOVE
_NONE, _SUBSTANTIVE, _ACCIDENTAL = EditClass.NONE, EditClass.SUBSTANTIVE, EditClass.ACCIDENTAL
"""Looked up once: asking a class of constants for a member takes ten times as long as a name."""
_RENDERED = frozenset({"wording", "inflection", "grammar", "strength", "actor", "intensifier", "voice"})
"""Kinds in which two renderings of one event may differ; figures, names, negations and members of lists do not depend on the reporter."""


def edits(  # noqa: PLR0913 two texts, and on what terms they are compared
    earlier: str,
    later: str,
    *,
    language: str = "en",
    same_event: bool = False,
    known: Known = Known(),  # noqa: B008 frozen
    borders: Borders = ((), ()),
    settings: DiffSettings = DiffSettings(),  # noqa: B008 frozen
) -> tuple[Edit, ...]:
    """The edits that turn the earlier text into the later one; they tile both texts.

    Of two reports of one event (`same_event`) a replaced wording is a rendering, hence accidental. `known` says
    what is known of single words from elsewhere in the two documents, `borders` where either text joins two statements.

    >>> [(edit.operation.value, edit.earlier_text, edit.later_text) for edit in edits("trust and respect", "trust, respect and peace")]
    [('equal', 'trust', 'trust'), ('replace', ' and', ','), ('equal', ' respect', ' respect'), ('insert', '', ' and peace')]
    """
    if earlier == later:
        return (_kept(Stretch(True, 0, len(earlier), 0, len(later)), earlier, later),) if earlier else ()
    one, other = read_units(earlier, language), read_units(later, language)
    one, other = join_compounds(one, other), join_compounds(other, one)
    steps = shape(compare(one, other, settings=settings), one, other, language=language)
    steps = list(with_members(steps, one, other, language=language))
    laid = lay_out(find_moves(steps, one, other, settings=settings), one, other)
    terms = Terms(language, settings, same_event and _stays(laid, one, other) >= settings.rendering_kept, known)
    if any(borders):
        laid = [part for stretch in laid for part in _by_statement(stretch, one, other, borders, language)]
    return tuple([edit for stretch in laid for edit in _edits(stretch, one, other, terms)])


def _by_statement(stretch: Stretch, one: Units, other: Units, borders: Borders, language: str) -> Iterable[Stretch]:
    if stretch.equal or stretch.move is not None:
        return (stretch,)
    earlier, later = _sides(stretch, one, other)
    if earlier.start == earlier.end or later.start == later.end:
        return (stretch,)
    return at_borders(stretch, earlier, later, borders, language)


def _edits(stretch: Stretch, one: Units, other: Units, terms: Terms) -> Iterable[Edit]:
    if stretch.equal:
        return (_kept(stretch, one.text, other.text),)
    return _changes(stretch, one, other, terms)


def _stays(laid: list[Stretch], one: Units, other: Units) -> float:
    """Share of the content words of the shorter text that stay: two texts that share little are no renderings of one wording."""
    kept = [stretch for stretch in laid if stretch.equal]
    matter = sum(_side(one, stretch.earlier_start, stretch.earlier_end).matter() for stretch in kept)
    return matter / max(1, min(Side(units, 0, len(units.keys), "").matter() for units in (one, other)))


def _kept(stretch: Stretch, earlier: str, later: str) -> Edit:
    texts = earlier[stretch.earlier_start : stretch.earlier_end], later[stretch.later_start : stretch.later_end]
    return Edit(_EQUAL, *stretch[1:5], *texts, _NONE)


def _changes(stretch: Stretch, one: Units, other: Units, terms: Terms) -> Iterator[Edit]:
    """The edit of a changed stretch; where its sides do not stand for each other, what went and what came, each as an edit of its own."""
    earlier, later = _sides(stretch, one, other)
    if stretch.move is not None:
        yield _edit(stretch, earlier, later, (_SUBSTANTIVE, ("move",)))
        return
    judged = _judge(earlier, later, terms)
    if judged[0] is _ACCIDENTAL or earlier.start == earlier.end or later.start == later.end:
        yield _edit(stretch, earlier, later, judged)
        return
    for part in parts(stretch, earlier, later, fine=judged[1] != ("wording",), language=terms.language, settings=terms.settings):
        if part == stretch and (earlier.words() and later.words()):
            yield _edit(stretch, earlier, later, judged)
            continue
        if part.equal:
            yield _kept(part, one.text, other.text)
            continue
        for piece in at_mark(part, *_sides(part, one, other)):
            gone, come = _sides(piece, one, other)
            yield _edit(piece, gone, come, _judge(gone, come, terms, finely=piece != part or bool(gone.written and come.written)))


def _edit(stretch: Stretch, earlier: Side, later: Side, judged: tuple[EditClass, tuple[str, ...]]) -> Edit:
    operation = _MOVE
    if stretch.move is None:
        operation = _REPLACE if earlier.written and later.written else _DELETE if earlier.written else _INSERT
    return Edit(operation, *stretch[1:5], earlier.written, later.written, *judged, stretch.move)


def _sides(stretch: Stretch, one: Units, other: Units) -> tuple[Side, Side]:
    return _side(one, stretch.earlier_start, stretch.earlier_end), _side(other, stretch.later_start, stretch.later_end)


def _side(units: Units, start: int, end: int) -> Side:
    """The units that lie in a stretch of their text."""
    return Side(units, bisect_left(units.starts, start), bisect_left(units.starts, end), units.text[start:end])


def _judge(earlier: Side, later: Side, terms: Terms, *, finely: bool = True) -> tuple[EditClass, tuple[str, ...]]:
    """Class and kinds; what went where something else came is told as a member of a list or as wording, nothing stays to be finer about."""
    edit_class, kinds = classify(earlier, later, terms, finely=finely)
    if edit_class is _ACCIDENTAL:
        return edit_class, kinds
    mere = _mere_kind(earlier, later, terms.language)
    if mere:
        return _ACCIDENTAL, (mere,)
    if earlier.start == earlier.end or later.start == later.end:
        side = later if earlier.start == earlier.end else earlier
        place = member_place(side, terms.language)
        if place and (finely or _ends_phrase(side)):
            name = "list-drop" if earlier.start < earlier.end else "list-append" if place == "end" else "list-insert"
            return edit_class, (name, *(kind for kind in kinds if kind != "wording"))
    elif terms.same_event and _RENDERED.issuperset(kinds) and _is_rendering(earlier, later, terms.settings.rendering_longest):
        return _ACCIDENTAL, ("rendering", *kinds)
    return edit_class, kinds


def _mere_kind(earlier: Side, later: Side, language: str) -> str:
    """An accidental kind of other words: apparatus, another form of a name, or what follows from a change elsewhere; empty for none."""
    if is_apparatus(earlier.written, later.written):
        return "apparatus"
    if is_abbreviation(earlier, later):
        return "abbreviation"
    if is_numbering(earlier, later, language):
        return "enumerator"
    if is_joint_change(earlier, later):
        return "list-joint"
    return "sentence-joint" if is_sentence_joint(earlier, later) else ""


def _ends_phrase(side: Side) -> bool:
    """Whether no content word follows right behind a stretch, as one does behind an attribute: and ongoing | growth."""
    units, last = side.units, side.end - 1
    return side.end == len(units.keys) or units.ranks[side.end] < CONTENT or units.ranks[last] == PUNCTUATION


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
        earlier[edit.earlier_start : edit.earlier_end] if edit.earlier_text == edit.later_text else edit.later_text for edit in changes
    )


def revert(changes: Iterable[Edit], later: str) -> str:
    """The earlier text, made from the later one.

    >>> revert(edits("one, two", "one; two"), "one; two")
    'one, two'
    """
    return "".join(
        later[edit.later_start : edit.later_end] if edit.earlier_text == edit.later_text else edit.earlier_text for edit in changes
    )
