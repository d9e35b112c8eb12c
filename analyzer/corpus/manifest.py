"""The manifest `corpus.toml`: what is known of each text, checked field by field.

    id = "vietnam-laos"                  one slug; every passage id begins with it
    title = "Vietnam and Laos"
    periods = "year"                     or "month", "date", "document", or a list of labels in order

    [[documents]]
    id = "talks-2019"
    file = "texts/2019.txt"              inside the corpus folder
    date = "2019-02-24"                  as precise as is known: YYYY, YYYY-MM or YYYY-MM-DD

All faults are found in one reading and each is reported with its line:

    corpus/corpus.toml:14: date "2024-13-01" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from analyzer.corpus.dating import find_date_in_cell, is_date
from analyzer.corpus.faults import combined, explained, syntax_error
from analyzer.corpus.positions import Path as KeyPath
from analyzer.corpus.positions import key_lines
from analyzer.errors import ManifestError
from analyzer.model import AdjudicationAction, ZoneKind
from analyzer.readers import REPAIRS

RULES = ("year", "month", "date", "document")
"""How documents are grouped into periods where the manifest lists no labels."""

_SLUG = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def _fault(fault: str, remedy: str) -> PydanticCustomError:
    # Braces in the message would be taken for placeholders, so fault and remedy travel as context.
    return PydanticCustomError("manifest", "{fault}; {remedy}", {"fault": fault, "remedy": remedy})


def _check_slug(value: Any) -> Any:
    if isinstance(value, str) and not _SLUG.match(value):
        raise _fault(f'id "{value}" is not a name', "write letters a-z, digits, hyphens, dots and underscores, at most 100")
    return value


def _check_date(value: Any) -> Any:
    if isinstance(value, datetime.date):  # a TOML date without quotes; date-times have no place here
        value = value.isoformat()
    elif type(value) is int:
        value = f"{value:04d}"
    if not isinstance(value, str):
        raise _fault(f"date {value!r} is not text", 'write it in quotes, as in date = "2024-09"')
    if value and not is_date(value):
        found = find_date_in_cell(value)
        meant = " or ".join(filter(None, (found.date, *found.candidates)))
        raise _fault(f'date "{value}" is not a date', f"write {meant}" if meant else "write YYYY, YYYY-MM or YYYY-MM-DD")
    return value


def is_language(value: str) -> bool:
    """Whether a value has the form of a BCP 47 tag."""
    return bool(_LANGUAGE.match(value))


def _check_language(value: Any) -> Any:
    if isinstance(value, str) and not is_language(value):
        raise _fault(f'language "{value}" is not a language tag', "write one like en, vi or zh-Hant")
    return value


def _check_hash(value: Any) -> Any:
    if isinstance(value, str) and not _SHA256.match(value.lower()):
        raise _fault(f'sha256 "{value}" is not a SHA-256', "write 64 hexadecimal digits, or leave the key out")
    return value.lower() if isinstance(value, str) else value


def _check_line(value: Any) -> Any:
    if isinstance(value, str) and (not value.strip() or _CONTROL.search(value)):
        raise _fault("the text is empty" if not value.strip() else "the text holds control characters", "write a line of text")
    return value


def _check_lines(value: Any) -> Any:
    if type(value) is list and len(value) in (1, 2) and all(type(line) is int for line in value):
        value = "-".join(str(line) for line in value)
    match = re.fullmatch(r"\s*(\d{1,9})\s*(?:[-–]\s*(\d{1,9})\s*)?", str(value)) if type(value) in (int, str) else None
    if not match or not 1 <= int(match[1]) <= int(match[2] or match[1]):
        raise _fault(f"lines {value!r} is not a range of lines", 'write the first and last line, as in lines = [12, 15] or "12-15"')
    return int(match[1]), int(match[2] or match[1])


def _check_tables(value: Any, name: str) -> Any:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise _fault(f"{name} is not a list of tables", f"write each below its own [[{name}]]")
    return value


def _check_documents(value: Any) -> Any:
    if value == []:
        raise _fault("there are no documents", "add [[documents]]")
    return _check_tables(value, "documents")


def _check_periods(value: Any) -> Any:
    if isinstance(value, list) and value and all(isinstance(item, str) and item.strip() for item in value):
        return tuple(value)
    if value in RULES:
        return value
    raise _fault(f"periods {value!r} is no way of grouping", f"write {', '.join(RULES)}, or a list of labels in order of time")


def _check_repairs(value: Any) -> Any:
    if not isinstance(value, list) or not all(item in REPAIRS for item in value):
        raise _fault(f"repair {value!r} is not a list of repairs", f'write some of {", ".join(REPAIRS)}, as in ["{REPAIRS[0]}"]')
    return tuple(value)


def _check_notes(value: Any) -> Any:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _fault("noted is not a list of sentences", 'write it as in noted = ["…"]')
    return tuple(value)


def _check_ids(value: Any) -> Any:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) and item.strip() for item in value):
        raise _fault("a side of a link is not a list of passage ids", 'write one or more, as in ["x:talks:3.1"]')
    return tuple(value)


Slug = Annotated[str, BeforeValidator(_check_slug)]
Date = Annotated[str, BeforeValidator(_check_date)]
Language = Annotated[str, BeforeValidator(_check_language)]
Hash = Annotated[str, BeforeValidator(_check_hash)]
Line = Annotated[str, BeforeValidator(_check_line)]
Lines = Annotated[tuple[int, int], BeforeValidator(_check_lines)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class DocumentEntry(_Table):
    """One `[[documents]]` table."""

    id: Slug
    file: Line
    date: Date = ""
    """Empty only where the manifest lists its periods: their order is that of time."""
    title: Line | None = None
    """The id where the manifest gives none."""
    sha256: Hash | None = None
    """Verified where given."""
    period: Line | None = None
    event: str = ""
    outlet: str = ""
    author: str = ""
    kind: str = ""
    language: Language | None = None
    rights: str = ""
    series: str = ""
    encoding: Line | None = None
    """How to decode the bytes, where they do not say it themselves."""
    repair: Annotated[tuple[str, ...], BeforeValidator(_check_repairs)] = ()
    """What is to be mended in the text, of `REPAIRS`."""
    extracted: Line | None = None
    """The extracted text kept beside a source without plain offsets (PDF, DOCX, HTML …)."""
    extracted_sha256: Hash | None = None
    extractor: str = ""
    noted: Annotated[tuple[str, ...], BeforeValidator(_check_notes)] = ()
    """What was noticed when the text was extracted, each as one sentence."""


class ZoneEntry(_Table):
    """One `[[zones]]` table: a reader's decision about a stretch of a document."""

    document: Slug
    zone: Annotated[ZoneKind, Field(strict=False)]
    lines: Lines | None = None
    quote: str | None = None
    reason: str = ""

    @model_validator(mode="after")
    def _one_place(self) -> ZoneEntry:
        if (self.lines is None) == (not self.quote):
            raise _fault("a zone needs either lines or a quote", 'write lines = "12-15", or quote = "…"')
        return self


