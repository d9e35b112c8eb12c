"""Who acts in two statements, and what it says for or against a link."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.align.actors import Acting, Actor, actors, agreement
from analyzer.align.linking import candidates
from analyzer.lexicon.actors import ALONE, COUNTING, OF_PLACE, ONE_BEFORE, OPENING, PARTIES, SEVERAL_BEFORE
from analyzer.settings import AlignSettings

TALKS = (
    "President of Peru Ana Quispe welcomed the guest.",
    "The Chilean leader thanked Peru for its help.",
    "The two sides discussed fisheries in Peru and Chile.",
)
TALKS_ACTORS = ("President of Peru Ana Quispe", "The Chilean leader", "The two sides")
VISIT = (
    "President Quispe spoke of the harbour that Chile built in Peru.",
    "The two leaders agreed on herring.",
    "They set a date.",
    "She promised loans.",
    "The weather was fine.",
)
VISIT_ACTORS = ("President Quispe", "The two leaders", "They", "She", "")


def same(one: str, other: str) -> float:
    """Whether the same act in two statements of these actors, in documents that both name Peru and Chile."""
    earlier, later = actors([*TALKS, one], [*TALKS_ACTORS, one], "en"), actors([*TALKS, other], [*TALKS_ACTORS, other], "en")
    place = np.array([len(TALKS)])
    return float(agreement((earlier, later), ([*TALKS, one], [*TALKS, other]), place, place, language="en")[0])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The two sides", "They", 1),
        ("Both leaders", "The Chilean leader", -1),
        ("The Chilean leader", "President of Chile Luz Soto", 1),
        ("The Chilean leader", "The Peruvian leader", -1),
        ("President Quispe", "The Peruvian leader", 1),
        ("President Quispe", "The Chilean leader", -1),
        ("President Ana Quispe and President Luz Soto", "The two sides", 1),
        ("The document", "The two sides", 0),
        ("The Chilean leader", "", 0),
        ("Minister Vidal", "The Chilean leader", 0),
    ],
)
def test_several_and_each_party_are_told_apart(one: str, other: str, expected: float) -> None:
    """What several state together is not what one party states, nor one party's what the other states; unknown persons say nothing."""
    assert same(one, other) == expected == same(other, one)


def test_the_office_tells_whose_a_person_is_throughout_the_document() -> None:
    """A name that stands once with a country is of that country wherever it stands, and a pronoun is the last one named."""
    found = actors([TALKS[0], *VISIT], [TALKS_ACTORS[0], *VISIT_ACTORS], "en")
    assert "peru" in found[1].names if found[1] else False
    assert found[2] == found[3] == Actor(several=True)
    assert found[4] == found[1]
    assert found[5] is None


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Facebook", "We", "en"),
        ("The Federal Open Market Committee", "They", "en"),
        ("President Quispe", "They", "en"),
        ("President Quispe", "Three Gorges Corporation", "en"),
        ("President Quispe", "Trade between the two countries", "en"),
        ("Prime Minister Li of all China", "Prime Minister Li", "en"),
        ("Die Bundesrepublik Deutschland", "Wir", "de"),
        ("Chủ tịch Hai", "Ông Hai", "vi"),
    ],
)
def test_in_a_text_of_one_party_nobody_is_said_to_be_both(one: str, other: str, language: str) -> None:
    """A policy's "we", a committee's "they" and a number in a name are no two parties, so no other act is claimed."""
    texts = [f"{one} may share data."], [f"{other} may share data."]
    who = actors(texts[0], [one], language), actors(texts[1], [other], language)
    place = np.array([0])
    assert agreement(who, texts, place, place, language=language)[0] >= 0
    assert not any(actor and actor.several for side in who for actor in side)


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("Both leaders", "en"),
        ("The two friendly nations", "en"),
        ("The leaders of the two countries", "en"),
        ("Each side", "en"),
        ("The parties", "en"),
        ("Die beiden Seiten", "de"),
        ("Les deux parties", "fr"),
        ("Hai bên", "vi"),
    ],
)
def test_a_count_beside_a_word_for_parties_names_both(phrase: str, language: str) -> None:
    """However a language counts them, both parties are told; "they" are both right after, and not after one who acted alone."""
    they = {"en": "They", "de": "Sie", "fr": "Ils", "vi": "Họ"}[language]
    both, after, alone, later = actors([""] * 4, [phrase, they, "Quispe", they], language)
    assert both == after == Actor(several=True)
    assert alone == Actor(several=False, names=frozenset({"quispe"}))
    assert later is None


