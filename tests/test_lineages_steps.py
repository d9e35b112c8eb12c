from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import diff, lineages
from analyzer.analysis import Analysis
from analyzer.lineages.accidents import is_accident
from analyzer.lineages.ground import Ground
from analyzer.lineages.item_steps import Change
from analyzer.lineages.lives import told_once
from analyzer.model import Alignment, Comparison, ComparisonKind, Relation, Step, StepKind
from tests.formula_cases import corpus_of, linked, mined


def _told(analysis: Analysis) -> list[tuple[str, str, str]]:
    return [(step.kind.value, step.from_text, step.to_text) for step in mined(analysis).steps]


def test_words_that_stand_together_are_not_new():
    """A wording whose words stood in one statement before is not told as new, nor as retired when they stand in one after."""
    texts = [
        ("2001", "We advance, and move forward steadily and calmly."),
        ("2002", "They steadily, calmly advance now."),
        ("2003", "You steadily, calmly advance too."),
        ("2004", "She did advance, though not steadily and calmly."),
    ]
    assert _told(corpus_of(texts)) == []
    texts[0], texts[3] = ("2001", "Rain fell."), ("2004", "Snow melted.")
    assert [kind for kind, *_ in _told(corpus_of(texts))] == ["new", "retired"]


def test_a_short_wording_of_few_texts_is_neither_born_nor_dead():
    """Two words come and go by chance; they are told where that many texts would hardly all miss the silent ones by chance."""
    texts = ["Rain fell.", *["We have lasting calm."] * 3, "Snow melted."]
    assert _told(corpus_of([(f"{2001 + place}", text) for place, text in enumerate(texts)])) == []
    texts = [*["Rain fell."] * 5, *["We have lasting calm."] * 8, *["Snow melted."] * 5]
    told = _told(corpus_of([(f"{2001 + place}", text) for place, text in enumerate(texts)]))
    assert [kind for kind, *words in told if "lasting calm" in "".join(words)] == ["new", "retired"]


def test_what_only_another_kind_of_text_has_is_not_born():
    """A wording of an essay is not new after reports: they never had it, and no essay stands before."""
    phrase = "a vivid demonstration of lasting calm"
    analysis = corpus_of([("2001", "Rain fell."), ("2002", phrase), ("2003", phrase)])
    kinds = {"2001": "report", "2002": "essay", "2003": "essay"}
    documents = tuple(replace(document, kind=kinds[document.date]) for document in analysis.documents)
    apart = replace(analysis, corpus=replace(analysis.corpus, documents=documents))
    assert [kind for kind, *_ in _told(analysis)] == ["new"]
    assert _told(apart) == []


@pytest.mark.parametrize(
    ("kind", "speaks"),
    [
        ("Comment, signed", True),
        ("comments", True),
        ("Kommentar", True),
        ("Bình luận (ký tên)", True),
        ("news article", False),
        ("press article on the talks", False),
        ("human rights review report", False),
        ("Interview", False),
    ],
)
def test_kinds_whose_author_speaks_for_himself(kind, speaks):
    """A comment is known by its kind with any marks around the word; an article, a review or an interview renders what others said."""
    analysis = corpus_of([("2001", "Rain fell.")])
    documents = tuple(replace(document, kind=kind) for document in analysis.documents)
    apart = replace(analysis, corpus=replace(analysis.corpus, documents=documents))
    assert bool(Ground(apart).renders) is not speaks


def test_one_life_is_told_once():
    """A wording within another, on the same passages, is not told as born a second time; of more passages it is the one told."""
    whole = Step("a", "2001", "2002", StepKind.NEW, "", "a vivid demonstration of lasting calm", ("p", "q"))
    part = replace(whole, family_id="b", to_text="lasting calm")

    def english(_: str) -> str:
        return "en"

    assert told_once([part, whole], english) == [whole]
    more = replace(part, evidence=("p", "q", "r"))
    assert told_once([more, whole], english) == [more]
    elsewhere = replace(part, evidence=("r",))
    assert told_once([elsewhere, whole], english) == [elsewhere, whole]


