"""Offers from aligned statements, the ledger and word counts.

ledger     closely → comprehensively      ×3 in aligned passages
counts     strategic                      0 of 38 statements, then 21 of 62
statements a whole position gone, or come
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

from analyzer.analysis import Analysis
from analyzer.findings.ranking import Offer
from analyzer.findings.rarity import Rarity
from analyzer.model import ComparisonKind, EditClass, FindingKind, Outcome, Verdict

_LEAST = 4
"""Statements with a word, both periods together, from which its gain can be a finding."""
_NAME = 0.2
"""Weight of names among gains: who holds an office is no matter of wording."""
_FULL = 16
"""Content words from which a statement has full weight."""
_OTHER_KIND = 0.3
"""Weight of an absence where the other period holds no text of the same kind: a commentary need not say what a report says."""


def text_offers(analysis: Analysis) -> Iterator[Offer]:
    """All offers that do not come from formulas."""
    rarity = Rarity(analysis)
    yield from _substitutions(analysis, rarity)
    yield from _frequencies(analysis, rarity)
    yield from _statements(analysis, rarity)


def _substitutions(analysis: Analysis, rarity: Rarity) -> Iterator[Offer]:
    passages = {collation.id: (*collation.earlier_ids, *collation.later_ids) for collation in analysis.collations}
    for entry in analysis.substitutions:
        if not entry.systematic or entry.edit_class is not EditClass.SUBSTANTIVE or not (entry.earlier_phrase and entry.later_phrase):
            continue
        facts = (
            ("old", entry.earlier_phrase),
            ("new", entry.later_phrase),
            ("from_period", entry.from_period),
            ("to_period", entry.to_period),
            ("count", str(entry.count)),
            ("documents", str(len(entry.document_ids))),
        )
        reasons = (
            ("rarity", rarity.of(f"{entry.earlier_phrase} {entry.later_phrase}")),
            ("support", min(1.0, log2(1 + entry.count) / 4)),
            ("substitution", 0.45),
            ("substance", rarity.substance(entry.later_phrase, entry.earlier_phrase)),
        )
        yield Offer(
            kind=FindingKind.SUBSTITUTION,
            verdict=Verdict.SUPPORTED,
            facts=facts,
            evidence=tuple(dict.fromkeys(p for c in entry.evidence for p in passages.get(c, ()))),
            reasons=reasons,
            topic=f"{entry.earlier_phrase} {entry.later_phrase}",
            when=f"{entry.from_period} {entry.to_period}",
        )


def _frequencies(analysis: Analysis, rarity: Rarity) -> Iterator[Offer]:
    for gain in analysis.gains:
        if gain.verdict not in (Verdict.FREQUENCY, Verdict.FIRST_ATTESTED, Verdict.LAST_ATTESTED):
            continue
        if gain.earlier_count + gain.later_count < _LEAST or not (gain.low > 0 or gain.high < 0):
            continue
        facts = (
            ("phrase", gain.phrase),
            ("from_period", gain.from_period),
            ("to_period", gain.to_period),
            ("earlier_count", str(gain.earlier_count)),
            ("earlier_total", str(gain.earlier_total)),
            ("later_count", str(gain.later_count)),
            ("later_total", str(gain.later_total)),
        )
        reasons = (
            ("rarity", rarity.of(gain.phrase)),
            ("strength", min(1.0, min(abs(gain.low), abs(gain.high)) / 3)),
            ("exact test", 0.8 if gain.verdict is Verdict.FREQUENCY else 0.4),
            ("substance", rarity.substance(gain.phrase)),
            ("not a name", _NAME if all(word[0].isupper() for word in gain.phrase.split()) else 1.0),
        )
        yield Offer(
            kind=FindingKind.FREQUENCY,
            verdict=gain.verdict,
            facts=facts,
            evidence=gain.evidence,
            reasons=reasons,
            topic=gain.phrase,
            when=f"{gain.from_period} {gain.to_period}",
        )


def _statements(analysis: Analysis, rarity: Rarity) -> Iterator[Offer]:
    """Positions without counterpart in any document of the neighbouring period."""
    period = {document.id: document.period for document in analysis.documents}
    kinds: dict[str, set[str]] = {document.period: set() for document in analysis.documents}
    for document in analysis.documents:
        kinds[document.period].add(document.kind)
    missing: dict[tuple[str, str], list[tuple[Outcome, float]]] = {}
    for comparison in analysis.comparisons:
        if comparison.kind is not ComparisonKind.STEP:
            continue
        for gap in comparison.unmatched:
            missing.setdefault((gap.statement_id, period[gap.other_document_id]), []).append((gap.outcome, gap.confidence))
    linked: set[tuple[str, str]] = set()
    for link in analysis.alignments:
        earlier, later = analysis.statement_by_id[link.earlier_id], analysis.statement_by_id[link.later_id]
        linked.add((link.earlier_id, period[later.document_id]))
        linked.add((link.later_id, period[earlier.document_id]))
    for (statement_id, other), found in sorted(missing.items()):
        if (statement_id, other) in linked:
            continue
        statement = analysis.statement_by_id[statement_id]
        outcome, confidence = max(found, key=lambda pair: pair[1])
        words = rarity.content(statement.text)
        reasons = (
            ("rarity", rarity.of(statement.text)),
            ("size", min(1.0, len(words) / _FULL)),
            ("certainty that nothing answers to it", max(0.05, 1 - confidence)),
            ("a text of the same kind is silent", 1.0 if _kind(analysis, statement.document_id) in kinds[other] else _OTHER_KIND),
            ("absence only", 0.12),
        )
        here = period[statement.document_id]
        dropped = outcome is Outcome.DROPPED
        yield Offer(
            kind=FindingKind.STATEMENT_DROPPED if dropped else FindingKind.STATEMENT_NEW,
            verdict=Verdict.LAST_ATTESTED if dropped else Verdict.FIRST_ATTESTED,
            facts=(
                ("text", statement.text),
                ("period", here),
                ("other_period", other),
                ("date", analysis.document_by_id[statement.document_id].date),
            ),
            evidence=(statement_id,),
            reasons=reasons,
            topic=statement.text,
            when=f"{here} {other}" if dropped else f"{other} {here}",
        )


def _kind(analysis: Analysis, document_id: str) -> str:
    return analysis.document_by_id[document_id].kind
