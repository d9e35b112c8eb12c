from __future__ import annotations

import random
import sys
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analyzer.diff import Place, apparatus, apply, edits, revert
from analyzer.errors import AnalyzerError
from analyzer.lexicon.edit_kinds import KINDS, EditKind
from analyzer.lexicon.strength import SCALES, Scale
from analyzer.model import Edit, EditClass, Operation
from analyzer.settings import DiffSettings

_WORDS = [
    *[
        "the",
        "a",
        "and",
        ",",
        ".",
        ";",
        ":",
        "peace",
        "trade",
        "friendship",
        "Việt",
        "Nam",
        "Vietnam",
        "Laos",
        "of",
        "2",
        "%",
        "percent",
        "-",
        "–",
        "10",
        "September",
        "2024",
        "U",
        ".",
        "S",
        ".",
    ],
    *["ແລະ", "ພາບ", "和平", "“", "”", "’s", "not", "will", "\u200b"],
    "\n",
]
_MEMBERS = ["peace", "trade", "trust", "respect", "friendship", "security", "growth", "equality"]
_TEXT = st.one_of(
    st.text(max_size=50),
    st.lists(st.sampled_from(_WORDS), max_size=20).map(" ".join),
    st.lists(st.sampled_from(_WORDS), max_size=12).map("".join),
)
_LANGUAGE = st.sampled_from(["en", "vi", "de", "lo", "xx"])


def _shown(found: tuple[Edit, ...]) -> list[Edit]:
    return [edit for edit in found if edit.operation is not Operation.EQUAL]


@settings(max_examples=150, deadline=None)
@given(_TEXT, _TEXT, _LANGUAGE)
@example(" \u200b ", " \u200b\r", "en")
def test_edits_tile_both_texts_and_replay(earlier: str, later: str, language: str) -> None:
    """For any two texts the edits cover both without gap, give the later text from the earlier one, and backward."""
    found = edits(earlier, later, language=language)
    place = other = 0
    for edit in found:
        assert (edit.earlier_start, edit.later_start) == (place, other)
        place, other = edit.earlier_end, edit.later_end
        assert earlier[edit.earlier_start : place] == edit.earlier_text
        assert later[edit.later_start : other] == edit.later_text
        assert edit.earlier_text or edit.later_text
        assert (edit.operation is Operation.EQUAL) == (edit.edit_class is EditClass.NONE) == _same_but_for_blanks(edit)
    assert (place, other) == (len(earlier), len(later))
    assert apply(found, earlier) == later
    assert revert(found, later) == earlier


def _same_but_for_blanks(edit: Edit) -> bool:
    one, other = (" ".join(f"|{text}|".split()) for text in (edit.earlier_text, edit.later_text))
    return one == other


def test_blanks_of_another_width_are_no_edit() -> None:
    """In justified text the words alone are compared; each side keeps its blanks, and a place is found again in the other."""
    earlier, later = "the  two sides\nmet in   Hanoi today", "the two  sides met in Vientiane today"
    found = edits(earlier, later)
    assert [(edit.earlier_text, edit.later_text) for edit in _shown(found)] == [("Hanoi", "Vientiane")]
    assert apply(found, earlier) == later
    kept = found[0]
    assert [kept.across(kept.earlier_text.index(word)) for word in ("two", "sides", "met")] == [4, 9, 15]
    assert kept.across(5, forward=False) == 6


@settings(max_examples=80, deadline=None)
@given(_TEXT, _TEXT)
def test_moves_come_in_pairs(earlier: str, later: str) -> None:
    """Every move stands twice, once where the words were and once where they are now."""
    moves = [edit for edit in edits(earlier, later) if edit.operation is Operation.MOVE]
    for number in {edit.move_id for edit in moves}:
        sides = [edit for edit in moves if edit.move_id == number]
        assert sorted(bool(edit.earlier_text) for edit in sides) == [False, True]


