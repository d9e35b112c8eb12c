"""`phrasing check`: what was understood of each text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.console import tell
from analyzer.cli.extras import not_installed
from analyzer.cli.screen import Lines, Screen
from analyzer.corpus import open_corpus
from analyzer.errors import DocumentError
from analyzer.model import Corpus, Document, Zone

if TYPE_CHECKING:
    from analyzer.segment.review import Review

_ALIKE = 2
"""Stretches set aside for one reason that are listed; the others are counted."""
_QUOTED = 52
"""Characters of a stretch of furniture that are quoted."""


def check(paths: Sequence[Path], *, verbose: bool = False) -> None:
    """Print what was understood. Raises `AnalyzerError` with every fault of the input."""
    screen = Screen()
    missing = not_installed()
    try:
        corpus = open_corpus(paths)
    except DocumentError:
        if missing:
            tell(missing)  # before the faults: often one of these is what a text lacks
        raise
    screen.show(("check", corpus, verbose), lambda lines: _fill(lines, corpus, verbose=verbose))
    if missing:
        screen.line()
        screen.line(missing, style="dim")


def _fill(screen: Lines, corpus: Corpus, *, verbose: bool) -> None:
    from analyzer.align import judgements_of  # noqa: PLC0415 as below
    from analyzer.pipeline import read_statements  # noqa: PLC0415 what is known is said without loading the stages
    from analyzer.segment.review import review  # noqa: PLC0415 as above
    from analyzer.wording import counted  # noqa: PLC0415 as above

    analysis = read_statements(corpus)
    screen.line(f"{corpus.title} ({corpus.id})", style="bold")
    counts = f"{counted(len(corpus.documents), 'document')}, {counted(len(corpus.periods), 'period')}"
    screen.line(f"{counts}, signature {corpus.signature[:16]}")
    for document in corpus.documents:
        found = review(document, zones=analysis.zones, statements=analysis.statements)
        _tell(screen, document, found, zones=analysis.zones_of[document.id], verbose=verbose)
    for notice in analysis.notices:
        screen.line(f"look at {notice.place}: {notice.message}", style="yellow")
    general = [notice for notice in corpus.notices if notice.place not in analysis.document_by_id]
    for notice in general:
        screen.line(f"look at {notice.place}: {notice.message}", style="yellow")
    judged = judgements_of(analysis.corpus, statements=analysis.statements, settings=analysis.settings.align)
    for notice in judged.notices:
        screen.line(notice.message, style="yellow")


def _tell(screen: Lines, document: Document, found: Review, *, zones: Sequence[Zone], verbose: bool) -> None:
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
    screen.line(f"  {len(found.statements)} statement{'' if len(found.statements) == 1 else 's'} in {share}; zones: {shares}")
    furniture = [zone for zone in found.furniture if zone not in found.overridden]
    for mark, listed in (("set aside", furniture), ("by hand  ", found.overridden), ("undecided", found.undecided)):
        shown = [(zone, " ".join(document.text[zone.start : zone.end].split()).strip(" |")) for zone in listed]
        shown = [(zone, words) for zone, words in shown if verbose or any(map(str.isalnum, words))]
        counts = Counter((zone.kind.value, zone.reason) for zone, _ in shown)
        told: Counter[tuple[str, str]] = Counter()
        for zone, words in shown:
            told[zone.kind.value, zone.reason] += 1
            most = _ALIKE + (counts[zone.kind.value, zone.reason] == _ALIKE + 1)  # a line that says "1 more" could be that one
            if verbose or told[zone.kind.value, zone.reason] <= most or mark == "undecided":
                short = words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
                screen.line(f"  {mark} {zone.kind.value:<13} {short}", style="yellow" if mark == "undecided" else "")
                screen.line(f"  {'':<9} {'':<13} {zone.reason}", style="dim")
        for (kind, _), count in told.items():
            if count > _ALIKE + 1 and not verbose and mark != "undecided":
                screen.line(f"  {mark} {kind:<13} and {count - _ALIKE} more for the same reason (--verbose lists them)", style="dim")
    for notice in (*document.notices, *found.notices):
        screen.line(f"  look at {notice.place}: {notice.message}", style="yellow")
