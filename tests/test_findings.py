from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import findings, wording
from analyzer.analysis import Analysis
from analyzer.findings.from_counts import count_offers
from analyzer.findings.from_formulas import formula_offers
from analyzer.findings.from_renderings import rendering_offers
from analyzer.findings.nearest import nearest
from analyzer.findings.ranking import Offer, choose
from analyzer.findings.scene import Scene, surely_before
from analyzer.findings.words import key
from analyzer.model import Family, FamilyKind, Finding, FindingKind, Gain, Step, StepKind, Verdict
from analyzer.settings import Settings
from analyzer.statistics import count_verdict
from analyzer.wording import date_in_words
from tests.formula_cases import CASES, corpus_of, linked, mined, read_case

FINDINGS = Settings().findings


def _case(name: str):
    case = read_case(CASES / f"{name}.toml")
    return mined(corpus_of([(d["date"], d["text"]) for d in case["documents"]], events=[d.get("event", "") for d in case["documents"]]))


def _told(name: str):
    return findings.find(_case(name), settings=FINDINGS)


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


def _with_texts(analysis: Analysis) -> tuple[Analysis, tuple[Finding, ...]]:
    """An analysis and its findings with their sentences, as the pipeline makes them."""
    told = findings.find(analysis, settings=FINDINGS)
    return analysis, tuple(replace(finding, statement=wording.finding_sentence(finding)) for finding in told)


@pytest.fixture(scope="module")
def told_corpora(own_analysis, towns_analysis):
    """Several corpora with what is told of them: the project's own, the made-up towns, and every case of formulas."""
    made = [_with_texts(_case(path.stem)) for path in sorted(CASES.glob("*.toml"))]
    return [_with_texts(own_analysis), _with_texts(towns_analysis), *made]


def _folded(analysis: Analysis, language: str = "en") -> dict[str, str]:
    return {statement.id: f" {key(statement.text, language)} " for statement in analysis.statements}


def _quotations(finding: Finding) -> list[str]:
    """Wordings that a finding says stand in its passages."""
    names = ("text", "from_text", "to_text", "host") if finding.kind is not FindingKind.STATEMENT_REWORDED else ("from_text", "to_text")
    return [finding.fact(name) for name in names if finding.fact(name)]


def test_every_quotation_stands_in_its_evidence(told_corpora):
    """What a finding quotes stands, in folded words, in a passage or a collation of its evidence; list members, each by itself."""
    checked = 0
    for analysis, told in told_corpora:
        lines = _folded(analysis)
        for finding in told:
            held = "|".join(lines[name] for name in finding.evidence)
            for text in _quotations(finding):
                members = [text] if finding.family_id is None else re.split(r", (?:and )?| and ", text)
                whole = f" {key(text)} " in held
                assert whole or all(key(member) in held for member in members), (finding.statement, text)
                checked += 1
    assert checked > 10


def test_counts_are_those_of_the_wording_quoted(told_corpora):
    """Where a sentence counts attestations of quoted words, a search for these words finds no more, and no fewer but for articles."""
    checked = 0
    for analysis, told in told_corpora:
        lines = _folded(analysis)
        bare = {name: re.sub(r" (?:an?|the|and)(?= )", "", line) for name, line in lines.items()}
        for finding in told:
            if finding.kind not in (FindingKind.FORMULA_NEW, FindingKind.FORMULA_RETIRED, FindingKind.FORMULA_STABLE):
                continue
            sought = re.sub(r" (?:an?|the|and)(?= )", "", f" {key(finding.fact('text'))} ")
            counts = {name: line.count(sought) for name, line in bare.items() if sought in line}
            assert sum(counts.values()) == int(finding.fact("attestations")), finding.statement
            assert set(counts) <= set(finding.evidence)
            documents = {analysis.statement_by_id[name].document_id for name in counts}
            assert len(documents) == int(finding.fact("documents")), finding.statement
            checked += 1
    assert checked > 3


def test_what_texts_are_said_to_lack_they_lack(told_corpora):
    """Where a sentence says that the texts of a period do not have a wording, a folded search finds it in none of them."""
    checked = 0
    for analysis, told in told_corpora:
        lines = _folded(analysis)
        period = {document.id: document.period for document in analysis.documents}
        for finding in told:
            if finding.kind in (FindingKind.FORMULA_NEW, FindingKind.FORMULA_RETIRED):
                silent = {*finding.fact("silent_before").split("; "), *finding.fact("silent").split("; ")}
                silent.add(finding.fact("from_period" if finding.kind is FindingKind.FORMULA_NEW else "to_period"))
                places = {name for name, line in lines.items() if f" {key(finding.fact('text'))} " in line}
                assert not silent & {period[analysis.statement_by_id[name].document_id] for name in places}, finding.statement
                checked += 1
    assert checked


