from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.diff import collate
from analyzer.lineages.ledger import pool_substitutions
from analyzer.model import (
    Alignment,
    Comparison,
    ComparisonKind,
    EditClass,
    Relation,
)
from tests.ledger_cases import aligned, compared, named, only_row


def test_a_substitution_that_recurs_is_counted_and_systematic() -> None:
    """Two passages with the same replacement make one row with their count, documents and collations."""
    (row,) = pool_substitutions(
        aligned(
            {
                "2001": ["Ties of solidarity between us grow.", "They praised the solidarity of all."],
                "2002": ["Ties of cohesion between us grow.", "They praised the cohesion of all."],
            }
        )
    )
    assert (row.earlier_phrase, row.later_phrase, row.count) == ("solidarity", "cohesion", 2)
    assert row.systematic
    assert row.reason == "recurs in 2 passages of one document or event; the later texts do not have the old words, nor the earlier the new"
    assert row.evidence == ("d2001.0–d2002.0", "d2001.1–d2002.1")
    assert row.document_ids == ("d2001", "d2002")
    assert row.edit_class is EditClass.SUBSTANTIVE


def test_a_pair_that_merely_stands_at_one_place_is_not_systematic() -> None:
    """A word that is still in use afterwards was not replaced by what stands at its place once."""
    found = pool_substitutions(
        aligned({"2001": ["The port of Monday was full.", "Monday is a day."], "2002": ["The port of geese was full.", "Monday is a day."]})
    )
    assert [(row.systematic, "still in the later texts" in row.reason) for row in found] == [(False, True)]


def test_complementary_distribution_is_systematic() -> None:
    """A phrase that stood in several documents and gave way to one that stays is a substitution, though it is seen once."""
    old, new = "Policy stays easy for a considerable period.", "Policy stays easy at a measured pace."
    found = pool_substitutions(aligned({"2001": [old], "2002": [old], "2003": [new], "2004": [new]}))
    assert [(row.systematic, row.from_period, row.to_period) for row in found] == [(True, "2002", "2003")]
    assert "2 documents" in found[0].reason


def test_a_phrase_that_any_text_of_the_other_side_has_is_not_complementary() -> None:
    """The whole series is asked, not the two periods compared; a phrase within the longer one does not count for itself."""
    old, new, kept = "Both sides train human resources.", "Both sides train high-quality human resources.", "They meet each year."
    long_ago = {"2000": [new], "2001": [old], "2002": [old], "2003": [new], "2004": [new]}
    more = [new, kept, "They value human resources."]
    still = {"2001": [old, kept], "2002": [old, kept], "2003": more, "2004": more}
    gone = {"2001": [old, kept], "2002": [old, kept], "2003": [new, kept], "2004": [new, kept]}
    told = [[row.systematic for row in pool_substitutions(aligned(texts)) if row.to_period == "2003"] for texts in (long_ago, still, gone)]
    assert [any(found) for found in told] == [False, False, True]


def test_a_modifier_takes_its_noun() -> None:
    """A phrase a person would name: with the noun that both texts have after it, without loose words."""
    rule = only_row("an immutable rule of both nations", "an objective necessity, a historical rule of both nations")
    only = only_row("will warrant only gradual increases in the rate", "will warrant gradual increases in the rate")
    assert (rule.earlier_phrase, rule.later_phrase) == ("immutable rule", "objective necessity, a historical rule")
    assert (only.earlier_phrase, only.later_phrase) == ("only gradual increases", "gradual increases")


def test_an_insertion_and_a_deletion_round_kept_words_are_one_substitution() -> None:
    """What was rewritten on both sides of a few kept words is named once, with them."""
    row = only_row(
        "The Committee believes that policy accommodation can be maintained for a considerable period.",
        "The Committee believes that it can be patient in removing its policy accommodation.",
    )
    assert row.earlier_phrase == "policy accommodation can be maintained for a considerable period"
    assert row.later_phrase == "it can be patient in removing its policy accommodation"


def test_a_change_beside_a_moved_clause_is_paired() -> None:
    """A word changed inside a clause that moved is a substitution, not a loss and a gain."""
    found = pool_substitutions(
        aligned(
            {
                "2019": ["It seeks to mitigate deviations of inflation from its goal and deviations of employment from its maximum level."],
                "2020": ["It seeks to mitigate shortfalls of employment from its maximum level and deviations of inflation from its goal."],
            }
        )
    )
    assert ("deviations", "shortfalls") in named(found)


