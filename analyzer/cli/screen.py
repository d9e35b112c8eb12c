"""The terminal of the commands that show something: console, progress, word diff."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from analyzer.cli.console import clean, stop_if_interrupted
from analyzer.model import Collation, Operation

_PLAIN_WIDTH = 120


class Screen:
    """Standard output: styled and wrapped on a terminal, plain lines in a file or pipe."""

    def __init__(self) -> None:
        terminal = sys.stdout.isatty()
        self._console = Console(
            highlight=False, markup=False, emoji=False, soft_wrap=not terminal, width=None if terminal else _PLAIN_WIDTH
        )

    def line(self, text: str | Text = "", style: str = "") -> None:
        """One line; text from sources is cleaned of control codes."""
        self._console.print(clean(text) if isinstance(text, str) else text, style=style or None)


def diff(collation: Collation) -> Text:
    """The edits as one text: [-deleted-] and {+inserted+}, marked by signs as well as by style."""
    text = Text()
    for edit in collation.edits:
        if edit.operation is Operation.EQUAL:
            text.append(clean(edit.later_text))
            continue
        if edit.earlier_text:
            text.append(f"[-{clean(edit.earlier_text)}-]", style="strike yellow")
        if edit.later_text:
            text.append(f"{{+{clean(edit.later_text)}+}}", style="underline blue")
    return text


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
