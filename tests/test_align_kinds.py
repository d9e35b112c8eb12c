"""What kind of pair two documents make, and what follows for their links."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.align import align_statements
from analyzer.align.evidence import look
from analyzer.align.kinds import kind_of_pair
from analyzer.align.linking import WORDING, as_strangers, equals, held, logistic, margins
from analyzer.settings import AlignSettings

REVISED = (
    "The council met in the old harbour on a rainy Friday.",
    "A choir of forty schoolchildren sang for the guests.",
    "Herring stocks have recovered since the ban was lifted.",
    "The lighthouse on the reef was built with a small loan.",
)
HARBOUR = (
    "The old harbour of the town lies at the mouth of a river and was built by monks.",
    "Every summer a choir of fishermen sings on the quay until the last boat is home.",
    "Nobody knows who paid for the lighthouse, but its lamp came from a ship that sank.",
    "In winter herring are smoked in the sheds behind the church and sold at the market.",
    "Children learn to swim where the river meets the sea and the water is calm.",
)
GARDEN = (
    "My grandmother kept a garden behind the house, with roses along an old wall.",
    "She would sing to her bees in summer and never once was she stung by one.",
    "At the end of the path there was a shed where the spades and the lamp were kept.",
    "The children were not allowed to go near the pond, which was deep and cold in winter.",
    "When she sold the house, nobody knew what would become of the trees.",
)
STATEMENTS = st.lists(st.sampled_from((*REVISED, *HARBOUR, *GARDEN)), min_size=1, max_size=8)


def kind(earlier: tuple[str, ...] | list[str], later: tuple[str, ...] | list[str]) -> tuple[float, float, float]:
    chosen = AlignSettings()
    pairs = look(earlier, later, language="en", settings=chosen)
    wording = held(logistic(margins(WORDING, pairs.features)), pairs, equal=equals(earlier, later, pairs, "en"), settings=chosen)
    stretch, lightly, apart = kind_of_pair(pairs, wording, (earlier, later), language="en", settings=chosen).tolist()
    return stretch, lightly, apart


def test_lightly_edited_counterparts_show_and_equal_ones_do_not_count_as_edited() -> None:
    """One changed word in each statement raises the share; a copy has none."""
    edited = tuple(text.replace("the", "their") for text in REVISED)
    assert kind(REVISED, edited)[1] > 0.25
    assert kind(REVISED, REVISED)[1] == 0.0


def test_condensed_counterparts_differ_in_length() -> None:
    """Halved statements differ more in length than those of which a word was changed."""
    halved = tuple(" ".join(text.split()[:4]) + "." for text in REVISED)
    edited = tuple(text.replace("old", "new").replace("small", "large") for text in REVISED)
    assert kind(REVISED, halved)[0] > kind(REVISED, edited)[0] + 0.3


def test_unrelated_texts_look_it_and_get_no_sure_links() -> None:
    """Two unrelated texts share single words, as nearly every two texts do; that makes nothing sure."""
    assert kind(HARBOUR, GARDEN)[-1] > 0
    assert as_strangers(np.array(kind(HARBOUR, GARDEN))) < -0.5
    assert all(link.confidence < 0.5 for link in align_statements(HARBOUR, GARDEN))


def test_versions_of_one_text_lose_nothing_by_it() -> None:
    """What lowers the links of unrelated texts leaves those of related ones alone."""
    shorter = tuple(" ".join(text.split()[:6]) + "." for text in HARBOUR)
    assert kind(HARBOUR, shorter)[-1] == 0.0
    assert as_strangers(np.zeros(3)) == 0.0


def test_two_scripts_are_no_sign_of_strangers() -> None:
    """Articles of one text in two scripts share their figures alone, and are linked by these and their order."""
    latin = [f"Điều {n}: Mọi người đều có quyền tự do." for n in range(1, 9)]
    characters = [f"條 {n}: 每𠊛調𣎏權自由。" for n in range(1, 9)]
    pairs = look(latin, characters, language="vi", settings=AlignSettings())
    assert kind_of_pair(pairs, pairs.similarity, (latin, characters), language="vi", settings=AlignSettings())[-1] == 0.0
    links = align_statements(latin, characters, language="vi")
    assert links
    assert all(link.earlier == link.later for link in links)


@given(STATEMENTS, STATEMENTS)
@settings(max_examples=25, deadline=None)
def test_the_kind_of_a_pair_is_the_same_from_both_sides(earlier: list[str], later: list[str]) -> None:
    """Given what the words say of each candidate, nothing in it depends on which document is called the earlier one."""
    pairs = look(earlier, later, language="en", settings=AlignSettings())
    turned = replace(pairs, earlier=pairs.later, later=pairs.earlier)
    wording = pairs.similarity
    forth = kind_of_pair(pairs, wording, (earlier, later), language="en", settings=AlignSettings())
    back = kind_of_pair(turned, wording, (later, earlier), language="en", settings=AlignSettings())
    assert np.allclose(forth, back)
