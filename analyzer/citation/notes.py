"""Notes in words: plain text and Markdown. Neutral in form, since a style is for a CSL processor to apply.

Tiến Dũng, “Talks in Hanoi”, news report of talks, 11 September 2024, para. 5: “agreed on orientations”
(passage v:talks-2024:5.2~1a2b; phrasing 0.1.0, corpus 7ee6c4a6f91a)
"""

from __future__ import annotations

import regex

from analyzer.citation.facts import Cited, CitedChange, line, written_date
from analyzer.citation.items import authors
from analyzer.model import Document, Edit, EditClass, Family, Operation, Step
from analyzer.settings import CitationSettings

_MARKDOWN = regex.compile(r"([\\`*_{}\[\]<>#|~^$&@])")
_BLOCK_START = regex.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")


def source(cited: Cited) -> str:
    """Author, title, outlet, kind, date and paragraph."""
    document = cited.document
    parts = (*authors(document), f"“{line(document.title)}”", line(document.outlet), line(document.kind), written_date(document.date))
    return ", ".join(part for part in (*parts, cited.locator) if part)


def footnote(cited: Cited) -> str:
    """A passage's note."""
    return f"{source(cited)}: “{cited.quote}” (passage {cited.statement.id}; {cited.provenance})"


def markdown(cited: Cited) -> str:
    """A passage as block quotation with its source."""
    identity = f"[passage {escape(cited.statement.id)}](<{cited.link}>); {escape(cited.provenance)}"
    return f"> {escape(cited.quote)}\n>\n> — {escape(source(cited))} ({identity})\n"


def change_footnote(change: CitedChange, settings: CitationSettings) -> str:
    """A change's note."""
    return f"{_sides(change, earlier='Earlier', later='Later')}. {_verdict(change)}. {_changes(change, settings)}({_identity(change)})"


def change_markdown(change: CitedChange, settings: CitationSettings) -> str:
    """A change as two block quotations, what was changed, and the link."""
    blocks = [f"> {escape(cited.quote)}\n>\n> — {escape(source(cited))}\n" for cited in (*change.earlier, *change.later)]
    told = f"{_verdict(change)}. {_changes(change, settings)}".strip()
    identity = f"([link {escape(change.alignment_id)}](<{change.link}>); {escape(change.provenance)})"
    return "\n".join([*blocks, f"{escape(told)} {identity}\n"])


def step_footnote(step: Step, evidence: tuple[Cited, ...], provenance: str) -> str:
    """A step's note."""
    sides = ((step.from_period, line(step.from_text)), (step.to_period, line(step.to_text)))
    wordings = " → ".join(f"{period}: “{text}”" for period, text in sides if text)
    item = f" “{line(step.item)}”" if step.item else ""
    passages = "; ".join(f"{source(cited)} ({cited.statement.id})" for cited in evidence)
    return f"Formula, {step.kind}{item}: {wordings}. Evidence: {passages} ({provenance})"


def formula_footnote(family: Family, wordings: tuple[tuple[str, tuple[Cited, ...]], ...], provenance: str) -> str:
    """The note on a formula: one line per wording, with every passage that has it."""
    several = len(wordings) > 1
    lines = [f"Formula “{line(family.label)}”, attested {len(family.attestations)} times{' in these wordings:' if several else ':'}"]
    for text, held in wordings:
        places = "; ".join(f"{source(cited)} ({cited.statement.id})" for cited in held)
        lines.append(f"“{line(text)}”: {places}." if several else f"{places}.")
    return "\n".join([*lines, f"({provenance})"])


def absence_footnote(cited: Cited, other: Document, nearest: Cited | None, similarity: float) -> str:
    """The note on a passage without counterpart: that none was *found* is all that can be said."""
    where = f"“{line(other.title)}”, {written_date(other.date)}"
    miss = f"; the nearest there, with similarity {similarity:.2f}: “{nearest.quote}” ({nearest.statement.id})" if nearest else ""
    return f"{source(cited)}: “{cited.quote}” ({cited.statement.id}); no counterpart found in {where}{miss} ({cited.provenance})"


def escape(text: str) -> str:
    r"""A text as Markdown shows it.

    >>> escape("1. *not* a list")
    '1\\. \\*not\\* a list'
    """
    return str(_BLOCK_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", _MARKDOWN.sub(r"\\\1", text)))


def _sides(change: CitedChange, *, earlier: str, later: str) -> str:
    named = ((earlier, change.earlier), (later, change.later))
    return "; ".join(
        f"{name}: " + " and ".join(f"“{cited.quote}” ({source(cited)}; {cited.statement.id})" for cited in side) for name, side in named
    )


def _verdict(change: CitedChange) -> str:
    moved = ", moved" if change.moved else ""
    who = f"decided by {change.decided_by}" if change.decided_by else f"confidence {change.confidence:.2f}"
    return f"Relation: {change.relation}{moved} ({who})"


def _changes(change: CitedChange, settings: CitationSettings) -> str:
    told = list(dict.fromkeys(_told(edit) for edit in change.edits if edit.edit_class is EditClass.SUBSTANTIVE))
    if len(told) > settings.edits or sum(len(text.split()) for text in told) > settings.edit_words:
        return f"Changed at {len(told)} places. " if len(told) > 1 else ""
    return f"Changed: {'; '.join(told)}. " if told else ""


def _told(edit: Edit) -> str:
    earlier, later = line(edit.earlier_text), line(edit.later_text)
    if edit.operation is Operation.MOVE:
        return f"moved “{earlier or later}”"
    if not later:
        return f"without “{earlier}”"
    return f"“{earlier}” → “{later}”" if earlier else f"with “{later}”"


def _identity(change: CitedChange) -> str:
    return f"link {change.alignment_id}; {change.provenance}"
