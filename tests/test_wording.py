from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer import wording
from analyzer.model import Finding, FindingKind, Verdict


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
    ],
)
def test_verdict_table(earlier, later, documents, same_event, verdict):
    """What counts of 50 and 50 statements allow one to say is fixed."""
    found = wording.count_verdict(earlier, 50, later=later, later_total=50, documents=documents, same_event=same_event)
    assert found is verdict


def test_every_verdict_has_its_words():
    """No verdict is without a sentence, and none of them claims an introduction."""
    assert set(wording.VERDICTS) == set(Verdict)
    assert not any("was introduced" in sentence for sentence in wording.VERDICTS.values())


@pytest.mark.parametrize(
    ("date", "words"),
    [("2024-09-11", "11 September 2024"), ("2024-09", "September 2024"), ("2024", "2024"), ("2025-12-01", "1 December 2025")],
)
def test_dates_keep_their_precision(date, words):
    """A date is told as precisely as it is known, and no more."""
    assert wording.date_in_words(date) == words


def test_intervals():
    """Appearance and disappearance are told as the interval the texts leave open."""
    assert wording.between("2024-09", "2025-12-01") == "between 2024-09 (absent) and 2025-12-01 (present); nothing held in between"
    assert wording.until("2024-09-11", None) == "present in the latest text (2024-09-11)"
    assert wording.between("2024-09", None).startswith("absent from the latest text")


def test_counts_have_denominators():
    """A share is told with what it is a share of and with its exact interval."""
    assert wording.share_in_words(0, 30) == "0 of 30 statements (0 %; 95 % interval 0 % to 12 %)"
    assert wording.counted(1, "country", "countries") == "one country"


def _finding(kind: FindingKind, verdict: Verdict, **facts: str) -> Finding:
    return Finding("f", 1, kind, verdict, tuple(facts.items()), ("p",), 1.0)


STEP = {
    "step": "append",
    "item": "strategic cohesion",
    "from_text": "A, B and C",
    "to_text": "A, B, C and D",
    "from_period": "2024",
    "to_period": "2025",
    "last_old": "2024-09",
    "first_new": "2025-12-02",
    "old_attestations": "7",
    "new_attestations": "4",
    "old_documents": "3",
    "new_documents": "1",
}


def test_append_sentence():
    """An append names member, formula, and both dates with their support."""
    sentence = wording.finding_sentence(_finding(FindingKind.FORMULA_STEP, Verdict.SUPPORTED, **STEP))
    assert sentence == (
        "“strategic cohesion” was appended to “A, B and C”, whose other members stay: last attested without it in September 2024 "
        "(seven attestations in three documents), first attested with it on 2 December 2025 (four attestations in one document)."
    )


def test_quotations_nest():
    """Inner quotations stand in single marks, whatever marks the text has; half of one gets its other half."""
    assert (
        wording.quoted("“peaceful evolution”, “violent overthrow”, and crimes") == "“‘peaceful evolution’, ‘violent overthrow’, and crimes”"
    )
    assert wording.quoted('plots of "one" and "two"') == "“plots of ‘one’ and ‘two’”"
    assert wording.quoted('one" and "two') == "“‘one’ and ‘two’”"


@given(st.text(alphabet='ab “”"', max_size=30))
def test_quotation_marks_always_pair(text):
    """However a text was cut, what is quoted has as many opening as closing marks, and double ones only outside."""
    told = wording.quoted(text)
    assert told.count("“") == told.count("”") == 1
    assert told.count("‘") == told.count("’")


def test_once_is_once():
    """How often is said as people say it."""
    assert [wording.times(n) for n in (1, 2, 3)] == ["once", "twice", "three times"]


def test_unchanged_only_where_it_is():
    """A formula with other wordings beside it recurs; only one without stands unchanged."""
    facts = {"text": "X", "first": "2019", "last": "2025", "attestations": "3", "documents": "3", "periods": "3"}
    assert "stands unchanged" in wording.finding_sentence(_finding(FindingKind.FORMULA_STABLE, Verdict.STABLE, **facts))
    other = wording.finding_sentence(_finding(FindingKind.FORMULA_STABLE, Verdict.STABLE, **facts, others="4"))
    assert "recurs in the same words" in other
    assert "four more in other words" in other


def test_added_words_are_told_with_their_clauses():
    """A word added to a statement is told with the clause before and after, and with both dates."""
    facts = {"old": "", "new": "consistent", "from_text": "a fair code", "to_text": "a fair and consistent code"}
    finding = _finding(FindingKind.STATEMENT_REWORDED, Verdict.SUPPORTED, **facts, last_old="2019", first_new="2025")
    assert wording.finding_sentence(finding) == (
        "“consistent” was added to the statement “a fair code” (last so in 2019), "
        "which became “a fair and consistent code” (first so in 2025)."
    )


def test_single_witness_is_always_said():
    """A finding that rests on one document says it."""
    sentence = wording.finding_sentence(
        _finding(
            FindingKind.FORMULA_NEW, Verdict.SINGLE_WITNESS, text="X", date="2025", attestations="2", documents="2", from_period="2024"
        )
    )
    assert sentence.endswith("this rests on one document.")


SAMPLE = STEP | {
    "text": "X",
    "date": "2025",
    "attestations": "2",
    "documents": "2",
    "periods": "3",
    "first": "2019",
    "last": "2025",
    "old": "old",
    "new": "new",
    "count": "2",
    "phrase": "strategic",
    "earlier_count": "0",
    "earlier_total": "40",
    "later_count": "9",
    "later_total": "60",
    "period": "2025",
    "other_period": "2024",
    "change": "cohesion → solidarity",
    "host": "the words that stand there",
    "others": "2",
}


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("kind", list(FindingKind))
def test_every_kind_makes_one_sentence(kind, verdict):
    """Each kind and verdict gives one sentence that never says "introduced"."""
    sentence = wording.finding_sentence(_finding(kind, verdict, **SAMPLE))
    assert sentence.endswith(".")
    assert "introduced" not in sentence
    assert "  " not in sentence


def test_long_quotations_are_cut_in_the_middle():
    """A long quotation keeps its beginning and its end."""
    text = wording.quoted("begin " + "word " * 100 + "end")
    assert text.startswith("“begin")
    assert text.endswith("end”")
    assert "[…]" in text
