"""Measure beside named peers, in one run, on open test corpora.

    python -m tests.benchmark FOLDER                 everything
    python -m tests.benchmark FOLDER kernel growth   some of it
    python -m tests.benchmark --quick                smaller sizes; without FOLDER what can do without

FOLDER holds `bench/` and `corpora/`; it can also stand in the variable PHRASING_BENCH. What is printed
are ratios and shares that another machine would give as well; nothing is stored.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
import traceback
from pathlib import Path

_PARTS = {
    "align": "links of sentence pairs against three human-labelled sets",
    "diff": "readability and speed of word diffs",
    "diff_held_out": "readability of word diffs on corpora that had no say in the settings",
    "changes": "dated phrase changes in the edits and the ledger",
    "formulas": "dated phrase changes found again",
    "segment": "speed of zones and statements",
    "kernel": "thresholded top-k products",
    "collation": "three witnesses of one text",
    "growth": "seconds per stage as a corpus grows",
    "report": "whole reports",
}
_ALONE = {"kernel", "collation"}
"""Parts that make up their texts where there is no folder."""


def main() -> int:
    """Run what was asked for; 1 when a part failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description="Measure beside named peers on open test corpora.")
    parser.add_argument("words", nargs="*", metavar="FOLDER | PART", help=f"parts: {', '.join(_PARTS)}")
    parser.add_argument("--quick", action="store_true", help="smaller sizes")
    given = parser.parse_intermixed_args()
    parts = [word for word in given.words if word in _PARTS] or list(_PARTS)
    paths = [word for word in given.words if word not in _PARTS] or [os.environ.get("PHRASING_BENCH", "")]
    if len(paths) > 1:
        parser.error(f"no part is called {paths[-1]}; parts are {', '.join(_PARTS)}")
    folder = Path(paths[0]) if paths[0] else None
    if folder and not ((folder / "bench").is_dir() and (folder / "corpora").is_dir()):
        _say(f"{folder} does not hold bench/ and corpora/; measuring only what can do without them")
        folder = None
    elif not folder:
        _say("no folder with bench/ and corpora/ was named (first argument, or PHRASING_BENCH); measuring only what can do without")
    os.environ["PHRASING_BENCH_QUICK"] = "1" if given.quick else ""
    return max([_part(name, folder) for name in parts], default=0)


def _part(name: str, folder: Path | None) -> int:
    if folder is None and name not in _ALONE:
        _say(f"\n── {name}: left out, it needs the folder")
        return 0
    _say(f"\n── {name}: {_PARTS[name]}")
    try:
        module = importlib.import_module(f"tests.benchmark.{name}")
    except ModuleNotFoundError as missing:
        _say(f"left out: {missing.name} is not installed")
        return 0
    began = time.monotonic()
    try:
        for line in module.run(folder) or ():
            _say(line if isinstance(line, str) else line.row())
    except Exception:  # the other parts are still worth measuring
        _say(traceback.format_exc())
        return 1
    _say(f"({time.monotonic() - began:.0f} s)")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
