"""`phrasing trace`: a phrase through time, key word in context.

2024-09-11  …to develop the bilateral [great friendship, special solidarity and
            comprehensive cooperation] to a new height…
            vietnam-laos:talks-2024:9.1~a1b2
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analyzer.analysis import Analysis
from analyzer.cli.screen import Lines, Screen
from analyzer.cli.showing import aligned, statements_of
from analyzer.corpus import open_corpus
from analyzer.errors import AnalyzerError
from analyzer.model import Attestation, Corpus, Family, Presence

_CONTEXT = 48
"""Characters shown on each side."""
_MARGIN = 12
"""Columns of the date and what follows it."""

_PRESENCE = {
    Presence.HOST_WITHOUT: "the clause that carries it elsewhere is here, without it",
    Presence.OTHER_WORDS: "in other words, or of words too common to be missed: no silence",
    Presence.HOST_ABSENT: "the statement that carries it elsewhere is not here",
    Presence.NOT_COMPARABLE: "not comparable: another kind of text, language or series",
}


def trace(paths: Sequence[Path], phrase: str) -> None:
    """Print attestations, changes and silences of a phrase. Raises `AnalyzerError`, also when nothing is found."""
    if not phrase.strip():
        raise AnalyzerError("the phrase is empty", place="trace", remedy='write one in quotes, as in "great friendship"')
    corpus = open_corpus(paths)
    Screen().show(("trace", corpus, phrase), lambda screen: _fill(screen, corpus, phrase))


def _fill(screen: Lines, corpus: Corpus, phrase: str) -> None:
    from analyzer import formulas  # noqa: PLC0415 what is known is said without loading the stages
    from analyzer.wording import counted, number_in_words  # noqa: PLC0415 as above

    analysis = statements_of(corpus)
    family = formulas.trace(analysis, phrase, settings=analysis.settings.formulas)
    if not family.attestations:
        raise AnalyzerError("no statement holds it or a variant of it", place=f'phrase "{phrase}"', remedy="try fewer or other words")
    documents = {attestation.document_id for attestation in family.attestations}
    where = f"{number_in_words(len(documents))} of {counted(len(analysis.documents), 'document')}"
    screen.line(f"{phrase}: {counted(len(family.attestations), 'attestation')} in {where}", style="bold")
    for attestation in family.attestations:
        _tell(screen, analysis, attestation)
    _tell_changes(screen, analysis, family)
    _tell_silences(screen, aligned(analysis), family)


def _tell(screen: Lines, analysis: Analysis, attestation: Attestation) -> None:
    document = analysis.document_by_id[attestation.document_id]
    before = " ".join(document.text[max(0, attestation.start - 2 * _CONTEXT) : attestation.start].split("\n")[-1].split())
    after = " ".join(document.text[attestation.end : attestation.end + 2 * _CONTEXT].split("\n")[0].split())
    head, tail = document.text[attestation.start - 1 : attestation.start], document.text[attestation.end : attestation.end + 1]
    opening = f"{document.date or document.period:<10}  {_last_words(before)}{' ' if head.isspace() and before else ''}"
    closing = f"{' ' if tail.isspace() and after else ''}{_first_words(after)}"
    phrase = f"[{' '.join(attestation.text.split())}]"
    screen.line([(opening, ""), (phrase, "bold"), (closing, "")], hanging=_MARGIN)
    note = f"  ({attestation.note})" if attestation.note else ""
    screen.line(f"{'':<10}  {attestation.passage_id}{note}", style="dim")


def _first_words(text: str) -> str:
    """As much of a text as there is room for, in whole words where it has spaces."""
    if len(text) <= _CONTEXT:
        return text
    return f"{text[:_CONTEXT].rsplit(' ', 1)[0]}…"


def _last_words(text: str) -> str:
    return text if len(text) <= _CONTEXT else f"…{text[-_CONTEXT:].split(' ', 1)[-1]}"


def _tell_changes(screen: Lines, analysis: Analysis, family: Family) -> None:
    from analyzer import lineages  # noqa: PLC0415 as above
    from analyzer.wording import step_note  # noqa: PLC0415 as above

    steps = lineages.steps_of(analysis, family)
    if steps:
        screen.line()
        screen.line("Changes", style="bold")
    for step in steps:
        when = step.from_period if step.from_period == step.to_period else f"{step.from_period} → {step.to_period}"
        item = f" {step.item}" if step.item else ""
        wording, note = " → ".join(part for part in (step.from_text, step.to_text) if part), step_note(step)
        screen.line(f"{when:<12}  {step.kind.value}{item}: {wording}{f' ({note})' if note else ''}", hanging=_MARGIN + 2)


def _tell_silences(screen: Lines, analysis: Analysis, family: Family) -> None:
    from analyzer import lineages  # noqa: PLC0415 as above

    silent = [cell for cell in lineages.silences_of(analysis, family) if cell.presence is not Presence.PRESENT]
    if silent:
        screen.line()
        screen.line("Without it", style="bold")
    for cell in silent:
        document = analysis.document_by_id[cell.document_id]
        screen.line(f"{document.date or document.period:<10}  {document.id}: {_PRESENCE[cell.presence]}", hanging=_MARGIN)
        for host in cell.hosts:
            screen.line(f"{'':<10}  {host}", style="dim")
