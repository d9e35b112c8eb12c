"""How a stage lets its pure functions be remembered, without knowing where or whether.

compare = keep(compare_pair)     with `as_is`: the function itself
                                 with a cache: the function that looks first whether it is known
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Keep(Protocol):
    """Turns a pure function of nouns into one that may remember its results."""

    def __call__(self, function: Callable[P, T], /) -> Callable[P, T]:
        """The same function; equal arguments may be answered without calling it."""


def as_is(function: Callable[P, T], /) -> Callable[P, T]:
    """Remembers nothing."""
    return function
