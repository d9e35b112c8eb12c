from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer import formulas, lineages
from analyzer.lineages.item_steps import item_changes
from analyzer.lineages.word_steps import word_changes
from analyzer.model import Presence, StepKind, Verdict
from tests.formula_cases import corpus_of, linked, mined


@pytest.mark.parametrize(
    ("earlier", "later", "changes"),
    [
        (("a", "b", "c"), ("a", "b", "c", "d"), [("append", "d")]),
        (("a", "b", "c"), ("a", "x", "b", "c"), [("insert", "x")]),
        (("a", "b", "c"), ("a", "c"), [("drop", "b")]),
        (("a", "b", "c"), ("c", "a", "b"), [("reorder", "c, a, b")]),
        (("great friendship", "b"), ("grand friendship", "b"), [("requalify", "grand friendship")]),
        (("a", "old", "c"), ("a", "new", "c"), [("replace", "new")]),
        (("law order", "c"), ("law", "order", "c"), [("split", "law, order")]),
        (("law", "order", "c"), ("law order", "c"), [("fuse", "law order")]),
        (("a", "b"), ("a", "b"), []),
    ],
)
def test_item_changes(earlier, later, changes):
    """Each way a list can change has its kind, and a list compared with itself has none."""
    assert [(c.kind.value, c.item) for c in item_changes(earlier, later)] == changes


@pytest.mark.parametrize(
    ("earlier", "later", "changes"),
    [
        ("only gradual increases", "gradual increases", [("drop", "only")]),
        ("may be needed", "may yet be needed", [("insert", "yet")]),
        ("a new level", "a new height", [("replace", "height")]),
        ("priceless common asset", "invaluable common asset", [("requalify", "invaluable")]),
        ("the medium- term outlook", "the medium-term outlook", [("spelling", "the medium-term outlook")]),
        ("short- and medium-term", "short-, long- and medium-term", [("insert", "long")]),
        ("Defence of the realm", "defense of the realm", [("spelling", "defense of the realm")]),
    ],
)
def test_word_changes(earlier, later, changes):
    """Each small change of a phrase has its kind; a difference of spelling only is spelling."""
    assert [(c.kind.value, c.item) for c in word_changes(earlier, later)] == changes


def test_changes_are_told_as_written():
    """What changed is quoted as it stands, with its capitals, hyphens and commas, never as it was folded for comparison."""
    (change,) = item_changes(("near-term risks", "trade"), ("medium-term risks", "trade"))
    assert (change.item, change.note) == ("medium-term risks", "near-term risks → medium-term risks")
    (change,) = word_changes("in Viet Nam we share calm", "in Viet Nam we share information, timely consultation and calm")
    assert (change.kind, change.item) == (StepKind.INSERT, "information, timely consultation")


def test_members_of_a_form_are_told_as_written():
    """The members of a list and the steps between lists show the words of the texts."""
    texts = [("2001", "for near-term growth, trust and trade"), ("2002", "for near-term growth, trust, co-operation and trade")]
    analysis = mined(corpus_of(texts))
    (family,) = [found for found in analysis.families if found.forms[0].items]
    assert family.forms[0].items == ("near-term growth", "trust", "trade")
    assert "co-operation" in {step.item for step in analysis.steps}


def test_one_event_is_one_moment():
    """Documents of one event stand together; others are moments of their own, also inside a period."""
    analysis = corpus_of([("2024-01", "x"), ("2024-02", "x"), ("2024-03", "x")], events=["visit", "visit", ""])
    assert [moment.document_ids for moment in lineages.moments_of(analysis)] == [("d0", "d1"), ("d2",)]


def test_documents_of_one_date_are_one_moment():
    """What one text of a day says and another lacks is no step in time, whether or not they tell of one event."""
    phrase = "the shared vision of lasting calm"
    analysis = corpus_of([("2024-01-01", phrase), ("2024-01-01", "Rain."), ("2024-01-01", phrase)], events=["visit", "", ""])
    (moment,) = lineages.moments_of(analysis)
    assert (moment.document_ids, moment.event) == (("d0", "d1", "d2"), "")
    assert mined(analysis).steps == ()


def test_texts_of_another_language_are_no_moment_of_a_formula():
    """A formula is not first attested because the texts before it are in another language."""
    analysis = corpus_of([("2001", "Rain."), ("2002", "Rain."), ("2003", "Rain.")])
    documents = (replace(analysis.documents[0], language="vi"), *analysis.documents[1:])
    analysis = replace(analysis, corpus=replace(analysis.corpus, documents=documents))
    assert [(m.language, m.number, m.document_ids) for m in lineages.moments_of(analysis)] == [
        ("en", 0, ("d1",)),
        ("en", 1, ("d2",)),
        ("vi", 0, ("d0",)),
    ]


