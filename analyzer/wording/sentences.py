"""Findings as sentences. What may be said is fixed here, and no sentence says more than its facts.

facts: item "D", family "A, B and C", first_new 2025-12-02    →    “D” was appended to “A, B and C”: first
attested so on 2 December 2025.                                     (never: "was introduced")
"""

from __future__ import annotations

from collections.abc import Callable

from analyzer.model import Finding, FindingKind, StepKind, Verdict
from analyzer.wording.plain import counted, date_in_words, number_in_words, on_date, share_in_words, times
from analyzer.wording.quotations import contrasted, listed, quoted


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
    item, old = quoted(fact("item")), quoted(fact("old"))
    formula, later = contrasted(fact("from_text"), fact("to_text"))
    last = f"{on_date(fact('last_old'))} ({_support(finding, 'old')})"
    first = f"{on_date(fact('first_new'))} ({_support(finding, 'new')})"
    told = f"last attested so {last}, the new wording first {first}{_rendered(finding)}"
    added = f"last attested without it {last}, first attested with it {first}{_rendered(finding)}"
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


def _rendered(finding: Finding) -> str:
    """How an earlier report of the same event has the new member."""
    fact = finding.fact
    if not fact("rendered"):
        return ""
    return f", after {quoted(fact('rendered'))} in another text of the same event {on_date(fact('rendered_date'))}"


def _new(finding: Finding) -> str:
    return _life(finding, "first", finding.fact("from_period"))


def _retired(finding: Finding) -> str:
    return _life(finding, "last", finding.fact("to_period"))


def _life(finding: Finding, which: str, silent: str) -> str:
    fact = finding.fact
    wording, host = contrasted(fact("text"), fact("host")) if fact("host") else (quoted(fact("text")), "")
    instead = f", but the statement that answers to it has {host}" if host else ""
    if fact("silent_before"):
        first, last = fact("first"), fact("date")
        one = min(first, last, key=len)
        same = first.startswith(one) and last.startswith(one)
        when = f"only {on_date(one)}" if same else f"only from {date_in_words(first)} to {date_in_words(last)}"
        before = f"the texts of {date_in_words(fact('silent_before'))} and of {date_in_words(silent)}{_language(finding)}"
        return f"{wording} is attested {when} ({_exact(finding)}); {before} do not have it{instead}{_elsewhere(finding)}."
    lacking = f"the texts of {date_in_words(silent)}{_language(finding)} do not have it"
    return f"{wording} is {which} attested {on_date(fact('date'))} ({_exact(finding)}); {lacking}{instead}{_elsewhere(finding)}."


def _language(finding: Finding) -> str:
    return " in the same language" if finding.fact("same_language") else ""


def _exact(finding: Finding) -> str:
    """The attestations of the very words, and apart from them those in other words."""
    fact = finding.fact
    others = int(fact("others") or 0)
    told = f"{counted(int(fact('attestations')), 'attestation')} in {counted(int(fact('documents')), 'document')}"
    told += ", articles and joints aside" if fact("joints_aside") else ""
    return f"{told}; {counted(others, 'more in other words', 'more in other words')}" if others else told


def _elsewhere(finding: Finding) -> str:
    parts = [part.partition(": ") for part in finding.fact("elsewhere").split("; ") if part]
    if not parts or finding.fact("host"):
        return ""
    told = ", ".join(f"{contrasted(text, finding.fact('text'))[0]} {on_date(period)}" for period, _, text in parts)
    return f"; it is worded {told}"


def _revived(finding: Finding) -> str:
    fact = finding.fact
    return f"{quoted(fact('text'))} is attested again {on_date(fact('date'))}, after {fact('from_period')} had no attestation."


def _stable(finding: Finding) -> str:
    fact = finding.fact
    told = "recurs in the same words" if int(fact("others") or 0) else "stands in the same words"
    periods, documents = int(fact("periods")), int(fact("documents"))
    if periods == 1:
        total = int(fact("of_documents") or documents)
        texts = f"{counted(total, 'text')}{_language(finding)}"
        share = f"all {texts}" if documents == total else f"{number_in_words(documents)} of the {texts}"
        return f"{quoted(fact('text'))} stands in the same words in {share} ({counted(int(fact('attestations')), 'attestation')})."
    return (
        f"{quoted(fact('text'))} {told} from {date_in_words(fact('first'))} to {date_in_words(fact('last'))} "
        f"({_exact(finding)}), in all {counted(periods, 'period')}{_language(finding)}."
    )


