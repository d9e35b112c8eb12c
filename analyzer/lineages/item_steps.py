"""Two wordings of a formula → what changed, member by member or word by word.

A, B, C        → A, B, C, D          append D
A, B, C        → A, X, B, C          insert X
great A        → grand A             requalify: the same head, another qualifier
A and B, C     → A, B, C             split
playing a role → played the role     nothing: inflection and small words say nothing new
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

import regex

from analyzer.lexicon.formulas import ARTICLES, CONJUNCTIONS, DERIVATIONS, FACTITIVES, GENITIVES, LINKERS, PREPOSITIONS
from analyzer.model import StepKind
from analyzer.normalize import fold, stem
from analyzer.tokens import TokenKind, tokenize

_HYPHENS = frozenset("-\u2010\u2011\u00ad")
_SMALL = GENITIVES | {word for table in (ARTICLES, LINKERS, PREPOSITIONS) for words in table.values() for word in words}
"""Words whose change alone says nothing. Modals, negations and conjunctions are not among them."""
_JOINTS = frozenset(word for words in CONJUNCTIONS.values() for word in words)
_COMPOUND = regex.compile(r"(?<=\p{L}{3})[-\u2010\u2011](?=\p{L}{3})")
"""The hyphen of a compound; a prefix of two letters is part of its word."""
_ROOT_LETTERS = 4
"""Letters that must stay when an ending is taken off."""
_KEPT = 0.4
"""Share of words that must stay for several small changes to be told apart; below it the whole was replaced."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change."""

    kind: StepKind
    item: str
    """The member or words concerned; the later ones where there are two."""
    note: str = ""
    """`old → new` where one stands for another."""


def item_changes(earlier: Sequence[str], later: Sequence[str], *, versions: bool = True) -> list[Change]:
    """Changes of a list, by its members; compared folded, told as they are written.

    Words before the first member are a qualifier of it in versions of one passage only; elsewhere the list may be cut otherwise.

    >>> [(c.kind.value, c.item) for c in item_changes(("a", "b", "c"), ("a", "b", "c", "d"))]
    [('append', 'd')]
    >>> [(c.kind.value, c.item) for c in item_changes(("great friendship", "b"), ("grand friendship", "b"))]
    [('requalify', 'grand friendship')]
    """
    earlier, later = _without_head(earlier, later)
    earlier_stems, later_stems = [_stems(item) for item in earlier], [_stems(item) for item in later]
    if not versions and earlier and later and _is_part(earlier[0], later[0], end=True):
        earlier_stems[0] = later_stems[0]
    if earlier_stems == later_stems:
        return []
    if sorted(earlier_stems) == sorted(later_stems):
        return [Change(StepKind.REORDER, ", ".join(later))]
    found: list[Change] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, earlier_stems, later_stems, autojunk=False).get_opcodes():
        if tag != "equal":
            found += _region(list(earlier[i1:i2]), list(later[j1:j2]), at_end=i2 == len(earlier) and j2 == len(later), beside=earlier[:i1])
    return _without_moved(found)


