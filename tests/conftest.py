"""Options and fixtures that several test files share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import analyzer
from analyzer.analysis import Analysis
from tests.command import TOWNS, run
from tests.sample import sample

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept-gold", action="store_true", help="write the present output over tests/gold/expected")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests, and the commands they start, neither read nor write what the user's runs remember."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHRASING_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def own_analysis() -> Analysis:
    """The project's own corpus, analysed once for all tests."""
    return analyzer.analyze(analyzer.load_corpus(ROOT / "corpus"))


@pytest.fixture(scope="session")
def towns_analysis() -> Analysis:
    """The small made-up corpus of two towns, analysed once for all tests."""
    return analyzer.analyze(analyzer.load_corpus(ROOT / "tests" / "gold" / "corpus"))


@pytest.fixture(params=["own", "towns", "sample"])
def analysis(request: pytest.FixtureRequest) -> Analysis:
    """Each of the two corpora, and a made-up analysis that has one of everything."""
    if request.param == "sample":
        return sample()
    found = request.getfixturevalue(f"{request.param}_analysis")
    assert isinstance(found, Analysis)
    return found


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of the made-up corpus, as the command writes it."""
    out = tmp_path_factory.mktemp("reported") / "out"
    assert run("report", TOWNS, "--out", out).exit_code == 0
    return out
