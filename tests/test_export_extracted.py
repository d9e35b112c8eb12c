"""Texts that were extracted: the report keeps what its offsets count, and every file that points into it says so."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
from pathlib import Path

import frictionless
import pytest

from analyzer.corpus import load_corpus, load_files
from analyzer.export import data_files, tei
from analyzer.model import Corpus
from analyzer.pipeline import analyze
from analyzer.report import render
from tests.source_files import pdf_file, web_page, word_file

_LINES = ["The two sides agreed to build a bridge over the river.", "They thanked each other for the help they had given."]


def _sources(folder: Path) -> list[Path]:
    made = {
        "2019-a.pdf": pdf_file(list(_LINES)),
        "2020-b.docx": word_file(*_LINES),
        "2021-c.html": web_page().encode(),
        "2022-d.txt": "\n".join(_LINES).encode(),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]


def _corpus(folder: Path, *, by_hand: bool) -> Corpus:
    paths = _sources(folder)
    if not by_hand:
        return load_files(paths)
    entries = "".join(f'[[documents]]\nid = "{path.stem[5:]}"\nfile = "{path.name}"\ndate = "{path.stem[:4]}"\n' for path in paths)
    (folder / "corpus.toml").write_text(f'id = "x"\ntitle = "X"\n{entries}', encoding="utf-8")
    return load_corpus(folder)


@pytest.mark.parametrize("by_hand", [True, False])
def test_offsets_count_the_text_that_the_report_keeps(tmp_path: Path, by_hand: bool) -> None:
    """Of loose files and of a manifest by hand alike, text[start:end] of the kept text is the statement, and its hash is listed."""
    files = data_files(analyze(_corpus(tmp_path, by_hand=by_hand)))
    listed = {row["document_id"]: row for row in _rows(files, "documents")}
    kept = {name: row["extracted"] for name, row in listed.items()}
    assert [bool(path) for path in kept.values()] == [True, True, True, False]
    for name, path in kept.items():
        assert (hashlib.sha256(files[path]).hexdigest() if path else "") == listed[name]["extracted_sha256"]
    quoted = [row for row in _rows(files, "statements") if kept[row["document_id"]]]
    assert {row["document_id"] for row in quoted} == {name for name, path in kept.items() if path}
    for row in quoted:
        assert files[kept[row["document_id"]]].decode("utf-8")[int(row["start"]) : int(row["end"])] == row["text"]
    assert sorted(path.name for path in tmp_path.iterdir() if "extracted" in path.name) == []


def test_what_points_into_it_names_it(tmp_path: Path) -> None:
    """Annotations are anchored in the extracted text by its own hash, and TEI and CSL name that hash beside the file's."""
    found = analyze(_corpus(tmp_path, by_hand=True))
    files = data_files(found)
    document = found.document_by_id["a"]
    digest = base64.urlsafe_b64encode(hashlib.sha256(files["data/extracted/a.txt"]).digest()).decode().rstrip("=")
    told = json.loads(files["data/annotations.jsonld"])
    source = next(item for item in told["dcterms:source"] if item["dcterms:identifier"] == "a")
    assert (source["id"], source["dcterms:source"]["dcterms:identifier"]) == (f"ni:///sha-256;{digest}", "2019-a.pdf")
    assert (source["dcterms:hasVersion"], source["dcterms:provenance"]) == ("../data/extracted/a.txt", f"extracted: {document.extraction}")
    assert any(item["target"]["source"] == source["id"] for item in told["first"]["items"])
    assert f'<idno type="extracted-sha256">{document.extracted_sha256}</idno>' in tei(found).decode("utf-8")
    passages = [item["custom"] for item in json.loads(files["citations.json"]) if "custom" in item]
    assert {item.get("extracted_sha256", "") for item in passages if item["file"] == "2019-a.pdf"} == {document.extracted_sha256}
    assert not any("extracted_sha256" in item for item in passages if item["file"] == "2022-d.txt")


def test_the_package_lists_the_texts(tmp_path: Path) -> None:
    """The Frictionless validator finds every extracted text with the size and hash that the package states."""
    for path, data in data_files(analyze(_corpus(tmp_path, by_hand=True))).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    descriptor = tmp_path / "data" / "datapackage.json"
    report = frictionless.validate(str(descriptor))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    paths = {item["path"] for item in json.loads(descriptor.read_text(encoding="utf-8"))["resources"]}
    assert {"extracted/a.txt", "extracted/b.txt", "extracted/c.txt"} <= paths


def test_withheld_texts_are_not_kept(tmp_path: Path) -> None:
    """Where wording is withheld no extracted text is written, its hash and extractor stay, and the page says why there is none."""
    found = analyze(_corpus(tmp_path, by_hand=True))
    files = data_files(found, text=False)
    assert not any("extracted/" in path for path in files)
    row = next(row for row in _rows(files, "documents") if row["document_id"] == "a")
    assert (row["extracted"], row["extracted_sha256"]) == ("", found.document_by_id["a"].extracted_sha256)
    page = render(found, text=False)["documents/a.html"].decode("utf-8")
    assert "; it is withheld · SHA-256" in page
    assert "data/extracted/a.txt" not in page


@pytest.mark.parametrize("single", [True, False])
def test_the_page_of_a_document_leads_to_it(tmp_path: Path, single: bool) -> None:
    """A document's page names the extracted text, and links to it unless all pages are one file."""
    made = render(analyze(_corpus(tmp_path, by_hand=True)), single_file=single)
    page = made["index.html" if single else "documents/a.html"].decode("utf-8")
    assert "data/extracted/a.txt" in page
    assert ('href="../data/extracted/a.txt"' in page) is not single
    assert "data/extracted/d.txt" not in page


def _rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode("utf-8"), newline="")))
