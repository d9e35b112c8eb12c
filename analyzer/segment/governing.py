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
from itertools import islice

from analyzer.lexicon.sentences import ACTS_OF, INLINE_ENUMERATOR, NO_ACT_AFTER
from analyzer.lexicon.sentences_verbs import (
    ACTING_BASE,
    ACTING_PAST,
    ACTING_PRESENT,
    ACTS,
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARIES,
    BE,
    CONDITIONS,
    DETERMINERS,
    FINITE,
    GOVERNING_BASE,
    GOVERNING_PARTICIPLE,
    GOVERNING_PAST,
    JOINTS,
    LEAD_OPENERS,
    MODALS,
    OPENING_LINKS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STATES,
    SUBORDINATORS,
)
from analyzer.model import Span, Voice
from analyzer.normalize import primary

_TOKEN = re.compile(r"[^\W_][\w'’-]*|,(?!\d)")
_BY = re.compile(r"\s+(?:[\w'’-]+\s+){0,6}?by\s+(?!means|way|\d)")
_RELATIVE = re.compile(r",\s+(?:who|which|whose|whom)\b")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*\s[^“”\"«»„]*[”\"»“]|‘[^‘’]*\s[^‘’]*’(?!\w)|[「『][^「」『』]{4,}[」』]|“[^“”]{4,}”")
_QUOTE_MARK = re.compile(r"[“\"«„‘「『]")
_ACT_FORMS = ACTS | GOVERNING_BASE | GOVERNING_PARTICIPLE
_FINITE_FORMS = AUXILIARIES | FINITE
_VERBS = _FINITE_FORMS | ACTS
_DOING_FORMS = ACTING_BASE | ACTING_PAST | ACTING_PRESENT | FINITE
_SUBJECT_OPENERS = DETERMINERS | PRONOUNS
_OPENING = JOINTS | OPENING_LINKS
_NO_SUBJECT = JOINTS | PREPOSITIONS | RELATIVES | CONDITIONS | LEAD_OPENERS | _VERBS
_SKIPPED = ADVERBS | BE | MODALS
_LONGEST_ACTOR = 200
_LONGEST_ENUMERATOR = 8
_FEWEST_WORDS = 3
"""Words outside quotation marks from which a statement can be read without what it quotes."""


