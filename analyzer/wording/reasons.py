"""Why a finding stands where it stands, in plain words.

    rarity .52, support .66, list 1     →     for it: several attestations on both sides · against it: its words are common here

Every factor of the score has one sentence for it and one against it; a factor near the middle is not spoken of.
"""

from __future__ import annotations

from analyzer.model import Finding, Reason

REASONS: dict[Reason, tuple[str, str]] = {
    Reason.RARITY: ("its words are rare in these texts", "its words are common in these texts"),
    Reason.SUPPORT: ("it is attested often", "it is attested seldom"),
    Reason.HEFT: ("the formula has many content words", "the formula has few content words"),
    Reason.LIST: ("members of a list changed", "a phrase, not a list"),
    Reason.SUBSTANCE: ("words of substance changed", "only names, numbers, small words or word forms differ"),
    Reason.ONE_CHANGE: ("one clean change, the rest stays", "much else changed with it"),
    Reason.SEEN_AGAIN: ("it is seen more than once", "each wording is seen once"),
    Reason.PERSISTENCE: ("the wordings stand in many texts", "the wordings stand in few texts"),
    Reason.STORY: ("what stands in its place is known", "what stands in its place is not known"),
    Reason.WHOLE: ("the formula itself came or went", "the formula remains in other words"),
    Reason.SILENCE: ("the silence is longer than its pauses before", "the silence is no longer than its pauses before"),
    Reason.ONE_EVENT: ("", "it is of one event, not a change in time"),
    Reason.CHANGED_MEMBER: ("the member also changed in time", "the member did not change in time"),
    Reason.UNCHANGED: ("", "nothing changed"),
    Reason.UNUSUAL: ("it is unusual in these texts", "most statements of these texts behave alike"),
    Reason.BEYOND_NOISE: ("the words round it agree better than two reports of one event do", "two reports of one event differ as much"),
    Reason.ALIGNED: ("the statements are surely aligned", "the statements are loosely aligned"),
    Reason.KIND: ("it changes what is promised, or how firmly", "half of such changes are style"),
    Reason.SIZE: ("it says much", "it says little"),
    Reason.UNANSWERED: ("nothing comes near to an answer", "something came near to an answer"),
    Reason.NOVEL: ("most of its words stand nowhere in the texts compared", "many of its words stand in the texts compared"),
    Reason.SAME_KIND: ("", "the texts on the other side of it are of another kind"),
    Reason.STANDING: ("it is bound to no day or person", "it tells of one occurrence"),
    Reason.ABSENCE: ("", "an absence, which is weaker than a change"),
    Reason.STRENGTH: ("the counts are far apart", "the counts are not far apart"),
    Reason.VOICE: ("it is the weightiest change of its period", "more weighty changes of its period are told"),
}
"""Each reason, as said where it speaks for a finding and where it speaks against it."""

_FOR, _AGAINST = 0.85, 0.6
"""Values from which a factor speaks for a finding, and up to which it speaks against it."""


def reasons_in_words(finding: Finding) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What speaks for a finding's rank, strongest first, and what against it, weakest factor first."""
    held = [(value, Reason(name)) for name, value in finding.reasons]
    pro = [REASONS[name][0] for value, name in sorted(held, key=lambda item: -item[0]) if value >= _FOR]
    contra = [REASONS[name][1] for value, name in sorted(held, key=lambda item: item[0]) if value <= _AGAINST]
    return tuple(filter(None, pro)), tuple(filter(None, contra))
