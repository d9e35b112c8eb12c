"""Two wordings of a phrase → what changed, word by word.

only gradual increases → gradual increases        drop only
a new level            → a new height             replace height
core and guiding role  → core pillar guiding      replace pillar: one word went, one came
playing a role         → played the role          nothing: inflection and small words say nothing new
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from analyzer.lineages.item_steps import Change
from analyzer.lineages.roots import as_written, joints, keys, root, roots, small_words, spans
from analyzer.model import StepKind

_NEAR = 1
"""Words kept between what went and what came, up to which the one stands for the other: "core *and* guiding *role*"."""


class _Run(NamedTuple):
    """A stretch that differs: places of words in the earlier and the later wording."""

    i1: int
    i2: int
    j1: int
    j2: int


class _Side(NamedTuple):
    """One wording, with its words."""

    text: str
    keys: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def written(self, start: int, end: int) -> str:
        """A run of its words as it stands."""
        return as_written(self.text, self.spans[start:end])


def word_changes(earlier: str, later: str, *, language: str = "en", small: bool = False, least: float = 0.0) -> list[Change]:
    """Changes of a phrase, one for each stretch that differs; one replacement of the whole where less than a share (`least`) stays.

    Inflection is no change; turned order and small words are one only where `small` asks for them, in versions of one passage.

    >>> [(c.kind.value, c.item) for c in word_changes("only gradual increases", "gradual increases")]
    [('drop', 'only')]
    """
    known = frozenset((*keys(earlier, language), *keys(later, language)))
    old, new = (_Side(text, keys(text, language, known), spans(text, language, known)) for text in (earlier, later))
    if old.keys == new.keys:
        return [Change(StepKind.SPELLING, later)] if earlier != later else []
    if sorted(old.keys) == sorted(new.keys) or (not small and sorted(roots(earlier, language)) == sorted(roots(later, language))):
        return []
    differing = _differing(old, new, language)
    runs = _runs(differing, old, new, language, small=small)
    if not runs:
        return []
    kept = 1 - sum(max(run.i2 - run.i1, run.j2 - run.j1) for run in runs) / max(len(old.keys), len(new.keys))
    if kept <= 0 or (len(runs) > 1 and kept < least):
        return [Change(StepKind.REPLACE, later, f"{earlier} → {later}")] if small else []
    told = [_change(run, old, new, language, moved=_elsewhere(differing, old, new, language), small=small) for run in runs]
    return [_swap(told)] if _is_swap(runs, told, language) else told


def _differing(old: _Side, new: _Side, language: str) -> list[_Run]:
    """The stretches whose words do not come from the same roots."""
    ours, theirs = ([root(word, language) for word in side.keys] for side in (old, new))
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return [_Run(*code[1:]) for code in codes if code[0] != "equal"]


def _runs(differing: Sequence[_Run], old: _Side, new: _Side, language: str, *, small: bool) -> list[_Run]:
    """The stretches that count: without small words, unless `small`, and without what only stands elsewhere."""
    loose = small_words(language)
    ours, theirs = ([root(word, language) for word in side.keys] for side in (old, new))
    runs = [run for run in differing if small or not loose.issuperset((*old.keys[run.i1 : run.i2], *new.keys[run.j1 : run.j2]))]
    return [run for run in runs if not _is_moved(run, ours, theirs, loose)]


def _is_moved(run: _Run, old: Sequence[str], new: Sequence[str], loose: frozenset[str]) -> bool:
    """Whether what differs here only stands elsewhere in the other wording."""
    gone, come = set(old[run.i1 : run.i2]) - loose, set(new[run.j1 : run.j2]) - loose
    return bool(gone | come) and gone <= set(new) and come <= set(old)


def _elsewhere(runs: Sequence[_Run], old: _Side, new: _Side, language: str) -> frozenset[str]:
    """Roots that went in one stretch and came in another: they only moved."""
    gone = {root(word, language) for run in runs for word in old.keys[run.i1 : run.i2]}
    come = {root(word, language) for run in runs for word in new.keys[run.j1 : run.j2]}
    return frozenset(gone & come) - small_words(language)


def _change(run: _Run, old: _Side, new: _Side, language: str, *, moved: frozenset[str], small: bool) -> Change:  # noqa: PLR0913 two sides
    i1, i2 = _core(old.keys, (run.i1, run.i2), language, moved=moved, small=small)
    j1, j2 = _core(new.keys, (run.j1, run.j2), language, moved=moved, small=small)
    gone, come = old.written(i1, i2), new.written(j1, j2)
    if come and not gone:
        return Change(StepKind.APPEND if j2 == len(new.keys) else StepKind.INSERT, come)
    if gone and not come:
        return Change(StepKind.DROP, gone)
    kind = StepKind.REQUALIFY if i2 < len(old.keys) and i2 - i1 == j2 - j1 == 1 else StepKind.REPLACE
    return Change(kind, come, f"{gone} → {come}")


def _core(words: Sequence[str], run: tuple[int, int], language: str, *, moved: frozenset[str], small: bool) -> tuple[int, int]:
    """A stretch without what joins it to its neighbours ("and targets"), nor what only moved ("and unity in the past").

    What is nothing but moved stays. Small words at its ends stay in versions of one passage (`small`), unless they moved too.
    """
    held, loose = joints(language), small_words(language)
    inside = range(*run)
    if all(word in held for word in words):
        return run

    def stripped(places: Sequence[int]) -> int:
        count, went = 0, False
        for place in places:
            gone = root(words[place], language) in moved
            if not (gone or words[place] in held or (words[place] in loose and (went or not small))):
                break
            count, went = count + 1, went or gone
        return count

    first, last = run[0] + stripped(inside), run[1] - stripped(inside[::-1])
    if first >= last and moved:
        return _core(words, run, language, moved=frozenset(), small=small)
    return first, max(first, last)


def _is_swap(runs: Sequence[_Run], changes: Sequence[Change], language: str) -> bool:
    """Whether one word went and one came close by, and nothing else changed: the one stands for the other."""
    if len(runs) != 2 or runs[1].i1 - runs[0].i2 > _NEAR or any(len(roots(change.item, language)) != 1 for change in changes):  # noqa: PLR2004
        return False
    kinds = [change.kind for change in changes]
    return kinds.count(StepKind.DROP) == 1 and StepKind.REPLACE not in kinds and StepKind.REQUALIFY not in kinds


def _swap(changes: Sequence[Change]) -> Change:
    (went,) = (change for change in changes if change.kind is StepKind.DROP)
    (came,) = (change for change in changes if change.kind is not StepKind.DROP)
    return Change(StepKind.REPLACE, came.item, f"{went.item} → {came.item}")
