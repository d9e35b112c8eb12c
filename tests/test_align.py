from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.align import Link, align_statements
from analyzer.align.chains import Walk, walk_posteriors
from analyzer.align.relations import wording_distance
from analyzer.align.roles import mirrored
from analyzer.align.spine import orderliness, spine
from analyzer.align.weights import LINK, OF_THE_PAIR, WORDING
from analyzer.lexicon.names import BEFORE_OFFICE, OFFICES
from analyzer.model import (
    Outcome,
    Relation,
)
from analyzer.settings import AlignSettings
from tests.align_cases import BANK, YEARS, corpus, run

CASES = sorted((Path(__file__).parent / "cases" / "align").glob("*.toml"))
TEXTS = st.lists(st.sampled_from(BANK), min_size=1, max_size=5)


def case(path: Path) -> Any:
    told = tomllib.loads(path.read_text("utf-8"))
    marks = [pytest.mark.xfail(strict=True, reason=told["known_failure"])] if "known_failure" in told else []
    return pytest.param(told, id=path.stem, marks=marks)


@pytest.mark.parametrize("told", [case(path) for path in CASES])
def test_links_of_the_cases_are_found_and_no_others(told: dict[str, Any]) -> None:
    """Each case file's links come out exactly, and typography alone as the same."""
    chosen = AlignSettings(several_from=0.0, several_full=0.01) if told.get("several") else AlignSettings()
    links = align_statements(told["earlier"], told["later"], language=told["language"], settings=chosen)
    assert [[link.earlier, link.later] for link in links] == told["links"]
    same = [[link.earlier, link.later] for link in links if link.relation is Relation.SAME]
    assert same == told.get("same", [])


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS, TEXTS, st.permutations([0, 1, 2]))
def test_another_document_or_another_order_changes_no_link(one: list[str], two: list[str], three: list[str], order: list[int]) -> None:
    """A pair of documents has the same links alone, with a third beside it, and in any order of the manifest."""
    texts = {"one": one, "two": two, "three": three}
    alone = run(corpus(*YEARS[:2]), texts)["one", "two"]
    whole = corpus(*YEARS)
    turned = replace(whole, documents=tuple(whole.documents[place] for place in order))
    assert run(whole, texts)["one", "two"] == alone
    assert run(turned, texts) == run(whole, texts)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(max_size=40), max_size=6), st.lists(st.text(max_size=40), max_size=6), st.sampled_from(["en", "de", "lo", "zh", "und"])
)
def test_any_text_is_aligned_without_fault(earlier: list[str], later: list[str], language: str) -> None:
    """Whatever the characters, links lie inside the lists, stand by position, and carry numbers from 0 to 1."""
    links = align_statements(earlier, later, language=language)
    places = [(link.earlier, link.later) for link in links]
    assert places == sorted(set(places))
    for link in links:
        assert link.earlier < len(earlier)
        assert link.later < len(later)
        assert 0 <= link.similarity <= 1.0001
        assert 0 <= link.confidence <= 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(BANK), min_size=1, max_size=8, unique=True))
def test_a_text_aligned_with_itself_is_the_same_throughout(texts: list[str]) -> None:
    """Every statement finds itself, as the same, with high confidence."""
    links = {(link.earlier, link.later): link for link in align_statements(texts, texts)}
    for place in range(len(texts)):
        assert links[place, place].relation is Relation.SAME
        assert links[place, place].confidence > 0.8


def test_statements_without_counterpart_name_their_nearest_miss() -> None:
    """What is dropped or new says so, with a reason."""
    found = run(corpus(*YEARS[:2]), {"one": list(BANK[:2]), "two": [BANK[2], BANK[5]]})["one", "two"]
    assert [(u.statement_id, u.outcome) for u in found.unmatched] == [
        ("c:one:2.1~0002", Outcome.DROPPED),
        ("c:two:2.1~0002", Outcome.NEW),
    ]
    assert all(u.reason and u.other_document_id in {"one", "two"} for u in found.unmatched)


def test_evidence_lists_shared_terms_as_written() -> None:
    """A link shows the words it rests on as the earlier text writes them, heaviest first."""
    (link,) = run(corpus(*YEARS[:2]), {"one": [BANK[0], BANK[7]], "two": [BANK[2]]})["one", "two"].alignments
    weights = [term.weight for term in link.evidence.shared]
    assert weights == sorted(weights, reverse=True)
    assert {"border", "stable"} <= {term.term for term in link.evidence.shared} | set(link.evidence.discounted)
    assert link.id == "one:1.1~0001=two:1.1~0001"


