"""Set phrases: what one is, and when one wording came from another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analyzer.settings.section import Section, setting


@dataclass(frozen=True, slots=True)
class FormulaSettings(Section):
    """What is a set phrase."""

    section: ClassVar[str] = "formulas"
    attestations: int = setting(2, "attestations that make a wording a formula", 2, 1000)
    content_words: int = setting(2, "content words a phrase must have", 1, 50)
    member_words: int = setting(7, "words a list member may have", 1, 50)
    share: float = setting(0.6, "share of a formula's weight that an attestation must have", 0.1, 1.0)
    gap: int = setting(4, "foreign words allowed between two words of a formula", 0, 50)
    single_document_words: int = setting(3, "content words a phrase must have when only one document attests it", 1, 50)
    dice: float = setting(0.2, "Dice coefficient from which two words keep to each other; a third of it for three", 0.0, 1.0)
    bound: float = setting(0.5, "Dice coefficient from which words hardly ever stand apart", 0.0, 1.0)
    chance_statements: int = setting(100, "statements whose every doubling asks one attestation more of a short phrase", 1, 1_000_000)
    bundle_words: int = setting(4, "words a phrase with a single content word must have", 2, 20)
    term_chance: float = setting(0.05, "chance, for all words together, up to which a single word belongs to a time", 0.0, 1.0)
    term_documents: int = setting(12, "documents from which single words can be shown to belong to a time", 2, 100_000)
    terms: int = setting(60, "single words kept as families at most", 0, 10_000)
    site_kept: float = setting(0.5, "share of a passage that must stay for words that share nothing to stand for each other", 0.0, 1.0)
    contained: float = setting(0.8, "share of a family's places inside those of another from which the two are one", 0.0, 1.0)
    members_alike: float = setting(0.5, "share of words from which two lists are one formula though no third has them", 0.0, 1.0)
    slot: int = setting(2, "words that change between a governing verb and the word beside it", 0, 10)
    frame_attestations: int = setting(5, "places of a verb with what opens its clause, or its manner, that make a frame at least", 2, 1000)
    frame_share: float = setting(0.02, "share of all statements that must have such a frame", 0.0, 1.0)
    own: float = setting(0.25, "share of its places that no heavier family may hold for a family to live on its own", 0.0, 1.0)
    named: float = setting(0.9, "share of its words written like names from which a wording is a name", 0.0, 1.0)
    headline: float = setting(0.7, "share of its words with a capital from which capitals say nothing in a statement", 0.0, 1.0)
    short_words: int = setting(3, "content words up to which a phrase must prove that its words keep to each other", 1, 20)
    long_words: int = setting(5, "content words from which a phrase is known by what it shares, whatever its head", 2, 50)
    reach: int = setting(5, "words by which the edge of a phrase is moved at most", 0, 50)
    quoted: int = setting(8, "words within which the other mark of a quotation is looked for", 1, 100)
    company: float = setting(0.8, "share of its places from which a noun belongs to the preposition before it", 0.0, 1.0)
    actor_words: int = setting(5, "words of an actor up to which it is a frame; a longer one may hold a formula", 1, 50)
    verb_share: float = setting(0.5, "share of its places as governing verb from which a word is one everywhere", 0.0, 1.0)
    crowded: int = setting(
        200, "places of a formula's words in one statement beyond which only literal wordings are found in it", 10, 100_000
    )
    small_statements: int = setting(50, "statements of a language without a list of small words from which they are counted", 10, 1_000_000)
    small_letters: int = setting(3, "letters of the longest of these", 1, 10)
    small_share: float = setting(0.05, "share of statements that must have such a word", 0.001, 1.0)
    label_words: int = setting(14, "words of a family's name", 3, 100)
    longest: int = setting(40, "words after which a repeated stretch is a passage, not a formula", 5, 1000)
    kept: int = setting(1500, "families kept, heaviest first", 10, 100_000)


@dataclass(frozen=True, slots=True)
class LineageSettings(Section):
    """When one wording came from another."""

    section: ClassVar[str] = "lineages"
    alike: float = setting(0.7, "share of words in common from which two wordings of a family are told as one step", 0.0, 1.0)
    loosely: float = setting(0.8, "share of its words in one statement from which a wording is not said to be absent", 0.0, 1.0)
    closely: float = setting(0.6, "the same for words of a short one that stand close to each other", 0.0, 1.0)
    closely_words: int = setting(8, "words of the longest of these", 1, 100)
    beside_words: int = setting(6, "words on each side of a wording in which what came or went must be sought first", 0, 50)
    company: float = setting(
        0.2, "share of the words round them, by rarity, from which two wordings that no link joins stand in one place", 0.0, 1.0
    )
    reworded: float = setting(
        0.55, "share of a short wording's words, by rarity, in a statement linked to its own from which it neither came nor went", 0.0, 1.0
    )
    gist: float = setting(0.2, "share of a wording's words, by rarity, from which a statement that answers to it says its matter", 0.0, 1.0)
    long_list: int = setting(4, "members from which a list lives on where half of them stand together", 2, 100)
    members_kept: float = setting(0.5, "share of the shorter list's members that must stay for two lists to be one", 0.0, 1.0)
    version: float = setting(0.5, "share of the shorter passage's words that must stay for two linked ones to be versions of one", 0.0, 1.0)
    kept: float = setting(0.4, "share of a phrase's words that must stay for several small changes to be told apart", 0.0, 1.0)
    gain_words: int = setting(3, "words of the longest phrase whose use is compared between periods", 1, 10)
    gain_letters: int = setting(3, "letters that a word must have for its use to be compared", 1, 20)
    gain_statements: int = setting(2, "statements that must have a word before its use is compared", 1, 1000)
    gains_shown: int = setting(30, "words and phrases kept per pair of periods, gained and lost each", 1, 10_000)
    telling_words: int = setting(3, "words, small ones apart, from which a wording's birth, death or return is told at once", 1, 50)
    chance: float = setting(
        0.05, "chance that a shorter wording, or a name, is missing where it is, up to which the same is told", 0.0, 1.0
    )
    name_letters: int = setting(3, "letters up to which a word in a name may be small: of, and, the", 0, 20)
