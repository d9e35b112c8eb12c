"""Citations in words: what a scholar copies must carry the exact words and find its way back to them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from analyzer.citation import Citer
from analyzer.citation.facts import line, written_date
from analyzer.citation.items import bib_document, csl_document, ris_document
from analyzer.citation.quotations import quoted
from analyzer.errors import UnknownPassageError
from analyzer.model import EditClass, FindingKind, Operation
from analyzer.settings import CitationSettings, Settings
from tests.pandoc import needs_pandoc, pandoc
from tests.sample import COLLATIONS, DOCUMENTS, LINKS, STATEMENTS, sample

IDS = [statement.id for statement in STATEMENTS]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize("passage_id", IDS)
def test_note_names_everything(passage_id: str) -> None:
    """The first line holds words, title, date and paragraph; passage id, tool version and corpus hash stand in a second to be left off."""
    found = sample()
    statement = found.statement(passage_id)
    document = found.document_by_id[statement.document_id]
    note = Citer(found).footnote(passage_id)
    printed, identity = note.split("\n")
    for part in (quoted(line(statement.text)), quoted(document.title), written_date(document.date), f"para. {statement.paragraph}"):
        assert part in printed
    for part in (passage_id, "phrasing 0.0.1", found.corpus.signature[:12]):
        assert part in identity
        assert part not in printed


@pytest.mark.parametrize("date", ["2024", "2024-09", "2024-09-11"])
def test_dates_stay_as_precise_as_they_are(date: str) -> None:
    """No form of a citation makes up a month or a day."""
    document = replace(DOCUMENTS[0], date=date)
    parts = [int(part) for part in date.split("-")]
    assert csl_document(document, "k")["issued"] == {"date-parts": [parts]}
    assert f"  date = {{{date}}},\n" in bib_document(document, "k")
    record = rispy.loads(ris_document(document, "k"))[0]
    assert record["date"].strip("/") == date.replace("-", "/")
    assert len(written_date(date).split()) == len(parts)


def test_direction_of_writing_does_not_leak() -> None:
    """A quotation that turns the direction of writing and never turns it back does not turn the note that quotes it."""
    assert line("a \u202eb \u2067c") == "a \u202eb \u2067c\u2069\u202c"
    assert line("a \u202eb\u202c c") == "a \u202eb\u202c c"
    assert line("a \u2067\u202eb\u2069 c") == "a \u2067\u202eb\u2069 c"


@needs_pandoc
@pytest.mark.parametrize("passage_id", IDS[:3])
def test_markdown_shows_the_words(passage_id: str) -> None:
    """Rendered, the Markdown shows exactly the quoted words, and nothing in them became mark-up."""
    found = sample()
    tree: Any = json.loads(pandoc(Citer(found).markdown(passage_id).encode(), "--from", "commonmark", "--to", "json"))
    quote, source = tree["blocks"][0]["c"]
    shown = pandoc(json.dumps({**tree, "blocks": [quote]}).encode(), "--from", "json", "--to", "plain", "--wrap=none")
    assert shown.strip() == line(found.statement(passage_id).text)
    assert not [item for item in source["c"] if item["t"] == "Link"]


def test_markdown_links_where_there_is_an_address() -> None:
    """Markdown of a published report links to it; of another it gives the id, since a relative link leads nowhere."""
    for cite, links in ((Citer(sample()), False), (Citer(sample(), "https://example.org/r/"), True)):
        assert (f"(<{cite.link(IDS[1])}>)" in cite.markdown(IDS[1])) is links
        assert (f"(<{cite.change_link('l-2')}>)" in cite.change_markdown("l-2")) is links
        assert ".html" not in cite.footnote(IDS[1]) + cite.change_footnote("l-2")


def test_change_names_both_sides() -> None:
    """A change in a split cites every passage of the split, the substantive edits and the link's own id."""
    found = sample()
    note = Citer(found).change_footnote("l-2")
    for part in (
        *(quoted(line(STATEMENTS[at].text)) for at in (1, 4, 5)),
        "with “and strategic cohesion”",
        "link l-2",
        "confidence 0.93",
        "partial",
    ):
        assert part in note
    assert "“The two” → “Both”" not in note
    assert [item["custom"]["passage_id"] for item in Citer(found).change_csl("l-2")] == [IDS[1], IDS[4], IDS[5]]
    assert Citer(found).change_biblatex("l-2").count("@") == 3
    assert Citer(found).change_ris("l-2").count("ER  - ") == 3
    assert "l-2" in Citer(found).change_markdown("l-2")
    assert Citer(found).change_link("l-2").endswith("#l-2")
    assert "decided by AB" in Citer(found).change_footnote("l-3")


