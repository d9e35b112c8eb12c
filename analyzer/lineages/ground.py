"""What all steps are judged by: the moments, which passages answer to each other, and where the words of a wording stand.

wording    steadily advance                    first attested as such in 2024
2019       "… move forward steadily, advance …"  its words stand together: the wording is not new
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from analyzer.analysis import Analysis
from analyzer.lexicon.kinds import COMMENTS
from analyzer.lineages.around import roots_between
from analyzer.lineages.moments import Moment, moments_of
from analyzer.lineages.roots import content, roots
from analyzer.model import Attestation, Document
from analyzer.normalize import primary
from analyzer.settings import LineageSettings
from analyzer.tokens import TokenKind, tokenize

_LEAST = 1e-6
"""What a word says that every statement has; also what sums may differ by."""


def _is_comment(document: Document) -> bool:
    kind = f" {' '.join(token.text for token in tokenize(document.kind.casefold()) if token.kind is TokenKind.WORD)} "
    return any(f" {word} " in kind for words in COMMENTS.values() for word in words)


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

    @cached_property
    def _hosts(self) -> Mapping[str, frozenset[str]]:
        """Passage → documents of the passages that surely answer to it."""
        found: dict[str, set[str]] = {}
        for one, other in self.linked:
            found.setdefault(one, set()).add(self.analysis.statement_by_id[other].document_id)
        return {passage: frozenset(documents) for passage, documents in found.items()}

    def hosts(self, passages: Iterable[str]) -> frozenset[str]:
        """Documents with a passage that surely answers to one of these."""
        return frozenset(document for passage in passages for document in self._hosts.get(passage, ()))

    @cached_property
    def _near(self) -> Mapping[str, frozenset[str]]:
        """Passage → the passages that any link joins to it, surely or not."""
        found: dict[str, set[str]] = {}
        for link in self.analysis.alignments:
            found.setdefault(link.earlier_id, set()).add(link.later_id)
            found.setdefault(link.later_id, set()).add(link.earlier_id)
        return {passage: frozenset(others) for passage, others in found.items()}

    def touch(self, passages: Iterable[str], others: Sequence[str]) -> bool:
        """Whether any link, sure or not, joins one of these passages to one of the others."""
        return any(other in self._near.get(one, ()) for one in passages for other in others)

    def answered(self, wording: str, passages: Iterable[str], documents: Iterable[str], *, language: str) -> float:
        """The greatest share of a wording's words, each by what it says, in a statement of these documents linked to a passage."""
        wanted, there = frozenset(content(wording, language)), set(documents)
        near = {other for one in passages for other in self._near.get(one, ()) if self.analysis.statement_by_id[other].document_id in there}
        held = (self._said(wanted & set(self._words[self._number[other]])) for other in near)
        return max(held, default=0.0) / (self._said(wanted) or 1.0)

    def company(self, some: Iterable[Attestation], others: Sequence[Attestation]) -> float:
        """How much the words round two attestations have in common, each by what it says: the greatest share of those round either."""
        held = [(self.beside(one), self.beside(other)) for one in some for other in others]
        return max((self._said(ours & theirs) / (min(self._said(ours), self._said(theirs)) or 1.0) for ours, theirs in held), default=0.0)

    def _said(self, names: Iterable[str]) -> float:
        return sum(map(self.weight, sorted(names)))

    def kinds_apart(self, some: Iterable[str], others: Iterable[str]) -> tuple[str, str]:
        """The kinds of two groups of documents where each has one and none is in both; else nothing."""
        known = self.analysis.document_by_id
        one, other = ({known[name].kind for name in names} - {""} for names in (some, others))
        return (" or ".join(sorted(one)), " or ".join(sorted(other))) if one and other and not one & other else ("", "")

    def answer(self, passages: Iterable[str], others: Sequence[str]) -> bool:
        """Whether any of these passages answers to any of the others."""
        return any((one, other) in self.linked for one in passages for other in others)

    def are_versions(self, passages: Iterable[str], others: Sequence[str]) -> bool:
        """Whether any of these passages answers to one of the others and shares most of its words: one is a version of the other."""
        return any((one, other) in self.linked and self._kept(one, other) for one in passages for other in others)

    def _kept(self, one: str, other: str) -> bool:
        words, others = (Counter(self._words[self._number[name]]) for name in (one, other))
        return (words & others).total() >= self.settings.version * min(words.total(), others.total())

    @cached_property
    def renders(self) -> frozenset[str]:
        """The documents that render an event; in a commentary the author speaks."""
        return frozenset(document.id for document in self.analysis.documents if not _is_comment(document))

    def language_of(self, passage: str) -> str:
        """The primary subtag of a passage."""
        return primary(self.analysis.statement_by_id[passage].language)

    @cached_property
    def _number(self) -> Mapping[str, int]:
        """Where each statement stands among all."""
        return {statement.id: number for number, statement in enumerate(self.analysis.statements)}

    @cached_property
    def _words(self) -> tuple[tuple[str, ...], ...]:
        """The roots of each statement's words, in its own language."""
        return tuple(roots(statement.text, primary(statement.language)) for statement in self.analysis.statements)

    @cached_property
    def _postings(self) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
        """Root → document → its statements that have it."""
        found: dict[str, dict[str, list[int]]] = {}
        for number, statement in enumerate(self.analysis.statements):
            for root in sorted(set(self._words[number])):
                found.setdefault(root, {}).setdefault(statement.document_id, []).append(number)
        return {root: {key: tuple(value) for key, value in held.items()} for root, held in found.items()}

    def stands(self, wording: str, document_ids: Iterable[str], *, language: str, close: bool = False, whole: bool = False) -> bool:
        """Whether the words of a wording stand together in these documents, which are in its language.

        Nearly all of them in one statement, or most of a short one's close to each other: in twice as many words as it has. Each counts
        as much as it is rare: that "two" and "countries" stand side by side says little. `close`: all of them close to each other;
        `whole`: nearly all of them, however short it is.
        """
        wanted = sorted(set(content(wording, language)))
        weights = {root: self._weights.get(root, log(len(self.analysis.statements) + 1)) for root in wanted}
        total = sum(weights.values())
        most, few = self.settings.loosely * total, self.settings.closely * total
        if len(wanted) > self.settings.closely_words or whole:
            few = most
        if close:
            most, few = 2 * total, total - _LEAST
        held = [(weights[root], self._postings.get(root, {})) for root in wanted]
        for document_id in document_ids:
            here = [(weight, where[document_id]) for weight, where in held if document_id in where]
            if sum(weight for weight, _ in here) < min(most, few):
                continue
            found: dict[int, float] = {}
            for weight, numbers in here:
                for number in numbers:
                    found[number] = found.get(number, 0.0) + weight
            for number, weight in sorted(found.items()):
                if weight >= most or (weight >= few and self._is_close(number, weights, few)):
                    return True
        return False

    def most(self, wording: str, document_id: str, *, language: str) -> float:
        """The greatest share of a wording's words, each by what it says, in one statement of a document."""
        wanted = sorted(set(content(wording, language)))
        found: dict[int, float] = {}
        for name in wanted:
            for number in self._postings.get(name, {}).get(document_id, ()):
                found[number] = found.get(number, 0.0) + self.weight(name)
        return max(found.values(), default=0.0) / (sum(map(self.weight, wanted)) or 1.0)

    def says(self, wording: str, document_ids: Iterable[str], *, language: str) -> bool:
        """Whether these documents have a wording: its words in its order, small words and inflection apart."""
        wanted = roots(wording, language)
        held = [self._postings.get(root, {}) for root in sorted(set(wanted))]
        for document_id in document_ids:
            if not held or any(document_id not in where for where in held):
                continue
            for number in sorted(set.intersection(*(set(where[document_id]) for where in held))):
                words = self._words[number]
                if any(words[place : place + len(wanted)] == wanted for place in range(len(words) - len(wanted) + 1)):
                    return True
        return False

    @cached_property
    def _having(self) -> Mapping[str, int]:
        """How many statements have each root."""
        return {root: sum(map(len, held.values())) for root, held in self._postings.items()}

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """How much each root says: less the more statements have it; a little in any case."""
        total = len(self.analysis.statements) + 1
        return {root: log(total / (count + 1)) + _LEAST for root, count in self._having.items()}

    def weight(self, root: str) -> float:
        """How much a root says; something also where there are few statements and all have it."""
        return log((len(self.analysis.statements) + 2) / (self._having.get(root, 0) + 1))

    def _is_close(self, number: int, weights: Mapping[str, float], least: float) -> bool:
        """Whether two of these words or more, of at least this weight, stand in a stretch of a statement twice their number long."""
        words = self._words[number]
        for place in range(max(1, len(words) - len(weights) + 1)):
            held = weights.keys() & set(words[place : place + 2 * len(weights)])
            if len(held) >= min(2, len(weights)) and sum(weights[root] for root in sorted(held)) >= least:
                return True
        return False

    def lists(self, items: Sequence[str], document_ids: Iterable[str], *, language: str) -> bool:
        """Whether half of the members of a longer list stand in one statement of these documents."""
        found: Counter[int] = Counter()
        if len(items) < self.settings.long_list:
            return False
        documents = tuple(document_ids)
        for item in items:
            held = [self._postings.get(root, {}) for root in sorted(set(roots(item, language)))]
            for document_id in documents:
                found.update(set.intersection(*(set(where.get(document_id, ())) for where in held)) if held else ())
        return bool(found) and max(found.values()) >= self.settings.members_kept * len(items)

    def beside(self, attestation: Attestation) -> frozenset[str]:
        """The words around an attestation."""
        statement = self.analysis.statement_by_id[attestation.passage_id]
        start, end = attestation.start - statement.start, attestation.end - statement.start
        reach, language = self.settings.beside_words, primary(statement.language)
        before = roots_between(statement.text, language, 0, start)
        after = roots_between(statement.text, language, end, len(statement.text))
        return frozenset((*before[-reach:], *after[:reach]))
