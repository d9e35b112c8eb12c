"""What a document without a formula says in the statements that answer to those which carry it.

    carrier   the two sides agreed to maintain political stability, and [social order and safety] in each country
    host      contributing to maintaining political stability in each country            its clause, without the formula
              ensuring safety and order, and maintaining political stability             its matter, in other words
              to strengthen cooperation in defence in each country                       another part of the sentence: no clause of it

Words count as much as they are rare: that two statements both say "the two sides agreed" shows no common clause. The words that
stand next to a formula count, on both of its sides, since a sentence has many parts and only one of them has the formula.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import regex

from analyzer.analysis import Analysis
from analyzer.lexicon.phrase_edges import PREPOSITIONAL_NOUNS
from analyzer.lineages.around import matter_between
from analyzer.lineages.chains import chain_statements
from analyzer.lineages.ground import Ground
from analyzer.lineages.left_out import left_out
from analyzer.lineages.roots import content, root
from analyzer.model import Attestation, Family, Presence
from analyzer.names import is_name
from analyzer.normalize import fold, is_stop_word, primary

_FEW = 2
"""Words that are more than one: a single word in common is no clause, and a single word no formula."""
_BORDER = regex.compile(r"[,;:.!?()\[\]—–、，；。]")
"""What ends the phrase that a formula stands in."""
_SEEN = 3
"""Attestations that are compared with a host word by word: the last ones."""
_HALF = 0.5
"""Of the words that stand together in a document: who has more than half of a wording has said it, if otherwise."""

Links = Mapping[str, tuple[tuple[str, float], ...]]
"""Statement → the statements linked to it, with the confidence of each link."""


@dataclass(frozen=True)
class Hosts:
    """What is the same for all families."""

    analysis: Analysis

    @cached_property
    def words(self) -> Ground:
        """Where words stand together."""
        return Ground(self.analysis)

    @cached_property
    def links(self) -> Links:
        """All links of each statement."""
        found: dict[str, list[tuple[str, float]]] = {}
        for link in self.analysis.alignments:
            found.setdefault(link.earlier_id, []).append((link.later_id, link.confidence))
            found.setdefault(link.later_id, []).append((link.earlier_id, link.confidence))
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _standing(self) -> Mapping[str, tuple[tuple[int, int, str], ...]]:
        """Passage → where formulas stand in it: start, end, family."""
        found: dict[str, list[tuple[int, int, str]]] = {}
        for family in self.analysis.families:
            for one in family.attestations:
                found.setdefault(one.passage_id, []).append((one.start, one.end, family.id))
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _documents(self) -> Mapping[str, frozenset[str]]:
        """Family → the documents that have it."""
        return {family.id: frozenset(one.document_id for one in family.attestations) for family in self.analysis.families}

    @cached_property
    def _chain(self) -> Mapping[str, tuple[str, ...]]:
        """Passage → the other passages of its chain, as far as each link of it is sure."""
        found: dict[str, tuple[str, ...]] = {}
        for chain in chain_statements(self.analysis):
            run: list[str] = []
            for one, other in pairwise((*chain.statement_ids, "")):
                run.append(one)
                if not self._is_sure(one, other):
                    found.update((name, tuple(run)) for name in run)
                    run = []
        return found

    def _is_sure(self, one: str, other: str) -> bool:
        sure = self.analysis.settings.findings.host_confidence
        return any(name == other and confidence >= sure for name, confidence in self.links.get(one, ()))

    def answers(self, family: Family) -> dict[str, tuple[Presence, tuple[str, ...]]]:
        """For each document without the family that answers to its clause: what it says, and in which statements.

        What answers is linked to a statement with the family, or is the same statement further along its chain.
        """
        having = {one.document_id for one in family.attestations}
        linked: dict[str, dict[str, list[Attestation]]] = {}
        near: dict[str, dict[str, None]] = {}
        sure = self.analysis.settings.findings.host_confidence
        for attestation in family.attestations:
            direct = self.links.get(attestation.passage_id, ())
            for other, confidence in (*direct, *((name, 1.0) for name in self._chain.get(attestation.passage_id, ()))):
                document_id = self.analysis.statement_by_id[other].document_id
                if document_id in having:
                    continue
                near.setdefault(document_id, {})[other] = None
                held = linked.setdefault(document_id, {})
                if confidence >= sure and attestation not in held.get(other, ()):  # a doubtful link is no host
                    held.setdefault(other, []).append(attestation)
        languages = {key: primary(self.analysis.document_by_id[key].language) for key in linked}
        asked = {language: _Asked(family, language, self._standing) for language in sorted(set(languages.values()))}
        found = {key: self._answer(asked[languages[key]], key, hosts, near=tuple(near[key])) for key, hosts in linked.items() if hosts}
        return {key: answer for key, answer in found.items() if answer}

    def _answer(
        self, asked: _Asked, document_id: str, hosts: Mapping[str, Sequence[Attestation]], *, near: Sequence[str]
    ) -> tuple[Presence, tuple[str, ...]] | None:
        """What a document says in `hosts` (statement → attestations it surely answers to); nothing where no clause of the family is there.

        `near`: all statements that answer to the family, surely or not.
        """
        wordings, language = asked.wordings, asked.language
        if asked.telling and not any(self.words.stands(wording, (document_id,), language=language, whole=True) for wording in wordings):
            without = tuple(name for name, carried in hosts.items() if any(self._leaves_out(one, name) for one in carried[-_SEEN:]))
            if without:
                return Presence.HOST_WITHOUT, without
        held = {name: self._content(name) for name in near}
        saying = tuple(name for name in near if any(self._says(held[name], wanted) for wanted in wordings.values()))
        if saying:
            return Presence.OTHER_WORDS, tuple(name for name in saying if name in hosts) or saying
        found = tuple(name for name, carried in hosts.items() if any(self._has_clause(one, held[name]) for one in carried))
        if not found:
            return None
        # What stands elsewhere in the document is not missing from it.
        elsewhere = not asked.telling or self._stands(asked, document_id)
        return (Presence.OTHER_WORDS if elsewhere else Presence.HOST_WITHOUT), found

    def _leaves_out(self, attestation: Attestation, host: str) -> bool:
        """Whether a statement is a version of that of an attestation but for words of the formula."""
        statement = self.analysis.statement_by_id[attestation.passage_id]
        place = attestation.start - statement.start, attestation.end - statement.start
        return bool(left_out(statement.text, place, self.analysis.statement_by_id[host].text, language=primary(statement.language)))

    def _says(self, held: Collection[str], wanted: Collection[str]) -> bool:
        """Whether a statement has so much of a wording that it says the matter."""
        return self._share(held, wanted) >= self.analysis.settings.lineages.gist

    def _share(self, held: Collection[str], wanted: Collection[str]) -> float:
        """Share of the wanted words that are held, each by what it says."""
        whole = sum(map(self.words.weight, sorted(wanted)))
        return sum(self.words.weight(name) for name in sorted(wanted) if name in held) / whole if whole else 0.0

    def _stands(self, asked: _Asked, document_id: str) -> bool:
        """Whether the formula, most of one of its wordings, or a formula that is a good part of it, stands anywhere in a document."""
        if any(self.words.stands(wording, (document_id,), language=asked.language) for wording in asked.wordings):
            return True
        if any(self.words.most(wording, document_id, language=asked.language) >= _HALF for wording in asked.wordings):
            return True
        return any(document_id in self._documents[inner] and self._says(part, whole) for inner, part, whole in asked.within)

    def _has_clause(self, attestation: Attestation, host: Collection[str]) -> bool:
        """Whether a statement has the words next to an attestation: most of those within its phrase on either side, each by what it says.

        Where marks stand next to it, as round the member of a list, the words beyond them are asked for.
        """
        statement = self.analysis.statement_by_id[attestation.passage_id]
        start, end = attestation.start - statement.start, attestation.end - statement.start
        language, reach = primary(statement.language), self.analysis.settings.lineages.beside_words
        text, whole = statement.text, len(statement.text)
        own = frozenset(content(attestation.text, language))
        sides = matter_between(text, language, 0, start), matter_between(text, language, end, whole)
        if len(own) > sum(map(len, sides)):
            return False  # the formula is the clause
        borders = _borders(text)
        left, right = bisect_right(borders, start - 1), bisect_left(borders, end)
        opens, closes = borders[left - 1] + 1 if left else 0, borders[right] if right < len(borders) else whole
        phrase = matter_between(text, language, opens, start), matter_between(text, language, end, closes)
        before, after = phrase if sum(map(len, phrase)) >= _FEW else sides
        asked = [names for names in (before[-reach:][::-1], after[:reach]) if set(names) - own]
        enough = sum(len(set(names) & set(host)) for names in asked) >= _FEW
        return enough and all(self._stands_by(names, host, own) for names in asked)

    def _stands_by(self, names: Sequence[str], host: Collection[str], own: frozenset[str]) -> bool:
        """Whether a statement has most of the words on one side of a formula, from the nearest on, and one of the nearest."""
        others = [name for name in names if name not in own]
        return bool(set(others[:_FEW]) & set(host)) and self._share(host, frozenset(others)) >= _HALF

    def _content(self, name: str) -> frozenset[str]:
        statement = self.analysis.statement_by_id[name]
        return frozenset(content(statement.text, primary(statement.language)))


@dataclass(frozen=True)
class _Asked:
    """A family as the documents of one language are asked for it; found out once for all of them."""

    family: Family
    language: str
    standing: Mapping[str, Sequence[tuple[int, int, str]]]
    """Where formulas stand in each statement."""

    @cached_property
    def wordings(self) -> Mapping[str, frozenset[str]]:
        """Each wording with the roots of its content words."""
        return {form.text: frozenset(content(form.text, self.language)) for form in self.family.forms}

    @cached_property
    def telling(self) -> bool:
        """Whether the want of it tells something: of common words none is missed, and where one name is missing another is meant."""
        return all(_tells(wanted, self.language) for wanted in self.wordings.values()) and not _names(self.wordings, self.language)

    @cached_property
    def within(self) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
        """Formulas that stand inside this one, with their words and its: "priceless asset" in "a priceless asset and a law"."""
        found: dict[tuple[str, str, str], None] = {}
        for one in self.family.attestations:
            for start, end, other in self.standing.get(one.passage_id, ()):
                if other != self.family.id and one.start <= start and end <= one.end:
                    found[other, one.text[start - one.start : end - one.start], one.text] = None
        words = {text: frozenset(content(text, self.language)) for _, *texts in found for text in texts}
        return tuple((inner, words[text], words[whole]) for inner, text, whole in found)


@lru_cache(maxsize=5_000)
def _borders(text: str) -> tuple[int, ...]:
    """Where marks stand that end a phrase; each is one character."""
    return tuple(found.start() for found in _BORDER.finditer(text))


def _names(wordings: Iterable[str], language: str) -> bool:
    """Whether a formula is a name: where another is meant, the one that is missing is no silence."""
    held = ([word for word in wording.split() if not is_stop_word(fold(word, language), language)] for wording in wordings)
    return all(is_name(words, language, share=_HALF) for words in held)


def _tells(wanted: frozenset[str], language: str) -> bool:
    """Whether a wording has matter: more than one word that is neither small nor a noun of a complex preposition ("in the course of")."""
    grammar = {root(word, language) for word in PREPOSITIONAL_NOUNS.get(language, ())}
    return len(wanted - grammar) >= _FEW