def _without_head(earlier: Sequence[str], later: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Without the noun behind the last members that all depend on: "effective Code", "effective and consistent Code"."""
    sides = [list(earlier), list(later)]
    words = [side[-1].split() if side else [] for side in sides]
    if len(earlier) == len(later) or min(map(len, words)) < 2 or roots(words[0][-1]) != roots(words[1][-1]):  # noqa: PLR2004
        return earlier, later
    shorter, longer = sorted((0, 1), key=lambda number: len(sides[number]))
    last = _stems(" ".join(words[shorter][:-1]))
    if last not in [_stems(item) for item in sides[longer][:-1]]:
        return earlier, later
    for side, held in zip(sides, words, strict=True):
        side[-1] = " ".join(held[:-1])
    return sides[0], sides[1]


def _without_moved(changes: list[Change]) -> list[Change]:
    """Without the members that went from one place to another: they neither came nor went."""
    come = {_stems(change.item) for change in changes if change.kind in (StepKind.APPEND, StepKind.INSERT)}
    gone = {_stems(change.item) for change in changes if change.kind is StepKind.DROP}
    return [change for change in changes if _stems(change.item) not in come & gone]


def _stems(text: str) -> str:
    """A member's words without inflection, order and small words: "peaceful" and "peace" name one thing."""
    return " ".join(sorted(roots(text)))


def is_small(word: str) -> bool:
    """Whether a word alone says nothing: an article, a preposition, the mark of a genitive."""
    return set(_keys(word) or (fold(word),)) <= _SMALL


@lru_cache(maxsize=20_000)
def roots(text: str) -> tuple[str, ...]:
    """What the words of a text come from, small words apart; all words where there are no others.

    >>> roots("coordinate closely") == tuple(reversed(roots("close coordination")))
    True
    """
    words = _keys(_COMPOUND.sub(" ", text))
    return tuple(_root(word) for word in words if word not in _SMALL) or words


@lru_cache(maxsize=50_000)
def _root(word: str) -> str:
    short = stem(word)
    for ending in DERIVATIONS:
        if short.endswith(ending) and len(short) - len(ending) >= _ROOT_LETTERS:
            return short[: -len(ending)]
    for ending in FACTITIVES:
        if short.endswith(ending):
            return short[: -len(ending)]
    return short


def _region(gone: list[str], come: list[str], *, at_end: bool, beside: Sequence[str]) -> list[Change]:
    """One stretch of members that stands for another."""
    if len(gone) == 1 < len(come) and _words(gone) == _words(come):
        return [Change(StepKind.SPLIT, ", ".join(come), f"{gone[0]} → {', '.join(come)}")]
    if len(come) == 1 < len(gone) and _words(gone) == _words(come):
        return [Change(StepKind.FUSE, come[0], f"{', '.join(gone)} → {come[0]}")]
    lost, fresh = _apart(gone, come), _apart(come, gone)
    if (len(gone) > len(lost) or len(come) > len(fresh)) and _root_set(gone) - _root_set(lost) == _root_set(come) - _root_set(fresh):
        added = StepKind.APPEND if at_end and fresh[-1:] == come[-1:] else StepKind.INSERT
        return [Change(StepKind.DROP, item) for item in lost] + [Change(added, item) for item in fresh]
    found: list[Change] = []
    pairs = _pairs(gone, come)
    shared = [(old, new) for old, new in pairs if set(roots(old)) ^ set(roots(new)) <= _root_set(beside)]
    for old, new in pairs:
        if at_end and (old, new) == (gone[-1], come[-1]) and _is_part(old, new):
            continue
        if (old, new) in shared:
            continue  # a word of another member said again: "two Parties and countries", "two Parties and two countries"
        kind = StepKind.REQUALIFY if _keys(old)[-1:] == _keys(new)[-1:] else StepKind.REPLACE
        found.append(Change(kind, new, f"{old} → {new}"))
    paired_old, paired_new = [old for old, _ in pairs], [new for _, new in pairs]
    found += [Change(StepKind.DROP, old) for old in gone if old not in paired_old]
    fresh = [new for new in come if new not in paired_new]
    found += [Change(StepKind.APPEND if at_end else StepKind.INSERT, new) for new in fresh]
    return found


def _apart(items: Sequence[str], others: Sequence[str]) -> list[str]:
    """Members without a word in common with any of the others."""
    known = _root_set(others)
    return [item for item in items if not known & set(roots(item))]


def _root_set(items: Sequence[str]) -> set[str]:
    return {root for item in items for root in roots(item)}


def _is_part(old: str, new: str, *, end: bool = False) -> bool:
    """Whether one of two last members only adds the noun of all: "prosperity", "prosperous country"; `end`: only words before it."""
    words, others = (roots(text)[::-1] if end else roots(text) for text in (old, new))
    return words == others[: len(words)] or others == words[: len(others)]


def _pairs(gone: list[str], come: list[str]) -> list[tuple[str, str]]:
    """Members that stand for each other: those that share a word first, then by place if the stretches are equally long."""
    pairs: list[tuple[str, str]] = []
    free = list(come)
    for old in gone:
        new = max(free, key=lambda candidate: len(set(roots(old)) & set(roots(candidate))), default=None)
        if new is not None and set(roots(old)) & set(roots(new)):
            pairs.append((old, new))
            free.remove(new)
    rest = [old for old in gone if old not in [p[0] for p in pairs]]
    if len(rest) == len(free) == 1:
        pairs += zip(rest, free, strict=True)
    return pairs


def _words(items: Sequence[str]) -> list[str]:
    return [word for item in items for word in _keys(item)]


def word_changes(earlier: str, later: str, *, small: bool = False) -> list[Change]:
    """Changes of a phrase, one for each stretch that differs; one replacement of the whole where little stays.

    Inflection is no change; turned order and small words are one only where `small` asks for them, in versions of one passage.

    >>> [(c.kind.value, c.item) for c in word_changes("only gradual increases", "gradual increases")]
    [('drop', 'only')]
    """
    known = frozenset((*_keys(earlier), *_keys(later)))
    old, new = _keys(earlier, known), _keys(later, known)
    if old == new:
        return [Change(StepKind.SPELLING, later)] if earlier != later else []
    if sorted(old) == sorted(new) or (not small and _stems(earlier) == _stems(later)):
        return []
    old_roots, new_roots = [_root(word) for word in old], [_root(word) for word in new]
    codes = [code for code in SequenceMatcher(None, old_roots, new_roots, autojunk=False).get_opcodes() if code[0] != "equal"]
    codes = [code for code in codes if small or not _SMALL.issuperset((*old[code[1] : code[2]], *new[code[3] : code[4]]))]
    codes = [code for code in codes if not _moved(code, old_roots, new_roots)]
    if not codes:
        return []
    kept = 1 - sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in codes) / max(len(old), len(new))
    if kept <= 0 or (len(codes) > 1 and kept < _KEPT):
        return [Change(StepKind.REPLACE, later, f"{earlier} → {later}")] if small else []
    return [_word_change(code, earlier, later, known=known) for code in codes]


