"""What an edit means: the closed list of kinds, each with its rule, reason, example and counter-example.

    accidental   case, diacritics, hyphen, punctuation, typography, spelling, number-form, contraction, abbreviation,
                 enumerator, apparatus, list-joint, sentence-joint, rendering
    substantive  number, date, name, office, negation, polarity, strength, scope, modality, actor, voice,
                 intensifier, list-append, list-insert, list-drop, inflection, grammar, move, order, wording

The words are those of textual criticism: accidentals (spelling, punctuation, case) and substantives
(Greg 1950). The word lists they go by stand in `edit_words`; every kind's example and counter-example are
run as tests.
"""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.model import EditClass

__all__ = ["KINDS", "KIND_BY_NAME", "EditKind"]


@dataclass(frozen=True, slots=True)
class EditKind:
    """One kind of edit."""

    name: str
    edit_class: EditClass
    rule: str
    """When it is given, in words."""
    reason: str
    """Why a reader wants to know."""
    example: tuple[str, str]
    """Two texts of which one edit is of this kind."""
    counter_example: tuple[str, str]
    """Two texts that look alike but of which no edit is of this kind."""


_A, _S = EditClass.ACCIDENTAL, EditClass.SUBSTANTIVE

KINDS: tuple[EditKind, ...] = (
    EditKind(
        "case",
        _A,
        "equal when case is folded",
        "capitals follow house style and place in the sentence",
        ("the Parties agreed", "The parties agreed"),
        ("the march", "the May"),
    ),
    EditKind(
        "diacritics",
        _A,
        "equal without diacritics, in a language that does not tell words apart by them",
        "English prints foreign names with or without them",
        ("in Việt Nam", "in Viet Nam"),
        ("in Laos", "in Lao"),
    ),
    EditKind(
        "hyphen",
        _A,
        "equal without hyphens and the space in a compound",
        "compounds are written apart, hyphened or together without a difference",
        ("longer-term goals", "longer term goals"),
        ("long-term goals", "longer-term goals"),
    ),
    EditKind(
        "punctuation",
        _A,
        "only marks differ",
        "commas and stops are mostly the editor's, not the author's",
        ("peace, stability and trade", "peace, stability, and trade"),
        ("peace and trade", "peace or trade"),
    ),
    EditKind(
        "typography",
        _A,
        "only the look of quotes, dashes, blanks or invisible characters differs",
        "type-setting, not wording",
        ("the Committee’s goals", "the Committee's goals"),
        ("the Committee's goals", "the Committees' goals"),
    ),
    EditKind(
        "spelling",
        _A,
        "equal by the spelling lexicon",
        "British and American standards",
        ("defence and labour", "defense and labor"),
        ("affect", "effect"),
    ),
    EditKind(
        "number-form",
        _A,
        "the same number or date, written otherwise",
        "digits or words are house style",
        ("two agreements of 10 September 2024", "2 agreements of September 10, 2024"),
        ("two agreements", "three agreements"),
    ),
    EditKind(
        "contraction",
        _A,
        "the same words, one text writing the short form of two of them",
        "short forms are a matter of tone or house style",
        ("we won't hide it", "we will not hide it"),
        ("we won't hide it", "we would not hide it"),
    ),
    EditKind(
        "abbreviation",
        _A,
        "a name by its initials, with or without letters from inside of its words",
        "the same body, whose full name stands elsewhere",
        ("within the United Nations", "within the UN"),
        ("within the United Nations", "within the EU"),
    ),
    EditKind(
        "enumerator",
        _A,
        "the number or letter of a clause at the head of a statement",
        "clauses are numbered anew when others come or go",
        ("6. Debts of the project", "5. Debts of the project"),
        ("6 members of the project", "5 members of the project"),
    ),
    EditKind(
        "apparatus",
        _A,
        "only anchors, addresses in angle brackets or numbers of notes come or go",
        "they point out of the text and say nothing in it",
        ("as article 9.2 says", "as article 9.2 <#warranty> says"),
        ("as article 9.2 says", "as article 9.2 [sic] says"),
    ),
    EditKind(
        "list-joint",
        _A,
        'an "and" or comma comes, goes or gives way to another',
        "it follows from a change elsewhere, mostly in a list",
        ("trust, equality and respect", "trust, equality, respect and peace"),
        ("trade and peace", "trade or peace"),
    ),
    EditKind(
        "sentence-joint",
        _A,
        'a full stop, with or without a pronoun for the same subject, in place of "and"',
        "one sentence was split in two or two were joined",
        ("They met. They signed nine agreements.", "They met and signed nine agreements."),
        ("They met. Lawyers signed nine agreements.", "They met and signed nine agreements."),
    ),
    EditKind(
        "rendering",
        _A,
        "another wording in a report of the same event",
        "two reporters or translators, not a change over time",
        ("strategic cohesion", "strategic solidarity"),
        ("two agreements", "nine agreements"),
    ),
    EditKind(
        "number",
        _S,
        "a figure differs",
        "amounts and targets are commitments",
        ("lower the rate by 25 basis points", "lower the rate by 50 basis points"),
        ("two agreements", "2 agreements"),
    ),
    EditKind(
        "date",
        _S,
        "a date or year differs",
        "deadlines are commitments",
        ("by 10 September 2024", "by 12 September 2024"),
        ("on September 10, 2024", "on 10 September 2024"),
    ),
    EditKind(
        "name",
        _S,
        "a proper name differs",
        "who and where",
        ("talks held in Hanoi with officials", "talks held in Vientiane with officials"),
        ("talks held in Việt Nam", "talks held in Viet Nam"),
    ),
    EditKind(
        "office",
        _S,
        "a title of office differs",
        "rank of who speaks is a signal",
        ("he met President Lam", "he met General Secretary Lam"),
        ("he met the president", "he met the President"),
    ),
    EditKind(
        "negation",
        _S,
        "a negating word appears or goes, other than in a clause that comes or goes with it",
        "it turns the statement round",
        ("the sides will seek hegemony", "the sides will not seek hegemony"),
        ("the sides knew it", "the sides know it"),
    ),
    EditKind(
        "polarity",
        _S,
        "a word gives way to its opposite",
        "it turns the assessment round",
        ("inflation has increased somewhat", "inflation has decreased somewhat"),
        ("inflation has increased", "inflation has risen"),
    ),
    EditKind(
        "strength",
        _S,
        "a word gives way to another of the same scale",
        "diplomatic verbs and adjectives are graded",
        ("the Council notes the report", "the Council welcomes the report"),
        ("the Council notes the report", "the Council reads the report"),
    ),
    EditKind(
        "scope",
        _S,
        "what is said of the whole or of one alone is said of a part or of one among others, or the reverse",
        '"one of the greatest" is less than "the greatest", whoever reports it',
        ("it is the greatest source of strength", "it is one of the greatest sources of strength"),
        ("it is the greatest source of strength", "it is the great source of strength"),
    ),
    EditKind(
        "modality",
        _S,
        "the binding force of a verb differs",
        '"will" commits, "will endeavour to" does not',
        ("they will open borders", "they will endeavour to open borders"),
        ("they will open borders", "they will close borders"),
    ),
    EditKind(
        "actor",
        _S,
        "who speaks or acts is named otherwise",
        '"we", "the two sides" and nobody differ in ownership',
        ("we support the plan", "the two sides support the plan"),
        ("we support the plan", "we endorse the plan"),
    ),
    EditKind(
        "voice",
        _S,
        "an active verb becomes passive or the reverse",
        "an agentless passive hides who is bound",
        ("the sides signed nine agreements", "nine agreements were signed by the sides"),
        ("the sides signed them", "the sides initialled them"),
    ),
    EditKind(
        "intensifier",
        _S,
        "only a word of degree differs",
        "tone",
        ("we are deeply concerned", "we are concerned"),
        ("we are deeply concerned", "we are deeply moved"),
    ),
    EditKind(
        "list-append",
        _S,
        "a member is added at the end of a list",
        "formulas grow at the end",
        ("trust, equality and respect", "trust, equality, respect and peace"),
        ("they met", "they met and talked"),
    ),
    EditKind(
        "list-insert",
        _S,
        "a member is added within a list",
        "formulas grow inside",
        ("peace, stability and trade", "peace, security, stability and trade"),
        ("peace, stability and trade", "lasting peace, stability and trade"),
    ),
    EditKind(
        "list-drop",
        _S,
        "a member of a list goes",
        "formulas shrink",
        ("peace, security, stability and trade", "peace, stability and trade"),
        ("lasting peace, stability and trade", "peace, stability and trade"),
    ),
    EditKind(
        "inflection",
        _S,
        "the same stems with other endings",
        "tense and number can matter, mostly do not",
        ("they strengthen ties", "they strengthened ties"),
        ("they strengthen ties", "they weaken ties"),
    ),
    EditKind(
        "grammar",
        _S,
        'only function words differ, and none is an "or"',
        "articles and prepositions seldom carry the matter",
        ("cooperation in the field of trade", "cooperation in a field of trade"),
        ("peace and trade", "peace not trade"),
    ),
    EditKind(
        "move",
        _S,
        "the same words stand elsewhere in the statement",
        "order is emphasis",
        ("In a spirit of friendship, the two sides met in Hanoi.", "The two sides met in Hanoi in a spirit of friendship."),
        ("they met", "they talked"),
    ),
    EditKind(
        "order",
        _S,
        "the same stems in another order",
        "what is named first may weigh more",
        ("peace and stability", "stability and peace"),
        ("peace and stability", "peace and prosperity"),
    ),
    EditKind(
        "wording",
        _S,
        "any other change of words",
        "what remains is for the reader to judge",
        ("an immutable rule", "an objective necessity"),
        ("defence", "defense"),
    ),
)
"""In the order in which they are shown."""

KIND_BY_NAME: dict[str, EditKind] = {kind.name: kind for kind in KINDS}
