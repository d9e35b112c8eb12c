"""Words the search for set phrases needs, per primary language subtag: titles, amounts, times, doctrines, numbering.

Each table carries its reason, an example it must catch and a counter-example it must leave alone.
"""

from __future__ import annotations

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
    r"^\s*\d{1,2}(?:\.\d{1,2})+(?=\s+\p{Lu})",
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})*|\p{Ll}|[IVX]{1,5}(?=\.\s+\p{Lu}\p{Ll}))\.(?=\s)",
)
"""What numbers the parts of a text, as patterns over lines.

Reason: the number of a paragraph is no word of it. Example: "*c)* to strengthen peace", "*(ii)* price stability",
"*1.* The two sides", "*9.3* The Licensee". Counter-example: "Mr. (now Lord) Smith", "in 2019. Then", "2.5 billion".
"""
