"""Reading and comparing: zones, statements, links, edits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analyzer.settings.section import Section, setting


@dataclass(frozen=True, slots=True)
class ZoneSettings(Section):
    """What counts as repetition."""

    section: ClassVar[str] = "zones"
    repeat_documents: int = setting(3, "documents that share a short line before it counts as site furniture", 2, 10_000)
    repeat_within: int = setting(4, "times a short line stands in one document before it counts as site furniture", 2, 10_000)
    repeat_words: int = setting(6, "words from which a paragraph that repeats an earlier one is a duplicate", 2, 1000)
    repeat_run: int = setting(2, "paragraphs in a row that must repeat an earlier stretch before they count as its duplicate", 1, 1000)
    short_line: int = setting(100, "characters up to which a line can be a headline, heading or name", 20, 1000)
    prose_line: int = setting(60, "characters from which a paragraph that ends as a sentence is running text", 10, 1000)
    prose_open: int = setting(160, "characters from which a paragraph without a sentence end is running text", 20, 10_000)
    standfirst_words: int = setting(70, "words up to which a paragraph can be a standfirst", 5, 1000)
    standfirst_share: float = setting(0.6, "share of the headline's words that a standfirst without other signs must repeat", 0.0, 1.0)
    broken_line: int = setting(40, "characters from which a line can be one that was broken in the middle of a sentence", 5, 1000)
    wrap_evidence: int = setting(3, "line ends that must be seen before a text is taken as wrapped by hand", 1, 1000)
    wrap_narrowest: int = setting(25, "characters of the narrowest column", 5, 1000)
    wrap_widest: int = setting(140, "characters of the widest column", 20, 10_000)
    wrap_share: float = setting(0.6, "share of line ends where the next word would not have fitted, in a text wrapped by hand", 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class SegmentSettings(Section):
    """Where a statement is long enough to be looked at."""

    section: ClassVar[str] = "segment"
    long_statement: int = setting(120, "words from which a statement is listed as very long", 20, 10_000)
    lead_in: int = setting(5, 'words from which what stands before "(i)" is a statement of its own', 1, 100)


@dataclass(frozen=True, slots=True)
class AlignSettings(Section):
    """When two statements correspond."""

    section: ClassVar[str] = "align"
    top_k: int = setting(10, "candidates kept per statement", 1, 1000)
    least_similarity: float = setting(0.02, "similarity below which a pair is not looked at", 0.0001, 1.0)
    least_confidence: float = setting(0.3, "confidence from which a candidate is called a link", 0.0, 1.0)
    several_more: float = setting(
        0.17, "how much more is asked where several partners are the rule: there a link too many misleads more than one too few", 0.0, 1.0
    )
    least_wording: float = setting(0.05, "probability by words alone without which neighbours cannot make a link", 0.0, 1.0)
    several_from: float = setting(0.45, "share of probability beyond each best partner from which several partners are expected", 0.0, 1.0)
    several_full: float = setting(0.55, "share of probability beyond each best partner from which several are the rule", 0.0, 1.0)
    lightly_edited: float = setting(0.6, "similarity beyond which a counterpart that is not equal counts as lightly edited", 0.0, 1.0)
    edited_prior: float = setting(4.0, "imagined counterparts, not lightly edited, that hold this down where there are few", 0.0, 1000.0)
    unrelated_likeness: float = setting(
        0.17, "mean similarity of likely counterparts below which two documents look unrelated and their links count less", 0.0, 1.0
    )
    partial_distance: float = setting(
        0.75, "wording distance beyond which a link is called partial, unless most of the matter is in common", 0.0, 1.0
    )
    group_reach: int = setting(2, "statements further on at which a second partner still belongs to one split or merge", 1, 100)
    group_statements: int = setting(4, "statements that a side of a split or merge can have", 2, 100)
    reworded_confidence: float = setting(0.8, "confidence below which a link is called partial, whatever it shares", 0.0, 1.0)
    reworded_matter: float = setting(0.3, "share of each statement's matter, by rarity, that a reworded one has in common", 0.0, 1.0)
    reworded_most: float = setting(0.5, "the share from which it is reworded in any order of words, and beside another link", 0.0, 1.0)
    reworded_distance: float = setting(0.5, "wording distance up to which it is, whatever its matter: half of the words stand", 0.0, 1.0)
    common_share: float = setting(0.2, "share of a pair's statements beyond which a shared term is listed as discounted", 0.0, 1.0)
    noted: float = setting(0.2, "what neighbours must add to a probability, or leave over, before the evidence mentions it", 0.0, 1.0)
    terms_shown: int = setting(8, "shared terms listed as evidence of a link", 1, 1000)
    without_counterpart: float = setting(0.3, "share of statements expected to have no counterpart before anything is known", 0.01, 0.99)
    order_prior: float = setting(6.0, "imagined steps that hold the learning of a pair's order near its start", 0.1, 1000.0)
    order_rounds: int = setting(4, "rounds in which a pair's order is learned", 1, 50)
    mirrored_share: float = setting(0.3, "what is left of a similarity when roles are mirrored", 0.0, 1.0)
    periods_back: int = setting(
        1, "periods before it with which each period is compared; the first is always compared with the last", 1, 1000
    )
    pairs_of_periods: int = setting(36, "pairs of documents compared between two periods before only neighbours in time are", 1, 10_000)


@dataclass(frozen=True, slots=True)
class DiffSettings(Section):
    """When an edit is readable."""

    section: ClassVar[str] = "diff"
    island_words: int = setting(2, "function words of the longest kept run that is dissolved wherever it stands between changes", 0, 20)
    kept_longest: int = setting(
        3, "units of the longest kept run that can be dissolved for being small beside the changes round it", 0, 100
    )
    kept_weight: int = setting(16, "what a kept unit counts beside a changed one between replacements", 1, 1000)
    bridge_weight: int = setting(2, "what it counts between an insertion and a deletion, which it parts", 1, 1000)
    anchor_from: int = setting(400, "units from which both texts are first cut at runs that each has exactly once", 50, 1_000_000)
    anchor_length: int = setting(4, "units in such a run", 1, 20)
    most_pairs: int = setting(40_000, "pairs of equal units beyond which a stretch is compared only between rare runs", 100, 100_000_000)
    move_words: int = setting(3, "content words that must go from one change to another to be shown as moved", 1, 50)
    move_share: float = setting(0.25, "share of the smaller change that must move, unless a piece of twice those words does", 0.0, 1.0)
    graded_longest: int = setting(12, "words up to which a change is asked for strength, modality and polarity", 1, 100)
    respelt_words: int = setting(3, "words in which the same letters change from which the change is one of spelling", 2, 1000)
    slip_letters: int = setting(6, "letters of the shortest name in which one letter more or less is a slip", 4, 100)
    figure_words: int = setting(3, "content words up to which a stretch with a figure or an office is told by it alone", 0, 50)
    fine_others: int = setting(1, "words of no finer kind on a side that may differ beside those of a finer kind", 0, 50)
    affinity_share: float = setting(0.25, "Dice coefficient of their senses from which two stretches stand for each other", 0.0, 1.0)
    affinity_ratio: float = setting(3.0, "times the content words of one that the other may have where they only fill one slot", 1.0, 100.0)
    affinity_words: int = setting(4, "content words of the longest stretch that can fill the slot of another", 1, 100)
    affinity_bound: int = setting(
        8, "the same where a sentence ends there, or both share a root, begin with a verb or have a figure", 1, 100
    )
    rendering_longest: int = setting(4, "words of the longest stretch that another report of one event can be said to render", 1, 100)
    rendering_kept: float = setting(0.4, "share of the content words that two such reports must have in common", 0.0, 1.0)
    kept_share: float = setting(0.25, "share of the shorter wording's words that must stay for changes to be told word by word", 0.0, 1.0)
    ledger_bridge: int = setting(3, "words between a loss and a gain, or between long replacements, that the ledger reads as one", 0, 20)
    ledger_confidence: float = setting(0.5, "confidence of an alignment from which its substitutions can be systematic", 0.0, 1.0)
    ledger_longest: int = setting(12, "words from which a replaced stretch is a rewritten passage, not a phrase", 2, 100)
    ledger_gap: int = setting(3, "unlinked statements between linked neighbours up to which those of both sides replace each other", 0, 50)
    ledger_order: float = setting(0.5, "order of a pair of documents from which such a place means anything", 0.0, 1.0)
    ledger_recurs: int = setting(3, "passages of one document in which a replacement recurs though the old words live on", 2, 1000)
    ledger_alike: float = setting(0.3, "Dice coefficient of their words from which a long loss and a long gain are one place", 0.0, 1.0)
    ledger_moved: int = setting(5, "words from which a phrase that both periods have has moved, and neither came nor went", 1, 1000)
    ledger_persists: int = setting(2, "documents in a row with a phrase from which its coming or going is more than chance", 1, 100)
