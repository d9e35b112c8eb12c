"""Readability of word diffs on corpora whose pairs had no say in the settings: each is left out in turn.

    argrewrite, deplain, fomc …    nine corpora choose between the settings of a small grid
    darwin                         is measured with what they chose, beside its peers

Chosen is the setting with the fewest changes and islands, counted against difflib's, among those whose marked share is on average
no larger than difflib's. Pairs of the sets in `bench` are those that people aligned; of a series, the one-to-one links that the
product finds between neighbours.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from analyzer.diff import edits
from analyzer.model import Operation
from analyzer.pipeline import align_documents, read_statements
from analyzer.settings import DiffSettings
from tests.benchmark import corpora
from tests.benchmark.diff import TOOLS, Pair, Score, Stretches, counted, pairs_of_set, with_git

_SERIES = ("darwin", "fomc", "fomc_lrg", "tos_facebook", "ungd_vietnam", "vi_sapxep")
_PEERS = ("difflib, words", "diff-match-patch, words", "redlines")
_GRID = tuple(
    DiffSettings(island_words=words, kept_longest=longest, kept_weight=weight)
    for words, longest, weight in product((0, 1, 2, 3), (0, 3), (4, 16))
    if longest or weight == 16
)


def run(folder: Path) -> Iterator[str]:
    """A line for every corpus: what the others chose, and edits, marked share and islands of ours and of the peers."""
    groups = dict(_groups(folder, 40 if os.environ.get("PHRASING_BENCH_QUICK") else 150))
    peers = {name: {peer: _measured(TOOLS[peer], pairs) for peer in _PEERS} | {"git": with_git(pairs)} for name, pairs in groups.items()}
    ours = {setting: {name: _measured(_tool(setting), pairs) for name, pairs in groups.items()} for setting in _GRID}
    yield f"{'left out':14} {'pairs':>5}  {'chosen: island words, kept longest, weight':44} edits / marked / islands"
    for name, pairs in groups.items():
        others = [other for other in groups if other != name]
        setting = chosen(ours, {other: peers[other][_PEERS[0]] for other in others})
        told = " | ".join(f"{tool} {_cell(score)}" for tool, score in peers[name].items())
        choice = f"{setting.island_words}, {setting.kept_longest}, {setting.kept_weight}"
        yield f"{name:14} {len(pairs):5}  {choice:12} phrasing {_cell(ours[setting][name])} | {told}"


def chosen(ours: Mapping[DiffSettings, Mapping[str, Score]], peer: Mapping[str, Score]) -> DiffSettings:
    """The setting that reads best on some corpora without marking more, on average, than the peer."""

    def share(setting: DiffSettings) -> float:
        return fmean(ours[setting][name].marked / peer[name].marked for name in peer)

    def noise(setting: DiffSettings) -> float:
        return fmean((ours[setting][name].edits + ours[setting][name].islands) / (peer[name].edits + peer[name].islands) for name in peer)

    fair = [setting for setting in ours if share(setting) <= 1.0]
    return min(fair, key=noise) if fair else min(ours, key=share)


def _groups(folder: Path, limit: int) -> Iterator[tuple[str, list[Pair]]]:
    """Pairs that are not identical, at most so many of each corpus, drawn evenly."""
    for docs in sorted((folder / "bench").rglob("*.docs.jsonl")):
        if "-moved" not in docs.name:
            yield from _enough(docs.name.removesuffix(".docs.jsonl"), list(pairs_of_set(docs)), limit)
    for name in _SERIES:
        yield from _enough(name, list(_of_series(folder, name)), limit)


def _enough(name: str, pairs: list[Pair], limit: int) -> Iterator[tuple[str, list[Pair]]]:
    if len(pairs) >= limit // 5:
        yield name, random.Random(0).sample(pairs, min(limit, len(pairs)))  # noqa: S311 not for secrets


def _of_series(folder: Path, name: str) -> Iterator[Pair]:
    with TemporaryDirectory() as target:
        found = align_documents(read_statements(corpora.read(folder, name, Path(target))))
    for collation in found.collations:
        if len(collation.alignment_ids) == 1 and collation.earlier_text != collation.later_text:
            language = found.document_by_id[found.statement_by_id[collation.later_ids[0]].document_id].language
            yield collation.earlier_text, collation.later_text, language


def _tool(setting: DiffSettings) -> Callable[[str, str, str], Stretches]:
    def compare(earlier: str, later: str, language: str) -> Stretches:
        changes = edits(earlier, later, language=language, settings=setting)
        return [(edit.operation is Operation.EQUAL, edit.earlier_text, edit.later_text) for edit in changes]

    return compare


def _measured(tool: Callable[[str, str, str], Stretches], pairs: list[Pair]) -> Score:
    return counted("", [tool(*pair) for pair in pairs], pairs, 1.0)


def _cell(score: Score) -> str:
    return f"{score.edits} / {score.marked:.1%} / {score.islands}"
