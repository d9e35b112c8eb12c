"""What the pages of documents, formulas, ledger and findings show, as rows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import views
from analyzer.analysis import Analysis
from tests.sample import sample


def test_a_documents_blocks_are_its_text(analysis: Analysis) -> None:
    """The pieces of a document's page, joined, are every character of its source."""
    site = views.Site(analysis)
    for document in analysis.documents:
        blocks = views.document_view(site, document, fates=views.Fates(site)).blocks
        joined = "".join(stretch.text for block in blocks for piece in block.pieces for stretch in piece.stretches)
        assert joined == document.text


def test_a_documents_page_has_every_passage_once(analysis: Analysis) -> None:
    """Each statement stands once in the text and once in the margin of its document."""
    site = views.Site(analysis)
    for document in analysis.documents:
        blocks = views.document_view(site, document, fates=views.Fates(site)).blocks
        wanted = [statement.id for statement in analysis.statements_of[document.id]]
        assert [piece.passage.id for block in blocks for piece in block.pieces if piece.passage] == wanted
        assert [entry.passage.id for block in blocks for entry in block.margin] == wanted


def test_furniture_says_why(analysis: Analysis) -> None:
    """Every block that carries no statement has its zone's reason."""
    site = views.Site(analysis)
    for document in analysis.documents:
        for block in views.document_view(site, document, fates=views.Fates(site)).blocks:
            assert block.reason or not block.furniture
            assert not (block.furniture and block.margin)


def test_fates_name_where_a_statement_went(analysis: Analysis) -> None:
    """A statement is called new only where no earlier text of another event is linked to it, reworded only where one text is."""
    site = views.Site(analysis)
    fates = views.Fates(site)
    timed = [c for c in analysis.comparisons if c.kind.in_time]
    later = {link.later_id for comparison in timed for link in comparison.alignments}
    linked = later | {link.earlier_id for comparison in timed for link in comparison.alignments}
    for statement in analysis.statements:
        fate = fates.fate(statement)
        assert not (fate == "new" and statement.id in later)
        assert not (fate == "dropped" and statement.id in linked)
        assert statement.id in linked or fate not in ("same", "reworded", "partial", "moved")


def test_margin_tells_each_other_document_once(analysis: Analysis) -> None:
    """A note of "no link" names only documents without a link, and a formula said to stand there does stand there."""
    site = views.Site(analysis)
    for document in analysis.documents:
        for block in views.document_view(site, document, fates=views.Fates(site)).blocks:
            for entry in block.margin:
                linked = {note.other_document_id for group in entry.groups for note in group.notes if note.other}
                unlinked = [note.other_document_id for group in entry.groups for note in group.notes if not note.other]
                assert not linked & set(unlinked)
                assert len(unlinked) == len(set(unlinked))
                own = {attestation.family_id for attestation in site.formulas_of.get(entry.passage.id, ())}
                for item in entry.standing:
                    assert item.text in entry.passage.text
                    for passage in item.passages:
                        assert passage.document_id in unlinked
                        assert own & {attestation.family_id for attestation in site.formulas_of[passage.id]}


def test_every_attestation_is_on_the_formulas_pages(analysis: Analysis) -> None:
    """Contexts, presence and descent together lose no attestation, and each wording keeps its own text."""
    site = views.Site(analysis)
    told = [family for view in views.formulas_views(site) for family in view.families]
    assert [family.id for family in told] == [family.id for family in analysis.families]
    for family, view in zip(analysis.families, told, strict=True):
        assert [context.text for context in view.contexts] == [attestation.text for attestation in family.attestations]
        assert {entry.id for entry in view.stem} == {form.id for form in family.forms}
        assert sum(entry.count for entry in view.presence) == len(family.attestations)


