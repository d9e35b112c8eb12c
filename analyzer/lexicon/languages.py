"""What tells a language by its letters: blocks of scripts that one language mostly writes, and letters of its own.

Used only where a corpus is set up, to propose a language that a reader then confirms.
"""

from __future__ import annotations

from types import MappingProxyType

SCRIPTS = MappingProxyType(
    {
        # Unicode script → BCP 47 tag; scripts of many languages (Latin, Cyrillic, Arabic, Devanagari) give their most written one.
        "Lao": "lo",
        "Thai": "th",
        "Khmer": "km",
        "Myanmar": "my",
        "Hangul": "ko",
        "Hiragana": "ja",
        "Katakana": "ja",
        "Greek": "el",
        "Hebrew": "he",
        "Armenian": "hy",
        "Georgian": "ka",
        "Tamil": "ta",
        "Bengali": "bn",
        "Devanagari": "hi",
        "Arabic": "ar",
        "Cyrillic": "ru",
        "Han": "zh",
    }
)
"""In order of trust: kana decide for Japanese before Han characters are counted."""

OWN_LETTERS = MappingProxyType(
    {
        "vi": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",  # French has â, ê, ô too; the tones tell
        "pl": "ąćęłńśźż",
        "tr": "ğışİ",
        "ro": "ăâîșțşţ",
        "cs": "ěščřžýůďťň",
        "hu": "őű",
    }
)
"""Letters that a text of the language is full of; for Latin script."""

ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "ąćęłńóśźż",  # Polish
        "áéíóöőúüű",  # Hungarian
        "ăâîșțşţ",  # Romanian, with the cedillas of old code pages
        "čćđšž",  # Croatian, Slovene
        "àâæçéèêëîïôœùûüÿñáíó",  # French, with the letters of names
        "äöüßéèêáà",  # German
        "áéíñóúüçàèïòºª",  # Spanish, Catalan
        "áâãàçéêíóôõúüºª",  # Portuguese
        "àèéìíòóùú",  # Italian
        "åäöæøéüáíóúýþð",  # the Nordic languages
        "çğıöşüâîû",  # Turkish
        "ąčęėįšųūžāēģīķļņõäöü",  # the Baltic languages
        "ăâđêôơưàáèéìíòóùúýăạ",  # Vietnamese; its tones are signs of their own in its code page
    )
)
"""Letters beyond ASCII of languages in Latin script: of two readings of a byte that is likelier which makes letters of one language."""
