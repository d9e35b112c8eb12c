from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.errors import DocumentError
from analyzer.readers import read
from analyzer.readers.markdown import plain
from tests.source_files import SENTENCE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_are_read_without_their_mark(encoding: str) -> None:
    """UTF-8 with and without mark and UTF-16 and 32 with mark give the same text, without the mark."""
    reading = read(SENTENCE.encode(encoding), name="a.txt")
    assert (reading.text, reading.extractor, reading.notices) == (SENTENCE, "", ())


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are(ends: str) -> None:
    """The text is what the bytes say: offsets count the decoded source."""
    text = ends.join(["First line.", "Second line."])
    assert read(text.encode(), name="a.txt").text == text


def test_a_guessed_encoding_is_told() -> None:
    """Bytes that are not UTF-8 are read with a notice that names the guess."""
    reading = read("Côté déclaration à Genève, « été » et forêt".encode("cp1252"), name="a.txt")
    assert (reading.text, reading.encoding) == ("Côté déclaration à Genève, « été » et forêt", "cp1252")
    assert "cp1252, which is a guess" in reading.notices[0]


def test_without_the_extra_the_encoding_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where charset-normalizer is missing the error names the extra."""
    monkeypatch.setattr("analyzer.readers.plain.find_spec", lambda _name: None)
    with pytest.raises(DocumentError, match=r"phrasing\[encodings\]"):
        read(b"caf\xe9", name="a.txt")


def test_a_named_encoding_is_used() -> None:
    """The manifest's encoding decides."""
    assert read("Дружба".encode("koi8-r"), name="a.txt", encoding="koi8-r").text == "Дружба"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1 x}", "RTF"),
        (b"PK\x03\x04zip", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (bytes(range(256)), "binary"),
        (b"", "empty"),
        (b" \n\t", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        ("\u200b\u00a0\u3000\u2028\u00ad\u200f\n".encode(), "no text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    """Pictures, archives, binary data and empty files are refused in words that say what they are."""
    with pytest.raises(DocumentError, match=what):
        read(data, name="a.txt")


def test_a_few_control_characters_are_noticed_not_refused() -> None:
    """NUL bytes in a text are told and kept, as offsets count them."""
    text = "The sides agreed to meet.\x00 The talks per\fcent went well, and both delegations said so again and again."
    reading = read(text.encode(), name="a.txt")
    assert reading.text == text
    assert "2 control characters" in reading.notices[0]


def test_markdown_loses_marks_inside_lines() -> None:
    """Emphasis, links and comments go, structure stays, front matter is what the file says of itself."""
    front = '---\ntitle: "Talks"\ndate: 2024-09-11\n---\n'
    source = front + "# The *great* [friend](http://x)\n\n<!-- no -->- a **bold** snake_case_name, 2 * 3 * 4\n"
    reading = read(source.encode(), name="a.md")
    assert reading.text == "# The great friend\n\n- a bold snake_case_name, 2 * 3 * 4\n"
    assert (reading.title, reading.date) == ("Talks", "2024-09-11")
    assert plain("a \\* b") == "a * b"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "cp1258"]))
def test_any_bytes_as_plain_text(data: bytes, encoding: str | None) -> None:
    """Plain files give their text or a clear error; a text never comes without saying how it was decoded."""
    try:
        reading = read(data, name="a.txt", encoding=encoding)
    except DocumentError as fault:
        assert str(fault)  # noqa: PT017 either outcome is right
        return
    assert reading.encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize(
    "text", [f"{SENTENCE}\n", "双方同意深化全面合作，保持传统友谊。\n会议在友好的气氛中举行。\n", "Стороны встретились.\n"]
)
def test_wide_encodings_without_mark_are_told(encoding: str, text: str) -> None:
    """UTF-16 and UTF-32 without mark are recognised in any script, with a notice that it is a guess."""
    reading = read(text.encode(encoding), name="a.txt")
    assert (reading.text, reading.encoding) == (text, encoding)
    assert "guess" in reading.notices[0]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Obě rady se sešly na radnici a potvrdily, že řeka zůstává společným pokladem; ocenily práci žen."),
        ("iso8859_2", "Účastníci se dohodli, že příští schůze bude v září; žádná ze stran nežádala změnu. Věž bude otevřena až po žních."),
        ("cp1251", "Две стороны согласились углублять всестороннее сотрудничество и сохранять традиционную дружбу."),
        ("koi8_r", "Две стороны согласились углублять всестороннее сотрудничество и сохранять традиционную дружбу."),
        ("cp1252", "Les conseils se sont réunis à l’hôtel de ville et ont réaffirmé leur attachement à la rivière."),
        ("gb18030", "双方同意深化全面合作，保持传统友谊，并促进跨境贸易。会议在坦诚友好的气氛中举行。"),
    ],
)
def test_code_pages_are_guessed_by_language(encoding: str, text: str) -> None:
    """Of encodings that fit alike the one is taken whose letters make words of a language."""
    assert read(text.encode(encoding), name="a.txt").text == text


@pytest.mark.parametrize("text", ["The sides\0 met in Hanoi.\n" + "\0" * 500, "They met.\0 " * 30])
def test_a_text_with_nuls_is_no_wide_one(text: str) -> None:
    """Records filled up with NUL, and NULs here and there, are damage to a plain text."""
    assert read(text.encode(), name="a.txt").text == text


def test_halves_of_characters_are_refused() -> None:
    """An encoding that gives what no file can store is named as the fault."""
    with pytest.raises(DocumentError, match="surrogates"):
        read(b"They met. \\ud800", name="a.txt", encoding="unicode_escape")
