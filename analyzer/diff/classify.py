"""A change → its class and finer kinds, by the rules that `lexicon.edit_kinds` declares.

    ’ → '                       accidental   typography
    Viet Nam → Vietnam          accidental   hyphen
    will → will endeavour to    substantive  modality

The accidental kinds are tried first: they hold only if nothing else differs. The substantive kinds are
given side by side; `wording` stands where no finer kind does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import regex

from analyzer.diff.surface import surface_kinds
from analyzer.diff.units import CONTENT, FUNCTION, PUNCTUATION, Units, glued
from analyzer.lexicon.edit_kinds import ACTORS, BE, INTENSIFIERS, NEGATIONS, NOUN_CAPITALS, OFFICES, OPPOSITES, PARTICIPLES, TITLES
from analyzer.lexicon.numbers import MONTHS, NUMBER_WORDS, ORDINAL_WORDS
from analyzer.lexicon.strength import SCALES
from analyzer.model import EditClass
from analyzer.normalize import fold, primary, stem
from analyzer.settings import DiffSettings

__all__ = ["Side", "Terms", "classify"]

_DATE_KEY = regex.compile(r"(?:\d{4})?-\d{2}(?:-.*)?")
_YEAR = regex.compile(r"\p{L}*(?:1[5-9]|20)\d{2}(?:-\d{2,4})?")
_ORDINAL = regex.compile(r"(\d+)(?:st|nd|rd|th)")
_GROUPED = regex.compile(r"\d{1,3}(?:,\d{3})+%?")
_VERB_MONTHS = frozenset({"may", "march", "mar", "mai", "set", "dec", "jan", "sept"})
_CONTEXT = 2
"""Units beside a change that a graded phrase may reach into ("will | endeavour to")."""


_START = 2
"""Letters that a word and its stem have in common at least."""
_LONGEST_GRADED = 6
"""Words of the longest graded phrase."""


class Side(NamedTuple):
    """One side of a change: a run of units of a text, and the stretch as written."""

    units: Units
    start: int
    end: int
    written: str

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of its units."""
        return self.units.keys[self.start : self.end]

    def words(self) -> list[str]:
        """Keys of its words, marks left out."""
        ranks = self.units.ranks
        return [self.units.keys[place] for place in range(self.start, self.end) if ranks[place] > PUNCTUATION]


class Terms(NamedTuple):
    """On what terms two texts are compared."""

    language: str
    settings: DiffSettings
    same_event: bool = False
    """Whether they report on one event."""


def classify(earlier: Side, later: Side, terms: Terms) -> tuple[EditClass, tuple[str, ...]]:
    """Class and kinds of the change from one stretch to another; either may be empty."""
    one, other = earlier.words(), later.words()
    kinds = _accidental_kinds(one, other, written=(earlier.written, later.written))
    if kinds:
        return EditClass.ACCIDENTAL, kinds
    return EditClass.SUBSTANTIVE, _substantive_kinds(earlier, later, words=(one, other), terms=terms)


# ─── accidental ──────────────────────────────────────────────────────────────────────────────────


def _accidental_kinds(one: list[str], other: list[str], *, written: tuple[str, str]) -> tuple[str, ...]:
    """The kinds of a change that leaves the words as they are; empty if it does not."""
    if one == other:
        kinds = surface_kinds(*written)
        figures = any(any(c.isdigit() for c in key) for key in one)
        return tuple("number-form" if kind == "spelling" and figures else kind for kind in kinds)
    if not one or not other:
        return ()
    if glued(one) == glued(other):
        return ("hyphen", *(kind for kind in surface_kinds(*written) if kind in {"case", "diacritics"}))
    if len(one) == len(other) and [_figure(key) for key in one] == [_figure(key) for key in other]:
        return ("number-form",)
    return ()


def _figure(key: str) -> str:
    """The key with number words as digits."""
    if key.isalpha():
        return NUMBER_WORDS.get(key) or ORDINAL_WORDS.get(key) or key
    ordinal = _ORDINAL.fullmatch(key)
    if ordinal:
        return f"{ordinal.group(1)}th"
    return key.replace(",", "") if _GROUPED.fullmatch(key) else key


