"""Decisions that need more than one paragraph: what stands where, and after what.

Vietnam and Laos hold talks       headline      opens the text
Tiến Dũng                         byline        a name alone beside it
The president is in Hanoi …       standfirst    before the picture
Leaders in Hanoi. Photo: VNA      caption
During their talks …              body
RELATED NEWS                      related       and all that follows it like it
"""

from __future__ import annotations

import re

from analyzer.lexicon.zone_dates import YEAR_END
from analyzer.lexicon.zone_lines import BULLET, GENRE, HEADING_NUMBER, LIST_MARKER, RELATED_LABEL
from analyzer.lexicon.zones import RULES
from analyzer.model import ZoneKind
from analyzer.zones.datelines import opening_dateline
from analyzer.zones.draft import Draft, content_words

_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*)(?:\s+(?:[^\W\d_][\w.'’-]*|&)){1,5}[\s,|]*$")
_PARTICLES = frozenset({"de", "van", "von", "der", "da", "di", "al", "bin", "and", "&", "le", "la", "dos", "del", "e", "y"})
_SEPARATOR = re.compile(r"[|\s_=*~•·-]+$")
_CREDITS = frozenset({ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.IMAGE, ZoneKind.CAPTION, ZoneKind.DUPLICATE, ZoneKind.SOURCE})


def apply_rules(draft: Draft, *, place: str) -> None:
    """The lexicon's rules for a place, in order, to the paragraphs still open there."""
    head, tail = draft.head(), draft.tail()
    for index in draft.open_indices():
        block = draft.blocks[index]
        for rule in RULES:
            if rule.place != place and not (place == "edge" and rule.place in ("head", "tail")):
                continue
            if (
                (rule.place == "head" and index >= head)
                or (rule.place == "tail" and index < tail)
                or (rule.place == "edge" and head <= index < tail)
            ):
                continue
            if rule.fits(block.text):
                draft.apply(index, rule)
                break


def find_captions(draft: Draft) -> None:
    """A short paragraph after a picture's mark-up, and a line said twice in a row, are captions."""
    for index in range(1, len(draft.blocks)):
        if (
            draft.kind(index - 1) is ZoneKind.IMAGE
            and draft.kind(index) is None
            and len(draft.blocks[index].text) <= 4 * draft.settings.short_line
        ):
            block = draft.blocks[index]
            if (
                block.text.endswith("|")
                or not draft.prose[index]
                or (block.first_line - draft.blocks[index - 1].last_line == 1 and _pictures_follow(draft))
            ):
                draft.decide(index, "caption-after-image")


def _pictures_follow(draft: Draft) -> bool:
    """Whether other pictures of the page have captions that are marked as such."""
    return any(draft.kind(index) is ZoneKind.CAPTION for index in range(len(draft.blocks)))


def find_duplicates(draft: Draft) -> None:
    """A paragraph that repeats the one before, or a stretch that repeats an earlier one."""
    for index in range(1, len(draft.blocks)):
        if draft.keys[index] == draft.keys[index - 1] and len(draft.keys[index].split()) >= draft.settings.repeat_words:
            draft.decisions[index] = None
            draft.decide(index, "duplicate-adjacent")
            if index <= draft.head() + 2 and _stands_over_text(draft, index):
                draft.decide(index - 1, "caption-twice")
    seen: dict[str, int] = {}
    run: list[int] = []
    for index, key in enumerate(draft.keys):
        earlier = seen.get(key)
        follows = bool(run) and earlier is not None and seen.get(draft.keys[run[-1]]) == earlier - 1
        if run and not follows:
            _close_run(draft, run)
            run = []
        if earlier is not None and len(key.split()) >= draft.settings.repeat_words:
            run.append(index)
        seen.setdefault(key, index)
    _close_run(draft, run)


def _stands_over_text(draft: Draft, index: int) -> bool:
    """Whether a paragraph stands just twice, and other running text follows: else it is the text itself, copied."""
    key = draft.keys[index]
    others = range(index + 1, len(draft.blocks))
    return draft.keys.count(key) == 2 and any(draft.prose[other] and draft.keys[other] != key for other in others)  # noqa: PLR2004


def _close_run(draft: Draft, run: list[int]) -> None:
    if len(run) >= draft.settings.repeat_run:
        for index in run:
            draft.decide(index, "duplicate-run")


def find_related(draft: Draft) -> None:
    """Blocks under a label for other texts, and rows of headline, separator, teaser."""
    for index, block in enumerate(draft.blocks):
        if (
            draft.kind(index) in (None, ZoneKind.NAVIGATION)
            and len(block.text) <= draft.settings.short_line
            and RELATED_LABEL.match(block.text)
        ):
            for follower in range(index, _end_of_pointers(draft, index + 1)):
                draft.decisions[follower] = None
                draft.decide(follower, "related-label")
    _find_teasers(draft)


def _end_of_pointers(draft: Draft, start: int) -> int:
    """Index after the last pointer: two running paragraphs in a row mean that the text goes on."""
    previous_prose = False
    for index in range(start, len(draft.blocks)):
        if draft.prose[index] and previous_prose:
            return index - 1
        previous_prose = draft.prose[index]
    return len(draft.blocks)


def _find_teasers(draft: Draft) -> None:
    """Rows of headline, separator and teaser at the end, without a label."""
    separators = [index for index, block in enumerate(draft.blocks) if _SEPARATOR.match(block.text) and "|" in block.text]
    separators = [index for index in separators if index and draft.kind(index) is not ZoneKind.RELATED and draft.is_short(index - 1)]
    if len(separators) >= draft.settings.repeat_run:
        for index in range(separators[0] - 1, len(draft.blocks)):
            if index < _end_of_pointers(draft, separators[0] - 1):
                draft.decisions[index] = None
                draft.decide(index, "related-teasers")


def find_headline(draft: Draft) -> None:
    """The title of the text: given by the manifest, or the first short line that is no sentence."""
    title = " ".join(draft.document.title.casefold().split())
    head = draft.head()
    for index in range(min(head + 1, len(draft.blocks))):
        if title and draft.keys[index] == title and draft.kind(index) in (None, ZoneKind.HEADING):
            draft.decisions[index] = None
            draft.decide(index, "headline-title")
            return
    candidates = [index for index in range(head) if head < len(draft.blocks) and _can_be_headline(draft, index)]
    if not candidates:
        return
    opening = candidates[0]
    if len(draft.blocks[opening].text.split()) <= _KICKER_WORDS and not GENRE.match(draft.blocks[opening].text):
        fuller = [index for index in candidates if len(draft.blocks[index].text.split()) > _KICKER_WORDS + 1]
        for index in candidates if fuller else ():
            if index < fuller[0]:
                draft.decide(index, "kicker")
        opening = fuller[0] if fuller else opening
    draft.decide(opening, "headline-first")
    _continue_headline(draft, opening, head)


_KICKER_WORDS = 4
"""Up to so many words, a first line may name the issuer or rubric; a fuller line below it is the title."""


def _can_be_headline(draft: Draft, index: int) -> bool:
    text = draft.blocks[index].text
    if draft.kind(index) is not None or HEADING_NUMBER.match(text) or LIST_MARKER.match(text):
        return False
    ended = draft.ends_as_sentence(draft.blocks[index]) and not YEAR_END.search(text)
    return len(text) <= 3 * draft.settings.short_line and not ended and text[-1] not in ":：,;"


def _continue_headline(draft: Draft, index: int, head: int) -> None:
    """Where the first line only names the kind of text, the title goes on."""
    following = index + 1
    if following >= head or draft.decisions[following] is not None or not GENRE.match(draft.blocks[index].text):
        return
    text = draft.blocks[following].text
    if len(text) <= 2 * draft.settings.short_line and text[-1] not in ":：,;":
        draft.decide(following, "headline-continued")


def find_bylines(draft: Draft) -> None:
    """A name alone between headline and text, or below the text."""
    author = " ".join(draft.document.author.casefold().split())
    head, tail = draft.head(), draft.tail()
    headed = sum(draft.is_short(index) and draft.decisions[index] is None for index in range(head, tail)) >= draft.settings.repeat_run
    below = False
    listed = tail > 0 and tail < len(draft.blocks) and draft.blocks[tail - 1].text[-1] in ":："
    for index in [*range(head), *([] if listed else range(tail, len(draft.blocks)))]:
        text = draft.blocks[index].text
        if draft.decisions[index] is None and author and draft.keys[index] == author:
            draft.decide(index, "byline-author")
        elif draft.decisions[index] is None and not headed and len(text) <= draft.settings.short_line // 2 and _is_name(text):
            known = any(draft.kind(other) is ZoneKind.BYLINE and draft.keys[other] == draft.keys[index] for other in range(index))
            below = below or index >= tail
            draft.decide(index, "byline-name" if index < head or known or not _more_names(draft, index, tail) else "signature-names")
        elif (
            draft.decisions[index] is None
            and index >= tail
            and draft.is_short(index)
            and (below or text.isupper() or _under_signature(draft, index))
        ):
            draft.decide(index, "signature-names")


def find_recipients(draft: Draft) -> None:
    """Bullets between the last sentence of a text and its signature name who receives it; nothing leads into them."""
    last = next((index for index in range(len(draft.blocks)) if draft.kind(index) is ZoneKind.SIGNATURE), 0)
    first = last
    while first > 0 and draft.decisions[first - 1] is None and BULLET.match(draft.blocks[first - 1].text):
        first -= 1
    if first > 0 and draft.ends_as_sentence(draft.blocks[first - 1]) and not BULLET.match(draft.blocks[first - 1].text):
        for index in range(first, last):
            draft.decide(index, "recipients")


def _under_signature(draft: Draft, index: int) -> bool:
    return index > 0 and draft.kind(index - 1) is ZoneKind.SIGNATURE


def _more_names(draft: Draft, index: int, tail: int) -> bool:
    return any(other != index and draft.decisions[other] is None and draft.is_short(other) for other in range(tail, len(draft.blocks)))


def _is_name(text: str) -> bool:
    if not _NAME.match(text):
        return False
    words = [word for word in text.strip(" |,").split() if word not in _PARTICLES]
    return len(words) > 1 and all(word[0].isupper() for word in words) and not text.strip(" |,").isupper()


def find_standfirst(draft: Draft) -> None:
    """The summary between headline and text: before pictures and credits, or in the headline's own words."""
    headline = next((index for index in range(len(draft.blocks)) if draft.kind(index) is ZoneKind.HEADLINE), None)
    first = draft.head()
    if headline is None or first >= len(draft.blocks) or headline > first or draft.kind(first) is not None:
        return
    text = draft.blocks[first].text
    if len(text.split()) > draft.settings.standfirst_words or LIST_MARKER.match(text) or opening_dateline(text) or text[-1] in ",;:":
        return
    more = any(draft.is_text(index) for index in range(first + 1, len(draft.blocks)))
    if not more:
        return
    if first + 1 < len(draft.blocks) and draft.kind(first + 1) in _CREDITS:
        draft.decide(first, "standfirst-before-picture")
    elif any(draft.kind(index) in _CREDITS for index in range(first)):
        words = content_words(draft.blocks[headline].text, draft.document.language)
        shared = words & content_words(text, draft.document.language)
        if words and len(shared) >= draft.settings.standfirst_share * len(words):
            draft.decide(first, "standfirst-restates")


def drop_lone_menu_words(draft: Draft) -> None:
    """A word that could be a menu's is one only beside other furniture of navigation."""
    menus = [index for index, decision in enumerate(draft.decisions) if decision and decision[1] == "navigation-menu"]
    for index in menus:
        beside = [draft.kind(other) for other in (index - 1, index + 1) if 0 <= other < len(draft.blocks)]
        bracketed = draft.blocks[index].text.startswith("[")
        if ZoneKind.NAVIGATION not in beside and not bracketed:
            draft.decisions[index] = None
