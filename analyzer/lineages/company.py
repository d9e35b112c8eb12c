"""What stands with a wording at a moment: a change that this contradicts is none.

2019   transportation, electric power, tourism
2024   infrastructure, transportation, tourism … electric lines         "power" is no drop: it stands close by
2025   … the past struggle for freedom and unity                        nor is "unity": it stands beside the wording
"""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.lineages.ground import Ground
from analyzer.lineages.item_steps import Change
from analyzer.lineages.likeness import member_key
from analyzer.lineages.readings import Reading
from analyzer.lineages.roots import roots
from analyzer.model import Form, StepKind

SWAPS = frozenset({StepKind.REQUALIFY, StepKind.REPLACE})
"""Kinds of change in which one thing stands for another."""
_COMINGS = frozenset({StepKind.APPEND, StepKind.INSERT})


class Company:
    """What stands with a wording at a moment: `form` alone, or all forms of the reading; `other` is what it is compared with."""

    def __init__(self, ground: Ground, reading: Reading, other: Form, *, form: Form | None = None) -> None:
        self.language = reading.moment.language
        items = () if form else tuple(item for one in reading.forms for item in one.items)
        self.members = {member_key(item, self.language) for item in items}
        self._around = [ground.beside(a) for a in reading.attestations if not form or a.form_id == form.id]
        self._ground, self._others = ground, other.items
        self._documents = () if form else reading.moment.document_ids

    def has(self, item: str, *, but: str = "") -> bool:
        """Whether a member, or what it has beyond another, stands there: in another wording, close by one, or with another member."""
        own = set(roots(item, self.language)) - set(roots(but, self.language))
        if not own:
            return False
        if member_key(item, self.language) in self.members or any(own <= words for words in self._around):
            return True
        if but or not self._others:
            return False
        beside = [f"{item} {other}" for other in self._others if not own & set(roots(other, self.language))]
        sought = (*beside, *([item] if len(own) > 1 else ()))
        return any(self._ground.stands(words, self._documents, language=self.language, close=True) for words in sought)


def borne_out(changes: Sequence[Change], there: Company, here: Company) -> list[Change]:
    """The changes that nothing of the earlier moment (`there`) and the later (`here`) contradicts.

    What came was nowhere before, what went is nowhere after: neither among the members of another wording, nor close beside one,
    where the wording was only cut otherwise, nor beside another member of the list.
    """
    return [change for one in changes for change in _borne_out(one, there, here)]


def _borne_out(change: Change, there: Company, here: Company) -> list[Change]:
    if change.kind in _COMINGS:
        return [] if there.has(change.item) else [change]
    if change.kind is StepKind.DROP:
        return [] if here.has(change.item) else [change]
    old, _, new = change.note.partition(" → ") if change.kind in SWAPS else ("", "", "")
    return _swapped(change, old, new, there=there, here=here) if new else [change]


def _swapped(change: Change, old: str, new: str, *, there: Company, here: Company) -> list[Change]:
    """What is left of a swap: nothing where both live on; a member that comes or goes where the other does."""
    ours, theirs = set(roots(old, there.language)), set(roots(new, here.language))
    gone, come = ours - theirs, theirs - ours
    kept, known = here.has(old, but=new), there.has(new, but=old)
    if (kept or not gone) and (known or not come):
        return []
    if not there.members or not (kept or known):
        return [change]
    return [Change(StepKind.INSERT, new)] if kept else [Change(StepKind.DROP, old)]
