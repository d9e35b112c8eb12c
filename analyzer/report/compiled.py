"""Templates kept compiled beside their sources, as Python keeps its modules.

    templates/index.html  ── parsed, turned into Python, compiled: a fifth of a second for all ─→  code
    templates/__pycache__/index.html.cpython-311.jinja  ── read ─────────────────────────────────→  code

What is kept says of itself from which text, by which program and libraries it was made; anything else is made anew.
Where the folder cannot be written, or Python is told to keep nothing there, templates are compiled in each run.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from analyzer import files
from analyzer.cache import program
from analyzer.errors import AnalyzerError


class Compiled(BytecodeCache):
    """The compiled templates of a folder."""

    def __init__(self, templates: Path) -> None:
        self._folder = templates / "__pycache__"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 all are of one folder
        """The name of a file."""
        return f"{name}.{sys.implementation.cache_tag}.jinja"

    def get_source_checksum(self, source: str) -> str:
        """Of all that decides what a template is compiled to: options and filters stand in the program."""
        return files.sha256(f"{program()} {source}".encode())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill what Jinja hands over, if that is known."""
        with suppress(AnalyzerError, AttributeError, EOFError, ImportError, IndexError, UnpicklingError, ValueError):
            bucket.bytecode_from_string(files.read_bytes(self._folder / bucket.key))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja hands over, if that is possible."""
        if not sys.dont_write_bytecode:
            with suppress(AnalyzerError, OSError):
                files.write_file(self._folder / bucket.key, bucket.bytecode_to_string())
