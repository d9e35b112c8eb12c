"""The files of a report: analyse, export, render. Apart from `reporting`, because a report that is known needs none of this."""

from __future__ import annotations

from analyzer import export
from analyzer import report as pages
from analyzer.align import judgements_of
from analyzer.analysis import Analysis
from analyzer.cli.console import stop_if_interrupted
from analyzer.cli.screen import progress
from analyzer.keep import Keep
from analyzer.model import Corpus
from analyzer.pipeline import analyze
from analyzer.settings import Settings


def analyse(corpus: Corpus, settings: Settings, *, quiet: bool, keep: Keep) -> Analysis:
    """The analysis of a corpus, with progress."""
    with progress(quiet=quiet) as show:
        return analyze(corpus, settings, progress=show, keep=keep)


def make(analysis: Analysis, *, previous: bytes | None, single_file: bool, text: bool, keep: Keep) -> tuple[str, dict[str, bytes]]:
    """What was found, in numbers, and the report's files by path."""
    data = export.data_files(analysis, text=text, previous=previous)
    made = {**pages.render(analysis, single_file=single_file, text=text, previous=previous, keep=keep), **data}
    stop_if_interrupted()
    found = {
        "document": len(analysis.documents),
        "statement": len(analysis.statements),
        "link": len(analysis.alignments),
        "formula": len(analysis.families),
        "finding": len(analysis.findings),
    }
    counts = ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in found.items())
    return f"{counts}{_unapplied(analysis)}", made


def _unapplied(analysis: Analysis) -> str:
    """A line for each judgement of a reader that was not applied."""
    judged = judgements_of(analysis.corpus, statements=analysis.statements, settings=analysis.settings.align)
    return "".join(f"\n{notice.message}" for notice in judged.notices)
