from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import formulas
from analyzer.settings import Settings
from tests.formula_cases import corpus_of, mined

FORMULAS = Settings().formulas


def _wordings(*texts: str) -> set[str]:
    """The wordings of all families of some texts, one document each."""
    families = mined(corpus_of([(f"{2001 + number}", text) for number, text in enumerate(texts)])).families
    return {a.text for family in families for a in family.attestations}


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("They reach even greater successes now.", "We saw even greater successes there."), "greater successes"),
        (("to soon reach a substantive and effective Code.", "of reaching a substantive, effective and consistent Code"), "effective Code"),
        (("a modern industrialized country by then", "an industrialized and modern nation at last"), "modern industrialized country"),
        (("We are always giving Avalon wine.", "They are always giving Wessex bread."), "always giving Avalon wine"),
        (("We are always giving Avalon wine.", "They are always giving Wessex their finest bread."), "giving Wessex their finest bread"),
        (("a wise and lasting Code of Trade in the East", "a wise, fair and lasting Code of Trade for us"), "lasting Code of Trade"),
        (("for the sustainable growth, trust and calm", "of sustainable growth, trust and calm"), "sustainable growth, trust and calm"),
    ],
    ids=[
        "attribute",
        "joined attributes",
        "participle",
        "never at an end",
        "over a possessive",
        "what all go on with, after attributes",
        "constant word before",
    ],
)
def test_a_phrase_ends_where_a_reader_would_end_it(texts, whole):
    """No attribute without its noun, no verb without what it governs, no word left off that always stands there."""
    assert any(whole in wording for wording in _wordings(*texts))


def test_a_participle_that_governs_the_next_phrase_is_left_to_it():
    """A word between a noun and the preposition it governs is no end of a phrase, nor of a list's last member."""
    analysis = mined(corpus_of([("2001", "of cultural and scientific trade based on calm"), ("2002", "in cultural and scientific trade.")]))
    wordings = {a.text for family in analysis.families for a in family.attestations}
    assert "cultural and scientific trade" in wordings
    assert not [wording for wording in wordings if wording.endswith("based")]
    assert not [item for family in analysis.families for form in family.forms for item in form.items if item.endswith("based")]


def test_a_phrase_ends_at_a_small_word_or_mark():
    """What follows behind a small word or a mark is no part of a phrase that ends there elsewhere."""
    assert "lasting trust" in _wordings("We keep lasting trust in them.", "They want lasting trust, bread and wine.")


def test_a_wording_inside_another_is_no_family_of_its_own():
    """Where a wording nearly always stands inside a longer one, only the longer is told."""
    found = mined(corpus_of([("2001", "the greatest source of lasting strength"), ("2002", "our greatest sources of lasting strength")]))
    assert [family.label for family in found.families] == ["greatest source of lasting strength"]


def test_a_member_that_lives_alone_stays():
    """A member of a list that also stands alone keeps its family; two neighbours cut out of lists do not."""
    texts = [
        ("2001", "Calm trust, open trade and deep water bind us.\nWe praise deep water.\nOpen trade and deep water bind us too."),
        ("2002", "Calm trust, open trade and deep water bind them.\nThey drink deep water."),
    ]
    labels = {family.label.casefold() for family in mined(corpus_of(texts)).families}
    assert "deep water" in labels
    assert "trade and deep water" not in labels


@pytest.mark.parametrize(
    ("variant", "belongs"),
    [
        ("They praise the open harbour, shared by all.", False),
        ("They praise the open and shared harbour.", True),
        ("They praise what the tall Open Shared Harbour Company built beside an old river.", False),
    ],
    ids=["over a comma", "words between", "a name"],
)
def test_what_belongs_to_a_family(variant, belongs):
    """A place belongs when it has what the family is about: not across a mark, not as part of a name."""
    texts = [("2001", "We keep an open shared harbour."), ("2002", "The open shared harbour is ours."), ("2003", variant)]
    families = [f for f in mined(corpus_of(texts)).families if "harbour" in f.label]
    assert families
    assert any(a.document_id == "d2" for family in families for a in family.attestations) is belongs


def test_one_document_that_repeats_a_sentence_makes_no_formula():
    """A summary that repeats a sentence of its text makes no formula; a list that one text repeats is one."""
    repeated = "the second harbour feast since spring"
    other = ("2002", "Nothing of the kind.")
    assert not mined(corpus_of([("2001", f"We saw {repeated}.\nThey saw {repeated}."), other])).families
    assert mined(corpus_of([("2001", "For calm, bread and land.\nOf calm, bread and land."), other])).families


@pytest.mark.parametrize("text", ["in recent years", "over the coming time", "for 5 billion USD"])
def test_times_and_amounts_are_no_formulas(text):
    """What only dates or counts is no formula, however often it stands."""
    openings = ("Rain fell", "Bread rose", "Dogs barked", "Paint dried")
    assert not mined(corpus_of([(f"{2001 + number}", f"{opening} {text}.") for number, opening in enumerate(openings)])).families


def test_grammar_is_no_formula():
    """A complex preposition of the language is none; a frame with a noun of its own is."""
    texts = [
        (f"{2001 + n}", f"in the course of {thing}\nunder the guidance of {thing}")
        for n, thing in enumerate(("rain", "snow", "hail", "fog"))
    ]
    assert {family.label for family in mined(corpus_of(texts)).families} == {"under the guidance of …"}