def test_the_return_of_a_common_wording_is_not_told():
    """A short wording that most texts have is merely left out by one; a long one that comes back is told."""
    short = [(f"{2001 + n}", "We have lasting calm." if n != 2 else "Rain fell.") for n in range(6)]
    assert _told(corpus_of(short)) == []
    long = [(date, text.replace("lasting calm", "the shared vision of lasting calm")) for date, text in short]
    assert [kind for kind, *_ in _told(corpus_of(long))] == ["revived"]


def test_a_pause_that_chance_explains_is_no_return():
    """In a long series a wording returns where its pause is beyond its usual ones; then it is told where it left, too."""

    def told(pattern: str) -> list[tuple[str, str]]:
        texts = [
            (f"{2001 + n}", "The shared vision of lasting calm guides us." if c == "x" else "Rain fell.") for n, c in enumerate(pattern)
        ]
        steps = mined(corpus_of(texts)).steps
        return [(step.kind.value, step.to_period) for step in steps if "vision" in step.from_text + step.to_text]

    assert told("xxxxxxxx-----x") == [("retired", "2009"), ("revived", "2014")]
    assert told("x--x-x---x-x-x") == []


def test_what_another_wording_of_the_moment_keeps_is_not_dropped():
    """Two lists of one text speak for it together: what either has neither came nor went."""
    before = "for calm, trust, bread and open trade"
    after = "for calm, trust and open trade\nfor calm, bread and open trade"
    items = {(step.kind, step.item) for step in mined(corpus_of([("2001", before), ("2002", after)])).steps}
    assert not items & {(StepKind.DROP, "bread"), (StepKind.DROP, "trust")}


def test_two_uses_of_some_words_are_no_step():
    """Wordings that share less than half of their words are no step unless their passages answer to each other."""
    texts = [("2001", "We create a favourable legal corridor."), ("2002", "They create all favourable working conditions.")]
    assert not [one for one in _told(corpus_of(texts)) if one[0] in ("replace", "requalify")]


def test_a_rendering_is_of_the_same_thing():
    """In one event, lists that share few members are no renderings unless their passages answer to each other."""
    texts = [("2001", "our Party, State and people met"), ("2001", "the two Parties, two States and peoples met")] * 2
    analysis = corpus_of(texts, events=["visit"] * 4)
    assert "rendering" not in {kind for kind, *_ in _told(analysis)}


def _weakly_linked(analysis: Analysis, one: str, other: str) -> Analysis:
    documents = {s.id: s.document_id for s in analysis.statements}
    link = Alignment(f"{one}={other}", one, other, Relation.PARTIAL, False, 0.2, 0.3)
    weak = Comparison(documents[one], documents[other], ComparisonKind.STEP, (link,), (), 1.0)
    return replace(analysis, comparisons=(*analysis.comparisons, weak))


def test_a_formula_that_takes_the_place_of_another():
    """Where one set phrase ends and another begins in passages that are linked, if weakly, the one gave way to the other."""
    old = "The board believes that ease can be removed at a measured pace."
    new = "Some further measured firming is likely to be wanted."
    analysis = corpus_of([("2001", old), ("2002", old), ("2003", new), ("2004", new)])
    assert {kind for kind, *_ in _told(analysis)} == {"new", "retired"}
    (step,) = [s for s in mined(_weakly_linked(analysis, "c:d1:1.1", "c:d2:1.1")).steps if s.kind is StepKind.REPLACE]
    assert "measured pace" in step.from_text
    assert "measured firming" in step.to_text
    assert step.evidence[:2] == ("c:d1:1.1", "c:d2:1.1")


