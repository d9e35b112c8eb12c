"""Where an English sentence says more than one thing.

… within the region, and affirmed that they will ratify it   the second act of one actor
… for the market, and the capital has reached 2 billion      a clause with a subject of its own
… for the two economies, and to promote connectivity         the second purpose of one verb
… of the Fatherland, stressing that the success of …         a participle with its own proposition
"""

from __future__ import annotations

import re
from itertools import pairwise

from analyzer.lexicon.sentences import INLINE_ENUMERATOR
from analyzer.lexicon.sentences_verbs import (
    ACTING_BASE,
    ACTING_PAST,
    ACTING_PRESENT,
    ACTS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    CONDITIONS,
    DETERMINERS,
    FINITE,
    GOVERNING_PARTICIPLE,
    JOINTS,
    LINKS,
    NOUNS_IN_ING,
    OBJECT_OPENERS,
    PARTICIPLE_LIKE,
    PHRASE_OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    UNMISTAKABLE,
)
from analyzer.model import Span

Cut = tuple[int, int]

_WORD = re.compile(r"[^\W_][\w'’-]*|[,;:.!?()—]")
_AND = re.compile(r",\s+and\s+")
_PARTICIPLE_THAT = re.compile(r",\s+(?=(?:(?:while|thereby)\s+)?(?:\w+ly\s+)?(\w+ing)\s+that\b)")
_ADVERBIAL = re.compile(
    r"(?:at\s+the\s+same\s+time|in\s+addition|on\s+this\s+occasion|in\s+(?:that|this)\s+\w+|thereby"
    r"|together\s+with[^,]{1,60}(?=,)|first(?:\s+of\s+all)?|finally)\b,?\s*",
    re.IGNORECASE,
)
_PASSED_OVER = frozenset({"and", ",", "not"})
_SHORTEST_CLAUSE = 4
_WINDOW = 12
"""Words looked at for the verb of a new clause: a subject is rarely longer."""


def english_cuts(text: str, sentence: Span) -> list[Cut]:
    """Cuts at ", and" before an act, a clause or a purpose, and before a participle with "that"."""
    found = [
        match.span()
        for match in _PARTICIPLE_THAT.finditer(text, sentence.start, sentence.end)
        if match.group(1).lower() in GOVERNING_PARTICIPLE
    ]
    joined = _AND.finditer(text, sentence.start, sentence.end)
    clauses = _Clauses(text, sentence)
    return found + [match.span() for match in joined if _begins_statement(text, sentence, match, clauses=clauses)]


def _begins_statement(text: str, sentence: Span, match: re.Match[str], *, clauses: _Clauses) -> bool:
    start = match.end()
    adverbial = _ADVERBIAL.match(text, start, sentence.end)
    if adverbial:
        start = adverbial.end()
    words = _words(text, start, sentence.end)
    while words and (words[0].endswith("ly") or words[0] in LINKS):
        words = words[1:]
    if len(words) <= 1:
        return False
    if words[0] == "to":
        return words[1] in ACTING_BASE or (words[1].endswith("ly") and any(word in ACTING_BASE for word in words[2:3]))
    if words[0] in ACTS:
        return words[1] != "by" and (words[0] not in PARTICIPLE_LIKE or words[1] in OBJECT_OPENERS)
    if words[0] in UNMISTAKABLE:
        return True
    return _is_clause(words) and clauses.close_at(match.start())


def _words(text: str, start: int, end: int) -> list[str]:
    return [found.group().lower() for found in _WORD.finditer(text, start, min(end, start + 160))][:_WINDOW]


def _is_clause(words: list[str]) -> bool:
    """Whether words open with a subject and its finite verb."""
    if words[0] not in DETERMINERS and words[0] not in PRONOUNS:
        return False
    for word in words[1:]:
        if word in AUXILIARIES or word in ACTS or word in FINITE:
            return True
        if word in SUBORDINATORS or not word[0].isalnum() or word.endswith("ing"):
            return False
    return False


class _Clauses:
    """Whether a main clause ends at a comma: a verb stands before it, and no "if" or "when" is still open.

    Commas are asked for in their order, so that a sentence is read once however many it has.
    """

    def __init__(self, text: str, sentence: Span) -> None:
        self._words = _WORD.finditer(text, sentence.start, sentence.end)
        self._held = False
        self._open = False

    def close_at(self, comma: int) -> bool:
        """Read on to the comma at this place of the text, and tell."""
        for found in self._words:
            closes = self._held and not self._open
            self._read(found.group().lower())
            if found.start() >= comma:
                return closes
        return self._held and not self._open

    def _read(self, word: str) -> None:
        if word == ";":
            self._held = self._open = False
        elif word == ",":
            self._open = False
        elif word in CONDITIONS:
            self._open = True
        self._held = self._held or word in AUXILIARIES or word in ACTS or word in ACTING_PAST or word in FINITE


def can_stand(part: str) -> bool:
    """Whether a part set off by a semicolon can stand as a statement: it has a verb of its own.

    >>> can_stand("build a stable border"), can_stand("mineral exploitation.")
    (True, False)
    """
    if INLINE_ENUMERATOR.match(part):
        return True
    adverbial = _ADVERBIAL.match(part)
    words = [found.group().lower() for found in _WORD.finditer(part, adverbial.end() if adverbial else 0)]
    while words and (words[0].endswith("ly") or words[0] in LINKS or words[0] in _PASSED_OVER):
        words = words[1:]
    if not words:
        return False
    if words[0] in CLAUSE_OPENERS and len(words) > _SHORTEST_CLAUSE and words[1] not in PHRASE_OPENERS:
        return True
    if _opens_with_verb(words) or _holds_clause(words):
        return True
    return any(adverb.endswith("ly") and (verb in ACTING_BASE or verb in ACTING_PAST) for adverb, verb in pairwise(words))


def _opens_with_verb(words: list[str]) -> bool:
    """Whether words open with a verb: "incites violence", "building a border", but not "building materials"."""
    first, second = words[0], words[1] if len(words) > 1 else "."
    if first in ACTING_BASE or first in ACTING_PAST or first == "to":
        return True
    if first.endswith("ing"):
        return first not in NOUNS_IN_ING or second in DETERMINERS
    return first in ACTING_PRESENT and second[0].isalnum() and second not in PREPOSITIONS and second not in JOINTS


def _holds_clause(words: list[str]) -> bool:
    """Whether a finite verb stands there with its subject.

    The verb of a relative clause does not count ("the plan, which has been signed"), nor does one
    right after "and", whose subject stood earlier ("the agreements and have achieved much").
    """
    if words[0] == "that" and len(words) > _SHORTEST_CLAUSE and words[1] not in PREPOSITIONS:
        return True
    relative = False
    for before, word in pairwise(("", *words)):
        finite = (word in AUXILIARIES and before not in AUXILIARIES) or word in ACTS or word in FINITE
        if word == ",":
            relative = False
        elif word in RELATIVES and before and not (word == "that" and before in PREPOSITIONS):
            relative = True
        elif before in JOINTS:
            continue
        elif finite and relative:
            relative = False
        elif finite or (word in PRONOUNS and word != "one" and before not in PREPOSITIONS and not relative):
            return True
    return False
