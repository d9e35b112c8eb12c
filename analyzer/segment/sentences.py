"""Text → sentences, by nltk's Punkt (Kiss & Strunk 2006) fed from the lexicon, with guards.

    The U.S. economy grew. "It did," he said.   →   The U.S. economy grew. │ "It did," he said.
    1. The Desk will issue …                    →   one sentence: a bare "1." is joined to what follows
    人人生而自由。他们赋有理性。                →   人人生而自由。 │ 他们赋有理性。

Punkt is not trained: on a small corpus it learns "said" as an abbreviation. Its lists come from the
lexicon, and two guards repair what lists cannot know: a piece that is only a number joins the next,
and a piece that begins in lower case joins the one before.
"""

from __future__ import annotations

import re
from functools import cache

from analyzer.borrowed import PunktParameters, PunktSentenceTokenizer
from analyzer.lexicon.sentences import ENUMERATOR_ONLY, ORDINAL_POINT, RULES, SCRIPT_ENDERS, SCRIPT_MARK, UNKNOWN, SentenceRules
from analyzer.model import Span
from analyzer.normalize import primary

_LONGEST_ENUMERATOR = 24
_PLAIN_SPACES = {0xA0: " ", 0x202F: " ", 0x2007: " ", 0x200B: " ", 0xAD: "x"}
"""One character for one, so that offsets stay: Punkt looks for plain spaces, and at whole words."""
_ODD_SPACE = re.compile("[\u00a0\u00ad\u2007\u200b\u202f]")
_MAY_END = re.compile(r"[.!?…]")
_MAY_BE_GLUED = re.compile(r"[.!?][A-ZÀ-Ý]")
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{3}[.!?])(?=[A-ZÀ-Ý][a-zà-ÿ]+\s)")
_FIRST_LETTER = re.compile(r"[\s\"'“”‘’«»(\[–—-]*([^\W\d_])")
_NUMBER_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[Nn]os?|[Aa]rts?|[Ss]ec|[Pp]aras?|[Cc]h|[Ff]igs?|[Vv]ols?|pp?|Nr|Abs)\.\s*$")
_ORDINAL = re.compile(r"(?:^|[\s(–-])\d{1,2}\.\s*$")
_PLAIN_END = re.compile(r"([^\W\d_]{2,})\.\s+[^\W\d_]+")
"""A word, its period, and a word: what Punkt is asked about most."""
_GREEK_END = re.compile(r"(?<=[;·;·])\s+")


def rules_for(language: str) -> SentenceRules:
    """The lexicon's rules for a language tag."""
    return RULES.get(primary(language), UNKNOWN)


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a text, trimmed, in order; offsets into `text`.

    >>> text = "Mr. Lam spoke. He left."
    >>> [text[span.start:span.end] for span in sentences(text)]
    ['Mr. Lam spoke.', 'He left.']
    """
    rules = rules_for(language)
    pieces: list[tuple[int, int]] = []
    for start, end in _script_pieces(text):
        pieces.extend(_punkt_pieces(text, start, end, language=primary(language)))
    if rules.semicolon_ends:
        pieces = [part for start, end in pieces for part in _cut(text, start, end, pattern=_GREEK_END)]
    return tuple(Span(start, end) for start, end in _trimmed(text, _guarded(text, pieces, ordinals=primary(language) in ORDINAL_POINT)))


def _script_pieces(text: str) -> list[tuple[int, int]]:
    """Cut after marks that need no space behind them."""
    if text.isascii() or not SCRIPT_MARK.search(text):
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    start = 0
    for match in SCRIPT_ENDERS.finditer(text):
        found.append((start, match.end()))
        start = match.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def _punkt_pieces(text: str, start: int, end: int, *, language: str) -> list[tuple[int, int]]:
    first = _MAY_END.search(text, start, end)
    if first is None or first.end() >= end - 1:
        return [(start, end)]
    found: list[tuple[int, int]] = []
    glued = _MAY_BE_GLUED.search(text, start, end) is not None
    piece = text[start:end]
    if not piece.isascii() and _ODD_SPACE.search(piece):
        piece = piece.translate(_PLAIN_SPACES)
    for left, right in _tokenizer(language).span_tokenize(piece):
        found.extend(_cut(text, start + left, start + right, pattern=_GLUED) if glued else [(start + left, start + right)])
    return found


def _cut(text: str, start: int, end: int, *, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(text, start, end):
        if match.start() > start:
            found.append((start, match.start()))
            start = match.end()
    found.append((start, end))
    return found


class _Punkt(PunktSentenceTokenizer):  # type: ignore[misc] # nltk is untyped
    """Punkt, with the plainest of its decisions made without taking the context to pieces.

    Untrained Punkt ends a sentence after every word with a period that is neither an abbreviation, an
    initial nor a number, whatever follows; nine of ten periods are of that kind.
    """

    def __init__(self, parameters: PunktParameters) -> None:
        super().__init__(parameters)
        self._abbreviations = frozenset(parameters.abbrev_types)

    def text_contains_sentbreak(self, text: str) -> bool:
        """Whether a sentence ends in a word, a mark and the word after them."""
        plain = _PLAIN_END.fullmatch(text)
        if plain and plain.group(1).lower() not in self._abbreviations:
            return True
        return bool(super().text_contains_sentbreak(text))


@cache
def _tokenizer(language: str) -> PunktSentenceTokenizer:
    rules = rules_for(language)
    parameters = PunktParameters()
    parameters.abbrev_types = set(rules.abbreviations)
    parameters.sent_starters = set(rules.starters)
    return _Punkt(parameters)


def _guarded(text: str, pieces: list[tuple[int, int]], *, ordinals: bool) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in pieces:
        if found and (
            _belongs_to_previous(text, found[-1], (start, end)) or (ordinals and _ORDINAL.search(text[found[-1][0] : found[-1][1]][-5:]))
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _belongs_to_previous(text: str, previous: tuple[int, int], piece: tuple[int, int]) -> bool:
    before = text[previous[0] : previous[1]]
    if len(before) < _LONGEST_ENUMERATOR and ENUMERATOR_ONLY.match(before):
        return True
    if _NUMBER_ABBREVIATION.search(before[-7:]) and text[piece[0] : piece[0] + 1].isdigit():
        return True
    letter = _FIRST_LETTER.match(text, piece[0], piece[1])
    return (letter is None and not text[piece[0] : piece[1]].strip(" .!?…\"'“”’)»").strip()) or (
        letter is not None and letter.group(1).islower()
    )


def _trimmed(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in pieces:
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        right = len(piece.rstrip())
        if left < right:
            found.append((start + left, start + right))
    return found
