"""Who does what by saying it: the governing verb, its actor, the voice, and whether somebody is quoted.

The two sides | agreed   to promote trade; | affirmed   the policy
└─ actor ───┘  └ verb ┘                     └ verb ┘    actor: The two sides, of the same sentence
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analyzer.lexicon.sentences_english import GOVERNING_BASE, GOVERNING_PARTICIPLE, GOVERNING_PAST, GOVERNING_PRESENT
from analyzer.model import Span, Voice
from analyzer.normalize import primary

_FINITE = "|".join(sorted(GOVERNING_PAST | GOVERNING_PRESENT | GOVERNING_BASE, key=lambda word: (-len(word), word)))
_OPENING = re.compile(
    rf"(?:(?:\w+ly|also|and|then|again|once)\s+){{0,3}}({'|'.join(sorted(GOVERNING_PAST | GOVERNING_PRESENT | GOVERNING_BASE | GOVERNING_PARTICIPLE, key=lambda word: (-len(word), word)))})\b",
    re.IGNORECASE,
)
_VERB = re.compile(rf"(?<![\w-])(?:(was|were|is|are|has been|have been|been|be|being)\s+(?:\w+ly\s+)?)?({_FINITE})\b(?!-)")
_BY = re.compile(r"\s+(?:\w+\s+){0,6}?by\s+(?!the\s+way|means|\d)")
_LEAD = re.compile(r"^(?:[^,]{0,200},\s+)(?=\S)")
_BEFORE_VERB = re.compile(
    r"(?:\s+(?:\w+ly|also|once again|again|once|both|then|further|especially|will|would|has|have|had|did not|not|all))+\s*$"
)
_QUOTED = re.compile(r"[“\"«„「『][^“”\"«»„「」『』]*\s[^“”\"«»„「」『』]*[”\"»“」』]|‘[^‘’]*\s[^‘’]*’(?!\w)|[「『][^「」『』]{4,}[」』]")


@dataclass(frozen=True, slots=True)
class Governing:
    """What was found in one statement."""

    verb: Span | None
    actor: Span | None
    voice: Voice


def governing(text: str, part: Span, *, language: str, inherited: Span | None) -> Governing:
    """The governing verb of a part, its actor (its own, or the sentence's) and the voice. English only."""
    if primary(language) != "en":
        return Governing(None, None, Voice.NONE)
    opening = _OPENING.match(text, part.start, part.end)
    if opening and inherited:
        return Governing(Span(*opening.span(1)), inherited, Voice.ACTIVE)
    match = _VERB.search(text, part.start, part.end)
    if match is None:
        return Governing(None, inherited, Voice.NONE)
    verb = Span(*match.span(2))
    if match.group(1):
        voice = Voice.PASSIVE if _BY.match(text, verb.end, part.end) else Voice.AGENTLESS
        return Governing(verb, None, voice)
    if match.group(2).lower() in GOVERNING_BASE and not re.search(
        r"\b(?:will|would|shall|should|can|could|may|must|to|we|they|i|you|both|sides|parties|leaders|countries)\s+(?:\w+ly\s+|also\s+)?$",
        text[part.start : verb.start],
        re.IGNORECASE,
    ):
        return Governing(None, inherited, Voice.NONE)
    return Governing(verb, _actor(text, part.start, verb.start) or inherited, Voice.ACTIVE)


def _actor(text: str, start: int, end: int) -> Span | None:
    """What stands before the verb, without opening adverbials and adverbs."""
    while True:
        lead = _LEAD.match(text[start:end])
        if lead is None:
            break
        start += lead.end()
    tail = _BEFORE_VERB.search(text[start:end])
    end = start + tail.start() if tail else end
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return Span(start, end) if 0 < end - start <= 160 else None


def quotes(text: str) -> bool:
    """Whether a statement quotes at least two words.

    >>> quotes('He said "we agree".'), quotes("the two countries' policy")
    (True, False)
    """
    return _QUOTED.search(text) is not None
