"""What two documents as wholes teach about single words, which one pair of passages cannot tell.

    names      “Thefacebook may …” opens a sentence; elsewhere it has its capital in mid-sentence, too: a name
    terms      “a Collective Work means …”: capitals by definition, not a name
    spellings  acção → ação, directa → direta, objecto → objeto     several words change by the letters of one reform, each
                                                                    spelling keeps to its own document
               Thoulouse → Toulouse                                 one letter more in a long name: a slip

No list of words is asked, only the letters that `lexicon.reforms` records for the language: what else changes inside of words
may be grammar (sing, sang; gelmek, gelmemek) and is never taken for spelling.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import compress, takewhile

from analyzer.diff.blocks import common_start
from analyzer.diff.sides import Known, Side
from analyzer.diff.units import CONTENT, FUNCTION, Units, keys_of, read_units
from analyzer.lexicon.edit_words import INDEFINITES
from analyzer.lexicon.names import NOUNS_CAPITALISED
from analyzer.lexicon.reforms import REFORMS, Letters
from analyzer.model import Collation, EditClass, Operation, Statement
from analyzer.normalize import primary
from analyzer.settings import DiffSettings

__all__ = ["names", "terms", "with_spellings"]

_Pair = tuple[str, str]


def names(statements: Iterable[Statement]) -> frozenset[str]:
    """Keys of words that have a capital in mid-sentence and are never written without."""
    found: set[str] = set()
    small: set[str] = set()
    for statement in statements:
        if primary(statement.language) in NOUNS_CAPITALISED or statement.text.isupper():
            continue
        units = read_units(statement.text, statement.language)
        for place, (key, start) in enumerate(zip(units.keys, units.starts, strict=True)):
            if not units.text[start].isupper():
                small.add(key)
            elif place and units.keys[place - 1] not in '.!?:;"•' and key.isalpha():
                found.add(key)
    return frozenset(found - small)


def terms(statements: Iterable[Statement]) -> frozenset[str]:
    """Keys of the last of words with a capital behind an indefinite word: "a Collective Work" names no work, "a Lao port" a place."""
    found: set[str] = set()
    for statement in statements:
        tag = primary(statement.language)
        openers = _indefinites(tag)
        if tag in NOUNS_CAPITALISED or not openers or statement.text.isupper():
            continue
        units = read_units(statement.text, statement.language)
        for place in compress(range(len(units.keys)), map(openers.__contains__, units.keys)):
            run = list(takewhile(partial(_is_capitalised, units), range(place + 1, len(units.keys))))
            if run and (run[-1] + 1 == len(units.keys) or units.ranks[run[-1] + 1] <= FUNCTION):
                found.add(units.keys[run[-1]])
    return frozenset(found)


def _is_capitalised(units: Units, place: int) -> bool:
    return units.ranks[place] == CONTENT and units.text[units.starts[place]].isupper()


@cache
def _indefinites(tag: str) -> frozenset[str]:
    return keys_of(INDEFINITES.get(tag, ()), tag)


def with_spellings(known: Known, collations: Iterable[Collation], statements: Iterable[Statement], settings: DiffSettings) -> Known:
    """The same, and the pairs of words that differ by spelling alone.

    `statements` are those of both documents; each spelling must keep to the document of its side.
    """
    languages = {statement.id: statement.language for statement in statements}
    pairs = set(_pairs(collations, languages, statements))
    reforms = [reform for tag in sorted({primary(language) for language in languages.values()}) for reform in REFORMS.get(tag, ())]
    changed = [
        {(one, other) for one, other in pairs if _is_rewritten(*((one, other) if forward else (other, one)), reform)}
        for reform in reforms
        for forward in (True, False)  # the older spelling may stand in the later text
    ]
    reformed = (found for found in changed if len(found) >= settings.respelt_words)
    slips = {pair for pair in pairs if pair[0] in known.names and pair[1] in known.names and _is_slip(*pair, settings.slip_letters)}
    return known._replace(spellings=frozenset(slips.union(*reformed)))


def _pairs(collations: Iterable[Collation], languages: dict[str, str], statements: Iterable[Statement]) -> Iterator[_Pair]:
    """Words that stand for each other one by one in a replacement, each only in its own document."""
    documents: dict[str, set[str]] = {}
    for statement in statements:
        documents.setdefault(statement.document_id, set()).update(read_units(statement.text, statement.language).keys)
    held = {statement.id: statement.document_id for statement in statements}
    for collation in collations:
        language = languages[collation.later_ids[0]]
        vocabularies = [documents[held[ids[0]]] for ids in (collation.earlier_ids, collation.later_ids)]
        for edit in collation.edits:
            if edit.operation is not Operation.REPLACE or edit.edit_class is not EditClass.SUBSTANTIVE:
                continue
            words, others = (_words(read_units(text.strip(), language)) for text in (edit.earlier_text, edit.later_text))
            if len(words) == len(others):
                for pair in zip(words, others, strict=True):
                    if pair[0] != pair[1] and pair[0] not in vocabularies[1] and pair[1] not in vocabularies[0]:
                        yield pair


def _words(units: Units) -> list[str]:
    return Side(units, 0, len(units.keys), units.text).words()


def _letters(one: str, other: str) -> _Pair | None:
    """The letters in which two words differ, if these are few and stand inside."""
    start = common_start(one, other)
    end = common_start(one[start:][::-1], other[start:][::-1])
    old, new = one[start : len(one) - end], other[start : len(other) - end]
    inside = start >= 1 and end >= _ENDING
    return (old, new) if inside and len(old) + len(new) <= _LETTERS else None


_ENDING, _LETTERS = 2, 3
"""Letters that must stay at the end, where inflection is, and most letters that change."""


def _is_rewritten(old: str, new: str, reform: Letters) -> bool:
    """Whether a word becomes the other where some of its letters are written as a reform has them."""
    if not any(letters in old for letters, _ in reform):
        return False
    ways = {0: {0}}
    for place in range(len(old)):
        for spot in ways.get(place, ()):
            if old[place] == new[spot : spot + 1]:
                ways.setdefault(place + 1, set()).add(spot + 1)
            for letters, others in reform:
                if old.startswith(letters, place) and new.startswith(others, spot):
                    ways.setdefault(place + len(letters), set()).add(spot + len(others))
    return len(new) in ways.get(len(old), ())


def _is_slip(one: str, other: str, least: int) -> bool:
    """Whether two long names differ by a letter that one has more inside, or by two letters that change places."""
    if min(len(one), len(other)) < least:
        return False
    found = _letters(one, other)
    if found and sorted(map(len, found)) == [0, 1]:
        return True
    places = list(compress(range(len(one)), map(str.__ne__, one, other))) if len(one) == len(other) else []
    return (
        len(places) == 2  # noqa: PLR2004 two letters
        and 0 < places[0] == places[1] - 1
        and (one[places[0]], one[places[1]]) == (other[places[1]], other[places[0]])
    )
