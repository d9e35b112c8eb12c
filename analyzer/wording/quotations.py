"""Words in quotation marks: cut where long, whole at the edges, and with inner marks nested.

“peaceful evolution”, “violent overthrow”, and crimes    →    “‘peaceful evolution’, ‘violent overthrow’, and crimes”
"""

from __future__ import annotations

_LIMIT = 280
"""Characters of a quotation inside a sentence."""


def quoted(text: str, limit: int = _LIMIT) -> str:
    """Words in quotation marks, on one line, shortened in the middle where long, inner quotations in single marks.

    >>> quoted("great  friendship")
    '“great friendship”'
    >>> quoted('plots of "peaceful evolution"')
    '“plots of ‘peaceful evolution’”'
    """
    clean = " ".join(text.split()).strip(" ,;")
    if len(clean) > limit:
        clean = f"{clean[: limit * 2 // 3].rpartition(' ')[0]} […] {clean[-limit // 3 :].partition(' ')[2]}"
    return f"“{_nested(clean)}”"


def listed(text: str) -> str:
    """Members that stand apart by `; `, quoted and joined.

    >>> listed("peace; trade; trust")
    '“peace”, “trade” and “trust”'
    """
    parts = [quoted(part) for part in text.split("; ") if part]
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
