"""What findings say is true of the texts they quote."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from analyzer import findings, wording
from analyzer.analysis import Analysis
from analyzer.findings.from_edits import _stood
from analyzer.findings.scene import Scene
from analyzer.findings.words import key
from analyzer.model import Alignment, Comparison, ComparisonKind, Finding, FindingKind, Relation, Verdict
from analyzer.settings import Settings
from tests.formula_cases import CASES, analysed_case, corpus_of, linked

FINDINGS = Settings().findings


def _with_texts(analysis: Analysis) -> tuple[Analysis, tuple[Finding, ...]]:
    """An analysis and its findings with their sentences, as the pipeline makes them."""
    told = findings.find(analysis, settings=FINDINGS)
    return analysis, tuple(replace(finding, statement=wording.finding_sentence(finding)) for finding in told)


@pytest.fixture(scope="module")
def told_corpora(own_analysis, towns_analysis):
    """Several corpora with what is told of them: the project's own, the made-up towns, and every case of formulas."""
    made = [_with_texts(analysed_case(path.stem)) for path in sorted(CASES.glob("*.toml"))]
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
    older = [("2001-01-01", f"{same}\nHostile raiders sabotage harvests and poison the wells of both towns."), *texts[1:]]
    again = findings.find(linked(corpus_of(older), pairs), settings=FINDINGS)
    assert not [finding for finding in again if finding.verdict is Verdict.NO_COUNTERPART]


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


def test_what_stood_already_stood_in_a_statement_that_surely_answers():
    """That changed words stood there before is asked of sure links only: a doubtful one may be chance."""
    lines = "Copies in binary form are made.", "Copies of source code are kept.", "Copies in source form are kept."
    found = corpus_of([(f"200{n}", line) for n, line in enumerate(lines)])
    ids = [statement.id for statement in found.statements]
    for confidence, stood in ((0.9, True), (0.4, False)):
        link = Alignment(f"{ids[0]}={ids[2]}", ids[0], ids[2], Relation.REWORDED, False, 0.8, confidence)
        comparison = Comparison("2000", "2002", ComparisonKind.SPAN, (link,), (), 1.0)
        scene = Scene(replace(found, comparisons=(comparison,)), FINDINGS, language="en")
        assert _stood(scene, "form", [ids[2]], later=False) is stood
