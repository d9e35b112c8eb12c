"""Readers' judgements: links a reader accepted or rejected, applied at each run.

    accept  2019:13.2  ×  2024:22.1, 22.2     both links are made, decided by the reader
    reject  2019:13.3  ×  2024:24.1           the program's link is taken away

A judgement whose passage is gone (its text changed) or that another reader contradicts changes nothing
and is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analyzer.model import Adjudication, AdjudicationAction, Notice


@dataclass(frozen=True, slots=True)
class Judgement:
    """One pair of passages with what a reader decided about it."""

    action: AdjudicationAction
    initials: str
    reason: str
    grouped: bool
    """Whether it is part of a split or merge that the reader named."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """All decisions, by pair of passage ids, and what could not be applied."""

    by_pair: Mapping[tuple[str, str], Judgement]
    notices: tuple[Notice, ...]


def read_judgements(adjudications: Sequence[Adjudication], known: Sequence[str]) -> Judgements:
    """Resolve the passages of each judgement and set aside what conflicts."""
    ids = set(known)
    found: dict[tuple[str, str], Judgement] = {}
    contested: set[tuple[str, str]] = set()
    notices: list[Notice] = []
    for one in adjudications:
        missing = [passage for passage in (*one.earlier_ids, *one.later_ids) if passage not in ids]
        notices += [_missing(one, passage, known) for passage in missing]
        for pair, judgement in _pairs(one, ids):
            before = found.get(pair)
            if before is not None and before.action != judgement.action:
                contested.add(pair)
                notices.append(_contested(one, pair, before))
            found[pair] = judgement
    return Judgements({pair: j for pair, j in found.items() if pair not in contested}, tuple(notices))


def _pairs(one: Adjudication, ids: set[str]) -> Iterator[tuple[tuple[str, str], Judgement]]:
    judgement = Judgement(one.action, one.initials, one.reason, grouped=max(len(one.earlier_ids), len(one.later_ids)) > 1)
    for earlier in one.earlier_ids:
        for later in one.later_ids:
            if earlier in ids and later in ids:
                yield (earlier, later), judgement


def _missing(one: Adjudication, passage: str, known: Sequence[str]) -> Notice:
    """Says whether the place still exists with other words, or not at all."""
    place = passage.rsplit("~", 1)[0]
    now = next((other for other in known if other.rsplit("~", 1)[0] == place), None)
    fault = f"its text has changed since; it is now {now}" if now else "this corpus holds no such passage"
    return Notice(passage, f"The judgement of {one.initials} at {one.place or 'an unknown place'} was not applied: {fault}.")


def _contested(one: Adjudication, pair: tuple[str, str], before: Judgement) -> Notice:
    return Notice(
        pair[0],
        f"{before.initials} and {one.initials} decided differently on {pair[0]} and {pair[1]} "
        f"({one.place or 'place unknown'}); neither was applied.",
    )
