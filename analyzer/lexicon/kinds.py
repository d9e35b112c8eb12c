"""What kinds of text do with an event, per primary language subtag."""

from __future__ import annotations

COMMENTS: dict[str, frozenset[str]] = {
    "en": frozenset("analysis article column comment commentary editorial essay feature interview opinion review".split()),
    "de": frozenset("analyse artikel kolumne kommentar leitartikel essay interview meinung rezension".split()),
    "fr": frozenset("analyse article chronique commentaire éditorial essai interview opinion tribune".split()),
    "es": frozenset("análisis artículo columna comentario editorial ensayo entrevista opinión reseña".split()),
    "vi": frozenset({"bình luận", "xã luận", "phân tích", "phỏng vấn", "tiểu luận"}),
}
"""Words in the kind of a document by which its author speaks for himself, so that he renders nobody's words.

Example: a "signed *commentary*" on a visit says what its author thinks of it. Counter-example: a "news report of talks" and an "agency
summary of a joint statement" render what was said and agreed there.
"""
