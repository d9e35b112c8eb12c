"""Errors that a user can mend: each names the place, the fault and the remedy.

    corpus/corpus.toml:14: date "2024-13-01" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD
    └──────── place ─────┘ └────────── fault ────────────┘  └─────────── remedy ───────────┘

Anything else that is raised is a defect of the program, not of its input.
"""

from __future__ import annotations


class AnalyzerError(Exception):
    """Base of every error caused by input or settings; the command ends with exit code 1.

    >>> str(AnalyzerError("the file is empty", place="texts/a.txt", remedy="give a file with text"))
    'texts/a.txt: the file is empty; give a file with text'
    """

    def __init__(self, fault: str, *, place: str = "", remedy: str = "") -> None:
        self.fault = fault
        self.place = place
        self.remedy = remedy
        head = f"{place}: {fault}" if place else fault
        super().__init__(f"{head}; {remedy}" if remedy else head)


def installing(extra: str) -> str:
    """The remedy where a package that only some need is missing.

    >>> installing("html")
    "install it from this program's folder: python -m pip install -e '.[html]'"
    """
    return f"install it from this program's folder: python -m pip install -e '.[{extra}]'"


class ManifestError(AnalyzerError):
    """A manifest (`corpus.toml`, `adjudications.toml`) that cannot be read as one."""


class DocumentError(AnalyzerError):
    """A source file that is missing, changed, undecodable or without text."""


class ReaderError(DocumentError):
    """A source format that cannot be read here: damaged, too large, or its extra is missing."""


class UnknownPassageError(AnalyzerError):
    """A passage id that this corpus does not hold."""


class SettingsError(AnalyzerError):
    """A setting outside its range."""


class StyleError(AnalyzerError):
    """A style of citation that there is not."""


class OutputError(AnalyzerError):
    """A folder or file that cannot be written."""
