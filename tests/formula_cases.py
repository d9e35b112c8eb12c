"""Small corpora for the tests of formulas, lineages and findings: every line of a text is one statement."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from analyzer import formulas, lineages
from analyzer.analysis import Analysis
from analyzer.corpus.periods import build_periods
from analyzer.model import Alignment, Collation, Comparison, ComparisonKind, Corpus, Document, Relation, Statement, ZoneKind
from analyzer.settings import Settings

CASES = Path(__file__).parent / "cases" / "formulas"


def read_case(path: Path) -> dict[str, Any]:
    """A case file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def corpus_of(texts: Sequence[tuple[str, str]], *, events: Sequence[str] = (), language: str = "en") -> Analysis:
    """Documents from (date, text), in order of time, with their statements and nothing else."""
    documents = []
    statements = []
    for number, (date, text) in enumerate(texts):
        event = events[number] if events else ""
        document = Document(
            id=f"d{number}",
            file=f"{number}.txt",
            sha256="",
            text=text,
            title=date,
            date=date,
            period=date[:4],
            event=event,
            language=language,
        )
        documents.append(document)
        start = 0
        for paragraph, line in enumerate(text.split("\n"), start=1):
            if line:
                name = f"c:{document.id}:{paragraph}.1"
                statements.append(
                    Statement(name, document.id, paragraph, 1, start, start + len(line), ZoneKind.BODY, line, language=language)
                )
            start += len(line) + 1
    corpus = Corpus(id="c", title="c", documents=tuple(documents), signature="", periods=build_periods(documents))
    return Analysis(corpus=corpus, settings=Settings(), version="0", statements=tuple(statements))


def mined(analysis: Analysis) -> Analysis:
    """With families, steps and silences."""
    found = replace(analysis, families=formulas.mine(analysis, settings=analysis.settings.formulas))
    return replace(found, steps=lineages.trace_steps(found), silences=lineages.find_silences(found))


def linked(analysis: Analysis, pairs: Sequence[tuple[str, str]], *, collations: Sequence[Collation] = ()) -> Analysis:
    """With these statements aligned."""
    documents = {statement.id: statement.document_id for statement in analysis.statements}
    comparisons = tuple(
        Comparison(
            documents[one],
            documents[other],
            ComparisonKind.STEP,
            (Alignment(f"{one}={other}", one, other, Relation.REWORDED, False, 0.8, 0.9),),
            (),
            1.0,
        )
        for one, other in pairs
    )
    return replace(analysis, comparisons=comparisons, collations=tuple(collations))


def analysed_case(name: str) -> Analysis:
    """The case of this name, with all that is told of it but findings."""
    case = read_case(CASES / f"{name}.toml")
    return mined(corpus_of([(d["date"], d["text"]) for d in case["documents"]], events=[d.get("event", "") for d in case["documents"]]))
