"""Chains of passages: clauses that live on with their sentence, formulas that turn up elsewhere, families that are one."""

from __future__ import annotations

from analyzer.formulas.chains import one_per_clause
from analyzer.formulas.grain import Place, grind
from analyzer.formulas.groups import Group, Hit
from analyzer.model import FamilyKind
from analyzer.settings import Settings
from tests.formula_cases import corpus_of, linked, mined

_CLAUSE = "Nobody shall be liable for any loss of goods, profits or data arising from the use of this old harbour"


def _families(*texts, chained=False):
    """Of documents; `chained`: the first statement of each goes on in the next."""
    analysis = corpus_of([(str(2001 + number), text) for number, text in enumerate(texts)])
    pairs = [(f"c:d{number}:1.1", f"c:d{number + 1}:1.1") for number in range(len(texts) - 1)]
    return mined(linked(analysis, pairs) if chained else analysis).families


def test_what_turns_up_in_several_places_comes_before_a_passage_that_goes_on():
    """A sentence that every version repeats comes after a phrase that other sentences have, too; unless it recurs elsewhere itself."""
    versions = [
        f"{_CLAUSE}.\nThe harbour keeper {does}.\nWe saw {whom} and the harbour keeper of {place}."
        for does, whom, place in (("sings", "ships", "Lund"), ("sleeps", "boats", "Oslo"), ("laughs", "rafts", "Riga"))
    ]
    assert "keeper" in _families(*versions, chained=True)[0].label
    assert "liable" in _families(*versions)[0].label


def test_the_pieces_of_a_clause_are_one_family():
    """What always stands side by side in a sentence that goes on from version to version is told once, however long the sentence."""
    long = f"{_CLAUSE}, {_CLAUSE.replace('goods', 'salt').replace('old', 'new')}, {_CLAUSE.replace('goods', 'bread')}."
    families = _families(*[f"{long}\nThis is version {word}." for word in ("one", "two", "three", "four")], chained=True)
    assert sum(any("harbour" in a.text for a in family.attestations) for family in families) == 1


def _joined(*texts):
    """Which pieces become one: "old harbour" and "new bridge", wherever they stand in each text."""
    analysis = corpus_of([(str(2001 + number), text) for number, text in enumerate(texts)])
    grist = grind(analysis.statements, settings=Settings().formulas, plain=True)

    def group(*stems):
        firsts = [[g.text for g in line.grains].index(stems[0]) for line in grist.lines]
        hits = tuple(Hit(Place(number, first, first + len(stems)), ()) for number, first in enumerate(firsts))
        return Group(FamilyKind.PHRASE, stems, hits, 1.0)

    groups = [group("old", "harbour"), group("new", "bridge")]
    return [[grist.text_at(hit.place) for hit in one.hits] for one in one_per_clause(grist, groups, (0,) * len(texts))]


def test_pieces_are_one_only_where_they_follow_each_other_on_every_line():
    """Pieces side by side in one order are one; where one text has them apart or the other way round, each keeps its places."""
    beside, apart = "They praised old harbour new bridge again", "They praised old harbour and all of the many white ships new bridge"
    turned = "They praised new bridge and all of the many white ships old harbour"
    assert _joined(beside, beside) == [["old harbour new bridge"] * 2]
    for other in (apart, turned, "They praised new bridge old harbour again"):
        assert _joined(beside, other) == _joined(other, beside) == [["old harbour"] * 2, ["new bridge"] * 2]


def test_a_thing_is_not_what_is_done_with_it():
    """A wording that stands behind an article names a thing: a verb between its words makes another phrase, a preposition does not."""
    thing = ["They proposed a harbour fee.", "A harbour fee was paid.", "The harbour fee is low."]
    apart = [
        "\n".join(f"{who} {what} {does}." for who in ("One", "Their", "My", "Our", "Her", "His", "Your"))
        for what, does in (("harbour", "froze"), ("fee", "rose"))
    ]
    done = ["Each harbour demands the fee.", "They set a fee for the harbour."]
    held = {a.text for family in _families(*thing, *apart, *done) for a in family.attestations}
    assert {"harbour fee", "fee for the harbour"} <= held
    assert "harbour demands the fee" not in held


def test_two_lists_with_a_third_between_them_are_one_family():
    """One wording that leads from a list to another makes one genealogy of them."""
    families = _families(
        "They praised good ties and mutual trust.",
        "We praised good ties and mutual trust.",
        "They praised good ties, mutual trust and equal benefit.",
        "We praised good ties, mutual respect and equal benefit.",
        "They know good ties, mutual respect and equal benefit.",
    )
    assert {"d0", "d1", "d2", "d3", "d4"} in [{a.document_id for a in family.attestations} for family in families]
