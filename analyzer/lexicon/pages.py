"""What page makers put on pages and no author wrote: page numbers, marks of continuation.

Each pattern is for a whole line without the white space around it, case ignored; a reader that leaves
lines out says which.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageMark:
    """One kind of line that belongs to the page."""

    id: str
    pattern: str
    reason: str
    example: str
    counter_example: str


PAGE_MARKS = (
    PageMark(
        "page-number",
        r"[-–—.|\[(\s]*\d{1,4}[-–—.|\])\s]*",
        "a number alone on a line at the top or foot of a page counts pages",
        "- 2 -",
        "2 percent",
    ),
    PageMark(
        "named-page-number",
        r"(?:page|seite|trang|página|pagina|p\.|ໜ້າ|หน้า)\s*\d{1,4}(?:\s*(?:of|de|von|sur|/)\s*\d{1,4})?",
        "the word for page before a number",
        "Page 2 of 14",
        "page by page",
    ),
    PageMark(
        "number-of-pages",
        r"\d{1,4}\s*(?:/|of)\s*\d{1,4}",
        "a page number with the number of pages",
        "2/14",
        "2/14 of the members",
    ),
    PageMark(
        "roman-page-number",
        r"[-–—\s]*[ivxl]{1,6}[-–—\s]*",
        "front matter is numbered in small roman figures",
        "- iv -",
        "iv. the budget",
    ),
    PageMark(
        "continuation",
        r"[-–—(\[][-–—\s]*(?:more|continued|suite|fortsetzung|cont'd)[-–—\s.…]*[-–—)\]]",
        "press releases end a page that goes on with such a mark",
        "(more)",
        "more",
    ),
    PageMark(
        "end",
        r"(?:[-–—\s]+(?:0|end|30)[-–—\s]+|[#*](?:\s?[#*]){2,})",
        "press releases end with such a mark",
        "- 0 -",
        "end",
    ),
)

_TIME = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?"
_ADDRESS = r"(?:https?|file)://\S{1,2000}"
_NUMBER = r"(?:\d{1,4}\s?/\s?\d{1,4}|\d{1,4}\s(?:of|von|de|sur|di|van|из)\s\d{1,4})"

PRINTED = PageMark(
    "browser-print",
    rf"{_TIME}(?:\s.{{0,200}})?\s{_ADDRESS}\s+{_NUMBER}|{_TIME}\s+{_ADDRESS}|{_ADDRESS}\s+(?:{_NUMBER}|{_TIME})|{_TIME}\s+{_NUMBER}|{_NUMBER}\s+{_TIME}",
    "browsers print when, from where and which page around what they print: at least two of the three, and nothing else but the title",
    "11/22/26, 9:41 PM file:///home/ann/release.html 1/1",
    "On 11/22/26, 9:41 PM the council published https://example.org/ 1/1 of its pages",
)
"""Longer than other marks, as addresses are; also met in the midst of a text that was copied from several printed pages."""

PRINT_TIME = _TIME
"""Alone on a line it is the time of printing only where the same page has a line of the kind above: else it dates a text."""
