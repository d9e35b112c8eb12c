"""Dated phrase changes found again: keys of real series, and the formulas two readers marked.

    key      2011-08-09  "for an extended period" → "at least through mid-2013"
    found    a step whose earlier wording has the old words and whose later one the new, at that date ± one document
    ends     the old wording last attested, or the new one first attested, at that date, but not joined

A life span is found when a mined family's attestations with the phrase begin and end in the keyed years; a set phrase when a family holds
it in as many documents as the key says, less one. For the marked formulas: the share of attestations that an attestation overlaps by
more than half of the shorter, the share of families of which one family holds half, and families that touch no marked one.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from analyzer import align, diff, formulas, lineages, segment, zones
from analyzer.analysis import Analysis
from analyzer.corpus import load_corpus
from analyzer.model import Attestation, Corpus, Step, StepKind
from analyzer.normalize import fold, is_stop_word, stem
from analyzer.settings import Settings
from analyzer.tokens import TokenKind, tokenize
from tests.benchmark.corpora import read

_KEYED = ("fomc", "fomc_lrg", "tos_facebook", "darwin", "ungd_vietnam", "vi_sapxep")
_SHARE = 0.75
"""Of a keyed phrase's content words that a wording must have to be it."""


class Score(NamedTuple):
    """What was found of one key."""

    corpus: str
    documents: int
    families: int
    found: int
    ends: int
    """Keyed changes of which only one end was found."""
    keyed: int
    seconds: float
    """Of mining and steps."""

    def row(self) -> str:
        """One line of the table."""
        found = f"{self.found:4} of {self.keyed:3}  one end only {self.ends:3}"
        return f"{self.corpus:14} {self.documents:5} {self.families:8} {found} {self.seconds:7.1f} s"


def run(folder: Path) -> list[str]:
    """Score every keyed corpus under `folder/corpora`, the control, and the marked formulas; the lines of a table."""
    lines = []
    for name in (*_KEYED, "inaugural"):
        with tempfile.TemporaryDirectory() as target:
            lines.append(_score(folder, name, Path(target)).row())
    return lines + list(_marked(folder))


def _score(folder: Path, name: str, target: Path) -> Score:
    analysis = _aligned(read(folder, name, target))
    started = time.perf_counter()
    analysis = replace(analysis, families=formulas.mine(analysis, settings=analysis.settings.formulas))
    analysis = replace(analysis, steps=lineages.trace_steps(analysis))
    seconds = time.perf_counter() - started
    path = folder / "corpora" / name / "KEY.json"
    entries = json.loads(path.read_text(encoding="utf-8"))["entries"] if path.exists() else []
    outcomes = Counter(_outcome(analysis, entry) for entry in entries)
    return Score(name, len(analysis.documents), len(analysis.families), outcomes["found"], outcomes["end"], len(entries), seconds)


def _aligned(corpus: Corpus) -> Analysis:
    settings = Settings()
    found = Analysis(corpus=corpus, settings=settings, version="benchmark")
    found = replace(found, zones=zones.zone_documents(corpus.documents, overrides=corpus.overrides, settings=settings.zones))
    found = replace(found, statements=segment.segment_documents(corpus, zones=found.zones, settings=settings.segment))
    found = replace(found, comparisons=align.compare(corpus, statements=found.statements, settings=settings.align))
    return replace(found, collations=diff.collate(found, settings=settings.diff))


def _outcome(analysis: Analysis, entry: dict[str, Any]) -> str:
    if "change_date" in entry:
        return _change(analysis, entry)
    if "years" in entry:
        return "found" if _lives(analysis, entry) else "missed"
    return "found" if _stands(analysis, entry) else "missed"


