"""Words the search for set phrases needs, per primary language subtag.

Each table carries its reason, an example it must catch and a counter-example it must leave alone.
"""

from __future__ import annotations

CONJUNCTIONS: dict[str, frozenset[str]] = {
    "en": frozenset({"and", "or", "&"}),
    "de": frozenset({"und", "oder", "sowie"}),
    "fr": frozenset({"et", "ou"}),
    "es": frozenset({"y", "e", "o", "u"}),
    "pt": frozenset({"e", "ou"}),
    "it": frozenset({"e", "ed", "o"}),
    "vi": frozenset({"và", "hoặc", "cùng"}),
}
"""What joins the last member of a list to the others.

Reason: a list is known by its coordinator. Example: "friendship, solidarity *and* cooperation".
Counter-example: "but" joins contrasts, not members.
"""

LONG_CONJUNCTIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("as", "well", "as"), ("together", "with"), ("along", "with")),
    "fr": (("ainsi", "que"),),
    "es": (("así", "como"),),
    "vi": (("cũng", "như"),),
}
"""Conjunctions of several words. Example: "trade *as well as* transport". Counter-example: "do well"."""

OFFICES: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "president",
            "presidents",
            "secretary",
            "minister",
            "ministers",
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "general",
            "deputy",
            "vice",
            "prime",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "madam",
            "comrade",
            "ambassador",
            "governor",
            "senator",
            "king",
            "queen",
            "emperor",
            "chief",
            "head",
            "leader",
            "excellency",
            "his",
            "her",
            "late",
            "former",
        ]
    ),
    "vi": frozenset(["tổng", "bí", "thư", "chủ", "tịch", "thủ", "tướng", "bộ", "trưởng", "đồng", "chí", "ông", "bà"]),
    "fr": frozenset(["président", "présidente", "ministre", "secrétaire", "général", "monsieur", "madame", "m", "mme"]),
}
"""Titles that stand before a person's name.

Reason: "General Secretary and President X" recurs more than any formula and is none. Example: "President Ho Chi
Minh". Counter-example: "East Sea" is a name too, but of a thing, and its life in the texts is worth tracing.
"""

OPENERS: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "said",
            "added",
            "noted",
            "stressed",
            "emphasized",
            "emphasised",
            "affirmed",
            "reaffirmed",
            "agreed",
            "expressed",
            "also",
            "always",
        ]
    ),
}
"""Reporting verbs that open a statement: never the first word of a formula.

Reason: who says it is the frame, what is said the formula. Example: "*affirmed* the common asset". Counter-example:
"preserve" is part of "preserve and promote".
"""

SUBORDINATORS: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "while",
            "whereas",
            "because",
            "although",
            "though",
            "if",
            "when",
            "where",
            "unless",
            "until",
            "since",
        ]
    ),
    "de": frozenset(["dass", "daß", "welche", "welcher", "welches", "während", "weil", "obwohl", "wenn"]),
    "fr": frozenset(["que", "qui", "dont", "lequel", "laquelle", "tandis", "parce", "si", "quand"]),
    "es": frozenset(["que", "quien", "cual", "mientras", "porque", "aunque", "si", "cuando"]),
    "vi": frozenset(["rằng", "mà", "nếu", "khi", "trong"]),
}
"""Words that open a clause; no list member holds one.

Reason: a member is a phrase. Example: "peace, which …" ends the member at "peace". Counter-example: "of" stays inside.
"""

SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        across almost along already although amongst among another behind beyond cannot despite else enough even ever every except
        however indeed may might must near now per perhaps quite rather still therefore though throughout thus toward towards
        unless us via whether yet
        """.split()
    ),
}
"""Words of closed classes (pronouns, modals, prepositions, adverbs of degree) that lists of stop words leave out.

Reason: they hold phrases together and make none. Example: "let *us* now". Counter-example: "together" in "work together".
"""

LINKERS: dict[str, frozenset[str]] = {
    "en": frozenset({"of", "the", "a", "an"}),
    "de": frozenset({"der", "des", "die", "das", "dem", "den"}),
    "fr": frozenset({"de", "du", "des", "la", "le", "les"}),
    "es": frozenset({"de", "del", "la", "el", "los", "las"}),
    "pt": frozenset({"de", "do", "da", "dos", "das", "o", "a"}),
    "vi": frozenset({"của"}),
}
"""Words that hold a noun phrase together, for list members that are whole noun phrases.

