"""What all steps are judged by: the moments, which passages answer to each other, and where the words of a wording stand.

wording    steadily advance                    first attested as such in 2024
2019       "… move forward steadily, advance …"  its words stand together: the wording is not new
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.analysis import Analysis
from analyzer.lineages.item_steps import roots
from analyzer.lineages.moments import Moment, moments_of
from analyzer.settings import LineageSettings


@dataclass(frozen=True)
class Ground:
    """What is the same for all families of an analysis."""

    analysis: Analysis

    @property
    def settings(self) -> LineageSettings:
        """The numbers of this stage."""
        return self.analysis.settings.lineages

    @cached_property
    def lines(self) -> tuple[tuple[Moment, ...], ...]:
        """The moments, one line for each series and language, in order of time."""
        found: dict[tuple[str, str], list[Moment]] = {}
        for moment in moments_of(self.analysis):
            found.setdefault((moment.series, moment.language), []).append(moment)
        return tuple(tuple(line) for _, line in sorted(found.items()))

    @cached_property
    def moment_of(self) -> Mapping[str, Moment]:
        """The moment of each document."""
        return {document_id: moment for line in self.lines for moment in line for document_id in moment.document_ids}

    @cached_property
    def linked(self) -> frozenset[tuple[str, str]]:
        """Passages that surely answer to each other, each pair both ways."""
        sure = self.analysis.settings.findings.host_confidence
        links = [(a.earlier_id, a.later_id) for a in self.analysis.alignments if a.confidence >= sure]
        return frozenset(pair for one, other in links for pair in ((one, other), (other, one)))

    def answer(self, passages: Iterable[str], others: Sequence[str]) -> bool:
        """Whether any of these passages answers to any of the others."""
        return any((one, other) in self.linked for one in passages for other in others)

    @cached_property
    def _postings(self) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
        """Root → document → its statements that have it."""
        found: dict[str, dict[str, list[int]]] = {}
        for number, statement in enumerate(self.analysis.statements):
            for root in sorted(set(roots(statement.text))):
                found.setdefault(root, {}).setdefault(statement.document_id, []).append(number)
        return {root: {key: tuple(value) for key, value in held.items()} for root, held in found.items()}

    def stands(self, wording: str, document_ids: Iterable[str]) -> bool:
        """Whether the words of a wording, or nearly all of a long one's, stand together in one statement of these documents."""
        wanted = sorted(set(roots(wording)))
        least = self.settings.loosely * len(wanted)
        for document_id in document_ids:
            counts = Counter(number for root in wanted for number in self._postings.get(root, {}).get(document_id, ()))
            if counts and max(counts.values()) >= least:
                return True
        return False
