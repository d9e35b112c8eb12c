"""Lists: "A, B and C" with ordered members.

    … the bilateral great friendship, special solidarity, and comprehensive cooperation to a new height
              └──── member ───────┘  └─── member ─────┘      └───── member ─────────┘

The inner members are bounded by commas. Where the first begins and the last ends is not marked in the text: both stop
at function words, and what recurs as a member elsewhere decides ("bilateral" is trimmed).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.marks import Grain, Mark
from analyzer.lexicon.phrase_edges import CLAUSE_ENDINGS, EDGE_WORDS
from analyzer.lexicon.small_words import ARTICLES, GOVERNORS, LINKERS, POSSESSIVES
from analyzer.normalize import primary

_PAIR = 2
_ENDING_LETTERS = 5
_MARKS = frozenset({Mark.COMMA, Mark.AND})
_MATTER = frozenset({Mark.CONTENT, Mark.PERSON})
_EDGES = frozenset(word for words in EDGE_WORDS.values() for word in words)


@dataclass(frozen=True, slots=True)
class Listing:
    """One list in a text."""

    place: Place
    members: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Rules:
    """What holds the members of a list together in one language."""

    longest: int
    """Words of a member at most."""
    articles: frozenset[str]
    linkers: frozenset[str]
    governors: frozenset[str]


@lru_cache(maxsize=200)
def _rules(tag: str, longest: int) -> _Rules:
    language, none = primary(tag), frozenset[str]()
    return _Rules(longest, ARTICLES.get(language, none), LINKERS.get(language, none), GOVERNORS.get(language, none))


def find_lists(grist: Grist, *, longest_member: int) -> tuple[Listing, ...]:
    """Every list of two or more members, in order of the text. `longest_member` is in words."""
    raw = [
        found
        for number, line in enumerate(grist.lines)
        for found in _lists_of(line.grains, number, _rules(line.statement.language, longest_member))
    ]
    raw = [_of_one_clause(grist, found) for found in _ungoverned(grist, raw)]
    known = _Known(grist, raw)
    trimmed = [_trim(members, grist=grist, known=known) for members in raw]
    return tuple(Listing(Place(m[0].line, m[0].first, m[-1].last), m) for m in trimmed)


def member_key(grist: Grist, member: Place) -> str:
    """A member's words, folded; articles and other function words at its edges do not count."""
    return " ".join(g.key for g in grist.grains_at(member) if g.mark in (Mark.CONTENT, Mark.PERSON))


def _lists_of(grains: Sequence[Grain], number: int, rules: _Rules) -> list[tuple[Place, ...]]:
    """Runs of short chunks that stand between list marks."""
    found: list[tuple[Place, ...]] = []
    position = 0
    while position < len(grains):
        if grains[position].mark not in _MARKS:
            position += 1
            continue
        members, end = _run(grains, position, number, rules)
        if len(members) > 1:
            found.append(tuple(members))
        position = max(end, position + 1)
    return found


def _run(grains: Sequence[Grain], mark: int, number: int, rules: _Rules) -> tuple[list[Place], int]:
    """The members of the list whose first mark stands at `mark`, and where it ends."""
    whole = _opens_whole(grains, mark, rules)
    start = _back(grains, mark, rules, whole=whole)
    if start is None:
        return [], mark + 1
    members = [Place(number, start, mark)]
    position, closed = mark, grains[mark].mark is Mark.AND
    while True:
        after = position + 1
        if after < len(grains) and grains[position].mark is Mark.COMMA and grains[after].mark is Mark.AND:
            after += 1
            closed = True
        end, stopped = _forward(grains, after, rules)
        if end is None:
            break
        members.append(Place(number, _skip_article(grains, after), end))
        position = end
        if stopped or closed:
            break
        closed = closed or grains[position].mark is Mark.AND
    if len(members) <= _PAIR and not closed:
        return [], mark + 1
    return [bare for m in members if (bare := _bare(grains, m)).first < bare.last], position


