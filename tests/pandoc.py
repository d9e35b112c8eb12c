"""Pandoc, which reads back what is written; tests that need it are left out where it is not installed."""

from __future__ import annotations

import shutil
import subprocess

import pytest

_PANDOC = shutil.which("pandoc")
needs_pandoc = pytest.mark.skipif(_PANDOC is None, reason="pandoc is not installed")


def pandoc(source: bytes, *arguments: str) -> str:
    """What pandoc makes of a source with these arguments."""
    return subprocess.run([str(_PANDOC), *arguments], input=source, capture_output=True, check=True).stdout.decode("utf-8")
