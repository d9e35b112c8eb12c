"""What every form of a citation is made of.

statement 5.2 of talks-2024  →  Cited(key="v:talks-2024:5.2-1a2b", quote="…", locator="para. 5", …)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

import regex

from analyzer.citation.quotations import quoted, sic
from analyzer.lexicon.citation import MONTHS
from analyzer.model import Document, Edit, Finding, FindingKind, Relation, Statement
from analyzer.views.places import Place

_BREAK = regex.compile(r"[ \xa0]*[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029][\s\x1c-\x1f]*")
_CONTROL = regex.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_ENDS = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_DIRECTION = regex.compile(f"[{''.join(_ENDS)}]")
_NOT_KEY = regex.compile(r"[^\p{L}\p{M}\p{N}:._-]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage with all that identifies it."""

    statement: Statement
    document: Document
    key: str
    """Citation key: the passage id without the characters that BibLaTeX forbids."""
    quote: str
    """The exact words on one line: line breaks are spaces, characters that no text file can carry are U+FFFD."""
    link: str
    provenance: str
    """Tool version and corpus hash."""
    slips: tuple[str, ...] = ()
    """Words of it that the analysis holds for slips of the pen."""

    @property
    def quoted(self) -> str:
        """Its words as a note quotes them, in quotation marks, with "[sic]" behind each slip."""
        return quoted(sic(self.quote, self.slips))

    @property
    def locator(self) -> str:
        """Where in the document, in words."""
        return f"para. {self.statement.paragraph}"

    @property
    def place(self) -> str:
        """All that finds the passage again, in words."""
        return f"Paragraph {self.statement.paragraph}, statement {self.statement.number}; passage {self.statement.id}; {self.provenance}"


@dataclass(frozen=True, slots=True)
class CitedChange:
    """A change between aligned passages; more than one passage on a side makes a split or merge."""

    alignment_id: str
    relation: Relation
    moved: bool
    confidence: float
    decided_by: str
    earlier: tuple[Cited, ...]
    later: tuple[Cited, ...]
    edits: tuple[Edit, ...]
    link: str
    provenance: str


@lru_cache(maxsize=20_000)
def line(text: str) -> str:
    r"""A text on one line; its words, spaces and typography stay as they are, and its direction of writing ends with it.

    >>> line("hard\n  wrapped  twice\x00")
    'hard wrapped  twice\ufffd'
    >>> line("left \u202eright")
    'left \u202eright\u202c'
    """
    single = str(_CONTROL.sub("\ufffd", _BREAK.sub(" ", text))).strip()
    return single + _closers(single) if _DIRECTION.search(single) else single


def _closers(text: str) -> str:
    """What ends the changes of writing direction that a text leaves open; without it they would turn what follows, too."""
    still_open: list[str] = []
    for character in text:
        if character in _ENDS:
            still_open.append(_ENDS[character])
        elif character in still_open:
            while still_open.pop() != character:
                pass
    return "".join(reversed(still_open))


def address(place: Place) -> str:
    """A place as a relative address.

    >>> address(Place("documents/a.html", "v:a:1.2~3f"))
    'documents/a.html#v:a:1.2~3f'
    """
    return quote(place.page) + "#" + quote(place.fragment, safe=":~.-_!$&'()*+,;=@/?")


def slips_of(findings: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    """Passage id → the words that a finding calls slips there."""
    found: dict[str, tuple[str, ...]] = {}
    for finding in findings:
        if finding.kind is FindingKind.SLIP and (written := dict(finding.facts).get("written")):
            found.update({name: (*found.get(name, ()), written) for name in finding.evidence})
    return found


def key(identifier: str) -> str:
    """A citation key that BibLaTeX, RIS and pandoc accept.

    >>> key("v:talks 2024:5.2~1a2b")
    'v:talks-2024:5.2-1a2b'
    """
    return str(_NOT_KEY.sub("-", identifier)).strip("-")


def written_date(date: str) -> str:
    """An ISO date in words, no more precise than it is.

    >>> [written_date(date) for date in ("2024-09-11", "2024-09", "2024")]
    ['11 September 2024', 'September 2024', '2024']
    """
    parts = date.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:  # noqa: PLR2004 year, month, day
        words.insert(0, str(int(parts[2])))
    return " ".join(words)
