"""`phrasing check`: what was understood of each text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.screen import Lines, Screen
from analyzer.corpus import open_corpus
from analyzer.model import Corpus, Document, Zone

if TYPE_CHECKING:
    from analyzer.segment.review import Review

_QUOTED = 60
"""Characters of a stretch of furniture that are quoted."""


def check(paths: Sequence[Path]) -> None:
    """Print what was understood. Raises `AnalyzerError` with every fault of the input."""
    corpus = open_corpus(paths)
    Screen().show(("check", corpus), lambda screen: _fill(screen, corpus))


def _fill(screen: Lines, corpus: Corpus) -> None:
    from analyzer.pipeline import read_statements  # noqa: PLC0415 what is known is said without loading the stages
    from analyzer.segment.review import review  # noqa: PLC0415 as above

    analysis = read_statements(corpus)
    screen.line(f"{corpus.title} ({corpus.id})", style="bold")
    screen.line(f"{len(corpus.documents)} documents, {len(corpus.periods)} periods, signature {corpus.signature[:16]}")
    for document in corpus.documents:
        _tell(
            screen, document, review(document, zones=analysis.zones, statements=analysis.statements), zones=analysis.zones_of[document.id]
        )
    general = [notice for notice in corpus.notices if notice.place not in analysis.document_by_id]
    for notice in general:
        screen.line(f"look at {notice.place}: {notice.message}", style="yellow")


def _tell(screen: Lines, document: Document, found: Review, *, zones: Sequence[Zone]) -> None:
    screen.line()
    screen.line(f"{document.date or 'undated'}  {document.id}: {document.title}", style="bold")
    facts = (
        f"period {document.period}",
        document.event,
        document.kind,
        document.language,
        document.encoding,
        document.extraction,
        document.file,
    )
    screen.line("  " + " · ".join(fact for fact in facts if fact))
    kinds = Counter(zone.kind.value for zone in zones)
    shares = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    share = f"{found.carried:,} of {found.characters:,} characters"
    screen.line(f"  {len(found.statements)} statements in {share}; zones: {shares}")
    for mark, listed in (("set aside", found.furniture), ("by hand  ", found.overridden), ("undecided", found.undecided)):
        for zone in listed:
            if words := " ".join(document.text[zone.start : zone.end].split()):
                short = words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
                screen.line(f"  {mark} {zone.kind.value:<13} {short}  ({zone.reason})", style="yellow" if mark == "undecided" else "dim")
    for notice in (*document.notices, *found.notices):
        screen.line(f"  look at {notice.place}: {notice.message}", style="yellow")
