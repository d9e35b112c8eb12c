"""Documents of a few made-up statements, and what the alignment makes of them."""

from __future__ import annotations

from analyzer.align import compare
from analyzer.model import (
    Comparison,
    Corpus,
    Document,
    Statement,
    ZoneKind,
)
from analyzer.settings import AlignSettings

BANK = (
    "The two sides agreed to build a stable border.",
    "They thanked the host for the warm welcome.",
    "Both sides agreed to build a stable and sustainable border.",
    "The ministers signed nine agreements on railways and energy.",
    "Nine agreements on energy and railways were signed.",
    "The river commission will meet in spring.",
    "In spring the commission for the river meets again.",
    "Trade grew by a tenth.",
)


def statements(document: str, texts: list[str]) -> list[Statement]:
    """One statement per text, each a paragraph of its own."""
    return [
        Statement(f"c:{document}:{n}.1~{n:04}", document, n, 1, 0, len(text), ZoneKind.BODY, text) for n, text in enumerate(texts, start=1)
    ]


def corpus(*documents: tuple[str, str, str], language: str = "en", event: str = "") -> Corpus:
    """Documents as (id, date, period)."""
    made = tuple(
        Document(id=name, file=f"{name}.txt", sha256="", text="", title=name, date=date, period=period, language=language, event=event)
        for name, date, period in documents
    )
    return Corpus(id="c", title="c", documents=made, signature="")


YEARS = (("one", "2019", "2019"), ("two", "2021", "2021"), ("three", "2024", "2024"))


def run(read: Corpus, texts: dict[str, list[str]]) -> dict[tuple[str, str], Comparison]:
    """What `compare` finds, by the ids of both documents."""
    spoken = [s for document in read.documents for s in statements(document.id, texts[document.id])]
    found = compare(read, statements=spoken, settings=AlignSettings())
    return {(c.earlier_document_id, c.later_document_id): c for c in found}
