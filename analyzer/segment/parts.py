"""Sentence → statements: parts with a governing verb of their own.

    The two sides agreed to promote trade; affirmed the policy, and hailed the results, stressing that …
    └──────────────────────────────────┘ └─────────────────┘      └────────────────┘  └──────────────

Cut at semicolons, at ", and" before a governing verb, before "(i) … (ii) …", and before a participle that
carries a proposition of its own; never at the coordinated objects of one verb: "promote trade; and
mineral exploitation" is one statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from analyzer.lexicon.sentences import (
    ACTS_AFTER_AND,
    CLOSERS,
    INLINE_ENUMERATOR,
    OPENERS,
    RULES,
    SEMICOLON_AND,
    SEMICOLONS,
    TRAIL,
    UNKNOWN,
)
from analyzer.model import Span
from analyzer.normalize import primary
from analyzer.segment.english import can_stand, english_cuts
from analyzer.settings import SegmentSettings

Cut = tuple[int, int]
"""Where one statement ends and the next begins; what lies between is the separator."""

_WORD = re.compile(r"[^\W_][\w'’-]*")
_LONGEST_TRAIL = 12
_BRACKET = re.compile(r"[()\[\]{}（）]")


def parts(text: str, sentence: Span, *, language: str, settings: SegmentSettings) -> tuple[Span, ...]:
    """The statements of a sentence, in order, without the marks and conjunctions between them.

    >>> text = "They agreed to meet; affirmed the plan, and hailed the results."
    >>> whole = Span(0, len(text))
    >>> [text[part.start:part.end] for part in parts(text, whole, language="en", settings=SegmentSettings())]
    ['They agreed to meet', 'affirmed the plan', 'hailed the results.']
    """
    tongue = primary(language)
    cuts = _semicolons(text, sentence, tongue=tongue) + _enumerators(text, sentence, settings=settings)
    if tongue == "en":
        cuts += english_cuts(text, sentence)
    elif tongue in ACTS_AFTER_AND:
        cuts += [match.span() for match in ACTS_AFTER_AND[tongue].finditer(text, sentence.start, sentence.end)]
    if not RULES.get(tongue, UNKNOWN).semicolon_ends:
        sentence = _without_trail(text, sentence)
    if not cuts:
        return (sentence,)
    shielded = _bracketed(text, sentence)
    opened = [start for start, _ in shielded]
    free = []
    for cut in cuts:
        before = bisect_left(opened, cut[0]) - 1
        if cut[1] < sentence.end and (before < 0 or shielded[before][1] <= cut[0]):
            free.append(cut)
    return _assemble(text, sentence, sorted(free))


def _without_trail(text: str, sentence: Span) -> Span:
    """A sentence without the comma or semicolon, and the conjunction after it, that ties it to the next paragraph."""
    trail = TRAIL.search(text[max(sentence.start, sentence.end - _LONGEST_TRAIL) : sentence.end])
    end = sentence.end - len(trail.group()) if trail else sentence.end
    return Span(sentence.start, end) if end > sentence.start else sentence


def _assemble(text: str, sentence: Span, cuts: list[Cut]) -> tuple[Span, ...]:
    """The stretches between the cuts; a stretch without a word belongs to the one before."""
    found: list[Span] = []
    start = sentence.start
    for left, right in cuts:
        if left >= start and _WORD.search(text, start, left):
            found.append(_trim(text, start, left))
            start = right
        else:
            start = max(start, right) if left <= start else start
    if _WORD.search(text, start, sentence.end):
        found.append(_trim(text, start, sentence.end))
    elif found:
        found[-1] = Span(found[-1].start, sentence.end)
    else:
        found.append(sentence)
    return tuple(found)


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _bracketed(text: str, sentence: Span) -> list[Cut]:
    """Stretches inside brackets, where nothing is cut: in order, none inside another."""
    found: list[Cut] = []
    stack: list[int] = []
    for match in _BRACKET.finditer(text, sentence.start, sentence.end):
        if match.group() in OPENERS:
            stack.append(match.start())
        elif stack and match.group() in CLOSERS:
            opened = stack.pop()
            if not stack:
                found.append((opened, match.start()))
    return found


def _semicolons(text: str, sentence: Span, *, tongue: str) -> list[Cut]:
    if not any(text.find(mark, sentence.start, sentence.end) >= 0 for mark in SEMICOLONS):
        return []
    matches = list(SEMICOLON_AND.finditer(text, sentence.start, sentence.end))
    if tongue != "en":
        return [match.span() for match in matches if match.end() < sentence.end]
    ends = [*(match.start() for match in matches[1:]), sentence.end]
    return [match.span() for match, end in zip(matches, ends, strict=False) if can_stand(text[match.end() : end])]


def _enumerators(text: str, sentence: Span, *, settings: SegmentSettings) -> list[Cut]:
    """Before each "(ii)", where at least two members are counted.

    Words before the first member that are too few to stand alone ("affirm that:") stay with it.
    """
    if text.count(")", sentence.start, sentence.end) <= 1:
        return []
    matches = list(INLINE_ENUMERATOR.finditer(text, sentence.start, sentence.end))
    if len(matches) <= 1:
        return []
    first = matches[0].start()
    opened = max(sentence.start, *(text.rfind(mark, sentence.start, first) for mark in SEMICOLONS))
    alone = len(_WORD.findall(text, opened, first)) >= settings.lead_in
    return [(match.start(), match.start()) for match in (matches if alone else matches[1:])]
