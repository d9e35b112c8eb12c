from __future__ import annotations

from analyzer import findings, wording
from analyzer.findings.ranking import Offer, choose
from analyzer.model import FindingKind, Verdict
from analyzer.settings import Settings
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


def _offer(topic: str, score: float, *, when: str = "2000 2001") -> Offer:
    return Offer(FindingKind.FORMULA_STEP, Verdict.SUPPORTED, (), (topic,), (("all", score),), topic, when)


def test_no_two_say_the_same():
    """Of two offers about the same words and periods only the better is told; about other periods both are."""
    offers = [_offer("strategic cohesion", 0.9), _offer("the strategic cohesion", 0.8), _offer("strategic cohesion", 0.7, when="2001 2002")]
    assert [finding.score for finding in choose(offers, shown=10)] == [0.9, 0.7]


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
    assert choose(offers, shown=3) == choose(offers[::-1], shown=3)


def test_own_corpus_tells_its_story(own_analysis):
    """In the project's own texts the new member, its other rendering, the slip and the vanished asset are all told."""
    sentences = [finding.statement for finding in own_analysis.findings]
    assert sentences[0].startswith(
        "“strategic cohesion” was appended to “great friendship, special solidarity and comprehensive cooperation”"
    )
    assert any("“strategic solidarity” is another rendering of “strategic cohesion” in the same event" in s for s in sentences)
    assert any("slip" in s and "Grate friendship" in s for s in sentences)
    assert any("common asset” is last attested in September 2024" in s and "“priceless asset” in 2019" in s for s in sentences)
    assert not any("comprehensive cooperation” gave way" in s for s in sentences)
