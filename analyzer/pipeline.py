"""The order of the stages, and nothing else. Reads like a table of contents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analyzer import __version__, align, diff, findings, formulas, lineages, segment, wording, zones
from analyzer.analysis import Analysis
from analyzer.keep import Keep, as_is
from analyzer.model import Corpus, Finding
from analyzer.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, the steps done and the steps in all."""

_STAGES = ("zones", "statements", "alignments", "edits", "formulas", "lineages", "findings")


def analyze(
    corpus: Corpus,
    settings: Settings = Settings(),  # noqa: B008 frozen
    progress: Progress | None = None,
    keep: Keep = as_is,
) -> Analysis:
    """Find out how the wording of a corpus changed.

    Pure: the same corpus and settings give the same `Analysis`, whatever the machine or the order
    in which the documents were listed, and whatever `keep` remembers of earlier runs. Raises
    `AnalyzerError` for input that cannot be analysed.
    """
    tell = _Teller(progress)
    found = align_documents(read_statements(corpus, settings, tell=tell), tell=tell, keep=keep)
    tell("formulas")
    found = replace(found, families=formulas.mine(found, settings=settings.formulas))
    tell("lineages")
    found = replace(
        found,
        lineages=lineages.chain_statements(found),
        steps=lineages.trace_steps(found),
        silences=lineages.find_silences(found),
        substitutions=lineages.pool_substitutions(found),
        gains=lineages.find_gains(found),
    )
    tell("findings")
    told = findings.find(found, settings=settings.findings)
    return replace(found, findings=tuple(map(_worded, told)))


def _worded(finding: Finding) -> Finding:
    return replace(finding, statement=wording.finding_sentence(finding), claim_end=len(wording.finding_parts(finding)[0]))


def read_statements(corpus: Corpus, settings: Settings = Settings(), *, tell: Callable[[str], None] | None = None) -> Analysis:  # noqa: B008
    """The first stages alone: what the texts are, and which statements they make."""
    tell = tell or _Teller(None)
    found = Analysis(corpus=corpus, settings=settings, version=__version__)
    tell("zones")
    found = replace(found, zones=zones.zone_documents(corpus.documents, overrides=corpus.overrides, settings=settings.zones))
    tell("statements")
    statements = segment.segment_documents(corpus, zones=found.zones, settings=settings.segment)
    judged = align.resolve(corpus.adjudications, corpus_id=corpus.id, known=[statement.id for statement in statements])
    silent = segment.find_silent(corpus, statements=statements)
    return replace(found, corpus=replace(corpus, adjudications=judged), statements=statements, notices=silent)


def align_documents(found: Analysis, *, tell: Callable[[str], None] | None = None, keep: Keep = as_is) -> Analysis:
    """The middle stages alone: how the statements correspond, and in which words they differ."""
    tell = tell or _Teller(None)
    tell("alignments")
    found = replace(found, comparisons=align.compare(found.corpus, statements=found.statements, settings=found.settings.align, keep=keep))
    tell("edits")
    return replace(found, collations=diff.collate(found, settings=found.settings.diff, keep=keep))


class _Teller:
    """Counts the stages for a progress display."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress

    def __call__(self, stage: str) -> None:
        if self._progress:
            self._progress(stage, _STAGES.index(stage), len(_STAGES))
