"""Results kept from one run to the next, found again by what they were made from.

    compare_pair(2019, 2024)   ─ hash of both documents, settings, program ─→  ~/.cache/phrasing/3f/3f9a….z
    compare_pair(2019, 2025)   ─ …                                         ─→  a changed text changes only its own keys

Only pure functions are kept: equal arguments give equal results, so an entry is never wrong, only
useless. What is read back is JSON, checked against its own hash and the types it must have; anything
broken, foreign or of another version of the program counts as not there and is written anew.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import FunctionType, NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from analyzer import files
from analyzer.errors import AnalyzerError

T = TypeVar("T")

_FORMAT = b"phrasing-cache 1\n"
_LARGEST = 1024 * 1024 * 1024
"""Bytes of one entry, and of all entries together: the oldest go first."""
_OTHERS = 0o077
"""What users other than this one may do with a file."""
_DAY = 24 * 60 * 60
_LIBRARIES = (
    *("altair", "diff-match-patch", "jinja2", "markupsafe", "nltk", "numba", "numpy", "pydantic", "regex"),
    *("scikit-learn", "scipy", "vl-convert-python"),
)
"""What results and pages depend on besides this program. What texts were read with shows in the texts."""


def default_folder() -> Path | None:
    """Where results are kept: `PHRASING_CACHE` (None, nowhere, when it is empty), or the user's cache folder."""
    if (named := os.environ.get("PHRASING_CACHE")) is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "phrasing"


class Cache:
    """A folder of results. None, or a folder that cannot be read or written, only means that nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def answers(self, calls: Iterable[partial[T]], /) -> list[T]:
        """What the calls return, without calling where it is known. Results must be made of nouns, tuples and plain values."""
        return [self._answer(call) for call in calls]

    def _answer(self, call: partial[T]) -> T:
        key = name_of(call)
        if (known := self.known(key, call)) is not None:
            return known
        result = call()
        self.write(key, plain_json(result))
        return result

    def known(self, key: str, call: partial[T]) -> T | None:
        """The result of a call that is kept under `key`, or None."""
        if (kept := self.read(key)) is not None:
            with suppress(ValueError, TypeError, KeyError, RecursionError):
                return result_of(call, kept)
        return None

    def read(self, key: str) -> bytes | None:
        """What is kept under a key, or None."""
        if self._folder is None:
            return None
        with suppress(AnalyzerError, OSError, zlib.error):
            data = files.read_bytes(_path(self._folder, key), limit=_LARGEST)
            head, _, packed = data[len(_FORMAT) :].partition(b"\n")
            if data.startswith(_FORMAT) and head.decode("ascii", "replace") == f"{key} {files.sha256(packed)}":
                return zlib.decompress(packed)
        return None

    def write(self, key: str, data: bytes) -> None:
        """Keep something; where that is not possible, do not."""
        if self._folder is None:
            return
        packed = zlib.compress(data, 1)
        if len(packed) < _LARGEST:
            with suppress(AnalyzerError, OSError):
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # texts may be confidential
                head = _FORMAT + f"{key} {files.sha256(packed)}\n".encode("ascii")
                files.write_file(_path(self._folder, key), head + packed, private=True)

    def prune(self, largest: int = _LARGEST) -> None:
        """Remove what a stopped run left half written, close what others could read, and keep to `largest` bytes.

        The entries written first go first.
        """
        if self._folder is None:
            return
        _remove_unfinished(self._folder)
        found = []
        with suppress(OSError):
            for path in self._folder.glob("??/*.z"):
                with suppress(OSError):
                    known = path.stat()
                    if known.st_mode & _OTHERS:  # written before entries were for this user only
                        path.chmod(0o600)
                        path.parent.chmod(0o700)
                    found.append((known.st_mtime_ns, known.st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= largest:
                break
            with suppress(OSError):
                path.unlink()
                total -= size


def _path(folder: Path, key: str) -> Path:
    return folder / key[:2] / f"{key}.z"


def _remove_unfinished(folder: Path) -> None:
    """What is younger than a day may still be being written."""
    with suppress(OSError):
        for path in folder.glob("??/*.z.new-*"):
            with suppress(OSError):
                if path.stat().st_mtime < time.time() - _DAY:
                    path.unlink()


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Named stretches of bytes as one.

    >>> unpack(pack({"a": b"1", "b": b"23"}))
    {'a': b'1', 'b': b'23'}
    """
    head = json.dumps([[name, len(data)] for name, data in parts.items()]).encode()
    return b"\n".join((head, b"".join(parts.values())))


