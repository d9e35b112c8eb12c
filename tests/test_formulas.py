from __future__ import annotations

import random
from dataclasses import replace
from time import process_time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import diff, formulas
from analyzer.formulas.coordination import find_lists, member_key
from analyzer.formulas.grain import Place, grind
from analyzer.formulas.groups import Group, Hit
from analyzer.formulas.marks import WORDS, Mark
from analyzer.formulas.merging import merged
from analyzer.formulas.repeats import maximal_repeats
from analyzer.model import FamilyKind
from analyzer.settings import Settings
from tests.formula_cases import CASES, corpus_of, linked, mined, read_case

FORMULAS = Settings().formulas
_FIFTY = [f"word{chr(97 + n)}" for n in range(26)] + [f"other{chr(97 + n)}" for n in range(24)]


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_cases(path):
    """Each case file holds what it promises: the steps it names, none of the kinds it excludes, the wordings it attests."""
    case = read_case(path)
    texts = [(document["date"], document["text"]) for document in case["documents"]]
    events = [document.get("event", "") for document in case["documents"]]
    found = mined(corpus_of(texts, events=events, language=case.get("language", "en")))
    told = {(step.kind.value, step.item, step.from_period, step.to_period) for step in found.steps}
    for step in case.get("steps", ()):
        assert (step["kind"], step["item"], step["from"], step["to"]) in told
    assert not {kind for kind, *_ in told} & set(case.get("absent", {}).get("kinds", ()))
    attested = [a.text for family in found.families for a in family.attestations]
    for wanted in case.get("attested", ()):
        assert any(wanted["text"] in text for text in attested)


def _lists(text: str) -> list[list[str]]:
    grist = grind(corpus_of([("2000", text)]).statements, settings=FORMULAS)
    return [[grist.text_at(member) for member in found.members] for found in find_lists(grist, longest_member=7)]


def test_serial_comma_is_no_difference():
    """A list has the same members with and without the comma before "and"."""
    assert _lists("for peace, stability and growth") == _lists("for peace, stability, and growth") == [["peace", "stability", "growth"]]


def test_as_well_as_closes_a_list():
    """The last member may be joined by a conjunction of several words."""
    assert _lists("in trade, transport as well as education")[0] == ["trade", "transport", "education"]


def test_whole_noun_phrases_are_members():
    """Where members open with articles, an of-phrase belongs to its member."""
    found = _lists("It is a common asset of the two peoples, an objective necessity and a source of strength.")
    assert found == [["common asset of the two peoples", "objective necessity", "source of strength"]]


def test_outer_members_are_trimmed_by_what_is_known():
    """A word before the first member that no other list has is not part of it."""
    text = (
        "They deepen bilateral great friendship, special solidarity and trust.\n"
        "There is peace, great friendship, special solidarity and trust."
    )
    grist = grind(corpus_of([("2000", text)]).statements, settings=FORMULAS)
    lists = find_lists(grist, longest_member=7)
    assert [member_key(grist, found.members[0]) for found in lists] == ["great friendship", "peace"]


def test_what_hangs_on_the_words_before_is_no_first_member():
    """The noun of an of-phrase before a list is no member, unless it is one elsewhere."""
    assert _lists("I will, to the best of my ability, preserve, protect and defend the land.") == [["preserve", "protect", "defend"]]
    text = "We speak of their sovereignty, unity, integrity and peace.\nFor unity, sovereignty and trade."
    assert _lists(text)[0] == ["sovereignty", "unity", "integrity", "peace"]


@pytest.mark.parametrize(
    ("variant", "belongs"),
    [
        ("They condemn hostile acts against the sale of Avalon catfish.", False),
        ("They condemn hostile acts against the sale of Avalon's catfish.", False),
        ("They condemn hostile acts against poor Avalon's catfish.", False),
        ("They condemn hostile acts against friendly Avalon.", True),
        ("They condemn hostile acts against Avalon.", True),
    ],
)
def test_a_variant_governs_the_same_noun(variant, belongs):
    """Words put between that take the governed noun's place make another phrase; an attribute does not."""
    texts = [("2001", "We recall hostile acts against Avalon."), ("2002", "Grave hostile acts against Avalon hurt."), ("2003", variant)]
    analysis = mined(corpus_of(texts))
    found = {a.document_id for f in analysis.families for a in f.attestations if "acts" in a.text and "Avalon" in a.text}
    assert found >= {"d0", "d1"}
    assert ("d2" in found) is belongs


def test_members_are_parallel():
    """A misspelt first member is not cut down to a word that happens to be known."""
    text = "He said grate friendship, special solidarity and common purpose.\nThe border of peace, friendship and trust."
    assert _lists(text)[0][0].endswith("grate friendship")


