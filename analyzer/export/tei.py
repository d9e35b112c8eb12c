"""One TEI P5 document: witnesses, statements, links, apparatus, formulas.

    teiHeader  listWit ── witness n="talks-2024" with date, hash, rights
    standOff   link type="reworded" target="#s.… #s.…" cert="0.93"     statements that correspond
               span from="#a.1" to="#a.2" ana="#f.…"                   formulas (they overlap, hence anchors)
    text       text n="talks-2024" ── ab type="body" ── s n="v:talks-2024:5.2~1a2b"
               text type="collations" ── ab ── app ── rdg wit="#w.…" type="substantive" | "minor"

Every character of a source stands in its `text`, in order: with the `ab`s of a text put together and the
tags taken out, `text[start:end]` holds there too. A character that XML forbids (NUL, most controls) is
`<g ref="#u0000">` around one U+FFFD, so that nothing is lost and no offset moves. Collations are parallel
segmentation; `minor` is what editors call accidental. Valid against tei_all of TEI P5 4.x.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

import regex

from analyzer.analysis import Analysis
from analyzer.export.rows import rounded
from analyzer.model import Attestation, Collation, Document, Edit, EditClass, Statement, Zone

_FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_NAME = regex.compile(r"[^A-Za-z0-9._-]+")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
_RDG_TYPE = {EditClass.SUBSTANTIVE: "substantive", EditClass.ACCIDENTAL: "minor", EditClass.NONE: "minor"}


def tei(analysis: Analysis) -> bytes:
    """A TEI document (XML, UTF-8)."""
    writer = _Writer(analysis)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<TEI xmlns="http://www.tei-c.org/ns/1.0">']
    lines += [*writer.header(), *writer.stand_off(), "<text>", "<group>"]
    for document in analysis.documents:
        lines += writer.witness_text(document)
    lines += [*writer.collations(), "</group>", "</text>", "</TEI>", ""]
    return "\n".join(lines).encode("utf-8")


def content(text: str) -> str:
    r"""A text as element content.

    >>> content("a < b\x00")
    'a &lt; b<g ref="#u0000">\ufffd</g>'
    """
    parts, last = [], 0
    for match in _FORBIDDEN.finditer(text):
        parts += [text[last : match.start()].translate(_ESCAPES), f'<g ref="#u{ord(match.group()):04x}">\ufffd</g>']
        last = match.end()
    return "".join([*parts, text[last:].translate(_ESCAPES)])


def attribute(text: str) -> str:
    """A text as the value of an attribute, quoted."""
    return '"' + str(_FORBIDDEN.sub("\ufffd", text)).translate(_ATTRIBUTE) + '"'


class _Names:
    """Distinct XML names for ids: letters, digits, dots, hyphens; never the same twice."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()

    def __call__(self, prefix: str, identifier: str) -> str:
        known = self._names.get((prefix, identifier))
        if known:
            return known
        stem = name = f"{prefix}.{_NOT_NAME.sub('-', identifier)}"
        number = 1
        while name in self._taken:
            number += 1
            name = f"{stem}.{number}"
        self._taken.add(name)
        self._names[prefix, identifier] = name
        return name


