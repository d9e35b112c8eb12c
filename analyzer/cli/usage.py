"""The help of a command as a reader wants it: `CORPUS…` rather than `{CORPUS}... <list[Path]>`."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand

_TYPE = re.compile(r" <[^>]*>(?:\.\.\.)?$")
_BRACED = re.compile(r"\{([^}|]*)\}")


class PlainCommand(TyperCommand):
    """A command whose usage line and list of arguments name no types of Python."""

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
