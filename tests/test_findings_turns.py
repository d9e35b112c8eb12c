"""Changes that were turned back, quotations on both sides of a change, and what stands beside a birth or a death."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from analyzer import wording
from analyzer.findings.attested import turn_of
from analyzer.findings.frames import frames, quotables, run_of
from analyzer.findings.scene import Scene
from analyzer.findings.words import words
from analyzer.model import Finding, FindingKind, Verdict
from analyzer.settings import Settings
from tests.formula_cases import corpus_of

FINDINGS = Settings().findings
OLD, NEW = "risks are balanced overall", "risks are tilted downwards"


def _turn(*texts, come="tilted downwards"):
    scene = Scene(corpus_of([(f"20{n:02}", f"The {text} here.") for n, text in enumerate(texts)]), FINDINGS, language="en")
    before, after = (scene.held(Counter(scene.occurrences(wanted))) for wanted in (OLD, NEW))
    return turn_of(scene, before, after, come=come)


@pytest.mark.parametrize(
    ("texts", "last", "again"),
    [
        ((OLD, OLD, NEW, NEW), "2001", ""),
        ((OLD, OLD, NEW, NEW, OLD), "2001", "2004"),
        ((OLD, NEW, OLD, OLD), "2000", "2002"),
    ],
)
def test_a_turn_that_is_turned_back_is_told(texts, last, again):
    """One wording gives way to another for good or for a time; in both cases the older is last attested before the newer came."""
    turn = _turn(*texts)
    assert (turn.before.last, turn.again) == (last, again)


@pytest.mark.parametrize(
    "texts",
    [(OLD, NEW, OLD, NEW), (NEW, OLD), (NEW, OLD, NEW), (OLD, f"{OLD} and {NEW}", NEW), (OLD, OLD), (NEW, NEW)],
)
def test_wordings_that_alternate_gave_way_to_nothing(texts):
    """Two wordings in turns, both in one text, or the newer first, are no change from the one to the other."""
    assert _turn(*texts) is None


def test_what_stays_in_another_joint_was_not_turned_back():
    """A longer wording that begins as the old one is no return of it where it has what came."""
    assert _turn(OLD, NEW, f"{OLD}, though not tilted downwards") is None


def test_a_return_is_said():
    """A step that was turned back says when the earlier wording stands again, and is not told as its last attestation."""
    facts = {
        "step": "replace", "item": "tilted downwards", "old": "balanced overall", "from_text": OLD, "to_text": NEW, "last_old": "2001",
        "first_new": "2002", "old_attestations": "2", "new_attestations": "2", "old_documents": "2", "new_documents": "2",
        "again": OLD, "again_date": "2004",
    }  # fmt: skip
    finding = Finding("f", 1, FindingKind.FORMULA_STEP, Verdict.SUPPORTED, tuple(facts.items()), ("p",), 0.5)
    claim, ground = wording.finding_parts(finding)
    assert claim == f"“balanced overall” gave way to “tilted downwards” in “{OLD}”; the earlier wording stands again in 2004."
    assert ground.startswith("Attested so until 2001 (two attestations in two documents) and again in 2004; otherwise first in 2002 (two")
    whole = replace(finding, facts=tuple((facts | {"old": OLD, "item": NEW}).items()))
    assert wording.finding_parts(whole)[0].startswith(f"“{OLD}” gave way to “{NEW}”; ")


def test_both_sides_are_quoted_alike():
    """The words quoted round a change are as many on both sides, so that what differs between the quotations is the change."""
    sides = (
        "the two sides reaffirmed their commitment to good faith and trade",
        "both of them reaffirm their commitment to lasting good faith and trade",
    )
    scene = Scene(corpus_of([("2000", sides[0]), ("2001", sides[1])]), FINDINGS, language="en")
    places = [(text.index(found), text.index(found) + len(found)) for text, found in zip(sides, ("", "lasting"), strict=True)]
    places[0] = (sides[0].index("good"), sides[0].index("good"))
    runs = tuple(run_of(words(text, "en"), *place) for text, place in zip(sides, places, strict=True))
    earlier, later = quotables(scene, *frames(scene, sides, runs, edits=runs))
    assert later.replace("lasting ", "") == earlier


def test_a_list_that_goes_on_is_quoted_with_a_mark():
    """Members joined by commas that another one follows everywhere are shown to go on; a list that ends is not."""
    lines = "in the spirit of trust, patience and calm", "in the spirit of trust, patience and hope"
    scene = Scene(corpus_of([("2000", lines[0]), ("2001", lines[1])]), FINDINGS, language="en")
    assert scene.breaks_off("spirit of trust, patience")
    assert not scene.breaks_off("trust, patience and calm")
    assert not scene.breaks_off("spirit of trust")


def test_what_stood_elsewhere_stands_before_or_after():
    """Other wordings of a formula are told as what was before it or came after, never as if they stood beside it."""
    facts = {
        "text": "priceless common asset", "date": "2024", "to_period": "2025", "silent": "2025", "attestations": "2", "documents": "2",
        "elsewhere": "2019: priceless asset; 2026: great asset", "elsewhere_when": "before; after",
    }  # fmt: skip
    finding = Finding("f", 1, FindingKind.FORMULA_RETIRED, Verdict.LAST_ATTESTED, tuple(facts.items()), ("p",), 0.5)
    assert "; before that it is worded “priceless asset” in 2019; after that it is worded “great asset” in 2026." in (
        wording.finding_sentence(finding)
    )
