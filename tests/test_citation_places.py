"""Where a passage stands: selectors that find its words, and ids that lead on when a text is read anew."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analyzer.citation import Citer, forward, passage_register
from analyzer.errors import AnalyzerError
from analyzer.export import data_files
from tests.sample import LINKS, STATEMENTS, sample

IDS = [statement.id for statement in STATEMENTS]


@pytest.mark.parametrize("passage_id", IDS)
def test_selectors_find_the_words(passage_id: str) -> None:
    """Position and quote selector both point at the passage in the decoded source."""
    found = sample()
    statement = found.statement(passage_id)
    text = found.document_by_id[statement.document_id].text
    quote, position = Citer(found).annotation(passage_id)["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == statement.text
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_annotations_cover_everything() -> None:
    """The JSON-LD file has an annotation per passage, link and attestation, and without text no quote selector."""
    found = sample()
    whole = json.loads(data_files(found)["data/annotations.jsonld"])
    attested = sum(len(family.attestations) for family in found.families)
    named = {item["target"]["source"] for item in whole["first"]["items"]}
    assert named == {item["id"] for item in whole["dcterms:source"]}
    assert whole["total"] == len(whole["first"]["items"]) == len(STATEMENTS) + len(LINKS) + attested
    assert b"TextQuoteSelector" not in data_files(found, text=False)["data/annotations.jsonld"]


def resegmented() -> Any:
    """The sample with its second statement in two, its third with a new number."""
    found = sample()
    whole, third = found.statements[1], found.statements[2]
    middle = whole.text.index(", and signed")
    one = replace(whole, id="made:2019-talks:2.1~aaaa", end=whole.start + middle, text=whole.text[:middle])
    two = replace(whole, id="made:2019-talks:2.2~bbbb", number=2, start=one.end, text=whole.text[middle:])
    moved = replace(third, id="made:2019-talks:4.1~0039", paragraph=4)
    return replace(
        found, statements=(found.statements[0], one, two, moved, *found.statements[3:]), comparisons=(), collations=(), families=()
    )


def test_same_analysis_forwards_nothing() -> None:
    """Analysed again, every id is still there and none is forwarded."""
    found = sample()
    assert forward(passage_register(found), found) == ()


def test_ids_lead_on_after_better_segmentation() -> None:
    """A divided statement leads to both parts, a renumbered one to its new id."""
    now = {item.earlier_id: item for item in forward(passage_register(sample()), resegmented())}
    assert now[IDS[1]].later_ids == ("made:2019-talks:2.1~aaaa", "made:2019-talks:2.2~bbbb")
    assert now[IDS[1]].reason == "divided"
    assert (now[IDS[2]].later_ids, now[IDS[2]].reason) == (("made:2019-talks:4.1~0039",), "renumbered")


def test_forwarding_is_carried_on() -> None:
    """A register remembers what earlier ones forwarded: an id of the first report leads to the third."""
    first, second, third = sample(), resegmented(), sample()
    register = passage_register(second, passage_register(first))
    assert json.loads(register)["forwarded"][0][0] == IDS[1]
    later = forward(register, third)
    assert {item.earlier_id: item.later_ids for item in later}["made:2019-talks:2.1~aaaa"] == (IDS[1],)


def test_edited_source_is_found_by_its_words() -> None:
    """Where the source itself was edited, equal words lead on; words that are gone lead nowhere, and say so."""
    found = resegmented()
    edited = replace(found.documents[0], sha256="d" * 64, id="2019-talks")
    found = replace(found, corpus=replace(found.corpus, documents=(edited, found.documents[1])))
    now = {item.earlier_id: item for item in forward(passage_register(sample()), found)}
    assert (now[IDS[2]].later_ids, now[IDS[2]].reason) == (("made:2019-talks:4.1~0039",), "same words")
    assert (now[IDS[1]].later_ids, now[IDS[1]].reason) == ((), "gone")


def test_foreign_register_is_refused() -> None:
    """A file that is no register is an error, not a silent loss of ids."""
    with pytest.raises(AnalyzerError, match="not a register"):
        forward(b'{"format": "something else"}', sample())
    with pytest.raises(AnalyzerError, match="not a register"):
        forward(Path(__file__).read_bytes(), sample())
