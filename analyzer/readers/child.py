"""The other end of `sandbox`: reads files one after another until its input ends."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module
from typing import IO, Any

from analyzer.errors import AnalyzerError, ReaderError, installing

_KINDS = {"html": "html", "pdf": "pdf", "docx": "docx", "xml": "xml", "mail": "mail"}
_EXTRAS = {"mail": "html"}
"""Kind of file → the extra that its library comes with, where they are called differently: the page in a mail needs that of pages."""


def main(memory: int) -> None:
    """Serve until standard input ends. What libraries print goes nowhere."""
    _limit(memory)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    questions: IO[bytes] = sys.stdin.buffer
    while line := questions.readline():
        header = json.loads(line)
        answer = _answer(header, questions.read(header["size"]))
        answers.write(json.dumps(answer, ensure_ascii=True).encode("ascii") + b"\n")
        answers.flush()


def _limit(memory: int) -> None:
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits; the time limit holds there too
        resource: Any = import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        module = import_module(f"analyzer.readers.{_KINDS[header['kind']]}")
        return asdict(module.extract(data, encoding=header["encoding"]))
    except AnalyzerError as fault:
        return {"fault": fault.fault, "remedy": fault.remedy, "content": not isinstance(fault, ReaderError)}
    except MemoryError:
        return {"fault": "it takes more memory than the limit", "remedy": "save it as plain text"}
    except RecursionError:
        return {"fault": "it is nested too deeply", "remedy": "save it as plain text"}
    except ImportError as fault:  # an installer left a part of the extra out
        named = f'"{fault.name}"' if fault.name else " ".join(str(fault).split())
        return {
            "fault": f"a library that reading it needs is missing ({named})",
            "remedy": installing(_EXTRAS.get(header["kind"], header["kind"])),
        }
    except Exception as fault:  # any library's way of saying that a file is damaged
        return {"fault": f"the file is damaged ({type(fault).__name__})", "remedy": "open it in its own program and save it as plain text"}
