"""What a section of settings is: numbers, each with its meaning and the range in which it makes sense."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import ClassVar, TypeVar

from analyzer.errors import SettingsError

_Number = TypeVar("_Number", int, float)


def setting(default: _Number, meaning: str, low: _Number, high: _Number) -> _Number:
    """A number with its meaning and the range (inclusive) in which it makes sense."""
    value: _Number = field(default=default, metadata={"meaning": meaning, "low": low, "high": high})
    return value


@dataclass(frozen=True, slots=True)
class Section:
    """Numbers that belong together, checked when they are put together. Raises `SettingsError`."""

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
