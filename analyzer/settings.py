"""Every threshold: its default, its meaning, its range. A tunable number that is not here does not exist.

    Settings
    ├── zones      what counts as repetition
    ├── segment    where a statement is too long
    ├── align      when two statements correspond
    ├── diff       when an edit is readable
    ├── formulas   what is a set phrase
    ├── lineages   when one wording came from another
    ├── findings   what is worth telling
    ├── views      how much stands on a page
    └── citation   how much a citation says

Every section is frozen and checked on construction.

>>> Settings().align.top_k > 0
True
>>> AlignSettings(top_k=0)
Traceback (most recent call last):
    ...
analyzer.errors.SettingsError: settings.align.top_k: 0 is out of range; give a value from 1 to 1000
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields
from typing import Any, ClassVar, TypeVar

from analyzer.errors import SettingsError

_Number = TypeVar("_Number", int, float)


def _setting(default: _Number, meaning: str, low: _Number, high: _Number) -> _Number:
    """A number with its meaning and the range (inclusive) in which it makes sense."""
    value: _Number = field(default=default, metadata={"meaning": meaning, "low": low, "high": high})
    return value


@dataclass(frozen=True, slots=True)
class _Section:
    section: ClassVar[str] = ""

    def __post_init__(self) -> None:
        for item in fields(self):
            low, high = item.metadata["low"], item.metadata["high"]
            value = getattr(self, item.name)
            if not low <= value <= high:
                raise SettingsError(
                    f"{value} is out of range",
                    place=f"settings.{self.section}.{item.name}",
                    remedy=f"give a value from {low} to {high}",
                )


@dataclass(frozen=True, slots=True)
class ZoneSettings(_Section):
    """What counts as repetition."""

    section: ClassVar[str] = "zones"
    repeat_documents: int = _setting(3, "documents that share a short line before it counts as site furniture", 2, 10_000)
    repeat_within: int = _setting(4, "times a short line stands in one document before it counts as site furniture", 2, 10_000)
    repeat_words: int = _setting(6, "words from which a paragraph that repeats an earlier one is a duplicate", 2, 1000)
    repeat_run: int = _setting(2, "paragraphs in a row that must repeat an earlier stretch before they count as its duplicate", 1, 1000)
    short_line: int = _setting(100, "characters up to which a line can be a headline, heading or name", 20, 1000)
    prose_line: int = _setting(60, "characters from which a paragraph that ends as a sentence is running text", 10, 1000)
    prose_open: int = _setting(160, "characters from which a paragraph without a sentence end is running text", 20, 10_000)
    standfirst_words: int = _setting(70, "words up to which a paragraph can be a standfirst", 5, 1000)
    standfirst_share: float = _setting(0.6, "share of the headline's words that a standfirst without other signs must repeat", 0.0, 1.0)
    broken_line: int = _setting(40, "characters from which a line can be one that was broken in the middle of a sentence", 5, 1000)
    wrap_evidence: int = _setting(3, "line ends that must be seen before a text is taken as wrapped by hand", 1, 1000)
    wrap_narrowest: int = _setting(25, "characters of the narrowest column", 5, 1000)
    wrap_widest: int = _setting(140, "characters of the widest column", 20, 10_000)
    wrap_share: float = _setting(0.6, "share of line ends where the next word would not have fitted, in a text wrapped by hand", 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class SegmentSettings(_Section):
    """Where a statement is long enough to be looked at."""

    section: ClassVar[str] = "segment"
    long_statement: int = _setting(120, "words from which a statement is listed as very long", 20, 10_000)
    lead_in: int = _setting(5, 'words from which what stands before "(i)" is a statement of its own', 1, 100)


@dataclass(frozen=True, slots=True)
class AlignSettings(_Section):
    """When two statements correspond."""

    section: ClassVar[str] = "align"
    top_k: int = _setting(10, "candidates kept per statement", 1, 1000)
    least_similarity: float = _setting(0.02, "similarity below which a pair is not looked at", 0.0001, 1.0)
    least_confidence: float = _setting(0.3, "confidence from which a candidate is called a link", 0.0, 1.0)
    several_more: float = _setting(
        0.17, "how much more is asked where several partners are the rule: there a link too many misleads more than one too few", 0.0, 1.0
    )
    least_wording: float = _setting(0.05, "probability by words alone without which neighbours cannot make a link", 0.0, 1.0)
    several_from: float = _setting(0.45, "share of probability beyond each best partner from which several partners are expected", 0.0, 1.0)
    several_full: float = _setting(0.55, "share of probability beyond each best partner from which several are the rule", 0.0, 1.0)
    lightly_edited: float = _setting(0.6, "similarity beyond which a counterpart that is not equal counts as lightly edited", 0.0, 1.0)
    edited_prior: float = _setting(4.0, "imagined counterparts, not lightly edited, that hold this down where there are few", 0.0, 1000.0)
    unrelated_likeness: float = _setting(
        0.17, "mean similarity of likely counterparts below which two documents look unrelated and their links count less", 0.0, 1.0
    )
    partial_distance: float = _setting(
        0.75, "wording distance beyond which a link is called partial, unless most of the matter is in common", 0.0, 1.0
    )
    group_reach: int = _setting(2, "statements further on at which a second partner still belongs to one split or merge", 1, 100)
    group_statements: int = _setting(4, "statements that a side of a split or merge can have", 2, 100)
    reworded_confidence: float = _setting(0.8, "confidence below which a link is called partial, whatever it shares", 0.0, 1.0)
    reworded_matter: float = _setting(0.3, "share of each statement's matter, by rarity, that a reworded one has in common", 0.0, 1.0)
    reworded_most: float = _setting(0.5, "the share from which it is reworded in any order of words, and beside another link", 0.0, 1.0)
    reworded_distance: float = _setting(0.5, "wording distance up to which it is, whatever its matter: half of the words stand", 0.0, 1.0)
    common_share: float = _setting(0.2, "share of a pair's statements beyond which a shared term is listed as discounted", 0.0, 1.0)
    noted: float = _setting(0.2, "what neighbours must add to a probability, or leave over, before the evidence mentions it", 0.0, 1.0)
    terms_shown: int = _setting(8, "shared terms listed as evidence of a link", 1, 1000)
    without_counterpart: float = _setting(0.3, "share of statements expected to have no counterpart before anything is known", 0.01, 0.99)
    order_prior: float = _setting(6.0, "imagined steps that hold the learning of a pair's order near its start", 0.1, 1000.0)
    order_rounds: int = _setting(4, "rounds in which a pair's order is learned", 1, 50)
    mirrored_share: float = _setting(0.3, "what is left of a similarity when roles are mirrored", 0.0, 1.0)
    periods_back: int = _setting(
        1, "periods before it with which each period is compared; the first is always compared with the last", 1, 1000
    )
    pairs_of_periods: int = _setting(36, "pairs of documents compared between two periods before only neighbours in time are", 1, 10_000)


@dataclass(frozen=True, slots=True)
class DiffSettings(_Section):
    """When an edit is readable."""

    section: ClassVar[str] = "diff"
    island_words: int = _setting(2, "function words of the longest kept run that is dissolved wherever it stands between changes", 0, 20)
    kept_longest: int = _setting(
        3, "units of the longest kept run that can be dissolved for being small beside the changes round it", 0, 100
    )
    kept_weight: int = _setting(16, "what a kept unit counts beside a changed one between replacements", 1, 1000)
    bridge_weight: int = _setting(2, "what it counts between an insertion and a deletion, which it parts", 1, 1000)
    anchor_from: int = _setting(400, "units from which both texts are first cut at runs that each has exactly once", 50, 1_000_000)
    anchor_length: int = _setting(4, "units in such a run", 1, 20)
    most_pairs: int = _setting(40_000, "pairs of equal units beyond which a stretch is compared only between rare runs", 100, 100_000_000)
    move_words: int = _setting(3, "content words that must go from one change to another to be shown as moved", 1, 50)
    move_share: float = _setting(0.25, "share of the smaller change that must move, unless a piece of twice those words does", 0.0, 1.0)
    graded_longest: int = _setting(12, "words up to which a change is asked for strength, modality and polarity", 1, 100)
    respelt_words: int = _setting(3, "words in which the same letters change from which the change is one of spelling", 2, 1000)
    slip_letters: int = _setting(6, "letters of the shortest name in which one letter more or less is a slip", 4, 100)
    figure_words: int = _setting(3, "content words up to which a stretch with a figure or an office is told by it alone", 0, 50)
    fine_others: int = _setting(1, "words of no finer kind on a side that may differ beside those of a finer kind", 0, 50)
    affinity_share: float = _setting(0.25, "Dice coefficient of their senses from which two stretches stand for each other", 0.0, 1.0)
    affinity_ratio: float = _setting(
        3.0, "times the content words of one that the other may have where they only fill one slot", 1.0, 100.0
    )
    affinity_words: int = _setting(4, "content words of the longest stretch that can fill the slot of another", 1, 100)
    affinity_bound: int = _setting(
        8, "the same where a sentence ends there, or both share a root, begin with a verb or have a figure", 1, 100
    )
    rendering_longest: int = _setting(4, "words of the longest stretch that another report of one event can be said to render", 1, 100)
    rendering_kept: float = _setting(0.4, "share of the content words that two such reports must have in common", 0.0, 1.0)
    kept_share: float = _setting(0.25, "share of the shorter wording's words that must stay for changes to be told word by word", 0.0, 1.0)
    ledger_bridge: int = _setting(3, "words between a loss and a gain, or between long replacements, that the ledger reads as one", 0, 20)
    ledger_confidence: float = _setting(0.5, "confidence of an alignment from which its substitutions can be systematic", 0.0, 1.0)
    ledger_longest: int = _setting(12, "words from which a replaced stretch is a rewritten passage, not a phrase", 2, 100)
    ledger_gap: int = _setting(3, "unlinked statements between linked neighbours up to which those of both sides replace each other", 0, 50)
    ledger_order: float = _setting(0.5, "order of a pair of documents from which such a place means anything", 0.0, 1.0)
    ledger_recurs: int = _setting(3, "passages of one document in which a replacement recurs though the old words live on", 2, 1000)
    ledger_alike: float = _setting(0.3, "Dice coefficient of their words from which a long loss and a long gain are one place", 0.0, 1.0)
    ledger_moved: int = _setting(5, "words from which a phrase that both periods have has moved, and neither came nor went", 1, 1000)
    ledger_persists: int = _setting(2, "documents in a row with a phrase from which its coming or going is more than chance", 1, 100)


@dataclass(frozen=True, slots=True)
class FormulaSettings(_Section):
    """What is a set phrase."""

    section: ClassVar[str] = "formulas"
    attestations: int = _setting(2, "attestations that make a wording a formula", 2, 1000)
    content_words: int = _setting(2, "content words a phrase must have", 1, 50)
    member_words: int = _setting(7, "words a list member may have", 1, 50)
    share: float = _setting(0.6, "share of a formula's weight that an attestation must have", 0.1, 1.0)
    gap: int = _setting(4, "foreign words allowed between two words of a formula", 0, 50)
    single_document_words: int = _setting(3, "content words a phrase must have when only one document attests it", 1, 50)
    dice: float = _setting(0.2, "Dice coefficient from which two words keep to each other; a third of it for three", 0.0, 1.0)
    bound: float = _setting(0.5, "Dice coefficient from which words hardly ever stand apart", 0.0, 1.0)
    chance_statements: int = _setting(100, "statements whose every doubling asks one attestation more of a short phrase", 1, 1_000_000)
    bundle_words: int = _setting(4, "words a phrase with a single content word must have", 2, 20)
    term_chance: float = _setting(0.05, "chance, for all words together, up to which a single word belongs to a time", 0.0, 1.0)
    term_documents: int = _setting(12, "documents from which single words can be shown to belong to a time", 2, 100_000)
    terms: int = _setting(60, "single words kept as families at most", 0, 10_000)
    site_kept: float = _setting(0.5, "share of a passage that must stay for words that share nothing to stand for each other", 0.0, 1.0)
    contained: float = _setting(0.8, "share of a family's places inside those of another from which the two are one", 0.0, 1.0)
    members_alike: float = _setting(0.5, "share of words from which two lists are one formula though no third has them", 0.0, 1.0)
    slot: int = _setting(2, "words that change between a governing verb and the word beside it", 0, 10)
    frame_attestations: int = _setting(5, "places of a verb with what opens its clause, or its manner, that make a frame at least", 2, 1000)
    frame_share: float = _setting(0.02, "share of all statements that must have such a frame", 0.0, 1.0)
    own: float = _setting(0.25, "share of its places that no heavier family may hold for a family to live on its own", 0.0, 1.0)
    named: float = _setting(0.9, "share of its words written like names from which a wording is a name", 0.0, 1.0)
    headline: float = _setting(0.7, "share of its words with a capital from which capitals say nothing in a statement", 0.0, 1.0)
    short_words: int = _setting(3, "content words up to which a phrase must prove that its words keep to each other", 1, 20)
    long_words: int = _setting(5, "content words from which a phrase is known by what it shares, whatever its head", 2, 50)
    reach: int = _setting(5, "words by which the edge of a phrase is moved at most", 0, 50)
    quoted: int = _setting(8, "words within which the other mark of a quotation is looked for", 1, 100)
    company: float = _setting(0.8, "share of its places from which a noun belongs to the preposition before it", 0.0, 1.0)
    actor_words: int = _setting(5, "words of an actor up to which it is a frame; a longer one may hold a formula", 1, 50)
    verb_share: float = _setting(0.5, "share of its places as governing verb from which a word is one everywhere", 0.0, 1.0)
    crowded: int = _setting(
        200, "places of a formula's words in one statement beyond which only literal wordings are found in it", 10, 100_000
    )
    small_statements: int = _setting(
        50, "statements of a language without a list of small words from which they are counted", 10, 1_000_000
    )
    small_letters: int = _setting(3, "letters of the longest of these", 1, 10)
    small_share: float = _setting(0.05, "share of statements that must have such a word", 0.001, 1.0)
    label_words: int = _setting(14, "words of a family's name", 3, 100)
    longest: int = _setting(40, "words after which a repeated stretch is a passage, not a formula", 5, 1000)
    kept: int = _setting(1500, "families kept, heaviest first", 10, 100_000)


@dataclass(frozen=True, slots=True)
class LineageSettings(_Section):
    """When one wording came from another."""

    section: ClassVar[str] = "lineages"
    alike: float = _setting(0.7, "share of words in common from which two wordings of a family are told as one step", 0.0, 1.0)
    loosely: float = _setting(0.8, "share of its words in one statement from which a wording is not said to be absent", 0.0, 1.0)
    closely: float = _setting(0.6, "the same for words of a short one that stand close to each other", 0.0, 1.0)
    closely_words: int = _setting(8, "words of the longest of these", 1, 100)
    beside_words: int = _setting(6, "words on each side of a wording in which what came or went must be sought first", 0, 50)
    company: float = _setting(
        0.2, "share of the words round them, by rarity, from which two wordings that no link joins stand in one place", 0.0, 1.0
    )
    reworded: float = _setting(
        0.55, "share of a short wording's words, by rarity, in a statement linked to its own from which it neither came nor went", 0.0, 1.0
    )
    gist: float = _setting(
        0.2, "share of a wording's words, by rarity, from which a statement that answers to it says its matter", 0.0, 1.0
    )
    long_list: int = _setting(4, "members from which a list lives on where half of them stand together", 2, 100)
    members_kept: float = _setting(0.5, "share of the shorter list's members that must stay for two lists to be one", 0.0, 1.0)
    version: float = _setting(
        0.5, "share of the shorter passage's words that must stay for two linked ones to be versions of one", 0.0, 1.0
    )
    kept: float = _setting(0.4, "share of a phrase's words that must stay for several small changes to be told apart", 0.0, 1.0)
    gain_words: int = _setting(3, "words of the longest phrase whose use is compared between periods", 1, 10)
    gain_letters: int = _setting(3, "letters that a word must have for its use to be compared", 1, 20)
    gain_statements: int = _setting(2, "statements that must have a word before its use is compared", 1, 1000)
    gains_shown: int = _setting(30, "words and phrases kept per pair of periods, gained and lost each", 1, 10_000)
    telling_words: int = _setting(3, "words, small ones apart, from which a wording's birth, death or return is told at once", 1, 50)
    chance: float = _setting(
        0.05, "chance that a shorter wording, or a name, is missing where it is, up to which the same is told", 0.0, 1.0
    )
    name_letters: int = _setting(3, "letters up to which a word in a name may be small: of, and, the", 0, 20)


@dataclass(frozen=True, slots=True)
class FindingSettings(_Section):
    """What is worth telling."""

    section: ClassVar[str] = "findings"
    shown: int = _setting(20, "findings listed at most", 1, 10_000)
    least_score: float = _setting(0.04, "score below which nothing is told but the weightiest change of a period", 0.0, 1.0)
    periods_heard: int = _setting(20, "periods up to which the weightiest change of each is told, though below that floor", 0, 1000)
    least_heard: float = _setting(0.01, "score below which not even that is told", 0.0, 1.0)
    again: float = _setting(0.9, "what each finding of a kind leaves of the score of the next one of that kind", 0.0, 1.0)
    alike: float = _setting(0.6, "share of their words from which two wordings, or two findings, say the same", 0.0, 1.0)
    host_confidence: float = _setting(0.6, "confidence of a link from which the other statement is said to answer to a passage", 0.0, 1.0)
    answer_share: float = _setting(0.4, "share of their words from which what stands in a wording's place is quoted beside it", 0.0, 1.0)
    enough: int = _setting(15, "attestations that are full support; each doubling up to there counts the same", 1, 10_000)
    significance: float = _setting(0.05, "p, corrected for all words compared, up to which a difference in counts is told", 0.0, 1.0)
    frame_words: int = _setting(6, "words on each side of a change that must be mostly the same", 1, 50)
    frame_share: float = _setting(0.7, "share of these words that must be the same for a change of words to be told", 0.0, 1.0)
    beside_words: int = _setting(2, "words on each side by which a changed place is looked up in other texts at least", 1, 20)
    core_words: int = _setting(3, "content words that this must hold; more words on each side are taken until it does", 1, 20)
    edit_words: int = _setting(5, "words, small ones included, up to which a change inside a statement is told as one", 1, 50)
    clause_words: int = _setting(9, "words quoted on each side of such a change at most", 1, 100)
    added_weight: float = _setting(0.7, "weight of words that came or went without a list", 0.0, 1.0)
    exchanged_weight: float = _setting(0.6, "weight of words exchanged for others: much of that is style", 0.0, 1.0)
    once_weight: float = _setting(0.4, "weight of a change of which each wording stands once", 0.0, 1.0)
    formula_words: int = _setting(4, "content words, names apart, from which a formula has full weight", 1, 50)
    phrase_weight: float = _setting(0.8, "weight of a step of a phrase beside one of a list", 0.0, 1.0)
    life_weight: float = _setting(0.55, "weight of a first or last attestation beside a step", 0.0, 1.0)
    one_document_weight: float = _setting(0.35, "the same where all attestations are in one document", 0.0, 1.0)
    rephrased_weight: float = _setting(0.6, "weight of a first or last attestation where the silent period has it in other words", 0.0, 1.0)
    least_silence: float = _setting(0.25, "least weight of a silence that is no longer than the pauses before it", 0.0, 1.0)
    no_story_weight: float = _setting(0.6, "weight of a first or last attestation where nothing is known to stand in its place", 0.0, 1.0)
    wordings_named: int = _setting(2, "other wordings named in one finding", 0, 20)
    unchanged_weight: float = _setting(0.25, "weight of a formula that recurs unchanged", 0.0, 1.0)
    usual_weight: float = _setting(0.3, "least weight of such a formula where most statements are copied from text to text", 0.0, 1.0)
    recurrence_documents: int = _setting(3, "texts of one period from which what recurs in half of them is told", 2, 1000)
    rendering_weight: float = _setting(0.55, "weight of another rendering in one event", 0.0, 1.0)
    slip_weight: float = _setting(0.25, "weight of a slip", 0.0, 1.0)
    slip_rarity: float = _setting(0.6, "what stands for rarity in a slip, whose words are not the author's", 0.0, 1.0)
    statement_words: int = _setting(8, "content words, names apart, from which a statement without counterpart is told", 1, 100)
    full_statement: int = _setting(16, "content words, names apart, from which it has full weight", 1, 1000)
    novel_share: float = _setting(0.4, "share of these words that must stand in no text of the periods compared", 0.0, 1.0)
    answered_share: float = _setting(0.5, "share of a text that must be answered to before an absence is news", 0.0, 1.0)
    replaced_share: float = _setting(0.6, "share of two texts without sure answer from which the one replaced the other", 0.0, 1.0)
    absence_weight: float = _setting(0.6, "weight of a statement without counterpart beside a change that is seen", 0.0, 1.0)
    other_kind_weight: float = _setting(0.25, "weight of an absence where the other periods hold no text of the same kind", 0.0, 1.0)
    kinds_weight: float = _setting(0.9, "weight of a change between texts of different kinds, which are worded apart", 0.0, 1.0)
    occurrence_weight: float = _setting(0.15, "weight of a statement that tells of one dated occurrence or person", 0.0, 1.0)
    substitution_weight: float = _setting(0.45, "weight of a substitution that recurs", 0.0, 1.0)
    substitution_times: int = _setting(2, "times a substitution must be seen to be told", 1, 1000)
    frequency_weight: float = _setting(0.8, "weight of a difference in counts that chance does not explain", 0.0, 1.0)
    word_statements: int = _setting(4, "statements that must have a word before its first or last attestation is told", 2, 1000)
    word_weight: float = _setting(0.25, "weight of the first or last attestation of a single word", 0.0, 1.0)
    nearest_share: float = _setting(0.5, "share of a wording's words, by rarity, from which what comes nearest to it is quoted", 0.0, 1.0)
    clumped: float = _setting(0.8, "deviation of proportions from which a word is the matter of one document", 0.0, 1.0)
    rarity_statements: int = _setting(50, "statements below which rarity cannot be told: fewer count as so many", 2, 100_000)
    least_rarity: float = _setting(0.05, "rarity of what stands in every statement: little, not nothing", 0.0, 1.0)
    examples: int = _setting(3, "words named as standing nowhere in the texts compared", 1, 100)
    name_share: float = _setting(0.8, "share of a word's occurrences inside sentences with a capital from which it is a name", 0.0, 1.0)
    name_weight: float = _setting(0.2, "weight of a change of names or numbers only", 0.0, 1.0)
    small_weight: float = _setting(0.1, "weight of a change of small words only", 0.0, 1.0)
    inflected_weight: float = _setting(0.15, "weight of a change to another form of the same word", 0.0, 1.0)
    kin_letters: int = _setting(3, "letters that two forms of one word begin with in common at least", 1, 20)
    kin_share: float = _setting(0.6, "share of its letters from which a word is another form of one that begins so", 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class ViewSettings(_Section):
    """How much stands on a page."""

    section: ClassVar[str] = "views"
    columns: int = _setting(6, "periods that stand side by side in the synopsis; more are paged by pairs of documents", 2, 24)
    rows: int = _setting(250, "rows of a table on one page; the rest follows on further pages", 10, 100_000)
    found: int = _setting(1_500_000, "characters of passages on one page of the page that finds phrases", 1000, 100_000_000)
    formula_lines: int = _setting(400, "attestations and wordings of formulas on one page", 20, 100_000)
    told: int = _setting(8, "wordings of the formula that the first page tells", 1, 1000)
    charted: int = _setting(12, "formulas drawn in the chart of formulas over time", 1, 60)
    matrix: int = _setting(12, "documents up to which everything is told of each on every page; beyond, summed up and linked", 2, 60)
    marked_words: int = _setting(4, "words of the shortest formula that is marked in a document's text", 1, 100)
    context: int = _setting(70, "characters of context on each side of a key word", 20, 400)
    density: int = _setting(400, "columns of a document's density of change; in longer ones neighbouring statements share one", 20, 4000)
    doubtful: float = _setting(0.5, "confidence below which a link is called doubtful", 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class CitationSettings(_Section):
    """How much a citation says."""

    section: ClassVar[str] = "citation"
    edits: int = _setting(5, "substantive edits that the note on a change lists; more are counted", 0, 1000)
    edit_words: int = _setting(40, "words that these edits may have together; with more they are counted", 0, 10_000)
    hash_digits: int = _setting(12, "hexadecimal digits of the corpus hash in notes; the data files have the whole", 8, 64)
    records: int = _setting(
        20_000, "passages with records in `citations.*`; of more, those that findings and changes rest on", 0, 10_000_000
    )
    around: int = _setting(32, "characters of prefix and suffix in a quote selector, as in the examples of its specification", 0, 1000)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of an analysis."""

    zones: ZoneSettings = ZoneSettings()
    segment: SegmentSettings = SegmentSettings()
    align: AlignSettings = AlignSettings()
    diff: DiffSettings = DiffSettings()
    formulas: FormulaSettings = FormulaSettings()
    lineages: LineageSettings = LineageSettings()
    findings: FindingSettings = FindingSettings()
    views: ViewSettings = ViewSettings()
    citation: CitationSettings = CitationSettings()

    def entries(self) -> Iterator[tuple[str, int | float, str, str]]:
        """Name, value, meaning and range of every setting, in order of declaration.

        >>> next(Settings().entries())[0]
        'zones.repeat_documents'
        """
        for part in fields(self):
            section = getattr(self, part.name)
            for item in _numbers(section):
                low, high = item.metadata["low"], item.metadata["high"]
                yield f"{part.name}.{item.name}", getattr(section, item.name), item.metadata["meaning"], f"{low} to {high}"


def _numbers(section: _Section) -> tuple[Field[Any], ...]:
    return fields(section)
