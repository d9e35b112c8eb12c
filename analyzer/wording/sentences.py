"""Findings as sentences. What may be said is fixed here, and no sentence says more than its facts.

facts: item "D", family "A, B and C", first_new 2025-12-02    →    “D” was appended to “A, B and C”: first
attested so on 2 December 2025.                                     (never: "was introduced")
"""

from __future__ import annotations

from collections.abc import Callable

from analyzer.model import Finding, FindingKind, StepKind, Verdict
from analyzer.wording.plain import counted, date_in_words, on_date, share_in_words, times
from analyzer.wording.quotations import quoted

_HOST = 160
"""Characters of what stands elsewhere in the place of a wording."""


def finding_sentence(finding: Finding) -> str:
    """The one sentence that kind, verdict and facts of a finding allow."""
    sentence = _SENTENCES[finding.kind](finding)
    if finding.verdict is Verdict.SINGLE_WITNESS and "one document" not in sentence:
        sentence = f"{sentence[:-1]}; this rests on one document."
    return sentence[:1].upper() + sentence[1:]


def _support(finding: Finding, side: str) -> str:
    attestations = int(finding.fact(f"{side}_attestations") or 0)
    documents = int(finding.fact(f"{side}_documents") or 0)
    return f"{counted(attestations, 'attestation')} in {counted(documents, 'document')}"


def _step(finding: Finding) -> str:
    fact = finding.fact
    formula, later, item, old = (quoted(fact(name)) for name in ("from_text", "to_text", "item", "old"))
    last = f"{on_date(fact('last_old'))} ({_support(finding, 'old')})"
    first = f"{on_date(fact('first_new'))} ({_support(finding, 'new')})"
    told = f"last attested so {last}, the new wording first {first}"
    added = f"last attested without it {last}, first attested with it {first}"
    sentences = {
        StepKind.APPEND: f"{item} was appended to {formula}, whose other members stay: {added}.",
        StepKind.INSERT: f"{item} was inserted into {formula}: {added}.",
        StepKind.DROP: f"{item} was dropped from {formula}: {told}.",
        StepKind.REORDER: f"the members of {formula} were put in another order, {later}: {told}.",
    }
    if fact("old"):
        sentences |= {
            StepKind.REPLACE: f"{old} gave way to {item} in {formula}: {told}.",
            StepKind.REQUALIFY: f"{old} gave way to {item} in {formula}: {told}.",
            StepKind.SPLIT: f"{old} was split into {item} in {formula}: {told}.",
            StepKind.FUSE: f"{old} were joined to {item} in {formula}: {told}.",
        }
    named = {kind.value: sentence for kind, sentence in sentences.items()}
    return named.get(fact("step"), f"{formula} became {later}: {told}.")


def _new(finding: Finding) -> str:
    fact = finding.fact
    return (
        f"{quoted(fact('text'))} is first attested {on_date(fact('date'))} ({_exact(finding)}); "
        f"the texts of {date_in_words(fact('from_period'))} do not have it{_host(finding)}{_elsewhere(finding)}."
    )


def _retired(finding: Finding) -> str:
    fact = finding.fact
    return (
        f"{quoted(fact('text'))} is last attested {on_date(fact('date'))} ({_exact(finding)}); "
        f"the texts of {date_in_words(fact('to_period'))} do not have it{_host(finding)}{_elsewhere(finding)}."
    )


def _exact(finding: Finding) -> str:
    """The attestations of the very words, and apart from them those in other words."""
    fact = finding.fact
    others = int(fact("others") or 0)
    told = f"{counted(int(fact('attestations')), 'attestation')} in {counted(int(fact('documents')), 'document')}"
    return f"{told}; {counted(others, 'more in other words', 'more in other words')}" if others else told


def _elsewhere(finding: Finding) -> str:
    parts = [part.partition(": ") for part in finding.fact("elsewhere").split("; ") if part]
    return f"; it is worded {', '.join(f'{quoted(text)} {on_date(period)}' for period, _, text in parts)}" if parts else ""


def _host(finding: Finding) -> str:
    host = finding.fact("host")
    return f", but the statement that answers to it has {quoted(host, _HOST)}" if host else ""


def _revived(finding: Finding) -> str:
    fact = finding.fact
    return f"{quoted(fact('text'))} is attested again {on_date(fact('date'))}, after {fact('from_period')} had no attestation."


