from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.readers import REPAIRS, read
from analyzer.readers.lines import Hyphens, is_wrapped, unwrap
from analyzer.readers.mending import mend, suspects


@pytest.mark.parametrize(
    ("repair", "broken", "whole"),
    [
        ("mojibake", "the Committeeâ€™s view", "the Committee’s view"),
        ("composition", "Vie\u0323\u0302t Nam", "Việt Nam"),
        ("zero-width", "ຄົນ\u200b ແລະ ສິດ\u200bທິ, co\u200bop", "ຄົນ ແລະ ສິດ\u200bທິ, coop"),
        ("soft-hyphens", "infor\u00admation", "information"),
        ("mojibake", "Ð”Ð²Ðµ ÑÑ‚Ð¾Ñ€Ð¾Ð½Ñ‹ ÑÐ¾Ð³Ð»Ð°ÑÐ¸Ð»Ð¸ÑÑŒ".replace("ÑÑ", "Ñ\x81Ñ").replace("ÑÐ", "Ñ\x81Ð"), "Две стороны согласились"),
        ("mojibake", "РџРѕСЂС‚РѕРІС‹Рµ СЃРѕРІРµС‚С‹", "Портовые советы"),
        ("mojibake", "A line that is whole.\nl‚Äôann√©e pass√©e", "A line that is whole.\nl’année passée"),
        ("controls", "per\fcent.\x00 End\n\fPage", "percent. End\n\nPage"),
        (
            "controls",
            "\x93Great\x94 \x1b[1mfriend\x1b[0m and neighbour,\vspecial solidarity",
            "“Great” friend and neighbour,\nspecial solidarity",
        ),
        ("hyphenation", "The Committee met. The Com-\nmittee decided.\n", "The Committee met. The Committee\ndecided.\n"),
    ],
)
def test_a_repair_mends_and_only_when_asked(repair: str, broken: str, whole: str) -> None:
    """Each repair is proposed for what it mends, mends it, and is not proposed again."""
    assert repair in suspects(broken)
    assert read(broken.encode(), name="a.txt").text == broken
    mended = read(broken.encode(), name="a.txt", repairs=[repair])
    assert mended.text == whole
    assert repair in mended.extractor
    assert repair not in suspects(whole)


def test_clean_texts_need_no_repair() -> None:
    """A text with quotes, accents, dashes, hyphens and Lao word spaces is not suspected of anything."""
    assert suspects("“Great” – l’été, Việt Nam, co-operation: ສິດ\u200bທິ.\n\nSecond paragraph, Ã is a letter too.") == {}


WRAPPED = """Information received since the Committee met in January
indicates that the labor market remains strong but that
growth of economic activity has slowed from its solid
rate in the fourth quarter, and survey-based measures of
inflation are unchanged while market-
based ones moved. In support of these goals, the Com-
mittee decided to maintain the range for the funds rate.
"""


def test_lines_of_a_fixed_width_are_joined() -> None:
    """Wrapped lines become paragraphs; a hyphen stays where the text hyphenates the word and goes where it does not."""
    assert is_wrapped(WRAPPED)
    joined = mend(WRAPPED, ["line-wraps"], name="a.txt")
    assert "market-based ones" in joined
    assert "the Committee decided" in joined
    assert joined.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "A title\n\nA paragraph that is one long line of many words and ends here.\n\nAnother one of the same kind.\n",
        "Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you.\n",
        "- peace\n- trade\n- rivers\n- roads\n",
        "One line.\n",
        "",
    ],
)
def test_an_authors_lines_are_not_taken_for_wrapped(text: str) -> None:
    """Paragraphs, verse and lists keep their lines."""
    assert not is_wrapped(text)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abC -\n.\u00ad\f\x00é\u0301\u200b’â€™", max_size=200), st.lists(st.sampled_from(REPAIRS), unique=True))
def test_any_text_can_be_mended(text: str, repairs: list[str]) -> None:
    """No text breaks a repair, and mending never adds a letter."""
    mended = mend(text, repairs, name="a.txt")
    if not {"mojibake", "composition", "quoted-printable"} & set(repairs):
        assert [c for c in mended if c.isalpha()] == [c for c in text if c.isalpha()]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="abC -.\u2010é", max_size=40), max_size=12))
def test_joining_lines_keeps_every_letter(lines: list[str]) -> None:
    """Whatever the lines, joining them loses and adds no letter."""
    joined = unwrap(lines, hyphens=Hyphens("\n".join(lines)))
    assert [c for c in "".join(joined) if c.isalpha()] == [c for c in "".join(lines) if c.isalpha()]


@pytest.mark.parametrize("unit", ["a", "ab-", "-\n", "a-\n", "\u200b", "\u00ad", "\f\n", " \n", "[", "*a", "_a_", "![", "<!--", "â€", "\r"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_time_grows_with_length_only(unit: str, suffix: str) -> None:
    """No run of one sign makes reading or mending slow: 150,000 characters take a second or two at most."""
    text = f"x {unit * (150_000 // len(unit))} x"
    started = time.monotonic()
    read(text.encode(), name=f"a{suffix}", repairs=[repair for repair in REPAIRS if repair != "mojibake"])
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("damaged", "repairs", "mended"),
    [
        (
            "Westbrook=E2=80=99s town hall and revie=\nwed =E2=\n=80=9Ca shared treasure=E2=80=9D.\n",
            ["quoted-printable"],
            "Westbrook’s town hall and reviewed “a shared treasure”.\n",
        ),
        (
            "> > The two sides met.\n> >\n> > They agreed.\n> > All was well.\n",
            ["quote-marks"],
            "The two sides met.\n\nThey agreed.\nAll was well.\n",
        ),
        (
            'id,text\n1,"They met, and spoke."\n2,They agreed.\n',
            ["table-cells"],
            "id\ntext\n\n1\nThey met, and spoke.\n\n2\nThey agreed.\n",
        ),
        ("=E2=80=99=\n=E2=80=99=\n" + "=C3=82=C2=A9" * 3, ["quoted-printable", "mojibake"], "’’©©©"),
        ("The \u200etwo\u200f sides met.", ["zero-width"], "The two sides met."),
    ],
)
def test_a_wrapped_text_is_unwrapped(damaged: str, repairs: list[str], mended: str) -> None:
    """What a mail program or a table put around a text is seen, with what is damaged beneath it, and taken off."""
    assert list(suspects(damaged)) == repairs
    assert mend(damaged, repairs, name="a.txt") == mended


@pytest.mark.parametrize(
    "text",
    [
        "He wrote a = B2 and c = D4.\n",
        "The two sides met.\n\n> A quoted line.\n\nThey agreed.\n",
        "Peace, trade\nBridges, roads\nSchools, ports\n",
        "One, two; three.\nFour.\n",
        "\u200fاتفق الجانبان\u200e",
    ],
)
def test_an_authors_signs_are_not_taken_for_wrapping(text: str) -> None:
    """Signs of equality, a quoted line, commas in short lines and marks of direction that do something are left alone."""
    assert suspects(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Er sprach: „Viel Spaß“, und ging.",
        "au café’” dit-il, près du « café’” »",
        "Рјешење о путу у Српској донесено је јуче",
        "È” e «perché»…",
    ],
)
def test_letters_beside_quotation_marks_are_no_damage(text: str) -> None:
    """What could be misread UTF-8 once or twice is left alone in a text that is not made of it."""
    assert "mojibake" not in suspects(text)
