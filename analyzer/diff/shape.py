"""Borders of changes put where a reader would put them.

    the A, | the C, | the B       not       the A, the | C, the | B        (slide)
    | Ben Bernanke → Ben Stein |  not       Ben | Bernanke → Stein |       (whole names)

A change that can be read in several places, because the same word stands before and within it, slides to
the place where it begins and ends with a phrase (difftastic calls these sliders). A change inside a name
of several words takes the whole name, but an office before the name stays apart.
"""

from __future__ import annotations

from analyzer.diff.steps import Step, merged
from analyzer.diff.units import CONTENT, FUNCTION, PUNCTUATION, Units
from analyzer.lexicon.edit_words import ADDITIVE_JOINTS, NAME_LINKS, OFFICES, TITLES
from analyzer.lexicon.names import NOUNS_CAPITALISED
from analyzer.normalize import primary

__all__ = ["shape"]


def shape(steps: list[Step], earlier: Units, later: Units, *, language: str) -> list[Step]:
    """The same script with better borders."""
    if len(steps) == 1:
        return steps
    shaped = _slide(steps, earlier, later)
    if primary(language) not in NOUNS_CAPITALISED:
        shaped = _whole_names(shaped, earlier, later)
    return shaped


# ─── sliding ─────────────────────────────────────────────────────────────────────────────────────


def _slide(steps: list[Step], earlier: Units, later: Units) -> list[Step]:
    slid = list(steps)
    for place in range(1, len(slid) - 1):
        if place + 1 >= len(slid):  # a kept run at an end that was slid over is gone
            break
        step = slid[place]
        if step.equal:
            continue
        if step.earlier_from == step.earlier_to:
            shift = _best_shift(later, step.later_from, step.later_to, reach=_reach(slid, place))
        elif step.later_from == step.later_to:
            shift = _best_shift(earlier, step.earlier_from, step.earlier_to, reach=_reach(slid, place))
        else:
            continue
        if shift:
            _shift(slid, place, shift)
    return slid


def _reach(steps: list[Step], place: int) -> tuple[int, int]:
    """How far a change may slide: each kept run beside it keeps one unit."""
    before, after = steps[place - 1], steps[place + 1]
    return before.earlier_to - before.earlier_from - (place > 1), after.earlier_to - after.earlier_from - (place + 2 < len(steps))


def _best_shift(units: Units, start: int, end: int, *, reach: tuple[int, int]) -> int:
    keys = units.keys
    best, best_score = 0, _border(units, start, end)
    for shift in range(1, reach[0] + 1):
        if keys[start - shift] != keys[end - shift]:
            break
        score = _border(units, start - shift, end - shift)
        if score > best_score:
            best, best_score = -shift, score
    for shift in range(1, reach[1] + 1):
        if keys[start + shift - 1] != keys[end + shift - 1]:
            break
        score = _border(units, start + shift, end + shift)
        if score > best_score:
            best, best_score = shift, score
    return best


def _border(units: Units, start: int, end: int) -> int:
    """How well a stretch of one text begins and ends as a phrase."""
    keys, ranks = units.keys, units.ranks
    score = 0
    if start == 0 or keys[start - 1] in ".;:!?":
        score += 4
    if keys[start] in ADDITIVE_JOINTS:
        score += 3
    elif start and ranks[start - 1] == PUNCTUATION:
        score += 2
    if start and ranks[start - 1] == FUNCTION and keys[start - 1] not in ADDITIVE_JOINTS:
        score -= 2
    if ranks[end - 1] == FUNCTION:
        score -= 2
    if end == len(keys) or ranks[end] == PUNCTUATION or keys[end] in ADDITIVE_JOINTS:
        score += 2
    elif ranks[end - 1] == PUNCTUATION:
        score += 1
    return score


