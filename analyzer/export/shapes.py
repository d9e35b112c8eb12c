"""What a table is: columns with meaning and type, keys, references, and the function that gives its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from analyzer.analysis import Analysis
from analyzer.export.rows import Row


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: str
    """A Frictionless field type: string, integer, number, boolean, array or object (both as JSON)."""
    meaning: str
    wording: bool = False
    """Whether it repeats words of a source text."""
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One data file."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Callable[[Analysis], Iterator[Row]]
    key: tuple[str, ...] = ()
    """Columns that tell the rows apart."""
    refers: tuple[tuple[str, str, str], ...] = ()
    """Column, table and column it refers to; an empty cell refers to nothing."""

    def withheld_rows(self, analysis: Analysis) -> Iterator[Row]:
        """The rows with every cell emptied that repeats words of a source."""
        hidden = tuple(column.wording for column in self.columns)
        for row in self.rows(analysis):
            yield tuple(None if hide else value for hide, value in zip(hidden, row, strict=True))


_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
DOCUMENT = ("document_id", "documents", "document_id")
PASSAGE = ("passage_id", "statements", "passage_id")
FAMILY = ("family_id", "families", "family_id")


def words(name: str, meaning: str, *, wording: bool = False) -> Column:
    """A column of text."""
    return Column(name, "string", meaning, wording)


def date(name: str, meaning: str) -> Column:
    """A column of dates."""
    return Column(name, "string", f"{meaning}; YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known", pattern=_DATE)


def whole(name: str, meaning: str) -> Column:
    """A column of whole numbers."""
    return Column(name, "integer", meaning)


def number(name: str, meaning: str) -> Column:
    """A column of figures."""
    return Column(name, "number", meaning)


def flag(name: str, meaning: str) -> Column:
    """A column of true and false."""
    return Column(name, "boolean", meaning)


def many(name: str, meaning: str, *, wording: bool = False) -> Column:
    """A column of lists, written as JSON."""
    return Column(name, "array", f"{meaning} (JSON list)", wording)


def record(name: str, meaning: str, *, wording: bool = False) -> Column:
    """A column of objects, written as JSON."""
    return Column(name, "object", f"{meaning} (JSON object)", wording)


START = whole("start", "first code point in the decoded source")
END = whole("end", "code point after the last; text[start:end] is the quoted text")
