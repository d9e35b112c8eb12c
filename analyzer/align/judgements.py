"""Readers' judgements: links a reader accepted or rejected, applied at each run.

    accept  2019:13.2  ×  2024:22.1, 22.2     both links are made, decided by the reader
    reject  2019:13.3  ×  2024:24.1           the program's link is taken away

A judgement whose passage is gone (its text changed) or that another reader contradicts changes nothing
and is reported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analyzer.model import Adjudication, AdjudicationAction, Notice


@dataclass(frozen=True, slots=True)
class Judgement:
    """One pair of passages with what a reader decided about it."""

    action: AdjudicationAction
    initials: str
    reason: str
    grouped: bool
    """Whether it is part of a split or merge that the reader named."""
    place: str = ""
    """File and line."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """All decisions, by pair of passage ids, and what could not be applied."""

    by_pair: Mapping[tuple[str, str], Judgement]
    notices: tuple[Notice, ...]


def resolve(adjudications: Sequence[Adjudication], *, corpus_id: str, known: Sequence[str]) -> tuple[Adjudication, ...]:
    """The judgements with whole passage ids; an id that none or several passages answer to stays as written.

    `communique-2001:3.2` stands for `two-towns:communique-2001:3.2~a1b2c3`, as on the command line. With its hash an id also
    guards against a text that has changed since.
    """
    if not adjudications:
        return ()
    by_place: dict[str, list[str]] = {}
    for passage in known:
        by_place.setdefault(_place(passage), []).append(passage)

    def whole(passage: str) -> str:
        for written in (passage, f"{corpus_id}:{passage}"):
            found = [one for one in by_place.get(_place(written), ()) if one == written or "~" not in written]
            if len(found) == 1:
                return found[0]
        return passage

    return tuple(
        replace(one, earlier_ids=tuple(map(whole, one.earlier_ids)), later_ids=tuple(map(whole, one.later_ids))) for one in adjudications
    )


def read_judgements(adjudications: Sequence[Adjudication], known: Sequence[str]) -> Judgements:
    """Take each judgement whose passages are all there, and set aside what conflicts."""
    ids = set(known)
    found: dict[tuple[str, str], Judgement] = {}
    contested: set[tuple[str, str]] = set()
    notices: list[Notice] = []
    for one in adjudications:
        missing = [passage for passage in dict.fromkeys((*one.earlier_ids, *one.later_ids)) if passage not in ids]
        notices += [_missing(one, passage, known) for passage in missing]
        for pair, judgement in () if missing else _pairs(one):
            before = found.get(pair)
            if before is not None and before.action != judgement.action:
                contested.add(pair)
                notices.append(_contested(one, pair, before))
            found[pair] = judgement
    return Judgements({pair: j for pair, j in found.items() if pair not in contested}, tuple(notices))


def out_of_reach(judgements: Judgements, *, compared: Collection[tuple[str, str]], document_of: Mapping[str, str]) -> tuple[Notice, ...]:
    """A notice of each judgement on two passages whose documents are not compared, or not in this order."""
    notices = []
    for (earlier, later), one in judgements.by_pair.items():
        pair = document_of[earlier], document_of[later]
        if pair not in compared:
            swapped = pair[::-1] in compared
            fault = "exchange earlier and later" if swapped else f"{pair[0]} and {pair[1]} are not compared with each other"
            told = f"{one.place or 'A judgement'}: the judgement of {one.initials} on {earlier} and {later} was not applied: {fault}."
            notices.append(Notice(earlier, told))
    return tuple(notices)


def _pairs(one: Adjudication) -> Iterator[tuple[tuple[str, str], Judgement]]:
    judgement = Judgement(one.action, one.initials, one.reason, grouped=max(len(one.earlier_ids), len(one.later_ids)) > 1, place=one.place)
    for earlier in one.earlier_ids:
        for later in one.later_ids:
            yield (earlier, later), judgement


def _missing(one: Adjudication, passage: str, known: Sequence[str]) -> Notice:
    """Says whether the place still exists with other words, or not at all."""
    place = _place(passage)
    now = next((other for other in known if _place(other) in {place, f"{other.split(':', 1)[0]}:{place}"}), None)
    fault = f"its text has changed since, and is now {now}" if now else "this corpus holds no such passage; copy its id from the report"
    return Notice(passage, f"{one.place or 'A judgement'}: the judgement of {one.initials} on {passage} was not applied: {fault}.")


def _place(passage: str) -> str:
    return passage.rsplit("~", 1)[0]


def _contested(one: Adjudication, pair: tuple[str, str], before: Judgement) -> Notice:
    return Notice(
        pair[0],
        f"{one.place or 'A judgement'}: {before.initials} and {one.initials} decided differently on {pair[0]} and {pair[1]}; "
        "neither judgement was applied.",
    )
