"""Sites of variation: clauses of one passage that go through several documents and change on the way.

    2011-06  … exceptionally low levels for the federal funds rate for an extended period.
    2011-08  … exceptionally low levels for the federal funds rate at least through mid-2013.
    2012-01  … exceptionally low levels for the federal funds rate at least through late 2014.
             └──────────────── one site, three forms, joined by aligned passages ───────────┘

Textual critics call this a locus with its readings. A site is a family when some reading stood in more than one document (else it is
free rewording) and the readings differ by more than accidentals. Two readings need not share a word: the place holds them together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analyzer.analysis import Analysis
from analyzer.formulas.candidates import Candidate, weigh
from analyzer.formulas.coordination import Listing
from analyzer.formulas.grain import Grist, Place
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import WORDS, Grain, Mark
from analyzer.model import Collation, Edit, FamilyKind, Operation
from analyzer.settings import FormulaSettings


class _Link(NamedTuple):
    """A line whose statement goes on in a later line."""

    earlier: int
    later: int
    collation: Collation


def site_groups(analysis: Analysis, grist: Grist, lists: Sequence[Listing], *, settings: FormulaSettings) -> list[Group]:
    """All sites that vary, heaviest first."""
    following = {link.earlier: link for link in _chain(analysis, grist)}
    starts = sorted(set(following) - {link.later for link in following.values()})
    listed: dict[int, list[Place]] = {}
    for found in lists:
        listed.setdefault(found.place.line, []).append(found.place)
    sites = [site for start in starts for site in _sites(grist, start, following, listed=listed, share=settings.site_kept)]
    groups = [group for site in _joined(grist, sites) if (group := _group(grist, site, settings=settings)) is not None]
    return sorted(groups, key=lambda g: (-g.weight, g.hits[0].place.line, g.hits[0].place.first))


def _chain(analysis: Analysis, grist: Grist) -> list[_Link]:
    """At most one follower and one forerunner per line: the nearest document first, then the surest link.

    Documents of one event are renderings of one thing and never follow each other; documents of one period may. A doubtful link
    carries nothing on.
    """
    sure = analysis.settings.findings.host_confidence
    line_of = {line.statement.id: number for number, line in enumerate(grist.lines)}
    order = {document.id: number for number, document in enumerate(analysis.documents)}
    events = {document.id: document.event or document.id for document in analysis.documents}
    near: dict[str, tuple[int, float]] = {}
    for comparison in analysis.comparisons:
        earlier, later = comparison.earlier_document_id, comparison.later_document_id
        if events[earlier] != events[later]:
            near |= {a.id: (abs(order[later] - order[earlier]), -a.confidence) for a in comparison.alignments if a.confidence >= sure}
    found = [
        (near[c.alignment_ids[0]], _Link(line_of[c.earlier_ids[0]], line_of[c.later_ids[0]], c))
        for c in analysis.collations
        if len(c.earlier_ids) == len(c.later_ids) == 1 and c.alignment_ids[0] in near
    ]
    found = [pair for pair in found if pair[1].earlier < pair[1].later]
    found.sort(key=lambda pair: (pair[0], pair[1].earlier, pair[1].later))
    before: set[int] = set()
    after: set[int] = set()
    kept = []
    for _, link in found:
        if link.earlier not in before and link.later not in after:
            before.add(link.earlier)
            after.add(link.later)
            kept.append(link)
    return kept


def _sites(grist: Grist, start: int, following: dict[int, _Link], *, listed: dict[int, list[Place]], share: float) -> list[list[Place]]:
    """The clauses of a chain of lines, each as its places from document to document."""
    alive = [[place] for place in _clauses(grist, start, 0, len(grist.lines[start].grains), listed=listed)]
    done: list[list[Place]] = []
    line = start
    while line in following:
        link = following[line]
        line = link.later
        going: list[list[Place]] = []
        position = 0
        for site in alive:
            place = _project(grist, site[-1], link, after=position, share=share)
            if place is None:
                done.append(site)
            else:
                going += [[fresh] for fresh in _clauses(grist, line, position, place.first, listed=listed)]
                site.append(place)
                going.append(site)
                position = place.last
        going += [[fresh] for fresh in _clauses(grist, line, position, len(grist.lines[line].grains), listed=listed)]
        alive = going
    return done + alive


def _clauses(grist: Grist, line: int, first: int, last: int, *, listed: dict[int, list[Place]]) -> Iterator[Place]:
    """Stretches of a line between marks that are not inside a list; short ones stay with what follows."""
    grains = grist.lines[line].grains
    start = first
    for position in range(first, last + 1):
        inside = any(place.first < position < place.last for place in listed.get(line, ()))
        cut = position == last or (grains[position].mark in (Mark.BREAK, Mark.COMMA) and not inside)
        if cut and (position == last or sum(g.mark is Mark.CONTENT for g in grains[start:position]) > 1):
            if (place := _tidy(grains, line, start, position)) is not None:
                yield place
            start = position + 1


def _tidy(grains: Sequence[Grain], line: int, first: int, last: int) -> Place | None:
    """A stretch without marks and connectives at its edges; None where no content word is left."""
    while first < last and grains[first].mark not in (Mark.CONTENT, Mark.FUNCTION, Mark.FRAME, Mark.PERSON):
        first += 1
    while first < last and grains[last - 1].mark not in WORDS:
        last -= 1
    return Place(line, first, last) if any(g.mark is Mark.CONTENT for g in grains[first:last]) else None


def _project(grist: Grist, place: Place, link: _Link, *, after: int, share: float) -> Place | None:
    """Where a place of the earlier line lies in the later one, not before grain `after`.

    What shares no word with it stands for it only where most of what surrounds the two is the same.
    """
    grains = grist.grains_at(place)
    base = grist.lines[place.line].statement.start
    start, end = grains[0].start - base, grains[-1].end - base
    inside = [e for e in link.collation.edits if e.earlier_start < end and e.earlier_end > start and e.operation is not Operation.MOVE]
    if not inside:
        return None
    low, high = _edge(inside[0], start, at_start=True), _edge(inside[-1], end, at_start=False)
    later = grist.lines[link.later]
    offset = later.statement.start
    numbers = [i for i, g in enumerate(later.grains) if i >= after and g.start - offset < high and g.end - offset > low]
    if numbers and _closes(grist.lines[place.line].grains, place.last):
        numbers += _grown(later.grains, numbers[-1] + 1, [e for e in link.collation.edits if e.earlier_start == e.earlier_end], offset)
    found = _tidy(later.grains, link.later, numbers[0], numbers[-1] + 1) if numbers else None
    if found is None or set(grist.stems_at(found)) & set(grist.stems_at(place)) or _kept(link.collation) >= share:
        return found
    return None


def _closes(grains: Sequence[Grain], last: int) -> bool:
    return last == len(grains) or grains[last].mark in (Mark.BREAK, Mark.COMMA)


def _grown(grains: Sequence[Grain], first: int, insertions: Sequence[Edit], offset: int) -> list[int]:
    """The words that a clause got at its end, up to the next mark."""
    found = []
    for number in range(first, len(grains)):
        grain = grains[number]
        new = any(e.later_start <= grain.start - offset and grain.end - offset <= e.later_end for e in insertions)
        if not new or grain.mark in (Mark.BREAK, Mark.COMMA):
            break
        found.append(number)
    return found


def _kept(collation: Collation) -> float:
    """Share of the longer text that a collation leaves as it is."""
    kept = sum(edit.later_end - edit.later_start for edit in collation.edits if edit.operation is Operation.EQUAL)
    return kept / max(1, len(collation.earlier_text), len(collation.later_text))


def _edge(edit: Edit, offset: int, *, at_start: bool) -> int:
    """An offset of the earlier text in the later one: exact inside equal words, else the edit's own edge."""
    if edit.operation is Operation.EQUAL:
        inner = max(0, offset - edit.earlier_start) if at_start else min(offset, edit.earlier_end) - edit.earlier_start
        return edit.later_start + edit.across(inner)
    return edit.later_start if at_start else edit.later_end


