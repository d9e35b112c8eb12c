"""Headings, list members and running text: what is left when the page around the text is known.

1. Privacy                          heading     short, no sentence end, over running text
The following terms apply:          body        leads into a list
- You will not send spam.           list-item   a marker
Whereas peace is precious,          body        one of several clauses
"""

from __future__ import annotations

from analyzer.lexicon.zone_lines import BULLET, HEADING_NUMBER, LIST_MARKER
from analyzer.model import ZoneKind
from analyzer.zones.draft import Draft


def find_headings_and_lists(draft: Draft) -> None:
    """Headings, list members and running text among what is left."""
    listing = _NO_LIST
    for index, block in enumerate(draft.blocks):
        if draft.decisions[index] is None:
            listing = _decide_plain(draft, index, listing=listing)
            if block.text[-1] in ":：":
                listing = _LIST_BEGINS
        elif draft.kind(index) not in (ZoneKind.PAGE_NUMBER, ZoneKind.IMAGE):
            listing = _NO_LIST
    _join_subtitles(draft)


def _join_subtitles(draft: Draft) -> None:
    """Undecided lines between the title and the first running paragraph belong to the title."""
    titled = False
    for index in range(draft.head()):
        decision = draft.decisions[index]
        if titled and decision and decision[1] == "default":
            draft.decisions[index] = None
            draft.decide(index, "headline-continued")
        titled = titled or draft.kind(index) is ZoneKind.HEADLINE


_NO_LIST, _LIST_BEGINS, _BARE_LIST = "", "begins", "bare"


def _decide_plain(draft: Draft, index: int, *, listing: str) -> str:
    """Decide one paragraph; says whether it is in a list of members without markers."""
    text = draft.blocks[index].text
    numbered = LIST_MARKER.match(text)
    short = draft.is_short(index)
    over_text = short and _stands_over_text(draft, index)
    if _has_heading_number(draft, index):
        draft.decide(index, "heading-number")
    elif numbered and not BULLET.match(text) and over_text:
        draft.decide(index, "heading-short")
    elif numbered:
        draft.decide(index, "list-marker" if draft.numbers_lists or BULLET.match(text) else "numbered-paragraph")
    elif short and listing and not _is_capitals(text) and text[-1] not in ":：" and not (over_text and listing == _BARE_LIST):
        draft.decide(index, "list-after-colon")
        return _BARE_LIST
    elif over_text and _looks_like_heading(text):
        draft.decide(index, "heading-short")
    elif text[-1] in ":：":
        draft.decide(index, "lead-in")
    elif text[-1] in ",;，；、؛،":
        draft.decide(index, "recital")
        return listing
    else:
        draft.decide(index, "prose" if draft.prose[index] or draft.ends_as_sentence(draft.blocks[index]) else "default")
    return _NO_LIST


def _has_heading_number(draft: Draft, index: int) -> bool:
    block = draft.blocks[index]
    if len(block.text) > 2 * draft.settings.short_line or draft.ends_as_sentence(block) or block.text[-1] in ",;":
        return HEADING_NUMBER.fullmatch(block.text.rstrip(". ")) is not None
    return HEADING_NUMBER.match(block.text) is not None


def _looks_like_heading(text: str) -> bool:
    """Few words, or most of them with a capital, as headings are set."""
    words = text.split()
    return len(words) <= _HEADING_WORDS or 2 * sum(word[0].isupper() for word in words) >= len(words)


_HEADING_WORDS = 9


def _is_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 1


def _stands_over_text(draft: Draft, index: int) -> bool:
    """Whether it is followed by running text or a list, perhaps under another heading."""
    text = draft.blocks[index].text
    if text[-1] in ",;，；、" or (text[-1] in ":：" and not _is_capitals(text)):
        return False
    for follower in range(index + 1, min(index + 4, len(draft.blocks))):
        if draft.is_text(follower) or LIST_MARKER.match(draft.blocks[follower].text) or draft.ends_as_sentence(draft.blocks[follower]):
            return True
        if draft.length(follower) >= 2 * max(draft.length(index), draft.settings.broken_line // 2):
            return True
        if not draft.is_short(follower) and draft.blocks[follower].text[-1] not in ":：,;":
            return False
    return False
