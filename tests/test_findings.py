from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import findings, wording
from analyzer.findings.from_counts import count_offers
from analyzer.findings.from_formulas import formula_offers
from analyzer.findings.from_renderings import rendering_offers
from analyzer.findings.nearest import nearest
from analyzer.findings.offers import Offer
from analyzer.findings.ranking import choose
from analyzer.findings.scene import Scene
from analyzer.findings.texts import surely_before
from analyzer.findings.words import key
from analyzer.model import Family, FamilyKind, FindingKind, Gain, Step, StepKind, Verdict
from analyzer.settings import Settings
from analyzer.statistics import count_verdict
from analyzer.wording import date_in_words
from tests.formula_cases import analysed_case, corpus_of, linked, mined

FINDINGS = Settings().findings


def _told(name: str):
    return findings.find(analysed_case(name), settings=FINDINGS)


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
    assert any("has “strategic solidarity” where another has “strategic cohesion”" in s for s in sentences)
    assert "after “strategic solidarity” in another text of the same event on 1 December 2025" in sentences[0]
    assert any("slip" in s and "Grate friendship" in s and "“Grand friendship”" in s for s in sentences)
    assert any(
        "objective necessity" in s and "only in September 2024" in s and "of 2019 and of 2025 do not have it" in s for s in sentences
    )
    assert any("common asset” is last attested in September 2024" in s and "“priceless asset” in 2019" in s for s in sentences)
    assert not any("comprehensive cooperation” gave way" in s for s in sentences)
    assert any("“consistent” was added" in s and "Code of Conduct" in s for s in sentences)
    assert any("“martyrs” was added" in s for s in sentences)
    assert not any("mechanisms” gave way" in s or ("in other words" in s and "stands in the same words" in s) for s in sentences)


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


def test_other_languages_are_out_of_sight():
    """A formula of texts in one language is not said to be missing from a text in another, nor new after it."""
    line = "They praised mutual trust, open trade and lasting peace in the valley."
    texts = [("2001-01-01", line), ("2002-01-01", line), ("2003-01-01", "Họ ca ngợi tin cậy lẫn nhau, thương mại và hòa bình lâu dài.")]
    analysis = corpus_of(texts)
    documents = tuple(replace(d, language="vi") if d.id == "d2" else d for d in analysis.documents)
    statements = tuple(replace(s, language="vi") if s.document_id == "d2" else s for s in analysis.statements)
    mixed = mined(replace(analysis, corpus=replace(analysis.corpus, documents=documents), statements=statements))
    told = findings.find(mixed, settings=FINDINGS)
    assert all(finding.kind is FindingKind.FORMULA_STABLE for finding in told)
    assert all("in the same language" in wording.finding_sentence(finding) for finding in told)


def test_another_form_of_a_word_is_no_slip():
    """In whatever language, an inflected form of a word is not told as a slip of it."""
    scene = Scene(corpus_of([("2001", "derechos humanos")], language="es"), FINDINGS, language="es")
    step = Step("f", "2001", "2001", StepKind.SPELLING, "derechos humanos", "derechos humanas", (), note="slip: humanas for humanos")
    family = Family("f", "f", FamilyKind.PHRASE, "2001", "2001", (), ())
    assert not list(rendering_offers(scene, family, [step]))


@pytest.mark.parametrize(
    ("earlier", "later", "documents", "same_event", "verdict"),
    [
        (0, 3, 2, False, Verdict.FIRST_ATTESTED),
        (0, 8, 2, False, Verdict.FREQUENCY),
        (3, 0, 2, False, Verdict.LAST_ATTESTED),
        (8, 0, 2, False, Verdict.FREQUENCY),
        (3, 3, 2, False, Verdict.NO_EVIDENCE),
        (0, 8, 1, False, Verdict.SINGLE_WITNESS),
        (0, 8, 2, True, Verdict.RENDERING),
        (0, 0, 2, False, Verdict.NO_EVIDENCE),
        (0, 0, 0, False, Verdict.NO_EVIDENCE),
    ],
)
def test_verdict_table(earlier, later, documents, same_event, verdict):
    """What counts of 50 and 50 statements allow one to say is fixed."""
    level = FINDINGS.significance
    found = count_verdict(earlier, 50, later=later, later_total=50, documents=documents, same_event=same_event, level=level)
    assert found is verdict


