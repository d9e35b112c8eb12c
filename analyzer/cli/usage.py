"""Help and wrong usage as a reader wants them.

CORPUS…                              rather than   {CORPUS}... <list[Path]>
there is no command "reprot"         rather than   No such command 'reprot'.
--format cannot be "pdf"; write …    rather than   Invalid value for '--format' / '-f': Value error, 'pdf' is not one of …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

_TYPE = re.compile(r" <[^>]*>(?:\.\.\.)?$")
_BRACED = re.compile(r"\{([^}|]*)\}")

_LINES = re.compile(r"\s*\n\s*")
_MESSAGES = (
    (re.compile(r"No such command '(.*?)'\. Did you mean (.*)\?"), r'there is no command "\1"; did you mean \2?'),
    (re.compile(r"No such command '(.*?)'\."), r'there is no command "\1"; `phrasing --help` lists them'),
    (re.compile(r"No such option: (\S+)(?: \(Possible options: (.*)\))"), r"there is no option \1; did you mean \2?"),
    (re.compile(r"No such option: (\S+?)\.?(?: Did you mean (\S+?)\?)"), r"there is no option \1; did you mean \2?"),
    (re.compile(r"No such option: (\S+?)\.?"), r"there is no option \1; --help lists them"),
    (re.compile(r"Missing argument '(.*?)'\."), r"\1 is missing; --help shows an example"),
    (re.compile(r"Missing option '([^']*)'(?: / '[^']*')?\. Choose from: (.*)"), r"\1 is missing; write one of \2"),
    (
        re.compile(r"Invalid value for '([^']*)'(?: / '[^']*')?: (?:Value error, )?'(.*)' is not one of (.*)\."),
        r'\1 cannot be "\2"; write one of \3',
    ),
    (re.compile(r"Option '(.*?)' requires an argument\."), r"\1 needs a value behind it"),
    (re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)"), r'"\1" is too much; --help shows an example'),
    (re.compile(r"Invalid value(?: for '([^']*)'(?: / '[^']*')?)?: (?:Value error, )?(.*)"), r"\1 \2"),
)
"""What the library says → what it means; the first that fits."""


def plainly(message: str) -> str:
    """A message of wrong usage in the words of this program.

    >>> plainly("No such option: --bogus")
    'there is no option --bogus; --help lists them'
    """
    whole = _LINES.sub(" ", message.strip())
    for pattern, words in _MESSAGES:
        if found := pattern.fullmatch(whole):
            return found.expand(words).replace("'", '"').strip()
    return whole


class PlainGroup(TyperGroup):
    """The command itself: it tells wrong usage in plain words."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        with _in_plain_words():
            return super().invoke(ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what stands before the command's name."""
        with _in_plain_words():
            return super().parse_args(ctx, args)


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except _UsageError as fault:
        if type(fault).__name__ == "NoArgsIsHelpError":  # no fault: the help is shown
            raise
        raise _PlainError(plainly(fault.format_message()), ctx=getattr(fault, "ctx", None)) from None


_UsageError: Any = typer.BadParameter.__mro__[1]  # typer carries click along, and exports only this kind of it


class _PlainError(_UsageError):  # type: ignore[misc]
    """Wrong usage, already in plain words."""


class PlainCommand(TyperCommand):
    """A command whose usage line and list of arguments name no types of Python."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what was given; of a single name in front of a missing one, the corpus is there and the other is not."""
        wanted = [param for param in self.params if param.param_type_name == "argument" and param.required]
        alone = len(args) == 1 and not args[0].startswith("-")
        if alone and len(wanted) > 1 and wanted[0].nargs == -1:
            raise _UsageError(f"{wanted[-1].metavar} is missing; --help shows an example", ctx=ctx)
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The parts of the usage line."""
        return [_BRACED.sub(r"\1", piece).replace("...", "…") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments and options, each in a table."""
        listed: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for param in self.get_params(ctx):
            if record := param.get_help_record(ctx):
                name, told = record
                plain = (
                    _TYPE.sub("", name) if param.param_type_name == "argument" else name.replace("<path>", "PATH").replace("<str>", "TEXT")
                )
                listed[param.param_type_name].append((plain, told.replace("  [required]", "")))
        for title, records in listed.items():
            if records:
                with formatter.section(f"{title.capitalize()}s"):
                    formatter.write_dl(records)
