from __future__ import annotations

import pytest

from analyzer.analysis import Analysis
from analyzer.diff import collate
from analyzer.model import Alignment, Comparison, ComparisonKind, Corpus, Document, Edit, EditClass, Relation, Statement, ZoneKind
from analyzer.settings import DiffSettings, Settings


def _changes(earlier: list[str], later: list[str], language: str = "en") -> list[Edit]:
    """The changes between statements of equal number."""
    statements = tuple(
        Statement(f"{document}.{number}", document, number, 1, 0, 1, ZoneKind.BODY, text, language=language)
        for document, texts in (("a", earlier), ("b", later))
        for number, text in enumerate(texts)
    )
    links = tuple(Alignment(f"l{n}", f"a.{n}", f"b.{n}", Relation.REWORDED, False, 0.9, 0.9) for n in range(len(earlier)))
    documents = tuple(Document(key, "", "", "", "", year, year, language=language) for key, year in (("a", "1985"), ("b", "2015")))
    analysis = Analysis(
        corpus=Corpus("c", "", documents, ""), settings=Settings(), version="0", statements=statements,
        comparisons=(Comparison("a", "b", ComparisonKind.STEP, links, (), 1.0),),
    )  # fmt: skip
    return [edit for c in collate(analysis, settings=DiffSettings()) for edit in c.edits if edit.edit_class is not EditClass.NONE]


def test_a_reform_shows_in_many_words_of_one_document() -> None:
    """A letter that goes inside of three words, each spelling keeping to its own document, is spelling, without any list of words."""
    found = _changes(
        ["a acção directa do Estado", "o objecto do contrato", "sem excepção alguma"],
        ["a ação direta do Estado", "o objeto do contrato", "sem exceção alguma"],
        language="pt",
    )
    assert {(edit.edit_class, edit.kinds) for edit in found if "acção" in edit.earlier_text or "objecto" in edit.earlier_text} == {
        (EditClass.ACCIDENTAL, ("spelling",))
    }


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (["they sang of peace", "the bell rang", "he sprang up"], ["they sung of peace", "the bell rung", "he sprung up"]),
        (["a strong bank", "a free market", "a new loan"], ["a strong banks", "a free markets", "a new loans"]),
        (["an export of grain"], ["an expert of grain"]),
        (["the contact with you", "a costal town", "the pat of it"], ["the contract with you", "a costal town", "the part of it"]),
    ],
    ids=["tense", "number", "once", "two words"],
)
def test_grammar_and_other_words_are_no_spelling(earlier: list[str], later: list[str]) -> None:
    """Vowels of strong verbs, endings, and what is seen in one or two words only stay changes of wording."""
    assert all(edit.edit_class is EditClass.SUBSTANTIVE for edit in _changes(earlier, later))


@pytest.mark.parametrize(
    ("language", "earlier", "later"),
    [
        ("tr", "onlar geliyorlar/onlar biliyorlar/onlar veriyorlar", "onlar gelmiyorlar/onlar bilmiyorlar/onlar vermiyorlar"),
        ("fr", "nous parlons ici/nous donnons ici/nous passons ici", "nous parlions ici/nous donnions ici/nous passions ici"),
        ("ru", "они должны избрать/они должны собрать/они должны выбрать", "они должны избирать/они должны собирать/они должны выбирать"),
        ("ar", "افتتاح مراكز جديدة/بناء مصانع كبيرة/زيارة مكاتب", "افتتاح مركز جديدة/بناء مصنع كبيرة/زيارة مكتب"),
        ("la", "amamus/laudamus/portamus", "amabamus/laudabamus/portabamus"),
        ("sw", "wanakubali/wanasema/wanafanya", "watakubali/watasema/watafanya"),
    ],
)
def test_grammar_inside_of_words_is_no_spelling(language: str, earlier: str, later: str) -> None:
    """Negation, tense, aspect and number that a language marks inside of words stay changes of wording, however many words show them."""
    found = _changes(earlier.split("/"), later.split("/"), language)
    assert len(found) >= 3
    assert all(edit.edit_class is EditClass.SUBSTANTIVE for edit in found)


@pytest.mark.parametrize(
    ("language", "earlier", "later"),
    [
        ("en", "the honour of it/a labour of love/the colour red", "the honor of it/a labor of love/the color red"),
        ("en", "the honor of it/a labor of love/the color red", "the honour of it/a labour of love/the colour red"),
        ("de", "ein Theil davon/die That selbst/das Thal hier", "ein Teil davon/die Tat selbst/das Tal hier"),
        ("ru", "новый міръ/старый домъ/наша вѣра", "новый мир/старый дом/наша вера"),
    ],
)
def test_recorded_reforms_are_spelling(language: str, earlier: str, later: str) -> None:
    """Words that differ by the letters of one recorded reform are the same words, in whichever text the older spelling stands."""
    found = _changes(earlier.split("/"), later.split("/"), language)
    assert {(edit.edit_class, edit.kinds) for edit in found} == {(EditClass.ACCIDENTAL, ("spelling",))}


def test_a_slip_in_a_long_name() -> None:
    """A long name with a letter more in one edition is the same name; two names that both texts know are two."""
    (slip,) = _changes(["hence the Thoulouse and the common breed"], ["hence the Toulouse and the common breed"])
    assert (slip.edit_class, slip.kinds) == (EditClass.ACCIDENTAL, ("spelling",))
    (two,) = _changes(["the envoy of Irak spoke"], ["the envoy of Iran spoke"])
    assert (two.edit_class, two.kinds) == (EditClass.SUBSTANTIVE, ("name",))


def test_a_name_is_known_where_it_opens_a_sentence() -> None:
    """A capital at the start of a sentence shows no name, unless the word has one in mid-sentence elsewhere in the documents."""
    found = _changes(
        ["Thefacebook may end this.", "You agree with Thefacebook."],
        ["Facebook may end this.", "You agree with Facebook."],
    )
    assert [edit.kinds for edit in found] == [("name",), ("name",)]
    (alone,) = _changes(["Users may end this."], ["Members may end this."])
    assert "name" not in alone.kinds


@pytest.mark.parametrize(
    ("language", "earlier", "later", "modal"),
    [
        ("de", "Der Rat kann zahlen.", "Der Rat muss zahlen.", True),
        ("de", "Die Räte können zahlen.", "Die Räte müssen zahlen.", True),
        ("fr", "Les parties peuvent payer.", "Les parties doivent payer.", True),
        ("es", "Las partes pueden pagar.", "Las partes deben pagar.", True),
        ("vi", "Mỹ can dự vào việc này.", "Mỹ tham dự vào việc này.", False),
    ],
)
def test_modal_verbs_are_those_of_the_language(language: str, earlier: str, later: str, modal: bool) -> None:
    """Another modal verb is a change of modality in its own language; a word of another language that looks like one is not."""
    (edit,) = _changes([earlier], [later], language)
    assert ("modality" in edit.kinds) is modal
