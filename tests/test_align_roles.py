"""Who acts and who is acted on."""

from __future__ import annotations

import pytest

from analyzer.align.roles import mirrored


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
