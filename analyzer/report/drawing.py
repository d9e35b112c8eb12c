"""Charts for pages, drawn when their rows are new: Altair and vl-convert take a second, and most changes of a text move no mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from analyzer.keep import Keep
from analyzer.views import Place


def chart(keep: Keep, drawing: partial[str], rows: Sequence[Any], *, title: str, description: str) -> Markup:
    """What `drawing`, a `draw` that lacks only its rows, makes of them, to stand in a page."""
    (drawn,) = keep([partial(drawing, tuple(rows), title=title, description=description)])
    return Markup(drawn)  # noqa: S704 cleaned and serialised by charts


def draw(kind: str, href: Callable[[Place], str], rows: Sequence[Any], *, title: str, description: str) -> str:
    """A chart of a kind (`formulas`, `flow` or `density`) as SVG."""
    from analyzer import charts  # noqa: PLC0415 Altair takes a third of a second to import

    kinds: dict[str, Callable[..., str]] = {
        "formulas": charts.formulas_over_time,
        "flow": charts.statement_flow,
        "density": charts.density_of_change,
    }
    return kinds[kind](rows, href=href, title=title, description=description)
