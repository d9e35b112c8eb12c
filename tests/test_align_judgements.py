from __future__ import annotations

from dataclasses import replace

from analyzer.align import resolve
from analyzer.model import (
    Adjudication,
    AdjudicationAction,
)
from tests.align_cases import BANK, YEARS, corpus, run


def test_a_reader_accepts_and_rejects_links() -> None:
    """An accepted pair becomes a link with the reader's initials; a rejected one leaves its statements unmatched."""
    texts = {"one": list(BANK[:2]), "two": [BANK[2], BANK[7]]}
    read = corpus(*YEARS[:2])
    judged = (
        Adjudication(AdjudicationAction.REJECT, ("c:one:1.1~0001",), ("c:two:1.1~0001",), "AB", "another border"),
        Adjudication(AdjudicationAction.ACCEPT, ("c:one:2.1~0002",), ("c:two:2.1~0002",), "AB", "by context"),
    )
    before = run(read, texts)["one", "two"]
    after = run(replace(read, adjudications=judged), texts)["one", "two"]
    assert [(a.earlier_id, a.decided_by) for a in before.alignments] == [("c:one:1.1~0001", "")]
    assert [(a.earlier_id, a.decided_by, a.confidence) for a in after.alignments] == [("c:one:2.1~0002", "AB", 1.0)]
    assert {u.reason for u in after.unmatched} == {"a reader rejected the link"}


def test_judgements_that_cannot_be_applied_are_reported() -> None:
    """A passage whose text changed, and readers who contradict each other, give notices and change nothing."""
    texts = {"one": [BANK[0]], "two": [BANK[2]]}
    read = corpus(*YEARS[:2])
    pair = ("c:one:1.1~0001",), ("c:two:1.1~0001",)
    judged = (
        Adjudication(AdjudicationAction.REJECT, *pair, "AB", "no"),
        Adjudication(AdjudicationAction.ACCEPT, *pair, "CD", "yes"),
        Adjudication(AdjudicationAction.REJECT, ("c:one:1.1~ffff",), ("c:two:1.1~0001",), "AB", "no"),
    )
    plain, found = run(read, texts)["one", "two"], run(replace(read, adjudications=judged), texts)["one", "two"]
    assert found.alignments == plain.alignments
    told = " ".join(notice.message for notice in found.notices)
    assert "its text has changed since" in told
    assert "AB and CD decided differently" in told


def test_judgements_take_the_ids_of_the_command_line() -> None:
    """Corpus and hash may be left out of an id in a judgement; an id with another hash, or that nothing answers to, stays as written."""
    known = ["c:one:1.1~0001", "c:one:1.10~0002", "c:two:1.1~0003"]
    judged = Adjudication(AdjudicationAction.ACCEPT, ("one:1.1", "one:1.1~0001", "c:one:1.10"), ("two:1.1~ffff", "two:9.9"), "AB", "")
    (found,) = resolve([judged], corpus_id="c", known=known)
    assert found.earlier_ids == ("c:one:1.1~0001", "c:one:1.1~0001", "c:one:1.10~0002")
    assert found.later_ids == ("two:1.1~ffff", "two:9.9")


def test_a_judgement_on_documents_that_are_not_compared_is_reported() -> None:
    """Earlier and later exchanged, and half of a split that is gone, leave the links as they were and are told with their lines."""
    texts = {"one": [BANK[0]], "two": [BANK[2]]}
    read = corpus(*YEARS[:2])
    judged = (
        Adjudication(AdjudicationAction.REJECT, ("c:two:1.1~0001",), ("c:one:1.1~0001",), "AB", "no", "adjudications.toml:1"),
        Adjudication(AdjudicationAction.REJECT, ("c:one:1.1~0001",), ("c:two:1.1~0001", "c:two:9.1"), "AB", "no", "adjudications.toml:7"),
    )
    plain, found = run(read, texts)["one", "two"], run(replace(read, adjudications=judged), texts)["one", "two"]
    assert found.alignments == plain.alignments
    assert [(notice.message.split(": ")[0], notice.place) for notice in found.notices] == [
        ("adjudications.toml:7", "c:two:9.1"),
        ("adjudications.toml:1", "c:two:1.1~0001"),
    ]
    assert "exchange earlier and later" in found.notices[1].message
