"""Options and fixtures that several test files share."""

from __future__ import annotations

from pathlib import Path

import pytest

import analyzer
from analyzer.analysis import Analysis

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept-gold", action="store_true", help="write the present output over tests/gold/expected")


@pytest.fixture(scope="session")
def own_analysis() -> Analysis:
    """The project's own corpus, analysed once for all tests."""
    return analyzer.analyze(analyzer.load_corpus(ROOT / "corpus"))


@pytest.fixture(scope="session")
def towns_analysis() -> Analysis:
    """The small made-up corpus of two towns, analysed once for all tests."""
    return analyzer.analyze(analyzer.load_corpus(ROOT / "tests" / "gold" / "corpus"))
