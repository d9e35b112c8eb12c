"""`phrasing report`: make the files of a report, or find them made, and write them."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import typer

from analyzer import files
from analyzer.cache import Cache, default_folder, digest, pack, unpack
from analyzer.cli.console import clean, tell
from analyzer.corpus import open_corpus
from analyzer.errors import SettingsError
from analyzer.keep import Keep, as_is
from analyzer.model import Corpus
from analyzer.settings import Settings

_SUMMARY, _PREVIOUS, _REGISTER = "\0summary", "\0previous", "data/passages.json"
_ADDRESS = re.compile(r"(?:[a-z]+://)?[^\s/:]+:\d{1,5}|[a-z]+://\S+|(?:[a-z]+://)?\[[0-9a-fA-F:.]+\]:\d{1,5}")
_REGISTER_BYTES = 256 * 1024 * 1024


def report(  # noqa: PLR0913 the options of the command
    paths: Sequence[Path],
    *,
    out: Path,
    quiet: bool = False,
    single_file: bool = False,
    text: bool = True,
    cached: bool = True,
    scheduler: str = "",
    settings: Settings = Settings(),  # noqa: B008 frozen
) -> None:
    """Write the report of a corpus. Raises `AnalyzerError`; then what was in `out` is unchanged."""
    started = time.monotonic()
    _check_address(scheduler)
    files.refuse_foreign(out)  # before the work, not after it
    corpus = open_corpus(paths)
    previous = _register(out, corpus)
    cache = Cache(default_folder()) if cached else None
    key = digest(("report", corpus, settings, single_file, text))
    known = _known(cache.read(key), previous) if cache else None
    if known is None:
        from analyzer.cli.making import analyse, make  # noqa: PLC0415 a known report is written without loading the stages

        with _answering(cache, scheduler) as keep:
            found = analyse(corpus, settings, quiet=quiet, keep=keep)
        summary, made = make(found, previous=previous, single_file=single_file, text=text, keep=_keeping(cache))
    else:
        summary, made = known
    files.write_report(out, made)
    if cache and known is None:
        cache.write(key, pack({_SUMMARY: summary.encode(), _PREVIOUS: _named(previous), **made}))
        cache.prune()
    if not quiet:
        counts, *unapplied = summary.split("\n")
        for line in unapplied:
            tell(line)
        tell(f"{counts} in {time.monotonic() - started:.1f} s{', known from an earlier run' if known else ''}")
        typer.echo(clean(str(out / "index.html")))


def _check_address(scheduler: str) -> None:
    """Raise `SettingsError` for what cannot be an address, also where the result is known and no cluster is needed."""
    if scheduler and not _ADDRESS.fullmatch(scheduler):
        raise SettingsError("this is no address", place=f"--scheduler {scheduler}", remedy="write one like tcp://host:8786")


def _answering(cache: Cache | None, scheduler: str) -> AbstractContextManager[Keep]:
    """What answers the calls of the stages: a cluster, the cache, or nothing but this process."""
    if scheduler:
        from analyzer.cluster import on_cluster  # noqa: PLC0415 Dask takes a second to import

        return on_cluster(scheduler, cache=cache)
    return nullcontext(_keeping(cache))


def _keeping(cache: Cache | None) -> Keep:
    return cache.answers if cache else as_is


def _known(kept: bytes | None, previous: bytes | None) -> tuple[str, dict[str, bytes]] | None:
    """Summary and files of a report that was made with the same register of passage ids, or made this very register."""
    if kept is None:
        return None
    try:
        made = unpack(kept)
        summary, before = made.pop(_SUMMARY).decode(), made.pop(_PREVIOUS)
    except (ValueError, KeyError, TypeError):
        return None
    return (summary, made) if _named(previous) in {before, _named(made.get(_REGISTER))} else None


def _named(register: bytes | None) -> bytes:
    return b"" if register is None else files.sha256(register).encode()


def _register(out: Path, corpus: Corpus) -> bytes | None:
    """The register of passage ids of an earlier report on the same corpus in this place, so that its ids lead on."""
    path = out / "data" / "passages.json"
    if not path.is_file():
        return None
    data = files.read_bytes(path, limit=_REGISTER_BYTES)
    try:
        register = json.loads(data)
        known = register["corpus"]["id"] == corpus.id and set(register["documents"]) & {document.id for document in corpus.documents}
    except (ValueError, KeyError, TypeError):
        tell(f"{path}: the register of the earlier report is damaged; its passage ids are not forwarded")
        return None
    return data if known else None
