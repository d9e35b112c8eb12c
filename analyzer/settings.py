"""Every threshold: its default, its meaning, its range. A tunable number that is not here does not exist.

    Settings
    ├── zones      what counts as repetition
    ├── segment    where a statement is too long
    ├── align      when two statements correspond
    ├── diff       when an edit is readable
    ├── formulas   what is a set phrase
    └── findings   what is worth telling

Every section is frozen and checked on construction.

>>> Settings().align.top_k > 0
True
>>> AlignSettings(top_k=0)
Traceback (most recent call last):
    ...
analyzer.errors.SettingsError: settings.align.top_k: 0 is out of range; give a value from 1 to 1000
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields
from typing import Any, ClassVar, TypeVar

from analyzer.errors import SettingsError

_Number = TypeVar("_Number", int, float)


def _setting(default: _Number, meaning: str, low: _Number, high: _Number) -> _Number:
    """A number with its meaning and the range (inclusive) in which it makes sense."""
    value: _Number = field(default=default, metadata={"meaning": meaning, "low": low, "high": high})
    return value


@dataclass(frozen=True, slots=True)
class _Section:
    section: ClassVar[str] = ""

    def __post_init__(self) -> None:
        for item in fields(self):
            low, high = item.metadata["low"], item.metadata["high"]
            value = getattr(self, item.name)
            if not low <= value <= high:
                raise SettingsError(
                    f"{value} is out of range",
                    place=f"settings.{self.section}.{item.name}",
                    remedy=f"give a value from {low} to {high}",
                )


@dataclass(frozen=True, slots=True)
class ZoneSettings(_Section):
    """What counts as repetition."""

    section: ClassVar[str] = "zones"
    repeat_documents: int = _setting(3, "documents that share a short line before it counts as site furniture", 2, 10_000)


@dataclass(frozen=True, slots=True)
class SegmentSettings(_Section):
    """Where a statement is long enough to be looked at."""

    section: ClassVar[str] = "segment"
    long_statement: int = _setting(120, "words from which a statement is listed as very long", 20, 10_000)


@dataclass(frozen=True, slots=True)
class AlignSettings(_Section):
    """When two statements correspond."""

    section: ClassVar[str] = "align"
    top_k: int = _setting(10, "candidates kept per statement", 1, 1000)
    least_similarity: float = _setting(0.02, "similarity below which a pair is not looked at", 0.0001, 1.0)
    least_confidence: float = _setting(0.5, "confidence from which a candidate is called a link", 0.0, 1.0)
    pairs_of_periods: int = _setting(36, "pairs of documents compared between two periods before only neighbours in time are", 1, 10_000)


@dataclass(frozen=True, slots=True)
class DiffSettings(_Section):
    """When an edit is readable."""

    section: ClassVar[str] = "diff"


@dataclass(frozen=True, slots=True)
class FormulaSettings(_Section):
    """What is a set phrase."""

    section: ClassVar[str] = "formulas"


@dataclass(frozen=True, slots=True)
class FindingSettings(_Section):
    """What is worth telling."""

    section: ClassVar[str] = "findings"
    shown: int = _setting(40, "findings listed at most", 1, 10_000)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of an analysis."""

    zones: ZoneSettings = ZoneSettings()
    segment: SegmentSettings = SegmentSettings()
    align: AlignSettings = AlignSettings()
    diff: DiffSettings = DiffSettings()
    formulas: FormulaSettings = FormulaSettings()
    findings: FindingSettings = FindingSettings()

    def entries(self) -> Iterator[tuple[str, int | float, str, str]]:
        """Name, value, meaning and range of every setting, in order of declaration.

        >>> next(Settings().entries())[0]
        'zones.repeat_documents'
        """
        for part in fields(self):
            section = getattr(self, part.name)
            for item in _numbers(section):
                low, high = item.metadata["low"], item.metadata["high"]
                yield f"{part.name}.{item.name}", getattr(section, item.name), item.metadata["meaning"], f"{low} to {high}"


def _numbers(section: _Section) -> tuple[Field[Any], ...]:
    return fields(section)
