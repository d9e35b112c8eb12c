"""A small analysis made by hand, with everything an export can stumble over.

Two texts of one event series: a title with mark-up, Vietnamese names, quotes inside quotes, a cell that a spreadsheet would
take for a formula, control characters, a lone carriage return, a split statement, a list formula that grows.
"""

from __future__ import annotations

from analyzer.analysis import Analysis
from analyzer.model import (
    Alignment,
    AlignmentEvidence,
    Attestation,
    Collation,
    Comparison,
    ComparisonKind,
    Corpus,
    Document,
    Edit,
    EditClass,
    Family,
    FamilyKind,
    Finding,
    FindingKind,
    Form,
    Gain,
    Notice,
    Operation,
    Outcome,
    Period,
    Presence,
    Relation,
    SharedTerm,
    Silence,
    Span,
    Statement,
    StatementLineage,
    Step,
    StepKind,
    Substitution,
    Unmatched,
    Verdict,
    Voice,
    Zone,
    ZoneKind,
)
from analyzer.settings import Settings

EARLIER = (
    "Talks & <b>tea</b>\n\n"
    "The two sides praised the great friendship and special solidarity, and signed “nine 'joint' papers”.\n\n"
    '=HYPERLINK("x") was not {clicked} at 100% by Tiến Dũng_\\.\n'
)
LATER = (
    "06:30 Talks again\n\n"
    "Both sides praised the great friendship, special solidarity and strategic cohesion.\n"
    "They signed “nine 'joint' papers”.\r"
    "\u202eRight\u202c \x0bto \x00left ]]> \U0001f91d ສະບາຍດີ, they said.\n"
)
DOCUMENTS = (
    Document(
        id="2019-talks",
        file="texts/2019.txt",
        sha256="a" * 64,
        text=EARLIER,
        title="Talks & <b>tea</b>: 100% of “it” {in} O'Brien_\\~#$",
        date="2019-02-24",
        period="2019",
        event="visit 2019",
        outlet="Việt Nam News & Sons",
        author="Tiến Dũng",
        kind="news report of talks",
        language="en",
    ),
    Document(
        id="2024 talks",
        file="texts/2024.txt",
        sha256="b" * 64,
        text=LATER,
        title="Talks again",
        date="2024-09",
        period="2024",
        kind="signed commentary",
        language="en-GB",
        notices=(Notice("2024 talks", "control characters were found"),),
    ),
)


def _statement(document: Document, quote: str, place: tuple[int, int], *, verb: str = "", actor: str = "") -> Statement:
    paragraph, number = place
    start = document.text.index(quote)
    inner = {name: document.text.index(word, start) if word else -1 for name, word in (("verb", verb), ("actor", actor))}
    return Statement(
        id=f"made:{document.id}:{paragraph}.{number}~{len(quote):04x}",
        document_id=document.id,
        paragraph=paragraph,
        number=number,
        start=start,
        end=start + len(quote),
        zone=ZoneKind.HEADLINE if paragraph == 1 else ZoneKind.BODY,
        text=quote,
        language=document.language,
        verb=Span(inner["verb"], inner["verb"] + len(verb)) if verb else None,
        actor=Span(inner["actor"], inner["actor"] + len(actor)) if actor else None,
        voice=Voice.ACTIVE if verb else Voice.NONE,
    )


_FIRST, _SECOND = DOCUMENTS
PRAISE = "The two sides praised the great friendship and special solidarity, and signed “nine 'joint' papers”."
STATEMENTS = (
    _statement(_FIRST, "Talks & <b>tea</b>", (1, 1)),
    _statement(_FIRST, PRAISE, (2, 1), verb="praised", actor="The two sides"),
    _statement(_FIRST, '=HYPERLINK("x") was not {clicked} at 100% by Tiến Dũng_\\.', (3, 1)),
    _statement(_SECOND, "Talks again", (1, 1)),
    _statement(
        _SECOND,
        "Both sides praised the great friendship, special solidarity and strategic cohesion.",
        (2, 1),
        verb="praised",
    ),
    _statement(_SECOND, "They signed “nine 'joint' papers”.", (2, 2), verb="signed", actor="They"),
    _statement(_SECOND, LATER[LATER.index("\u202e") : -1], (2, 3)),
)
_HEAD, _PRAISE, _FORMULA, _HEAD2, _PRAISE2, _SIGNED2, _ODD2 = STATEMENTS