def test_the_headline_has_a_story(own_analysis: Analysis) -> None:
    """The first page tells of the weightiest family that has several wordings and several dates."""
    site = views.Site(own_analysis)
    view = views.index_view(site, fates=views.Fates(site))
    first = next(f.id for f in own_analysis.families if len(f.forms) > 1 and f.first_date != f.last_date)
    assert view.headline is not None
    assert view.headline.id == first
    assert [row.rank for row in view.findings] == sorted(row.rank for row in view.findings)
    assert all(row.evidence for row in view.findings)


def test_withheld_analysis_keeps_spans_and_loses_words(analysis: Analysis) -> None:
    """Without text every length stays and no letter of a source is left."""
    bare = views.withhold(analysis)
    for before, after in zip(analysis.documents, bare.documents, strict=True):
        assert len(before.text) == len(after.text)
        assert not re.search(r"[^\W_]", after.text)
    for statement in bare.statements:
        assert statement.text == bare.document_by_id[statement.document_id].text[statement.start : statement.end]
    assert not any(re.search(r"[^\W_]", family.label) for family in bare.families)
    told = " ".join(text for finding in bare.findings for text in (finding.statement, *(value for _, value in finding.facts)))
    runs = {
        " ".join(run) for d in analysis.documents for words in [d.text.split()] for run in zip(*(words[n:] for n in range(5)), strict=False)
    }
    assert not [run for run in runs if run in told]
    wording = (value for finding in bare.findings for name, value in finding.facts if name not in views.withheld.FIGURES)
    assert not any(re.search(r"[^\W_]", value) for value in wording)


@given(st.lists(st.text(max_size=12), unique=True, max_size=12))
@settings(max_examples=60, deadline=None)
def test_file_names_are_distinct_and_safe(ids: list[str]) -> None:
    """Any ids give distinct file names of safe characters, also where case is not told apart."""
    names = list(views.file_names(ids).values())
    assert len({name.casefold() for name in names}) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z0-9_][\w.-]*", name, re.ASCII) for name in names)


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6), max_size=5))
@settings(max_examples=60, deadline=None)
def test_merged_order_has_every_member_once(lists: list[list[str]]) -> None:
    """The columns of a collation are all members, each once."""
    merged = views.merged_order([tuple(items) for items in lists])
    assert Counter(merged) == Counter({item for items in lists for item in items})


def test_period_counts_count_each_statement_once(analysis: Analysis) -> None:
    """Over a pair of periods, kept, reworded, partial and dropped statements are those of the earlier period's compared documents."""
    for item in views.period_tallies(views.Site(analysis)):
        numbers = {count.name: count.number for count in item.counts}
        assert numbers["same"] + numbers["reworded"] + numbers["partial"] + numbers["dropped"] <= item.statements[0]
        assert numbers["new"] <= item.statements[1]


def test_the_page_that_finds_has_every_passage(analysis: Analysis) -> None:
    """All passages stand on it in order, whole documents to a page, however small a page is; and all formulas on each."""
    for room in (1000, 1_500_000):
        site = views.Site(replace(analysis, settings=replace(analysis.settings, views=replace(analysis.settings.views, found=room))))
        parts = list(views.passages_views(site))
        assert [ref.id for part in parts for _, refs in part.documents for ref in refs] == [s.id for s in analysis.statements]
        assert [facet.id for part in parts for facet, _ in part.documents] == [d.id for d in analysis.documents]
        assert all(len(part.formulas) == len(analysis.families) for part in parts)
        assert [page for page, *_ in parts[0].pages] == [part.page for part in parts]


def test_a_row_of_the_ledger_keeps_its_address(analysis: Analysis) -> None:
    """A row is named by what it says, so that its address stays when rows before it go; no two have one address."""

    def fragments(of: Analysis) -> dict[str, object]:
        held = [row for view in views.ledger_views(views.Site(of)) for row in (*view.systematic, *view.single, *view.whole, *view.gains)]
        found: dict[str, object] = {row.fragment: getattr(row, "substitution", None) or getattr(row, "gain", None) for row in held}
        assert len(found) == len(held)
        return found

    before = fragments(analysis)
    after = fragments(replace(analysis, substitutions=analysis.substitutions[1:], gains=analysis.gains[1:]))
    kept = {fragment for fragment, row in after.items() if before.get(fragment) == row}
    assert len(kept) >= len(after) - 1


