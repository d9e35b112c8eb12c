"""Megabytes a second through zones and statements, beside sentence splitters alone: nltk's Punkt and nupunkt.

The peers do less: they find sentences, but neither furniture nor statements inside a sentence.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from nltk.tokenize.punkt import PunktSentenceTokenizer

from analyzer.model import Corpus
from analyzer.pipeline import read_statements
from tests.benchmark.corpora import read
from tests.benchmark.measure import quick


def run(folder: Path) -> Iterator[str]:
    """One line per corpus and tool."""
    yield f"{'corpus':14} {'tool':22} {'pieces':>8} {'MB/s':>8} {'times ours':>10}"
    for name in ("fomc",) if quick() else ("fomc", "ungd_vietnam", "tos_facebook", "vi_sapxep"):
        with tempfile.TemporaryDirectory() as place:
            corpus = read(folder, name, Path(place) / name)
        megabytes = sum(len(document.text.encode()) for document in corpus.documents) / 1e6
        ours = 0.0
        for tool, split in _tools().items():
            began = time.process_time()
            pieces = split(corpus)
            speed = megabytes / (time.process_time() - began)
            ours = ours or speed
            yield f"{name:14} {tool:22} {pieces:8,} {speed:8.2f} {speed / ours:10.1f}"


def _tools() -> dict[str, Callable[[Corpus], int]]:
    punkt = PunktSentenceTokenizer()
    tools: dict[str, Callable[[Corpus], int]] = {
        "zones and statements": lambda corpus: len(read_statements(corpus).statements),
        "nltk Punkt": lambda corpus: sum(len(list(punkt.span_tokenize(document.text))) for document in corpus.documents),
    }
    if find_spec("nupunkt"):
        from nupunkt import sent_tokenize  # noqa: PLC0415 a peer, installed for measuring only

        sent_tokenize("It loads its model first. Then it works.")
        tools["nupunkt"] = lambda corpus: sum(len(sent_tokenize(document.text)) for document in corpus.documents)
    return tools
