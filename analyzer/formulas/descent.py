"""Places → forms with parents: which wording came from which.

    2019  A, B and C          root
    2019  A, B, X and C       from A, B and C
    2025  A, B, C and D       from A, B and C: one member more

One parent per form, as in MemeTracker (Leskovec, Backstrom & Kleinberg 2009): of the forms attested before it, the one that shares most,
then the earliest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.formulas.coordination import member_key
from analyzer.formulas.families import Group, Hit
from analyzer.formulas.grain import Grist
from analyzer.formulas.marks import WORDS
from analyzer.formulas.naming import label_of
from analyzer.formulas.slips import member_slips, slip_of
from analyzer.model import Attestation, Document, Family, Form


@dataclass(frozen=True, slots=True)
class _Wording:
    key: tuple[str, ...]
    items: tuple[str, ...]
    hits: tuple[Hit, ...]


def build(grist: Grist, group: Group, *, family_id: str, documents: dict[str, Document]) -> Family:
    """The family of a group, its forms in order of first attestation."""
    wordings = _wordings(grist, group)
    forms = _forms(grist, wordings, family_id=family_id, documents=documents)
    attestations = [_attestation(grist, hit, form=form) for wording, form in zip(wordings, forms, strict=True) for hit in wording.hits]
    attestations.sort(key=lambda a: (documents[a.document_id].date, a.document_id, a.start, a.end))
    return Family(
        id=family_id,
        label=label_of(forms, attestations),
        kind=group.kind,
        first_date=documents[attestations[0].document_id].date,
        last_date=documents[attestations[-1].document_id].date,
        forms=forms,
        attestations=tuple(attestations),
    )


def _wordings(grist: Grist, group: Group) -> list[_Wording]:
    """Hits grouped by what is equal but for accidentals, earliest first (lines stand in order of date)."""
    found: dict[tuple[str, ...], list[Hit]] = {}
    items: dict[tuple[str, ...], tuple[str, ...]] = {}
    for hit in group.hits:
        members = tuple(member_key(grist, member) for member in hit.members)
        key = members or tuple(g.key for g in grist.grains_at(hit.place) if g.mark in WORDS)
        found.setdefault(key, []).append(hit)
        items[key] = members
    return [_Wording(key, items[key], tuple(hits)) for key, hits in found.items()]


def _forms(grist: Grist, wordings: Sequence[_Wording], *, family_id: str, documents: dict[str, Document]) -> tuple[Form, ...]:
    counts = [len(w.hits) for w in wordings]
    member_slips_here = member_slips({w.items: n for w, n in zip(wordings, counts, strict=True) if w.items})
    forms: list[Form] = []
    for number, wording in enumerate(wordings):
        texts = Counter(grist.text_at(hit.place) for hit in wording.hits)
        dates = [documents[grist.lines[hit.place.line].statement.document_id].date for hit in wording.hits]
        parent = _parent(wordings[:number], wording)
        slip = _slip(wording, wordings, counts, member_slips_here)
        forms.append(
            Form(
                id=f"{family_id}.{number + 1}",
                text=max(texts, key=lambda t: (texts[t], -list(texts).index(t))),
                items=wording.items,
                first_date=min(dates),
                last_date=max(dates),
                parent_id=None if parent is None else f"{family_id}.{parent + 1}",
                note=f"slip: {slip}" if slip else "",
            )
        )
    return tuple(forms)


def _slip(wording: _Wording, wordings: Sequence[_Wording], counts: Sequence[int], members: dict[str, str]) -> str:
    """What was slipped in a wording, as `written for meant`; for phrases only where the wording stands once."""
    for item in wording.items:
        if item in members:
            return slip_of((item,), (members[item],))
    if wording.items or len(wording.hits) > 1:
        return ""
    better = (other for other, count in zip(wordings, counts, strict=True) if count > 1)
    return next((slip for other in better if (slip := slip_of(wording.key, other.key))), "")


def _parent(earlier: Sequence[_Wording], wording: _Wording) -> int | None:
    """Index of the wording that shares most with this one; the earliest of equals."""
    if not earlier:
        return None
    return max(range(len(earlier)), key=lambda i: (_shared(earlier[i], wording), -i))


def _shared(earlier: _Wording, later: _Wording) -> float:
    ours, theirs = Counter(later.items or later.key), Counter(earlier.items or earlier.key)
    if bool(later.items) != bool(earlier.items):
        ours, theirs = Counter(" ".join(later.key).split()), Counter(" ".join(earlier.key).split())
    return 2 * sum((ours & theirs).values()) / (sum(ours.values()) + sum(theirs.values()))


def _attestation(grist: Grist, hit: Hit, *, form: Form) -> Attestation:
    statement = grist.lines[hit.place.line].statement
    grains = grist.grains_at(hit.place)
    return Attestation(
        family_id=form.id.rpartition(".")[0],
        form_id=form.id,
        document_id=statement.document_id,
        start=grains[0].start,
        end=grains[-1].end,
        text=grist.text_at(hit.place),
        items=tuple(grist.text_at(member) for member in hit.members),
        passage_id=statement.id,
        note=form.note,
    )
