"""The same calls on other machines: an existing Dask cluster answers what is not known yet.

    this process ── call, program ──→ scheduler ──→ worker   compare_pair(2019, 2024)
                 ←─ checked JSON ───           ←──  killed   the scheduler asks another one; nothing is lost
         │
         └→ the cache, as each answer arrives: an interrupted run goes on from there

Stages, order and bytes are those of a local run, since each answer depends on its call alone, is read
back as the cache reads its own entries (exact types, floats by their shortest digits), and comes only
from a worker that runs this very program. What travels is that JSON, not Parquet, and no folder need
be shared: an answer is one nested noun of a pair of documents, written and read whole and once, where
a format of columns would have to be flattened first and would save nothing; and a worker that dies
while it answers leaves no half-written file behind.

Needs the extra `cluster`, so Dask is imported only when a scheduler is named.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

from analyzer import __version__
from analyzer.cache import Cache, name_of, plain_json, program, result_of
from analyzer.errors import AnalyzerError, installing
from analyzer.keep import Keep

T = TypeVar("T")

_PATIENCE = 15
"""Seconds until a scheduler, and then a first worker, must have answered."""
_AHEAD = 8
"""Calls under way for each thread of the cluster: no worker waits, and only their texts are held at a time."""
_LIVES = 5
"""Times a call may fail before that counts."""


@contextmanager
def on_cluster(address: str, *, cache: Cache | None = None) -> Iterator[Keep]:
    """Answer calls on the cluster whose scheduler is at `address` (as in `tcp://host:8786`).

    Raises `AnalyzerError` when the extra is missing, nobody answers there, the workers run another
    program, or the cluster is lost in mid-run.
    """
    place = f"--scheduler {address}"
    distributed = _distributed(place)
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as fault:  # silence, or not an address
        remedy = "start one with `dask scheduler`, and workers with `dask worker`, or leave the option out"
        raise AnalyzerError("no scheduler answers there", place=place, remedy=remedy) from fault
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as fault:
            raise AnalyzerError("the scheduler has no workers", place=place, remedy=f"start some with `dask worker {address}`") from fault
        yield _Cluster(client, cache=cache, place=place).answers


def _distributed(place: str) -> ModuleType:
    try:
        return import_module("distributed")
    except ImportError as fault:
        raise AnalyzerError("Dask is not installed", place=place, remedy=installing("cluster")) from fault


class _Cluster:
    """Keeps as many calls under way as the cluster can use, and takes their answers in order."""

    def __init__(self, client: Any, *, cache: Cache | None, place: str) -> None:
        self._client, self._cache, self._place = client, cache, place

    def answers(self, calls: Iterable[partial[T]], /) -> list[T]:
        """A `Keep`."""
        found: list[T] = []
        waiting: deque[Callable[[], T]] = deque()
        ahead = _AHEAD * max(1, sum(self._client.nthreads().values()))
        for call in calls:
            waiting.append(self._begin(call))
            if len(waiting) > ahead:
                found.append(waiting.popleft()())
        return found + [take() for take in waiting]

    def _begin(self, call: partial[T]) -> Callable[[], T]:
        """Have a call answered unless its answer is known; the answer is there when what this returns is called."""
        key = name_of(call)
        if self._cache and (known := self._cache.known(key, call)) is not None:
            return lambda: known
        future = self._client.submit(_answer, call, program(), key=f"phrasing-{key}", retries=_LIVES)
        return lambda: self._taken(future, key, call)

    def _taken(self, future: Any, key: str, call: partial[T]) -> T:
        try:
            data: bytes | None = future.result()
        except Exception as fault:
            if not type(fault).__module__.startswith("distributed"):
                raise
            remedy = "see the logs of the workers; what was answered is kept, and the next run goes on from there"
            raise AnalyzerError("the cluster was lost", place=self._place, remedy=remedy) from fault
        if data is None:
            remedy = f"install phrasing {__version__} and the same libraries on all of them"
            raise AnalyzerError("a worker runs another version of the program", place=self._place, remedy=remedy)
        if self._cache:
            self._cache.write(key, data)
        return result_of(call, data)


def _answer(call: partial[Any], wanted: str) -> bytes | None:
    """On a worker: the result as JSON; None from another program than the one that asks."""
    return plain_json(call()) if program() == wanted else None
