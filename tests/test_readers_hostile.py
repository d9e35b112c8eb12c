from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.errors import DocumentError, ReaderError
from analyzer.readers import READERS, child, read, sandbox
from tests.source_files import pdf_file, word_file


def _bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (300 * 1024 * 1024))
    return stream.getvalue()


_LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(9))
    + b"]><x>&a8;</x>"
)
_OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'
_LOOP = pdf_file(["x"]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.docx", _bomb()),
        ("laughs.xml", _LAUGHS),
        ("outside.xml", _OUTSIDE),
        ("loop.pdf", _LOOP),
        ("deep.xml", b"<a>" * 200_000 + b"x" + b"</a>" * 200_000),
        ("deep.html", b"<div>" * 100_000 + b"x"),
        ("cut.pdf", pdf_file(["Some text."])[:200]),
        ("cut.docx", word_file("Some text.")[:500]),
        ("cut.xml", b"<a><b>"),
        ("not.docx", b"PK\x03\x04 nothing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bombs_and_broken_files_are_refused_in_bounded_time(name: str, data: bytes) -> None:
    """Zip bombs, entity bombs, foreign entities, loops, deep nesting and cut files end in a clear error within seconds."""
    started = time.monotonic()
    with pytest.raises(DocumentError) as raised:
        read(data, name=name)
    assert "/etc/passwd" not in str(raised.value)
    assert "root:" not in str(raised.value)
    assert time.monotonic() - started < 20


def test_a_reader_that_hangs_is_ended_and_the_next_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that takes too long is refused when its time is over, and another can be read after it."""
    kind = "import time; time.sleep(60)"
    monkeypatch.setattr(sandbox, "_START", kind)
    sandbox._stop_all()
    with pytest.raises(ReaderError, match="longer than"):
        sandbox.extract("xml", b"<a>x</a>", name="a.xml", seconds=0.2)
    monkeypatch.undo()
    assert read(b"<a>x</a>", name="a.xml").text == "x\n"


def test_a_library_that_is_missing_in_part_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an installer left out what a format's library needs, the message names it and the extra, and blames no file."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    told = child._answer({"kind": "html", "encoding": None}, b"<p>x</p>")
    assert "trafilatura" in told["fault"]
    assert "damaged" not in told["fault"]
    assert "'.[html]'" in told["remedy"]


def test_a_child_has_a_limit_of_memory() -> None:
    """What a reader may allocate is bounded by the system, not by its manners."""
    code = "from analyzer.readers.child import _limit; _limit(2**30); bytearray(2**31)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1])
    assert "MemoryError" in done.stderr


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(set(READERS) - {".txt", ".text"})),
    st.binary(max_size=200) | st.text(alphabet="<>/ap&;!-[]()*_ \n%PDFobj", max_size=200).map(str.encode),
)
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    """Whatever stands in a file of whatever format, it gives a text or a clear error."""
    try:
        assert read(data, name=f"a{suffix}").text
    except DocumentError as fault:
        assert str(fault)  # noqa: PT017 either outcome is right