class Manifest(_Table):
    """The whole of `corpus.toml`."""

    id: Slug
    title: Line
    description: str = ""
    language: Language = "en"
    periods: Annotated[str | tuple[str, ...], BeforeValidator(_check_periods)] = "year"
    """One of `RULES`, or labels in order of time."""
    documents: Annotated[tuple[DocumentEntry, ...], Field(strict=False), BeforeValidator(_check_documents)]
    zones: Annotated[tuple[ZoneEntry, ...], Field(strict=False), BeforeValidator(lambda value: _check_tables(value, "zones"))] = ()


class LinkEntry(_Table):
    """One `[[links]]` table of `adjudications.toml`."""

    action: Annotated[AdjudicationAction, Field(strict=False)]
    earlier: Annotated[tuple[str, ...], BeforeValidator(_check_ids)]
    later: Annotated[tuple[str, ...], BeforeValidator(_check_ids)]
    initials: Line
    reason: str = ""


class Adjudications(_Table):
    """The whole of `adjudications.toml`."""

    links: Annotated[tuple[LinkEntry, ...], Field(strict=False), BeforeValidator(lambda value: _check_tables(value, "links"))] = ()


_Root = TypeVar("_Root", Manifest, Adjudications)


def parse(data: bytes, root: type[_Root], *, place: str) -> tuple[_Root, Mapping[KeyPath, int]]:
    """Read and check a TOML file; also returns the line of every key.

    Raises `ManifestError` naming every fault with its line.
    """
    try:
        text = data.decode("utf-8-sig")
        raw = tomllib.loads(text)
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise ManifestError("the manifest is not UTF-8", place=f"{place}:{line}", remedy="save it as UTF-8") from None
    except tomllib.TOMLDecodeError as fault:
        raise syntax_error(str(fault), place) from None
    except RecursionError:
        raise ManifestError("the manifest is nested too deeply", place=place, remedy="write plain tables") from None
    lines = key_lines(text.replace("\r\n", "\n"))
    try:
        return root.model_validate(raw), lines
    except ValidationError as fault:
        faults = [explained(error, root, place=place, lines=lines) for error in fault.errors(include_url=False)]
        raise combined(faults) from None
