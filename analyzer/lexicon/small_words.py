"""Words that hold phrases together: conjunctions, articles, prepositions, possessives, per primary language subtag.

They are closed classes. Each table carries its reason, an example it must catch and a counter-example it must leave alone.
"""

from __future__ import annotations

CONJUNCTIONS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in (
        ("en", "and or &"),
        ("de", "und oder sowie"),
        ("fr", "et ou"),
        ("es", "y e o u"),
        ("pt", "e ou"),
        ("it", "e ed o"),
        ("vi", "và hoặc cùng"),
        ("nl", "en of alsmede"),
        ("sv", "och eller samt"),
        ("da", "og eller samt"),
        ("no", "og eller samt"),
        ("nb", "og eller samt"),
        ("fi", "ja tai sekä"),
        ("hu", "és vagy valamint"),
        ("ro", "și şi sau"),
        ("ru", "и или"),
        ("uk", "і й та або"),
        ("bg", "и или"),
        ("sr", "и или i ili"),
        ("hr", "i ili"),
        ("bs", "i ili и или"),
        ("pl", "i oraz lub"),
        ("cs", "a i nebo"),
        ("sk", "a i alebo"),
        ("sl", "in ali ter"),
        ("el", "και ή"),
        ("tr", "ve veya ile"),
        ("id", "dan atau serta"),
        ("ms", "dan atau serta"),
        ("hi", "और या तथा एवं"),
        ("th", "และ หรือ"),
        ("lo", "ແລະ ຫຼື"),
        ("km", "និង"),
    )
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

INFINITIVES: dict[str, frozenset[str]] = {
    "en": frozenset({"to"}),
    "de": frozenset({"zu"}),
    "fr": frozenset({"de", "à"}),
    "es": frozenset({"a"}),
}
"""What opens an infinitive behind a verb. Example: "agreed *to* promote". Counter-example: "gave it *to* them" has no verb before it."""

SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        across against almost along already although amongst among another behind beyond cannot despite else enough even ever every except
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
