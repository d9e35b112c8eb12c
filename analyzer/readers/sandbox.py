"""A child process that opens what may be hostile: HTML, PDF, DOCX, XML.

    parent ── header line, bytes ──→ child (limited memory, killed when it is late)
           ←──── one line of JSON ──

One child serves many files, so that a folder of a thousand pages does not start a thousand Pythons; after a crash or a
kill the next file gets a new one.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Any

from analyzer.errors import DocumentError, ReaderError
from analyzer.readers.reading import Reading

SECONDS = 60.0
"""How long one file may take."""
MEMORY = 2 * 1024**3
"""Address space of the child, in bytes."""
MAX_REPLY = 256 * 1024 * 1024
"""Bytes of an answer: more text than any book."""

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from analyzer.readers.child import main; main(int(sys.argv[2]))"


class _Child:
    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 our own interpreter and code
            [sys.executable, "-I", "-c", _START, json.dumps(sys.path), str(MEMORY)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
            start_new_session=True,  # Ctrl-C goes to the parent, which decides
        )

    def ask(self, header: dict[str, Any], data: bytes, *, seconds: float) -> bytes | None:
        """The answer; None when the child was late and has been killed; empty when it died."""
        late = threading.Event()

        def kill() -> None:
            late.set()
            self.stop()

        timer = threading.Timer(seconds, kill)
        timer.start()
        try:
            stdin, stdout = self._pipes()
            stdin.write(json.dumps({**header, "size": len(data)}).encode() + b"\n" + data)
            stdin.flush()
            answer = stdout.readline(MAX_REPLY)
        except OSError:
            answer = b""
        finally:
            timer.cancel()
        return None if late.is_set() else answer

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process.stdin is None or self._process.stdout is None:  # only for the type checker: both are pipes
            raise OSError
        return self._process.stdin, self._process.stdout

    def stop(self) -> None:
        """End the child, whatever it does."""
        with suppress(OSError):
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)


_children: list[_Child] = []


def _stop_all() -> None:
    while _children:
        _children.pop().stop()


atexit.register(_stop_all)


def extract(kind: str, data: bytes, *, name: str, encoding: str | None = None, seconds: float = SECONDS) -> Reading:
    """Read a file in the child. Raises `ReaderError` when it is damaged, too slow, or too large, `DocumentError` for its content."""
    if not _children:
        _children.append(_Child())
    try:
        answer = _children[-1].ask({"kind": kind, "encoding": encoding}, data, seconds=seconds)
    except BaseException:  # an interrupt leaves half an answer in the pipe
        _stop_all()
        raise
    if not answer or not answer.endswith(b"\n"):
        _stop_all()
        if answer is None:
            raise ReaderError(f"reading took longer than {seconds:.0f} seconds", place=name, remedy="save it as plain text")
        raise ReaderError("the reader ran out of memory or crashed on it", place=name, remedy="save it as plain text")
    told = json.loads(answer)
    if "fault" in told:
        kind_of_error = DocumentError if told.get("content") else ReaderError
        raise kind_of_error(told["fault"], place=name, remedy=told["remedy"])
    return Reading(**{**told, "notices": tuple(told["notices"])})
