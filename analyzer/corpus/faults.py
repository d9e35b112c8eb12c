"""What is wrong with a manifest, as sentences with place and remedy.

extra_forbidden ("documents", 0, "dat")   →   corpus.toml:7: unknown key "dat"; did you mean "date"?
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from analyzer.corpus.positions import Path as KeyPath
from analyzer.corpus.positions import line_of
from analyzer.errors import ManifestError


def combined(faults: Sequence[ManifestError]) -> ManifestError:
    """One error that lists several, in order of their lines."""
    unique = {str(fault): fault for fault in sorted(faults, key=lambda fault: (_line_number(fault.place), str(fault)))}
    if len(unique) == 1:
        return next(iter(unique.values()))
    return ManifestError("\n".join(unique))


def _line_number(place: str) -> int:
    tail = place.rpartition(":")[2]
    return int(tail) if tail.isdecimal() else 0


def syntax_error(message: str, place: str) -> ManifestError:
    """What `tomllib` says of a file that is no TOML, with its place where it names one."""
    match = re.search(r"^(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    if not match:
        return ManifestError(f"this is not TOML: {message}", place=place, remedy="correct it")
    where = f"{place}:{match[2]}:{match[3]}" if match[2] else place
    tail = "" if match[2] else " at the end of the file"
    return ManifestError(f"this is not TOML: {match[1]}{tail}", place=where, remedy='write key = "value", one to a line')


def explained(error: ErrorDetails, root: type[BaseModel], *, place: str, lines: Mapping[KeyPath, int]) -> ManifestError:
    """One of pydantic's errors with the line of the key it is about."""
    path = tuple(part for part in error["loc"] if isinstance(part, int) or not _is_branch(part))
    fault, remedy = _words(error, root, path)
    return ManifestError(fault, place=f"{place}:{line_of(lines, path)}", remedy=remedy)


def _words(error: ErrorDetails, root: type[BaseModel], path: KeyPath) -> tuple[str, str]:
    """Fault and remedy of one of pydantic's errors."""
    name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    kind, context = error["type"], error.get("ctx", {})
    if kind == "manifest":
        named = not name or name in context["fault"] or name in ("documents", "zones", "earlier", "later")
        return context["fault"] if named else f"{name}: {context['fault']}", context["remedy"]
    if kind in ("extra_forbidden", "missing"):
        return _wrong_key(name, root, path) if kind == "extra_forbidden" else _missing_key(name, path)
    if kind in ("enum", "literal_error"):
        return f'{name} "{error["input"]}" is none of those allowed', f"write {context.get('expected', '').replace(chr(39), '')}"
    if kind == "string_type":
        return f"{name} {error['input']!r} is not text", f'write it in quotes, as in {name} = "…"'
    return f"{name or 'the manifest'}: {error['msg'].lower()}", "see the form of a manifest in the README"


def _wrong_key(name: str, root: type[BaseModel], path: KeyPath) -> tuple[str, str]:
    known = _known_keys(root, path)
    near = difflib.get_close_matches(name, known, n=1)
    return f'unknown key "{name}"', f'did you mean "{near[0]}"?' if near else f"known keys here are {', '.join(known)}"


def _missing_key(name: str, path: KeyPath) -> tuple[str, str]:
    table = (
        {"documents": "a document", "zones": "a zone", "links": "a link"}.get(str(path[0]), "the manifest")
        if len(path) > 1
        else "the manifest"
    )
    return f'{table} lacks "{name}"', f"add [[{name}]]" if name == "documents" else f'add {name} = "…"'


def _is_branch(part: str) -> bool:
    """Whether a part of an error's place is pydantic's name of a union's branch and no key."""
    return part.startswith(("tuple[", "literal[", "function-", "constrained", "lax-or-strict"))


def _known_keys(root: type[BaseModel], path: KeyPath) -> list[str]:
    """Keys of the table that a path leads into: of the root, or of the members of one of its lists."""
    listed = next((part for part in reversed(path[:-1]) if isinstance(part, str) and part in root.model_fields), None)
    member = next(iter(get_args(root.model_fields[listed].annotation)), None) if listed else None
    return list((member if isinstance(member, type) and issubclass(member, BaseModel) else root).model_fields)
