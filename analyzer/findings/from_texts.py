"""Offers from texts most of which was put in the place of another: one finding, not thirty of its pieces.

    1.3   38 statements     ──── 6 answered                 all texts before and after are answered nearly throughout
    2.0   14 statements     ──── 7 answered                 → most of 2.0 was worded anew

Only where the texts of a series mostly are versions of each other is that news; speeches are new each time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from analyzer.findings.offers import Offer
from analyzer.findings.scene import Scene
from analyzer.model import Comparison, ComparisonKind, FindingKind, Reason, Verdict

_PIECES = frozenset({FindingKind.FORMULA_NEW, FindingKind.FORMULA_RETIRED, FindingKind.STATEMENT_NEW, FindingKind.STATEMENT_DROPPED})
"""What is said of such a change already when it is said that most of the text is another."""

_HALF = 0.5


class _Gap(NamedTuple):
    """The statements of two texts that follow each other to which none of the other surely answers."""

    comparison: Comparison
    gone: tuple[str, ...]
    come: tuple[str, ...]
    share: float
    """Of the statements of both."""
    least: float
    """Of the statements of that text of which it is less: a short notice in a long statement was not replaced by it."""


def text_offers(scene: Scene) -> Iterator[Offer]:
    """One offer per step between two texts of one kind, each alone in its period, of which little answers to the other."""
    gaps = [_gap(scene, comparison) for comparison in scene.comparisons if comparison.kind is ComparisonKind.STEP]
    if not gaps or median(gap.share for gap in gaps) > 1 - scene.settings.answered_share:
        return
    for gap in gaps:
        if gap.share >= scene.settings.replaced_share and gap.least >= _HALF and _is_alone(scene, gap.comparison):
            yield _offer(scene, gap)


def without_pieces(offers: Sequence[Offer]) -> list[Offer]:
    """The offers without first and last attestations, and statements without counterpart, that came with a text told as a whole."""
    whole = {offer.turn for offer in offers if offer.kind is FindingKind.TEXT_REPLACED}
    return [offer for offer in offers if offer.kind not in _PIECES or offer.turn not in whole]


def _gap(scene: Scene, comparison: Comparison) -> _Gap:
    sure = [link for link in comparison.alignments if link.confidence >= scene.settings.host_confidence]
    answered = {name for link in sure for name in (link.earlier_id, link.later_id)}
    held = (scene.analysis.statements_of[name] for name in (comparison.earlier_document_id, comparison.later_document_id))
    earlier, later = ([statement.id for statement in statements] for statements in held)
    gone, come = (tuple(name for name in names if name not in answered) for names in (earlier, later))
    share = (len(gone) + len(come)) / max(1, len(earlier) + len(later))
    return _Gap(comparison, gone, come, share, min(len(gone) / max(1, len(earlier)), len(come) / max(1, len(later))))


def _is_alone(scene: Scene, comparison: Comparison) -> bool:
    """Whether both texts are of one kind and no other stands beside them: of reports of one event each says but a part."""
    pair = [scene.analysis.document_by_id[name] for name in (comparison.earlier_document_id, comparison.later_document_id)]
    beside = [document for document in scene.documents if document.period in {one.period for one in pair}]
    return pair[0].kind == pair[1].kind and pair[0].series == pair[1].series and len(beside) == len(pair)


def _offer(scene: Scene, gap: _Gap) -> Offer:
    pair = gap.comparison.earlier_document_id, gap.comparison.later_document_id
    earlier, later = (scene.analysis.document_by_id[name] for name in pair)
    return Offer(
        kind=FindingKind.TEXT_REPLACED,
        verdict=Verdict.NO_COUNTERPART,
        facts=(
            ("from_period", earlier.period),
            ("to_period", later.period),
            ("from_date", earlier.date),
            ("to_date", later.date),
            ("gone", str(len(gap.gone))),
            ("of_earlier", str(len(scene.analysis.statements_of[earlier.id]))),
            ("come", str(len(gap.come))),
            ("of_later", str(len(scene.analysis.statements_of[later.id]))),
        ),
        evidence=(*gap.come, *gap.gone),
        reasons=((Reason.UNANSWERED, gap.share), (Reason.ABSENCE, scene.settings.absence_weight)),
        topic=" ".join(pair),
        when=f"{earlier.period} {later.period}",
    )