def test_items_of_an_attestation_are_quotations():
    """Members and attestations are the document's own words at their offsets."""
    analysis = mined(corpus_of([("2001", "We want peace, bread and land now."), ("2002", "All want peace, bread and land.")]))
    texts = analysis.document_by_id
    attestations = [a for family in analysis.families for a in family.attestations]
    assert attestations
    for attestation in attestations:
        assert texts[attestation.document_id].text[attestation.start : attestation.end] == attestation.text
        assert all(item in attestation.text for item in attestation.items)


def test_every_form_has_one_parent_and_one_root():
    """Descent is a tree: one root, and every other form comes from an earlier one."""
    texts = [("2001", "for peace, bread and land"), ("2002", "for peace, bread, work and land"), ("2003", "for peace, bread and work")]
    (family,) = [f for f in mined(corpus_of(texts)).families if f.kind is FamilyKind.LIST]
    seen = set()
    for form in family.forms:
        assert form.parent_id is None if not seen else form.parent_id in seen
        seen.add(form.id)


def test_persons_and_frames_are_no_formulas():
    """Names with their titles recur more than anything and lead no family."""
    line = "President Maria Santos and Prime Minister Tan Lee met in the old harbour."
    families = mined(corpus_of([("2001", line), ("2002", line), ("2003", line)])).families
    assert families
    assert not any("Maria" in family.label or "Tan Lee" in family.label for family in families)


def test_names_that_only_one_document_has_are_no_formulas():
    """A ministry that one document repeats is not a set phrase."""
    text = "The Ministry of Natural Resources wrote.\nThe Ministry of Natural Resources slept."
    assert not mined(corpus_of([("2001", text), ("2002", "Nothing of the kind happened.")])).families


def test_member_is_a_family_of_its_own_and_related():
    """A member that also stands alone has its own family, related to the list's."""
    texts = [
        ("2001", "We seek mutual trust, lasting peace and strategic cohesion.\nStrategic cohesion guides us."),
        ("2002", "They seek mutual trust, lasting peace and strategic cohesion.\nAll call it strategic cohesion."),
    ]
    families = {family.id: family for family in mined(corpus_of(texts)).families}
    alone = families["strategic-cohesion"]
    assert any(families[other].kind is FamilyKind.LIST for other in alone.related)


def test_a_wording_that_takes_the_place_of_another_joins_its_family():
    """Readings that share no word are one family when aligned passages keep what surrounds them."""
    old = "The committee expects exceptionally low levels for the funds rate for an extended period."
    new = "The committee expects exceptionally low levels for the funds rate at least through mid-2013."
    analysis = corpus_of([("2009", old), ("2010", old), ("2011", new), ("2012", new)])
    analysis = linked(analysis, [("c:d0:1.1", "c:d1:1.1"), ("c:d1:1.1", "c:d2:1.1"), ("c:d2:1.1", "c:d3:1.1")])
    analysis = mined(replace(analysis, collations=diff.collate(analysis, settings=analysis.settings.diff)))
    step = next(s for s in analysis.steps if "extended period" in s.from_text and "mid-2013" in s.to_text)
    assert (step.from_period, step.to_period) == ("2010", "2011")


@pytest.mark.parametrize("turned", [False, True])
def test_a_phrase_and_a_list_of_one_wording_lose_no_place(turned):
    """Where the same words are found as a phrase and as a list, the family is the list and has the places of both."""
    grist = grind(corpus_of([(str(2000 + n), "peace and stability") for n in range(6)]).statements, settings=FORMULAS)
    stems = grist.stems_at(Place(0, 0, 3))
    phrase = Group(FamilyKind.PHRASE, stems, tuple(Hit(Place(n, 0, 3), ()) for n in (0, 1)), 1.0)
    members = {n: (Place(n, 0, 1), Place(n, 2, 3)) for n in (2, 3, 4, 5)}
    listed = Group(FamilyKind.LIST, stems, tuple(Hit(Place(n, 0, 3), members[n]) for n in members), 1.0)
    (family,) = merged(grist, [listed, phrase] if turned else [phrase, listed], settings=FORMULAS)
    assert family.kind is FamilyKind.LIST
    assert [hit.place.line for hit in family.hits] == [0, 1, 2, 3, 4, 5]


def test_trace_finds_what_was_never_mined():
    """Any phrase can be traced, also one that stands once, and names and frames as well."""
    analysis = corpus_of([("2001", "The two sides agreed on a hidden clause."), ("2002", "Nothing else.")])
    assert [a.text for a in formulas.trace(analysis, "hidden clause", settings=FORMULAS).attestations] == ["hidden clause"]
    assert formulas.trace(analysis, "two sides agreed", settings=FORMULAS).attestations
    assert not formulas.trace(analysis, "open treaty", settings=FORMULAS).attestations


@pytest.mark.parametrize("number", ["c) ", "(ii) ", "1. ", "đ) ", "(2) "])
def test_an_enumerator_is_no_word(number):
    """What numbers a part of a text is no word of a formula."""
    (line,) = grind(corpus_of([("2000", f"{number}lasting trust")]).statements, settings=FORMULAS).lines
    assert [g.key for g in line.grains if g.mark is Mark.CONTENT] == ["lasting", "trust"]


