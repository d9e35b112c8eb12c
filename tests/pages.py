"""Pages read back as a browser would: ids, links, attributes and the source text they show."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urldefrag

_VOID = {"meta", "link", "input", "br", "img", "hr"}


@dataclass
class Page(HTMLParser):
    """What a test wants to know of a page."""

    html: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    source: list[str] = field(default_factory=list)
    """Text inside the source's own paragraphs and gaps."""
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str]] = []
        self.feed(self.html)

    # what HTMLParser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102 the parser's own name
        values = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in values.items()]
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag not in _VOID:
            self._open.append((tag, values.get("class", "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102 the parser's own name
        self.handle_starttag(tag, attrs)
        self._open.pop()

    def handle_endtag(self, tag: str) -> None:  # noqa: D102 the parser's own name
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:  # noqa: D102 the parser's own name
        classes = [name for _, names in self._open for name in names.split()]
        if ("source" in classes or "gap" in classes) and "pid" not in classes:
            self.source.append(data)
        if not self._open or self._open[-1][0] not in {"style", "script"}:
            self.text.append(data)


def read(files: dict[str, bytes]) -> dict[str, Page]:
    """The HTML files among a report's files."""
    return {path: Page(data.decode("utf-8")) for path, data in files.items() if path.endswith(".html")}


def broken_links(pages: dict[str, Page], files: dict[str, bytes]) -> list[str]:
    """Links whose file or element does not exist."""
    ids = {path: set(page.ids) for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for link in page.links:
            address, fragment = urldefrag(link)
            target = normpath(join(dirname(path), unquote(address))) if address else path
            if target not in files or (fragment and target in ids and unquote(fragment) not in ids[target]):
                broken.append(f"{path}: {link}")
    return broken
