"""Who acts in two statements: both together, one party, or the other.

    2019  {Laos' leader} thanked Vietnam for its support     ─ no ─  2024  {Vietnam's leader} will support Laos
    2019  {The two sides} will cooperate in defence          ─ no ─  2024  {The Lao leader} spoke of defence
    2019  {The two sides} will cooperate in defence          ─ yes ─ 2024  {They} will deepen cooperation in defence

Reports tell what is stated by whom: what both declare together is another position than what one of them says, thanks for
or promises. Whether both act shows in the words for them (`lexicon.actors`): "the two sides", and "they" right after these;
in a text that one party wrote nobody is both, so that "they" and "we" say nothing there. A person is known by the names that stand
with his own anywhere in the document: "President of Laos Bounnhang Vorachith" is Lao also where he is "President Bounnhang".
Where nobody is named, or not who he is, nothing is said for or against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from analyzer.align.roles import Names, names_in, shared_names
from analyzer.lexicon.actors import ALONE, COUNTING, OF_PLACE, ONE_BEFORE, OPENING, PARTIES, SEVERAL_BEFORE
from analyzer.lexicon.names import OFFICES
from analyzer.model import Statement
from analyzer.normalize import primary
from analyzer.vectors.terms import written

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in a statement."""

    several: bool
    names: Names = frozenset()
    """Folded names of who acts, and those that stand with them in the document; none known where several act."""


Actors = tuple[Sequence[Actor | None], Sequence[Actor | None]]
"""Who acts in each statement of both sides, where it is known."""


@dataclass(frozen=True, slots=True)
class Acting:
    """The statements of both sides with who acts in them."""

    earlier: Sequence[str]
    """Each after the words for who acts, where these stand in an earlier part of its sentence."""
    later: Sequence[str]
    who: Actors


def acting_in(earlier: Sequence[Statement], later: Sequence[Statement], *, sources: tuple[str, str], language: str) -> Acting:
    """Who acts in the statements of two documents; `sources` are the texts these are from."""
    return Acting(
        [with_actor(s, sources[0]) for s in earlier],
        [with_actor(s, sources[1]) for s in later],
        (_actors_of(earlier, sources[0], language), _actors_of(later, sources[1], language)),
    )


def with_actor(statement: Statement, source: str) -> str:
    """The statement, after the words for who acts where these stand in an earlier part of its sentence."""
    actor = statement.actor
    if actor is None or statement.start <= actor.start < statement.end:
        return statement.text
    return f"{source[actor.start : actor.end]} {statement.text}"


def _actors_of(statements: Sequence[Statement], source: str, language: str) -> tuple[Actor | None, ...]:
    told = [source[s.actor.start : s.actor.end] if s.actor else "" for s in statements]
    return actors([s.text for s in statements], told, language)


def actors(texts: Sequence[str], told: Sequence[str], language: str) -> tuple[Actor | None, ...]:
    """Who acts in each text of one document, from the words for it, empty where none are.

    >>> actors(["The two sides met."], ["The two sides"], "en")
    (Actor(several=True, names=frozenset()),)
    """
    tag = primary(language)
    phrases = [tuple(written(phrase).words) for phrase in told]
    together = [_both(phrase, tag) or _persons(phrase, tag) > 1 for phrase in phrases]
    single = [phrase for phrase, more in zip(phrases, together, strict=True) if not more]
    beside = _beside([*single, *(run for text in texts for run in _capitals(written(text).words, tag))], language)
    found: list[Actor | None] = []
    one: Actor | None = None
    last: Actor | None = None
    for phrase, more in zip(phrases, together, strict=True):
        if _stands_for(phrase, SEVERAL_BEFORE, tag):
            found.append(last if last and last.several else None)
            continue
        if more:
            last = Actor(several=True)
        elif _stands_for(phrase, ONE_BEFORE, tag):
            last = one or Actor(several=False)
        elif phrase:
            own = names_in(phrase, language)
            one = last = Actor(several=False, names=own.union(*(beside.get(name, frozenset()) for name in sorted(own))))
        found.append(last if phrase else None)
    return tuple(found)


def _stands_for(phrase: Sequence[str], table: Mapping[str, frozenset[str]], tag: str) -> bool:
    return len(phrase) == 1 and phrase[0].casefold() in table.get(tag, frozenset())


def _both(phrase: Sequence[str], tag: str) -> bool:
    """Whether a phrase names both parties: a count beside a word for parties, with nothing before but such words."""
    parties, opening = PARTIES.get(tag, frozenset()), OPENING.get(tag, frozenset())
    folded = [word.casefold() for word in phrase]
    if " ".join(folded) in ALONE.get(tag, frozenset()):
        return True
    for place, word in enumerate(folded):
        if word in COUNTING.get(tag, frozenset()):
            return not parties.isdisjoint(folded[place + 1 : place + 3])
        if word not in parties | opening:
            return False
    return False


def _persons(phrase: Sequence[str], tag: str) -> int:
    """How many people stand with office and name: "President Trong and President Bounnhang" are two."""
    offices, within = OFFICES.get(tag, frozenset()), OF_PLACE.get(tag, frozenset())
    count, after = 0, False
    for word in phrase:
        if word[:1].isupper() and word.casefold() in offices:
            after = True
        elif word not in within:
            count += after and word[:1].isupper()
            after = False
    return count


def _beside(phrases: Iterable[Sequence[str]], language: str) -> dict[str, Names]:
    """Of each name, the names that stand with it in one phrase that holds an office."""
    offices = OFFICES.get(primary(language), frozenset())
    found: dict[str, Names] = {}
    for phrase in phrases:
        together = names_in(phrase, language) if any(word.casefold() in offices for word in phrase) else frozenset()
        for name in together:
            found[name] = found.get(name, frozenset()) | together
    return found


def _capitals(words: Sequence[str], tag: str) -> Iterator[Sequence[str]]:
    """Runs of capitalised words, with the small words inside one person's titles."""
    within = OF_PLACE.get(tag, frozenset())
    start = 0
    for place, (word, following) in enumerate(pairwise((*words, ""))):
        if not (word[:1].isupper() or (word in within and place > start and following[:1].isupper())):
            yield words[start:place]
            start = place + 1
    yield words[start:]


def agreement(who: Actors, texts: tuple[Sequence[str], Sequence[str]], i: Ints, j: Ints, *, language: str) -> Floats:
    """Of each pair: 1 where the same act, −1 where others do, 0 where it is not known.

    That two names are of two parties is known where each is named in the other document too.
    """
    (earlier, later), tag = who, primary(language)
    named = [frozenset[str]().union(*(actor.names for actor in side if actor)) for side in who]
    spoken = [frozenset[str]().union(*(names_in(written(text).words, language) for text in side)) for side in texts]
    known = shared_names(named[0], spoken[1], tag), shared_names(named[1], spoken[0], tag)
    seen: dict[tuple[Actor, Actor], float] = {}
    found = np.zeros(i.size)
    for at, (row, column) in enumerate(zip(i.tolist(), j.tolist(), strict=True)):
        one, other = earlier[row], later[column]
        if one and other:
            if (one, other) not in seen:
                seen[one, other] = _same(one, other, known, tag)
            found[at] = seen[one, other]
    return found


def _same(one: Actor, other: Actor, known: tuple[Names, Names], tag: str) -> float:
    if one.several and other.several:
        return 1.0
    if one.several or other.several:
        return -1.0 if one.names or other.names else 0.0
    if shared_names(one.names, other.names, tag):
        return 1.0
    return -1.0 if one.names & known[0] and other.names & known[1] else 0.0