# ─── substantive ─────────────────────────────────────────────────────────────────────────────────


def _substantive_kinds(earlier: Side, later: Side, *, words: tuple[list[str], list[str]], terms: Terms) -> tuple[str, ...]:
    one, other = words
    language = terms.language
    had, has = set(one), set(other)
    gone = [key for key in one if key not in has]
    come = [key for key in other if key not in had]
    kinds = _figure_kinds(gone, come)
    if _holds_office(earlier, gone) or _holds_office(later, come):
        kinds.append("office")
    if one and other and primary(language) not in NOUN_CAPITALS and _names_differ(earlier, later):
        kinds.append("name")
    if _negates(gone) != _negates(come):
        kinds.append("negation")
    if max(len(one), len(other)) <= terms.settings.graded_longest:
        kinds += ["polarity"] * _opposed(gone, come, language) + _graded(earlier, later, language)
    if one and other and _is_actor(one) and _is_actor(other):
        kinds.append("actor")
    if _passive_of(gone, earlier, later, language) or _passive_of(come, later, earlier, language):
        kinds.append("voice")
    if (gone or come) and all(key in INTENSIFIERS for key in (*gone, *come)):
        kinds.append("intensifier")
    return tuple(dict.fromkeys(kinds)) or (_plain_kind(earlier, later, language=language),)


def _figure_kinds(gone: list[str], come: list[str]) -> list[str]:
    figures = dates = 0
    both = all(any(_counts(key) or key[:1].isdigit() for key in keys) for keys in (gone, come))
    for key in (*gone, *come):
        if key in MONTHS:
            dates += key not in _VERB_MONTHS
        elif key.isalpha():
            figures += _counts(key) and key != "one" and both
        elif any(c.isdigit() for c in key):
            dated = bool(_DATE_KEY.fullmatch(key) or _YEAR.fullmatch(key))
            dates, figures = dates + dated, figures + (not dated)
    return ["date"] * bool(dates) + ["number"] * bool(figures)


def _counts(key: str) -> bool:
    """Whether a word is a number: two, second, sixty-second."""
    tens = _TENS.match(key)
    rest = key[tens.end() :] if tens else key
    return not rest or rest in NUMBER_WORDS or rest in ORDINAL_WORDS


_TENS = regex.compile("(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth$)")
"""What a spelt number from twenty on begins with, its hyphen folded away: sixtysecond."""


def _holds_office(side: Side, changed: list[str]) -> bool:
    if any(key in OFFICES for key in changed):
        return True
    titles = TITLES.intersection(changed)
    return bool(titles) and any(
        side.units.keys[place] in titles and side.units.text[side.units.starts[place]].isupper() and place
        for place in range(side.start, side.end)
    )


def _names_differ(earlier: Side, later: Side) -> bool:
    names, other_names = _names(earlier), _names(later)
    return bool(names) and bool(other_names) and names != other_names


def _names(side: Side) -> frozenset[str]:
    """Keys of capitalised words that do not open a sentence and are no title."""
    text, starts, keys, ranks = side.units.text, side.units.starts, side.units.keys, side.units.ranks
    return frozenset(
        keys[place]
        for place in range(max(side.start, 1), side.end)
        if ranks[place] == CONTENT
        and not keys[place][-1].isdigit()
        and text[starts[place]].isupper()
        and keys[place - 1] not in '.!?:;"•'
        and keys[place] not in OFFICES
        and keys[place] not in TITLES
        and (keys[place] not in MONTHS or keys[place] in _VERB_MONTHS)
    )


def _negates(keys: list[str]) -> bool:
    return not NEGATIONS.isdisjoint(keys)


def _opposed(gone: list[str], come: list[str], language: str) -> bool:
    starts = _starts(tuple(_opposites(language)))
    one = {stem(key, language) for key in gone if key[:_START] in starts}
    if not one:
        return False
    other = {stem(key, language) for key in come if key[:_START] in starts}
    return any(not other.isdisjoint(_opposites(language).get(key, ())) for key in one)


@cache
def _starts(stems: tuple[str, ...]) -> frozenset[str]:
    """First letters of some stems: a word that begins otherwise need not be stemmed to be ruled out."""
    return frozenset(found[:_START] for found in stems)


