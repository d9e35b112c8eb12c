"""How a stage lets its pure calls be answered elsewhere, without knowing where: here, from memory, by other machines.

keep([partial(compare_pair, …2019, …2024), partial(compare_pair, …2024, …2025)])
    with `as_is`     calls one after the other
    with a cache     calls only what is not known from an earlier run
    with a cluster   sends what is not known to other processes
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Protocol, TypeVar

T = TypeVar("T")


class Keep(Protocol):
    """Answers calls of pure functions of nouns, in their order."""

    def __call__(self, calls: Iterable[partial[T]], /) -> list[T]:
        """What the calls return; equal calls may be answered without calling."""


def as_is(calls: Iterable[partial[T]], /) -> list[T]:
    """Calls, and remembers nothing."""
    return [call() for call in calls]
