"""A document's paragraphs with the decisions made so far: the desk at which the rules work."""

from __future__ import annotations

import re
from functools import cached_property

from analyzer.lexicon.zone_lines import BULLET, LIST_MARKER, SENTENCE_END
from analyzer.lexicon.zone_structures import STRUCTURES
from analyzer.lexicon.zones import ZoneRule
from analyzer.model import CARRYING, Document, ZoneKind
from analyzer.normalize import fold
from analyzer.settings import ZoneSettings
from analyzer.zones.blocks import Block, read_blocks

_CONTENT_LETTERS = 4
_GOES_ON = frozenset(",;:，；：、؛،")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class Draft:
    """Paragraphs, and for each the kind, rule and reason once decided."""

    def __init__(self, document: Document, *, settings: ZoneSettings) -> None:
        self.document = document
        self.settings = settings
        self.blocks: tuple[Block, ...] = read_blocks(document.text, settings=settings)
        self.decisions: list[tuple[ZoneKind, str, str] | None] = [None] * len(self.blocks)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Per paragraph, its words without case, space and punctuation at the ends."""
        return tuple(" ".join(block.text.casefold().split()).strip(" .|*-–—") for block in self.blocks)

    @cached_property
    def prose(self) -> tuple[bool, ...]:
        """Per paragraph, whether it has the shape of running text."""
        return tuple(self._is_prose(index) for index in range(len(self.blocks)))

    @cached_property
    def numbers_lists(self) -> bool:
        """Whether the numbered paragraphs of this text are members of lists, not numbered running text."""
        lengths = sorted(len(block.text) for block in self.blocks if LIST_MARKER.match(block.text))
        return bool(lengths) and lengths[len(lengths) // 2] <= 4 * self.settings.short_line

    @cached_property
    def stops(self) -> bool:
        """Whether this text ends its sentences with a mark: Thai and some Lao texts do not."""
        long = [block for block in self.blocks if len(block.text) >= self.settings.prose_open]
        ended = sum(self.ends_as_sentence(block) or block.text[-1] in ",;:，；：" for block in long)
        return 2 * ended >= len(long)

    def length(self, index: int) -> int:
        """Characters, a Chinese or Japanese one for as much as it says."""
        text = self.blocks[index].text
        return len(text) if text.isascii() else len(text) + 2 * len(_DENSE.findall(text))

    def _is_prose(self, index: int) -> bool:
        block = self.blocks[index]
        if block.text[-1] in _GOES_ON:
            return self.length(index) >= self.settings.broken_line
        ended = self.ends_as_sentence(block) or not self.stops
        return self.length(index) >= (self.settings.prose_line if ended else self.settings.prose_open)

    def ends_as_sentence(self, block: Block) -> bool:
        """Whether the paragraph ends in a mark that ends sentences."""
        return SENTENCE_END.search(block.text[-12:]) is not None

    def is_short(self, index: int) -> bool:
        """Whether it can be a headline, heading or name: short, one line's worth, no sentence end."""
        block = self.blocks[index]
        longest = self.settings.short_line if self.stops else self.settings.short_line // 3
        if self.length(index) > longest or BULLET.match(block.text):
            return False
        return not self.ends_as_sentence(block) or block.text[-1] in "?!"

    def open_indices(self) -> list[int]:
        """Paragraphs not decided yet."""
        return [index for index, decision in enumerate(self.decisions) if decision is None]

    def decide(self, index: int, structure: str) -> None:
        """Decide by a structure of the lexicon; the first decision stands."""
        if self.decisions[index] is None:
            kind, reason = STRUCTURES[structure]
            self.decisions[index] = (kind, structure, reason)

    def apply(self, index: int, rule: ZoneRule) -> None:
        """Decide by a rule of the lexicon; the first decision stands."""
        if self.decisions[index] is None:
            self.decisions[index] = (rule.kind, rule.id, rule.reason)

    def kind(self, index: int) -> ZoneKind | None:
        """The kind decided so far."""
        decision = self.decisions[index]
        return decision[0] if decision else None

    def is_text(self, index: int) -> bool:
        """Whether it is running text as far as is known."""
        shaped = self.prose[index] or (
            len(self.blocks[index].text) >= self.settings.broken_line and LIST_MARKER.match(self.blocks[index].text)
        )
        return bool(shaped) and (self.decisions[index] is None or self.kind(index) in CARRYING)

    def head(self) -> int:
        """Index of the first running paragraph."""
        return next((index for index in range(len(self.blocks)) if self.is_text(index)), len(self.blocks))

    def tail(self) -> int:
        """Index after the last running paragraph; a text without any has no tail."""
        return next((index + 1 for index in range(len(self.blocks) - 1, -1, -1) if self.is_text(index)), len(self.blocks))


def content_words(text: str, language: str) -> frozenset[str]:
    """Folded words of four letters and more: what two wordings of one thing share."""
    words = (fold(word.strip(".,;:!?\"'“”‘’()|"), language) for word in text.split())
    return frozenset(word for word in words if len(word) >= _CONTENT_LETTERS)
