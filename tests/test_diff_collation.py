from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.analysis import Analysis
from analyzer.diff import apply, borders, collate, edits, revert
from analyzer.diff.collation import is_distant
from analyzer.model import Alignment, Collation, Comparison, ComparisonKind, Corpus, Document, Operation, Relation, Statement, ZoneKind
from analyzer.settings import DiffSettings, Settings


def _collated(earlier: list[str], later: list[str], pairs: list[tuple[int, int]]) -> Collation:
    """The one collation of statements that are linked as one group."""
    statements = tuple(
        Statement(f"{document}.{number}", document, number, 1, 100 * number, 100 * number + 1, ZoneKind.BODY, text)
        for document, texts in (("a", earlier), ("b", later))
        for number, text in enumerate(texts, start=1)
    )
    links = tuple(
        Alignment(f"l{one}{other}", f"a.{one}", f"b.{other}", Relation.PARTIAL, False, 0.5, 0.5, group="g") for one, other in pairs
    )
    documents = tuple(Document(key, "", "", "", "", year, year) for key, year in (("a", "2001"), ("b", "2002")))
    analysis = Analysis(
        corpus=Corpus("c", "", documents, ""), settings=Settings(), version="0", statements=statements[::-1],
        comparisons=(Comparison("a", "b", ComparisonKind.STEP, links, (), 1.0),),
    )  # fmt: skip
    (collation,) = collate(analysis, settings=DiffSettings())
    return collation


def test_a_split_is_collated_as_a_whole() -> None:
    """The links of one group share a collation over the joined texts, in document order whatever the order of the links."""
    collation = _collated(["They met and they signed."], ["They met.", "They signed."], [(1, 2), (1, 1)])
    assert (collation.id, collation.alignment_ids) == ("g", ("l12", "l11"))
    assert collation.later_ids == ("b.1", "b.2")
    assert collation.later_text == "They met. They signed."
    assert apply(collation.edits, collation.earlier_text) == collation.later_text


def test_the_border_of_joined_statements_is_told() -> None:
    """A reader of the merged diff can see in which edit, on which side, and where one statement ends and the next begins."""
    split = _collated(["They met and they signed."], ["They met.", "They signed."], [(1, 1), (1, 2)])
    (border,) = borders(split)
    edit = split.edits[border.edit]
    assert (border.side, edit.later_text[: border.offset], edit.later_text[border.offset :]) == ("later", "", " ")
    both = _collated(["One came.", "Two went."], ["One came.", "Two went."], [(1, 1), (1, 2), (2, 2)])
    assert [(found.side, found.offset) for found in borders(both)] == [("both", len("One came."))]


def test_what_was_not_joined_has_no_border() -> None:
    """One statement beside one other is no joined text."""
    collation = _collated(["They met."], ["They parted."], [(1, 1)])
    assert (collation.earlier_borders, collation.later_borders, borders(collation)) == ((), (), ())


_STATEMENTS = st.lists(
    st.sampled_from(["They met.", "They met and signed.", "Peace", "the two sides; trade,", "ສັນຕິພາບ", "“A” ’s"]), min_size=1
)


@given(_STATEMENTS, _STATEMENTS)
def test_cut_at_the_borders_the_edits_give_the_statements_back(earlier: list[str], later: list[str]) -> None:
    """Whatever was joined, the marks stand at the joining blanks, and the edits replay exactly."""
    collation = _collated(earlier, later, [(one, other) for one in range(1, len(earlier) + 1) for other in range(1, len(later) + 1)])
    assert _cut(collation, "earlier") == earlier
    assert _cut(collation, "later") == later
    assert apply(collation.edits, collation.earlier_text) == collation.later_text
    assert revert(collation.edits, collation.later_text) == collation.earlier_text


@given(_STATEMENTS, _STATEMENTS)
def test_no_replacement_reaches_from_one_statement_into_the_next(earlier: list[str], later: list[str]) -> None:
    """What is told as put for something else stands in one statement, and what it is put for, too."""
    collation = _collated(earlier, later, [(one, other) for one in range(1, len(earlier) + 1) for other in range(1, len(later) + 1)])
    for border in borders(collation):
        edit = collation.edits[border.edit]
        if edit.operation is Operation.REPLACE:
            text = edit.earlier_text if border.side == "earlier" else edit.later_text
            assert not (text[: border.offset].strip() and text[border.offset :].strip())


@pytest.mark.parametrize(
    ("earlier", "later", "changes"),
    [
        (
            ["They spoke of the old trust.", "They undertook to deepen the friendship."],
            ["They spoke of the old trust and equal benefit, and agree to further the friendship."],
            [(".", ""), ("", "and equal benefit"), ("They undertook to deepen", ""), ("", ", and agree to further")],
        ),
        (
            ["The ministers spoke of trust.", "The treaty was signed in May."],
            ["The ministers spoke of honesty, while the agreement was signed in May."],
            [("trust.", "honesty"), ("The treaty", ", while the agreement")],
        ),
    ],
)
def test_a_change_at_a_joint_is_told_by_statement(earlier: list[str], later: list[str], changes: list[tuple[str, str]]) -> None:
    """Where two statements became one, each tells of its own words."""
    collation = _collated(earlier, later, [(1, 1), (2, 1)])
    told = [edit for edit in collation.edits if edit.operation is not Operation.EQUAL and "case" not in edit.kinds]
    assert [(edit.earlier_text.strip(), edit.later_text.strip()) for edit in told] == changes


def _cut(collation: Collation, side: str) -> list[str]:
    """One side of the edits cut at the borders that are told for it."""
    text = ""
    for place, edit in enumerate(collation.edits):
        written = list(edit.earlier_text if side == "earlier" else edit.later_text)
        for border in borders(collation):
            if border.edit == place and border.side in {side, "both"}:
                assert written[border.offset] == " "
                written[border.offset] = "\x00"
        text += "".join(written)
    return text.split("\x00")


@pytest.mark.parametrize(
    ("earlier", "later", "distant"),
    [
        ("They praised the old harbour.", "They praised the new harbour.", False),
        ("They praised the old harbour.", "Ministries finance roads and schools.", True),
        ("The colour of honour.", "The color of honor.", False),
    ],
)
def test_distant_is_where_too_little_stays(earlier: str, later: str, *, distant: bool) -> None:
    """Wordings are distant where less than the set share of the shorter one's words stays; what is only spelt otherwise stays."""
    found = edits(earlier, later, settings=DiffSettings())
    assert is_distant(earlier, later, found, kept_share=0.25) == distant
    assert not is_distant(earlier, later, found, kept_share=0.0)
