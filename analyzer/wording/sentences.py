"""Findings as sentences: a claim, and what it rests on. What may be said is fixed here, and no sentence says more than its facts.

facts: item "D", family "A, B and C", first_new 2025-12-02    →    “D” was appended to “A, B and C”. First
attested with it on 2 December 2025 …                               (never: "was introduced")
"""

from __future__ import annotations

from collections.abc import Callable

from analyzer.model import Finding, FindingKind, StepKind, Verdict
from analyzer.model.parts import parted
from analyzer.wording.attested import Told, attested_again, first_attested, last_attested, same_language, stable, texts_of
from analyzer.wording.plain import all_of, counted, date_in_words, number_in_words, on_date, share_in_words, times
from analyzer.wording.quotations import contrasted, listed, quoted


def finding_sentence(finding: Finding) -> str:
    """What kind, verdict and facts of a finding allow: its claim as one sentence, and what that rests on as another."""
    return " ".join(filter(None, finding_parts(finding)))


def finding_parts(finding: Finding) -> tuple[str, str]:
    """The claim of a finding and what it rests on, each a sentence; the second is empty where there is nothing more."""
    claim, ground = _SENTENCES[finding.kind](finding)
    if finding.verdict is Verdict.SINGLE_WITNESS and not any(said in claim + ground for said in ("one document", "one event")):
        ground = f"{ground}; this rests on one document" if ground else "this rests on one document"
    if finding.fact("old_kind") and ground:
        ground = f"{ground}; the texts are of different kinds: {finding.fact('old_kind')}, then {finding.fact('new_kind')}"
    told = [f"{part[:1].upper()}{part[1:]}." if part else "" for part in (claim, ground)]
    return told[0], told[1]


def _support(finding: Finding, side: str) -> str:
    attestations = int(finding.fact(f"{side}_attestations") or 0)
    return f"{counted(attestations, 'attestation')} in {texts_of(finding, f'{side}_documents', f'{side}_events')}"


def _step(finding: Finding) -> Told:
    fact = finding.fact
    item, old = quoted(fact("item")), quoted(fact("old"))
    formula, later = contrasted(fact("from_text"), fact("to_text"))
    last = f"{on_date(fact('last_old'))} ({_support(finding, 'old')})"
    first = f"{on_date(fact('first_new'))} ({_support(finding, 'new')})"
    told = f"last attested so {last}, the new wording first {first}{_rendered(finding)}"
    added = f"last attested without it {last}, first attested with it {first}{_rendered(finding)}"
    claims = {
        StepKind.APPEND: f"{item} was appended to {formula}, whose other members stay",
        StepKind.INSERT: f"{item} was inserted into {formula}",
        StepKind.DROP: f"{item} was dropped from {formula}",
        StepKind.REORDER: f"the members of {formula} were put in another order, {later}",
    }
    whole = " ".join(fact("old").split()) == " ".join(fact("from_text").split())
    if fact("old"):
        claims |= {
            StepKind.REPLACE: f"{old} gave way to {item}{'' if whole else f' in {formula}'}",
            StepKind.REQUALIFY: f"{old} gave way to {item} in {formula}",
            StepKind.SPLIT: f"{old} was split into {item} in {formula}",
            StepKind.FUSE: f"{old} were joined to {item} in {formula}",
        }
    kinds = {kind.value: kind for kind in claims}
    kind = kinds.get(fact("step"))
    several = f"{listed(fact('gained'))} were added to {formula}" if fact("gained") and not fact("lost") else f"{formula} became {later}"
    claim = f"{claims[kind] if kind else several}{_again(finding)}"
    if fact("again"):
        return claim, _to_and_fro(finding)
    return claim, added if kind in (StepKind.APPEND, StepKind.INSERT) else told


def _to_and_fro(finding: Finding) -> str:
    """When a wording stood that went and came back, or came and went; it is not last attested before the change."""
    fact = finding.fact
    alone = [fact(f"{side}_documents") == "1" for side in ("old", "new")]
    last = on_date(fact("last_old")) if alone[0] else f"until {date_in_words(fact('last_old'))}"
    first = f"{'' if alone[1] else 'first '}{on_date(fact('first_new'))}"
    sides = f"{last} ({_support(finding, 'old')})", f"{first} ({_support(finding, 'new')})"
    added = fact("step") in (StepKind.APPEND.value, StepKind.INSERT.value)
    dropped = fact("step") == StepKind.DROP.value
    before, between = ("without it", "with it") if added else ("with it", "without it") if dropped else ("so", "otherwise")
    return f"attested {before} {sides[0]} and again {on_date(fact('again_date'))}; {between} {sides[1]}"


