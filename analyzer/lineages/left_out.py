"""Words of a formula that another version of its sentence leaves out, the rest standing as it was.

carrier   OpenLDAP is a [registered trademark] of the OpenLDAP Foundation
host      OpenLDAP is a            trademark   of the OpenLDAP Foundation        left out: registered
          OpenLDAP is a known mark             of the OpenLDAP Foundation        nothing: another word stands in its place
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from analyzer.lineages.roots import keys, root, small_words, spans
from analyzer.normalize import is_stop_word

_BESIDE = 3
"""Words on each side of what was left out that are looked at."""
_LEAST = 2
"""Content words that must stand among them."""
_VERSION = 0.6
"""Share of the words of both statements, without what was left out, that must stand in both in one order (Dice): versions of one."""

Run = tuple[int, int]
"""Places of the first word and behind the last."""


def left_out(carrier: str, place: tuple[int, int], host: str, *, language: str) -> tuple[str, ...]:
    """The roots of the formula's content words that the host leaves out; nothing where other words stand instead, or another clause.

    `place`: where the formula stands in the carrier, in code points. Most words next to what was left out must stand next to each other
    in the host.

    >>> ours, theirs = "OpenLDAP is a registered trademark of the Foundation", "OpenLDAP is a trademark of the Foundation"
    >>> left_out(ours, (14, 34), theirs, language="en")
    ('regist',)
    """
    ours, theirs = ([root(word, language) for word in keys(text, language)] for text in (carrier, host))
    held = [number for number, (start, end) in enumerate(spans(carrier, language)) if end > place[0] and start < place[1]]
    if not held:
        return ()
    inside = held[0], held[-1] + 1
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    gone = [(i1, i2) for tag, i1, i2, _, _ in codes if tag != "equal" and i1 < inside[1] and i2 > inside[0] and i2 > i1]
    matter = [
        number for start, end in gone for number in range(max(start, inside[0]), min(end, inside[1])) if _is_matter(ours[number], language)
    ]
    pure = all(tag in ("equal", "delete") for tag, i1, i2, _, _ in codes if i1 < inside[1] and i2 > inside[0])
    joined = not any(tag in ("insert", "replace") and inside[0] <= i1 <= inside[1] for tag, i1, _, _, _ in codes)
    kept = 2 * sum(i2 - i1 for tag, i1, i2, _, _ in codes if tag == "equal")
    version = kept >= _VERSION * (len(ours) - len(matter) + len(theirs))
    if not (version and matter and pure and joined and all(_is_kept_beside(ours, codes, run, language) for run in gone)):
        return ()
    return tuple(dict.fromkeys(ours[number] for number in matter))


def _is_kept_beside(words: Sequence[str], codes: Sequence[tuple[str, int, int, int, int]], gone: Run, language: str) -> bool:
    """Whether most words next to a run, on both of its sides, stand in the host as they do here, and some of them say something.

    What begins or ends a statement may stand in the one beside it.
    """
    if not 0 < gone[0] < gone[1] < len(words):
        return False
    kept = {number for tag, i1, i2, _, _ in codes if tag == "equal" for number in range(i1, i2)}
    near = [*range(max(0, gone[0] - _BESIDE), gone[0]), *range(gone[1], min(len(words), gone[1] + _BESIDE))]
    held = [number for number in near if number in kept]
    return 2 * len(held) > len(near) and sum(_is_matter(words[number], language) for number in held) >= _LEAST


def _is_matter(word: str, language: str) -> bool:
    return word not in small_words(language) and not is_stop_word(word, language)