class _Writer:
    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._name = _Names()

    # header

    def header(self) -> Iterator[str]:
        corpus = self._analysis.corpus
        made = f"Made by phrasing {self._analysis.version} from the corpus {corpus.id}, signature {corpus.signature}; not published."
        yield f"<teiHeader><fileDesc><titleStmt><title>{content(corpus.title)}</title></titleStmt>"
        yield f"<publicationStmt><p>{content(made)}</p></publicationStmt>"
        yield "<sourceDesc><listWit>"
        yield from (self._witness(document) for document in self._analysis.documents)
        yield "</listWit></sourceDesc></fileDesc>"
        version = attribute(self._analysis.version)
        yield f'<encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/>{self._characters()}'
        yield f'<appInfo><application ident="phrasing" version={version}><label>phrasing</label></application></appInfo></encodingDesc>'
        yield "</teiHeader>"

    def _witness(self, document: Document) -> str:
        facts = [("author", document.author), ("title", document.title), ("publisher", document.outlet)]
        parts = [f"<{tag}>{content(value)}</{tag}>" for tag, value in facts if value]
        when = f' when="{document.date}"' if document.date[:1].isdigit() else ""
        parts.append(f"<date{when}>{content(document.date)}</date>")
        numbers = (("file", document.file), ("sha256", document.sha256), ("extracted-sha256", document.extracted_sha256))
        parts += [f'<idno type="{name}">{content(value)}</idno>' for name, value in numbers if value]
        extraction = f"{document.extraction}; offsets count the extracted text" if document.extracted_sha256 else ""
        notes = (
            *(("kind", document.kind), ("event", document.event), ("period", document.period), ("rights", document.rights)),
            ("extraction", extraction),
        )
        parts += [f'<note type="{name}">{content(value)}</note>' for name, value in notes if value]
        return f'<witness xml:id="{self._name("w", document.id)}" n={attribute(document.id)}><bibl>{"".join(parts)}</bibl></witness>'

    def _characters(self) -> str:
        found = {match.group() for document in self._analysis.documents for match in _FORBIDDEN.finditer(document.text)}
        listed = "".join(
            f'<char xml:id="u{ord(character):04x}"><localProp name="codepoint" value="U+{ord(character):04X}"/></char>'
            for character in sorted(found)
        )
        return f"<charDecl>{listed}</charDecl>" if listed else ""

    # links and formulas

    def stand_off(self) -> Iterator[str]:
        lines = [*self._links(), *self._lineages(), *self._formulas()]
        if lines:
            yield from ("<standOff>", *lines, "</standOff>")

    def _links(self) -> Iterator[str]:
        for comparison in self._analysis.comparisons:
            if comparison.alignments:
                earlier, later = (self._name("w", item) for item in (comparison.earlier_document_id, comparison.later_document_id))
                yield f'<linkGrp type="alignment" subtype="{comparison.kind}" corresp="#{earlier} #{later}">'
                for link in comparison.alignments:
                    target = f"#{self._name('s', link.earlier_id)} #{self._name('s', link.later_id)}"
                    moved = ' subtype="moved"' if link.moved else ""
                    collation = self._analysis.collation_by_alignment.get(link.id)
                    where = f' corresp="#{self._name("c", collation.id)}"' if collation else ""
                    kind = f'type="{link.relation}"{moved} target="{target}" cert="{rounded(link.confidence)}"{where}'
                    yield f'<link xml:id="{self._name("l", link.id)}" n={attribute(link.id)} {kind}/>'
                yield "</linkGrp>"

    def _lineages(self) -> Iterator[str]:
        chains = [lineage for lineage in self._analysis.lineages if len(lineage.statement_ids) > 1]
        if chains:
            yield '<linkGrp type="lineage">'
            for lineage in chains:
                target = " ".join(f"#{self._name('s', item)}" for item in lineage.statement_ids)
                yield f'<link n={attribute(lineage.id)} target="{target}"/>'
            yield "</linkGrp>"

    def _formulas(self) -> Iterator[str]:
        if self._analysis.families:
            yield '<interpGrp type="formula">'
            for family in self._analysis.families:
                yield f'<interp xml:id="{self._name("f", family.id)}" n={attribute(family.id)}>{content(family.label)}</interp>'
            yield "</interpGrp>"
            yield '<spanGrp type="formula">'
            for name, attestation in self._attestations:
                ana, n = self._name("f", attestation.family_id), attribute(attestation.form_id)
                yield f'<span from="#{name}.b" to="#{name}.e" ana="#{ana}" n={n}>{content(attestation.text)}</span>'
            yield "</spanGrp>"

    @cached_property
    def _attestations(self) -> tuple[tuple[str, Attestation], ...]:
        every = (attestation for family in self._analysis.families for attestation in family.attestations)
        return tuple((f"a.{number}", attestation) for number, attestation in enumerate(every, start=1))

    @cached_property
    def _anchors(self) -> dict[str, list[tuple[int, int, str]]]:
        """Offset, order among equal offsets (ends first) and name of every anchor, by document."""
        found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for name, attestation in self._attestations:
            found[attestation.document_id] += [(attestation.start, 1, f"{name}.b"), (attestation.end, 0, f"{name}.e")]
        return {key: sorted(value) for key, value in found.items()}

    # witnesses

    def witness_text(self, document: Document) -> Iterator[str]:
        witness = self._name("w", document.id)
        yield f'<text n={attribute(document.id)} corresp="#{witness}" xml:lang={attribute(document.language)}><body>'
        statements = self._analysis.statements_of[document.id]
        starts, ends = [item.start for item in statements], [item.end for item in statements]
        for zone in self._analysis.zones_of[document.id]:
            inside = statements[bisect_right(ends, zone.start) : bisect_left(starts, zone.end)]
            yield f'<ab type="{zone.kind}" xml:space="preserve">{self._zone(document, zone, inside)}</ab>'
        yield "</body></text>"

    def _zone(self, document: Document, zone: Zone, statements: Sequence[Statement]) -> str:
        parts, here = [], zone.start
        for statement in statements:
            start, end = max(statement.start, zone.start), min(statement.end, zone.end)
            name = f' xml:id="{self._name("s", statement.id)}"' if start == statement.start else ""
            whole = "" if (start, end) == (statement.start, statement.end) else ' part="Y"'
            lang = f" xml:lang={attribute(statement.language)}" if statement.language != document.language else ""
            parts.append(self._stretch(document, here, start))
            parts.append(f"<s{name} n={attribute(statement.id)}{whole}{lang}>{self._stretch(document, start, end)}</s>")
            here = end
        return "".join([*parts, self._stretch(document, here, zone.end)])

    def _stretch(self, document: Document, start: int, end: int) -> str:
        """Text with its anchors: what begins at its start and what ends at its end belongs to it, not to its neighbours."""
        anchors = self._anchors.get(document.id, [])
        first, last = bisect_left(anchors, (start, 1, "")), bisect_right(anchors, (end, 0, "~"))
        parts, here = [], start
        for offset, _, name in anchors[first:last]:
            parts += [content(document.text[here:offset]), f'<anchor xml:id="{name}"/>']
            here = offset
        return "".join([*parts, content(document.text[here:end])])

    # apparatus

    def collations(self) -> Iterator[str]:
        if self._analysis.collations:
            yield '<text type="collations"><body>'
            for collation in self._analysis.collations:
                yield self._collation(collation)
            yield "</body></text>"

    def _collation(self, collation: Collation) -> str:
        documents = (self._analysis.statement(ids[0]).document_id for ids in (collation.earlier_ids, collation.later_ids))
        earlier, later = (self._name("w", item) for item in documents)
        passages = " ".join(f"#{self._name('s', item)}" for item in (*collation.earlier_ids, *collation.later_ids))
        body = "".join(self._edit(edit, earlier, later) for edit in collation.edits)
        name, n = self._name("c", collation.id), attribute(collation.id)
        distant = ' subtype="distant"' if collation.distant else ""
        return f'<ab type="collation"{distant} xml:id="{name}" n={n} corresp="{passages}" xml:space="preserve">{body}</ab>'

    def _edit(self, edit: Edit, earlier: str, later: str) -> str:
        if edit.edit_class is EditClass.NONE:
            return content(edit.later_text)
        kind = _RDG_TYPE[edit.edit_class]
        sides = ((earlier, edit.earlier_text), (later, edit.later_text))
        readings = "".join(f'<rdg wit="#{witness}" type="{kind}">{content(text)}</rdg>' for witness, text in sides)
        kinds = f" n={attribute(' '.join(edit.kinds))}" if edit.kinds else ""
        return f'<app type="{edit.operation}"{kinds}>{readings}</app>'
