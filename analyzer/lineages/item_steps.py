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

from analyzer.lexicon.formulas import ARTICLES, DERIVATIONS, GENITIVES, LINKERS, PREPOSITIONS
from analyzer.model import StepKind
from analyzer.normalize import fold, stem
from analyzer.tokens import TokenKind, tokenize

_HYPHENS = frozenset("-\u2010\u2011\u00ad")
_SMALL = GENITIVES | {word for table in (ARTICLES, LINKERS, PREPOSITIONS) for words in table.values() for word in words}
"""Words whose change alone says nothing. Modals, negations and conjunctions are not among them."""
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


def item_changes(earlier: Sequence[str], later: Sequence[str]) -> list[Change]:
    """Changes of a list, by its members; compared folded, told as they are written.

    >>> [(c.kind.value, c.item) for c in item_changes(("a", "b", "c"), ("a", "b", "c", "d"))]
    [('append', 'd')]
    >>> [(c.kind.value, c.item) for c in item_changes(("great friendship", "b"), ("grand friendship", "b"))]
    [('requalify', 'grand friendship')]
    """
    earlier_stems, later_stems = [_stems(item) for item in earlier], [_stems(item) for item in later]
    if earlier_stems == later_stems:
        return []
    if sorted(earlier_stems) == sorted(later_stems):
        return [Change(StepKind.REORDER, ", ".join(later))]
    found: list[Change] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, earlier_stems, later_stems, autojunk=False).get_opcodes():
        if tag != "equal":
            found += _region(list(earlier[i1:i2]), list(later[j1:j2]), at_end=i2 == len(earlier) and j2 == len(later))
    return _without_moved(found)


def _without_moved(changes: list[Change]) -> list[Change]:
    """Without the members that went from one place to another: they neither came nor went."""
    come = {_stems(change.item) for change in changes if change.kind in (StepKind.APPEND, StepKind.INSERT)}
    gone = {_stems(change.item) for change in changes if change.kind is StepKind.DROP}
    return [change for change in changes if _stems(change.item) not in come & gone]


def _stems(text: str) -> str:
    """A member's words without inflection, order and small words: "peaceful" and "peace" name one thing."""
    return " ".join(sorted(roots(text)))


@lru_cache(maxsize=20_000)
def roots(text: str) -> tuple[str, ...]:
    """What the words of a text come from, small words apart; all words where there are no others.

    >>> roots("coordinate closely") == tuple(reversed(roots("close coordination")))
    True
    """
    words = _keys(text)
    return tuple(_root(word) for word in words if word not in _SMALL) or words


@lru_cache(maxsize=50_000)
def _root(word: str) -> str:
    short = stem(word)
    for ending in DERIVATIONS:
        if short.endswith(ending) and len(short) - len(ending) >= _ROOT_LETTERS:
            return short[: -len(ending)]
    return short


def _region(gone: list[str], come: list[str], *, at_end: bool) -> list[Change]:
    """One stretch of members that stands for another."""
    if len(gone) == 1 < len(come) and _words(gone) == _words(come):
        return [Change(StepKind.SPLIT, ", ".join(come), f"{gone[0]} → {', '.join(come)}")]
    if len(come) == 1 < len(gone) and _words(gone) == _words(come):
        return [Change(StepKind.FUSE, come[0], f"{', '.join(gone)} → {come[0]}")]
    found: list[Change] = []
    pairs = _pairs(gone, come)
    for old, new in pairs:
        if at_end and (old, new) == (gone[-1], come[-1]) and _is_part(old, new):
            continue
        kind = StepKind.REQUALIFY if _keys(old)[-1:] == _keys(new)[-1:] else StepKind.REPLACE
        found.append(Change(kind, new, f"{old} → {new}"))
    paired_old, paired_new = [old for old, _ in pairs], [new for _, new in pairs]
    found += [Change(StepKind.DROP, old) for old in gone if old not in paired_old]
    fresh = [new for new in come if new not in paired_new]
    found += [Change(StepKind.APPEND if at_end else StepKind.INSERT, new) for new in fresh]
    return found


def _is_part(old: str, new: str) -> bool:
    """Whether one of two last members only adds the noun of all: "prosperity", "prosperous country"."""
    words, others = roots(old), roots(new)
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
    if rest and len(rest) == len(free):
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
    if not small and _stems(earlier) == _stems(later):
        return []
    old_roots, new_roots = [_root(word) for word in old], [_root(word) for word in new]
    codes = [code for code in SequenceMatcher(None, old_roots, new_roots, autojunk=False).get_opcodes() if code[0] != "equal"]
    codes = [code for code in codes if small or not _SMALL.issuperset((*old[code[1] : code[2]], *new[code[3] : code[4]]))]
    kept = 1 - sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in codes) / max(len(old), len(new))
    if kept <= 0 or (len(codes) > 1 and kept < _KEPT):
        return [Change(StepKind.REPLACE, later, f"{earlier} → {later}")]
    return [_word_change(code, earlier, later, known=known) for code in codes]


def _word_change(code: tuple[str, int, int, int, int], earlier: str, later: str, *, known: frozenset[str]) -> Change:
    tag, i1, i2, j1, j2 = code
    old, new = _keys(earlier, known), _keys(later, known)
    gone, come = _as_written(earlier, _spans(earlier, known)[i1:i2]), _as_written(later, _spans(later, known)[j1:j2])
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
