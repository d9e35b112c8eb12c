"""Text → statements: the smallest stretches that a scholar would cite as one position.

    paragraph 21   The two leaders affirmed that …; coordinate in …; strengthen …
                   └──────── 21.1 ────────────┘  └─── 21.2 ───┘ └─ 21.3 ─┘

A passage id names document, paragraph, ordinal and six characters of a hash over the words, so that it
neither changes with typography nor when another document joins the corpus.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from analyzer.lexicon.sentences import LONG_NOTICE, NO_STOPS_NOTICE, SCRIPT_ONLY_NOTICE, SPACELESS
from analyzer.lexicon.zones import LIST_MARKER
from analyzer.model import CARRYING, Corpus, Document, Notice, Span, Statement, Zone, ZoneKind
from analyzer.segment.governing import governing, quotes
from analyzer.segment.parts import parts
from analyzer.segment.review import Review, review
from analyzer.segment.sentences import rules_for, sentences
from analyzer.settings import SegmentSettings

__all__ = ["Review", "review", "segment_documents", "sentences", "statement_spans"]

_LETTERS = re.compile(r"[^\W_]+")
_JOINERS = re.compile("['’ʼ‘\\-\u2010-\u2013\u00ad\u200b-\u200d\u2060\ufeff]")
_CELL_END = " \t\r\n\f\v\u00a0\u2028\u2029|"


def segment_documents(corpus: Corpus, *, zones: Sequence[Zone], settings: SegmentSettings) -> tuple[Statement, ...]:
    """The statements of all documents, by document in the corpus's order, then by position.

    Statements lie inside zones that carry statements, in order, without overlap.
    """
    by_document: dict[str, list[Zone]] = {document.id: [] for document in corpus.documents}
    for zone in zones:
        by_document[zone.document_id].append(zone)
    found: list[Statement] = []
    for document in corpus.documents:
        found.extend(_statements(corpus.id, document, by_document[document.id], settings=settings))
    return tuple(found)


def statement_spans(text: str, language: str = "en", *, settings: SegmentSettings = SegmentSettings()) -> tuple[Span, ...]:  # noqa: B008 frozen
    """The statements of a raw text, as spans: sentences, then their parts.

    >>> text = "They agreed to meet; affirmed the plan."
    >>> [text[span.start:span.end] for span in statement_spans(text)]
    ['They agreed to meet', 'affirmed the plan.']
    """
    return tuple(part for sentence in sentences(text, language) for part in parts(text, sentence, language=language, settings=settings))


def _statements(corpus_id: str, document: Document, zones: Sequence[Zone], *, settings: SegmentSettings) -> list[Statement]:
    found: list[Statement] = []
    numbered = [zone if zone.paragraph else replace(zone, paragraph=ordinal) for ordinal, zone in enumerate(zones, start=1)]
    for paragraph, members in groupby(numbered, key=lambda zone: zone.paragraph):
        number = 0
        for zone in members:
            if zone.kind in CARRYING:
                begun = _zone_statements(document, zone, prefix=f"{corpus_id}:{document.id}:{paragraph}", number=number, settings=settings)
                found.extend(begun)
                number += len(begun)
    return _with_notices(document, found, settings=settings)


def _zone_statements(document: Document, zone: Zone, *, prefix: str, number: int, settings: SegmentSettings) -> list[Statement]:
    """The statements of one zone; `number` counts those of its paragraph before it."""
    start, end = _inner(document.text, zone)
    text = document.text[start:end]
    found: list[Statement] = []
    whole = (Span(0, len(text)),) if zone.kind is ZoneKind.HEADLINE and text else sentences(text, document.language)
    for sentence in whole:
        actor: Span | None = None
        for part in parts(text, sentence, language=document.language, settings=settings):
            number += 1
            words = text[part.start : part.end]
            held = governing(text, part, language=document.language, inherited=actor)
            actor = actor or held.actor
            statement = Statement(
                id=f"{prefix}.{number}~{wording_hash(words)}",
                document_id=document.id,
                paragraph=zone.paragraph,
                number=number,
                start=start + part.start,
                end=start + part.end,
                zone=zone.kind,
                text=words,
                language=document.language,
                verb=_shift(held.verb, start),
                actor=_shift(held.actor, start),
                voice=held.voice,
                quotes=quotes(words),
            )
            found.append(statement)
    return found


def _shift(span: Span | None, by: int) -> Span | None:
    return Span(span.start + by, span.end + by) if span else None


def _inner(text: str, zone: Zone) -> tuple[int, int]:
    """A zone without the space around it, a list marker before it, and the remains of a table cell after it."""
    piece = text[zone.start : zone.end]
    start = zone.start + len(piece) - len(piece.lstrip())
    end = zone.start + len(piece.rstrip(_CELL_END))
    if zone.kind in (ZoneKind.LIST_ITEM, ZoneKind.BODY):
        marker = LIST_MARKER.match(text, start, end)
        if marker and marker.end() < end:
            start = marker.end()
    return start, max(start, end)


def wording_hash(text: str) -> str:
    """Six characters over the words of a statement: equal where only case, marks, hyphens or spaces differ.

    >>> wording_hash("The “two” sides") == wording_hash('the "two"  sides')
    True
    """
    key = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    key = " ".join(_LETTERS.findall(_JOINERS.sub("", key)))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def _with_notices(document: Document, statements: list[Statement], *, settings: SegmentSettings) -> list[Statement]:
    """Very long statements say so; the first statement says what the language's rules cannot do."""
    found: list[Statement] = []
    for statement in statements:
        notices = list(statement.notices)
        words = _count_words(statement.text)
        if words >= settings.long_statement:
            notices.append(Notice(statement.id, LONG_NOTICE.format(words=words)))
        found.append(replace(statement, notices=tuple(notices)) if notices else statement)
    rules = rules_for(document.language)
    if found and not (rules.full and rules.stops):
        template = SCRIPT_ONLY_NOTICE if rules.stops else NO_STOPS_NOTICE
        notice = Notice(document.id, template.format(language=document.language))
        found[0] = replace(found[0], notices=(notice, *found[0].notices))
    return found


def _count_words(text: str) -> int:
    """Words, or in scripts without spaces a fourth of the letters."""
    spaceless = len(SPACELESS.findall(text)) if not text.isascii() else 0
    return len(text.split()) + spaceless // 4
