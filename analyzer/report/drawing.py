"""Charts for pages. What Altair and vl-convert draw is kept: they take a second to start, and most changes of a text move few marks.

density   kept is the sheet of columns; heights, colours and links are put in for each report
formulas  kept is the drawing with stand-ins for links, which name passages by hashes of their words
flow      kept is the chart: its links lead to lists
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from analyzer.keep import Keep
from analyzer.views import Place

Href = Callable[[Place], str]


def density_chart(keep: Keep, href: Href, rows: Sequence[Any], *, title: str, description: str) -> Markup:
    """The density of change along a document, to stand in a page."""
    from analyzer.charts.density import density_of_change  # noqa: PLC0415 slow to load, and the report may be known

    draw = partial(_kept, keep, _density_sheet)
    return Markup(density_of_change(rows, href=href, title=title, description=description, draw=draw))  # noqa: S704 serialised by charts


def formulas_chart(keep: Keep, href: Href, rows: Sequence[Any], *, title: str, description: str) -> Markup:
    """Formulas over time, to stand in a page."""
    from analyzer.charts.life import formulas_over_time  # noqa: PLC0415 as above

    draw = partial(_kept, keep, _life_sheet)
    return Markup(formulas_over_time(rows, href=href, title=title, description=description, draw=draw))  # noqa: S704 as above


def flow_chart(keep: Keep, href: Href, rows: Sequence[Any], *, title: str, description: str) -> Markup:
    """The flow of statements, to stand in a page."""
    (drawn,) = keep([partial(_flow, href, tuple(rows), title=title, description=description)])
    return Markup(drawn)  # noqa: S704 as above


def _kept(keep: Keep, draw: Callable[..., str], *parts: object) -> str:
    return keep([partial(draw, *parts)])[0]


def _density_sheet(columns: int, names: tuple[str, ...]) -> str:
    from analyzer.charts.density import density_sheet  # noqa: PLC0415 as above

    return density_sheet(columns, names)


def _life_sheet(rows: list[dict[str, Any]], named: list[dict[str, Any]], ticks: list[tuple[int, str]]) -> str:
    from analyzer.charts.life import life_sheet  # noqa: PLC0415 as above

    return life_sheet(rows, named, ticks)


def _flow(href: Href, rows: Sequence[Any], *, title: str, description: str) -> str:
    from analyzer.charts.flow import statement_flow  # noqa: PLC0415 as above

    return statement_flow(rows, href=href, title=title, description=description)
