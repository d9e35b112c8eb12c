"""A document or passage as an entry for reference managers: CSL-JSON, BibLaTeX, RIS.

    Document(title="Talks …", date="2024-09", outlet="")   →   issued 2024-09 (no day is made up)

The writers are written here and not taken from libraries: bibtexparser encodes no LaTeX specials unless
it also spells out every Vietnamese letter, and rispy numbers its records. Tests read everything back with
both, and with pandoc.

One type serves all texts, CSL's `article-newspaper`: of the types tried with Chicago (notes, author-date),
MLA, APA and OSCOLA it is the only one with which every style prints the full date, outlet or none.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from analyzer.citation.facts import Cited, line
from analyzer.lexicon.citation import BABEL
from analyzer.model import Document
from analyzer.normalize import primary

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\`{}",
        "#": r"\#",
        "$": r"\$",
        "%": r"\%",
        "&": r"\&",
        "_": r"\_",
    }
)


def authors(document: Document) -> tuple[str, ...]:
    """Names as the manifest gives them, separated by semicolons; never taken apart, since order of names differs by country."""
    return tuple(name for part in document.author.split(";") if (name := line(part)))


def csl_document(document: Document, identifier: str) -> dict[str, Any]:
    """A CSL-JSON item for a whole document."""
    item: dict[str, Any] = {"id": identifier, "type": "article-newspaper", "title": line(document.title)}
    if names := authors(document):
        item["author"] = [{"literal": name} for name in names]
    if document.outlet:
        item["container-title"] = line(document.outlet)
    if document.kind:
        item["genre"] = line(document.kind)
    if document.date[:1].isdigit():  # texts given without a manifest may have no date
        item["issued"] = {"date-parts": [[int(part) for part in document.date.split("-")]]}
    item["language"] = document.language
    return item


def csl_passage(cited: Cited, *, signature: str, base: str) -> dict[str, Any]:
    """A CSL-JSON item for a passage: the document's, with the exact words and what finds them again."""
    statement = cited.statement
    item = csl_document(cited.document, cited.key)
    if base:
        item["URL"] = base + cited.link
    item["annote"] = f"“{statement.text}”"
    item["note"] = cited.place
    item["custom"] = {
        "passage_id": statement.id,
        "paragraph": statement.paragraph,
        "statement": statement.number,
        "file": cited.document.file,
        "sha256": cited.document.sha256,
        **({"extracted_sha256": cited.document.extracted_sha256} if cited.document.extracted_sha256 else {}),
        "start": statement.start,
        "end": statement.end,
        "link": cited.link,
        "corpus_signature": signature,
    }
    return item


def bib_document(document: Document, identifier: str, extra: tuple[tuple[str, str], ...] = ()) -> str:
    """A BibLaTeX entry; titles are braced twice so that no style changes their case."""
    kind = "article" if document.outlet else "online"  # of @misc, @report and others without outlet, styles print the year alone
    entries = [("title", "{" + latex(document.title) + "}")]
    if names := authors(document):
        entries.append(("author", " and ".join("{" + latex(name) + "}" for name in names)))
    if document.outlet:
        entries += [("journaltitle", "{" + latex(document.outlet) + "}"), ("entrysubtype", "newspaper")]
    if document.kind:
        entries.append(("note", latex(document.kind)))
    if document.date[:1].isdigit():
        entries.append(("date", document.date))
    if language := BABEL.get(primary(document.language)):
        entries.append(("langid", language))
    entries += extra
    return f"@{kind}{{{identifier},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in entries) + "}\n"


def bib_passage(cited: Cited, *, base: str) -> str:
    """A BibLaTeX entry for a passage."""
    extra: tuple[tuple[str, str], ...] = (("addendum", latex(cited.place)), ("annotation", latex(f"“{cited.quote}”")))
    if base:
        extra = (("url", base + cited.link), *extra)
    return bib_document(cited.document, cited.key, extra)


def ris_document(document: Document, identifier: str, extra: tuple[tuple[str, str], ...] = ()) -> str:
    """A RIS record."""
    year, month, day = (*document.date.split("-"), "", "")[:3]
    tags = [("TY", "NEWS" if document.outlet else "GEN"), ("ID", identifier), ("TI", line(document.title))]
    tags += [("AU", name) for name in authors(document)]
    if document.outlet:
        tags.append(("T2", line(document.outlet)))
    tags += [("PY", year), ("DA", f"{year}/{month}/{day}/")] if year.isdigit() else []
    tags.append(("LA", document.language))
    if document.kind:
        tags.append(("M3", line(document.kind)))
    return "".join(f"{tag}  - {value}\n" for tag, value in (*tags, *extra)) + "ER  - \n"


def ris_passage(cited: Cited, *, base: str) -> str:
    """A RIS record for a passage."""
    extra: tuple[tuple[str, str], ...] = (("N1", f"“{cited.quote}”"), ("N1", cited.place))
    if base:
        extra = (*extra, ("UR", base + cited.link))
    return ris_document(cited.document, cited.key, extra)


@lru_cache(maxsize=20_000)
def latex(text: str) -> str:
    r"""A text as LaTeX prints it: specials escaped, letters of all alphabets as they are, no ligatures made.

    >>> latex("Tiến Dũng & 100% -- of_it")
    'Tiến Dũng \\& 100\\% -{}- of\\_it'
    """
    escaped = line(text).translate(_LATEX)
    if not _balanced(escaped):  # a lone brace, even escaped, ends the field for BibTeX
        escaped = escaped.replace(r"\{", r"$\lbrace$").replace(r"\}", r"$\rbrace$")
    for pair in ("--", "''"):
        while pair in escaped:
            escaped = escaped.replace(pair, f"{pair[0]}{{}}{pair[1]}")
    return escaped


def _balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0