def test_series_with_periods_of_one_name_are_counted_apart():
    """Words compared in two series are all corrected for, also where both compare periods of the same names."""
    gain = Gain("calm", "2001", "2002", 0, 30, 50, 50, 2.0, 1.0, 3.0, Verdict.NO_EVIDENCE, ("c:d0:1.1",), compared=70, p=1e-8)
    analysis = corpus_of([("2001", "calm"), ("2002", "calm"), ("2001", "calm"), ("2002", "calm")])
    documents = tuple(replace(d, series="north" if d.id in ("d0", "d1") else "south") for d in analysis.documents)
    gains = (gain, replace(gain, evidence=("c:d2:1.1",)))
    both = replace(analysis, corpus=replace(analysis.corpus, documents=documents), gains=gains)
    told = [offer for offer in count_offers(Scene(both, FINDINGS, language="en")) if offer.kind is FindingKind.FREQUENCY]
    assert {dict(offer.facts)["compared"] for offer in told} == {"140"}


def test_ordinals_are_no_wording():
    """The next session's number, spelt or not, has no substance; a word that only looks like one has."""
    rarity = Scene(corpus_of([("2001", "at its session")]), FINDINGS, language="en").rarity
    assert rarity.substance("seventy-third session", "seventy-second session") < 1
    assert rarity.substance("65th session", "64th session") < 1
    assert rarity.substance("tense session", "secondary session") == 1


def test_a_word_broken_at_the_line_is_one_word():
    """A hyphen before a blank joins a word that was broken, but not the first part of "short- and medium-term"."""
    assert key("its medium- term outlook") == key("its medium-term outlook")
    assert key("short- and medium-term") == "short and mediumterm"


def test_no_misprint_is_quoted_where_a_clean_place_is_at_hand(own_analysis):
    """A rendering is quoted from a place of its text without a slip, and a passage with a slip is not the clearest of several."""
    (told,) = (finding for finding in own_analysis.findings if "strategic solidarity" in finding.fact("change"))
    assert "Grand friendship" in told.fact("to_text")
    assert "Grate" not in "".join(own_analysis.statement_by_id[name].text for name in told.evidence[:2])
    scene = Scene(own_analysis, FINDINGS, language="en")
    held = scene.held(scene.occurrences("strategic solidarity"))
    assert "grate" in scene.slips
    assert scene.clearest("strategic solidarity", held.passages)[0].startswith("vietnam-laos:talks-2025:7.1")


def test_two_reports_of_one_event_attest_once():
    """A wording that two texts of one event have once each is attested once; one that a text has twice is attested twice."""
    texts = [("2001-01-01", "Mutual trust grows."), ("2001-01-02", "Mutual trust grows."), ("2002-01-01", "Mutual trust; mutual trust.")]
    scene = Scene(corpus_of(texts, events=["visit", "visit", ""]), FINDINGS, language="en")
    held = scene.held(scene.occurrences("mutual trust"))
    assert (held.count, held.independent, held.events) == (4, 3, 2)


def test_what_went_and_came_back_is_one_finding():
    """A member that one text lacks between two that have it is told once, as dropped and there again."""
    full, less = "They build a peaceful, independent, democratic and united land.", "They build a peaceful, independent and united land."
    texts = [("2001", f"{full}\nRain fell."), ("2002", f"{less}\nSnow fell."), ("2003", f"{full}\nHail fell.")]
    analysis = linked(corpus_of(texts), [("c:d0:1.1", "c:d1:1.1"), ("c:d1:1.1", "c:d2:1.1")])
    scene = Scene(mined(analysis), FINDINGS, language="en")
    steps = [offer for offer in formula_offers(scene) if offer.kind is FindingKind.FORMULA_STEP]
    assert len(steps) <= 1
    for offer in steps:
        assert dict(offer.facts)["again_date"] == "2003"


def test_what_comes_nearest_is_quoted_beside_a_silence():
    """Where a silent text says much the same in other words, the stretch that does is found; where it shares one word, nothing is."""
    texts = [
        ("2001", "They coordinate closely, and give each other effective support."),
        ("2002", "Close coordination and effective mutual support help."),
    ]
    scene = Scene(corpus_of([*texts, ("2003", "Support came.")]), FINDINGS, language="en")
    near = nearest(scene, "Close coordination and effective mutual support", "2001")
    assert near
    assert (near.text, near.passage_id) == ("coordinate closely, and give each other effective support", "c:d0:1.1")
    assert nearest(scene, "Close coordination and effective mutual support", "2003") is None


def test_the_clearest_passage_comes_first():
    """Of the passages with a wording the one that quotes it as a wording stands at the head, then one that says little else."""
    quoting = "They called it “lasting calm”, as all had wished and hoped."
    lines = f"Our lasting calm is great, and many other things were said of it.\nLasting calm is great.\n{quoting}"
    scene = Scene(corpus_of([("2001", lines)]), FINDINGS, language="en")
    held = scene.held(scene.occurrences("lasting calm"))
    assert scene.clearest("lasting calm", held.passages) == ("c:d0:3.1", "c:d0:1.1", "c:d0:2.1")
    assert scene.clearest("calm is great", held.passages)[0] == "c:d0:2.1"
