"""Sentence → statements: parts with a governing verb of their own.

    The two sides agreed to promote trade; affirmed the policy, and hailed the results, stressing that …
    └──────────────────────────────────┘ └─────────────────┘      └────────────────┘  └──────────────

Cut at semicolons, at ", and" before a governing verb, before "(i) … (ii) …", and before a participle that
carries a proposition of its own; never at the coordinated objects of one verb.
"""

from __future__ import annotations

import itertools
import re

from analyzer.lexicon.sentences import CLOSERS, INLINE_ENUMERATOR, OPENERS, SEMICOLONS
from analyzer.lexicon.sentences_english import (
    ADVERBS_BETWEEN,
    AMBIGUOUS_AFTER_AND,
    AUXILIARIES,
    COMMON_VERBS,
    GOVERNING_BASE,
    GOVERNING_PARTICIPLE,
    GOVERNING_PAST,
    GOVERNING_PRESENT,
    PRONOUNS,
)
from analyzer.model import Span
from analyzer.normalize import primary

_WORD = re.compile(r"[^\W_][\w'’-]*")
_SEMICOLON = re.compile(rf"[{SEMICOLONS}]\s*(?:(?:and|or|và|sowie|und|et|y|e|и)\s*,?\s+)?", re.IGNORECASE)
_SEMICOLON_PLAIN = re.compile(rf"[{SEMICOLONS}]\s*")
_ADVERBS = rf"(?:(?:{'|'.join(sorted(ADVERBS_BETWEEN))}|\w+ly)\s+){{0,2}}"
_ACTS = "|".join(sorted(GOVERNING_PAST | GOVERNING_PRESENT, key=lambda word: (-len(word), word)))
_AND_ACT = re.compile(
    rf",\s+and\s+(?=(?:(?:at\s+the\s+same\s+time|in\s+addition|on\s+this\s+occasion),?\s+)?{_ADVERBS}({_ACTS})\b(?!\s+by\b)(\s+\S+)?)"
)
_AND_TO = re.compile(r",\s+and\s+(?=to\s+(?:\w+ly\s+)?([a-z]+)\b)")
_PARTICIPLE_THAT = re.compile(
    rf",\s+(?=(?:while\s+|thereby\s+)?(?:\w+ly\s+)?(?:{'|'.join(sorted(GOVERNING_PARTICIPLE, key=lambda word: (-len(word), word)))})\s+that\b)"
)
_VIETNAMESE_ACT = re.compile(
    r",\s+(?:và\s+|đồng thời\s+)(?=(?:cũng\s+|tiếp tục\s+)?(?:khẳng định|nhấn mạnh|cho rằng|nhất trí|đồng ý|cam kết|cảm ơn|chúc mừng|đánh giá cao|hoan nghênh|bày tỏ|tuyên bố|đề nghị|kêu gọi|tái khẳng định)\b)"
)
_VERBS = COMMON_VERBS | GOVERNING_BASE


def parts(text: str, sentence: Span, *, language: str) -> tuple[Span, ...]:
    """The statements of a sentence, in order, without the marks and conjunctions between them.

    >>> text = "They agreed to meet; affirmed the plan, and hailed the results."
    >>> [text[part.start:part.end] for part in parts(text, Span(0, len(text)), language="en")]
    ['They agreed to meet', 'affirmed the plan', 'hailed the results.']
    """
    english = primary(language) == "en"
    cuts = _semicolons(text, sentence, english=english)
    cuts += _enumerators(text, sentence)
    if english:
        cuts += _english_cuts(text, sentence)
    elif primary(language) == "vi":
        cuts += [(match.start(), match.end()) for match in _VIETNAMESE_ACT.finditer(text, sentence.start, sentence.end)]
    if not cuts:
        return (sentence,)
    shielded = _shielded(text, sentence)
    cuts = [cut for cut in cuts if not any(start < cut[0] < end for start, end in shielded)]
    return _assemble(text, sentence, sorted(cuts))