def test_what_stood_once_takes_nobodys_place():
    """A wording of one text alone is no formula that could give way or take over."""
    old, new = "The board can be patient about rates.", "Some patient firming of rates is wanted."
    analysis = corpus_of([("2001", old), ("2002", new), ("2003", new)])
    assert "replace" not in {kind for kind, *_ in _told(_weakly_linked(analysis, "c:d0:1.1", "c:d1:1.1"))}


def test_versions_may_go_back_to_a_wording():
    """In versions of one passage the return to a former wording is a step; elsewhere two wordings only take turns."""
    old, new = "The board judges that risks are small for the land.", "The board judges that risks are great for the land."
    texts = [("2001", old), ("2002", old), ("2003", new), ("2004", new), ("2005", old), ("2006", old)]
    analysis = linked(corpus_of(texts), [(f"c:d{n}:1.1", f"c:d{n + 1}:1.1") for n in range(5)])
    analysis = replace(analysis, collations=diff.collate(analysis, settings=analysis.settings.diff))
    turns = [(step.to_period, step.item) for step in mined(analysis).steps if step.kind is StepKind.REQUALIFY]
    assert turns == [("2003", "great"), ("2005", "small")]


_LINES = st.lists(st.sampled_from(["calm", "trust", "trade", "and", ",", "lasting", "of", "the", "peace", "steadily"]), max_size=9)


@settings(max_examples=40, deadline=None)
@given(st.lists(_LINES.map(" ".join), min_size=1, max_size=5))
def test_steps_of_any_texts_hold_together(texts):
    """Whatever the texts: evidence exists and quotes the wordings told, nothing is told twice, and two runs agree."""
    analysis = mined(corpus_of([(f"{2001 + number}", text) for number, text in enumerate(texts)]))
    assert lineages.trace_steps(analysis) == analysis.steps
    assert max(Counter(analysis.steps).values(), default=1) == 1
    for step in analysis.steps:
        passages = [analysis.statement_by_id[name].text for name in step.evidence]
        assert all(any(text in passage for passage in passages) for text in (step.from_text, step.to_text) if text)
        assert step.from_period <= step.to_period


def test_common_words_side_by_side_are_no_paraphrase():
    """That words of every text stand together does not show that a wording is there in other words; that its rare ones do, does."""
    usual = "\n".join(f"The two countries met again in {town}." for town in ("Arden", "Brill", "Corby", "Derby"))
    phrase = f"{usual}\nA lasting frontier of the two countries."
    assert "new" in {kind for kind, *_ in _told(corpus_of([("2001", usual), ("2002", phrase), ("2003", phrase)]))}
    before = f"{usual}\nTheir frontier, long and lasting."
    assert _told(corpus_of([("2001", before), ("2002", phrase), ("2003", phrase)])) == []


def test_what_several_kinds_of_text_say_belongs_to_none():
    """A wording of an essay that a statement has as well is new after reports that could have had it."""
    phrase = "a vivid demonstration of lasting calm"
    analysis = corpus_of([("2001", "Rain fell."), ("2002", phrase), ("2003", phrase)])
    kinds = {"2001": "report", "2002": "essay", "2003": "statement"}
    documents = tuple(replace(document, kind=kinds[document.date]) for document in analysis.documents)
    assert [kind for kind, *_ in _told(replace(analysis, corpus=replace(analysis.corpus, documents=documents)))] == ["new"]


def test_what_is_there_in_another_family_has_not_changed():
    """A wording that stands in the later texts all the same, in whatever family, was not cut down to a shorter one."""
    line = "through open valley trade mechanisms"
    texts = [
        ("2001", line),
        ("2002", f"They praised {line}.\nthe join of valley trade mechanisms"),
        ("2003", "the join of valley trade mechanisms"),
    ]
    ground = Ground(corpus_of(texts))
    assert ground.says("open valley trade mechanism", ["d1"], language="en")
    assert not ground.says("open valley trade mechanism", ["d2"], language="en")
    assert not ground.says("valley open trade mechanism", ["d1"], language="en")