def _shift(steps: list[Step], place: int, shift: int) -> None:
    before, step, after = steps[place - 1 : place + 2]
    steps[place - 1] = before._replace(earlier_to=before.earlier_to + shift, later_to=before.later_to + shift)
    steps[place] = Step(False, *(value + shift for value in step[1:]))
    steps[place + 1] = after._replace(earlier_from=after.earlier_from + shift, later_from=after.later_from + shift)
    steps[place - 1 : place + 2] = [
        part
        for part in steps[place - 1 : place + 2]
        if part.earlier_from < part.earlier_to or part.later_from < part.later_to or part is steps[place]
    ] or [steps[place]]


# ─── whole names ─────────────────────────────────────────────────────────────────────────────────


def _whole_names(steps: list[Step], earlier: Units, later: Units) -> list[Step]:
    """Widen each replacement to the ends of the names it cuts, on both sides alike."""
    widened = list(steps)
    for place, step in enumerate(widened):
        if step.equal or step.earlier_from == step.earlier_to or step.later_from == step.later_to:
            continue
        left = max(_name_before(earlier, step.earlier_from), _name_before(later, step.later_from))
        right = max(_name_after(earlier, step.earlier_to), _name_after(later, step.later_to))
        before = widened[place - 1] if place else None
        after = widened[place + 1] if place + 1 < len(widened) else None
        left = min(left, before.earlier_to - before.earlier_from) if before else 0
        right = min(right, after.earlier_to - after.earlier_from) if after else 0
        if left and before:
            widened[place - 1] = before._replace(earlier_to=before.earlier_to - left, later_to=before.later_to - left)
        if right and after:
            widened[place + 1] = after._replace(earlier_from=after.earlier_from + right, later_from=after.later_from + right)
        widened[place] = Step(False, step.earlier_from - left, step.earlier_to + right, step.later_from - left, step.later_to + right)
    return merged(widened)


def _name_before(units: Units, border: int) -> int:
    """Units of a name that stand before a border which cuts the name."""
    if border >= len(units.keys) or not _is_name_part(units, border):
        return 0
    place = border
    while place and _joins(units, place - 1, place):
        place -= 1
    while place < border and not _is_name_part(units, place):
        place += 1
    return border - place


def _name_after(units: Units, border: int) -> int:
    """Units of a name that stand after a border which cuts the name."""
    if not border or border >= len(units.keys) or not _is_name_part(units, border - 1):
        return 0
    place = border
    while place < len(units.keys) and _joins(units, place - 1, place):
        place += 1
    while place > border and not _is_name_part(units, place - 1):
        place -= 1
    return place - border


def _joins(units: Units, place: int, following: int) -> bool:
    """Whether two neighbouring units can belong to one name: both capitalised, or one a link ("of") between such."""
    if units.text[units.ends[place] : units.starts[following]].strip(" \u00a0"):
        return False
    parts = (_is_name_part(units, place), _is_name_part(units, following))
    if all(parts):
        return True
    return any(parts) and (units.keys[place] in NAME_LINKS or units.keys[following] in NAME_LINKS)


def _is_name_part(units: Units, place: int) -> bool:
    """A capitalised content word that does not open a sentence and is no title of office."""
    if units.ranks[place] != CONTENT or not units.text[units.starts[place]].isupper():
        return False
    if units.text[units.starts[place] : units.ends[place]].isupper() and _is_set_in_capitals(units, place):
        return False
    return bool(place) and units.keys[place - 1] not in '.!?:;"•' and units.keys[place] not in OFFICES and units.keys[place] not in TITLES


def _is_set_in_capitals(units: Units, place: int) -> bool:
    """Whether the words on both sides are in capitals, too, as in the clauses of contracts: there a capital shows no name."""
    beside = [near for near in (place - 1, place + 1) if 0 <= near < len(units.keys) and units.ranks[near] != PUNCTUATION]
    return bool(beside) and all(units.text[units.starts[near] : units.ends[near]].isupper() for near in beside)