def _joined(grist: Grist, sites: Sequence[list[Place]]) -> list[list[Place]]:
    """Sites that share a wording are one: a passage that skipped a document goes on where it comes back."""
    owner: dict[tuple[str, ...], int] = {}
    root = list(range(len(sites)))

    def top(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for number, site in enumerate(sites):
        for place in site:
            key = _wording(grist, place)
            if key in owner:
                one, other = sorted((top(owner[key]), top(number)))
                root[other] = one
            else:
                owner[key] = number
    found: dict[int, set[Place]] = {}
    for number, site in enumerate(sites):
        found.setdefault(top(number), set()).update(site)
    return [sorted(places, key=lambda p: (p.line, p.first, p.last)) for _, places in sorted(found.items())]


def _wording(grist: Grist, place: Place) -> tuple[str, ...]:
    return tuple(g.key for g in grist.grains_at(place) if g.mark in WORDS)


def _group(grist: Grist, site: Sequence[Place], *, settings: FormulaSettings) -> Group | None:
    """The family of a site: a reading that lasted, and more than one reading. A blank lost between two words makes no other one."""
    readings = Counter("".join(_wording(grist, place)) for place in site)
    lasting = [key for key, count in readings.items() if count > 1]
    if len(readings) < settings.attestations or not lasting:
        return None
    candidate = Candidate(FamilyKind.PHRASE, tuple(dict.fromkeys(grist.stems_at(site[0]))), tuple(site), 0.0)
    if len(candidate.stems) < settings.content_words:
        return None
    weight = weigh(grist, candidate.stems, len(site))
    return Group(FamilyKind.PHRASE, candidate.stems, tuple(Hit(place, ()) for place in site), weight)
