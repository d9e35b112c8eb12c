"""What texts beside each other show, as rows: pairs, the synopsis, what changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import views
from analyzer.analysis import Analysis
from analyzer.corpus import load_corpus
from analyzer.diff import borders
from analyzer.model import Corpus, Document, Period
from analyzer.pipeline import analyze
from analyzer.views.reading_order import interleave


def test_a_comparison_has_every_statement_of_both_sides(analysis: Analysis) -> None:
    """The rows of two documents hold each of their statements, linked or not."""
    site = views.Site(analysis)
    for comparison in analysis.comparisons:
        view = views.comparison_view(site, comparison)
        shown = {ref.id for row in view.rows for ref in row.earlier + row.later}
        linked = {key for link in comparison.alignments for key in (link.earlier_id, link.later_id)}
        assert shown == linked | {item.statement_id for item in comparison.unmatched}
        assert sum(len(row.links) for row in view.rows) == len(comparison.alignments)
        assert [row.number for row in view.rows] == list(range(1, len(view.rows) + 1))


def test_counts_of_a_pair_add_up(analysis: Analysis) -> None:
    """Kept, reworded, partial and dropped statements are together those of the earlier document."""
    site = views.Site(analysis)
    for comparison in analysis.comparisons:
        counts = {count.name: count.number for count in views.tally(site, comparison).counts}
        linked = {link.earlier_id for link in comparison.alignments}
        assert counts["same"] + counts["reworded"] + counts["partial"] == len(linked)
        assert counts["moved"] <= len(linked)
        dropped = {item.statement_id for item in comparison.unmatched if item.outcome == "dropped"}
        assert counts["dropped"] == len(dropped)


def test_the_synopsis_has_every_statement(analysis: Analysis) -> None:
    """No statement is missing from the synopsis, and every cell's passage belongs to its period."""
    site = views.Site(analysis)
    shown = set()
    for view in views.synopsis_views(site):
        for row in view.rows:
            for cell in row.cells:
                for entry in cell.passages:
                    shown.add(entry.passage.id)
                    assert entry.passage.period == cell.period
    assert shown == {statement.id for statement in analysis.statements}


def test_many_periods_are_paged_by_pairs(towns_analysis: Analysis) -> None:
    """Where more periods are there than columns allowed, the synopsis lists the pairs and each pair has its page."""
    narrow = type(towns_analysis.settings.views)(columns=2)
    few = Analysis(
        corpus=towns_analysis.corpus,
        settings=type(towns_analysis.settings)(views=narrow),
        version="0",
        statements=towns_analysis.statements,
        comparisons=towns_analysis.comparisons,
    )
    site = views.Site(few)
    (view,) = views.synopsis_views(site)
    assert bool(view.columns) == (len(few.periods) <= 2)
    assert len(view.tallies) == len(few.comparisons)


def test_rows_of_one_page_are_bounded(own_analysis: Analysis) -> None:
    """A long synopsis goes on on further pages, and none of its rows is lost."""
    small = type(own_analysis.settings.views)(rows=10)
    paged = Analysis(
        **{
            name: getattr(own_analysis, name)
            for name in ("corpus", "version", "zones", "statements", "comparisons", "collations", "lineages")
        },
        settings=type(own_analysis.settings)(views=small),
    )
    parts = list(views.synopsis_views(views.Site(paged)))
    assert len(parts) > 1
    assert all(len(part.rows) <= 10 for part in parts)
    assert [row.number for part in parts for row in part.rows] == list(range(1, parts[0].total + 1))


def test_diff_runs_rejoin_to_both_wordings(analysis: Analysis) -> None:
    """Equal and deleted runs are the earlier wording, equal and inserted ones the later."""
    for collation in analysis.collations:
        runs = views.diff_runs(collation.edits)
        folded = [edit for edit in collation.edits if edit.operation == "equal" and edit.earlier_text != edit.later_text]
        assert not folded
        assert "".join(run.text for run in runs if run.kind in ("equal", "delete", "move-from")) == collation.earlier_text
        assert "".join(run.text for run in runs if run.kind in ("equal", "insert", "move-to")) == collation.later_text


