from __future__ import annotations

from dataclasses import replace

from analyzer.align import compare
from analyzer.align.plan import plan
from analyzer.model import (
    ComparisonKind,
    Period,
)
from analyzer.settings import AlignSettings
from tests.align_cases import YEARS, corpus, statements


def test_neighbouring_periods_first_and_last_and_one_event_are_compared() -> None:
    """Steps between neighbours, a span from first to last, what stands within a period, nothing else; an event is one that is declared."""
    read = corpus(*YEARS, ("four", "2024-05", "2024"))
    kinds = {(p.earlier.id, p.later.id): p.kind for p in plan(read, AlignSettings())}
    step, span, period = ComparisonKind.STEP, ComparisonKind.SPAN, ComparisonKind.PERIOD
    assert kinds == {
        ("one", "two"): step,
        ("two", "three"): step,
        ("two", "four"): step,
        ("one", "three"): span,
        ("one", "four"): span,
        ("three", "four"): period,
    }
    declared = replace(read, documents=tuple(replace(d, event="summit") if d.period == "2024" else d for d in read.documents))
    assert {p.kind for p in plan(declared, AlignSettings()) if (p.earlier.id, p.later.id) == ("three", "four")} == {ComparisonKind.EVENT}


def test_each_period_can_be_compared_with_several_before_it() -> None:
    """A window over the series adds the pairs it reaches and leaves the others as they are."""
    read = corpus(*[(f"d{year}", str(year), str(year)) for year in range(2001, 2006)])
    kinds = {back: {(p.earlier.id, p.later.id): p.kind for p in plan(read, AlignSettings(periods_back=back))} for back in (1, 2)}
    assert kinds[2] == kinds[1] | {(f"d{year}", f"d{year + 2}"): ComparisonKind.SPAN for year in range(2001, 2004)}


def test_a_document_meets_the_last_one_of_its_kind() -> None:
    """A communiqué is compared with the communiqué before it though reports alone stand between; neighbours of a kind are steps as ever."""
    read = corpus(*[(f"d{year}", str(year), str(year)) for year in range(2001, 2006)])
    kind = {"d2002": "communiqué", "d2004": "communiqué", "d2005": "communiqué"}
    read = replace(read, documents=tuple(replace(d, kind=kind.get(d.id, "report")) for d in read.documents))
    planned = {(p.earlier.id, p.later.id): p.kind for p in plan(read, AlignSettings())}
    assert {pair for pair, found in planned.items() if found is ComparisonKind.LIKE} == {("d2001", "d2003"), ("d2002", "d2004")}
    assert planned["d2004", "d2005"] is ComparisonKind.STEP


def test_listed_periods_are_the_order_of_time_whatever_the_dates() -> None:
    """The earlier of two documents is the one whose period the corpus lists first."""
    read = corpus(("late", "2024", "ninth"), ("early", "2019", "eleventh"), ("middle", "2021", "tenth"))
    labels = ("ninth", "tenth", "eleventh")
    read = replace(read, periods=tuple(Period(label, "", (), "", "") for label in labels))
    found = [(p.earlier.id, p.later.id, p.kind) for p in plan(read, AlignSettings())]
    step, span = ComparisonKind.STEP, ComparisonKind.SPAN
    assert found == [("late", "middle", step), ("late", "early", span), ("middle", "early", step)]


def test_languages_are_not_mixed_and_the_reader_is_told() -> None:
    """Texts of two languages are not aligned; a comparison without links says why."""
    english = corpus(*YEARS[:1]).documents[0]
    lao = replace(english, id="lo", date="2021", period="2021", language="lo")
    read = replace(corpus(), documents=(english, lao))
    (found,) = compare(read, statements=statements("one", ["Peace."]) + statements("lo", ["Peace."]), settings=AlignSettings())
    assert found.alignments == ()
    assert "translation" in found.notices[0].message


def test_crowded_periods_are_compared_by_neighbours_with_a_notice() -> None:
    """Where two periods would make too many pairs, only neighbours in time are compared, and this is said."""
    read = corpus(*((f"d{n:02}", f"20{19 + n // 10}-{n % 10 + 1:02}", f"20{19 + n // 10}") for n in range(20)))
    planned = plan(read, AlignSettings())
    steps = [p for p in planned if p.kind is ComparisonKind.STEP]
    assert [(p.earlier.id, p.later.id) for p in steps] == [("d09", "d10")]
    assert "neighbours" in steps[0].notices[0].message
    assert len(planned) == 19