def unpack(data: bytes) -> dict[str, bytes]:
    """The opposite of `pack`. Raises `ValueError`."""
    head, _, body = data.partition(b"\n")
    found, start = {}, 0
    for name, size in json.loads(head):
        found[str(name)] = body[start : start + int(size)]
        start += int(size)
    if start != len(body):
        raise ValueError("lengths do not add up")
    return found


# ─── keys ────────────────────────────────────────────────────────────────────────────────────────


def digest(value: object) -> str:
    """A name for a value and this version of the program; equal values have equal names on any machine of one kind."""
    return files.sha256(program().encode() + plain_json(value))


def name_of(call: partial[Any]) -> str:
    """A name for a call, equal for equal calls of the same program."""
    return digest(call)


@cache
def program() -> str:
    """A hash over the program's own source and the versions of what its results depend on."""
    folder = Path(__file__).parent
    sources = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    parts = [platform.python_implementation(), platform.python_version(), platform.machine()]
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            parts.append(f"{name} {version(name)}")
    parts += [f"{path.relative_to(folder).as_posix()} {files.sha256(path.read_bytes())}" for path in sources]
    return files.sha256("\n".join(parts).encode())


def plain_json(value: object) -> bytes:
    """A value made of nouns as JSON, the same bytes for equal values."""
    return json.dumps(_plain(value), ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str | int | float | NoneType):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return [_plain(getattr(value, name)) for name in _names(type(value))]
    if isinstance(value, Mapping):
        return sorted(([_plain(key), _plain(item)] for key, item in value.items()), key=repr)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return _plain_argument(value)


def _plain_argument(value: object) -> object:
    """What stands in calls only."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, partial):
        return [_plain(value.func), _plain(value.args), _plain(value.keywords)]
    if isinstance(value, FunctionType) and "<" not in value.__qualname__:  # what a function does stands in `program`
        return [value.__module__, value.__qualname__]
    raise TypeError(f"{type(value).__name__} cannot be kept")


@cache
def _names(noun: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(noun))


# ─── values read back ────────────────────────────────────────────────────────────────────────────


def result_of(call: partial[T], data: bytes) -> T:
    """What a call returned, from `plain_json` of it. Raises `ValueError` or `TypeError` when it is not of the type the function tells."""
    return restore(json.loads(data), get_type_hints(call.func)["return"])  # type: ignore[no-any-return] # checked against the annotation


def restore(value: Any, wanted: Any) -> Any:
    """A value of the type `wanted` from what JSON gave. Raises `ValueError` or `TypeError` when it is not one."""
    return _restorer(wanted)(value)


@cache
def _restorer(wanted: Any) -> Callable[[Any], Any]:
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin is tuple:
        return _tuple_restorer(arguments)
    if origin in {Union, UnionType}:
        return _optional_restorer(arguments)
    if is_dataclass(wanted):
        return _noun_restorer(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted
    if wanted in {str, int, float, bool}:
        return lambda value: _exact(value, wanted)
    raise TypeError(f"{wanted} cannot be read back")


def _exact(value: object, wanted: type) -> object:
    if type(value) is not wanted:
        raise ValueError(f"{type(value).__name__} instead of {wanted.__name__}")
    return value


def _tuple_restorer(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:  # noqa: PLR2004 tuple[X, ...]
        each = _restorer(arguments[0])
        return lambda value: tuple([each(item) for item in _exact(value, list)])  # type: ignore[attr-defined] # it is a list
    parts = [_restorer(argument) for argument in arguments]
    return lambda value: tuple(part(item) for part, item in zip(parts, value, strict=True))


def _optional_restorer(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    (other,) = (argument for argument in arguments if argument is not NoneType)
    inner = _restorer(other)
    return lambda value: None if value is None else inner(value)


def _noun_restorer(noun: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(noun)
    parts = [_restorer(hints[name]) for name in _names(noun)]
    return lambda value: noun(*(part(item) for part, item in zip(parts, value, strict=True)))
