"""Which findings are chosen: each period has a voice, a change is told once, and what recurs leads."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from analyzer import findings, wording
from analyzer.findings.from_counts import count_offers
from analyzer.findings.from_statements import _is_occurrence
from analyzer.findings.offers import Offer
from analyzer.findings.ranking import choose
from analyzer.findings.repeats import repeats
from analyzer.findings.scene import Scene
from analyzer.model import (
    Alignment,
    Collation,
    Comparison,
    ComparisonKind,
    EditClass,
    Finding,
    FindingKind,
    Reason,
    Relation,
    Substitution,
    Verdict,
)
from analyzer.settings import Settings
from tests.formula_cases import corpus_of

FINDINGS = Settings().findings
WEAK = (FINDINGS.least_heard + FINDINGS.least_score) / 2


def _offer(topic: str, score: float, *, turn: str, kind: FindingKind = FindingKind.FORMULA_STEP, **facts: str) -> Offer:
    told = (("to_period", turn), *facts.items())
    return Offer(kind, Verdict.SUPPORTED, told, (topic,), (("all", score),), topic, f"before {turn}")


def test_each_period_has_a_voice():
    """The weightiest change of a period of which nothing else is told is told below the floor, with that as a reason."""
    offers = [_offer("red house", 0.5, turn="2001"), _offer("blue boat", WEAK, turn="2002"), _offer("old tree", WEAK / 2, turn="2002")]
    told = choose(offers, settings=FINDINGS)
    assert [finding.score for finding in told] == [0.5, WEAK]
    assert [Reason.VOICE in dict(finding.reasons) for finding in told] == [False, True]


def test_a_voice_is_no_trifle():
    """Neither what is weaker than the least nor what changes only word forms is told for its period's sake."""
    weakest = _offer("blue boat", FINDINGS.least_heard / 2, turn="2002")
    form = replace(_offer("blue boats", WEAK, turn="2002"), reasons=((Reason.RARITY, WEAK / 0.15), (Reason.SUBSTANCE, 0.15)))
    assert choose([weakest, form], settings=FINDINGS) == ()


def test_voices_take_the_places_of_the_last():
    """A list that is full gives up its last findings, but none that alone speaks of its period."""
    settings = replace(FINDINGS, shown=3)
    names = "red house", "blue boat", "old tree", "dark wood"
    offers = [_offer(name, 0.5 - n / 10, turn=str(max(0, n - 1))) for n, name in enumerate(names[:3])]
    told = choose([*offers, _offer(names[3], WEAK, turn="9")], settings=settings)
    assert [finding.evidence[0] for finding in told] == ["red house", "old tree", "dark wood"]


def test_many_periods_are_not_heard_one_by_one():
    """With more periods than there are places for, the list is as long as it was."""
    offers = [_offer("red house", 0.5, turn="0"), *(_offer(f"b{n}oat t{n}ree", WEAK, turn=str(n)) for n in range(1, 200))]
    assert len(choose(offers, settings=FINDINGS)) == 1


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        (("red house", "blue house"), ("the red", "the blue"), True),
        (("red house", "blue house"), ("the red", "the green"), False),
        (("", "utmost"), ("", "the utmost"), True),
    ],
)
def test_one_change_is_told_once(ours, theirs, same):
    """The same words exchanged in the same period are one change, whatever stands round them."""
    one = _offer("a restraint of all " + " ".join(ours), 0.5, turn="2001", old=ours[0], new=ours[1])
    other = replace(_offer("b restraint by each " + " ".join(theirs), 0.4, turn="2001", old=theirs[0], item=theirs[1]), when="2000 2001")
    assert repeats(other, one, alike=FINDINGS.alike) is same


def test_the_same_word_added_to_other_words_is_another_change():
    """What is only added is the same change only with something in common beside it."""
    one = _offer("restraint new", 0.5, turn="2001", old="", new="new")
    other = replace(_offer("bridge new road", 0.4, turn="2001", old="", new="new"), when="2000 2001")
    assert not repeats(other, one, alike=FINDINGS.alike)


def _substitution(old: str, new: str, *, count: int) -> float:
    lines = [f"The {word} of the {thing} is here." for word in (old, new) for thing in ("river", "hill", "wood", "lake")]
    found = corpus_of([(f"200{n // 4}", line) for n, line in enumerate(lines)])
    names = tuple(document.id for document in found.documents)
    entry = Substitution(old, new, "2000", "2001", count, names, EditClass.SUBSTANTIVE, ("wording",), (), True)
    told = [
        o
        for o in count_offers(Scene(replace(found, substitutions=(entry,)), FINDINGS, language="en"))
        if o.kind is FindingKind.SUBSTITUTION
    ]
    return told[0].score


