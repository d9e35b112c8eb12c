"""Sentences and statements: cases as text, and what must hold for any text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import segment, zones
from analyzer.model import CARRYING, Corpus, Document, Statement, Voice, Zone
from analyzer.settings import SegmentSettings, ZoneSettings

CASES = Path(__file__).parent / "cases" / "segment"
MARK = re.compile(r"│|⟦[^⟧]*⟧")
ALPHABET = st.sampled_from(
    [
        *"aAbT .,;:!?()\"'’“”-\n\t\r1|•",
        "\n\n",
        " and ",
        " agreed ",
        "Mr. ",
        "ê",
        "é",
        "ກ",
        "ິ",
        "\u200b",
        "\u200d",
        "م",
        "؟",
        "人",
        "。",
        "🇻🇳",
        "\u2028",
        "\u202e",
        "\x00",
        "̈",
    ]
)
TEXTS = st.lists(ALPHABET, max_size=60).map("".join) | st.text(max_size=80)


def document(text: str, *, name: str = "d", language: str = "en") -> Document:
    return Document(id=name, file=f"{name}.txt", sha256="", text=text, title="", date="2024", period="2024", language=language)


def read(*documents: Document) -> tuple[tuple[Zone, ...], tuple[Statement, ...]]:
    found = zones.zone_documents(documents, overrides=(), settings=ZoneSettings())
    corpus = Corpus(id="c", title="", documents=documents, signature="")
    return found, segment.segment_documents(corpus, zones=found, settings=SegmentSettings())


def cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        lines = path.read_text("utf-8").splitlines()
        for title, marked in zip(lines[::2], lines[1::2], strict=True):
            language, promise = title.removeprefix("# ").split(": ", 1)
            failing = [pytest.mark.xfail(strict=True, reason="known failure")] if promise.endswith("(known failure)") else []
            yield pytest.param(language, marked, id=promise, marks=failing)


@pytest.mark.parametrize(("language", "marked"), list(cases()))
def test_cases(language: str, marked: str) -> None:
    """Each case file's text is cut where it is marked, and nowhere else."""
    text = marked.replace("│", "").replace("⟦", "").replace("⟧", "")
    expected = [part.strip() for part in MARK.split(marked)]
    assert [text[span.start : span.end] for span in segment.statement_spans(text, language)] == expected


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "vi", "lo", "zh", "ar", "el", "xx"]))
def test_statements_lie_inside_carrying_zones(text: str, language: str) -> None:
    """Statements are in order, do not overlap, hold their own text, and lie inside zones that carry them."""
    found, statements = read(document(text, language=language))
    carrying = [zone for zone in found if zone.kind in CARRYING]
    end = 0
    for statement in statements:
        assert statement.start >= end
        assert statement.start < statement.end
        assert statement.text == text[statement.start : statement.end] == statement.text.strip()
        assert any(zone.start <= statement.start and statement.end <= zone.end for zone in carrying)
        end = statement.end


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(["en", "vi", "th", "zh", "el"]))
def test_only_separators_lie_between_statements(text: str, language: str) -> None:
    """No word of a text is lost between statements but a conjunction after a mark."""
    end = 0
    for span in (*segment.statement_spans(text, language), None):
        between = text[end : span.start if span else len(text)]
        assert not re.search(r"\w", re.sub(r"\b(?:and|or|và|đồng thời|cũng như)\b", "", between, flags=re.IGNORECASE))
        end = span.end if span else end


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_ids_do_not_depend_on_other_documents(text: str, other: str) -> None:
    """A passage id is the same whether or not another document is there."""
    _, alone = read(document(text))
    _, together = read(document(text), document(other, name="other"))
    assert [statement.id for statement in alone] == [statement.id for statement in together if statement.document_id == "d"]


def test_id_survives_typography() -> None:
    """Quotes, hyphens, case, double spaces and zero-width marks do not change a passage id."""
    plain = 'The "two" sides agreed on co-operation in trade and culture for many years.'
    fancy = "The “two”  sides agreed on co\u2010operation in trade and\u200b culture for many years."
    assert read(document(plain))[1][0].id == read(document(fancy))[1][0].id


def test_id_names_document_paragraph_and_number() -> None:
    """An id counts furniture paragraphs too, and the statements in a paragraph."""
    text = "Talks held in Hanoi\n\nMaria Silva\n\nThe two sides agreed to promote trade; affirmed the policy of both countries.\n"
    _, statements = read(document(text))
    assert [re.sub("~.*", "", statement.id) for statement in statements] == ["c:d:1.1", "c:d:3.1", "c:d:3.2"]


