"""Decisions on zones that need more than one paragraph: id → kind and reason."""

from __future__ import annotations

from analyzer.model import ZoneKind

STRUCTURES: dict[str, tuple[ZoneKind, str]] = {
    "headline-title": (ZoneKind.HEADLINE, "it is the title that the manifest gives"),
    "headline-first": (ZoneKind.HEADLINE, "it opens the text, is short and does not end as a sentence"),
    "kicker": (ZoneKind.SOURCE, "it names the issuer or the rubric above the title"),
    "headline-continued": (ZoneKind.HEADLINE, "it goes on where the title begins, above the running text"),
    "standfirst-before-picture": (
        ZoneKind.STANDFIRST,
        "it stands between the headline and the page's pictures or credits, before the running text",
    ),
    "standfirst-restates": (ZoneKind.STANDFIRST, "it follows the headline and its credits and says the headline's words in a sentence"),
    "byline-name": (ZoneKind.BYLINE, "it is a name alone beside the headline or below the text"),
    "byline-author": (ZoneKind.BYLINE, "it is the author that the manifest gives"),
    "caption-after-image": (ZoneKind.CAPTION, "it follows a picture's mark-up"),
    "caption-twice": (ZoneKind.CAPTION, "it stands twice in a row, as a picture's description and its caption do"),
    "duplicate-adjacent": (ZoneKind.DUPLICATE, "it repeats the paragraph just before"),
    "duplicate-run": (ZoneKind.DUPLICATE, "it belongs to a stretch that stands earlier in the text, word for word"),
    "related-label": (ZoneKind.RELATED, "it stands under a label for other texts"),
    "related-teasers": (ZoneKind.RELATED, "it is one of several headlines with teasers after the text"),
    "recipients": (ZoneKind.SIGNATURE, "it lists who receives the text, between its last sentence and the signature"),
    "heading-number": (ZoneKind.HEADING, "it is an article or section number with its title"),
    "heading-short": (ZoneKind.HEADING, "it is short, does not end as a sentence and stands over running text"),
    "signature-names": (ZoneKind.SIGNATURE, "it is a name or office below the text"),
    "repeated-line": (ZoneKind.NAVIGATION, "the same short line stands at the edge of several documents, or again and again in this one"),
    "list-marker": (ZoneKind.LIST_ITEM, "it opens with a list marker"),
    "list-after-colon": (ZoneKind.LIST_ITEM, "it belongs to short lines that follow a colon"),
    "lead-in": (ZoneKind.BODY, "it ends in a colon and leads into what follows"),
    "recital": (ZoneKind.BODY, "it is one of several clauses and ends in a comma or semicolon"),
    "numbered-paragraph": (ZoneKind.BODY, "it is a numbered paragraph of running text"),
    "dateline-span": (ZoneKind.DATELINE, "place, date or agency open the first paragraph"),
    "source-span": (ZoneKind.SOURCE, "an agency's initials close the last paragraph"),
    "salutation-span": (ZoneKind.SALUTATION, "an address opens the paragraph"),
    "prose": (ZoneKind.BODY, "it is running text"),
    "blank": (ZoneKind.NAVIGATION, "the text is blank"),
    "default": (ZoneKind.BODY, "no rule decided; it is taken as running text"),
}
"""Decisions that need more than one paragraph: id → kind and reason."""