def test_long_changes_are_counted_not_listed() -> None:
    """A note lists a few short edits, the finest of many; those left over it counts, since both wordings stand in it anyway."""
    found = sample()
    brief = replace(found, settings=Settings(citation=CitationSettings(edits=0)))
    assert "with “and strategic cohesion”" not in Citer(brief).change_footnote("l-2")
    moves = tuple(replace(edit, operation=Operation.MOVE, edit_class=EditClass.SUBSTANTIVE) for edit in COLLATIONS[1].edits[:3])
    moved = replace(found, collations=(replace(COLLATIONS[1], edits=moves * 2),))
    assert Citer(moved).change_footnote("l-2").count("moved “The two”") == 1
    assert "Changed at 3 places" in Citer(replace(moved, settings=brief.settings)).change_footnote("l-2")
    one = Settings(citation=CitationSettings(edits=1))
    assert "”; and at 2 more places." in Citer(replace(moved, settings=one)).change_footnote("l-2")


def test_marks_at_the_edge_of_an_edit_are_not_quoted() -> None:
    """An edit is told by its words, without the comma that joins it; one of marks alone is not told."""
    found = sample()
    edit = replace(COLLATIONS[1].edits[0], operation=Operation.INSERT, edit_class=EditClass.SUBSTANTIVE, earlier_text="")
    edits = (replace(edit, later_text=", and met with Lao leaders."), replace(edit, later_text="; "))
    note = Citer(replace(found, collations=(replace(COLLATIONS[1], edits=edits),))).change_footnote("l-2")
    assert "Changed: with “and met with Lao leaders”.\n" in note


def test_steps_and_absences_can_be_cited() -> None:
    """A step of a formula names both wordings and its passages; a missing counterpart is "not found", with the nearest miss."""
    cite = Citer(sample())
    note = cite.step_footnote(sample().steps[0])
    for part in ("append “strategic cohesion”", "2019: “great friendship and special solidarity” → 2024", IDS[1], IDS[4], cite.provenance):
        assert part in note
    dropped, new = sample().comparisons[0].unmatched
    for part in ("no counterpart found in “Talks again”, September 2024", "similarity 0.04", IDS[2], IDS[6]):
        assert part in cite.absence_footnote(dropped)
    assert "nearest" not in cite.absence_footnote(new)


def test_a_formula_describes_each_text_once() -> None:
    """The note on a formula names every passage, describes each text once and has the paragraphs of one text together."""
    found = sample()
    family = found.families[0]
    note = Citer(found).formula_footnote(family.id)
    for item in family.attestations:
        assert item.passage_id in note.split("\n")[-1]
        assert note.count(quoted(found.document_by_id[item.document_id].title)) == 1


def test_a_finding_can_be_cited() -> None:
    """The note on a finding has its sentence, and the texts and ids of all passages it rests on."""
    found = sample()
    for finding in found.findings:
        note = Citer(found).finding_footnote(finding)
        assert note.startswith(line(finding.statement))
        assert all(key in note.split("\n")[-1] for key in finding.evidence)
        assert Citer(found).finding_link(finding) == f"index.html#finding-{finding.id}"


def test_a_slip_is_quoted_with_sic() -> None:
    """Notes have "[sic]" behind a word that a finding calls a slip, in the passages of that finding; records quote the words alone."""
    found = sample()
    slip = replace(found.findings[0], kind=FindingKind.SLIP, facts=(("written", "praised"), ("meant", "prized")), evidence=(IDS[1],))
    cite = Citer(replace(found, findings=(slip,)))
    assert "praised [sic] the great friendship" in cite.footnote(IDS[1])
    assert "praised \\[sic\\] the great" in cite.markdown(IDS[1])
    assert "[sic]" not in cite.biblatex(IDS[1]) + cite.ris(IDS[1]) + cite.footnote(IDS[4])


