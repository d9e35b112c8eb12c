"""Small words of languages whose small words nobody listed, counted from the texts.

    sr   и · у · на · да · се        short, in many statements, now beside this word and now beside that
         мир                         short, but seldom
    ko   (nothing of two syllables)  where all words are short, short says little
    th   (nothing)                   where no blanks part the words, short and frequent says nothing

A language's most frequent short words are its function words (Zipf 1935), and they stand beside more different words than any other
(accessor variety, Feng et al. 2004). A text of a few sentences is too short to tell: there nothing is called small.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.formulas.marks import Grain, Mark
from analyzer.settings import FormulaSettings


def small_words(lines: Iterable[Sequence[Grain]], *, settings: FormulaSettings) -> frozenset[str]:
    """Keys of the small words of one language's lines."""
    held: Counter[str] = Counter()
    beside: dict[str, set[tuple[int, str]]] = {}
    total = parted = words = 0
    for grains in lines:
        total += 1
        held.update({g.key for g in grains if g.mark is Mark.CONTENT})
        for number in range(1, len(grains)):
            before, after = grains[number - 1], grains[number]
            if before.mark is Mark.CONTENT and after.mark is Mark.CONTENT:
                words += 1
                parted += after.start > before.end
                beside.setdefault(before.key, set()).add((1, after.key))
                beside.setdefault(after.key, set()).add((-1, before.key))
    if total < settings.small_statements or 2 * parted <= words or not held:
        return frozenset()
    longest = min(settings.small_letters, sum(map(len, held)) / len(held) / 2)
    return frozenset(
        key
        for key, count in held.items()
        if key.isalpha() and len(key) <= longest and count >= settings.small_share * total and len(beside.get(key, ())) ** 2 >= count
    )


def marked_small(grains: Sequence[Grain], small: frozenset[str]) -> tuple[Grain, ...]:
    """The grains with these words marked as small ones."""
    return tuple(replace(g, mark=Mark.FUNCTION) if g.mark is Mark.CONTENT and g.key in small else g for g in grains)
