"""Links of sentence pairs against labels that people gave, beside plain peers on the same input.

    set         what                                     order
    argrewrite  essays and their revisions (English)     natural, and blocks shuffled
    aesop       one fable by two authors (English)       "
    deplain     web texts in plain German                "

Ours runs at its shipped setting and never sees the labels. The peers are given their best threshold over
all sets together, looked up in the labels, which is more than they would have in use. Our weights were
fitted on these open parts, so these figures flatter; `fit_align` prints them with groups left out in turn.

A folder `bench/gold` with `statements.json` and `alignments.json` adds a pair of the bundled documents that two
people read: a link both made counts, a link only one made counts neither for nor against.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from rapidfuzz.fuzz import token_set_ratio
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import average_precision_score

from analyzer.align.actors import Acting, acting_in
from analyzer.align.linking import candidates, chosen
from analyzer.corpus import open_corpus
from analyzer.model import Statement
from analyzer.pipeline import align_documents, read_statements
from analyzer.settings import AlignSettings

SETS = ("argrewrite", "aesop", "deplain")
PARTS = ("train", "dev")
ORDERS = (("natural", ""), ("moved", "-moved"))
REPORTS = "reports"
"""The bundled documents, as two people linked them."""
_COLUMNS = 4
"""Of a reader's table: two passage ids, relation, sureness."""
_STEPS = 19
"""Thresholds a peer may choose from."""
BUNDLED = Path(__file__).parents[2] / "corpus"
Span = tuple[str, int, int]
"""File, start and end."""
Scores = dict[tuple[int, int], float]
"""Score of each pair of positions."""


class Text(NamedTuple):
    """Two versions and the pairs that people aligned."""

    name: str
    language: str
    group: str
    """What must not be torn apart when some texts are left out: one author, one fable, one page."""
    earlier: list[str]
    later: list[str]
    gold: frozenset[tuple[int, int]]
    ignored: frozenset[tuple[int, int]]
    acting: Acting | None = None


def run(folder: Path | None) -> Iterator[str]:
    """One line per method and order, then the reliability of our confidence."""
    data = folder / "bench" / "align" / "data" / "open" if folder else None
    if data is None or not data.is_dir():
        yield "left out: the folder holds no bench/align/data/open"
        return
    parts = ("dev",) if os.environ.get("PHRASING_BENCH_QUICK") else PARTS
    yield f"{'':24s} {'':8s} {'  '.join(f'{name:^29s}' for name in SETS)}"
    yield f"{'method':24s} {'order':8s} {'  '.join(['P    R    F1   changed PR-AUC'] * len(SETS))}  six"
    ours: list[tuple[Text, Scores]] = []
    for order, tail in ORDERS:
        texts = [text for name in SETS for part in parts for text in read_texts(data, name, f"{part}{tail}")]
        for method, score in _METHODS.items():
            scored = [(text, score(text)) for text in texts]
            least = AlignSettings().least_confidence if score is _phrasing else _best_threshold(scored)
            ours += scored if score is _phrasing else []
            yield _line(f"{method} ≥ {least:.2f}", order, scored, least)
    yield from reliability(ours)
    yield from _own(folder / "bench" / "gold") if folder else ()


def read_texts(data: Path, name: str, part: str) -> Iterator[Text]:
    """The texts of one set and part, with their labels."""
    labels: dict[str, dict[tuple[int, int], str]] = {}
    for line in (data / f"{name}.{part}.gold.tsv").read_text("utf-8").splitlines():
        document, i, j, label = line.split("\t")
        labels.setdefault(document, {})[int(i), int(j)] = label
    for line in (data / f"{name}.{part}.docs.jsonl").read_text("utf-8").splitlines():
        told = json.loads(line)
        of = labels.get(told["doc_id"], {})
        gold = frozenset(pair for pair, label in of.items() if label == "aligned")
        yield Text(name, told["lang"], told["group"], told["left"], told["right"], gold, frozenset(of) - gold)