@pytest.mark.parametrize("text", ["plan 9 works", "vitamin c is good", "(now) works", "In 2019. Then"])
def test_other_short_words_are_no_enumerators(text):
    """A number or a letter inside a sentence is a word."""
    (line,) = grind(corpus_of([("2000", text)]).statements, settings=FORMULAS).lines
    words = text.replace("(", "").replace(")", "").replace(".", "").split()
    assert [g.text for g in line.grains if g.mark in WORDS] == words


def test_a_word_cut_behind_its_hyphen_is_whole():
    """A blank behind a hyphen is an accident where the word also stands whole; a hyphen that waits for another word is none."""
    analysis = corpus_of([("2000", "the medium-term outlook"), ("2001", "the medium- term outlook, short- and medium-term")])
    lines = grind(analysis.statements, settings=FORMULAS).lines
    assert [g.text for g in lines[1].grains if g.mark is Mark.CONTENT] == ["medium- term", "outlook", "short", "medium-term"]
    assert [g.key for g in lines[1].grains][1:3] == [g.key for g in lines[0].grains][1:3]


def test_a_sentence_without_marks_is_mined_in_bounded_time():
    """A sentence of 1500 words from a small vocabulary is mined in seconds, though nearly every pair of its words repeats."""
    words = [
        *("peace", "trade", "roads", "schools", "culture", "border", "water", "forests", "ports", "rail"),
        *("justice", "health", "science", "energy", "steel", "rice", "fish", "coal", "silk", "salt"),
    ]
    chance = np.random.default_rng(1)
    texts = [(str(2000 + n), " ".join(words[at] for at in chance.integers(len(words), size=1500)) + ".") for n in range(2)]
    started = process_time()
    formulas.mine(corpus_of(texts), settings=FORMULAS)
    assert process_time() - started < 15


def test_empty_corpus():
    """No statements, no families, and nothing to trace."""
    analysis = corpus_of([])
    assert formulas.mine(analysis, settings=FORMULAS) == ()
    assert formulas.trace(analysis, "peace", settings=FORMULAS).attestations == ()


def _naive(symbols: list[int]) -> set[tuple[int, tuple[int, ...]]]:
    found = set()
    size = len(symbols)
    for length in range(1, size):
        places: dict[tuple[int, ...], list[int]] = {}
        for start in range(size - length + 1):
            places.setdefault(tuple(symbols[start : start + length]), []).append(start)
        for starts in places.values():
            left = {symbols[s - 1] if s else ("start", s) for s in starts}
            right = {symbols[s + length] if s + length < size else ("end", s) for s in starts}
            if len(starts) > 1 and len(left) > 1 and len(right) > 1:
                found.add((length, tuple(starts)))
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 3), max_size=24))
def test_maximal_repeats_are_all_and_only_those(symbols):
    """The suffix array finds exactly the repeats that cannot be extended, for any sequence."""
    assert {(r.length, r.starts) for r in maximal_repeats(symbols, shortest=1)} == _naive(symbols)


_WORDS = st.sampled_from(["peace", "trust", "great", "growth", "and", ",", "of", "the", "trade", "border", ".", "we", "2024", "–"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(_WORDS, max_size=14).map(" ".join), max_size=4))
def test_any_text_gives_consistent_families(texts):
    """Whatever the texts: quotations hold, forms own their attestations, ids are unique, and two runs agree."""
    analysis = corpus_of([(f"200{number}", text) for number, text in enumerate(texts)])
    families = formulas.mine(analysis, settings=FORMULAS)
    assert families == formulas.mine(analysis, settings=FORMULAS)
    assert len({family.id for family in families}) == len(families)
    for family in families:
        assert len(family.attestations) >= FORMULAS.attestations
        for attestation in family.attestations:
            assert analysis.document_by_id[attestation.document_id].text[attestation.start : attestation.end] == attestation.text
            assert attestation.form_id in {form.id for form in family.forms}


def test_a_repeat_that_is_too_long_is_told_in_pieces():
    """Of a passage that recurs whole, the end is found as well as the beginning."""
    passage = " ".join(f"word{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(90))
    wordings = " ".join(a.text for family in mined(corpus_of([("2001", passage), ("2002", passage)])).families for a in family.attestations)
    assert {"wordaa", "worddl"} <= set(wordings.split())


def test_a_sentence_without_end_is_mined_in_time():
    """In a crowded statement only literal places count: eight times the words take less than thirty times as long."""
    seconds = []
    for words in (1000, 8000):
        chosen = random.Random(1)  # noqa: S311 not for secrets
        text = " ".join(chosen.choice(_FIFTY) for _ in range(words))
        started = process_time()
        mined(corpus_of([("2001", text)]))
        seconds.append(process_time() - started)
    assert seconds[1] < 30 * max(seconds[0], 0.2)
