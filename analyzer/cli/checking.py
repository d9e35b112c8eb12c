"""`phrasing check`: what was understood of each text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from analyzer import segment, zones
from analyzer.cli.screen import Screen
from analyzer.corpus import open_corpus
from analyzer.model import CARRYING, Document, Statement, Zone
from analyzer.settings import Settings

_QUOTED = 60
"""Characters of a stretch of furniture that are quoted."""


def check(paths: Sequence[Path]) -> None:
    """Print what was understood. Raises `AnalyzerError` with every fault of the input."""
    corpus = open_corpus(paths)
    settings = Settings()
    tiled = zones.zone_documents(corpus.documents, overrides=corpus.overrides, settings=settings.zones)
    statements = segment.segment_documents(corpus, zones=tiled, settings=settings.segment)
    screen = Screen()
    screen.line(f"{corpus.title} ({corpus.id})", style="bold")
    screen.line(f"{len(corpus.documents)} documents, {len(corpus.periods)} periods, signature {corpus.signature[:16]}")
    for document in corpus.documents:
        own = [zone for zone in tiled if zone.document_id == document.id]
        _tell(screen, document, zones=own, statements=[item for item in statements if item.document_id == document.id])
    for notice in corpus.notices:
        screen.line(f"look at {notice.place}: {notice.message}", style="yellow")


def _tell(screen: Screen, document: Document, *, zones: Sequence[Zone], statements: Sequence[Statement]) -> None:
    screen.line()
    screen.line(f"{document.date}  {document.id}: {document.title}", style="bold")
    facts = (f"period {document.period}", document.event, document.kind, document.language, document.encoding, document.file)
    screen.line("  " + " · ".join(fact for fact in facts if fact))
    kinds = Counter(zone.kind.value for zone in zones)
    shares = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    screen.line(f"  {len(document.text):,} characters, {len(statements)} statements; zones: {shares}")
    for zone in zones:
        words = " ".join(document.text[zone.start : zone.end].split())
        if zone.kind not in CARRYING and words:
            short = words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
            screen.line(f"  {zone.kind.value:<13} {short}  ({zone.reason})", style="dim")
    for statement in statements:
        for notice in statement.notices:
            screen.line(f"  look at {statement.id}: {notice.message}", style="yellow")
