"""What kinds of text do with an event, per primary language subtag."""

from __future__ import annotations

COMMENTS: dict[str, frozenset[str]] = {
    "en": frozenset("analysis column comment comments commentary commentaries editorial editorials essay essays opinion".split()),
    "de": frozenset("analyse kolumne kommentar kommentare leitartikel essay meinung".split()),
    "fr": frozenset("analyse chronique commentaire commentaires éditorial essai opinion tribune".split()),
    "es": frozenset("análisis columna comentario comentarios editorial ensayo opinión".split()),
    "vi": frozenset({"bình luận", "xã luận", "phân tích", "tiểu luận"}),
}
"""Words in the kind of a document by which its author speaks for himself, so that he renders nobody's words.

Example: a "signed *commentary*" on a visit says what its author thinks of it. Counter-example: a "news report of talks", a
"press article" and an "interview" render what was said and agreed there; a "human rights review" is an event.
"""