@cache
def _opposites(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for low, high in OPPOSITES:
        found.setdefault(stem(low, language), set()).add(stem(high, language))
        found.setdefault(stem(high, language), set()).add(stem(low, language))
    return {key: frozenset(values) for key, values in found.items()}


def _graded(earlier: Side, later: Side, language: str) -> list[str]:
    """Kinds of the scales on which the two sides stand on different steps; one of the phrases must be touched by the change."""
    steps, other_steps = _steps(earlier, language), _steps(later, language)
    return [
        SCALES[number].kind
        for number, (step, touched) in sorted(steps.items())
        if number in other_steps and other_steps[number][0] != step and (touched or other_steps[number][1])
    ]


def _steps(side: Side, language: str) -> dict[int, tuple[int, bool]]:
    """Scale → step of its longest phrase in the change or reaching into it, and whether the change touches it."""
    start, end = max(0, side.start - _CONTEXT), min(len(side.units.keys), side.end + _CONTEXT)
    keys = side.units.keys[start:end]
    starts = _starts(tuple(_graded_phrases(language)))
    found: dict[int, tuple[int, int, bool]] = {}
    for place, key in enumerate(keys):
        if key[:_START] not in starts:
            continue
        stems = [stem(near, language) for near in keys[place : place + _LONGEST_GRADED]]
        for number, phrase, step in _graded_phrases(language).get(stems[0], ()):
            size = len(phrase)
            touched = start + place < side.end and start + place + size > side.start
            if tuple(stems[:size]) == phrase and (number not in found or (touched, size) > (found[number][2], found[number][0])):
                found[number] = (size, step, touched)
    return {number: (step, touched) for number, (_, step, touched) in found.items()}


@cache
def _graded_phrases(language: str) -> dict[str, list[tuple[int, tuple[str, ...], int]]]:
    """First stem → scale number, stems of the phrase, step."""
    found: dict[str, list[tuple[int, tuple[str, ...], int]]] = {}
    for number, scale in enumerate(SCALES):
        for step, words in enumerate(scale.steps):
            for phrase in words:
                stems = tuple(stem(fold(word, language), language) for word in phrase.split())
                found.setdefault(stems[0], []).append((number, stems, step))
    return found


def _is_actor(keys: Sequence[str]) -> bool:
    return any(key in ACTORS for key in keys) and all(key in ACTORS or key in {"the", "all", "of"} for key in keys)


def _passive_of(changed: list[str], passive: Side, active: Side, language: str) -> bool:
    """Whether a form of "be" that only one side has makes a passive of a verb that the other text has without it."""
    if BE.isdisjoint(changed):
        return False
    keys, other = passive.units.keys, active.units.keys
    for place in range(passive.start, passive.end):
        if keys[place] not in BE:
            continue
        for participle in keys[place + 1 : place + 3]:
            if participle.endswith("ed") or participle in PARTICIPLES:
                root = stem(participle, language)
                return any(stem(key, language) == root and _is_active(other, spot) for spot, key in enumerate(other))
    return False


def _is_active(keys: tuple[str, ...], spot: int) -> bool:
    """Whether a verb has neither "be" nor an adverb before it nor an agent after it, as participles do."""
    return keys[spot - 1] not in BE and not keys[spot - 1].endswith("ly") and keys[spot + 1 : spot + 2] != ("by",)


def _plain_kind(earlier: Side, later: Side, *, language: str) -> str:
    ranks = earlier.units.ranks[earlier.start : earlier.end] + later.units.ranks[later.start : later.end]
    if all(rank <= FUNCTION for rank in ranks):
        return "grammar"
    stems, other_stems = _content_stems(earlier, language), _content_stems(later, language)
    if stems == other_stems:
        return "inflection"
    return "order" if sorted(stems) == sorted(other_stems) else "wording"


def _content_stems(side: Side, language: str) -> list[str]:
    units = side.units
    return [
        stem(units.keys[place], language) if units.ranks[place] == CONTENT else units.keys[place]
        for place in range(side.start, side.end)
        if units.ranks[place] > FUNCTION
    ]
