"""What a moment says of a family: the wording that most of its documents have.

2025   A, B, C and D    ×5   the reading
       A, B, C and E    ×2   another wording of the same moment
       Grate A, B, C    ×1   a slip is never the reading
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from analyzer.lineages.moments import Moment
from analyzer.model import Attestation, Family, Form


@dataclass(frozen=True, slots=True)
class Reading:
    """What a moment says: its winning form, with all that is attested there."""

    moment: Moment
    form: Form
    forms: tuple[Form, ...]
    """All forms attested there, slips apart; in order of the family."""
    attestations: tuple[Attestation, ...]

    def evidence(self, form: Form | None = None) -> tuple[str, ...]:
        """Passages of a form (the winning one unless named), each once, in order."""
        wanted = (form or self.form).id
        return tuple(dict.fromkeys(a.passage_id for a in self.attestations if a.form_id == wanted))

    def wording(self, form: Form | None = None) -> str:
        """A form (the winning one unless named) as it stands here: as its family writes it where it does so here too."""
        wanted = form or self.form
        texts = [a.text for a in self.attestations if a.form_id == wanted.id]
        return wanted.text if wanted.text in texts or not texts else max(texts, key=texts.count)

    def of(self, form: Form) -> tuple[Attestation, ...]:
        """The attestations of a form, in order."""
        return tuple(a for a in self.attestations if a.form_id == form.id)

    def documents(self, form: Form) -> frozenset[str]:
        """The documents that have a form."""
        return frozenset(a.document_id for a in self.of(form))

    def has(self, form: Form) -> bool:
        """Whether a form is attested there."""
        return any(a.form_id == form.id for a in self.attestations)


def readings_of(family: Family, moments: tuple[Moment, ...]) -> list[Reading]:
    """The readings of all moments that have the family, in order of time."""
    by_document: dict[str, list[Attestation]] = {}
    for attestation in family.attestations:
        by_document.setdefault(attestation.document_id, []).append(attestation)
    totals = Counter(a.form_id for a in family.attestations)
    found = []
    for moment in moments:
        here = tuple(a for document_id in moment.document_ids for a in by_document.get(document_id, ()))
        if here:
            found.append(_reading(family, moment, here, totals))
    return found


def _reading(family: Family, moment: Moment, here: tuple[Attestation, ...], totals: Counter[str]) -> Reading:
    forms = {form.id: (number, form) for number, form in enumerate(family.forms)}
    documents = Counter(form for form, _ in {(a.form_id, a.document_id) for a in here})
    counts = Counter(a.form_id for a in here)

    def rank(name: str) -> tuple[bool, int, int, int, int]:
        number, form = forms[name]
        return not is_slip(form), counts[name], documents[name], totals[name], -number

    meant = [form for form in family.forms if counts[form.id] and not is_slip(form)]
    return Reading(moment, forms[max(counts, key=rank)][1], tuple(meant), here)


def is_slip(form: Form) -> bool:
    """Whether a form is another one mistyped."""
    return form.note.startswith("slip")
