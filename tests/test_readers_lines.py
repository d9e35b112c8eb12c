"""Lines that a program broke, as an author's paragraphs."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.readers.lines import Hyphens, filled_width, unwrap

CHARTER = """\
    1. The border stays open to all who live near it
       Travellers who cross it for a day need no paper, and nobody who has
       relatives on the other side shall be asked why he goes there.
       _____________
    2. Each town repairs its own half of the bridge
       When it rains for longer than three days, both towns send as many
       workers as they can spare.
       The mayor of the upper town counts them, and the mayor of the lower
       town counts them again.
"""


def _read(text: str) -> list[str]:
    lines = text.splitlines()
    return unwrap(lines, hyphens=Hyphens(text), width=filled_width(lines))


def test_a_heading_parts_from_its_text_where_lines_are_filled() -> None:
    """In filled lines one that ends before its column ends a paragraph: headings stand alone, so do rulers and later paragraphs."""
    assert [paragraph[:34] for paragraph in _read(CHARTER)] == [
        "1. The border stays open to all wh",
        "Travellers who cross it for a day ",
        "_____________",
        "2. Each town repairs its own half ",
        "When it rains for longer than thre",
        "The mayor of the upper town counts",
    ]


def test_lines_that_end_as_they_like_have_no_column() -> None:
    """Where the next word would often have had room, no line is taken to end early."""
    ragged = "\n".join(
        line[: 30 + 7 * (at % 4)] for at, line in enumerate([CHARTER.replace("\n", " ")[at : at + 60].strip() for at in range(0, 420, 60)])
    )
    assert filled_width(ragged.splitlines()) is None


@pytest.mark.parametrize("width", [40, 60, 72])
@given(words=st.lists(st.text(st.sampled_from("abcdefgh"), min_size=1, max_size=12), min_size=60, max_size=120))
def test_a_filled_paragraph_stays_whole(width: int, words: list[str]) -> None:
    """Whatever its words, a paragraph that is filled to a column is one paragraph again."""
    text = " ".join(words)
    assert _read("\n".join(textwrap.wrap(text, width, break_on_hyphens=False))) == [text]
