"""Readability and speed of word diffs, beside difflib, diff-match-patch, redlines and git, on aligned sentence pairs.

    pair     "the rate of growth"  /  "a pace of growth"
    stretch  changed | kept | changed …            every tool's result is read as such stretches

Counted alike for all: changed stretches, the share of words they touch, kept islands of one or two stop
words between two changes, words cut in two, and pairs per second (tokenising included).

Ours classes and cleans what it finds, difflib gives opcodes and nothing more; what finding them takes is told apart, for both on units
that were read beforehand.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median
from typing import NamedTuple

from diff_match_patch import diff_match_patch
from redlines import Redlines

from analyzer.diff import edits
from analyzer.diff.script import compare
from analyzer.diff.units import read_units
from analyzer.model import EditClass, Operation
from analyzer.normalize import is_stop_word
from analyzer.settings import DiffSettings
from analyzer.tokens import TokenKind, tokenize

Pair = tuple[str, str, str]
"""Earlier text, later text, language."""
Stretches = list[tuple[bool, str, str]]
"""Kept or not, earlier text, later text."""

_WORD = re.compile(r"\S+")


class Score(NamedTuple):
    """What one tool did with all pairs."""

    tool: str
    edits: int
    marked: float
    """Share of words touched by a change."""
    islands: int
    """Kept stretches of one or two stop words between two changes."""
    splintered: int
    """Words cut by the border of a change."""
    pairs_per_second: float

    def row(self) -> str:
        """One line of the table."""
        return f"{self.tool:32} {self.edits:6} {self.marked:7.1%} {self.islands:8} {self.splintered:11} {self.pairs_per_second:9.0f}"


_HEADING = f"{'tool':32} {'edits':>6} {'marked':>7} {'islands':>8} {'splintered':>11} {'pairs/s':>9}"


def run(folder: Path) -> Iterator[str | Score]:
    """Score every tool on 500 aligned, not identical pairs of the open sets in `folder`/bench (100 where a quick run is asked for)."""
    limit = 100 if os.environ.get("PHRASING_BENCH_QUICK") else 500
    pairs = list(read_pairs(folder / "bench", limit))
    yield f"{len(pairs)} pairs"
    yield _HEADING
    for name, tool in TOOLS.items():
        yield _score(name, tool, pairs)
    yield with_git(pairs)
    yield engines(pairs)


def read_pairs(bench: Path, limit: int) -> Iterator[Pair]:
    """Aligned pairs that are not identical, evenly spread over all sets."""
    found: list[Pair] = []
    for docs in sorted(bench.rglob("*.docs.jsonl")):
        if "-moved" in docs.name:
            continue
        found.extend(pairs_of_set(docs))
    step = max(1, len(found) // limit)
    yield from found[::step][:limit]


def pairs_of_set(docs: Path) -> Iterator[Pair]:
    """Aligned pairs of one set that are not identical; the labels stand beside its texts."""
    texts = {row["doc_id"]: row for row in map(json.loads, docs.read_text(encoding="utf-8").splitlines())}
    gold = docs.with_name(docs.name.replace(".docs.jsonl", ".gold.tsv"))
    for line in gold.read_text(encoding="utf-8").splitlines():
        key, left, right, label = line.split("\t")
        earlier, later = texts[key]["left"][int(left)], texts[key]["right"][int(right)]
        if label == "aligned" and earlier != later:
            yield earlier, later, texts[key]["lang"]


# ─── the tools ───────────────────────────────────────────────────────────────────────────────────


def _ours(earlier: str, later: str, language: str) -> Stretches:
    return [(edit.operation is Operation.EQUAL, edit.earlier_text, edit.later_text) for edit in edits(earlier, later, language=language)]


def _ours_substantive(earlier: str, later: str, language: str) -> Stretches:
    changes = edits(earlier, later, language=language)
    return [(edit.edit_class is not EditClass.SUBSTANTIVE, edit.earlier_text, edit.later_text) for edit in changes]


def _difflib(earlier: str, later: str, language: str) -> Stretches:  # noqa: ARG001 one signature for all
    return _by_spans(earlier, later, [m.span() for m in _WORD.finditer(earlier)], [m.span() for m in _WORD.finditer(later)])


def _difflib_tokens(earlier: str, later: str, language: str) -> Stretches:  # noqa: ARG001 one signature for all
    def spans(text: str) -> list[tuple[int, int]]:
        return [(token.start, token.end) for token in tokenize(text) if token.kind is not TokenKind.SPACE]

    return _by_spans(earlier, later, spans(earlier), spans(later))


def _difflib_units(earlier: str, later: str, language: str) -> Stretches:
    one, other = read_units(earlier, language), read_units(later, language)
    spans, other_spans = (list(zip(units.starts, units.ends, strict=True)) for units in (one, other))
    return _by_spans(earlier, later, spans, other_spans, keys=(one.keys, other.keys))


def _by_spans(
    earlier: str, later: str, one: list[tuple[int, int]], other: list[tuple[int, int]], *, keys: tuple[Sequence[str], ...] = ()
) -> Stretches:
    words, other_words = keys or ([earlier[slice(*span)] for span in one], [later[slice(*span)] for span in other])
    matcher = SequenceMatcher(None, words, other_words, autojunk=False)
    return [
        (tag == "equal", _between(earlier, one, start, end), _between(later, other, other_start, other_end))
        for tag, start, end, other_start, other_end in matcher.get_opcodes()
    ]


def _between(text: str, spans: list[tuple[int, int]], start: int, end: int) -> str:
    """The stretch of some units with the blank that follows it."""
    until = spans[end][0] if end < len(spans) else len(text)
    return text[spans[start][0] : until] if start < end else ""


def _dmp_characters(earlier: str, later: str, language: str) -> Stretches:  # noqa: ARG001 one signature for all
    engine = diff_match_patch()
    diffs = engine.diff_main(earlier, later)
    engine.diff_cleanupSemantic(diffs)
    return _dmp_stretches(diffs)


def _dmp_words(earlier: str, later: str, language: str) -> Stretches:  # noqa: ARG001 one signature for all
    engine = diff_match_patch()
    words: dict[str, str] = {}

    def encode(text: str) -> str:
        return "".join(words.setdefault(word, chr(0xE000 + len(words))) for word in re.findall(r"\w+|\s+|[^\w\s]", text))

    diffs = engine.diff_main(encode(earlier), encode(later))
    engine.diff_cleanupSemantic(diffs)
    texts = {code: word for word, code in words.items()}
    return _dmp_stretches([(operation, "".join(texts[code] for code in text)) for operation, text in diffs])


def _dmp_stretches(diffs: list[tuple[int, str]]) -> Stretches:
    return [(operation == 0, text if operation <= 0 else "", text if operation >= 0 else "") for operation, text in diffs]


def _redlines(earlier: str, later: str, language: str) -> Stretches:  # noqa: ARG001 one signature for all
    return [
        (change.operation == "equal", "".join(change.source_chunk.text), "".join(change.test_chunk.text))
        for change in _redline_parts(Redlines(earlier, later))
    ]


class _Chunk(NamedTuple):
    text: list[str]


class _Part(NamedTuple):
    operation: str
    source_chunk: _Chunk
    test_chunk: _Chunk


def _redline_parts(engine: Redlines) -> Iterator[_Part]:
    for part in engine._diff_operations:
        tag, start, end, other_start, other_end = part.opcodes
        yield _Part(tag, _Chunk(part.source_chunk.text[start:end]), _Chunk(part.test_chunk.text[other_start:other_end]))


TOOLS: dict[str, Callable[[str, str, str], Stretches]] = {
    "phrasing": _ours,
    "phrasing, substantive only": _ours_substantive,
    "difflib, words": _difflib,
    "difflib, the same tokens": _difflib_tokens,
    "difflib, our units and keys": _difflib_units,
    "diff-match-patch, characters": _dmp_characters,
    "diff-match-patch, words": _dmp_words,
    "redlines": _redlines,
}


def engines(pairs: list[Pair]) -> str:
    """Opcodes for opcodes: pairs per second of our comparison and of difflib on the same units; the median of five runs by turns."""
    read = [(read_units(earlier, language), read_units(later, language)) for earlier, later, language in pairs]
    settings = DiffSettings()
    seconds: list[list[float]] = [[], []]
    for _ in range(6):
        for engine, found in enumerate(seconds):
            began = time.perf_counter()
            for one, other in read:
                if engine:
                    SequenceMatcher(None, one.keys, other.keys, autojunk=False).get_opcodes()
                else:
                    compare(one, other, settings=settings)
            found.append(time.perf_counter() - began)
    rates = [len(pairs) / median(found[1:]) for found in seconds]
    return f"opcodes alone, on units read beforehand: {rates[0]:.0f} pairs/s, difflib {rates[1]:.0f}, ratio {rates[0] / rates[1]:.2f}"


def with_git(pairs: list[Pair]) -> Score:
    """All pairs in one call of `git diff --word-diff`, so that starting a process is not what is measured."""
    with tempfile.TemporaryDirectory() as folder:
        for side, place in (("earlier", 0), ("later", 1)):
            (Path(folder) / side).mkdir()
            for number, pair in enumerate(pairs):
                (Path(folder) / side / f"{number:06}").write_text(f"{pair[place]}\n", encoding="utf-8")
        began = time.perf_counter()
        done = subprocess.run(
            ["git", "diff", "--no-index", "--word-diff=porcelain", "-U9999", "earlier", "later"],  # noqa: S607 the installed git
            cwd=folder, capture_output=True, check=False, encoding="utf-8",
        )  # fmt: skip
        seconds = time.perf_counter() - began
    results = [_git_stretches(part) for part in done.stdout.split("\ndiff --git ")]
    return counted("git diff --word-diff", results, pairs, seconds)


def _git_stretches(part: str) -> Stretches:
    signs = {" ": (True, 1, 1), "-": (False, 1, 0), "+": (False, 0, 1)}
    lines = part.split("\n@@ ", 1)[-1].split("\n")[1:]
    return [(signs[line[0]][0], line[1:] * signs[line[0]][1], line[1:] * signs[line[0]][2]) for line in lines if line and line[0] in signs]


# ─── counting ────────────────────────────────────────────────────────────────────────────────────


def _score(name: str, tool: Callable[[str, str, str], Stretches], pairs: list[Pair]) -> Score:
    """The best of three passes after one to warm up; no tool may remember a text from one pass to the next."""
    best = float("inf")
    for _ in range(4):
        read_units.cache_clear()
        began = time.perf_counter()
        results = [tool(*pair) for pair in pairs]
        best = min(best, time.perf_counter() - began)
    return counted(name, results, pairs, best)


def counted(name: str, results: list[Stretches], pairs: list[Pair], seconds: float) -> Score:
    changes = islands = splintered = marked = words = 0
    for stretches, (_, _, language) in zip(results, pairs, strict=True):
        merged = _merged(stretches)
        changes += sum(not kept for kept, _, _ in merged)
        islands += sum(
            kept and 0 < place < len(merged) - 1 and _is_island(earlier, language) for place, (kept, earlier, _) in enumerate(merged)
        )
        for side in (1, 2):
            touched, cut, total = _touched([(part[0], str(part[side])) for part in merged])
            marked, splintered, words = marked + touched, splintered + cut, words + total
    return Score(name, changes, marked / words, islands, splintered, len(pairs) / seconds)


def _merged(stretches: Stretches) -> Stretches:
    """Neighbouring changes joined, also over mere white space."""
    merged: Stretches = []
    for kept, earlier, later in stretches:
        if merged and (merged[-1][0] == kept or (kept and not earlier.strip())):
            merged[-1] = (merged[-1][0], merged[-1][1] + earlier, merged[-1][2] + later)
        else:
            merged.append((kept, earlier, later))
    return merged


def _is_island(text: str, language: str) -> bool:
    words = [token.text for token in tokenize(text) if token.kind in {TokenKind.WORD, TokenKind.NUMBER}]
    return 0 < len(words) <= 2 and all(is_stop_word(word, language) for word in words)


def _touched(parts: list[tuple[bool, str]]) -> tuple[int, int, int]:
    """Words touched by a change, words cut by the border of one, words in all."""
    text = ""
    changed: list[bool] = []
    for kept, piece in parts:
        text += piece
        changed += [not kept] * len(piece)
    touched = cut = total = 0
    for token in tokenize(text):
        if token.kind in {TokenKind.WORD, TokenKind.NUMBER}:
            marks = changed[token.start : token.end]
            total += 1
            touched += any(marks)
            cut += any(marks) and not all(marks)
    return touched, cut, total
