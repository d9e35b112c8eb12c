"""An edit's two sides as phrases that a person would name.

    edit      only|           →  ""            phrases  only gradual increases → gradual increases
    edit      an immutable|   →  an objective necessity, a historical|      … rule → … rule

Loose words fall away at the ends; a modifier takes the noun that both texts have after it; an insertion and
a deletion round a few kept words, or on the same side of one moved stretch, are read as one substitution.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from analyzer.lexicon.phrases import ADJECTIVE_ENDINGS, LOOSE_AFTER, LOOSE_BEFORE, NOT_ADJECTIVES
from analyzer.model import Collation, Edit, EditClass, Operation
from analyzer.normalize import fold, is_stop_word
from analyzer.settings import DiffSettings
from analyzer.tokens import Token, TokenKind, tokenize

__all__ = ["Change", "Phrases", "changes", "key", "phrases"]

_HEAD_WORDS = 3
"""Words after a modifier within which its noun is looked for."""
_SHORT = 2
"""Words up to which a stretch that stands on one side only is taken for a modifier."""


class Change(NamedTuple):
    """A stretch of the earlier text that answers to a stretch of the later."""

    earlier_start: int
    earlier_end: int
    later_start: int
    later_end: int
    kinds: tuple[str, ...]
    claimed: bool = True
    """Whether the one is told as put for the other; if not, it merely came where the other went."""


@lru_cache(maxsize=50_000)
def key(phrase: str) -> str:
    """Folded words, blank between them.

    >>> key("the Committee’s objectives,")
    'the committee s objectives'
    """
    return " ".join(fold(token.text) for token in tokenize(phrase) if _is_word(token))


def _is_word(token: Token) -> bool:
    return token.kind in {TokenKind.WORD, TokenKind.NUMBER}


# ─── which edits belong together ─────────────────────────────────────────────────────────────────


def changes(collation: Collation, settings: DiffSettings, *, language: str) -> Iterator[Change]:
    """The substitutions of a collation, whose texts are in `language`: its substantive edits, some of them paired."""
    edits = collation.edits
    beside = _side_by_side(edits)
    pairs = {**_round_moves(edits), **beside, **_across_bridges(edits, settings.ledger_bridge, language, taken={*beside, *beside.values()})}
    partners = set(pairs.values())
    for place, edit in enumerate(edits):
        if not _counts(edit) or place in partners:
            continue
        if place in pairs:
            other = edits[pairs[place]]
            first, last = (edit, other) if edit.earlier_text.strip() else (other, edit)
            kinds = tuple(dict.fromkeys((*edit.kinds, *other.kinds)))
            if abs(pairs[place] - place) > 1 and _moved_between(edits, place, pairs[place]):
                yield Change(first.earlier_start, first.earlier_end, last.later_start, last.later_end, kinds)
            else:
                low, high = edits[min(place, pairs[place])], edits[max(place, pairs[place])]
                claimed = pairs[place] != place + 1
                yield Change(low.earlier_start, high.earlier_end, low.later_start, high.later_end, kinds, claimed)
        else:
            yield Change(edit.earlier_start, edit.earlier_end, edit.later_start, edit.later_end, edit.kinds)


def _counts(edit: Edit) -> bool:
    return edit.edit_class is EditClass.SUBSTANTIVE and edit.operation is not Operation.MOVE


def _sided(edit: Edit) -> str:
    """`gone`, `come`, or empty for what has words on both sides or none."""
    gone, come = bool(edit.earlier_text.strip()), bool(edit.later_text.strip())
    return "" if gone == come else "gone" if gone else "come"


def _matter(edit: Edit, language: str) -> str:
    """`gone` or `come` where only the earlier or only the later side has a content word; else empty."""
    words = ([token.text for token in tokenize(text) if _is_word(token)] for text in (edit.earlier_text, edit.later_text))
    gone, come = (any(not _is_function(word, language) for word in side) for side in words)
    return "" if gone == come else "gone" if gone else "come"


def _side_by_side(edits: tuple[Edit, ...]) -> dict[int, int]:
    """What went and what came at one place, side by side because neither stands for the other; a member of a list is told alone."""
    return {
        place: place + 1
        for place, (first, second) in enumerate(pairwise(edits))
        if (_sided(first), _sided(second)) == ("gone", "come")
        and _counts(first)
        and _counts(second)
        and not any(kind.startswith("list") for kind in (*first.kinds, *second.kinds))
    }


def _across_bridges(edits: tuple[Edit, ...], bridge: int, language: str, *, taken: set[int]) -> dict[int, int]:
    """One change that takes matter and one that brings some, a few kept words between them: inflation → the | risks | + to both sides."""
    pairs: dict[int, int] = {}
    for place in range(len(edits) - 2):
        first, kept, last = edits[place : place + 3]
        if (
            place in pairs.values()
            or {place, place + 2} & taken
            or kept.edit_class is EditClass.SUBSTANTIVE
            or not (_counts(first) and _counts(last))
        ):
            continue
        if {_matter(first, language), _matter(last, language)} != {"gone", "come"} or any(
            "list" in kind for kind in (*first.kinds, *last.kinds)
        ):
            continue
        longest = bridge if _sided(first) and _sided(last) else min(bridge, 1)
        if len(key(kept.earlier_text).split()) <= longest and not set(".;:!?") & set(kept.earlier_text):
            pairs[place] = place + 2
    return pairs


def _round_moves(edits: tuple[Edit, ...]) -> dict[int, int]:
    """A deletion and an insertion that stand on the same side of one moved stretch."""
    left = {edit.move_id: place for place, edit in enumerate(edits) if edit.operation is Operation.MOVE and edit.earlier_text}
    arrived = {edit.move_id: place for place, edit in enumerate(edits) if edit.operation is Operation.MOVE and edit.later_text}
    pairs: dict[int, int] = {}
    for move, place in sorted(left.items(), key=lambda item: item[1]):
        for side in (-1, 1):
            gone, come = place + side, arrived[move] + side
            if not (0 <= gone < len(edits) and 0 <= come < len(edits)) or {gone, come} & (set(pairs) | set(pairs.values())):
                continue
            if _counts(edits[gone]) and _counts(edits[come]) and (_sided(edits[gone]), _sided(edits[come])) == ("gone", "come"):
                pairs[min(gone, come)] = max(gone, come)
    return pairs


def _moved_between(edits: tuple[Edit, ...], place: int, other: int) -> bool:
    return any(edit.operation is Operation.MOVE for edit in edits[min(place, other) : max(place, other)])


# ─── whole phrases ───────────────────────────────────────────────────────────────────────────────


class Phrases(NamedTuple):
    """The two sides of a change."""

    earlier: str
    later: str
    earlier_core: str
    """What changed, without the noun taken from beside it."""
    later_core: str


class _Side(NamedTuple):
    """Tokens of one text without blanks, and the run that changed."""

    text: str
    tokens: tuple[Token, ...]
    start: int
    end: int
    language: str

    def words(self) -> list[str]:
        return [token.text for token in self.tokens[self.start : self.end] if _is_word(token)]

    def is_function(self) -> bool:
        """Whether only words that carry syntax changed; also where none did."""
        return all(_is_function(word, self.language) for word in self.words())

    def written(self) -> str:
        """The words as written, with one blank where the lines of a printed page have more."""
        return " ".join(self.text[self.tokens[self.start].start : self.tokens[self.end - 1].end].split()) if self.start < self.end else ""


def phrases(change: Change, collation: Collation, *, language: str) -> Phrases:
    """The two sides of a change as phrases; both empty where only function words differ and no head stands near.

    `language`: primary subtag of both texts; which words only carry syntax and which call for a noun is asked by its rules.
    """
    one = _side(collation.earlier_text, change.earlier_start, change.earlier_end, language)
    other = _side(collation.later_text, change.later_start, change.later_end, language)
    core = _trimmed(one).written(), _trimmed(other).written()
    if not any(kind.startswith("list") for kind in change.kinds) and _wants_head(one, other):
        one, other = _with_head(one, other)
    one, other = _trimmed(one), _trimmed(other)
    if key(one.written()) == key(other.written()):
        return Phrases("", "", "", "")
    return Phrases(one.written(), other.written(), *core)


def _side(text: str, start: int, end: int, language: str) -> _Side:
    tokens = _solid(text)
    starts = [token.start for token in tokens]
    return _Side(text, tokens, bisect_left(starts, start), bisect_left(starts, end), language)


@lru_cache(maxsize=5_000)
def _solid(text: str) -> tuple[Token, ...]:
    return tuple(token for token in tokenize(text) if token.kind is not TokenKind.SPACE)


def _wants_head(one: _Side, other: _Side) -> bool:
    words, other_words = one.words(), other.words()
    if not words or not other_words:
        return len(words or other_words) <= _SHORT
    if one.is_function() or other.is_function():
        return True
    return _is_modifier(words[-1], one.language) or _is_modifier(other_words[-1], other.language)


def _is_function(word: str, language: str) -> bool:
    return is_stop_word(fold(word) if language == "en" else word, language)


def _is_modifier(word: str, language: str) -> bool:
    """Whether a word calls for the noun after it; only in English do endings tell."""
    name = fold(word, language)
    return language == "en" and name.endswith(ADJECTIVE_ENDINGS) and name not in NOT_ADJECTIVES and not _is_function(word, language)


def _with_head(one: _Side, other: _Side) -> tuple[_Side, _Side]:
    """Both sides with the words that both texts have next, up to and including a content word that is no modifier.

    A noun stands right behind its modifier: "component | is made" has none. Words that only carry syntax take what they govern.
    """
    governs, language = one.is_function() or other.is_function(), one.language
    for size in range(1, _HEAD_WORDS + 1):
        token, other_token = _at(one, one.end + size - 1), _at(other, other.end + size - 1)
        if not token or not other_token or not _is_word(token) or not _are_same(token, other_token, language):
            break
        function = _is_function(token.text, language)
        if function and not governs:
            return one, other
        if not function and not _is_modifier(token.text, language):
            return one._replace(end=one.end + size), other._replace(end=other.end + size)
    token, other_token = _at(one, one.start - 1), _at(other, other.start - 1)
    kept = token and other_token and _is_word(token) and _are_same(token, other_token, language)
    if token and kept and not _is_function(token.text, language):
        return one._replace(start=one.start - 1), other._replace(start=other.start - 1)
    return one, other


def _are_same(one: Token, other: Token, language: str) -> bool:
    return fold(one.text, language) == fold(other.text, language)


def _at(side: _Side, place: int) -> Token | None:
    return side.tokens[place] if 0 <= place < len(side.tokens) else None


def _trimmed(side: _Side) -> _Side:
    """Without marks and loose words at the ends; which words hang loose is known of English only."""
    start, end = side.start, side.end
    before, after = (LOOSE_BEFORE, LOOSE_AFTER) if side.language == "en" else (frozenset(), frozenset())
    while start < end and (not _is_word(side.tokens[start]) or fold(side.tokens[start].text) in before):
        start += 1
    while start < end and (not _is_word(side.tokens[end - 1]) or fold(side.tokens[end - 1].text) in after):
        end -= 1
    return side._replace(start=start, end=end)