def _assemble(text: str, sentence: Span, cuts: list[tuple[int, int]]) -> tuple[Span, ...]:
    found: list[Span] = []
    start = sentence.start
    for left, right in cuts:
        if left < start:
            start = max(start, right) if left <= start else start
            continue
        if _WORD.search(text, start, left) is None:
            continue
        found.append(Span(start, left))
        start = right
    if _WORD.search(text, start, sentence.end):
        found.append(Span(start, sentence.end))
    elif found:
        found[-1] = Span(found[-1].start, sentence.end)
    else:
        return (sentence,)
    return tuple(trimmed for span in found if (trimmed := _trim(text, span)).start < trimmed.end)


def _trim(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    return Span(span.start + len(piece) - len(piece.lstrip()), span.start + len(piece.rstrip()))


def _shielded(text: str, sentence: Span) -> list[tuple[int, int]]:
    """Stretches inside brackets, where nothing is cut."""
    found: list[tuple[int, int]] = []
    stack: list[int] = []
    for match in re.finditer(r"[()\[\]{}（）]", text[sentence.start : sentence.end]):
        position = sentence.start + match.start()
        if match.group() in OPENERS:
            stack.append(position)
        elif stack and match.group() in CLOSERS:
            opened = stack.pop()
            if not stack:
                found.append((opened, position))
    return found


def _semicolons(text: str, sentence: Span, *, english: bool) -> list[tuple[int, int]]:
    matches = list(_SEMICOLON.finditer(text, sentence.start, sentence.end))
    if not english:
        return [match.span() for match in matches if match.end() < sentence.end]
    bounds = [*(match.start() for match in matches[1:]), sentence.end]
    return [match.span() for match, end in zip(matches, bounds, strict=False) if _has_verb(text[match.end() : end])]


def _has_verb(part: str) -> bool:
    """Whether a part can stand as a statement: it begins with a verb, or holds a finite one."""
    words = [match.group().lower() for match in _WORD.finditer(part)]
    if not words:
        return False
    if INLINE_ENUMERATOR.match(part):
        return True
    if any(word in AUXILIARIES or word in PRONOUNS or word in GOVERNING_PAST or word in GOVERNING_PRESENT for word in words):
        return True
    opening = words[:4]
    return any(word in _VERBS or (word.endswith("ing") and len(word) > 5) for word in opening[:1]) or any(
        word in _VERBS for previous, word in itertools.pairwise(words) if previous.endswith("ly") or previous in ("to", "and", "not")
    )


def _enumerators(text: str, sentence: Span) -> list[tuple[int, int]]:
    """Before each "(ii)", where at least two members are counted."""
    matches = list(INLINE_ENUMERATOR.finditer(text, sentence.start, sentence.end))
    if len(matches) < 2:
        return []
    return [(match.start(), match.start()) for match in matches if len(_WORD.findall(text, sentence.start, match.start())) > 0][
        _first_member(text, sentence, matches[0].start()) :
    ]


def _first_member(text: str, sentence: Span, first: int) -> int:
    """1 if the words before the first member are too few to stand alone, so that it keeps them."""
    last_break = max((text.rfind(mark, sentence.start, first) for mark in SEMICOLONS), default=-1)
    return 1 if 0 < len(_WORD.findall(text, max(last_break, sentence.start), first)) < 5 else 0


def _english_cuts(text: str, sentence: Span) -> list[tuple[int, int]]:
    found = [match.span() for match in _PARTICIPLE_THAT.finditer(text, sentence.start, sentence.end)]
    for match in _AND_ACT.finditer(text, sentence.start, sentence.end):
        following = (match.group(2) or "").strip().lower()
        if match.group(1) not in AMBIGUOUS_AFTER_AND or following in ("the", "that", "a", "an", "its", "his", "their", "to"):
            found.append(match.span())
    found += [match.span() for match in _AND_TO.finditer(text, sentence.start, sentence.end) if match.group(1) in _VERBS]
    return found
