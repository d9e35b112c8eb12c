"""`phrasing show`: a passage, where it came from and where it went to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analyzer.analysis import Analysis
from analyzer.cache import Cache, default_folder
from analyzer.cli.screen import Lines, Screen, diff
from analyzer.corpus import open_corpus
from analyzer.errors import UnknownPassageError
from analyzer.model import Alignment, Corpus, Statement


def show(paths: Sequence[Path], passage: str) -> None:
    """Print a passage and its counterparts. Raises `AnalyzerError`."""
    corpus = open_corpus(paths)
    Screen().show(("show", corpus, passage), lambda screen: _fill(screen, corpus, passage))


def _fill(screen: Lines, corpus: Corpus, passage: str) -> None:
    read = statements_of(corpus)
    statement = find_statement(read, passage)
    analysis = aligned(read)
    document = analysis.document_by_id[statement.document_id]
    screen.line(statement.id, style="bold")
    screen.line(f"{document.title}, {document.date}, paragraph {statement.paragraph}, {statement.zone.value}", style="dim")
    screen.line(statement.text)
    links = analysis.alignments_of[statement.id]
    together: dict[str, list[Alignment]] = {}
    for link in links:
        together.setdefault(_joint(analysis, link), []).append(link)
    for joint in together.values():
        _tell(screen, analysis, joint, statement=statement)
    if not links:
        screen.line()
        screen.line("No other text has a counterpart.")


def statements_of(corpus: Corpus) -> Analysis:
    """The first stages."""
    from analyzer.pipeline import read_statements  # noqa: PLC0415 what is known is said without loading the stages

    return read_statements(corpus)


def aligned(read: Analysis) -> Analysis:
    """The middle stages, with what earlier runs kept."""
    from analyzer.pipeline import align_documents  # noqa: PLC0415 as above

    return align_documents(read, keep=Cache(default_folder()).answers)


def find_statement(analysis: Analysis, passage: str) -> Statement:
    """The statement of a passage id, which may lack the corpus before and the hash behind. Raises `UnknownPassageError`."""
    whole = passage if passage.startswith(f"{analysis.corpus.id}:") else f"{analysis.corpus.id}:{passage}"
    found = [statement for statement in analysis.statements if statement.id == whole or statement.id.startswith(f"{whole}~")]
    if len(found) == 1:
        return found[0]
    place, marked, _ = whole.partition("~")
    now = [statement.id for statement in analysis.statements if marked and statement.id.startswith(f"{place}~")]
    if now and not any(name.startswith(whole) for name in now):
        fault = "its hash is of other words than those that stand there now"
        raise UnknownPassageError(fault, place=f'passage "{passage}"', remedy=f"the passage there is {now[0]}")
    return analysis.statement(passage)


def find_link(analysis: Analysis, change: str) -> Alignment:
    """The link of a change id, `earlier=later`, whose passage ids may be short. Raises `UnknownPassageError`."""
    earlier, _, later = change.partition("=")
    ends = {find_statement(analysis, earlier).id, find_statement(analysis, later).id}
    if link := next((link for link in analysis.alignments if {link.earlier_id, link.later_id} == ends), None):
        return link
    remedy = f"`phrasing show` with {earlier} lists its counterparts"
    raise UnknownPassageError("these two passages are not linked", place=f'change "{change}"', remedy=remedy)


def _tell(screen: Lines, analysis: Analysis, links: Sequence[Alignment], *, statement: Statement) -> None:
    """The links of one diff: where it came from or went to, which other statements take part, and the changes once."""
    came = links[0].later_id == statement.id
    others = [link.earlier_id if came else link.later_id for link in links]
    screen.line()
    for link, name in zip(links, others, strict=True):
        other = analysis.statement_by_id[name]
        document = analysis.document_by_id[other.document_id]
        screen.line(f"{'came from' if came else 'went to'} {name}", style="bold")
        moved = ", moved" if link.moved else ""
        screen.line(f"{document.title}, {document.date}: {link.relation.value}{moved}, confidence {link.confidence:.2f}", style="dim")
    collation = analysis.collation_by_alignment.get(links[0].id)
    if collation is None:
        screen.line(analysis.statement_by_id[others[0]].text)
        return
    beside = [name for name in (*collation.earlier_ids, *collation.later_ids) if name not in {statement.id, *others}]
    if beside:
        screen.line(f"together with {', '.join(beside)}", style="dim")
    if collation.distant:
        screen.line("too little stays to mark changes word by word", style="dim")
        screen.line(collation.earlier_text if came else collation.later_text)
    else:
        screen.line(diff(collation))


def _joint(analysis: Analysis, link: Alignment) -> str:
    """The same for all links that one diff covers."""
    collation = analysis.collation_by_alignment.get(link.id)
    return min(collation.alignment_ids) if collation else link.id
