"""The TEI export: valid, complete, and its offsets are those of the sources."""

from __future__ import annotations

import os
import shutil
import subprocess
import warnings
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.analysis import Analysis
from analyzer.export import tei
from analyzer.export.tei import _FORBIDDEN
from analyzer.model import Corpus, Document, Statement, Zone, ZoneKind
from tests.sample import COLLATIONS, STATEMENTS, sample

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def parsed(analysis: Analysis) -> ElementTree.Element:
    return ElementTree.fromstring(tei(analysis))  # noqa: S314 our own output


def source_text(root: ElementTree.Element, document_id: str) -> str:
    """The text of a witness with its tags taken out."""
    text = next(item for item in root.iter(f"{TEI}text") if item.get("n") == document_id)
    return "".join("".join(block.itertext()) for block in text.iter(f"{TEI}ab"))


def test_tei_is_valid(tmp_path: Path, own_analysis: Analysis) -> None:
    """Jing finds no fault against the schema tei_all whose path is in the variable TEI_SCHEMA."""
    schema = os.environ.get("TEI_SCHEMA")
    if not schema:
        warnings.warn("TEI_SCHEMA is not set: the TEI export was NOT validated; give the path of tei_all.rng", stacklevel=1)
        pytest.skip("NOT VALIDATED: set TEI_SCHEMA to the path of tei_all.rng (tei-c.org/release/xml/tei/custom/schema/relaxng)")
    assert Path(schema).is_file(), f"TEI_SCHEMA names no file: {schema}"
    jing = shutil.which("jing")
    assert jing, "TEI_SCHEMA is set, but jing is not installed (Debian: apt install jing)"
    paths = [tmp_path / "made.xml", tmp_path / "own.xml"]
    for path, found in zip(paths, (sample(), own_analysis), strict=True):
        path.write_bytes(tei(found))
    done = subprocess.run([jing, schema, *map(str, paths)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_sources_stand_in_it_character_by_character(own_analysis: Analysis) -> None:
    """The blocks of a witness are its source; where XML forbids a character stands one U+FFFD, named by `g`."""
    for found in (own_analysis, sample()):
        root = parsed(found)
        for document in found.documents:
            assert source_text(root, document.id) == _FORBIDDEN.sub("\ufffd", document.text)
    named = [item.get("ref") for item in root.iter(f"{TEI}g")]
    assert named == ["#u000b", "#u0000"]
    assert {item.get(ID) for item in root.iter(f"{TEI}char")} == {"u000b", "u0000"}


def test_statements_keep_their_passage_ids() -> None:
    """Every statement is an `s` whose `n` is the passage id and whose words are the statement's."""
    found = {item.get("n"): "".join(item.itertext()) for item in parsed(sample()).iter(f"{TEI}s")}
    assert found == {item.id: _FORBIDDEN.sub("\ufffd", item.text) for item in STATEMENTS}


@pytest.mark.parametrize("corpus", ["sample", "own"])
def test_every_pointer_leads_somewhere(corpus: str, own_analysis: Analysis) -> None:
    """Targets of links, spans, readings and collations are ids of the document, and no id is given twice."""
    root = parsed(sample() if corpus == "sample" else own_analysis)
    ids = [item.get(ID) for item in root.iter() if item.get(ID)]
    assert len(set(ids)) == len(ids)
    names = ("target", "from", "to", "ana", "wit", "corresp", "ref")
    pointers = {word for item in root.iter() for name in names for word in (item.get(name) or "").split()}
    assert len(pointers) > 10
    assert pointers <= {f"#{name}" for name in ids}


def test_readings_are_both_wordings() -> None:
    """Taking one witness's readings of a collation gives that side's text; types are substantive or minor."""
    root = parsed(sample())
    blocks = {item.get("n"): item for item in root.iter(f"{TEI}ab") if item.get("type") == "collation"}
    for collation in COLLATIONS:
        for side, text in ((0, collation.earlier_text), (1, collation.later_text)):
            block = blocks[collation.id]
            words = block.text or ""
            for app in block:
                words += (app[side].text or "") + (app.tail or "")
            assert words == text
    assert {item.get("type") for item in root.iter(f"{TEI}rdg")} == {"substantive", "minor"}


def test_a_distant_collation_says_so() -> None:
    """A collation of which too little stays to be told word by word has that as its subtype; others have none."""
    first, *others = COLLATIONS
    root = parsed(replace(sample(), collations=(replace(first, distant=True), *others)))
    told = {item.get("n"): item.get("subtype") for item in root.iter(f"{TEI}ab") if item.get("type") == "collation"}
    assert told == {first.id: "distant", **{collation.id: None for collation in others}}


PIECES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_any_text_keeps_its_offsets(pieces: list[str]) -> None:
    """Whatever characters a source holds, the XML parses and its statements stand at their offsets."""
    text = "".join(pieces)
    bounds = [sum(map(len, pieces[:at])) for at in range(len(pieces) + 1)]
    statements = tuple(
        Statement(f"x:d:1.{at + 1}~{at:x}", "d", 1, at + 1, start, end, ZoneKind.BODY, text[start:end])
        for at, (start, end) in enumerate(pairwise(bounds))
    )
    document = Document("d", "d.txt", "0" * 64, text, "A & B", "2024", "2024")
    found = replace(
        sample(),
        corpus=Corpus("x", "X", (document,), "s"),
        zones=(Zone("d", 0, len(text), ZoneKind.BODY, "default", ""),),
        statements=statements,
        comparisons=(),
        collations=(),
        lineages=(),
        families=(),
    )
    root = parsed(found)
    assert source_text(root, "d") == _FORBIDDEN.sub("\ufffd", text)
    assert ["".join(item.itertext()) for item in root.iter(f"{TEI}s")] == [_FORBIDDEN.sub("\ufffd", piece) for piece in pieces]
