"""Words in quotation marks: cut where long, whole at the edges, and with inner marks nested.

“peaceful evolution”, “violent overthrow”, and crimes    →    “‘peaceful evolution’, ‘violent overthrow’, and crimes”
"""

from __future__ import annotations

from analyzer.model.parts import parted

_LIMIT = 280
"""Characters of a quotation inside a sentence."""
_SHORT = 140
"""Characters from which two wordings are cut down to where they differ."""
_ROUND = 6
"""Words kept on each side of that."""
_JOINTS = (" ", ", ", "; ", ". ")
"""Where a long quotation may be cut, the best last."""


def quoted(text: str, limit: int = _LIMIT) -> str:
    """Words in quotation marks, on one line, shortened in the middle where long, inner quotations in single marks.

    >>> quoted("great  friendship")
    '“great friendship”'
    >>> quoted('plots of "peaceful evolution"')
    '“plots of ‘peaceful evolution’”'
    """
    clean = " ".join(text.split()).strip(" ,;")
    if len(clean) > limit:
        clean = f"{_head(clean, limit * 2 // 3)} […] {_tail(clean, limit // 3)}"
    return f"“{_nested(clean)}”"


def contrasted(earlier: str, later: str) -> tuple[str, str]:
    """Two wordings in quotation marks; where they are long and alike, only as far as shows where they differ.

    >>> contrasted("one two", "one three")
    ('“one two”', '“one three”')
    """
    ours, theirs = earlier.split(), later.split()
    if max(len(earlier), len(later)) <= _SHORT:
        return quoted(earlier), quoted(later)
    head = _common(ours, theirs)
    tail = _common(ours[head:][::-1], theirs[head:][::-1])
    return quoted(_middle(ours, head, tail)), quoted(_middle(theirs, head, tail))


def _common(ours: list[str], theirs: list[str]) -> int:
    """How many words two lists have in common at the beginning."""
    pairs = zip(ours, theirs, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(ours), len(theirs)))


def _middle(words: list[str], head: int, tail: int) -> str:
    """Words without most of the first and last so many."""
    first = max(0, head - _ROUND)
    last = min(len(words), len(words) - tail + _ROUND)
    shown = words[first:last]
    return " ".join((*(("[…]",) if first else ()), *shown, *(("[…]",) if last < len(words) else ())))


def _head(text: str, room: int) -> str:
    """The beginning of a text, up to the last good joint in its second half."""
    cut = text[:room]
    ends = [place for joint in _JOINTS if (place := cut.rfind(joint)) > room // 2]
    return cut[: ends[-1]].rstrip(" ,;") if ends else cut


def _tail(text: str, room: int) -> str:
    """The end of a text, from the first good joint in its first half."""
    cut = text[-room:]
    starts = [place + len(joint) for joint in _JOINTS if 0 <= (place := cut.find(joint)) < room // 2]
    return cut[starts[-1] :] if starts else cut


def listed(text: str) -> str:
    """Members that stand apart by `; `, quoted and joined.

    >>> listed("peace; trade; trust")
    '“peace”, “trade” and “trust”'
    """
    parts = [quoted(part) for part in parted(text) if part]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def _nested(text: str) -> str:
    """Double marks as single ones that pair: half a quotation gets its other half at the edge it was cut at."""
    shown, depth = [], 0
    for place, character in enumerate(text):
        if character not in '“”"':
            shown.append(character)
            continue
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        opens = character == "“" or (character == '"' and bool(after.strip()) and (not before.strip() or before in "(["))
        if opens:
            depth += 1
        elif depth:
            depth -= 1
        else:
            shown.insert(0, "‘")
        shown.append("‘" if opens else "’")
    return "".join(shown) + "’" * depth
