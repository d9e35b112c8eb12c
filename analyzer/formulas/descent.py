"""Places → forms with parents: which wording came from which.

    2019  A, B and C          root
    2019  A, B, X and C       from A, B and C
    2025  A, B, C and D       from A, B and C: one member more

One parent per form, as in MemeTracker (Leskovec, Backstrom & Kleinberg 2009): of the forms attested before it, the one that shares most,
then the earliest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.formulas.coordination import member_key
from analyzer.formulas.grain import Grist
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import WORDS, Mark
from analyzer.formulas.naming import SLOT, label_of
from analyzer.formulas.slips import Attested, Judge, member_slips, slip_of
from analyzer.lexicon.small_words import PREPOSITIONS
from analyzer.model import Attestation, Document, Family, FamilyKind, Form
from analyzer.normalize import primary


@dataclass(frozen=True, slots=True)
class _Wording:
    key: tuple[str, ...]
    items: tuple[str, ...]
    """Folded members."""
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Stand:
    """What decides on a form's parent; members as they were meant."""

    words: frozenset[tuple[str, int]]
    """Each word with its number among its likes."""
    dates: tuple[str, ...]
    first_event: str
    first_documents: frozenset[str]
    here: int
    """Attestations in the event of its first."""
    slip: bool


def build(grist: Grist, group: Group, *, family_id: str, documents: dict[str, Document], attested: Attested) -> Family:
    """The family of a group, its forms in order of first attestation."""
    wordings = _rooted(grist, _wordings(grist, group), documents)
    forms = _forms(grist, wordings, family_id=family_id, documents=documents, allows=attested.allows)
    attestations = [_attestation(grist, hit, form=form) for wording, form in zip(wordings, forms, strict=True) for hit in wording.hits]
    attestations.sort(key=lambda a: (documents[a.document_id].date, a.document_id, a.start, a.end))
    return Family(
        id=family_id,
        label=label_of(forms, attestations, longest=grist.settings.label_words, governs=_governs(grist, group)),
        kind=group.kind,
        first_date=documents[attestations[0].document_id].date,
        last_date=documents[attestations[-1].document_id].date,
        forms=forms,
        attestations=tuple(attestations),
    )


def _governs(grist: Grist, group: Group) -> str:
    """The small word that a phrase goes on with nearly everywhere to what differs: "realizing the goal │ of │ …"; empty where none does."""
    if group.kind is FamilyKind.LIST:
        return ""
    if all(grist.grains_at(hit.place)[-1].mark is Mark.FUNCTION for hit in group.hits):
        return SLOT
    words = Counter[str]()
    for hit in group.hits:
        line = grist.lines[hit.place.line]
        after = line.grains[hit.place.last : hit.place.last + 1]
        words.update(g.key for g in after if g.key in PREPOSITIONS.get(primary(line.statement.language), ()))
    word, count = words.most_common(1)[0] if words else ("", 0)
    return word if count > 1 and count >= grist.settings.company * len(group.hits) else ""


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


def _rooted(grist: Grist, wordings: list[_Wording], documents: dict[str, Document]) -> list[_Wording]:
    """The wordings with the canonical one of the earliest period first: the most attested there."""
    held = [[documents[grist.lines[hit.place.line].statement.document_id] for hit in wording.hits] for wording in wordings]
    earliest = min((document for row in held for document in row), key=lambda document: document.date).period
    here = [sum(document.period == earliest for document in row) for row in held]
    best = max(range(len(wordings)), key=lambda i: (here[i], len(held[i]) if here[i] else 0, -i))
    return [wordings[best], *wordings[:best], *wordings[best + 1 :]]


def _forms(
    grist: Grist, wordings: Sequence[_Wording], *, family_id: str, documents: dict[str, Document], allows: Judge
) -> tuple[Form, ...]:
    counts = [len(w.hits) for w in wordings]
    member_slips_here = member_slips({w.items: n for w, n in zip(wordings, counts, strict=True) if w.items}, allows)
    slips = [_slip(wording, wordings, counts, members=member_slips_here, allows=allows) for wording in wordings]
    stands = [_stand(grist, wording, slip, member_slips_here, documents) for wording, slip in zip(wordings, slips, strict=True)]
    written = _written(grist, wordings)
    forms: list[Form] = []
    for number, (wording, stand) in enumerate(zip(wordings, stands, strict=True)):
        texts = Counter(grist.text_at(hit.place) for hit in wording.hits)
        parent, relation = _parent(stands, number)
        forms.append(
            Form(
                id=f"{family_id}.{number + 1}",
                text=max(texts, key=lambda t: (texts[t], -list(texts).index(t))),
                items=tuple(written[item] for item in wording.items),
                first_date=min(stand.dates),
                last_date=max(stand.dates),
                parent_id=None if parent is None else f"{family_id}.{parent + 1}",
                note=f"slip: {slips[number]}" if slips[number] else "",
                relation=relation,
            )
        )
    return tuple(forms)


