"""More than two versions: a collation table. A column is a witness, a row a place of agreement or variation.

               1859               1860               1872
    agreed     When we look to    When we look to    When we look to
    varies     –                  –                  , or examine,
    agreed     the individuals    the individuals    the individuals

The witnesses are aligned one after the other (progressive alignment, as in CollateX; Dekker & Middell
2011): each is compared with the one placed before that is most like it, and what that one lacks is
looked for in the others. The rows tile every witness: a column read downward is its text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.diff.classify import classify
from analyzer.diff.script import compare
from analyzer.diff.sides import Side, Terms
from analyzer.diff.units import CONTENT, Units, read_units
from analyzer.errors import SettingsError
from analyzer.model import EditClass, Span
from analyzer.settings import DiffSettings

__all__ = ["Place", "Reading", "apparatus"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one or more witnesses have at a place."""

    sigla: tuple[str, ...]
    """The witnesses that agree in it but for accidentals, in the order given."""
    text: str
    """As the first of them writes it; empty where they have nothing."""
    edit_class: EditClass
    """Against the base text; `none` for the base's own reading."""
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One row: a stretch in which all witnesses agree, or a place of variation."""

    number: int
    """1-based, among all rows."""
    agreed: bool
    """Whether all witnesses agree, accidentals aside."""
    spans: tuple[Span, ...]
    """The stretch of each witness, in the order given; empty spans where it has nothing."""
    texts: tuple[str, ...]
    """The stretch of each witness as written."""
    readings: tuple[Reading, ...]
    """The base's reading first, then the others by first witness."""


class _Column:
    """One row of the table under construction: at most one unit of each witness."""

    __slots__ = ("units",)

    def __init__(self) -> None:
        self.units: dict[int, int] = {}


def apparatus(
    texts: Sequence[tuple[str, str]],
    base: int = 0,
    *,
    language: str = "en",
    settings: DiffSettings = DiffSettings(),  # noqa: B008 frozen
) -> tuple[Place, ...]:
    """Collate witnesses, given as (siglum, text), against the one numbered `base`.

    >>> rows = apparatus([("A", "the old rule"), ("B", "the new rule"), ("C", "the old rule")])
    >>> [[(reading.sigla, reading.text) for reading in row.readings] for row in rows if not row.agreed]
    [[(('A', 'C'), 'old '), (('B',), 'new ')]]
    """
    if not 0 <= base < len(texts):
        raise SettingsError(f"there is no witness {base}", place="apparatus", remedy=f"give a base from 0 to {len(texts) - 1}")
    witnesses = [read_units(text, language) for _, text in texts]
    table = _Table(witnesses, settings)
    for witness in [base, *(number for number in range(len(witnesses)) if number != base)]:
        table.place(witness)
    rows = _rows(table.columns, witnesses)
    terms = Terms(language, settings)
    return _places(rows, witnesses, sigla=[siglum for siglum, _ in texts], base=base, terms=terms)


# ─── the table ───────────────────────────────────────────────────────────────────────────────────


class _Table:
    """The witnesses placed so far, aligned unit by unit."""

    def __init__(self, witnesses: list[Units], settings: DiffSettings) -> None:
        self.columns: list[_Column] = []
        self._witnesses = witnesses
        self._settings = settings
        self._placed: dict[int, list[_Column]] = {}
        self._shingles = [frozenset(zip(units.keys, units.keys[1:], units.keys[2:], strict=False)) for units in witnesses]

    def place(self, witness: int) -> None:
        """Align a witness with the likest one placed before; what stays open, with the others."""
        found: list[_Column | None] = [None] * len(self._witnesses[witness].keys)
        for other in sorted(self._placed, key=lambda other: (-self._likeness(witness, other), other)):
            self._match(witness, other, found)
        self._insert(witness, found)

    def _likeness(self, witness: int, other: int) -> float:
        """Jaccard's coefficient of the runs of three units."""
        one, two = self._shingles[witness], self._shingles[other]
        return len(one & two) / (len(one | two) or 1)

    def _match(self, witness: int, other: int, found: list[_Column | None]) -> None:
        """Give the open units of a witness the columns of equal units of another."""
        order = {id(column): place for place, column in enumerate(self.columns)}
        columns = self._placed[other]
        places = [order[id(column)] for column in columns]
        for start, end in _open_stretches(found):
            low = -1 if start == 0 else order[id(found[start - 1])]
            high = len(order) if end == len(found) else order[id(found[end])]
            first, last = bisect_right(places, low), bisect_left(places, high)
            if first >= last:
                continue
            earlier, later = _part(self._witnesses[other], first, last), _part(self._witnesses[witness], start, end)
            for step in compare(earlier, later, settings=self._settings):
                for shift in range((step.earlier_to - step.earlier_from) * step.equal):
                    found[start + step.later_from + shift] = columns[first + step.earlier_from + shift]

    def _insert(self, witness: int, found: list[_Column | None]) -> None:
        """Put a witness in; what matched nothing gets columns of its own before the next match."""
        before: dict[int, list[_Column]] = {}
        waiting: list[_Column] = []
        own: list[_Column] = []
        for place, match in enumerate(found):
            column = match or _Column()
            column.units[witness] = place
            own.append(column)
            if match is None:
                waiting.append(column)
            elif waiting:
                before[id(match)] = waiting
                waiting = []
        self._placed[witness] = own
        self.columns = [column for old in self.columns for column in (*before.get(id(old), ()), old)] + waiting