def test_a_split_is_a_group_of_partial_links() -> None:
    """Links that share a statement carry one group name and are partial; they are not called moved."""
    told = tomllib.loads((Path(__file__).parent / "cases" / "align" / "one-to-many.toml").read_text("utf-8"))
    found = run(corpus(*YEARS[:2]), {"one": told["earlier"], "two": told["later"]})["one", "two"]
    split = [a for a in found.alignments if a.group]
    assert [a.relation for a in split] == [Relation.PARTIAL, Relation.PARTIAL]
    assert len({a.group for a in split}) == 1
    assert not any(a.moved for a in found.alignments)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20))
def test_the_spine_rises_on_both_sides(pairs: list[tuple[int, int]]) -> None:
    """Whatever the links, the spine is in order in both documents, and order lies between 0 and 1."""
    chain = sorted(spine(pairs))
    assert [later for _, later in chain] == sorted(later for _, later in chain)
    assert set(chain) <= set(pairs)
    assert 0 <= orderliness(pairs) <= 1


def test_a_reversed_text_has_no_order() -> None:
    """Order is 1 for the same order and 0 for a reversed one."""
    assert orderliness([(n, n) for n in range(9)]) == 1
    assert orderliness([(n, 8 - n) for n in range(9)]) == 0


def test_neighbours_decide_between_equal_candidates() -> None:
    """Two places that fit alike by their words are told apart by what stands beside them."""
    step, place, ratio = (0, 1, 1, 2), (1, 0, 2, 3), (50.0, 1.0, 1.0, 50.0)
    arrays = [numpy.array(values) for values in (step, place, ratio)]
    walk = Walk(steps=3, places=5, step=arrays[0], place=arrays[1], ratio=arrays[2], floor=0.001)
    found = walk_posteriors(walk, nothing=0.3, strength=6.0, rounds=3)
    assert found[2] > 2 * found[1]


def test_long_walks_in_stretches_agree_with_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cutting a long walk to save memory does not change which candidate is likeliest."""
    size = 60
    walk = Walk(size, size, numpy.arange(size), numpy.arange(size), numpy.full(size, 3.0), 0.01)
    whole = walk_posteriors(walk, nothing=0.3, strength=6.0, rounds=2)
    monkeypatch.setattr("analyzer.align.chains._CELLS", size * 10)
    assert numpy.abs(walk_posteriors(walk, nothing=0.3, strength=6.0, rounds=2) - whole).max() < 0.15


def test_roles_are_mirrored_only_around_words_for_acts_towards_others() -> None:
    """Exchanged names matter with "thanked", not with "discussed"; nor where one side acts in both."""
    assert mirrored("Laos thanked Vietnam.", "Vietnam thanked Laos.")
    assert not mirrored("Laos and Vietnam discussed trade.", "Vietnam and Laos discussed trade.")
    assert not mirrored("Laos thanked Vietnam.", "Laos thanked Cambodia.")


def test_weights_speak_for_a_link_only() -> None:
    """No weight of what a pair of statements shares is negative, and there is one for each feature."""
    for weights in (WORDING, LINK):
        assert len(weights.names) == len(weights.slopes)
        assert all(slope >= 0 for name, slope in zip(weights.names, weights.slopes, strict=True) if name not in OF_THE_PAIR)


def test_office_words_are_folded_and_apart() -> None:
    """The lexicon of offices holds case-folded words, and none both as an office and as what precedes one."""
    for language, offices in OFFICES.items():
        assert all(word == word.casefold() for word in offices)
        assert not offices & BEFORE_OFFICE[language]


def test_a_link_tells_its_relation() -> None:
    """Links of plain lists carry indices, numbers and the relation."""
    assert align_statements(["Peace."], ["peace"]) == [
        Link(0, 0, 1.0, align_statements(["Peace."], ["peace"])[0].confidence, Relation.SAME)
    ]


def test_wording_distance_of_texts_that_repeat_themselves_is_bounded_work() -> None:
    """Far beyond any text's repetitions the distance is still told at once, by the words in any order."""
    phrase = "they agreed and "
    assert wording_distance(phrase * 20_000, f"trade {phrase * 20_000}", "en") < 0.001
    assert wording_distance(phrase * 3000, "peace " * 9000, "en") == 1.0
