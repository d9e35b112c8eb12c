from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer import wording
from analyzer.model import Finding, FindingKind, Reason, Verdict
from analyzer.model.parts import LABEL, MEMBERS, joined, parted


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
        "“strategic cohesion” was appended to “A, B and C”, whose other members stay. Last attested without it in September 2024 "
        "(seven attestations in three documents), first attested with it on 2 December 2025 (four attestations in one document)."
    )


def test_what_came_back_is_not_last_attested_before():
    """Where a member that went is there again, the dates before, between and after are told, and no last attestation."""
    facts = STEP | {"step": "drop", "again": "A, B, C and D", "again_date": "2025-12-03", "old_documents": "1", "old_attestations": "1"}
    sentence = wording.finding_sentence(_finding(FindingKind.FORMULA_STEP, Verdict.SUPPORTED, **facts))
    assert sentence.endswith(
        "“A, B, C and D” has it again on 3 December 2025. Attested with it in September 2024 (one attestation in one document) "
        "and again on 3 December 2025; without it on 2 December 2025 (four attestations in one document)."
    )
    assert "last attested" not in sentence


def test_two_wordings_of_one_event_are_set_side_by_side():
    """That one text renders the other is not said, since the original is not held; what each has is."""
    facts = SAMPLE | {"change": "common vision → shared vision; benefits → interests"}
    sentence = wording.finding_sentence(_finding(FindingKind.RENDERING, Verdict.RENDERING, **facts))
    claim = (
        "One text of an event (2025) has “shared vision” where another has “common vision”, and “interests” where another has “benefits”."
    )
    assert sentence.startswith(claim)
    assert "render" not in sentence


def test_texts_of_different_kinds_are_said_to_be():
    """Where a commentary stands on one side of a change and a report on the other, the sentence names both kinds."""
    facts = STEP | {"old_kind": "signed commentary", "new_kind": "news report"}
    sentence = wording.finding_sentence(_finding(FindingKind.FORMULA_STEP, Verdict.SUPPORTED, **facts))
    assert sentence.endswith("; the texts are of different kinds: signed commentary, then news report.")


def test_two_texts_of_one_event_are_not_called_one_document():
    """A side that rests on two texts of one event is said to rest on these, and not on one document."""
    facts = SAMPLE | {"old_documents": "2", "old_events": "1", "new_documents": "3", "new_events": "2"}
    sentence = wording.finding_sentence(_finding(FindingKind.STATEMENT_REWORDED, Verdict.SINGLE_WITNESS, **facts))
    assert "in two documents of one event" in sentence
    assert "one document" not in sentence


