from __future__ import annotations

from analyzer.align import compare
from analyzer.lexicon.speech import BETWEEN, VOICING
from analyzer.model import Comparison, Corpus, Document, Relation, Statement, ZoneKind
from analyzer.settings import AlignSettings
from analyzer.vectors.terms import matter, telling_words

BODY = ("The two sides agreed to build a stable border.", "They thanked the host for the warm welcome.", "Trade grew by a tenth.")


def compared(earlier: tuple[str, ...], later: tuple[str, ...]) -> Comparison:
    """Two documents whose first statement is the headline."""
    texts = {"one": earlier, "two": later}
    documents = tuple(
        Document(id=name, file=f"{name}.txt", sha256="", text="", title=name, date=date, period=date)
        for name, date in (("one", "2019"), ("two", "2024"))
    )
    statements = [
        Statement(f"c:{name}:{n}.1~{n:04}", name, n, 1, 0, len(text), ZoneKind.BODY if n else ZoneKind.HEADLINE, text)
        for name, said in texts.items()
        for n, text in enumerate(said)
    ]
    (found,) = compare(Corpus(id="c", title="c", documents=documents, signature=""), statements=statements, settings=AlignSettings())
    return found


def test_a_headline_is_not_linked_to_what_it_sums_up() -> None:
    """A headline corresponds to no statement of the other text, however many of its words it shares; the reader is told why."""
    found = compared(("Two sides agree to build a stable border", *BODY[1:]), ("Trade and thanks", *BODY))
    assert not any(link.earlier_id.startswith("c:one:0.") or link.later_id.startswith("c:two:0.") for link in found.alignments)
    miss = next(item for item in found.unmatched if item.statement_id.startswith("c:one:0."))
    assert miss.nearest_id == "c:two:1.1~0001"
    assert miss.reason == "a headline sums up; no like headline is there"


def test_a_headline_reworded_is_linked() -> None:
    """Headlines that say the same in nearly the same words do correspond."""
    found = compared(("Statement on monetary policy goals", *BODY), ("Statement on goals of monetary policy", *BODY))
    first = found.alignments[0]
    assert (first.earlier_id[:8], first.later_id[:8]) == ("c:one:0.", "c:two:0.")
    assert first.relation is Relation.REWORDED


def test_a_miss_for_want_of_shared_wording_is_not_laid_to_a_reader() -> None:
    """Only where a reader rejected a link does the reason say so; here nobody judged anything."""
    found = compared(("Heading", *BODY, "The river commission will meet."), ("Heading", *BODY, "Nine railways were opened."))
    assert all("reader" not in item.reason for item in found.unmatched)


def test_idioms_of_speaking_are_no_matter() -> None:
    """What two statements share only as the manner of speaking links nothing; thanks and regrets are matter and stay."""
    assert telling_words("affirmed their determination to preserve it") == ("to", "preserve", "it")
    assert telling_words("They attached great importance to trade") == ("they", "to", "trade")
    assert telling_words("expressed deep gratitude") == ("expressed", "deep", "gratitude")
    assert telling_words("affirmed the treaty") == ("affirmed", "the", "treaty")
    assert telling_words("expressed hope") == ("expressed", "hope")


def test_idioms_are_written_as_they_are_looked_up() -> None:
    """Every word of the idioms is case-folded, and no word is both a noun of an idiom and one that stands between."""
    for language, idioms in VOICING.items():
        for verbs, nouns in idioms:
            assert all(word == word.casefold() for word in verbs | nouns | BETWEEN[language])
            assert not nouns & BETWEEN[language]


def test_a_long_name_alone_is_no_shared_matter() -> None:
    """Statements that share only an institution's name share nothing they say; a capital at the head of a sentence is no name."""
    assert not matter("The Ministry of Foreign Affairs signed a treaty") & matter("Staff of the Ministry of Foreign Affairs met")
    assert "fox" in matter("The Fox saw a crow")
    assert matter("Ministry of Foreign Affairs")
    assert "vertrag" in matter("Der Große Alte Vertrag", "de")
