"""Dated phrase changes found again in the edits and in the ledger, and typography that is taken for more.

    key      2011-08-09  "for an extended period" → "at least through mid-2013"
    edits    of the words of the old phrase that went, at least half are in edits that touch it, and of the new likewise
    ledger   a row of that pair of periods has at least half of them on its two sides

A change that only brings or only takes a phrase needs one side. Pairs of passages that have the same letters and
figures differ in typography alone: none of their edits may be substantive.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from analyzer.analysis import Analysis
from analyzer.corpus import load_corpus
from analyzer.lineages import pool_substitutions
from analyzer.model import Collation, Edit, EditClass
from analyzer.normalize import fold, is_stop_word
from analyzer.pipeline import align_documents, read_statements
from analyzer.tokens import Token, TokenKind, tokenize
from tests.benchmark.corpora import copy, names

_ENOUGH = 0.5
"""Share of the words that changed."""


def run(folder: Path) -> Iterator[str]:
    """A line for every corpus under `folder/corpora` whose key has dated changes."""
    yield f"{'corpus':14} {'keyed':>5} {'edits':>6} {'ledger':>7} {'either':>7}   {'typography alone':>16} {'taken for more':>15}"
    for name in names(folder):
        path = folder / "corpora" / name / "KEY.json"
        entries = json.loads(path.read_text(encoding="utf-8"))["entries"] if path.exists() else []
        dated = [entry for entry in entries if "change_date" in entry]
        if dated:
            found = _read(folder, name)
            hits = [(_in_edits(found, entry), _in_ledger(found, entry)) for entry in dated]
            pairs = list(_typography(found))
            yield (
                f"{name:14} {len(dated):5} {sum(one for one, _ in hits):6} {sum(other for _, other in hits):7} {sum(map(any, hits)):7}   "
                f"{len(pairs):16} {sum(pairs):15}"
            )


def _read(folder: Path, name: str) -> Analysis:
    """The corpus as far as the ledger, each document compared with the one before it."""
    with tempfile.TemporaryDirectory() as target:
        manifest = copy(folder, name, Path(target)) / "corpus.toml"
        manifest.write_text(f'periods = "document"\n{manifest.read_text(encoding="utf-8")}', encoding="utf-8")
        found = align_documents(read_statements(load_corpus(Path(target))))
    return replace(found, substitutions=pool_substitutions(found))


def _day(date: str) -> str:
    return f"{date}-01-01"[:10]


def _phrases(entry: dict[str, Any]) -> tuple[str, str]:
    return entry.get("old", {}).get("phrase", ""), entry.get("new", {}).get("phrase", "")


def _in_edits(found: Analysis, entry: dict[str, Any]) -> bool:
    later = {document.id for document in found.documents if _day(document.date) == entry["change_date"]}
    return any(
        _turns(collation, *_phrases(entry))
        for collation in found.collations
        if found.statement(collation.later_ids[0]).document_id in later
    )


def _turns(collation: Collation, old: str, new: str) -> bool:
    """Whether the edits of a passage take the old phrase and bring the new."""
    spans = list(_spans(collation.earlier_text, old)), list(_spans(collation.later_text, new))
    if (old and not spans[0]) or (new and not spans[1]):
        return False
    after = _words(collation.later_text)
    gone = [word for word in _minus(_words(old), _words(new)) if word not in after] if new else _words(old)
    come = _minus(_words(new), _words(old))
    changes = [edit for edit in collation.edits if edit.edit_class is EditClass.SUBSTANTIVE]
    took = [word for edit in changes if _touches((edit.earlier_start, edit.earlier_end), spans[0]) for word in _words(edit.earlier_text)]
    brought = [word for edit in changes if _touches((edit.later_start, edit.later_end), spans[1]) for word in _words(edit.later_text)]
    return bool(gone or come) and _share(gone, took) >= _ENOUGH and _share(come, brought) >= _ENOUGH


def _touches(stretch: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(stretch[0] < end and stretch[1] > start for start, end in spans)


def _in_ledger(found: Analysis, entry: dict[str, Any]) -> bool:
    periods = {document.period for document in found.documents if _day(document.date) == entry["change_date"]}
    old, new = map(_words, _phrases(entry))
    gone, come = _minus(old, new), _minus(new, old)
    return any(
        _share(gone, _words(row.earlier_phrase)) >= _ENOUGH and _share(come, _words(row.later_phrase)) >= _ENOUGH
        for row in found.substitutions
        if row.to_period in periods
    )


def _typography(found: Analysis) -> Iterator[bool]:
    """For each pair of passages with the same letters and figures, whether an edit is called substantive."""
    for collation in found.collations:
        one, other = collation.earlier_text, collation.later_text
        if one != other and _letters(one) == _letters(other):
            yield any(_matters(edit) for edit in collation.edits)


def _matters(edit: Edit) -> bool:
    return edit.edit_class is EditClass.SUBSTANTIVE


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _solid(text: str) -> list[Token]:
    return [token for token in tokenize(text) if token.kind in {TokenKind.WORD, TokenKind.NUMBER}]


def _words(text: str) -> list[str]:
    return [fold(token.text) for token in _solid(text)]


def _spans(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    tokens, words = _solid(text), _words(phrase)
    keys = [fold(token.text) for token in tokens]
    for place in range(len(keys) - len(words) + 1):
        if words and keys[place : place + len(words)] == words:
            yield tokens[place].start, tokens[place + len(words) - 1].end


def _minus(words: Sequence[str], others: Sequence[str]) -> list[str]:
    left = list(others)
    rest = []
    for word in words:
        if word in left:
            left.remove(word)
        else:
            rest.append(word)
    return rest


def _share(wanted: Sequence[str], there: Sequence[str]) -> float:
    matter = [word for word in wanted if not is_stop_word(word)] or list(wanted)
    return sum(word in there for word in matter) / len(matter) if matter else 1.0