def _ungoverned(grist: Grist, raw: Sequence[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """The lists without a first chunk that hangs on what stands before ("the best of my ability"), unless it is a member elsewhere.

    What is left must be a whole list of its own: three members.
    """
    governed = [_is_governed(grist, found[0]) for found in raw]
    known = {member_key(grist, m) for found, hangs in zip(raw, governed, strict=True) for m in (found[1:] if hangs else found)}
    return [
        found[1:] if hangs and len(found) > _PAIR + 1 and member_key(grist, found[0]) not in known else found
        for found, hangs in zip(raw, governed, strict=True)
    ]


def _of_one_clause(grist: Grist, members: tuple[Place, ...]) -> tuple[Place, ...]:
    """The members behind the last comma at which a participle opens a clause: "received attention, │ ensuring quality and calm"."""
    language = primary(grist.lines[members[0].line].statement.language)
    opens = [m.last - m.first > 1 and is_participle(grist.grains_at(m)[0], language) for m in members]
    clauses = [number for number in range(1, len(members) - 1) if opens[number] and not any(opens[:number])]
    return members[clauses[-1] :] if clauses else members


def is_participle(grain: Grain, language: str) -> bool:
    """Whether a word opens a clause of its own by its form: "ensuring"."""
    return len(grain.key) > _ENDING_LETTERS and grain.key.endswith(CLAUSE_ENDINGS.get(language, ("\0",)))


def _is_governed(grist: Grist, member: Place) -> bool:
    line = grist.lines[member.line]
    language, before = primary(line.statement.language), line.grains[max(0, member.first - _PAIR) : member.first]
    if len(before) < _PAIR:
        return False
    return before[0].key in GOVERNORS.get(language, ()) and before[1].key in POSSESSIVES.get(language, ())


def _bare(grains: Sequence[Grain], member: Place) -> Place:
    """A member without the quotation mark that closes it."""
    last = member.last
    while last > member.first and grains[last - 1].mark is Mark.QUOTE:
        last -= 1
    return Place(member.line, member.first, last)


def _opens_whole(grains: Sequence[Grain], mark: int, rules: _Rules) -> bool:
    """Whether the member after a mark opens with an article: then the members are whole noun phrases."""
    after = mark + 2 if mark + 1 < len(grains) and grains[mark + 1].mark is Mark.AND else mark + 1
    return after < len(grains) and grains[after].key in rules.articles


def _back(grains: Sequence[Grain], mark: int, rules: _Rules, *, whole: bool) -> int | None:
    """Where the member before a list mark begins: after the nearest function word or mark."""
    start = mark - 1 if mark and grains[mark - 1].mark is Mark.QUOTE else mark
    while (
        start > 0
        and mark - start < rules.longest
        and (grains[start - 1].mark in _MATTER or (whole and grains[start - 1].key in rules.linkers))
    ):
        start -= 1
    if whole and start > 0 and grains[start - 1].mark is Mark.AND:
        start = _over_pair(grains, start, rules)
    while start < mark and grains[start].mark not in _MATTER:
        start += 1
    return start if start < mark else None


def _over_pair(grains: Sequence[Grain], start: int, rules: _Rules) -> int:
    """Where a noun phrase begins whose of-phrase holds two nouns: "common asset of the two Parties and │ two peoples"."""
    first = start - 1
    while first > 0 and start - first <= rules.longest and (grains[first - 1].mark in _MATTER or grains[first - 1].key in rules.linkers):
        first -= 1
    return first if any(g.key in rules.governors for g in grains[first:start]) else start


def _forward(grains: Sequence[Grain], after: int, rules: _Rules) -> tuple[int | None, bool]:
    """Where the member that begins at `after` ends, and whether the list ends with it."""
    position = _skip_article(grains, after)
    begin = position
    whole = after < len(grains) and grains[after].key in rules.articles
    while position < len(grains) and position - begin < rules.longest:
        mark = grains[position].mark
        if mark is Mark.QUOTE and position + 1 < len(grains) and grains[position + 1].mark in _MARKS:
            position += 1
            mark = grains[position].mark
        if mark in _MARKS:
            return (position, False) if position > begin else (None, True)
        if mark in (Mark.FUNCTION, Mark.BREAK, Mark.FRAME, Mark.QUOTE) and not (whole and grains[position].key in rules.linkers):
            break
        position += 1
    while position > begin and grains[position - 1].mark not in _MATTER:
        position -= 1
    return (position, True) if position > begin else (None, True)


def _skip_article(grains: Sequence[Grain], position: int) -> int:
    while position < len(grains) and grains[position].mark in (Mark.FUNCTION, Mark.QUOTE):
        position += 1
    return position


class _Known:
    """How often each wording is a member, or ends a first or begins a last one."""

    def __init__(self, grist: Grist, raw: Sequence[tuple[Place, ...]]) -> None:
        self._grist = grist
        members = Counter(member_key(grist, member) for found in raw for member in found[1:-1])
        firsts = [member_key(grist, found[0]).split() for found in raw]
        lasts = [member_key(grist, found[-1]).split() for found in raw]
        self.heads = members + Counter(" ".join(words[start:]) for words in firsts for start in range(len(words)))
        self.heads += Counter(" ".join(words) for words in lasts)
        self.tails = members + Counter(" ".join(words[:end]) for words in lasts for end in range(1, len(words) + 1))
        self.tails += Counter(" ".join(words) for words in firsts)

    def best(self, choices: Sequence[Place], counts: Counter[str]) -> Place:
        """The longest choice, unless a shorter one is at least twice as frequent: then what it lacks varies and is no part of it."""
        kept = choices[0]
        for choice in choices[1:]:
            if counts[member_key(self._grist, choice)] >= 2 * counts[member_key(self._grist, kept)]:
                kept = choice
        return kept


def _trim(members: tuple[Place, ...], *, grist: Grist, known: _Known) -> tuple[Place, ...]:
    """Cut the outer members down to what is a member elsewhere, if a shorter wording is better known.

    Members are parallel: none is cut to fewer words than its shortest fellow, so that "Grate friendship" beside "special
    solidarity" stays whole although "friendship" is known.
    """
    first, last = members[0], members[-1]
    shortest = min((m.last - m.first for m in members[1:]), default=1)
    shortest_head = min((m.last - m.first for m in members[:-1]), default=1)
    grains = grist.lines[first.line].grains
    earliest, latest = max(first.first + 1, first.last - shortest + 1), min(last.last - 1, last.first + shortest_head - 1)
    heads = [Place(first.line, start, first.last) for start in range(first.first, earliest) if _may_open(grains, start, first.first)]
    tails = [Place(last.line, last.first, end) for end in range(last.last, latest, -1) if _may_close(grains, end)]
    heads, tails = heads or [first], tails or [last]
    return (known.best(heads, known.heads), *members[1:-1], known.best(tails, known.tails))


def _may_open(grains: Sequence[Grain], start: int, first: int) -> bool:
    """Whether a member can begin here: not inside an of-phrase."""
    return start == first or (grains[start].mark in _MATTER and grains[start - 1].mark in _MATTER)


def _may_close(grains: Sequence[Grain], end: int) -> bool:
    """Whether a member can end here: with a word that is heard as an end."""
    return grains[end - 1].mark in _MATTER and grains[end - 1].key not in _EDGES
