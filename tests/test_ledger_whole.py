from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.diff import collate
from analyzer.lineages.ledger import pool_substitutions
from analyzer.model import ComparisonKind, ZoneKind
from tests.ledger_cases import aligned, compared, linked_at_ends, named, only_row


def test_a_rewritten_passage_is_no_phrase() -> None:
    """What is too long for a phrase is listed as a rewritten passage."""
    row = only_row(
        "Today one two three four five six seven eight nine ten eleven twelve thirteen words stood here in plain sight of everybody",
        "Today alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi words stood here in plain sight of everybody",
    )
    assert not row.systematic
    assert "rewritten passage" in row.reason


def test_passages_between_linked_neighbours_stand_in_each_others_place() -> None:
    """A sentence that no link joins to its successor is told with it where both neighbours are linked, and never as systematic."""
    found = pool_substitutions(
        linked_at_ends(
            ["Prices are low.", "We can be patient.", "Risks are even."], ["Prices are low.", "A measured pace it is.", "Risks are even."]
        )
    )
    assert [(*named((row,))[0], row.systematic, row.evidence) for row in found] == [
        ("We can be patient", "A measured pace it is", False, ("d2001.0–d2002.0", "d2001.2–d2002.2"))
    ]
    assert "no link joins" in found[0].reason


def test_a_passage_that_came_as_a_whole_is_told_alone() -> None:
    """Where only one side has a statement between linked neighbours, nothing is put on the other side."""
    found = pool_substitutions(
        linked_at_ends(["Prices are low.", "", "Risks are even."], ["Prices are low.", "Be patient.", "Risks are even."])
    )
    assert named(found) == [("", "Be patient")]


def test_many_new_passages_in_a_row_are_told_one_by_one() -> None:
    """However many statements of one document have no counterpart, each came or went by itself; none is put in the place of another."""
    new = [f"Matter number {number} is new." for number in range(5)]
    found = pool_substitutions(linked_at_ends(["Prices are low.", "Risks are even."], ["Prices are low.", "Risks are even.", *new]))
    assert named(found) == [("", text.rstrip(".")) for text in new]
    assert all(row.evidence == ("d2001.1–d2002.1",) for row in found)
    old = [f"Matter number {number} is old." for number in range(5)]
    both = pool_substitutions(linked_at_ends(["Prices are low.", *old, "Risks."], ["Prices are low.", *new, "Risks."]))
    assert not any(row.earlier_phrase and row.later_phrase for row in both)


@pytest.mark.parametrize(("order", "zone"), [(0.4, ZoneKind.BODY), (1.0, ZoneKind.HEADLINE)])
def test_a_place_means_nothing_in_free_order_and_in_headlines(order: float, zone: ZoneKind) -> None:
    """Nothing replaces anything, came or went where documents order their matter freely, nor does a headline."""
    analysis = linked_at_ends(
        ["Prices are low.", "We can be patient.", "Risks are even."],
        ["Prices are low.", "A measured pace it is.", "Risks are even."],
        order=order,
    )
    statements = tuple(replace(statement, zone=zone) for statement in analysis.statements)
    assert pool_substitutions(replace(analysis, statements=statements)) == ()


def test_long_changes_a_few_words_apart_are_one_rewritten_passage() -> None:
    """Where two words stay between two long replacements, the passage is told once as a whole, not in two pieces that mean nothing."""
    patient = "be patient as it determines what future adjustments to the target range for the federal funds rate may be"
    watchful = "closely monitor the implications of incoming information for the economic outlook and will act as"
    ends = ("support these goals soon", "sustain the long expansion of trade")
    found = pool_substitutions(
        aligned(
            {
                "2019-05": [f"In light of what it knows of trade and prices, the Committee will {patient} appropriate to {ends[0]}."],
                "2019-06": [f"In light of what it knows of trade and prices, the Committee will {watchful} appropriate to {ends[1]}."],
            }
        )
    )
    assert named(found) == [(f"{patient} appropriate to {ends[0]}", f"{watchful} appropriate to {ends[1]}")]
    assert "rewritten passage" in found[0].reason


