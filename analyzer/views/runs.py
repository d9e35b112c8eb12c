"""Texts cut into runs that a page can mark: unchanged, inserted, deleted, moved; formulas inside a passage.

    great friendship| and |, strategic cohesion and |…
    equal            delete insert                  equal

Runs of the earlier side joined give the earlier text, runs of the later side the later text; a
page shows each version clean and the runs as a second layer. Of a split or merge a run says where
one statement ends and the next begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from analyzer.diff import Border, borders
from analyzer.model import Attestation, Collation, Edit, EditClass, Operation
from analyzer.views.places import Place, Site


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a diff."""

    kind: str
    """`equal`, `insert`, `delete`, `move-from`, `move-to`, or `border`: here one of several joined statements ends and the next begins."""
    text: str
    """Of a border: `earlier`, `later` or `both`, the texts in which it is."""
    minor: bool = False
    """An accidental change: spelling, punctuation, case, typography."""
    kinds: tuple[str, ...] = ()
    """Finer kinds, in the lexicon's words."""


def diff_runs(edits: Iterable[Edit], met: Iterable[Border] = ()) -> tuple[Run, ...]:
    """What a reader sees of edits, earlier wording before later wording; `met` is where joined statements meet."""
    within: dict[int, list[Border]] = {}
    for border in met:
        within.setdefault(border.edit, []).append(border)
    return tuple(run for number, edit in enumerate(edits) for run in _runs(edit, within.get(number, ())))


def _runs(edit: Edit, met: Sequence[Border]) -> Iterator[Run]:
    minor = edit.edit_class is EditClass.ACCIDENTAL
    if edit.operation is Operation.EQUAL:
        yield from _parted(Run("equal", edit.later_text), met)
        return
    moved = edit.operation is Operation.MOVE
    if edit.earlier_text:
        run = Run("move-from" if moved else "delete", edit.earlier_text, minor, edit.kinds)
        yield from _parted(run, [border for border in met if border.side == "earlier"])
    if edit.later_text:
        run = Run("move-to" if moved else "insert", edit.later_text, minor, edit.kinds)
        yield from _parted(run, [border for border in met if border.side == "later"])


def _parted(run: Run, met: Sequence[Border]) -> Iterator[Run]:
    """A run cut behind each blank at which two statements meet."""
    at = 0
    for border in met:
        yield replace(run, text=run.text[at : border.offset + 1])
        yield Run("border", border.side)
        at = border.offset + 1
    if at < len(run.text):
        yield replace(run, text=run.text[at:])


@dataclass(frozen=True, slots=True)
class Difference:
    """How a page shows what changed between two wordings: word by word or, where too little stays, both as they are."""

    runs: tuple[Run, ...]
    """Empty where the wordings stand apart."""
    apart: tuple[str, ...]
    """The wordings to show where marks would strike out nearly all and underline nearly all: the earlier, then the later; else empty."""
    distant: bool = False
    """Whether they stand apart; the page may have one of them, or both, elsewhere in the same row."""


def difference(collation: Collation | None) -> Difference:
    """The difference to show of two wordings; distant ones stand apart."""
    if collation is None:
        return Difference((), ())
    if collation.distant:
        return Difference((), (collation.earlier_text, collation.later_text), distant=True)
    return Difference(diff_runs(collation.edits, borders(collation)), ())


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
