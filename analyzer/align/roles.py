"""Mirrored roles: the same words, but who acts and who is acted on have changed places.

    2019  Laos  congratulated  Vietnam  on its achievements    ┐ not a rewording: another statement
    2024  Vietnam  congratulated  Laos  on its achievements    ┘

Looked for only around words for what one party does to another (`lexicon.names.TOWARDS_OTHERS`), and only
where proper names stand on both sides of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from analyzer.lexicon.names import BEFORE_OFFICE, DEMONYMS, NOT_ITS_PEOPLE, OFFICES, PROGRESSIVE, TO_BE, TOWARDS_OTHERS
from analyzer.normalize import fold, is_stop_word, primary, stem
from analyzer.vectors.terms import written

_ROOT = 3
"""Letters that a name has at least, also without the ending of its people."""
_AUXILIARY = 2
"""Words before an act among which "was" makes it a passive: "was warmly thanked"."""
Names = frozenset[str]


@lru_cache(maxsize=50_000)
def _roles(text: str, language: str) -> tuple[Names, Names] | None:
    """Names before the first word for what one does to another, and after it; None where it is passive or a side has none."""
    acts = _acts(primary(language))
    found = written(text).words
    place = next((at for at, word in enumerate(found) if stem(fold(word, language), language) in acts), None)
    if place is None or _passive(found, place, primary(language)):
        return None
    before, after = names_in(found[:place], language), names_in(found[place + 1 :], language)
    return (before, after) if before and after else None


@cache
def _acts(tag: str) -> frozenset[str]:
    return frozenset(stem(fold(word, tag), tag) for word in TOWARDS_OTHERS.get(tag, frozenset()))


def _passive(found: Sequence[str], place: int, tag: str) -> bool:
    auxiliary = any(word.casefold() in TO_BE.get(tag, frozenset()) for word in found[max(place - _AUXILIARY, 0) : place])
    return auxiliary and not (tag in PROGRESSIVE and found[place].casefold().endswith(PROGRESSIVE[tag]))


def names_in(found: Sequence[str], language: str) -> Names:
    """Folded names among words, two in a row also as one: Viet, Nam, vietnam."""
    keys = [fold(word, language) if _is_name(word, language) else "" for word in found]
    return frozenset(key for key in keys if key) | {one + other for one, other in pairwise(keys) if one and other}


def _is_name(word: str, language: str) -> bool:
    tag, key = primary(language), word.casefold()
    ordinary = key in OFFICES.get(tag, frozenset()) or key in BEFORE_OFFICE.get(tag, frozenset()) or is_stop_word(word, language)
    return word[:1].isupper() and len(word) >= _ROOT and not ordinary


@lru_cache(maxsize=50_000)
def _countries(name: str, tag: str) -> Names:
    """The name itself, and those of which it may be the people's; also of several: Iranians."""
    found = {name}
    for word in (name, name.removesuffix("s")):
        for people, country in DEMONYMS.get(tag, ()):
            root = word.removesuffix(people)
            if word.endswith(people) and len(root) >= _ROOT - bool(country) and (word, root + country) not in NOT_ITS_PEOPLE.get(tag, ()):
                found.add(root + country)
    return frozenset(found)


def shared_names(some: Names, others: Names, tag: str) -> Names:
    """Those of some that also stand among the others, as a country's name or its people's."""
    return frozenset(one for one in some if any(other in _countries(one, tag) or one in _countries(other, tag) for other in others))


def mirrored(earlier: str, later: str, language: str = "en") -> bool:
    """Whether the one acted on in one statement acts in the other, and neither role is shared.

    >>> mirrored("Laos congratulated Vietnam on its progress.", "The Vietnamese side congratulated Laos on its progress.")
    True
    >>> mirrored("Laos congratulated Vietnam.", "Lao leaders congratulated Vietnam warmly.")
    False
    """
    one, other, tag = _roles(earlier, language), _roles(later, language), primary(language)
    if one is None or other is None:
        return False
    own, later_own = (roles[1] - shared_names(roles[1], roles[0], tag) for roles in (one, other))
    if shared_names(one[0], other[0], tag) or shared_names(own, later_own, tag):
        return False
    return bool(shared_names(own, other[0], tag) or shared_names(later_own, one[0], tag))
