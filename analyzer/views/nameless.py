"""Formulas without their names, which repeat their wording.

    great-friendship-and-special-solidarity   →   formula-5f0c1a2b3c4d

A family and its forms are named after their words. Where wording is withheld they are named by a hash
of that name, everywhere alike, so that links between pages and keys of the data files still hold.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from analyzer.analysis import Analysis
from analyzer.model import Family


def nameless(analysis: Analysis) -> Analysis:
    """The same analysis with the ids of families and forms replaced."""
    families = {family.id for family in analysis.families}
    return replace(
        analysis,
        families=tuple(map(_family, analysis.families)),
        steps=tuple(replace(step, family_id=_name(step.family_id)) for step in analysis.steps),
        silences=tuple(replace(cell, family_id=_name(cell.family_id)) for cell in analysis.silences),
        findings=tuple(
            replace(
                finding,
                family_id=_name(finding.family_id) if finding.family_id else None,
                facts=tuple((name, _name(value) if value in families else value) for name, value in finding.facts),
            )
            for finding in analysis.findings
        ),
    )


def _family(family: Family) -> Family:
    return replace(
        family,
        id=_name(family.id),
        related=tuple(map(_name, family.related)),
        forms=tuple(replace(form, id=_name(form.id), parent_id=_name(form.parent_id) if form.parent_id else None) for form in family.forms),
        attestations=tuple(replace(item, family_id=_name(item.family_id), form_id=_name(item.form_id)) for item in family.attestations),
    )


def _name(identifier: str) -> str:
    return f"formula-{hashlib.sha256(identifier.encode('utf-8')).hexdigest()[:12]}"