_EVIDENCE = AlignmentEvidence(
    shared=(SharedTerm("solidar", 0.31), SharedTerm("friendship", 0.1 + 0.2)),
    runner_up_id=_SIGNED2.id,
    runner_up=0.2,
    margin=0.5,
    notes=("neighbours are aligned too",),
)
LINKS = (
    Alignment("l-1", _HEAD.id, _HEAD2.id, Relation.REWORDED, moved=False, similarity=0.61, confidence=0.7),
    Alignment(
        "l-2", _PRAISE.id, _PRAISE2.id, Relation.PARTIAL, moved=False, similarity=0.71, confidence=0.93, evidence=_EVIDENCE, group="g-1"
    ),
    Alignment("l-3", _PRAISE.id, _SIGNED2.id, Relation.PARTIAL, moved=True, similarity=0.5, confidence=0.8, group="g-1", decided_by="AB"),
)


def edits(earlier: str, later: str, *pieces: tuple[Operation, EditClass, str, str]) -> tuple[Edit, ...]:
    """Edits with their offsets counted; they must cover both texts."""
    found, here, there = [], 0, 0
    for operation, edit_class, old, new in pieces:
        assert earlier.startswith(old, here), (earlier[here:], old)
        assert later.startswith(new, there), (later[there:], new)
        found.append(Edit(operation, here, here + len(old), there, there + len(new), old, new, edit_class))
        here, there = here + len(old), there + len(new)
    assert (here, there) == (len(earlier), len(later))
    return tuple(found)


_SAME, _REAL, _MINOR = EditClass.NONE, EditClass.SUBSTANTIVE, EditClass.ACCIDENTAL
_JOINED = f"{_PRAISE2.text} {_SIGNED2.text}"
COLLATIONS = (
    Collation(
        id="l-1",
        alignment_ids=("l-1",),
        earlier_ids=(_HEAD.id,),
        later_ids=(_HEAD2.id,),
        earlier_text=_HEAD.text,
        later_text=_HEAD2.text,
        edits=edits(
            _HEAD.text,
            _HEAD2.text,
            (Operation.EQUAL, _SAME, "Talks ", "Talks "),
            (Operation.REPLACE, _REAL, "& <b>tea</b>", "again"),
        ),
    ),
    Collation(
        id="g-1",
        alignment_ids=("l-2", "l-3"),
        earlier_ids=(_PRAISE.id,),
        later_ids=(_PRAISE2.id, _SIGNED2.id),
        earlier_text=_PRAISE.text,
        later_text=_JOINED,
        later_borders=(len(_PRAISE2.text),),
        edits=edits(
            _PRAISE.text,
            _JOINED,
            (Operation.REPLACE, _MINOR, "The two", "Both"),
            (Operation.EQUAL, _SAME, " sides praised the great friendship", " sides praised the great friendship"),
            (Operation.REPLACE, _MINOR, " and", ","),
            (Operation.EQUAL, _SAME, " special solidarity", " special solidarity"),
            (Operation.INSERT, _REAL, "", " and strategic cohesion"),
            (Operation.REPLACE, _MINOR, ", and", ". They"),
            (Operation.EQUAL, _SAME, " signed “nine 'joint' papers”.", " signed “nine 'joint' papers”."),
        ),
    ),
)


def _attestation(statement: Statement, form: str, wording: str, *items: str) -> Attestation:
    start = statement.start + statement.text.index(wording)
    return Attestation("f-1", form, statement.document_id, start, start + len(wording), wording, items, statement.id)


