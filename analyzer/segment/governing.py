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
from analyzer.lexicon.sentences_verbs import (
    ACTING_BASE,
    ACTING_PAST,
    ACTS,
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARIES,
    BE,
    FINITE,
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
_QUOTE_MARK = re.compile(r"[“\"«„‘「『]")
_ACT_FORMS = ACTS | GOVERNING_BASE | GOVERNING_PARTICIPLE
_FINITE_FORMS = AUXILIARIES | FINITE
_LONGEST_ACTOR = 200


@dataclass(frozen=True, slots=True)
class Governing:
    """What was found in one statement."""

    verb: Span | None
    actor: Span | None
    voice: Voice


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a sentence as words."""

    text: str
    end: int
    words: Sequence[re.Match[str]]
    folded: Sequence[str]
    inherited: Span | None
    """The actor of the sentence so far."""


_NOTHING = Governing(None, None, Voice.NONE)


def governing(text: str, part: Span, *, language: str, inherited: Span | None) -> Governing:
    """The governing verb of a part, its actor (its own, or that of the sentence so far) and the voice."""
    tongue = primary(language)
    if tongue in ACTS_OF:
        return _uninflected(text, part, pattern=ACTS_OF[tongue], inherited=inherited)
    if tongue != "en":
        return _NOTHING
    enumerator = INLINE_ENUMERATOR.match(text, part.start, part.end)
    words = list(_WORD.finditer(text, enumerator.end() if enumerator else part.start, part.end))
    folded = [word.group().lower() for word in words]
    read = _Part(text, part.end, words, folded, None if enumerator else inherited)
    for index, word in enumerate(folded):
        if word in _ACT_FORMS:
            found = _as_act(read, index)
            if found:
                return found
    return _first_finite(read)


def _as_act(part: _Part, index: int) -> Governing | None:
    """The word as governing verb, if what stands before it allows that."""
    folded, words = part.folded, part.words
    verb = Span(*words[index].span())
    before = _skip_back(folded, index - 1, ADVERBS)
    participle = folded[index] in GOVERNING_PARTICIPLE
    if before < 0:
        return None if participle and not part.inherited else Governing(verb, part.inherited, Voice.ACTIVE)
    if participle or "," in part.text[words[before].end() : words[index].start()]:
        return None
    if folded[before] in BE:
        done = folded[index] in GOVERNING_PAST and folded[index] not in STATES
        return Governing(verb, None, _passive(part, verb.end)) if done else None
    subject = _skip_back(folded, before, ADVERBS | MODALS)
    return _with_subject(part, index, subject=subject, helped=subject < before)


def _with_subject(part: _Part, index: int, *, subject: int, helped: bool) -> Governing | None:
    """The verb with the words up to `subject` as its actor; `helped` by an auxiliary or adverb between them."""
    folded = part.folded
    if subject < 0 or folded[subject] in SUBORDINATORS or "by" in folded[index + 1 : index + 3]:
        return None
    agent = folded[subject] in AGENT_NOUNS
    finite = folded[index] in ACTS or helped or agent or folded[subject].endswith("s")
    if not finite or not (agent or helped or part.words[subject].group()[0].isupper()):
        return None
    actor = _actor(part.text, part.words[: subject + 1])
    return Governing(Span(*part.words[index].span()), actor or part.inherited, Voice.ACTIVE)


def _passive(part: _Part, end: int) -> Voice:
    return Voice.PASSIVE if _BY.match(part.text, end, part.end) else Voice.AGENTLESS


def _skip_back(folded: Sequence[str], index: int, skipped: frozenset[str]) -> int:
    while index >= 0 and (folded[index] in skipped or folded[index].endswith("ly")):
        index -= 1
    return index


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


def _first_finite(part: _Part) -> Governing:
    """The first finite verb, for the voice of statements that are no speech acts."""
    folded, words = part.folded, part.words
    for index, word in enumerate(folded[:-1]):
        if word not in _FINITE_FORMS or index == 0 or folded[index - 1] in SUBORDINATORS:
            continue
        actor = None if "that" in folded[:index] else _actor(part.text, words[:index])
        following = _skip_adverbs(folded, index + 1)
        if word in MODALS or word in BE:
            while following < len(folded) - 1 and folded[following] in BE:
                following = _skip_adverbs(folded, following + 1)
        led = any(other in BE for other in folded[index:following])
        if led and folded[following].endswith(("ed", "wn", "en")) and folded[following] not in STATES:
            return Governing(Span(*words[following].span()), None, _passive(part, words[following].end()))
        verb = words[following] if word in MODALS and not led and _is_verb(folded[following]) else words[index]
        return Governing(Span(*verb.span()), actor, Voice.ACTIVE)
    return Governing(None, part.inherited, Voice.NONE)


def _skip_adverbs(folded: Sequence[str], index: int) -> int:
    while index < len(folded) - 1 and (folded[index] in ADVERBS or folded[index].endswith("ly")):
        index += 1
    return min(index, len(folded) - 1)


def _is_verb(word: str) -> bool:
    return word in ACTING_BASE or word in ACTING_PAST or word.endswith(("ed", "en"))


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
    return _QUOTE_MARK.search(text) is not None and _QUOTED.search(text) is not None
