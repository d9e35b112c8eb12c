"""What stands round a change of words, and how far it can be quoted.

    core       effective and consistent Code of           two words on each side, or more: what is looked up and counted
    quoted     soon reach a substantive and effective Code of Conduct       as wide as the count stays the same

A quotation with a count beside it must be what was counted. So the core is widened word by word, up to the end of its
clause, only while it stands in just the same places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from analyzer.findings.scene import Scene
from analyzer.findings.texts import Held
from analyzer.findings.words import Word, count_words, stretch, words
from analyzer.model import Edit, EditClass

_STOPS = frozenset(".;:!?")
_JOINTS = frozenset(",;:()[]—–")

Run = tuple[int, int]
"""Places of the first word and behind the last."""


class Frame(NamedTuple):
    """A changed place with the words round it."""

    core: str
    held: Held
    """Where the core stands."""
    side: str
    """The text of this side of the collation."""
    run: Run
    """The changed words in it."""
    inner: Run
    """The core in it."""
    edit: Run
    """All that the edit holds, also small words at its ends."""


def frames(scene: Scene, texts: tuple[str, str], runs: tuple[Run, Run], *, edits: tuple[Run, Run]) -> tuple[Frame, Frame]:
    """The frames of the runs of words that differ in two sides of a collation, with as many words beside on both.

    `edits`: the same runs with the small words at their ends.
    """
    held = [words(text, scene.language) for text in texts]
    wide = max(_reach(scene, *side) for side in zip(held, runs, strict=True))
    found = [_frame(scene, *side, wide=wide) for side in zip(texts, held, runs, edits, strict=True)]
    return found[0], found[1]


def _frame(  # noqa: PLR0913 one side of a collation
    scene: Scene, text: str, held: tuple[Word, ...], run: Run, edit: Run, *, wide: int
) -> Frame:
    inner = max(0, run[0] - wide), min(len(held), run[1] + wide)
    core = stretch(text, held, inner)
    return Frame(core, scene.held(Counter(scene.occurrences(core))), text, run, inner, edit)


def quotables(scene: Scene, earlier: Frame, later: Frame) -> tuple[str, str]:
    """The cores of both sides of a change, widened as far as both can be, so that what differs between the quotations is the change."""
    both = (earlier, later)
    wide = [_widened(scene, found) for found in both]
    held = [[word.key for word in words(found.side, scene.language)] for found in both]
    runs = [found.inner for found in both]
    for within in ([found.edit for found in both], [found.inner for found in both]):
        left = _alike(*(names[low:start][::-1] for names, (low, _), (start, _) in zip(held, wide, within, strict=True)))
        right = _alike(*(names[end:high] for names, (_, high), (_, end) in zip(held, wide, within, strict=True)))
        runs = [(min(low, start - left), max(high, end + right)) for (low, high), (start, end) in zip(runs, within, strict=True)]
    tokens = [words(found.side, scene.language) for found in both]
    one, other = (
        stretch(found.side, read, _tidy(found.side, read, run, found.inner)) for found, read, run in zip(both, tokens, runs, strict=True)
    )
    return one, other


def _alike(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words two lists have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))


def _widened(scene: Scene, found: Frame) -> Run:
    """The core, widened up to its clause as far as it stands in the same places, so that what is counted is what is quoted."""
    held = words(found.side, scene.language)
    counts = scene.occurrences(found.core)
    lines = {name: f" {scene.key(scene.analysis.statement_by_id[name].text)} " for name in counts}
    bounds = clause(found.side, held, found.run, scene.settings.clause_words)
    low, high = found.inner
    for side in (-1, 1):
        while bounds[0] < low if side < 0 else high < bounds[1]:
            wider = (low - 1, high) if side < 0 else (low, high + 1)
            sought = " " + " ".join(word.key for word in held[wider[0] : wider[1]]) + " "
            if any(count_words(line, sought) != counts[name] for name, line in lines.items()):
                break
            low, high = wider
    return low, high


def _reach(scene: Scene, held: tuple[Word, ...], run: Run) -> int:
    """How many words on both sides make a run a wording of its own: "that the labor market" stands anywhere."""
    beside, most = scene.settings.beside_words, scene.settings.clause_words
    while beside < most:
        low, high = max(0, run[0] - beside), min(len(held), run[1] + beside)
        if sum(not word.small for word in held[low:high]) >= scene.settings.core_words:
            break
        beside += 1
    return beside


def _tidy(text: str, held: tuple[Word, ...], run: Run, inner: Run) -> Run:
    """A widened run that begins and ends where the ear does: at a comma or bracket, and on no loose small word.

    Sea (DOC) and | soon reach a substantive and effective Code of Conduct | in the East Sea (COC), contributing
    """
    joints = [place for place in range(run[0], run[1] + 1) if place in run or _JOINTS & set(_between(text, held, place))]
    low = min(place for place in joints if place <= inner[0])
    opens = [place for place in joints if run[0] < place <= inner[0]]
    closes = [place for place in joints if inner[1] <= place < run[1]]
    pairs = [(first, last) for first in (*opens, low) for last in (*closes[::-1], run[1])]
    low, high = next(((a, b) for a, b in pairs if _is_balanced(stretch(text, held, (a, b)))), run)
    while low < inner[0] and held[low].small:
        low += 1
    while high > inner[1] and held[high - 1].small:
        high -= 1
    return low, high


def _between(text: str, held: Sequence[Word], place: int) -> str:
    """What stands between a word and the one before."""
    return text[held[place - 1].end : held[place].start] if 0 < place < len(held) else ""


def _is_balanced(text: str) -> bool:
    """Whether every bracket has its other half."""
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


def clause(text: str, held: Sequence[Word], run: Run, wide: int) -> Run:
    """The words round a change, so many on each side, up to the next full stop or semicolon."""
    first, last = run
    while first > 0 and run[0] - first < wide and not _ends(text, held, first):
        first -= 1
    while last < len(held) and last - run[1] < wide and not _ends(text, held, last):
        last += 1
    return first, last


def _ends(text: str, held: Sequence[Word], place: int) -> bool:
    """Whether a sentence or clause ends before a word."""
    return bool(_STOPS & set(_between(text, held, place)))


def run_of(held: Sequence[Word], start: int, end: int) -> Run:
    """The words of a stretch, as places in the list of words; an empty run stands before the next word."""
    first = next((i for i, word in enumerate(held) if word.end > start), len(held))
    last = next((i for i, word in enumerate(held) if word.start >= end), len(held))
    return first, max(first, last)


def trimmed(scene: Scene, text: str, held: Sequence[Word], run: Run, *, moved: str) -> Run:
    """A run without small words at its edges, nor words that merely moved: "and consistent" → "consistent"."""
    known = scene.rarity.content(moved)

    def is_loose(place: int) -> bool:
        return held[place].small or scene.rarity.content(text[held[place].start : held[place].end]) <= known

    start, end = run
    while end - start > 1 and is_loose(start):
        start += 1
    while end - start > 1 and is_loose(end - 1):
        end -= 1
    return start, end


def kept_beside(scene: Scene, edits: Sequence[Edit], place: int) -> float:
    """Share of the nearest words on both sides of an edit that are the same but for accidentals and inflection.

    0 where too few words are kept, or where another rewritten stretch follows at once.
    """
    same = different = 0
    for side in (range(place - 1, -1, -1), range(place + 1, len(edits))):
        seen = 0
        for spot in side:
            edit = edits[spot]
            size = max(len(words(edit.earlier_text, scene.language)), len(words(edit.later_text, scene.language)))
            size = min(size, scene.settings.frame_words - seen)
            alike = edit.edit_class is not EditClass.SUBSTANTIVE or (
                scene.rarity.content(edit.earlier_text) == scene.rarity.content(edit.later_text)
            )
            same, different = same + size * alike, different + size * (not alike)
            seen += size
            if seen >= scene.settings.frame_words:
                break
    return same / (same + different) if same >= scene.settings.frame_words else 0.0
