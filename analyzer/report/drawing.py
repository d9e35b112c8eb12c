"""Charts for pages, drawn when their rows are new: Altair and vl-convert take a second, and most changes of a text move few marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from analyzer.keep import Keep
from analyzer.views import Place

Href = Callable[[Place], str]


def chart(keep: Keep, drawing: partial[str], rows: Sequence[Any], *, title: str, description: str) -> Markup:
    """What `drawing`, one of the functions below that lacks only its rows, makes of them, to stand in a page."""
    (drawn,) = keep([partial(drawing, tuple(rows), title=title, description=description)])
    return Markup(drawn)  # noqa: S704 cleaned and serialised by charts


def density_chart(keep: Keep, href: Href, rows: Sequence[Any], *, title: str, description: str) -> Markup:
    """The density of change along a document, to stand in a page: on a sheet that is kept apart from what stands on it."""
    from analyzer.charts.density import density_of_change, names_of  # noqa: PLC0415 as below

    sheets = keep([partial(density_sheet, len(rows), names_of(rows))] if rows else [])
    drawn = "".join(density_of_change(rows, href=href, title=title, description=description, sheet=sheet) for sheet in sheets)
    return Markup(drawn)  # noqa: S704 as above


def formulas(href: Href, rows: Sequence[Any], *, title: str, description: str) -> str:
    """Formulas over time as SVG."""
    from analyzer.charts.life import formulas_over_time  # noqa: PLC0415 slow to load, and what is drawn may be known

    return formulas_over_time(rows, href=href, title=title, description=description)


def flow(href: Href, rows: Sequence[Any], *, title: str, description: str) -> str:
    """The flow of statements as SVG."""
    from analyzer.charts.flow import statement_flow  # noqa: PLC0415 as above

    return statement_flow(rows, href=href, title=title, description=description)


def density_sheet(columns: int, names: tuple[str, ...]) -> str:
    """Columns on which a density can be drawn, as SVG."""
    from analyzer.charts import density  # noqa: PLC0415 as above

    return density.density_sheet(columns, names)
