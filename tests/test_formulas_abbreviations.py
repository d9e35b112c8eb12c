from __future__ import annotations

import pytest

from tests.formula_cases import corpus_of, mined

LONG = "They met the Northern Trade Bank (NTB) here."
MORE = ("We praise the Northern Trade Bank.", "You know the Northern Trade Bank.", "We left the NTB again.")


def _spoken_of(*texts: str) -> list[str]:
    """What stands for the bank, by family."""
    families = mined(corpus_of([(f"{2001 + number}", text) for number, text in enumerate(texts)])).families
    return [a.text for family in families if family.label == "Northern Trade Bank" for a in family.attestations]


def test_initials_that_a_text_explains_say_what_the_long_form_says():
    """Once a text gives the pair, the initials alone are an attestation of the long form; where they are explained they are none more."""
    assert _spoken_of(LONG, *MORE) == ["Northern Trade Bank"] * 3 + ["NTB"]


@pytest.mark.parametrize(
    "explained",
    [
        "They met the Northern Trade Bank here.",
        "They met the Northern Trade Bank (XYZ) here.",
        "They met the Northern Trade Bank, NTB, here.",
    ],
    ids=["not explained", "other letters", "no parentheses"],
)
def test_initials_are_not_guessed(explained):
    """What no text explains in parentheses, letter by letter, stays apart."""
    assert _spoken_of(explained, *MORE) == ["Northern Trade Bank"] * 3


def test_what_is_done_with_the_long_form_is_not_joined():
    """A phrase with more than the long form is not meant by the initials."""
    texts = [
        "Let us join the Northern Trade Bank (NTB).",
        "They join the Northern Trade Bank.",
        "We join the Northern Trade Bank.",
        "See the NTB.",
    ]
    families = mined(corpus_of([(f"{2001 + number}", text) for number, text in enumerate(texts)])).families
    assert [[a.text for a in family.attestations] for family in families] == [["join the Northern Trade Bank"] * 3]
