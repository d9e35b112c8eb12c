"""The texts of one language, and where exact wordings stand in them.

    wording    “priceless common asset”       2 attestations, 1 document, last September 2024

A sentence that quotes a wording must count that wording, not its relatives; so findings look words up in the
statements themselves, by folded words, and never in a family at large. Texts of other languages are out of sight:
that they lack a wording says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.analysis import Analysis
from analyzer.findings.rarity import Rarity
from analyzer.findings.words import count_words, key
from analyzer.lexicon.kinds import COMMENTS
from analyzer.model import Comparison, Document, Statement, StepKind
from analyzer.normalize import primary
from analyzer.settings import FindingSettings


def surely_before(earlier: str, later: str) -> bool:
    """Whether a date is before another in whatever precision both have.

    >>> surely_before("2024-09-11", "2025-12-01"), surely_before("2024-09", "2024-09-11")
    (True, False)
    """
    known = min(len(earlier), len(later))
    return earlier[:known] < later[:known]


@dataclass(frozen=True, slots=True)
class Held:
    """Where a wording stands."""

    count: int
    passages: tuple[str, ...]
    documents: tuple[str, ...]
    dates: tuple[str, ...]
    """Of these documents, in order of time."""
    periods: frozenset[str]
    events: int
    """How many witnesses these documents are: those of one event are one."""
    independent: int
    """Attestations, of each event those of the text that has most: what several texts report is attested once."""

    @property
    def last(self) -> str:
        """The last date; the less exact one where it may be later: "September 2024" beside "11 September 2024"."""
        return next(date for date in self.dates if self.dates[-1].startswith(date))


class Texts:
    """The part of an analysis that is in one language, and where wordings stand in it."""

    def __init__(self, analysis: Analysis, settings: FindingSettings, *, language: str) -> None:
        self.analysis = analysis
        self.settings = settings
        self.language = language
        self.documents: tuple[Document, ...] = tuple(d for d in analysis.documents if primary(d.language) == language)
        self.alone = len(self.documents) == len(analysis.documents)
        """Whether all texts are in this language."""
        self.period = {document.id: document.period for document in self.documents}
        self.witness = {document.id: _witness(document) for document in self.documents}
        """What each text speaks for: reports of one event in one period are one witness; who comments on it speaks for himself."""
        self.date = {document.id: document.date for document in self.documents}
        self.statements: tuple[Statement, ...] = tuple(s for s in analysis.statements if s.document_id in self.period)
        self.rarity = Rarity(self.statements, language=language, settings=settings)
        self._found: dict[str, Counter[str]] = {}

    @property
    def comparisons(self) -> Iterator[Comparison]:
        """Comparisons of two of these texts that are not of one event."""
        for comparison in self.analysis.comparisons:
            pair = (comparison.earlier_document_id, comparison.later_document_id)
            if not comparison.kind.in_time or not all(name in self.period for name in pair):
                continue
            events = [self.analysis.document_by_id[name].event for name in pair]
            if not events[0] or events[0] != events[1]:
                yield comparison

    def key(self, text: str) -> str:
        """Folded words of a wording."""
        return key(text, self.language)

    @cached_property
    def _keys(self) -> list[tuple[str, list[tuple[str, str]]]]:
        found = []
        for document in self.documents:
            held = [(statement.id, f" {self.key(statement.text)} ") for statement in self.analysis.statements_of[document.id]]
            found.append((" | ".join(text for _, text in held), held))
        return found

    @cached_property
    def _order(self) -> dict[str, int]:
        return {statement.id: place for place, statement in enumerate(self.statements)}

    def occurrences(self, text: str) -> Counter[str]:
        """How often a wording stands in each passage, by folded words."""
        sought = f" {self.key(text)} "
        if sought not in self._found:
            self._found[sought] = Counter()
            for whole, held in self._keys:
                if sought.strip() and sought in whole:
                    self._found[sought].update({name: count for name, line in held if (count := count_words(line, sought))})
        return self._found[sought]

    def held(self, counts: Counter[str]) -> Held:
        """Occurrences by passage, summed up."""
        passages = sorted((name for name, count in counts.items() if count > 0), key=self._order.__getitem__)
        documents = tuple(dict.fromkeys(self.analysis.statement_by_id[name].document_id for name in passages))
        texts: Counter[str] = Counter()
        for name in passages:
            texts[self.analysis.statement_by_id[name].document_id] += counts[name]
        most: dict[tuple[str, str], int] = {}
        for document, count in texts.items():
            most[self.witness[document]] = max(count, most.get(self.witness[document], 0))
        return Held(
            count=sum(counts[name] for name in passages),
            passages=tuple(passages),
            documents=documents,
            dates=tuple(sorted(self.date[name] for name in documents)),
            periods=frozenset(self.period[name] for name in documents),
            events=len(most),
            independent=sum(most.values()),
        )

    @cached_property
    def _stems(self) -> dict[str, list[Statement]]:
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            for name in self.rarity.content(statement.text):
                found.setdefault(name, []).append(statement)
        return found

    def passages_with(self, name: str) -> Sequence[Statement]:
        """The statements that have a stem, in order."""
        return self._stems.get(name, ())

    def statements_with(self, name: str) -> Counter[str]:
        """How many statements of each document have a stem, for documents that have it."""
        return Counter(statement.document_id for statement in self.passages_with(name))

    def period_dates(self, label: str) -> list[str]:
        """The dates of a period's texts, in order."""
        return sorted(document.date for document in self.documents if document.period == label)

    def place(self, passage_id: str) -> tuple[str, str]:
        """Document and period of a passage."""
        document = self.analysis.document_by_id[self.analysis.statement_by_id[passage_id].document_id]
        return document.id, document.period

    @cached_property
    def slips(self) -> frozenset[str]:
        """Folded words that are slips for others."""
        notes = (step.note for step in self.analysis.steps if step.kind is StepKind.SPELLING and step.note.startswith("slip: "))
        return frozenset(word for note in notes for word in self.key(note.removeprefix("slip: ").partition(" for ")[0]).split())


def _witness(document: Document) -> tuple[str, str]:
    kind = f" {document.kind.casefold()} "
    comments = any(f" {word} " in kind for words in COMMENTS.values() for word in words)
    return document.period, document.event if document.event and not comments else f"\0{document.id}"
