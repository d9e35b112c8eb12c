"""What findings ask of the texts of one language: what answers to a passage, and what a wording is worth.

wording    “priceless common asset”       a modifier is not its end, a comma does not go on, four content words
instead    the aligned statement has “invaluable common asset”
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import log2

from analyzer.findings.across import across
from analyzer.findings.rarity import shared
from analyzer.findings.texts import Texts
from analyzer.findings.words import Word, find, key, neighbour, stretch, words
from analyzer.lexicon.phrases import ADJECTIVE_ENDINGS, NOT_ADJECTIVES
from analyzer.lexicon.small_words import CONJUNCTIONS
from analyzer.model import Alignment, Relation

_MARKS = frozenset("“”„«»\"‘’'")


class Scene(Texts):
    """The part of an analysis that is in one language, with the lookups that findings share."""

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
        for held, tokens, (_, end) in self._places(text):
            yield held[tokens[end].start : tokens[end].end] if end < len(tokens) else ""

    def is_fragment(self, text: str) -> bool:
        """Whether a wording that recurs stands beside one and the same content word wherever it stands: it is part of a longer one."""
        sides = zip(*self._neighbours(text), strict=True)
        return any(len(side) > 1 and len(set(side)) == 1 and bool(side[0]) for side in sides)

    def _neighbours(self, text: str) -> list[tuple[str, str]]:
        """Stems of the content words that stand next to each place of a wording; empty behind a mark or a small word."""
        return [
            (neighbour(held, tokens, start - 1, start, self.language), neighbour(held, tokens, end, end, self.language))
            for held, tokens, (start, end) in self._places(text)
        ]

    def _places(self, text: str) -> Iterator[tuple[str, tuple[Word, ...], tuple[int, int]]]:
        """Each place of a wording: the statement, its words, and which of them the wording takes."""
        sought = self.key(text).split()
        for name in self.occurrences(text) if sought else ():
            held = self.analysis.statement_by_id[name].text
            tokens = words(held, self.language)
            keys = [word.key for word in tokens]
            for start in range(len(keys) - len(sought) + 1):
                if keys[start : start + len(sought)] == sought:
                    yield held, tokens, (start, start + len(sought))
