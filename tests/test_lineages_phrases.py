"""The two sides of an edit as phrases, by the rules of the language of the text."""

from __future__ import annotations

import pytest

from analyzer.diff.compose import edits
from analyzer.lineages.phrases import changes, phrases
from analyzer.model import Collation
from analyzer.settings import Settings


def _named(earlier: str, later: str, language: str) -> list[tuple[str, str]]:
    collation = Collation("c", ("c",), ("a",), ("b",), earlier, later, edits(earlier, later, language=language))
    found = [phrases(change, collation, language=language) for change in changes(collation, Settings().diff, language=language)]
    return [(one.earlier, one.later) for one in found]


@pytest.mark.parametrize(
    ("language", "earlier", "later", "named"),
    [
        ("fr", "dans un esprit amical de la coopération", "dans un esprit cordial de la coopération", ("amical", "cordial")),
        ("de", "in einem Geist freundlicher zu den Partnern", "in einem Geist herzlicher zu den Partnern", ("freundlicher", "herzlicher")),
        ("en", "in a spirit amicable to the partners", "in a spirit cordial to the partners", ("amicable", "cordial")),
        ("en", "they face an immutable rule today", "they face an historical rule today", ("immutable rule", "historical rule")),
        ("vi", "các vấn đề an ninh của khu vực", "các vấn đề an toàn của khu vực", ("ninh", "toàn")),
        ("vi", "quyền lợi tập thể của khu vực", "quyền lợi cá nhân của khu vực", ("tập thể", "cá nhân")),
    ],
)
def test_a_modifier_takes_its_noun_by_the_rules_of_its_language(language: str, earlier: str, later: str, named: tuple[str, str]) -> None:
    """Endings call for a noun in English only, small words are asked in the text's own language, and "thể" is no English "the"."""
    assert _named(earlier, later, language) == [named]