def test_a_single_word_needs_a_life_span():
    """In a long series a word that only neighbouring documents have is told; one that comes and goes is not."""
    texts = []
    for number in range(40):
        early = f"those hegemonists {number} came" if number < 8 else "Nobody came"
        now_and_then = f"some harbours {number} slept" if number % 5 == 0 else "Somebody slept"
        texts.append((f"{1950 + number}", f"{early}\n{now_and_then}"))
    found = formulas.mine(corpus_of(texts), settings=FORMULAS)
    single = [family.label for family in found if " " not in family.label]
    assert single == ["hegemonists"]


def test_a_doctrine_and_its_followers_are_one_word():
    """The goal of a doctrine and the goal of those who hold it are one wording; a name that has the word is not."""
    texts = [("2001", "towards the goal of socialism"), ("2002", "for the goal of socialism"), ("2003", "to the socialist goal")]
    (family,) = [f for f in mined(corpus_of(texts)).families if "goal" in f.label]
    assert len(family.attestations) == len(texts)


_TEXTS = st.lists(
    st.lists(
        st.sampled_from(["calm", "trust", "great", "Avalon", "and", ",", "of", "the", "giving", "effective", '"', ".", "we"]), max_size=14
    ).map(" ".join),
    min_size=1,
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(_TEXTS)
def test_descent_is_a_tree_for_any_text(texts):
    """Whatever the texts: a family has one root, every other form one parent, no form is its own ancestor, and each says how."""
    for family in formulas.mine(corpus_of([(f"200{number}", text) for number, text in enumerate(texts)]), settings=FORMULAS):
        parents = {form.id: form.parent_id for form in family.forms}
        assert list(parents.values()).count(None) == 1
        for form in family.forms:
            seen, at = set(), form.id
            while at is not None:
                assert at not in seen
                seen.add(at)
                at = parents[at]
            assert form.relation in {"", "beside", "rendering", "slip"}
            assert (form.relation == "slip") == form.note.startswith("slip")


@pytest.mark.parametrize(
    ("texts", "events", "wording", "relation"),
    [
        (["calm, trust and lasting trade", "calm, trust, bread and lasting trade"], ["", ""], "calm, trust, bread and lasting trade", ""),
        (["calm, trust and trade"] * 2 + ["calm, trust and bread"], ["visit"] * 3, "calm, trust and bread", "rendering"),
        (["calm, trust and trade\ncalm, trust and bread"], [""], "calm, trust and bread", "beside"),
        (
            ["we keep a great friendship, special calm and firm trust"] * 2 + ["we keep a grate friendship, special calm and firm trust"],
            [""] * 3,
            "grate friendship, special calm and firm trust",
            "slip",
        ),
    ],
    ids=["later", "another document of the event", "the same document", "mistyped"],
)
def test_how_a_form_hangs_on_its_parent(texts, events, wording, relation):
    """A later form descends; in one event it is a rendering, in one document it stands beside, and mistyped it is a slip."""
    dates = [f"{2001 + (number if not event else 1)}" for number, event in enumerate(events)]
    families = mined(corpus_of(list(zip(dates, texts, strict=True)), events=events)).families
    relations = {form.text: form.relation for family in families for form in family.forms}
    assert relations[wording] == relation


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (("Trade goes on in accordance with common law.", "They act in accordance with common law."), "in accordance with common law"),
        (("It is a core pillar guiding the trade of towns.", "This core pillar guiding the work stays."), "core pillar"),
        (
            ("They reach a fair and lasting Code of Conduct soon.", "We want a fair and lasting Code of Conduct."),
            "fair and lasting Code of Conduct",
        ),
    ],
    ids=["a noun that never goes without its preposition", "a verb before its object", "what a head governs everywhere"],
)
def test_a_label_is_a_whole_phrase(texts, label):
    """A family is called by a phrase that begins and ends where one does."""
    assert label in [family.label for family in mined(corpus_of([("2001", texts[0]), ("2002", texts[1])])).families]


def test_a_clause_behind_a_list_mark_is_no_member():
    """What a participle opens behind a comma is a clause with members of its own."""
    found = _wordings("The work received attention, ensuring quality and calm.", "They speak of attention, ensuring quality and calm.")
    assert "attention, ensuring quality and calm" not in found


def test_a_frame_of_speech_is_a_family_whatever_stands_in_its_slot():
    """The governing verb and what it takes make a frame, with possessives and attributes that change between them."""
    texts = [
        ("2001", "The mayor expressed his firm belief that trade will grow."),
        ("2002", "The guests expressed their belief that water stays clean."),
        ("2003", "The two towns expressed their deep belief that roads will hold."),
    ]
    wordings = {a.text for family in mined(corpus_of(texts)).families for a in family.attestations}
    assert {"expressed his firm belief", "expressed their belief", "expressed their deep belief"} <= wordings


def test_two_lists_that_share_less_than_half_are_no_formula():
    """Two enumerations that meet in one word meet by chance."""
    texts = ["They build roads, mills, harbours and schools.", "They want schools, wine, bread and water."]
    assert not [family for family in mined(corpus_of([("2001", texts[0]), ("2002", texts[1])])).families if family.kind == "list"]