def test_two_pairs_with_a_member_in_common_are_no_step():
    """Lists of two members meet by chance: without linked passages they are one only where most of their words are the same."""
    texts = [("2001", "We ensure quality and efficiency."), ("2002", "They ensure steady progress, efficiency and quality.")]
    assert "insert" not in {kind for kind, *_ in _told(corpus_of([*texts, *texts]))}


def test_uses_in_unlike_company_are_no_step():
    """Two wordings that no link joins and round which other words stand are two uses of some words; in one company they are a step."""
    before = "Bakers of the northern valley praised {} in the old harbour\nThey praised {}"
    near, far = before, "Sailors lost {} during cold winters\nNobody found {} again"
    for frame, told in ((near, True), (far, False)):
        lists = "growth, trust and trade", "growth, trust, peace and trade"
        texts = [(date, text.format(words, words)) for date, text, words in zip(("2000", "2001"), (before, frame), lists, strict=True)]
        assert any(step.item == "peace" for step in mined(corpus_of(texts)).steps) is told


def _step(kind, texts, evidence, periods=("2000", "2001")):
    return Step("f", *periods, kind, *texts, evidence=evidence)


def test_what_stands_in_a_turn_was_not_born():
    """A wording inside one into which another turned is not new as well, nor did one inside the older wording end."""
    turn = _step(StepKind.INSERT, ("struggle for liberation", "struggle for liberation and unity"), ("p", "q"))
    born = _step(StepKind.NEW, ("", "liberation and unity"), ("q",))
    elsewhere = _step(StepKind.NEW, ("", "liberation and unity"), ("r",))
    ended = _step(StepKind.RETIRED, ("liberation", ""), ("p",))
    assert told_once([turn, born, elsewhere, ended], lambda _: "en") == [turn, elsewhere]


def test_a_step_says_that_its_texts_are_of_different_kinds():
    """Where the wordings on both sides stand in texts of different kinds, the step names the kinds; within one kind it does not."""
    line = "for growth, trust{} and trade of the northern valley"
    analysis = corpus_of([("2000", line.format("")), ("2001", line.format(", peace"))])
    analysis = linked(analysis, [("c:d0:1.1", "c:d1:1.1")])
    for kinds, told in ((("report", "comment"), ("report", "comment")), (("report", "report"), ("", "")), (("", "report"), ("", ""))):
        documents = tuple(replace(document, kind=kind) for document, kind in zip(analysis.documents, kinds, strict=True))
        step = next(s for s in mined(replace(analysis, corpus=replace(analysis.corpus, documents=documents))).steps if s.item == "peace")
        assert (step.earlier_kind, step.later_kind) == told


def test_what_a_linked_statement_says_in_half_its_words_is_not_new():
    """How much of a wording a statement linked to its own has, by rarity, is asked of linked statements of the silent texts alone."""
    texts = [
        ("2000", "Bakers keep water resources of the Mekong under guard.\nRain on the Mekong River waters."),
        ("2001", "Bakers keep the Mekong River waters under guard."),
    ]
    ground = Ground(linked(corpus_of(texts), [("c:d0:1.1", "c:d1:1.1")]))
    share = ground.answered("Mekong River waters", ["c:d1:1.1"], ["d0"], language="en")
    assert 0.3 < share < 1  # the other statement of the text, which has all of it, is not linked
    assert ground.answered("Mekong River waters", ["c:d1:1.1"], ["d1"], language="en") == 0


@pytest.mark.parametrize(
    ("old", "new", "accident"),
    [
        ("won't", "will not", True),
        ("Don’t", "do not", True),
        ("5", "5th", True),
        ("twelve crossings", "12 crossings", True),
        ("won't", "would not", False),
        ("twelve", "fifteen", False),
    ],
)
def test_what_is_written_otherwise_is_no_step(old, new, accident):
    """Short forms and their words, numbers and their words or endings are one wording; another verb or number is another."""
    assert is_accident(Change(StepKind.REPLACE, new, f"{old} → {new}"), "en") is accident