def test_first_and_last_dates_are_those_of_the_texts(told_corpora):
    """The last date of an older wording and the first of a newer one are dates of texts that have it, and all others are on their side."""
    for analysis, told in told_corpora:
        lines = _folded(analysis)
        date = {document.id: document.date for document in analysis.documents}
        for finding in told:
            if finding.kind is FindingKind.STATEMENT_REWORDED:
                for side, pick, fact in (("from_text", max, "last_old"), ("to_text", min, "first_new")):
                    sought = f" {key(finding.fact(side))} "
                    dates = [date[analysis.statement_by_id[name].document_id] for name, line in lines.items() if sought in line]
                    assert pick(dates) == finding.fact(fact), finding.statement


def test_absent_words_stand_nowhere_in_the_texts_compared():
    """A statement without counterpart is told with words of which the texts compared have no form, and not where they have most."""
    same = "\n".join(f"The council of the valley praised the {word} bridge over the river." for word in ("old", "red", "long", "stone"))
    new = "Both towns resolutely forbid hostile raiders to sabotage harvests, poison wells and incite neighbours."
    texts = [("2001-01-01", same), ("2002-01-01", f"{same}\n{new}"), ("2003-01-01", f"{same}\n{new}")]
    analysis = corpus_of(texts)
    ids = [[s.id for s in analysis.statements_of[d.id]] for d in analysis.documents]
    pairs = [*zip(ids[0], ids[1], strict=False), *zip(ids[1], ids[2], strict=True)]
    told = [f for f in findings.find(linked(analysis, pairs), settings=FINDINGS) if f.verdict is Verdict.NO_COUNTERPART]
    assert [finding.kind for finding in told] == [FindingKind.STATEMENT_NEW]
    assert int(told[0].fact("absent")) == int(told[0].fact("words"))
    assert set(told[0].fact("absent_words").split("; ")) < set(new.replace(",", "").split())
    older = [("2001-01-01", f"{same}\nHostile raiders sabotage harvests and poison the wells."), *texts[1:]]
    again = findings.find(linked(corpus_of(older), pairs), settings=FINDINGS)
    assert not [finding for finding in again if finding.verdict is Verdict.NO_COUNTERPART]


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


_TOO_MUCH = ("introduced", "abandoned", "coined", "invented", "disappear", "no longer", "for the first time", "never")


def test_no_sentence_claims_more_than_attestation(told_corpora):
    """Outside quotations nobody is said to have introduced, coined or abandoned a wording; silences name the texts that lack it."""
    for _, told in told_corpora:
        for finding in told:
            plain = re.sub("“[^”]*”", "", finding.statement)
            assert not [word for word in _TOO_MUCH if word in plain], finding.statement
            if finding.kind in (FindingKind.FORMULA_NEW, FindingKind.FORMULA_RETIRED):
                assert "do not have it" in plain, finding.statement
            if finding.verdict in (Verdict.FIRST_ATTESTED, Verdict.LAST_ATTESTED):
                assert "attested" in plain, finding.statement


def test_one_document_is_said_to_be_one(told_corpora):
    """A finding that rests on one document says so in its sentence."""
    for _, told in told_corpora:
        for finding in told:
            if finding.verdict is Verdict.SINGLE_WITNESS:
                assert "one document" in finding.statement, finding.statement


def test_what_comes_nearest_stands_in_the_silent_texts(told_corpora):
    """What is quoted as nearest to a wording stands in a passage of the evidence, of the date named."""
    for analysis, told in told_corpora:
        lines = _folded(analysis)
        for finding in told:
            if finding.fact("near"):
                places = [name for name in finding.evidence if f" {key(finding.fact('near'))} " in lines[name]]
                documents = {analysis.statement_by_id[name].document_id for name in places}
                assert finding.fact("near_date") in {analysis.document_by_id[name].date for name in documents}, finding.statement


def test_series_with_periods_of_one_name_are_counted_apart():
    """Words compared in two series are all corrected for, also where both compare periods of the same names."""
    gain = Gain("calm", "2001", "2002", 0, 30, 50, 50, 2.0, 1.0, 3.0, Verdict.NO_EVIDENCE, ("c:d0:1.1",), compared=70)
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


_OLD = "\n".join(f"The council praised the {word} bridge over the river." for word in ("old", "red", "long", "stone"))
_NEW = f"{_OLD}\nA strategic road for both towns.\nStrategically they mend the port."


def _new_words(texts: list[tuple[str, str]], *, events: list[str]) -> dict[str, Finding]:
    analysis = corpus_of(texts, events=events)
    told = findings.find(analysis, settings=FINDINGS)
    return {finding.fact("phrase"): finding for finding in told if finding.kind is FindingKind.FREQUENCY}


