from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.lineages.item_steps import Change, item_changes
from analyzer.lineages.word_steps import word_changes
from analyzer.model import StepKind


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("playing a core role", "played the core role"),
        ("close coordination", "coordinate closely"),
        ("role as chair", "role of chair"),
        ("the river's water", "the river water"),
        ("peoples of both lands", "people of both lands"),
    ],
)
def test_inflection_and_small_words_are_no_step(earlier, later):
    """Another form of the same words, in another order or with other small words, is no change; nor is it backwards."""
    assert word_changes(earlier, later) == word_changes(later, earlier) == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("notify the other side", "not the other side"),
        ("the UN role", "the unity role"),
        ("signify peace", "sign peace"),
        ("testify in court", "test in court"),
        ("serious of talks", "series of talks"),
    ],
)
def test_words_that_begin_alike_are_steps(earlier, later):
    """Two words of which one is what stays of the other without an ending are two words, negations and abbreviations above all."""
    assert word_changes(earlier, later)
    assert word_changes(later, earlier)


def test_small_words_count_in_versions_of_a_passage():
    """Where one passage is a version of the other, a small word that went is a change."""
    assert [change.kind for change in word_changes("mandate from the Congress", "mandate from Congress", small=True)] == [StepKind.DROP]
    assert word_changes("may be needed", "must be needed")[0].kind is StepKind.REQUALIFY


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("peace", "prosperous land"), ("peaceful", "prosperity")),
        (("exchange of information", "trade"), ("information exchange", "trade")),
    ],
)
def test_members_in_another_form_are_the_same(earlier, later):
    """A member as noun or adjective, and the noun behind the last one, are no change of the list."""
    assert item_changes(earlier, later) == []


def test_a_member_that_moved_neither_came_nor_went():
    """In a list that changed otherwise, a member at another place is not told as inserted and dropped."""
    changes = item_changes(("a", "b", "c", "d"), ("b", "c", "a", "e"))
    assert "a" not in {change.item for change in changes}


@pytest.mark.parametrize(
    ("earlier", "later", "changes"),
    [
        (("substantive", "effective Code"), ("substantive", "effective", "consistent Code"), [("append", "consistent")]),
        (("education", "training"), ("culture", "education training"), [("insert", "culture")]),
        (("two Parties", "countries"), ("two Parties", "two countries"), []),
        (("hostility", "peace"), ("hostile", "peaceful"), []),
        (("unity", "depth"), ("unified", "deep"), []),
        (("the UN",), ("the unity",), [("replace", "the unity")]),
    ],
)
def test_a_list_cut_otherwise(earlier, later, changes):
    """The noun all members share, a comma that went, and a word said again are no change of members."""
    assert [(change.kind.value, change.item) for change in item_changes(earlier, later)] == changes


def test_moved_words_are_no_change():
    """What stands elsewhere in the other wording neither came nor went, also in versions of a passage."""
    assert word_changes("the past struggle for freedom", "the struggle for freedom in the past", small=True) == []


@pytest.mark.parametrize(
    ("language", "earlier", "later"),
    [
        ("sr", "вечно пријатељство", "večno prijateljstvo"),
        ("de", "der große Friede", "des großen Friedens"),
        ("fr", "la coopération globale", "une coopération globale"),
    ],
)
def test_each_language_has_its_own_rules(language, earlier, later):
    """Alphabet, inflection and small words of the text's own language are no change, neither of a phrase nor of a member."""
    assert word_changes(earlier, later, language=language) in ([], [Change(StepKind.SPELLING, later)])
    assert item_changes((earlier, "x"), (later, "x"), language=language) == []


def test_a_word_small_elsewhere_counts():
    """An article of another language is no small word of this one."""
    assert [change.note for change in word_changes("let hatred die", "let hatred live")] == ["die → live"]


@pytest.mark.parametrize(
    ("earlier", "later", "changes"),
    [
        (("peace", "peace"), ("peace talks",), [("requalify", "peace talks"), ("drop", "peace")]),
        (("a", "a", "b"), ("a", "b"), [("drop", "a")]),
        (("a", "b"), ("b", "a", "a"), [("append", "a")]),
    ],
)
def test_a_member_said_twice_counts_twice(earlier, later, changes):
    """No member is lost from the account for being equal to another."""
    found = [(change.kind.value, change.item) for change in item_changes(earlier, later)]
    assert [item for _, item in found] == [item for _, item in changes]


def test_what_changed_beside_a_move_is_told_alone():
    """Words that only moved are not told with those that came beside them."""
    changes = word_changes("the past struggle for liberation", "the struggle for liberation and unity in the past", small=True)
    assert [(change.kind.value, change.item) for change in changes] == [("insert", "unity")]


def test_one_word_for_another_close_by():
    """What went and what came with a word between is one replacement; further apart they are two changes."""
    assert [change.note for change in word_changes("core and guiding role", "core pillar guiding")] == ["role → pillar"]
    apart = word_changes("moreover policy tends to act on prices", "policy tends to act on work and prices", small=True)
    assert [change.kind for change in apart] == [StepKind.DROP, StepKind.INSERT]


_MEMBERS = st.lists(st.sampled_from(["calm", "open trade", "trade", "trust", "calm and trust"]), max_size=5)


@given(_MEMBERS, _MEMBERS)
def test_changes_of_any_lists_add_up(earlier, later):
    """Members that came less those that went are the difference of the lists' lengths; a list has no change from itself."""
    changes = item_changes(earlier, later)
    assert not item_changes(later, later)
    if all(change.kind in (StepKind.APPEND, StepKind.INSERT, StepKind.DROP) for change in changes):
        gone = sum(change.kind is StepKind.DROP for change in changes)
        assert len(changes) - 2 * gone == len(later) - len(earlier)


def test_the_head_of_a_list_is_no_member():
    """What all members of a list depend on stands behind the last of them and is no change of it."""
    changes = item_changes(("substantive", "effective Code of Conduct"), ("substantive", "effective", "consistent Code of Conduct"))
    assert [(change.kind.value, change.item) for change in changes] == [("append", "consistent")]
