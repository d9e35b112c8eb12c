"""Two wordings of a list → what changed, member by member.

A, B, C        → A, B, C, D          append D
A, B, C        → A, X, B, C          insert X
great A        → grand A             requalify: the same head, another qualifier
A and B, C     → A, B, C             split
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from analyzer.lineages.roots import keys, roots
from analyzer.model import StepKind

_Pair = tuple[int, int]
"""Places of an earlier and a later member that stand for each other."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change."""

    kind: StepKind
    item: str
    """The member or words concerned; the later ones where there are two."""
    note: str = ""
    """`old → new` where one stands for another."""


def item_changes(earlier: Sequence[str], later: Sequence[str], *, language: str = "en", versions: bool = True) -> list[Change]:
    """Changes of a list, by its members; compared folded, told as they are written.

    Words before the first member are a qualifier of it in versions of one passage only; elsewhere the list may be cut otherwise.

    >>> [(c.kind.value, c.item) for c in item_changes(("a", "b", "c"), ("a", "b", "c", "d"))]
    [('append', 'd')]
    >>> [(c.kind.value, c.item) for c in item_changes(("great friendship", "b"), ("grand friendship", "b"))]
    [('requalify', 'grand friendship')]
    """
    return _Lists(language).changes(earlier, later, versions=versions)


@dataclass(frozen=True, slots=True)
class _Lists:
    """How members are compared in a language."""

    language: str

    def changes(self, earlier: Sequence[str], later: Sequence[str], *, versions: bool) -> list[Change]:
        earlier, later = self._without_head(earlier, later)
        ours, theirs = [self._key(item) for item in earlier], [self._key(item) for item in later]
        if not versions and earlier and later and self._is_part(earlier[0], later[0], end=True):
            ours[0] = theirs[0]
        if ours == theirs:
            return []
        if Counter(ours) == Counter(theirs):
            return [Change(StepKind.REORDER, ", ".join(later))]
        codes = [code for code in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes() if code[0] != "equal"]
        gone = Counter(key for _, i1, i2, _, _ in codes for key in ours[i1:i2])
        come = Counter(key for _, _, _, j1, j2 in codes for key in theirs[j1:j2])
        moved = gone & come, gone & come  # one to be counted down for each side
        found: list[Change] = []
        for _, i1, i2, j1, j2 in codes:
            at_end = i2 == len(earlier) and j2 == len(later)
            old, new = self._without(earlier[i1:i2], moved[0]), self._without(later[j1:j2], moved[1])
            found += self._region(old, new, at_end=at_end, beside=earlier[:i1])
        return found

    def _without(self, items: Sequence[str], moved: Counter[str]) -> list[str]:
        """Members without those that went from one place to another: they neither came nor went. Each counts as often as it stands."""
        left = []
        for item in items:
            if moved[key := self._key(item)] > 0:
                moved[key] -= 1
            else:
                left.append(item)
        return left

    def _key(self, item: str) -> str:
        """A member's words without inflection, order and small words: "peaceful" and "peace" name one thing."""
        return " ".join(sorted(roots(item, self.language)))

    def _roots(self, *items: str) -> set[str]:
        return {root for item in items for root in roots(item, self.language)}

    def _without_head(self, earlier: Sequence[str], later: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Without the noun behind the last members that all depend on: "effective Code of Law", "effective, consistent Code of Law"."""
        sides = [list(earlier), list(later)]
        words = [side[-1].split() if side else [] for side in sides]
        shorter, longer = sorted((0, 1), key=lambda number: len(sides[number]))
        others = {self._key(item) for item in sides[longer][:-1]}
        for size in range(min(map(len, words)) - 1, 0, -1) if len(earlier) != len(later) else ():
            heads = [self._key(" ".join(held[-size:])) for held in words]
            if heads[0] == heads[1] and self._key(" ".join(words[shorter][:-size])) in others:
                for side, held in zip(sides, words, strict=True):
                    side[-1] = " ".join(held[:-size])
                break
        return sides[0], sides[1]

    def _region(self, gone: list[str], come: list[str], *, at_end: bool, beside: Sequence[str]) -> list[Change]:
        """One stretch of members that stands for another; either may be empty."""
        if self._words(gone) == self._words(come) and 1 in (len(gone), len(come)):
            if len(gone) < len(come):
                return [Change(StepKind.SPLIT, ", ".join(come), f"{gone[0]} → {', '.join(come)}")]
            return [Change(StepKind.FUSE, come[0], f"{', '.join(gone)} → {come[0]}")]
        added = StepKind.APPEND if at_end else StepKind.INSERT
        lost, fresh = self._apart(gone, come), self._apart(come, gone)
        same = self._roots(*gone) - self._roots(*lost) == self._roots(*come) - self._roots(*fresh)
        if (len(gone) > len(lost) or len(come) > len(fresh)) and same:
            last = added if fresh[-1:] == come[-1:] else StepKind.INSERT
            return [Change(StepKind.DROP, item) for item in lost] + [Change(last, item) for item in fresh]
        pairs = self._pairs(gone, come)
        found = [change for pair in pairs if (change := self._swap(gone, come, pair, at_end=at_end, beside=beside))]
        found += [Change(StepKind.DROP, item) for place, item in enumerate(gone) if place not in {one for one, _ in pairs}]
        found += [Change(added, item) for place, item in enumerate(come) if place not in {other for _, other in pairs}]
        return found

    def _swap(self, gone: list[str], come: list[str], pair: _Pair, *, at_end: bool, beside: Sequence[str]) -> Change | None:
        """One member for another; nothing where only the noun of all was added, or a word of another member said again."""
        old, new = gone[pair[0]], come[pair[1]]
        if at_end and pair == (len(gone) - 1, len(come) - 1) and self._is_part(old, new):
            return None
        if self._roots(old) ^ self._roots(new) <= self._roots(*beside):
            return None  # "two Parties and countries", "two Parties and two countries"
        kind = StepKind.REQUALIFY if self._words([old])[-1:] == self._words([new])[-1:] else StepKind.REPLACE
        return Change(kind, new, f"{old} → {new}")

    def _apart(self, items: Sequence[str], others: Sequence[str]) -> list[str]:
        """Members without a word in common with any of the others."""
        known = self._roots(*others)
        return [item for item in items if not known & self._roots(item)]

    def _is_part(self, old: str, new: str, *, end: bool = False) -> bool:
        """Whether one of two last members only adds the noun of all: "prosperity", "prosperous country"; `end`: only words before it."""
        words, others = (roots(text, self.language)[::-1] if end else roots(text, self.language) for text in (old, new))
        return words == others[: len(words)] or others == words[: len(others)]

    def _pairs(self, gone: list[str], come: list[str]) -> list[_Pair]:
        """Members that stand for each other: those that share a word first, then the two that are left where only two are."""
        pairs: list[_Pair] = []
        free = list(range(len(come)))
        for place, old in enumerate(gone):
            words = self._roots(old)
            best = max(free, key=lambda other: (len(words & self._roots(come[other])), -other), default=None)
            if best is not None and words & self._roots(come[best]):
                pairs.append((place, best))
                free.remove(best)
        rest = [place for place in range(len(gone)) if place not in {one for one, _ in pairs}]
        return [*pairs, (rest[0], free[0])] if len(rest) == len(free) == 1 else pairs

    def _words(self, items: Sequence[str]) -> list[str]:
        return [word for item in items for word in keys(item, self.language)]
