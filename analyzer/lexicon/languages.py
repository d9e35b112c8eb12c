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