def test_all_silent_periods_are_named():
    """What is first attested is said to be missing from all periods before; many are told by the first and the last of them."""
    facts = SAMPLE | {"host": "", "silent": "2019; 2024", "documents": "3", "events": "2"}
    sentence = wording.finding_sentence(_finding(FindingKind.FORMULA_NEW, Verdict.FIRST_ATTESTED, **facts))
    assert "the texts of 2019 and of 2024 do not have it" in sentence
    assert "in three documents of two events" in sentence
    facts |= {"silent": "1999; 2001; 2003; 2005"}
    assert "the texts from 1999 to 2005 do not have it" in wording.finding_sentence(
        _finding(FindingKind.FORMULA_NEW, Verdict.FIRST_ATTESTED, **facts)
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
    """A formula with other wordings beside it recurs; only one without stands in the same words."""
    facts = {"text": "X", "first": "2019", "last": "2025", "attestations": "3", "documents": "3", "periods": "3"}
    assert "stands in the same words" in wording.finding_sentence(_finding(FindingKind.FORMULA_STABLE, Verdict.STABLE, **facts))
    other = wording.finding_sentence(_finding(FindingKind.FORMULA_STABLE, Verdict.STABLE, **facts, others="4"))
    assert "recurs in the same words" in other
    assert "four more in other words" in other


def test_added_words_are_told_with_their_clauses():
    """A word added to a statement is told with what stands round it before and after, and with dates and documents of both."""
    facts = {"old": "", "new": "consistent", "from_text": "a fair code", "to_text": "a fair and consistent code"}
    facts |= {"last_old": "2019", "first_new": "2025", "old_documents": "1", "new_documents": "2"}
    assert wording.finding_sentence(_finding(FindingKind.STATEMENT_REWORDED, Verdict.SUPPORTED, **facts)) == (
        "“consistent” was added: “a fair code” became “a fair and consistent code”. "
        "The earlier wording is last attested in 2019, in one document, the later first in 2025, in two documents."
    )


def test_single_witness_is_always_said():
    """A finding that rests on one document says it."""
    sentence = wording.finding_sentence(
        _finding(
            FindingKind.FORMULA_NEW, Verdict.SINGLE_WITNESS, text="X", date="2025", attestations="2", documents="2", from_period="2024"
        )
    )
    assert sentence.endswith("; this rests on one document.")


SAMPLE = STEP | {
    "from_date": "2019-02-24",
    "to_date": "2025-12-02",
    "gone": "30",
    "of_earlier": "39",
    "come": "7",
    "of_later": "14",
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
    "written": "grate",
    "meant": "great",
    "also": "grand",
    "rendered": "solidarity",
    "rendered_date": "2025-12-01",
    "absent": "5",
    "words": "9",
    "absent_words": "hostile; incite",
    "host": "the words that stand there",
    "others": "2",
    "silent_total": "149",
    "silent_from": "2019",
    "silent_to": "2024",
    "total": "87",
    "of_documents": "2",
}


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("kind", list(FindingKind))
def test_every_kind_makes_one_sentence(kind, verdict):
    """Each kind and verdict gives one sentence that never says "introduced"."""
    sentence = wording.finding_sentence(_finding(kind, verdict, **SAMPLE))
    assert sentence.endswith(".")
    assert "introduced" not in sentence
    assert "  " not in sentence


def test_an_append_names_the_earlier_report_that_renders_it_otherwise():
    """Where an earlier report of the same event has the new member in other words, the sentence says so."""
    facts = STEP | {"rendered": "strategic solidarity", "rendered_date": "2025-12-01"}
    sentence = wording.finding_sentence(_finding(FindingKind.FORMULA_STEP, Verdict.SUPPORTED, **facts))
    assert sentence.endswith("after “strategic solidarity” in another text of the same event on 1 December 2025.")


@pytest.mark.parametrize("kind", list(FindingKind))
@pytest.mark.parametrize("text", ["X", "Dr. A met “No. 1. B” and left. He came back"])
def test_a_claim_stands_before_what_it_rests_on(kind, text):
    """A finding knows where its claim ends, whatever stops the wordings have that it quotes."""
    facts = SAMPLE | {"text": text, "from_text": text, "to_text": f"{text} again", "item": text, "also": text}
    finding = _finding(kind, Verdict.SUPPORTED, **facts)
    claim, ground = wording.finding_parts(finding)
    told = replace(finding, statement=wording.finding_sentence(finding), claim_end=len(claim))
    assert (told.claim, told.ground) == (claim, ground)
    assert claim.endswith(".")
    for part in (claim, ground):
        assert part.count("“") == part.count("”")


def test_first_and_last_are_told_as_only():
    """A wording that both begins and ends within the texts is told once, with the texts before and after that lack it."""
    facts = SAMPLE | {"host": "", "first": "2024-09", "date": "2024-09-11", "silent_before": "2019", "to_period": "2025"}
    sentence = wording.finding_sentence(_finding(FindingKind.FORMULA_RETIRED, Verdict.LAST_ATTESTED, **facts))
    assert "is attested only in September 2024" in sentence
    assert "the texts of 2019 and of 2025 do not have it" in sentence


def test_an_absence_says_what_was_looked_for():
    """A statement without counterpart is told with the words that stand nowhere, and with a warning where the texts are of another kind."""
    facts = {key: SAMPLE[key] for key in ("text", "date", "other_period", "absent", "words", "absent_words")}
    sentence = wording.finding_sentence(_finding(FindingKind.STATEMENT_NEW, Verdict.NO_COUNTERPART, **facts))
    assert "which are of another kind" in sentence
    assert "Five of its nine content words (“hostile” and “incite” among them) stand nowhere in those texts." in sentence


@pytest.mark.parametrize("name", list(Reason))
def test_every_reason_has_plain_words(name):
    """Each reason that a finding is ranked by can be said in words, at least where it speaks against the finding."""
    weak = replace(_finding(FindingKind.SLIP, Verdict.RENDERING), reasons=((name.value, 0.1),))
    assert wording.reasons_in_words(weak) == ((), (wording.REASONS[name][1],))


def test_long_wordings_are_shown_where_they_differ():
    """Of two long wordings as much is quoted as shows the difference, in words that stand in them."""
    same = "the committee seeks over time to mitigate shortfalls of employment and"
    earlier, later = f"{same} deviations of inflation from its goal {same}", f"{same} departures of inflation from its goal {same}"
    told = wording.contrasted(earlier, later)
    assert "deviations" in told[0]
    assert "departures" in told[1]
    assert all(len(text) < len(earlier) for text in told)
    assert all(part.strip() in earlier for part in told[0].strip("“”").split("[…]"))


def test_long_quotations_are_cut_in_the_middle():
    """A long quotation keeps its beginning and its end."""
    text = wording.quoted("begin " + "word " * 100 + "end")
    assert text.startswith("“begin")
    assert text.endswith("end”")
    assert "[…]" in text


def test_labels_and_wordings_with_marks_of_their_own_are_told_whole():
    """A label or wording that has "; " or ": " is never cut at it, and nothing in it is taken for a period or a quotation."""
    elsewhere = joined(joined(pair, LABEL) for pair in (("Draft: 2", "leading role; key part"), ("Draft 1; old", "main: role")))
    facts = {
        "text": "core role", "date": "2024", "to_period": "Draft: 2", "silent": joined(["Draft: 2", "Draft 1; old"]), "attestations": "2",
        "documents": "2", "elsewhere": elsewhere, "elsewhere_when": joined(["before", "after"]),
    }  # fmt: skip
    finding = Finding("f", 1, FindingKind.FORMULA_RETIRED, Verdict.LAST_ATTESTED, tuple(facts.items()), ("p",), 0.5)
    told = wording.finding_sentence(finding)
    assert "the texts of Draft: 2 and of Draft 1; old do not have it" in told
    assert "before that it is worded “leading role; key part” in Draft: 2; after that it is worded “main: role” in Draft 1; old." in told


@given(st.lists(st.text(alphabet="a;: \\", min_size=1), max_size=4), st.sampled_from([MEMBERS, LABEL]))
def test_joined_texts_come_apart_as_they_were(texts, mark):
    """Whatever stands in the texts, also the mark or a backslash."""
    assert parted(joined(texts, mark), mark) == tuple(texts)
