"""The terminal of the commands that show something: console, progress, word diff.

    fill(lines) ─→ lines: [("agreed ", ""), ("[-to-]", "strike yellow")] …  ─ kept ─→  Screen prints them

What a command says is first made as lines, so that it can be kept and said again without the work.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from analyzer.cache import Cache, default_folder, digest
from analyzer.cli.console import clean, stop_if_interrupted
from analyzer.model import Collation, Operation

Piece = tuple[str, str]
"""Text and style."""

_NARROWEST = 20
"""Columns that a hanging line has at least."""


def remembered(parts: tuple[object, ...], make: Callable[[], Any]) -> Any:
    """What `make` gives (strings and lists only), known from an earlier run with equal `parts` where possible."""
    cache = Cache(default_folder())
    key = digest(parts)
    if (kept := cache.read(key)) is not None:
        return json.loads(kept)
    made = make()
    cache.write(key, json.dumps(made, separators=(",", ":")).encode("ascii"))
    return made


class Lines:
    """What a command is going to say."""

    def __init__(self) -> None:
        self.made: list[tuple[int, list[Piece]]] = []

    def line(self, text: str | Sequence[Piece] = "", style: str = "", *, hanging: int | None = None) -> None:
        """One line: a text in one style, or pieces each in its own; cleaned of control codes.

        Where it does not fit the terminal it goes on under its `hanging`th column; else under its first sign.
        """
        pieces = [(text, style)] if isinstance(text, str) else text
        cleaned = [(clean(words), look) for words, look in pieces]
        whole = "".join(words for words, _ in cleaned)
        self.made.append((len(whole) - len(whole.lstrip(" ")) if hanging is None else hanging, cleaned))


class Screen:
    """Standard output: styled and wrapped on a terminal, plain lines in a file or pipe."""

    def __init__(self) -> None:
        self._terminal = sys.stdout.isatty()
        self._console = Console(highlight=False, markup=False, emoji=False, soft_wrap=not self._terminal)

    def line(self, text: str = "", style: str = "") -> None:
        """One line; text from sources is cleaned of control codes."""
        lines = Lines()
        lines.line(text, style)
        self._print(*lines.made[0])

    def show(self, parts: tuple[object, ...], fill: Callable[[Lines], None]) -> None:
        """Say what `fill` makes, or made in an earlier run with equal `parts`."""

        def make() -> list[tuple[int, list[Piece]]]:
            lines = Lines()
            fill(lines)
            return lines.made

        for hanging, pieces in remembered(parts, make):
            self._print(hanging, pieces)

    def _print(self, hanging: int, pieces: Sequence[Piece]) -> None:
        """A line in as many rows as it needs, broken between words."""
        whole = Text.assemble(*((words, style) for words, style in pieces))
        if not self._terminal or whole.cell_len <= self._console.width:
            self._console.print(whole)
            return
        head, body = whole.divide([hanging]) if hanging else (Text(), whole)
        for row in body.wrap(self._console, max(_NARROWEST, self._console.width - hanging)):
            row.rstrip()
            self._console.print(head + row)
            head = Text(" " * hanging)


def diff(collation: Collation) -> list[Piece]:
    """The edits as one text: [-deleted-] and {+inserted+}, marked by signs as well as by style."""
    pieces: list[Piece] = []
    for edit in collation.edits:
        if edit.operation is Operation.EQUAL:
            pieces.append((edit.later_text, ""))
            continue
        if edit.earlier_text:
            pieces.append((f"[-{edit.earlier_text}-]", "strike yellow"))
        if edit.later_text:
            pieces.append((f"{{+{edit.later_text}+}}", "underline blue"))
    return pieces


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """What `analyze` calls at each stage: a display on standard error, where that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _stage, _done, _total: stop_if_interrupted()
        return
    columns = (TextColumn("{task.description:<12}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def show(stage: str, done: int, total: int) -> None:
            stop_if_interrupted()
            bar.update(task, description=stage, completed=done, total=total)

        yield show
