"""What is borrowed from nltk, without loading the rest of it.

    import nltk                   all of it, and SciPy's statistics and scikit-learn with it: 1.8 s
    nltk.stem.snowball            0.02 s
    nltk.tokenize.punkt           0.08 s

A package runs its `__init__` before any of its modules, and nltk's imports everything. So packages of those names that
run nothing stand in while the two modules load, and are gone afterwards: who imports nltk later gets all of it. Where
nltk is loaded already, or is built in another way than is thought here, it is imported as usual.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

_SNOWBALL, _PUNKT = "nltk.stem.snowball", "nltk.tokenize.punkt"
_PACKAGES = ("nltk", "nltk.corpus", "nltk.stem", "nltk.tokenize")


def _borrow() -> tuple[Any, Any]:
    if "nltk" not in sys.modules:
        try:
            with _bare_packages():
                return import_module(_SNOWBALL), import_module(_PUNKT)
        except (ImportError, AttributeError):
            pass
    return import_module(_SNOWBALL), import_module(_PUNKT)


@contextmanager
def _bare_packages() -> Iterator[None]:
    """Packages of nltk's that hold their modules and nothing else."""
    found = find_spec("nltk")
    places = list(found.submodule_search_locations or ()) if found else []
    try:
        for name in _PACKAGES:
            package = ModuleType(name)
            package.__path__ = [str(Path(place, *name.split(".")[1:])) for place in places]
            sys.modules[name] = package
        sys.modules["nltk.corpus"].__dict__["stopwords"] = None  # Snowball names it, for an option not used here
        yield
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == "nltk"]:
            del sys.modules[name]


_snowball, _punkt = _borrow()
SnowballStemmer: Any = _snowball.SnowballStemmer
"""Snowball's stemmers (Porter 2001)."""
PunktParameters: Any = _punkt.PunktParameters
PunktSentenceTokenizer: Any = _punkt.PunktSentenceTokenizer
"""Punkt's sentence boundaries (Kiss & Strunk 2006)."""