def test_a_merged_diff_says_where_statements_meet(analysis: Analysis) -> None:
    """The words of each joined statement lie between the marks, on both sides, and a diff without them is the same."""
    for collation in analysis.collations:
        runs = views.diff_runs(collation.edits, borders(collation))
        assert [run.text for run in runs if run.kind == "border"].count("both") <= len(collation.earlier_borders)
        plain = [run for run in runs if run.kind != "border"]
        assert "".join(run.text for run in plain if run.kind in ("equal", "insert", "move-to")) == collation.later_text
        for side, gone, ids in (
            ("later", ("delete", "move-from"), collation.later_ids),
            ("earlier", ("insert", "move-to"), collation.earlier_ids),
        ):
            parts = [""]
            for run in runs:
                if run.kind == "border":
                    parts += [""] * (run.text in (side, "both"))
                elif run.kind not in gone:
                    parts[-1] += run.text
            assert len(parts) == len(ids)


def test_density_is_the_share_of_words_that_changed(analysis: Analysis) -> None:
    """Nothing changed in what is the same, all in what is new or dropped; every statement is counted, and no share is beyond 0 and 1."""
    site = views.Site(analysis)
    fates = views.Fates(site)
    for document in analysis.documents:
        marks = views.density(fates, document.id)
        if fates.compared(document.id):
            assert sum(mark.statements for mark in marks) == len(analysis.statements_of[document.id])
        for mark in marks:
            assert 0 <= mark.changed <= 1
            assert mark.changed == {"same": 0.0, "moved": 0.0, "new": 1.0, "dropped": 1.0, "alone": 0.0}.get(mark.fate, mark.changed)


def test_a_long_document_has_no_more_columns_than_the_setting(analysis: Analysis) -> None:
    """Neighbouring statements share a column where there are too many, and none is left out."""
    few = replace(analysis, settings=replace(analysis.settings, views=replace(analysis.settings.views, density=20)))
    fates = views.Fates(views.Site(few))
    for document in few.documents:
        marks = views.density(fates, document.id)
        assert len(marks) <= 20
        if marks:
            assert sum(mark.statements for mark in marks) == len(few.statements_of[document.id])


def test_the_synopsis_shows_every_link(analysis: Analysis) -> None:
    """Each link stands at its later passage, and where the earlier one is in another row, there too."""
    site = views.Site(analysis)
    entries = [entry for view in views.synopsis_views(site) for row in view.rows for cell in row.cells for entry in cell.passages]
    against = {(ref.id, entry.passage.id) for entry in entries for change in entry.changes for ref in change.against}
    assert {(link.earlier_id, link.later_id) for link in analysis.alignments} <= against
    onward = {(entry.passage.id, item.later.id) for entry in entries for item in entry.onward}
    assert onward <= against


def test_only_says_that_no_other_period_has_it(analysis: Analysis) -> None:
    """A row is said to be of one period only where no link leads out of it."""
    by_period = {statement.id: analysis.document_by_id[statement.document_id].period for statement in analysis.statements}
    for view in views.synopsis_views(views.Site(analysis)):
        for row in view.rows:
            ids = [entry.passage.id for cell in row.cells for entry in cell.passages]
            links = [link for key in ids for link in analysis.alignments_of[key]]
            if row.only:
                assert {by_period[key] for link in links for key in (link.earlier_id, link.later_id)} <= {row.only}


@given(st.lists(st.integers(0, 8), min_size=1, max_size=8, unique=True), st.lists(st.integers(0, 8), max_size=8, unique=True))
@settings(max_examples=60, deadline=None)
def test_interleaving_keeps_every_row_and_the_first_order(earlier: list[int], later: list[int]) -> None:
    """All rows come once, and the first document's rows in its own order."""
    rows = sorted({*earlier, *later})
    held = [(row, [f"e{row}"] * (row in earlier) + [f"l{row}"] * (row in later)) for row in rows]
    ordered = interleave(held, [[f"e{row}" for row in earlier], [f"l{row}" for row in later]])
    assert sorted(ordered) == rows
    assert [row for row in ordered if row in earlier] == earlier


def test_a_filter_on_one_page_says_what_the_others_have(analysis: Analysis) -> None:
    """A synopsis of several pages counts the rows of each by relation; together they are those of all rows."""
    small = replace(analysis, settings=replace(analysis.settings, views=replace(analysis.settings.views, rows=10)))
    parts = list(views.synopsis_views(views.Site(small)))
    whole = list(views.synopsis_views(views.Site(analysis)))
    assert not whole[0].spread
    if len(parts) > 1:
        for name in ("same", "reworded", "single"):
            told = sum(dict(item.counts)[name] for item in parts[0].spread)
            assert told == sum(name in row.filters for row in whole[0].rows)
        assert [item.page for item in parts[0].spread] == [part.page for part in parts]


