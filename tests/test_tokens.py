from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.tokens import _PATTERN, _PLAIN, _PLAIN_PATTERN, TokenKind, pieces, shape_of, tokenize


@settings(max_examples=500, deadline=None)
@given(st.text(max_size=80))
def test_joined_tokens_equal_the_text(text: str) -> None:
    """No character of any text is lost, changed or doubled."""
    assert "".join(token.text for token in tokenize(text)) == text


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet="ab1 2.,:/-‑’'s%_\"“”…Éđỹ\n", max_size=20))
def test_the_fast_pattern_cuts_like_the_general_one(text: str) -> None:
    """Plain Latin texts are cut alike by both patterns."""
    assert _PLAIN.fullmatch(text)
    cuts = [[(*match.span(), match.lastgroup) for match in pattern.finditer(text)] for pattern in (_PATTERN, _PLAIN_PATTERN)]
    assert cuts[0] == cuts[1]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=40), st.text(alphabet="ab1 2.,'s-\n", max_size=20)))
def test_the_quick_way_cuts_alike(text: str) -> None:
    """The quick way yields the texts of the same tokens, and tells a word's shape without its neighbours."""
    tokens = tokenize(text)
    assert pieces(text) == [token.text for token in tokens]
    shapes = {"space": TokenKind.SPACE, "number": TokenKind.NUMBER, "digits": TokenKind.NUMBER, "punctuation": TokenKind.PUNCTUATION}
    assert [shapes.get(shape_of(token.text), TokenKind.WORD) for token in tokens] == [token.kind for token in tokens]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Laos’s 1,600 co-ops", "Laos|’s|1,600|co-ops"),
        ("from 4-3/4 to 50-basis-point", "from|4-3/4|to|50-basis-point"),
        ("1/4-percentage-point mid-2013 2nd 5G", "1/4-percentage-point|mid-2013|2nd|5G"),
        ("2021–2025: 2.5%", "2021–2025|:|2.5%"),
        ("Việt Nam", "Việt|Nam"),
        ("Vie\u0323\u0302t Nam", "Vie\u0323\u0302t|Nam"),
        ("ແລະ ມິດຕະພາບ", "ແລະ|ມິ|ດ|ຕະ|ພາ|ບ"),
        ("เป็นไทย 2562", "เป็|น|ไท|ย|2562"),
        ("ព្រះរាជា", "ព្រះ|រា|ជា"),
        ("中华2019年", "中|华|2019|年"),
        ("می‌خواهم بروم", "می‌خواهم|بروم"),
        ("צה״ל", "צה״ל"),
        ("wait... 👨‍👩‍👧!", "wait|...|👨‍👩‍👧|!"),
        ("long‑term", "long‑term"),
    ],
)
def test_words_are_cut_where_a_reader_would(text: str, tokens: str) -> None:
    """Words keep their marks and joiners, numbers their separators, clusters their vowels."""
    assert [token.text for token in tokenize(text) if token.kind is not TokenKind.SPACE] == tokens.split("|")
