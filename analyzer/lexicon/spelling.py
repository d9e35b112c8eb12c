"""Spelling variants that never carry a difference of meaning (British first, American second).

Source: the divisions that the general dictionaries of both standards agree on.
"""

from __future__ import annotations

BRITISH_AMERICAN: dict[str, str] = {
    "behaviour": "behavior",
    "centre": "center",
    "centres": "centers",
    "centred": "centered",
    "colour": "color",
    "defence": "defense",
    "endeavour": "endeavor",
    "endeavours": "endeavors",
    "favour": "favor",
    "favourable": "favorable",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "grey": "gray",
    "honour": "honor",
    "honours": "honors",
    "judgement": "judgment",
    "labour": "labor",
    "licence": "license",
    "neighbour": "neighbor",
    "neighbouring": "neighboring",
    "neighbours": "neighbors",
    "offence": "offense",
    "programme": "program",
    "programmes": "programs",
    "theatre": "theater",
    "towards": "toward",
    "travelled": "traveled",
}
"""Whole words whose difference no ending explains."""

NOT_IZE: frozenset[str] = frozenset(
    "advertise advise arise comprise compromise demise despise devise disguise enterprise excise exercise expertise franchise "
    "improvise likewise merchandise otherwise paradise practise precise premise promise raise praise revise rise supervise "
    "surmise surprise televise wise noise poise cruise bruise raised praised rising raising wise treatise concise".split()
)
"""Words in -ise that never take -ize."""

OUR_ROOTS: tuple[str, ...] = tuple("arm behavi clam col endeav fav harb hon hum lab neighb od parl rum sav splend val vap vig".split())
"""What stands before British -our, American -or, in every derivative: neighbourliness, honourable, labourers."""

REFORMS: dict[str, tuple[tuple[str, str], ...]] = {"ro": ((r"\bsînt", "sunt"), (r"(?<=\w)î(?=\w)", "â"))}
"""Spelling reforms that a pattern describes without exception, by language: pattern in the older spelling, and what it became.

Example: Romanian cînd → când, sînt → sunt (Academy, 1993); what keeps its î after a prefix (neînțeles) is folded alike in both spellings.
Counter-example: Portuguese acção → ação (1990), since pacto keeps its consonant and no pattern says which words do."""

_SERBIAN_CYRILLIC = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True)) | {
    "љ": "lj",
    "њ": "nj",
    "џ": "dž",
}
ALPHABETS: dict[str, dict[str, str]] = dict.fromkeys(("sr", "sh", "bs", "cnr"), _SERBIAN_CYRILLIC)
"""Languages written in two alphabets letter by letter, by primary subtag: small letter of the one, and what stands for it in the other.

Example: људи and ljudi, мир and mir are each one word in two alphabets (Gaj's Latin, 1835; Vuk's Cyrillic, 1818).
Counter-example: Vietnamese in Latin and in Chinese characters, where no table of letters leads from one to the other.
Source: the orthographies of both alphabets, which are each other's transliteration by law and in school."""
