"""Manifest → Corpus: find the files, verify them, read them, order them."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from analyzer import files
from analyzer.corpus import noticing
from analyzer.corpus.faults import combined
from analyzer.corpus.manifest import Adjudications, DocumentEntry, Manifest, parse
from analyzer.corpus.periods import build_periods, period_labels
from analyzer.corpus.positions import Path as KeyPath
from analyzer.corpus.positions import line_of
from analyzer.errors import AnalyzerError, DocumentError, ManifestError
from analyzer.model import Adjudication, Corpus, Document, Notice, ZoneOverride
from analyzer.readers import Reading, read

MANIFEST = "corpus.toml"
ADJUDICATIONS = "adjudications.toml"
_MANIFEST_BYTES = 16 * 1024 * 1024
_UNDATED = (
    'write YYYY, YYYY-MM or YYYY-MM-DD; where only the order is known, list it at the top, as in periods = ["draft", "final"], '
    'and give each document its label, as in period = "draft"'
)


def load_corpus(path: str | os.PathLike[str]) -> Corpus:
    """Read a corpus from its folder or its `corpus.toml`.

    Every file is read, decoded and, where the manifest gives a hash, verified. Raises
    `ManifestError` for the manifest and `DocumentError` for a source file; faults of several files are listed at once.
    """
    given = Path(path)
    manifest_path = given / MANIFEST if given.is_dir() else given
    if given.is_dir() and not manifest_path.exists():
        raise ManifestError(f"there is no {MANIFEST} in this folder", place=str(given), remedy=f"make one with `phrasing init {given}`")
    place = str(manifest_path)
    data = files.read_bytes(manifest_path, limit=_MANIFEST_BYTES, error=ManifestError)
    manifest, lines = parse(data, Manifest, place=place)
    _check_whole(manifest, place=place, lines=lines)
    folder = manifest_path.parent
    documents = _read_documents(manifest, folder=folder, place=place, lines=lines)
    overrides = _overrides(manifest)
    places = [f"{manifest_path.name}:{line_of(lines, ('zones', number))}" for number in range(len(overrides))]
    return assemble(
        Corpus(
            id=manifest.id,
            title=manifest.title,
            description=manifest.description,
            documents=documents,
            signature="",
            overrides=overrides,
            adjudications=_adjudications(folder),
            notices=(*noticing.missed(documents, dict(zip(places, overrides, strict=True))), *noticing.unplaced(manifest.id, documents)),
        ),
        order=() if isinstance(manifest.periods, str) else manifest.periods,
    )


def assemble(corpus: Corpus, *, order: Sequence[str] = ()) -> Corpus:
    """Complete a corpus: documents in order of time, periods, notices, signature."""
    ranks = {label: rank for rank, label in enumerate(order)}
    documents = tuple(sorted(corpus.documents, key=lambda document: (ranks.get(document.period, 0), document.date, document.id)))
    periods = build_periods(documents, order=order)
    noticed = tuple(notice for document in documents for notice in document.notices)
    complete = dataclasses.replace(
        corpus,
        documents=documents,
        periods=periods,
        notices=(*corpus.notices, *noticing.timeless(corpus.id, periods), *noticing.alone(corpus.id, documents), *noticed),
    )
    return dataclasses.replace(complete, signature=_signature(complete))


def _signature(corpus: Corpus) -> str:
    """SHA-256 over everything that an analysis depends on, as canonical JSON."""
    known = dataclasses.asdict(dataclasses.replace(corpus, signature="", notices=()))
    for document in known["documents"]:
        document["text"] = files.sha256(document["text"].encode("utf-8", "surrogatepass"))
        del document["notices"], document["extracted_sha256"]  # the one says nothing new, the other is the text's
    return files.sha256(json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8"))


def _check_whole(manifest: Manifest, *, place: str, lines: Mapping[KeyPath, int]) -> None:
    """Faults that no single field shows: names given twice, unknown documents and periods."""

    def fault(path: KeyPath, text: str, remedy: str) -> ManifestError:
        return ManifestError(text, place=f"{place}:{line_of(lines, path)}", remedy=remedy)

    faults = list(_doubles(manifest, place=place, lines=lines))
    known = {entry.id for entry in manifest.documents}
    for number, zone in enumerate(manifest.zones):
        if zone.document not in known:
            faults.append(fault(("zones", number, "document"), f'no document is called "{zone.document}"', "write the id of a document"))
    for number, entry in enumerate(manifest.documents):
        if not isinstance(manifest.periods, str) and entry.period not in manifest.periods:
            text = f'period "{entry.period}" is not in the list of periods' if entry.period else f'document "{entry.id}" has no period'
            faults.append(fault(("documents", number, "period"), text, "write one of the labels that periods lists"))
        if isinstance(manifest.periods, str) and not entry.date:
            faults.append(fault(("documents", number, "date"), f'the date of "{entry.id}" is undecided', _UNDATED))
    if faults:
        raise combined(faults)


def _doubles(manifest: Manifest, *, place: str, lines: Mapping[KeyPath, int]) -> Iterator[ManifestError]:
    first: dict[str, int] = {}
    for number, entry in enumerate(manifest.documents):
        line = line_of(lines, ("documents", number, "id"))
        # Ids become file names, and some disks do not tell capitals from small letters.
        if (other := first.setdefault(entry.id.casefold(), line)) != line:
            yield ManifestError(
                f'two documents are called "{entry.id}" (the other one in line {other})',
                place=f"{place}:{line}",
                remedy="give each its own id",
            )
    if not isinstance(manifest.periods, str) and len(set(manifest.periods)) < len(manifest.periods):
        line = line_of(lines, ("periods",))
        yield ManifestError("the list of periods names one twice", place=f"{place}:{line}", remedy="write each label once")


def _read_documents(manifest: Manifest, *, folder: Path, place: str, lines: Mapping[KeyPath, int]) -> tuple[Document, ...]:
    labels = [""] * len(manifest.documents)
    if isinstance(manifest.periods, str):
        labels = period_labels([(entry.id, entry.date, entry.series) for entry in manifest.documents], rule=manifest.periods)
    documents, faults = [], []
    for number, entry in enumerate(manifest.documents):
        where = f"{place}:{line_of(lines, ('documents', number, 'file'))}"
        try:
            documents.append(_read_document(entry, manifest=manifest, folder=folder, where=where, period=entry.period or labels[number]))
        except AnalyzerError as fault:
            faults.append(fault)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        kind = ManifestError if all(isinstance(fault, ManifestError) for fault in faults) else DocumentError
        raise kind("\n".join(map(str, faults)))
    return tuple(documents)


def _read_document(entry: DocumentEntry, *, manifest: Manifest, folder: Path, where: str, period: str) -> Document:
    path = files.inside(folder, entry.file)
    if path is None:
        raise ManifestError(
            f'file "{entry.file}" leads out of the corpus folder',
            place=where,
            remedy="put it into the folder and write its path from there",
        )
    if not path.exists():
        raise DocumentError(f'there is no file "{entry.file}"', place=where, remedy="correct the path or add the file")
    place = str(path)
    data = files.read_bytes(path, place=place)
    found = files.sha256(data)
    if entry.sha256 and entry.sha256 != found:
        raise DocumentError(
            f"the file is not the one the manifest describes (SHA-256 {found[:12]}…, not {entry.sha256[:12]}…)",
            place=place,
            remedy=f'restore it, or write sha256 = "{found}" if the change is meant',
        )
    reading = _reading(entry, data, folder=folder, where=where)
    return Document(
        id=entry.id,
        file=entry.file,
        sha256=found,
        text=reading.text,
        title=entry.title or entry.id,
        date=entry.date or _numbered(period, manifest.periods),
        period=period,
        event=entry.event,
        outlet=entry.outlet,
        author=entry.author,
        kind=entry.kind,
        language=entry.language or manifest.language,
        rights=entry.rights,
        series=entry.series,
        encoding=reading.encoding,
        extraction=reading.extractor,
        extracted_sha256=files.sha256(reading.text.encode("utf-8")) if reading.extractor else "",
        notices=tuple(Notice(place=entry.id, message=message) for message in reading.notices),
    )


def _numbered(period: str, order: Sequence[str]) -> str:
    """What stands where a date would, as for files without a manifest: "text 1", by the place in the list of periods."""
    return f"text {order.index(period) + 1:0{len(str(len(order)))}}"


def _reading(entry: DocumentEntry, data: bytes, *, folder: Path, where: str) -> Reading:
    """The text of a document: as kept beside the source, where the manifest names it, else read anew."""
    if not entry.extracted:
        reading = read(data, name=str(folder / entry.file), encoding=entry.encoding, repairs=entry.repair)
        if not reading.extractor:
            return reading
        kept = (
            "Offsets count the extracted text, which a report keeps in data/extracted/; another version of the extractor may give "
            "another text, unless `phrasing init` keeps this one beside the source."
        )
        return dataclasses.replace(reading, notices=(*reading.notices, kept))
    path = files.inside(folder, entry.extracted)
    if path is None:
        raise ManifestError(f'"{entry.extracted}" leads out of the corpus folder', place=where, remedy="put it into the folder")
    kept_bytes = files.read_bytes(path)
    found = files.sha256(kept_bytes)
    if entry.extracted_sha256 and entry.extracted_sha256 != found:
        raise DocumentError(
            "the extracted text is not the one the manifest describes",
            place=str(path),
            remedy="restore it, or run `phrasing init --replace`",
        )
    reading = read(kept_bytes, name=str(path), encoding="utf-8", kind="plain")
    extraction = "; ".join(part for part in (entry.extractor, f"{entry.extracted} (SHA-256 {found[:16]}…)") if part)
    return dataclasses.replace(reading, extractor=extraction, notices=entry.noted or reading.notices)


def _overrides(manifest: Manifest) -> tuple[ZoneOverride, ...]:
    return tuple(
        ZoneOverride(
            document_id=zone.document,
            kind=zone.zone,
            first_line=zone.lines[0] if zone.lines else None,
            last_line=zone.lines[1] if zone.lines else None,
            quote=zone.quote,
            reason=zone.reason,
        )
        for zone in manifest.zones
    )


def _adjudications(folder: Path) -> tuple[Adjudication, ...]:
    path = folder / ADJUDICATIONS
    if not path.exists():
        return ()
    data = files.read_bytes(path, limit=_MANIFEST_BYTES, error=ManifestError)
    decisions, lines = parse(data, Adjudications, place=str(path))
    return tuple(
        Adjudication(
            action=link.action,
            earlier_ids=link.earlier,
            later_ids=link.later,
            initials=link.initials,
            reason=link.reason,
            place=f"{ADJUDICATIONS}:{line_of(lines, ('links', number))}",
        )
        for number, link in enumerate(decisions.links)
    )