def _change(analysis: Analysis, entry: dict[str, Any]) -> str:
    dates = sorted({document.date for document in analysis.documents})
    old, new = entry.get("old", {}).get("phrase", ""), entry.get("new", {}).get("phrase", "")
    end = False
    for step in analysis.steps:
        if step.kind in (StepKind.RENDERING, StepKind.SPELLING):
            continue
        seen = [analysis.document_by_id[analysis.statement_by_id[passage].document_id].date for passage in step.evidence]
        if step.kind is StepKind.RETIRED:
            end |= bool(old) and _has(step.from_text, old) and _near(dates, max(seen), entry["change_date"], shift=1)
        elif step.kind in (StepKind.NEW, StepKind.REVIVED):
            end |= bool(new) and _has(step.to_text, new) and _near(dates, min(seen), entry["change_date"])
        elif len(seen) > 1 and _near(dates, seen[1], entry["change_date"]) and _turns(step, old, new):
            return "found"
    return "missed" if not end else "end" if entry["kind"] == "replace" else "found"


def _turns(step: Step, old: str, new: str) -> bool:
    """Whether a step goes from the old phrase to the new; either may be empty."""
    return (not old or _has(f"{step.from_text} {step.item}", old)) and (not new or _has(f"{step.to_text} {step.item}", new))


def _near(dates: Sequence[str], one: str, other: str, *, shift: int = 0) -> bool:
    return one in dates and other in dates and abs(dates.index(one) + shift - dates.index(other)) <= 1


def _words(text: str) -> frozenset[str]:
    keys = [fold(token.text) for token in tokenize(text) if token.kind in (TokenKind.WORD, TokenKind.NUMBER)]
    return frozenset(stem(key) for key in keys if not is_stop_word(key)) or frozenset(keys)


def _has(text: str, phrase: str) -> bool:
    wanted = _words(phrase)
    return len(wanted & _words(text)) >= _SHARE * len(wanted)


def _lives(analysis: Analysis, entry: dict[str, Any]) -> bool:
    for family in analysis.families:
        years = sorted(analysis.document_by_id[a.document_id].date[:4] for a in family.attestations if entry["phrase"] in a.text.casefold())
        if years and (years[0], years[-1]) == (entry["first"], entry["last"]):
            return True
    return False


def _stands(analysis: Analysis, entry: dict[str, Any]) -> bool:
    for family in analysis.families:
        documents = {a.document_id for a in family.attestations if _has(a.text, entry["phrase"])}
        if len(documents) >= entry["documents"] - 1:
            return True
    return False


def _marked(folder: Path) -> Iterator[str]:
    """The formulas that two readers marked in two of the project's texts."""
    own = load_corpus(Path(__file__).parents[2] / "corpus")
    analysis = _aligned(own)
    started = time.perf_counter()
    families = formulas.mine(analysis, settings=analysis.settings.formulas)
    seconds = time.perf_counter() - started
    marked = json.loads((folder / "bench" / "gold" / "formulas.json").read_text(encoding="utf-8"))
    names = {document.id: Path(document.file).name for document in own.documents}
    files = {place["file"] for family in marked for place in family["attestations"]}
    ours = [(family.id, a) for family in families for a in family.attestations if names[a.document_id] in files]
    for tier in ("core", "minor"):
        wanted = [family for family in marked if family["tier"] == tier]
        held = [[{name for name, a in ours if _overlaps(a, names, place)} for place in family["attestations"]] for family in wanted]
        hits, places = sum(bool(h) for row in held for h in row), sum(map(len, held))
        whole = sum(max(Counter(n for h in row for n in h).values(), default=0) * 2 >= len(row) for row in held)
        yield f"marked {tier:8} attestations {hits} of {places} ({hits / places:.3f}), families {whole} of {len(held)}"
    places = [place for family in marked for place in family["attestations"]]
    touching = {name for name, a in ours if any(_overlaps(a, names, place) for place in places)}
    here = {name for name, _ in ours}
    yield f"families {len(families)}, in these texts {len(here)}, touching none marked {len(here - touching)}, {seconds:.1f} s"


def _overlaps(attestation: Attestation, names: dict[str, str], place: dict[str, Any]) -> bool:
    if names[attestation.document_id] != place["file"]:
        return False
    shared = min(attestation.end, place["end"]) - max(attestation.start, place["start"])
    return shared > 0.5 * min(attestation.end - attestation.start, place["end"] - place["start"])