@dataclass(frozen=True, slots=True)
class Governing:
    """What was found in one statement."""

    verb: Span | None
    actor: Span | None
    voice: Voice


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a sentence as words and commas."""

    piece: str
    """Its text, what it quotes blanked out."""
    offset: int
    """Where the piece begins in the text."""
    words: Sequence[str]
    folded: Sequence[str]
    inherited: Span | None
    """The actor of the sentence so far."""
    main: int
    """Index of the word that opens the main clause."""

    def span(self, index: int, last: int | None = None) -> Span:
        """Where the words from `index` to `last` stand in the text."""
        last = index if last is None else last
        matches = list(islice(_TOKEN.finditer(self.piece), index, last + 1))
        return Span(self.offset + matches[0].start(), self.offset + matches[-1].end())


_NOTHING = Governing(None, None, Voice.NONE)


def governing(text: str, part: Span, *, language: str, inherited: Span | None) -> Governing:
    """The governing verb of a part, its actor (its own, or that of the sentence so far) and the voice."""
    tongue = primary(language)
    if tongue in ACTS_OF:
        return _uninflected(text, part, pattern=ACTS_OF[tongue], inherited=inherited)
    if tongue != "en":
        return _NOTHING
    read = _read(text, part, inherited=inherited)
    first = _first_finite(read)
    for index, word in enumerate(read.folded) if not _ACT_FORMS.isdisjoint(read.folded) else ():
        if index >= read.main and word in _ACT_FORMS:
            if first is not None and first < index and not _is_chain(read.folded[first + 1 : index]):
                break
            found = _as_act(read, index)
            if found:
                return found
    return _as_finite(read, first)


def _read(text: str, part: Span, *, inherited: Span | None) -> _Part:
    counted = text.find(")", part.start, part.start + _LONGEST_ENUMERATOR) >= 0
    enumerator = INLINE_ENUMERATOR.match(text, part.start, part.end) if counted else None
    offset = enumerator.end() if enumerator else part.start
    piece = text[offset : part.end]
    if _QUOTE_MARK.search(piece):
        outside = _QUOTED.sub(_blank, piece)
        piece = outside if len(_TOKEN.findall(outside)) >= _FEWEST_WORDS else piece
    words = _TOKEN.findall(piece)
    folded = "\n".join(words).lower().split("\n") if words else []
    return _Part(
        piece, offset, words, folded, None if enumerator else inherited, _main_clause(words, folded, goes_on=inherited is not None)
    )


def _blank(quoted: re.Match[str]) -> str:
    """Spaces for a quotation, but for the comma set inside its closing mark."""
    comma = quoted.group()[-2:-1] == ","
    return " " * (len(quoted.group()) - 2 * comma) + ", " * comma


def _main_clause(words: Sequence[str], folded: Sequence[str], *, goes_on: bool) -> int:
    """Index of the first word of the main clause: after "but", and after the comma that closes "If …" or "In view of …".

    Of several commas the one counts after which a subject and its verb follow. A part that goes on with
    a participle of saying ("stressing that …") has no other main clause.
    """
    start = 0
    while start < len(folded) - 1 and (folded[start] in _OPENING or folded[start] == ","):
        start += 1
    opener = folded[start] if folded else ""
    if goes_on and opener in GOVERNING_PARTICIPLE:
        return start
    if "," not in folded or not (opener in LEAD_OPENERS or opener in CONDITIONS or opener.endswith(("ing", "ly"))):
        return start
    commas = [index for index, word in enumerate(folded) if word == ","]
    named = bare = 0
    for comma, end in zip(commas, [*commas[1:], len(folded)], strict=True):
        begin = comma + 2 if folded[comma + 1 : comma + 2] == ["then"] else comma + 1
        if comma < start or begin >= end or folded[begin] in _NO_SUBJECT or folded[begin].endswith("ing"):
            continue
        opens = folded[begin].replace("’", "'").partition("'")[0] in _SUBJECT_OPENERS or not words[begin][0].islower()
        if not _VERBS.isdisjoint(folded[begin:end]) or (folded[begin] in PRONOUNS and not _DOING_FORMS.isdisjoint(folded[begin:end])):
            if opens:
                return begin
            bare = bare or begin
        named = named or (begin if opens else 0)
    return min((index for index in (named, bare) if index), default=start)


def _first_finite(part: _Part) -> int | None:
    """Index of the first finite verb of the main clause; relative clauses are passed over."""
    relative = False
    before = ","
    for index in range(part.main, len(part.folded)):
        word = part.folded[index]
        if word == ",":
            relative = False
        elif word in RELATIVES and index > part.main:
            relative = True
        elif before in RELATIVES and relative and word not in _SUBJECT_OPENERS:
            relative = False
        elif word in _VERBS and not (before in AUXILIARIES and word in AUXILIARIES):
            if not relative and before not in SUBORDINATORS and (word in _FINITE_FORMS) and index > part.main:
                return index
            relative = False
        before = word
    return None


def _is_chain(folded: Sequence[str]) -> bool:
    """Whether only helping verbs and adverbs stand between a verb and the next."""
    return all(word in _SKIPPED or word.endswith("ly") for word in folded)


def _as_act(part: _Part, index: int) -> Governing | None:
    """The word as governing verb, if what stands before it allows that."""
    folded = part.folded
    before = _skip_back(folded, index - 1, ADVERBS)
    participle = folded[index] in GOVERNING_PARTICIPLE
    if before < part.main:
        return None if participle and not part.inherited else Governing(part.span(index), part.inherited, Voice.ACTIVE)
    if participle or folded[before] == ",":
        return None
    if folded[before] in BE:
        done = folded[index] in GOVERNING_PAST and folded[index] not in STATES
        return Governing(part.span(index), None, _passive(part, part.span(index).end)) if done else None
    subject = _skip_back(folded, before, ADVERBS | MODALS)
    return _with_subject(part, index, subject=subject, helped=subject < before)


def _with_subject(part: _Part, index: int, *, subject: int, helped: bool) -> Governing | None:
    """The verb with the words up to `subject` as its actor; `helped` by an auxiliary or adverb between them."""
    folded = part.folded
    if subject < part.main or folded[subject] in SUBORDINATORS or "by" in folded[index + 1 : index + 3]:
        return None
    agent = folded[subject] in AGENT_NOUNS
    finite = folded[index] in ACTS or helped or agent or folded[subject].endswith("s")
    if not finite or not (agent or helped or part.words[subject][0].isupper()):
        return None
    return Governing(part.span(index), _actor(part, subject) or part.inherited, Voice.ACTIVE)


def _passive(part: _Part, end: int) -> Voice:
    return Voice.PASSIVE if _BY.match(part.piece, end - part.offset) else Voice.AGENTLESS


def _skip_back(folded: Sequence[str], index: int, skipped: frozenset[str]) -> int:
    while index >= 0 and (folded[index] in skipped or folded[index].endswith("ly")):
        index -= 1
    return index


def _actor(part: _Part, last: int) -> Span | None:
    """The words of the main clause up to `last`, without a relative clause."""
    while last >= part.main and (part.folded[last] in ADVERBS or part.folded[last] == ","):
        last -= 1
    if last < part.main:
        return None
    span = part.span(part.main, last)
    relative = _RELATIVE.search(part.piece, span.start - part.offset, span.end - part.offset)
    end = part.offset + relative.start() if relative else span.end
    return Span(span.start, end) if 0 < end - span.start <= _LONGEST_ACTOR else None


def _as_finite(part: _Part, first: int | None) -> Governing:
    """The first finite verb, for the voice of statements that are no speech acts."""
    folded = part.folded
    if part.main < len(folded) and folded[part.main] in PRONOUNS:
        doing = _skip_adverbs(folded, part.main + 1)
        if folded[doing] in _DOING_FORMS and doing > part.main and (first is None or doing < first):
            return Governing(part.span(doing), part.span(part.main), Voice.ACTIVE)
    if first is None or first >= len(folded) - 1:
        return Governing(None, part.inherited, Voice.NONE)
    actor = None if "that" in folded[part.main : first] else _actor(part, first - 1)
    following = _skip_adverbs(folded, first + 1)
    if folded[first] in MODALS or folded[first] in BE:
        while following < len(folded) - 1 and folded[following] in BE:
            following = _skip_adverbs(folded, following + 1)
    led = any(other in BE for other in folded[first:following])
    if led and folded[following].endswith(("ed", "wn", "en")) and folded[following] not in STATES:
        verb = part.span(following)
        return Governing(verb, None, _passive(part, verb.end))
    index = following if folded[first] in MODALS and not led and _is_verb(folded[following]) else first
    return Governing(part.span(index), actor, Voice.ACTIVE)


def _skip_adverbs(folded: Sequence[str], index: int) -> int:
    while index < len(folded) - 1 and (folded[index] in ADVERBS or folded[index].endswith("ly")):
        index += 1
    return min(index, len(folded) - 1)


def _is_verb(word: str) -> bool:
    return word in ACTING_BASE or word in ACTING_PAST or word.endswith(("ed", "en"))


def _uninflected(text: str, part: Span, *, pattern: re.Pattern[str], inherited: Span | None) -> Governing:
    match = pattern.match(text[part.start : part.end])
    if match is None or NO_ACT_AFTER.search(match.group("actor")):
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
