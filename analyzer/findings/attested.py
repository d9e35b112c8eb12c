"""Where one wording of a formula stands, and where its near relatives do.

“priceless common asset”       twice          counted
“invaluable common asset”      once           in other words: half of its content words are the same, or more
“common interests”             once           of the family perhaps, but no wording of this
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from analyzer.findings.scene import Scene
from analyzer.findings.texts import Held, surely_before
from analyzer.findings.words import words
from analyzer.lexicon.phrases import ARTICLES
from analyzer.model import Attestation, Family, FamilyKind


def held_of(scene: Scene, family: Family, text: str, *, not_in: str = "") -> Held:
    """Where exactly this wording stands, articles aside; for lists, also where the same members do with other joints.

    What stands inside the other wording of a step (`not_in`) is no attestation of this one.
    """
    counts = Counter(scene.occurrences(text))
    if not_in and f" {scene.key(text)} " in f" {scene.key(not_in)} ":
        counts.subtract(scene.occurrences(not_in))
    same = [item.passage_id for item in family.attestations if is_wording(scene, family, item.text, text)]
    return scene.held(counts | Counter(same))


_TO_AND_FRO = 3
"""Runs of two wordings of which one gave way for a time: the older, the newer, the older again."""


class Turn(NamedTuple):
    """Two wordings of which one gave way to the other."""

    before: Held
    """Where the older stood before the newer."""
    after: Held
    again: str
    """The date from which the older stands again; empty where it does not."""

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is told of a return beside the wording."""
        return (("again_date", self.again),) if self.again else ()


def turn_of(scene: Scene, before: Held, after: Held, *, come: str) -> Turn | None:
    """When one wording gave way to another, for good or for a time; nothing where they alternate: neither gave way.

    `old old new new` is a turn, `old new new old` one that was turned back; `old new old new`, or both in one text, is use of two wordings.
    Where what came (`come`) stands in the passages of a return, in whatever joint, nothing was turned back.
    """
    if not before.dates or not after.dates:
        return None
    if surely_before(before.last, after.dates[0]):
        return Turn(before, after, "")
    runs = _runs(scene, before, after)
    back = [name for name in before.passages if len(runs) == _TO_AND_FRO and scene.place(name)[0] in runs[-1]]
    known = scene.rarity.content(come)
    if not back or (known and any(known <= scene.rarity.content(scene.analysis.statement_by_id[name].text) for name in back)):
        return None
    first = [name for name in before.passages if scene.place(name)[0] in runs[0]]
    return Turn(scene.held(Counter(first)), after, scene.date[runs[-1][0]])


def _runs(scene: Scene, before: Held, after: Held) -> list[list[str]]:
    """The texts with either wording, in runs of one wording, the older first; none where a text has both or the order is not sure."""
    if set(before.documents) & set(after.documents):
        return []
    order = [document.id for document in scene.documents if document.id in (*before.documents, *after.documents)]
    runs = [list(names) for _, names in groupby(order, key=lambda name: name in after.documents)]
    sure = all(surely_before(scene.date[one[-1]], scene.date[other[0]]) for one, other in pairwise(runs))
    return runs if sure and runs[0][0] in before.documents else []


def kinds_apart(scene: Scene, before: Held, after: Held) -> tuple[str, str]:
    """The kinds of the texts on both sides of a change, where no kind is on both: a report and a commentary are worded apart."""
    sides = [sorted({scene.analysis.document_by_id[name].kind for name in held.documents} - {""}) for held in (before, after)]
    return (" or ".join(sides[0]), " or ".join(sides[1])) if all(sides) and not set(sides[0]) & set(sides[1]) else ("", "")


def two_sides(scene: Scene, before: Held, after: Held) -> tuple[tuple[str, str], ...]:
    """The facts of a change between two wordings: when the older is last attested and the newer first, and in how much."""
    kinds = kinds_apart(scene, before, after)
    return (
        ("old_kind", kinds[0]),
        ("new_kind", kinds[1]),
        ("last_old", before.last),
        ("first_new", after.dates[0]),
        ("old_attestations", str(before.count)),
        ("new_attestations", str(after.count)),
        ("old_documents", str(len(before.documents))),
        ("new_documents", str(len(after.documents))),
        ("old_events", str(before.events)),
        ("new_events", str(after.events)),
    )


def is_wording(scene: Scene, family: Family, attested: str, text: str) -> bool:
    """Whether what is attested is a wording but for articles, or for lists has just its members."""
    if family.kind is FamilyKind.LIST:
        members = [sorted(word.key for word in words(wording, scene.language) if not word.small) for wording in (attested, text)]
        return bool(members[0]) and members[0] == members[1]
    articles = ARTICLES.get(scene.language, frozenset())
    ours, theirs = ([key for key in scene.key(wording).split() if key not in articles] for wording in (attested, text))
    return bool(ours) and ours == theirs


def joints_aside(scene: Scene, text: str, held: Held) -> str:
    """A word where some of these attestations have other articles or joints than the wording quoted, else nothing."""
    return "yes" if sum(scene.occurrences(text).values()) != held.count else ""


def others_of(scene: Scene, family: Family, text: str, held: Held) -> tuple[tuple[Attestation, ...], Held]:
    """The attestations of the family that are this wording in other words, and where they stand."""
    found = tuple(
        attestation
        for attestation in family.attestations
        if attestation.passage_id not in held.passages and scene.shared(attestation.text, text) >= scene.settings.alike
    )
    return found, scene.held(Counter(attestation.passage_id for attestation in found))


def other_wordings(scene: Scene, found: Sequence[Attestation]) -> tuple[str, ...]:
    """The first few of these wordings, each once; what has a semicolon inside is left out, since lists are told by it."""
    told = {scene.key(attestation.text): attestation.text for attestation in reversed(found) if ";" not in attestation.text}
    return tuple(reversed(told.values()))[: scene.settings.wordings_named]
