"""Where exact wordings stand, and what stands in their place elsewhere.

    wording    “priceless common asset”       2 attestations, 1 document, last September 2024
    instead    the aligned statement has “invaluable common asset”

A sentence that quotes a wording must count that wording, not its relatives; so findings look words up in the
statements themselves, by folded words, and never in a family at large.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from analyzer.analysis import Analysis
from analyzer.findings.rarity import Rarity
from analyzer.lexicon.phrases import ADJECTIVE_ENDINGS, NOT_ADJECTIVES
from analyzer.model import Alignment, Collation, Operation
from analyzer.normalize import fold, is_stop_word
from analyzer.settings import FindingSettings
from analyzer.tokens import Token, TokenKind, tokenize


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """Folded words, blank between them.

    >>> key("peace, stability, and trade")
    'peace stability and trade'
    """
    return " ".join(fold(token.text) for token in words(text))


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[Token, ...]:
    """The words and numbers of a text."""
    return tuple(token for token in tokenize(text) if token.kind in (TokenKind.WORD, TokenKind.NUMBER))


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


def written(item: str, text: str) -> str:
    """A folded member as it is written in a text; the member itself where the text does not have it.

    >>> written("mediumterm outlook", "its medium-term outlook")
    'medium-term outlook'
    """
    tokens, sought = words(text), key(item).split()
    keys = [fold(token.text) for token in tokens]
    for spot in range(len(keys) - len(sought) + 1):
        if sought and keys[spot : spot + len(sought)] == sought:
            return text[tokens[spot].start : tokens[spot + len(sought) - 1].end]
    return item


class Scene:
    """An analysis with the lookups that findings share."""

    def __init__(self, analysis: Analysis, settings: FindingSettings) -> None:
        self.analysis = analysis
        self.settings = settings
        self.rarity = Rarity(analysis)
        self.period = {document.id: document.period for document in analysis.documents}
        self.date = {document.id: document.date for document in analysis.documents}
        self._found: dict[str, Counter[str]] = {}

    @cached_property
    def _keys(self) -> list[tuple[str, list[tuple[str, str]]]]:
        found = []
        for document in self.analysis.documents:
            held = [(statement.id, f" {key(statement.text)} ") for statement in self.analysis.statements_of[document.id]]
            found.append((" | ".join(text for _, text in held), held))
        return found

    @cached_property
    def _order(self) -> dict[str, int]:
        return {statement.id: place for place, statement in enumerate(self.analysis.statements)}

    def occurrences(self, text: str) -> Counter[str]:
        """How often a wording stands in each passage, by folded words."""
        sought = f" {key(text)} "
        if sought not in self._found:
            self._found[sought] = Counter()
            for whole, held in self._keys:
                if sought.strip() and sought in whole:
                    self._found[sought].update({name: count for name, line in held if (count := line.count(sought))})
        return self._found[sought]

    def held(self, counts: Counter[str]) -> Held:
        """Occurrences by passage, summed up."""
        passages = sorted((name for name, count in counts.items() if count > 0), key=self._order.__getitem__)
        documents = tuple(dict.fromkeys(self.analysis.statement_by_id[name].document_id for name in passages))
        return Held(
            count=sum(counts[name] for name in passages),
            passages=tuple(passages),
            documents=documents,
            dates=tuple(sorted(self.date[name] for name in documents)),
            periods=frozenset(self.period[name] for name in documents),
        )

    @cached_property
    def _stems(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for statement in self.analysis.statements:
            for name in self.rarity.content(statement.text):
                found.setdefault(name, set()).add(statement.document_id)
        return found

    def documents_with(self, name: str) -> set[str]:
        """Ids of the documents whose statements have a stem."""
        return self._stems.get(name, set())

    def period_dates(self, label: str) -> list[str]:
        """The dates of a period's documents, in order."""
        return sorted(document.date for document in self.analysis.documents if document.period == label)

    def place(self, passage_id: str) -> tuple[str, str]:
        """Document and period of a passage."""
        document_id = self.analysis.statement_by_id[passage_id].document_id
        return document_id, self.period[document_id]

    # ─── aligned statements ──────────────────────────────────────────────────────────────────────

    def counterparts(self, passages: Iterable[str], period: str) -> Iterator[tuple[Alignment, str, str]]:
        """Links from these passages to statements of a period, with passage and counterpart, surest first."""
        found = []
        for passage in dict.fromkeys(passages):
            for link in self.analysis.alignments_of[passage]:
                other = link.later_id if link.earlier_id == passage else link.earlier_id
                if self.place(other)[1] == period:
                    found.append((link, passage, other))
        yield from sorted(found, key=lambda item: (-item[0].confidence, item[0].id, item[1]))

    def linked(self, passages: Iterable[str], others: Iterable[str]) -> float:
        """The confidence of the surest link between two sets of passages; 0 for none."""
        sought = set(others)
        links = (link for passage in passages for link in self.analysis.alignments_of[passage])
        return max((link.confidence for link in links if link.earlier_id in sought or link.later_id in sought), default=0.0)

    def around(self, passage_id: str) -> str:
        """The paragraph of a statement, and those before and after it."""
        here = self.analysis.statement_by_id[passage_id]
        held = self.analysis.statements_of[here.document_id]
        paragraphs = list(dict.fromkeys(statement.paragraph for statement in held))
        spot = paragraphs.index(here.paragraph)
        near = set(paragraphs[max(0, spot - 1) : spot + 2])
        return " ".join(statement.text for statement in held if statement.paragraph in near)

    def is_clipped(self, text: str) -> bool:
        """Whether a wording ends on a modifier whose noun follows in the text, or within a quotation."""
        if sum(text.count(mark) for mark in '“”"') % 2:
            return True
        sought = key(text).split()
        if not sought or not sought[-1].endswith(ADJECTIVE_ENDINGS) or sought[-1] in NOT_ADJECTIVES:
            return False
        for name in self.occurrences(text):
            held = self.analysis.statement_by_id[name].text
            tokens = words(held)
            keys = [fold(token.text) for token in tokens]
            for spot in range(len(keys) - len(sought)):
                last = spot + len(sought) - 1
                between = held[tokens[last].end : tokens[last + 1].start]
                if keys[spot : last + 1] == sought and not between.strip() and not is_stop_word(tokens[last + 1].text):
                    return True
        return False

    def instead(self, text: str, link: Alignment, passage: str) -> str:
        """What the counterpart has where the passage has this wording; empty where nothing in it answers to the wording."""
        collation = self.analysis.collation_by_alignment.get(link.id)
        found = _across(collation, text, forward=link.earlier_id == passage) if collation else ""
        ours, theirs = self.rarity.content(found), self.rarity.content(text)
        answers = 3 * len(ours & theirs) >= max(1, min(len(ours), len(theirs)))
        return found if answers and len(words(found)) <= len(words(text)) + self.settings.frame_words else ""