def _without_joints(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The stretch without what joins it to its neighbours: "and targets"; as it is where it is nothing else."""
    first, last = start, end
    while first < last and words[first] in _JOINTS:
        first += 1
    while first < last and words[last - 1] in _JOINTS:
        last -= 1
    return (first, last) if first < last or not _has_matter(words) else (start, start)


def _has_matter(words: Sequence[str]) -> bool:
    return any(word not in _JOINTS for word in words)


def _moved(code: tuple[str, int, int, int, int], old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether what differs here only stands elsewhere in the other wording."""
    gone, come = set(old[code[1] : code[2]]) - _SMALL, set(new[code[3] : code[4]]) - _SMALL
    return bool(gone | come) and gone <= set(new) and come <= set(old)


def _word_change(code: tuple[str, int, int, int, int], earlier: str, later: str, *, known: frozenset[str]) -> Change:
    tag, i1, i2, j1, j2 = code
    old, new = _keys(earlier, known), _keys(later, known)
    i1, i2 = _without_joints(old, i1, i2)
    j1, j2 = _without_joints(new, j1, j2)
    gone, come = _as_written(earlier, _spans(earlier, known)[i1:i2]), _as_written(later, _spans(later, known)[j1:j2])
    tag = "insert" if come and not gone else "delete" if gone and not come else tag
    if tag == "insert":
        return Change(StepKind.APPEND if j2 == len(new) else StepKind.INSERT, come)
    if tag == "delete":
        return Change(StepKind.DROP, gone)
    kind = StepKind.REQUALIFY if i2 < len(old) and i2 - i1 == j2 - j1 == 1 else StepKind.REPLACE
    return Change(kind, come, f"{gone} → {come}")


@lru_cache(maxsize=20_000)
def _keys(text: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    return tuple(fold("".join(text[start:end].split())) for start, end in _spans(text, known))


def _as_written(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Some words of a text as they stand, with the marks between them."""
    return text[spans[0][0] : spans[-1][1]] if spans else ""


@lru_cache(maxsize=20_000)
def _spans(text: str, known: frozenset[str] = frozenset()) -> tuple[tuple[int, int], ...]:
    """Where each word and number of a text stands; what was cut in two behind a hyphen is one word where it is known whole."""
    found: list[tuple[int, int]] = []
    for token in tokenize(text):
        if token.kind not in (TokenKind.WORD, TokenKind.NUMBER):
            continue
        between = text[found[-1][1] : token.start] if found else ""
        if between[:1] in _HYPHENS and not between[1:].strip() and fold(text[slice(*found[-1])]) + fold(token.text) in known:
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
    return tuple(found)
