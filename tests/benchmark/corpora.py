"""Open corpora as corpus folders, and as many statements as a measurement needs.

manifest.jsonl   {"id": …, "date": …, "file": …}   →   corpus.toml
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from analyzer.corpus import load_corpus
from analyzer.model import Corpus

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_KEPT = ("id", "file", "title", "date", "language", "kind", "series")


def names(folder: Path) -> list[str]:
    """The corpora of a benchmark folder that have a manifest of dated texts."""
    return sorted(path.parent.name for path in folder.glob("corpora/*/manifest.jsonl") if (path.parent / "texts").is_dir())


def copy(folder: Path, name: str, target: Path) -> Path:
    """Write one of them to `target` as a corpus folder with a manifest of the product's own kind."""
    entries = []
    for line in (folder / "corpora" / name / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        entry["language"] = entry.get("lang", "en")
        entries.append({key: entry[key] for key in _KEPT if entry.get(key)})
    return write(target, name, [(entry, (folder / "corpora" / name / entry["file"]).read_text(encoding="utf-8")) for entry in entries])


def write(target: Path, name: str, documents: Sequence[tuple[dict[str, str], str]]) -> Path:
    """Write documents (what is known of them, text) as a corpus folder."""
    lines = [f"id = {json.dumps(name)}", f"title = {json.dumps(name)}"]
    for entry, text in documents:
        lines += ["", "[[documents]]", *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items())]
        path = target / entry["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    (target / "corpus.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return target


def read(folder: Path, name: str, target: Path) -> Corpus:
    """One of them, read."""
    return load_corpus(copy(folder, name, target))


def sentences(folder: Path | None) -> list[str]:
    """Sentences of the English corpora; without a folder, sentences of made-up words, distributed as in a language."""
    if folder is None:
        return _made_up(random.Random(0))  # noqa: S311 not for secrets
    found = []
    for name in ("ungd_vietnam", "fomc", "inaugural", "tos_facebook", "darwin"):
        for path in sorted((folder / "corpora" / name).glob("texts/*.txt")):
            found += [piece.strip() for piece in _SENTENCE.split(path.read_text(encoding="utf-8")) if 30 < len(piece) < 600]
    return found


def _made_up(rng: random.Random, *, size: int = 20_000, vocabulary: int = 50_000) -> list[str]:
    shares = list(accumulate(1 / (rank + 2.7) for rank in range(vocabulary)))
    lengths = [rng.randint(8, 40) for _ in range(size)]
    return [" ".join(f"w{word}" for word in rng.choices(range(vocabulary), cum_weights=shares, k=length)) for length in lengths]


def edited(base: Sequence[str], size: int, *, seed: int, share: float = 0.25) -> list[str]:
    """`size` sentences: `base` over and over, with a share of all words exchanged, in another order."""
    rng = random.Random(seed)  # noqa: S311 not for secrets
    words = [word for sentence in base for word in sentence.split()]
    found = [_edit(sentence, words, rng, share) for sentence in _round(base, size)]
    rng.shuffle(found)
    return found


def _round(base: Sequence[str], size: int) -> Iterator[str]:
    for number in range(size):
        yield base[number % len(base)]


def _edit(sentence: str, words: Sequence[str], rng: random.Random, share: float) -> str:
    return " ".join(rng.choice(words) if rng.random() < share else word for word in sentence.split())
