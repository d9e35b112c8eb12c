"""A folder of texts → a manifest that says what was found, how, and what a reader must still decide.

[[documents]]
id = "talks"
file = "talks.html"
date = "2024-09-11"   # in the file's name
…
date = ""             # UNDECIDED: 2024-09-11 or 2024-11-09 (line 1: "06:30 11/09/2024")
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from analyzer import files
from analyzer.corpus.dating import Dating, find_date, find_date_in_cell
from analyzer.corpus.languages import language_of
from analyzer.corpus.loading import ADJUDICATIONS, MANIFEST
from analyzer.corpus.manifest import is_language
from analyzer.corpus.naming import slug, unique
from analyzer.corpus.tables import read_table
from analyzer.errors import AnalyzerError, ManifestError
from analyzer.lexicon.zone_dates import YEAR_END
from analyzer.lexicon.zones import RULES
from analyzer.model import ZoneKind
from analyzer.readers import READERS, Reading, read
from analyzer.readers.mending import suspects

EXTRACTED = ".extracted.txt"
"""Ending of the text that is kept beside a source without plain offsets."""

_MOST_FILES = 100_000
_TITLE_LENGTH = 200
_MANY = 2.0
"""Documents per year from which a series is laid out document by document rather than year by year."""
_NAMED = 5
"""Years that the remark on periods names."""
_FIGURES = re.compile(r"[\d\W_]+")
_NO_TEXTS = frozenset({"readme", "license", "licence", "copying", "changelog", "notice", "authors", "citation"})


@dataclass(frozen=True, slots=True)
class Found:
    """One source, as it will stand in the manifest."""

    file: str
    id: str
    title: str
    dating: Dating
    sha256: str
    language: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    """What a table says beside: event, outlet, author, kind, rights, series, period, encoding."""
    repairs: Mapping[str, str] = field(default_factory=dict)
    """Repair → why it is proposed."""
    extracted: bytes = b""
    """The text kept beside the source; empty where offsets count the source itself."""
    extractor: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Founding:
    """What `phrasing init` writes, and what it tells."""

    manifest: bytes
    sidecars: Mapping[str, bytes]
    """Path in the corpus folder → extracted text."""
    documents: tuple[Found, ...]
    left_out: tuple[tuple[str, str], ...]
    """File and reason."""
    notes: tuple[str, ...]

    @property
    def undecided(self) -> tuple[Found, ...]:
        """Documents whose date a reader must write."""
        return tuple(document for document in self.documents if not document.dating.date)


def found_corpus(folder: Path, *, table: Path | None = None, language: str = "") -> Founding:
    """Look through a folder, or a table of files in it. Nothing is written. Raises `AnalyzerError`."""
    if not folder.is_dir():
        raise ManifestError("there is no such folder", place=str(folder), remedy="name a folder of texts")
    if language and not is_language(language):
        raise ManifestError(f'"{language}" is not a language tag', place="--language", remedy="write one like en, vi or zh-Hant")
    notes: list[str] = []
    table, passed_over = (table, ()) if table else _table_in(folder)
    if table:
        rows, unused = read_table(table)
        notes.append(f"The documents are those of {table.name}.")
        if unused:
            notes.append(f"Columns of the table that were not used: {', '.join(unused)}.")
    else:
        rows = [{"file": path} for path in _texts_in(folder)]
        notes += [f"{name} was not taken for a table of the texts ({why}); --table FILE reads one." for name, why in passed_over]
    documents, left_out = _read_all(folder, rows, language=language)
    if not documents:
        told = "".join(f"; {name} is no table of texts: {why}" for name, why in passed_over)
        remedy = f"put files there that end in {', '.join(sorted(READERS))}, or name a table of files with --table"
        raise ManifestError(f"no text was found in it{told}", place=str(folder), remedy=remedy)
    given = Counter(slug(row.get("id", "")) for row in rows)
    if doubled := sorted(name for name, count in given.items() if name and count > 1):
        notes.append(f"Ids that the table gives more than once were numbered: {', '.join(doubled)}.")
    documents = sorted(documents, key=lambda found: (found.dating.date, found.id))
    sidecars = {f"{found.file}{EXTRACTED}": found.extracted for found in documents if found.extracted}
    manifest = _manifest(folder, documents, left_out=left_out)
    return Founding(manifest.encode("utf-8"), sidecars, tuple(documents), tuple(left_out), tuple(notes))


def _table_in(folder: Path) -> tuple[Path | None, tuple[tuple[str, str], ...]]:
    """A table of this folder's files, where one lies in it; else the tables that are none, with the reason."""
    passed_over: list[tuple[str, str]] = []
    for path in sorted(folder.glob("*.jsonl")) + sorted(folder.glob("*.csv")):
        try:
            rows, _ = read_table(path)
        except AnalyzerError as fault:
            passed_over.append((path.name, fault.fault))
            continue
        if rows and any((inner := files.inside(folder, row["file"])) and inner.is_file() for row in rows):
            return path, ()
        passed_over.append((path.name, "it names no file of this folder"))
    return None, tuple(passed_over)


