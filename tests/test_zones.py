"""Zones: cases as text, rules with examples, and what must hold for any text."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.lexicon.zone_address import INLINE_SALUTATION
from analyzer.lexicon.zone_structures import STRUCTURES
from analyzer.lexicon.zones import INLINE_SOURCE, RULES, ZoneRule
from analyzer.model import CARRYING, Document, Zone, ZoneKind, ZoneOverride
from analyzer.settings import ZoneSettings
from analyzer.tokens import tokenize
from analyzer.zones import zone_documents
from analyzer.zones.datelines import opening_dateline
from analyzer.zones.overrides import missed

CASES = Path(__file__).parent / "cases" / "zones"
PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\x0c",
        "\u2028",
        " ",
        "\t",
        "- ",
        "1. ",
        "The two sides agreed to promote trade. ",
        "Photo: A/B",
        "|",
        "RELATED NEWS",
        "Tô Lâm",
        "é",
        "ກິ",
        "\u200b",
        "مرحبا",
        "人权。",
        "\x00",
        "12/09/2024",
        "Mr. President,",
        "a" * 50,
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=100)


def document(text: str, *, name: str = "d", title: str = "", author: str = "", language: str = "en") -> Document:
    return Document(
        id=name, file=f"{name}.txt", sha256="", text=text, title=title, author=author, date="2024", period="2024", language=language
    )


def zone(*documents: Document, overrides: tuple[ZoneOverride, ...] = ()) -> tuple[Zone, ...]:
    return zone_documents(documents, overrides=overrides, settings=ZoneSettings())


def cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        promise, *lines = path.read_text("utf-8").splitlines()
        yield pytest.param(promise.startswith("# vi:"), lines, id=promise.removeprefix("# "))


@pytest.mark.parametrize(("vietnamese", "lines"), list(cases()))
def test_cases(vietnamese: bool, lines: list[str]) -> None:
    """Each line of a case file lies in the zone that is written before it."""
    text, expected = "", []
    for line in lines:
        kind, bar, words = line.partition(" | ")
        words = words if bar else line.removeprefix("+ ")
        if bar:
            expected.append((kind, len(text) + len(words) // 2, words))
        text += words + "\n"
    found = zone(document(text, language="vi" if vietnamese else "en"))
    actual = [(next(one.kind.value for one in found if one.start <= middle < one.end), middle, words) for _, middle, words in expected]
    assert actual == expected


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_zones_tile_the_text(text: str) -> None:
    """The zones of any text follow one another without gap or overlap from its first to its last character."""
    found = zone(document(text))
    assert "".join(text[one.start : one.end] for one in found) == text
    assert [one.start for one in found] == [0, *(one.end for one in found)][: len(found)]
    assert all(one.start < one.end and one.rule and one.reason for one in found)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_tokens_rejoin_inside_zones(text: str) -> None:
    """The tokens of the zones, joined, are the text, whatever script it is in."""
    found = zone(document(text))
    assert "".join(token.text for one in found for token in tokenize(text[one.start : one.end])) == text


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_paragraphs_depend_on_the_text_only(text: str, other: str) -> None:
    """Which paragraph a stretch is in does not change when another document joins."""
    alone = zone(document(text))
    together = zone(document(text), document(other, name="other"), document(text, name="third"), document(text, name="fourth"))
    both = [(one.start, one.paragraph) for one in together if one.document_id == "d"]
    starts = {start for start, _ in both}
    assert {(one.start, one.paragraph) for one in alone if one.start in starts} == {
        pair for pair in both if pair[0] in {one.start for one in alone}
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_have_examples(rule: ZoneRule) -> None:
    """Every rule matches its example and refuses its counter-example."""
    assert rule.fits(rule.example)
    assert not rule.fits(rule.counter_example)
    assert rule.reason
    assert rule.counter_example


def test_structures_have_kinds_and_reasons() -> None:
    """Every structural decision has an id of its own and a reason."""
    assert not {rule.id for rule in RULES} & set(STRUCTURES)
    assert all(reason for _, reason in STRUCTURES.values())


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("HANOI, Sept. 5 (VNA) - ", "The two sides agreed."),
        (" date 2025-12-02 HÀ NỘI - ", "Việt Nam and Laos issued a statement."),
        ("WASHINGTON (Reuters) — ", "Leaders met."),
        ("Vientiane, 24 February 2019 — ", "Leaders met."),
        ("", "The two sides - both of them - agreed."),
        ("", "I - we agree."),
        ("", "US-China trade - a long story."),
    ],
)
def test_inline_dateline(opening: str, rest: str) -> None:
    """Place, date and agency are a span before the text; dashes elsewhere are not."""
    match = opening_dateline(opening + rest)
    assert (match.group() if match else "") == opening


def test_inline_source_and_salutation() -> None:
    """An agency's initials close the last paragraph, an address may open any."""
    closing = INLINE_SOURCE.search("… in the region and the world. VNA/VNS")
    assert closing is not None
    assert closing.group().strip() == "VNA/VNS"
    assert INLINE_SOURCE.search("… a member of ASEAN") is None
    opening = INLINE_SALUTATION.match("Mr. President, Our session coincides with a feast.")
    assert opening is not None
    assert opening.group() == "Mr. President, "
    assert INLINE_SALUTATION.match("Mr. Hollai, of Hungary, was elected.") is None


