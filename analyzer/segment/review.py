"""What a reader should look at before trusting the rest: furniture, undecided paragraphs, very long statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.model import CARRYING, Document, Notice, Statement, Zone


@dataclass(frozen=True, slots=True)
class Review:
    """One document, as it was understood."""

    document_id: str
    furniture: tuple[Zone, ...]
    """Zones that carry no statement, each with its reason."""
    undecided: tuple[Zone, ...]
    """Zones that no rule decided; they were taken as running text."""
    overridden: tuple[Zone, ...]
    """Zones that the manifest decided."""
    statements: tuple[Statement, ...]
    notices: tuple[Notice, ...]
    """Very long statements, and what the language's rules cannot do."""
    carried: int
    """Characters in zones that carry statements."""
    characters: int


def review(document: Document, *, zones: Sequence[Zone], statements: Sequence[Statement]) -> Review:
    """What was understood of one document; `zones` and `statements` may be those of the whole corpus."""
    mine = tuple(zone for zone in zones if zone.document_id == document.id)
    own = tuple(statement for statement in statements if statement.document_id == document.id)
    return Review(
        document_id=document.id,
        furniture=tuple(zone for zone in mine if zone.kind not in CARRYING),
        undecided=tuple(zone for zone in mine if zone.rule == "default"),
        overridden=tuple(zone for zone in mine if zone.rule == "manifest"),
        statements=own,
        notices=tuple(notice for statement in own for notice in statement.notices),
        carried=sum(zone.end - zone.start for zone in mine if zone.kind in CARRYING),
        characters=len(document.text),
    )