def _open_stretches(found: list[_Column | None]) -> list[tuple[int, int]]:
    """Runs of units that have no column yet."""
    runs: list[tuple[int, int]] = []
    for place, column in enumerate(found):
        if column is None:
            if runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], place + 1)
            else:
                runs.append((place, place + 1))
    return runs


def _part(units: Units, start: int, end: int) -> Units:
    return Units(units.text, units.starts[start:end], units.ends[start:end], units.keys[start:end], units.ranks[start:end])


# ─── rows ────────────────────────────────────────────────────────────────────────────────────────


def _rows(columns: list[_Column], witnesses: list[Units]) -> list[tuple[bool, list[_Column]]]:
    """Runs of columns: agreed or varying; an agreement without a content word inside variation joins it."""
    rows: list[tuple[bool, list[_Column]]] = []
    if not columns:
        return [(True, [])]
    for column in columns:
        agreed = len(column.units) == len(witnesses)
        if rows and rows[-1][0] == agreed:
            rows[-1][1].append(column)
        else:
            rows.append((agreed, [column]))
    joined: list[tuple[bool, list[_Column]]] = []
    for place, (agreed, run) in enumerate(rows):
        inner = 0 < place < len(rows) - 1
        real = agreed and not (inner and all(_rank(column, witnesses) < CONTENT for column in run))
        if joined and joined[-1][0] == real:
            joined[-1][1].extend(run)
        else:
            joined.append((real, list(run)))
    return joined


def _rank(column: _Column, witnesses: list[Units]) -> int:
    witness, place = min(column.units.items())
    return witnesses[witness].ranks[place]


def _places(
    rows: list[tuple[bool, list[_Column]]], witnesses: list[Units], *, sigla: list[str], base: int, terms: Terms
) -> tuple[Place, ...]:
    borders = [_borders(rows, units, number) for number, units in enumerate(witnesses)]
    places: list[Place] = []
    for number, (agreed, run) in enumerate(rows):
        sides = [_side(units, borders[witness][number], run, witness) for witness, units in enumerate(witnesses)]
        spans = tuple(Span(*borders[witness][number]) for witness in range(len(witnesses)))
        texts = tuple(side.written for side in sides)
        places.append(Place(number + 1, agreed, spans, texts, _readings(sides, sigla, base=base, terms=terms)))
    return tuple(places)


def _borders(rows: list[tuple[bool, list[_Column]]], units: Units, witness: int) -> list[tuple[int, int]]:
    """The stretch of one witness in each row: from its first unit there to its next unit in a later row."""
    starts: list[int | None] = [
        next((units.starts[column.units[witness]] for column in run if witness in column.units), None) for _, run in rows
    ]
    borders: list[tuple[int, int]] = []
    end = len(units.text)
    for start in reversed(starts):
        borders.append((end if start is None else start, end))
        end = borders[-1][0]
    borders.reverse()
    if borders:
        first = next((place for place, start in enumerate(starts) if start is not None), len(borders) - 1)
        borders[: first + 1] = [(0, 0)] * first + [(0, borders[first][1])]
    return borders


def _side(units: Units, border: tuple[int, int], run: list[_Column], witness: int) -> Side:
    places = [column.units[witness] for column in run if witness in column.units]
    start = places[0] if places else bisect_left(units.starts, border[0])
    return Side(units, start, start + len(places), units.text[slice(*border)])


def _readings(sides: list[Side], sigla: list[str], *, base: int, terms: Terms) -> tuple[Reading, ...]:
    groups: dict[tuple[str, ...], list[int]] = {sides[base].keys: [base]}
    for witness, side in enumerate(sides):
        if witness != base:
            groups.setdefault(side.keys, []).append(witness)
    readings: list[Reading] = []
    for members in groups.values():
        side = sides[members[0]]
        edit_class, kinds = EditClass.NONE, tuple[str, ...]()
        if members[0] != base:
            edit_class, kinds = classify(sides[base], side, terms)
        readings.append(Reading(tuple(sigla[member] for member in sorted(members)), side.written, edit_class, kinds))
    return tuple(readings)
