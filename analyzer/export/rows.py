"""Analysis → rows, one function per table.

    Alignment(id="…", earlier_id=…, …)   →   ("…", …, "reworded", False, 0.71, 0.93, {"shared": …}, …)

The columns are named in `tables`, in this order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analyzer.analysis import Analysis
from analyzer.model import CARRYING, Alignment, AlignmentEvidence, Comparison, Notice, Outcome, Span
from analyzer.views.places import Site

Value = str | int | float | bool | None | Sequence[str] | Mapping[str, object]
Row = tuple[Value, ...]

DIGITS = 6
"""Decimal places of figures in the exports: far below what they can carry, and equal on every machine."""


def rounded(value: float) -> float:
    """A figure as it is written, without a negative zero."""
    return round(value, DIGITS) + 0.0


def documents(analysis: Analysis) -> Iterator[Row]:
    """Rows of `documents`."""
    site = Site(analysis)
    for d in analysis.documents:
        named = (d.id, d.file, d.sha256, d.title, d.date, d.period, d.event, d.outlet, d.kind, d.language, len(d.text))
        yield (*named, d.author, d.series, d.rights, d.encoding, d.extraction, _messages(d.notices), site.extracted(d), d.extracted_sha256)


def periods(analysis: Analysis) -> Iterator[Row]:
    """Rows of `periods`."""
    for period in analysis.periods:
        yield period.label, period.series, period.first_date, period.last_date, period.document_ids


def zones(analysis: Analysis) -> Iterator[Row]:
    """Rows of `zones`."""
    for zone in analysis.zones:
        yield zone.document_id, zone.start, zone.end, zone.kind, zone.reason, zone.rule, zone.kind in CARRYING


def statements(analysis: Analysis) -> Iterator[Row]:
    """Rows of `statements`."""
    for s in analysis.statements:
        place = (s.id, s.document_id, s.paragraph, s.number, s.start, s.end, s.zone, s.text)
        yield (*place, s.language, *_span(s.verb), *_span(s.actor), s.voice, s.quotes, _messages(s.notices))


def comparisons(analysis: Analysis) -> Iterator[Row]:
    """Rows of `comparisons`."""
    for c in analysis.comparisons:
        figures = (rounded(c.order), rounded(c.distance), len(c.alignments), _count(c, Outcome.DROPPED), _count(c, Outcome.NEW))
        yield (c.earlier_document_id, c.later_document_id, c.kind, *figures, _messages(c.notices))


def alignments(analysis: Analysis) -> Iterator[Row]:
    """Rows of `alignments`."""
    for comparison in analysis.comparisons:
        for link in comparison.alignments:
            judged = (link.relation, link.moved, rounded(link.similarity), rounded(link.confidence), _evidence(link.evidence))
            sides = (comparison.earlier_document_id, comparison.later_document_id)
            collation = analysis.collation_by_alignment.get(link.id)
            told = (link.group, link.decided_by, *sides, collation is not None and collation.distant)
            yield (link.id, link.earlier_id, link.later_id, *judged, *told)


def unmatched(analysis: Analysis) -> Iterator[Row]:
    """Rows of `unmatched`."""
    for comparison in analysis.comparisons:
        for u in comparison.unmatched:
            nearest = (u.nearest_id, rounded(u.similarity), rounded(u.confidence), u.reason)
            yield (u.statement_id, u.other_document_id, u.outcome, *nearest)


def edits(analysis: Analysis) -> Iterator[Row]:
    """Rows of `edits`."""
    for collation in analysis.collations:
        for position, e in enumerate(collation.edits, start=1):
            offsets = (e.earlier_start, e.earlier_end, e.later_start, e.later_end)
            change = (e.operation, e.edit_class, e.earlier_text, e.later_text, e.kinds, *offsets, e.move_id)
            yield (
                collation.alignment_ids[0],
                position,
                *change,
                collation.id,
                collation.earlier_ids,
                collation.later_ids,
                collation.distant,
            )


def lineages(analysis: Analysis) -> Iterator[Row]:
    """Rows of `lineages`."""
    for lineage in analysis.lineages:
        for position, passage in enumerate(lineage.statement_ids, start=1):
            yield lineage.id, position, passage


def families(analysis: Analysis) -> Iterator[Row]:
    """Rows of `families`."""
    for f in analysis.families:
        yield f.id, f.label, f.kind, f.first_date, f.last_date, len(f.attestations), f.related, f.notes


def forms(analysis: Analysis) -> Iterator[Row]:
    """Rows of `forms`."""
    for family in analysis.families:
        for form in family.forms:
            yield form.id, family.id, form.text, form.items, form.first_date, form.last_date, form.parent_id, form.note


def attestations(analysis: Analysis) -> Iterator[Row]:
    """Rows of `attestations`."""
    for family in analysis.families:
        for a in family.attestations:
            yield a.family_id, a.document_id, a.start, a.end, a.text, a.items, a.passage_id, a.form_id, a.note


def steps(analysis: Analysis) -> Iterator[Row]:
    """Rows of `steps`."""
    for s in analysis.steps:
        yield (
            s.family_id,
            s.from_period,
            s.to_period,
            s.kind,
            s.from_text,
            s.to_text,
            s.evidence,
            s.item,
            s.note,
            s.earlier_kind,
            s.later_kind,
        )


def silences(analysis: Analysis) -> Iterator[Row]:
    """Rows of `silences`."""
    for silence in analysis.silences:
        yield silence.family_id, silence.document_id, silence.presence, silence.count, silence.hosts


def substitutions(analysis: Analysis) -> Iterator[Row]:
    """Rows of `substitutions`."""
    for s in analysis.substitutions:
        counted = (s.from_period, s.to_period, s.count, len(s.document_ids), s.edit_class, s.evidence)
        yield (s.earlier_phrase, s.later_phrase, *counted, s.document_ids, s.kinds, s.systematic, s.reason, s.claimed)


def gains(analysis: Analysis) -> Iterator[Row]:
    """Rows of `gains`."""
    for g in analysis.gains:
        counts = (g.earlier_count, g.later_count, g.earlier_total, g.later_total)
        yield (g.phrase, g.from_period, g.to_period, *counts, rounded(g.log_odds), rounded(g.low), rounded(g.high), g.verdict, g.evidence)


def findings(analysis: Analysis) -> Iterator[Row]:
    """Rows of `findings`."""
    for f in analysis.findings:
        told = (f.id, f.rank, f.kind, f.verdict, f.statement, f.evidence)
        reasons = {name: rounded(value) for name, value in f.reasons}
        yield (*told, f.family_id, rounded(f.score), dict(f.facts), reasons)


def notices(analysis: Analysis) -> Iterator[Row]:
    """Rows of `notices`."""
    for notice in (*analysis.corpus.notices, *analysis.notices):
        yield notice.place, notice.message


def links(analysis: Analysis) -> Iterator[tuple[Comparison, Alignment]]:
    """Every link with the comparison it belongs to."""
    for comparison in analysis.comparisons:
        for alignment in comparison.alignments:
            yield comparison, alignment


def _messages(found: Sequence[Notice]) -> tuple[str, ...]:
    return tuple(notice.message for notice in found)


def _span(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _count(comparison: Comparison, outcome: Outcome) -> int:
    return sum(item.outcome is outcome for item in comparison.unmatched)


def _evidence(evidence: AlignmentEvidence) -> dict[str, object]:
    return {
        "shared": [[item.term, rounded(item.weight)] for item in evidence.shared],
        "runner_up_id": evidence.runner_up_id,
        "runner_up": rounded(evidence.runner_up),
        "margin": rounded(evidence.margin),
        "discounted": list(evidence.discounted),
        "notes": list(evidence.notes),
    }
