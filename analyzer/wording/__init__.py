"""Numbers, dates, verdicts and findings as text.

    plain       numbers, dates, shares, intervals
    quotations  words in quotation marks
    verdicts    what may be claimed
    reasons     why it stands where it stands
    relations   what a link or its absence is called
    sentences   one sentence for each finding
    attested    those on the life of a wording

Every sentence says no more than its verdict allows.
"""

from __future__ import annotations

from analyzer.wording.plain import between, counted, date_in_words, number_in_words, on_date, percent, share_in_words, times, until
from analyzer.wording.quotations import contrasted, listed, quoted
from analyzer.wording.reasons import REASONS, reasons_in_words
from analyzer.wording.relations import RELATIONS, SIGNS, step_note
from analyzer.wording.sentences import finding_parts, finding_sentence
from analyzer.wording.verdicts import VERDICTS, verdict_sentence

__all__ = [
    "REASONS", "RELATIONS", "SIGNS", "VERDICTS", "between", "contrasted", "counted", "date_in_words", "finding_parts",
    "finding_sentence", "listed", "number_in_words", "on_date", "percent", "quoted", "reasons_in_words", "share_in_words",
    "step_note", "times", "until", "verdict_sentence",
]  # fmt: skip