def _texts_in(folder: Path) -> list[str]:
    """Files of known formats, sorted; hidden ones, read-me files and kept extractions are passed over."""
    found = []
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in relative.parts)
        if hidden or path.suffix.lower() not in READERS or path.name.endswith(EXTRACTED) or path.stem.casefold() in _NO_TEXTS:
            continue
        if not path.is_dir() and path.name not in (MANIFEST, ADJUDICATIONS):  # what is neither is told when it is read
            found.append(relative.as_posix())
        if len(found) > _MOST_FILES:
            raise ManifestError(f"it holds more than {_MOST_FILES:,} texts", place=str(folder), remedy="name a smaller folder, or a table")
    return found


def _read_all(folder: Path, rows: Sequence[Mapping[str, str]], *, language: str) -> tuple[list[Found], list[tuple[str, str]]]:
    documents: list[Found] = []
    left_out: list[tuple[str, str]] = []
    for row in rows:
        try:
            documents.append(_read_one(folder, row, language=language))
        except AnalyzerError as fault:
            left_out.append((row["file"], f"{fault.fault}; {fault.remedy}" if fault.remedy else fault.fault))
    names = unique((found.id for found in documents), fallback="text")
    return [replace(found, id=name) for found, name in zip(documents, names, strict=True)], left_out


def _read_one(folder: Path, row: Mapping[str, str], *, language: str) -> Found:
    if not row["file"].isprintable():
        raise ManifestError("its name holds characters that cannot be written down", place=row["file"], remedy="rename it")
    path = files.inside(folder, row["file"])
    if path is None:
        raise ManifestError("it leads out of the folder", place=row["file"], remedy="put it into the folder")
    data = files.read_bytes(path, place=row["file"])
    reading = read(data, name=row["file"], encoding=row.get("encoding") or None)
    repairs = suspects(reading.text) if not reading.extractor else {}
    if repairs:
        reading = read(data, name=row["file"], encoding=row.get("encoding") or None, repairs=tuple(repairs))
    title = row.get("title") or reading.title or _first_line(reading.text)
    said = {key: row[key] for key in ("event", "outlet", "kind", "rights", "series", "period", "encoding") if row.get(key)}
    if author := row.get("author") or reading.author:
        said["author"] = author
    if reading.encoding not in ("utf-8", "") and not reading.encoding.startswith("utf-") and not reading.extractor:
        said.setdefault("encoding", reading.encoding)
    return Found(
        file=row["file"],
        id=slug(row.get("id", "")) or slug(Path(row["file"]).stem),
        title=title or Path(row["file"]).stem,
        dating=_date(row, reading, title=title),
        sha256=files.sha256(data),
        language=row.get("language") or language or reading.language or language_of(reading.text),
        said=said,
        repairs=repairs,
        extracted=reading.text.encode("utf-8") if reading.extractor else b"",
        extractor=reading.extractor,
        notices=reading.notices,
    )


def _date(row: Mapping[str, str], reading: Reading, *, title: str) -> Dating:
    told = find_date_in_cell(row.get("date", ""))
    if told.date or told.candidates:
        return told
    return find_date(row["file"], stated=reading.date, title=title, text=reading.text)


_DATELINES = tuple(rule for rule in RULES if rule.kind is ZoneKind.DATELINE)


def _first_line(text: str) -> str:
    """The first line that is no dateline, where it can be a title."""
    lines = (line.strip() for line in text.splitlines() if line.strip())
    line = next((line.lstrip("#").strip() for line in lines if not any(rule.fits(line) for rule in _DATELINES)), "")
    words = "".join(character for character in " ".join(line.split()) if character.isprintable())
    ended = words.endswith((".", ";", ",")) and not YEAR_END.search(words)
    return words if len(words) <= _TITLE_LENGTH and not ended and any(map(str.isalpha, words)) else ""