def test_what_recurs_is_weighty_though_its_words_are_common():
    """A word exchanged at many places leads, also where both begin alike; a word form does not."""
    assert _substitution("chairman", "chair", count=11) > 0.25 > FINDINGS.least_score > _substitution("chairman", "chair", count=2)
    assert _substitution("program", "work", count=24) > _substitution("program", "work", count=3)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The official media may include firmware that is needed by hardware.", False),
        ("YOU MAY DISTRIBUTE COPIES OF THE PROGRAM.", False),
        ("The two sides will meet again on 3 may in the capital.", True),
        ("The two sides will meet again in early May in the capital.", True),
    ],
)
def test_the_verb_may_is_no_month(text, bound):
    """A statement is bound to a day by a month's name beside a figure or with a capital, not by a verb that is written alike."""
    found = corpus_of([("2000", text), ("2001", text)])
    assert _is_occurrence(Scene(found, FINDINGS, language="en"), found.statements[0]) is bound


THINGS = ["river", "hill", "wood", "lake", "road", "mill", "barn", "field", "bridge", "tower"]


def _versions(*words: str) -> tuple[Finding, ...]:
    """Versions of a text of ten statements, one word of each; those of one word answer to each other."""
    return _found([[f"The {word} {thing} is kept." for thing in THINGS] for word in words])


def _found(versions: list[list[str]]) -> tuple[Finding, ...]:
    """What is found in versions of which equal statements answer to each other."""
    found = corpus_of([(f"200{n}", "\n".join(lines)) for n, lines in enumerate(versions)])
    comparisons = []
    for one, other in pairwise(found.documents):
        held = [found.statements_of[document.id] for document in (one, other)]
        same = [(a, b) for a in held[0] for b in held[1] if a.text == b.text]
        links = tuple(Alignment(f"{a.id}={b.id}", a.id, b.id, Relation.SAME, False, 1.0, 0.9) for a, b in same)
        comparisons.append(Comparison(one.id, other.id, ComparisonKind.STEP, links, (), 0.0 if links else 1.0))
    return findings.find(replace(found, comparisons=tuple(comparisons)), settings=FINDINGS)


def test_a_text_that_was_replaced_is_told_as_a_whole():
    """Among versions, the one to whose predecessor nothing answers is told in one finding, which counts the statements."""
    told = [finding for finding in _versions(*["old"] * 3, *["new"] * 3) if finding.kind is FindingKind.TEXT_REPLACED]
    assert len(told) == 1
    assert wording.finding_sentence(told[0]) == (
        "The text of 2003 is for the most part another than that of 2002. "
        "Ten of its ten statements have no sure forerunner there, and ten of the ten earlier ones no sure counterpart."
    )


def test_a_short_notice_between_long_versions_replaces_nothing():
    """A text all of which stands in the longer one beside it was not replaced by it, nor that one by it."""
    whole = [f"The old {thing} is kept." for thing in THINGS]
    told = _found([whole, whole, whole, whole[:2], [*whole[:2], *(f"The new {thing} is kept." for thing in THINGS[2:])]])
    assert not [finding for finding in told if finding.kind is FindingKind.TEXT_REPLACED]


def test_texts_that_are_new_each_time_replace_nothing():
    """Where most texts answer little to the one before, that one more does not is no news."""
    assert not [finding for finding in _versions("old", "red", "new", "dark", "dark") if finding.kind is FindingKind.TEXT_REPLACED]


def test_a_change_that_leaps_over_a_text_says_what_still_stands_there():
    """Of texts compared over one between them, that one's statement is told where it surely has the older wording still."""
    lines = "They noted concern over the strait.", "They voiced concern over the strait.", "They noted deep concern over the strait."
    found = corpus_of([(f"200{n}", line) for n, line in enumerate(lines)])
    ids = [statement.id for statement in found.statements]
    entry = Substitution(
        "concern", "deep concern", "2000", "2002", 2, (), EditClass.SUBSTANTIVE, ("wording",), ("c",), True
    )  # fmt: skip
    collation = Collation("c", (f"{ids[0]}={ids[2]}",), (ids[0],), (ids[2],), lines[0], lines[2], ())
    for confidence, still in ((0.9, "2001"), (0.3, "")):
        links = [Alignment(f"{a}={b}", a, b, Relation.REWORDED, False, 0.8, confidence) for a, b in pairwise(ids)]
        steps = [Comparison(f"{n}", f"{n + 1}", ComparisonKind.STEP, (link,), (), 1.0) for n, link in enumerate(links)]
        whole = replace(found, comparisons=tuple(steps), collations=(collation,), substitutions=(entry,))
        offers = [o for o in count_offers(Scene(whole, FINDINGS, language="en")) if o.kind is FindingKind.SUBSTITUTION]
        assert dict(offers[0].facts)["still"] == still
    told = Finding("f", 1, FindingKind.SUBSTITUTION, Verdict.SUPPORTED, (*offers[0].facts[:-1], ("still", "2001")), ("p",), 0.5)
    assert wording.finding_sentence(told).endswith("; the earlier wording still stands in 2001.")
