"""Citations in styles: formatted by pandoc or refused with a reason, never by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.analysis import Analysis
from analyzer.citation import Citer
from analyzer.errors import AnalyzerError
from analyzer.export.pandoc import Formatted, available_styles, format_citations
from analyzer.lexicon.citation import STYLES
from tests.pandoc import needs_pandoc
from tests.sample import DOCUMENTS, STATEMENTS, sample

IDS = [STATEMENTS[at].id for at in (2, 1, 4)]


def plain_sample(**changes: str) -> Analysis:
    """The sample with an ordinary title."""
    found = sample()
    first = replace(DOCUMENTS[0], **{"title": "Talks in Hanoi", "outlet": "Việt Nam News"} | changes)  # type: ignore[arg-type]
    return replace(found, corpus=replace(found.corpus, documents=(first, DOCUMENTS[1])))


def formatted(style: str, ids: list[str], **changes: str) -> Formatted:
    if not {name: usable for name, _, usable in available_styles()}[style]:
        pytest.skip(f"the CSL file of {style} is not on this machine")
    return format_citations(Citer(plain_sample(**changes)), ids, style=style)


@needs_pandoc
def test_chicago_reads_right() -> None:
    """Chicago, which pandoc brings along: author, year, paragraph; an entry per text, the name as given, italics between underscores."""
    done = formatted("chicago", IDS)
    assert done.notes == ("(Tiến Dũng 2019, para. 3)", "(Tiến Dũng 2019, para. 2)", "(“Talks Again” 2024, para. 2)")
    assert done.bibliography[1] == "Tiến Dũng. 2019. “Talks in Hanoi.” News report of talks. _Việt Nam News_, February 24, 2019."
    assert len(done.bibliography) == 2


@needs_pandoc
@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_style_says_who_when_and_where(style: str) -> None:
    """In every style the entry has author and full date, the note the paragraph, and each note stands alone."""
    ids = IDS[:1] if style == "chicago-notes" else IDS  # each run of this style takes pandoc seconds
    done = formatted(style, ids, outlet="")
    entry = next(entry for entry in done.bibliography if "Tiến Dũng" in entry)
    assert "2019" in entry
    assert "Feb" in entry
    assert "24" in entry
    assert len(done.notes) == len(ids)
    for note, paragraph in zip(done.notes, (3, 2, 2), strict=False):
        assert f"{paragraph}" in note.rsplit("par", 1)[1]
    assert not any("ibid" in note.casefold() for note in done.notes)


def test_missing_pandoc_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pandoc the error says so and what works without it."""
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(AnalyzerError, match="BibLaTeX"):
        format_citations(Citer(sample()), IDS)
    assert not any(usable for _, _, usable in available_styles())


def test_missing_style_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A style whose file is not here is an error that says where to get it; another style is never taken instead."""
    monkeypatch.setattr("analyzer.export.pandoc._folders", lambda: iter(()))
    with pytest.raises(AnalyzerError, match=r"oscola\.csl is not on this machine"):
        format_citations(Citer(sample()), IDS, style="oscola")
    with pytest.raises(AnalyzerError, match="no such style"):
        format_citations(Citer(sample()), IDS, style="harvard")
