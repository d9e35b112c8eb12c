"""The texts of one language, and where exact wordings stand in them.

    wording    “priceless common asset”       2 attestations, 1 document, last September 2024
    instead    the aligned statement has “invaluable common asset”

A sentence that quotes a wording must count that wording, not its relatives; so findings look words up in the
statements themselves, by folded words, and never in a family at large. Texts of other languages are out of sight:
that they lack a wording says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log2

from analyzer.analysis import Analysis
from analyzer.findings.across import across
from analyzer.findings.rarity import Rarity, shared
from analyzer.findings.words import Word, count_words, find, key, stretch, words
from analyzer.lexicon.kinds import COMMENTS
from analyzer.lexicon.phrases import ADJECTIVE_ENDINGS, NOT_ADJECTIVES
from analyzer.lexicon.small_words import CONJUNCTIONS
from analyzer.model import Alignment, Comparison, Document, Relation, Statement, StepKind
from analyzer.normalize import primary, stem
from analyzer.settings import FindingSettings

_MARKS = frozenset("“”„«»\"‘’'")


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


class Scene:
    """The part of an analysis that is in one language, with the lookups that findings share."""

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

    # ─── where a wording stands ──────────────────────────────────────────────────────────────────

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

    # ─── aligned statements ──────────────────────────────────────────────────────────────────────

    @cached_property
    def unchanged(self) -> float:
        """Share of the statements of compared texts that stand in the other text in the same words."""
        same = total = 0
        for comparison in self.comparisons:
            same += len({link.earlier_id for link in comparison.alignments if link.relation is Relation.SAME})
            total += len(self.analysis.statements_of[comparison.earlier_document_id])
        return same / total if total else 0.0

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

    def clearest(self, text: str, passages: Sequence[str], *, beside: Sequence[str] = ()) -> tuple[str, ...]:
        """Passages with the one that shows a wording best at their head, the others in their order.

        Best is what has the very words, no slip, and quotation marks round them, answers to one `beside`, and says little else.
        """
        known = self.occurrences(text)

        def clarity(name: str) -> tuple[bool, bool, bool, bool, int]:
            answers = self.linked([name], beside) >= self.settings.host_confidence
            held = self.analysis.statement_by_id[name].text
            clean = not self.slips & {word.key for word in words(held, self.language)}
            return name in known, clean, self._is_quoted(text, held), answers, -len(held)

        best = max(passages, key=clarity, default="")
        return (best, *(name for name in passages if name != best)) if best else ()

    def _is_quoted(self, text: str, held: str) -> bool:
        """Whether a passage has a wording in quotation marks: what is quoted is meant as a wording."""
        spot = find(text, held, self.language)
        return spot >= 0 and held[: words(held, self.language)[spot].start].rstrip()[-1:] in _MARKS

    def around(self, passage_id: str) -> str:
        """The paragraph of a statement, and those before and after it."""
        here = self.analysis.statement_by_id[passage_id]
        held = self.analysis.statements_of[here.document_id]
        paragraphs = list(dict.fromkeys(statement.paragraph for statement in held))
        spot = paragraphs.index(here.paragraph)
        near = set(paragraphs[max(0, spot - 1) : spot + 2])
        return " ".join(statement.text for statement in held if statement.paragraph in near)

    def instead(self, text: str, link: Alignment, passage: str) -> str:
        """What the counterpart has where the passage has this wording; empty where nothing in it answers to the wording."""
        collation = self.analysis.collation_by_alignment.get(link.id)
        found = across(collation, text, self.language, forward=link.earlier_id == passage) if collation else ""
        held = words(found, self.language)
        inner = [place for place, word in enumerate(held) if not word.small]
        answer = stretch(found, held, (inner[0], inner[-1] + 1)) if len(inner) > 1 else ""
        longest = len(words(text, self.language)) + self.settings.frame_words
        whole = answer.count("(") == answer.count(")") and len(held) <= longest
        return answer if whole and self.shared(answer, text) >= self.settings.answer_share else ""

    # ─── wordings ────────────────────────────────────────────────────────────────────────────────

    def shared(self, earlier: str, later: str) -> float:
        """How many content words two wordings share, 0 to 1."""
        return shared(self.rarity.content(earlier), self.rarity.content(later))

    def support(self, count: int) -> float:
        """How well so many attestations bear a claim out: each doubling counts the same, up to the number that is enough."""
        return min(1.0, log2(1 + count) / log2(1 + self.settings.enough))

    def heft(self, text: str) -> float:
        """How much of a formula it is: content words that are no names, squared, up to the number that makes a full one."""
        return min(1.0, len(self.rarity.plain(text)) / self.settings.formula_words) ** 2

    def is_clipped(self, text: str) -> bool:
        """Whether a wording ends on a modifier whose noun follows in the text, or within a quotation."""
        if sum(text.count(mark) for mark in '“”"') % 2:
            return True
        last = self.key(text).rpartition(" ")[2]
        if self.language != "en" or not last.endswith(ADJECTIVE_ENDINGS) or last in NOT_ADJECTIVES:
            return False
        return any(after for _, after in self._neighbours(text))

    def breaks_off(self, text: str) -> bool:
        """Whether members joined by commas are followed by a last one everywhere: "independence, self-reliance" | "and self-reliance"."""
        joints = {key(word, self.language) for word in CONJUNCTIONS.get(self.language, ())}
        if "," not in text or joints & set(self.key(text.rpartition(",")[2]).split()):
            return False
        following = [key(after, self.language) for after in self._following(text)]
        return bool(following) and all(word in joints for word in following)

    def _following(self, text: str) -> Iterator[str]:
        """The word after each place of a wording, empty at the end of a statement."""
        sought = self.key(text).split()
        for name in self.occurrences(text):
            held = self.analysis.statement_by_id[name].text
            tokens = words(held, self.language)
            keys = [word.key for word in tokens]
            for spot in range(len(keys) - len(sought) + 1):
                if sought and keys[spot : spot + len(sought)] == sought:
                    after = tokens[spot + len(sought) : spot + len(sought) + 1]
                    yield held[after[0].start : after[0].end] if after else ""

    def is_fragment(self, text: str) -> bool:
        """Whether a wording that recurs stands beside one and the same content word wherever it stands: it is part of a longer one."""
        sides = zip(*self._neighbours(text), strict=True)
        return any(len(side) > 1 and len(set(side)) == 1 and bool(side[0]) for side in sides)

    def _neighbours(self, text: str) -> list[tuple[str, str]]:
        """Stems of the content words that stand next to each place of a wording; empty behind a mark or a small word."""
        sought, found = self.key(text).split(), []
        for name in self.occurrences(text):
            held = self.analysis.statement_by_id[name].text
            tokens = words(held, self.language)
            keys = [word.key for word in tokens]
            for spot in range(len(keys) - len(sought) + 1):
                if sought and keys[spot : spot + len(sought)] == sought:
                    end = spot + len(sought)
                    found.append((_beside(held, tokens, spot - 1, spot, self.language), _beside(held, tokens, end, end, self.language)))
        return found


def _witness(document: Document) -> tuple[str, str]:
    kind = f" {document.kind.casefold()} "
    comments = any(f" {word} " in kind for words in COMMENTS.values() for word in words)
    return document.period, document.event if document.event and not comments else f"\0{document.id}"


def _beside(text: str, held: tuple[Word, ...], place: int, joint: int, language: str) -> str:
    """The stem of a content word at a place, unless a mark stands in the joint before a word; empty for a small word or none."""
    if not 0 <= place < len(held) or held[place].small or not 0 < joint < len(held):
        return ""
    return "" if text[held[joint - 1].end : held[joint].start].strip() else stem(held[place].key, language)
