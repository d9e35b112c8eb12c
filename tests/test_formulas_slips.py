from __future__ import annotations

from dataclasses import replace

import pytest

from tests.formula_cases import corpus_of, mined


def _slips(texts: list[str], *, language: str = "en", tags: tuple[str, ...] = ()) -> list[str]:
    analysis = corpus_of([(f"{2001 + number}", text) for number, text in enumerate(texts)], language=language)
    if tags:
        held = tuple(replace(s, language=tags[int(s.document_id[1:])]) for s in analysis.statements)
        analysis = replace(analysis, statements=held)
    return [form.note for family in mined(analysis).families for form in family.forms if form.note]


_MEANT = "we keep a great friendship, special solidarity and lasting trust"


@pytest.mark.parametrize(
    ("written", "slips"),
    [
        (["we keep a grate friendship, special solidarity and lasting trust"], True),
        (["we keep a grate friendship, special solidarity and lasting trust", "the grate was cold"], False),
        (["we keep a Grate friendship, special solidarity and lasting trust"], False),
    ],
    ids=["once", "recurs", "name"],
)
def test_a_slip_stands_once_and_is_no_name(written, slips):
    """A word that stands once beside one that recurs is a slip; one that stands again, or is a name, is not."""
    assert bool(_slips([_MEANT, _MEANT, *written])) is slips


def test_no_slip_between_languages():
    """The spelling of another language tag is no slip."""
    texts = [_MEANT, _MEANT, _MEANT.replace("great", "grate")]
    assert _slips(texts, tags=("en", "en", "en"))
    assert not _slips(texts, tags=("en", "en", "en-x-old"))
