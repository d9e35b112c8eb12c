"""Labels and ids: what a human would call a family.

"great friendship, special solidarity and comprehensive cooperation"  →  great-friendship-special-solidarity-…
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.marks import WORDS
from analyzer.model import Attestation, Form

_SLUG_WORDS = 6


def label_of(forms: Sequence[Form], attestations: Sequence[Attestation], *, longest: int) -> str:
    """The wording of the most attested form; of equals the one most like all others, then the shortest, then the earliest."""
    counts = Counter(a.form_id for a in attestations)
    most = max(counts.values())
    words = {form.id: frozenset(form.text.casefold().replace(",", "").split()) for form in forms}
    common = Counter(word for form in forms for word in words[form.id] for _ in range(counts[form.id]))
    best = max(
        (form for form in forms if counts[form.id] == most),
        key=lambda form: (_typical(words[form.id], common), -len(form.text), form.text),
    )
    shown = " ".join(best.text.split()).split(" ")
    return " ".join(shown[:longest]) + (" …" if len(shown) > longest else "")


def _typical(words: Collection[str], common: Mapping[str, int]) -> float:
    """How often a wording's words stand in the family, on average: what only it has does not name the family."""
    return round(sum(common[word] for word in words) / max(1, len(words)), 6)


def slug_of(grist: Grist, places: Sequence[Place], taken: set[str]) -> str:
    """A readable id from the most frequent wording, not yet taken."""
    texts = Counter(tuple(g.key for g in grist.grains_at(place) if g.mark in WORDS) for place in places)
    best = max(texts, key=lambda t: (texts[t], -len(" ".join(t)), t))
    base = "-".join(word for word in best[:_SLUG_WORDS] if word.isalnum()) or "formula"
    slug, number = base, 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug
