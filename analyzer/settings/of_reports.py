"""What is told: findings, pages, citations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analyzer.settings.section import Section, setting


@dataclass(frozen=True, slots=True)
class FindingSettings(Section):
    """What is worth telling."""

    section: ClassVar[str] = "findings"
    shown: int = setting(20, "findings listed at most", 1, 10_000)
    least_score: float = setting(0.04, "score below which nothing is told but the weightiest change of a period", 0.0, 1.0)
    periods_heard: int = setting(20, "periods up to which the weightiest change of each is told, though below that floor", 0, 1000)
    least_heard: float = setting(0.01, "score below which not even that is told", 0.0, 1.0)
    again: float = setting(0.9, "what each finding of a kind leaves of the score of the next one of that kind", 0.0, 1.0)
    alike: float = setting(0.6, "share of their words from which two wordings, or two findings, say the same", 0.0, 1.0)
    host_confidence: float = setting(0.6, "confidence of a link from which the other statement is said to answer to a passage", 0.0, 1.0)
    answer_share: float = setting(0.4, "share of their words from which what stands in a wording's place is quoted beside it", 0.0, 1.0)
    enough: int = setting(15, "attestations that are full support; each doubling up to there counts the same", 1, 10_000)
    significance: float = setting(0.05, "p, corrected for all words compared, up to which a difference in counts is told", 0.0, 1.0)
    frame_words: int = setting(6, "words on each side of a change that must be mostly the same", 1, 50)
    frame_share: float = setting(0.7, "share of these words that must be the same for a change of words to be told", 0.0, 1.0)
    beside_words: int = setting(2, "words on each side by which a changed place is looked up in other texts at least", 1, 20)
    core_words: int = setting(3, "content words that this must hold; more words on each side are taken until it does", 1, 20)
    edit_words: int = setting(5, "words, small ones included, up to which a change inside a statement is told as one", 1, 50)
    clause_words: int = setting(9, "words quoted on each side of such a change at most", 1, 100)
    added_weight: float = setting(0.7, "weight of words that came or went without a list", 0.0, 1.0)
    exchanged_weight: float = setting(0.6, "weight of words exchanged for others: much of that is style", 0.0, 1.0)
    once_weight: float = setting(0.4, "weight of a change of which each wording stands once", 0.0, 1.0)
    formula_words: int = setting(4, "content words, names apart, from which a formula has full weight", 1, 50)
    phrase_weight: float = setting(0.8, "weight of a step of a phrase beside one of a list", 0.0, 1.0)
    life_weight: float = setting(0.55, "weight of a first or last attestation beside a step", 0.0, 1.0)
    one_document_weight: float = setting(0.35, "the same where all attestations are in one document", 0.0, 1.0)
    rephrased_weight: float = setting(0.6, "weight of a first or last attestation where the silent period has it in other words", 0.0, 1.0)
    least_silence: float = setting(0.25, "least weight of a silence that is no longer than the pauses before it", 0.0, 1.0)
    no_story_weight: float = setting(0.6, "weight of a first or last attestation where nothing is known to stand in its place", 0.0, 1.0)
    wordings_named: int = setting(2, "other wordings named in one finding", 0, 20)
    unchanged_weight: float = setting(0.25, "weight of a formula that recurs unchanged", 0.0, 1.0)
    usual_weight: float = setting(0.3, "least weight of such a formula where most statements are copied from text to text", 0.0, 1.0)
    recurrence_documents: int = setting(3, "texts of one period from which what recurs in half of them is told", 2, 1000)
    rendering_weight: float = setting(0.55, "weight of another rendering in one event", 0.0, 1.0)
    slip_weight: float = setting(0.25, "weight of a slip", 0.0, 1.0)
    slip_rarity: float = setting(0.6, "what stands for rarity in a slip, whose words are not the author's", 0.0, 1.0)
    statement_words: int = setting(8, "content words, names apart, from which a statement without counterpart is told", 1, 100)
    full_statement: int = setting(16, "content words, names apart, from which it has full weight", 1, 1000)
    novel_share: float = setting(0.4, "share of these words that must stand in no text of the periods compared", 0.0, 1.0)
    answered_share: float = setting(0.5, "share of a text that must be answered to before an absence is news", 0.0, 1.0)
    replaced_share: float = setting(0.6, "share of two texts without sure answer from which the one replaced the other", 0.0, 1.0)
    absence_weight: float = setting(0.6, "weight of a statement without counterpart beside a change that is seen", 0.0, 1.0)
    other_kind_weight: float = setting(0.25, "weight of an absence where the other periods hold no text of the same kind", 0.0, 1.0)
    kinds_weight: float = setting(0.9, "weight of a change between texts of different kinds, which are worded apart", 0.0, 1.0)
    occurrence_weight: float = setting(0.15, "weight of a statement that tells of one dated occurrence or person", 0.0, 1.0)
    substitution_weight: float = setting(0.45, "weight of a substitution that recurs", 0.0, 1.0)
    substitution_times: int = setting(2, "times a substitution must be seen to be told", 1, 1000)
    frequency_weight: float = setting(0.8, "weight of a difference in counts that chance does not explain", 0.0, 1.0)
    word_statements: int = setting(4, "statements that must have a word before its first or last attestation is told", 2, 1000)
    word_weight: float = setting(0.25, "weight of the first or last attestation of a single word", 0.0, 1.0)
    nearest_share: float = setting(0.5, "share of a wording's words, by rarity, from which what comes nearest to it is quoted", 0.0, 1.0)
    clumped: float = setting(0.8, "deviation of proportions from which a word is the matter of one document", 0.0, 1.0)
    rarity_statements: int = setting(50, "statements below which rarity cannot be told: fewer count as so many", 2, 100_000)
    least_rarity: float = setting(0.05, "rarity of what stands in every statement: little, not nothing", 0.0, 1.0)
    examples: int = setting(3, "words named as standing nowhere in the texts compared", 1, 100)
    name_share: float = setting(0.8, "share of a word's occurrences inside sentences with a capital from which it is a name", 0.0, 1.0)
    name_weight: float = setting(0.2, "weight of a change of names or numbers only", 0.0, 1.0)
    small_weight: float = setting(0.1, "weight of a change of small words only", 0.0, 1.0)
    inflected_weight: float = setting(0.15, "weight of a change to another form of the same word", 0.0, 1.0)
    kin_letters: int = setting(3, "letters that two forms of one word begin with in common at least", 1, 20)
    kin_share: float = setting(0.6, "share of its letters from which a word is another form of one that begins so", 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class ViewSettings(Section):
    """How much stands on a page."""

    section: ClassVar[str] = "views"
    columns: int = setting(6, "periods that stand side by side in the synopsis; more are paged by pairs of documents", 2, 24)
    rows: int = setting(250, "rows of a table on one page; the rest follows on further pages", 10, 100_000)
    found: int = setting(1_500_000, "characters of passages on one page of the page that finds phrases", 1000, 100_000_000)
    formula_lines: int = setting(400, "attestations and wordings of formulas on one page", 20, 100_000)
    told: int = setting(8, "wordings of the formula that the first page tells", 1, 1000)
    charted: int = setting(12, "formulas drawn in the chart of formulas over time", 1, 60)
    matrix: int = setting(12, "documents up to which everything is told of each on every page; beyond, summed up and linked", 2, 60)
    marked_words: int = setting(4, "words of the shortest formula that is marked in a document's text", 1, 100)
    context: int = setting(70, "characters of context on each side of a key word", 20, 400)
    density: int = setting(400, "columns of a document's density of change; in longer ones neighbouring statements share one", 20, 4000)
    doubtful: float = setting(0.5, "confidence below which a link is called doubtful", 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class CitationSettings(Section):
    """How much a citation says."""

    section: ClassVar[str] = "citation"
    edits: int = setting(5, "substantive edits that the note on a change lists; more are counted", 0, 1000)
    edit_words: int = setting(40, "words that these edits may have together; with more they are counted", 0, 10_000)
    hash_digits: int = setting(12, "hexadecimal digits of the corpus hash in notes; the data files have the whole", 8, 64)
    records: int = setting(
        20_000, "passages with records in `citations.*`; of more, those that findings and changes rest on", 0, 10_000_000
    )
    around: int = setting(32, "characters of prefix and suffix in a quote selector, as in the examples of its specification", 0, 1000)