def _rendering(finding: Finding) -> str:
    fact = finding.fact
    pairs = [change.partition(" → ") for change in fact("change").split("; ") if "→" in change]
    earlier, later = contrasted(fact("from_text"), fact("to_text"))
    beside = f"{later} beside {earlier}"
    if len(pairs) == 1:
        old, _, new = pairs[0]
        return f"{quoted(new)} is another rendering of {quoted(old)} in the same event ({fact('period')}): {beside}."
    if pairs:
        told = " and ".join(f"{quoted(new)} for {quoted(old)}" for old, _, new in pairs)
        return f"Another text of the same event ({fact('period')}) has {told}: {beside}."
    return f"{later} is another rendering of {earlier} in the same event ({fact('period')})."


def _slip(finding: Finding) -> str:
    fact = finding.fact
    also = f"; the same text also has {listed(fact('also'))}" if fact("also") else ""
    told = f"{quoted(fact('written'))} for {quoted(fact('meant'))} in {quoted(fact('to_text'))} ({fact('period')})"
    return f"{told} is a slip, not a change{also}."


def _substitution(finding: Finding) -> str:
    fact = finding.fact
    return (
        f"{quoted(fact('old'))} became {quoted(fact('new'))} {times(int(fact('count')))} in aligned passages "
        f"from {date_in_words(fact('from_period'))} to {date_in_words(fact('to_period'))} ({counted(int(fact('documents')), 'document')})."
    )


def _frequency(finding: Finding) -> str:
    fact = finding.fact
    before = share_in_words(int(fact("earlier_count")), int(fact("earlier_total")))
    after = share_in_words(int(fact("later_count")), int(fact("later_total")))
    sides = f"{before} of {date_in_words(fact('from_period'))} and in {after} of {date_in_words(fact('to_period'))}"
    compared = int(fact("compared") or 0)
    corrected = f", also when corrected for all {compared:,} comparisons of words" if compared > 1 else ""
    texts = [int(fact(f"{side}_documents") or 0) for side in ("earlier", "later")]
    alone = "; each side is one document" if texts == [1, 1] else "; one side is one document" if 1 in texts else ""
    return f"{quoted(fact('phrase'))} stands in {sides}: more than chance explains{corrected}{alone}."


def _dropped(finding: Finding) -> str:
    return f"{_passage(finding)}: no statement in the texts of {_periods(finding)} was found to answer to it{_absent(finding)}."


def _come(finding: Finding) -> str:
    return f"{_passage(finding)}: no statement in the texts of {_periods(finding)} was found to be its forerunner{_absent(finding)}."


def _passage(finding: Finding) -> str:
    return f"{quoted(finding.fact('text'))} ({date_in_words(finding.fact('date'))})"


def _periods(finding: Finding) -> str:
    other = " or ".join(map(date_in_words, finding.fact("other_period").split("; ")))
    return other if finding.fact("same_kind") else f"{other}, which are of another kind,"


def _absent(finding: Finding) -> str:
    """Which of its words stand nowhere in the texts compared."""
    fact = finding.fact
    if not fact("absent_words"):
        return ""
    absent, shown = int(fact("absent")), len(fact("absent_words").split("; "))
    among = "" if shown == absent else " among them" if shown > 1 else ""
    told = f"{listed(fact('absent_words'))}{among}"
    return f", and {number_in_words(absent)} of its {counted(int(fact('words')), 'content word')} ({told}) stand nowhere in them"


def _reworded(finding: Finding) -> str:
    fact = finding.fact
    old, new = fact("old"), fact("new")
    quotes = contrasted(fact("from_text"), fact("to_text"))
    earlier = f"{quotes[0]} (last {on_date(fact('last_old'))}{_in_documents(finding, 'old')})"
    later = f"{quotes[1]} (first {on_date(fact('first_new'))}{_in_documents(finding, 'new')})"
    if not old:
        return f"{quoted(new)} was added: {earlier} became {later}."
    if not new:
        return f"{quoted(old)} was left out: {earlier} became {later}."
    return f"{quoted(old)} became {quoted(new)}: {earlier} became {later}."


def _in_documents(finding: Finding, side: str) -> str:
    documents = int(finding.fact(f"{side}_documents") or 0)
    return f", in {counted(documents, 'document')}" if documents else ""


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
