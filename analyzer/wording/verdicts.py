"""What each verdict allows one to say, in one table.

0 of 50, then 3 of 50    →    first attested (never: "introduced", never: "more frequent")

Which verdict counts bear is decided where they are tested, in `statistics`; here are only the words.
"""

from __future__ import annotations

from analyzer.model import Verdict

VERDICTS: dict[Verdict, str] = {
    Verdict.SUPPORTED: "The wording itself shows it; why it was changed is more than these texts can tell.",
    Verdict.FIRST_ATTESTED: "First attested here; when it came into use is more than these texts can tell.",
    Verdict.LAST_ATTESTED: "Last attested here; that it was given up is more than these texts can tell.",
    Verdict.FREQUENCY: "The difference in counts is more than chance explains, by an exact test.",
    Verdict.NO_EVIDENCE: "Chance can explain the difference in counts: no evidence of change, nor that there was none.",
    Verdict.RENDERING: "Both wordings report one event: a difference between texts, not a change in time.",
    Verdict.SINGLE_WITNESS: "It, or one side of it, rests on one document, or on texts of one event: "
    "true of these, which need not speak for their time.",
    Verdict.STABLE: "It recurs in the same words.",
    Verdict.NO_COUNTERPART: "No statement that answers to it was found in the texts compared; "
    "that there is none is more than a search can tell.",
    Verdict.NOT_COMPARABLE: "The documents differ too much in language, kind or length to be compared.",
}
"""What each verdict allows, in words. The only place where claims are worded."""


def verdict_sentence(verdict: Verdict) -> str:
    """What a verdict allows one to say."""
    return VERDICTS[verdict]
