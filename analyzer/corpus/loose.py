"""Two or more plain files as a corpus, without a manifest.

    phrasing report draft.txt final.txt

Dates come from names or texts where all files have one; else the order in which the files are
given is the order of time, the corpus says so, and "text 1", "text 2" stand where a date would. Files of
one date follow each other in the order given, too.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from analyzer import files
from analyzer.corpus.dating import Dating, find_date
from analyzer.corpus.loading import assemble, load_corpus
from analyzer.corpus.naming import slug, unique
from analyzer.errors import AnalyzerError, DocumentError
from analyzer.model import Corpus, Document, Notice
from analyzer.readers import Reading, read

_FEWEST = 2
_TABLES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson"})


def open_corpus(paths: Sequence[str | os.PathLike[str]]) -> Corpus:
    """A corpus from what a command names: one folder or manifest, or two or more texts."""
    given = [Path(path) for path in paths]
    if len(given) == 1 and (given[0].is_dir() or given[0].suffix.lower() == ".toml" or not given[0].exists()):
        if not given[0].exists():
            raise DocumentError("there is no such file or folder", place=str(given[0]), remedy="correct the path")
        return load_corpus(given[0])
    return load_files(given)


def load_files(paths: Sequence[str | os.PathLike[str]]) -> Corpus:
    """Read two or more texts as a corpus. Raises `DocumentError`."""
    given = [Path(path) for path in paths]
    if table := next((path for path in given if path.suffix.lower() in _TABLES), None):
        raise DocumentError(
            "a table stands among texts",
            place=str(table),
            remedy=f"phrasing init --table {table} makes a corpus of the files that it lists",
        )
    if len(given) < _FEWEST:
        raise DocumentError("one text alone cannot be compared", place=str(given[0]), remedy="name a second text, or a corpus folder")
    if folder := next((path for path in given if path.is_dir()), None):
        raise DocumentError(
            "a folder stands among files", place=str(folder), remedy="name one corpus folder, or two or more files, not both"
        )
    _refuse_doubles(given)
    readings = _read_all(given)
    datings = [find_date(path.name, stated=reading.date, title=reading.title, text=reading.text) for path, _, reading in readings]
    dated = all(dating.date for dating in datings)
    width = len(str(len(given)))
    ids = unique((slug(path.stem) for path in given), fallback="text")
    dates = [dating.date if dated else f"text {number:0{width}}" for number, dating in enumerate(datings, 1)]
    counts = Counter(dates)
    labels = [date if counts[date] == 1 else f"{date} ({key})" for key, date in zip(ids, dates, strict=True)] if dated else ids
    order = [label for _, _, label in sorted(zip(dates, range(len(dates)), labels, strict=True))]
    undated = [path.name for path, dating in zip(given, datings, strict=True) if not dating.date]
    how = [_how(dating, shared=counts[date] > 1, undated=undated) for dating, date in zip(datings, dates, strict=True)]
    documents = tuple(_document(*told) for told in zip(readings, ids, dates, labels, how, strict=True))
    title = " → ".join(document.title for document in documents) if len(documents) <= _FEWEST else f"{len(documents)} texts"
    return assemble(Corpus(id="texts", title=title, documents=documents, signature=""), order=order)


def _read_all(given: Sequence[Path]) -> list[tuple[Path, bytes, Reading]]:
    """Path, bytes and text of each file. Raises one error that tells of all that cannot be read."""
    readings, faults = [], []
    for path in given:
        try:
            data = files.read_bytes(path)
            readings.append((path, data, read(data, name=str(path))))
        except AnalyzerError as fault:
            faults.append(fault)
    if faults:
        raise faults[0] if len(faults) == 1 else DocumentError("\n".join(map(str, faults)))
    return readings


def _document(source: tuple[Path, bytes, Reading], key: str, date: str, label: str, how: str) -> Document:
    path, data, reading = source
    return Document(
        id=key,
        file=path.name,
        sha256=files.sha256(data),
        text=reading.text,
        title=reading.title or path.stem,
        date=date,
        period=label,
        author=reading.author,
        language=reading.language or "en",
        encoding=reading.encoding,
        extraction=reading.extractor,
        extracted_sha256=files.sha256(reading.text.encode("utf-8")) if reading.extractor else "",
        notices=tuple(Notice(place=key, message=message) for message in (how, *reading.notices)),
    )


def _how(dating: Dating, *, shared: bool, undated: Sequence[str]) -> str:
    """What became of a text's date, as a sentence; `shared`: with another text, `undated`: those for which all dates are left aside."""
    if not undated:
        told = f"the date {dating.date} was found: {dating.how}."
        return f"{told} Several texts have it; the order of the files is taken as their order in time." if shared else told
    if not dating.date:
        return "no date is known; the order of the files is taken as the order of time."
    others = undated[0] if len(undated) == 1 else f"{undated[0]} and {len(undated) - 1} more"
    return (
        f"its date, {dating.date} ({dating.how}), was left aside because {others} {'has' if len(undated) == 1 else 'have'} none; "
        "the order of the files is taken as the order of time."
    )


def _refuse_doubles(given: Sequence[Path]) -> None:
    """One file named twice is a slip: nothing would have changed."""
    counts = Counter(path.resolve() for path in given)
    if double := next((path for path in given if counts[path.resolve()] > 1), None):
        raise DocumentError("the file is named twice", place=str(double), remedy="name two different texts")