def test_distant_passages_are_one_row_as_a_whole() -> None:
    """Where too little stays to mark changes word by word, the ledger has the two passages and no phrases, never as systematic."""
    early, late = "Both sides praised the old harbour warmly.", "Both ministries will finance roads, schools and clinics."
    analysis = aligned({"2001": [early], "2002": [late]})
    assert [collation.distant for collation in analysis.collations] == [True]
    (row,) = pool_substitutions(analysis)
    assert (row.earlier_phrase, row.later_phrase, row.count) == (early.rstrip("."), late.rstrip("."), 1)
    assert not row.systematic
    assert "too little stays" in row.reason
    headlines = tuple(replace(statement, zone=ZoneKind.HEADLINE) for statement in analysis.statements)
    assert pool_substitutions(replace(analysis, statements=headlines)) == ()


def test_a_passage_that_both_periods_have_neither_came_nor_went() -> None:
    """A whole passage without link, and a long phrase, that stand elsewhere in the other period are no row of their own."""
    closing = "This statute enters into force on the day after it is made public."
    texts = {"2001": ["The town levies a tax on dogs.", closing], "2002": [closing, "The town levies a tax on dogs kept in it."]}
    analysis = aligned(texts)
    (comparison,) = analysis.comparisons
    links = (replace(comparison.alignments[0], later_id="d2002.1"),)
    linked = replace(analysis, comparisons=(replace(comparison, alignments=links, order=1.0),))
    rows = pool_substitutions(replace(linked, collations=collate(linked, settings=linked.settings.diff)))
    assert [(row.earlier_phrase, row.later_phrase) for row in rows] == [("", "kept")]


def test_documents_of_two_kinds_gain_and_lose_no_passages() -> None:
    """What an ordinance has and the press release about it has not neither came nor went."""
    analysis = aligned({"2001": ["The town levies a tax."], "2002": ["The town levies a tax.", "Parking is free in May."]})
    documents = tuple(replace(document, kind=document.period) for document in analysis.documents)
    assert any(row.later_phrase == "Parking is free in May" for row in pool_substitutions(analysis))
    assert not pool_substitutions(replace(analysis, corpus=replace(analysis.corpus, documents=documents)))


def test_a_lost_passage_meets_what_took_up_its_words() -> None:
    """A passage without link and a long addition with many of its words are one row, of which no replacement is claimed."""
    range_kept = (
        "The Committee expects to maintain this target range until it is confident that the economy is on track to achieve full employment."
    )
    decided = "The Committee decided to keep the target range at zero."
    added = " It expects it will be right to maintain this target range until employment is at full levels and the economy is on track."
    analysis = aligned({"2001": [decided, range_kept], "2002": [decided + added]})
    (row,) = pool_substitutions(analysis)
    assert row.earlier_phrase.startswith("The Committee expects to maintain")
    assert row.later_phrase.endswith("on track")
    assert (row.claimed, row.systematic) == (False, False)
    assert "many words in common" in row.reason


def test_a_change_is_dated_in_the_order_of_the_periods_whatever_their_dates() -> None:
    """Where the corpus lists its periods against the order of their dates, the pair that is nearest in its list tells the change."""
    texts = {"P1": ["They have trust."], "P2": ["They have faith."], "P3": ["They have faith."]}
    found = aligned(texts)
    dates = dict(zip(texts, ("2003", "2002", "2001"), strict=True))
    documents = tuple(replace(document, date=dates[document.period]) for document in found.documents)
    first, _, last = documents
    leap = compared(found, first, last, kind=ComparisonKind.SPAN)
    found = replace(found, corpus=replace(found.corpus, documents=documents), comparisons=(*found.comparisons, leap))
    found = replace(found, collations=collate(found, settings=found.settings.diff))
    assert {(row.from_period, row.to_period) for row in pool_substitutions(found)} == {("P1", "P2")}


def test_a_kind_that_one_text_alone_tells_hides_nothing() -> None:
    """A passage that came by itself is listed whether or not the other text says of what kind it is."""
    kept = ["They met in the hall.", "They signed the charter.", "They parted in peace."]
    rows = []
    for kind in ("", "report"):
        found = aligned({"2001": kept, "2002": [*kept, "A new harbour will be built before winter."]})
        first, last = found.documents
        documents = (first, replace(last, kind=kind))
        rows.append(named(pool_substitutions(replace(found, corpus=replace(found.corpus, documents=documents)))))
    assert rows[0] == rows[1] != []