def test_accidentals_and_renderings_are_no_substitutions() -> None:
    """Neither spelling nor two reports of one event belong in the ledger."""
    assert pool_substitutions(aligned({"2001": ["national defence"], "2002": ["national defense"]})) == ()
    texts = {"2001": ["strategic cohesion grows"], "2002": ["strategic solidarity grows"]}
    assert pool_substitutions(aligned(texts, ComparisonKind.EVENT)) == ()
    assert len(pool_substitutions(aligned(texts))) == 1


def test_a_member_of_a_list_is_named_without_its_joint() -> None:
    """A member appended to a list is named without its joint; once is not systematic."""
    row = only_row("trust, equality and respect", "trust, equality, respect and peace")
    assert (row.earlier_phrase, row.later_phrase, row.systematic) == ("", "peace", False)


def test_copies_are_one_passage() -> None:
    """A headline and its copy, or one sentence printed twice, do not make a substitution recur."""
    old, new = "Ties of solidarity between us grow.", "Ties of cohesion between us grow."
    (row,) = pool_substitutions(aligned({"2001": [old, old], "2002": [new, new]}))
    assert (row.count, row.systematic) == (2, False)


def test_names_and_offices_are_never_systematic() -> None:
    """Who holds an office is no matter of wording, however often the names are exchanged."""
    found = pool_substitutions(
        aligned(
            {
                "2001": ["The paper thanked President Anna Miller warmly.", "All praised President Anna Miller."],
                "2002": ["The paper thanked President John Baker warmly.", "All praised President John Baker."],
            }
        )
    )
    assert found
    assert not any(row.systematic for row in found)


def test_reasons_are_words_of_the_field() -> None:
    """No reason shows a stem or another form that is not in the texts."""
    row = only_row("They agree on the plan today.", "They agreed on the plan today.")
    assert "stem" not in row.reason
    assert not row.systematic


def test_one_later_passage_counts_once() -> None:
    """However many earlier passages give way to it, a later passage is counted once, and each pair is in the evidence."""
    old, new = "Ties of solidarity between us grow.", "Ties of cohesion between us grow."
    analysis = aligned({"2001": [old, f"{old} Much."], "2002": [new, new]})
    (comparison,) = analysis.comparisons
    links = tuple(replace(link, id=f"{link.earlier_id}–d2002.0", later_id="d2002.0") for link in comparison.alignments)
    analysis = replace(analysis, comparisons=(replace(comparison, alignments=links),))
    rows = pool_substitutions(replace(analysis, collations=collate(analysis, settings=analysis.settings.diff)))
    (row,) = (row for row in rows if row.later_phrase == "cohesion")
    assert (row.count, len(row.evidence), row.systematic) == (1, 2, False)


def test_what_recurs_in_one_witness_is_systematic_only_when_carried_through() -> None:
    """Passages of one document are no two witnesses: with the old phrase still in use there, its giving way twice may be chance."""
    old = ["Ties of solidarity between us grow.", "They praised the solidarity of all.", "They value solidarity."]
    new = ["Ties of cohesion between us grow.", "They praised the cohesion of all.", "They value solidarity."]
    (row,) = pool_substitutions(aligned({"2001": old, "2002": new}))
    assert (row.count, row.systematic) == (2, False)


@pytest.mark.parametrize(("event", "systematic"), [("", True), ("talks", False)])
def test_texts_of_one_event_are_one_witness(event: str, *, systematic: bool) -> None:
    """Two later documents make a substitution recur; two reports of one event do not, where the old phrase stays in use."""
    old = ["Ties of solidarity between us grow.", "They praised the solidarity of all.", "They value solidarity."]
    new = ["Ties of cohesion between us grow.", "They praised the cohesion of all.", "They value solidarity."]
    analysis = aligned({"2001": old, "2002": new[::2], "2003": new[1:]})
    early, one, two = (replace(d, period="2002" if d.period == "2003" else d.period, event=event) for d in analysis.documents)
    early = replace(early, event="")
    analysis = replace(analysis, corpus=replace(analysis.corpus, documents=(early, one, two)))
    statements = analysis.statements_of
    pairs = [("d2001.0", "d2002.0"), ("d2001.2", "d2002.1"), ("d2001.1", "d2003.0"), ("d2001.2", "d2003.1")]
    links = [Alignment(f"{a}–{b}", a, b, relation=Relation.REWORDED, moved=False, similarity=0.9, confidence=0.9) for a, b in pairs]
    comparisons = tuple(
        Comparison("d2001", name, kind=ComparisonKind.STEP, alignments=tuple(held), unmatched=(), order=1.0)
        for name, held in (("d2002", links[:2]), ("d2003", links[2:]))
    )
    assert all(statements[d.id] for d in (early, one, two))
    analysis = replace(analysis, comparisons=comparisons)
    rows = pool_substitutions(replace(analysis, collations=collate(analysis, settings=analysis.settings.diff)))
    (row,) = (row for row in rows if row.later_phrase == "cohesion")
    assert (row.count, row.systematic) == (2, systematic)