@pytest.mark.parametrize(
    ("text", "verb", "actor", "voice"),
    [
        ("The two sides agreed to promote trade.", "agreed", "The two sides", Voice.ACTIVE),
        ("In that spirit, the two leaders also stressed peace.", "stressed", "the two leaders", Voice.ACTIVE),
        ("The plan was welcomed by the ministers.", "welcomed", None, Voice.PASSIVE),
        ("The plan was welcomed.", "welcomed", None, Voice.AGENTLESS),
        ("Mountains and rivers.", None, None, Voice.NONE),
        ("Consistent with its mandate, the Committee seeks price stability.", "seeks", "the Committee", Voice.ACTIVE),
        ("When the Committee decides to act, it will take a balanced approach.", "take", "it", Voice.ACTIVE),
        ("However, if wages rise, then the Committee will raise the rate.", "raise", "the Committee", Voice.ACTIVE),
        ("In the first months, 6 new projects were licensed.", "licensed", None, Voice.AGENTLESS),
        ("The record is old, as was pointed out to me by Lepsius.", "is", "The record", Voice.ACTIVE),
        ("Those who believe in one origin are few.", "are", "Those who believe in one origin", Voice.ACTIVE),
        ("We respect the rights of others.", "respect", "We", Voice.ACTIVE),
        ("If 7,000 users comment on it, we will not be advised of that.", "advised", None, Voice.AGENTLESS),
        ('Recalling the words "We agreed on it, he said," the two leaders affirmed the plan.', "affirmed", "the two leaders", Voice.ACTIVE),
        ("Both sides highly valued the results.", "valued", "Both sides", Voice.ACTIVE),
    ],
)
def test_governing_verb(text: str, verb: str | None, actor: str | None, voice: Voice) -> None:
    """The verb, its actor and the voice are found where the wording gives them."""
    statement = read(document(text + " " + "It was so in the year before and will be so again."))[1][0]
    quoted = [text[span.start : span.end] if span else None for span in (statement.verb, statement.actor)]
    assert [*quoted, statement.voice] == [verb, actor, voice]


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("vi", "Hai bên khẳng định chính sách của mình.", "khẳng định"),
        ("vi", "Việc kết hôn chỉ được tiến hành khi có sự đồng ý của cả hai bên.", None),
        ("lo", "ກອງປະຊຸມໃຫຍ່ຈື່ງປະກາດວ່າ ມະນຸດສະເໝີກັນ", "ປະກາດ"),
        ("lo", "ສິດທີ່ໄດ້ກ່າວໃນໃບປະກາດສະບັບນີ້", None),
    ],
)
def test_noun_of_an_act_is_no_act(language: str, text: str, verb: str | None) -> None:
    """Where words do not change their form, what stands before tells a speech act from the noun made of it."""
    found = read(document(text, language=language))[1][0].verb
    assert (text[found.start : found.end] if found else None) == verb


def test_actor_is_inherited_within_a_sentence() -> None:
    """A part without a subject keeps the actor of the sentence; the next sentence does not."""
    text = "The two sides agreed to promote trade; affirmed the policy. Trade grew in the years after the war."
    actors = [text[found.actor.start : found.actor.end] if found.actor else "" for found in read(document(text))[1]]
    assert actors == ["The two sides", "The two sides", "Trade"]


def test_list_marker_and_cell_end_are_left_out() -> None:
    """A statement begins after the list marker and ends before the remains of a table."""
    text = "The two sides signed several documents on that day:\n- Agreement on trade between the ministries.\n- Plan for culture |\n"
    assert [statement.text for statement in read(document(text))[1]][1:] == [
        "Agreement on trade between the ministries.",
        "Plan for culture",
    ]


def test_a_line_without_letters_is_no_statement() -> None:
    """A ruler or a row of signs says nothing, in a list or between sentences; it stays in its zone."""
    text = "The two sides signed this:\n- Agreement on trade between the ministries.\n- ______________\n\n. . . . .\n\nThey met again.\n"
    assert all(any(map(str.isalnum, statement.text)) for statement in read(document(text))[1])


def test_long_statement_is_noticed() -> None:
    """A statement beyond the limit says so; a short one says nothing."""
    long = "The sides agreed " + "on this and that " * 40 + "today."
    assert any("very long" in notice.message for notice in read(document(long))[1][0].notices)
    assert not read(document("The two sides agreed to promote trade between the two countries."))[1][0].notices


def test_language_without_lexicon_says_so_once() -> None:
    """The first statement of a document tells what the language's rules cannot do."""
    _, statements = read(
        document("Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind vernunftbegabt.", language="de")
    )
    assert [len(statement.notices) for statement in statements] == [1, 0]


def test_a_document_without_statements_is_told() -> None:
    """A document of which nothing is a statement takes part in nothing, and a reader is told so."""
    spoken, silent = document("They agreed to meet."), document("- - -", name="e")
    corpus = Corpus(id="c", title="", documents=(spoken, silent), signature="")
    _, statements = read(spoken, silent)
    assert [notice.place for notice in segment.find_silent(corpus, statements=statements)] == ["e"]


def test_review_lists_what_to_look_at() -> None:
    """A review holds furniture with reasons, undecided paragraphs, statements and notices of one document."""
    text = "Talks held in Hanoi\n\nMaria Silva\n\nThe two sides agreed to promote trade and culture in the coming years.\n"
    one = document(text)
    found, statements = read(one, document("Other text.", name="other"))
    looked = segment.review(one, zones=found, statements=statements)
    assert [zone.rule for zone in looked.furniture] == ["byline-name"]
    assert {statement.document_id for statement in looked.statements} == {"d"}
    assert 0 < looked.carried < looked.characters == len(text)


@pytest.mark.parametrize("unit", ["(i) a ", "x, and the they ", "if we agreed, and the man; ", "agreed; "])
def test_a_text_of_many_parts_takes_time_in_proportion(unit: str) -> None:
    """Twice the members or commas of one sentence are about twice the work, counted in calls."""
    segment.statement_spans(unit * 2)
    work = []
    for times in (200, 400):
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count)
        try:
            segment.statement_spans(unit * times)
        finally:
            sys.setprofile(None)
        work.append(calls)
    assert work[1] < 2.5 * work[0]
