"""What may be said without loading anything: texts without control codes, errors in one line each, exit codes."""

from __future__ import annotations

import os
import re
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from typing import NoReturn

import typer

from analyzer.errors import AnalyzerError, SettingsError, StyleError


class ExitCode(IntEnum):
    """How a command ends."""

    OK = 0
    FAULT = 1
    """A text, manifest, phrase or output folder is at fault."""
    USAGE = 2
    """An option has a value that it cannot have; typer itself tells most of these."""
    DEFECT = 70
    """The program is (EX_SOFTWARE of sysexits.h)."""
    INTERRUPTED = 130


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    r"""A text that cannot steer the terminal: control codes and overrides of direction become �.

    Source texts and file names are hostile input; an escape sequence could hide or fake a line.

    >>> clean("red \x1b[31m")
    'red �[31m'
    """
    return _CONTROL.sub("\ufffd", text)


def tell(text: str) -> None:
    """Lines on standard error."""
    typer.echo(clean(text), err=True)


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what may go wrong in a command into a message and an exit code."""
    _interrupts.clear()
    with suppress(ValueError):  # in a thread other than the first, as in some test runners
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _interrupt)
    sys.unraisablehook, told = _dropped, sys.unraisablehook
    try:
        yield
        sys.stdout.flush()
    except (SettingsError, StyleError) as fault:
        _end(f"phrasing: {fault}", ExitCode.USAGE)
    except AnalyzerError as fault:
        _end("\n".join(f"phrasing: {line}" for line in str(fault).splitlines()), ExitCode.FAULT)
    except KeyboardInterrupt:
        _end("phrasing: interrupted; what was there before is unchanged", ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # The reader of a pipe (head, less) has seen enough; Python would complain once more when it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(ExitCode.OK) from None
    except MemoryError:
        _end("phrasing: there is not enough memory for this corpus; split it", ExitCode.FAULT)
    except (typer.Exit, typer.BadParameter):
        raise
    except Exception as fault:  # the last resort: whatever it is, say what it means
        _end(*_told(fault))
    finally:
        sys.unraisablehook = told


def _told(fault: Exception) -> tuple[str, ExitCode]:
    """What a failure means: a path that the system refuses is a fault of the input, anything else a defect."""
    if isinstance(fault, OSError) and fault.filename is not None:
        return f"phrasing: {fault.filename}: it cannot be reached ({fault.strerror}); check its path and permissions", ExitCode.FAULT
    return f"phrasing: this is a defect of the program; please report it with these lines\n{traceback.format_exc()}", ExitCode.DEFECT


_interrupts: list[int] = []
"""Signals that asked the command to stop."""


def _interrupt(number: int, _frame: object) -> NoReturn:
    _interrupts.append(number)
    raise KeyboardInterrupt


def _dropped(unraisable: sys.UnraisableHookArgs) -> None:
    """An interrupt that Python drops in a `__del__` is no news: it is raised again. All else is told as usual."""
    if not issubclass(unraisable.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)


def stop_if_interrupted() -> None:
    """Raise `KeyboardInterrupt` when one was asked for and got lost: Python drops what is raised in a `__del__`."""
    if _interrupts:
        raise KeyboardInterrupt


def _end(message: str, code: ExitCode) -> NoReturn:
    tell(message)
    raise typer.Exit(code) from None
