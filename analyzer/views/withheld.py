"""An analysis without the wording of its sources, for texts that may not be passed on.

    The two sides agreed to build a border.   →   ▒▒▒ ▒▒▒ ▒▒▒▒▒ ▒▒▒▒▒▒ ▒▒ ▒▒▒▒▒ ▒ ▒▒▒▒▒▒▒

Every character but white space becomes a block of the same length, so that spans, paragraphs and
figures stay as they are. Titles, dates and other facts of the manifest stay too: one cites by them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from analyzer.analysis import Analysis
from analyzer.model import Alignment, Collation, Family, Finding, Notice, Step
from analyzer.views.nameless import nameless

BLOCK = "▒"
"""What a withheld character is shown as."""

_COUNTED = """
    absent attestations compared count date documents earlier_count earlier_documents earlier_total events first first_new from_period
    host_period joints_aside last last_old later_count later_documents later_total new_attestations new_documents new_events new_kind
    of_documents old_attestations old_documents old_events old_kind other_period others period periods rendered_date same_kind
    same_language silent silent_before step to_period words
"""
FIGURES = frozenset(_COUNTED.split())
"""Facts of a finding that are counts, times and kinds, never wording."""

_VISIBLE = re.compile(r"\S")
_STRAIGHT = re.compile(r"\"[^\"]*\"")


def withhold(analysis: Analysis) -> Analysis:
    """The same analysis with every wording taken from a source replaced by blocks."""
    documents = tuple(
        replace(document, text=masked(document.text), notices=tuple(map(_notice, document.notices))) for document in analysis.documents
    )
    masks = replace(
        analysis,
        corpus=replace(analysis.corpus, documents=documents, notices=tuple(map(_notice, analysis.corpus.notices))),
        zones=tuple(replace(zone, reason=_unquoted(zone.reason)) for zone in analysis.zones),
        statements=tuple(replace(item, text=masked(item.text), notices=tuple(map(_notice, item.notices))) for item in analysis.statements),
        comparisons=tuple(
            replace(
                item,
                alignments=tuple(map(_alignment, item.alignments)),
                unmatched=tuple(replace(single, reason=_unquoted(single.reason)) for single in item.unmatched),
                notices=tuple(map(_notice, item.notices)),
            )
            for item in analysis.comparisons
        ),
        collations=tuple(map(_collation, analysis.collations)),
        families=tuple(map(_family, analysis.families)),
        steps=tuple(map(_step, analysis.steps)),
        substitutions=tuple(
            replace(item, earlier_phrase=masked(item.earlier_phrase), later_phrase=masked(item.later_phrase), reason=_unquoted(item.reason))
            for item in analysis.substitutions
        ),
        gains=tuple(replace(item, phrase=masked(item.phrase)) for item in analysis.gains),
        findings=tuple(map(_finding, analysis.findings)),
        notices=tuple(map(_notice, analysis.notices)),
    )
    return nameless(masks)


def masked(text: str) -> str:
    """A text with every visible character replaced.

    >>> masked("The two")
    '▒▒▒ ▒▒▒'
    """
    return _VISIBLE.sub(BLOCK, text)


def _unquoted(text: str) -> str:
    """A sentence with its quotations masked, quotations inside quotations too.

    >>> _unquoted("“a “b” c” gave way to “d”")
    '“▒ ▒▒▒ ▒” gave way to “▒”'
    """
    depth = 0
    shown = []
    for character in _STRAIGHT.sub(lambda found: f"“{found.group()[1:-1]}”", text):
        depth -= character == "”" and depth > 0
        shown.append(masked(character) if depth else character)
        depth += character == "“"
    return "".join(shown)


def _notice(notice: Notice) -> Notice:
    return replace(notice, message=_unquoted(notice.message))


def _alignment(link: Alignment) -> Alignment:
    evidence = replace(
        link.evidence,
        shared=tuple(replace(term, term=masked(term.term)) for term in link.evidence.shared),
        discounted=tuple(map(masked, link.evidence.discounted)),
        notes=tuple(map(_unquoted, link.evidence.notes)),
    )
    return replace(link, evidence=evidence)


def _collation(collation: Collation) -> Collation:
    edits = tuple(replace(edit, earlier_text=masked(edit.earlier_text), later_text=masked(edit.later_text)) for edit in collation.edits)
    return replace(collation, earlier_text=masked(collation.earlier_text), later_text=masked(collation.later_text), edits=edits)


def _family(family: Family) -> Family:
    forms = tuple(
        replace(form, text=masked(form.text), items=tuple(map(masked, form.items)), note=masked(form.note)) for form in family.forms
    )
    attestations = tuple(
        replace(item, text=masked(item.text), items=tuple(map(masked, item.items)), note=masked(item.note)) for item in family.attestations
    )
    notes = tuple(map(masked, family.notes))
    return replace(family, label=masked(family.label), forms=forms, attestations=attestations, notes=notes)


def _step(step: Step) -> Step:
    return replace(step, from_text=masked(step.from_text), to_text=masked(step.to_text), item=masked(step.item), note=masked(step.note))


def _finding(finding: Finding) -> Finding:
    """What its sentence quotes and every fact that can hold wording is masked; a fact that is not listed here can."""
    facts = tuple((name, value if name in FIGURES else masked(value)) for name, value in finding.facts)
    return replace(finding, facts=facts, statement=_unquoted(finding.statement))
