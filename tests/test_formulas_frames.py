"""Frames: verbs that open a clause again and again, words of manner, terms that a text explains."""

from __future__ import annotations

from dataclasses import replace

from analyzer.model import Span
from tests.formula_cases import corpus_of, mined


def _families(*texts, verb=""):
    """Of documents; `verb` is the governing verb of every statement that has it."""
    analysis = corpus_of([(str(2001 + number), text) for number, text in enumerate(texts)])
    held = []
    for statement in analysis.statements:
        at = statement.text.find(verb) if verb else -1
        span = Span(statement.start + at, statement.start + at + len(verb))
        held.append(replace(statement, verb=span) if at >= 0 else statement)
    return mined(replace(analysis, statements=tuple(held))).families


def test_a_verb_that_opens_clauses_is_a_frame_whoever_speaks():
    """The verb with what opens its clause is attested wherever it governs; a verb in one document, or seldom, is no frame."""
    actors = ("The two sides", "Both ministers", "They", "The leaders", "The council", "All parties")
    deeds = ("to build roads", "that fish is dear", "to plant rice", "to open a school", "their ships sail", "to meet")
    lines = [f"{actor} agreed {deed}." for actor, deed in zip(actors, deeds, strict=True)]
    families = _families("\n".join(lines[:3]), "\n".join(lines[3:]), verb="agreed")
    assert max((sum(a.text.startswith("agreed") for a in family.attestations) for family in families), default=0) == len(lines)
    assert any(family.label == "agreed to …" for family in families)
    assert not any(family.label.startswith("agreed") for family in _families("\n".join(lines), "Nothing else.", verb="agreed"))


def test_a_word_of_manner_holds_different_verbs_together():
    """What is done in one manner is one frame, with the manner before the verb or behind it."""
    texts = [
        "They highly valued rice.\nThe council highly praised ships.\nBoth highly rated fish.",
        "We highly esteem him.\nAll spoke highly of bread.",
    ]
    analysis = corpus_of([("2001", texts[0]), ("2002", texts[1])])
    verbs = ("valued", "praised", "rated", "esteem", "spoke")
    held = []
    for statement, verb in zip(analysis.statements, verbs, strict=True):
        at = statement.start + statement.text.index(verb)
        held.append(replace(statement, verb=Span(at, at + len(verb))))
    families = mined(replace(analysis, statements=tuple(held))).families
    wordings = [{a.text for a in family.attestations} for family in families]
    assert {"highly valued", "highly praised", "highly rated", "highly esteem", "spoke highly"} in wordings


def test_a_term_that_a_text_explains_is_attested_by_its_meaning():
    """A quoted word with its meaning in parentheses makes a term of both; what only stands in parentheses is none."""
    texts = ["Forty years of ‘Kora Ne’ (Renewal) passed.", "The renewal of fish ponds began.", "After renewal came rice.", "Kora Ne lives."]
    wordings = [{a.text for a in family.attestations} for family in _families(*texts)]
    assert {"Kora Ne", "Renewal", "renewal"} in wordings
    plain = [text.replace("‘Kora Ne’", "Kora Ne") for text in texts]
    assert not any("renewal" in {a.text for a in family.attestations} for family in _families(*plain))