def read_reports(readers: Sequence[Path]) -> Iterator[Text]:
    """All pairs of the bundled documents, with the links that all readers made.

    Raises ValueError where a table is none, or is of other passages than those of today.
    """
    tables = [_linked(path) for path in readers]
    if not tables:
        return
    both = frozenset.intersection(*(frozenset(pair for pair, sure in table.items() if sure) for table in tables))
    if not both:
        raise ValueError(f"{', '.join(map(str, readers))}: the readers have no link in common that none doubts")
    either = frozenset.union(*(frozenset(table) for table in tables))
    found = read_statements(open_corpus([BUNDLED]))
    sources = {document.id: document.text for document in found.documents}
    known = {statement.id for statement in found.statements}
    for path, table in zip(readers, tables, strict=True):
        if not any(one in known and other in known for one, other in table):
            raise ValueError(f"{path}: no line has two passage ids of the bundled documents, as `phrasing report` gives them today")
    by_document: dict[str, list[Statement]] = {}
    for statement in found.statements:
        by_document.setdefault(statement.document_id, []).append(statement)
    for one, other in combinations(by_document, 2):
        place = {s.id: at for name in (one, other) for at, s in enumerate(by_document[name])}
        pairs = {
            kind: frozenset((place[a], place[b]) for a, b in of if a in place and b in place and a.split(":")[1] == one)
            for kind, of in (("gold", both | _turned(both)), ("seen", either | _turned(either)))
        }
        texts = ([s.text for s in by_document[name]] for name in (one, other))
        acting = acting_in(by_document[one], by_document[other], sources=(sources[one], sources[other]), language="en")
        yield Text(REPORTS, "en", f"{one} {other}", *texts, pairs["gold"], pairs["seen"] - pairs["gold"], acting)


def _linked(path: Path) -> dict[tuple[str, str], bool]:
    """Pairs of passage ids, and whether the reader had no doubt."""
    found = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        row = line.split("\t")
        if len(row) >= _COLUMNS:
            found[row[0], row[1]] = row[3] != "doubtful"
        elif line.strip():
            raise ValueError(f"{path}:{number}: {len(row)} columns; give two passage ids, relation and sureness, with tabs between")
    return found


