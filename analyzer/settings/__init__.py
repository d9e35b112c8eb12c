"""Every threshold: its default, its meaning, its range. A tunable number that is not here does not exist.

    Settings
    ├── zones      what counts as repetition
    ├── segment    where a statement is too long
    ├── align      when two statements correspond
    ├── diff       when an edit is readable
    ├── formulas   what is a set phrase
    ├── lineages   when one wording came from another
    ├── findings   what is worth telling
    ├── views      how much stands on a page
    └── citation   how much a citation says

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
from typing import Any

from analyzer.settings.of_formulas import FormulaSettings, LineageSettings
from analyzer.settings.of_reports import CitationSettings, FindingSettings, ViewSettings
from analyzer.settings.of_texts import AlignSettings, DiffSettings, SegmentSettings, ZoneSettings
from analyzer.settings.section import Section

__all__ = [
    "AlignSettings",
    "CitationSettings",
    "DiffSettings",
    "FindingSettings",
    "FormulaSettings",
    "LineageSettings",
    "SegmentSettings",
    "Settings",
    "ViewSettings",
    "ZoneSettings",
]


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of an analysis."""

    zones: ZoneSettings = field(default_factory=ZoneSettings)
    segment: SegmentSettings = field(default_factory=SegmentSettings)
    align: AlignSettings = field(default_factory=AlignSettings)
    diff: DiffSettings = field(default_factory=DiffSettings)
    formulas: FormulaSettings = field(default_factory=FormulaSettings)
    lineages: LineageSettings = field(default_factory=LineageSettings)
    findings: FindingSettings = field(default_factory=FindingSettings)
    views: ViewSettings = field(default_factory=ViewSettings)
    citation: CitationSettings = field(default_factory=CitationSettings)

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


def _numbers(section: Section) -> tuple[Field[Any], ...]:
    return fields(section)
