"""Which pages a report has, and the frame around each."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from posixpath import relpath
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from analyzer import views
from analyzer.analysis import Analysis
from analyzer.citation import Citer, Forwarding, forward
from analyzer.keep import Keep, as_is
from analyzer.report import drawing, labels
from analyzer.report.citing import Cites
from analyzer.report.compiled import Compiled
from analyzer.report.source_text import attribute, isolated, quoting
from analyzer.views import Place, Site
from analyzer.wording import RELATIONS, SIGNS, date_in_words, percent, reasons_in_words

_FRAGMENT = "!$&'()*+,;=:@/?-._~"
"""What stands unescaped in a fragment (RFC 3986), so that a passage id stays readable in an address."""


@dataclass(frozen=True, slots=True)
class _Page:
    path: str
    template: str
    title: str
    view: Any


def render(
    analysis: Analysis, *, single_file: bool = False, text: bool = True, previous: bytes | None = None, keep: Keep = as_is
) -> dict[str, bytes]:
    """All pages of a report, by path, in order of path.

    `single_file` bundles them into one page, `index.html`. Without `text` the wording of the
    sources is withheld: spans, relations and figures stay. `previous` is the register of passage ids
    (`data/passages.json`) of an earlier report: links to its ids lead to the passages that hold their words now.
    """
    forwarded = forward(previous, analysis) if previous else ()
    site = Site(analysis if text else views.withhold(analysis))
    frame = _Frame(site, single_file=single_file, text=text, keep=keep)
    pages = list(_pages(site, forwarded))
    if single_file:
        return {views.INDEX: frame.bundle(pages)}
    return {page.path: frame.page(page) for page in sorted(pages, key=lambda page: page.path)}


def _pages(site: Site, forwarded: tuple[Forwarding, ...]) -> Iterator[_Page]:
    fates = views.Fates(site)
    former: dict[str, tuple[str, ...]] = {}
    for item in forwarded:
        if item.later_ids:
            former[item.later_ids[0]] = (*former.get(item.later_ids[0], ()), item.earlier_id)
    yield _Page(views.INDEX, "index.html", "Findings", views.index_view(site, fates=fates))
    for formulas in views.formulas_views(site):
        yield _Page(formulas.page, "formulas.html", "Formulas", formulas)
    for synopsis in views.synopsis_views(site):
        yield _Page(synopsis.page, "synopsis.html", "Synopsis", synopsis)
    for comparison in site.analysis.comparisons:
        compared = views.comparison_view(site, comparison)
        title = f"{comparison.earlier_document_id} and {comparison.later_document_id}"
        yield _Page(compared.page, "comparison.html", title, compared)
    for document in site.analysis.documents:
        view = views.document_view(site, document, fates=fates, former=former)
        yield _Page(site.document_page(document.id), "document.html", document.title, view)
    for passages in views.passages_views(site):
        yield _Page(passages.page, "passages.html", "Find", passages)
    for ledger in views.ledger_views(site):
        yield _Page(ledger.page, "ledger.html", "Ledger", ledger)
    yield _Page(
        views.METHOD,
        "method.html",
        "Method",
        views.method_view(site, [(item.earlier_id, item.later_ids, item.reason) for item in forwarded]),
    )


class _Frame:
    """Puts a view into its template and the template into the page that all share."""

    def __init__(self, site: Site, *, single_file: bool, text: bool, keep: Keep) -> None:
        self._site = site
        self._keep = keep
        self._single = single_file
        self._text = text
        self._cite = Citer(site.analysis)
        environment = _environment()
        self._environment = environment
        self._style = _source(environment, "report.css")
        self._script = _source(environment, "report.js")

    def page(self, page: _Page) -> bytes:
        """One page that stands alone."""
        return self._framed(page.title, body=self._body(page), path=page.path)

    def bundle(self, pages: list[_Page]) -> bytes:
        """All pages in one."""
        return self._framed("Report", body=Markup("\n").join(self._body(page) for page in pages), path=views.INDEX)

    def _framed(self, title: str, *, body: Markup, path: str) -> bytes:
        shell = self._environment.get_template("shell.html")
        framed = shell.render(
            **self._shared(path),
            title=title,
            body=body,
            style=Markup(self._style),  # noqa: S704 our own file
            script=Markup(self._script),  # noqa: S704 our own file
            policy=_policy(style=self._style, script=self._script),
            path=path,
        )
        return framed.encode("utf-8", "backslashreplace")

    def _body(self, page: _Page) -> Markup:
        template = self._environment.get_template(page.template)
        body = template.render(**self._shared(page.path), view=page.view, path=page.path, cites=Cites(self._cite))
        return Markup(body)  # noqa: S704 written by a template that escapes

    def _shared(self, path: str) -> dict[str, Any]:
        href = partial(_single_href if self._single else _href, path)
        return {
            "analysis": self._site.analysis,
            "site": self._site,
            "href": href,
            "slug": _slug(path),
            "single": self._single,
            "with_text": self._text,
            "formulas_chart": partial(drawing.formulas_chart, self._keep, href),
            "flow_chart": partial(drawing.flow_chart, self._keep, href),
            "density_chart": partial(drawing.density_chart, self._keep, href),
            "Place": Place,
        }


def _href(page: str, place: Place) -> str:
    """The address of a place as seen from a page.

    >>> _href("documents/a.html", Place("index.html", "finding-1"))
    '../index.html#finding-1'
    """
    fragment = f"#{quote(place.fragment, safe=_FRAGMENT)}" if place.fragment else ""
    if place.page == page:
        return fragment or "#"
    folder = page.rpartition("/")[0] or "."
    return _relative(place.page, folder) + fragment


@cache
def _relative(page: str, folder: str) -> str:
    return quote(relpath(page, folder))


def _single_href(_page: str, place: Place) -> str:
    return f"#{quote(place.fragment, safe=_FRAGMENT)}" if place.fragment else f"#page-{_slug(place.page)}"


def _slug(path: str) -> str:
    """A page's path as part of an element id.

    >>> _slug("documents/2024-talks.html")
    'documents-2024-talks'
    """
    return path.removesuffix(".html").replace("/", "-")


def _policy(*, style: str, script: str) -> str:
    return f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; base-uri 'none'; form-action 'none'"


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("analyzer"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled(Path(__file__).parents[1] / "templates"),
    )
    environment.filters |= {
        "date": date_in_words,
        "number": labels.number,
        "share": percent,
        "score": labels.score,
        "sentence": labels.sentence,
        "isolated": isolated,
        "quoting": quoting,
        "attribute": attribute,
    }
    environment.globals |= {
        "labels": labels,
        "reasons_in_words": reasons_in_words,
        "RELATIONS": RELATIONS,
        "SIGNS": SIGNS,
    }
    return environment


def _source(environment: Environment, name: str) -> str:
    loader = environment.loader
    if loader is None:
        raise LookupError(name)
    return loader.get_source(environment, name)[0].strip()
