"""What surrounds a formula and is none: persons, and who says it.

    General Secretary and President X   │ the two sides agreed │ to preserve and promote …
    person                                frame                  the formula begins here

Persons are known by their titles; frames by what the statements themselves name as actor and governing verb, wherever
a verb mostly serves as such.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.formulas.marks import Grain, Mark
from analyzer.lexicon.formulas import OFFICES
from analyzer.model import Statement
from analyzer.normalize import primary


def persons_out(grains: Sequence[Grain], language: str) -> tuple[Grain, ...]:
    """Mark titles of office and the capitalised names that follow them."""
    offices = OFFICES.get(primary(language), frozenset())
    found: list[Grain] = []
    open_name = False
    for grain in grains:
        capital = grain.text[:1].isupper()
        is_office = grain.mark is Mark.CONTENT and grain.text.casefold() in offices and capital
        if is_office:
            open_name = True
        elif (grain.mark is Mark.CONTENT and not capital) or grain.mark in (Mark.COMMA, Mark.BREAK):
            open_name = False
        person = is_office or (open_name and capital and grain.mark is Mark.CONTENT)
        found.append(replace(grain, mark=Mark.PERSON) if person else grain)
    return tuple(found)


def frame_stems(lines: Iterable[tuple[Statement, Sequence[Grain]]], *, share: float) -> frozenset[str]:
    """Stems that are mostly governing verbs, and more than once: "affirming" is a frame also where it opens no statement."""
    inside: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for statement, grains in lines:
        for grain in grains:
            if grain.mark is Mark.CONTENT:
                everywhere[grain.stem] += 1
                inside[grain.stem] += in_verb(statement, grain)
    return frozenset(name for name, count in inside.items() if count > 1 and count >= share * everywhere[name])


def framed(statement: Statement, grains: Sequence[Grain], stems: frozenset[str], *, actor_words: int) -> tuple[Grain, ...]:
    """Mark the words of frames."""
    return tuple(
        replace(g, mark=Mark.FRAME) if g.mark is Mark.CONTENT and (g.stem in stems or in_frame(statement, g, actor_words)) else g
        for g in grains
    )


def in_frame(statement: Statement, grain: Grain, actor_words: int) -> bool:
    """Whether a word lies in the governing verb or in an actor of its statement that is short: a longer one may hold a formula."""
    actor = statement.actor
    if in_verb(statement, grain):
        return True
    if actor is None or not (actor.start <= grain.start and grain.end <= actor.end) or actor.start < statement.start:
        return False
    return len(statement.text[actor.start - statement.start : actor.end - statement.start].split()) <= actor_words


def in_verb(statement: Statement, grain: Grain) -> bool:
    """Whether a word lies in the governing verb of its statement."""
    verb = statement.verb
    return verb is not None and verb.start <= grain.start and grain.end <= verb.end
