"""Who acts and who is acted on."""

from __future__ import annotations

from functools import partial

import pytest

from analyzer.align.actors import Acting, with_actor
from analyzer.align.linking import candidates
from analyzer.align.roles import mirrored
from analyzer.model import Span, Statement, ZoneKind
from analyzer.settings import AlignSettings


@pytest.mark.parametrize(
    ("one", "other"),
    [("Iran", "Iraq"), ("India", "Indonesia"), ("Niger", "Nigeria"), ("Iranian", "Iraqi"), ("Nigerian", "Niger")],
)
def test_names_that_only_begin_alike_are_two_in_mirrored_roles(one: str, other: str) -> None:
    """Who condemns whom is told apart also where both names begin with the same letters."""
    assert mirrored(f"{one} condemned {other}.", f"{other} condemned {one}.")


@pytest.mark.parametrize(
    ("country", "people"),
    [("Laos", "Lao"), ("Laos", "Laotian"), ("Viet Nam", "Vietnamese"), ("Iran", "Iranians"), ("China", "Chinese"), ("Turkey", "Turkish"),
     ("Italy", "Italian"), ("Iraq", "Iraqi"), ("Nigeria", "Nigerian")],
)  # fmt: skip
def test_a_country_and_its_people_are_one_in_mirrored_roles(country: str, people: str) -> None:
    """The ending of a people's name does not hide that the same party acts, or is acted on."""
    assert not mirrored(f"{country} thanked Peru.", f"{people} leaders thanked Peru.")
    assert mirrored(f"{country} thanked Peru.", f"Peru thanked the {people} side.")


def test_acts_towards_others_count_in_every_form() -> None:
    """Tense and ending of the act do not matter; a passive does, for it names the one acted on first."""
    assert mirrored("Iran condemns Iraq.", "Iraq is condemning Iran.")
    assert mirrored("Peru congratulates Chile.", "Chile congratulated Peru.")
    assert not mirrored("Iran condemned Iraq.", "Iraq was strongly condemned by Iran.")


def test_who_acts_is_heard_from_the_earlier_part_of_the_sentence() -> None:
    """A statement that leaves its actor to the one before is no rewording of one in which both have changed places."""
    text = "Peru hosted the talks and thanked Chile for its help after the flood."
    before = Statement("c:one:1.1~0001", "one", 1, 1, 0, 22, ZoneKind.BODY, text[:21], actor=Span(0, 4))
    after = Statement("c:one:1.2~0002", "one", 1, 2, 26, len(text), ZoneKind.BODY, text[26:], actor=Span(0, 4))
    assert with_actor(before, text) == text[:21]
    assert with_actor(after, text) == "Peru thanked Chile for its help after the flood."
    other = "Chile thanked Peru for its help after the flood."
    chosen_by = partial(candidates, [text[26:]], [other], language="en", settings=AlignSettings())
    assert not any(found.mirrored for found in chosen_by())
    assert all(found.mirrored for found in chosen_by(acting=Acting([with_actor(after, text)], [other], ((None,), (None,)))))
