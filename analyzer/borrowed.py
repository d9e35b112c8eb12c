"""What is borrowed from nltk and scikit-learn, without loading the rest of them.

    import nltk                            all of it, and SciPy's statistics and scikit-learn with it: 1.8 s
    nltk.stem.snowball                     0.02 s
    nltk.tokenize.punkt                    0.08 s
    sklearn.feature_extraction.text        1.0 s, most of it for SciPy's optimisers and statistics, and pandas; without them 0.2 s

A package runs its `__init__` before any of its modules, and nltk's imports everything. So packages of those names that
run nothing stand in while the two modules load, and are gone afterwards: who imports nltk later gets all of it. Where
nltk is loaded already, or is built in another way than is thought here, it is imported as usual.

scikit-learn only keeps the slow modules by name, for what is not used here. What stands in for them loads them when
something in them is asked for, then or at any later time. Another thread must not meet a stand-in: where there is one, as on
a worker of a cluster, everything is imported as usual.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

_SNOWBALL, _PUNKT = "nltk.stem.snowball", "nltk.tokenize.punkt"
_PACKAGES = ("nltk", "nltk.corpus", "nltk.stem", "nltk.tokenize")
_TEXT, _SCALING = "sklearn.feature_extraction.text", "sklearn.preprocessing._data"


def _borrow() -> tuple[Any, Any]:
    if "nltk" not in sys.modules and _alone():
        try:
            with _without_nltk(), _bare_packages(*_PACKAGES):
                sys.modules["nltk.corpus"].__dict__["stopwords"] = None  # Snowball names it, for an option not used here
                return import_module(_SNOWBALL), import_module(_PUNKT)
        except (ImportError, AttributeError):
            pass
    return import_module(_SNOWBALL), import_module(_PUNKT)


def _alone() -> bool:
    return threading.active_count() == 1


@contextmanager
def _bare_packages(*names: str) -> Iterator[None]:
    """Packages, all of one library, that hold their modules and nothing else."""
    library = names[0].partition(".")[0]
    found = find_spec(library)
    places = list(found.submodule_search_locations or ()) if found else []
    try:
        for name in names:
            package = ModuleType(name)
            package.__path__ = [str(Path(place, *name.split(".")[1:])) for place in places]
            sys.modules[name] = package
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


@contextmanager
def _without_nltk() -> Iterator[None]:
    """Afterwards nothing of it counts as loaded."""
    try:
        yield
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == "nltk"]:
            del sys.modules[name]


@cache
def weighing() -> tuple[Any, Any]:
    """scikit-learn's `TfidfTransformer` and `normalize`; loaded when first asked for."""
    if "sklearn" not in sys.modules and _alone():
        with suppress(ImportError, AttributeError), _later("pandas", "scipy.optimize", "scipy.stats"):
            import_module("sklearn")
            with _bare_packages("sklearn.preprocessing", "sklearn.feature_extraction"):
                normalize = import_module(_SCALING).normalize
                sys.modules["sklearn.preprocessing"].__dict__["normalize"] = normalize  # the other names it there
                return import_module(_TEXT).TfidfTransformer, normalize
    return import_module(_TEXT).TfidfTransformer, import_module("sklearn.preprocessing").normalize


class _Later(ModuleType):
    """Stands in for a module that is loaded when something in it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by the machinery of imports, not by who uses the module
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def _later(*names: str) -> Iterator[None]:
    """Modules that are not loaded by being imported."""
    absent = [name for name in names if name not in sys.modules and find_spec(name)]
    sys.modules.update({name: _Later(name) for name in absent})
    try:
        yield
    finally:
        for name in absent:
            if isinstance(sys.modules.get(name), _Later):
                del sys.modules[name]


_snowball, _punkt = _borrow()
SnowballStemmer: Any = _snowball.SnowballStemmer
"""Snowball's stemmers (Porter 2001)."""
PunktParameters: Any = _punkt.PunktParameters
PunktSentenceTokenizer: Any = _punkt.PunktSentenceTokenizer
"""Punkt's sentence boundaries (Kiss & Strunk 2006)."""
