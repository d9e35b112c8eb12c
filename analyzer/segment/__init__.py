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
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from analyzer.lexicon.sentences import LONG_NOTICE, NO_STATEMENT_NOTICE, NO_STOPS_NOTICE, SCRIPT_ONLY_NOTICE, SPACELESS
from analyzer.lexicon.zone_lines import LIST_MARKER
from analyzer.model import CARRYING, Corpus, Document, Notice, Span, Statement, Zone, ZoneKind
from analyzer.segment.governing import Governing, governing, quotes
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
    reader = _reader(settings)
    for document in corpus.documents:
        statements = _statements(corpus.id, document, by_document[document.id], reader=reader)
        found.extend(_with_notices(document, statements, settings=settings))
    return tuple(found)


def find_silent(corpus: Corpus, *, statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """A word on each document that makes no statement: it takes part in nothing, and a reader should know."""
    speaking = {statement.document_id for statement in statements}
    return tuple(Notice(document.id, NO_STATEMENT_NOTICE) for document in corpus.documents if document.id not in speaking)


def statement_spans(text: str, language: str = "en", *, settings: SegmentSettings = SegmentSettings()) -> tuple[Span, ...]:  # noqa: B008 frozen
    """The statements of a raw text, as spans: sentences, then their parts.

    >>> text = "They agreed to meet; affirmed the plan."
    >>> [text[span.start:span.end] for span in statement_spans(text)]
    ['They agreed to meet', 'affirmed the plan.']
    """
    return tuple(part for sentence in sentences(text, language) for part in parts(text, sentence, language=language, settings=settings))


def _statements(corpus_id: str, document: Document, zones: Sequence[Zone], *, reader: _Reader) -> list[Statement]:
    found: list[Statement] = []
    numbered = [zone if zone.paragraph else replace(zone, paragraph=ordinal) for ordinal, zone in enumerate(zones, start=1)]
    for paragraph, members in groupby(numbered, key=lambda zone: zone.paragraph):
        number = 0
        for zone in members:
            if zone.kind in CARRYING:
                begun = _zone_statements(document, zone, prefix=f"{corpus_id}:{document.id}:{paragraph}", number=number, reader=reader)
                found.extend(begun)
                number += len(begun)
    return found


def _zone_statements(document: Document, zone: Zone, *, prefix: str, number: int, reader: _Reader) -> list[Statement]:
    """The statements of one zone; `number` counts those of its paragraph before it."""
    start, end = _inner(document.text, zone)
    read = reader(document.text[start:end], document.language, zone.kind is ZoneKind.HEADLINE)
    return [
        Statement(
            id=f"{prefix}.{ordinal}~{found.hash}",
            document_id=document.id,
            paragraph=zone.paragraph,
            number=ordinal,
            start=start + found.part.start,
            end=start + found.part.end,
            zone=zone.kind,
            text=found.words,
            language=document.language,
            verb=_shift(found.held.verb, start),
            actor=_shift(found.held.actor, start),
            voice=found.held.voice,
            quotes=found.quotes,
        )
        for ordinal, found in enumerate(read, start=number + 1)
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """One statement of a paragraph, wherever the paragraph stands."""

    part: Span
    words: str
    hash: str
    held: Governing
    quotes: bool


_Reader = Callable[[str, str, bool], tuple[_Found, ...]]


def _reader(settings: SegmentSettings) -> _Reader:
    """Reads a paragraph's text, in a language, as a whole or by sentences; versions of a text repeat most of theirs."""

    @cache
    def read(text: str, language: str, whole: bool) -> tuple[_Found, ...]:
        found: list[_Found] = []
        for sentence in (Span(0, len(text)),) if whole and text else sentences(text, language):
            actor: Span | None = None
            for part in parts(text, sentence, language=language, settings=settings):
                words = text[part.start : part.end]
                if not any(sign.isalnum() for sign in words):
                    continue  # a ruler, a row of dots: it stays in its paragraph and says nothing
                held = governing(text, part, language=language, inherited=actor)
                actor = actor or held.actor
                found.append(_Found(part, words, wording_hash(words), held, quotes(words)))
        return tuple(found)

    return read


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
