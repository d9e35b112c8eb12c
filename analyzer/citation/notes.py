"""Notes in words: plain text and Markdown. Neutral in form, since a style is for a CSL processor to apply.

Tiến Dũng, “Talks in Hanoi”, news report of talks, 11 September 2024, para. 5: “agreed on orientations”.
(Passage v:talks-2024:5.2~1a2b; phrasing 0.1.0, corpus 7ee6c4a6f91a.)

What is to be printed comes first. The ids, by which the passages are found again, stand in a last line that can be left off.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from analyzer.citation.facts import Cited, CitedChange, line, written_date
from analyzer.citation.items import authors
from analyzer.citation.quotations import quoted, sic
from analyzer.model import Document, Edit, EditClass, Family, Finding, Operation, Step, Substitution
from analyzer.settings import CitationSettings
from analyzer.views.ledger import UNCLAIMED

_MARKDOWN = regex.compile(r"([\\`*_{}\[\]<>#|~^$&@])")
_EDGES = " ,;:\u2013\u2014"
"""Marks at the edge of a changed stretch that join it to its neighbours and are no part of its words."""
_BLOCK_START = regex.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")


def source(cited: Cited) -> str:
    """Author, title, outlet, kind, date and paragraph."""
    return f"{_text(cited.document)}, {cited.locator}"


def _text(document: Document) -> str:
    """Author, title, outlet, kind and date."""
    parts = (*authors(document), title(document), line(document.outlet), line(document.kind), written_date(document.date))
    return ", ".join(part for part in parts if part)


def title(document: Document) -> str:
    """A title in quotation marks; one that an editor supplied, in brackets, has none."""
    name = line(document.title)
    return name if name.startswith("[") and name.endswith("]") else quoted(name)


def footnote(cited: Cited) -> str:
    """A passage's note."""
    return _note(f"{source(cited)}: {cited.quoted}", _identity((cited,), cited.provenance))


def _note(words: str, identity: str) -> str:
    """A note begins with a capital and ends with a full stop; what identifies it stands in a line that can be left off."""
    return f"{_closed(words[:1].upper() + words[1:])}\n({identity}.)"


def _closed(words: str) -> str:
    """Words that end with a full stop, unless a quotation at their end brings one, or a question or exclamation mark."""
    return words if words.rstrip("”’").endswith((".", "?", "!")) else f"{words}."


def _identity(passages: Iterable[Cited], provenance: str, *, link: str = "") -> str:
    """The ids of passages and of a link, and what the note was made with."""
    ids = list(dict.fromkeys(cited.statement.id for cited in passages))
    named = f"Passage{'s' if len(ids) > 1 else ''} {', '.join(ids)}" if ids else ""
    told = "; ".join(part for part in (named, f"link {link}" if link else "", provenance) if part)
    return told[:1].upper() + told[1:]


def markdown(cited: Cited, *, base: str) -> str:
    """A passage as block quotation with its source; linked where the report has a published address."""
    identity = f"{_linked(f'passage {cited.statement.id}', base and base + cited.link)}; {escape(cited.provenance)}"
    return f"> {escape(sic(cited.quote, cited.slips))}\n>\n> — {escape(source(cited))} ({identity})\n"


def _linked(words: str, address: str) -> str:
    """Words as Markdown, a link where there is an address: one that leads from a folder of ours leads nowhere from a manuscript."""
    return f"[{escape(words)}](<{address}>)" if address else escape(words)


def change_footnote(change: CitedChange, settings: CitationSettings) -> str:
    """A change's note."""
    told = ". ".join(part for part in (_sides(change), _verdict(change), _changes(change, settings)) if part)
    return _note(told, _identity((*change.earlier, *change.later), change.provenance, link=change.alignment_id))


def change_markdown(change: CitedChange, settings: CitationSettings, *, base: str) -> str:
    """A change as two block quotations, what was changed, and the link."""
    blocks = [f"> {escape(sic(cited.quote, cited.slips))}\n>\n> — {escape(source(cited))}\n" for cited in (*change.earlier, *change.later)]
    told = _closed(". ".join(part for part in (_verdict(change), _changes(change, settings)) if part))
    identity = f"({_linked(f'link {change.alignment_id}', base and change.link)}; {escape(change.provenance)})"
    return "\n".join([*blocks, f"{escape(told)} {identity}\n"])


def step_footnote(step: Step, evidence: tuple[Cited, ...], provenance: str) -> str:
    """A step's note."""
    sides = ((step.from_period, line(step.from_text)), (step.to_period, line(step.to_text)))
    wordings = " → ".join(f"{period}: {quoted(text)}" for period, text in sides if text)
    item = f" {quoted(line(step.item))}" if step.item else ""
    return _note(f"Formula, {step.kind}{item}: {wordings}. Evidence: {_places(evidence, set())}", _identity(evidence, provenance))


def substitution_footnote(item: Substitution, evidence: tuple[Cited, ...], provenance: str) -> str:
    """A note on what was put for what in several passages; what nothing stands for, or what stands for nothing, is said to be so."""
    sides = ((item.from_period, line(item.earlier_phrase)), (item.to_period, line(item.later_phrase)))
    beside = item.earlier_phrase and item.later_phrase and not item.claimed
    wordings = (" ⇢ " if beside else " → ").join(f"{period}: {quoted(text) if text else 'nothing in its place'}" for period, text in sides)
    told = f"in {item.count} passages, {item.edit_class}" if item.count > 1 else f"in one passage, {item.edit_class}"
    name, limit = ("Change", f" (⇢ {UNCLAIMED})") if beside else ("Substitution", "")
    return _note(f"{name} {told}: {wordings}{limit}. Evidence: {_places(evidence, set())}", _identity(evidence, provenance))