def test_a_substitution_can_be_cited() -> None:
    """The note on a substitution has both wordings, its class, and the texts and ids of both sides; one side may have nothing."""
    found = sample()
    (item,) = found.substitutions
    note = Citer(found).substitution_footnote(item)
    assert note.startswith("Substitution in one passage, accidental: 2019: “The two sides” → 2024: “Both sides”. Evidence: ")
    (collation,) = (collation for collation in found.collations if collation.id in item.evidence)
    assert all(key in note.split("\n")[-1] for key in (*collation.earlier_ids, *collation.later_ids))
    added = Citer(found).substitution_footnote(replace(item, earlier_phrase="", count=3))
    assert added.startswith("Substitution in 3 passages, accidental: 2019: nothing in its place → 2024: “Both sides”.")
    beside = Citer(found).substitution_footnote(replace(item, claimed=False))
    assert beside.startswith(
        "Change in one passage, accidental: 2019: “The two sides” ⇢ 2024: “Both sides” (⇢ stands where the other stood; no"
    )


def test_unknown_ids_are_named() -> None:
    """An id that the corpus does not hold is an error that says what to do."""
    with pytest.raises(UnknownPassageError, match="copy an id"):
        Citer(sample()).footnote("no-such-passage")
    with pytest.raises(UnknownPassageError, match="copy an id"):
        Citer(sample()).change_footnote("no-such-link")


# ids that lead on


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('plots of "peaceful evolution"', "“plots of ‘peaceful evolution’”"),
        ("“sharing the sweet and the bitter” in the struggle", "“‘sharing the sweet and the bitter’ in the struggle”"),
        ("he said, “she called it ‘mine’, didn’t she?”", "“he said, ‘she called it “mine”, didn’t she?’”"),
        ("the people’s ‘own’ word", "“the people’s ‘own’ word”"),
        ("das „gute“ Wort", "“das ‚gute‘ Wort”"),
        ("le « trésor commun »", "“le « trésor commun »”"),
        ("这是「好」的", "“这是『好』的”"),
        ("half” of one", "“half’ of one”"),
    ],
)
def test_marks_inside_marks_change_their_kind(words: str, shown: str) -> None:
    """Double marks inside a quotation become single ones, single ones inside these double; nothing else changes."""
    assert quoted(words) == shown


@given(TEXTS)
def test_only_marks_change(text: str) -> None:
    """Whatever the text, a quotation has its characters in their order but for the marks."""
    marks = '"“”„‘’‚「」『』'
    assert [c for c in quoted(text)[1:-1] if c not in marks] == [c for c in text if c not in marks]
    assert len(quoted(text)) == len(text) + 2


def test_a_note_reads_as_one() -> None:
    """It begins with a capital, names each text once, puts a supplied title in no marks, and ends with a full stop."""
    found = sample()
    supplied = replace(found.documents[0], title="[Talks, an agency's summary]", author="our correspondent")
    cite = Citer(replace(found, corpus=replace(found.corpus, documents=(supplied, *found.documents[1:]))))
    note = cite.footnote(IDS[1])
    assert note.startswith("Our correspondent, [Talks, an agency's summary], ")
    assert all(part.endswith((".", ".”", ".)")) for part in note.split("\n"))
    change = cite.change_footnote("l-2")
    assert change.count("“Talks again”") == 1
    assert change.startswith("Earlier, our correspondent, ")


def test_no_estimate_is_told_as_certain() -> None:
    """A confidence that rounds to 1 is told as over 0.99."""
    found = sample()
    pair = found.comparisons[0]
    sure = replace(pair, alignments=tuple(replace(link, confidence=0.999, decided_by="") for link in pair.alignments))
    assert "(confidence over 0.99)" in Citer(replace(found, comparisons=(sure,))).change_footnote(LINKS[0].id)