Reason: in "the asset of the two peoples, an objective necessity" the member is "asset of the two peoples". Example:
"source *of* strength". Counter-example: "to" begins another constituent: "cooperation *to* a new height".
"""

ARTICLES: dict[str, frozenset[str]] = {
    "en": frozenset({"a", "an", "the"}),
    "de": frozenset({"ein", "eine", "der", "die", "das"}),
    "fr": frozenset({"un", "une", "le", "la", "les"}),
    "es": frozenset({"un", "una", "el", "la", "los", "las"}),
    "pt": frozenset({"um", "uma", "o", "a", "os", "as"}),
}
"""Articles: a member that opens with one is a whole noun phrase. Example: "*an* objective necessity". Counter-example:
"great friendship" opens with none.
"""

EDGE_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        {
            "two",
            "both",
            "each",
            "every",
            "other",
            "one",
            "three",
            "also",
            "including",
            "well",
            "especially",
            "particularly",
        }
    ),
}
"""Words that are matter inside a phrase but never open or close one on their own.

Reason: a repeat that happens to end "of the two" is heard as unfinished. Example: "common asset of the *two*".
Counter-example: "two" inside "the two Parties" stays.
"""

ATTRIBUTE_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("al", "ive", "ous", "ic", "ful", "able", "ible", "less", "ary", "ant"),
}
"""Endings of words that wait for a noun when one follows, in languages whose attributes come first.

Reason: a repeat may end where two texts go on differently. Example: "objective necessity, *historical*" (law, rule).
Counter-example: "cooperation" is a noun and may end a phrase.
"""

ATTRIBUTES: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "great",
            "greater",
            "greatest",
            "new",
            "high",
            "higher",
            "highest",
            "good",
            "better",
            "best",
            "close",
            "closer",
            "deep",
            "deeper",
            "strong",
            "stronger",
            "long",
            "longer",
            "large",
            "larger",
            "small",
            "smaller",
            "main",
            "key",
            "common",
            "own",
            "various",
            "several",
            "certain",
            "current",
            "recent",
            "different",
            "relevant",
            "important",
            "independent",
            "first",
            "second",
            "third",
            "last",
            "next",
            "high-quality",
            "high-level",
            "high-ranking",
            "long-term",
            "favorable",
            "favourable",
        ]
    ),
}
"""Attributes that no ending shows. Example: "even *greater*" (achievements). Counter-example: "necessity"."""

PARTICIPLE_ENDINGS: dict[str, tuple[str, ...]] = {"en": ("ing", "ed")}
"""Endings of participles that wait for their object or noun when one follows directly.

Example: "contributing to *maintaining*" (peace), "modern *industrialized*" (country). Counter-example: "training" before a comma
stays as it is.
"""

PASSIVE_ENDINGS: dict[str, tuple[str, ...]] = {"en": ("ed",)}
"""Endings of a participle that, after a noun and before a preposition, governs what follows.

Example: "cooperation *based* on trust". Counter-example: "strengthening": it has its own object before the preposition.
"""

HEAD_FIRST: frozenset[str] = frozenset({"vi", "fr", "es", "pt", "it", "lo", "th", "id"})
"""Languages whose nouns precede what qualifies them: the head of a noun phrase is its first word.

Example: vi "*hợp tác* toàn diện". Counter-example: en "comprehensive *cooperation*".
"""

PREPOSITIONS: dict[str, frozenset[str]] = {
    "en": frozenset(
        ["of", "in", "on", "under", "within", "with", "by", "for", "at", "to", "from", "through", "as", "against", "toward", "towards"]
    ),
    "de": frozenset(["in", "im", "auf", "unter", "mit", "von", "für", "zu", "zur", "zum", "durch", "gegen", "an", "am", "bei"]),
    "fr": frozenset(["de", "du", "des", "dans", "sur", "sous", "avec", "par", "pour", "à", "au", "aux", "en"]),
    "es": frozenset(["de", "del", "en", "bajo", "con", "por", "para", "a", "al", "sobre"]),
    "vi": frozenset(["của", "trong", "trên", "dưới", "với", "cho", "từ", "bằng", "tại"]),
}
"""What a frame of one noun begins and ends with. Example: "*under* the leadership *of*". Counter-example: "that under
the leadership" begins with a clause, "the results of the" with an article: both are cut out of something.
"""

PREPOSITIONAL_NOUNS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        absence account accordance addition aid basis behalf behest benefit case cause charge circumstances consequence context course
        end event exception exchange expense extent eyes face favor favour fear field fields form framework front ground grounds hand hands
        hope interest interests lack lieu light limits line matter means midst name need opinion order pain part pleasure point
        presence process purpose purposes pursuit quest reason regard relation result return sake scope search sense side sides sight
        strength terms time top use view virtue want way
        """.split()
    ),
    "de": frozenset(
        "anbetracht anlass basis bezug ende falle folge grund grundlage hinblick lauf laufe namen rahmen sinne verlauf zuge".split()
    ),
    "fr": frozenset(
        "aide base cadre cas cause cours dépens égard face faveur fin lieu moyen nom occasion raison sein sujet suite titre vue".split()
    ),
    "es": frozenset(
        "base bordo cabo caso causa cuenta favor fin fondo lugar marco medio motivo nombre parte pesar razón través virtud vista".split()
    ),
}
"""Nouns of complex prepositions (Quirk et al. 1985, 9.10-13): with a preposition on each side they are grammar.

Reason: "in the course of" stands in texts of every kind. Example: "in the *presence* of". Counter-example: "under the *leadership*
of" says something of its own.
"""

