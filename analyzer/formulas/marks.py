"""The smallest parts that set phrases are made of: words and list marks, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """What a grain does in a phrase."""

    CONTENT = "content"
    FUNCTION = "function"
    PERSON = "person"
    """Part of a person's name or title."""
    FRAME = "frame"
    """Who says it, and the verb of saying: "the two sides agreed"."""
    AND = "and"
    COMMA = "comma"
    QUOTE = "quote"
    """A quotation mark: list members do not run over it."""
    BREAK = "break"
    """No phrase runs over it."""


@dataclass(frozen=True, slots=True)
class Grain:
    """A word or list mark."""

    start: int
    """Offset in the document."""
    end: int
    text: str
    key: str
    """Folded: equal for spellings that never differ in meaning."""
    stem: str
    mark: Mark


WORDS = frozenset({Mark.CONTENT, Mark.FUNCTION, Mark.PERSON, Mark.FRAME, Mark.AND})
"""Marks of words, as against commas and breaks."""