def test_related_block_that_repeats_the_subject_carries_nothing() -> None:
    """Headlines and teasers under a label for other texts are furniture, though they say what the text says."""
    said = "The two leaders agreed to deepen the friendship of the two peoples."
    more = f"{said} They will meet again next year in the north."
    text = f"Leaders agree\n\n{said}\n\n{more}\n\nRead also\n\nLeaders agree on friendship\n\n{said}\n"
    found = zone(document(text))
    assert [one.kind.value for one in found][-3:] == ["related"] * 3
    assert sum(said in text[one.start : one.end] for one in found if one.kind in CARRYING) == 2


def test_related_label_inside_the_text_ends_where_the_text_goes_on() -> None:
    """After a pointer in the middle, running text is text again."""
    body = "The two sides agreed to promote trade and culture between the two countries in the coming years."
    after = f"{body[:-1]}, too.\n\nThey also spoke of roads, schools and hospitals in the border provinces.\n"
    text = f"Talks held\n\n{body}\n\nSee also\n\nAnother headline about talks\n\n{after}"
    found = zone(document(text))
    assert [one.kind.value for one in found] == ["headline", "body", "related", "related", "body", "body"]


def test_short_line_at_the_edge_of_many_documents_is_furniture() -> None:
    """A line that stands at the edge of several documents is site furniture; inside the text it is not."""
    body = "The two sides agreed to promote trade and culture between the two countries in the coming years."
    texts = [
        f"Talks number {word} held in spring\n\n{body} Part {word}.\n\nministry of things\n" for word in ("one", "two", "three", "four")
    ]
    found = zone(*(document(text, name=str(index)) for index, text in enumerate(texts)))
    assert [one.kind for one in found if "ministry" in texts[int(one.document_id)][one.start : one.end]] == [ZoneKind.NAVIGATION] * 4


def test_sentence_in_many_documents_stays_text() -> None:
    """A sentence that every document of a series repeats is what the analysis is about."""
    body = "The Committee seeks to foster maximum employment and price stability over the longer run."
    assert all(one.kind is ZoneKind.BODY for one in zone(*(document(body, name=str(index)) for index in range(6))))


def test_override_by_lines_and_by_quote() -> None:
    """The manifest's decision beats every rule, says so, and keeps the paragraph's number."""
    text = "Headline of the day\n\nThe first paragraph says that both sides agreed on trade.\nThe second says that they met.\n"
    by_lines = ZoneOverride(document_id="d", kind=ZoneKind.CAPTION, first_line=3, last_line=3, reason="under a picture")
    by_quote = ZoneOverride(document_id="d", kind=ZoneKind.SOURCE, quote="that  they met")
    found = zone(document(text), overrides=(by_lines, by_quote))
    manifest = [(text[one.start : one.end].strip(), one.kind.value, one.reason) for one in found if one.rule == "manifest"]
    assert manifest == [
        ("The first paragraph says that both sides agreed on trade.", "caption", "under a picture"),
        ("that they met", "source", "the manifest says so"),
    ]
    assert "".join(text[one.start : one.end] for one in found) == text
    assert [one.paragraph for one in found] == [1, 2, 3, 3, 3]


def test_title_and_author_of_the_manifest_are_recognised() -> None:
    """The manifest's title and author are found in the text, whatever their shape."""
    text = "What was said, and why.\n\nx. y. zabriskie iii\n\nThe two sides agreed to promote trade and culture in the coming years.\n"
    found = zone(document(text, title="What was said, and why", author="X. Y. Zabriskie III"))
    assert [one.rule for one in found][:2] == ["headline-title", "byline-author"]


def test_a_text_that_is_one_paragraph_again_and_again_is_no_caption() -> None:
    """The first of many equal paragraphs carries the statement; two equal ones over the text are a picture's."""
    line = "The two sides agreed to promote trade and culture in the coming years."
    kinds = [one.kind for one in zone(document("\n\n".join([line] * 30)))]
    assert kinds == [ZoneKind.BODY, *[ZoneKind.DUPLICATE] * 29]
    under_picture = f"A headline\n\n{line}\n\n{line}\n\nThey met in the capital on Monday and signed nine documents on trade and culture.\n"
    assert [one.kind for one in zone(document(under_picture))][1:3] == [ZoneKind.CAPTION, ZoneKind.DUPLICATE]


@pytest.mark.parametrize("text", ["", " \n \n", "\x00", "\ufeff"])
def test_texts_without_words(text: str) -> None:
    """A text without words has zones that tile it, and no more."""
    assert "".join(text[one.start : one.end] for one in zone(document(text))) == text


@pytest.mark.parametrize(
    "piece", ["A--", "Mr, ", "and the ", "2024-", "1 may 2024 ", "| ", "> > ", "A. ", "Home ", "(a) ", ". ", "a", "\n- ", ",;", '"(']
)
def test_no_text_takes_forever(piece: str) -> None:
    """No repetition of a piece makes a rule search for long."""
    began = time.process_time()
    for prefix in ("", "Dear ", "Photo: ", "Source: "):
        zone(document(prefix + piece * 400 + "x"), document((prefix + piece * 20 + "x\n\n") * 20, name="e"))
    assert time.process_time() - began < 4


def test_a_decision_that_hits_nothing_is_told() -> None:
    """Lines beyond the text, a range that it cuts short and words that it lacks are named; what was found needs no word."""
    text = "First line.\nSecond line.\n"

    def told(**decided: Any) -> str:
        return missed(text, ZoneOverride("a", ZoneKind.RELATED, **decided))

    assert "does nothing: the text has 2 lines" in told(first_line=3, last_line=3)
    assert "goes beyond its last line, 2" in told(first_line=2, last_line=3)
    assert "no such words" in told(quote="Third line")
    assert not told(first_line=2, last_line=2)
    assert not told(quote="line.\nSecond")
