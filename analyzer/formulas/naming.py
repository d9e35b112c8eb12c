"""Labels and ids: what a human would call a family.

"great friendship, special solidarity and comprehensive cooperation"  →  great-friendship-special-solidarity-…
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analyzer.formulas.grain import Grist, Place
from analyzer.model import Attestation, Form
from analyzer.normalize import fold
from analyzer.tokens import TokenKind, tokenize

_SLUG_WORDS = 6
_LABEL_WORDS = 14


def label_of(forms: Sequence[Form], attestations: Sequence[Attestation]) -> str:
    """The wording of the most attested form; of equals the shortest, then the earliest."""
    counts = Counter(a.form_id for a in attestations)
    best = max(forms, key=lambda form: (counts[form.id], -len(form.text), form.text))
    words = " ".join(best.text.split()).split(" ")
    return " ".join(words[:_LABEL_WORDS]) + (" …" if len(words) > _LABEL_WORDS else "")


def slug_of(grist: Grist, places: Sequence[Place], taken: set[str]) -> str:
    """A readable id from the most frequent wording, not yet taken."""
    texts = Counter(
        " ".join(fold(t.text) for t in tokenize(grist.text_at(p)) if t.kind in (TokenKind.WORD, TokenKind.NUMBER)) for p in places
    )
    best = max(texts, key=lambda t: (texts[t], -len(t), t))
    base = "-".join(word for word in best.split()[:_SLUG_WORDS] if word) or "formula"
    slug, number = base, 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug
