"""Numbers, dates, verdicts and findings as text. What may be said is fixed here, in one table.

    facts: item "D", family "A, B and C", first_new 2025-12-02    →    “D” was appended to “A, B and C”: first
    attested so on 2 December 2025.                                     (never: "was introduced")

Every sentence says no more than its verdict allows.
"""

from __future__ import annotations

from analyzer.model import Finding, FindingKind, StepKind, Verdict
from analyzer.statistics import compare_counts, proportion_interval

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_LIMIT = 280
"""Characters of a quotation inside a sentence."""


def date_in_words(date: str) -> str:
    """A date in the precision that is known.

    >>> date_in_words("2024-09-11"), date_in_words("2024-09"), date_in_words("2024")
    ('11 September 2024', 'September 2024', '2024')
    """
    parts = date.split("-")
    if len(parts) == 1 or not parts[1].isdigit():
        return date
    month = _MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"  # noqa: PLR2004 year and month


def on_date(date: str) -> str:
    """A date with its preposition.

    >>> on_date("2024-09-11"), on_date("2024-09")
    ('on 11 September 2024', 'in September 2024')
    """
    return f"{'on' if date.count('-') == 2 else 'in'} {date_in_words(date)}"  # noqa: PLR2004 a full date has two hyphens


def number_in_words(count: int) -> str:
    """Small numbers as words.

    >>> number_in_words(3), number_in_words(21)
    ('three', '21')
    """
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "document"), counted(3, "country", "countries"), counted(21, "statement")
    ('one document', 'three countries', '21 statements')
    """
    return f"{number_in_words(count)} {noun if count == 1 else plural or noun + 's'}"


def percent(share: float) -> str:
    """A share in per cent, with one digit where it is small.

    >>> percent(0.075), percent(0.5)
    ('7.5 %', '50 %')
    """
    value = 100 * share
    return f"{value:.1f} %".replace(".0 %", " %") if value < 10 else f"{value:.0f} %"  # noqa: PLR2004 one digit below ten


def share_in_words(count: int, total: int, noun: str = "statement") -> str:
    """A count with its denominator and exact 95 % interval.

    >>> share_in_words(3, 40)
    '3 of 40 statements (7.5 %; 95 % interval 1.6 % to 20 %)'
    """
    bounds = proportion_interval(count, total)
    share = percent(count / total) if total else "–"
    return (
        f"{count:,} of {total:,} {noun}{'' if total == 1 else 's'} ({share}; 95 % interval {percent(bounds.low)} to {percent(bounds.high)})"
    )


def between(absent: str | None, present: str | None, *, held: int = 0) -> str:
    """When something appeared or vanished, as the interval the texts leave open; dates as they stand.

    >>> between("2024-09", "2025-12-01")
    'between 2024-09 (absent) and 2025-12-01 (present); nothing held in between'
    >>> between(None, "2019-02-24")
    'present in the earliest text (2019-02-24); nothing earlier is held'
    """
    if absent is None and present is not None:
        return f"present in the earliest text ({present}); nothing earlier is held"
    if present is None and absent is not None:
        return f"absent from the latest text ({absent}); nothing later is held"
    middle = "nothing held in between" if not held else f"{counted(held, 'document')} in between cannot tell"
    return f"between {absent} (absent) and {present} (present); {middle}"


def until(present: str | None, absent: str | None) -> str:
    """When something was last attested, as an interval.

    >>> until("2024-09-11", "2025-12-01")
    'between 2024-09-11 (present) and 2025-12-01 (absent); nothing held in between'
    """
    if absent is None:
        return f"present in the latest text ({present})"
    return f"between {present} (present) and {absent} (absent); nothing held in between"


def count_verdict(  # noqa: PLR0913 the table has these columns
    earlier: int, earlier_total: int, *, later: int, later_total: int, documents: int = 2, same_event: bool = False
) -> Verdict:
    """What a pair of counts allows one to say. `documents` are those that attest it.

    >>> count_verdict(0, 50, later=3, later_total=50).value, count_verdict(0, 50, later=8, later_total=50).value
    ('first-attested', 'frequency')
    """
    if same_event:
        return Verdict.RENDERING
    if documents <= 1:
        return Verdict.SINGLE_WITNESS
    if compare_counts(earlier, earlier_total, later=later, later_total=later_total).p < 0.05:  # noqa: PLR2004 the customary level
        return Verdict.FREQUENCY
    if earlier == 0 and later:
        return Verdict.FIRST_ATTESTED
    if later == 0 and earlier:
        return Verdict.LAST_ATTESTED
    return Verdict.NO_EVIDENCE


VERDICTS: dict[Verdict, str] = {
    Verdict.SUPPORTED: "The wording itself shows it.",
    Verdict.FIRST_ATTESTED: "First attested here; when it came into use these texts cannot tell, "
    "and the counts are too few to say that it became more frequent.",
    Verdict.LAST_ATTESTED: "Last attested here; that it was given up is more than these texts can tell.",
    Verdict.FREQUENCY: "The difference in counts is more than chance explains (exact test, p < .05).",
    Verdict.NO_EVIDENCE: "Chance can explain the difference in counts: no evidence of change.",
    Verdict.RENDERING: "Both wordings report one event: a difference of rendering, not a change in time.",
    Verdict.SINGLE_WITNESS: "It rests on one document only.",
    Verdict.STABLE: "The same wording throughout.",
    Verdict.NOT_COMPARABLE: "The documents differ too much in kind or length to compare counts.",
}
"""What each verdict allows, in words. The only place where claims are worded."""


def verdict_sentence(verdict: Verdict) -> str:
    """What a verdict allows one to say."""
    return VERDICTS[verdict]


def quoted(text: str) -> str:
    """Words in quotation marks, on one line, shortened in the middle where long.

    >>> quoted("great  friendship")
    '“great friendship”'
    """
    clean = " ".join(text.split()).strip('“”" ,;')
    if len(clean) > _LIMIT:
        clean = f"{clean[: _LIMIT * 2 // 3].rpartition(' ')[0]} […] {clean[-_LIMIT // 3 :].partition(' ')[2]}"
    return f"“{clean}”"


def _listed(text: str) -> str:
    """Members that stand apart by `; `, quoted and joined."""
    parts = [quoted(part) for part in text.split("; ") if part]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


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
    if fact("back_and_forth"):
        return f"{formula} ({fact('from_period')}) and {later} ({fact('to_period')}) alternate in the texts."
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
        f"{quoted(fact('text'))} is first attested {on_date(fact('date'))} "
        f"({counted(int(fact('attestations')), 'attestation')} in {counted(int(fact('documents')), 'document')}); "
        f"the texts of {fact('from_period')} do not have it{_host(finding)}{_elsewhere(finding)}."
    )


def _retired(finding: Finding) -> str:
    fact = finding.fact
    return (
        f"{quoted(fact('text'))} is last attested {on_date(fact('date'))} "
        f"({counted(int(fact('attestations')), 'attestation')} in {counted(int(fact('documents')), 'document')}); "
        f"the texts of {fact('to_period')} do not have it{_host(finding)}{_elsewhere(finding)}."
    )


def _elsewhere(finding: Finding) -> str:
    parts = [part.partition(": ") for part in finding.fact("elsewhere").split("; ") if part]
    return f"; it is worded {', '.join(f'{quoted(text)} in {period}' for period, _, text in parts)}" if parts else ""


def _host(finding: Finding) -> str:
    return ", though they have the statement that carries it" if finding.fact("host") == "with" else ""


def _revived(finding: Finding) -> str:
    fact = finding.fact
    return f"{quoted(fact('text'))} is attested again {on_date(fact('date'))}, after {fact('from_period')} had no attestation."


def _stable(finding: Finding) -> str:
    fact = finding.fact
    return (
        f"{quoted(fact('text'))} stands unchanged from {date_in_words(fact('first'))} to {date_in_words(fact('last'))} "
        f"({counted(int(fact('attestations')), 'attestation')} in {counted(int(fact('periods')), 'period')})."
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
        f"{quoted(fact('old'))} gave way to {quoted(fact('new'))} in aligned passages from {fact('from_period')} to {fact('to_period')} "
        f"({counted(int(fact('count')), 'time')} in {counted(int(fact('documents')), 'document')})."
    )


def _frequency(finding: Finding) -> str:
    fact = finding.fact
    before = share_in_words(int(fact("earlier_count")), int(fact("earlier_total")))
    after = share_in_words(int(fact("later_count")), int(fact("later_total")))
    head = f"{quoted(fact('phrase'))} stands in {before} of {fact('from_period')} and in {after} of {fact('to_period')}"
    tail = {
        Verdict.FIRST_ATTESTED: "first attested in the latter",
        Verdict.LAST_ATTESTED: "last attested in the former",
        Verdict.FREQUENCY: "more than chance explains",
        Verdict.NO_EVIDENCE: "which chance can explain",
    }.get(finding.verdict, "")
    return f"{head}: {tail}." if tail else f"{head}."


def _dropped(finding: Finding) -> str:
    fact = finding.fact
    passage = f"{quoted(fact('text'))} ({date_in_words(fact('date'))})"
    return f"{passage}: no statement in the texts of {fact('other_period')} was found to answer to it."


def _come(finding: Finding) -> str:
    fact = finding.fact
    passage = f"{quoted(fact('text'))} ({date_in_words(fact('date'))})"
    return f"{passage}: no statement in the texts of {fact('other_period')} was found to be its forerunner."


def _reworded(finding: Finding) -> str:
    fact = finding.fact
    return f"{quoted(fact('from_text'))} ({fact('from_period')}) was reworded as {quoted(fact('to_text'))} ({fact('to_period')})."


_SENTENCES = {
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
