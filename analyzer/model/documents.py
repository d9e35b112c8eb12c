"""Documents and what they consist of: zones and statements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader should know or look at; never an error."""

    place: str
    """Document id, passage id, or file with line."""
    message: str
    """One sentence."""


class ZoneKind(StrEnum):
    """What a stretch of a document is. Only four kinds carry statements (`CARRYING`)."""

    HEADLINE = "headline"
    """The title of the text itself."""
    STANDFIRST = "standfirst"
    """The summary paragraph between headline and body."""
    BODY = "body"
    """Running text."""
    LIST_ITEM = "list-item"
    """One member of a list set out line by line."""
    BYLINE = "byline"
    """Who wrote it."""
    DATELINE = "dateline"
    """Where and when it was filed; a line of its own or a span opening a body line."""
    CAPTION = "caption"
    """Text that belongs to a picture."""
    IMAGE = "image"
    """Mark-up that stands for a picture."""
    RELATED = "related"
    """Pointers to other texts, with their headlines and teasers."""
    DUPLICATE = "duplicate"
    """A stretch that repeats an earlier one of the same document."""
    SOURCE = "source"
    """Agency, copyright or rights line."""
    HEADING = "heading"
    """A heading inside the text, an article or section number."""
    SALUTATION = "salutation"
    """Address to the audience: "Mr. President,"."""
    SIGNATURE = "signature"
    """Signature block: place, date, names and offices at the end."""
    VOTING_RECORD = "voting-record"
    """Who voted how."""
    FOOTNOTE = "footnote"
    """A note set apart from the text."""
    PAGE_NUMBER = "page-number"
    """Page numbers and running heads."""
    NAVIGATION = "navigation"
    """Site furniture: menus, share links, cookie notices."""


CARRYING = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.LIST_ITEM})
"""The zones that carry statements; all others are furniture: kept, shown, listed with a reason."""


@dataclass(frozen=True, slots=True)
class ZoneOverride:
    """A reader's decision about zones, from the manifest."""

    document_id: str
    kind: ZoneKind
    first_line: int | None = None
    """1-based, inclusive; None when the override quotes text instead."""
    last_line: int | None = None
    quote: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One dated text (a witness). Its text is never changed after decoding."""

    id: str
    file: str
    """Path relative to the corpus folder."""
    sha256: str
    """Of the file's bytes."""
    text: str
    title: str
    date: str
    period: str
    """Label of the group of documents compared as one point in time."""
    event: str = ""
    """What several documents report on; empty where the manifest names none."""
    outlet: str = ""
    author: str = ""
    kind: str = ""
    language: str = "en"
    """BCP 47."""
    rights: str = ""
    series: str = ""
    """Only documents of one series are compared; empty is a series too."""
    encoding: str = "utf-8"
    """How the bytes were decoded."""
    extraction: str = ""
    """For formats without plain offsets: extractor, its version, and the file in which the manifest keeps the text."""
    extracted_sha256: str = ""
    """Of the extracted text in UTF-8, which offsets then count; empty where they count the decoded source."""
    notices: tuple[Notice, ...] = ()
    """What was noticed while reading: guessed encoding, control characters, mojibake."""


@dataclass(frozen=True, slots=True)
class Period:
    """The documents compared as one point in time, within one series."""

    label: str
    series: str
    document_ids: tuple[str, ...]
    first_date: str
    last_date: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a document and what it is; the zones of a document tile its text."""

    document_id: str
    start: int
    end: int
    kind: ZoneKind
    rule: str
    """Id of the lexicon rule, `manifest`, or `default`."""
    reason: str
    """One sentence a reader can check."""
    paragraph: int = 0
    """1-based ordinal of the paragraph it belongs to; depends on the document's text only."""


class Voice(StrEnum):
    """Who acts, as far as the wording says."""

    ACTIVE = "active"
    PASSIVE = "passive"
    """Passive with a named agent."""
    AGENTLESS = "agentless"
    """Passive without an agent."""
    NONE = "none"
    """No governing verb was recognised."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The smallest stretch a scholar would cite as one position."""

    id: str
    """Passage id: `<corpus>:<document>:<paragraph>.<number>~<hash>`."""
    document_id: str
    paragraph: int
    """1-based ordinal of the paragraph among all paragraphs of the document, furniture included."""
    number: int
    """1-based ordinal of the statement in its paragraph."""
    start: int
    end: int
    zone: ZoneKind
    text: str
    """`document.text[start:end]`."""
    language: str = "en"
    verb: Span | None = None
    """The governing (performative) verb: "agreed"."""
    actor: Span | None = None
    """Who performs it: "The two sides"; may lie in an earlier statement of the same sentence."""
    voice: Voice = Voice.NONE
    quotes: bool = False
    """Whether it quotes somebody's words."""
    notices: tuple[Notice, ...] = ()
