"""Processor seconds and memory of one task, in a process of its own."""

from __future__ import annotations

import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from typing import Any, NamedTuple


class Cost(NamedTuple):
    """What a task took, and what it gave back."""

    seconds: float
    """Of processor time, all threads, compiling and preparing not counted."""
    megabytes: float
    """At the highest, above what was there before it."""
    result: Any


def measure(prepare: Callable[..., Callable[[], Any]], *arguments: object) -> Cost:
    """Cost of calling what `prepare(*arguments)` returns. The result must be small enough to be sent."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_measure, (prepare, arguments))


def _measure(prepare: Callable[..., Callable[[], Any]], arguments: tuple[object, ...]) -> Cost:
    task = prepare(*arguments)
    before, began = _peak(), time.process_time()
    result = task()
    return Cost(time.process_time() - began, _peak() - before, result)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def quick() -> bool:
    """Whether smaller sizes were asked for."""
    return bool(os.environ.get("PHRASING_BENCH_QUICK"))