def _written(grist: Grist, wordings: Sequence[_Wording]) -> dict[str, str]:
    """Folded members to their most frequent spelling in the family, so that equal members read equal; of equals the earliest."""
    found: dict[str, Counter[str]] = {}
    for wording in wordings:
        for hit in wording.hits:
            for item, member in zip(wording.items, hit.members, strict=False):
                found.setdefault(item, Counter())[" ".join(grist.text_at(member).split())] += 1
    return {item: spellings.most_common(1)[0][0] for item, spellings in found.items()}


def _slip(wording: _Wording, wordings: Sequence[_Wording], counts: Sequence[int], *, members: dict[str, str], allows: Judge) -> str:
    """What was slipped in a wording that stands once, as `written for meant`."""
    for item in wording.items:
        if item in members:
            return slip_of((item,), (members[item],))
    if wording.items or len(wording.hits) > 1:
        return ""
    better = (other for other, count in zip(wordings, counts, strict=True) if count > 1)
    return next((slip for other in better if (slip := slip_of(wording.key, other.key, allows))), "")


def _stand(grist: Grist, wording: _Wording, slip: str, slips: Mapping[str, str], documents: dict[str, Document]) -> _Stand:
    held = [documents[grist.lines[hit.place.line].statement.document_id] for hit in wording.hits]
    items = [slips.get(item, item) for item in wording.items]
    first = min(held, key=lambda document: document.date)
    return _Stand(
        words=_numbered(" ".join(items or wording.key).split()),
        dates=tuple(document.date for document in held),
        first_event=first.event or first.id,
        first_documents=frozenset(document.id for document in held if document.date == first.date),
        here=sum((document.event or document.id) == (first.event or first.id) for document in held),
        slip=bool(slip),
    )


def _parent(stands: Sequence[_Stand], number: int) -> tuple[int | None, str]:
    """Index of the form that a form hangs on, and how.

    Of the forms attested at an earlier time, the one that shares most; but a form of the same event, better attested there and closer in
    its words, has it beside itself. A slip is nobody's parent.
    """
    mine = stands[number]
    before = [
        i for i in range(len(stands)) if i != number and not stands[i].slip and stands[i].first_event != mine.first_event and i < number
    ]
    at_once = [i for i in range(len(stands)) if i != number and _leads(stands, i, number)]
    if number == 0 or not (before or at_once):
        return (None, "") if number == 0 else (0, "slip" if mine.slip else "beside")
    earlier = frozenset(before)
    best = max(before + at_once, key=lambda i: (round(_shared(stands[i], mine), 6), i in earlier, -i))
    if mine.slip:
        return best, "slip"
    if best in earlier:
        return best, ""
    return best, "beside" if mine.first_documents & stands[best].first_documents else "rendering"


def _leads(stands: Sequence[_Stand], one: int, other: int) -> bool:
    """Whether a form of the same event is the better attested there; the root always is."""
    lead, mine = stands[one], stands[other]
    if lead.slip or lead.first_event != mine.first_event or other == 0:
        return False
    return one == 0 or (mine.slip and one < other) or (lead.here, -one) > (mine.here, -other)


def _numbered(words: Sequence[str]) -> frozenset[tuple[str, int]]:
    """Words as a set in which a word that stands twice is two."""
    seen: Counter[str] = Counter()
    found = set()
    for word in words:
        seen[word] += 1
        found.add((word, seen[word]))
    return frozenset(found)


def _shared(one: _Stand, other: _Stand) -> float:
    """Share of the words in common: word by word, so that "strategic solidarity" is nearer to "strategic cohesion" than to nothing."""
    return 2 * len(one.words & other.words) / max(1, len(one.words) + len(other.words))


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
