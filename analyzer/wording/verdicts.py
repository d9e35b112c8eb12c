"""What counts and wordings allow one to say, in one table.

0 of 50, then 3 of 50    →    first attested (never: "introduced", never: "more frequent")
"""

from __future__ import annotations

from analyzer.model import Verdict
from analyzer.statistics import compare_counts


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
    Verdict.FIRST_ATTESTED: "First attested here; when it came into use is more than these texts can tell.",
    Verdict.LAST_ATTESTED: "Last attested here; that it was given up is more than these texts can tell.",
    Verdict.FREQUENCY: "The difference in counts is more than chance explains (exact test, p < .05).",
    Verdict.NO_EVIDENCE: "Chance can explain the difference in counts: no evidence of change.",
    Verdict.RENDERING: "Both wordings report one event: a difference of rendering, not a change in time.",
    Verdict.SINGLE_WITNESS: "It, or one side of it, rests on one document or attestation only.",
    Verdict.STABLE: "It recurs in the same words.",
    Verdict.NO_COUNTERPART: "No statement that answers to it was found in the texts compared; "
    "that there is none is more than a search can tell.",
    Verdict.NOT_COMPARABLE: "The documents differ too much in kind or length to compare counts.",
}
"""What each verdict allows, in words. The only place where claims are worded."""


def verdict_sentence(verdict: Verdict) -> str:
    """What a verdict allows one to say."""
    return VERDICTS[verdict]
