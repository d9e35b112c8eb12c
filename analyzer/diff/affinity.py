"""Whether one side of a change stands for the other, or merely came where the other went.

    raise → maintain                                          one word for one, between the same neighbours
    a common asset → the shared heritage                      a sense in common (`lexicon.senses`)
    between Vietnam and Laos, which were → and strategic cohesion     nothing: the one went, the other came

A diff puts two stretches beside each other because they stand between the same kept words; that one was put for the other is a
claim of its own. It is made only where the two have a root or a sense in common, or fill one slot: they begin and end alike
(both with a preposition, both inside a phrase, neither with a dangling "and") and are of like length. Where a part of each does, that
part is told as the replacement; what is left went and came. Needs no tagger: the closed classes of a language stand in the lexicon,
and where it has none for a language, marks, content words and length decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from analyzer.diff.blocks import common_start
from analyzer.diff.layout import Stretch
from analyzer.diff.sides import Side
from analyzer.diff.slots import FEW, JOINTS, QUOTES, Run, closed, is_bound, is_open, is_predicate, one_slot, opening
from analyzer.diff.units import CONTENT, FUNCTION, PUNCTUATION
from analyzer.lexicon.senses import SENSES
from analyzer.normalize import primary, stem
from analyzer.settings import DiffSettings

__all__ = ["likeness", "parts", "phrase_ends"]


def parts(  # noqa: PLR0913 a change, and on what terms it is judged
    stretch: Stretch, earlier: Side, later: Side, *, fine: bool, language: str, settings: DiffSettings
) -> Iterator[Stretch]:
    """The same replacement where its sides stand for each other; else the parts that do, and what went and came beside them.

    `fine` says that a finer kind was told of the change: then both sides hold what it is about, and need only begin alike.
    """
    one, other = Run(earlier.units, earlier.start, earlier.end), Run(later.units, later.start, later.end)
    if fine and opening(one, language) == opening(other, language):
        yield stretch
        return
    kin = _dice(_words(one, language), _words(other, language))
    if _stand_for_each_other(one, other, language, settings, kin=kin):
        yield stretch
        return
    hopeless = not kin and settings.affinity_share and min(one.matter(), other.matter()) > FEW  # nothing in common, and no short side
    found = None if hopeless else _best(one, other, language, settings)
    place, spot = stretch.earlier_start, stretch.later_start
    for first, second in _trimmed(*found) if found else ():
        here, there = _written(first, one, stretch[1:3]), _written(second, other, stretch[3:5])
        yield from _apart((place, here[0]), (spot, there[0]))
        if here[0] < here[1] and there[0] < there[1]:
            equal = earlier.units.text[slice(*here)] == later.units.text[slice(*there)]
            yield Stretch(equal, *here, *there)
        else:
            yield from _apart(here, there)
        place, spot = here[1], there[1]
    yield from _apart((place, stretch.earlier_end), (spot, stretch.later_end))


def _trimmed(first: Run, second: Run) -> list[tuple[Run, Run]]:
    """Two stretches as pairs in order: what they begin or end with in common stands apart if it holds a content word."""
    size = _common(first, second, from_end=False)
    if size:
        cuts = first.start + size, second.start + size
    else:
        size = _common(first, second, from_end=True)
        cuts = first.end - size, second.end - size
    if not size:
        return [(first, second)]
    return [
        (first._replace(end=cuts[0]), second._replace(end=cuts[1])),
        (first._replace(start=cuts[0]), second._replace(start=cuts[1])),
    ]


def _common(first: Run, second: Run, *, from_end: bool) -> int:
    """Units with which both stretches begin, or end; 0 if there is no content word among them."""
    keys, others = (run.units.keys[run.start : run.end] for run in (first, second))
    size = common_start(keys[::-1], others[::-1]) if from_end else common_start(keys, others)
    start = first.end - size if from_end else first.start
    return size if CONTENT in first.units.ranks[start : start + size] else 0


def _written(run: Run, whole: Run, stretch: tuple[int, ...]) -> tuple[int, int]:
    """Where a part of a stretch begins and ends in the text; the blank before it goes with what stands before."""
    return _place(run.start, whole, stretch), _place(run.end, whole, stretch)


def _place(unit: int, whole: Run, stretch: tuple[int, ...]) -> int:
    if unit == whole.start:
        return stretch[0]
    return stretch[1] if unit == whole.end else whole.units.starts[unit]


def _apart(gone: tuple[int, int], come: tuple[int, int]) -> Iterator[Stretch]:
    """What went and then what came, each alone."""
    if gone[0] < gone[1]:
        yield Stretch(False, *gone, come[0], come[0])
    if come[0] < come[1]:
        yield Stretch(False, gone[1], gone[1], *come)


# ─── the claim ───────────────────────────────────────────────────────────────────────────────────


def _stand_for_each_other(one: Run, other: Run, language: str, settings: DiffSettings, *, kin: float) -> bool:
    """Whether the two stretches have a root or a sense in common, by their Dice coefficient `kin`, or fill one slot."""
    if not one.matter() and not other.matter() and _shares_word(one, other):
        return True
    if kin >= settings.affinity_share or is_predicate(one, other, settings):
        return True
    longest = settings.affinity_bound if kin or is_bound(one, other) else settings.affinity_words
    return one_slot(one, other, language, settings, longest=longest)


def likeness(one: Run, other: Run, language: str) -> float:
    """Dice coefficient of the senses of two runs, 0 if one has no words."""
    return _dice(_words(one, language), _words(other, language))


def _shares_word(one: Run, other: Run) -> bool:
    """Whether two stretches of mere function words have one in common: , which has been → which was."""
    words = (set(compress(run.units.keys[run.start : run.end], run.units.ranks[run.start : run.end])) for run in (one, other))
    return not next(words).isdisjoint(next(words))


def _dice(one: _Words, other: _Words) -> float:
    """Dice coefficient of the two sides' senses, 0 where they share function words alone, which weigh a fifth."""
    shared = one.senses & other.senses
    alike = len(shared)
    for beginning in one.beginnings.keys() & other.beginnings.keys():
        alike += not (one.beginnings[beginning] <= shared or other.beginnings[beginning] <= shared)
    if not alike:
        return 0.0
    total = len(one.senses) + len(other.senses) + _FUNCTION_WEIGHT * (len(one.small) + len(other.small))
    return 2 * (alike + _FUNCTION_WEIGHT * len(one.small & other.small)) / total


