"""A browser's visit to a page: what it says on its console and asks of the network is heard."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

_USUAL = Path("/usr/bin/chromium")
_ELSEWHERE = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
CHROMIUM = _USUAL if _USUAL.exists() else Path(next(_ELSEWHERE, _USUAL))
if not CHROMIUM.exists() and not os.environ.get("CI"):
    pytest.skip("NO BROWSER TESTED: there is no Chromium or Chrome; install one, e.g. `apt-get install chromium`", allow_module_level=True)

from playwright.sync_api import Browser, BrowserContext, Page, Route  # noqa: E402 only where a browser is

__all__ = ["CHROMIUM", "Browser", "BrowserContext", "Page", "Visit", "context_of", "shown_rows", "visit"]


@dataclass
class Visit:
    """A page, what it said on its console and what it asked of the network."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def context_of(browser: Browser, *, width: int = 1280, dark: bool = False, **options: Any) -> BrowserContext:
    scheme = "dark" if dark else "light"
    return browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", **options)


def visit(context: BrowserContext, target: str) -> Visit:
    heard = Visit(context.new_page())
    heard.page.on("console", lambda message: heard.said.append(message.text))
    heard.page.on("pageerror", lambda error: heard.said.append(str(error)))
    heard.page.on("dialog", lambda dialog: (heard.said.append(dialog.message), dialog.dismiss()))

    def hear(route: Route) -> None:
        if route.request.url.startswith(("file:", "data:")):
            route.continue_()
        else:
            heard.asked.append(route.request.url)
            route.abort()

    heard.page.route("**/*", hear)
    heard.page.goto(target)
    return heard


def shown_rows(page: Page) -> list[str]:
    return page.locator(".row:visible").evaluate_all("rows => rows.map(row => row.id)")