def _again(finding: Finding) -> str:
    """That what went is there again, or that what came went again."""
    fact = finding.fact
    if not fact("again"):
        return ""
    if fact("step") not in (StepKind.APPEND.value, StepKind.INSERT.value, StepKind.DROP.value):
        return f"; the earlier wording stands again {on_date(fact('again_date'))}"
    verb = "has it again" if fact("step") == StepKind.DROP.value else "is without it again"
    return f"; {quoted(fact('again'))} {verb} {on_date(fact('again_date'))}"


def _rendered(finding: Finding) -> str:
    """How an earlier report of the same event has the new member."""
    fact = finding.fact
    if not fact("rendered"):
        return ""
    return f", after {quoted(fact('rendered'))} in another text of the same event {on_date(fact('rendered_date'))}"


def _rendering(finding: Finding) -> Told:
    fact = finding.fact
    pairs = [change.partition(" → ") for change in fact("change").split("; ") if "→" in change]
    earlier, later = contrasted(fact("from_text"), fact("to_text"))
    beside = f"{later} beside {earlier}"
    event = f"one text of an event ({fact('period')}) has"
    if pairs:
        told = ", and ".join(f"{quoted(new)} where another has {quoted(old)}" for old, _, new in pairs)
        return f"{event} {told}", beside
    return f"{event} {later} where another has {earlier}", ""


def _slip(finding: Finding) -> Told:
    fact = finding.fact
    also = f"the same text also has {listed(fact('also'))}" if fact("also") else ""
    told = f"{quoted(fact('written'))} for {quoted(fact('meant'))} in {quoted(fact('to_text'))} ({fact('period')})"
    return f"{told} is a slip, not a change", also


def _substitution(finding: Finding) -> Told:
    fact = finding.fact
    told = f"{quoted(fact('old'))} became {quoted(fact('new'))} {times(int(fact('count')))} in aligned passages"
    interval = f"from {date_in_words(fact('from_period'))} to {date_in_words(fact('to_period'))}"
    still = f"; the earlier wording still stands {on_date(fact('still'))}" if fact("still") else ""
    return f"{told} {interval} ({counted(int(fact('documents')), 'document')}){still}", ""


def _word(finding: Finding) -> Told:
    """A word that no text has before a time, or none after it."""
    fact = finding.fact
    new = finding.verdict is Verdict.FIRST_ATTESTED
    silent = f"none of the {counted(int(fact('silent_total')), 'statement')} {_span(finding, 'silent_from', 'silent_to')}"
    texts, having = int(fact("of_documents")), int(fact("documents"))
    count, total = int(fact("count")), int(fact("total"))
    told = f"{number_in_words(count)} of the {counted(total, 'statement')} {_span(finding, 'from_period', 'to_period')} have it, "
    where = f"in {all_of(texts, 'text')}" if having == texts else f"in {number_in_words(having)} of the {counted(texts, 'text')}"
    claim = f"{quoted(fact('phrase'))}, in whatever form, is {'first' if new else 'last'} attested {on_date(fact('date'))}"
    compared = int(fact("compared") or 0)
    corrected = f"; more than chance explains, also when corrected for all {compared:,} comparisons of words" if compared else ""
    witness = ", and with texts of one event as one witness" if compared and int(fact("events") or 0) < having else ""
    return f"{claim}; {silent}{same_language(finding)} has it", f"{told}{where}{corrected}{witness}"


def _span(finding: Finding, first: str, last: str) -> str:
    one, other = finding.fact(first), finding.fact(last)
    return f"of {date_in_words(one)}" if one == other else f"from {date_in_words(one)} to {date_in_words(other)}"


def _frequency(finding: Finding) -> Told:
    if finding.verdict in (Verdict.FIRST_ATTESTED, Verdict.LAST_ATTESTED):
        return _word(finding)
    fact = finding.fact
    before = share_in_words(int(fact("earlier_count")), int(fact("earlier_total")))
    after = share_in_words(int(fact("later_count")), int(fact("later_total")))
    sides = f"{before} of {date_in_words(fact('from_period'))} and in {after} of {date_in_words(fact('to_period'))}"
    compared = int(fact("compared") or 0)
    corrected = f", also when corrected for all {compared:,} comparisons of words" if compared > 1 else ""
    texts = [int(fact(f"{side}_documents") or 0) for side in ("earlier", "later")]
    told = [int(fact(f"{side}_events") or 0) or count for side, count in zip(("earlier", "later"), texts, strict=True)]
    claim = f"{quoted(fact('phrase'))} stands in {sides}: more than chance explains"
    if 1 not in told:
        return f"{claim} between texts that differ among themselves as these do{corrected}", ""
    one = "one document" if 1 in texts else "texts of one event"
    alone = f"{'each' if told == [1, 1] else 'one'} side is {one}, so how much texts of its time differ cannot be told"
    return f"{claim} if statements are taken one by one{corrected}", alone


def _dropped(finding: Finding) -> Told:
    return f"{_passage(finding)}: no statement in the texts of {_periods(finding)} was found to answer to it", _absent(finding)


def _come(finding: Finding) -> Told:
    return f"{_passage(finding)}: no statement in the texts of {_periods(finding)} was found to be its forerunner", _absent(finding)


def _passage(finding: Finding) -> str:
    return f"{quoted(finding.fact('text'))} ({date_in_words(finding.fact('date'))})"


def _periods(finding: Finding) -> str:
    other = " or ".join(map(date_in_words, parted(finding.fact("other_period"))))
    return other if finding.fact("same_kind") else f"{other}, which are of another kind,"


def _absent(finding: Finding) -> str:
    """Which of its words stand nowhere in the texts compared."""
    fact = finding.fact
    if not fact("absent_words"):
        return ""
    absent, shown = int(fact("absent")), len(parted(fact("absent_words")))
    among = "" if shown == absent else " among them" if shown > 1 else ""
    told = f"{listed(fact('absent_words'))}{among}"
    return f"{number_in_words(absent)} of its {counted(int(fact('words')), 'content word')} ({told}) stand nowhere in those texts"


def _reworded(finding: Finding) -> Told:
    fact = finding.fact
    old, new = fact("old"), fact("new")
    earlier, later = contrasted(fact("from_text"), fact("to_text"))
    last = f"the earlier wording is last attested {on_date(fact('last_old'))}{_in_documents(finding, 'old')}"
    ground = f"{last}, the later first {on_date(fact('first_new'))}{_in_documents(finding, 'new')}"
    if fact("again_date"):
        again = on_date(fact("again_date"))
        last = f"the earlier wording is attested {on_date(fact('last_old'))}{_in_documents(finding, 'old')} and again {again}"
        ground = f"{last}, the other first {on_date(fact('first_new'))}{_in_documents(finding, 'new')}"
    claim = f"{quoted(old)} became {quoted(new)}" if old and new else f"{quoted(new)} was added" if new else f"{quoted(old)} was left out"
    back = f"; the earlier wording stands again {on_date(fact('again_date'))}" if fact("again_date") else ""
    return f"{claim}: {earlier} became {later}{back}", ground


def _in_documents(finding: Finding, side: str) -> str:
    documents = int(finding.fact(f"{side}_documents") or 0)
    return f", in {texts_of(finding, f'{side}_documents', f'{side}_events')}" if documents else ""


def _replaced(finding: Finding) -> Told:
    """A text most of which answers to nothing in the one before it, and the reverse."""
    fact = finding.fact
    claim = f"the text of {date_in_words(fact('to_date'))} is for the most part another than that of {date_in_words(fact('from_date'))}"
    come = (
        f"{number_in_words(int(fact('come') or 0))} of its {counted(int(fact('of_later') or 0), 'statement')} have no sure forerunner there"
    )
    gone = (
        f"{number_in_words(int(fact('gone') or 0))} of the {number_in_words(int(fact('of_earlier') or 0))} earlier ones no sure counterpart"
    )
    return claim, f"{come}, and {gone}"


_SENTENCES: dict[FindingKind, Callable[[Finding], Told]] = {
    FindingKind.FORMULA_STEP: _step,
    FindingKind.FORMULA_NEW: first_attested,
    FindingKind.FORMULA_RETIRED: last_attested,
    FindingKind.FORMULA_REVIVED: attested_again,
    FindingKind.FORMULA_STABLE: stable,
    FindingKind.RENDERING: _rendering,
    FindingKind.SLIP: _slip,
    FindingKind.SUBSTITUTION: _substitution,
    FindingKind.STATEMENT_DROPPED: _dropped,
    FindingKind.STATEMENT_NEW: _come,
    FindingKind.TEXT_REPLACED: _replaced,
    FindingKind.STATEMENT_REWORDED: _reworded,
    FindingKind.FREQUENCY: _frequency,
}
