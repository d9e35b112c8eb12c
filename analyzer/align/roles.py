"""Mirrored roles: the same words, but who acts and who is acted on have changed places.

    2019  Laos  congratulated  Vietnam  on its achievements    ┐ not a rewording: another statement
    2024  Vietnam  congratulated  Laos  on its achievements    ┘

Looked for only around words for what one party does to another (`lexicon.names.TOWARDS_OTHERS`), and only
where proper names stand on both sides of them.
"""

from __future__ import annotations

from functools import lru_cache

from analyzer.lexicon.names import BEFORE_OFFICE, OFFICES, TOWARDS_OTHERS
from analyzer.normalize import fold, is_stop_word, primary
from analyzer.tokens import TokenKind, tokenize

_ROOT = 3
"""Letters that make two names one: Lao, Laos; Vietnam, Vietnamese."""


@lru_cache(maxsize=50_000)
def _roles(text: str, language: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Names before the first word for what one does to another, and after it."""
    acts = TOWARDS_OTHERS.get(primary(language), frozenset())
    found = [token.text for token in tokenize(text) if token.kind is TokenKind.WORD]
    place = next((at for at, word in enumerate(found) if word.casefold() in acts), None)
    if place is None:
        return None
    before, after = (
        frozenset(fold(word, language)[:_ROOT] for word in part if _is_name(word, language)) for part in (found[:place], found[place + 1 :])
    )
    return (before, after) if before and after else None


def _is_name(word: str, language: str) -> bool:
    tag, key = primary(language), word.casefold()
    ordinary = key in OFFICES.get(tag, frozenset()) or key in BEFORE_OFFICE.get(tag, frozenset()) or is_stop_word(word, language)
    return word[:1].isupper() and len(word) >= _ROOT and not ordinary


def mirrored(earlier: str, later: str, language: str = "en") -> bool:
    """Whether the one acted on in one statement acts in the other, and neither role is shared.

    >>> mirrored("Laos congratulated Vietnam on its progress.", "The Vietnamese side congratulated Laos on its progress.")
    True
    >>> mirrored("Laos congratulated Vietnam.", "Lao leaders congratulated Vietnam warmly.")
    False
    """
    one, other = _roles(earlier, language), _roles(later, language)
    if one is None or other is None:
        return False
    giver, later_giver = one[0], other[0]
    if giver & later_giver or _own(one) & _own(other):
        return False
    return bool((_own(one) & later_giver) or (_own(other) & giver))


def _own(roles: tuple[frozenset[str], frozenset[str]]) -> frozenset[str]:
    """Those acted on who do not act themselves."""
    return roles[1] - roles[0]