def _stable(finding: Finding) -> str:
    fact = finding.fact
    told = "recurs in the same words" if int(fact("others") or 0) else "stands unchanged"
    return (
        f"{quoted(fact('text'))} {told} from {date_in_words(fact('first'))} to {date_in_words(fact('last'))} "
        f"({_exact(finding)}), in all {counted(int(fact('periods')), 'period')}."
    )


def _rendering(finding: Finding) -> str:
    fact = finding.fact
    pairs = [change.partition(" → ") for change in fact("change").split("; ") if "→" in change]
    beside = f"{quoted(fact('to_text'))} beside {quoted(fact('from_text'))}"
    if len(pairs) == 1:
        old, _, new = pairs[0]
        return f"{quoted(new)} is another rendering of {quoted(old)} in the same event ({fact('period')}): {beside}."
    if pairs:
        told = " and ".join(f"{quoted(new)} of {quoted(old)}" for old, _, new in pairs)
        return f"{told} are other renderings in the same event ({fact('period')}): {beside}."
    return f"{quoted(fact('to_text'))} is another rendering of {quoted(fact('from_text'))} in the same event ({fact('period')})."


def _slip(finding: Finding) -> str:
    fact = finding.fact
    written, _, meant = fact("change").removeprefix("slip: ").partition(" for ")
    return f"{quoted(written)} for {quoted(meant)} in {quoted(fact('to_text'))} ({fact('period')}) is a slip, not a change."


def _substitution(finding: Finding) -> str:
    fact = finding.fact
    return (
        f"{quoted(fact('old'))} became {quoted(fact('new'))} {times(int(fact('count')))} in aligned passages "
        f"from {fact('from_period')} to {fact('to_period')} ({counted(int(fact('documents')), 'document')})."
    )


def _frequency(finding: Finding) -> str:
    fact = finding.fact
    before = share_in_words(int(fact("earlier_count")), int(fact("earlier_total")))
    after = share_in_words(int(fact("later_count")), int(fact("later_total")))
    head = f"{quoted(fact('phrase'))} stands in {before} of {fact('from_period')} and in {after} of {fact('to_period')}"
    tail = {
        Verdict.FIRST_ATTESTED: "first attested in the latter",
        Verdict.LAST_ATTESTED: "last attested in the former",
        Verdict.FREQUENCY: "more than chance explains, also when corrected for all words compared",
        Verdict.NO_EVIDENCE: "which chance can explain",
    }.get(finding.verdict, "")
    return f"{head}: {tail}." if tail else f"{head}."


def _dropped(finding: Finding) -> str:
    return f"{_passage(finding)}: no statement in the texts of {_periods(finding)} was found to answer to it."


def _come(finding: Finding) -> str:
    return f"{_passage(finding)}: no statement in the texts of {_periods(finding)} was found to be its forerunner."


def _passage(finding: Finding) -> str:
    return f"{quoted(finding.fact('text'))} ({date_in_words(finding.fact('date'))})"


def _periods(finding: Finding) -> str:
    return " or ".join(map(date_in_words, finding.fact("other_period").split("; ")))


def _reworded(finding: Finding) -> str:
    fact = finding.fact
    old, new = fact("old"), fact("new")
    earlier = f"{quoted(fact('from_text'))} (last so {on_date(fact('last_old'))}{_in_documents(finding, 'old')})"
    later = f"{quoted(fact('to_text'))} (first so {on_date(fact('first_new'))}{_in_documents(finding, 'new')})"
    if not old:
        return f"{quoted(new)} was added to the statement {earlier}, which became {later}."
    if not new:
        return f"{quoted(old)} was left out of the statement {earlier}, which became {later}."
    return f"in the statement {earlier}, {quoted(old)} became {quoted(new)}: {later}."


def _in_documents(finding: Finding, side: str) -> str:
    documents = int(finding.fact(f"{side}_documents") or 0)
    return f", in {counted(documents, 'document')}" if documents > 1 else ""


_SENTENCES: dict[FindingKind, Callable[[Finding], str]] = {
    FindingKind.FORMULA_STEP: _step,
    FindingKind.FORMULA_NEW: _new,
    FindingKind.FORMULA_RETIRED: _retired,
    FindingKind.FORMULA_REVIVED: _revived,
    FindingKind.FORMULA_STABLE: _stable,
    FindingKind.RENDERING: _rendering,
    FindingKind.SLIP: _slip,
    FindingKind.SUBSTITUTION: _substitution,
    FindingKind.STATEMENT_DROPPED: _dropped,
    FindingKind.STATEMENT_NEW: _come,
    FindingKind.STATEMENT_REWORDED: _reworded,
    FindingKind.FREQUENCY: _frequency,
}