def test_the_ledger_keeps_whole_passages_apart(analysis: Analysis) -> None:
    """Each substitution stands once: systematic, seen once, or in a list of its own where whole passages stand in each other's place."""
    parts = list(views.ledger_views(views.Site(analysis)))
    kinds = [[row for part in parts for row in getattr(part, name)] for name in ("systematic", "single", "whole")]
    assert Counter(row.substitution for rows in kinds for row in rows) == Counter(analysis.substitutions)
    assert [len(rows) for rows in kinds] == list(parts[0].totals)
    longest = analysis.settings.diff.ledger_longest
    assert all(max(len(r.substitution.earlier_phrase.split()), len(r.substitution.later_phrase.split())) <= longest for r in kinds[1])
    assert not any(row.substitution.systematic for row in kinds[2])


def test_the_ledger_marks_what_it_does_not_claim(analysis: Analysis) -> None:
    """A row is marked exactly where it has two wordings and no replacement is claimed; what only came or went needs no mark."""
    rows = [row for part in views.ledger_views(views.Site(analysis)) for row in (*part.systematic, *part.single, *part.whole)]
    marked = {row.substitution for row in rows if row.beside}
    assert marked == {s for s in analysis.substitutions if s.earlier_phrase and s.later_phrase and not s.claimed}


def test_a_genealogy_takes_its_word_from_the_forms(analysis: Analysis) -> None:
    """What stands beside or renders another wording says so exactly where the form does."""
    site = views.Site(analysis)
    for family in analysis.families:
        told = {entry.id: entry.beside for entry in views.family_view(site, family).stem}
        assert told == {form.id: form.relation if form.relation in ("beside", "rendering") else "" for form in family.forms}


def test_the_first_page_says_what_its_links_are_worth(analysis: Analysis) -> None:
    """Beside the number of links stands how many of them are partial and how many doubtful, as the pages of the pairs count them."""
    site = views.Site(analysis)
    shown = views.index_view(site, fates=views.Fates(site))
    links = [link for comparison in analysis.comparisons for link in comparison.alignments]
    assert (shown.links, shown.partial) == (len(links), sum(link.relation == "partial" for link in links))
    assert shown.doubtful == sum(site.doubts(link.confidence) for link in links)


def test_references_of_a_finding_name_each_text_once(analysis: Analysis) -> None:
    """What is named at once of a finding's passages stands in the order of the texts, and so does what is folded."""
    site = views.Site(analysis)
    for row in views.index_view(site, fates=views.Fates(site)).findings:
        order = [site.statement_number[passage.id] for passage in row.evidence]
        at = 6 if len(order) > 8 else len(order)
        assert order == [*sorted(order[:at]), *sorted(order[at:])]


def test_a_genealogy_has_no_wording_before_one_of_an_earlier_event() -> None:
    """A rendering, and a misprint in a text of the day before, stand beside the wording they are compared with, and before it."""
    found = sample()
    first, second = found.families[0].forms[:2]
    told = [
        replace(first, id="a", parent_id=None, first_date="2019", last_date="2024", relation=""),
        replace(second, id="b", parent_id="a", first_date="2025-12-02", last_date="2025-12-02", relation=""),
        replace(second, id="c", parent_id="b", first_date="2025-12-01", last_date="2025-12-01", relation="rendering"),
        replace(second, id="d", parent_id="b", first_date="2025-12-01", last_date="2025-12-01", relation="slip"),
        replace(second, id="e", parent_id="b", first_date="2025-12-03", last_date="2025-12-03", relation=""),
    ]
    family = replace(found.families[0], forms=tuple(told))
    shown = [(entry.id, entry.depth) for entry in views.family_view(views.Site(found), family).stem]
    assert shown == [("a", 0), ("c", 1), ("d", 1), ("b", 1), ("e", 2)]
