"""Settings given on the command line: `--set align.top_k=20`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from analyzer.errors import SettingsError
from analyzer.settings import Settings


def read_settings(changed: Sequence[str]) -> Settings:
    """The settings with some changed, each as `section.name=value`. Raises `SettingsError`.

    >>> read_settings(["align.top_k=20"]).align.top_k
    20
    """
    settings = Settings()
    known = {name: value for name, value, _, _ in settings.entries()}
    for given in changed:
        name, _, written = given.partition("=")
        if name not in known:
            near = get_close_matches(name, known, n=1)
            remedy = f"did you mean {near[0]}?" if near else "the method page and docs/settings.md list them all"
            raise SettingsError("there is no such setting", place=f"--set {given}", remedy=remedy)
        try:
            value = type(known[name])(written)
        except ValueError:
            raise SettingsError(
                f'"{written}" is not a number of its kind', place=f"--set {given}", remedy=f"write one like {known[name]}"
            ) from None
        section, _, key = name.partition(".")
        settings = replace(settings, **{section: replace(getattr(settings, section), **{key: value})})
    return settings