def finding_footnote(finding: Finding, evidence: tuple[Cited, ...], provenance: str) -> str:
    """A finding's note: its sentence, and the passages it rests on."""
    rests = f" Evidence: {_places(evidence, set())}" if evidence else ""
    return _note(f"{line(finding.statement)}{rests}", _identity(evidence, provenance))


def formula_footnote(family: Family, wordings: tuple[tuple[str, tuple[Cited, ...]], ...], provenance: str) -> str:
    """The note on a formula: one line per wording, with every passage that has it; each text is described once, then named."""
    several = len(wordings) > 1
    lines = [f"Formula {quoted(line(family.label))}, attested {len(family.attestations)} times{' in these wordings:' if several else ':'}"]
    named: set[str] = set()
    for text, held in wordings:
        places = _places(held, named)
        lines.append(f"{quoted(line(text))}: {places}." if several else f"{places}.")
    passages = [cited for _, held in wordings for cited in held]
    return "\n".join([*lines, f"({_identity(passages, provenance)}.)"])


def _places(passages: tuple[Cited, ...], named: set[str]) -> str:
    """Passages by text, each text with its paragraphs; one that is not yet `named` is described, with the name it then goes by."""
    by_text: dict[str, list[Cited]] = {}
    for cited in sorted(passages, key=lambda cited: (cited.document.date, cited.document.id, cited.statement.start)):
        by_text.setdefault(cited.document.id, []).append(cited)
    told = []
    for key, held in by_text.items():
        text = key if key in named else f"{_text(held[0].document)} [{key}]"
        named.add(key)
        numbers = list(dict.fromkeys(f"{cited.statement.paragraph}.{cited.statement.number}" for cited in held))
        told.append(f"{text}, para{'s' if len(numbers) > 1 else ''}. {', '.join(numbers)}")
    return "; ".join(told)


def absence_footnote(cited: Cited, other: Document, nearest: Cited | None, similarity: float) -> str:
    """The note on a passage without counterpart: that none was *found* is all that can be said."""
    where = f"{title(other)}, {written_date(other.date)}"
    miss = f"; the nearest there, with similarity {similarity:.2f}: {nearest.quoted} ({nearest.locator})" if nearest else ""
    words = f"{source(cited)}: {cited.quoted}; no counterpart found in {where}{miss}"
    return _note(words, _identity((cited, *((nearest,) if nearest else ())), cited.provenance))


def escape(text: str) -> str:
    r"""A text as Markdown shows it.

    >>> escape("1. *not* a list")
    '1\\. \\*not\\* a list'
    """
    return str(_BLOCK_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", _MARKDOWN.sub(r"\\\1", text)))


def _sides(change: CitedChange) -> str:
    """Both wordings, each text named once."""
    told = []
    for name, side in (("earlier", change.earlier), ("later", change.later)):
        passages = " and ".join(f"{cited.quoted} ({cited.locator})" for cited in side)
        told.append(f"{name}, {_text(side[0].document)}: {passages}")
    return "; ".join(told)


def _verdict(change: CitedChange) -> str:
    moved = ", moved" if change.moved else ""
    who = f"decided by {change.decided_by}" if change.decided_by else f"confidence {_surely(change.confidence)}"
    return f"Relation: {change.relation}{moved} ({who})"


def _surely(confidence: float) -> str:
    """A confidence as it is told: an estimate is never certain."""
    told = f"{confidence:.2f}"
    return "over 0.99" if told == "1.00" else told


def _changes(change: CitedChange, settings: CitationSettings) -> str:
    """The substantive edits in the order of the text; where there are too many or too long ones, the finest and how many more."""
    told = list(dict.fromkeys(filter(None, (_told(edit) for edit in change.edits if edit.edit_class is EditClass.SUBSTANTIVE))))
    room, finest = settings.edit_words, set[str]()
    for text in sorted(told, key=lambda text: len(text.split())):
        room -= len(text.split())
        if room >= 0 and len(finest) < settings.edits:
            finest.add(text)
    listed = "; ".join(text for text in told if text in finest)
    more = len(told) - len(finest)
    if not listed:
        return f"Changed at {more} places" if more > 1 else ""
    return f"Changed: {listed}" + (f"; and at {more} more place{'s' if more > 1 else ''}" if more else "")


def _told(edit: Edit) -> str:
    """An edit in words, without the marks at its edges; nothing where only these differ."""
    earlier, later = _trimmed(edit.earlier_text), _trimmed(edit.later_text)
    if edit.operation is Operation.MOVE:
        return f"moved {quoted(earlier or later)}" if earlier or later else ""
    if earlier == later:
        return ""
    if not later:
        return f"without {quoted(earlier)}"
    return f"{quoted(earlier)} → {quoted(later)}" if earlier else f"with {quoted(later)}"


def _trimmed(text: str) -> str:
    """A stretch without the marks at its edges; a full stop that closes an abbreviation such as "U.S." stays."""
    words = line(text).strip(_EDGES)
    return words[:-1].rstrip(_EDGES) if words.count(".") == 1 and words.endswith(".") else words