def _across(collation: Collation, text: str, *, forward: bool) -> str:
    """The stretch of the other side that answers to a wording on one side; empty where the wording is not found."""
    here, there = (collation.earlier_text, collation.later_text) if forward else (collation.later_text, collation.earlier_text)
    tokens, sought = words(here), key(text).split()
    keys = [fold(token.text) for token in tokens]
    spot = next((i for i in range(len(keys) - len(sought) + 1) if keys[i : i + len(sought)] == sought), None)
    if spot is None or not sought:
        return ""
    start, end = tokens[spot].start, tokens[spot + len(sought) - 1].end
    low, high = len(there), 0
    for edit in collation.edits:
        ours = (edit.earlier_start, edit.earlier_end) if forward else (edit.later_start, edit.later_end)
        theirs = (edit.later_start, edit.later_end) if forward else (edit.earlier_start, edit.earlier_end)
        if ours[1] <= start or ours[0] >= end or edit.operation is Operation.MOVE:
            continue
        if edit.operation is Operation.EQUAL:
            theirs = (theirs[0] + max(0, start - ours[0]), theirs[1] - max(0, ours[1] - end))
        low, high = min(low, theirs[0]), max(high, theirs[1])
    inside = [token for token in words(there) if token.end > low and token.start < high]
    return there[inside[0].start : inside[-1].end] if inside else ""
