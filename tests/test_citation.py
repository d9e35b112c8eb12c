"""Citations: what a scholar copies must carry the exact words and find its way back to them."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.analysis import Analysis
from analyzer.citation import Citer, forward, passage_register
from analyzer.citation.facts import key, line, written_date
from analyzer.citation.items import bib_document, csl_document, latex, ris_document
from analyzer.errors import AnalyzerError, UnknownPassageError
from analyzer.export import data_files
from analyzer.model import EditClass, Operation
from analyzer.settings import CitationSettings, Settings
from tests.sample import COLLATIONS, DOCUMENTS, LINKS, STATEMENTS, sample

PANDOC = shutil.which("pandoc")
needs_pandoc = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
IDS = [statement.id for statement in STATEMENTS]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def pandoc(source: bytes, *arguments: str) -> str:
    return subprocess.run([str(PANDOC), *arguments], input=source, capture_output=True, check=True).stdout.decode("utf-8")


@pytest.mark.parametrize("passage_id", IDS)
def test_note_names_everything(passage_id: str) -> None:
    """The footnote holds words, title, date, paragraph, passage id, tool version and corpus hash on one line."""
    found = sample()
    statement = found.statement(passage_id)
    document = found.document_by_id[statement.document_id]
    note = Citer(found).footnote(passage_id)
    wanted = (line(statement.text), document.title, written_date(document.date), f"para. {statement.paragraph}", passage_id)
    for part in (*wanted, "phrasing 0.0.1", found.corpus.signature[:12]):
        assert part in note
    assert "\n" not in note


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


def test_bibtexparser_reads_the_bibliography() -> None:
    """The library bibtexparser finds every document and passage, no faulty block, no key twice."""
    found = sample()
    library = bibtexparser.parse_string(data_files(found)["citations.bib"].decode("utf-8"))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [key(f"made:{item.id}") for item in DOCUMENTS] + [key(item) for item in IDS]
    assert library.entries[0]["author"] == "{Tiến Dũng}"


def test_rispy_reads_the_records() -> None:
    """The library rispy finds every document and passage with its exact words."""
    records = rispy.loads(data_files(sample())["citations.ris"].decode("utf-8"))
    assert [record["id"] for record in records] == [key(f"made:{item.id}") for item in DOCUMENTS] + [key(item) for item in IDS]
    for record, statement in zip(records[len(DOCUMENTS) :], STATEMENTS, strict=True):
        assert record["notes"][0] == f"“{line(statement.text)}”"
        assert statement.id in record["notes"][1]


def test_csl_items_are_plain_json() -> None:
    """The CSL-JSON file holds the items with the exact words, unaltered, in `annote`."""
    items = json.loads(data_files(sample())["citations.json"])
    assert [item["annote"] for item in items[len(DOCUMENTS) :]] == [f"“{statement.text}”" for statement in STATEMENTS]
    assert items[0]["issued"] == {"date-parts": [[2019, 2, 24]]}


@needs_pandoc
def test_pandoc_reads_all_three_alike() -> None:
    """From BibLaTeX, pandoc makes the same title, author, outlet and date that the CSL-JSON states."""
    files = data_files(sample())
    ours = {item["id"]: item for item in json.loads(files["citations.json"])}
    read = json.loads(pandoc(files["citations.bib"], "--from", "biblatex", "--to", "csljson"))
    assert sorted(ours) == sorted(item["id"] for item in read)
    for item in read:
        wanted = ours[item["id"]]
        assert plain(item["title"]) == wanted["title"].replace("'", "’")
        for name in ("author", "container-title", "issued"):
            assert item.get(name) == wanted.get(name), name


def plain(title: str) -> str:
    return html.unescape(title.replace('<span class="nocase">', "").replace("</span>", ""))


@needs_pandoc
@settings(max_examples=6, deadline=None)
@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="{}", include_characters=" "), min_size=1
        ),
        min_size=5,
        max_size=9,
    )
)
def test_latex_escapes_survive_pandoc(texts: list[str]) -> None:
    """Any line, escaped for BibLaTeX, is read back by pandoc with every letter and sign."""
    lines = [line(f"x {text} x") for text in texts]
    entries = "\n".join(f"@misc{{k{number}, note = {{{latex(text)}}}}}" for number, text in enumerate(lines))
    read = {item["id"]: item["note"] for item in json.loads(pandoc(entries.encode(), "--from", "biblatex", "--to", "csljson"))}
    for number, text in enumerate(lines):
        assert squeezed(html.unescape(read[f"k{number}"])) == squeezed(text)


@needs_pandoc
@pytest.mark.parametrize("outlet", ["Việt Nam News", ""])
def test_bibliography_is_printed_with_the_full_date(tmp_path: Path, outlet: str) -> None:
    """Chicago, made by pandoc from the BibLaTeX, has name, title, outlet and the full date, with an outlet or without."""
    document = replace(DOCUMENTS[0], title="Talks in Hanoi", outlet=outlet)
    (tmp_path / "one.bib").write_text(bib_document(document, "one"), encoding="utf-8")
    shown = pandoc(b"@one", "--citeproc", f"--bibliography={tmp_path / 'one.bib'}", "--to", "plain", "--wrap=none")
    for part in ("Tiến Dũng. 2019.", "“Talks in Hanoi.”", outlet, "February 24, 2019"):
        assert part in shown


@needs_pandoc
def test_lone_braces_neither_break_the_file_nor_get_lost(tmp_path: Path) -> None:
    """A brace without its partner, which BibTeX counts even when escaped, is printed as a brace."""
    (tmp_path / "one.bib").write_text(bib_document(replace(DOCUMENTS[0], title="left { open"), "one"), encoding="utf-8")
    shown = pandoc(b"@one", "--citeproc", f"--bibliography={tmp_path / 'one.bib'}", "--to", "plain", "--wrap=none")
    assert "“left { open.”" in shown


def squeezed(text: str) -> str:
    """TeX joins spaces and sets straight quotes as typographic ones."""
    return " ".join(text.replace("'", "’").replace("‘", "’").replace('"', "”").replace("“", "”").split())


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_entries_always_parse(title: str, quote: str) -> None:
    """Whatever the words, a BibLaTeX entry and a RIS record stay one entry and one record."""
    document = replace(DOCUMENTS[0], title=title, outlet=quote, author=title)
    library = bibtexparser.parse_string(bib_document(document, "one") + bib_document(DOCUMENTS[1], "two"))
    assert [entry.key for entry in library.entries] == ["one", "two"]
    assert not library.failed_blocks
    assert [record["id"] for record in rispy.loads(ris_document(document, "one") + ris_document(DOCUMENTS[1], "two"))] == ["one", "two"]


def test_direction_of_writing_does_not_leak() -> None:
    """A quotation that turns the direction of writing and never turns it back does not turn the note that quotes it."""
    assert line("a \u202eb \u2067c") == "a \u202eb \u2067c\u2069\u202c"
    assert line("a \u202eb\u202c c") == "a \u202eb\u202c c"
    assert line("a \u2067\u202eb\u2069 c") == "a \u2067\u202eb\u2069 c"


@needs_pandoc
@pytest.mark.xfail(strict=True, reason="CSL has no escape for mark-up in titles: every processor takes <b> for bold")
def test_tags_in_titles_are_shown_by_csl_processors(tmp_path: Path) -> None:
    """A title that contains a tag is printed with it."""
    item = csl_document(replace(DOCUMENTS[0], title="Talks and <b>tea</b>"), "one")
    (tmp_path / "one.json").write_text(json.dumps([item]), encoding="utf-8")
    shown = pandoc(b"@one", "--citeproc", f"--bibliography={tmp_path / 'one.json'}", "--to", "plain", "--wrap=none")
    assert "<b>" in shown


@needs_pandoc
@pytest.mark.parametrize("passage_id", IDS[:3])
def test_markdown_shows_the_words(passage_id: str) -> None:
    """Rendered, the Markdown shows exactly the quoted words, and nothing in them became mark-up."""
    found = sample()
    tree: Any = json.loads(pandoc(Citer(found).markdown(passage_id).encode(), "--from", "commonmark", "--to", "json"))
    quote, source = tree["blocks"][0]["c"]
    shown = pandoc(json.dumps({**tree, "blocks": [quote]}).encode(), "--from", "json", "--to", "plain", "--wrap=none")
    assert shown.strip() == line(found.statement(passage_id).text)
    assert [item["c"][2][0] for item in source["c"] if item["t"] == "Link"] == [Citer(found).link(passage_id)]


def test_change_names_both_sides() -> None:
    """A change in a split cites every passage of the split, the substantive edits and the link's own id."""
    found = sample()
    note = Citer(found).change_footnote("l-2")
    for part in (
        *(line(STATEMENTS[at].text) for at in (1, 4, 5)),
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
    """A note lists a few short edits; many or long ones it counts, since both wordings stand in it anyway."""
    found = sample()
    brief = replace(found, settings=Settings(citation=CitationSettings(edits=0)))
    assert "with “and strategic cohesion”" not in Citer(brief).change_footnote("l-2")
    moves = tuple(replace(edit, operation=Operation.MOVE, edit_class=EditClass.SUBSTANTIVE) for edit in COLLATIONS[1].edits[:3])
    moved = replace(found, collations=(replace(COLLATIONS[1], edits=moves * 2),))
    assert Citer(moved).change_footnote("l-2").count("moved “The two”") == 1
    assert "Changed at 3 places" in Citer(replace(moved, settings=brief.settings)).change_footnote("l-2")


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


def test_base_address_gives_urls() -> None:
    """A published report's address makes links absolute and gives entries a URL; without it none is claimed."""
    cite = Citer(sample(), base="https://example.org/report/")
    assert cite.csl(IDS[1])["URL"] == f"https://example.org/report/{Citer(sample()).link(IDS[1])}"
    assert "URL" not in Citer(sample()).csl(IDS[1])
    assert "url = {" not in Citer(sample()).biblatex(IDS[1])


def test_unknown_ids_are_named() -> None:
    """An id that the corpus does not hold is an error that says what to do."""
    with pytest.raises(UnknownPassageError, match="copy an id"):
        Citer(sample()).footnote("no-such-passage")
    with pytest.raises(UnknownPassageError, match="copy an id"):
        Citer(sample()).change_footnote("no-such-link")


# ids that lead on


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


def test_documents_alone_stand_in_files_of_their_own() -> None:
    """Who cites texts need not import every passage: `sources.*` have the documents, with the keys they have in `citations.*`."""
    files = data_files(sample())
    keys = [item["id"] for item in json.loads(files["sources.json"])]
    assert len(keys) == len(sample().documents)
    assert [item["id"] for item in json.loads(files["citations.json"])][: len(keys)] == keys
    assert [entry.key for entry in bibtexparser.parse_string(files["sources.bib"].decode()).entries] == keys
    assert [record["id"] for record in rispy.loads(files["sources.ris"].decode())] == keys


def test_of_very_many_passages_those_that_tell_something_are_recorded() -> None:
    """Beyond the setting, the records are those of findings and changes, in order of the texts; any other passage is cited by name."""
    found = sample()
    few = replace(found, settings=replace(found.settings, citation=replace(found.settings.citation, records=3)))
    recorded = Citer(few).recorded
    assert 0 < len(recorded) <= 3
    told = {key for finding in found.findings for key in finding.evidence} | {
        key for link in found.alignments for key in (link.earlier_id, link.later_id)
    }
    assert set(recorded) <= told
    assert len(json.loads(data_files(few)["citations.json"])) == len(found.documents) + len(recorded)
    assert all(Citer(few).biblatex(key) for key in IDS)


def test_every_change_can_be_imported(own_analysis: Analysis) -> None:
    """The records of each link of the project's own corpus pass the parsers of their formats, with a record for each side."""
    cite = Citer(own_analysis)
    for link in own_analysis.alignments:
        sides = [cite.passage(key).key for key in cite.passages_of(link.id)]
        assert [entry.key for entry in bibtexparser.parse_string(cite.change_biblatex(link.id)).entries] == sides
        assert [record["id"] for record in rispy.loads(cite.change_ris(link.id))] == sides
        assert [item["id"] for item in cite.change_csl(link.id)] == sides
