"""Statements → grains: the words and list marks that set phrases are made of.

    "… the great friendship, special solidarity and …"
         great/friendship  ,  special/solidarity  and
         content content COMMA content content    AND

A grain keeps its place in the document, so that whatever is found among grains can be quoted.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

import numpy as np
import regex
from numpy.typing import NDArray

from analyzer.formulas.company import bound_nouns
from analyzer.formulas.frames import frame_stems, framed, persons_out
from analyzer.formulas.marks import WORDS, Grain, Mark
from analyzer.formulas.small import marked_small, small_words
from analyzer.lexicon.formulas import ENUMERATORS, TWIN_ENDINGS
from analyzer.lexicon.small_words import CONJUNCTIONS, LONG_CONJUNCTIONS, SMALL_WORDS, SUBORDINATORS
from analyzer.lexicon.stop_words import STOP_WORDS
from analyzer.model import Statement
from analyzer.names import is_named
from analyzer.normalize import fold, is_stop_word, kin, primary, stem
from analyzer.settings import FormulaSettings
from analyzer.tokens import Token, TokenKind, tokenize

_COMMAS = frozenset(",、،")
_QUOTES = frozenset('"“”„«»「」')
_BREAKS = frozenset(";:.!?()[]{}–—…|。；：")
_ENUMERATOR = regex.compile("|".join(ENUMERATORS), regex.MULTILINE)
_ROOT_LETTERS = 5
"""Letters that must stay when an ending is exchanged: "socialist", not "consist"."""
_BREAK_WORDS = 8
"""Words that a break parts like."""
_HYPHENS = "-\u2010\u2011\u00ad"


@dataclass(frozen=True, slots=True)
class Line:
    """The grains of a statement."""

    statement: Statement
    grains: tuple[Grain, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of grains of a line, end exclusive."""

    line: int
    first: int
    last: int