NUMBER_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(["hundred", "thousand", "million", "billion", "trillion", "percent", "usd", "dollars", "euro", "euros"]),
    "vi": frozenset(["trăm", "nghìn", "triệu", "tỷ", "usd"]),
}
"""Words of amounts: a wording with no other matter is an amount and no formula. Example: "2.5 *billion USD*".
Counter-example: "million hearts" has matter of its own.
"""

TIME_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        ago century coming current day days decade decades future hour hours last later minute minutes moment month months next now past
        period periods present quarter quarters recent second time times today tomorrow week weeks year years yesterday
        """.split()
    ),
    "vi": frozenset("ngày tháng năm tuần giờ quý nay qua tới".split()),
}
"""Words that say when: a wording with no other matter dates and is no formula. Example: "in *recent years*", "the *coming time*".
Counter-example: "the *past* struggle for national liberation" has matter of its own.
"""

TWIN_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {"en": (("ism", "ism"), ("istic", "ism"), ("ists", "ism"), ("ist", "ism"))}
"""Endings of a doctrine and of those who hold it.

Reason: stemmers keep the two apart, and join one of them with its adjective. Example: "the *socialist* goal" and "the goal of
*socialism*". Counter-example: "consist" is too short; "*social* order" is no doctrine.
"""

ENUMERATORS: tuple[str, ...] = (
    r"(?<![\w(])\((?:\p{Ll}|[ivxl]{1,5}|\d{1,2})\)(?=\s)",
    r"(?:^|(?<=[;:.]\s))(?:\p{Ll}|[ivxl]{1,5}|\d{1,2})\)(?=\s)",
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})*|\p{Ll}|[IVX]{1,5}(?=\.\s+\p{Lu}\p{Ll}))\.(?=\s)",
)
"""What numbers the parts of a text, as patterns over lines.

Reason: the number of a paragraph is no word of it. Example: "*c)* to strengthen peace", "*(ii)* price stability",
"*1.* The two sides". Counter-example: "Mr. (now Lord) Smith", "in 2019. Then".
"""

POSSESSIVES: dict[str, frozenset[str]] = {
    "en": frozenset({"my", "our", "your", "his", "her", "its", "their"}),
    "fr": frozenset({"mon", "ma", "mes", "notre", "nos", "votre", "vos", "son", "sa", "ses", "leur", "leurs"}),
    "es": frozenset({"mi", "mis", "nuestro", "nuestra", "nuestros", "nuestras", "su", "sus"}),
    "pt": frozenset({"meu", "minha", "nosso", "nossa", "nossos", "nossas", "seu", "sua", "seus", "suas"}),
}
"""Possessives that close a phrase of their own after "of".

Reason: what is governed from before a list is no member of it. Example: "to the best of *my* ability, preserve, protect and
defend". Counter-example: "of *their* sovereignty, unity and integrity", where "sovereignty" is a member elsewhere.
"""

GOVERNORS: dict[str, frozenset[str]] = {
    "en": frozenset({"of"}),
    "fr": frozenset({"de", "du", "des"}),
    "es": frozenset({"de", "del"}),
    "pt": frozenset({"de", "do", "da", "dos", "das"}),
    "vi": frozenset({"của"}),
}
"""What hangs a noun on another. Example: "the sale *of* catfish". Counter-example: "trade *with* friends" hangs it on what is done."""

GENITIVES: frozenset[str] = frozenset({"s", "'s", "’s"})
"""What makes the word before it depend on the word behind it. Example: "Viet Nam*'s* catfish". Counter-example: "Laos" ends in s."""