def _turned(pairs: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset((other, one) for one, other in pairs)


def _own(gold: Path) -> Iterator[str]:
    """Our own documents as `compare` links them, at the shipped setting, against readers' links by place in the text."""
    if not (gold / "alignments.json").is_file():
        yield "bundled documents: left out, the folder holds no bench/gold"
        return
    labels = json.loads((gold / "alignments.json").read_text("utf-8"))
    found = align_documents(read_statements(open_corpus([BUNDLED])))
    names = {document.id: document.file.rsplit("/", 1)[-1] for document in found.documents}
    spans = {s.id: (names[s.document_id], s.start, s.end) for s in found.statements}
    files = {(label["earlier"]["file"], label["later"]["file"]) for label in labels}
    links = [
        (spans[link.earlier_id], spans[link.later_id], link.confidence)
        for comparison in found.comparisons
        for link in comparison.alignments
        if (spans[link.earlier_id][0], spans[link.later_id][0]) in files
    ]
    yield f"bundled documents, {len(labels)} links by two people, {len(links)} by us"
    for least in (AlignSettings().least_confidence, 0.35, 0.4, 0.5, 0.65):
        made = [link for link in links if link[2] >= least]
        votes = [max((label["readers"] for label in labels if _meets(link, label)), default=0) for link in made]
        both = [label for label in labels if label["readers"] > 1]
        recall = sum(any(_meets(link, label) for link in made) for label in both) / max(1, len(both))
        precision = votes.count(2) / max(1, len(votes) - votes.count(1))
        yield f"  ≥ {least:.2f}  P {precision:.2f}  R {recall:.2f}  F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"


def _meets(link: tuple[Span, Span, float], label: dict[str, Any]) -> bool:
    """Whether both spans lie for more than half of the shorter one within the label's."""
    for (file, start, end), told in zip(link[:2], (label["earlier"], label["later"]), strict=True):
        shared = min(end, told["end"]) - max(start, told["start"])
        if file != told["file"] or shared <= min(end - start, told["end"] - told["start"]) / 2:
            return False
    return True


def _phrasing(text: Text) -> Scores:
    settings = AlignSettings()
    found = candidates(text.earlier, text.later, language=text.language, settings=settings)
    links, below = chosen(found, settings), settings.least_confidence - 0.01
    taken = {(c.earlier, c.later) for c in links}
    return {(c.earlier, c.later): c.confidence if (c.earlier, c.later) in taken else min(c.confidence, below) for c in found}


def _tfidf(text: Text) -> Scores:
    vectorizer = TfidfVectorizer(sublinear_tf=True, token_pattern=r"\w+")  # noqa: S106 a pattern of words
    vectors = vectorizer.fit_transform([*text.earlier, *text.later])
    table = (vectors[: len(text.earlier)] @ vectors[len(text.earlier) :].T).tocoo()
    return {(int(i), int(j)): float(v) for i, j, v in zip(table.row, table.col, table.data, strict=True)}


def _difflib(text: Text) -> Scores:
    return _each(text, lambda one, other: SequenceMatcher(None, one, other, autojunk=False).ratio(), words=True)


def _rapidfuzz(text: Text) -> Scores:
    return _each(text, lambda one, other: token_set_ratio(one, other) / 100)


def _each(text: Text, score: Callable[..., float], *, words: bool = False) -> Scores:
    one, other = ([s.lower().split() if words else s.lower() for s in side] for side in (text.earlier, text.later))
    return {(i, j): score(a, b) for i, a in enumerate(one) for j, b in enumerate(other)}


_METHODS: dict[str, Callable[[Text], Scores]] = {
    "phrasing": _phrasing,
    "scikit-learn TF-IDF": _tfidf,
    "difflib ratio": _difflib,
    "rapidfuzz token set": _rapidfuzz,
}


def _best_threshold(scored: list[tuple[Text, Scores]]) -> float:
    return max(np.linspace(0.05, 0.95, _STEPS), key=lambda least: six(scored, float(least)))


def six(scored: list[tuple[Text, Scores]], least: float) -> float:
    """Mean over the sets of F1, and of F1 over changed pairs."""
    return float(np.mean([measure(scored, name, least, changed=c)[2] for name in SETS for c in (False, True)]))


def measure(scored: list[tuple[Text, Scores]], name: str, least: float, *, changed: bool = False) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pairs of a set; `changed` leaves out those equal but for case and punctuation."""
    right = told = known = 0
    for text, scores in scored:
        if text.name != name:
            continue
        found = {pair for pair, score in scores.items() if score >= least} - text.ignored
        gold = set(text.gold)
        if changed:
            found, gold = ({(i, j) for i, j in pairs if not _equal(text.earlier[i], text.later[j])} for pairs in (found, gold))
        right, told, known = right + len(found & gold), told + len(found), known + len(gold)
    return right / max(1, told), right / max(1, known), 2 * right / max(1, told + known)


def _equal(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one.lower())) == "".join(filter(str.isalnum, other.lower()))


def _line(method: str, order: str, scored: list[tuple[Text, Scores]], least: float) -> str:
    cells = []
    for name in SETS:
        precision, recall, f1 = measure(scored, name, least)
        changed = measure(scored, name, least, changed=True)[2]
        cells.append(f"{precision:.2f} {recall:.2f} {f1:.3f} {changed:.3f} {area(scored, name):.3f}   ")
    return f"{method:24s} {order:8s} {'  '.join(cells)}  {six(scored, least):.3f}"


def area(scored: list[tuple[Text, Scores]], name: str) -> float:
    """Average precision; labelled pairs that were never scored count as missed."""
    of = [(text, scores) for text, scores in scored if text.name == name]
    values = [(score, pair in text.gold) for text, scores in of for pair, score in scores.items() if pair not in text.ignored]
    reached = sum(right for _, right in values)
    known = sum(len(text.gold) for text, _ in of)
    area = average_precision_score([right for _, right in values], [score for score, _ in values])
    return float(area) * reached / max(1, known)


def reliability(ours: list[tuple[Text, Scores]]) -> Iterator[str]:
    """Of pairs with a confidence around c, c should be right."""
    yield "confidence: mean → share right (pairs)"
    for name in dict.fromkeys(text.name for text, _ in ours):
        values = [
            (s, pair in text.gold) for text, scores in ours if text.name == name for pair, s in scores.items() if pair not in text.ignored
        ]
        cells = []
        for low in np.arange(0.2, 1.0, 0.2):
            held = [(score, right) for score, right in values if low <= score < low + 0.2 + (low > 0.7)]
            if held:
                score, right = np.mean(held, axis=0)
                cells.append(f"{score:.2f} → {right:.2f} ({len(held)})")
        yield f"  {name:12s} {'   '.join(cells)}"