_FUNCTION_WEIGHT, _LETTERS = 0.2, 4
"""What a function word weighs, and letters beyond which words that begin alike are of one root: guiding, guidelines."""


class _Words(NamedTuple):
    """The words of a stretch, as far as they tell of what it speaks."""

    senses: set[str]
    """Of its content words."""
    beginnings: dict[str, set[str]]
    """How the longer stems begin → senses of those words."""
    small: set[str]
    """Function words."""


def _words(run: Run, language: str) -> _Words:
    senses: set[str] = set()
    beginnings: dict[str, set[str]] = {}
    small: set[str] = set()
    part = slice(run.start, run.end)
    for key, rank in zip(run.units.keys[part], run.units.ranks[part], strict=True):
        if rank > FUNCTION:
            sense, beginning = _sense(key, language)
            senses.add(sense)
            if beginning:
                beginnings.setdefault(beginning, set()).add(sense)
        elif rank == FUNCTION:
            small.add(key)
    return _Words(senses, beginnings, small)


@lru_cache(maxsize=200_000)
def _sense(key: str, language: str) -> tuple[str, str]:
    """The sense of a word, its stem where no list has it, and how that stem begins if it is long."""
    root = stem(key, language)
    return _known_senses(primary(language)).get(root, root), root[: _LETTERS + 1] if len(root) > _LETTERS else ""


