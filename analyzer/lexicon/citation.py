"""Names that citations use: months in dates, languages as the `babel` package for LaTeX calls them.

Month names are those of English, the language of the notes. Language names are from the babel manual's
list of language options; a language that is not here gets no `langid`, which is harmless.
"""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

BABEL = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "he": "hebrew", "hu": "magyar", "id": "indonesian", "it": "italian", "ja": "japanese", "ko": "korean",
    "la": "latin", "lo": "lao", "nl": "dutch", "no": "norsk", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "th": "thai", "tr": "turkish", "uk": "ukrainian", "vi": "vietnamese", "zh": "chinese-simplified",
}  # fmt: skip

OWN_STYLES = ("footnote", "markdown", "biblatex", "csl", "ris")
"""Forms that are written without pandoc."""

STYLES = {
    "chicago": ("Chicago, author and date", ()),
    "chicago-notes": (
        "Chicago, notes and bibliography",
        ("chicago-notes-bibliography", "chicago-fullnote-bibliography", "chicago-note-bibliography"),
    ),
    "mla": ("Modern Language Association", ("modern-language-association",)),
    "apa": ("American Psychological Association", ("apa",)),
    "oscola": ("Oxford University Standard for the Citation of Legal Authorities", ("oscola",)),
}
"""Short name → title and the names its CSL file goes by; none where pandoc brings the style along."""
