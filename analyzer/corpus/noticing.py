"""What a reader of a corpus should know of it before trusting a result: as notices, none of them a fault.

one period only        →   nothing is said about an order in time
a series of one text   →   compared with nothing
outlets given to some  →   footnotes to the others lack where they were published
a decision hits nothing →  said with its line
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from analyzer.model import Document, Notice, Period, ZoneOverride

_LISTED = 8
"""Documents that one notice names; the others are counted."""


def timeless(name: str, periods: Sequence[Period]) -> Iterator[Notice]:
    """Series of which several documents make one period only."""
    counts = Counter(period.series for period in periods)
    for period in periods:
        if counts[period.series] == 1 and len(period.document_ids) > 1:
            series = f' of the series "{period.series}"' if period.series else ""
            message = (
                f"All {len(period.document_ids)} documents{series} stand in one period, {period.label}: they are compared with each other, "
                "and nothing is said about an order in time. If one is known, list the periods in the manifest."
            )
            yield Notice(name, message)


def alone(name: str, documents: Sequence[Document]) -> Iterator[Notice]:
    """Documents whose series has no other: a slip in a series' name would leave them out of everything in silence."""
    counts = Counter(document.series for document in documents)
    alone = [document for document in documents if counts[document.series] == 1]
    if alone and len(documents) > 1:
        listed = [f'{document.id} (series "{document.series}")' if document.series else f"{document.id} (no series)" for document in alone]
        more = f" and {len(listed) - _LISTED} more" if len(listed) > _LISTED else ""
        message = (
            "Compared with nothing, because only documents of one series are compared and no other has theirs: "
            f"{', '.join(listed[:_LISTED])}{more}. "
            "Write the same series for documents that belong together, or none."
        )
        yield Notice(name, message)


def unplaced(name: str, documents: Sequence[Document]) -> Iterator[Notice]:
    """Documents without an outlet where others have one: their footnotes cannot say where they were published.

    Where none has one, as with editions or laws, nothing is missed.
    """
    without = [document.id for document in documents if not document.outlet]
    if without and len(without) < len(documents):
        more = f" and {len(without) - _LISTED} more" if len(without) > _LISTED else ""
        message = (
            f"No outlet is given for {', '.join(without[:_LISTED])}{more}: a footnote cannot say where the text was published. Where it is "
            'known, write outlet = "…" in the manifest.'
        )
        yield Notice(name, message)


def missed(documents: Sequence[Document], overrides: Mapping[str, ZoneOverride]) -> Iterator[Notice]:
    """Decisions that hit nothing, or less than they name, by their place in the manifest."""
    if not overrides:
        return
    from analyzer.zones import overrides as decided  # noqa: PLC0415 a corpus without decisions is read without loading the stages

    texts = {document.id: document.text for document in documents}
    for place, override in overrides.items():
        if message := decided.missed(texts[override.document_id], override):
            yield Notice(place, message)
