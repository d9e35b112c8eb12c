"""A finding with its passages: which of them are quoted, and which words in them the finding means.

“strategic cohesion” was appended to …
    … defining it as “**great friendship, special solidarity, comprehensive cooperation and strategic cohesion**,” reflecting …
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from analyzer.model import Finding
from analyzer.model.parts import parted
from analyzer.tokens import TokenKind, tokenize
from analyzer.views.places import PassageRef, Place, Site

_LOOKED_AT = 8
"""Passages of a finding among which the two that are quoted are sought."""
_ALL, _NAMED = 8, 6
"""So many passages are named at once; of more, so many that tell it best, the others folded, each group in the order of the texts."""
_WORDINGS = ("from_text", "to_text", "text", "host")
"""Facts that can hold a wording of a passage."""
_WORDS = ("item", "old", "new", "written", "meant", "phrase")
"""Facts that can hold single words of it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as a finding quotes it."""

    passage: PassageRef
    stretches: tuple[tuple[str, bool], ...]
    """Its text, cut at the words that the finding means, and whether a stretch is of them."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with its passages."""

    fragment: str
    rank: int
    finding: Finding
    evidence: tuple[PassageRef, ...]
    quoted: tuple[Quotation, ...]
    """The two of them that show it best: alike and not equal, the earlier first."""
    family: Place | None
    family_label: str


def finding_row(site: Site, finding: Finding) -> FindingRow:
    """A finding with all its passages, two of them quoted."""
    family = site.analysis.family_by_id.get(finding.family_id or "")
    evidence = site.passages(dict.fromkeys(finding.evidence))
    return FindingRow(
        fragment=f"finding-{finding.id}",
        rank=finding.rank,
        finding=finding,
        evidence=(*site.in_order(evidence[:_NAMED]), *site.in_order(evidence[_NAMED:]))
        if len(evidence) > _ALL
        else site.in_order(evidence),
        quoted=tuple(Quotation(ref, _stretches(site, finding, ref)) for ref in _quoted(site, evidence)),
        family=site.family(family.id) if family else None,
        family_label=family.label if family else "",
    )


def _quoted(site: Site, evidence: tuple[PassageRef, ...]) -> tuple[PassageRef, ...]:
    """The first two, which tell it best as a rule; where these do not differ, the two of different texts that share most of their words."""
    words = {ref.id: _words(ref.text) for ref in evidence[:_LOOKED_AT]}
    pairs = [
        (one, other)
        for one, other in combinations(evidence[:_LOOKED_AT], 2)
        if one.document_id != other.document_id and words[one.id] != words[other.id]
    ]
    told = evidence[:2]
    if pairs and told not in pairs:
        told = max(pairs, key=lambda pair: len(words[pair[0].id] & words[pair[1].id]) / (min(len(words[ref.id]) for ref in pair) or 1))
    return site.in_order(told)


def _words(text: str) -> frozenset[str]:
    return frozenset(token.text for token in tokenize(text.casefold()) if token.kind is TokenKind.WORD)


def _stretches(site: Site, finding: Finding, ref: PassageRef) -> tuple[tuple[str, bool], ...]:
    """The longest wording of the finding that stands there or, where none does as it is told, its formula, or its words."""
    spans = _told(finding, ref.text, _WORDINGS) or _attested(site, finding, ref) or _told(finding, ref.text, _WORDS)
    stretches = []
    at = 0
    for start, end in spans:
        if start >= at:
            stretches += [(ref.text[at:start], False), (ref.text[start:end], True)]
            at = end
    stretches.append((ref.text[at:], False))
    return tuple((text, meant) for text, meant in stretches if text)


def _told(finding: Finding, text: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    wordings = {part for name in names for part in parted(finding.fact(name)) if part}
    for wording in sorted(wordings, key=lambda item: (-len(item), item)):
        words = r"\s+".join(map(re.escape, wording.split()))
        if found := [match.span() for match in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE)]:
            return found
    return []


def _attested(site: Site, finding: Finding, ref: PassageRef) -> list[tuple[int, int]]:
    start = site.analysis.statement_by_id[ref.id].start
    here = [item for item in site.formulas_of.get(ref.id, ()) if item.family_id == finding.family_id]
    return sorted((item.start - start, item.end - start) for item in here)
