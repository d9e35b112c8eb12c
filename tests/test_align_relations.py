"""What a link says of its two statements."""

from __future__ import annotations

import pytest

from analyzer.align.relations import Relations
from analyzer.model import Relation
from analyzer.settings import AlignSettings

FORMULA = "the great friendship and special solidarity of both peoples"
EARLIER = (
    f"Reviewing the glorious journeys of each nation, the leaders of either were proud of {FORMULA}, which presidents founded.",
    "The ministers agreed to dredge the harbour and to repair its lighthouse.",
    f"They toasted {FORMULA}.",
    f"They hailed {FORMULA}.",
    "The fleet will be paid by a loan of the bank.",
)
LATER = (
    f"Schools of the coast will teach young pupils the history of {FORMULA} in new forms of propaganda.",
    "The harbour will be dredged and the lighthouse repaired, the ministers promised.",
    f"The guests praised {FORMULA}.",
    f"The hosts recalled {FORMULA}.",
    "The fleet was paid.",
)


def told(at: int, *, confidence: float = 0.95, grouped: bool = False, shared: bool = False) -> Relation:
    """The relation of two statements that stand at one place."""
    pairs = [(place, place) for place in range(len(EARLIER))]
    relations = Relations((EARLIER, LATER), pairs, language="en", settings=AlignSettings())
    return relations.of((at, at), confidence, grouped=grouped, shared=shared)


def test_a_position_in_other_words_is_reworded() -> None:
    """Where each statement has most of the other's matter, order and form of the words do not count."""
    assert told(1) is Relation.REWORDED


def test_a_formula_alone_makes_no_rewording() -> None:
    """What many statements share is light: two positions round one formula are linked in part."""
    assert told(0) is Relation.PARTIAL


def test_half_of_the_words_in_order_are_a_rewording_though_none_is_rare() -> None:
    """In a revision most words stand, and that all statements have them says nothing against it."""
    assert told(2) is Relation.REWORDED


@pytest.mark.parametrize("less", [{"confidence": 0.6}, {"grouped": True}])
def test_an_unsure_link_and_a_part_of_a_split_say_less(less: dict[str, float]) -> None:
    """What is doubtful, or told as one split or merge, is partial whatever it shares."""
    assert told(1, **less) is Relation.PARTIAL  # type: ignore[arg-type] the keys are those of `told`


def test_beside_another_counterpart_more_is_asked() -> None:
    """A statement with a second counterpart is reworded only where half of the matter is in common."""
    assert (told(4), told(4, shared=True)) == (Relation.REWORDED, Relation.PARTIAL)
    assert told(1, shared=True) is Relation.REWORDED


def test_equal_words_are_the_same_whatever_else() -> None:
    """Case, spelling and typography make no other relation."""
    pairs = [(0, 0)]
    relations = Relations((["The defence of peace."], ["the “defense” of peace"]), pairs, language="en", settings=AlignSettings())
    assert relations.of((0, 0), 0.4, grouped=True, shared=True) is Relation.SAME
