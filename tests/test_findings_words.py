"""Single words that come to be used, or no longer are."""

from __future__ import annotations

from analyzer import findings, wording
from analyzer.model import Finding, FindingKind, Verdict
from analyzer.settings import Settings
from tests.formula_cases import corpus_of

FINDINGS = Settings().findings


_OLD = "\n".join(f"The council praised the {word} bridge over the river." for word in ("old", "red", "long", "stone"))


_NEW = f"{_OLD}\nA strategic road for both towns.\nStrategically they mend the port."


def _new_words(texts: list[tuple[str, str]], *, events: list[str]) -> dict[str, Finding]:
    analysis = corpus_of(texts, events=events)
    told = findings.find(analysis, settings=FINDINGS)
    return {finding.fact("phrase"): finding for finding in told if finding.kind is FindingKind.FREQUENCY}


def test_a_word_that_no_text_had_before():
    """A word of many late texts that no earlier one has in any form is told as first attested; a word of one text is not."""
    texts = [(f"20{year}", _OLD if year < 19 else _NEW) for year in range(10, 28)]
    texts[-1] = ("2027", f"{_NEW}\nSingular grief, singular joy.\nSingular hope.\nSingular tears.\nSingular calm.")
    words = _new_words(texts, events=[""] * len(texts))
    assert "singular" not in words
    word = next(words[name] for name in ("strategic", "strategically") if name in words)
    assert (word.verdict, word.fact("count"), word.fact("documents")) == (Verdict.FIRST_ATTESTED, "18", "9")
    sentence = wording.finding_sentence(word)
    assert "in whatever form, is first attested in 2019; none of the 36 statements from 2010 to 2018 has it." in sentence
    assert "corrected for all" in sentence


def test_texts_of_one_event_are_one_witness_of_a_word():
    """However many texts report them, a word of few events is not told as new: so many words come late by chance."""
    texts = [(f"20{10 + 6 * (number > 8)}", _OLD if number < 9 else _NEW) for number in range(18)]
    dated = [(f"{year}-01-{1 + number:02}", text) for number, (year, text) in enumerate(texts)]
    assert not _new_words(dated, events=["first" if number < 9 else "second" for number in range(18)])
    assert _new_words(dated, events=[""] * 18)


def test_a_new_word_is_corrected_for_all_words_compared():
    """What four texts of eight have, a chance of 1 in 70, is not told of one word among a dozen."""
    texts = [(f"20{year}", _OLD if year < 14 else _NEW) for year in range(10, 18)]
    assert not _new_words(texts, events=[""] * len(texts))


def test_manner_and_contractions_are_no_new_words():
    """That a later author writes "actively" or "we've" is style."""
    old = "\n".join(f"The council praised the {word} bridge over the river." for word in ("old", "red", "long", "stone", "wide", "low"))
    new = "\n".join(f"We've actively mended the {word} bridge." for word in ("old", "red", "long", "stone"))
    told = findings.find(corpus_of([("2001", old), ("2002", old), ("2003", new), ("2004", new)]), settings=FINDINGS)
    assert not {"actively", "we've"} & {finding.fact("phrase") for finding in told}
