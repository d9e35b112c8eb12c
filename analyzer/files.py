"""The only place that reads and writes bytes.

    reports/            old report            a run that fails, or is interrupted, at any moment
    reports.new-k3x9/   new one, being made   leaves `reports/` as it was; the swap is two renames
    reports.old-k3x9/   old one, being removed

Reading refuses what cannot be a text (folders, devices, files beyond the limit) before a byte is taken;
writing goes to a new name beside the target and is swapped in whole.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from analyzer.errors import AnalyzerError, DocumentError, OutputError

__all__ = ["MARKER", "inside", "looks_like_report", "read_bytes", "sha256", "write_file", "write_report"]

MAX_BYTES = 64 * 1024 * 1024
"""Of one source file. A book has about 1 MiB; nothing that a person wrote comes near this."""

MARKER = ".phrasing-report"
"""A file of this name says that a folder was written by `phrasing report` and may be replaced."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A named pipe would block for ever on opening; so it is opened at once and refused a moment later."""

KEPT = ("README.md", ".gitignore", ".gitkeep")
"""What may stand in an output folder beside a report; carried over into the new one."""


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of bytes.

    >>> sha256(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path, *, place: str = "", limit: int = MAX_BYTES, error: type[AnalyzerError] = DocumentError) -> bytes:
    """The bytes of a regular file of at most `limit` bytes.

    `place` is what an error calls the file. Raises `error` when the file is missing, is no regular
    file, is larger than `limit`, or may not be read.
    """
    place = place or str(path)
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise error("it is not a regular file", place=place, remedy="give a file")
            if status.st_size > limit:
                raise error(_too_large(status.st_size, limit), place=place, remedy="give a smaller file, or split it")
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise error("there is no such file", place=place, remedy="correct the path or add the file") from None
    except (OSError, ValueError) as fault:
        raise error(f"the file cannot be read ({_reason(fault)})", place=place, remedy="check its path and permissions") from None
    if len(data) > limit:
        raise error(_too_large(len(data), limit), place=place, remedy="give a smaller file, or split it")
    return data


def _too_large(size: int, limit: int) -> str:
    return f"the file has {size:,} bytes, more than the limit of {limit:,}"


def _reason(fault: OSError | ValueError) -> str:
    if isinstance(fault, IsADirectoryError):
        return "it is a folder"
    return (fault.strerror if isinstance(fault, OSError) else None) or str(fault) or type(fault).__name__


def inside(folder: Path, relative: str) -> Path | None:
    """The path of `relative` in `folder`, or None when it is absolute or leads outside, also by a symbolic link.

    >>> inside(Path("corpus"), "../secret.txt") is None
    True
    """
    pure = PurePosixPath(relative)
    if pure.is_absolute() or ".." in pure.parts or "\\" in relative or "\0" in relative or not pure.parts:
        return None
    path = folder.joinpath(*pure.parts)
    try:
        resolved = path.resolve()
        return path if resolved.is_relative_to(folder.resolve()) else None
    except (OSError, RuntimeError, ValueError):  # a loop of symbolic links; a name that the file system cannot have
        return None


def write_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file so that a reader sees the old bytes or the new ones, never a part; `private`: for this user only, as a new folder.

    Raises `OutputError`.
    """
    with _output_faults(path):
        path.parent.mkdir(mode=0o700 if private else 0o777, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{path.name}.new-", dir=path.parent)
        new = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            new.chmod(0o600 if private else 0o666 & ~_umask())
            new.replace(path)
        except BaseException:
            with suppress(OSError):
                new.unlink()
            raise


def looks_like_report(folder: Path) -> bool:
    """Whether a folder was written by `phrasing report`."""
    return (folder / MARKER).is_file() or (folder / "data" / "analysis.json").is_file()


def write_report(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly `files` (relative POSIX path → bytes), the marker, and what it keeps (`KEPT`).

    All is written to a new folder beside it and swapped in whole; a failure leaves what was there.
    Raises `OutputError`, also when the folder holds something that is not a report.
    """
    with _output_faults(folder):
        folder = Path(os.path.abspath(folder.resolve() if folder.is_symlink() else folder))  # noqa: PTH100 resolve() alone would follow every parent
        refuse_foreign(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=f"{folder.name}.new-", dir=folder.parent))
        try:
            new.chmod(0o777 & ~_umask())
            for relative in sorted(files):
                _write_under(new, relative, files[relative])
            _write_under(new, MARKER, b"Written by phrasing; the folder is made anew by each run.\n")
            for name in KEPT:
                if (folder / name).is_file() and name not in files:
                    shutil.copy2(folder / name, new / name)
            _swap(new, folder)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise


def refuse_foreign(folder: Path) -> None:
    """Raise `OutputError` when `folder` exists and replacing it would destroy something that is not a report."""
    if not folder.exists() and not folder.is_symlink():
        return
    remedy = "give another --out, or empty the folder yourself"
    if not folder.is_dir():
        raise OutputError("it exists and is not a folder", place=str(folder), remedy=remedy)
    foreign = sorted(entry.name for entry in folder.iterdir() if entry.name not in KEPT)
    if foreign and not looks_like_report(folder):
        raise OutputError(f'it holds files that are no report ("{foreign[0]}")', place=str(folder), remedy=remedy)


def _write_under(folder: Path, relative: str, data: bytes) -> None:
    path = inside(folder, relative)
    if path is None:
        raise OutputError(f'"{relative}" leaves the output folder', place=str(folder))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _swap(new: Path, folder: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    old = Path(tempfile.mkdtemp(prefix=f"{folder.name}.old-", dir=folder.parent))
    try:
        folder.rename(old / folder.name)
    except BaseException:
        old.rmdir()
        raise
    try:
        new.rename(folder)
    except BaseException:
        (old / folder.name).rename(folder)
        old.rmdir()
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _output_faults(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise OutputError(
            f"it cannot be written ({_reason(fault)})", place=str(path), remedy="check path, permissions and free space"
        ) from fault


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