def test_pause_and_return():
    """A formula that pauses is revived, one that stops is retired, one that starts late is new."""
    phrase = "the shared vision of lasting calm"
    texts = [("2000", "Rain."), ("2001", phrase), ("2002", "Rain."), ("2003", phrase), ("2004", "Rain.")]
    kinds = [(step.kind, step.from_period, step.to_period) for step in mined(corpus_of(texts)).steps]
    assert kinds == [(StepKind.NEW, "2000", "2001"), (StepKind.REVIVED, "2002", "2003"), (StepKind.RETIRED, "2003", "2004")]


def test_silence_needs_a_host():
    """A document without the formula is told apart by whether the statement that carries it is there."""
    texts = [
        ("2000", "Farmers sold rice near rivers with the shared vision of lasting calm."),
        ("2001", "Bakers baked bread near mountains with the shared vision of lasting calm."),
        ("2002", "Bakers baked bread near mountains."),
        ("2003", "Rain."),
    ]
    analysis = linked(corpus_of(texts), [("c:d1:1.1", "c:d2:1.1")])
    family = formulas.trace(analysis, "shared vision of lasting calm", settings=analysis.settings.formulas)
    cells = {cell.document_id: cell for cell in lineages.silences_of(analysis, family)}
    assert [cells[d].presence for d in ("d0", "d1", "d2", "d3")] == [
        Presence.PRESENT,
        Presence.PRESENT,
        Presence.HOST_WITHOUT,
        Presence.HOST_ABSENT,
    ]
    assert cells["d2"].hosts == ("c:d2:1.1",)
    told = lineages.find_silences(replace(analysis, families=(family,)))
    assert told == tuple(cells[d] for d in ("d0", "d1", "d2"))


def test_another_kind_of_text_is_not_comparable():
    """A document of a kind, series or language in which the formula is nowhere attested proves nothing by silence."""
    analysis = corpus_of([("2000", "the shared vision of calm"), ("2001", "the shared vision of calm"), ("2002", "Rain.")])
    documents = tuple(replace(d, kind="report" if d.id != "d2" else "poem") for d in analysis.documents)
    analysis = mined(replace(analysis, corpus=replace(analysis.corpus, documents=documents)))
    assert {cell.presence for cell in analysis.silences if cell.document_id == "d2"} == {Presence.NOT_COMPARABLE}


def test_chains_of_statements():
    """Aligned statements chain through the periods, each with one follower at most."""
    analysis = linked(
        corpus_of([("2000", "a\nb"), ("2001", "a"), ("2002", "a")]),
        [("c:d0:1.1", "c:d1:1.1"), ("c:d0:2.1", "c:d1:1.1"), ("c:d1:1.1", "c:d2:1.1")],
    )
    (lineage,) = lineages.chain_statements(analysis)
    assert lineage.statement_ids == ("c:d0:1.1", "c:d1:1.1", "c:d2:1.1")


def test_a_title_that_begins_statements_is_no_word_gained():
    """What is written like a name inside statements is one at their beginning, too; a word that stands elsewhere in lower case is none."""
    before = ["General Secretary Lam spoke at length.", "The General Secretary praised the harvest.", "Trade grew in the north."]
    after = ["The guests met General Secretary Lam again.", "The General Secretary left early.", "They agreed that trade must grow."]
    found = lineages.find_gains(corpus_of([("2000", "\n".join(before * 3)), ("2001", "\n".join(after * 3))]))
    phrases = {gain.phrase.casefold() for gain in found}
    assert "general secretary" not in phrases
    assert "spoke" in phrases


def test_gains_have_counts_and_passages():
    """A word that comes in has its counts per period, an interval above zero where it is frequent, and its passages."""
    analysis = corpus_of([("2000", "\n".join(["calm rain"] * 20)), ("2001", "\n".join(["calm rain", "strategic rain"] * 10))])
    gains = {gain.phrase: gain for gain in lineages.find_gains(analysis)}
    gain = gains["strategic"]
    assert (gain.earlier_count, gain.later_count, gain.earlier_total, gain.later_total) == (0, 10, 20, 20)
    assert gain.low > 0
    assert len(gain.evidence) == 10
    assert gain.verdict is Verdict.SINGLE_WITNESS  # one text only has it
    assert gains["calm"].log_odds < 0