FAMILIES = (
    Family(
        id="f-1",
        label="great friendship, special solidarity and strategic cohesion",
        kind=FamilyKind.LIST,
        first_date="2019-02-24",
        last_date="2024-09",
        forms=(
            Form(
                "f-1.1",
                "great friendship and special solidarity",
                ("great friendship", "special solidarity"),
                "2019-02-24",
                "2019-02-24",
            ),
            Form(
                "f-1.2",
                "great friendship, special solidarity and strategic cohesion",
                ("great friendship", "special solidarity", "strategic cohesion"),
                "2024-09",
                "2024-09",
                parent_id="f-1.1",
            ),
        ),
        attestations=(
            _attestation(_PRAISE, "f-1.1", "great friendship and special solidarity", "great friendship", "special solidarity"),
            _attestation(
                _PRAISE2,
                "f-1.2",
                "great friendship, special solidarity and strategic cohesion",
                "great friendship",
                "special solidarity",
                "strategic cohesion",
            ),
        ),
    ),
)


def _zones() -> tuple[Zone, ...]:
    title, body = EARLIER.index("\n\n") + 2, LATER.index("Talks")
    return (
        Zone("2019-talks", 0, title, ZoneKind.HEADLINE, "first-line", "the first line is short and has no full stop"),
        Zone("2019-talks", title, len(EARLIER), ZoneKind.BODY, "default", "nothing else fits"),
        Zone("2024 talks", 0, body, ZoneKind.DATELINE, "time-stamp", "a time of day opens the line"),
        Zone("2024 talks", body, len(LATER), ZoneKind.BODY, "default", "nothing else fits"),
    )


def sample() -> Analysis:
    """The analysis; equal at every call."""
    corpus = Corpus(
        id="made",
        title="Made-up talks",
        documents=DOCUMENTS,
        signature="c0ffee" * 10,
        periods=(
            Period("2019", "", ("2019-talks",), "2019-02-24", "2019-02-24"),
            Period("2024", "", ("2024 talks",), "2024-09", "2024-09"),
        ),
    )
    comparison = Comparison(
        earlier_document_id="2019-talks",
        later_document_id="2024 talks",
        kind=ComparisonKind.STEP,
        alignments=LINKS,
        unmatched=(
            Unmatched(_FORMULA.id, "2024 talks", Outcome.DROPPED, _ODD2.id, 0.04, 0.02, "similarity too low"),
            Unmatched(_ODD2.id, "2019-talks", Outcome.NEW),
        ),
        order=0.9,
        distance=1 / 3,
    )
    return Analysis(
        corpus=corpus,
        settings=Settings(),
        version="0.0.1",
        zones=_zones(),
        statements=STATEMENTS,
        comparisons=(comparison,),
        collations=COLLATIONS,
        lineages=(StatementLineage("n-1", (_HEAD.id, _HEAD2.id)), StatementLineage("n-2", (_PRAISE.id, _PRAISE2.id))),
        families=FAMILIES,
        steps=(
            Step(
                family_id="f-1",
                from_period="2019",
                to_period="2024",
                kind=StepKind.APPEND,
                from_text="great friendship and special solidarity",
                to_text="great friendship, special solidarity and strategic cohesion",
                evidence=(_PRAISE.id, _PRAISE2.id),
                item="strategic cohesion",
            ),
        ),
        silences=(Silence("f-1", "2019-talks", Presence.PRESENT, 1), Silence("f-1", "2024 talks", Presence.PRESENT, 1, (_PRAISE2.id,))),
        substitutions=(
            Substitution(
                "The two sides", "Both sides", "2019", "2024", 1, ("2024 talks",), _MINOR, ("determiner",), ("g-1",), systematic=False
            ),
        ),
        gains=(Gain("cohesion", "2019", "2024", 0, 1, 3, 4, 1.1, -0.2, 2.4, Verdict.NO_EVIDENCE, (_PRAISE2.id,)),),
        findings=(
            Finding(
                id="d-1",
                rank=1,
                kind=FindingKind.FORMULA_STEP,
                verdict=Verdict.SUPPORTED,
                facts=(("item", "strategic cohesion"), ("from", "2019")),
                evidence=(_PRAISE.id, _PRAISE2.id),
                score=2.5,
                reasons=(("rarity", 1.5), ("support", 1.0)),
                family_id="f-1",
                statement="The formula gains “strategic cohesion”.",
            ),
        ),
        notices=(Notice("2024 talks", "the day of the month is not known"),),
    )