@dataclass(frozen=True)
class Grist:
    """All lines of a corpus, with the counts that weigh their words."""

    lines: tuple[Line, ...]
    settings: FormulaSettings

    @cached_property
    def document_frequency(self) -> Counter[str]:
        """Statements per stem of a content word."""
        return Counter(name for line in self.lines for name in {g.stem for g in line.grains if g.mark is Mark.CONTENT})

    @cached_property
    def postings(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Places (line, grain) of every content stem, in order."""
        found: dict[str, list[tuple[int, int]]] = {}
        for number, line in enumerate(self.lines):
            for position, grain in enumerate(line.grains):
                if grain.mark is Mark.CONTENT:
                    found.setdefault(grain.stem, []).append((number, position))
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def lines_of(self) -> dict[str, NDArray[np.int32]]:
        """Numbers of the lines that hold a content stem, ascending."""
        held: dict[str, array[int]] = {}
        for number, line in enumerate(self.content):
            for name in {name for _, name in line}:
                held.setdefault(name, array("i")).append(number)
        return {name: np.array(numbers, dtype=np.int32) for name, numbers in held.items()}

    @cached_property
    def content(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """Position and stem of the content words of each line."""
        return tuple(tuple((i, g.stem) for i, g in enumerate(line.grains) if g.mark is Mark.CONTENT) for line in self.lines)

    @cached_property
    def words_before(self) -> tuple[array[int], ...]:
        """For each line the words before each of its grains, a break counted as many."""
        found = []
        for line in self.lines:
            counts = array("i", [0])
            for grain in line.grains:
                counts.append(counts[-1] + (_BREAK_WORDS if grain.mark is Mark.BREAK else grain.mark in WORDS))
            found.append(counts)
        return tuple(found)

    @cached_property
    def headlines(self) -> tuple[bool, ...]:
        """Whether capitals say nothing in each line, by its content words: a headline."""
        return tuple(_in_capitals(line.grains, (Mark.CONTENT,), self.settings.headline) for line in self.lines)

    @cached_property
    def full_headlines(self) -> tuple[bool, ...]:
        """The same with the names of persons and the words of frames counted in."""
        return tuple(_in_capitals(line.grains, (Mark.CONTENT, Mark.PERSON, Mark.FRAME), self.settings.headline) for line in self.lines)

    @cached_property
    def bound(self) -> Mapping[str, str]:
        """Keys of nouns that stand after one preposition nearly everywhere, with that preposition."""
        return bound_nouns([(line.grains, line.statement.language) for line in self.lines], share=self.settings.company)

    @cached_property
    def document_ids(self) -> tuple[str, ...]:
        """Documents that have lines, in order."""
        return tuple(dict.fromkeys(line.statement.document_id for line in self.lines))

    def weight(self, name: str) -> float:
        """How telling a stem is: inverse statement frequency, at least a little."""
        return max(0.3, log((len(self.lines) + 1) / (self.document_frequency[name] + 0.5)))

    def grains_at(self, place: Place) -> tuple[Grain, ...]:
        """The grains of a place."""
        return self.lines[place.line].grains[place.first : place.last]

    def text_at(self, place: Place) -> str:
        """The words as they stand in the document."""
        grains = self.grains_at(place)
        statement = self.lines[place.line].statement
        return statement.text[grains[0].start - statement.start : grains[-1].end - statement.start]

    def stems_at(self, place: Place) -> tuple[str, ...]:
        """Content stems of a place, in order."""
        return tuple(g.stem for g in self.grains_at(place) if g.mark is Mark.CONTENT)


def _in_capitals(grains: Iterable[Grain], marks: Sequence[Mark], share: float) -> bool:
    words = [g for g in grains if g.mark in marks]
    return sum(g.text[:1].isupper() for g in words) >= share * len(words)


def grind(statements: Iterable[Statement], *, settings: FormulaSettings, plain: bool = False) -> Grist:
    """Turn statements into lines of grains; `plain` counts names and frames as words like any other."""
    held = tuple(statements)
    lines = _with_small(_whole_words([(s, _marked(s.text, language=s.language, offset=s.start)) for s in held]), settings)
    if plain:
        return Grist(tuple(Line(statement, grains) for statement, grains in lines), settings)
    frames = frame_stems(lines, share=settings.verb_share)
    words = settings.actor_words
    return Grist(tuple(Line(s, framed(s, persons_out(grains, s.language), frames, actor_words=words)) for s, grains in lines), settings)


def _with_small(
    lines: Sequence[tuple[Statement, tuple[Grain, ...]]], settings: FormulaSettings
) -> Sequence[tuple[Statement, tuple[Grain, ...]]]:
    """The lines with the small words marked of languages that have no list of them."""
    unlisted = sorted({primary(statement.language) for statement, _ in lines} - STOP_WORDS.keys())
    known = {
        language: small_words((grains for statement, grains in lines if primary(statement.language) == language), settings=settings)
        for language in unlisted
    }
    return [(s, marked_small(grains, known[primary(s.language)]) if primary(s.language) in known else grains) for s, grains in lines]


def grind_phrase(phrase: str, language: str) -> tuple[Grain, ...]:
    """The grains of a phrase that a reader typed."""
    return _marked(phrase, language=language, offset=0)


def _marked(text: str, *, language: str, offset: int) -> tuple[Grain, ...]:
    short = primary(language)
    conjunctions = CONJUNCTIONS.get(short, frozenset())
    small = SUBORDINATORS.get(short, frozenset()) | SMALL_WORDS.get(short, frozenset())
    grains: list[Grain] = []
    for token in _unnumbered(text):
        if token.kind is TokenKind.SPACE:
            if token.text.count("\n") > 1:
                grains.append(Grain(offset + token.start, offset + token.end, token.text, "", "", Mark.BREAK))
            continue
        lower = token.text.casefold()
        mark = Mark.CONTENT
        if token.kind is TokenKind.PUNCTUATION:
            if token.text in _COMMAS:
                mark = Mark.COMMA
            elif token.text in _BREAKS:
                mark = Mark.BREAK
            elif token.text in _QUOTES:
                mark = Mark.QUOTE
            else:
                continue
        elif lower in conjunctions:
            mark = Mark.AND
        elif lower in small or is_stop_word(lower, language) or not fold(token.text, language):
            mark = Mark.FUNCTION
        key = fold(token.text, language) if mark not in (Mark.COMMA, Mark.BREAK, Mark.QUOTE) else token.text
        grains.append(
            Grain(
                offset + token.start, offset + token.end, token.text, key, _stem(key, language, name=is_named(token.text, language)), mark
            )
        )
    return tuple(_join_long(grains, LONG_CONJUNCTIONS.get(short, ())))


def _stem(key: str, language: str, *, name: bool) -> str:
    """The stem of a word; a doctrine and those who hold it have one of their own, not that of the adjective they come from.

    What stands in a name ("Socialist Republic") is neither.
    """
    for ending, other in () if name else TWIN_ENDINGS.get(primary(language), ()):
        if key.endswith(ending) and len(key) - len(ending) >= _ROOT_LETTERS:
            return key[: -len(ending)] + other
    return stem(key, language) if name else kin(key, language)


def _unnumbered(text: str) -> list[Token]:
    """The tokens without the words and numbers of enumerators."""
    numbering = {at for found in _ENUMERATOR.finditer(text) for at in range(*found.span())}
    return [token for token in tokenize(text) if token.start not in numbering or token.kind not in (TokenKind.WORD, TokenKind.NUMBER)]


def _whole_words(lines: Sequence[tuple[Statement, tuple[Grain, ...]]]) -> list[tuple[Statement, tuple[Grain, ...]]]:
    """Words that were cut in two behind their hyphen made whole ("medium- term"), where the texts also have them whole."""
    known = {(primary(s.language), g.key) for s, grains in lines for g in grains if any(c in g.text for c in _HYPHENS)}
    return [(s, _rejoined(s, grains, known) if regex.search(rf"\w[{_HYPHENS}]\s", s.text) else grains) for s, grains in lines]


def _rejoined(statement: Statement, grains: Sequence[Grain], known: set[tuple[str, str]]) -> tuple[Grain, ...]:
    language = primary(statement.language)
    found: list[Grain] = []
    for grain in grains:
        before = found[-1] if found else None
        if before is not None and (language, before.key + grain.key) in known:
            between = statement.text[before.end - statement.start : grain.start - statement.start]
            if between[:1] in _HYPHENS and between[1:] and not between[1:].strip():
                key = before.key + grain.key
                text = statement.text[before.start - statement.start : grain.end - statement.start]
                found[-1] = Grain(before.start, grain.end, text, key, stem(key, statement.language), Mark.CONTENT)
                continue
        found.append(grain)
    return tuple(found)


def _join_long(grains: Sequence[Grain], patterns: Sequence[tuple[str, ...]]) -> list[Grain]:
    """Conjunctions of several words become one mark each."""
    opening = {pattern[0] for pattern in patterns}
    if not any(g.key in opening or g.text.casefold() in opening for g in grains):
        return list(grains)
    found: list[Grain] = []
    position = 0
    while position < len(grains):
        for pattern in patterns:
            stretch = grains[position : position + len(pattern)]
            if tuple(g.text.casefold() for g in stretch) == pattern:
                text = " ".join(g.text for g in stretch)
                found.append(Grain(stretch[0].start, stretch[-1].end, text, text.casefold(), text.casefold(), Mark.AND))
                position += len(pattern)
                break
        else:
            found.append(grains[position])
            position += 1
    return found
