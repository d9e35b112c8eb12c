"""Runs cases one after another until the time is over; a case that dies, hangs or takes too much is told and passed over."""

# ruff: noqa: T201 the report of the run is its only purpose

from __future__ import annotations

import argparse
import resource
import signal
import subprocess
import sys
import time
import traceback
from random import Random

from analyzer.errors import AnalyzerError
from tests.fuzz.targets import TARGETS

MEMORY = 3 * 1024**3
"""Of the worker, in bytes."""
PROCESSOR = 20
"""Seconds of processor time that a case may take."""
WALL = 300
"""Seconds without a word from the worker after which it is killed: it hangs in a library."""


class _Late(BaseException):
    """The case took its time; no `except Exception` may swallow it."""


def _late(_number: int, _frame: object) -> None:
    raise _Late


def run(name: str) -> str:
    """The name of a case → what is wrong with it; empty when nothing is."""
    target = name.partition(":")[0]
    signal.setitimer(signal.ITIMER_PROF, PROCESSOR)
    try:
        TARGETS[target](Random(name))  # noqa: S311 the same case each time
    except AnalyzerError:
        return ""
    except _Late:
        return f"took more than {PROCESSOR} s of processor time\n{traceback.format_exc(limit=-6)}"
    except MemoryError:
        return "took more memory than the limit"
    except Exception:
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def work(targets: list[str], first: int) -> None:
    """The worker: says which case it begins, then what is wrong with it."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))  # not address space, of which the charts' engine reserves terabytes
    signal.signal(signal.SIGPROF, _late)
    number = first
    while True:
        name = f"{targets[number % len(targets)]}:{number}"
        print("begin", name, flush=True)
        if wrong := run(name):
            print("found", name, wrong.replace("\n", "\x01"), flush=True)
        number += 1


def watch(seconds: float, targets: list[str], first: int) -> int:
    """The parent: starts workers, prints what they find, and sums up. The number of findings."""
    end, number, findings = time.monotonic() + seconds, first, 0
    while time.monotonic() < end:
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz", "--work", str(number), "0", *targets], stdout=subprocess.PIPE, text=True
        )
        name = ""
        signal.signal(signal.SIGALRM, lambda _number, _frame, worker=worker: worker.kill())
        for line in worker.stdout or ():
            kind, name, *wrong = line.rstrip("\n").split(" ", 2)
            signal.alarm(WALL)
            if kind == "found":
                findings += 1
                print(f"{name}\n{wrong[0].replace(chr(1), chr(10))}", flush=True)
            elif time.monotonic() > end:
                break
        signal.alarm(0)
        worker.kill()
        worker.wait()
        if time.monotonic() < end:
            findings += 1
            print(f"{name}\nthe worker died of it or hung", flush=True)
        number = int(name.partition(":")[2] or number) + 1
    print(f"{number - first} cases of {', '.join(targets)} in {seconds:.0f} s: {findings} findings; go on with --from {number}")
    return findings


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("seconds", type=float, nargs="?", default=60)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"some of {', '.join(TARGETS)}; all without a name")
    parser.add_argument("--from", dest="first", type=int, default=0, help="number of the first case")
    parser.add_argument("--again", metavar="CASE", help="run one case alone, as in segment:4711")
    parser.add_argument("--work", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if unknown := [name for name in given.targets if name not in TARGETS]:
        parser.error(f"there is no target {unknown[0]}; known are {', '.join(TARGETS)}")
    if given.again:
        signal.signal(signal.SIGPROF, _late)
        print(run(given.again) or "nothing is wrong with it")
    elif given.work is not None:
        work(given.targets, given.work)
    else:
        sys.exit(1 if watch(given.seconds, given.targets or list(TARGETS), given.first) else 0)


if __name__ == "__main__":
    main()