def _periods(documents: Sequence[Found]) -> tuple[str, str]:
    """How documents are grouped, and why."""
    dates = [found.dating.date for found in documents if found.dating.date]
    years = Counter(date[:4] for date in dates)
    events = any(found.said.get("event") for found in documents)
    shared = sorted(year for year, count in years.items() if count > 1)
    versions = bool(shared) and not events and all(_one_title(documents, year) for year in shared)
    if events or not years or (len(dates) / len(years) < _MANY and not versions):
        named = ", ".join(shared[:_NAMED]) + (" …" if len(shared) > _NAMED else "")
        return "year", "the documents of a year are compared as one point in time" + (f"; several are of {named}" if named else "")
    if versions and len(set(dates)) == len(dates):
        return "document", "texts of one title follow each other within a year: each is compared with the one before it"
    if len(set(dates)) < len(dates):
        return "date", "several documents a year: those of one date are compared as one point in time"
    return "document", "several documents a year: each is compared with the one before it"


def _one_title(documents: Sequence[Found], year: str) -> bool:
    """Whether the texts of a year are called the same but for figures: versions or issues of one text, no two reports of one thing."""
    titles = {_FIGURES.sub("", found.title).casefold() for found in documents if found.dating.date.startswith(year)}
    return len(titles) == 1 and titles != {""}


def _manifest(folder: Path, documents: Sequence[Found], *, left_out: Sequence[tuple[str, str]]) -> str:
    languages = Counter(found.language for found in documents if found.language)
    usual = min(languages, key=lambda tag: (-languages[tag], tag)) if languages else "en"
    periods, why = _periods(documents)
    name = folder.resolve().name
    lines = [
        "# Written by `phrasing init`. What was found, and how, stands beside each value: please check it.",
        f"id = {quoted(slug(name) or 'corpus')}",
        f"title = {quoted(name or 'Corpus')}",
        f"language = {quoted(usual)}",
        f"periods = {quoted(periods)} # {why}",
    ]
    for found in documents:
        lines += ["", *_entry(found, usual=usual)]
    if left_out:
        lines += ["", "# Left out:"]
        lines += [f"#   {_comment(file)}: {_comment(reason)}" for file, reason in left_out]
    return "\n".join(lines) + "\n"


def _entry(found: Found, *, usual: str) -> list[str]:
    dating = found.dating
    offered = f"{' or '.join(dating.candidates)} ({dating.how})" if dating.candidates else dating.how
    undecided = f"UNDECIDED: {offered}; write YYYY, YYYY-MM or YYYY-MM-DD, or list the periods in order and give it one"
    how = dating.how if dating.date else undecided
    lines = [
        "[[documents]]",
        f"id = {quoted(found.id)}",
        f"file = {quoted(found.file)}",
        f"sha256 = {quoted(found.sha256)}",
        f"title = {quoted(found.title)}",
        f"date = {quoted(dating.date)} # {_comment(how)}",
    ]
    if found.language and found.language != usual:
        lines.append(f"language = {quoted(found.language)}")
    lines += [f"{key} = {quoted(value)}" for key, value in sorted(found.said.items())]
    if found.repairs:
        lines.append(f"repair = [{', '.join(map(quoted, found.repairs))}] # {_comment(' '.join(found.repairs.values()))}")
    if found.extracted:
        lines.append(f"extracted = {quoted(found.file + EXTRACTED)} # offsets count this text")
        lines.append(f"extracted_sha256 = {quoted(files.sha256(found.extracted))}")
        lines.append(f"extractor = {quoted(found.extractor)}")
        lines += [f"noted = [{', '.join(map(quoted, found.notices))}]"] if found.notices else []
        return lines
    return lines + [f"# {_comment(notice)}" for notice in found.notices]


def quoted(text: str) -> str:
    r"""A TOML basic string.

    >>> quoted('say "no"')
    '"say \\"no\\""'
    """
    plain = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "".join(character if character.isprintable() or character == " " else _escaped(character) for character in plain)


def _escaped(character: str) -> str:
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"  # noqa: PLR2004 the last short code


def _comment(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
