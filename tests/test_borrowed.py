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
    code = "import sys, contextlib, analyzer.borrowed as b\n@contextlib.contextmanager\ndef none(*_):\n    raise ImportError\n    yield\n"
    assert _run(f"{code}b._bare_packages = none\nprint(b._borrow()[0].__name__, 'nltk.chunk' in sys.modules)") == "nltk.stem.snowball True"


def test_an_nltk_that_is_loaded_is_used() -> None:
    """In a notebook that has imported nltk its own classes are used."""
    assert _run("import nltk, analyzer.borrowed as b\nprint(b.SnowballStemmer is nltk.stem.SnowballStemmer)") == "True"


_WEIGHED = """
import sys
from scipy.sparse import csr_array
from analyzer import borrowed
counts = csr_array([[1.0, 2.0, 0.0], [0.0, 1.0, 1.0]])
tfidf, normalize = borrowed.weighing()
ours = normalize(tfidf(sublinear_tf=True, norm=None).fit_transform(counts)).toarray().tolist()
"""


def test_weighing_is_that_of_scikit_learn() -> None:
    """TF-IDF is scikit-learn's as it is usually imported, and SciPy's statistics are loaded only when something of them is used."""
    lazily = "before = 'scipy.stats' in sys.modules\nimport scipy.stats, sklearn.utils.fixes as fixes"
    usual = "from sklearn.feature_extraction.text import TfidfTransformer\nfrom sklearn.preprocessing import normalize"
    again = "theirs = normalize(TfidfTransformer(sublinear_tf=True, norm=None).fit_transform(counts)).toarray().tolist()"
    compared = "print(before, ours == theirs, fixes.scipy.stats.norm.cdf(0), scipy.stats.norm is fixes.scipy.stats.norm)"
    assert _run(f"{_WEIGHED}\n{lazily}\n{usual}\n{again}\n{compared}") == "False True 0.5 True"


def test_what_stands_in_for_a_module_becomes_it_when_it_is_used() -> None:
    """A module that is only named is not loaded; what is asked of its stand-in later is answered by the module itself."""
    code = "import sys, analyzer.borrowed as b\nwith b._later('colorsys'):\n    import colorsys as named"
    used = "print('colorsys' in sys.modules, named.rgb_to_hsv(0, 0, 1)[2], 'colorsys' in sys.modules)"
    assert _run(f"{code}\n{used}") == "False 1 True"


def test_nothing_stands_in_where_another_thread_could_meet_it() -> None:
    """With a second thread running, as on a worker of a cluster, scikit-learn is imported as usual, with all it names."""
    beside = "import threading, sys\nfrom analyzer import borrowed\ndone = threading.Event()\nthreading.Thread(target=done.wait).start()"
    assert _run(f"{beside}\nborrowed.weighing()\ndone.set()\nprint('scipy.stats' in sys.modules)") == "True"
