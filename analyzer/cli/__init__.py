"""The command `phrasing`: options, exit codes, progress, and all the printing there is.

    phrasing report corpus --out reports      read texts, write the report
    phrasing check corpus                     what was understood of each text
    phrasing trace corpus "great friendship"  where a phrase stands, by date

`commands` holds only names and options; what a command does is imported when it runs, so that
`phrasing --help` is there at once.
"""

from __future__ import annotations

import gc

from analyzer.cli.commands import app

__all__ = ["app", "main"]


def main() -> None:
    """Entry point of `phrasing` and `python -m analyzer`."""
    gc.set_threshold(100_000, 20, 20)  # a run keeps nearly all it makes: looking for cycles at every 700th object took a tenth of it
    app()