@cache
def _known_senses(tag: str) -> dict[str, str]:
    """Stem → name of its sense."""
    found: dict[str, str] = {}
    for number, words in enumerate(SENSES.get(tag, ())):
        for word in sorted(words):
            found.setdefault(stem(word, tag), f"{number} sense")
    return found


# ─── the best parts ──────────────────────────────────────────────────────────────────────────────

_MOST_CUTS = 8
"""Borders of phrases tried on either side."""


def _best(one: Run, other: Run, language: str, settings: DiffSettings) -> tuple[Run, Run] | None:
    """The largest beginnings, or ends, of both stretches that stand for each other; nothing if none do."""
    best: tuple[tuple[float, int], Run, Run] | None = None
    for first, second in _candidates(one, other, language):
        kin = _dice(first.words, second.words)
        if kin >= settings.affinity_share or _heads_slot(first.run, second.run, language, whole=(one, other)):
            rank = (kin, first.run.end - first.run.start + second.run.end - second.run.start)
            if best is None or rank > best[0]:
                best = (rank, first.run, second.run)
    return best[1:] if best else None


def _heads_slot(first: Run, second: Run, language: str, *, whole: tuple[Run, Run]) -> bool:
    """Whether all of one side and the first phrase of the other stand behind the same word and are but a word or two."""
    behind = first.start == whole[0].start > 0 and second.start == whole[1].start > 0
    plain = not any(key in JOINTS for run in (first, second) for key in run.units.keys[run.start : run.end - 1])
    plain = plain and not is_open(first, language) and not is_open(second, language)
    return behind and plain and (first == whole[0] or second == whole[1]) and 0 < first.matter() <= FEW and 0 < second.matter() <= FEW


class _Part(NamedTuple):
    """A beginning or an end of a stretch, read once for all those of the other side."""

    run: Run
    is_whole: bool
    """Whether no content word is left of the stretch."""
    opening: str
    words: _Words


def _candidates(one: Run, other: Run, language: str) -> Iterator[tuple[_Part, _Part]]:
    """Beginnings of both, then ends, that have words and begin alike; something must be left of one."""
    cuts, other_cuts = phrase_ends(one, language), phrase_ends(other, language)
    if not cuts and not other_cuts:
        return
    for runs, other_runs in (
        ([one._replace(end=cut) for cut in (*cuts, one.end)], [other._replace(end=cut) for cut in (*other_cuts, other.end)]),
        ([one._replace(start=cut) for cut in (one.start, *cuts)], [other._replace(start=cut) for cut in (other.start, *other_cuts)]),
    ):
        opened, others_opened = ([(run, opening(run, language)) for run in each] for each in (runs, other_runs))
        others = _parts(others_opened, opened, other, language)
        for first in _parts(opened, others_opened, one, language):
            for second in others:
                if first.opening == second.opening and not (first.is_whole and second.is_whole):
                    yield first, second


def _parts(opened: list[tuple[Run, str]], others: list[tuple[Run, str]], whole: Run, language: str) -> list[_Part]:
    """Those of the parts of a stretch that have words, and begin as a part of the other stretch does; only these are read."""
    matter, wanted = whole.matter(), {opens for _, opens in others}
    return [
        _Part(run, run.matter() == matter, opens, _words(run, language))
        for run, opens in opened
        if opens in wanted and max(run.units.ranks[run.start : run.end]) > PUNCTUATION
    ]


def phrase_ends(run: Run, language: str) -> list[int]:
    """Places inside a stretch where a phrase ends: before a mark, or a word that opens a clause or an adjunct."""
    known = closed(primary(language))
    keys, ranks = run.units.keys, run.units.ranks
    found = [
        place
        for place in range(run.start + 1, run.end)
        if (ranks[place] == PUNCTUATION and keys[place] not in _INNER)
        or keys[place] in known.clause
        or keys[place] in known.adjunct - known.of
    ]
    return found[:_MOST_CUTS]


_INNER = QUOTES | frozenset("-/)]'")
"""Marks inside of phrases."""
