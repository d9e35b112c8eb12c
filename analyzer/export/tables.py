"""The data files as tables: one definition for CSV, Frictionless, SQLite and pandas.

    Table "alignments" ── Column "earlier_id" (string, refers to statements.passage_id)
                       ── Column "confidence" (number, 0 to 1)
                       ── rows(analysis) → ("vl:…", "vl:…", "reworded", False, 0.71, …)

A row holds plain values in the order of the columns; how a value is written is the format's
business. Names and order of the first columns are a promise to other tools; new columns go last.
Every column that repeats words of a source is marked, so that a report can withhold them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from analyzer.analysis import Analysis
from analyzer.export import rows

Value = rows.Value
Row = rows.Row


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: str
    """A Frictionless field type: string, integer, number, boolean, array or object (both as JSON)."""
    meaning: str
    wording: bool = False
    """Whether it repeats words of a source text."""
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One data file."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Callable[[Analysis], Iterator[Row]]
    key: tuple[str, ...] = ()
    """Columns that tell the rows apart."""
    refers: tuple[tuple[str, str, str], ...] = ()
    """Column, table and column it refers to; an empty cell refers to nothing."""

    def withheld_rows(self, analysis: Analysis) -> Iterator[Row]:
        """The rows with every cell emptied that repeats words of a source."""
        hidden = tuple(column.wording for column in self.columns)
        for row in self.rows(analysis):
            yield tuple(None if hide else value for hide, value in zip(hidden, row, strict=True))


_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_DOCUMENT = ("document_id", "documents", "document_id")
_PASSAGE = ("passage_id", "statements", "passage_id")
_FAMILY = ("family_id", "families", "family_id")


def _text(name: str, meaning: str, *, wording: bool = False) -> Column:
    return Column(name, "string", meaning, wording)


def _date(name: str, meaning: str) -> Column:
    return Column(name, "string", f"{meaning}; YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known", pattern=_DATE)


def _whole(name: str, meaning: str) -> Column:
    return Column(name, "integer", meaning)


def _number(name: str, meaning: str) -> Column:
    return Column(name, "number", meaning)


def _flag(name: str, meaning: str) -> Column:
    return Column(name, "boolean", meaning)


def _list(name: str, meaning: str, *, wording: bool = False) -> Column:
    return Column(name, "array", f"{meaning} (JSON list)", wording)


def _object(name: str, meaning: str, *, wording: bool = False) -> Column:
    return Column(name, "object", f"{meaning} (JSON object)", wording)


_START = _whole("start", "first code point in the decoded source")
_END = _whole("end", "code point after the last; text[start:end] is the quoted text")

TABLES: tuple[Table, ...] = (
    Table(
        "documents",
        "The texts (witnesses) with their metadata",
        (
            _text("document_id", "name of the document, from the manifest"),
            _text("file", "source file, relative to the corpus folder"),
            _text("sha256", "hash of the source file's bytes"),
            _text("title", "title"),
            _date("date", "date of the text"),
            _text("period", "group of documents compared as one point in time"),
            _text("event", "what several documents report on"),
            _text("outlet", "where it was published"),
            _text("kind", "kind of text"),
            _text("language", "BCP 47 tag"),
            _whole("characters", "code points of the decoded source"),
            _text("author", "author as named in the manifest"),
            _text("series", "only documents of one series are compared"),
            _text("rights", "rights in the text"),
            _text("encoding", "how the bytes were decoded"),
            _text("extraction", "for formats without plain offsets: extractor, version, extracted text"),
            _list("notices", "what was noticed while reading"),
        ),
        rows.documents,
        key=("document_id",),
    ),
    Table(
        "periods",
        "Documents compared as one point in time",
        (
            _text("period", "label"),
            _text("series", "series; the empty one is a series too"),
            _date("first_date", "date of its first document"),
            _date("last_date", "date of its last document"),
            _list("document_ids", "its documents"),
        ),
        rows.periods,
    ),
    Table(
        "zones",
        "What each stretch of a document is; the zones of a document tile its text",
        (
            _text("document_id", "document"),
            _START,
            _END,
            _text("zone", "kind of zone"),
            _text("reason", "why, in one sentence"),
            _text("rule", "the rule that decided"),
            _flag("carrying", "whether it carries statements; if not it is furniture"),
        ),
        rows.zones,
        key=("document_id", "start", "end"),
        refers=(_DOCUMENT,),
    ),
    Table(
        "statements",
        "The smallest stretches that can be cited as one position",
        (
            _text("passage_id", "citable name of the statement"),
            _text("document_id", "document"),
            _whole("paragraph", "ordinal of the paragraph in the document, furniture included"),
            _whole("number", "ordinal of the statement in its paragraph"),
            _START,
            _END,
            _text("zone", "kind of the zone it stands in"),
            _text("text", "the exact words, text[start:end] of the decoded source", wording=True),
            _text("language", "BCP 47 tag"),
            _whole("verb_start", "first code point of the governing verb"),
            _whole("verb_end", "code point after the governing verb"),
            _whole("actor_start", "first code point of who acts"),
            _whole("actor_end", "code point after who acts"),
            _text("voice", "who acts, as far as the wording says"),
            _flag("quotes", "whether it quotes somebody's words"),
            _list("notices", "what a reader should look at"),
        ),
        rows.statements,
        key=("passage_id",),
        refers=(_DOCUMENT,),
    ),
    Table(
        "comparisons",
        "Pairs of documents that were compared",
        (
            _text("earlier_document_id", "earlier document"),
            _text("later_document_id", "later document"),
            _text("kind", "why they are compared"),
            _number("order", "0 (freely reordered) to 1 (same order throughout)"),
            _number("distance", "mean wording distance of the aligned statements, 0 to 1"),
            _whole("alignments", "links found"),
            _whole("dropped", "statements of the earlier document without counterpart"),
            _whole("new", "statements of the later document without counterpart"),
            _list("notices", "what a reader should know"),
        ),
        rows.comparisons,
        key=("earlier_document_id", "later_document_id"),
        refers=(("earlier_document_id", "documents", "document_id"), ("later_document_id", "documents", "document_id")),
    ),
    Table(
        "alignments",
        "Links between two statements of two documents",
        (
            _text("alignment_id", "name of the link"),
            _text("earlier_id", "passage id of the earlier statement"),
            _text("later_id", "passage id of the later statement"),
            _text("relation", "same, reworded or partial; splits and merges are groups of partial links"),
            _flag("moved", "whether it stands outside the longest chain in equal order"),
            _number("similarity", "0 to 1"),
            _number("confidence", "0 to 1; of links with .8 about 80 in 100 are right"),
            _object("evidence", "what the link rests on: shared terms, runner-up, margin", wording=True),
            _text("group", "shared by the links of one split or merge"),
            _text("decided_by", "initials of the reader who decided; empty for the program"),
            _text("earlier_document_id", "earlier document"),
            _text("later_document_id", "later document"),
        ),
        rows.alignments,
        key=("alignment_id",),
        refers=(("earlier_id", "statements", "passage_id"), ("later_id", "statements", "passage_id")),
    ),
    Table(
        "unmatched",
        "Statements without counterpart in the other document, each with its nearest miss",
        (
            _text("passage_id", "the statement"),
            _text("other_document_id", "where no counterpart was found"),
            _text("outcome", "dropped or new"),
            _text("nearest_id", "passage id of the nearest miss"),
            _number("similarity", "of the nearest miss"),
            _number("confidence", "the nearest miss would have had"),
            _text("reason", "why it was not taken"),
        ),
        rows.unmatched,
        key=("passage_id", "other_document_id"),
        refers=(
            _PASSAGE,
            ("other_document_id", "documents", "document_id"),
            ("nearest_id", "statements", "passage_id"),
        ),
    ),
    Table(
        "edits",
        "Word changes between aligned statements, equal stretches included; applied in order they give the later text",
        (
            _text("alignment_id", "the link; for a split or merge the first of its links"),
            _whole("position", "ordinal of the edit, from 1"),
            _text("operation", "equal, insert, delete, replace or move"),
            _text("class", "substantive or accidental; none for equal"),
            _text("earlier_text", "earlier words", wording=True),
            _text("later_text", "later words", wording=True),
            _list("kinds", "finer kinds"),
            _whole("earlier_start", "offset in the earlier side's text (all statements of the side, joined)"),
            _whole("earlier_end", "end of that stretch"),
            _whole("later_start", "offset in the later side's text"),
            _whole("later_end", "end of that stretch"),
            _whole("move_id", "shared by the two places of a move"),
            _text("collation_id", "the link's id, or the group's"),
            _list("earlier_ids", "statements of the earlier side"),
            _list("later_ids", "statements of the later side"),
        ),
        rows.edits,
        key=("collation_id", "position"),
        refers=(("alignment_id", "alignments", "alignment_id"),),
    ),
    Table(
        "lineages",
        "Chains of aligned statements through the periods, one row per statement",
        (
            _text("lineage_id", "the chain"),
            _whole("position", "ordinal in the chain, from 1"),
            _text("passage_id", "the statement"),
        ),
        rows.lineages,
        key=("lineage_id", "position"),
        refers=(_PASSAGE,),
    ),
    Table(
        "families",
        "Set phrases (formulas) that descend from one another",
        (
            _text("family_id", "name of the family"),
            _text("label", "its wording", wording=True),
            _text("kind", "list or phrase"),
            _date("first_date", "first attested"),
            _date("last_date", "last attested"),
            _whole("attestations", "how many"),
            _list("related", "families that contain this one or are contained in it"),
            _list("notes", "what a reader should know", wording=True),
        ),
        rows.families,
        key=("family_id",),
    ),
    Table(
        "forms",
        "Wordings of a formula, each with the one it descends from",
        (
            _text("form_id", "name of the form"),
            _text("family_id", "its family"),
            _text("text", "most frequent wording", wording=True),
            _list("items", "members, normalised", wording=True),
            _date("first_date", "first attested"),
            _date("last_date", "last attested"),
            _text("parent_id", "the form it descends from; empty for the root"),
            _text("note", "what a reader should know", wording=True),
        ),
        rows.forms,
        key=("form_id",),
        refers=(_FAMILY, ("parent_id", "", "form_id")),
    ),
    Table(
        "attestations",
        "Occurrences of formulas",
        (
            _text("family_id", "family"),
            _text("document_id", "document"),
            _START,
            _END,
            _text("text", "the exact words", wording=True),
            _list("items", "members as they stand in the text", wording=True),
            _text("passage_id", "the statement it stands in"),
            _text("form_id", "its form"),
            _text("note", "a slip, a rendering, found by approximate search"),
        ),
        rows.attestations,
        refers=(_FAMILY, _DOCUMENT, _PASSAGE, ("form_id", "forms", "form_id")),
    ),
    Table(
        "steps",
        "Changes in a family between two periods",
        (
            _text("family_id", "family"),
            _text("from_period", "earlier period"),
            _text("to_period", "later period"),
            _text("kind", "what happened"),
            _text("from_text", "earlier wording", wording=True),
            _text("to_text", "later wording", wording=True),
            _list("evidence", "passage ids, earlier first"),
            _text("item", "the member concerned", wording=True),
            _text("note", "what a reader should know", wording=True),
        ),
        rows.steps,
        refers=(_FAMILY,),
    ),
    Table(
        "silences",
        "What each document says of each family; silence counts only where the host statement is there",
        (
            _text("family_id", "family"),
            _text("document_id", "document"),
            _text("presence", "present, host-without, host-absent or not-comparable"),
            _whole("count", "attestations"),
            _list("hosts", "passage ids of the host statements"),
        ),
        rows.silences,
        key=("family_id", "document_id"),
        refers=(_FAMILY, _DOCUMENT),
    ),
    Table(
        "substitutions",
        "Old phrase → new phrase, pooled over all aligned passages of two periods",
        (
            _text("earlier_phrase", "old words; empty: added", wording=True),
            _text("later_phrase", "new words; empty: gone", wording=True),
            _text("from_period", "earlier period"),
            _text("to_period", "later period"),
            _whole("count", "how often"),
            _whole("documents", "in how many documents"),
            _text("class", "substantive or accidental"),
            _list("evidence", "collation ids (edits.collation_id)"),
            _list("document_ids", "those documents"),
            _list("kinds", "finer kinds"),
            _flag("systematic", "whether it recurs or is backed by other evidence"),
            _text("reason", "why it was, or was not, called systematic", wording=True),
        ),
        rows.substitutions,
    ),
    Table(
        "gains",
        "Words and phrases that one period uses more than another",
        (
            _text("phrase", "word or phrase", wording=True),
            _text("from_period", "earlier period"),
            _text("to_period", "later period"),
            _whole("earlier_count", "statements with it, earlier"),
            _whole("later_count", "statements with it, later"),
            _whole("earlier_total", "statements of the earlier period"),
            _whole("later_total", "statements of the later period"),
            _number("log_odds", "with informative prior; positive: gained"),
            _number("low", "lower end of the 95 % interval"),
            _number("high", "upper end"),
            _text("verdict", "what the counts allow one to say"),
            _list("evidence", "passage ids"),
        ),
        rows.gains,
    ),
    Table(
        "findings",
        "What is worth telling, ranked",
        (
            _text("finding_id", "name of the finding"),
            _whole("rank", "1 is first"),
            _text("kind", "what it tells of"),
            _text("verdict", "what the texts allow one to say"),
            _text("statement", "the sentence", wording=True),
            _list("evidence", "passage ids"),
            _text("family_id", "the formula it tells of"),
            _number("score", "what it is ranked by"),
            _object("facts", "what the sentence is made of", wording=True),
            _object("reasons", "the parts of the score"),
        ),
        rows.findings,
        key=("finding_id",),
        refers=(_FAMILY,),
    ),
    Table(
        "notices",
        "What a reader should know of the corpus and the analysis",
        (
            _text("place", "document id, passage id, or file with line"),
            _text("message", "one sentence", wording=True),
        ),
        rows.notices,
    ),
)
"""In an order in which every table comes after those it refers to."""