@settings(max_examples=60, deadline=None)
@given(_TEXT)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    """Comparing a text with itself finds nothing."""
    assert _shown(edits(text, text)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_does_what_it_declares(kind: EditKind) -> None:
    """Each kind is found in its example, with its class, and not in its counter-example."""
    same_event = kind.name == "rendering"
    found = [edit for edit in edits(*kind.example, same_event=same_event) if kind.name in edit.kinds]
    assert found
    assert {edit.edit_class for edit in found} == {kind.edit_class}
    assert not [edit for edit in edits(*kind.counter_example, same_event=same_event) if kind.name in edit.kinds]
    assert kind.rule
    assert kind.reason


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name)
def test_every_scale_orders_its_example(scale: Scale) -> None:
    """Each scale tells weaker from stronger in its example and leaves its counter-example alone."""
    assert any(scale.kind in edit.kinds for edit in edits(*scale.example))
    assert not any(scale.kind in edit.kinds for edit in edits(*scale.counter_example))


def test_an_appended_member_is_one_substantive_edit() -> None:
    """From "A, B and C" to "A, B, C and D" is exactly one change that matters: append D."""
    found = edits("trust, equality and respect", "trust, equality, respect and peace")
    (change,) = [edit for edit in found if edit.edit_class is EditClass.SUBSTANTIVE]
    assert change.kinds == ("list-append",)
    assert change.later_text.split() == ["and", "peace"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_MEMBERS), min_size=4, max_size=8, unique=True))
def test_any_appended_member_is_one_substantive_edit(members: list[str]) -> None:
    """Whatever the members, appending one to a list is one change that matters."""
    earlier = f"{', '.join(members[:-2])} and {members[-2]}"
    later = f"{', '.join(members[:-1])} and {members[-1]}"
    found = [edit for edit in edits(earlier, later) if edit.edit_class is EditClass.SUBSTANTIVE]
    assert [edit.kinds for edit in found] == [("list-append",)]


@settings(max_examples=60, deadline=None)
@given(_TEXT, _TEXT)
def test_no_word_is_cut_in_two(earlier: str, later: str) -> None:
    """No word of a text stands half in a change and half outside of it."""
    for edit in _shown(edits(earlier, later)):
        for text, start, end in ((earlier, edit.earlier_start, edit.earlier_end), (later, edit.later_start, edit.later_end)):
            for border in (start, end):
                beside = text[max(border - 1, 0) : border + 1]
                assert start == end or len(beside) < 2 or not (beside.isascii() and beside.isalpha())


def test_two_reports_of_one_event_differ_by_rendering() -> None:
    """Of one event another wording is accidental, another figure is not."""
    (word,) = _shown(edits("strategic cohesion", "strategic solidarity", same_event=True))
    (figure,) = _shown(edits("two agreements", "nine agreements", same_event=True))
    assert (word.edit_class, word.kinds[0]) == (EditClass.ACCIDENTAL, "rendering")
    assert figure.edit_class is EditClass.SUBSTANTIVE


def test_long_texts_take_anchors_and_replay() -> None:
    """Texts of thousands of words are compared by anchors, and the edits still replay."""
    earlier = " ".join(f"word{number} and then" for number in range(3000))
    later = earlier.replace("word1500 and", "another and").replace("word77 ", "")
    found = edits(earlier, later)
    assert apply(found, earlier) == later
    assert len(_shown(found)) == 2


def test_settings_change_what_is_shown_as_moved() -> None:
    """A move needs as many content words as the settings say."""
    earlier, later = (
        "from Hanoi with its old port they sailed away yesterday evening",
        "they sailed away yesterday evening slowly from Hanoi with its old port",
    )
    assert any(edit.operation is Operation.MOVE for edit in edits(earlier, later))
    assert not any(edit.operation is Operation.MOVE for edit in edits(earlier, later, settings=DiffSettings(move_words=50)))


# ─── apparatus ───────────────────────────────────────────────────────────────────────────────────


def _columns(rows: tuple[Place, ...], witness: int) -> str:
    return "".join(row.texts[witness] for row in rows)


@settings(max_examples=50, deadline=None)
@given(st.lists(_TEXT, min_size=1, max_size=4), st.integers(min_value=0, max_value=3))
def test_the_rows_of_an_apparatus_tile_every_witness(texts: list[str], base: int) -> None:
    """Read downward, a column is its witness, whatever the base."""
    rows = apparatus([(f"W{number}", text) for number, text in enumerate(texts)], base=base % len(texts))
    for witness, text in enumerate(texts):
        assert _columns(rows, witness) == text
        assert all(text[row.spans[witness].start : row.spans[witness].end] == row.texts[witness] for row in rows)


