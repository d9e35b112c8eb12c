"""One reading order for rows of several documents: each row after the one of what precedes it in its own document.

earlier   a1 ─ a2 ─ a3          rows   a1 · b1 · a2=b2 · a3 · b3
               ║
later     b1 ─ b2 ─ b3          between two shared rows the earlier document's own come first
"""

from __future__ import annotations

from collections.abc import Iterable


def interleave(rows: Iterable[tuple[int, list[str]]], sequences: Iterable[list[str]]) -> list[int]:
    """Put rows into one reading order: each after the row of what precedes it in its own document.

    `rows` are (row, the passages in it), `sequences` the passages of each document in order, earliest
    document first. Between two shared rows the earlier document's own rows come first.

    >>> interleave([(0, ["a1"]), (1, ["a2", "b2"]), (2, ["a3"]), (3, ["b1"]), (4, ["b3"])], [["a1", "a2", "a3"], ["b1", "b2", "b3"]])
    [0, 3, 1, 2, 4]
    """
    rows_of: dict[str, list[int]] = {}
    single: set[int] = set()
    for row, passages in rows:
        if len(passages) == 1:
            single.add(row)
        for passage in passages:
            rows_of.setdefault(passage, []).append(row)
    chain = _Chain(single)
    for sequence in sequences:
        at = chain.head
        for passage in sequence:
            for row in rows_of.get(passage, ()):
                at = chain.place(row, after=at)
    return chain.listed()


class _Chain:
    """Rows in order, as a linked list: insertion needs no shifting."""

    head = -1

    def __init__(self, single: set[int]) -> None:
        self._single = single
        self._next = {self.head: self.head}

    def place(self, row: int, *, after: int) -> int:
        """Put a row behind another, and behind what stands alone there; a row that has its place keeps it."""
        if row not in self._next:
            while self._next[after] in self._single:
                after = self._next[after]
            self._next[row] = self._next[after]
            self._next[after] = row
        return row

    def listed(self) -> list[int]:
        """All rows, in order."""
        ordered = []
        at = self._next[self.head]
        while at != self.head:
            ordered.append(at)
            at = self._next[at]
        return ordered
