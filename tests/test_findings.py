from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import findings, wording
from analyzer.findings.ranking import Offer, choose
from analyzer.findings.scene import Scene, key, surely_before
from analyzer.model import FindingKind, Verdict
from analyzer.settings import Settings
from analyzer.wording import date_in_words
from tests.formula_cases import CASES, corpus_of, mined, read_case

FINDINGS = Settings().findings


def _told(name: str):
    case = read_case(CASES / f"{name}.toml")
    analysis = mined(corpus_of([(d["date"], d["text"]) for d in case["documents"]], events=[d.get("event", "") for d in case["documents"]]))
    return findings.find(analysis, settings=FINDINGS)


def test_the_grown_formula_comes_first():
    """Of a small corpus, the formula that gained a member is the first finding, told as an append."""
    first = _told("append")[0]
    assert (first.kind, first.fact("step"), first.fact("item")) == (FindingKind.FORMULA_STEP, "append", "strategic cohesion")
    assert wording.finding_sentence(first).startswith("“strategic cohesion” was appended to")


def test_renderings_and_slips_are_told_as_such():
    """Another wording in the same event is a rendering, a misspelling a slip; neither is told as a step."""
    told = {finding.kind: finding for finding in _told("rendering")}
    assert told[FindingKind.RENDERING].verdict is Verdict.RENDERING
    assert "slip" in wording.finding_sentence(told[FindingKind.SLIP])


def _offer(topic: str, score: float, *, when: str = "2000 2001", kind: FindingKind = FindingKind.FORMULA_STEP) -> Offer:
    return Offer(kind, Verdict.SUPPORTED, (), (topic,), (("all", score),), topic, when)


def test_no_two_say_the_same():
    """Of two offers about the same words and periods only the better is told; about other periods both are."""
    offers = [_offer("strategic cohesion", 0.9), _offer("the strategic cohesion", 0.8), _offer("strategic cohesion", 0.7, when="2001 2002")]
    assert [finding.score for finding in choose([offers[0], offers[1]], settings=FINDINGS)] == [0.9]
    assert [finding.score for finding in choose([offers[1], offers[2]], settings=FINDINGS)] == [0.8, 0.7]


def test_two_families_do_not_tell_one_thing_twice():
    """A formula called new and a relative of it called last attested on the same passage are one finding."""
    one = replace(_offer("priceless common asset", 0.9, kind=FindingKind.FORMULA_NEW), evidence=("p1", "p2"))
    other = replace(_offer("common asset of both", 0.5, kind=FindingKind.FORMULA_RETIRED, when="2001 2002"), evidence=("p2", "p3"))
    assert len(choose([one, other], settings=FINDINGS)) == 1


def test_a_floor_ends_the_list():
    """What scores below the floor is not told, though there is room."""
    offers = [_offer("red house", 0.5), _offer("blue boat", FINDINGS.least_score / 2)]
    assert [finding.score for finding in choose(offers, settings=FINDINGS)] == [0.5]


def test_reasons_make_the_score():
    """The score is the product of its reasons, and all reasons are kept."""
    for finding in _told("append"):
        product = 1.0
        for _, value in finding.reasons:
            product *= value
        assert abs(product - finding.score) < 1e-3
        assert finding.reasons


def test_order_of_offers_does_not_matter():
    """The same offers in another order give the same findings."""
    offers = [_offer("red house", 0.5), _offer("blue boat", 0.5), _offer("old tree", 0.9)]
    assert choose(offers, settings=FINDINGS) == choose(offers[::-1], settings=FINDINGS)


def test_own_corpus_tells_its_story(own_analysis):
    """In the project's own texts the new member, its other rendering, the slip and the vanished asset are all told."""
    sentences = [finding.statement for finding in own_analysis.findings]
    assert sentences[0].startswith(
        "“strategic cohesion” was appended to “great friendship, special solidarity and comprehensive cooperation”"
    )
    assert any("“strategic solidarity” is another rendering of “strategic cohesion” in the same event" in s for s in sentences)
    assert any("slip" in s and "Grate friendship" in s for s in sentences)
    assert any("objective necessity" in s and "last attested in September 2024" in s and "2025 do not have it" in s for s in sentences)
    assert any("common asset” is last attested in September 2024" in s and "“priceless asset” in 2019" in s for s in sentences)
    assert not any("comprehensive cooperation” gave way" in s for s in sentences)
    assert any("“consistent” was added" in s and "Code of Conduct" in s for s in sentences)
    assert any("“martyrs” was added" in s for s in sentences)
    assert not any("mechanisms” gave way" in s or ("in other words" in s and "stands unchanged" in s) for s in sentences)


def test_counts_are_those_of_the_wording_quoted(own_analysis):
    """Where a sentence counts attestations of quoted words, exactly so many passages have these words."""
    scene = Scene(own_analysis, FINDINGS)
    told = [
        f for f in own_analysis.findings if f.kind in (FindingKind.FORMULA_NEW, FindingKind.FORMULA_RETIRED, FindingKind.FORMULA_STABLE)
    ]
    assert told
    for finding in told:
        held = scene.held(scene.occurrences(finding.fact("text")))
        assert held.count == int(finding.fact("attestations"))
        assert set(held.passages) <= set(finding.evidence)


def test_no_counterpart_is_claimed_of_a_linked_passage(own_analysis):
    """A passage that any link leads to another period is not told as gone from it or new after it."""
    period = {document.id: document.period for document in own_analysis.documents}
    for finding in own_analysis.findings:
        if finding.verdict is Verdict.NO_COUNTERPART:
            (passage,) = finding.evidence
            others = set(finding.fact("other_period").split("; "))
            for link in own_analysis.alignments_of[passage]:
                other = link.later_id if link.earlier_id == passage else link.earlier_id
                assert period[own_analysis.statement_by_id[other].document_id] not in others


_WORDS = st.sampled_from(["mutual trust and lasting peace", "lasting peace and mutual trust", "mutual trust, open trade and lasting peace"])


@given(st.lists(st.lists(_WORDS, min_size=1, max_size=3), min_size=2, max_size=5))
@settings(max_examples=40, deadline=None)
def test_alternating_wordings_are_never_told_as_succession(texts):
    """Whatever order wordings come in, none is last attested after, or on the day, another is said to follow it."""
    dated = [(f"20{10 + n}-01-01", " ".join(f"They praised {line} in the valley." for line in lines)) for n, lines in enumerate(texts)]
    for finding in findings.find(mined(corpus_of(dated)), settings=FINDINGS):
        if finding.fact("last_old"):
            assert surely_before(finding.fact("last_old"), finding.fact("first_new"))


def test_a_month_is_not_before_its_days():
    """Dates of different precision are compared in what both know."""
    assert not surely_before("2024-09", "2024-09-11")
    assert surely_before("2024-09", "2024-10-01")
    assert date_in_words("2024-09") == "September 2024"
    assert key("Peace, trade") == "peace trade"