def test_an_apparatus_groups_witnesses_by_reading() -> None:
    """A place of variation names the witnesses of each reading, the base's first."""
    witnesses = [
        ("1859", "the greater variability of our plants"),
        ("1860", "the great variability of our plants"),
        ("1872", "the great diversity of our plants"),
    ]
    varied = [row for row in apparatus(witnesses, base=2) if not row.agreed]
    assert [(reading.sigla, reading.text.strip()) for reading in varied[0].readings] == [
        (("1872",), "great diversity"),
        (("1859",), "greater variability"),
        (("1860",), "great variability"),
    ]


def test_an_accidental_reading_is_told_apart() -> None:
    """Spelling alone makes no place of variation."""
    assert all(row.agreed for row in apparatus([("A", "national defence"), ("B", "national defense")]))


def test_a_base_that_is_not_there_is_an_error() -> None:
    """A base outside of the witnesses is named as a mistake of the caller."""
    with pytest.raises(AnalyzerError, match="no witness 3"):
        apparatus([("A", "text")], base=3)


def repetitive(times: int) -> tuple[str, str]:
    phrase = "they agreed and " * (times // 2)
    return f"{phrase}{phrase}peace.", f"They say {phrase}trade and {phrase}war."


def salad(words: int, vocabulary: int) -> tuple[str, str]:
    rng = random.Random(words)  # noqa: S311 not for secrets
    earlier, later = (" ".join(f"word{rng.randrange(vocabulary)}" for _ in range(words)) for _ in range(2))
    return earlier, later


@pytest.mark.parametrize(
    "texts", [repetitive, lambda words: salad(words, 20), lambda words: salad(words, 400)], ids=["chorus", "salad", "stew"]
)
def test_hostile_texts_take_time_in_proportion(texts: Callable[[int], tuple[str, str]]) -> None:
    """Twice the length of a text that repeats itself, or of words in no order, is about twice the work, and the script replays exactly."""
    work = []
    for words in (600, 1200, 2400):
        earlier, later = texts(words)
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count)
        try:
            found = edits(earlier, later)
        finally:
            sys.setprofile(None)
        assert apply(found, earlier) == later
        assert revert(found, later) == earlier
        work.append(calls)
    assert work[2] < 3 * work[1]


@pytest.mark.parametrize("most_pairs", [100, 1000])
def test_beyond_the_bound_rare_words_are_still_kept(most_pairs: int) -> None:
    """Between stretches too repetitive to compare, a passage that both have once is found again."""
    passage = " ".join(f"{one}{other}" for one in "bcdfgklmnp" for other in ("el", "or", "ig", "un", "ast", "ek", "om", "ip", "ud", "arn"))
    earlier = f"{'of of and ' * 20}{passage} {'and of ' * 20}"
    later = f"{'and of ' * 25}{passage} {'of and and ' * 20}"
    found = edits(earlier, later, settings=DiffSettings(most_pairs=most_pairs))
    assert any(edit.operation is Operation.EQUAL and passage in edit.earlier_text for edit in found)
    assert apply(found, earlier) == later


def test_what_reads_the_same_at_a_border_is_kept() -> None:
    """Cut at the borders of statements, words that meet their like are told as kept, not as a change."""
    found = edits("י נ ש", "ש נ י", language="he", borders=((1, 3), (1, 3)))
    assert ("נ ", "נ ") in [(edit.earlier_text, edit.later_text) for edit in found if edit.operation is Operation.EQUAL]
    assert not [edit for edit in _shown(found) if edit.earlier_text == edit.later_text]


def test_a_group_may_join_any_number_of_statements() -> None:
    """Three thousand joined statements are cut at every border."""
    earlier, later = " ".join(["trust"] * 3000), " ".join(["peace"] * 3000)
    places = tuple(range(5, len(earlier), 6))
    assert len(edits(earlier, later, borders=(places, places))) == 3000
