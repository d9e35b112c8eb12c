"""The root under which forms of one word meet: agreed and agrees by their stem, took and takes by the list of irregular verbs."""

from __future__ import annotations

from functools import cache, lru_cache

from analyzer.lexicon.edit_words import IRREGULAR
from analyzer.normalize import primary, stem

__all__ = ["root"]


@lru_cache(maxsize=200_000)
def root(key: str, language: str) -> str:
    """The stem of a folded word, of an irregular form that of its base.

    >>> root("took", "en") == root("takes", "en")
    True
    """
    forms = _irregular(primary(language))
    return stem(forms.get(key, key), language)


@cache
def _irregular(tag: str) -> dict[str, str]:
    return IRREGULAR.get(tag, {})
