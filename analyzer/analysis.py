"""The frozen whole that every reader (pages, exports, command, notebook) reads.

    Analysis ── documents, zones, statements      what the texts are
             ── comparisons, collations, lineages how statements correspond and differ
             ── families, steps, silences         how formulas live
             ── substitutions, gains, findings    what follows

Lookups by id are built once, on first use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from analyzer.errors import UnknownPassageError
from analyzer.model import (
    Alignment,
    Collation,
    Comparison,
    Corpus,
    Document,
    Family,
    Finding,
    Gain,
    Notice,
    Period,
    Silence,
    Statement,
    StatementLineage,
    Step,
    Substitution,
    Zone,
)
from analyzer.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

FORMAT = "phrasing-analysis"
"""The value of `format` in `data/analysis.json`."""
FORMAT_VERSION = 1
"""Raised when a name or meaning in the data files changes."""


@dataclass(frozen=True)
class Analysis:
    """Everything that was found out about a corpus. Sorted, so that equal input gives equal bytes."""

    corpus: Corpus
    settings: Settings
    version: str
    """Of the tool."""
    zones: tuple[Zone, ...] = ()
    statements: tuple[Statement, ...] = ()
    """By document (date, id), then position."""
    comparisons: tuple[Comparison, ...] = ()
    collations: tuple[Collation, ...] = ()
    lineages: tuple[StatementLineage, ...] = ()
    families: tuple[Family, ...] = ()
    """By weight, heaviest first."""
    steps: tuple[Step, ...] = ()
    silences: tuple[Silence, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    gains: tuple[Gain, ...] = ()
    findings: tuple[Finding, ...] = ()
    """By rank."""
    notices: tuple[Notice, ...] = field(default=())

    @property
    def documents(self) -> tuple[Document, ...]:
        """By date, then id."""
        return self.corpus.documents

    @property
    def periods(self) -> tuple[Period, ...]:
        """In order of time."""
        return self.corpus.periods

    @cached_property
    def alignments(self) -> tuple[Alignment, ...]:
        """All links of all comparisons."""
        return tuple(alignment for comparison in self.comparisons for alignment in comparison.alignments)

    @cached_property
    def document_by_id(self) -> Mapping[str, Document]:
        """Documents by id."""
        return MappingProxyType({document.id: document for document in self.documents})

    @cached_property
    def statement_by_id(self) -> Mapping[str, Statement]:
        """Statements by passage id."""
        return MappingProxyType({statement.id: statement for statement in self.statements})

    @cached_property
    def alignment_by_id(self) -> Mapping[str, Alignment]:
        """Links by alignment id."""
        return MappingProxyType({alignment.id: alignment for alignment in self.alignments})

    @cached_property
    def family_by_id(self) -> Mapping[str, Family]:
        """Families by id."""
        return MappingProxyType({family.id: family for family in self.families})

    @cached_property
    def collation_by_alignment(self) -> Mapping[str, Collation]:
        """Collations by each alignment id they cover."""
        return MappingProxyType({link: collation for collation in self.collations for link in collation.alignment_ids})

    @cached_property
    def alignments_of(self) -> Mapping[str, tuple[Alignment, ...]]:
        """Links that a statement is part of, by passage id."""
        found: dict[str, list[Alignment]] = {statement.id: [] for statement in self.statements}
        for alignment in self.alignments:
            found[alignment.earlier_id].append(alignment)
            found[alignment.later_id].append(alignment)
        return MappingProxyType({key: tuple(value) for key, value in found.items()})

    @cached_property
    def statements_of(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by document id, in order."""
        found: dict[str, list[Statement]] = {document.id: [] for document in self.documents}
        for statement in self.statements:
            found[statement.document_id].append(statement)
        return MappingProxyType({key: tuple(value) for key, value in found.items()})

    @cached_property
    def zones_of(self) -> Mapping[str, tuple[Zone, ...]]:
        """Zones by document id, in order."""
        found: dict[str, list[Zone]] = {document.id: [] for document in self.documents}
        for zone in self.zones:
            found[zone.document_id].append(zone)
        return MappingProxyType({key: tuple(value) for key, value in found.items()})

    def statement(self, passage_id: str) -> Statement:
        """The statement of a passage id; a unique beginning or ending of the id will do.

        Raises `UnknownPassageError` when none, or more than one, answers to it.
        """
        if passage_id in self.statement_by_id:
            return self.statement_by_id[passage_id]
        found = [key for key in self.statement_by_id if key.startswith(passage_id) or key.endswith(passage_id)]
        if len(found) == 1:
            return self.statement_by_id[found[0]]
        fault = f"{len(found)} passages answer to it" if found else "this corpus holds no such passage"
        remedy = f"write one of {', '.join(found[:3])}" if found else "copy an id from the report"
        raise UnknownPassageError(fault, place=f'passage "{passage_id}"', remedy=remedy)

    def to_pandas(self) -> dict[str, pd.DataFrame]:
        """The tables of the data files as data frames, by name.

        Raises `AnalyzerError` where pandas is not installed.
        """
        from analyzer.export import to_pandas  # noqa: PLC0415 the one look upward, for the convenience of notebooks

        return to_pandas(self)

    def _repr_html_(self) -> str:
        """A short table for notebooks."""
        rows = "".join(
            f"<tr><td>{escape(document.date)}</td><td>{escape(document.title)}</td><td>{len(self.statements_of[document.id])}</td></tr>"
            for document in self.documents
        )
        told = "".join(f"<li>{escape(finding.statement)}</li>" for finding in self.findings[:5])
        return (
            f"<p><b>{escape(self.corpus.title)}</b>: {len(self.alignments)} links, {len(self.families)} formulas</p>"
            f"<table><tr><th>date</th><th>title</th><th>statements</th></tr>{rows}</table><ol>{told}</ol>"
        )