def test_quoted_passages_differ(analysis: Analysis) -> None:
    """The two passages quoted beside a finding are of its evidence, and of different texts and words where two such are."""
    for row in views.index_view(views.Site(analysis), fates=views.Fates(views.Site(analysis))).findings:
        refs = [quotation.passage for quotation in row.quoted]
        assert set(refs) <= set(row.evidence)
        for quotation in row.quoted:
            assert "".join(text for text, _ in quotation.stretches) == quotation.passage.text
        first = row.evidence[:8]
        if any(one.document_id != other.document_id and one.text.split() != other.text.split() for one in first for other in first):
            assert len({ref.document_id for ref in refs}) == 2


def test_texts_in_different_languages_are_not_called_dropped() -> None:
    """What was never aligned is neither dropped nor new, and the pair says that it was not aligned."""
    made = [("a", "en", "2001", "The two sides agreed to build a border.\n"), ("b", "ar", "2002", "اتفق الجانبان على بناء الحدود.\n")]
    documents = tuple(
        Document(id=key, file=f"{key}.txt", sha256="0" * 64, text=text, title=key, date=date, period=date, language=language)
        for key, language, date, text in made
    )
    periods = tuple(Period(d.period, "", (d.id,), d.date, d.date) for d in documents)
    analysis = analyze(Corpus("two", "Two", documents, "0" * 64, periods=periods))
    site = views.Site(analysis)
    fates = views.Fates(site)
    assert {fates.fate(statement) for statement in analysis.statements} == {"alone"}
    assert not any(views.tally(site, comparison).aligned for comparison in analysis.comparisons)
    assert views.period_tallies(site) == ()


def test_distant_wordings_are_not_marked_word_by_word(analysis: Analysis) -> None:
    """Where less stays than changes, a genealogy says so and lists nothing."""
    site = views.Site(analysis)
    for family in analysis.families:
        for entry in views.family_view(site, family).stem:
            assert not (entry.distant and entry.marks)


def test_wordings_that_share_too_little_stand_apart(analysis: Analysis) -> None:
    """A difference is either marked word by word or, where the collation is distant, shows both wordings whole."""
    for collation in (replace(found, distant=distant) for found in analysis.collations for distant in (False, True)):
        shown = views.difference(collation)
        assert shown.apart == ((collation.earlier_text, collation.later_text) if collation.distant else ())
        assert shown.distant == bool(shown.apart)
        assert shown.runs == (() if shown.apart else views.diff_runs(collation.edits, borders(collation)))


def test_doubtful_links_are_told_everywhere_alike(analysis: Analysis) -> None:
    """A link below the confidence of the setting is doubtful on the page of its pair, in the synopsis and in the margin."""
    doubted = replace(analysis, settings=replace(analysis.settings, views=replace(analysis.settings.views, doubtful=0.9)))
    site = views.Site(doubted)
    wanted = {link.id for link in doubted.alignments if round(link.confidence, 2) < 0.9}
    told = [views.comparison_view(site, comparison) for comparison in doubted.comparisons]
    assert {link.id for view in told for row in view.rows for link in row.links if link.doubtful} == wanted
    assert sum(view.doubtful for view in told) == len(wanted)
    fates = views.Fates(site)
    for statement in doubted.statements:
        links = sorted(site.doubts(link.confidence) for link in doubted.alignments_of[statement.id])
        assert sorted(note.doubtful for note in fates.notes(statement) if note.other) == links
    for view in views.synopsis_views(site):
        for row in view.rows:
            found = [item for cell in row.cells for entry in cell.passages for item in (*entry.changes, *entry.onward)]
            assert row.doubtful == (bool(found) and not row.apart and all(item.doubtful for item in found))


def test_differences_within_a_period_are_no_change_in_time(tmp_path: Path) -> None:
    """A passage of one period only is offered as such, though two texts of that period word it otherwise."""
    lead = "The ministers thanked the host for its warm welcome in the capital."
    more = "Farmers along the river shall receive seed and tools before the rains."
    texts = {"a": ("2001", lead), "b": ("2002", f"{lead}\n\n{more}"), "c": ("2002", f"{lead}\n\n{more.replace('tools', 'new tools')}")}
    manifest = ['id = "x"', 'title = "X"']
    for name, (date, text) in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        manifest.append(f'[[documents]]\nid = "{name}"\nfile = "{name}.txt"\ndate = "{date}"')
    (tmp_path / "corpus.toml").write_text("\n".join(manifest), encoding="utf-8")
    (view,) = views.synopsis_views(views.Site(analyze(load_corpus(tmp_path))))
    (row,) = [row for row in view.rows if row.fragment.startswith("row-x:c:2.1")]
    assert row.filters == ("single",)
