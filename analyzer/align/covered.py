"""How much of the shorter of two statements the other one covers, by senses, with what stands first counting most.

    earlier  share {experience} in {macroeconomic} {management}
    later    … the two sides will {exchange lessons} on {administering} the {economy}, for peace in the region and the world
                                                                                    └ the end of a long sentence weighs little

A long statement holds several positions, and a short one answers to a part of it: what matters is how much of the short one
is there. Words of one sense count as one term (`lexicon.senses`); names are left out, since most statements of a report
share the same few; and a sentence says first what it is about and last what that is good for, so that the weight of
a term falls with its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analyzer.align.rare import by_name, sums
from analyzer.lexicon.senses import SENSES
from analyzer.names import is_named
from analyzer.normalize import fold, primary, stem
from analyzer.vectors.terms import stems, written
from analyzer.vectors.views import rarities

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Matrix = csr_array[Any, tuple[int, int]]

UNSEEN = 5
"""Terms of its own that each statement is taken to have besides: two statements of two words that share one are not half alike."""
_FADING = 20
"""Terms after which the next weighs e times less than the first: about where an ordinary statement ends."""


def covered(earlier: Sequence[str], later: Sequence[str], i: Ints, j: Ints, *, language: str) -> Floats:
    """Of each pair: the weight shared, over the lesser weight of the two and `UNSEEN` terms more; 0 to 1."""
    first, second = _weights(earlier, later, language, fading=_FADING)
    unseen = UNSEEN * np.log((1 + len(earlier) + len(later)) / 1.5)
    lesser = np.minimum(sums(first.power(2))[i], sums(second.power(2))[j])
    return np.asarray(sums(csr_array(first[i].multiply(second[j]))) / (lesser + unseen), dtype=np.float64)


def mutual(earlier: Sequence[str], later: Sequence[str], i: Ints, j: Ints, *, language: str) -> Floats:
    """Of each pair: the weight shared, over the greater weight of the two; 0 to 1, and 1 where each says all that the other does.

    Here all places count alike: a statement put in other words may end with what it began with.
    """
    first, second = _weights(earlier, later, language, fading=np.inf)
    greater = np.maximum(sums(first.power(2))[i], sums(second.power(2))[j])
    shared = np.asarray(sums(csr_array(first[i].multiply(second[j]))), dtype=np.float64)
    return np.divide(shared, greater, out=np.zeros(shared.size), where=greater > 0)


def _weights(earlier: Sequence[str], later: Sequence[str], language: str, *, fading: float) -> tuple[Matrix, Matrix]:
    """(statements, terms) of either side, over the same terms."""
    one, other = ([senses(text, language) for text in side] for side in (earlier, later))
    rows, columns, names = rarities(one, other)
    rarity = by_name(rows, columns, names)
    number = {name: place for place, name in enumerate(names)}
    return _weighed(one, rarity, number, fading), _weighed(other, rarity, number, fading)


def _weighed(statements: Sequence[Sequence[str]], rarity: dict[str, float], number: dict[str, int], fading: float) -> Matrix:
    """Of each different term the root of its rarity, less the later it is said first."""
    starts, terms, weights = [0], [], []
    for statement in statements:
        places = {term: place for place, term in reversed(list(enumerate(statement)))}
        for term in sorted(places):
            terms.append(number[term])
            weights.append(rarity[term] ** 0.5 * float(np.exp(-places[term] / fading)))
        starts.append(len(terms))
    return csr_array((np.array(weights, dtype=np.float64), terms, starts), shape=(len(statements), max(1, len(number))))


@lru_cache(maxsize=100_000)
def senses(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of a text's telling words without names, in order, words of one sense as one; all its stems where it is all names.

    A text in capitals throughout says nothing of names.

    >>> senses("an invaluable asset of Laos") == senses("a priceless asset")
    True
    """
    found = stems(text, language)
    if text.isupper():
        return tuple(_sense(term, language) for term in found)
    words = written(text).both
    keys = [stem(fold(word, language), language) for word in words]
    named = {key for place, (word, key) in enumerate(zip(words, keys, strict=True)) if place and is_named(word, language)}
    named -= {key for place, (word, key) in enumerate(zip(words, keys, strict=True)) if not place or not is_named(word, language)}
    return tuple(_sense(term, language) for term in found if term not in named) or found


def _sense(term: str, language: str) -> str:
    return _senses(primary(language)).get(term, term)


@cache
def _senses(tag: str) -> dict[str, str]:
    """Stem → its sense, named by its line, which no stem looks like."""
    return {stem(fold(word, tag), tag): f"={line}" for line, words in enumerate(SENSES.get(tag, ())) for word in words}
