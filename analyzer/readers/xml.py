"""TEI and other XML by lxml, hardened: no entities, no DTD, no network, no huge trees (extra `xml`).

    <p>the <choice><sic>Grate</sic><corr>Great</corr></choice> friendship<note>sic</note></p>   →   the Grate friendship

Of TEI the witness's own reading is taken: `sic` and `orig` before `corr` and `reg`, additions but no deletions, no
notes and no header.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from analyzer.errors import DocumentError, ReaderError
from analyzer.readers.reading import Reading, needs
from analyzer.readers.sandbox import extract as extract_in_child

_TEI = "http://www.tei-c.org/ns/1.0"
_BLOCKS = frozenset(
    {
        *("p", "head", "l", "item", "ab", "title", "titlePart", "byline", "docAuthor", "dateline", "salute", "signed", "opener", "closer"),
        *("trailer", "label", "cell", "row", "u", "sp", "stage", "speaker", "argument", "epigraph", "quote", "lg", "list", "table"),
        *("div", "div1", "div2", "div3", "body", "front", "back"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr"),
        *("para", "section", "article", "chapter", "heading", "subheading", "num", "content", "text", "paragraph", "clause", "subsection"),
        *("crossHeading", "intro", "wrapUp", "point", "preamble", "recital"),
    }
)
"""Elements that stand on lines of their own: TEI, HTML, DocBook and Akoma Ntoso."""
_LEFT_OUT = frozenset(("teiHeader", "note", "fw", "figDesc", "del", "rdg", "standOff", "facsimile", "script", "style", "meta"))
_CHOICES = {"corr": "sic", "reg": "orig", "expan": "abbr"}
"""Left out only beside the witness's own reading."""
_BREAKS = frozenset(["lb", "cb", "pb", "br", "tab"])


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The text of an XML file."""
    del encoding
    needs("lxml", extra="xml", what="XML", name=name)
    return extract_in_child("xml", data, name=name)


def extract(data: bytes, *, encoding: str | None = None) -> Reading:
    """The work itself; called in the child process."""
    from lxml import etree  # noqa: PLC0415 an extra, and only the child needs it

    del encoding
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, attribute_defaults=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ReaderError(f"this is not well-formed XML ({_brief(fault)})", remedy="correct it, or save it as plain text") from None
    if any(isinstance(node, etree._Entity) for node in root.iter()):  # noqa: SLF001 lxml offers no other name for it
        raise ReaderError("the XML uses entities, which are never expanded", remedy="write the characters themselves")
    tei = etree.QName(root).namespace == _TEI or etree.QName(root).localname in ("TEI", "TEI.2")
    dropped: Counter[str] = Counter()
    start = _find(root, "text") if tei else root
    lines = _lines(start if start is not None else root, dropped, guessed=frozenset() if tei else _likely_blocks(root))
    if not lines:
        raise DocumentError("the XML holds no text", remedy="give a file with text")
    told = ", ".join(f"{count} <{name}>" for name, count in sorted(dropped.items()))
    return Reading(
        text="\n\n".join(lines) + "\n",
        encoding=(root.getroottree().docinfo.encoding or "utf-8").lower(),
        extractor=f"lxml {etree.__version__}",
        notices=(f"Left out: {told}.",) if told else (),
        title=_header(root, "titleStmt", "title") if tei else "",
        author=_header(root, "titleStmt", "author") if tei else "",
        date=_header_date(root) if tei else "",
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    )


def _brief(fault: Exception) -> str:
    return str(fault).split(" (", maxsplit=1)[0][:120]


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def _likely_blocks(root: Any) -> frozenset[Any]:
    """Elements of an unknown vocabulary that stand on lines of their own: no words stand between them, and some hold several."""
    found: set[Any] = set()
    for parent in root.iter():
        children = list(parent)
        between = (parent.text, *(child.tail for child in children))
        if _name(parent) in _BLOCKS or any(text and text.strip() for text in between):
            continue
        if any(len((child.text or "").split()) > 1 for child in children):
            found.update(children)
    return frozenset(found)


def _lines(root: Any, dropped: Counter[str], *, guessed: frozenset[Any]) -> list[str]:
    """The text by blocks, white space folded; a walk without recursion, for trees of any depth."""
    blocks: list[list[str]] = [[]]
    for kind, element in _walk(root, dropped):
        name = _name(element)
        is_block = name in _BLOCKS or element in guessed
        if kind == "start":
            if is_block:
                blocks.append([])
            elif name in _BREAKS and element.get("break") != "no":
                blocks[-1].append(" ")
            blocks[-1].append(element.text or "")
        else:
            if is_block:
                blocks.append([])
            if element is not root:
                blocks[-1].append(element.tail or "")
    return [line for block in blocks if (line := " ".join("".join(block).split()))]


def _walk(root: Any, dropped: Counter[str]) -> Iterator[tuple[str, Any]]:
    stack: list[tuple[str, Any]] = [("start", root)]
    while stack:
        kind, element = stack.pop()
        if kind == "start" and element is not root and _is_left_out(element):
            dropped[_name(element)] += 1
            yield "end", element
            continue
        yield kind, element
        if kind == "start":
            stack.append(("end", element))
            stack.extend(("start", child) for child in reversed(element))


def _is_left_out(element: Any) -> bool:
    name = _name(element)
    if name in _CHOICES:
        parent = element.getparent()
        return _name(parent) in ("choice", "subst", "app") and any(_name(sibling) == _CHOICES[name] for sibling in parent)
    return name in _LEFT_OUT


def _find(root: Any, name: str) -> Any:
    return next((element for element in root.iter() if _name(element) == name), None)


def _header(root: Any, within: str, name: str) -> str:
    part = _find(root, within)
    element = _find(part, name) if part is not None else None
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _header_date(root: Any) -> str:
    """The date of the source that the header describes, where it has one in numbers."""
    for within in ("profileDesc", "sourceDesc"):
        part = _find(root, within)
        element = _find(part, "date") if part is not None else None
        if element is not None and element.get("when"):
            return str(element.get("when"))
    return ""