def test_a_change_that_lacks_matter_on_one_side_takes_it_from_beside() -> None:
    """A word exchanged for an article is told with what came in a word away, but not with what stands further off."""
    near = only_row("attentive to inflation risks", "attentive to the risks to both sides of its dual mandate")
    far = pool_substitutions(
        aligned({"2001": ["They agreed to meet every spring."], "2002": ["Both councils agreed to meet each spring."]})
    )
    assert (near.earlier_phrase, near.later_phrase) == ("inflation risks", "risks to both sides of its dual mandate")
    assert len(far) > 1


def test_a_defined_term_is_no_name() -> None:
    """Where a text speaks of "a Collective Work", its capitals name nothing: the term that replaces it everywhere is systematic."""
    before = [
        "The owner may show a Collective Work.",
        "If you keep the Collective Work you pay.",
        "All rights in the Collective Work stay ours.",
    ]
    after = [line.replace("Collective Work", "Collection") for line in before]
    row = next(found for found in pool_substitutions(aligned({"2005": before, "2007": after})) if found.later_phrase == "Collection")
    assert (row.earlier_phrase, row.count, row.systematic) == ("Collective Work", 3, True)


def test_an_office_that_changes_alone_is_wording() -> None:
    """An office renamed wherever it stands, while no person changes, is systematic; another person in office is not."""
    before = ["The Chairman calls a vote.", "Votes go to the Chairman by mail.", "The text was read by President Ford today."]
    after = ["The Chair calls a vote.", "Votes go to the Chair by mail.", "The text was read by President Carter today."]
    rows = {row.earlier_phrase: row for row in pool_substitutions(aligned({"2015": before, "2016": after}))}
    assert rows["Chairman"].systematic
    assert not next(row for phrase, row in rows.items() if "Ford" in phrase).systematic


def test_no_replacement_is_claimed_without_affinity() -> None:
    """What went and what came at one place stands in one row that says so; where it recurs between documents, that makes the claim."""
    texts = {
        "2001": ["We praise the friendship between the two states, which was founded by the leaders of both."],
        "2002": ["We praise the friendship once forged under fire by the leaders of both."],
    }
    (row,) = pool_substitutions(aligned(texts))
    assert (row.claimed, row.systematic) == (False, False)
    assert row.earlier_phrase.startswith("between the two states")
    assert "not claimed" in row.reason


def test_a_replacement_in_many_passages_of_one_step_recurs_though_the_old_word_lives_on() -> None:
    """Three independent passages of one document show a system even where other passages keep the old word."""
    before = ["We give software away.", "Users may copy our software.", "All software is tested here.", "Free software is a public good."]
    after = ["We give works away.", "Users may copy our works.", "All works are tested here.", "Free software is a public good."]
    row = next(row for row in pool_substitutions(aligned({"1997": before, "2004": after})) if row.later_phrase == "works")
    assert (row.earlier_phrase, row.systematic) == ("software", True)


def test_a_change_is_dated_by_the_nearest_texts_that_show_it() -> None:
    """A pair of documents that leaps over a third tells nothing that a nearer pair tells, too."""
    old, new = "We praise the traditional friendship of both.", "We praise the strategic partnership of both."
    analysis = aligned({"2015": [old], "2018": [old], "2022": [new]})
    first, *_, last = analysis.documents
    leap = replace(analysis, comparisons=(*analysis.comparisons, compared(analysis, first, last, kind=ComparisonKind.LIKE)))
    (row,) = pool_substitutions(replace(leap, collations=collate(leap, settings=leap.settings.diff)))
    assert (row.from_period, row.to_period, row.later_phrase) == ("2018", "2022", "strategic partnership")


def test_the_number_that_each_text_bears_is_not_systematic() -> None:
    """A text's own version or year changes with every text: it is listed, and no replacement of wording is claimed."""
    texts = {
        "2001": [
            "This is the licence of 2001.",
            "Use the rules of 2001 in all cases.",
            "Pay 2 dollars for each copy.",
            "Each fee is 2 dollars at most.",
        ],
        "2002": [
            "This is the licence of 2002.",
            "Use the rules of 2002 in all cases.",
            "Pay 3 dollars for each copy.",
            "Each fee is 3 dollars at most.",
        ],
    }
    told = {row.later_phrase: row for row in pool_substitutions(aligned(texts))}
    own, fee = told["2002"], next(row for phrase, row in told.items() if phrase.startswith("3"))
    assert (own.count, own.systematic, own.claimed, own.reason) == (2, False, False, "the number or year that each text bears itself")
    assert fee.systematic
