"""Formulas in languages whose small words nobody listed."""

from __future__ import annotations

from analyzer.formulas.grain import grind
from analyzer.formulas.marks import Mark
from analyzer.formulas.small import small_words
from analyzer.settings import Settings
from tests.formula_cases import corpus_of, mined

FORMULAS = Settings().formulas
_NAMES = [f"{one}{other}" for one in ("мост", "град", "поток", "извор", "камен", "храст") for other in ("аница", "ишче", "овина")]
_SERBIAN = [f"{_NAMES[n % 5].capitalize()} чувају {_NAMES[n % 9]} и {_NAMES[9 + n % 8]} у земљи." for n in range(90)]


def test_a_list_in_two_alphabets_is_one_family_that_grew():
    """Serbian in Cyrillic and in Latin letters is one language: the list that got a member is one family in two forms."""
    cyrillic = "Основа су вечно пријатељство, посебна солидарност и свестрана сарадња."
    latin = "Osnova su večno prijateljstvo, posebna solidarnost, svestrana saradnja i strateška povezanost."
    texts = [("2001", cyrillic), ("2002", cyrillic), ("2003", latin), ("2004", latin)]
    found = mined(corpus_of(texts, language="sr"))
    assert ("append", "strateška povezanost") in {(step.kind.value, step.item) for step in found.steps}


def test_small_words_are_counted_where_nobody_listed_them():
    """What is short, stands in many statements and beside ever new words is small; matter that recurs is not."""
    lines = grind(corpus_of([("2001", "\n\n".join(_SERBIAN))], language="xx").statements, settings=FORMULAS).lines
    small = {grain.key for line in lines for grain in line.grains if grain.mark is Mark.FUNCTION}
    assert "и" in small
    assert not {"чувају", "мостаница"} & small


def test_a_few_sentences_are_too_few_to_count_small_words():
    """A short text leaves all its words as they are."""
    lines = [line.grains for line in grind(corpus_of([("2001", _SERBIAN[0])], language="xx").statements, settings=FORMULAS).lines]
    assert small_words(lines, settings=FORMULAS) == frozenset()


def test_a_german_noun_is_no_name():
    """A capital shows a noun in German: a phrase of nouns is a formula like any other, at its second attestation."""
    texts = [("2001", "Wir wollen Frieden und Wohlstand."), ("2002", "Sie schaffen Frieden und Wohlstand.")]
    labels = [family.label for family in mined(corpus_of(texts, language="de")).families]
    assert any("Frieden und Wohlstand" in label for label in labels)
