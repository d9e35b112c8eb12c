"""phrasing: how the wording of dated texts changed.

>>> from analyzer import align_statements
>>> links = align_statements(
...     ["The two sides agreed to build a stable border.", "They thanked the host."],
...     ["Both sides agreed to build a stable and sustainable border."],
... )
>>> [(link.earlier, link.later) for link in links]
[(0, 0)]

The names below are loaded on first use, so that `phrasing --help` does not import scikit-learn.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # what checkers know by this name; `typing` takes a while to load, in which Ctrl-C would end in a traceback
if TYPE_CHECKING:
    from typing import Any

    from analyzer.align import align_statements
    from analyzer.analysis import Analysis
    from analyzer.corpus import load_corpus
    from analyzer.errors import AnalyzerError
    from analyzer.pipeline import analyze
    from analyzer.settings import Settings

__all__ = ["Analysis", "AnalyzerError", "Settings", "__version__", "align_statements", "analyze", "load_corpus"]

__version__ = "0.1.0"

_HOMES = {
    "Analysis": "analyzer.analysis",
    "AnalyzerError": "analyzer.errors",
    "Settings": "analyzer.settings",
    "align_statements": "analyzer.align",
    "analyze": "analyzer.pipeline",
    "load_corpus": "analyzer.corpus",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
