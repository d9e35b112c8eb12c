from __future__ import annotations

import pytest

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


def test_alternation_is_not_told_as_a_step():
    """Where the old wording comes back, the sentence says so and claims no order."""
    sentence = wording.finding_sentence(_finding(FindingKind.FORMULA_STEP, Verdict.SUPPORTED, **STEP, back_and_forth="yes"))
    assert "alternate" in sentence
    assert "gave way" not in sentence


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
    "host": "with",
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
