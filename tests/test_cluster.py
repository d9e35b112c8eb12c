"""The same calls on other machines; here, on two processes of this one."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from analyzer import cluster, export, pipeline
from analyzer.analysis import Analysis
from analyzer.cache import Cache, plain_json
from analyzer.cli.reporting import report
from analyzer.cluster import on_cluster
from analyzer.corpus import load_corpus
from analyzer.errors import AnalyzerError
from analyzer.model import Notice

TOWNS = Path(__file__).parent / "gold" / "corpus"


@pytest.fixture(scope="module")
def two_workers() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        yield local


def _once(mark: str, number: int) -> tuple[int, ...]:
    """Ends the worker that is the first to be asked; a second one answers."""
    if not Path(mark).exists():
        Path(mark).write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return number, number + 1


def _fails(number: int) -> tuple[Notice, ...]:
    raise AnalyzerError(f"fault {number}")


def test_a_cluster_gives_the_bytes_of_a_local_run(two_workers: Any, towns_analysis: Analysis) -> None:
    """All data files of a corpus are the same, whoever answered the calls."""
    with on_cluster(two_workers.scheduler_address) as keep:
        found = pipeline.analyze(load_corpus(TOWNS), keep=keep)
    assert found.collations
    assert export.data_files(found) == export.data_files(towns_analysis)


def test_answers_stand_in_the_order_of_the_calls_and_are_kept(two_workers: Any, tmp_path: Path) -> None:
    """However many calls there are; what is known is not sent again."""
    calls = [partial(_pair, number) for number in range(40)]
    with on_cluster(two_workers.scheduler_address, cache=Cache(tmp_path)) as keep:
        assert keep(calls) == [(number, number + 1) for number in range(40)]
    assert all(Cache(tmp_path).known(cluster.name_of(call), call) == call() for call in calls)


def _pair(number: int) -> tuple[int, ...]:
    return number, number + 1


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signal")
def test_a_killed_worker_changes_nothing(two_workers: Any, tmp_path: Path) -> None:
    """What a lost worker had in hand another one answers."""
    mark = tmp_path / "killed"
    with on_cluster(two_workers.scheduler_address) as keep:
        assert keep(partial(_once, str(mark), number) for number in range(20)) == [(number, number + 1) for number in range(20)]
    assert mark.exists()


def test_a_fault_of_the_input_stays_one(two_workers: Any) -> None:
    """What a call raises on a worker is raised here."""
    with on_cluster(two_workers.scheduler_address) as keep, pytest.raises(AnalyzerError, match="fault 7"):
        keep([partial(_fails, 7)])


def test_a_worker_with_another_program_is_not_believed(two_workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers of another version are refused, and the message says what to install."""
    monkeypatch.setattr(cluster, "program", lambda: "another")
    with on_cluster(two_workers.scheduler_address) as keep, pytest.raises(AnalyzerError, match="another version of the program"):
        keep([partial(_pair, 1)])


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense", "other://127.0.0.1:9"])
def test_a_scheduler_that_does_not_answer_is_named(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message holds the address and how to start a scheduler."""
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    with pytest.raises(AnalyzerError, match=f"--scheduler {address}: no scheduler answers there; start one"), on_cluster(address):
        pass


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without Dask the message says how to get it, and nothing is written."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(AnalyzerError, match=r"Dask is not installed; install it .*\[cluster\]"):
        report([TOWNS], out=tmp_path / "out", quiet=True, cached=False, scheduler="tcp://127.0.0.1:9")
    assert not (tmp_path / "out").exists()


def test_what_travels_is_read_as_the_cache_reads() -> None:
    """An answer of the wrong type is refused."""
    with pytest.raises(ValueError, match="instead of"):
        cluster.result_of(partial(_pair, 1), plain_json("no numbers"))
