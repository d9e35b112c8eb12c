"""The ledger: what was put for what, and the words one period uses more than another.

strategic solidarity   strategic cohesion   2024 → 2025   3 ×   in 2 documents   substantive
visit                  ⇢ the talks          2021 → 2024   1 ×   in 2 documents   substantive   no replacement is claimed
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import zip_longest
from typing import TypeVar

from analyzer.lineages.ledger import UNLINKED
from analyzer.model import Gain, Substitution
from analyzer.views.paths import paged
from analyzer.views.places import LEDGER, PassageRef, Place, Site

UNCLAIMED = "stands where the other stood; no replacement is claimed"
"""What the sign ⇢ between two wordings says."""
_DIGITS = 10
"""Hexadecimal digits of a row's address."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One substitution with its places."""

    fragment: str
    """Its address: of what it says and of its periods, so that it stays when other rows come and go."""
    substitution: Substitution
    beside: bool
    """Whether the later words only stand where the earlier stood, and are not claimed to replace them."""
    whole: bool
    """Whether whole passages stand there rather than phrases."""
    places: tuple[tuple[tuple[PassageRef, ...], tuple[PassageRef, ...], Place], ...]
    """For each collation it stands in: its earlier and its later passages, and the row of the collation."""


@dataclass(frozen=True, slots=True)
class GainRow:
    """A word that one period uses more than another."""

    fragment: str
    gain: Gain
    evidence: tuple[PassageRef, ...]


@dataclass(frozen=True, slots=True)
class LedgerView:
    """One page of the ledger."""

    page: str
    pages: tuple[str, ...]
    systematic: tuple[LedgerRow, ...]
    single: tuple[LedgerRow, ...]
    whole: tuple[LedgerRow, ...]
    """What is no phrase: a passage rewritten at length, or one that no link joins to what stands in its place."""
    gains: tuple[GainRow, ...]
    totals: tuple[int, int, int]
    """Systematic ones, single ones and whole passages on all pages."""


def ledger_views(site: Site) -> Iterator[LedgerView]:
    """The ledger, in as many pages as it takes: systematic substitutions first."""
    ranked = sorted(site.analysis.substitutions, key=lambda item: (not item.systematic, _is_whole(site, item), _weight(item)))
    rows = _apart([_row(site, item) for item in ranked])
    size = site.settings.rows
    parts = [rows[at : at + size] for at in range(0, len(rows), size)]
    gains = _apart([_gain(site, gain) for gain in site.analysis.gains])
    told = [gains[at : at + size] for at in range(0, len(gains), size)]
    both = list(zip_longest(parts, told, fillvalue=())) or [((), ())]
    pages = tuple(paged(LEDGER, number) for number in range(1, len(both) + 1))
    systematic = sum(row.substitution.systematic for row in rows)
    whole = sum(row.whole for row in rows)
    for page, (part, here) in zip(pages, both, strict=True):
        yield LedgerView(
            page=page,
            pages=pages,
            systematic=tuple(row for row in part if row.substitution.systematic),
            single=tuple(row for row in part if not (row.substitution.systematic or row.whole)),
            whole=tuple(row for row in part if row.whole),
            gains=tuple(here),
            totals=(systematic, len(rows) - systematic - whole, whole),
        )


def _is_whole(site: Site, item: Substitution) -> bool:
    longest = max(len(item.earlier_phrase.split()), len(item.later_phrase.split()))
    return not item.systematic and (item.reason in UNLINKED or longest > site.analysis.settings.diff.ledger_longest)


def _weight(item: Substitution) -> int:
    """What was put for something first, then what came or went, last what only stands where something else went."""
    if not (item.earlier_phrase and item.later_phrase):
        return 1
    return 0 if item.claimed else 2


_Row = TypeVar("_Row", LedgerRow, GainRow)


def _apart(rows: list[_Row]) -> list[_Row]:
    """Rows with addresses of their own: of rows that say the same words of other texts, the later ones are numbered."""
    met: Counter[str] = Counter()
    found = []
    for row in rows:
        met[row.fragment] += 1
        found.append(replace(row, fragment=f"{row.fragment}-{met[row.fragment]}") if met[row.fragment] > 1 else row)
    return found


def _gain(site: Site, gain: Gain) -> GainRow:
    evidence = site.in_order(site.passages(dict.fromkeys(gain.evidence)))
    return GainRow(_fragment("word", gain.phrase, gain.from_period, gain.to_period), gain, evidence)


def _fragment(kind: str, *parts: str) -> str:
    return f"{kind}-{sha256(chr(0).join(parts).encode('utf-8', 'backslashreplace')).hexdigest()[:_DIGITS]}"


def _row(site: Site, item: Substitution) -> LedgerRow:
    places = []
    for key in item.evidence:
        collation, place = site.collation_by_id.get(key), site.collation(key)
        if collation and place:
            places.append((site.passages(collation.earlier_ids), site.passages(collation.later_ids), place))
    fragment = _fragment("substitution", item.earlier_phrase, item.later_phrase, item.from_period, item.to_period)
    beside = bool(item.earlier_phrase and item.later_phrase) and not item.claimed
    return LedgerRow(fragment, item, beside, _is_whole(site, item), tuple(places))
