"""Texts cut into runs that a page can mark: unchanged, inserted, deleted, moved; formulas inside a passage.

    great friendship| and |, strategic cohesion and |…
    equal            delete insert                  equal

Runs of the earlier side joined give the earlier text, runs of the later side the later text; a
page shows each version clean and the runs as a second layer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model import Attestation, Collation, Edit, EditClass, Operation
from analyzer.tokens import TokenKind, tokenize
from analyzer.views.places import Place, Site


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a diff."""

    kind: str
    """`equal`, `insert`, `delete`, `move-from` or `move-to`."""
    text: str
    minor: bool = False
    """An accidental change: spelling, punctuation, case, typography."""
    kinds: tuple[str, ...] = ()
    """Finer kinds, in the lexicon's words."""


def diff_runs(edits: Iterable[Edit]) -> tuple[Run, ...]:
    """What a reader sees of a collation, earlier wording before later wording."""
    runs: list[Run] = []
    for edit in edits:
        minor = edit.edit_class is EditClass.ACCIDENTAL
        if edit.operation is Operation.EQUAL:
            runs.append(Run("equal", edit.later_text))
            continue
        moved = edit.operation is Operation.MOVE
        if edit.earlier_text:
            runs.append(Run("move-from" if moved else "delete", edit.earlier_text, minor, edit.kinds))
        if edit.later_text:
            runs.append(Run("move-to" if moved else "insert", edit.later_text, minor, edit.kinds))
    return tuple(runs)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a page shows what changed between two wordings: word by word or, where too little stays, both as they are."""

    runs: tuple[Run, ...]
    """Empty where the wordings stand apart."""
    apart: tuple[str, ...]
    """The earlier and the later wording, where marks would strike out nearly all and underline nearly all; else empty."""


def difference(collation: Collation | None, *, kept_share: float) -> Difference:
    """The difference to show of two wordings; `kept_share` is the share of the shorter one's words that must stay.

    What stays is what is equal, what merely moved, and what differs in spelling or the like.
    """
    if collation is None:
        return Difference((), ())
    stays = [
        edit for edit in collation.edits if edit.operation in (Operation.EQUAL, Operation.MOVE) or edit.edit_class is EditClass.ACCIDENTAL
    ]
    shorter = min(words(collation.earlier_text), words(collation.later_text))
    kept = min(sum(words(edit.earlier_text) for edit in stays), sum(words(edit.later_text) for edit in stays))
    if kept < kept_share * shorter:
        return Difference((), (collation.earlier_text, collation.later_text))
    return Difference(diff_runs(collation.edits), ())


def words(text: str) -> int:
    """How many words and numbers a text has.

    >>> words("1,600 co-operation zones, he said")
    5
    """
    return sum(token.kind in (TokenKind.WORD, TokenKind.NUMBER) for token in tokenize(text))


def change_classes(edits: Iterable[Edit]) -> tuple[str, ...]:
    """Which classes of change occur: `substantive`, `accidental`, or `none` alone."""
    found = {edit.edit_class for edit in edits} - {EditClass.NONE}
    return tuple(sorted(str(item) for item in found)) or ("none",)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a document's text inside one passage."""

    text: str
    family: Place | None = None
    """Where the formula that stands here is told."""
    label: str = ""
    """That formula's label."""


def marked(site: Site, *, document_id: str, start: int, end: int) -> tuple[Stretch, ...]:
    """A stretch of text cut at the formulas in it; of overlapping formulas the first and longest is marked."""
    text = site.analysis.document_by_id[document_id].text
    stretches: list[Stretch] = []
    at = start
    marked_here = [item for item in site.attestations_in[document_id] if item.family_id in site.marked_families]
    for attestation in _outermost(marked_here, start=start, end=end):
        if attestation.start > at:
            stretches.append(Stretch(text[at : attestation.start]))
        label = site.analysis.family_by_id[attestation.family_id].label
        stretches.append(Stretch(text[attestation.start : attestation.end], site.family(attestation.family_id), label))
        at = attestation.end
    if at < end:
        stretches.append(Stretch(text[at:end]))
    return tuple(stretches)


def _outermost(attestations: Iterable[Attestation], *, start: int, end: int) -> Iterable[Attestation]:
    at = start
    for attestation in attestations:
        if attestation.start >= at and attestation.end <= end and attestation.end > attestation.start:
            yield attestation
            at = attestation.end
