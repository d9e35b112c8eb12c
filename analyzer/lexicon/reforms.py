"""Letters that a reform or a habit of print wrote otherwise, per primary language subtag.

    pt   acção → ação, directa → direta       the reform of 1990
    tr   geliyorlar → gelmiyorlar             no reform: the letter denies

A letter that goes inside of many words may be grammar in any language: only what is recorded as spelling is told as spelling.
"""

from __future__ import annotations

Letters = tuple[tuple[str, str], ...]

REFORMS: dict[str, tuple[Letters, ...]] = {
    "en": (
        (("our", "or"),), (("ise", "ize"), ("isa", "iza"), ("isi", "izi")), (("ck", "c"),), (("xion", "ction"),), (("tre", "ter"),),
        (("gement", "gment"),), (("ence", "ense"),), (("shew", "show"),), (("u", "v"), ("v", "u"), ("i", "j")),
    ),
    "pt": ((("cc", "c"), ("ct", "t"), ("pc", "c"), ("pt", "t")), (("ph", "f"), ("th", "t"), ("ll", "l"))),
    "de": ((("th", "t"),), (("ph", "f"),), (("ey", "ei"),)),
    "fr": ((("oi", "ai"),), (("ans", "ants"), ("ens", "ents")), (("u", "v"), ("v", "u"), ("i", "j"))),
    "es": ((("x", "j"),), (("ph", "f"), ("th", "t"))),
    "nl": ((("sch", "s"),),),
    "sv": ((("hv", "v"), ("fv", "v"), ("qv", "kv")),),
    "da": ((("aa", "å"),),),
    "la": ((("j", "i"), ("v", "u")),),
    "ru": ((("ѣ", "е"), ("і", "и"), ("ѳ", "ф"), ("ъ", "")),),
    "id": ((("dj", "j"), ("tj", "c"), ("nj", "ny"), ("sj", "sy"), ("oe", "u"), ("j", "y")),),
}  # fmt: skip
"""Older letters → newer, without marks that sit on letters; those that changed together stand together.

Example: "honour", "labour", "colour" → "honor", "labor", "color". Counter-example: fr "parlons" → "parlions" is another tense.
"""
