"""Whole reports on the open corpora: how the time is spent, and the score of the product's own corpus against hand-made gold."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmark.corpora import copy, names
from tests.benchmark.measure import quick

_OWN = Path(__file__).parents[2] / "corpus"


def run(folder: Path) -> Iterator[str]:
    """A line per corpus, then the scores."""
    with tempfile.TemporaryDirectory() as place:
        yield f"{'corpus':14} {'characters':>10} {'characters/s':>12} {'again':>7}  told at the end"
        chosen = [name for name in names(folder) if not quick() or name == "fomc_lrg"]
        for name in (None, *chosen):
            source = _OWN if name is None else copy(folder, name, Path(place) / "corpora" / name)
            yield _line(name or "(own)", source, Path(place) / "reports" / source.name, Path(place) / "cache")
        scorer = folder / "bench" / "score_report.py"
        if scorer.is_file():
            data = Path(place) / "reports" / _OWN.name / "data"
            yield from _run(sys.executable, str(scorer), str(data), str(_OWN / "texts"))[0].splitlines()


def _line(name: str, source: Path, target: Path, cache: Path) -> str:
    size = sum(len(path.read_text(encoding="utf-8", errors="replace")) for path in source.rglob("*.txt"))
    target.parent.mkdir(exist_ok=True)
    _, told, first = _report(source, target, cache)
    _, _, second = _report(source, target, cache)
    return (
        f"{name:14} {size:10,} {size / first:12,.0f} {second / first:7.1%}  {told.splitlines()[-1].rpartition(' in ')[0] if told else ''}"
    )


def _report(source: Path, target: Path, cache: Path) -> tuple[str, str, float]:
    began = time.perf_counter()
    out, told = _run(sys.executable, "-m", "analyzer", "report", str(source), "--out", str(target), cache=cache)
    return out, told, time.perf_counter() - began


def _run(*command: str, cache: Path | None = None) -> tuple[str, str]:
    environment = {**os.environ, **({"PHRASING_CACHE": str(cache)} if cache else {})}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    return done.stdout, done.stderr if done.returncode == 0 else f"failed: {done.stderr}"
