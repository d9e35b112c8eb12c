"""Slips of the pen or the machine: "Grate friendship" where all else has "great friendship".

Grate ~ great   the same letters, or one letter off     a slip
Grand ~ great   another word                            a rendering or another qualifier
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from analyzer.normalize import stem

_SHORTEST = 4


def slip_of(key: Sequence[str], other: Sequence[str]) -> str:
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
    if len(found) == 1 and is_slip(*found[0]):
        return f"{found[0][0]} for {found[0][1]}"
    return ""


def member_slips(wordings: Mapping[tuple[str, ...], int]) -> dict[str, str]:
    """Members that are slips of a better attested member of the family: written to meant.

    >>> member_slips({("great friendship", "b"): 4, ("grate friendship", "b", "c"): 1})
    {'grate friendship': 'great friendship'}
    """
    counts: Counter[str] = Counter()
    for members, count in wordings.items():
        for member in members:
            counts[member] += count
    ordered = sorted(counts, key=lambda member: (-counts[member], member))
    found = {}
    for written in ordered:
        meant = next((m for m in ordered if counts[m] > counts[written] and slip_of((written,), (m,))), None)
        if meant is not None:
            found[written] = meant
    return found


def is_slip(written: str, meant: str) -> bool:
    """Whether one word looks like another mistyped: the same letters, or one letter more, less or other.

    >>> is_slip("grate", "great"), is_slip("laof", "laos"), is_slip("nations", "nation"), is_slip("historic", "historical")
    (True, True, False, False)
    """
    if written == meant or min(len(written), len(meant)) < _SHORTEST or stem(written) == stem(meant) or not (written + meant).isalpha():
        return False
    if sorted(written) == sorted(meant) and written[0] == meant[0]:
        return True
    return _one_off(written, meant)


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
