"""The nouns: what the stages hand to one another. Frozen, slotted, made of tuples.

    Document ─ Zone ─ Statement ─ Alignment ─ Collation(Edit) ┐
                         └─ Attestation ─ Family ─ Step ──────┴─ Finding

Every `start`/`end` counts Unicode code points in `Document.text`, end exclusive, so that
`document.text[start:end]` is the quoted text. Dates are ISO 8601 strings of the precision that is
known (`2024`, `2024-09`, `2024-09-11`); nothing is filled in.
"""

from __future__ import annotations

from analyzer.model.alignments import (
    Adjudication,
    AdjudicationAction,
    Alignment,
    AlignmentEvidence,
    Comparison,
    ComparisonKind,
    Outcome,
    Relation,
    SharedTerm,
    StatementLineage,
    Unmatched,
)
from analyzer.model.corpora import Corpus
from analyzer.model.documents import CARRYING, Document, Notice, Period, Span, Statement, Voice, Zone, ZoneKind, ZoneOverride
from analyzer.model.findings import Finding, FindingKind, Reason, Verdict
from analyzer.model.formulas import Attestation, Family, FamilyKind, Form, Presence, Silence, Step, StepKind
from analyzer.model.wording import Collation, Edit, EditClass, Gain, Operation, Substitution

__all__ = [
    "CARRYING",
    "Adjudication",
    "AdjudicationAction",
    "Alignment",
    "AlignmentEvidence",
    "Attestation",
    "Collation",
    "Comparison",
    "ComparisonKind",
    "Corpus",
    "Document",
    "Edit",
    "EditClass",
    "Family",
    "FamilyKind",
    "Finding",
    "FindingKind",
    "Form",
    "Gain",
    "Notice",
    "Operation",
    "Outcome",
    "Period",
    "Presence",
    "Reason",
    "Relation",
    "SharedTerm",
    "Silence",
    "Span",
    "Statement",
    "StatementLineage",
    "Step",
    "StepKind",
    "Substitution",
    "Unmatched",
    "Verdict",
    "Voice",
    "Zone",
    "ZoneKind",
    "ZoneOverride",
]
