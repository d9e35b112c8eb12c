"""Labels and ids: what a human would call a family.

"great friendship, special solidarity and comprehensive cooperation"  →  great-friendship-special-solidarity-…
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.marks import WORDS
from analyzer.model import Attestation, Form

SLOT = "…"
"""What stands for the words that change behind a phrase."""
_SLUG_WORDS = 6


def label_of(forms: Sequence[Form], attestations: Sequence[Attestation], *, longest: int, governs: str = "") -> str:
    """The wording of the most attested form; of equals the one that has most of what the others have, then the shortest, then the earliest.

    `governs`: the small word that it goes on with to what differs; the mark of a slot where it ends in one.
    """
    counts = Counter(a.form_id for a in attestations)
    most = max(counts.values())
    words = {form.id: frozenset(form.text.casefold().replace(",", "").split()) for form in forms}
    common = Counter(word for form in forms for word in words[form.id] for _ in range(counts[form.id]))
    best = max(
        (form for form in forms if counts[form.id] == most),
        key=lambda form: (_typical(words[form.id], common, len(attestations)), -len(form.text), form.text),
    )
    shown = " ".join(best.text.split()).split(" ")
    if len(shown) > longest:
        return " ".join([*shown[:longest], SLOT])
    tail = [governs, SLOT] if governs not in ("", SLOT, shown[-1].casefold()) else [SLOT] if governs else []
    return " ".join([*shown, *tail])


def _typical(words: Collection[str], common: Mapping[str, int], total: int) -> int:
    """How many of a wording's words most of the family has, those apart that it does not have."""
    return sum(1 if 2 * common[word] > total else -1 for word in words)


def slug_of(grist: Grist, places: Sequence[Place], taken: set[str]) -> str:
    """A readable id from the most frequent wording, not yet taken."""
    texts = Counter(tuple(g.key for g in grist.grains_at(place) if g.mark in WORDS) for place in places)
    best = max(texts, key=lambda t: (texts[t], -len(" ".join(t)), t))
    base = "-".join(word for word in best[:_SLUG_WORDS] if word.isalnum()) or "formula"
    slug, number = base, 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug
