"""Sentences on the life of a wording: first or last attested, attested again, the same throughout.

facts: text "core role", first 2024-09-11, silent 2019    →    “core role” is first attested on 11 September 2024;
                                                               the texts of 2019 do not have it
"""

from __future__ import annotations

from analyzer.model import Finding
from analyzer.model.parts import LABEL, joined, parted
from analyzer.wording.plain import all_of, counted, date_in_words, number_in_words, on_date
from analyzer.wording.quotations import contrasted, listed, quoted

Told = tuple[str, str]
"""A claim, and what it rests on or an empty string, each without its full stop."""


_NAMED = 3
"""Silent periods that are named one by one."""


def texts_of(finding: Finding, documents: str, events: str) -> str:
    """So many documents and, where some tell of the same, of how many events."""
    texts, told = int(finding.fact(documents) or 0), int(finding.fact(events) or 0)
    return counted(texts, "document") + (f" of {counted(told, 'event')}" if 0 < told < texts else "")


def first_attested(finding: Finding) -> Told:
    """A wording that no earlier text has."""
    return _life(finding, "first", finding.fact("from_period"))


def last_attested(finding: Finding) -> Told:
    """A wording that no later text has."""
    return _life(finding, "last", finding.fact("to_period"))


def _life(finding: Finding, which: str, silent: str) -> Told:
    fact = finding.fact
    text = fact("text") + (" […]" if fact("open") else "")
    wording, host = contrasted(text, fact("host")) if fact("host") else (quoted(text), "")
    instead = f", but the statement that answers to it has {host}" if host else ""
    without = _silent(fact("silent") or joined([silent]))
    if fact("silent_before"):
        first, last = fact("first"), fact("date")
        one = min(first, last, key=len)
        same = first.startswith(one) and last.startswith(one)
        when = f"only {on_date(one)}" if same else f"only from {date_in_words(first)} to {date_in_words(last)}"
        before = f"{_silent(fact('silent_before'))} and {without.removeprefix('the texts ')}{same_language(finding)}"
        return f"{wording} is attested {when}; {before} do not have it{instead}{_elsewhere(finding)}", _exact(finding)
    lacking = f"{without}{same_language(finding)} do not have it"
    return f"{wording} is {which} attested {on_date(fact('date'))}; {lacking}{instead}{_elsewhere(finding)}", _exact(finding)


def _silent(periods: str) -> str:
    """The texts of all periods that lack a wording, by name or, where they are many, by the first and the last."""
    labels = [date_in_words(label) for label in parted(periods)]
    if len(labels) > _NAMED:
        return f"the texts from {labels[0]} to {labels[-1]}"
    return "the texts " + " and ".join(f"of {label}" for label in labels)


def same_language(finding: Finding) -> str:
    """That only texts in the language of the wording were looked at, where the corpus has others."""
    return " in the same language" if finding.fact("same_language") else ""


def _exact(finding: Finding) -> str:
    """The attestations of the very words, and apart from them those in other words."""
    fact = finding.fact
    others = int(fact("others") or 0)
    told = f"{counted(int(fact('attestations')), 'attestation')} in {texts_of(finding, 'documents', 'events')}"
    told += ", articles and joints aside" if fact("joints_aside") else ""
    if not others:
        return told
    shown = parted(fact("others_texts"))
    named = f" ({'as ' if len(shown) == others else 'such as '}{listed(fact('others_texts'))})" if shown else ""
    return f"{told}; {number_in_words(others)} more in other words{named}"


def _elsewhere(finding: Finding) -> str:
    parts = [parted(part, LABEL) for part in parted(finding.fact("elsewhere"))]
    near = finding.fact("near")
    nearest = f"; nearest to it there is {quoted(near)} {on_date(finding.fact('near_date'))}" if near else ""
    if not parts or finding.fact("host"):
        return nearest
    when = parted(finding.fact("elsewhere_when"))
    told = ""
    for side in ("before", "after"):
        held = [(period, text) for (period, text), there in zip(parts, when, strict=True) if there == side]
        named = ", ".join(f"{contrasted(text, finding.fact('text'))[0]} {on_date(period)}" for period, text in held)
        told += f"; {side} that it is worded {named}" if named else ""
    return f"{told}{nearest}"


def attested_again(finding: Finding) -> Told:
    """A wording that is back after a pause."""
    fact = finding.fact
    return f"{quoted(fact('text'))} is attested again {on_date(fact('date'))}, after {fact('from_period')} had no attestation", ""


def stable(finding: Finding) -> Told:
    """A wording that stays the same."""
    fact = finding.fact
    told = "recurs in the same words" if int(fact("others") or 0) else "stands in the same words"
    periods, documents = int(fact("periods")), int(fact("documents"))
    if periods == 1:
        total = int(fact("of_documents") or documents)
        texts = f"{counted(total, 'text')}{same_language(finding)}"
        share = f"{all_of(total, 'text')}{same_language(finding)}" if documents == total else f"{number_in_words(documents)} of the {texts}"
        return f"{quoted(fact('text'))} stands in the same words in {share}", counted(int(fact("attestations")), "attestation")
    interval = f"from {date_in_words(fact('first'))} to {date_in_words(fact('last'))}"
    return f"{quoted(fact('text'))} {told} {interval}, in {all_of(periods, 'period')}{same_language(finding)}", _exact(finding)
