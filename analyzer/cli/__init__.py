"""The command `phrasing`: options, exit codes, progress, and all the printing there is.

    phrasing report corpus --out reports      read texts, write the report
    phrasing check corpus                     what was understood of each text
    phrasing trace corpus "great friendship"  where a phrase stands, by date

`commands` holds only names and options; what a command does is imported when it runs, so that
`phrasing --help` is there at once.
"""

from __future__ import annotations

import os
import sys
from signal import SIGINT, signal

_INTERRUPTED = "phrasing: interrupted; what was there before is unchanged\n"


def _leave(_number: int, _frame: object) -> None:
    os.write(2, _INTERRUPTED.encode())
    os._exit(130)


if sys.argv and (os.path.basename(sys.argv[0]).startswith("phrasing") or sys.argv[0].endswith(os.path.join("analyzer", "__main__.py"))):  # noqa: PTH118, PTH119 pathlib takes a while to load
    signal(SIGINT, _leave)  # until a command begins, there is nothing to clean up

import gc  # noqa: E402 from here on an interrupt ends plainly
import io  # noqa: E402
from typing import TYPE_CHECKING, Any  # noqa: E402

if TYPE_CHECKING:
    from analyzer.cli.commands import app

__all__ = ["app", "main"]


def main() -> None:
    """Entry point of `phrasing` and `python -m analyzer`."""
    gc.set_threshold(100_000, 20, 20)  # a run keeps nearly all it makes: looking for cycles at every 700th object took a tenth of it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows a "?" in its place
    try:
        from analyzer.cli.commands import app  # noqa: PLC0415 an interrupt may come while this is loaded

        app()
    except KeyboardInterrupt:
        sys.stderr.write(_INTERRUPTED)
        sys.exit(130)


def __getattr__(name: str) -> Any:
    if name == "app":
        from analyzer.cli.commands import app  # noqa: PLC0415 as above

        return app
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
