"""Passage ids that outlive a better segmentation: old ids lead on to the passages that hold their words now.

    register of 2025   v:a:3.1~5f  talks-2024  812–905  hash 5f0c…
    statements now     v:a:3.1~11  812–850   v:a:3.2~c4  851–905      →  v:a:3.1~5f is now 3.1~11 and 3.2~c4

A report leaves a register of its ids (`data/passages.json`: spans and hashes, no words). The next report
reads it, finds each id that is gone by span where the source is the same, by hash of the words where it
was edited, and carries on what earlier registers forwarded.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.analysis import Analysis
from analyzer.errors import AnalyzerError
from analyzer.model import Statement

FORMAT = "phrasing-passages"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Forwarding:
    """Where an old passage id leads."""

    earlier_id: str
    later_ids: tuple[str, ...]
    """Empty when the words are gone."""
    reason: str
    """`renumbered`, `divided`, `joined`, `redrawn`, `same words` or `gone`."""


def passage_register(analysis: Analysis, previous: bytes | None = None) -> bytes:
    """The register of all passage ids (JSON), with the ids of `previous`, an earlier register, forwarded.

    Raises `AnalyzerError` when `previous` is not a register.
    """
    head = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "tool": {"name": "phrasing", "version": analysis.version},
        "corpus": {"id": analysis.corpus.id, "signature": analysis.corpus.signature},
        "documents": {document.id: document.sha256 for document in analysis.documents},
    }
    passages = [_entry(statement) for statement in analysis.statements]
    forwarded = [[item.earlier_id, list(item.later_ids), item.reason] for item in forward(previous, analysis)] if previous else []
    lines = [f"{_dump(name)}: {_dump(value)}" for name, value in head.items()]
    lines += [f'"passages": [{_list(passages)}]', f'"forwarded": [{_list(forwarded)}]']
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def forward(previous: bytes, analysis: Analysis) -> tuple[Forwarding, ...]:
    """Where the ids of an earlier register lead that are no longer ids of this analysis, sorted by id."""
    register = _read(previous)
    tracer = _Tracer(register, analysis)
    found = {item.earlier_id: item for item in tracer.direct()}
    for old, through, reason in register["forwarded"]:
        if old not in analysis.statement_by_id:
            later = tuple(dict.fromkeys(item for step in through for item in tracer.now(step, found)))
            found[old] = Forwarding(old, later, reason if later else "gone")
    return tuple(found[key] for key in sorted(found))


class _Tracer:
    def __init__(self, register: Mapping[str, Any], analysis: Analysis) -> None:
        self._register = register
        self._analysis = analysis
        self._document_now = self._documents()
        self._by_hash: dict[str, list[Statement]] = defaultdict(list)
        for statement in analysis.statements:
            self._by_hash[_hash(statement.text)].append(statement)

    def now(self, passage_id: str, found: Mapping[str, Forwarding]) -> tuple[str, ...]:
        if passage_id in self._analysis.statement_by_id:
            return (passage_id,)
        return found[passage_id].later_ids if passage_id in found else ()

    def direct(self) -> Iterator[Forwarding]:
        for passage_id, document_id, start, end, digest in self._register["passages"]:
            if passage_id not in self._analysis.statement_by_id:
                yield self._one(passage_id, self._document_now.get(document_id), (start, end), digest)

    def _one(self, passage_id: str, document_id: str | None, span: tuple[int, int], digest: str) -> Forwarding:
        there = self._analysis.statements_of.get(document_id, ()) if document_id else ()
        overlapping = [item for item in there if _overlap(span, (item.start, item.end))]
        if overlapping:
            return Forwarding(passage_id, tuple(item.id for item in overlapping), _reason(span, overlapping))
        same = self._by_hash.get(digest, ())
        if same:  # the source was edited: of equal words the nearest, in the same document where it is there
            best = min(
                same, key=lambda item: (not passage_id.startswith(item.id.rsplit(":", 1)[0] + ":"), abs(item.start - span[0]), item.id)
            )
            return Forwarding(passage_id, (best.id,), "same words")
        return Forwarding(passage_id, (), "gone")

    def _documents(self) -> dict[str, str]:
        """Old document id → present id of the very same source, renamed or not."""
        present = {document.id: document.sha256 for document in self._analysis.documents}
        by_hash = {document.sha256: document.id for document in reversed(self._analysis.documents)}
        old: Mapping[str, str] = self._register["documents"]
        return {key: key if present.get(key) == digest else by_hash[digest] for key, digest in old.items() if digest in by_hash}


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans share more than half of the shorter."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared > min(one[1] - one[0], other[1] - other[0])


def _reason(span: tuple[int, int], found: list[Statement]) -> str:
    if len(found) > 1:
        return "divided"
    start, end = found[0].start, found[0].end
    if (start, end) == span:
        return "renumbered"
    return "joined" if start <= span[0] and end >= span[1] else "redrawn"


def _entry(statement: Statement) -> list[str | int]:
    return [statement.id, statement.document_id, statement.start, statement.end, _hash(statement.text)]


def _hash(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read(data: bytes) -> dict[str, Any]:
    try:
        register = json.loads(data)
        if register["format"] != FORMAT or register["format_version"] != FORMAT_VERSION:
            raise ValueError(register["format"])
    except (ValueError, KeyError, TypeError) as error:
        raise AnalyzerError(
            "not a register of passages", place="data/passages.json", remedy="give the file that an earlier report left"
        ) from error
    return dict(register)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _list(entries: list[Any]) -> str:
    return "\n" + ",\n".join(_dump(entry) for entry in entries) + "\n" if entries else ""
