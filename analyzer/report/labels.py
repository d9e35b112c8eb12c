"""The words a page uses for closed kinds and numbers: plain terms of the field; sentences are in `wording`."""

from __future__ import annotations

from analyzer.views import ledger
from analyzer.wording import date_in_words

FILTERS = {
    "same": "same wording",
    "reworded": "reworded",
    "partial": "partly shared",
    "moved": "moved",
    "dropped": "dropped",
    "new": "new",
    "several": "in several periods",
    "single": "in one period only",
}
"""What the filter of relations offers."""

DIRECTIONS = {
    "from": {"same": "← same words in", "reworded": "← reworded from", "partial": "← partly from"},
    "to": {"same": "→ same words in", "reworded": "→ reworded in", "partial": "→ partly in"},
    "beside": {"same": "= same words in", "reworded": "≈ in other words in", "partial": "≈ partly in"},
    "none": {"none": "no link found to"},
}
"""What the margin says before the counterparts of a passage."""

UNCLAIMED = ledger.UNCLAIMED

BORDERS = {"earlier": "the earlier text", "later": "the later text", "both": "both texts"}
"""Where one of several joined statements ends and the next begins."""

COMPARISONS = {
    "step": "step by step",
    "span": "first to last",
    "like": "like with like",
    "event": "within one event",
    "period": "within one period",
}
"""Why two documents are compared; whether they report on one event the manifest says."""

BESIDE = {"beside": "beside it in the same text", "rendering": "another rendering in the same event"}
"""Why a wording is no step in time."""

PRESENCES = {
    "present": "attested",
    "host-without": "host statement without it",
    "other-words": "in other words",
    "host-absent": "no host statement",
    "not-comparable": "not comparable",
}
"""What a document says of a formula."""

PRESENCE_SIGNS = {"present": "●", "host-without": "○", "other-words": "≈", "host-absent": "·", "not-comparable": "n/c"}
"""Marks of the table of silences."""

VERDICTS = {
    "supported": "shown by the wording",
    "first-attested": "first attested",
    "last-attested": "last attested",
    "frequency": "frequency, exact test",
    "no-evidence": "chance can explain it",
    "rendering": "a rendering, not a change",
    "single-witness": "one witness only",
    "stable": "stable",
    "no-counterpart": "no counterpart found",
    "not-comparable": "not comparable",
}
"""What the texts allow one to say, in short."""

FORWARDED = {
    "renumbered": "the same words, numbered anew",
    "divided": "now several statements",
    "joined": "now part of a longer statement",
    "redrawn": "its bounds were redrawn",
    "same words": "the source was edited; the same words stand here",
    "gone": "its words are gone",
}
"""What became of a passage id of an earlier report."""

STEPS = {
    "append": "appended",
    "insert": "inserted",
    "drop": "dropped",
    "replace": "replaced",
    "reorder": "reordered",
    "requalify": "requalified",
    "split": "split",
    "fuse": "fused",
    "spelling": "spelling or slip",
    "rendering": "another rendering",
    "retired": "last attested before",
    "revived": "attested again",
    "new": "first attested",
}
"""What happened to a formula."""


def number(value: float) -> str:
    r"""A count with thin spaces between thousands.

    >>> number(12345)
    '12\u202f345'
    """
    return f"{value:,}".replace(",", "\u202f")


def score(value: float) -> str:
    """A score from 0 to 1, with two digits.

    >>> score(0.5)
    '0.50'
    """
    return f"{value:.2f}"


def sentence(text: str) -> str:
    """A reason as a sentence: capital first, full stop last.

    >>> sentence("it ends in a picture credit")
    'It ends in a picture credit.'
    """
    stop = "" if text.endswith((".", "!", "?", "…")) or not text else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"


def dates(first: str, last: str) -> str:
    """An interval of dates; one date where both are equal.

    >>> dates("2019", "2024-09"), dates("2024", "2024")
    ('2019 – September 2024', '2024')
    """
    return date_in_words(first) if first == last else f"{date_in_words(first)} – {date_in_words(last)}"


def years(first: str, last: str) -> str:
    """An interval by its years alone, where a list is scanned.

    >>> years("2019-02-24", "2024-09"), years("2024-01", "2024-09")
    ('2019 – 2024', '2024')
    """
    start, end = first.partition("-")[0], last.partition("-")[0]
    return start if start == end else f"{start} – {end}"


def count(value: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> count(1, "passage"), count(2, "passage"), count(3, "family", "families")
    ('1 passage', '2 passages', '3 families')
    """
    return f"{number(value)} {one if value == 1 else many or one + 's'}"