def test_german_reports_tell_both_sides_from_one() -> None:
    """The words for several are those of the language of the document."""
    found = actors(["", ""], ["Beide Seiten", "Die Präsidentin"], "de")
    assert [actor.several for actor in found if actor] == [True, False]


def test_an_actor_turns_the_scale_where_words_do_not() -> None:
    """In reports that come back to their subjects, a promise of both is sooner the partner of what both said than of one party's."""
    subjects = ("the harbour", "herring stocks", "the railway", "school exchange", "the reef light", "border trade")
    earlier, later = ([f"{who} {verb} {what}." for verb in verbs for what in subjects] for who, verbs in (
        ("They", ("praised", "spoke of", "agreed on")), ("They", ("valued", "discussed", "wanted"))
    ))  # fmt: skip
    both, one = Actor(several=True), Actor(several=False, names=frozenset({"peru"}))
    sure, others = {}, {}
    for name, actor in (("both", both), ("one", one), ("nobody", None)):
        acting = Acting(earlier, later, ((both,) * len(earlier), (actor,) * len(later)))
        found = candidates(earlier, later, language="en", settings=AlignSettings(), acting=acting)
        sure[name], others[name] = sum(c.confidence for c in found), {c.others_act for c in found}
    assert sure["both"] > sure["one"]
    assert others == {"both": {False}, "one": {True}, "nobody": {False}}


def test_a_link_says_nothing_of_actors_where_they_do_not_count() -> None:
    """Where each statement has one partner, who acts weighs nothing, and no reader is told that it did."""
    texts = ["They will deepen cooperation in fisheries along the coast."], ["President Quispe will deepen cooperation in fisheries."]
    acting = Acting(*texts, ((Actor(several=True),), (Actor(several=False, names=frozenset({"quispe"})),)))
    assert [c.others_act for c in candidates(*texts, language="en", settings=AlignSettings(), acting=acting)] == [False]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=15)), max_size=5), st.sampled_from(["en", "de", "vi", "lo", "und"]))
def test_any_text_has_its_actors_without_fault(statements: list[tuple[str, str]], language: str) -> None:
    """Whatever the characters, each statement has an actor or none, and agreement is symmetric and between −1 and 1."""
    texts, told = [text for text, _ in statements], [actor for _, actor in statements]
    found = actors(texts, told, language)
    assert len(found) == len(texts)
    i, j = (np.array(side, dtype=np.int64) for side in np.indices((len(texts), len(texts))).reshape(2, -1))
    forth = agreement((found, found), (texts, texts), i, j, language=language)
    assert set(forth.tolist()) <= {-1.0, 0.0, 1.0}
    assert (forth == agreement((found, found), (texts, texts), j, i, language=language)).all()


def test_words_of_the_lexicon_are_folded_and_stand_in_one_table() -> None:
    """No word says both that several act and that one does, nor is any written in a way that is never looked up."""
    tables = COUNTING, PARTIES, ALONE, OPENING, SEVERAL_BEFORE, ONE_BEFORE, OF_PLACE
    for tag in {tag for table in tables for tag in table}:
        counting, parties, alone, opening, several, one, within = (table.get(tag, frozenset()) for table in tables)
        assert not several & one
        assert not counting & (parties | opening)
        assert all(word == word.casefold() for word in counting | parties | alone | opening | several | one | within)
