"""Datelines: where and when a text was filed, told apart from titles that bear a date."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analyzer.corpus.founding import found_corpus
from analyzer.model import Document, ZoneKind
from analyzer.settings import ZoneSettings
from analyzer.zones import zone_documents

_CASES = Path(__file__).parent / "cases" / "datelines" / "lines.txt"
_HEADLINE = "Leaders of the two countries meet again"
_BODY = "The two sides agreed to promote trade and to build roads between the two countries of the region."


def _cases(*kinds: str) -> Iterator[object]:
    for line in _CASES.read_text("utf-8").splitlines():
        kind, bar, words = line.partition(" | ")
        if bar and kind in kinds:
            yield pytest.param(kind, words, id=words[:50])


def _kind_at(text: str, words: str) -> ZoneKind:
    document = Document(id="d", file="d.txt", sha256="", text=text, title="", date="2001", period="2001")
    middle = text.index(words) + len(words) // 2
    return next(one.kind for one in zone_documents([document], overrides=(), settings=ZoneSettings()) if one.start <= middle < one.end)


@pytest.mark.parametrize(("kind", "line"), list(_cases("title", "dateline")))
def test_a_line_is_a_title_or_a_dateline(kind: str, line: str) -> None:
    """A title stays the headline although it bears a date; a dateline is furniture below the headline and above it."""
    if kind == "title":
        assert _kind_at(f"{line}\n\n{_BODY}\n", line) is ZoneKind.HEADLINE
    else:
        assert _kind_at(f"{_HEADLINE}\n\n{line}\n\n{_BODY}\n", line) is ZoneKind.DATELINE
        assert _kind_at(f"{line}\n\n{_HEADLINE}\n\n{_BODY}\n", line) is ZoneKind.DATELINE


@pytest.mark.parametrize(("kind", "line"), list(_cases("span")))
def test_a_dateline_opens_the_text(kind: str, line: str) -> None:
    """Place, date and agency before a dash or full stop are cut off the first paragraph, and no title is."""
    assert kind == "span"
    opening, _, rest = line.partition("‖")
    text = f"{_HEADLINE}\n\n{opening}{rest}\n\n{_BODY}\n"
    if opening:
        assert _kind_at(text, opening.strip()) is ZoneKind.DATELINE
    assert _kind_at(text, rest[: len(rest) // 4]) is ZoneKind.BODY


@pytest.mark.parametrize(("kind", "line"), list(_cases("title", "dateline")))
def test_init_takes_titles_and_leaves_datelines(tmp_path: Path, kind: str, line: str) -> None:
    """`init` writes a first line as title where it is one, and the headline below it where it is a dateline."""
    (tmp_path / "a.txt").write_text(f"{line}\n\n{_HEADLINE}\n\n{_BODY}\n", encoding="utf-8")
    assert found_corpus(tmp_path).documents[0].title == (line if kind == "title" else _HEADLINE)


def test_a_date_in_a_title_is_evidence_and_said_so(tmp_path: Path) -> None:
    """Where neither name nor file gives a date, the one in the title is taken, and the manifest says that it stands there."""
    (tmp_path / "a.txt").write_text(f"Joint Statement, 5 May 2001\n\n{_BODY}\n", encoding="utf-8")
    dating = found_corpus(tmp_path).documents[0].dating
    assert (dating.date, dating.how) == ("2001-05-05", 'its title: "Joint Statement, 5 May 2001"')
