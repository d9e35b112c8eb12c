"""Graded words: scales from weak to strong. Ordinal: only the order means something, not the distance.

    takes note of  <  notes  <  appreciates  <  welcomes  <  highly values
    endeavour to   <  should <  will         <  must

Sources: the graded verbs of UN and EU drafting practice (UN Editorial Manual; the "communiqué ladder"
that Fisher 1981 and drafting handbooks describe); the modal scale of RFC 2119 and treaty drafting.
Words on one step stand beside each other. Edit freely: one line per scale.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SCALES", "Scale"]


@dataclass(frozen=True, slots=True)
class Scale:
    """One ordinal scale."""

    name: str
    kind: str
    """The edit kind it gives: `strength` or `modality`."""
    steps: tuple[tuple[str, ...], ...]
    """Weakest first; base forms, compared by stems, longest phrase first."""
    reason: str
    example: tuple[str, str]
    """Weaker, stronger."""
    counter_example: tuple[str, str]
    """Two wordings that this scale does not order."""


SCALES: tuple[Scale, ...] = (
    Scale(
        "commitment",
        "modality",
        (
            ("may", "could", "might"),
            ("consider", "explore", "study"),
            ("endeavour to", "seek to", "strive to", "aim to", "try to", "make efforts to", "work to"),
            ("should", "intend to", "expect to", "plan to", "ought to"),
            ("will", "agree to", "undertake to", "commit to", "are to"),
            ("shall", "must", "are determined to", "be obliged to"),
        ),
        "how far the speaker is bound",
        ("they will endeavour to open", "they will open"),
        ("they will open", "they will close"),
    ),
    Scale(
        "reception",
        "strength",
        (
            ("take note of",),
            ("note", "acknowledge", "recognize"),
            ("appreciate", "value"),
            ("welcome", "commend"),
            ("highly appreciate", "highly value", "warmly welcome", "applaud"),
        ),
        "how warmly something is received",
        ("notes the report", "welcomes the report"),
        ("notes the report", "reads the report"),
    ),
    Scale(
        "concern",
        "strength",
        (
            ("attention", "attentive"),
            ("concern", "concerned"),
            ("serious concern", "seriously concerned", "deep concern", "deeply concerned"),
            ("grave concern", "gravely concerned", "alarm", "alarmed"),
        ),
        "how worried the speaker is",
        ("concerned about", "seriously concerned about"),
        ("concerned about", "informed about"),
    ),
    Scale(
        "censure",
        "strength",
        (
            ("regret",),
            ("deeply regret", "deplore"),
            ("oppose", "reject"),
            ("condemn", "denounce"),
            ("strongly condemn", "condemn in the strongest terms"),
        ),
        "how sharply something is blamed",
        ("regrets the attack", "condemns the attack"),
        ("regrets the attack", "reports the attack"),
    ),
    Scale(
        "request",
        "strength",
        (("invite",), ("encourage",), ("ask", "request"), ("call upon", "call on", "call for"), ("urge",), ("demand", "insist")),
        "how hard somebody is pressed",
        ("invites all states", "urges all states"),
        ("invites all states", "thanks all states"),
    ),
    Scale(
        "assertion",
        "strength",
        (
            ("believe", "think", "feel"),
            ("anticipate", "expect"),
            ("judge", "consider", "view"),
            ("affirm", "confirm", "state"),
            ("reaffirm", "reiterate", "stress", "emphasize"),
        ),
        "how firmly something is held",
        ("believes that", "reaffirms that"),
        ("believes that", "learns that"),
    ),
    Scale(
        "closeness",
        "strength",
        (
            ("contact", "dialogue"),
            ("cooperation",),
            ("partnership",),
            ("comprehensive partnership",),
            ("strategic partnership",),
            ("comprehensive strategic partnership",),
        ),
        "the ladder of diplomatic relations",
        ("a strategic partnership", "a comprehensive strategic partnership"),
        ("a partnership", "a treaty"),
    ),
    Scale(
        "likelihood",
        "modality",
        (("possible", "possibly"), ("may", "might", "could"), ("likely", "probable"), ("expected",), ("will", "certain")),
        "how sure a forecast is",
        ("growth may slow", "growth is likely to slow"),
        ("growth may slow", "growth may rise"),
    ),
)