def test_counts_of_one_text_are_no_independent_witnesses():
    """A word that one of several texts says over and over is no gain of its period; one that all of them say is."""
    plain = "\n".join(["calm rain"] * 12)

    def verdict(*later):
        texts = [*((f"2000-0{n}", plain) for n in (1, 2, 3, 4)), *((f"2001-0{n}", text) for n, text in enumerate(later, start=1))]
        return {gain.phrase: gain for gain in lineages.find_gains(corpus_of(texts))}["strategic"]

    half = "\n".join(["calm rain"] * 6 + ["strategic rain"] * 6)
    once = "\n".join(["calm rain"] * 11 + ["strategic rain"])
    spread, clumped = verdict(half, half, half, half), verdict("\n".join(["strategic rain"] * 12), once, once, plain)
    assert (spread.verdict, clumped.verdict) == (Verdict.FREQUENCY, Verdict.FIRST_ATTESTED)
    assert spread.p < 1e-6
    assert clumped.p > 0.05


def test_matter_in_other_words_is_no_silence():
    """Where the words of a formula stand otherwise in the linked statement, nothing is missing; of another clause nothing follows."""
    texts = [
        ("2000", "Farmers sold rice near rivers with the shared vision of lasting calm."),
        ("2001", "Bakers baked bread near mountains with the shared vision of lasting calm."),
        ("2002", "Bakers baked bread near mountains, calm in every vision."),
        ("2003", "Bakers met the king."),
    ]
    analysis = linked(corpus_of(texts), [("c:d1:1.1", "c:d2:1.1"), ("c:d1:1.1", "c:d3:1.1")])
    mined_here = formulas.mine(analysis, settings=analysis.settings.formulas)
    family = next(family for family in mined_here if "lasting calm" in family.label)
    cells = {cell.document_id: cell.presence for cell in lineages.silences_of(analysis, family)}
    assert (cells["d2"], cells["d3"]) == (Presence.OTHER_WORDS, Presence.HOST_ABSENT)


def _cells(texts, links, phrase):
    """The cells of a traced phrase by document, and their hosts."""
    analysis = linked(corpus_of(texts), links)
    family = formulas.trace(analysis, phrase, settings=analysis.settings.formulas)
    return {cell.document_id: (cell.presence, cell.hosts) for cell in lineages.silences_of(analysis, family)}


def test_a_missing_modifier_is_a_silence():
    """Where a version of the sentence has the head of a formula without its modifier, the modifier is missing, not otherwise said."""
    texts = [
        ("2000", "Bakers of the valley saw a registered trademark of the old guild there."),
        ("2001", "Bakers of the valley saw a trademark of the old guild there."),
        ("2002", "Bakers of the valley saw a famous mark of the old guild there."),
        ("2003", "Bakers of the valley saw a registered trademark of the old guild there."),
    ]
    cells = _cells(texts, [("c:d0:1.1", "c:d1:1.1"), ("c:d0:1.1", "c:d2:1.1")], "registered trademark")
    assert [cells[d][0] for d in ("d0", "d1", "d3")] == [Presence.PRESENT, Presence.HOST_WITHOUT, Presence.PRESENT]
    assert cells["d2"][0] is not Presence.PRESENT


def test_a_silence_is_looked_for_along_the_chain():
    """In a series each text is compared with the one before, and a statement that lost its formula stays its host in all that follow."""
    plain = "Bakers of the valley baked bread near mountains of the north."
    texts = [("2000", plain.replace("baked", "with lasting calm and patience baked")), *((f"200{n}", plain) for n in (1, 2, 3))]
    links = [(f"c:d{n}:1.1", f"c:d{n + 1}:1.1") for n in range(3)]
    cells = _cells(texts, links, "lasting calm and patience")
    assert [cells[f"d{n}"] for n in (1, 2, 3)] == [(Presence.HOST_WITHOUT, (f"c:d{n}:1.1",)) for n in (1, 2, 3)]


def test_a_linked_statement_of_another_clause_is_no_host():
    """That two statements share common words, or another clause of a long sentence, makes no silence of a formula."""
    texts = [
        ("2000", "The two sides agreed to share bread, grain and wine, and to keep lasting calm and patience between villages."),
        ("2001", "The two sides agreed to share bread, grain and wine."),
    ]
    cells = _cells(texts, [("c:d0:1.1", "c:d1:1.1")], "lasting calm and patience")
    assert cells["d1"][0] is Presence.HOST_ABSENT


def test_the_name_of_another_is_no_silence():
    """Where one name is missing another is meant."""
    texts = [
        ("2000", "Bakers of the valley met Western Orland near the old mountains there."),
        ("2001", "Bakers of the valley met near the old mountains there."),
    ]
    cells = _cells(texts, [("c:d0:1.1", "c:d1:1.1")], "Western Orland")
    assert cells["d1"][0] is not Presence.HOST_WITHOUT
