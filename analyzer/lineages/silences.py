"""Silence: a formula that is missing is evidence only where the very clause that carries it elsewhere is there.

elsewhere   "maintain political stability, and [social order and safety] in each country"
here        "maintaining political stability in each country"                  host without: this silence tells something
            "ensure safety and order in society, and political stability"      other words: its matter is there
            "cooperate in defence and security"                                host absent: another part of a linked statement

That two statements are linked says that they share something, not which part of them: so the words round the formula
must stand in the other statement, and the formula's own must not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.analysis import Analysis
from analyzer.lexicon.phrase_edges import PREPOSITIONAL_NOUNS
from analyzer.lineages.ground import Ground
from analyzer.lineages.roots import content, root
from analyzer.model import Attestation, Document, Family, Presence, Silence
from analyzer.normalize import primary

_FEW = 2
"""Words that are more than one: a single word in common is no clause, and a single word no formula."""
_Class = tuple[str, str, str]
"""Series, language and kind: whether documents can be compared depends on these alone."""


def find_silences(analysis: Analysis) -> tuple[Silence, ...]:
    """The matrix family × document without `HOST_ABSENT`: families in their order, documents by date.

    Where no host stands nothing follows, and in a long series that is nearly everywhere: a document
    without a cell is such a one. What remains grows with the attestations.
    """
    ground = _Ground(analysis)
    return tuple(cell for family in analysis.families for cell in _cells(ground, family, telling=True))


def silences_of(analysis: Analysis, family: Family) -> tuple[Silence, ...]:
    """One row of the whole matrix, for any family, mined or traced."""
    return tuple(_cells(_Ground(analysis), family, telling=False))


@dataclass(frozen=True)
class _Ground:
    """What is the same for all families."""

    analysis: Analysis

    @cached_property
    def words(self) -> Ground:
        """Where words stand together."""
        return Ground(self.analysis)

    @cached_property
    def links(self) -> Mapping[str, tuple[str, ...]]:
        """Statements surely aligned to each statement: a doubtful link is no host."""
        found: dict[str, list[str]] = {}
        sure = self.analysis.settings.findings.host_confidence
        for link in self.analysis.alignments:
            if link.confidence < sure:
                continue
            found.setdefault(link.earlier_id, []).append(link.later_id)
            found.setdefault(link.later_id, []).append(link.earlier_id)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each document stands among all."""
        return {document.id: number for number, document in enumerate(self.analysis.documents)}

    @cached_property
    def members(self) -> Mapping[_Class, tuple[str, ...]]:
        """Documents by class."""
        found: dict[_Class, list[str]] = {}
        for document in self.analysis.documents:
            found.setdefault(_class(document), []).append(document.id)
        return {key: tuple(value) for key, value in found.items()}


def _cells(ground: _Ground, family: Family, *, telling: bool) -> Iterable[Silence]:
    """The cells of a family by document; `telling`: without `HOST_ABSENT`."""
    carriers, counts = _carriers(family)
    hosts: dict[str, dict[str, list[Attestation]]] = {}
    for attestation in family.attestations:
        for other in ground.links.get(attestation.passage_id, ()):
            document_id = ground.analysis.statement_by_id[other].document_id
            if document_id not in counts:
                hosts.setdefault(document_id, {}).setdefault(other, []).append(attestation)
    answers = {key: answer for key, linked in hosts.items() if (answer := _answer(ground, family, key, linked))}
    attesting = {_class(ground.analysis.document_by_id[key]) for key in counts}
    silent = Presence.NOT_COMPARABLE, Presence.HOST_ABSENT
    absent = {
        key: silent[comparable]
        for kind, members in ground.members.items()
        if not (comparable := _comparable(kind, attesting)) or not telling
        for key in members
    }
    for key in sorted({*counts, *answers, *absent}, key=ground.place.__getitem__):
        if key in counts:
            yield Silence(family.id, key, Presence.PRESENT, counts[key], tuple(carriers[key]))
        elif key in answers:
            yield Silence(family.id, key, answers[key][0], 0, answers[key][1])
        else:
            yield Silence(family.id, key, absent[key], 0)


def _answer(
    ground: _Ground, family: Family, document_id: str, linked: Mapping[str, Sequence[Attestation]]
) -> tuple[Presence, tuple[str, ...]] | None:
    """What a document without the family says in the statements linked to those that carry it, and in which; None: nothing of that clause.

    `linked`: host → the attestations whose statements it is linked to.
    """
    share = ground.analysis.settings.lineages.version
    language = primary(ground.analysis.document_by_id[document_id].language)
    wordings = {form.text: frozenset(content(form.text, language)) for form in family.forms}
    held = {host: frozenset(content(ground.analysis.statement_by_id[host].text, language)) for host in linked}
    saying = tuple(
        host for host, words in held.items() if any(len(wanted & words) >= share * len(wanted) for wanted in wordings.values() if wanted)
    )
    if saying:
        return Presence.OTHER_WORDS, saying
    found = tuple(host for host, those in linked.items() if any(_has_clause(ground, one, held[host]) for one in those))
    if not found:
        return None
    # What stands elsewhere in the document is not missing from it, and of common words none is missed.
    elsewhere = any(ground.words.stands(wording, (document_id,), language=language) for wording in wordings)
    telling = all(_tells(wanted, language) for wanted in wordings.values())
    return (Presence.HOST_WITHOUT if telling and not elsewhere else Presence.OTHER_WORDS), found


def _has_clause(ground: _Ground, attestation: Attestation, host: frozenset[str]) -> bool:
    """Whether a statement has the clause of an attestation: enough of the words on either side of it, and more than one."""
    statement = ground.analysis.statement_by_id[attestation.passage_id]
    start, end = attestation.start - statement.start, attestation.end - statement.start
    settings, language = ground.analysis.settings.lineages, primary(statement.language)
    before, after = content(statement.text[:start], language), content(statement.text[end:], language)
    round_it = frozenset((*before[-settings.beside_words :], *after[: settings.beside_words])) - set(content(attestation.text, language))
    shared = len(round_it & host)
    return shared >= max(min(_FEW, len(round_it)), settings.version * len(round_it), 1)


def _tells(wanted: frozenset[str], language: str) -> bool:
    """Whether a wording has matter: more than one word that is neither small nor a noun of a complex preposition ("in the course of")."""
    grammar = {root(word, language) for word in PREPOSITIONAL_NOUNS.get(language, ())}
    return len(wanted - grammar) >= _FEW


def _carriers(family: Family) -> tuple[dict[str, dict[str, None]], dict[str, int]]:
    """Per document the statements that carry the family, and how often it stands there."""
    counts: dict[str, int] = {}
    carriers: dict[str, dict[str, None]] = {}
    for attestation in family.attestations:
        counts[attestation.document_id] = counts.get(attestation.document_id, 0) + 1
        carriers.setdefault(attestation.document_id, {})[attestation.passage_id] = None
    return carriers, counts


def _class(document: Document) -> _Class:
    return document.series, primary(document.language), document.kind


def _comparable(kind: _Class, attesting: Iterable[_Class]) -> bool:
    """Whether documents of a class are of a kind, language and series in which the formula is attested."""
    return any(kind[:2] == other[:2] and (not kind[2] or not other[2] or kind[2] == other[2]) for other in attesting)
