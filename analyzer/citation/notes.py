"""Notes in words: plain text and Markdown. Neutral in form, since a style is for a CSL processor to apply.

Tiến Dũng, “Talks in Hanoi”, news report of talks, 11 September 2024, para. 5: “agreed on orientations”
(passage v:talks-2024:5.2~1a2b; phrasing 0.1.0, corpus 7ee6c4a6f91a)
"""

from __future__ import annotations

import regex

from analyzer.citation.facts import Cited, CitedChange, line, written_date
from analyzer.citation.items import authors
from analyzer.citation.quotations import quoted
from analyzer.model import Document, Edit, EditClass, Family, Operation, Step
from analyzer.settings import CitationSettings

_MARKDOWN = regex.compile(r"([\\`*_{}\[\]<>#|~^$&@])")
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
    return _note(f"{source(cited)}: {quoted(cited.quote)} (passage {cited.statement.id}; {cited.provenance})")


def _note(words: str) -> str:
    """A note begins with a capital and ends with a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def markdown(cited: Cited) -> str:
    """A passage as block quotation with its source."""
    identity = f"[passage {escape(cited.statement.id)}](<{cited.link}>); {escape(cited.provenance)}"
    return f"> {escape(cited.quote)}\n>\n> — {escape(source(cited))} ({identity})\n"


def change_footnote(change: CitedChange, settings: CitationSettings) -> str:
    """A change's note."""
    return _note(f"{_sides(change)}. {_verdict(change)}. {_changes(change, settings)}({_identity(change)})")


def change_markdown(change: CitedChange, settings: CitationSettings) -> str:
    """A change as two block quotations, what was changed, and the link."""
    blocks = [f"> {escape(cited.quote)}\n>\n> — {escape(source(cited))}\n" for cited in (*change.earlier, *change.later)]
    told = f"{_verdict(change)}. {_changes(change, settings)}".strip()
    identity = f"([link {escape(change.alignment_id)}](<{change.link}>); {escape(change.provenance)})"
    return "\n".join([*blocks, f"{escape(told)} {identity}\n"])


def step_footnote(step: Step, evidence: tuple[Cited, ...], provenance: str) -> str:
    """A step's note."""
    sides = ((step.from_period, line(step.from_text)), (step.to_period, line(step.to_text)))
    wordings = " → ".join(f"{period}: {quoted(text)}" for period, text in sides if text)
    item = f" {quoted(line(step.item))}" if step.item else ""
    passages = "; ".join(f"{source(cited)} ({cited.statement.id})" for cited in evidence)
    return _note(f"Formula, {step.kind}{item}: {wordings}. Evidence: {passages} ({provenance})")


def formula_footnote(family: Family, wordings: tuple[tuple[str, tuple[Cited, ...]], ...], provenance: str) -> str:
    """The note on a formula: one line per wording, with every passage that has it."""
    several = len(wordings) > 1
    lines = [f"Formula {quoted(line(family.label))}, attested {len(family.attestations)} times{' in these wordings:' if several else ':'}"]
    for text, held in wordings:
        places = "; ".join(f"{source(cited)} ({cited.statement.id})" for cited in held)
        lines.append(f"{quoted(line(text))}: {places}." if several else f"{places}.")
    return "\n".join([*lines, f"({provenance})."])


def absence_footnote(cited: Cited, other: Document, nearest: Cited | None, similarity: float) -> str:
    """The note on a passage without counterpart: that none was *found* is all that can be said."""
    where = f"{title(other)}, {written_date(other.date)}"
    miss = f"; the nearest there, with similarity {similarity:.2f}: {quoted(nearest.quote)} ({nearest.statement.id})" if nearest else ""
    words = f"{source(cited)}: {quoted(cited.quote)} ({cited.statement.id}); no counterpart found in {where}{miss} ({cited.provenance})"
    return _note(words)


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
        passages = " and ".join(f"{quoted(cited.quote)} ({cited.locator}; {cited.statement.id})" for cited in side)
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
    told = list(dict.fromkeys(_told(edit) for edit in change.edits if edit.edit_class is EditClass.SUBSTANTIVE))
    if len(told) > settings.edits or sum(len(text.split()) for text in told) > settings.edit_words:
        return f"Changed at {len(told)} places. " if len(told) > 1 else ""
    return f"Changed: {'; '.join(told)}. " if told else ""


def _told(edit: Edit) -> str:
    earlier, later = line(edit.earlier_text), line(edit.later_text)
    if edit.operation is Operation.MOVE:
        return f"moved {quoted(earlier or later)}"
    if not later:
        return f"without {quoted(earlier)}"
    return f"{quoted(earlier)} → {quoted(later)}" if earlier else f"with {quoted(later)}"


def _identity(change: CitedChange) -> str:
    return f"link {change.alignment_id}; {change.provenance}"
