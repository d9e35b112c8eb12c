"""Slips of the pen or the machine: "Grate friendship" where all else has "great friendship".

Grate ~ great   the same letters, or one letter off     a slip
Grand ~ great   another word                            a rendering or another qualifier

sînt ~ sunt     recurs: a spelling of its time          no slip
Tiến ~ Thiện    names                                   no slip
polity ~ policy a letter off, and nothing beside it     no slip

A slip is nobody's habit: it stands once in all the texts, as a common word, while what was meant recurs in texts of the same language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from analyzer.formulas.grain import Grist
from analyzer.formulas.marks import WORDS, Mark
from analyzer.normalize import stem

_SHORTEST = 4
_OPENERS = frozenset({Mark.BREAK, Mark.QUOTE})

Judge = Callable[[str, str], bool]
"""Whether the first word can be a slip of the second, by where both stand."""


class Attested:
    """How often every word stands, and as what."""

    def __init__(self, grist: Grist) -> None:
        self._everywhere: Counter[str] = Counter()
        self._in_tag: Counter[tuple[str, str]] = Counter()
        self._tag: dict[str, str] = {}
        self._named: Counter[str] = Counter()
        for line in grist.lines:
            tag = line.statement.language
            opens = True
            for grain in line.grains:
                if grain.mark in WORDS:
                    self._everywhere[grain.key] += 1
                    self._in_tag[tag, grain.key] += 1
                    self._tag[grain.key] = tag
                    self._named[grain.key] += not opens and grain.text[:1].isupper()
                opens = grain.mark in _OPENERS

    def allows(self, written: str, meant: str) -> bool:
        """Whether one word stands once, the other again and again in the same language, and neither is a name."""
        if self._everywhere[written] != 1 or self._named[written]:
            return False
        same = self._in_tag[self._tag[written], meant]
        return same > 1 and 2 * self._named[meant] <= self._everywhere[meant]


def slip_of(key: Sequence[str], other: Sequence[str], allows: Judge = lambda _written, _meant: True) -> str:
    """What was slipped, as `written for meant`, when two wordings differ by slips of single words only; else nothing.

    >>> slip_of(("grate friendship",), ("great friendship",))
    'grate for great'
    >>> slip_of(("grand friendship",), ("great friendship",))
    ''
    """
    written, meant = " ".join(key).split(), " ".join(other).split()
    if len(written) < len(meant):
        meant = meant[: len(written)]
    found = [(w, m) for w, m in zip(written, meant, strict=False) if w != m]
    alone = len(written) == 1
    if len(found) == 1 and is_slip(*found[0], turned=alone) and allows(*found[0]):
        return f"{found[0][0]} for {found[0][1]}"
    return ""


def member_slips(wordings: Mapping[tuple[str, ...], int], allows: Judge = lambda _written, _meant: True) -> dict[str, str]:
    """Members that stand once and are slips of a member of the family that recurs: written to meant.

    >>> member_slips({("great friendship", "b"): 4, ("grate friendship", "b", "c"): 1})
    {'grate friendship': 'great friendship'}
    """
    counts: Counter[str] = Counter()
    for members, count in wordings.items():
        for member in members:
            counts[member] += count
    ordered = sorted(counts, key=lambda member: (-counts[member], member))
    found = {}
    for written in (member for member in ordered if counts[member] == 1):
        meant = next((m for m in ordered if counts[m] > 1 and slip_of((written,), (m,), allows)), None)
        if meant is not None:
            found[written] = meant
    return found


def is_slip(written: str, meant: str, *, turned: bool = False) -> bool:
    """Whether one word looks like another mistyped: the same letters, or one letter more, less or other.

    `turned`: only the same letters. A word that stands alone has nothing beside it to show what was meant ("polity", "policy").

    >>> is_slip("grate", "great"), is_slip("laof", "laos"), is_slip("nations", "nation"), is_slip("historic", "historical")
    (True, True, False, False)
    """
    if written == meant or min(len(written), len(meant)) < _SHORTEST or stem(written) == stem(meant) or not (written + meant).isalpha():
        return False
    if sorted(written) == sorted(meant) and written[0] == meant[0]:
        return True
    return not turned and _one_off(written, meant)


def _one_off(written: str, meant: str) -> bool:
    if abs(len(written) - len(meant)) > 1 or written[0] != meant[0]:
        return False
    start = 0
    while start < min(len(written), len(meant)) and written[start] == meant[start]:
        start += 1
    if len(written) == len(meant):
        return written[start + 1 :] == meant[start + 1 :]
    longer, shorter = (written, meant) if len(written) > len(meant) else (meant, written)
    return longer[start + 1 :] == shorter[start:]
