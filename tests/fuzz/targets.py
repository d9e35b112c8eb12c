"""What is tried: each target takes a random generator, makes one case of it, and asserts what must hold for any input.

An `AnalyzerError` is an answer. Errors of libraries are answers where the child process turns them into one; an error
that our own lines raise is a finding.
"""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from random import Random

from analyzer.align import align_statements
from analyzer.analysis import Analysis
from analyzer.corpus import load_corpus
from analyzer.corpus.dating import find_date
from analyzer.corpus.founding import found_corpus
from analyzer.corpus.loading import assemble
from analyzer.corpus.manifest import Adjudications, Manifest, parse
from analyzer.corpus.positions import key_lines
from analyzer.corpus.tables import read_table
from analyzer.errors import AnalyzerError
from analyzer.export import data_files, sqlite, tei
from analyzer.model import Corpus, Document
from analyzer.pipeline import analyze, read_statements
from analyzer.readers import REPAIRS, read
from analyzer.report import render
from analyzer.tokens import tokenize
from tests.fuzz import material

_LANGUAGES = ("en", "vi", "lo", "th", "zh", "ja", "ar", "km", "de", "sr", "xx")


def plain(random: Random) -> None:
    """Plain text and Markdown in any encoding, with any repairs."""
    words = material.text(random)
    encoding = random.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp1258", "utf-32", "shift_jis", "utf-7"))
    data = words.encode(encoding, "replace")
    data = material.mutated(random, data, (b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"---\n", b"<!--", b"["))
    named = random.choice((None, None, "utf-8", encoding, "idna", "punycode", "hex", "unicode_escape", "utf-7", "undefined", "cp65001"))
    repairs = random.sample(REPAIRS, random.randint(0, len(REPAIRS)))
    reading = read(data, name=random.choice(("a.txt", "a.md", "a.csv", "a.xyz")), encoding=named, repairs=repairs)
    assert reading.text
    assert reading.encoding
    reading.text.encode("utf-8")  # half a surrogate pair can be stored nowhere


def files(random: Random) -> None:
    """HTML, XML, DOCX, PDF and mail, by what works in the child process."""
    kind = random.choice(sorted(material.FILES))
    data = material.FILES[kind](random)
    try:
        assert isinstance(import_module(f"analyzer.readers.{kind}").extract(data, encoding=None).text, str)
    except AnalyzerError:
        raise
    except Exception as fault:
        last = traceback.extract_tb(fault.__traceback__)[-1].filename
        if "site-packages" not in last and "<" not in last and Path("analyzer").resolve() in Path(last).resolve().parents:
            raise


def manifest(random: Random) -> None:
    """Manifests, judgements and tables: read, or refused with the line."""
    data = material.toml(random)
    key_lines(data.decode("utf-8", "replace"))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "a.txt").write_bytes(b"The two sides agreed to meet. They met.")
        (place / "corpus.toml").write_bytes(data)
        (place / "table.csv").write_bytes(material.table(random))
        for work in (
            lambda: parse(data, Adjudications, place="x"),
            lambda: parse(data, Manifest, place="x"),
            lambda: load_corpus(place),
            lambda: read_table(place / "table.csv"),
            lambda: found_corpus(place, table=place / "table.csv"),
        ):
            try:
                work()
            except AnalyzerError as fault:
                assert str(fault)  # noqa: PT017 either outcome is right
    find_date(material.text(random, length=60), text=material.text(random, length=600))


def tokens(random: Random) -> None:
    """Tokens rejoin to the text."""
    words = material.text(random)
    assert "".join(token.text for token in tokenize(words)) == words


def segment(random: Random) -> None:
    """Zones tile the text, statements are its stretches."""
    _sound(read_statements(_corpus(random, length=6000)))


def align(random: Random) -> None:
    """Links point into the lists, each with a confidence between 0 and 1."""
    lists = [[material.text(random, length=200) for _ in range(random.randint(0, 30))] for _ in range(2)]
    if random.random() < 0.5 and lists[0]:
        lists[1] += random.choices(lists[0], k=random.choice((1, 30)))
    for link in align_statements(lists[0], lists[1], language=random.choice(_LANGUAGES)):
        assert 0 <= link.earlier < len(lists[0])
        assert 0 <= link.later < len(lists[1])
        assert 0 <= link.confidence <= 1


def whole(random: Random) -> None:
    """From texts to every file of a report."""
    analysis = analyze(_corpus(random, length=1500))
    _sound(analysis)
    for made in (data_files(analysis), render(analysis), {"tei": tei(analysis), "sqlite": sqlite(analysis)}):
        assert all(made.values())


def _corpus(random: Random, *, length: int) -> Corpus:
    texts = [_whole_characters(material.text(random, length=length)) for _ in range(random.randint(1, 3))]
    if len(texts) > 1 and random.random() < 0.5:
        texts[1] = texts[0].replace(random.choice(material.SENTENCES), _whole_characters(material.text(random, length=80)))
    language = random.choice(_LANGUAGES)
    documents = tuple(
        Document(
            f"d{n}",
            f"d{n}.txt",
            "0" * 64,
            words,
            _whole_characters(material.text(random, length=30)) or "T",
            f"20{n:02}",
            f"20{n:02}",
            language=language,
        )
        for n, words in enumerate(texts)
    )
    return assemble(Corpus(id="x", title="T", documents=documents, signature=""))


def _whole_characters(words: str) -> str:
    """What readers guarantee."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _sound(analysis: Analysis) -> None:
    for document in analysis.documents:
        zones = analysis.zones_of[document.id]
        assert "".join(document.text[zone.start : zone.end] for zone in zones) == document.text
    for statement in analysis.statements:
        document = analysis.document_by_id[statement.document_id]
        assert document.text[statement.start : statement.end] == statement.text


TARGETS: dict[str, Callable[[Random], None]] = {work.__name__: work for work in (plain, files, manifest, tokens, segment, align, whole)}
