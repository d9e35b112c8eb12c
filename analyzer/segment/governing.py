"""Who does what by saying it: the governing verb, its actor, the voice, and whether somebody is quoted.

    The two sides | agreed | to promote trade;      actor, verb, active
    affirmed | the policy                           actor: the two sides, of the same sentence
    The issue was | raised |.                       agentless: nobody is named

Only the wording is read: a verb counts when what stands before it can be its actor. Where no verb of
saying is found, the first finite verb tells the voice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.lexicon.sentences import ACTS_OF, INLINE_ENUMERATOR
from analyzer.lexicon.sentences_english import (
    ACTS,
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARIES,
    BE,
    GOVERNING_BASE,
    GOVERNING_PARTICIPLE,
    GOVERNING_PAST,
    LEAD_OPENERS,
    MODALS,
    STATES,
    SUBORDINATORS,
)
from analyzer.model import Span, Voice
from analyzer.normalize import primary

_WORD = re.compile(r"[^\W_][\w'’-]*")
_BY = re.compile(r"\s+(?:[\w'’-]+\s+){0,6}?by\s+(?!means|way|\d)")
_BEHALF = re.compile(r"(?i:on behalf of)\b")
_RELATIVE = re.compile(r",\s+(?:who|which|whose|whom)\b")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*\s[^“”\"«»„]*[”\"»“]|‘[^‘’]*\s[^‘’]*’(?!\w)|[「『][^「」『』]{4,}[」』]|“[^“”]{4,}”")
_LONGEST_ACTOR = 200


@dataclass(frozen=True, slots=True)
class Governing:
    """What was found in one statement."""

    verb: Span | None
    actor: Span | None
    voice: Voice


_NOTHING = Governing(None, None, Voice.NONE)


def governing(text: str, part: Span, *, language: str, inherited: Span | None) -> Governing:
    """The governing verb of a part, its actor (its own, or that of the sentence so far) and the voice."""
    tongue = primary(language)
    if tongue in ACTS_OF:
        return _uninflected(text, part, pattern=ACTS_OF[tongue], inherited=inherited)
    if tongue != "en":
        return _NOTHING
    enumerator = INLINE_ENUMERATOR.match(text, part.start, part.end)
    part, inherited = (Span(enumerator.end(), part.end), None) if enumerator else (part, inherited)
    words = list(_WORD.finditer(text, part.start, part.end))
    folded = [word.group().lower() for word in words]
    for index, word in enumerate(folded):
        if word in ACTS or word in GOVERNING_BASE or word in GOVERNING_PARTICIPLE:
            found = _as_act(text, part, words=words, folded=folded, index=index, inherited=inherited)
            if found:
                return found
    return _first_finite(text, part, words=words, folded=folded, inherited=inherited)


def _as_act(
    text: str, part: Span, *, words: Sequence[re.Match[str]], folded: Sequence[str], index: int, inherited: Span | None
) -> Governing | None:
    """The word as governing verb, if what stands before it allows that."""
    verb = Span(*words[index].span())
    before = _skip_back(folded, index - 1, ADVERBS)
    if before < 0 and (inherited or folded[index] not in GOVERNING_PARTICIPLE):
        return Governing(verb, inherited, Voice.ACTIVE)
    if before < 0 or folded[index] in GOVERNING_PARTICIPLE or "," in text[words[before].end() : words[index].start()]:
        return None
    if folded[before] in BE:
        if folded[index] not in GOVERNING_PAST:
            return None
        by = _BY.match(text, verb.end, part.end)
        return Governing(verb, None, Voice.PASSIVE if by else Voice.AGENTLESS)
    subject = _skip_back(folded, before, ADVERBS | MODALS)
    if subject < 0 or folded[subject] in SUBORDINATORS:
        return None
    finite = folded[index] in ACTS or subject < before or folded[subject].endswith("s") or folded[subject] in AGENT_NOUNS
    named = folded[subject] in AGENT_NOUNS or words[subject].group()[0].isupper() or subject < before
    if not (finite and named) or _followed_by(folded, index, "by"):
        return None
    actor = _actor(text, words[: subject + 1])
    return Governing(verb, actor or inherited, Voice.ACTIVE)


def _skip_back(folded: Sequence[str], index: int, skipped: frozenset[str]) -> int:
    while index >= 0 and (folded[index] in skipped or folded[index].endswith("ly")):
        index -= 1
    return index


def _followed_by(folded: Sequence[str], index: int, word: str) -> bool:
    return word in folded[index + 1 : index + 3]


def _actor(text: str, words: Sequence[re.Match[str]]) -> Span | None:
    """What stands before the verb, without opening adverbials, conjunctions and a relative clause."""
    start, end = words[0].start(), words[-1].end()
    while True:
        first = _WORD.match(text, start)
        comma = text.find(",", start, end)
        word = first.group().lower() if first else ""
        if comma < 0 or not (word in LEAD_OPENERS or word.endswith(("ing", "ly"))):
            break
        if _BEHALF.match(text, start):
            comma = text.rfind(",", start, end)
        start = comma + 1 + len(text[comma + 1 : end]) - len(text[comma + 1 : end].lstrip())
        if start >= end:
            return None
    relative = _RELATIVE.search(text, start, end)
    end = relative.start() if relative else end
    return Span(start, end) if 0 < end - start <= _LONGEST_ACTOR else None


def _first_finite(text: str, part: Span, *, words: Sequence[re.Match[str]], folded: Sequence[str], inherited: Span | None) -> Governing:
    """The first auxiliary's verb, for the voice of statements that are no speech acts."""
    for index, word in enumerate(folded[:-1]):
        if word not in AUXILIARIES or index == 0 or folded[index - 1] in SUBORDINATORS:
            continue
        actor = _actor(text, words[:index])
        following = index + 1
        while following < len(folded) - 1 and (folded[following] in ADVERBS or folded[following].endswith("ly") or folded[following] in BE):
            following += 1
        passive = (
            (word in BE or "been" in folded[index:following] or "be" in folded[index:following])
            and folded[following].endswith(("ed", "wn", "en"))
            and folded[following] not in STATES
        )
        if passive:
            by = _BY.match(text, words[following].end(), part.end)
            return Governing(Span(*words[following].span()), None, Voice.PASSIVE if by else Voice.AGENTLESS)
        verb = words[index] if word in BE else words[following]
        return Governing(Span(*verb.span()), actor, Voice.ACTIVE)
    return Governing(None, inherited, Voice.NONE)


def _uninflected(text: str, part: Span, *, pattern: re.Pattern[str], inherited: Span | None) -> Governing:
    match = pattern.match(text[part.start : part.end])
    if match is None:
        return Governing(None, inherited, Voice.NONE)
    left, right = match.span("actor")
    piece = text[part.start + left : part.start + right]
    comma = piece.rfind(",")
    start = part.start + left + comma + 1
    start += len(text[start : part.start + right]) - len(text[start : part.start + right].lstrip())
    end = start + len(text[start : part.start + right].rstrip())
    verb = Span(part.start + match.start("verb"), part.start + match.end("verb"))
    return Governing(verb, Span(start, end) if end > start else inherited, Voice.ACTIVE)


def quotes(text: str) -> bool:
    """Whether a statement quotes at least two words.

    >>> quotes('He said "we agree".'), quotes("the two countries' policy")
    (True, False)
    """
    return _QUOTED.search(text) is not None
