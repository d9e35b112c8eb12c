"""Processor seconds of each stage at 1, 2, 4 and 8 times a corpus, and the exponent that fits them.

    copy 0   1978 … 2024      as it is
    copy 1   2078 … 2124      a tenth of its words exchanged, a century later, and so on

An exponent of 1 means twice the texts take twice the time; of 2, four times.
"""

from __future__ import annotations

import json
import random
import re
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from analyzer import export, report
from analyzer.corpus import load_corpus
from analyzer.pipeline import analyze
from tests.benchmark.corpora import write
from tests.benchmark.measure import quick

_NAME, _DOCUMENTS, _SHARE = "ungd_vietnam", 6, 0.1


def run(folder: Path) -> Iterator[str]:
    """One line per stage."""
    times = (1, 2, 4) if quick() else (1, 2, 4, 8)
    seconds = [_stages(folder, copies) for copies in times]
    yield f"{'stage':14} {'exponent':>8}   shares of the whole run at {', '.join(map(str, times))} times {_DOCUMENTS} speeches"
    wholes = [sum(one.values()) for one in seconds]
    for stage in seconds[0]:
        line = [one[stage] for one in seconds]
        shares = "  ".join(f"{part / whole:6.1%}" for part, whole in zip(line, wholes, strict=True))
        yield f"{stage:14} {_exponent(times, line):8.2f}   {shares}"
    yield f"{'whole run':14} {_exponent(times, wholes):8.2f}"


def _exponent(times: tuple[int, ...], seconds: list[float]) -> float:
    """The slope of log seconds over log size."""
    return float(np.polyfit(np.log(times), np.log(np.maximum(seconds, 1e-3)), 1)[0])


def _stages(folder: Path, copies: int) -> dict[str, float]:
    """Seconds of each stage, of the data files and of the pages."""
    with tempfile.TemporaryDirectory() as place:
        corpus = load_corpus(write(Path(place) / "corpus", "growth", list(_documents(folder, copies))))
    found: dict[str, float] = {}
    marks: list[tuple[str, float]] = []
    analysis = analyze(corpus, progress=lambda stage, *_: marks.append((stage, time.process_time())))
    marks.append(("data files", time.process_time()))
    export.data_files(analysis)
    marks.append(("pages", time.process_time()))
    report.render(analysis)
    marks.append(("", time.process_time()))
    for (stage, began), (_, ended) in pairwise(marks):
        found[stage] = found.get(stage, 0.0) + ended - began
    return found


def _documents(folder: Path, copies: int) -> Iterator[tuple[dict[str, str], str]]:
    source = folder / "corpora" / _NAME
    entries = [json.loads(line) for line in (source / "manifest.jsonl").read_text(encoding="utf-8").splitlines()][-_DOCUMENTS:]
    texts = [(source / entry["file"]).read_text(encoding="utf-8") for entry in entries]
    words = [word for text in texts for word in text.split()]
    for copy in range(copies):
        rng = random.Random(copy)  # noqa: S311 not for secrets
        for entry, text in zip(entries, texts, strict=True):
            date = f"{int(entry['date'][:4]) + 100 * copy}{entry['date'][4:]}"
            known = {"id": f"{entry['id']}-{copy}", "file": f"texts/{entry['id']}-{copy}.txt", "title": entry["title"], "date": date}
            yield known, text if copy == 0 else _edit(text, words, rng)


def _edit(text: str, words: list[str], rng: random.Random) -> str:
    return re.sub(r"\S+", lambda word: rng.choice(words) if rng.random() < _SHARE else word.group(), text)
