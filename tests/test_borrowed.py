"""Parts of nltk without all of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

_SAME = """
from analyzer import borrowed
stem, cut = borrowed.SnowballStemmer("english").stem, borrowed.PunktSentenceTokenizer().span_tokenize
words, text = "agreements relations strategic cohesion deepening".split(), "Mr. Lam spoke. He left! Did he?"
ours = [stem(word) for word in words], list(cut(text))
"""


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_the_parts_do_what_they_do_in_the_whole() -> None:
    """Stems and sentences are those of nltk as it is usually imported, which still can be imported afterwards."""
    usual = "import nltk; stem = nltk.stem.SnowballStemmer('english').stem; cut = nltk.tokenize.PunktSentenceTokenizer().span_tokenize"
    compared = "print(ours == ([stem(word) for word in words], list(cut(text))), nltk.corpus.stopwords is not None)"
    assert _run(f"{_SAME}\n{usual}\n{compared}") == "True True"


@pytest.mark.parametrize("module", ["analyzer.normalize", "analyzer.segment", "analyzer.corpus", "analyzer.cli.reporting"])
def test_what_is_slow_to_load_is_not_loaded_with_it(module: str) -> None:
    """Reading texts and cutting them into statements needs neither all of nltk nor what nltk brings with it."""
    slow = "{name for name in sys.modules if name in {'nltk', 'sklearn', 'scipy.stats', 'altair'}}"
    assert _run(f"import sys, {module}\nprint(sorted({slow}))") == "[]"


def test_another_nltk_is_imported_as_usual() -> None:
    """Where the modules cannot be loaded alone, all is loaded."""
    code = "import sys, contextlib, analyzer.borrowed as b\n@contextlib.contextmanager\ndef none():\n    raise ImportError\n    yield\n"
    assert _run(f"{code}b._bare_packages = none\nprint(b._borrow()[0].__name__, 'nltk.chunk' in sys.modules)") == "nltk.stem.snowball True"


def test_an_nltk_that_is_loaded_is_used() -> None:
    """In a notebook that has imported nltk its own classes are used."""
    assert _run("import nltk, analyzer.borrowed as b\nprint(b.SnowballStemmer is nltk.stem.SnowballStemmer)") == "True"