def test_a_word_that_no_text_had_before():
    """A word of many late texts that no earlier one has in any form is told as first attested; a word of one text is not."""
    texts = [(f"20{year}", _OLD if year < 19 else _NEW) for year in range(10, 28)]
    texts[-1] = ("2027", f"{_NEW}\nSingular grief, singular joy.\nSingular hope.\nSingular tears.\nSingular calm.")
    words = _new_words(texts, events=[""] * len(texts))
    assert "singular" not in words
    word = next(words[name] for name in ("strategic", "strategically") if name in words)
    assert (word.verdict, word.fact("count"), word.fact("documents")) == (Verdict.FIRST_ATTESTED, "18", "9")
    sentence = wording.finding_sentence(word)
    assert "in whatever form, is first attested in 2019; none of the 36 statements from 2010 to 2018 has it." in sentence
    assert "corrected for all" in sentence


def test_texts_of_one_event_are_one_witness_of_a_word():
    """However many texts report them, a word of few events is not told as new: so many words come late by chance."""
    texts = [(f"20{10 + 6 * (number > 8)}", _OLD if number < 9 else _NEW) for number in range(18)]
    dated = [(f"{year}-01-{1 + number:02}", text) for number, (year, text) in enumerate(texts)]
    assert not _new_words(dated, events=["first" if number < 9 else "second" for number in range(18)])
    assert _new_words(dated, events=[""] * 18)


def test_a_new_word_is_corrected_for_all_words_compared():
    """What four texts of eight have, a chance of 1 in 70, is not told of one word among a dozen."""
    texts = [(f"20{year}", _OLD if year < 14 else _NEW) for year in range(10, 18)]
    assert not _new_words(texts, events=[""] * len(texts))


def test_no_misprint_is_quoted_where_a_clean_place_is_at_hand(own_analysis):
    """A rendering is quoted from a place of its text without a slip, and a passage with a slip is not the clearest of several."""
    (told,) = (finding for finding in own_analysis.findings if "strategic solidarity" in finding.fact("change"))
    assert "Grand friendship" in told.fact("to_text")
    assert "Grate" not in "".join(own_analysis.statement_by_id[name].text for name in told.evidence[:2])
    scene = Scene(own_analysis, FINDINGS, language="en")
    held = scene.held(scene.occurrences("strategic solidarity"))
    assert "grate" in scene.slips
    assert scene.clearest("strategic solidarity", held.passages)[0].startswith("vietnam-laos:talks-2025:7.1")


def test_other_words_are_quoted_and_their_passages_shown(told_corpora):
    """Where a sentence counts attestations in other words, it quotes some, and each that it quotes stands in its evidence."""
    checked = 0
    for analysis, told in told_corpora:
        lines = _folded(analysis)
        for finding in told:
            for text in finding.fact("others_texts").split("; ") if int(finding.fact("others") or 0) else ():
                assert not text or any(f" {key(text)} " in lines[name] for name in finding.evidence), (finding.statement, text)
                checked += 1
    assert checked > 1


def test_kinds_are_told_only_where_none_is_on_both_sides(told_corpora):
    """The kinds of texts named on the two sides of a change are those of its dated texts, and none is named on both."""
    named = [finding for _, told in told_corpora for finding in told if finding.fact("old_kind")]
    assert named
    for finding in named:
        assert not set(finding.fact("old_kind").split(" or ")) & set(finding.fact("new_kind").split(" or "))
        assert finding.fact("old_kind") in finding.statement


def test_two_reports_of_one_event_attest_once():
    """A wording that two texts of one event have once each is attested once; one that a text has twice is attested twice."""
    texts = [("2001-01-01", "Mutual trust grows."), ("2001-01-02", "Mutual trust grows."), ("2002-01-01", "Mutual trust; mutual trust.")]
    scene = Scene(corpus_of(texts, events=["visit", "visit", ""]), FINDINGS, language="en")
    held = scene.held(scene.occurrences("mutual trust"))
    assert (held.count, held.independent, held.events) == (4, 3, 2)


def test_manner_and_contractions_are_no_new_words():
    """That a later author writes "actively" or "we've" is style."""
    old = "\n".join(f"The council praised the {word} bridge over the river." for word in ("old", "red", "long", "stone", "wide", "low"))
    new = "\n".join(f"We've actively mended the {word} bridge." for word in ("old", "red", "long", "stone"))
    told = findings.find(corpus_of([("2001", old), ("2002", old), ("2003", new), ("2004", new)]), settings=FINDINGS)
    assert not {"actively", "we've"} & {finding.fact("phrase") for finding in told}


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
