"""Three witnesses of one text, aligned and compared: processor seconds beside CollateX, where that finishes.

A tenth of the words of the second and third witness are exchanged, and some sentences change places. CollateX
gets two minutes for each length; passim runs on Spark and cannot be measured in one process.
"""

from __future__ import annotations

import multiprocessing
import random
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from analyzer.corpus import load_corpus
from analyzer.pipeline import align_documents, read_statements
from tests.benchmark.corpora import sentences, write
from tests.benchmark.measure import quick

_PATIENCE = 120
"""Seconds that a peer may take."""


def run(folder: Path | None) -> Iterator[str]:
    """A line per length and tool."""
    base = sentences(folder)
    yield f"{'words':>7} {'tool':12} {'seconds':>9} {'times ours':>10}"
    for words in (500, 1_000) if quick() else (500, 1_000, 2_000, 10_000, 50_000):
        witnesses = _witnesses(base, words)
        began = time.process_time()
        links = _align(witnesses)
        ours = time.process_time() - began
        yield f"{words:7,} {'phrasing':12} {ours:9.2f} {1:10.1f}  {links} links"
        if find_spec("collatex"):
            theirs = _within(_PATIENCE, witnesses)
            yield f"{words:7,} {'CollateX':12} " + (theirs if isinstance(theirs, str) else f"{theirs:9.2f} {theirs / ours:10.1f}")


def _witnesses(base: list[str], words: int) -> list[str]:
    rng = random.Random(words)  # noqa: S311 not for secrets
    first: list[str] = []
    while sum(len(sentence.split()) for sentence in first) < words:
        first.append(base[rng.randrange(len(base))])
    every = [word for sentence in base[:500] for word in sentence.split()]
    return ["\n\n".join(first), *("\n\n".join(_changed(first, every, rng)) for _ in range(2))]


def _changed(sentences: list[str], words: list[str], rng: random.Random) -> list[str]:
    found = [" ".join(rng.choice(words) if rng.random() < 0.1 else word for word in sentence.split()) for sentence in sentences]
    for _ in range(len(found) // 20):
        one, other = rng.randrange(len(found)), rng.randrange(len(found))
        found[one], found[other] = found[other], found[one]
    return found


def _align(witnesses: list[str]) -> int:
    documents = [
        ({"id": f"w{number}", "file": f"w{number}.txt", "title": f"witness {number}", "date": str(1900 + number)}, text)
        for number, text in enumerate(witnesses)
    ]
    with tempfile.TemporaryDirectory() as place:
        corpus = load_corpus(write(Path(place) / "corpus", "witnesses", documents))
    return len(align_documents(read_statements(corpus)).alignments)


def _within(patience: float, witnesses: list[str]) -> float | str:
    """Seconds that CollateX takes, or why there are none."""
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    process = context.Process(target=_collate, args=(witnesses, queue))
    process.start()
    process.join(patience)
    if process.is_alive():
        process.kill()
        process.join()
        return f"not finished in {patience:.0f} s"
    return float(queue.get()) if process.exitcode == 0 else "does not run here"


def _collate(witnesses: list[str], queue: object) -> None:
    from collatex import Collation, collate  # noqa: PLC0415 a peer, installed for measuring only

    began = time.process_time()
    collation = Collation()
    for name, text in zip("ABC", witnesses, strict=True):
        collation.add_plain_witness(name, text)
    collate(collation, segmentation=False)
    queue.put(time.process_time() - began)  # type: ignore[attr-defined]
