"""One browser for all tests of pages, and the reports that they open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from analyzer import files
from analyzer.analysis import Analysis
from analyzer.export import data_files
from analyzer.report import render
from tests.test_report import hostile_analysis

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 only where a browser is

    from tests.browser.visits import CHROMIUM  # noqa: PLC0415 as above

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def towns(towns_analysis: Analysis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("towns") / "report"
    files.write_report(folder, {**render(towns_analysis), **data_files(towns_analysis)})
    return folder


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "report"
    files.write_report(folder, render(hostile_analysis()))
    return folder


@pytest.fixture
def synopsis(browser: Browser, towns: Path) -> Iterator[Page]:
    from tests.browser.visits import context_of, visit  # noqa: PLC0415 only where a browser is

    context = context_of(browser)
    heard = visit(context, (towns / "synopsis.html").as_uri())
    yield heard.page
    assert heard.said == []
    context.close()
